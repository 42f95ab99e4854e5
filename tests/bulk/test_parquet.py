"""Rows as a Parquet file: the same as in JSON, and a file that can be read however a run ends."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from archives import CALM, PUSHY, put, records, rows
from pyarrow import parquet

from followup_lint.bulk.output import RowFile
from followup_lint.bulk.parquet import GROUP, SCHEMA, table_in
from followup_lint.bulk.rows import Row, line_of
from followup_lint.cli import bulk_arguments, main

Run = Callable[..., tuple[int, str, str]]
FORMAT = ("--format", "parquet")


def read(path: Path) -> list[dict[str, Any]]:
    """The rows in a Parquet file."""
    return list(parquet.read_table(path).to_pylist())


def test_a_table_holds_the_rows_that_json_holds(bulk: Run, folder: Path) -> None:
    german = "Sehr geehrter Herr Reed,\n\nvielen Dank für Ihre Zeit und das gute Gespräch."
    bodies = [PUSHY, CALM, german, ""]
    put(folder / "a.jsonl", records(*({"id": n, "body": body} for n, body in enumerate(bodies))))
    as_json = bulk("--kind", "check-in", "a.jsonl")
    code, out, err = bulk("--kind", "check-in", "a.jsonl", *FORMAT, "--output", "a.parquet")

    assert (code, out, err) == (as_json[0], "", as_json[2])
    assert read(folder / "a.parquet") == rows(as_json[1])
    assert [len(row["notices"]) for row in rows(as_json[1])] == [0, 0, 1, 0]


def test_a_run_that_is_broken_off_leaves_a_table_of_what_was_done(tmp_path: Path) -> None:
    path = tmp_path / "a.parquet"
    with (
        pytest.raises(KeyboardInterrupt),
        RowFile(path).create() as file,
        table_in(file, path) as write,
    ):
        for number in range(GROUP + 3):
            write(line_of(Row("a.jsonl", number, error="it is empty")).data)
        raise KeyboardInterrupt

    assert [one["number"] for one in read(path)] == list(range(GROUP + 3))


def test_the_columns_are_the_fields_of_a_row() -> None:
    assert list(Row.__dataclass_fields__) == SCHEMA.names


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        ((), "a table goes to a file; name one with --output"),
        (("--output", "a", "--resume"), "such a file cannot be continued; leave --resume or "
         "--format out"),
    ],
)  # fmt: skip
def test_what_a_table_cannot_do_is_told(
    folder: Path, capsys: pytest.CaptureFixture[str], arguments: tuple[str, ...], said: str
) -> None:
    code = main(["bulk", ".", *FORMAT, *arguments])

    assert (code, capsys.readouterr().err) == (
        2, f"followup-lint: error: --format parquet: {said}\n",
    )  # fmt: skip


def test_without_pyarrow_the_remedy_is_told(
    folder: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(bulk_arguments, "find_spec", lambda name: None)
    code = main(["bulk", ".", *FORMAT, "--output", "a.parquet"])
    said = "--format parquet: pyarrow is not installed; pip install 'followup-lint[bulk]'"

    assert (code, capsys.readouterr().err) == (2, f"followup-lint: error: {said}\n")
    assert not (folder / "a.parquet").exists()
