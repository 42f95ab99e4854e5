"""A server whose program is changed makes room for one of the new program."""

from __future__ import annotations

import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from served import NOT_SERVED
from server_desk import Desk, Outcome, copy_of_program, is_alive, made_desk, wait_until

from followup_lint import __version__

NEXT = "1000.0.0"
SECONDS = 120  # for a few starts on a busy machine
START = 'if __name__ == "__main__":\n'
COUNT = "    open({path!r}, 'a').write('x')\n"


@pytest.fixture
def package(tmp_path: Path) -> Path:
    """A program that nobody else uses; what starts of it with `python -m` is counted."""
    package = copy_of_program(tmp_path / "program") / "followup_lint"
    main = package / "__main__.py"
    count = COUNT.format(path=str(tmp_path / "starts"))
    main.write_text(main.read_text().replace(START, START + count))
    return package


@pytest.fixture
def served(tmp_path: Path, package: Path) -> Iterator[Desk]:
    """A user of that program, with a server."""
    desk = made_desk(tmp_path, package.parent)
    desk.run("server", "start", "--idle", "1e12", "--limit", "3")
    yield desk
    desk.end()


def starts(package: Path) -> int:
    """How often the program was started to become a server, or to try whether it could."""
    counted = package.parent.parent / "starts"
    return len(counted.read_text()) if counted.exists() else 0


def upgrade(package: Path) -> None:
    """Install the next version."""
    source = package / "__init__.py"
    source.write_text(source.read_text().replace(f'"{__version__}"', f'"{NEXT}"'))


def told(desk: Desk) -> bytes:
    """What the server tells of itself; nothing while it starts."""
    return (desk.folder / "server.lock").read_bytes()


def wait_for_another(desk: Desk, before: bytes) -> None:
    """Wait until a server is ready that is not the one which told that of itself."""
    wait_until(lambda: told(desk) not in {b"", before}, SECONDS)


def test_after_an_upgrade_the_server_is_of_the_new_version(served: Desk, package: Path) -> None:
    pid, before = served.state["pid"], told(served)
    upgrade(package)
    # The first command finds an old server, and does its work by itself.
    assert served.run("--version") == Outcome(0, f"followup-lint {NEXT}\n".encode(), b"")
    wait_for_another(served, before)

    assert served.served("--version") == Outcome(0, f"followup-lint {NEXT}\n".encode(), b"")
    assert (served.state["pid"], served.state["version"]) == (pid, NEXT)
    # And what it was started with is as it was.
    command = Path(f"/proc/{pid}/cmdline").read_bytes().split(b"\0")
    assert command[-5:-1] == [b"--idle", b"1000000000000.0", b"--limit", b"3"]


def test_after_a_change_no_editor_talks_with_the_old_program(served: Desk, package: Path) -> None:
    before = told(served)
    source = package / "linting" / "linter.py"  # and not the version, which tells programs apart
    source.write_text(source.read_text() + "# changed\n")

    assert served.served("native").code == NOT_SERVED
    wait_for_another(served, before)
    assert served.served("native") == Outcome(0, b"", b"")


def test_half_an_upgrade_is_tried_once_and_the_whole_one_taken(served: Desk, package: Path) -> None:
    pid = served.state["pid"]
    served.run("--version")
    file = package / "linting" / "linter.py"
    whole = file.read_bytes()
    file.write_bytes(whole[: len(whole) // 2])
    served.run("--version")
    wait_until(lambda: starts(package) == 1, SECONDS)
    # It does not try again and again.
    time.sleep(3)
    assert (starts(package), is_alive(pid), served.socket.exists()) == (1, True, False)

    before = told(served)
    file.write_bytes(whole)
    wait_for_another(served, before)
    assert served.served("--version").code == 0
    assert (starts(package), served.state["pid"]) == (3, pid)


def test_a_server_that_waits_for_an_upgrade_can_be_stopped(served: Desk, package: Path) -> None:
    pid = served.state["pid"]
    (package / "linting" / "linter.py").write_text("half = (")
    served.run("--version")
    wait_until(lambda: starts(package) == 1, SECONDS)

    assert served.run("server", "stop") == Outcome(0, b"The server has stopped.\n", b"")
    assert not is_alive(pid)
