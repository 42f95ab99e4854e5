"""A run that ends early leaves whole rows, and another goes on behind them."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Callable
from datetime import UTC
from io import BytesIO
from pathlib import Path
from typing import Any

import pytest
from archives import CALM, PUSHY, put, records
from hypothesis import given, settings
from hypothesis import strategies as st

from followup_lint import Config
from followup_lint.bulk.output import EarlierRow, RowFile
from followup_lint.bulk.run import Bulk, Tally
from followup_lint.bulk.sources import Archive
from followup_lint.bulk.work import Job

AS_WRITTEN: Any = {"ensure_ascii": False, "separators": (",", ":")}
OTHER = "is not a row from such a run; name the file that the run wrote"
Run = Callable[..., tuple[int, str, str]]


@settings(deadline=None)
@given(
    st.lists(st.text(st.characters(codec="utf-8"), max_size=12), min_size=1, max_size=6),
    st.integers(0, 200),
)
def test_of_any_part_of_a_file_the_whole_rows_are_kept(paths: list[str], cut: int) -> None:
    lines = [
        json.dumps({"path": path, "number": n, "exit_code": 0}, **AS_WRITTEN)
        for n, path in enumerate(paths)
    ]
    whole = "".join(f"{line}\n" for line in lines).encode()
    file = BytesIO(whole[:cut])
    rows = RowFile(Path("rows"))
    kept = list(rows.kept(file))
    rows.writing(file)(b"more\n")

    left = whole[: whole.rfind(b"\n", 0, min(cut, len(whole))) + 1]
    assert kept == [EarlierRow(path, n, 0) for n, path in enumerate(paths)][: left.count(b"\n")]
    assert file.getvalue() == left + b"more\n"


def test_a_run_goes_on_where_another_ended(bulk: Run, folder: Path) -> None:
    put(folder / "in" / "a.jsonl", records(*({"id": n, "body": PUSHY} for n in range(3))))
    put(folder / "in" / "b.txt", CALM)
    arguments = ("--kind", "check-in", "in", "--output", "rows")
    code, _, _ = bulk(*arguments)
    whole = (folder / "rows").read_bytes()
    second = whole.index(b"\n", whole.index(b"\n") + 1)
    (folder / "rows").write_bytes(whole[: second + 30])
    again, _, err = bulk(*arguments, "--resume")

    assert (code, again, whole) == (1, 1, (folder / "rows").read_bytes())
    assert err == (
        "followup-lint: note: 4 messages, 3 with findings at or above --fail-on, "
        "2 known from an earlier run\n"
    )


def test_rows_in_a_folder_that_is_linted_are_no_messages(bulk: Run, folder: Path) -> None:
    put(folder / "a.txt", CALM)
    arguments = (".", "--output", "rows.jsonl")
    codes = [bulk(*arguments)[0], bulk(*arguments, "--resume")[0]]

    assert (codes, (folder / "rows.jsonl").read_text().count("\n")) == ([0, 0], 1)


def test_a_full_disk_is_told(bulk: Run, folder: Path) -> None:
    put(folder / "a.txt", CALM)

    assert bulk("a.txt", "--output", "/dev/full")[2] == (
        "followup-lint: error: /dev/full: it cannot be written (No space left on device); "
        "check the path, your permissions and the space there; --resume continues\n"
    )


def test_a_finished_run_has_nothing_left_to_do(bulk: Run, folder: Path) -> None:
    put(folder / "a.txt", CALM)
    put(folder / "rows", records({"path": "a.txt", "number": 1, "exit_code": 1}))
    code, _, err = bulk("a.txt", "--output", "rows", "--resume")

    assert (code, (folder / "rows").read_text().count("\n")) == (1, 1)
    assert err.endswith("1 known from an earlier run\n")


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (
            '{"path": "b.txt", "number": 1, "exit_code": 0}\n{"path":',
            "--resume: row 1 does not belong to message 1 of the input; "
            "give the same paths as before, or write to another file",
        ),
        ('{"note": 1}\n', f"rows: line 1 {OTHER}"),
        ("my only words", f"rows: line 1 {OTHER}"),
    ],
)
def test_rows_of_something_else_are_left_as_they_are(
    bulk: Run, folder: Path, content: str, said: str
) -> None:
    put(folder / "a.txt", CALM)
    put(folder / "rows", content)
    code, _, err = bulk("a.txt", "--output", "rows", "--resume")

    assert (code, err) == (2, f"followup-lint: error: {said}\n")
    assert (folder / "rows").read_text() == content


@pytest.mark.parametrize("threads", [0, 1])
def test_a_row_that_is_written_when_ctrl_c_comes_is_counted(folder: Path, threads: int) -> None:
    put(folder / "a.txt", CALM)
    put(folder / "b.txt", CALM)
    rows: list[bytes] = []
    done = threading.Event()

    def write(row: bytes) -> None:
        rows.append(row)
        os.kill(os.getpid(), signal.SIGINT)  # the system hands it to any thread that will have it
        time.sleep(0.01)

    tally = Tally()
    bulk = Bulk(Job(Config(), UTC), 1, write)
    others = [threading.Thread(target=done.wait) for _ in range(threads)]
    for other in others:
        other.start()
    try:
        with pytest.raises(KeyboardInterrupt):
            bulk.run(Archive([str(folder)]).messages(), (), tally)
    finally:
        done.set()
    assert tally.done == len(rows) == 1


def test_ctrl_c_leaves_whole_rows_and_says_how_to_go_on(bulk: Run, folder: Path) -> None:
    count = 600
    put(folder / "a.jsonl", records(*({"id": n, "body": PUSHY * 30} for n in range(count))))
    arguments = ["a.jsonl", "--select", "urgency", "--jobs", "2", "--output", "rows"]
    run = subprocess.Popen(
        [sys.executable, "-m", "followup_lint", "bulk", *arguments],
        stderr=subprocess.PIPE,
        text=True,
        start_new_session=True,
    )
    rows = folder / "rows"
    while run.poll() is None and not (rows.exists() and rows.stat().st_size):
        time.sleep(0.01)
    os.killpg(run.pid, signal.SIGINT)  # as a terminal does: to the workers, too
    _, err = run.communicate(timeout=60)
    there = rows.read_bytes().splitlines(keepends=True)
    ids = [json.loads(line)["id"] for line in there]

    assert (run.returncode, there[-1][-1:]) == (130, b"\n")
    assert err == (
        f"followup-lint: note: stopped after {len(ids)} messages; add --resume to continue rows\n"
    )
    assert [str(n) for n in range(len(ids))] == ids
    assert 0 < len(ids) < count
