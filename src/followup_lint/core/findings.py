"""The results of a lint: findings, evidence, failures, and the report that holds them."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum
from typing import Any

from followup_lint.core.fields import instance, settle, word
from followup_lint.core.span import Span
from followup_lint.core.terms import Kind, Part, Severity, Verdict


@dataclass(frozen=True, slots=True)
class Fix:
    """One replacement in the text that would fix a finding.

    `safe` says that it keeps the meaning and invents nothing, so it can be applied without review.
    """

    description: str
    span: Span
    replacement: str
    safe: bool = False

    def __post_init__(self) -> None:
        """Raises ArgumentError."""
        settle(self)

    def changes(self, text: str) -> list[Span]:
        """The spans it changes: single characters if the length stays, otherwise the whole."""
        if len(self.replacement) != len(self.span):
            return [self.span]
        pairs = zip(self.span.of(text), self.replacement, strict=True)
        places = (at for at, (old, new) in enumerate(pairs, self.span.start) if old != new)
        return [Span(at, at + 1) for at in places]


@dataclass(frozen=True, slots=True)
class Finding:
    """One remark on a draft.

    `span` counts code points in the body, or in the subject if `part` says so; it is empty if
    something is missing, and then marks where it would be. `line` and `column`
    count from 1, in code points, and point into the file the draft came from. `help` says what
    could be written instead. `variant` names the branch of the rule, if it has several. `key`
    identifies the finding without revealing its words, and stays the same as long as the sentence
    does.
    """

    rule: str
    code: str
    family: str
    severity: Severity
    message: str
    span: Span
    line: int
    column: int
    excerpt: str
    help: str = ""
    fixes: tuple[Fix, ...] = ()
    variant: str = ""
    part: Part = Part.BODY
    key: str = ""

    def __post_init__(self) -> None:
        """Raises ArgumentError."""
        settle(self)


class Strength(Enum):
    """How well a required element was found."""

    FOUND = "found"
    WEAK = "weak"


@dataclass(frozen=True, slots=True)
class Evidence:
    """Where a required element was found; `note` says briefly what is weak about it.

    `span` counts in the body, or in the subject if `part` says so.
    """

    element: str
    strength: Strength
    span: Span
    line: int
    excerpt: str
    note: str = ""
    part: Part = Part.BODY

    def __post_init__(self) -> None:
        """Raises ArgumentError."""
        settle(self)


@dataclass(frozen=True, slots=True)
class Failure:
    """A rule that could not run, with the kind of error and the place in the rule's code."""

    rule: str
    code: str
    error: str

    def __post_init__(self) -> None:
        """Raises ArgumentError."""
        settle(self)


@dataclass(frozen=True, slots=True)
class NotChecked:
    """A rule that was not checked, and why; `remedy` says how to give the fact that it needs."""

    rule: str
    code: str
    reason: str
    remedy: str = ""

    def __post_init__(self) -> None:
        """Raises ArgumentError."""
        settle(self)


@dataclass(frozen=True, slots=True)
class Notice:
    """Something that the reader of the report should know about the check itself."""

    code: str
    message: str

    def __post_init__(self) -> None:
        """Raises ArgumentError."""
        settle(self)


@dataclass(frozen=True, slots=True)
class Secret:
    """A stretch of the body or the subject that is never shown; excerpts show stars instead."""

    part: Part
    span: Span

    def __post_init__(self) -> None:
        """Raises ArgumentError."""
        settle(self)


@dataclass(frozen=True, slots=True)
class Report:
    """The result of linting one draft.

    `confidence` is the confidence in the kind, from 0 to 1; `kind_evidence` lists the evidence:
    sentences of the draft in quotation marks, and earlier messages.
    `checked` lists the rules that ran, `elements` the required elements they looked for.
    `exit_code` is 0 (nothing at or above the fail-on severity), 1 (something) or 2 (a rule failed,
    or a plugin is broken). `known` counts the findings left out because of the baseline.
    `secrets` must be starred wherever the draft is shown with the report. `unjudged` says why the
    text could not be judged, such as another language; empty if it was.
    """

    name: str
    kind: Kind
    confidence: float
    kind_evidence: tuple[str, ...]
    findings: tuple[Finding, ...]
    evidence: tuple[Evidence, ...]
    elements: tuple[str, ...]
    failures: tuple[Failure, ...]
    notices: tuple[Notice, ...]
    checked: tuple[str, ...]
    not_checked: tuple[NotChecked, ...]
    verdict: Verdict
    exit_code: int
    literal: bool = True
    fail_on: Severity = Severity.WARNING
    known: int = 0
    secrets: tuple[Secret, ...] = ()
    unjudged: str = ""

    def __post_init__(self) -> None:
        """Raises ArgumentError."""
        settle(self)

    def to_dict(self) -> dict[str, Any]:
        """The report as plain values, like an entry of `reports` in `--format json`.

        `report.schema.json` in the package describes it, and a whole document.
        """
        import json

        fields: dict[str, Any] = json.loads(self.to_json())
        return fields

    def to_json(self, *, indent: int = 0) -> str:
        """The same as JSON text; with an `indent` of 0, on one line."""
        import json

        import msgspec

        instance("indent", indent, int)
        text = json.dumps(msgspec.to_builtins(self), indent=indent or None, ensure_ascii=False)
        # A lone surrogate, which a file name may contain, is written as a JSON escape.
        return text.encode("utf-8", "backslashreplace").decode()

    def count(self, severity: Severity) -> int:
        """The number of findings with this severity."""
        wanted = word("severity", severity, Severity)
        return sum(finding.severity is wanted for finding in self.findings)
