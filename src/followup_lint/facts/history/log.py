"""The rows of an open history: added, looked up, forgotten."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from followup_lint.context import Contact, Direction
from followup_lint.core.errors import HistoryError
from followup_lint.core.terms import Kind
from followup_lint.facts.history.database import START_ANEW, writing
from followup_lint.facts.history.key import Key
from followup_lint.facts.history.mail import Mail, plain

# A message recorded by hand is the one in a mailbox if they are at most this far apart (seconds).
NEAR = 3600
# Later than any message can be (seconds).
LATEST = 2**62
COLUMNS = "id, at, kind, direction, auto_reply, thread"


@dataclass(frozen=True, slots=True)
class Row:
    """One message as it is kept: `people` and `thread` are keyed hashes in hexadecimal."""

    at: datetime
    kind: Kind | None
    direction: Direction
    auto_reply: bool
    people: tuple[str, ...]
    thread: str

    def contact(self, address: str) -> Contact:
        """The same as a contact with the address, which only the caller knows."""
        return Contact(
            at=self.at,
            direction=self.direction,
            kind=self.kind,
            to=address,
            auto_reply=self.auto_reply,
        )


@dataclass(frozen=True, slots=True)
class Log:
    """An open database, the key to it, and its file."""

    connection: sqlite3.Connection
    key: Key
    path: Path

    def has(self, mail: Mail) -> bool:
        """Whether the message is there already, by its id, or else by its time and people."""
        query = "SELECT 1 FROM message WHERE identity = ?"
        return self.connection.execute(query, [self.identity(mail)]).fetchone() is not None

    def add(self, mails: Iterable[Mail]) -> list[bool]:
        """Keep all of them or, when that goes wrong, none; False for each that was there."""
        with writing(self.connection):
            return [self._add(mail) for mail in mails]

    def _add(self, mail: Mail) -> bool:
        if self.has(mail) or self._named_now(mail):
            return False
        thread = self.key.hash("thread", mail.thread) if mail.thread else None
        number = self.connection.execute(
            "INSERT INTO message (identity, named, at, kind, direction, auto_reply, thread)"
            " VALUES (?, ?, ?, ?, ?, ?, ?)",
            [
                self.identity(mail),
                bool(mail.message_id),
                seconds(mail.at),
                mail.kind and mail.kind.value,
                mail.direction.value,
                mail.auto_reply,
                thread,
            ],
        ).lastrowid
        self.connection.executemany(
            "INSERT INTO party (address, message) VALUES (?, ?)",
            [(address, number) for address in self.people(mail)],
        )
        return True

    def _named_now(self, mail: Mail) -> bool:
        """Whether it was recorded before without its id, which is then filled in.

        Each such row is the double of one message only: a second one soon after is another.
        """
        if not mail.message_id:
            return False
        at = seconds(mail.at)
        near = self.connection.execute(
            "SELECT id FROM message WHERE NOT named AND at BETWEEN ? AND ? AND direction = ?"
            " ORDER BY abs(at - ?)",
            [at - NEAR, at + NEAR, mail.direction.value, at],
        ).fetchall()
        for (number,) in near:
            if set(self._people_of(number)) == self.people(mail):
                self.connection.execute(
                    "UPDATE message SET identity = ?, named = 1 WHERE id = ?",
                    [self.identity(mail), number],
                )
                return True
        return False

    def contacts(self, addresses: Iterable[str]) -> tuple[Contact, ...]:
        """The messages to and from these addresses, by time, each once. Raises HistoryError."""
        found: dict[int, Contact] = {}
        for address in dict.fromkeys(addresses):
            for number, row in self._rows(address):
                found.setdefault(number, row.contact(address))
        by_time = sorted(found.items(), key=lambda item: (item[1].at, item[0]))
        return tuple(contact for _, contact in by_time)

    def rows(self, address: str | None = None) -> tuple[Row, ...]:
        """All that is kept, or what is kept of one address, by time. Raises HistoryError."""
        return tuple(row for _, row in self._rows(address))

    def _rows(self, address: str | None) -> list[tuple[int, Row]]:
        which, values = "", []
        if address is not None:
            which = "JOIN party ON message = id WHERE address = ?"
            values = [self.key.hash("address", plain(address))]
        query = f"SELECT {COLUMNS} FROM message {which} ORDER BY at, id"
        found = self.connection.execute(query, values).fetchall()
        return [(row[0], self._row(*row)) for row in found]

    def _row(
        self,
        number: int,
        at: int,
        kind: str | None,
        direction: str,
        auto_reply: int,
        thread: bytes | None,
    ) -> Row:
        try:
            return Row(
                at=datetime.fromtimestamp(at, UTC),
                kind=Kind(kind) if kind else None,
                direction=Direction(direction),
                auto_reply=bool(auto_reply),
                people=tuple(sorted(person.hex() for person in self._people_of(number))),
                thread=thread.hex() if thread else "",
            )
        except (ValueError, OverflowError, OSError) as error:
            raise HistoryError(
                "the history holds a message that this version cannot read",
                place=str(self.path),
                remedy=f"update followup-lint, or {START_ANEW}",
            ) from error

    def forget(self, address: str | None = None, before: datetime | None = None) -> int:
        """Remove what is kept of an address, or of all, before a time, or of all times.

        Returns how many messages that was. Those that went to others too stay for these.
        """
        until = LATEST if before is None else seconds(before)
        with writing(self.connection):
            if address is None:
                return self._delete("message WHERE at < ?", until)
            count = self._delete(
                "party WHERE message IN (SELECT id FROM message WHERE at < ?) AND address = ?",
                until,
                self.key.hash("address", plain(address)),
            )
            self._delete("message WHERE id NOT IN (SELECT message FROM party)")
            return count

    def _delete(self, what: str, *values: object) -> int:
        return self.connection.execute(f"DELETE FROM {what}", values).rowcount

    def identity(self, mail: Mail) -> bytes:
        """The hash by which a message is known again."""
        if mail.message_id:
            return self.key.hash("message", mail.message_id)
        people = "\n".join(sorted(mail.addresses))
        return self.key.hash("unnamed", f"{seconds(mail.at)}\n{mail.direction.value}\n{people}")

    def people(self, mail: Mail) -> set[bytes]:
        """The hashes of its addresses."""
        return {self.key.hash("address", address) for address in mail.addresses}

    def _people_of(self, number: int) -> list[bytes]:
        found = self.connection.execute("SELECT address FROM party WHERE message = ?", [number])
        return [address for (address,) in found]


def seconds(at: datetime) -> int:
    """A time as it is kept."""
    return int(at.timestamp())
