"""No network, and no word of a draft anywhere but in the output."""

from __future__ import annotations

import logging
import os
import socket
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from followup_lint import Draft, Hit, Linter, Rule, Severity, View, lint
from followup_lint.cli import main

EXAMPLES = Path(__file__).resolve().parent.parent / "examples"
WRITING = os.O_WRONLY | os.O_RDWR | os.O_CREAT | os.O_TRUNC | os.O_APPEND
CHANGES = (
    "os.mkdir",
    "os.rename",
    "os.link",
    "os.symlink",
    "sqlite3.connect",
    "tempfile.",
    "shutil.",
)
SECRET = (
    "Dear Amir,\n\nThank you for showing me the Zanzibar plans ASAP!!\n\nRegards,\nDana Reyes\n"
)


class Recorder:
    """What was written to disk while it was switched on; an audit hook cannot be taken out."""

    def __init__(self) -> None:
        self.on = False
        self.seen: list[str] = []
        sys.addaudithook(self.hook)

    def hook(self, event: str, arguments: tuple[object, ...]) -> None:
        """Note every event that changes the disk."""
        if not self.on:
            return
        if event == "open" and isinstance(arguments[2], int) and arguments[2] & WRITING:
            self.seen.append(f"open {arguments[0]!r}")
        elif event.startswith(CHANGES):
            self.seen.append(event)


@pytest.fixture(scope="module")
def recorder() -> Recorder:
    """One recorder for this file."""
    return Recorder()


@contextmanager
def recording(recorder: Recorder) -> Iterator[list[str]]:
    """What was written in the meantime."""
    recorder.seen.clear()
    recorder.on = True
    try:
        yield recorder.seen
    finally:
        recorder.on = False


def test_there_is_no_network_here() -> None:
    with pytest.raises(PermissionError, match="no network in tests"):
        socket.socket()
    with pytest.raises(PermissionError, match="no network in tests"):
        socket.getaddrinfo("example.com", 80)


def test_there_is_no_network_in_processes_that_tests_start() -> None:
    done = subprocess.run(
        [sys.executable, "-c", "import socket; socket.socket()"], capture_output=True, text=True
    )

    assert done.stderr.endswith("no network in tests\n")


def test_a_whole_run_needs_no_network_and_writes_nothing(tmp_path: Path) -> None:
    home = tmp_path / "home"
    home.mkdir()
    environment = {
        **os.environ,
        "HOME": str(home),
        "TMPDIR": str(home),
        "PYTHONDONTWRITEBYTECODE": "1",
    }
    environment.pop("XDG_CONFIG_HOME")
    environment.pop("XDG_STATE_HOME")
    (tmp_path / "work").mkdir()
    done = subprocess.run(
        [sys.executable, "-m", "followup_lint", "--kind", "check-in", "-"],
        input=SECRET,
        capture_output=True,
        text=True,
        cwd=tmp_path / "work",
        env=environment,
    )

    assert (done.returncode, done.stderr) == (1, "")
    assert [home, tmp_path / "work"] == sorted(tmp_path.rglob("*"))


def test_linting_opens_no_file_for_writing(
    recorder: Recorder, capsys: pytest.CaptureFixture[str]
) -> None:
    lint(SECRET)  # so that Python has compiled and cached what it imports
    with recording(recorder) as seen:
        for format in ("text", "html", "json", "sarif", "github"):
            main([str(EXAMPLES), "--format", format])
    capsys.readouterr()

    assert seen == []


def test_the_recorder_would_see_a_file(recorder: Recorder, tmp_path: Path) -> None:
    with recording(recorder) as seen:
        (tmp_path / "x").write_text("")
        (tmp_path / "y").mkdir()

    assert [f"open '{tmp_path / 'x'}'", "os.mkdir"] == seen


def test_nothing_is_logged(caplog: pytest.LogCaptureFixture) -> None:
    with caplog.at_level(logging.NOTSET):
        lint(SECRET)

    assert caplog.records == []


def test_a_rule_that_fails_tells_nothing_of_the_draft() -> None:
    def check(view: View, options: object) -> Iterator[Hit]:
        raise ValueError(view.text)

    rule = Rule("broken", "TST101", "informal", "", "", Severity.ERROR, check, "", ())
    report = Linter.of_rules([rule]).lint(Draft.from_text(SECRET))

    [failure] = report.failures
    assert "Zanzibar" not in repr(failure)
    assert failure.error.startswith("ValueError in test_privacy.py, line ")


def test_tests_of_servers_reach_this_machine_only(loopback: None) -> None:
    with socket.socket() as server:
        server.bind(("127.0.0.1", 0))
        with pytest.raises(PermissionError, match="no network in tests"):
            server.connect(("192.0.2.1", 25))
    with pytest.raises(PermissionError, match="no network in tests"):
        socket.getaddrinfo("example.com", 80)
