"""The block of headers on top of a message or of a mail program's draft."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime
from email.utils import parsedate_to_datetime
from itertools import chain, dropwhile

from followup_lint.core.expressions import Expression
from followup_lint.draft.addresses import ADDRESS_FIELD, decoded_mailboxes
from followup_lint.draft.encoded_words import decoded
from followup_lint.draft.folded_headers import Stretch, Words, unfolded
from followup_lint.draft.greeting import greeting_in
from followup_lint.draft.lines import Line, each_line

# RFC 5322, RFC 2045, and what mail programs put into the drafts they hand to an editor.
KNOWN = Expression(
    r"(?:subject|to|from|cc|bcc|fcc|gcc|dcc|date|sender|reply-to|in-reply-to|references"
    r"|mail-(?:followup|reply)-to|followup-to|newsgroups|message-id|return-path|received"
    r"|delivered-to|envelope-to|errors-to|mime-version|content-[\w-]+|x-[\w-]+|list-[\w-]+"
    r"|arc-[\w-]+|dkim-signature|domainkey-signature|authentication-results|received-spf"
    r"|resent-[\w-]+|thread-[\w-]+|attach|attachments?|organi[sz]ation|user-agent|importance"
    r"|priority|precedence|keywords|comments|auto-submitted|disposition-notification-to"
    r"|autocrypt|feedback-id|status|lines|pgp|smime|sent|delivery-date)",
    re.IGNORECASE,
)
# One of these must be there: "Date: …" or "Comments: …" alone may be the start of a text.
TELLING = frozenset({
    "subject", "to", "from", "cc", "bcc", "message-id", "mime-version", "content-type",
    "received", "return-path", "newsgroups",
})  # fmt: skip
FIELD = Expression(r"([!-9;-~]{1,76})[ \t]*:")
MBOX_FROM = Expression(r"From \S+ .*\d{4}\s*$")
EMACS_SEPARATOR = "--text follows this line--"


@dataclass(frozen=True, slots=True)
class Field:
    """One header: its name, its decoded value, and the line, from 1, on which it starts.

    `stretches` say where the value is; there are none if it is encoded.
    """

    name: str
    value: str
    line: int
    stretches: tuple[Stretch, ...] = ()


@dataclass(frozen=True, slots=True)
class Block:
    """The headers on top of a text, and the offset at which the body starts."""

    fields: tuple[Field, ...]
    end: int

    @property
    def pairs(self) -> tuple[tuple[str, str], ...]:
        """Names and values, in order."""
        return tuple((field.name, field.value) for field in self.fields)

    def find(self, *names: str) -> list[Field]:
        """All fields with one of these names, whatever their case."""
        wanted = {name.lower() for name in names}
        return [field for field in self.fields if field.name.lower() in wanted]

    def first(self, name: str) -> Field:
        """The first field of that name; one without a value, on line 1, where there is none."""
        return next(iter(self.find(name)), Field(name, "", 1))


def read_block(text: str) -> Block | None:
    """The headers on top of `text`; None when it starts with something else.

    "Note: I wrote …" and "Dear Ms. Ortiz:" are no headers: the block must begin with a known
    name, hold one that only mail has, be well-formed throughout, and end with an empty line
    or a greeting.
    """
    if not text or not (text[0].isalpha() or text[0] in "\r\n\ufeff"):
        return None
    lines: Iterator[Line] = dropwhile(lambda line: line.blank, each_line(text))
    first = next(lines, None)
    if first and not MBOX_FROM.match(first.text):
        lines = chain([first], lines)
    return _block(lines, len(text))


def _block(lines: Iterator[Line], size: int) -> Block | None:
    found: list[tuple[str, list[Words]]] = []
    end = size
    for line in lines:
        if line.blank or line.text.strip() == EMACS_SEPARATOR:
            after = next(lines, None)
            end = after.start if after else size
            break
        if line.text[0] in " \t" and found:
            found[-1][1].append(_words(line, 0))
        elif (match := FIELD.match(line.text)) and _may_stand(match[1], first=not found):
            found.append((match[1], [_words(line, match.end())]))
        elif found and greeting_in(line.text):
            # People type "Subject: …" and start the letter on the next line.
            end = line.start
            break
        else:
            return None
    fields = tuple(_field(name, lines) for name, lines in found)
    telling = any(field.name.lower() in TELLING for field in fields)
    return Block(fields, end) if telling else None


def _words(line: Line, start: int) -> Words:
    """The rest of a line from an offset, and where it is."""
    _, rest = line.split(start)
    begin = rest.span.start
    return Words(rest.text.strip(), begin, line.number + 1, begin - line.start + 1)


def _field(name: str, lines: list[Words]) -> Field:
    value, stretches = unfolded(lines)
    new = value_of(name, value)
    return Field(name, new, lines[0].line, stretches if new == value else ())


def value_of(name: str, value: str) -> str:
    """The decoded value of a header; addresses are split before their names are decoded."""
    return decoded_mailboxes(value) if ADDRESS_FIELD.fullmatch(name) else decoded(value)


def _may_stand(name: str, *, first: bool) -> bool:
    """Whether the name may occur in the block; after the first, unknown ones with a hyphen may."""
    return bool(KNOWN.fullmatch(name)) or ("-" in name and not first)


def time_in(value: str) -> datetime | None:
    """The time that the value of a `Date` header names; None without a zone, or in UTC.

    Some programs write UTC in order not to reveal the zone.
    """
    try:
        at = parsedate_to_datetime(value)
    except (ValueError, TypeError, IndexError, OverflowError):
        return None
    return at if at.utcoffset() else None


def day_in(value: str) -> date | None:
    """The day that the value of a `Date` header names; None when it names none."""
    try:
        return parsedate_to_datetime(value).date()
    except (ValueError, TypeError, IndexError, OverflowError):
        return None
