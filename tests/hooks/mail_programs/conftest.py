"""Real mail programs, each in a home of its own; at the end, the table of what they did."""

from __future__ import annotations

import shutil
import subprocess
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from desk import Desk
from screen import Screen
from smtp_servers import Background, open_sink
from table import Table

TABLE = pytest.StashKey[Table]()
WRITE = "--write-client-pages"


def pytest_addoption(parser: pytest.Parser) -> None:
    """An option that keeps what is seen."""
    parser.addoption(
        WRITE,
        action="store_true",
        help="put what is seen into docs/mail-clients.md and docs/clients",
    )


def pytest_configure(config: pytest.Config) -> None:
    """Start with an empty table."""
    config.stash[TABLE] = Table()


def pytest_terminal_summary(
    terminalreporter: pytest.TerminalReporter, config: pytest.Config
) -> None:
    """Print the table, and keep it if asked to."""
    table = config.stash[TABLE]
    if table.rows:
        terminalreporter.section("mail programs")
        terminalreporter.write(table.markdown())
        if config.getoption(WRITE, default=False):
            table.write()


@pytest.fixture
def table(pytestconfig: pytest.Config) -> Table:
    """The table of this run."""
    return pytestconfig.stash[TABLE]


@pytest.fixture
def needs() -> Callable[..., None]:
    """Fails, and does not skip, when a mail program is missing."""

    def check(*programs: str) -> None:
        missing = [program for program in programs if shutil.which(program) is None]
        if missing:
            pytest.fail(
                f"not installed: {', '.join(missing)}; .ci/run installs them", pytrace=False
            )

    return check


@pytest.fixture
def version() -> Callable[..., str]:
    """The version of a program, as Debian counts."""

    def of(package: str) -> str:
        command = ["dpkg-query", "--show", "--showformat=${Version}", package]
        told = subprocess.run(command, capture_output=True, text=True).stdout
        return told.rpartition(":")[2].partition("-")[0].partition("+")[0] or "?"

    return of


@pytest.fixture
def background(loopback: None) -> Iterator[Background]:
    """An event loop in a thread."""
    background = Background()
    yield background
    background.stop()


@pytest.fixture
def desk(tmp_path: Path, background: Background) -> Desk:
    """A home with a sink behind it."""
    return Desk.at(tmp_path / "home", background.run(open_sink()))


@pytest.fixture
def screen(desk: Desk, needs: Callable[..., None]) -> Iterator[Callable[[str], Screen]]:
    """Opens a terminal with a program in it."""
    needs("tmux")
    opened: list[Screen] = []

    def start(command: str) -> Screen:
        # The path of a socket must be short.
        socket = Path(f"/tmp/followup-lint-{id(desk):x}-{len(opened)}")
        opened.append(Screen(socket, command, desk.environment, desk.home))
        return opened[-1]

    yield start
    for each in opened:
        each.close()
