"""The events of a calendar file as written, and what its calendars say about all of them.

icalendar reads a whole file or nothing, at a megabyte a second. So the file is cut into its events
here, and only those that matter are given to it, each for itself.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property

from followup_lint.core.expressions import Expression
from followup_lint.draft.charset import decode, is_wide
from followup_lint.facts.time_limit import TimeLimit

TEXTS = frozenset({"SUMMARY", "DESCRIPTION", "LOCATION", "URL", "CATEGORIES"})
TIMES = frozenset({
    "DTSTART", "DTEND", "DURATION", "RRULE", "RDATE", "EXDATE", "RECURRENCE-ID",
})  # fmt: skip
PEOPLE = frozenset({"ORGANIZER", "ATTENDEE"})
KEPT = TEXTS | TIMES | PEOPLE | {"UID", "SEQUENCE", "STATUS"}
# The beginning says what an event is; nobody uses more.
MOST_TEXT, MOST_PERSON = 6_000, 2_000
BOM = b"\xef\xbb\xbf"
MARK = re.compile(
    rb"^[ \t]*(BEGIN|END)[ \t]*:[ \t]*(VCALENDAR|VEVENT|VTIMEZONE)[ \t]*\r?$",
    re.IGNORECASE | re.MULTILINE,
)
LINE = re.compile(rb"[^\r\n]+")
NAME = re.compile(rb"[ \t]*+([A-Za-z0-9_.-]{1,64})[ \t]*+[:;]")
UID = re.compile(rb"^UID[ \t]*(?:;[^:\n]*)?:([^\r\n]*)", re.IGNORECASE | re.MULTILINE)
REPEATS = re.compile(rb"^(?:RRULE|RDATE)", re.IGNORECASE | re.MULTILINE)
DAY = re.compile(rb"^DTSTART[^:\n]*:[ \t]*(\d{4})(\d\d)(\d\d)", re.IGNORECASE | re.MULTILINE)
LOOK_AFTER = 100  # events
DEEPEST = 10  # components in each other; none of a calendar has more than two
VALUE = Expression(r'(?:[^":]++|"[^"]*+")*+:(?P<value>.*)', re.DOTALL)
ESCAPED = Expression(r"\\([\\,;nN])")
COMMA = Expression(r"(?<!\\),")


@dataclass(slots=True)
class RawCalendar:
    """What a calendar says of all its events, and the lines of the zones that it defines."""

    method: str = ""
    zone: str = ""
    name: str = ""
    zones: dict[str, list[str]] = field(default_factory=dict)


@dataclass(frozen=True)
class RawEvent:
    """An event as it stands in a file, and the calendar that it is in."""

    calendar: RawCalendar
    body: bytes

    @property
    def uid(self) -> str:
        """What it has in common with what changes it; empty where it does not say."""
        own = self.body.partition(b"BEGIN:")[0]  # an alarm has one, too
        found = UID.search(own)
        return text_of(found[1]).strip() if found else self.first("UID").strip()

    @property
    def repeats(self) -> bool:
        """Whether it says that it takes place again."""
        return REPEATS.search(self.body) is not None

    @property
    def day(self) -> date | None:
        """The day on which it starts, in its own zone; None where that is not plain."""
        found = DAY.search(self.body)
        try:
            return date(*map(int, found.groups())) if found else None
        except ValueError:
            return None

    @cached_property
    def lines(self) -> list[tuple[str, bytes]]:
        """The lines that matter, with their names, without those of what lies in it."""
        return [(name, line) for name, line in outside(self.body) if name in KEPT]

    def values(self, name: str) -> list[str]:
        """What stands behind a name, without what is said of it."""
        texts = (text_of(line) for known, line in self.lines if known == name)
        return [found["value"] for found in map(VALUE.match, texts) if found]

    def first(self, name: str) -> str:
        """The first of these, as people read it."""
        return plain(next(iter(self.values(name)), ""))

    @property
    def categories(self) -> tuple[str, ...]:
        """The categories."""
        parts = (part for value in self.values("CATEGORIES") for part in COMMA.split(value))
        return tuple(map(plain, parts))

    def written(self) -> Iterator[str]:
        """Its lines, none longer than it need be."""
        for name, line in self.lines:
            text = text_of(line)
            if name in TEXTS:
                yield text[:MOST_TEXT]
            elif name not in PEOPLE or len(text) <= MOST_PERSON:
                yield text


@dataclass(slots=True)
class Scan:
    """The whole events of a file; whether a calendar ends in it, and whether it has other lines."""

    events: list[RawEvent] = field(default_factory=list)
    whole: bool = False
    stray: bool = False


class Scanner:
    """Goes through a file; what is left open ends where the next of its kind begins."""

    def __init__(self) -> None:
        self.scan = Scan()
        self.calendar: RawCalendar | None = None
        self.open = ""  # the event or the zone that we are in
        self.body = b""

    def read(self, raw: bytes, limit: TimeLimit) -> Scan:
        """Read all of it. Raises LateError."""
        data = decode(raw).encode("utf-8", "replace") if is_wide(raw) else raw.removeprefix(BOM)
        data = unfolded(data)
        start = 0
        for number, mark in enumerate(MARK.finditer(data)):
            if number % LOOK_AFTER == 0:
                limit.check()
            self.take(data[start : mark.start()])
            self.mark(mark[1].upper() == b"BEGIN", mark[2].decode("ascii").upper())
            start = mark.end()
        self.take(data[start:])
        return self.scan

    def take(self, body: bytes) -> None:
        """Read what stands between two marks."""
        if self.open:
            self.body = body
            return
        for name, line in outside(body):
            if not name:
                self.scan.stray = self.scan.stray or bool(line.strip())
            elif self.calendar is not None:
                self.tell(self.calendar, name, text_of(line).partition(":")[2].strip())

    @staticmethod
    def tell(calendar: RawCalendar, name: str, value: str) -> None:
        """What a calendar says of all its events."""
        if name == "METHOD":
            calendar.method = value.upper()
        elif name == "X-WR-TIMEZONE":
            calendar.zone = value
        elif name == "X-WR-CALNAME":
            calendar.name = value

    def mark(self, begins: bool, name: str) -> None:
        """A calendar, an event or a zone begins or ends."""
        if name == "VCALENDAR":
            self.scan.whole = self.scan.whole or (not begins and self.calendar is not None)
            self.calendar, self.open = RawCalendar() if begins else None, ""
        elif begins:
            self.open = name
        elif self.open == name:
            self.open = ""
            if self.calendar is None:
                return
            if name == "VEVENT":
                self.scan.events.append(RawEvent(self.calendar, self.body))
            else:
                define(self.calendar, self.body)


def unfolded(data: bytes) -> bytes:
    """The lines of a file, each in one: of bytes, for a fold may part those of one character."""
    data = data.replace(b"\r\n", b"\n")
    while b"\n\n" in data:
        data = data.replace(b"\n\n", b"\n")
    return data.replace(b"\n ", b"").replace(b"\n\t", b"")


def outside(body: bytes) -> Iterator[tuple[str, bytes]]:
    """The lines that lie in no component within, with their names; empty where one has none."""
    inner: list[bytes] = []
    for match in LINE.finditer(body):
        line = match[0]
        found = NAME.match(line)
        name = found[1].decode("ascii").upper() if found else ""
        if name in ("BEGIN", "END"):
            component = line.partition(b":")[2].strip().upper()
            if name == "BEGIN" and len(inner) < DEEPEST:
                inner.append(component)
            elif name == "END" and component in inner:
                del inner[inner.index(component) :]
        elif not inner:
            yield name, line


def define(calendar: RawCalendar, body: bytes) -> None:
    """Keep a zone under its name."""
    lines = [text_of(match[0]).strip() for match in LINE.finditer(body)]
    said = (line.partition(":")[2].strip() for line in lines if line.upper().startswith("TZID"))
    if name := next(said, ""):
        calendar.zones.setdefault(name, lines)


def text_of(line: bytes) -> str:
    """A line in UTF-8, or in Windows-1252 where it is none: each line may have its own."""
    try:
        return line.decode()
    except UnicodeDecodeError:
        return line.decode("cp1252", "replace")


def plain(value: str) -> str:
    """A text without its escapes."""
    return ESCAPED.sub(lambda found: "\n" if found[1] in "nN" else found[1], value)
