"""All that can be known of a draft: from the author, files, the draft itself, and history."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, tzinfo
from pathlib import Path
from typing import TYPE_CHECKING

from followup_lint.context import Context
from followup_lint.context.contacts import addresses_of_readers
from followup_lint.context.validation import FIRST_YEAR, LAST_YEAR
from followup_lint.core.errors import ContextError, HistoryError, describe
from followup_lint.draft import Draft
from followup_lint.draft.headers import time_in
from followup_lint.draft.recipients import recipients
from followup_lint.facts.from_draft import of_draft, sending_time
from followup_lint.facts.from_file import FILE_NAME, of_file
from followup_lint.facts.gather import Gathered, gather
from followup_lint.facts.given_calendar import AnyCalendar
from followup_lint.facts.history import History
from followup_lint.facts.known_facts import KnownFact
from followup_lint.facts.time_limit import TimeLimit
from followup_lint.facts.times import now_in, own_zone

if TYPE_CHECKING:
    from followup_lint.facts.calendar_raw_series import RawSeries
    from followup_lint.facts.followed_interview import Agenda

# Where one of these is known, it matters when a message goes out, and that is taken to be now.
TIMED = frozenset({"interview.start", "interview.end", "promised-reply", "history"})


@dataclass(frozen=True, slots=True)
class Sources:
    """Where to look: facts that are given, a file of facts instead of the one beside a draft,
    a calendar, as a file or as bytes, and the history, if it is on. With `ahead`, an upcoming
    interview in the calendar gives its time, too, and a broken calendar is an error, since the
    question is about it. Else it is a notice, and, with `forgiving`, so is one that is not there.
    """

    given: Sequence[KnownFact] = ()
    file: Path | None = None
    calendar: AnyCalendar | None = None
    history: History | None = None
    ahead: bool = False
    forgiving: bool = False


@dataclass(frozen=True, slots=True)
class Lookup:
    """Where to look for facts, in addition to what the settings name, and by which clock.

    The calendar of the settings stands behind that of `sources`. With `only_sources`, neither it
    nor the history is asked: messages of an archive are not those of the person who lints them.
    `now` and `zone` are as for a Finder.
    """

    sources: Sources
    now: datetime | None
    zone: tzinfo
    only_sources: bool = False

    @classmethod
    def at_once(cls, *, forgiving: bool = False) -> Lookup:
        """What the settings name and nothing else, by the clock of this machine."""
        zone = own_zone()
        return cls(Sources(forgiving=forgiving), now_in(zone), zone)

    def finder(self, calendar: Path | None, *, history: bool) -> Finder:
        """What finds facts by these settings: a calendar, and whether the history is on."""
        if self.only_sources:
            return Finder(self.sources, self.now, self.zone)
        found = replace(
            self.sources,
            calendar=self.sources.calendar or calendar,
            history=History.at() if history else None,
        )
        return Finder(found, self.now, self.zone)


# Facts, and what is to be said of them.
Answer = tuple[list[KnownFact], tuple[str, ...]]


class Finder:
    """Finds the facts about drafts; each file is read once.

    A source that fails is reported in one notice, and gives no facts: the facts of a message come
    from many hands, and none of them may keep it from being checked.

    `now` is the time at which drafts are linted, `zone` that of the author. Without `now`, a
    draft that tells no time has none: those of an archive went out long ago.
    """

    def __init__(self, sources: Sources, now: datetime | None, zone: tzinfo) -> None:
        self.sources = sources
        self.now = now
        self.zone = zone
        self.files: dict[Path, list[KnownFact]] = {}
        self.unread: tuple[str, ...] = ()
        self.interviews: dict[AnyCalendar, list[RawSeries]] = {}
        self.agendas: dict[tuple[AnyCalendar, date], Agenda] = {}
        self.useless: dict[AnyCalendar, tuple[str, ...]] = {}

    def of(self, draft: Draft, folder: Path | None = None) -> Gathered:
        """What is known of a draft, which may stand in a folder. Raises ContextError."""
        said = [self.sources.given, self.of_file(folder)]
        own = addresses_of_author(gather(*said).context, draft)
        told, untold = answered(
            "the thread of the draft", lambda: (of_draft(draft, own, self.zone), ())
        )
        first = gather(*said, told)
        readers = addresses_of_readers(draft, first.context)
        at = first.context.send_at or self.sending_time(draft)
        met, left_out = answered("the calendar", lambda: self.of_calendar(at, readers, own))
        past, unread = answered("the history", lambda: self.of_history(readers))
        found = gather(*said, met, told, past)
        if not TIMED.isdisjoint(fact.key for fact in found.known):
            found = gather(*said, met, told, past, self.of_sending(draft))
        return replace(found, notices=(*untold, *left_out, *unread), thread_read=True)

    def of_sending(self, draft: Draft) -> list[KnownFact]:
        """When a draft goes out that says nothing else: at its `Date`, or else now.

        A `Date` without a zone gives the day, and rules that need no more use it.
        """
        if draft.date is None:
            return [KnownFact("send-at", self.now, "the clock")] if self.now else []
        at = time_in(draft.header("Date"))
        return [KnownFact("send-at", at, "the Date header")] if at and is_of_our_days(at) else []

    def sending_time(self, draft: Draft) -> datetime | None:
        """The time in the `Date` header of a draft, be it in UTC or without a zone, or else now."""
        at = sending_time(draft)
        if at is None or not is_of_our_days(at):
            return self.now
        return at if at.tzinfo else at.replace(tzinfo=self.zone)

    def of_file(self, folder: Path | None) -> list[KnownFact]:
        """The facts in the file that is named, or in the one in the folder, if it is there."""
        path = self.sources.file or (folder / FILE_NAME if folder else None)
        if path is None:
            return []
        if path not in self.files:
            # A folder of that name is a mistake to report; a pipe could keep waiting.
            is_there = self.sources.file or path.is_file() or path.is_dir()
            self.files[path] = of_file(path, self.zone) if is_there else []
        return self.files[path]

    def of_calendar(
        self, at: datetime | None, readers: frozenset[str], own: frozenset[str]
    ) -> Answer:
        """The facts of the interview that a message at that time follows, and what to say of it.

        Raises ContextError for a calendar that is of no use, unless that is forgiven.
        """
        path = self.sources.calendar
        if path is None or at is None:
            return [], ()
        if path in self.useless:
            return [], self.useless[path]
        from followup_lint.facts.calendar_file import CalendarError
        from followup_lint.facts.followed_interview import of_calendar

        try:
            then = self.agenda(path, at)
        except ContextError as error:
            is_there = isinstance(error, CalendarError) and not self.sources.ahead
            if not (self.sources.forgiving or is_there):
                raise
            # It is not read again: one that takes too long would take that time for each draft.
            self.useless[path] = (f"{error} (checking the draft without the calendar)",)
            return [], self.useless[path]
        return of_calendar(then, now=at, addresses=readers, own=own, ahead=self.sources.ahead)

    def agenda(self, path: AnyCalendar, at: datetime) -> Agenda:
        """The interviews of a calendar around a time. Raises ContextError."""
        from followup_lint.facts.calendar_file import agenda, interviews_in

        key, limit = (path, at.date()), TimeLimit()
        if path not in self.interviews:
            self.interviews[path] = interviews_in(path, limit)
        if key not in self.agendas:
            self.agendas[key] = agenda(self.interviews[path], path, at, self.zone, limit)
        return self.agendas[key]

    def of_history(self, readers: Iterable[str]) -> Answer:
        """The messages that went to the readers, and what is to be said if none can be read."""
        if self.sources.history is None or self.unread or not readers:
            return [], self.unread
        try:
            contacts = self.sources.history.contacts(readers)
        except HistoryError as error:
            # It is not asked again: for a locked one that would take seconds for each draft.
            self.unread = (f"{error} (earlier messages are unknown)",)
            return [], self.unread
        return [KnownFact("history", contacts, "the history")], ()


def answered(source: str, ask: Callable[[], Answer]) -> Answer:
    """The facts from a source; if it fails, or its facts are impossible, only a notice.

    Raises ContextError for errors that the author has to fix.
    """
    found, notes = ask_safely(source, ask)
    try:
        gather(found)
    except ContextError as error:
        return [], (*notes, f"{source} is skipped: its facts are impossible ({error})")
    return found, notes


def ask_safely(source: str, ask: Callable[[], Answer]) -> Answer:
    """The facts from a source, or a notice of an internal error. Raises ContextError."""
    try:
        return ask()
    except ContextError:
        raise
    except Exception as error:
        why = f"internal error ({describe(error)}); please report it"
        return [], (f"{source} is skipped: {why}",)


def addresses_of_author(context: Context, draft: Draft) -> frozenset[str]:
    """The addresses of the author, in lower case."""
    sender = {person.address for person in recipients(draft, "From")}
    return frozenset(filter(None, {context.my.email.lower(), *sender}))


def is_of_our_days(at: datetime) -> bool:
    """Whether a time can be that of a message about an interview."""
    return FIRST_YEAR <= at.year <= LAST_YEAR
