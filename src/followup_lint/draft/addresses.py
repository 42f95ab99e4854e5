"""Headers of addresses: split as written; only then are encoded words decoded."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from email import utils

from followup_lint.draft.encoded_words import RUN, words_of

# RFC 5322, and what mail programs add.
ADDRESS_FIELD = re.compile(
    r"(?:resent-)?(?:from|sender|reply-to|to|cc|bcc)|mail-(?:followup|reply)-to|dcc",
    re.IGNORECASE,
)
# Replaces an encoded word while the addresses are split; nobody types these characters.
SEAL = re.compile("\ue000([0-9]{1,6})\ue001")
# RFC 5322: a name that contains one of these must be quoted.
SPECIALS = frozenset('()<>[]:;@\\,."')
# No address holds one of these outside of quotes, or begins as an encoded word.
PHRASE = re.compile('[^"].*[\\s,;<>()]|=\\?|\ue000')
QUOTED = re.compile(r'"(?:\\.?|[^"\\])*"?')
# Unclosed quotes run to the end, so that no character is read twice.
TYPED = re.compile(r'(?:"(?:\\.?|[^"\\])*"?|[^;"])+')
# Newer versions of Python read nothing in a header with a semicolon, which many people type.
LENIENT = {"strict": False} if getattr(utils, "supports_strict_parsing", False) else {}


def mailboxes(values: Iterable[str]) -> list[tuple[str, str]]:
    """The names and addresses in headers of addresses; either of the two may be empty.

    What people type without an address is a name, and semicolons part such names.
    """
    given = list(values)
    typed = [part for value in given if not has_address(value) for part in TYPED.findall(value)]
    names = [utils.unquote(part.strip()) for part in typed]
    # "Undisclosed recipients:;" is a group of nobody.
    named = [(name, "") for name in names if name and not name.endswith(":")]
    return named + read([value for value in given if has_address(value)])


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


def decoded_mailboxes(value: str) -> str:
    """A header of addresses with its names decoded, and in quotes where that is called for.

    So nothing in an encoded name, be it a comma or an address, parts the readers. RFC 2047 wants
    such signs encoded; many programs leave them as they are.
    """
    if "=?" not in value:
        return value
    runs: list[str] = []

    def seal(run: re.Match[str]) -> str:
        runs.append(run[0])
        return f"\ue000{len(runs) - 1}\ue001"

    def opened(text: str, said: Callable[[str], str]) -> str:
        return SEAL.sub(lambda seal: said(known[seal[1]]) if seal[1] in known else seal[0], text)

    sealed = RUN.sub(seal, value)
    known = {str(number): run for number, run in enumerate(runs)}
    found = [
        written(opened(name, words_of), opened(address, str))
        for name, address in mailboxes([sealed])
    ]
    return (", " if has_address(sealed) else "; ").join(found)


def has_address(value: str) -> bool:
    """Whether there is an address in a header, outside of names in quotes."""
    return "@" in QUOTED.sub("", value)


def written(name: str, address: str) -> str:
    """A name and an address as written in a header."""
    name = " ".join(name.split())
    name = f'"{utils.quote(name)}"' if SPECIALS.intersection(name) else name
    return f"{name} <{address}>" if name and address else name or address
