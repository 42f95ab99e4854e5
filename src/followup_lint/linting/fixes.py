"""Applies the fixes that the findings of a draft offer, and changes nothing else."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from followup_lint.core.errors import ArgumentError, DraftError
from followup_lint.core.fields import instance, settle
from followup_lint.core.findings import Finding, Fix, Report
from followup_lint.core.terms import Part
from followup_lint.draft import Draft, Role
from followup_lint.draft.editable import subject_edits
from followup_lint.draft.edits import Edit, LineEnds, edited
from followup_lint.linting.fold import Taken


@dataclass(frozen=True, slots=True)
class Fixed:
    """What a draft becomes by its fixes: `text` is its body, `subject` its subject.

    `subject` is `None` if the draft had none. `mended` are the findings whose fixes were applied.
    """

    text: str
    subject: str | None
    mended: tuple[Finding, ...]

    def __post_init__(self) -> None:
        """Raises ArgumentError."""
        settle(self)


@dataclass(frozen=True, slots=True)
class Choice:
    """A finding, and the one of its fixes to apply."""

    finding: Finding
    fix: Fix


def apply_fixes(draft: Draft, report: Report, *, unsafe: bool = False) -> Fixed:
    """Apply the fixes of a report on this draft; the draft itself stays as it is.

    Safe fixes keep the meaning and invent nothing; `unsafe` also applies those that the author
    should check. If two overlap, the first finding wins. The result is not linted again. Raises
    DraftError and ArgumentError for anything but a draft and a report.
    """
    instance("draft", draft, Draft, DraftError)
    instance("report", report, Report, ArgumentError)
    instance("unsafe", unsafe, bool)
    choices = choose(report.findings, unsafe=unsafe)
    subject = edits_in(Part.SUBJECT, choices, draft.text)
    body = [*edits_in(Part.BODY, choices, draft.text), *in_headers(draft, subject)]
    return Fixed(
        text=edited(draft.text, body),
        subject=None if draft.subject is None else edited(draft.subject, subject),
        mended=tuple(choice.finding for choice in choices),
    )


def choose(findings: Iterable[Finding], *, unsafe: bool) -> list[Choice]:
    """The fixes that can be applied together: for each finding, the first allowed and free one."""
    taken: defaultdict[Part, Taken] = defaultdict(Taken)
    edits: set[tuple[Part, Edit]] = set()
    chosen: list[Choice] = []
    for finding in findings:
        for fix in finding.fixes:
            edit = finding.part, edit_of(fix)
            free = edit in edits or not taken[finding.part].meets(fix.span)
            if free and (fix.safe or unsafe):
                if edit not in edits:
                    taken[finding.part].add(fix.span)
                    edits.add(edit)
                chosen.append(Choice(finding, fix))
                break
    return chosen


def edits_in(part: Part, choices: Sequence[Choice], text: str) -> list[Edit]:
    """The changes to the body or the subject, each once, with the text's line ends."""
    fixes = [choice.fix for choice in choices if choice.finding.part is part]
    ends = LineEnds(text)
    made = (edit_of(fix) for fix in fixes)
    return sorted({Edit(edit.span, ends.put_in(edit.new)) for edit in made})


def edit_of(fix: Fix) -> Edit:
    """The change that a fix makes."""
    return Edit(fix.span, fix.replacement)


def in_headers(draft: Draft, edits: Sequence[Edit]) -> list[Edit]:
    """The changes to the subject, if the text itself contains the headers."""
    headers = draft.spans({Role.HEADERS})
    if not (headers and edits):
        return []
    try:
        return subject_edits(draft.text, draft.subject or "", edits)
    except DraftError:
        return []
