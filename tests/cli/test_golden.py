"""What is said about the examples, for two of them letter by letter."""

from __future__ import annotations

import json
import runpy
from collections.abc import Callable
from importlib.resources import files
from pathlib import Path
from typing import Any

import jsonschema
import pytest

Inline = Callable[..., Any]
HERE = Path(__file__).resolve().parent
ROOT = HERE.parent.parent
# The drafts that a newcomer is shown; the folders beside them have facts of their own.
DRAFTS = sorted(f"examples/{path.name}" for path in (ROOT / "examples").glob("*.[te][xm][tl]"))


@pytest.fixture(autouse=True)
def at_the_root(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Examples are named as in the README, on a terminal of 80 columns."""
    monkeypatch.chdir(ROOT)
    monkeypatch.setenv("COLUMNS", "80")


@pytest.fixture(scope="module")
def generate() -> dict[str, Any]:
    """What writes the texts."""
    with pytest.MonkeyPatch.context() as patch:
        patch.syspath_prepend(ROOT / "docs")
        return runpy.run_path(str(ROOT / "docs" / "generate.py"))


@pytest.fixture(scope="module")
def commands(generate: dict[str, Any]) -> dict[str, str]:
    """Each text, and the arguments that make it."""
    return dict(generate["GOLDENS"])


@pytest.mark.parametrize(
    ("name", "code"),
    [("thank-you.txt", 0), ("pushy-check-in.txt", 1), ("content-free.txt", 1), ("github.txt", 1)],
)
def test_the_text_is_exactly_this(
    name: str, code: int, inline: Inline, generate: dict[str, Any], commands: dict[str, str]
) -> None:
    expected = (HERE / "golden" / name).read_text(encoding="utf-8")
    outcome = inline(*commands[name].split())

    assert (code, "") == (outcome.code, outcome.err)
    assert expected == generate["uncounted"](outcome.out), "run python docs/generate.py"


def test_every_text_is_compared_with(commands: dict[str, str]) -> None:
    assert {path.name for path in (HERE / "golden").iterdir()} == set(commands)


def test_quote_and_signature_of_a_reply_are_left_alone(inline: Inline) -> None:
    outcome = inline("--quiet", "--fail-on", "suggestion", "examples/reply.eml")
    rules = [line.split(": ")[2] for line in outcome.out.splitlines()]

    assert rules == ["urgency (FUL305)", "punctuation-overuse (FUL442)"]


def test_slang_is_named_but_warm_words_are_seen(inline: Inline) -> None:
    out = inline("--all", "examples/slangy-thank-you.txt").out

    for rule in ("casual-greeting", "textspeak", "emoji", "emoticon", "informal-word"):
        assert f": {rule} (" in out
    for element in ("thanks", "interest"):
        assert f"  {element} ✓ " in out


def test_json_on_the_examples_keeps_to_the_schema(inline: Inline) -> None:
    schema = json.loads((files("followup_lint") / "report.schema.json").read_text("utf-8"))
    document = json.loads(inline("--format", "json", *DRAFTS, "nowhere.txt").out)
    jsonschema.validate(document, schema)

    assert len(document["reports"]) == 4
    assert len(document["errors"]) == 1


def test_several_drafts_are_summed_up(inline: Inline) -> None:
    outcome = inline(*DRAFTS)

    assert outcome.code == 1
    assert outcome.out.endswith("\n\n4 drafts: 1 ready, 2 look again, 1 hold.\n")
