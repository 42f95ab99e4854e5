"""`followup-lint selftest` without any mail program: the hook alone."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from followup_lint.cli import main

Run = Callable[..., tuple[int, str]]
NAME = "followup-lint-sendmail"


@pytest.fixture
def run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Run:
    """Runs the self-test in a home of its own."""
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / ".config"))
    monkeypatch.setenv("FOLLOWUP_LINT_TIMEOUT", "60")
    monkeypatch.chdir(tmp_path)

    def start(*arguments: str) -> tuple[int, str]:
        code = main(["selftest", *arguments])
        return code, "".join(capsys.readouterr())

    return start


def test_the_hook_works(run: Run) -> None:
    words = "works: a good message was sent, and a bad one was held back."

    assert run() == (0, f"{NAME}: {words}\n")


def test_a_hook_that_lets_everything_pass_is_found_out(
    run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("FOLLOWUP_LINT_SKIP", "1")
    words = "DOES NOT WORK: a message that should be held back was sent; it said nothing."

    assert run() == (1, f"{NAME}: {words}\n")


def test_a_hook_that_holds_everything_back_is_found_out(run: Run, tmp_path: Path) -> None:
    settings = tmp_path / ".config/followup-lint/followup-lint.toml"
    settings.parent.mkdir(parents=True)
    settings.write_text(
        'packs = ["nowhere.toml"]\n[presend]\non-error = "block"\n', encoding="utf-8"
    )
    code, said = run()

    assert code == 1
    assert "a good message was not sent; it said: followup-lint: not sent" in said


@pytest.mark.parametrize("name", ["mutt", "neomutt", "msmtp", "s-nail", "mailutils", "emacs"])
def test_a_mail_program_that_is_not_there_cannot_be_tested(
    name: str, run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    code, said = run(name)

    assert code == 2
    assert said.startswith(f"{name}: cannot be tested: ")
    assert said.endswith(": there is no such program here; install it first.\n")


def test_nothing_is_left_behind(run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path / "state"))
    run()

    assert list(tmp_path.iterdir()) == []
