"""A user with a runtime folder of its own, and ways to run the command with a server or without."""

from __future__ import annotations

import json
import os
import pty
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parent.parent.parent
COMMAND = str(Path(sys.executable).with_name("followup-lint"))
ALONE = Path(__file__).with_name("alone.py")
SERVED = Path(__file__).with_name("served.py")


@dataclass(frozen=True)
class Outcome:
    """What a run came to."""

    code: int
    out: bytes
    err: bytes


@dataclass
class Desk:
    """A user with a runtime folder."""

    runtime: Path
    environment: dict[str, str] = field(default_factory=dict)

    @property
    def folder(self) -> Path:
        """Where the server keeps its files."""
        return self.runtime / "followup-lint"

    @property
    def socket(self) -> Path:
        return self.folder / "server.sock"

    @property
    def state(self) -> dict[str, Any]:
        """What the server tells of itself."""
        return dict(json.loads((self.folder / "server.lock").read_text()))

    def popen(self, *arguments: str, **options: Any) -> subprocess.Popen[bytes]:
        """The command as it is installed, under way."""
        pipe = subprocess.PIPE
        settings = {"stdin": pipe, "stdout": pipe, "stderr": pipe, "cwd": ROOT, **options}
        environment = {**self.environment, **settings.pop("env", {})}
        command = settings.pop("command", [COMMAND])
        return subprocess.Popen([*command, *arguments], env=environment, **settings)

    def run(self, *arguments: str, input: bytes = b"", **options: Any) -> Outcome:
        """The command as it is installed: by the server, if there is one."""
        process = self.popen(*arguments, **options)
        return outcome_of(process, input)

    def alone(self, *arguments: str, input: bytes = b"", **options: Any) -> Outcome:
        """The command as it is installed, without a server."""
        options["env"] = {**options.get("env", {}), "FOLLOWUP_LINT_SERVER": "off"}
        return self.run(*arguments, input=input, **options)

    def served(self, *arguments: str, input: bytes = b"", **options: Any) -> Outcome:
        """The same, and it was the server that did it: its exit code is 99 otherwise."""
        return self.run(*arguments, input=input, command=[sys.executable, SERVED], **options)

    def at_terminal(self, *arguments: str, **options: Any) -> bytes:
        """What a terminal shows of the command as it is installed."""
        leader, terminal = pty.openpty()
        with os.fdopen(leader, "rb", buffering=0) as screen:
            process = self.popen(*arguments, stdout=terminal, stderr=terminal, **options)
            os.close(terminal)
            pieces = []
            with suppress(OSError):  # the terminal is gone
                while piece := screen.read(1 << 16):
                    pieces.append(piece)
            process.communicate(timeout=60)
        return b"".join(pieces)

    def end(self) -> None:
        """Leave nothing behind."""
        outcome = self.run("server", "stop")
        shutil.rmtree(self.runtime)
        assert outcome.code == 0, outcome.err


def outcome_of(process: subprocess.Popen[bytes], input: bytes = b"") -> Outcome:
    """What a process comes to."""
    out, err = process.communicate(input, timeout=60)
    return Outcome(process.returncode, out, err)


def children_of(pid: int) -> list[int]:
    """The processes that a process has forked."""
    listed = Path(f"/proc/{pid}/task/{pid}/children").read_text()
    return [int(child) for child in listed.split()]


def wait_until(condition: Callable[[], object], seconds: float = 30) -> None:
    """Wait, not for ever, for something that is bound to happen."""
    end = time.monotonic() + seconds
    while not condition():
        assert time.monotonic() < end
        time.sleep(0.01)


def is_alive(pid: int) -> bool:
    """Whether this process runs; one that has ended and that nobody has asked for does not."""
    try:
        return ") Z " not in Path(f"/proc/{pid}/stat").read_text()
    except FileNotFoundError:
        return False


def copy_of_program(target: Path) -> Path:
    """A folder with the program, which nobody changes while the tests run."""
    package = target / "followup_lint"
    shutil.copytree(ROOT / "src" / "followup_lint", package)
    shutil.copytree(ROOT / "rules", package / "packs")
    return target


def made_desk(base: Path, program: Path) -> Desk:
    """A user of that program. The path of a socket must be short."""
    runtime = Path(tempfile.mkdtemp(prefix="ful-", dir="/tmp"))
    environment = {
        **os.environ,
        "PYTHONPATH": os.pathsep.join([str(program), os.environ["PYTHONPATH"]]),
        "XDG_RUNTIME_DIR": str(runtime),
        "XDG_CONFIG_HOME": str(base / "config"),
        "XDG_STATE_HOME": str(base / "state"),
        "COLUMNS": "80",
        "FOLLOWUP_LINT_SERVER": "auto",
        "FOLLOWUP_LINT_TEST_LOOPBACK": "1",
    }
    environment.pop("PYTHONUNBUFFERED", None)  # it is not set for most people
    return Desk(runtime, environment)
