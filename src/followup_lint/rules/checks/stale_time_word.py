"""“Today”, “yesterday” or a weekday that does not fit the interview when the message is read."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from followup_lint.context.clock import Clock, clock_of, day_said, sending_day
from followup_lint.core.findings import Fix
from followup_lint.core.span import Span
from followup_lint.core.terms import FOLLOW_UPS, Kind, Severity
from followup_lint.rules.checks.interview_day import fits, right_words, words_for_it
from followup_lint.rules.checks.timing_examples import given
from followup_lint.rules.checks.timing_facts import SENDING_DAY, WHEN, ZONE
from followup_lint.rules.rule import Fact, Hit, Rule, bad, good
from followup_lint.rules.view import View, Zone


def check(view: View, options: object) -> Iterator[Hit]:
    """Each word for the day of the interview that means another day when it is read."""
    days = known_days(view)
    if not days or any(sent < talk for sent, talk in days):
        return
    for _, span, sentence in view.pieces(Zone.BODY):
        words = list(words_for_it(sentence))
        if any(fits(match, sent, talk) for match in words for sent, talk in days):
            continue
        for match in words:
            place = Span(*match.span()).shift(span.start)
            if view.is_quoted(place):
                continue
            sent, talk = days[0]
            right = right_words(match, sent, talk)
            if "’" in place.of(view.draft.text):
                right = right.replace("'", "’")
            fix = Fix(f"write “{right}”", place, right, safe=is_sure(view, days))
            yield view.hit(
                place,
                help="" if right else "Name the day.",
                fixes=(fix,) if right else (),
                right=right,
                sent=day_said(sent),
                talk=day_said(talk),
            )


def known_days(view: View) -> list[tuple[date, date]]:
    """The day of sending and of the interview: where the reader is, and where the author is."""
    start, clock = view.context.interview.start, clock_of(view.context)
    sent = sending_day(view.context, view.draft, clock)
    if start is None or clock is None or sent is None:
        return []
    days = [(sent, clock.day(start))]
    if view.context.send_at and view.context.send_at.tzinfo:
        own = Clock(view.context.send_at.tzinfo)
        days.append((own.day(view.context.send_at), own.day(start)))
    return days


def is_sure(view: View, days: list[tuple[date, date]]) -> bool:
    """Whether both times are given, and the days between them are as many for both people."""
    return view.context.send_at is not None and len({sent - talk for sent, talk in days}) == 1


def has_start(view: View, options: object) -> bool:
    """Whether it is known when the interview began."""
    return view.context.interview.start is not None


NEXT_DAY = given(talk="2025-03-04T10:00", sent="2025-03-05T09:00")
LATER = given(talk="2025-03-03T10:00", sent="2025-03-05T09:00")
WEDNESDAY = given(talk="2025-03-05T10:00", sent="2025-03-06T09:00")
LONG_AGO = given(talk="2025-03-04T10:00", sent="2025-03-17T09:00")

RULE = Rule(
    id="stale-time-word",
    code="FUL706",
    family="correctness",
    summary="“Today”, “yesterday” or a weekday does not fit the interview and the sending time.",
    message="“{match}” will be read on {sent}; the interview was on {talk}.",
    help="Write “{right}”.",
    why=(
        "A note drafted on one day and sent on the next still says “today”, and the reader looks "
        "at the wrong day. Only words that say when the talk was are compared, where the reader "
        "is and where you are; a word that fits in either place passes."
    ),
    severity=Severity.WARNING,
    kinds=FOLLOW_UPS,
    requires=(Fact("interview time", has_start, WHEN), SENDING_DAY, ZONE),
    check=check,
    source=(
        "https://careerservices.princeton.edu/undergraduate-students/resumes-letters-online-profiles"
        "/thank-you-letters"
    ),
    examples=(
        bad("Thank you for speaking with me [[today]].", context=NEXT_DAY),
        bad("It was a pleasure to meet you [[yesterday]].", context=LATER),
        bad("Thank you for our conversation [[on Tuesday]].", context=WEDNESDAY),
        bad("I enjoyed [[this morning’s]] interview.", context=NEXT_DAY),
        bad("I really enjoyed [[today’s]] visit to the mill.", context=NEXT_DAY),
        bad("Thank you again for your time [[last week]].", context=NEXT_DAY),
        bad("We spoke [[yesterday]] about the role.", kind=Kind.CHECK_IN, context=LONG_AGO),
        bad("Thank you for our conversation [[on Tuesday]].", context=LONG_AGO),
        good("Thank you for speaking with me yesterday.", context=NEXT_DAY),
        good("I am free to talk today or on Friday.", context=LATER),
        good("Thank you for our conversation on Wednesday.", context=WEDNESDAY),
        good("I am writing today to thank you for our conversation.", context=NEXT_DAY),
        good("Thank you for our talk about the launch on Friday.", context=NEXT_DAY),
        good("I look forward to our second interview on Friday.", context=NEXT_DAY),
        good("I spoke with your recruiter today.", context=NEXT_DAY),
        good("You said that today’s visit by the auditors might run late.", context=NEXT_DAY),
        good("Thank you for speaking with me on Tuesday, March 4.", context=LONG_AGO),
    ),
)
