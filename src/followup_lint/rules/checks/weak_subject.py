"""The subject line is too vague, too long or in capitals."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from followup_lint.core.span import Span
from followup_lint.core.terms import FOLLOW_UPS, Kind, Part, Severity
from followup_lint.draft.subject_prefixes import is_reply, prefix_end
from followup_lint.rules.checks.missing_subject import SUBJECT_LINE
from followup_lint.rules.rule import Hit, Rule, bad, good
from followup_lint.rules.view import View

VAGUE = (
    "application", "checking in", "email", "follow up", "follow-up", "following up", "fyi",
    "hello", "hello there", "hey", "hi", "important", "interview", "job", "just checking in",
    "me again", "note", "question", "quick question", "status", "thank you", "thanks", "the job",
    "update", "urgent",
)  # fmt: skip
# Acronyms of a role ("QA/SRE") have no more letters.
MOST_ACRONYM_LETTERS = 6
VAGUE_HELP = {
    True: "Add the role: “Thank you – data analyst interview”.",
    False: "Add in a few words what it is about.",
}


@dataclass(frozen=True, slots=True)
class Options:
    """The longest subject line of a follow-up in characters, and the ones that say too little.

    `skip_replies` passes over those that begin with “Re:”, which the reader chose.
    """

    max_chars: int = 60
    vague_subjects: tuple[str, ...] = VAGUE
    skip_replies: bool = True


def check(view: View, options: Options) -> Iterator[Hit]:
    """At most one objection to the subject line."""
    if options.skip_replies and is_reply(view.subject):
        return
    start, end = prefix_end(view.subject), len(view.subject.rstrip())
    subject = view.subject[start:end]
    if not subject:
        return
    span, said = Span(start, end), " ".join(subject.split())
    if plain(subject) in {"", *map(plain, options.vague_subjects)}:
        yield view.hit(
            span,
            part=Part.SUBJECT,
            variant="vague",
            help=VAGUE_HELP[view.kind in FOLLOW_UPS],
        )
    elif sum(map(str.isalpha, subject)) > MOST_ACRONYM_LETTERS and subject.isupper():
        yield view.hit(
            span,
            part=Part.SUBJECT,
            variant="caps",
            message="A subject line all in capitals may read as shouting.",
            help="Write it as you would write a sentence.",
        )
    elif len(said) > options.max_chars and view.kind in FOLLOW_UPS:
        yield view.hit(
            span,
            part=Part.SUBJECT,
            variant="long",
            message="{count} characters; many mail programs cut a subject line at {limit}.",
            help="Say it in fewer words; the reader may see only “{start}…”.",
            count=len(said),
            limit=options.max_chars,
            start=cut_at_word(said, options.max_chars),
        )


def plain(subject: str) -> str:
    """The subject in small letters, without the marks and signs around it."""
    words = subject.lower().split()
    return " ".join(words).strip(" !?.…,:;-–—*#\"'()[]")


def cut_at_word(text: str, most: int) -> str:
    """The words of the text that fit into so many characters."""
    head = text[:most]
    return head if text[most : most + 1].isspace() else head.rpartition(" ")[0].rstrip() or head


RULE = Rule(
    id="weak-subject",
    code="FUL102",
    family="structure",
    summary="The subject line is too vague, too long or in capitals.",
    message="“{match}” does not tell the reader what this is about.",
    why=(
        "The subject should say why you write and who you are. Mail programs cut it at 50 to 60 "
        "characters, and three or four words got the most replies."
    ),
    severity=Severity.SUGGESTION,
    options=Options(),
    check=check,
    source="https://powertofly.com/up/guidelines-for-following-up-by-email-after-an-interview",
    yields_to=("all-caps",),
    requires=(SUBJECT_LINE,),
    examples=(
        bad("Dear Ms. Ortiz,\n\nThank you.", subject="[[Hi]]"),
        bad(
            "Dear Ms. Ortiz,\n\nThank you.",
            subject="[[Thank you so much for the really wonderful conversation yesterday about "
            "the senior analyst position]]",
        ),
        bad("Dear Ms. Ortiz,\n\nThank you.", subject="[[FOLLOW UP ON MY INTERVIEW]]"),
        bad("Dear Ms. Ortiz,\n\nThank you.", subject="[[Thank you!]]"),
        bad("Dear Ms. Ortiz,\n\nIs there any news?", subject="[[??]]", kind=Kind.CHECK_IN),
        bad("Dear all,\n\nThe pump was moved.", subject="Fwd: [[Update]]", kind=Kind.GENERAL),
        good("Dear Ms. Ortiz,\n\nThank you.", subject="Thank you - Tuesday's analyst interview"),
        good("Dear Ms. Ortiz,\n\nHello.", subject="Following up on the UX designer role"),
        good("Dear Ms. Ortiz,\n\nThank you.", subject="Re: Interview confirmation"),
        good("Dear Ms. Ortiz,\n\nThank you.", subject="Re: Hello"),
        good("Dear Ms. Ortiz,\n\nThank you.", subject="QA/SRE"),
        good("Dear Ms. Ortiz,\n\nThank you.", subject="Thank you for Monday"),
        good("Dear Ms. Ortiz,\n\nThank you.", subject=""),
        good(
            "Dear all,\n\nThe pump was moved.",
            subject="Minutes of the planning meeting for the new pump in hall 3 on Monday",
            kind=Kind.GENERAL,
        ),
    ),
)
