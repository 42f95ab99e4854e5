"""A report for people: findings with the lines they are about, what was found, the verdict."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence

from rich.cells import cell_len

from followup_lint.core.findings import Evidence, Finding, Report, Strength
from followup_lint.core.terms import Severity, Verdict
from followup_lint.draft import Draft
from followup_lint.draft.masking import covered
from followup_lint.report import phrasing
from followup_lint.report.page import MAX_PROSE, Page, Piece
from followup_lint.report.shown import choose, ordered
from followup_lint.report.snippet import snippet

STYLES = {Severity.ERROR: "bold red", Severity.WARNING: "bold yellow", Severity.SUGGESTION: "cyan"}
VERDICT_STYLES = {
    Verdict.HOLD: "bold red",
    Verdict.LOOK_AGAIN: "bold yellow",
    Verdict.READY: "bold green",
    Verdict.NOT_JUDGED: "bold yellow",
}
MARKS = {Strength.FOUND: ("✓", "green"), Strength.WEAK: ("~", "yellow")}
MISSING = ("–", "red")


def render(
    report: Report,
    draft: Draft,
    *,
    width: int = 100,
    color: bool = False,
    show_all: bool = False,
    encoding: str = "utf-8",
) -> str:
    """The whole report, for a terminal of that width and encoding."""
    page = Page(width=width, color=color, encoding=encoding)
    draft = covered(draft, report.secrets)
    shown, left_out = choose(report.findings, draft)
    for finding in ordered(report.findings) if show_all else shown:
        page.blank()
        show(page, finding, report, draft)
    page.blank()
    if left_out and not show_all:
        page.prose(left_out_line(left_out))
        page.blank()
    if report.findings and not report.literal:
        page.prose(phrasing.DECODED)
        page.blank()
    panel(page, report)
    headline, rest = phrasing.verdict_line(report)
    page.prose((headline, VERDICT_STYLES[report.verdict]), rest)
    if show_all:
        page.prose(f"{phrasing.checks(report).capitalize()}.")
    elif told := phrasing.more(report):
        page.prose(told)
    return str(page)


def render_short(
    report: Report, *, fail_on: Severity, color: bool = False, encoding: str = "utf-8"
) -> str:
    """Only the findings at or above a severity, one line each."""
    page = Page(width=100, color=color, encoding=encoding)
    for finding in ordered(report.findings):
        if finding.severity >= fail_on:
            page.line(*heading(finding, report), f": {finding.message}")
    return str(page)


def heading(finding: Finding, report: Report) -> tuple[Piece, ...]:
    """The place, severity and rule of a finding."""
    name = f"{report.name}:" if report.name else ""
    return (
        (f"{name}{finding.line}:{finding.column}", "bold"),
        ": ",
        (finding.severity.value, STYLES[finding.severity]),
        f": {finding.rule} ({finding.code})",
    )


def show(page: Page, finding: Finding, report: Report, draft: Draft) -> None:
    """One finding with its line, how it may read, and what to write instead."""
    page.prose(*heading(finding, report), rest="  ")
    if finding.excerpt:
        show_line(page, finding, draft)
    page.prose(" ".join(finding.message.split()), first="  ", rest="  ")
    if finding.help:
        page.prose(("help:", "bold green"), f" {finding.help}", first="  ", rest="        ")
    for description in phrasing.fixes(finding):
        page.prose(("fix:", "bold green"), f" {description}", first="  ", rest="       ")


def show_line(page: Page, finding: Finding, draft: Draft) -> None:
    """The line of the draft, and carets under the words in question."""
    number = str(finding.line)
    gutter = " " * len(number)
    part = snippet(finding, draft, room=page.width - len(number) - 5, encoding=page.encoding)
    page.line((f"  {number} |", "blue"), f" {part.text}")
    pieces: list[Piece] = [
        (f"  {gutter} |", "blue"),
        (f" {part.underline}", STYLES[finding.severity]),
    ]
    if part.last_line > finding.line:
        pieces.append(f" (on to line {part.last_line})")
    page.line(*pieces)


def left_out_line(left_out: Sequence[Finding]) -> str:
    """The findings that are not shown, counted by severity."""
    counts = Counter(finding.severity for finding in left_out)
    parts = [
        phrasing.counted(counts[s], f"more {s.value}") for s in reversed(Severity) if counts[s]
    ]
    return f"{phrasing.listed(parts)}; --all shows {'it' if len(left_out) == 1 else 'them'}."


def panel(page: Page, report: Report) -> None:
    """Each element looked for: found, found but weak, or not found."""
    best = phrasing.proofs(report)
    if not best:
        return
    good = all(proof and proof.strength is Strength.FOUND for proof in best.values())
    label = "Already good:" if good else "What was found:"
    items = [item(element, proof) for element, proof in best.items()]
    row = [piece for entry in items for piece in (" · ", *entry)][1:]
    if cell_len(label) + 1 + page.text_of(*row).cell_len <= min(page.width, MAX_PROSE):
        page.prose((label, "bold"), " ", *row)
        return
    page.prose((label, "bold"))
    for entry in items:
        page.prose(*entry, first="  ", rest="    ")


def item(element: str, proof: Evidence | None) -> tuple[Piece, ...]:
    """One element of the panel."""
    if proof is None:
        return (f"{element} ", MISSING)
    words = phrasing.words_of(proof)
    quote = f' "{words}"' if words else ""
    return (f"{element} ", MARKS[proof.strength], f"{quote} {phrasing.place_of(proof)}")


def title(report: Report, *, color: bool = False, encoding: str = "utf-8") -> str:
    """The line above the block of one draft among several."""
    page = Page(width=100, color=color, encoding=encoding)
    page.line((f"── {report.name}", "bold"))
    return str(page) + "\n" * bool(report.findings)


def headline(report: Report) -> str:
    """The verdict as in the summary."""
    return phrasing.headline(report).lower()


def summary(verdicts: Mapping[str, int], *, failed: int = 0) -> str:
    """The last line of a run over several drafts."""
    return f"{phrasing.summary(verdicts, failed=failed)}\n"
