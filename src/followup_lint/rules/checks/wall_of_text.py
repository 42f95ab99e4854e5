"""One block of text, or too many paragraphs."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

from followup_lint.core.expressions import Expression
from followup_lint.core.sentences import MAX_SENTENCE, count_words, split_sentences
from followup_lint.core.span import Span
from followup_lint.core.terms import Kind, Severity
from followup_lint.draft import Role
from followup_lint.rules.rule import Hit, Rule, bad, good
from followup_lint.rules.view import View

STOPS = ".!?…"
# Mail is wrapped at 72 to 80 columns; where a line is longer, each line end was meant.
WRAPPED = 100
LINE = Expression(r"[^\r\n]+")
QUOTED_WORDS = 4
BREAK_BEFORE = "Break it up, for example before “{words} …”."
BREAK_SOMEWHERE = "Break it up: thanks, what you talked about, the next step."


@dataclass(frozen=True, slots=True)
class Options:
    """How many words and sentences a paragraph may have, and how many paragraphs a message.

    A list counts as one paragraph, and its items are no paragraphs of words.
    """

    max_paragraph_words: int = 120
    max_paragraph_sentences: int = 6
    max_paragraphs: int = 6


def check(view: View, options: Options) -> Iterator[Hit]:
    """An objection before each long paragraph, and one before the first that is too many."""
    written = [part for role, block in blocks(view) if role is Role.PARAGRAPH for part in block]
    for span in written:
        text = span.of(view.flat)
        long = count_words(text) > options.max_paragraph_words
        if not long and has_few_stops(text, options.max_paragraph_sentences):
            continue
        sentences = list(split_sentences(span, text))
        if long:
            yield long_paragraph(view, span, sentences)
        elif len(sentences) > options.max_paragraph_sentences:
            yield many_sentences(view, span, sentences)
    starts = [block[0].start for _, block in blocks(view)]
    if len(starts) > options.max_paragraphs:
        place = starts[options.max_paragraphs]
        yield view.hit(
            Span(place, place),
            variant="paragraphs",
            message="{count} paragraphs; a short note has two or three.",
            help="Put together what belongs together, and leave out the rest.",
            count=len(starts),
        )


def has_few_stops(text: str, most: int) -> bool:
    """Whether a short text has no more sentences than that: each but the last has a stop."""
    return len(text) <= MAX_SENTENCE and sum(map(text.count, STOPS)) < most


def blocks(view: View) -> Iterator[tuple[Role, list[Span]]]:
    """The paragraphs in order, each alone or in the lines it was meant in; a list is one block."""
    wanted = {Role.PARAGRAPH, Role.LIST_ITEM}
    body = [region for region in view.draft.regions if region.role in wanted]
    for role, group in groupby(body, key=lambda region: region.role):
        spans = [region.span for region in group]
        if role is Role.LIST_ITEM:
            yield role, spans
        else:
            yield from ((role, meant_lines(view, span)) for span in spans)


def meant_lines(view: View, span: Span) -> list[Span]:
    """The lines of a paragraph whose line ends were meant, or the paragraph itself."""
    lines = [
        Span(*line.span()).shift(span.start)
        for line in LINE.finditer(span.of(view.text))
        if line.group().strip()
    ]
    return lines if any(len(line) > WRAPPED for line in lines) else [span]


def long_paragraph(view: View, span: Span, sentences: Sequence[Span]) -> Hit:
    """The objection to a paragraph of many words."""
    return view.hit(
        Span(span.start, span.start),
        variant="words",
        count=count_words(span.of(view.text)),
        help=BREAK_BEFORE if len(sentences) > 1 else BREAK_SOMEWHERE,
        words=opening(view, middle(span, sentences)),
    )


def many_sentences(view: View, span: Span, sentences: Sequence[Span]) -> Hit:
    """The objection to a paragraph of many sentences."""
    return view.hit(
        Span(span.start, span.start),
        variant="sentences",
        message="This paragraph has {count} sentences.",
        count=len(sentences),
        words=opening(view, middle(span, sentences)),
    )


def middle(span: Span, sentences: Sequence[Span]) -> Span:
    """The sentence that starts nearest to the middle of a paragraph."""
    centre = (span.start + span.end) // 2
    return min(sentences, key=lambda sentence: abs(sentence.start - centre), default=span)


def opening(view: View, sentence: Span) -> str:
    """The first words of a sentence."""
    return " ".join(sentence.of(view.flat).split()[:QUOTED_WORDS]).rstrip(".,;:!?")


TOUR = (
    "Thank you for the long and detailed tour of the plant and of the new packing line on Monday."
)
RULE = Rule(
    id="wall-of-text",
    code="FUL503",
    family="length",
    summary="One block of text, or too many paragraphs.",
    message="This paragraph has {count} words.",
    help=BREAK_BEFORE,
    why=(
        "A short note is easy to read at a glance: two or three paragraphs, none with more than "
        "three sentences. The limits lie well above that."
    ),
    severity=Severity.SUGGESTION,
    severity_in={Kind.GENERAL: None},
    options=Options(),
    check=check,
    source="https://woman.thenest.com/thank-emails-after-job-interview-9163.html",
    examples=(
        bad(
            "Dear Ms. Ortiz,\n\n[[]]Thank you for showing me the lab and the team. I liked the "
            "plan. I took notes. I learned a lot about the samples. I asked about the budget. I "
            "read the report. I would love to join.\n\nRegards,\nDana Reyes"
        ),
        bad(f"Dear Amir,\n\n[[]]{' '.join([TOUR] * 7)}\n\nRegards,\nDana Reyes"),
        bad(
            "Dear Amir,\n\n"
            + "Thank you for the tour.\n\n" * 6
            + "[[]]Thank you for the tour.\n\nRegards,\nDana Reyes"
        ),
        bad(
            "Dear Amir,\n\n[[]]Thank you for the tour and the talk.",
            options={"max-paragraph-words": 7},
        ),
        good(
            "Dear Ms. Ortiz,\n\nThank you for taking the time to speak with me today. I enjoyed "
            "learning more about the role and the team, and I'm excited about the opportunity to "
            "contribute.\n\nKind regards,\nDana Reyes"
        ),
        good(
            "Dear Amir,\n\nThank you for the tour.\n\nI enjoyed hearing about the packing line."
            "\n\nI would love to join.\n\nRegards,\nDana Reyes"
        ),
        good(
            "Dear Amir,\n\nThank you for the\ntour of the plant.\nI enjoyed it.\n\nRegards,\n"
            "Dana Reyes"
        ),
        good(f"Dear Amir,\n\n{' '.join([TOUR] * 6)}\n\nRegards,\nDana Reyes"),
        good(f"Dear Amir,\n\n{' '.join([TOUR] * 4)}\n{' '.join([TOUR] * 4)}\n\nRegards,\nDana"),
        good(
            "Dear Amir,\n\nHere are the dates:\n\n- 2 May\n- 3 May\n- 4 May\n- 5 May\n- 6 May\n"
            "- 7 May\n- 8 May\n\nRegards,\nDana Reyes"
        ),
    ),
)
