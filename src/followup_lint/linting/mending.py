"""Fixes drafts in their bytes: fix, lint again, and keep only what improves the draft."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from followup_lint.core.errors import DraftError
from followup_lint.core.findings import Finding, Report
from followup_lint.core.terms import Part, Severity
from followup_lint.draft import Draft
from followup_lint.draft.rewrite import check_editable, rewritten
from followup_lint.linting.fixes import Choice, choose, edits_in

Lint = Callable[[Draft], Report]
# One attempt is nearly always enough. Each costs a lint, so an odd draft must not take many, nor a
# long one more than this many characters in all. The longest of 1,200 business mails that we
# measured, with 15,400, could take 19.
MAX_ATTEMPTS, MIN_ATTEMPTS = 20, 2
MAX_CHARACTERS = 300_000


@dataclass(frozen=True, slots=True)
class State:
    """The bytes of a draft, the draft read from them, and its report."""

    raw: bytes
    draft: Draft
    report: Report


@dataclass(frozen=True, slots=True)
class Mended:
    """A draft before and after; `findings` are those that fixes removed.

    `refused` says why the fixes of the body or the subject could not be applied.
    """

    before: State
    after: State
    findings: tuple[Finding, ...]
    refused: tuple[DraftError, ...]


def mend(raw: bytes, lint: Lint, *, name: str = "", unsafe: bool = False) -> Mended:
    """Apply the fixes of a draft until none is left that improves it.

    A fix is kept only if no rule then reports more than before, so mending twice changes nothing
    more. Raises DraftError if the draft cannot be read.
    """
    draft = Draft.from_bytes(raw, name=name)
    attempts = max(MIN_ATTEMPTS, min(MAX_ATTEMPTS, MAX_CHARACTERS // len(draft.text)))
    return Mending(lint, unsafe, attempts).mend(State(raw, draft, lint(draft)))


class Mending:
    """The mending of one draft."""

    def __init__(self, lint: Lint, unsafe: bool, attempts: int) -> None:
        self.lint = lint
        self.unsafe = unsafe
        self.attempts = attempts
        self.refused: dict[Part, DraftError] = {}

    def mend(self, before: State) -> Mended:
        """Rounds of fixes until one changes nothing: some only appear once others are applied."""
        state, mended = before, list[Finding]()
        while kept := self.round(state):
            state, choices = kept
            mended += [choice.finding for choice in choices]
        return Mended(before, state, tuple(mended), tuple(self.refused.values()))

    def round(self, state: State) -> tuple[State, list[Choice]] | None:
        """The draft with all fixes that improve it, and those fixes; None if there are none."""
        best, kept = state, list[Choice]()
        groups = [self.possible(state)]
        while groups and self.attempts:
            group = groups.pop()
            after = self.attempt(state, [*kept, *group]) if group else None
            if after and is_better(after.report, best.report):
                best, kept = after, [*kept, *group]
            elif len(group) > 1:
                middle = len(group) // 2
                groups += [group[middle:], group[:middle]]
        return (best, kept) if kept else None

    def possible(self, state: State) -> list[Choice]:
        """The fixes that can be written into the bytes."""
        choices = choose(state.report.findings, unsafe=self.unsafe)
        for part in {choice.finding.part for choice in choices}:
            try:
                check_editable(state.raw, part)
            except DraftError as error:
                self.refused[part] = refusal(state.draft, part, error)
        return [choice for choice in choices if choice.finding.part not in self.refused]

    def attempt(self, state: State, choices: Sequence[Choice]) -> State | None:
        """The draft with these fixes, linted again; None if they cannot be written."""
        self.attempts -= 1
        text = state.draft.text
        body, subject = (edits_in(part, choices, text) for part in (Part.BODY, Part.SUBJECT))
        try:
            raw = rewritten(state.raw, body, subject)
            draft = Draft.from_bytes(raw, name=state.draft.name)
        except DraftError:
            return None
        return State(raw, draft, self.lint(draft))


def refusal(draft: Draft, part: Part, error: DraftError) -> DraftError:
    """Why a part of a draft is not fixed, with its line in the file."""
    line = draft.subject_line if part is Part.SUBJECT else draft.first_line
    place = f"{draft.name}:{line}" if draft.name else f"line {line}"
    return DraftError(f"not fixed: {error.problem}", place=place, remedy=error.remedy)


def is_better(after: Report, before: Report) -> bool:
    """Whether no rule reports more than before, and all findings together weigh less."""
    more = counts(after) - counts(before)
    return not more and weight(after) < weight(before)


def counts(report: Report) -> Counter[str]:
    """How many findings each rule reports; a failure counts as one."""
    reported = [finding.rule for finding in report.findings]
    return Counter([*reported, *(failure.rule for failure in report.failures)])


def weight(report: Report) -> tuple[int, ...]:
    """The numbers of findings, most severe first, and how much text they cover.

    It cannot go down forever, so mending comes to an end.
    """
    numbers = [report.count(severity) for severity in sorted(Severity, reverse=True)]
    return *numbers, sum(len(finding.span) for finding in report.findings)
