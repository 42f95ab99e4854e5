"""`install` changes settings files as it says, keeps what was there, and can be undone."""

from __future__ import annotations

import stat
import subprocess
import sysconfig
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest

Run = Callable[..., str]
SCRIPTS = Path(sysconfig.get_path("scripts"))
WRAPPER = SCRIPTS / "followup-lint-sendmail"
SETTINGS = ".config/followup-lint/followup-lint.toml"
BACKUP = ".followup-lint-backup"


@dataclass(frozen=True)
class Case:
    """A client, the file that it is set up in, what stands there first, and what comes in."""

    file: str
    before: str
    comes: str


CASES = {
    "mutt": Case(
        ".muttrc",
        'set realname="Dana"\n# the end',
        f'set sendmail="{WRAPPER} --real={{bin}}/msmtp -a work"',
    ),
    "aerc": Case(
        ".config/aerc/accounts.conf",
        "[Work]\noutgoing   =  msmtp -a work \nfrom = Dana <dana@example.com>\n",
        f"outgoing   =  {WRAPPER} --real=msmtp -a work",
    ),
    "msmtp": Case(
        SETTINGS,
        '# mine\n[presend]\nscope = "all"\n',
        '[presend]\n# >>> followup-lint >>>\nreal = "',
    ),
    "git": Case(
        ".git/hooks/sendemail-validate",
        "#!/bin/bash\nmake check\n",
        f'{SCRIPTS}/followup-lint git-validate "$@" || exit $?',
    ),
    "emacs": Case(".emacs", '(setq user-full-name "Dana")\n', "(add-hook 'message-send-hook"),
    "pre-commit": Case(
        ".pre-commit-config.yaml",
        "# ours\nrepos:\n- repo: local\n  hooks: []\n",
        "repos:\n# >>> followup-lint >>>\n- repo: local\n  hooks:\n    - id: followup-lint\n",
    ),
}


@pytest.fixture(params=CASES)
def name(request: pytest.FixtureRequest) -> str:
    """A client."""
    return str(request.param)


@pytest.fixture
def file(name: str, home: Path, program: Callable[..., Path]) -> Path:
    """Its file, as it stands first."""
    subprocess.run(["git", "init", "--quiet"], cwd=home, check=True)
    program("msmtp")
    program("emacs")
    program("mutt", f"echo 'sendmail=\"{home}/bin/msmtp -a work\"'")
    path = home / CASES[name].file
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(CASES[name].before, encoding="utf-8")
    path.chmod(0o740)
    return path


def state(home: Path) -> dict[Path, bytes]:
    """All files but those of git's own."""
    files = (path for path in home.rglob("*") if path.is_file())
    return {path: path.read_bytes() for path in files if "objects" not in path.parts}


def test_without_write_nothing_changes(name: str, file: Path, home: Path, run: Run) -> None:
    before = state(home)
    said = run("install", name)

    assert state(home) == before
    assert said.startswith(f"--- ~/{CASES[name].file}\n+++ ~/{CASES[name].file}\n@@ ")
    assert said.endswith("Nothing is changed yet: --write does it.\n")


def test_the_lines_come_in(name: str, file: Path, home: Path, run: Run) -> None:
    run("install", name, "--write")

    assert CASES[name].comes.format(bin=home / "bin") in file.read_text(encoding="utf-8")


def test_what_was_there_is_kept_beside(name: str, file: Path, run: Run) -> None:
    run("install", name, "--write")
    backup = file.with_name(file.name + BACKUP)

    assert backup.read_text(encoding="utf-8") == CASES[name].before
    assert [stat.S_IMODE(path.stat().st_mode) for path in (file, backup)] == [0o740, 0o740]


def test_a_second_time_changes_nothing(name: str, file: Path, home: Path, run: Run) -> None:
    run("install", name, "--write")
    before = state(home)

    assert run("install", name, "--write").endswith("Nothing needs to change.\n")
    assert state(home) == before


def test_uninstall_takes_out_what_came_in_and_leaves_later_edits(
    name: str, file: Path, run: Run
) -> None:
    run("install", name, "--write")
    file.write_text(file.read_text(encoding="utf-8") + "# later\n", encoding="utf-8")
    run("uninstall", name, "--write")

    before = CASES[name].before
    ended = before if before.endswith("\n") else f"{before}\n"
    assert file.read_text(encoding="utf-8") == f"{ended}# later\n"


def test_uninstall_without_install_changes_nothing(
    name: str, file: Path, home: Path, run: Run
) -> None:
    before = state(home)

    assert run("uninstall", name, "--write") == "Nothing needs to change.\n"
    assert state(home) == before


def test_a_link_stays_a_link(name: str, file: Path, home: Path, run: Run) -> None:
    real = file.rename(home / "dotfile")
    file.symlink_to(real)
    run("install", name, "--write")

    assert file.is_symlink()
    assert CASES[name].comes.format(bin=home / "bin") in real.read_text(encoding="utf-8")


@pytest.mark.parametrize("name", sorted(CASES.keys() - {"msmtp"}), indirect=True)
def test_bytes_that_are_no_utf_8_stay(name: str, file: Path, run: Run) -> None:
    latin = CASES[name].before.encode() + b"\n# caf\xe9\n"
    file.write_bytes(latin)
    run("install", name, "--write")
    run("uninstall", name, "--write")

    assert file.read_bytes() == latin


@pytest.mark.parametrize("name", sorted(CASES.keys() - {"aerc"}), indirect=True)
@pytest.mark.parametrize("damage", ["# >>> followup-lint >>>\nx\n", "# <<< followup-lint <<<\n"])
def test_damaged_marks_are_told_and_nothing_is_changed(
    name: str, damage: str, file: Path, home: Path, run: Run
) -> None:
    file.write_text(CASES[name].before + "\n" + damage, encoding="utf-8")
    before = state(home)
    said = run("install", name, "--write", code=2)

    assert "damaged; take those lines out by hand; nothing is changed" in said
    assert state(home) == before


def test_a_file_that_is_read_only_is_told(name: str, file: Path, run: Run) -> None:
    file.chmod(0o540)

    assert "it is read-only" in run("install", name, "--write", code=2)
    assert file.read_text(encoding="utf-8") == CASES[name].before
