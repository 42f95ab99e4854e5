"""A report in Markdown, for comments on a merge request, tickets and chats."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from followup_lint.core.errors import FollowupLintError
from followup_lint.core.findings import Finding, Report
from followup_lint.draft import Draft
from followup_lint.report import phrasing
from followup_lint.report.printable import printable
from followup_lint.report.shown import choose, ordered

# What Markdown would obey, or GitHub turn into a link to a person or a ticket.
SPECIAL = re.compile(r"([\\`*_\[\]<>#|~@&])")


def render(report: Report, draft: Draft, *, show_all: bool = False) -> str:
    """The section of one draft."""
    return "\n".join(lines(report, draft, show_all=show_all)) + "\n\n"


def lines(report: Report, draft: Draft, *, show_all: bool) -> Iterator[str]:
    """The lines of the section."""
    headline, rest = phrasing.verdict_line(report, correction="")
    yield f"### {plain(report.name or 'Draft')}"
    yield ""
    yield f"**{plain(headline)}**{plain(rest)}"
    shown, left_out = choose(report.findings, draft)
    found = ordered(report.findings) if show_all else shown
    if found:
        yield ""
    yield from map(item, found)
    if left_out and not show_all:
        yield ""
        yield plain(f"{phrasing.counted(len(left_out), 'more remark')} with --all.")
    if elements := phrasing.proofs(report):
        there = [name for name, proof in elements.items() if proof]
        missing = [name for name, proof in elements.items() if not proof]
        yield ""
        yield f"Found: {', '.join(there) or 'nothing'}. Missing: {', '.join(missing) or 'nothing'}."


def item(finding: Finding) -> str:
    """One finding as an item of a list."""
    where = f"line {finding.line}" if finding.line else ""
    head = f"- **{finding.severity.value}**, {where}: {plain(finding.message)}"
    return f"{head} {plain(finding.help)} ({finding.rule}, {finding.code})".replace("  ", " ")


def of_errors(errors: Iterable[FollowupLintError]) -> str:
    """What could not be linted."""
    return "".join(f"**Error**: {plain(str(error))}\n\n" for error in errors)


def plain(text: str) -> str:
    """A text on one line that Markdown shows as it is."""
    return SPECIAL.sub(r"\\\1", printable(" ".join(text.split())))
