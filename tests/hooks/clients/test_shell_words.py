"""What aerc runs, whatever signs are in the paths: words of a shell, in the path of a URL."""

from __future__ import annotations

import configparser
import shlex
from collections.abc import Callable
from pathlib import Path
from urllib.parse import unquote, urlsplit

import pytest
from hypothesis import given
from hypothesis import strategies as st

from followup_lint.hooks.clients import shell_words
from followup_lint.hooks.clients.change import InstallError, Place

Run = Callable[..., str]
ACCOUNTS = ".config/aerc/accounts.conf"


def aerc_runs(command: str) -> list[str]:
    """The words of a command, as aerc reads them."""
    return shlex.split(unquote(urlsplit(command).path))


@pytest.fixture
def spaced(home: Path) -> Path:
    """A program in a folder with a space in its name."""
    path = home / "my mail" / "it's msmtp"
    path.parent.mkdir()
    path.write_text("#!/bin/sh\n", encoding="utf-8")
    path.chmod(0o755)
    return path


def accounts(home: Path, command: str) -> Path:
    """The accounts of aerc, with one that sends by a command."""
    path = home / ACCOUNTS
    path.parent.mkdir(parents=True)
    path.write_text(f"[Work]\noutgoing = {command}\nfrom = a@example.com\n", encoding="utf-8")
    return path


def outgoing(path: Path) -> str:
    """The command that stands in the accounts now."""
    parser = configparser.RawConfigParser()
    parser.read(path, encoding="utf-8")
    return parser.get("Work", "outgoing")


@pytest.mark.parametrize(
    "spelled",
    [
        "'{folder}/it'\"'\"'s msmtp' -a work",
        '"{folder}/it\'s msmtp" -a work',
        "{escaped} -a work",
        '"{folder}/it\'s msmtp" -a "my work"',
        "~/'my mail/it'\\''s msmtp' -a work",
        '"{folder}/it\'s msmtp"',
    ],
)
def test_a_program_with_a_space_in_its_path_stays_one_word(
    spelled: str, spaced: Path, home: Path, run: Run
) -> None:
    folder = str(spaced.parent)
    escaped = str(spaced).replace(" ", "\\ ").replace("'", "\\'")
    before = spelled.format(folder=folder, escaped=escaped)
    path = accounts(home, before)
    run("install", "aerc", "--write")
    own, real, *rest = aerc_runs(outgoing(path))

    assert Path(own).name == "followup-lint-sendmail"
    assert real.startswith("--real=")
    assert Path(real.removeprefix("--real=")).expanduser() == spaced
    assert rest == aerc_runs(before)[1:]

    run("install", "aerc", "--write")
    run("uninstall", "aerc", "--write")
    assert outgoing(path) == before


def test_a_command_in_quotation_marks_as_a_whole_is_read_as_the_file_means_it(
    home: Path, run: Run, program: Callable[..., Path]
) -> None:
    program("msmtp")
    path = accounts(home, '"msmtp -a work"')
    run("install", "aerc", "--write")

    assert aerc_runs(outgoing(path))[1:] == ["--real=msmtp", "-a", "work"]


def test_a_program_that_is_not_there_is_told(home: Path, run: Run) -> None:
    accounts(home, "'/no where/msmtp' -a work")

    assert "mail is sent by “/no where/msmtp”, and there is no such program" in run(
        "install", "aerc", code=2
    )


SIGNS = st.text("ab /\\'\"%?#;$`*~&|()é😀\t", min_size=1, max_size=12)


@given(SIGNS, st.lists(SIGNS.filter(lambda word: not word.startswith("--real=")), max_size=3))
def test_whatever_signs_are_in_a_path_it_comes_through(folder: str, words: list[str]) -> None:
    wrapper = f"/own/{folder}/followup-lint-sendmail"
    command = " ".join(["sh", *map(shell_words.written, words)])
    through = shell_words.through(wrapper, command, "")

    assert aerc_runs(through) == [wrapper, "--real=sh", *words]
    assert shell_words.through(wrapper, through, "") == through
    assert shell_words.without(through) == command


@given(st.text("ab '\"\\\t%-=", max_size=30))
def test_whatever_the_command_is_it_is_told_or_comes_through(command: str) -> None:
    try:
        through = shell_words.through("/w/followup-lint-sendmail", command, "accounts.conf")
    except InstallError as error:
        assert "there is no such program" in str(error)
    else:
        assert aerc_runs(through)[0] == "/w/followup-lint-sendmail"


def test_our_own_path_may_have_a_space(
    spaced: Path, home: Path, run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    own = spaced.with_name("followup-lint-sendmail")
    own.write_text("#!/bin/sh\n", encoding="utf-8")
    own.chmod(0o755)
    monkeypatch.setattr(Place, "own", lambda self, name: str(own))
    path = accounts(home, "sh")
    run("install", "aerc", "--write")

    assert aerc_runs(outgoing(path)) == [str(own), "--real=sh"]
