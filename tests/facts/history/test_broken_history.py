"""Whatever is wrong with the history is told in one line, as a HistoryError."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest

from followup_lint import Kind
from followup_lint.core.errors import HistoryError
from followup_lint.facts.history import History, database
from followup_lint.facts.history.folder import DATABASE_FILE
from followup_lint.facts.history.key import KEY_FILE
from followup_lint.facts.history.mail import Mail

NOON = datetime(2025, 3, 5, 12, tzinfo=UTC)
SAM = "sam@acme.example"
START_ANEW = "followup-lint history forget --all"


@pytest.fixture
def filled(history: History) -> History:
    """A history with a message in it."""
    history.record_to([SAM], Kind.GENERAL, NOON)
    return history


def errors(history: History) -> list[str]:
    """What a lookup and a record say."""
    said = []
    for use in (
        lambda: history.contacts([SAM]),
        lambda: history.record_to(["ana@acme.example"], Kind.GENERAL, NOON),
    ):
        with pytest.raises(HistoryError) as caught:
            use()
        said.append(str(caught.value))
    return said


def sql(history: History, *statements: str) -> None:
    """Run statements in the database."""
    connection = sqlite3.connect(history.folder / DATABASE_FILE)
    with connection:
        for statement in statements:
            connection.execute(statement)
    connection.close()


def overwrite(start: int) -> Callable[[Path], None]:
    """Damages a file from an offset on."""
    return lambda path: path.write_bytes(path.read_bytes()[:start] + b"\xff" * 9000)


@pytest.mark.parametrize(
    ("name", "damage", "problem"),
    [
        (DATABASE_FILE, lambda path: path.write_text("Dear Sam"), "the history is not a database"),
        (DATABASE_FILE, overwrite(0), "the history is not a database"),
        (DATABASE_FILE, overwrite(100), "the history is damaged"),
        (DATABASE_FILE, overwrite(4096), "the history is damaged"),
        (KEY_FILE, Path.unlink, "the key of the history is missing"),
        (KEY_FILE, lambda path: path.write_bytes(b""), "the key of the history does not have 32"),
        (KEY_FILE, lambda path: path.write_bytes(b"x" * 33), "the key of the history does not"),
    ],
)
def test_damage_is_told_with_a_way_out(
    filled: History, name: str, damage: Callable[[Path], object], problem: str
) -> None:
    damage(filled.folder / name)

    for said in errors(filled):
        assert said.startswith(f"{filled.folder / name}: {problem}")
        assert said.endswith(START_ANEW)
    assert filled.remove()
    assert filled.record_to([SAM], Kind.GENERAL, NOON)


def test_a_database_that_has_lost_a_table_is_told(filled: History) -> None:
    sql(filled, "DROP TABLE party")

    assert all(said.endswith(START_ANEW) for said in errors(filled))


@pytest.mark.parametrize("change", ["kind = 'nudge'", "direction = 'up'", f"at = {2**60}"])
def test_a_message_that_cannot_be_understood_is_told(filled: History, change: str) -> None:
    sql(filled, f"UPDATE message SET {change}")

    with pytest.raises(HistoryError, match=r"sqlite: .* a message that this version cannot read"):
        filled.contacts([SAM])


def test_an_empty_file_is_an_empty_history(filled: History) -> None:
    (filled.folder / DATABASE_FILE).write_bytes(b"")

    assert filled.contacts([SAM]) == ()
    assert filled.record_to([SAM], Kind.GENERAL, NOON)


def test_a_newer_version_is_left_alone(filled: History) -> None:
    sql(filled, "PRAGMA user_version = 99")
    before = (filled.folder / DATABASE_FILE).read_bytes()

    place = filled.folder / DATABASE_FILE
    newer = "the history was written by a newer followup-lint (version 99); update followup-lint"
    assert errors(filled) == [f"{place}: {newer}"] * 2
    assert before == place.read_bytes()


def test_an_older_version_is_brought_up_to_date(
    filled: History, monkeypatch: pytest.MonkeyPatch
) -> None:
    later = (*database.MIGRATIONS, ("ALTER TABLE message ADD COLUMN note TEXT",))
    monkeypatch.setattr(database, "MIGRATIONS", later)

    assert len(filled.contacts([SAM])) == 1
    with filled.opened() as log:
        assert database.version_of(log.connection, log.path) == 2


def test_a_locked_database_is_told(filled: History, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(database, "BUSY_SECONDS", 0.05)
    other = sqlite3.connect(filled.folder / DATABASE_FILE, isolation_level=None)
    other.execute("PRAGMA locking_mode = EXCLUSIVE")
    other.execute("BEGIN EXCLUSIVE")
    place = filled.folder / DATABASE_FILE
    said = "the history is locked by another program; try again when that is done"

    assert errors(filled) == [f"{place}: {said}"] * 2
    other.close()
    assert len(filled.contacts([SAM])) == 1


def test_what_others_write_meanwhile_keeps_nobody_from_looking(filled: History) -> None:
    other = sqlite3.connect(filled.folder / DATABASE_FILE, isolation_level=None)
    other.execute("BEGIN IMMEDIATE")

    assert len(filled.contacts([SAM])) == 1
    other.close()


def test_a_folder_that_cannot_be_made_is_told(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    history = History.at(tmp_path / "file" / "state")

    assert history.contacts([SAM]) == ()
    with pytest.raises(HistoryError, match=r"file/state: the history cannot be used \(Not a dir"):
        history.record_to([SAM], Kind.GENERAL, NOON)


@pytest.mark.parametrize("name", [DATABASE_FILE, KEY_FILE])
def test_a_folder_in_place_of_a_file_is_told(filled: History, name: str) -> None:
    (filled.folder / name).unlink()
    (filled.folder / name).mkdir()

    assert all(said.startswith(f"{filled.folder / name}: ") for said in errors(filled))


def test_a_batch_is_kept_whole_or_not_at_all(filled: History) -> None:
    def mails() -> Iterator[Mail]:
        yield Mail(NOON, frozenset({"ana@acme.example"}))
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt), filled.opened() as log:
        log.add(mails())

    assert filled.contacts(["ana@acme.example"]) == ()
