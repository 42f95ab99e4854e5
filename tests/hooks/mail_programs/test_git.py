"""git send-email: through the hook as its sendmail, and by its own hook for patches."""

from __future__ import annotations

import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest
from desk import AUTHOR, READER, REASON, SUBJECT, Desk
from table import Table

from followup_lint.hooks.clients.backup import write
from followup_lint.hooks.clients.change import Place
from followup_lint.hooks.clients.git import CLIENT

pytestmark = pytest.mark.clients
GOOD = f"{SUBJECT}\n\nThank you for the review; the café parser now reads both forms."
BAD = (
    f"{SUBJECT}\n\nI have no answer about the interview at [Company]. This is my third e-mail.\n"
    "Why haven't you replied?"
)
LEFT_IN = "[Company]"
WAYS = ("smtpServer", "sendmailCmd")


@pytest.fixture
def repository(desk: Desk, needs: Callable[..., None]) -> Path:
    """A repository of an author."""
    needs("git", "msmtp")
    folder = desk.home / "repository"
    folder.mkdir()
    settings = {"user.name": "Dana Reyes", "user.email": AUTHOR}
    settings |= {"sendemail.confirm": "never", "sendemail.suppressCc": "all"}
    git(desk, folder, "init", "--quiet")
    for key, value in settings.items():
        git(desk, folder, "config", key, value)
    return folder


def git(desk: Desk, folder: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    """Run git there."""
    return desk.run("git", *arguments, cwd=folder)


def patch(desk: Desk, folder: Path, message: str) -> None:
    """Commit something, and make a patch of it."""
    (folder / "file").write_text(f"{message}\n", encoding="utf-8")
    git(desk, folder, "add", "file")
    git(desk, folder, "commit", "--quiet", "-m", message)
    git(desk, folder, "format-patch", "-1", "--quiet", "-o", "out")


def send(desk: Desk, folder: Path, *options: str) -> subprocess.CompletedProcess[str]:
    """Send the patches."""
    return git(desk, folder, "send-email", f"--to={READER}", *options, "out")


@pytest.mark.parametrize("way", WAYS)
def test_a_bad_message_is_held_back_by_the_sendmail(
    way: str, desk: Desk, repository: Path, table: Table, version: Callable[[str], str]
) -> None:
    git(desk, repository, "config", f"sendemail.{way}", str(desk.sendmail))
    patch(desk, repository, BAD)
    done = send(desk, repository)

    assert (done.returncode != 0, desk.arrived()) == (True, [])
    assert REASON in done.stdout
    # Then git adds a line of Perl's.
    table.saw(f"git {way}", done.stdout.partition("Can't locate")[0], desk.home)
    table.note(
        f"git send-email {version('git-email')}, {way}",
        arguments=desk.arguments(),
        sees=f"the reasons, exit code {done.returncode}",
        bad="held back; the patch is a file",
    )


@pytest.mark.parametrize("way", WAYS)
def test_a_good_message_arrives_as_git_wrote_it(
    way: str, desk: Desk, repository: Path, table: Table, version: Callable[[str], str]
) -> None:
    git(desk, repository, "config", f"sendemail.{way}", str(desk.sendmail))
    patch(desk, repository, GOOD)
    done = send(desk, repository)

    assert (done.returncode, len(desk.arrived())) == (0, 1), done.stdout
    assert desk.handed() == desk.arrived()
    table.note(f"git send-email {version('git-email')}, {way}", good="identical")


@pytest.fixture
def hooked(desk: Desk, repository: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The repository with our hook, as `install git` writes it, and a program that sends."""
    for name, value in desk.environment.items():
        monkeypatch.setenv(name, value)
    write(CLIENT.install(Place.of(desk.environment, repository)).changes)
    git(desk, repository, "config", "sendemail.smtpServer", str(desk.home / "real"))
    return repository


def test_the_hook_stops_a_series_before_anything_is_sent(
    desk: Desk, hooked: Path, table: Table, version: Callable[[str], str]
) -> None:
    patch(desk, hooked, GOOD)
    patch(desk, hooked, BAD)
    done = send(desk, hooked)

    assert (done.returncode != 0, desk.arrived()) == (True, [])
    assert LEFT_IN in done.stdout
    assert "no patches were sent" in done.stdout
    table.saw("git hook", done.stdout, desk.home)
    table.note(
        f"git send-email {version('git-email')}, sendemail-validate",
        arguments="PATCH",
        sees="the reasons, “no patches were sent”",
        bad="held back, the whole series",
    )


def test_the_hook_lets_good_patches_through(
    desk: Desk, hooked: Path, table: Table, version: Callable[[str], str]
) -> None:
    patch(desk, hooked, GOOD)
    done = send(desk, hooked)

    assert (done.returncode, len(desk.arrived())) == (0, 1), done.stdout
    table.note(
        f"git send-email {version('git-email')}, sendemail-validate", good="arrives (no wrapper)"
    )


def test_no_validate_sends_all_the_same(desk: Desk, hooked: Path) -> None:
    patch(desk, hooked, BAD)
    done = send(desk, hooked, "--no-validate")

    assert (done.returncode, len(desk.arrived())) == (0, 1), done.stdout
