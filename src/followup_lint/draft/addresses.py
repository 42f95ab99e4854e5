"""Headers of addresses: told apart as they stand, and only then are encoded words decoded."""

from __future__ import annotations

import re
from base64 import b64encode
from collections.abc import Callable, Iterable
from email import utils
from quopri import decodestring

# RFC 5322, and what mail programs add.
ADDRESS_FIELD = re.compile(
    r"(?:resent-)?(?:from|sender|reply-to|to|cc|bcc)|mail-(?:followup|reply)-to|dcc",
    re.IGNORECASE,
)
# RFC 2047 wants signs such as a comma encoded; many programs leave them as they are.
QUOTED_WORD = re.compile(r"=\?([^?\s]*)\?[qQ]\?([^?]*)\?=")
# RFC 2231 lets a charset name its language, which the standard library does not read.
LANGUAGE = re.compile(r"(=\?[^?*\s]+)\*[^?\s]*(?=\?[bqBQ]\?)")
# RFC 5322: a name that holds one of these has to stand in quotes.
SPECIALS = frozenset('()<>[]:;@\\,."')
# No address holds one of these outside of quotes, or begins as an encoded word.
PHRASE = re.compile(r'[^"].*[\s,;<>()]|=\?')
# Quotes that nobody closes go on to the end, so that no sign is read twice.
TYPED = re.compile(r'(?:"(?:\\.?|[^"\\])*"?|[^;"])+')
# Newer versions of Python read nothing in a header with a semicolon, which many people type.
LENIENT = {"strict": False} if getattr(utils, "supports_strict_parsing", False) else {}


def mailboxes(values: Iterable[str]) -> list[tuple[str, str]]:
    """The names and addresses in headers of addresses; either of the two may be empty.

    What people type without an address is a name, and semicolons part such names.
    """
    given = list(values)
    typed = [part for value in given if "@" not in value for part in TYPED.findall(value)]
    names = [utils.unquote(part.strip()) for part in typed]
    # "Undisclosed recipients:;" is a group of nobody.
    named = [(name, "") for name in names if name and not name.endswith(":")]
    return named + read([value for value in given if "@" in value])


def read(values: list[str]) -> list[tuple[str, str]]:
    """What the standard library reads in headers that hold addresses.

    A name in quotes without an address stands where it reads an address.
    """
    try:
        found = utils.getaddresses(values, **LENIENT)
    except RecursionError:  # comments in comments, hundreds deep: nobody's name
        return []
    return [
        (name or address, "") if PHRASE.match(address) else (name, address)
        for name, address in found
        if name or address
    ]


def decoded_mailboxes(value: str, decoded: Callable[[str], str]) -> str:
    """A header of addresses with its names decoded, and in quotes where that is called for.

    So nothing in a name, be it a comma or an address, parts the readers or is one of them.
    """
    if "=?" not in value:
        return value
    sealed = QUOTED_WORD.sub(in_base64, LANGUAGE.sub(r"\1", value))
    found = [written(decoded(name), address) for name, address in mailboxes([sealed])]
    return (", " if "@" in sealed else "; ").join(found)


def in_base64(word: re.Match[str]) -> str:
    """An encoded word (RFC 2047) in base64, which holds no sign that parts addresses."""
    raw = decodestring(word[2].encode("utf-8", "replace"), header=True)
    return f"=?{word[1]}?b?{b64encode(raw).decode('ascii')}?="


def written(name: str, address: str) -> str:
    """A name and an address as they stand in a header."""
    name = " ".join(name.split())
    name = f'"{utils.quote(name)}"' if SPECIALS.intersection(name) else name
    return f"{name} <{address}>" if name and address else name or address
