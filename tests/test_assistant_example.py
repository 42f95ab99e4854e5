"""The example of an assistant has a draft revised, and says what is left."""

from __future__ import annotations

import runpy
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
DRAFT = ROOT / "examples" / "slangy-thank-you.txt"
# Notes each request in a file, and answers with a line of Python about `request` and `draft`.
WRITER = """
import sys
request = sys.stdin.read()
with open(sys.argv[1], "a", encoding="utf-8") as requests:
    requests.write(request + "\\0")
draft = request.partition("----\\n")[2]
{answer}
"""
Run = Callable[[str], tuple[int, list[str]]]


@pytest.fixture
def run(tmp_path: Path) -> Run:
    """Runs the example with a writer: the exit code, and what the writer was asked."""
    main = runpy.run_path(str(ROOT / "examples" / "assistant.py"))["main"]
    requests = tmp_path / "requests"
    requests.touch()

    def with_writer(answer: str) -> tuple[int, list[str]]:
        code = WRITER.format(answer=answer)
        done = main(DRAFT, [sys.executable, "-c", code, str(requests)])
        return done, requests.read_text(encoding="utf-8").split("\0")[:-1]

    return with_writer


def test_the_writer_is_asked_only_about_what_fixes_leave(
    run: Run, capsys: pytest.CaptureFixture[str]
) -> None:
    code, requests = run("print(draft.replace('super cool, btw', 'welcoming'), end='')")
    printed = capsys.readouterr()

    assert code == 0
    assert printed.err.startswith("Ready: ")
    assert "I'm\ngoing to be honest: your office is welcoming." in printed.out
    assert [request.count("\n- ") for request in requests] == [1]
    assert "- “super cool” is casual for this kind of mail." in requests[0]


def test_after_three_rounds_the_draft_comes_with_what_is_left(
    run: Run, capsys: pytest.CaptureFixture[str]
) -> None:
    code, requests = run("print(draft, end='')")
    printed = capsys.readouterr()

    assert (code, len(requests)) == (1, 3)
    assert "super cool" in printed.out
    assert printed.err.startswith("Look again: 1 ")


@pytest.mark.parametrize("answer", ["sys.exit(3)", "print(' ')"])
def test_a_writer_that_fails_is_told(
    answer: str, run: Run, capsys: pytest.CaptureFixture[str]
) -> None:
    code, _ = run(answer)
    printed = capsys.readouterr()

    assert (code, printed.out) == (2, "")
    assert ": no draft came back (exit code " in printed.err
