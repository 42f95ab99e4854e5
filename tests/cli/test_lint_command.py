"""Which drafts are read, with which settings, and output about them."""

from __future__ import annotations

import json
import os
import threading
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from followup_lint import Linter

Inline = Callable[..., Any]
Write = Callable[[str, str], Path]
DRAFT = "Dear Ms. Ortiz,\n\nThank you for the tour 😀 lol.\n\nKind regards,\nDana Reyes\n"
FAST = ("--kind", "thank-you", "--select", "emoji,textspeak")


def names(out: str) -> list[str]:
    """The names in the titles of the blocks."""
    return [line.removeprefix("── ") for line in out.splitlines() if line.startswith("── ")]


def rules(outcome: Any) -> list[str]:
    """The ids of the findings in JSON output."""
    return [f["rule"] for r in json.loads(outcome.out)["reports"] for f in r["findings"]]


def test_a_folder_is_searched_for_drafts_in_order(inline: Inline, write: Write) -> None:
    for name in (
        "d/b.txt",
        "d/a.EML",
        "d/sub/c.md",
        "d/.git/x.txt",
        "d/x.egg-info/SOURCES.txt",
        "d/.x.txt",
        "d/z.csv",
        "d/README",
    ):
        write(name, DRAFT)

    assert names(inline(*FAST, "d").out) == ["d/a.EML", "d/b.txt", "d/sub/c.md"]


def test_a_file_named_like_a_command_is_given_with_its_folder(inline: Inline, write: Write) -> None:
    write("rules", DRAFT)

    assert "rules:3:24: warning: emoji" in inline(*FAST, "./rules").out


def test_kinds_are_taken_with_dash_and_with_underscore(inline: Inline, write: Write) -> None:
    write("a.txt", DRAFT)
    outcomes = [
        inline("--select", "emoji", "--kind", k, "a.txt").out for k in ("check-in", "check_in")
    ]

    assert "Read as a check-in, as given.\n" in outcomes[0]
    assert outcomes[0] == outcomes[1]


def test_each_draft_gets_the_settings_of_its_folder(inline: Inline, write: Write) -> None:
    write("one/a.txt", DRAFT)
    write("one/followup-lint.toml", 'ignore = ["emoji"]')
    write("two/b.txt", DRAFT)
    outcome = inline(*FAST, "--format", "json", "one", "two")

    assert rules(outcome) == ["textspeak", "emoji", "textspeak"]


def test_select_replaces_and_ignore_adds_to_the_settings(inline: Inline, write: Write) -> None:
    write("a.txt", DRAFT)
    write("followup-lint.toml", 'select = ["textspeak"]\nignore = ["FUL421"]')
    both = ("--kind", "thank-you", "--format", "json", "a.txt")

    assert rules(inline(*both)) == ["textspeak"]
    assert rules(inline("--select", "emoji,textspeak", *both)) == ["textspeak"]
    assert rules(inline("--ignore", "textspeak", *both)) == []


def test_config_stands_in_for_what_would_be_found(inline: Inline, write: Write) -> None:
    write("a.txt", DRAFT)
    write("followup-lint.toml", 'select = ["textspeak"]')
    write("other/x.toml", 'select = ["emoji"]\nfail-on = "error"')
    outcome = inline("--config", "other/x.toml", "--kind", "thank-you", "--format", "json", "a.txt")

    assert (outcome.code, rules(outcome)) == (0, ["emoji"])


def test_settings_may_come_by_a_pipe(inline: Inline, write: Write, folder: Path) -> None:
    write("a.txt", DRAFT)
    pipe = folder / "settings"
    os.mkfifo(pipe)
    writer = threading.Thread(target=pipe.write_text, args=('select = ["emoji"]\n',))
    writer.start()
    outcome = inline("--config", "settings", "--kind", "thank-you", "--format", "json", "a.txt")
    writer.join()

    assert rules(outcome) == ["emoji"]


def test_quiet_prints_a_line_for_each_finding_that_counts(inline: Inline, write: Write) -> None:
    write("a.txt", DRAFT)
    write("followup-lint.toml", '[rules.textspeak]\nseverity = "suggestion"')
    outcome = inline(*FAST, "--quiet", "a.txt")

    assert outcome.code == 1
    assert outcome.out.count("\n") == 1
    assert outcome.out.startswith("a.txt:3:24: warning: emoji (FUL421): ")


def test_json_holds_reports_and_errors(inline: Inline, write: Write) -> None:
    write("a.txt", DRAFT)
    outcome = inline(*FAST, "--format", "json", "gone.txt", "a.txt")
    document = json.loads(outcome.out)

    assert outcome.code == 2
    assert list(document) == ["version", "tool", "reports", "errors"]
    assert [report["name"] for report in document["reports"]] == ["a.txt"]
    assert document["errors"] == [
        {"place": "gone.txt", "problem": "there is no such file", "remedy": "check the path"}
    ]
    assert outcome.err == "followup-lint: error: gone.txt: there is no such file; check the path\n"


def test_text_that_is_not_english_gets_one_notice(inline: Inline, write: Write) -> None:
    german = (
        "Sehr geehrte Frau Ortiz,\n\nvielen Dank für das freundliche Gespräch am Dienstag. Die "
        "Stelle in Ihrem Team interessiert mich sehr, und ich freue mich auf Ihre Antwort.\n\n"
        "Mit freundlichen Grüßen\nDana Reyes\n"
    )
    write("brief.txt", german)
    outcome = inline("brief.txt")

    assert outcome.code == 0
    assert "missing" not in outcome.out
    assert outcome.err.startswith("followup-lint: note: brief.txt: This does not read as English")
    assert outcome.err.count("\n") == 1
    assert outcome.out == "Not judged: the text does not read as English.\n"


def test_a_rule_that_fails_is_told_and_makes_the_code_2(
    inline: Inline, write: Write, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(*_: object) -> object:
        raise ValueError("secret words of the draft")

    write("a.txt", DRAFT)
    monkeypatch.setattr("followup_lint.rules.pack_check.PackCheck.__call__", broken)
    outcome = inline("--select", "emoticon", "--kind", "check-in", "a.txt")

    assert outcome.code == 2
    assert outcome.err.startswith(
        "followup-lint: error: a.txt: the rule emoticon (FUL422) failed: ValueError in "
    )
    assert "secret" not in outcome.out + outcome.err
    assert "no check ran, 1 failed (emoticon)" in outcome.out


def test_a_fault_of_the_program_is_one_line_without_the_draft(
    inline: Inline, write: Write, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(*_: object) -> object:
        raise RuntimeError("secret words of the draft")

    write("a.txt", DRAFT)
    monkeypatch.setattr(Linter, "lint_prepared", broken)
    outcome = inline("a.txt")

    assert (outcome.code, outcome.out) == (2, "")
    assert outcome.err.startswith("followup-lint: error: a.txt: internal error (RuntimeError in ")
    assert "secret" not in outcome.err
