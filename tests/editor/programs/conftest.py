"""Real programs, each in a home of its own, with the add-on as `install` puts it there."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from smtp_servers import Background, Mailbox, open_sink
from thunderbird import Thunderbird, laid_out

BIN = Path(sys.executable).parent
COMMAND = BIN / "followup-lint"


@pytest.fixture
def needs() -> Callable[..., None]:
    """Fails, and does not skip, when a program is missing."""

    def check(*programs: str) -> None:
        missing = [program for program in programs if shutil.which(program) is None]
        if missing:
            pytest.fail(
                f"not installed: {', '.join(missing)}; .ci/run installs them", pytrace=False
            )

    return check


@pytest.fixture
def sink(loopback: None) -> Iterator[Mailbox]:
    """A mail server that keeps what it gets."""
    background = Background()
    yield background.run(open_sink())
    background.stop()


@pytest.fixture
def home(tmp_path: Path) -> Path:
    """A home with a profile of Thunderbird."""
    return laid_out(tmp_path / "home")


@pytest.fixture
def environment(home: Path) -> dict[str, str]:
    """Nothing of the person who runs the tests but where programs are."""
    return {
        "PATH": os.pathsep.join([str(BIN), os.environ["PATH"]]),
        "PYTHONPATH": os.environ["PYTHONPATH"],
        "HOME": str(home),
        "XDG_RUNTIME_DIR": str(home),
        "LANG": "C.UTF-8",
    }


@pytest.fixture
def command(environment: dict[str, str]) -> Callable[..., str]:
    """Runs the command, and gives what it says."""

    def run(*arguments: str) -> str:
        done = subprocess.run(
            [COMMAND, *arguments], env=environment, capture_output=True, text=True, timeout=120
        )
        assert done.returncode == 0, done.stdout + done.stderr
        return done.stdout

    return run


@pytest.fixture
def start(
    home: Path, environment: dict[str, str], sink: Mailbox, needs: Callable[..., None]
) -> Iterator[Callable[..., Thunderbird]]:
    """Starts Thunderbird."""
    needs("thunderbird")
    started: list[Thunderbird] = []

    def run(**options: bool) -> Thunderbird:
        started.append(Thunderbird(home, environment, sink.port, **options))
        return started[-1]

    yield run
    for each in started:
        each.close()
