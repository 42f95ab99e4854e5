"""`--watch` lints again when a draft, its settings or its facts change."""

from __future__ import annotations

import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from followup_lint.cli import main

PUSHY = "Dear Ana,\n\nThank you. Send me the answer by Friday.\n\nBest,\nDana Reyes\n"
CALM = "Dear Ana,\n\nLunch at noon would suit me well.\n\nBest,\nDana Reyes\n"
READY = "Watching for changes"


class Watch:
    """A command that watches, and what it has said."""

    def __init__(self, folder: Path, *paths: str) -> None:
        self.said = folder.parent / "said.txt"
        with self.said.open("wb") as target:
            self.process = subprocess.Popen(
                [sys.executable, "-m", "followup_lint", "-q", "--watch", *paths],
                cwd=folder, stdout=target, stderr=target,
            )  # fmt: skip

    def text(self) -> str:
        return self.said.read_text(encoding="utf-8")

    def wait(self, done: Callable[[str], bool]) -> None:
        """Wait until what was said is as it should be."""
        for _ in range(600):
            if done(self.text()):
                return
            time.sleep(0.1)
        raise AssertionError(self.text())

    def rounds(self, number: int) -> None:
        self.wait(lambda text: text.count(READY) >= number)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    folder = tmp_path / "drafts"
    folder.mkdir()
    (folder / "draft.txt").write_text(PUSHY, encoding="utf-8")
    return folder


@pytest.fixture
def watch(folder: Path) -> Iterator[Watch]:
    made = Watch(folder, "--select", "demand-statement", "draft.txt")
    yield made
    made.process.kill()
    made.process.wait()


def test_a_draft_that_changes_is_linted_again(watch: Watch, folder: Path) -> None:
    watch.rounds(1)
    assert "demand-statement" in watch.text()
    before = len(watch.text())
    (folder / "draft.txt").write_text(CALM, encoding="utf-8")
    watch.rounds(2)
    assert "demand-statement" not in watch.text()[before:]

    watch.process.send_signal(signal.SIGINT)
    assert watch.process.wait(timeout=30) == 0
    assert "KeyboardInterrupt" not in watch.text()


def test_settings_count_and_a_broken_file_does_not_end_it(watch: Watch, folder: Path) -> None:
    watch.rounds(1)
    (folder / "followup-lint.toml").write_text("ignore = [", encoding="utf-8")
    watch.wait(lambda text: "is not valid TOML" in text)
    (folder / "followup-lint.toml").write_text("# mine\n", encoding="utf-8")
    watch.rounds(3)

    watch.process.send_signal(signal.SIGINT)
    assert watch.process.wait(timeout=30) == 1


def test_other_files_do_not_count(watch: Watch, folder: Path) -> None:
    watch.rounds(1)
    (folder / "other.txt").write_text(PUSHY, encoding="utf-8")
    (folder / "notes.py").write_text("", encoding="utf-8")
    time.sleep(2)

    assert watch.text().count(READY) == 1


@pytest.mark.parametrize("arguments", [["-"], ["--clipboard"], ["--fix", "x.txt"]])
def test_only_files_are_watched(arguments: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["--watch", *arguments]) == 2
    assert "only files can be watched" in capsys.readouterr().err


def test_a_file_that_is_not_there_is_named(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["--watch", "none.txt"]) == 2
    assert "there is no such file" in capsys.readouterr().err
