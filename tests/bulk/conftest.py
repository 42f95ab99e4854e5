"""Ways to lint many: `followup-lint bulk`, and a session of Spark."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from followup_lint.cli import main

if TYPE_CHECKING:
    from pyspark.sql import SparkSession

Outcome = tuple[int, str, str]


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty folder to work in."""
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.fixture
def bulk(folder: Path, capsys: pytest.CaptureFixture[str]) -> Callable[..., Outcome]:
    """Runs the command with one process and the rules on urgency, and tells what it came to."""

    def run(*arguments: str, select: str = "urgency") -> Outcome:
        code = main(["bulk", "--jobs", "1", "--select", select, *arguments])
        printed = capsys.readouterr()
        return code, printed.out, printed.err

    return run


@pytest.fixture(scope="module")
def spark() -> Iterator[SparkSession]:
    """One session of Spark for all tests of a file."""
    from sessions import session

    with session() as found:
        yield found
