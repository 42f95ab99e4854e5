"""What a rule is: a value with a check, what it yields, and its examples."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from enum import Enum
from typing import TYPE_CHECKING, Any

from followup_lint.context import Context
from followup_lint.core.errors import ArgumentError
from followup_lint.core.fields import settle, word
from followup_lint.core.findings import Fix, Strength
from followup_lint.core.span import Span
from followup_lint.core.terms import ALL_KINDS, FAULTS, Kind, Part, Severity

if TYPE_CHECKING:
    from followup_lint.core.expressions import Need
    from followup_lint.rules.view import View
else:  # `settle` asks for the types of fields, and need not know these
    Need = View = Any

FAMILIES = (
    "structure",
    "gratitude",
    "conversation",
    "interest",
    "value",
    "demanding",
    "impatience",
    "pressure",
    "undermining",
    "informal",
    "emoji",
    "shouting",
    "stilted",
    "length",
    "timing",
    "correctness",
    "safety",
)


class Needs(Enum):
    """What a rule reads: the TEXT alone, its PARSE, or what the JUDGE hears in it."""

    TEXT = "text"
    PARSE = "parse"
    JUDGE = "judge"


@dataclass(frozen=True, slots=True)
class Hit:
    """What a rule yields when it objects; the engine turns it into a Finding.

    `span` counts code points in the text that `part` names, and `variant` names the branch of the
    rule, if it has several. `severity`, `message` and `help` replace those of the rule if given;
    `values` fill the fields of both texts, in which `{match}` is always the excerpt. `fixes` are
    replacements that would mend it. What is `masked` is starred wherever the draft is shown; no
    text of the hit may contain it either. What is `heard` was found by the judge, and gives way to
    a rule that names the words.
    """

    span: Span
    part: Part = Part.BODY
    variant: str = ""
    severity: Severity | None = None
    message: str = ""
    help: str = ""
    fixes: tuple[Fix, ...] = ()
    values: Mapping[str, object] = field(default_factory=dict)
    masked: bool = False
    heard: bool = False

    def __post_init__(self) -> None:
        """Raises ArgumentError."""
        settle(self)


@dataclass(frozen=True, slots=True)
class Proof:
    """What a rule yields where a required element was found; it becomes Evidence.

    `span` counts code points in the text that `part` names. If the `strength` is weak, `note` says
    briefly why.
    """

    span: Span
    strength: Strength = Strength.FOUND
    note: str = ""
    part: Part = Part.BODY

    def __post_init__(self) -> None:
        """Raises ArgumentError."""
        settle(self)


Check = Callable[["View", Any], Iterator[Hit | Proof]]


@dataclass(frozen=True, slots=True)
class Fact:
    """What a rule must know besides the words of a draft, and how to find out whether it is known.

    `name` reads after "no", as in "no list of attachments"; `known` is asked with the view and
    the options of the rule, which may let it do without. `remedy` tells the author how to give it.
    """

    name: str
    known: Callable[[View, Any], bool]
    remedy: str = ""

    def __post_init__(self) -> None:
        """Raises ArgumentError."""
        settle(self)


@dataclass(frozen=True, slots=True)
class Example:
    """A text, and whether a rule objects to it.

    If it `fires`, `text` has `[[…]]` around each span that the rule must report, in order; so may
    `subject`. `kind` is what the text is read as; it defaults to the first kind that the rule
    applies to. `context` has the facts known beside it, `options` those of the rule that differ
    from its defaults.
    """

    text: str
    fires: bool
    kind: Kind | None = None
    subject: str | None = None
    context: Context = Context()
    options: Mapping[str, object] = field(default_factory=dict)

    def __post_init__(self) -> None:
        """Raises ArgumentError."""
        settle(self)


def bad(text: str, **settings: Any) -> Example:
    """An example in which the rule must report exactly the marked spans."""
    return Example(text, fires=True, **settings)


def good(text: str, **settings: Any) -> Example:
    """An example in which the rule must stay silent."""
    return Example(text, fires=False, **settings)


@dataclass(frozen=True, slots=True)
class NoOptions:
    """The options of a rule that has none."""


@dataclass(frozen=True, slots=True)
class Hears:
    """A label of the judge that a rule reports, with the remark on a line that has it.

    `label` is one of the labels of `docs/judgement.md`; `message` and `help` are those of the
    finding. Raises ArgumentError for an unknown label.
    """

    label: str
    message: str
    help: str = ""

    def __post_init__(self) -> None:
        """Raises ArgumentError."""
        settle(self)
        if self.label not in FAULTS:
            problem = f"`label` of Hears: no label {self.label!r}"
            raise ArgumentError(problem, remedy=f"use one of {', '.join(FAULTS)}")


@dataclass(frozen=True, slots=True)
class Rule:
    """One check, with all texts about it.

    `id`, `code` and `family` name it. `summary` says in a sentence what it reports; `message` and
    `help` are the texts of a finding, with fields in braces; `why` gives the reason for the rule,
    and `source` the address of the advice. `check` is called with a View and the `options`, and
    yields Hits and Proofs. `examples` are texts that it must and must not report.

    `severity` is the weight of its findings. `severity_in` changes it for a kind of message;
    `None` there switches the rule off. `fixed_severity` comes from the settings and overrides all
    others. `kinds` are those that it applies to at all. A rule that is not `default` runs only when
    it is selected by its own id or code.

    `needs` says what it reads. Of a rule that reads the parse, `cue` says from its options what a
    paragraph must have for anything to be found in it; without one, each paragraph is parsed for
    it. Where a fact that it `requires` is not known, it is not checked. `any_language` says that it
    reads signs, not English words. `element` names the required element that the rule looks for, if
    it looks for one.

    A finding gives way where it overlaps a finding of a rule in `yields_to`, and anywhere in a
    draft in which a rule in `silent_beside` has one. What a rule with a `second_opinion` finds is
    dropped where the judge holds the whole sentence harmless; what it `hears` is what the judge
    reports under a label, whatever else the rule needs.
    """

    id: str
    code: str
    family: str
    summary: str
    message: str
    severity: Severity
    check: Check
    source: str
    examples: tuple[Example, ...]
    kinds: frozenset[Kind] = ALL_KINDS
    fixed_severity: Severity | None = None
    severity_in: Mapping[Kind, Severity | None] = field(default_factory=dict)
    needs: Needs = Needs.TEXT
    options: Any = NoOptions()
    help: str = ""
    why: str = ""
    element: str = ""
    yields_to: tuple[str, ...] = ()
    silent_beside: tuple[str, ...] = ()
    default: bool = True
    requires: tuple[Fact, ...] = ()
    any_language: bool = False
    cue: Callable[[Any], Need] | None = None
    second_opinion: bool = False
    hears: Hears | None = None

    def __post_init__(self) -> None:
        """Raises ArgumentError."""
        settle(self)

    def applies_to(self, kind: Kind) -> bool:
        """Whether the rule says anything about messages of this kind."""
        kind = word("kind", kind, Kind)
        return kind in self.kinds and self.severity_in.get(kind, self.severity) is not None
