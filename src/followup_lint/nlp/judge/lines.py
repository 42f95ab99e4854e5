"""The sentences of a draft, and what each of them does."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

from followup_lint.core.errors import PipelineError
from followup_lint.core.language import is_english
from followup_lint.core.sentences import ONE_LINE, PLAIN, split_sentences
from followup_lint.core.span import Span
from followup_lint.core.terms import Part, Severity
from followup_lint.draft import AUTHORED, Draft, Role

TYPE_CHECKING = False  # true for a type checker; the judge takes time to import

if TYPE_CHECKING:
    from followup_lint.nlp.judge.reader import Judgement

BODY = frozenset({Role.PARAGRAPH, Role.LIST_ITEM})
LETTER = AUTHORED - {Role.HEADING}
# The judge does not read a longer body, so that the answer takes only seconds. The longest of 1,200
# business mails that we measured had 15,400 characters.
MAX_JUDGED = 50_000


@dataclass(frozen=True, slots=True)
class Line:
    """A sentence of the body, or the subject, with what it does.

    `span` counts code points in the text that `part` names; `judgement` is what the judge says.
    """

    part: Part
    span: Span
    judgement: Judgement


@dataclass(frozen=True, slots=True)
class Heard:
    """A fault that the judge hears in a `line`.

    `label` is the likeliest fault, and `sure` the probability that the line should be changed;
    `is_named` says whether the label is likely enough to be named. `severity` follows from them.
    `span` covers the words that carry the fault.
    """

    line: Line
    label: str
    sure: float
    is_named: bool
    severity: Severity
    span: Span

    @property
    def part(self) -> Part:
        """The text in which its span counts."""
        return self.line.part


class Lines:
    """The sentences of one draft, by punctuation; the judge reads them on demand.

    `text` is the draft's text with straight quotes and plain spaces, and `flat` is the same with
    spaces for line ends; offsets are the same in all three.
    """

    def __init__(self, draft: Draft) -> None:
        self.draft = draft
        self.text = draft.text.translate(PLAIN)
        self.flat = self.text.translate(ONE_LINE)
        self.subject = (draft.subject or "").translate(PLAIN)
        self.error: PipelineError | None = None

    @cached_property
    def is_english(self) -> bool:
        """Whether the newly written text reads as English."""
        return is_english(self.draft.authored_text)

    @cached_property
    def spans(self) -> tuple[Span, ...]:
        """The spans of the sentences of the body."""
        return tuple(
            sentence
            for span in self.draft.spans(BODY)
            for sentence in split_sentences(span, span.of(self.flat))
        )

    @cached_property
    def is_too_long(self) -> bool:
        """Whether the body is too long to be judged."""
        return sum(len(span) for span in self.spans) > MAX_JUDGED

    @cached_property
    def judged(self) -> tuple[Line, ...]:
        """The subject and the sentences of the body with what they do, in order.

        There are none if the body is too long or not English, or the judge cannot be loaded, in
        which case `error` says why.
        """
        places = [(Part.BODY, span, span.of(self.flat)) for span in self.spans]
        if self.is_too_long or not self.is_english:
            return ()
        if self.subject.strip():
            places.insert(0, (Part.SUBJECT, Span(0, len(self.subject)), self.subject))
        places = [place for place in places if any(map(str.isalnum, place[2]))]
        from followup_lint.nlp.judge.reader import load

        try:
            found = load().read([text for _, _, text in places])
        except PipelineError as error:
            self.error = error
            return ()
        return tuple(
            Line(part, span, judgement)
            for (part, span, _), judgement in zip(places, found, strict=True)
        )

    @property
    def body(self) -> str:
        """All newly written text below a letterhead, on one line, two spaces between stretches."""
        return "  ".join(span.of(self.flat) for span in self.draft.spans(LETTER))
