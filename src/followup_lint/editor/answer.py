"""What a program that edits a draft is answered: one published object for all of them.

LSP has it as `data` of diagnostics, pages and browsers as JSON, assistants as the result of a tool.
`answer.schema.json` in the package describes it.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum
from typing import Any

from followup_lint.core.span import Span
from followup_lint.core.terms import Kind, Part, Severity, Verdict
from followup_lint.editor.document import Utf16
from followup_lint.report.schema import schema_of

VERSION = 1
SCHEMA_ID = f"urn:followup-lint:answer:{VERSION}"
SCHEMA_FILE = "answer.schema.json"


class State(Enum):
    """How far a draft is.

    An EMPTY one has no words of the author yet. While it is UNFINISHED, nothing is called missing:
    it has no sign-off, and nobody asked for a final look. FINISHED ones are judged as a whole.
    """

    EMPTY = "empty"
    UNFINISHED = "unfinished"
    FINISHED = "finished"


class Presence(Enum):
    """Whether an element of a good follow-up was found; OPEN while the draft is unfinished.

    WEAK is an element in a form that says little, MISSING one that a finished draft lacks.
    """

    FOUND = "found"
    WEAK = "weak"
    MISSING = "missing"
    OPEN = "open"


@dataclass(frozen=True, slots=True)
class Stretch:
    """A stretch of a text, from `start` up to, not including, `end`, in code points.

    `utf16_start` and `utf16_end` are the same in UTF-16 code units, as JavaScript counts.
    """

    start: int
    end: int
    utf16_start: int
    utf16_end: int

    @classmethod
    def of(cls, span: Span, units: Utf16) -> Stretch:
        """The stretch that a span covers in a text with these units."""
        return cls(span.start, span.end, units.of(span.start), units.of(span.end))


@dataclass(frozen=True, slots=True)
class Place:
    """Where something is: in the body or the subject as read, and in the document's own text.

    `stretch` counts in the text that `part` names, `document` in that of the document. `document`
    is null where it does not stand there as it is read: an encoded body, or the subject that is
    beside the text of a BODY. If something is missing, the stretches are empty and mark where it
    would be.
    """

    part: Part
    stretch: Stretch
    document: Stretch | None


@dataclass(frozen=True, slots=True)
class Edit:
    """A fix: the `replacement` for the stretch at a `place`.

    `description` says in a few words what it does. A `safe` one keeps the meaning and invents
    nothing.
    """

    description: str
    place: Place
    replacement: str
    safe: bool


@dataclass(frozen=True, slots=True)
class Remark:
    """A finding, as an editor shows it.

    `key` identifies it without its words, and outlasts edits elsewhere. `rule` and `code` are those
    of the rule, as are `why`, its reason, and `source`, the address of the advice. `severity`,
    `message` and `help` are those of the finding; `excerpt` are the words in question, with secrets
    starred, at their `place`. `edits` are its fixes, of which one is enough. `folded` says that the
    command would only count it, since more severe ones come first.
    """

    key: str
    rule: str
    code: str
    severity: Severity
    message: str
    help: str
    why: str
    source: str
    excerpt: str
    place: Place
    edits: tuple[Edit, ...]
    folded: bool


@dataclass(frozen=True, slots=True)
class Element:
    """A required element, such as thanks: its `name`, and its `presence` in the draft.

    `excerpt` has the words in which it was found, at their `place`; if it is weak, `note` says
    briefly why. For one that was not found, the texts are empty and the place is null.
    """

    name: str
    presence: Presence
    excerpt: str
    note: str
    place: Place | None


@dataclass(frozen=True, slots=True)
class NotJudged:
    """A rule that was not checked, by its id (`rule`), and the `reason`: a missing fact."""

    rule: str
    reason: str


@dataclass(frozen=True, slots=True)
class Answer:
    """What is said of one version of a draft.

    `version` is that of the document, `state` says how far the draft is, and `final` that the
    author asked for a final look. `kind` is null for an EMPTY draft, and `reading` says in words
    what it rests on. `verdict` is null as long as an unfinished draft has nothing against it.
    `headline` and `summary` say the verdict in words.

    `remarks` are the findings, the most severe first; `elements` are the required ones, found
    or not. `not_judged` are the rules that lack a fact. `notes` are what else the author should
    know: facts that contradict each other, rules that failed.
    """

    version: int
    state: State
    final: bool
    kind: Kind | None
    reading: str
    verdict: Verdict | None
    headline: str
    summary: str
    remarks: tuple[Remark, ...]
    elements: tuple[Element, ...]
    not_judged: tuple[NotJudged, ...]
    notes: tuple[str, ...]


def schema() -> dict[str, Any]:
    """The JSON Schema of an answer."""
    return schema_of(
        Answer,
        id=SCHEMA_ID,
        title="Answer of followup-lint to an editor",
        description="What is said of one version of a draft that is being written.",
    )
