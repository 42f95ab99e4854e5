"""The note is nearly the same as one that another interviewer got."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from followup_lint.context import Context, Person
from followup_lint.core.errors import DraftError
from followup_lint.core.expressions import Expression
from followup_lint.core.span import Span
from followup_lint.core.spelling import fold
from followup_lint.core.terms import Kind, Severity
from followup_lint.core.values import Count, Ratio
from followup_lint.draft import Draft, Role
from followup_lint.rules.rule import Fact, Hit, Rule, bad, good
from followup_lint.rules.view import View

WORD = Expression(r"[^\W_]+(?:['’][^\W_]+)*")
BODY = frozenset({Role.PARAGRAPH, Role.LIST_ITEM})
# No note is longer, and comparing takes time with the square of the length.
MAX_WORDS = 2_000
Words = list[tuple[str, Span]]


@dataclass(frozen=True, slots=True)
class Options:
    """How much of two notes may be the same, from 0 to 1; notes of fewer words always may."""

    max_similarity: Ratio = 0.85
    min_words: Count = 25


@dataclass(frozen=True, slots=True)
class Copy:
    """How much of a note is the same as another, and the longest stretch of that."""

    share: float
    stretch: Span


def check(view: View, options: Options) -> Iterator[Hit]:
    """One objection, to the longest sentence that stands in both notes."""
    words = words_of(view.draft, view.context)
    if len(words) < options.min_words:
        return
    others = [words_of(draft, view.context) for draft in notes(view.context)]
    copies = [compared(words, other) for other in others if len(other) >= options.min_words]
    copy = max(copies, key=lambda found: found.share, default=Copy(0, Span(0, 0)))
    if copy.share >= options.max_similarity:
        place = longest_sentence(view, words, copy.stretch)
        yield view.hit(place, percent=int(copy.share * 100))


def notes(context: Context) -> Iterator[Draft]:
    """The notes that others got; one that cannot be read is left out."""
    for text in context.sent_notes:
        try:
            yield Draft.from_text(text)
        except DraftError:
            continue


def words_of(draft: Draft, context: Context) -> Words:
    """The words of the body with their places, in lower case and without the people's names."""
    people = (*context.readers, *context.interview.interviewers)
    names = {fold(word) for person in people for word in person.name.split()}
    words = (
        (fold(match[0].replace("’", "'")), Span(*match.span()).shift(span.start))
        for span in draft.spans(BODY)
        for match in WORD.finditer(span.of(draft.text))
    )
    return [(word, span) for word, span in words if word not in names][:MAX_WORDS]


def compared(words: Words, other: Words) -> Copy:
    """How much of the words stands in the other ones too, in the same order."""
    from rapidfuzz.distance import Indel

    one, two = [word for word, _ in words], [word for word, _ in other]
    steps = Indel.opcodes(one, two)
    same = [Span(step.src_start, step.src_end) for step in steps if step.tag == "equal"]
    share = 2 * sum(map(len, same)) / (len(one) + len(two))
    return Copy(share, max(same, key=len, default=Span(0, 0)))


def longest_sentence(view: View, words: Words, stretch: Span) -> Span:
    """Where the longest sentence, or part of one, stands in a stretch of the words."""
    whole = Span(words[stretch.start][1].start, words[stretch.end - 1][1].end)
    parts = [
        [span for _, span in words[stretch.start : stretch.end] if sentence.contains(span)]
        for sentence in view.sentence_spans
        if sentence.overlaps(whole)
    ]
    longest = max(parts, key=len, default=[])
    return Span(longest[0].start, longest[-1].end) if longest else whole


def is_known(view: View, options: object) -> bool:
    """Whether any of the notes to the other interviewers is given."""
    return bool(view.context.sent_notes)


FIRST = "Thank you for taking the time to speak with me on Tuesday. "
PLAN = (
    "I enjoyed our discussion about the new forecasting model and how the team plans to roll it out"
)
LAST = ". I am very interested in the role."
SENT = Context(sent_notes=(f"{FIRST}{PLAN}{LAST}",))
REGARDS = "\n\nRegards,\nDana"

RULE = Rule(
    id="copied-note",
    code="FUL708",
    family="correctness",
    summary="The note is nearly the same as one that you sent to another interviewer.",
    message="This note is {percent} % the same as one that another interviewer got.",
    help="Say here what you discussed with this person.",
    why=(
        "Interviewers pass notes around and compare them, and the same words to each may read as "
        "copied. Notes need not differ in everything; very short ones are always alike and pass."
    ),
    severity=Severity.SUGGESTION,
    kinds=frozenset({Kind.THANK_YOU}),
    requires=(Fact("notes to the other interviewers", is_known, "sent-notes in followup.toml"),),
    options=Options(),
    check=check,
    source="http://www.stetson.edu/administration/career-development/interviewthankyou.php",
    examples=(
        bad(f"Dear Amir,\n\n{FIRST}[[{PLAN}]]{LAST}{REGARDS}", context=SENT),
        bad(
            f"Dear Ana,\n\n{FIRST.replace('Tuesday', 'Monday')}[[{PLAN}]]{LAST}{REGARDS}",
            context=SENT,
        ),
        bad(
            f"Dear Bo,\n\n{FIRST}[[{PLAN}]]. I am excited about the role.{REGARDS}",
            context=Context(sent_notes=("Hello there.", f"Dear Ana,\n\n{FIRST}{PLAN}{LAST}")),
        ),
        bad(
            f"Dear Bo,\n\nThank you, Bo. {FIRST}[[{PLAN}]]{LAST}",
            context=Context(
                recipient=Person("Bo Lind"), sent_notes=(f"Thank you. {FIRST}{PLAN}{LAST}",)
            ),
        ),
        good(
            "Dear Amir,\n\nThank you for the tour of the lab. I liked your idea of pairing new "
            f"nurses with mentors. I am very interested in the role, and in the clinic.{REGARDS}",
            context=SENT,
        ),
        good(
            "Dear Amir,\n\nThank you for speaking with me on Tuesday about the budget and the "
            f"two audits. I am very interested in the role, and in the audits most.{REGARDS}",
            context=SENT,
        ),
        good("Thank you for your time today.", context=Context(sent_notes=("Thank you.",))),
    ),
)
