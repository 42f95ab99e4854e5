"""Puts a report into words: counts, the verdict, the kind of message."""

from __future__ import annotations

from collections import Counter

from followup_lint.core.findings import Report
from followup_lint.core.terms import Kind, Severity, Verdict
from followup_lint.report.cells import cropped

# How many unknown facts the verdict line names; JSON lists all.
MOST_FACTS = 3
QUOTE = 44  # cells
SURE = 0.85
FAIRLY_SURE = 0.6


def counted(number: int, thing: str) -> str:
    """A number with its noun: 1 warning, 2 warnings."""
    return f"{number} {thing}" if number == 1 else f"{number} {thing}s"


def listed(items: list[str]) -> str:
    """The items in a row: a, b and c."""
    return items[0] if len(items) == 1 else f"{', '.join(items[:-1])} and {items[-1]}"


def ran(report: Report) -> int:
    """The number of checks that ran to the end."""
    return len(report.checked) - len(report.failures)


def headline(report: Report) -> str:
    """The verdict in a word or two."""
    return report.verdict.value.capitalize() if ran(report) else "Not checked"


def reason(report: Report) -> str:
    """The reason for the verdict."""
    errors, warnings, suggestions = (
        report.count(severity)
        for severity in (Severity.ERROR, Severity.WARNING, Severity.SUGGESTION)
    )
    said = []
    if report.verdict is Verdict.HOLD:
        said.append(f"{counted(errors, 'problem')} that most readers would object to")
    if warnings:
        said.append(
            f"{warnings} to consider" if said else f"{counted(warnings, 'thing')} to consider"
        )
    if suggestions:
        said.append(counted(suggestions, "suggestion"))
    if report.unjudged:
        said.append(report.unjudged)
    if report.failures:
        names = ", ".join(failure.rule for failure in report.failures)
        said.append(f"{counted(len(report.failures), 'check')} failed ({names})")
    if report.known:
        return f"{', '.join(said) or 'nothing new'}, {report.known} known from the baseline"
    return ", ".join(said) or "nothing to change"


def checks(report: Report) -> str:
    """How many checks ran, and how many did not and why."""
    said = [f"{counted(ran(report), 'check')} ran" if ran(report) else "no check ran"]
    for why, number in reasons(report).items():
        said.append(f"{number} did not ({why})")
    if report.failures:
        names = ", ".join(failure.rule for failure in report.failures)
        said.append(f"{len(report.failures)} failed ({names})")
    return ", ".join(said)


def reasons(report: Report) -> dict[str, int]:
    """Why checks did not run, with a count for each reason; unknown facts are one reason."""
    reasons = Counter(item.reason for item in report.not_checked)
    unknown = {why: number for why, number in reasons.items() if why.startswith("no ")}
    others = {why: number for why, number in reasons.items() if why not in unknown}
    names = [why.removeprefix("no ") for why in sorted(unknown, key=lambda why: -unknown[why])]
    if len(names) > MOST_FACTS:
        more = counted(len(names) - MOST_FACTS, "other fact")
        names[MOST_FACTS - 1 :] = [f"{names[MOST_FACTS - 1]} or {more}"]
    return ({f"no {', '.join(names)}": sum(unknown.values())} if unknown else {}) | others


def reading(report: Report, correction: str = "; --kind overrides") -> str:
    """The kind that the message was read as, how certain that is, and how to correct it."""
    article = "" if report.kind is Kind.GENERAL else "a "
    said = f"Read as {article}{report.kind.label}"
    if report.kind_evidence == ("given",):
        return f"{said}, as given."
    if report.confidence >= SURE:
        how = "certain"
    else:
        how = "fairly certain" if report.confidence >= FAIRLY_SURE else "uncertain"
    return f"{said}{grounds(report)} ({how}{correction})."


def grounds(report: Report) -> str:
    """The main evidence for the kind: words of the draft, or earlier messages."""
    first = next(iter(report.kind_evidence), "")
    if first.startswith("“"):
        return f", from “{cropped(first[1:-1], QUOTE)}”"
    return f", since {first}" if first else ""


def verdict_line(report: Report) -> tuple[str, str]:
    """The headline, and the rest of the line."""
    if not ran(report):
        return headline(report), f": {checks(report)}. {reading(report)}"
    if report.unjudged:
        return headline(report), f": {reason(report)}."
    return headline(report), f": {reason(report)}. {reading(report)}"


def more(report: Report) -> str:
    """The one fact with which most checks could run that did not, and how to give it."""
    lacking = Counter((item.reason, item.remedy) for item in report.not_checked if item.remedy)
    if not lacking or report.unjudged:
        return ""
    (why, remedy), number = max(
        lacking.items(), key=lambda item: (item[0][1].startswith("--"), item[1])
    )
    checks = counted(number, "more check")
    return f"{checks} could run with the {why.removeprefix('no ')}: {remedy}."
