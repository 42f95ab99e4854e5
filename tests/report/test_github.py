"""Commands to a GitHub workflow, and what they must not let through."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import pytest
from drafts_and_rules import finder, linted, make, missing
from hypothesis import given
from hypothesis import strategies as st

from followup_lint import Context, Draft, DraftError, Kind, Linter, Rule, Severity
from followup_lint.report.github import command, of_error, render

LETTER = "Dear Amir,\n\nThank you 😀 for the gizmo tour.\n"
ENCODED = (
    "Subject: Thanks\nMIME-Version: 1.0\nContent-Type: text/plain; charset=utf-8\n"
    "Content-Transfer-Encoding: quoted-printable\n\nDear Amir,\n\nA gizmo =\ntour.\n"
)
COMMAND = re.compile(r"::(error|warning|notice) ([^\r\n]*?)::([^\r\n]*)\n")


def lines(text: str, *rules: Rule, name: str = "a.txt", **settings: Any) -> list[str]:
    """The commands for a draft."""
    draft = Draft.from_bytes(text.encode(), name=name)
    linter = Linter.of_rules(rules, context=Context(kind=Kind.GENERAL))
    return render(linter.lint(draft), draft, **settings).splitlines()


def test_a_finding_is_a_command_with_its_place() -> None:
    assert lines(LETTER, finder("gizmo", help="Say “thing”.")) == [
        "::warning file=a.txt,line=3,endLine=3,col=21,endColumn=26,title=some-word (TST101)"
        "::“gizmo” is a word.%0ASay “thing”."
    ]


@pytest.mark.parametrize(
    ("severity", "name"),
    [(Severity.ERROR, "error"), (Severity.WARNING, "warning"), (Severity.SUGGESTION, "notice")],
)
def test_severities_have_commands_of_their_own(severity: Severity, name: str) -> None:
    [line] = lines(LETTER, finder("gizmo", severity=severity))

    assert line.startswith(f"::{name} file=a.txt,")


def test_over_several_lines_there_are_no_columns() -> None:
    [line] = lines(LETTER, finder("Amir.*gizmo"))

    assert line.startswith("::warning file=a.txt,line=1,endLine=3,title=")


def test_where_something_is_missing_there_is_no_end() -> None:
    [line] = lines(LETTER, missing(message="No thanks."))

    assert line == "::warning file=a.txt,line=1,endLine=1,col=1,title=missing-thing (TST101)::" + (
        "No thanks."
    )


def test_of_an_encoded_body_the_line_in_the_file_is_that_of_its_beginning() -> None:
    [line] = lines(ENCODED, finder("gizmo"), name="a.eml")

    assert line == (
        "::warning file=a.eml,line=6,endLine=6,title=some-word (TST101)"
        "::“gizmo” is a word.%0A(Line 8, column 3 of the decoded text.)"
    )


def test_a_draft_from_standard_input_has_no_file() -> None:
    [line] = lines(LETTER, finder("gizmo"), name="<stdin>")

    assert line.startswith("::warning line=3,")


@pytest.mark.parametrize(
    ("name", "folder", "expected"),
    [
        ("letter.txt", "drafts", "drafts/letter.txt"),
        ("../letter.txt", "drafts", "letter.txt"),
        ("./a/../letter.txt", "", "letter.txt"),
        ("{workspace}/drafts/letter.txt", "", "drafts/letter.txt"),
        ("{link}/letter.txt", "", "letter.txt"),
        ("..letter.txt", "", "..letter.txt"),
        ("../outside.txt", "", "../outside.txt"),
        ("/nowhere/letter.txt", "drafts", "/nowhere/letter.txt"),
        ("<stdin>", "drafts", ""),
    ],
)
@pytest.mark.parametrize("place", ["workspace", "link"])
def test_files_are_named_from_the_workspace(
    place: str,
    name: str,
    folder: str,
    expected: str,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    workspace, link = tmp_path / "workspace", tmp_path / "link"
    (workspace / "drafts").mkdir(parents=True)
    link.symlink_to(workspace)
    monkeypatch.chdir(workspace / folder)
    named = name.format(workspace=workspace, link=link)
    [line] = lines(LETTER, finder("gizmo"), name=named, workspace=str(tmp_path / place))

    assert line.startswith(f"::warning file={expected},line=3," if expected else "::warning line=3")


def test_failures_are_named_from_the_workspace_as_well(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "drafts").mkdir()
    monkeypatch.chdir(tmp_path / "drafts")

    def broken(*_: object) -> Any:
        raise KeyError("secret")

    [line] = lines(LETTER, make(broken), name="a.txt", workspace=str(tmp_path))

    assert line.startswith("::error file=drafts/a.txt,title=some-word (TST101) failed::")


def test_names_of_files_cannot_end_the_command() -> None:
    [line] = lines(LETTER, finder("gizmo"), name="a,b:c%\r\nd::e.txt")

    assert line.startswith("::warning file=a%2Cb%3Ac%25%0D%0Ad%3A%3Ae.txt,line=3,")


def test_failed_rules_and_notices_are_told_unless_only_findings_are_wanted() -> None:
    def broken(*_: object) -> Any:
        raise KeyError("secret")

    german = "Sehr geehrte Frau Ortiz,\n\nvielen Dank für das Gespräch mit Ihnen am Dienstag.\n"
    rules = make(broken, any_language=True), finder("Dank", id="b", code="TST102")
    failure, notice = lines(german, *rules)

    assert failure.startswith("::error file=a.txt,title=some-word (TST101) failed::KeyError in ")
    assert notice.startswith("::notice file=a.txt,title=FUL901::This does not read as English; ")
    assert lines(german, *rules, fail_on=Severity.WARNING) == []


def test_errors_are_told() -> None:
    error = DraftError("the draft is empty", place="b.txt", remedy="write it first")

    assert of_error(error) == (
        "::error title=followup-lint::b.txt: the draft is empty; write it first\n"
    )


def test_as_many_are_shown_as_in_the_text() -> None:
    rule = finder("gizmo")
    text = "Dear Amir,\n\n" + "This is a gizmo. " * 5

    assert len(lines(text, rule)) == 3
    assert len(lines(text, rule, show_all=True)) == 5
    assert lines(text, rule, fail_on=Severity.ERROR) == []


def test_controls_are_made_visible() -> None:
    [line] = lines(LETTER.replace("gizmo", "g\x1b[31mo"), finder("g.{5}o"))

    assert line.endswith("::“g␛[31mo” is a word.")


@given(st.text(), st.text(), st.lists(st.text(), max_size=3))
def test_whatever_the_texts_each_command_is_one_line(
    file: str, title: str, text: list[str]
) -> None:
    match = COMMAND.fullmatch(command("error", text, file=file, title=title))

    assert match is not None
    assert match[2].count(":") == 0
    assert match[2].count(",") == 1


def test_a_draft_cannot_give_commands() -> None:
    report, draft = linted("Dear Amir,\n\n::set-env name=A::gizmo\n", finder("::set.*gizmo"))
    [line] = render(report, draft).splitlines()

    assert line.startswith("::warning file=a.txt,")
