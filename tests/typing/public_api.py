"""The public names as a typed caller uses them; read by mypy, never run."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime
from pathlib import Path
from typing import assert_type

from followup_lint import (
    Agency,
    Author,
    Calendar,
    Channel,
    Company,
    Config,
    Contact,
    Context,
    Direction,
    Draft,
    Evidence,
    Failure,
    Finding,
    Fixed,
    FollowupLintError,
    Hit,
    Interview,
    Kind,
    Linter,
    Needs,
    NotChecked,
    Notice,
    Part,
    Person,
    Position,
    Promise,
    Proof,
    Reason,
    Report,
    Rule,
    Severity,
    Span,
    Verdict,
    View,
    Weekday,
    When,
    apply_fixes,
    bad,
    good,
    lint,
)
from followup_lint.cli import main
from followup_lint.report import github, json, sarif, text
from followup_lint.report.content_free import content_free
from followup_lint.testing import check_examples


def use_the_shortcut() -> None:
    assert_type(lint("Hi Sam, thank you for your time."), Report)


def use_a_linter(path: Path, raw: bytes) -> None:
    linter = Linter(config=Config(), context=Context(kind=Kind.CHECK_IN))
    drafts = [Draft.from_file(path), Draft.from_bytes(raw), Draft.from_text("Hi", subject="Hello")]
    assert_type(linter.lint(drafts[0]), Report)
    assert_type(linter.lint_many(drafts, processes=1), Iterator[Report])
    assert_type(drafts[0].authored_text, str)


def use_a_report(report: Report, finding: Finding) -> None:
    assert_type(report.kind, Kind)
    assert_type(report.findings, tuple[Finding, ...])
    assert_type(report.exit_code, int)
    assert_type(finding.severity, Severity)
    assert_type((finding.rule, finding.line, finding.column), tuple[str, int, int])


def use_what_a_report_holds(report: Report) -> None:
    assert_type(report.evidence, tuple[Evidence, ...])
    assert_type(report.failures, tuple[Failure, ...])
    assert_type(report.not_checked, tuple[NotChecked, ...])
    assert_type(report.notices, tuple[Notice, ...])
    assert_type(report.verdict, Verdict)
    assert_type(report.count(Severity.ERROR), int)
    for finding in report.findings:
        assert_type(finding.span, Span)
        assert_type(finding.part, Part)
        assert_type([fix.replacement for fix in finding.fixes], list[str])


def use_fixes(draft: Draft, report: Report) -> None:
    fixed = apply_fixes(draft, report, unsafe=True)
    assert_type(fixed, Fixed)
    assert_type((fixed.text, fixed.subject), tuple[str, str | None])
    assert_type(fixed.mended, tuple[Finding, ...])


def use_settings(path: Path) -> None:
    assert_type(Config.discover(path), Config)
    assert_type(Config.from_file("followup-lint.toml").fail_on, Severity)
    assert_type(
        Config(when=(When(to=("*@example.com",), ignore=("emoji",)),)).baseline, Path | None
    )
    assert_type(Context(interview=Interview(topics=("the new rota",))).kind, Kind | None)


def use_what_the_author_knows() -> None:
    at = datetime(2025, 3, 5, 10, tzinfo=UTC)
    context = Context(
        interview=Interview(start=at, end=at, format="video", interviewers=(Person("Ana Ortiz"),)),
        send_at=at,
        timezone="America/New_York",
        calendar=Calendar("US", "NY", (date(2025, 3, 7),), (Weekday.SAT, Weekday.SUN)),
        recipient=Person(email="a.ortiz@example.com"),
        company=Company("Contoso", aliases=("Contoso Ltd",)),
        role=Position("Budget Analyst"),
        promised_reply=Promise(date(2025, 3, 14), said="by the end of next week", by="recruiter"),
        history=(Contact(at, Direction.OUT, Channel.PHONE, Kind.CHECK_IN),),
        via_agency=Agency("Fisher Staffing", domain="example.com"),
        my=Author("Dana Reyes", employers=("Fabrikam",)),
        reason=Reason.REQUESTED,
    )
    assert_type(context.history, tuple[Contact, ...] | None)
    assert_type(context.readers, tuple[Person, ...])
    assert_type(context.interview.over, datetime | None)


def use_errors() -> str:
    try:
        return str(lint("").verdict)
    except FollowupLintError as error:
        assert_type((error.place, error.problem, error.remedy), tuple[str, str, str])
        return str(error)


@dataclass(frozen=True, slots=True)
class Options:
    """The options of a rule of one's own."""

    words: tuple[str, ...] = ("gizmo",)


def check(view: View, options: Options) -> Iterator[Hit | Proof]:
    """The check of a rule of one's own."""
    for word in options.words:
        if word in view.text:
            start = view.text.index(word)
            yield view.hit(Span(start, start + len(word)), word=word)


RULE = Rule(
    id="gizmo",
    code="MYR101",
    family="informal",
    summary="The word gizmo.",
    message="“{word}” says nothing.",
    severity=Severity.SUGGESTION,
    needs=Needs.TEXT,
    options=Options(),
    check=check,
    source="https://example.com",
    examples=(bad("A [[gizmo]]."), good("A thing.")),
)


def use_a_rule_of_ones_own() -> None:
    assert_type(check_examples(RULE), list[str])
    assert_type(Linter.of_rules([RULE]), Linter)


def use_reporters(report: Report, draft: Draft) -> None:
    assert_type(text.render(report, draft, width=80, color=False, show_all=True), str)
    assert_type(json.render([report], version="1"), str)
    assert_type(sarif.render([(report, draft)], [RULE], version="1"), str)
    assert_type(github.render(report, draft, show_all=True), str)
    assert_type(content_free(report, {RULE.id: RULE}), Report)
    assert_type((report.known, report.fail_on), tuple[int, Severity])
    assert_type(main(["--version"]), int)
