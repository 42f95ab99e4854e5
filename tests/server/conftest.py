"""Users with and without a server."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from server_desk import Desk, Outcome, children_of, copy_of_program, made_desk, wait_until


@pytest.fixture(scope="session")
def program(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The program that they use."""
    return copy_of_program(tmp_path_factory.mktemp("program"))


@pytest.fixture
def desk(tmp_path: Path, program: Path) -> Iterator[Desk]:
    """A user without a server."""
    desk = made_desk(tmp_path, program)
    yield desk
    desk.end()


@pytest.fixture(scope="session")
def warm_desk(tmp_path_factory: pytest.TempPathFactory, program: Path) -> Iterator[Desk]:
    """A user with a server, for all tests that leave it as it is."""
    desk = made_desk(tmp_path_factory.mktemp("desk"), program)
    started = desk.run("server", "start", "--limit", "2", "--idle", "1e12")
    assert started == Outcome(0, b"The server is running.\n", b"")
    yield desk
    desk.end()


@pytest.fixture
def warm(warm_desk: Desk) -> Iterator[Desk]:
    """The same, with no more under way before and after than a process that waits."""

    def is_at_rest() -> bool:
        return len(children_of(warm_desk.state["pid"])) <= 1

    wait_until(is_at_rest)
    yield warm_desk
    wait_until(is_at_rest)
