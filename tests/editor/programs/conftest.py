"""Real programs, each in a home of its own, with the add-on as `install` puts it there."""

from __future__ import annotations

import shutil
import subprocess
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from smtp_servers import Background, Mailbox, open_sink
from surroundings import COMMAND, surroundings
from thunderbird import Thunderbird, laid_out


@pytest.fixture(scope="session")
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
    """What programs are told there."""
    return surroundings(home)


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
    """Starts Thunderbird, in the home or in another one."""
    needs("thunderbird")
    started: list[Thunderbird] = []

    def run(other: Path | None = None, **options: bool) -> Thunderbird:
        surrounded = surroundings(other) if other else environment
        started.append(Thunderbird(other or home, surrounded, sink.port, **options))
        return started[-1]

    yield run
    for each in started:
        each.close()
