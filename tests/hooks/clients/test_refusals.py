"""What is unusual or broken is told in one line with a remedy, and nothing is changed."""

from __future__ import annotations

import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest

from followup_lint.hooks.clients.change import Place

Run = Callable[..., str]
Program = Callable[..., Path]
SENDS = "echo 'sendmail=\"true\"'"
SETTINGS = ".config/followup-lint/followup-lint.toml"


def refused(home: Path, run: Run, *arguments: str) -> str:
    """What is said; nothing but git's own files may be there afterwards."""
    before = {path: path.read_bytes() for path in home.rglob("*") if path.is_file()}
    said = run(*arguments, code=2)

    assert {path: path.read_bytes() for path in home.rglob("*") if path.is_file()} == before
    return said


def test_a_mail_program_that_is_not_there(
    home: Path, run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PATH", str(home))

    assert refused(home, run, "install", "mutt", "--write") == (
        "followup-lint: error: mutt: there is no such program here; install it first\n"
    )


def test_mutt_that_sends_by_smtp_itself(home: Path, run: Run, program: Program) -> None:
    program("mutt", f"{SENDS}; echo 'smtp_url=\"smtps://dana:secret@mail.example.com\"'")
    said = refused(home, run, "install", "mutt", "--write")

    assert said == (
        "followup-lint: error: ~/.muttrc: smtp_url is set, so no sendmail is run; send by msmtp, "
        "or through `followup-lint smtp-proxy`\n"
    )


def test_mutt_that_finds_its_settings_broken(home: Path, run: Run, program: Program) -> None:
    program("mutt", f"echo 'Error in ~/.muttrc, line 1: sett: unknown command' >&2; {SENDS}")
    said = refused(home, run, "install", "mutt", "--write")

    assert "it finds an error in its settings (Error in ~/.muttrc, line 1: sett:" in said


def test_mutt_that_sends_by_a_program_that_is_not_there(
    home: Path, run: Run, program: Program
) -> None:
    program("mutt", "echo 'sendmail=\"/nowhere/sendmail -oi\"'")
    said = refused(home, run, "install", "mutt", "--write")

    assert "mail is sent by “/nowhere/sendmail”, and there is no such program" in said


def test_a_command_of_mutt_that_is_more_than_words(home: Path, run: Run, program: Program) -> None:
    program("mutt", 'echo \'sendmail="true \\\\"a b\\\\""\'')

    assert "sendmail is written in an unusual way" in refused(home, run, "install", "mutt")


def test_mutt_that_would_have_to_run_a_path_with_a_space(
    home: Path, run: Run, program: Program, monkeypatch: pytest.MonkeyPatch
) -> None:
    program("mutt", SENDS)
    monkeypatch.setattr(Place, "own", lambda self, name: "/my mail/followup-lint-sendmail")
    said = refused(home, run, "install", "mutt", "--write")

    assert "/my mail/followup-lint-sendmail: mutt cannot use a path that contains a space" in said


@pytest.mark.parametrize(
    ("accounts", "problem"),
    [
        (
            "[Work]\noutgoing = smtps://mail.example.com\n",
            "no account there sends through a program",
        ),
        ("", "no account there sends through a program"),
        ("outgoing = msmtp\n", "is not a valid accounts.conf of aerc;"),
        ("[Work]\noutgoing\n", "is not a valid accounts.conf of aerc;"),
    ],
)
def test_accounts_of_aerc_that_cannot_be_used(
    accounts: str, problem: str, home: Path, run: Run
) -> None:
    path = home / ".config/aerc/accounts.conf"
    path.parent.mkdir(parents=True)
    path.write_text(accounts, encoding="utf-8")

    assert f"~/.config/aerc/accounts.conf: {problem}" in refused(home, run, "install", "aerc")


@pytest.fixture
def hook(home: Path) -> Path:
    """The hook of a repository."""
    subprocess.run(["git", "init", "--quiet"], cwd=home, check=True)
    path = home / ".git/hooks/sendemail-validate"
    path.parent.mkdir(exist_ok=True)
    return path


def test_a_folder_without_a_repository(home: Path, run: Run) -> None:
    for client in ("git", "pre-commit"):
        assert "is not in a git repository" in refused(home, run, "install", client, "--write")


def test_a_hook_that_is_no_shell_script(home: Path, hook: Path, run: Run) -> None:
    hook.write_text("#!/usr/bin/env python3\n", encoding="utf-8")
    hook.chmod(0o755)
    said = refused(home, run, "install", "git", "--write")

    assert "not a shell script; run this from it, with the same arguments: followup-lint" in said


def test_a_hook_that_git_leaves_out(home: Path, hook: Path, run: Run) -> None:
    hook.write_text("#!/bin/sh\n", encoding="utf-8")
    hook.chmod(0o644)

    assert "is not executable" in refused(home, run, "install", "git", "--write")


def test_a_new_hook_can_be_run_and_goes_away_again(home: Path, hook: Path, run: Run) -> None:
    run("install", "git", "--write")
    made = hook.stat().st_mode & 0o777
    run("uninstall", "git", "--write")

    assert (made & 0o111, hook.exists()) == (0o111, False)


def test_an_init_file_with_an_open_bracket(home: Path, run: Run, program: Program) -> None:
    program("emacs", "exit 255")
    (home / ".emacs").write_text("(setq a\n", encoding="utf-8")

    assert "it has an unclosed bracket or string" in refused(home, run, "install", "emacs")


@pytest.mark.parametrize("text", ["repos: []\n", "exclude: x\n", "repos:\n"])
def test_entries_of_pre_commit_in_another_form(text: str, hook: Path, home: Path, run: Run) -> None:
    (home / ".pre-commit-config.yaml").write_text(text + "# x\n", encoding="utf-8")

    assert "with a list below it is not found" in refused(home, run, "install", "pre-commit")


@pytest.mark.parametrize(
    ("settings", "problem"),
    [
        ('presend = { scope = "all" }\n', "[presend] is written in an unusual way"),
        ('[presend]\nreal = "/usr/bin/other"\n', "names “/usr/bin/other” already"),
        ("[presend\n", "is not valid TOML"),
    ],
)
def test_settings_that_cannot_take_msmtp(
    settings: str, problem: str, home: Path, run: Run, program: Program
) -> None:
    program("msmtp")
    (home / SETTINGS).parent.mkdir(parents=True)
    (home / SETTINGS).write_text(settings, encoding="utf-8")

    assert problem in refused(home, run, "install", "msmtp", "--write")


def test_a_settings_file_that_cannot_be_read(home: Path, run: Run, program: Program) -> None:
    program("mutt", SENDS)
    (home / ".muttrc").mkdir()

    assert "~/.muttrc: cannot be read (Is a directory)" in refused(home, run, "install", "mutt")


def test_a_client_that_there_is_not(home: Path, run: Run) -> None:
    assert "did you mean mutt?" in refused(home, run, "install", "mut")
    assert "use one of mutt, neomutt" in refused(home, run, "install")
