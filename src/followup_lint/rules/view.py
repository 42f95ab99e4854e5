"""A draft as a rule sees it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from enum import Enum
from functools import cached_property
from typing import TYPE_CHECKING, Any

from followup_lint.context import Context
from followup_lint.core.errors import ContextError, DraftError
from followup_lint.core.expressions import ANYTHING, Need
from followup_lint.core.expressions.watch import Watch
from followup_lint.core.fields import instance, word
from followup_lint.core.findings import Fix, Strength
from followup_lint.core.language import is_foreign
from followup_lint.core.sentences import count_words, cut
from followup_lint.core.span import Span, around
from followup_lint.core.terms import Kind, Part, Severity
from followup_lint.draft import AUTHORED, Draft, Role
from followup_lint.nlp.judge.hearing import hear, is_harmless, with_label
from followup_lint.nlp.judge.lines import Heard, Line, Lines
from followup_lint.rules.rule import Hit, Proof
from followup_lint.rules.segments import segments_of

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token
    from spacy.tokens import Span as TokenSpan

    Target = Span | Token | TokenSpan | Sequence[Token]


Piece = tuple[Part, Span, str]
QUOTATION = re.compile(r'"[^"]*"')


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

    __hash__ = object.__hash__  # each is there once, and the hash of Enum takes time


ZONE_ROLES = {
    Zone.BODY: frozenset({Role.PARAGRAPH, Role.LIST_ITEM}),
    Zone.GREETING: frozenset({Role.GREETING}),
    Zone.SIGN_OFF: frozenset({Role.SIGN_OFF}),
    Zone.LETTER: AUTHORED,
    Zone.SIGNED: AUTHORED | {Role.SIGNATURE},
}


class View:
    """One draft as a rule sees it; a rule is a pure function of it.

    `draft` is the draft with plain white space, `kind` what it is for, `context` what is known
    beside it. `text` is its text with curly quotes made straight and special spaces made plain,
    and `flat` is the same with line ends made spaces: offsets count alike in all three. `subject`
    is the subject made plain in the same way; empty if there is none.

    `docs` are parsed paragraphs, `lines` the sentences; without them the view has no parse, and
    finds the sentences itself. `is_unusual` says that the text is unlike the follow-ups that the
    judge knows. Raises DraftError, ContextError and ArgumentError for arguments of the wrong type.
    """

    def __init__(
        self,
        draft: Draft,
        kind: Kind,
        context: Context,
        docs: Sequence[Doc] = (),
        lines: Lines | None = None,
        *,
        listens: bool = True,
        is_unusual: bool = False,
    ) -> None:
        self.draft = instance("View.draft", draft, Draft, DraftError)
        self.kind = word("View.kind", kind, Kind)
        self.context = instance("View.context", context, Context, ContextError)
        self.read(docs)
        self.lines = lines or Lines(draft)
        self.text, self.flat = self.lines.text, self.lines.flat
        self.subject = self.lines.subject
        self.listens = listens
        self.is_unusual = is_unusual
        self.watch = Watch()
        self._spans: dict[Zone, list[Span]] = {}
        self._pieces: dict[Zone, tuple[tuple[Piece, ...], tuple[str, ...]]] = {}

    def spans(self, zone: Zone) -> list[Span]:
        """The stretches of the body text in a zone, in order."""
        if zone not in self._spans:
            zone = word("zone", zone, Zone)
            self._spans[zone] = self.draft.spans(ZONE_ROLES[zone])
        return list(self._spans[zone])

    def pieces(self, zone: Zone, need: Need = ANYTHING) -> Iterator[Piece]:
        """The zone in short pieces with their text: the body by sentences, each on one line;
        other zones by regions, with their line ends, after the subject.

        Only those that meet the need.
        """
        pieces, _ = self._cut_up(zone)
        if need is ANYTHING:
            yield from pieces
        elif self.meets(need, zone):
            yield from (piece for piece in pieces if need.met_in(piece[2]))

    def meets(self, need: Need, zone: Zone) -> bool:
        """Whether a zone as a whole meets a need."""
        return need is ANYTHING or need.met_in(self._cut_up(zone)[1])

    def _cut_up(self, zone: Zone) -> tuple[tuple[Piece, ...], tuple[str, ...]]:
        """The pieces of a zone, and their texts; cut once for all rules."""
        try:
            return self._pieces[zone]
        except KeyError:
            zone = word("zone", zone, Zone)
            pieces = tuple(self._cut(zone))
            found = self._pieces[zone] = pieces, tuple(text for _, _, text in pieces)
            return found

    def _cut(self, zone: Zone) -> Iterator[Piece]:
        """The pieces of a zone."""
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
    def segments(self) -> list[tuple[int, str]]:
        """The paragraphs and list items on one line each, as they are parsed, and their offsets."""
        return [
            (segment.start, segment.of(self.flat))
            for span in self.spans(Zone.BODY)
            for segment in segments_of(self.flat, span)
        ]

    @cached_property
    def body_start(self) -> Span:
        """The empty span before the first word of the body."""
        spans = self.spans(Zone.BODY) or self.spans(Zone.LETTER)
        start = spans[0].start if spans else 0
        return Span(start, start)

    @cached_property
    def sentence_spans(self) -> tuple[Span, ...]:
        """Where the sentences of the body are, judged by punctuation alone."""
        return self.lines.spans

    @property
    def judged(self) -> tuple[Line, ...]:
        """The subject and the sentences of the body with what they do, in order.

        There are none where nobody listens: in ordinary mail that a hook sees.
        """
        return self.lines.judged if self.listens else ()

    @cached_property
    def heard(self) -> tuple[Heard, ...]:
        """The faults that the judge hears in them."""
        heard = (hear(line, self.kind, is_unusual=self.is_unusual) for line in self.judged)
        return tuple(filter(None, heard))

    def lines_with(self, labels: frozenset[str], at_least: float) -> tuple[Heard, ...]:
        """The lines for which one of these labels has at least this probability."""
        found = (with_label(line, labels, at_least) for line in self.judged)
        return tuple(filter(None, found))

    @cached_property
    def harmless(self) -> list[Span]:
        """The sentences of the body that the judge holds harmless."""
        body = (line for line in self.judged if line.part is Part.BODY)
        return [
            line.span for line in body if is_harmless(line, self.kind, is_unusual=self.is_unusual)
        ]

    def holds_harmless(self, place: Span) -> bool:
        """Whether the judge holds the sentence of the body around a place harmless."""
        return around(self.harmless, place) is not None

    @cached_property
    def doubtful(self) -> tuple[Span, ...] | None:
        """The sentences of the body that the judge does not hold harmless; None without it."""
        if not self.judged:
            return None
        harmless = set(self.harmless)
        body = (line.span for line in self.judged if line.part is Part.BODY)
        return tuple(span for span in body if span not in harmless)

    @cached_property
    def word_count(self) -> int:
        """How many words the body has, as a word processor counts them."""
        return sum(count_words(span.of(self.text)) for span in self.spans(Zone.BODY))

    @cached_property
    def foreign(self) -> tuple[Span, ...]:
        """The paragraphs and list items of the body that are written in another language."""
        return tuple(span for span in self.spans(Zone.BODY) if is_foreign(span.of(self.text)))

    @cached_property
    def quotations(self) -> tuple[Span, ...]:
        """The stretches in quotation marks in the body: words of others, or about words.

        A paragraph with an odd number of marks has none, for then it is unclear which belong
        together.
        """
        return tuple(
            Span(*match.span()).shift(span.start)
            for span in self.spans(Zone.BODY)
            if span.of(self.flat).count('"') % 2 == 0
            for match in QUOTATION.finditer(span.of(self.flat))
        )

    def is_quoted(self, place: Span) -> bool:
        """Whether a place lies in quotation marks."""
        return around(self.quotations, place) is not None

    def sentence_at(self, place: Span) -> Span:
        """The sentence of the body around a place, or the place itself outside the body."""
        first = Span(place.start, place.start + 1)
        return around(self.sentence_spans, first) or place

    def read(self, docs: Sequence[Doc]) -> None:
        """Take the parse of the body, in place of any before."""
        self._sentences = tuple(sentence for doc in docs for sentence in doc.sents)

    @property
    def sentences(self) -> tuple[TokenSpan, ...]:
        """The parsed sentences of the body, in order; empty for a rule that needs no parse.

        Where all rules that read them have a cue, those of paragraphs without one are not there.
        """
        return self._sentences

    @cached_property
    def list_items(self) -> tuple[Span, ...]:
        """The list items of the body."""
        return tuple(self.draft.spans({Role.LIST_ITEM}))

    def is_list_item(self, target: Target) -> bool:
        """Whether a stretch is in a list item."""
        return around(self.list_items, self.span_of(target)) is not None

    def span_of(self, target: Target) -> Span:
        """Where a token, a run of tokens, or a span lies in the draft's text."""
        if isinstance(target, Span):
            return target
        stretch: Any = target
        if hasattr(stretch, "start_char"):
            offset = stretch.doc.user_data["offset"]
            return Span(offset + stretch.start_char, offset + stretch.end_char)
        tokens: list[Any] = [stretch] if hasattr(stretch, "idx") else list(stretch)
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
        masked: bool = False,
        **values: object,
    ) -> Hit:
        """An objection to a stretch of the draft; `values` fill the fields of its message."""
        span = self.span_of(target)
        return Hit(span, part, variant, severity, message, help, fixes, values, masked)

    def proof(
        self,
        target: Target,
        strength: Strength = Strength.FOUND,
        note: str = "",
        part: Part = Part.BODY,
    ) -> Proof:
        """The place where a required element was found."""
        return Proof(self.span_of(target), strength, note, part)
