"""Native messaging: what comes in pieces, too large or broken, and what goes out."""

from __future__ import annotations

import io
import json
import os
import struct
import subprocess
import sys
from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import msgspec
import pytest

from followup_lint.cli import native
from followup_lint.core.errors import ArgumentError
from followup_lint.editor.conversation import Conversation
from followup_lint.editor.messages import Check, Reply
from followup_lint.editor.native import MOST_READ, MOST_SENT, fitted, message, serve
from followup_lint.linting.workspace import Workspace

LENGTH = struct.Struct("=I")
GOOD = (
    "Dear Jordan,\n\nThank you again for the conversation on Tuesday about the data analyst role. "
    "I remain very interested.\n\nCould you tell me when you expect to decide?\n\n"
    "Kind regards,\nKim Lee\n"
)
BAD = GOOD.replace("Could you", "Why haven't you replied? Could you")


def framed(value: object) -> bytes:
    """A message as browsers send it."""
    data = value if isinstance(value, bytes) else json.dumps(value).encode()
    return LENGTH.pack(len(data)) + data


def unframed(data: bytes) -> list[Any]:
    """The replies in what was written, with nothing before, between and behind them."""
    found = []
    while data:
        [length] = LENGTH.unpack(data[: LENGTH.size])
        found.append(json.loads(data[LENGTH.size : LENGTH.size + length]))
        data = data[LENGTH.size + length :]
    return found


class InPieces(io.RawIOBase):
    """Gives a few bytes at a time, as a pipe may."""

    def __init__(self, data: bytes) -> None:
        self.data = data

    def readable(self) -> bool:
        """It is there to be read."""
        return True

    def readinto(self, buffer: Any) -> int:
        """At most three bytes."""
        piece, self.data = self.data[:3], self.data[3:]
        buffer[: len(piece)] = piece
        return len(piece)


class Program:
    """`followup-lint native`, as a browser starts it."""

    def __init__(self, *arguments: str, **environment: str) -> None:
        self.process = subprocess.Popen(
            [sys.executable, "-m", "followup_lint", "native", *arguments],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            env={**os.environ, **environment},
        )

    def ask(self, value: object) -> Any:
        """The reply to a message."""
        assert self.process.stdin and self.process.stdout
        self.process.stdin.write(framed(value))
        self.process.stdin.flush()
        [length] = LENGTH.unpack(self.process.stdout.read(LENGTH.size))
        return json.loads(self.process.stdout.read(length))

    def end(self, rest: bytes = b"") -> tuple[int, bytes, str]:
        """Close the connection: the exit code, what was still written, and standard error."""
        written, errors = self.process.communicate(rest, timeout=120)
        return self.process.returncode, written, errors.decode()


@pytest.fixture
def start() -> Iterator[Callable[..., Program]]:
    """Starts the program."""
    started: list[Program] = []

    def run(*arguments: str, **environment: str) -> Program:
        started.append(Program(*arguments, **environment))
        return started[-1]

    yield run
    for each in started:
        each.process.kill()
        each.process.communicate()


def outgoing(text: str, **more: object) -> dict[str, object]:
    """A mail that is about to be sent."""
    return {"type": "outgoing", "text": text, "final": True, **more}


def replies(
    given: bytes, reply: Callable[[bytes], Reply] = lambda raw: Reply(len(raw))
) -> list[Any]:
    """What is answered to these bytes."""
    sent = io.BytesIO()
    serve(io.BufferedReader(InPieces(given)), sent, reply)
    return unframed(sent.getvalue())


def test_each_message_gets_its_reply_however_it_comes() -> None:
    given = framed({"a": 1}) + framed(b"") + framed("x" * 100)

    assert replies(given) == [{"id": 8}, {}, {"id": 102}]


def test_no_message_is_no_fault() -> None:
    assert replies(b"") == []


@pytest.mark.parametrize("given", [b"\x01", b"\x05\x00\x00\x00", framed("abc")[:-1]])
def test_an_end_in_the_middle_of_a_message_is_told(given: bytes) -> None:
    with pytest.raises(ArgumentError, match="it ends in the middle of a message"):
        message(io.BytesIO(given))


def test_what_is_no_message_is_not_waited_for() -> None:
    with pytest.raises(ArgumentError, match="what comes is no message"):
        message(io.BytesIO(b"hello"))
    with pytest.raises(ArgumentError, match=f"{MOST_READ + 1:,} bytes"):
        message(io.BytesIO(LENGTH.pack(MOST_READ + 1)))


@pytest.fixture(scope="module")
def long_reply() -> Reply:
    """A reply with more remarks than a browser takes."""
    words = "Why haven't you replied? I need an answer ASAP!! " * 3_000
    reply = Conversation(Workspace()).reply(Check(text=GOOD.replace("I remain", words), final=True))
    assert reply.answer is not None
    remarks = reply.answer.remarks
    return Reply(id=7, answer=reply.answer, passes=False, held=tuple(r.key for r in remarks))


def test_an_answer_that_is_too_long_loses_its_mildest_remarks(long_reply: Reply) -> None:
    data = fitted(long_reply)
    found = json.loads(data)
    whole = json.loads(msgspec.json.encode(long_reply))
    kept = found["answer"]["remarks"]
    left_out = len(whole["answer"]["remarks"]) - len(kept)
    one_more = whole["answer"]["remarks"][len(kept)]

    assert MOST_SENT - len(json.dumps(one_more)) - 1_000 < len(data) <= MOST_SENT
    assert kept == whole["answer"]["remarks"][: len(kept)]
    assert found["answer"]["notes"][-1] == f"There was no room for {left_out} remarks more."
    assert set(found["held"]) == {each["key"] for each in kept}
    assert (found["id"], found["passes"]) == (7, False)


def test_an_answer_that_fits_is_whole(long_reply: Reply) -> None:
    data = msgspec.json.encode(long_reply)

    assert fitted(long_reply, len(data)) == data


def test_another_reply_that_is_too_long_is_an_error(long_reply: Reply) -> None:
    assert long_reply.answer is not None
    bare = replace(long_reply.answer, remarks=(), headline="x" * 500)
    for reply in (Reply(id=3, explanation="x" * 400), Reply(id=3, answer=bare)):
        found = json.loads(fitted(reply, 300))

        assert found["id"] == 3
        assert "more than the limit of 300" in found["error"]["problem"]


def test_a_mail_that_hooks_would_hold_back_does_not_pass(start: Callable[..., Program]) -> None:
    program = start("/some/manifest.json", "an@add-on")
    bad = program.ask(outgoing(BAD, id=1, version=4, subject="Analyst role"))
    good = program.ask(outgoing(GOOD, id=2))
    why = program.ask({"type": "why", "rule": "accusation", "id": 3})

    held = [each for each in bad["answer"]["remarks"] if each["key"] in bad["held"]]
    assert [each["rule"] for each in held] == ["accusation"]
    assert (bad["id"], bad["passes"], bad["answer"]["version"]) == (1, False, 4)
    assert (good["id"], good["passes"], good["held"]) == (2, True, [])
    assert (why["id"], "accusation" in why["explanation"]) == (3, True)
    assert program.end() == (0, b"", "")


def test_nonsense_gets_an_error_and_the_program_goes_on(start: Callable[..., Program]) -> None:
    program = start()
    nonsense: Iterable[object] = (b"\xff{", b"[" * 100_000, {"type": "send-money"}, "check", b"")
    errors = [program.ask(each)["error"] for each in nonsense]
    too_long = program.ask({"type": "check", "text": "x" * 3_000_000})["error"]
    unread = program.ask({"type": "check", "text": "Hi", "secret": 1})["error"]

    assert all(error["place"] == "message" for error in (*errors, too_long))
    assert "more than the limit" in too_long["problem"]
    assert "secret" in unread["problem"]
    assert program.ask(outgoing(GOOD))["passes"] is True


def test_an_end_in_the_middle_has_an_exit_code(start: Callable[..., Program]) -> None:
    code, written, errors = start().end(framed({"type": "why", "rule": "urgency"})[:-3])

    assert (code, written) == (2, b"")
    assert errors.count("\n") == 1
    assert "standard input: it ends in the middle of a message; start it from" in errors


def test_nobody_talks_to_it_in_a_terminal() -> None:
    ours, theirs = os.openpty()
    with os.fdopen(ours), os.fdopen(theirs) as terminal:
        done = subprocess.run(
            [sys.executable, "-m", "followup_lint", "native"],
            stdin=terminal,
            capture_output=True,
            text=True,
            timeout=120,
        )

    assert (done.returncode, done.stdout) == (2, "")
    assert "a terminal is not an add-on" in done.stderr


def test_settings_hold_as_soon_as_they_are_written(
    start: Callable[..., Program], tmp_path: Path
) -> None:
    folder = tmp_path / "followup-lint"
    folder.mkdir()
    settings = folder / "followup-lint.toml"
    program = start(XDG_CONFIG_HOME=str(tmp_path))
    before = program.ask(outgoing(BAD))
    settings.write_text("fail-on = 3\n", encoding="utf-8")
    broken = [program.ask(outgoing(BAD)), program.ask({"type": "check", "text": BAD})]
    settings.write_text('ignore = ["accusation"]\n', encoding="utf-8")
    after = program.ask(outgoing(BAD))

    assert (before["passes"], after["passes"]) == (False, True)
    assert [str(settings) in each["error"]["place"] for each in broken] == [True, True]


def test_what_is_ignored_for_good_is_in_the_settings(
    start: Callable[..., Program], tmp_path: Path
) -> None:
    program = start(XDG_CONFIG_HOME=str(tmp_path))
    written = program.ask({"type": "ignore", "name": "accusation"})["written"]

    assert Path(written) == tmp_path / "followup-lint" / "followup-lint.toml"
    assert program.ask(outgoing(BAD))["passes"] is True


def test_no_settings_of_the_folder_are_read(start: Callable[..., Program], tmp_path: Path) -> None:
    (tmp_path / "followup-lint.toml").write_text('ignore = ["accusation"]\n', encoding="utf-8")
    program = Program.__new__(Program)
    program.process = subprocess.Popen(
        [sys.executable, "-P", "-m", "followup_lint", "native"],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        cwd=tmp_path,
    )

    assert program.ask(outgoing(BAD))["passes"] is False
    assert program.process.communicate(timeout=60)[0] == b""


def test_what_cannot_be_checked_is_held_back_where_the_settings_say_so(
    start: Callable[..., Program], tmp_path: Path
) -> None:
    folder = tmp_path / "followup-lint"
    folder.mkdir()
    program = start(XDG_CONFIG_HOME=str(tmp_path))
    too_long = "word " * 100_000
    sent = program.ask(outgoing(too_long))
    (folder / "followup-lint.toml").write_text('[presend]\non-error = "block"\n', encoding="utf-8")
    held = program.ask(outgoing(too_long))

    assert (sent["passes"], held["passes"], held["held"]) == (True, False, [])
    assert sent["trouble"] == held["trouble"] != ""


def test_only_replies_are_on_standard_output(tmp_path: Path) -> None:
    script = (
        "import os, sys\nfrom followup_lint.cli import native\n"
        "given, sent = native.own_streams()\n"
        "print('to whom it may concern'); sys.stdout.flush(); os.write(1, b'raw'); "
        "assert sys.stdin.buffer.read() == b''\n"
        "sent.write(given.read()); sent.flush()\n"
    )
    done = subprocess.run([sys.executable, "-c", script], input=b"in", capture_output=True)

    assert done.stdout == b"in"
    assert b"raw" in done.stderr


class Failing:
    """Fails with the words of the draft."""

    def reply_to(self, raw: bytes) -> Reply:
        """Fail."""
        raise ValueError(raw.decode())


def test_an_internal_error_is_told_without_the_words_of_the_draft(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(native, "conversation", Failing)
    [reply] = unframed(framed(msgspec.to_builtins(native.Host().reply(b"Dear Jordan"))))

    assert "internal error (ValueError in test_native.py" in reply["error"]["problem"]
    assert "Jordan" not in json.dumps(reply)
