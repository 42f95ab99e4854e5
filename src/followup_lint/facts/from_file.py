"""A file of facts: `followup.toml` beside the draft, or the one that is named."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from datetime import date, datetime, tzinfo
from pathlib import Path
from typing import Any

import msgspec

from followup_lint.context import (
    Agency,
    Channel,
    Company,
    Contact,
    Direction,
    Person,
    Position,
    Promise,
    Reason,
    Weekday,
)
from followup_lint.core.errors import ContextError
from followup_lint.core.regular_files import read_regular_text
from followup_lint.core.terms import Kind
from followup_lint.core.toml_reading import TomlError, read_toml
from followup_lint.core.values import WrongValueError, typed
from followup_lint.facts.file_tables import (
    AgencyTable,
    ContactTable,
    FactTables,
    InterviewTable,
    NameTable,
    PersonTable,
    PromiseTable,
    Table,
    TitleTable,
)
from followup_lint.facts.gather import context_of
from followup_lint.facts.known_facts import KnownFact
from followup_lint.facts.named_people import parse_person
from followup_lint.facts.sent_notes import read_notes
from followup_lint.facts.times import in_zone, parse_time

FILE_NAME = "followup.toml"
# A hundred earlier messages take 10 kB; each rule goes through all that is known, for each draft.
MOST_BYTES = 100_000
SEE = "docs/context.md shows all keys"
# Closed sets of words, under the keys where they stand.
SETS = {
    "kind": Kind,
    "reason": Reason,
    "direction": Direction,
    "channel": Channel,
    "weekend": Weekday,
}


def of_file(path: Path, zone: tzinfo) -> list[KnownFact]:
    """The facts in a file; times without a zone are in the one given.

    Raises ContextError, naming the file and the key.
    """
    try:
        tables = typed(read_toml(read_regular_text(path, MOST_BYTES)), FactTables, SETS)
        facts = dict(FactReader(path, zone).facts(tables))
        context_of(facts)  # facts that are wrong only together are reported here, too
        return [KnownFact(key, value, path.name) for key, value in facts.items()]
    except OSError as error:
        problem = f"cannot be read ({error.strerror or type(error).__name__})"
        raise ContextError(problem, place=str(path), remedy="check the path") from error
    except UnicodeDecodeError as error:
        raise ContextError(f"is not valid TOML: {error}", place=str(path)) from error
    except TomlError as error:
        raise ContextError(str(error), place=str(path)) from error
    except WrongValueError as error:
        raise ContextError(str(error), place=str(path), remedy=error.remedy or SEE) from error
    except ContextError as error:
        where = f"{path}: key `{error.place.replace('_', '-')}`" if error.place else str(path)
        raise ContextError(error.problem, place=where, remedy=error.remedy) from error


class FactReader:
    """Makes facts of the tables of a file; raises ContextError, naming the key."""

    def __init__(self, path: Path, zone: tzinfo) -> None:
        self.folder = path.parent
        self.zone = zone

    def facts(self, tables: FactTables) -> Iterator[tuple[str, object]]:
        """Each fact with its key."""
        made: dict[str, Callable[[Any], object]] = {
            "send-at": lambda value: self.time(value, "send-at"),
            "interview": self.interview,
            "recipient": lambda value: parts(person(value, "recipient")),
            "recipients": lambda value: tuple(person(item, "recipients") for item in value),
            "company": lambda value: parts(company(value)),
            "other-companies": lambda value: tuple(map(company, value)),
            "role": lambda value: parts(position(value)),
            "other-roles": lambda value: tuple(map(position, value)),
            "promised-reply": promise,
            "history": lambda value: tuple(map(self.contact, value)),
            "via-agency": agency,
            "sent-notes": lambda value: read_notes(self.folder, value),
        }
        for key, value in filled_keys(tables).items():
            fact = made[key](value) if key in made else value
            if isinstance(fact, Table):
                fact = filled_keys(fact)
            if isinstance(fact, Mapping):
                yield from ((f"{key}.{name}", item) for name, item in fact.items())
            else:
                yield key, fact

    def interview(self, table: InterviewTable) -> dict[str, object]:
        """What is said of the interview."""
        values = filled_keys(table)
        for key in ("start", "end"):
            if key in values:
                values[key] = self.time(values[key], f"interview.{key}")
        if "interviewers" in values:
            place = "interview.interviewers"
            values["interviewers"] = tuple(person(item, place) for item in table.interviewers)
        return values

    def contact(self, table: ContactTable) -> Contact:
        """An earlier message or call."""
        return Contact(**{**fields(table), "at": self.time(table.at, "history.at")})

    def time(self, value: object, place: str) -> datetime:
        """A time as TOML has it, or in words."""
        if isinstance(value, datetime):
            return in_zone(value, self.zone, place)
        return parse_time(str(value), self.zone, place)


def filled_keys(table: Table) -> dict[str, Any]:
    """The keys of a table that say something, with their values."""
    items = [(item.encode_name, getattr(table, item.name), item.default) for item in keys(table)]
    return {name: value for name, value, default in items if value != default}


def fields(table: Table) -> dict[str, Any]:
    """All values of a table under the names that a dataclass has for them."""
    return {item.name: getattr(table, item.name) for item in keys(table)}


def keys(table: Table) -> tuple[msgspec.structs.FieldInfo, ...]:
    """The keys that a table can have."""
    return msgspec.structs.fields(table)


def parts(thing: Person | Company | Position) -> dict[str, Any]:
    """The fields of a thing that say something."""
    return {name: value for name, value in msgspec.to_builtins(thing).items() if value}


def person(given: PersonTable | str, place: str) -> Person:
    """A person, by a table or in a word."""
    return parse_person(given, place) if isinstance(given, str) else Person(**fields(given))


def company(given: NameTable | str) -> Company:
    """A company, by a table or its name."""
    return Company(given) if isinstance(given, str) else Company(**fields(given))


def position(given: TitleTable | str) -> Position:
    """A role, by a table or its title."""
    return Position(given) if isinstance(given, str) else Position(**fields(given))


def promise(given: PromiseTable | date) -> Promise:
    """A promise, by a table or its day."""
    return Promise(**fields(given)) if isinstance(given, PromiseTable) else Promise(given)


def agency(given: AgencyTable | str) -> Agency:
    """An agency, by a table or its name."""
    return Agency(given) if isinstance(given, str) else Agency(**fields(given))
