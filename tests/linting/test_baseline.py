"""Findings that are known: what is left out, what is told, and what is refused."""

from __future__ import annotations

import json
import os
from pathlib import Path

import pytest

from followup_lint import Config, ConfigError, Context, Draft, Kind, Linter, Report, Verdict
from followup_lint.linting.baseline import Baseline, write

LETTER = "Dear Ms. Ortiz,\n\nThank you for the tour lol 😀.\n\nKind regards,\nDana Reyes\n"
SELECT = ("emoji", "textspeak")


def linted(path: Path, baseline: Path | None = None, text: str | None = None) -> Report:
    """The report on a file, made of the letter or of another text."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text or LETTER, encoding="utf-8")
    linter = Linter(Config(select=SELECT, baseline=baseline), Context(kind=Kind.THANK_YOU))
    return linter.lint(Draft.from_file(path))


@pytest.fixture
def known(tmp_path: Path) -> Path:
    """A baseline with the findings in `mail/a.txt`."""
    path = tmp_path / "known.json"
    write(path, [linted(tmp_path / "mail" / "a.txt")])
    return path


def rules(report: Report) -> list[str]:
    """The rules of the findings."""
    return [finding.rule for finding in report.findings]


def test_the_file_has_a_line_for_each_finding_and_no_word_of_the_draft(known: Path) -> None:
    assert known.read_text(encoding="utf-8") == (
        "{\n"
        '  "version": 1,\n'
        '  "findings": [\n'
        '    {"file":"mail/a.txt","code":"FUL404","rule":"textspeak","key":"6c7f7af5883a9fce"},\n'
        '    {"file":"mail/a.txt","code":"FUL421","rule":"emoji","key":"28722f99bd55cfb8"}\n'
        "  ]\n"
        "}\n"
    )


def test_what_is_known_is_counted_and_no_longer_reported(known: Path, tmp_path: Path) -> None:
    report = linted(tmp_path / "mail" / "a.txt", known)

    assert (report.findings, report.known, report.notices) == ((), 2, ())
    assert (report.verdict, report.exit_code) == (Verdict.READY, 0)


def test_what_is_new_is_reported(known: Path, tmp_path: Path) -> None:
    more = LETTER.replace("\n\nKind", " See you 😀\n\nKind")
    report = linted(tmp_path / "mail" / "a.txt", known, more)

    assert (rules(report), report.known, report.exit_code) == (["emoji"], 2, 1)


def test_other_files_have_findings_of_their_own(known: Path, tmp_path: Path) -> None:
    assert len(linted(tmp_path / "mail" / "b.txt", known).findings) == 2
    assert len(linted(tmp_path / "a.txt", known).findings) == 2


def test_files_are_found_from_wherever_the_command_runs(
    known: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for folder, name in (("mail", "a.txt"), (".", "mail/a.txt"), (".", "mail/../mail/a.txt")):
        monkeypatch.chdir(tmp_path / folder)
        baseline = Path(os.path.relpath(known))

        assert linted(Path(name), baseline).known == 2


@pytest.mark.parametrize("name", ["", "<stdin>"])
def test_a_draft_that_is_no_file_is_never_known(name: str, tmp_path: Path) -> None:
    linter = Linter(Config(select=SELECT), Context(kind=Kind.THANK_YOU))
    report = linter.lint(Draft.from_text(LETTER, name=name))
    path = tmp_path / "known.json"

    assert write(path, [report]) == 0
    assert Baseline.read(path).without_known(report) == report


def test_what_is_no_longer_there_is_told(known: Path, tmp_path: Path) -> None:
    mended = linted(tmp_path / "mail" / "a.txt", known, LETTER.replace(" lol", ""))

    assert rules(mended) == ["emoji"]
    assert [(notice.code, notice.message) for notice in mended.notices] == [
        ("FUL903", "No longer there: 2 findings of the baseline; --write-baseline rewrites it.")
    ]


def test_rules_that_did_not_run_are_not_said_to_find_nothing(known: Path, tmp_path: Path) -> None:
    config = Config(select=("emoji",), baseline=known)
    report = Linter(config).lint(Draft.from_file(tmp_path / "mail" / "a.txt"))

    assert (report.known, report.notices) == (1, ())


def test_a_failed_rule_keeps_its_exit_code(known: Path, tmp_path: Path) -> None:
    report = linted(tmp_path / "mail" / "a.txt")
    object.__setattr__(report, "exit_code", 2)

    assert Baseline.read(known).without_known(report).exit_code == 2


def test_writing_the_same_again_changes_nothing(known: Path, tmp_path: Path) -> None:
    before = known.read_bytes()
    reports = [linted(tmp_path / "mail" / "a.txt")]

    assert write(known, reports) == 2
    assert known.read_bytes() == before


def test_processes_know_the_same(known: Path, tmp_path: Path) -> None:
    linter = Linter(Config(select=SELECT, baseline=known), Context(kind=Kind.THANK_YOU))
    draft = Draft.from_file(tmp_path / "mail" / "a.txt")

    assert [report.known for report in linter.lint_many([draft, draft], processes=2)] == [2, 2]


ENTRY = {"file": "a.txt", "code": "FUL421", "rule": "emoji", "key": "0"}


@pytest.mark.parametrize(
    ("content", "message"),
    [
        ("", "is not valid JSON; name a file that --write-baseline has written"),
        (LETTER, "is not valid JSON; "),
        ("[" * 100_000, "is not valid JSON; "),
        ("[]", "expected a table, got a list; name a file that --write-baseline has written"),
        ("{}", "missing key `version`; name a file"),
        ({"version": "1", "findings": []}, "key `version`: expected a whole number, got a string"),
        ({"version": 2, "findings": []}, "key `version`: this is version 2, not 1; --write-basel"),
        ({"version": 1, "findings": 3}, "key `findings`: expected a list, got a whole number; "),
        (
            {"version": 1, "findings": [{**ENTRY, "key": 3}]},
            "key `findings[0].key`: expected a string, got a whole number; --write-baseline rewr",
        ),
        (
            {"version": 1, "findings": [ENTRY, {**ENTRY, "line": 3}]},
            "key `findings[1]`: unknown key `line`; --write-baseline rewrites it",
        ),
    ],
    ids=[
        "empty",
        "a draft",
        "deep",
        "a list",
        "no version",
        "version",
        "other version",
        "findings",
        "wrong key",
        "unknown key",
    ],
)
def test_a_broken_or_foreign_file_is_refused(content: object, message: str, tmp_path: Path) -> None:
    path = tmp_path / "known.json"
    path.write_text(content if isinstance(content, str) else json.dumps(content), encoding="utf-8")
    with pytest.raises(ConfigError) as caught:
        Linter(Config(baseline=path))

    assert str(caught.value).startswith(f"{path} (baseline): {message}")


def test_a_missing_file_is_refused(tmp_path: Path) -> None:
    with pytest.raises(ConfigError, match=r"known\.json \(baseline\): there is no such file; --wr"):
        Linter(Config(baseline=tmp_path / "known.json"))


@pytest.mark.parametrize("content", [LETTER, "[]", '{"version": "1"}', ""])
def test_nothing_but_a_baseline_is_written_over(content: str, tmp_path: Path) -> None:
    path = tmp_path / "b.txt"
    path.write_text(content, encoding="utf-8")
    with pytest.raises(ConfigError, match=r"b\.txt: this is not a baseline, and is left as it is"):
        write(path, [])

    assert path.read_text(encoding="utf-8") == content


def test_a_baseline_of_another_version_is_written_over(tmp_path: Path) -> None:
    path = tmp_path / "known.json"
    path.write_text('{"version": 2, "findings": [], "more": 3}', encoding="utf-8")

    assert write(path, []) == 0
    assert Baseline.read(path).entries == {}


def test_a_device_is_not_replaced(tmp_path: Path) -> None:
    with pytest.raises(ConfigError, match="this is not a baseline"):
        write(Path(os.devnull), [])
    with pytest.raises(ConfigError, match=r"cannot be written \(No such file or directory\)"):
        write(tmp_path / "no" / "known.json", [])
