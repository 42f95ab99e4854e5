"""The self-test tells the truth about each mail program as it is set up, and sends nothing."""

from __future__ import annotations

import json
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest
from desk import AUTHOR, BIN, WRAPPER, Desk

pytestmark = pytest.mark.clients
COMMAND = BIN / "followup-lint"
WORKS = "works: a good message was sent, and a bad one was held back."
NAMES = ("mutt", "neomutt", "msmtp", "s-nail", "emacs", "git")


@pytest.fixture(autouse=True)
def programs(needs: Callable[..., None]) -> None:
    """What is needed."""
    needs(*NAMES)


@pytest.fixture
def repository(desk: Desk) -> Path:
    """A repository, which is where git is tested."""
    folder = desk.home / "repository"
    folder.mkdir()
    desk.run("git", "init", "--quiet", cwd=folder)
    desk.run("git", "config", "user.email", AUTHOR, cwd=folder)
    desk.run("git", "config", "user.name", "Dana Reyes", cwd=folder)
    return folder


def selftest(desk: Desk, name: str, cwd: Path | None = None) -> tuple[int, str]:
    """The exit code and what is said."""
    done = desk.run(COMMAND, "selftest", name, cwd=cwd)
    return done.returncode, done.stdout.removeprefix(f"{name}: ").strip()


def install(desk: Desk, name: str, cwd: Path | None = None) -> subprocess.CompletedProcess[str]:
    """Put the check in; its other settings send by a program that delivers to the desk's sink."""
    return desk.run(COMMAND, "install", name, "--write", cwd=cwd)


@pytest.mark.parametrize("name", ["mutt", "neomutt"])
def test_mutt_works_once_the_check_is_installed(name: str, desk: Desk) -> None:
    settings = f"set sendmail='{desk.home}/real' record={desk.home}/sent\n"
    desk.write(".muttrc", f"{settings}send-hook . 'set sendmail={desk.home}/real'\n")
    before = selftest(desk, name)
    install(desk, name)

    assert before[0] == 1
    assert selftest(desk, name) == (0, WORKS)
    assert (desk.sink.messages, (desk.home / "sent").exists()) == ([], False)


def test_mutt_that_waits_for_nothing_is_found_out(desk: Desk) -> None:
    desk.write(".muttrc", f"set sendmail='{desk.home}/real' sendmail_wait=-1\n")
    install(desk, "mutt")
    code, words = selftest(desk, "mutt")

    assert code == 1, words
    assert desk.sink.messages == []


def test_s_nail_works_once_the_check_is_set(desk: Desk) -> None:
    desk.write(".mailrc", f"set mta={desk.home}/real\n")
    before = selftest(desk, "s-nail")
    desk.write(".mailrc", f"set mta={WRAPPER}\n")

    assert before[0] == 1
    assert selftest(desk, "s-nail") == (0, WORKS)


def test_mailutils_works_once_the_check_is_set(desk: Desk) -> None:
    desk.write(".mailrc", f"set sendmail=sendmail://{desk.home}/real\n")
    before = selftest(desk, "mailutils")
    desk.write(".mailrc", f"set sendmail=sendmail://{WRAPPER}\n")

    assert before[0] == 1
    assert selftest(desk, "mailutils") == (0, WORKS)
    assert not (desk.home / "dead.letter").exists()


def test_msmtp_works(desk: Desk) -> None:
    done = desk.run(COMMAND, "selftest", "msmtp", FOLLOWUP_LINT_TEST_LOOPBACK="1")

    assert (done.returncode, done.stdout) == (0, f"msmtp: {WORKS}\n")


def test_emacs_works_once_the_check_is_installed(desk: Desk) -> None:
    before = selftest(desk, "emacs")
    install(desk, "emacs")

    assert before[0] == 1
    assert selftest(desk, "emacs") == (0, WORKS)


EMACS = f"(setq sendmail-program {json.dumps(str(WRAPPER))})\n"
SENDMAIL = "(setq send-mail-function 'sendmail-send-it)\n"


def test_emacs_with_the_hook_as_its_sendmail_works(desk: Desk) -> None:
    desk.write(".emacs", EMACS + SENDMAIL)

    assert selftest(desk, "emacs") == (0, WORKS)


def test_emacs_that_would_lose_mail_is_found_out(desk: Desk) -> None:
    desk.write(".emacs", f"{EMACS}{SENDMAIL}(setq message-interactive nil)\n")
    code, words = selftest(desk, "emacs")

    assert code == 1
    assert "message-interactive is nil" in words


def test_git_works_once_the_check_is_installed(desk: Desk, repository: Path) -> None:
    before = selftest(desk, "git", repository)
    install(desk, "git", repository)

    assert before[0] == 1
    assert selftest(desk, "git", repository) == (
        0,
        "works: a good patch passed, and a bad one was held back.",
    )
    desk.run("git", "config", "sendemail.validate", "false", cwd=repository)
    assert selftest(desk, "git", repository)[0] == 1


def test_nothing_is_left_in_the_history_or_the_last_report(desk: Desk) -> None:
    install(desk, "emacs")
    selftest(desk, "emacs")

    assert not (desk.home / ".local/state").exists()


def test_a_check_that_is_switched_off_is_found_out(desk: Desk) -> None:
    done = desk.run(COMMAND, "selftest", FOLLOWUP_LINT_SKIP="1")

    assert done.returncode == 1
