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

    `description` says in a few words what it does; `replacement` is the text to put in place of
    `span`, which counts in the same text as the span of the finding. A `safe` fix keeps the
    meaning and invents nothing, so it can be applied without review.
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

    `rule` is the id of the rule, `code` its code and `family` its group; `variant` names the
    branch of the rule, if it has several. `severity` is the weight of the remark, `message` says
    how the words may read, and `help` what to write instead; it may be empty, and so may `fixes`,
    the replacements that would mend it.

    `span` counts code points in the body, or in the subject if `part` says so; it is empty if
    something is missing, and then marks where it would be. `line` and `column` count from 1, in
    code points, and point into the file the draft came from. `excerpt` quotes the words, with
    secrets starred. `key` identifies the finding without revealing its words, and stays the same
    as long as the sentence does.
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
    """How well a required element was found: clearly, or in a WEAK form."""

    FOUND = "found"
    WEAK = "weak"


@dataclass(frozen=True, slots=True)
class Evidence:
    """Where a required element was found.

    `element` is its name, such as “thanks”. If its `strength` is weak, `note` says briefly why.
    `span` counts code points in the body, or in the subject if `part` says so; `line` is the line
    in the file, from 1, and `excerpt` quotes the words.
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
    """A rule that could not run, by its id (`rule`) and `code`.

    `error` gives the kind of error and the place in the rule's code, and no word of the draft.
    """

    rule: str
    code: str
    error: str

    def __post_init__(self) -> None:
        """Raises ArgumentError."""
        settle(self)


@dataclass(frozen=True, slots=True)
class NotChecked:
    """A rule that was not checked, by its id (`rule`) and `code`.

    `reason` says which fact is missing; `remedy` says how to give it, and may be empty.
    """

    rule: str
    code: str
    reason: str
    remedy: str = ""

    def __post_init__(self) -> None:
        """Raises ArgumentError."""
        settle(self)


@dataclass(frozen=True, slots=True)
class Notice:
    """Something that the reader of the report should know about the check itself.

    `code` identifies the kind of notice, from FUL901 on; `message` is a sentence.
    """

    code: str
    message: str

    def __post_init__(self) -> None:
        """Raises ArgumentError."""
        settle(self)


@dataclass(frozen=True, slots=True)
class Secret:
    """A stretch that must never be shown, such as a password; excerpts have stars instead.

    `span` counts code points in the text that `part` names.
    """

    part: Part
    span: Span

    def __post_init__(self) -> None:
        """Raises ArgumentError."""
        settle(self)


@dataclass(frozen=True, slots=True)
class Report:
    """The result of linting one draft.

    `name` is the name of the draft. `kind` is what it is for, `confidence` how sure that is, from
    0 to 1, and `kind_evidence` what it rests on: sentences of the draft in quotation marks, and
    earlier messages. `literal` is that of the draft: whether lines point into the file as it is.

    `findings` are in order of place, the subject first. `elements` names the required elements
    that were looked for, and `evidence` says where they were found. `checked` has the ids of the
    rules that ran, `not_checked` the rules that lacked a fact, `failures` those that raised an
    error, and `notices` what else there is to know. `known` counts the findings left out because
    of the baseline. `unjudged` says why the text could not be judged, such as another language;
    empty if it was.

    `verdict` sums the report up. `exit_code` is 0 (nothing at or above the severity `fail_on`),
    1 (something) or 2 (a rule failed, or a plugin is broken). `secrets` must be starred wherever
    the draft is shown with the report.
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
