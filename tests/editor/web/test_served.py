"""The page as it is really served: by the command, and by uvicorn for an agency."""

from __future__ import annotations

import http.client
import json
import os
import re
import signal
import socket
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest

from followup_lint.cli import main

PLANTED = "Zanzibar ferry timetable"
MESSAGE = {
    "type": "check",
    "text": f"Dear Ana,\n\nThanks for the {PLANTED}.\n\nBest,\nDana Reyes\n",
}
# As an agency could install it: a rule that fails, with the draft in the error.
PLUGIN = """
from followup_lint import Rule, Severity

def check(view, options):
    raise ValueError(view.text)

RULE = Rule("house-rule", "HSE001", "informal", "", "", Severity.ERROR, check, "", ())
"""
# And a program beside it that breaks more than a rule can.
BREAKS = """
from followup_lint.editor.answering import Answering

def answer(self):
    raise RuntimeError(self.draft.text)

Answering.answer = answer
"""


@contextmanager
def running(*command: str, **environment: str) -> Iterator[subprocess.Popen[str]]:
    """A program that is stopped at the end."""
    surroundings = {**os.environ, "FOLLOWUP_LINT_TEST_LOOPBACK": "1", **environment}
    process = subprocess.Popen(
        [sys.executable, *command],
        stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, env=surroundings,
    )  # fmt: skip
    try:
        yield process
    finally:
        process.kill()
        process.communicate(timeout=60)


def ask(port: int, message: object, host: str = "", token: str = "") -> tuple[int, str]:
    """The status and the body of the reply to a message."""
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=60)
    headers = {"Content-Type": "application/json", "Host": host or f"127.0.0.1:{port}"}
    if token:
        headers["Authorization"] = f"Bearer {token}"
    connection.request("POST", "/message", json.dumps(message), headers)
    reply = connection.getresponse()
    return reply.status, reply.read().decode()


def test_the_command_serves_the_page_until_ctrl_c(loopback: None, tmp_path: Path) -> None:
    quiet = {"XDG_CONFIG_HOME": str(tmp_path), "COLUMNS": "80"}
    with running("-m", "followup_lint", "web", "--no-browser", **quiet) as process:
        assert process.stdout is not None
        url = process.stdout.readline().strip()
        found = re.fullmatch(r"http://127\.0\.0\.1:(\d+)/#([\w-]{43})", url)
        assert found
        port, token = int(found[1]), found[2]
        refused = ask(port, MESSAGE)[0]
        status, body = ask(port, MESSAGE, token=token)
        process.send_signal(signal.SIGINT)
        out, err = process.communicate(timeout=60)

    assert (refused, status) == (401, 200)
    assert json.loads(body)["answer"]["state"] == "finished"
    assert (process.returncode, out, err) == (0, "The page has ended.\n", "")
    assert list(tmp_path.iterdir()) == []


def test_a_port_that_is_taken_is_said(loopback: None, capsys: pytest.CaptureFixture[str]) -> None:
    with socket.socket() as other:
        other.bind(("127.0.0.1", 0))
        other.listen()
        port = other.getsockname()[1]
        code = main(["web", "--no-browser", "--port", str(port)])

    assert code == 2
    assert capsys.readouterr().err == (
        f"followup-lint: error: --port {port}: cannot listen there (Address already in use); "
        "use another port, or none for a free one\n"
    )


@pytest.mark.parametrize("port", ["70000", "-1", "http", "8.5", ""])
def test_a_number_that_is_no_port_is_said(port: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["web", f"--port={port}"]) == 2
    assert f"no port '{port}'; use a number from 1 to 65535" in capsys.readouterr().err


@pytest.mark.parametrize("library", ["starlette", "uvicorn"])
def test_a_library_that_is_missing_is_named(library: str) -> None:
    without = f"import sys; sys.modules[{library!r}] = None\n"
    run = "from followup_lint.cli import main; sys.exit(main(['web', '--no-browser']))"
    command = [sys.executable, "-c", without + run]
    done = subprocess.run(command, capture_output=True, text=True, timeout=60)

    assert done.returncode == 2
    assert done.stderr == (
        f"followup-lint: error: followup-lint web: the library {library} is not installed; "
        "install it: pip install followup-lint[web]\n"
    )


def test_settings_that_are_wrong_are_said_before_anything_is_served(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    settings = tmp_path / "wrong.toml"
    settings.write_text('select = ["emojy"]\n', encoding="utf-8")

    assert main(["web", "--no-browser", "--config", str(settings)]) == 2
    assert "emojy" in capsys.readouterr().err


@pytest.fixture
def agency(tmp_path: Path) -> dict[str, str]:
    """Surroundings in which a rule of the agency fails."""
    info = tmp_path / "house_rules-1.0.dist-info"
    info.mkdir()
    (info / "METADATA").write_text("Metadata-Version: 2.1\nName: house-rules\nVersion: 1.0\n")
    (info / "entry_points.txt").write_text("[followup_lint.rules]\nhouse = house\n")
    (tmp_path / "house.py").write_text(PLUGIN, encoding="utf-8")
    (tmp_path / "breaks.py").write_text(BREAKS, encoding="utf-8")
    path = os.pathsep.join([str(tmp_path), os.environ["PYTHONPATH"]])
    return {"PYTHONPATH": path, "FOLLOWUP_LINT_WEB_HOSTS": "drafts.example.com"}


@pytest.mark.parametrize("breaks", [False, True], ids=["rule", "program"])
def test_no_word_of_a_draft_is_logged_whatever_fails(
    loopback: None, agency: dict[str, str], breaks: bool, tmp_path: Path
) -> None:
    start = "import breaks\n" if breaks else ""
    (tmp_path / "served.py").write_text(
        f"{start}from followup_lint.editor.web.app import create_app as create_app\n"
    )
    uvicorn = ("-m", "uvicorn", "--factory", "served:create_app", "--port", "0")
    with running(*uvicorn, "--log-level", "debug", **agency) as process:
        said = read_until(process, r"running on http://127\.0\.0\.1:(\d+)")
        port = int(said[1])
        status, body = ask(port, MESSAGE, host="drafts.example.com")
        ask(port, {**MESSAGE, "text": 5, "subject": PLANTED}, host="drafts.example.com")
        process.terminate()
        out, err = process.communicate(timeout=60)

    assert '"POST /message HTTP/1.1" ' in out + err
    assert PLANTED not in out + err
    if breaks:
        assert (status, body) == (500, "An internal error; the log says where.\n")
        assert "internal error (RuntimeError in breaks.py, line " in err
    else:
        assert status == 200
        [note] = json.loads(body)["answer"]["notes"]
        assert note.startswith("The rule house-rule failed (ValueError in house.py, line ")


def read_until(process: subprocess.Popen[str], pattern: str) -> re.Match[str]:
    """What a line on standard error matches."""
    assert process.stderr is not None
    lines: list[Any] = []
    for line in process.stderr:
        lines.append(line)
        if found := re.search(pattern, line):
            return found
    raise AssertionError("".join(lines))
