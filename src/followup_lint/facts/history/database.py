"""The SQLite file of the history: opened, brought up to date, its errors explained."""

from __future__ import annotations

import contextlib
import sqlite3
from collections.abc import Iterator
from pathlib import Path

from followup_lint.core.errors import HistoryError
from followup_lint.core.files import open_new

# How long to wait for another process that writes; no lint should wait longer.
BUSY_SECONDS = 3.0
# Each group of statements takes the database to its next version.
MIGRATIONS = (
    (
        """CREATE TABLE message (
            id INTEGER PRIMARY KEY,
            identity BLOB NOT NULL UNIQUE,
            named INTEGER NOT NULL,
            at INTEGER NOT NULL,
            kind TEXT,
            direction TEXT NOT NULL,
            auto_reply INTEGER NOT NULL,
            thread BLOB
        ) STRICT""",
        "CREATE INDEX unnamed ON message (at) WHERE NOT named",
        """CREATE TABLE party (
            address BLOB NOT NULL,
            message INTEGER NOT NULL REFERENCES message ON DELETE CASCADE,
            PRIMARY KEY (address, message)
        ) STRICT, WITHOUT ROWID""",
        "CREATE INDEX party_of ON party (message)",
    ),
)
START_ANEW = "start over: followup-lint history forget --all"
TROUBLES = {
    sqlite3.SQLITE_BUSY: ("is locked by another program", "try again when that is done"),
    sqlite3.SQLITE_CORRUPT: ("is damaged", f"restore a good copy, or {START_ANEW}"),
    sqlite3.SQLITE_NOTADB: ("is not a database", f"restore a good copy, or {START_ANEW}"),
    sqlite3.SQLITE_READONLY: (
        "cannot be written",
        "check your permissions for it and for its folder",
    ),
    sqlite3.SQLITE_CANTOPEN: (
        "cannot be opened",
        "check your permissions for it and for its folder",
    ),
    sqlite3.SQLITE_PERM: ("cannot be opened", "check your permissions for it and for its folder"),
    sqlite3.SQLITE_FULL: ("has no room to grow", "make room on the disk"),
}


@contextlib.contextmanager
def explained(path: Path) -> Iterator[None]:
    """Turn what SQLite says of the file into a HistoryError."""
    try:
        yield
    except sqlite3.Error as error:
        code = getattr(error, "sqlite_errorcode", 0)
        name = getattr(error, "sqlite_errorname", type(error).__name__)
        usual = (f"cannot be used ({name})", f"check the disk, or {START_ANEW}")
        problem, remedy = TROUBLES.get(code & 0xFF, usual)
        raise HistoryError(f"the history {problem}", place=str(path), remedy=remedy) from error


def create(path: Path) -> None:
    """Make the file if there is none, for its owner alone. Raises OSError."""
    with contextlib.suppress(FileExistsError), open_new(path, 0o600):
        pass


@contextlib.contextmanager
def connected(path: Path) -> Iterator[sqlite3.Connection]:
    """An open database in its newest form; it must exist. Raises HistoryError."""
    with explained(path):
        uri = f"{path.absolute().as_uri()}?mode=rw"
        connection = sqlite3.connect(uri, BUSY_SECONDS, isolation_level=None, uri=True)
        try:
            connection.execute("PRAGMA foreign_keys = ON")
            connection.execute("PRAGMA secure_delete = ON")
            bring_up_to_date(connection, path)
            yield connection
        finally:
            connection.close()


def bring_up_to_date(connection: sqlite3.Connection, path: Path) -> None:
    """Run the migrations that are missing. Raises HistoryError for a newer database."""
    if version_of(connection, path) == len(MIGRATIONS):
        return
    connection.execute("PRAGMA journal_mode = WAL")
    with writing(connection):
        # Another process may have done it in the meantime.
        for statements in MIGRATIONS[version_of(connection, path) :]:
            for statement in statements:
                connection.execute(statement)
        connection.execute(f"PRAGMA user_version = {len(MIGRATIONS)}")


def version_of(connection: sqlite3.Connection, path: Path) -> int:
    """How many migrations the database has seen. Raises HistoryError if that is too many."""
    version = int(connection.execute("PRAGMA user_version").fetchone()[0])
    if version > len(MIGRATIONS):
        raise HistoryError(
            f"the history was written by a newer followup-lint (version {version})",
            place=str(path),
            remedy="update followup-lint",
        )
    return version


@contextlib.contextmanager
def writing(connection: sqlite3.Connection) -> Iterator[None]:
    """All that is written in between is kept, or nothing of it."""
    connection.execute("BEGIN IMMEDIATE")
    try:
        yield
        connection.execute("COMMIT")
    except BaseException:
        connection.rollback()
        raise
