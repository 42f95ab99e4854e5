"""A stand-in for the program that sends, and ways to run the wrapper."""

from __future__ import annotations

import contextlib
import os
import signal
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from real_programs import Recorder, WhatWasSent, opened

from followup_lint import Context, Kind, lint
from followup_lint.hooks.sendmail_way import passage


@dataclass(frozen=True)
class Outcome:
    """What a run of the wrapper came to: the exit code of a refusal, or what was sent."""

    code: int | None
    sent: WhatWasSent | None
    err: str


class Became(BaseException):
    """The process would now be another program."""


@pytest.fixture(scope="session")
def warm() -> None:
    """Load the language model once, for all processes that are forked from this one."""
    lint("Dear Sam,\n\nThank you.\n", context=Context(kind=Kind.THANK_YOU))


@pytest.fixture
def settings(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Callable[[str], Path]:
    """Writes the settings file of the user."""

    def write(text: str) -> Path:
        monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "config"))
        path = tmp_path / "config" / "followup-lint" / "followup-lint.toml"
        path.parent.mkdir(parents=True)
        path.write_text(text, encoding="utf-8")
        return path

    return write


@pytest.fixture
def recorder(tmp_path: Path) -> Recorder:
    """A program that keeps what it is given to send."""
    return Recorder.in_folder(tmp_path)


@pytest.fixture
def standard_input() -> Iterator[None]:
    """Puts back what stood on standard input."""
    kept = os.dup(0)
    yield
    os.dup2(kept, 0)
    os.close(kept)


@pytest.fixture
def wrapper(
    recorder: Recorder,
    warm: None,
    standard_input: None,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capfd: pytest.CaptureFixture[str],
) -> Callable[..., Outcome]:
    """Runs the wrapper in this process up to the moment when it becomes the real program."""

    def run(raw: bytes | int, *arguments: str, **environment: str) -> Outcome:
        became: list[WhatWasSent] = []

        def become(program: str, argv: list[str], variables: dict[str, str]) -> None:
            message = b"" if isinstance(raw, int) else Path("/dev/stdin").read_bytes()
            became.append(WhatWasSent(message, tuple(argv[1:])))
            raise Became

        monkeypatch.setattr(os, "execve", become)
        source = raw if isinstance(raw, int) else opened(tmp_path / "message", raw)
        os.dup2(source, 0)
        given = {**os.environ, "FOLLOWUP_LINT_TIMEOUT": "60", **environment}
        given.setdefault("FOLLOWUP_LINT_SENDMAIL", str(recorder.program))
        code = None
        with contextlib.suppress(Became), same_signals():
            code = passage(arguments, given)
        return Outcome(code, became[0] if became else None, capfd.readouterr().err)

    return run


@contextlib.contextmanager
def same_signals() -> Iterator[None]:
    """Put back how signals were handled."""
    handlers = {name: signal.getsignal(name) for name in (signal.SIGPIPE, signal.SIGXFSZ)}
    try:
        yield
    finally:
        for name, handler in handlers.items():
            signal.signal(name, handler)
