"""What a rule is: a value with a check, its examples, and the view of a draft that it gets."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from enum import Enum
from functools import cached_property
from typing import TYPE_CHECKING, Any

from followup_lint.context import Context
from followup_lint.draft import Draft, Role
from followup_lint.finding import Fix, Strength
from followup_lint.span import Span
from followup_lint.terms import ALL_KINDS, Kind, Part, Severity

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token
    from spacy.tokens import Span as TokenSpan

    Target = Span | Token | TokenSpan | Sequence[Token]

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
    "length",
    "timing",
    "correctness",
    "safety",
)


class Needs(Enum):
    """What a rule reads: the text alone, or its parse."""

    TEXT = "text"
    PARSE = "parse"


class Zone(Enum):
    """Which stretches of a draft a rule reads.

    BODY is paragraphs and list items; GREETING and SIGN_OFF are those lines; LETTER is the
    subject and everything written now; SIGNED is that and the signature.
    """

    BODY = "body"
    GREETING = "greeting"
    SIGN_OFF = "sign-off"
    LETTER = "letter"
    SIGNED = "signed"


ZONE_ROLES = {
    Zone.BODY: frozenset({Role.PARAGRAPH, Role.LIST_ITEM}),
    Zone.GREETING: frozenset({Role.GREETING}),
    Zone.SIGN_OFF: frozenset({Role.SIGN_OFF}),
    Zone.LETTER: frozenset({Role.GREETING, Role.PARAGRAPH, Role.LIST_ITEM, Role.SIGN_OFF}),
    Zone.SIGNED: frozenset(
        {Role.GREETING, Role.PARAGRAPH, Role.LIST_ITEM, Role.SIGN_OFF, Role.SIGNATURE}
    ),
}


@dataclass(frozen=True, slots=True)
class Hit:
    """What a rule yields where it objects; the engine makes a Finding of it.

    `severity`, `message` and `help` stand in for those of the rule when they are given;
    `values` fill the fields of both texts, in which `{match}` is always the excerpt.
    """

    span: Span
    part: Part = Part.BODY
    variant: str = ""
    severity: Severity | None = None
    message: str = ""
    help: str = ""
    fixes: tuple[Fix, ...] = ()
    values: Mapping[str, object] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Proof:
    """What a rule yields where a required element was found; it becomes Evidence."""

    span: Span
    strength: Strength = Strength.FOUND
    note: str = ""


Check = Callable[["View", Any], Iterator[Hit | Proof]]


@dataclass(frozen=True, slots=True)
class Example:
    """A text with `[[…]]` around each span that the rule must report, in order.

    `kind` defaults to the first kind that the rule applies to.
    """

    text: str
    fires: bool
    kind: Kind | None = None
    subject: str | None = None
    context: Context = Context()
    options: Mapping[str, object] = field(default_factory=dict)


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
class Rule:
    """One check, with all that is said about it.

    `severity_in` lowers the severity for a kind of message; `None` there switches the rule off.
    `fixed_severity` comes from the settings and stands above all others.
    `element` names the required element that the rule looks for, if it looks for one.
    A finding gives way where it overlaps a finding of a rule in `yields_to`. A rule that is not
    `default` runs only when it is selected by its own id or code.
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
    default: bool = True

    def applies_to(self, kind: Kind) -> bool:
        """Whether the rule says anything about messages of this kind."""
        return kind in self.kinds and self.severity_in.get(kind, self.severity) is not None


PLAIN = str.maketrans(
    {
        "\u2018": "'",
        "\u2019": "'",
        "\u02bc": "'",
        "\u201c": '"',
        "\u201d": '"',
        "\u00a0": " ",
        "\u202f": " ",
        "\u2009": " ",
        "\u2011": "-",
    }
)
ONE_LINE = str.maketrans({"\r": " ", "\n": " ", "\t": " "})
ABBREVIATION = re.compile(r"\b(?:Mr|Mrs|Ms|Mx|Dr|Prof|St|Jr|Sr|vs|etc|e\.g|i\.e|[A-Z])\.$")
# A sentence is cut at this length: expressions over it stay fast on hostile input. The longest
# sentence of the treebank's e-mail has about 700 characters.
MAX_SENTENCE = 1000
SENTENCE_END = re.compile(r"[.!?]+[\"')\]]*\s+|\s*[\u2026]\s+")


class View:
    """One draft as a rule sees it; a rule is a pure function of it.

    `text` is the draft's text with curly quotes made straight and special spaces made plain, and
    `flat` is the same with line ends made spaces: offsets count alike in all three.
    """

    def __init__(
        self, draft: Draft, kind: Kind, context: Context, docs: Sequence[Doc] = ()
    ) -> None:
        self.draft = draft
        self.kind = kind
        self.context = context
        self.docs = tuple(docs)
        self.text = draft.text.translate(PLAIN)
        self.flat = self.text.translate(ONE_LINE)
        self.subject = (draft.subject or "").translate(PLAIN)

    def spans(self, zone: Zone) -> list[Span]:
        """The stretches of the body text in a zone, in order."""
        return self.draft.spans(ZONE_ROLES[zone])

    def pieces(self, zone: Zone) -> Iterator[tuple[Part, Span, str]]:
        """The zone in short pieces with their text: the body by sentences, each on one line;
        other zones by regions, with their line ends, after the subject.
        """
        if zone is Zone.BODY:
            for span in self.sentence_spans:
                yield Part.BODY, span, span.of(self.flat)
            return
        if zone in (Zone.LETTER, Zone.SIGNED) and self.subject:
            yield Part.SUBJECT, Span(0, len(self.subject)), self.subject
        for region in self.spans(zone):
            for span in cut(region, region.of(self.text)):
                yield Part.BODY, span, span.of(self.text)

    @cached_property
    def body_start(self) -> Span:
        """The empty span before the first word of the body."""
        spans = self.spans(Zone.BODY) or self.spans(Zone.LETTER)
        start = spans[0].start if spans else 0
        return Span(start, start)

    @cached_property
    def sentence_spans(self) -> tuple[Span, ...]:
        """Where the sentences of the body lie, told by their punctuation alone."""
        return tuple(
            sentence
            for span in self.spans(Zone.BODY)
            for sentence in split_sentences(span, span.of(self.flat))
        )

    def sentence_at(self, place: Span) -> Span:
        """The sentence of the body around a place, or the place itself outside the body."""
        around = (s for s in self.sentence_spans if s.start <= place.start < max(s.end, s.start + 1))
        return next(around, place)

    @property
    def sentences(self) -> list[TokenSpan]:
        """The parsed sentences of the body, in order; empty for a rule that needs no parse."""
        return [sentence for doc in self.docs for sentence in doc.sents]

    def is_list_item(self, target: Target) -> bool:
        """Whether a stretch stands in a list item."""
        place = self.span_of(target)
        return any(span.contains(place) for span in self.draft.spans({Role.LIST_ITEM}))

    def span_of(self, target: Target) -> Span:
        """Where a token, a run of tokens, or a span lies in the draft's text."""
        if isinstance(target, Span):
            return target
        tokens = [target] if hasattr(target, "idx") else list(target)
        first = min(tokens, key=lambda token: token.i)
        last = max(tokens, key=lambda token: token.i)
        offset = first.doc.user_data["offset"]
        return Span(offset + first.idx, offset + last.idx + len(last))

    def hit(
        self,
        target: Target,
        *,
        part: Part = Part.BODY,
        variant: str = "",
        severity: Severity | None = None,
        message: str = "",
        help: str = "",
        fixes: tuple[Fix, ...] = (),
        **values: object,
    ) -> Hit:
        """An objection to a stretch of the draft; `values` fill the fields of its message."""
        span = self.span_of(target)
        return Hit(span, part, variant, severity, message, help, fixes, values)

    def proof(self, target: Target, strength: Strength = Strength.FOUND, note: str = "") -> Proof:
        """The place where a required element was found."""
        return Proof(self.span_of(target), strength, note)


def split_sentences(span: Span, text: str) -> Iterator[Span]:
    """The sentences of one stretch, by full stops, question and exclamation marks."""
    start = 0
    ends = [match for match in SENTENCE_END.finditer(text) if match.end() < len(text)]
    for match in ends:
        if not ABBREVIATION.search(text[max(start, match.start() - 5) : match.start() + 1]):
            yield from cut(Span(span.start + start, span.start + match.end()), text[start : match.end()])
            start = match.end()
    yield from cut(Span(span.start + start, span.start + len(text)), text[start:])


def cut(span: Span, text: str) -> Iterator[Span]:
    """The stretch without white space at its end, in pieces of at most MAX_SENTENCE."""
    length = len(text.rstrip())
    for start in range(0, length, MAX_SENTENCE):
        yield Span(span.start + start, span.start + min(start + MAX_SENTENCE, length))
