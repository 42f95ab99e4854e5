"""Puts a report into words: counts, the verdict, the kind of message."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence

from followup_lint.core.findings import Evidence, Finding, Report, Strength
from followup_lint.core.terms import Kind, Part, Severity, Verdict
from followup_lint.report.cells import cropped

# How many unknown facts the verdict line names; JSON lists all.
MOST_FACTS = 3
QUOTE = 44  # cells
DECODED = (
    "The body of this message is encoded; its positions count in the decoded text, whose lines "
    "follow on from the headers."
)
OVERRIDE = "; --kind overrides"
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


def reading(report: Report, correction: str = OVERRIDE) -> str:
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


def fixes(finding: Finding) -> list[str]:
    """The replacements that the help does not already name."""
    said = finding.help.lower()
    wanted = [fix.description if fix.replacement else "remove it" for fix in finding.fixes]
    return [text for text in dict.fromkeys(wanted) if text.lower().rstrip(".") not in said]


def proofs(report: Report) -> dict[str, Evidence | None]:
    """Each element that was looked for, with its best proof if it was found."""
    return {element: strongest(report.evidence, element) for element in report.elements}


def strongest(evidence: Sequence[Evidence], element: str) -> Evidence | None:
    """The best proof of an element, or None."""
    found = [proof for proof in evidence if proof.element == element]
    return min(found, key=lambda proof: proof.strength is not Strength.FOUND, default=None)


def words_of(proof: Evidence) -> str:
    """The words of a proof, on one line and not too long; empty if they are not shown."""
    return cropped(" ".join(proof.excerpt.split()), QUOTE)


def place_of(proof: Evidence) -> str:
    """Where a proof is, and what is weak about it."""
    note = f" ({proof.note})" if proof.note else ""
    return ("in the subject" if proof.part is Part.SUBJECT else f"line {proof.line}") + note


def summary(verdicts: Mapping[str, int], *, failed: int = 0, where: str = "above") -> str:
    """How several drafts came out: the number of each verdict, and of errors, shown elsewhere.

    A verdict is given as in `headline`, in lower case.
    """
    known = [verdict.value for verdict in Verdict]
    parts = [f"{verdicts[name]} {name}" for name in (*known, "not checked") if verdicts.get(name)]
    if failed:
        parts.append(f"{counted(failed, 'error')} (see {where})")
    return f"{counted(sum(verdicts.values()), 'draft')}: {', '.join(parts)}."


def verdict_line(report: Report, correction: str = OVERRIDE) -> tuple[str, str]:
    """The headline, and the rest of the line; `correction` as for `reading`."""
    read = reading(report, correction)
    if not ran(report):
        return headline(report), f": {checks(report)}. {read}"
    return headline(report), f": {reason(report)}." + ("" if report.unjudged else f" {read}")


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
