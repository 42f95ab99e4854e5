"""One thank-you note goes to several people at once."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from followup_lint.context import Agency, Context, Interview, Person
from followup_lint.context.personal_names import OFFICES
from followup_lint.core.terms import Kind, Severity
from followup_lint.core.values import Count
from followup_lint.rules.greeted import greeting_span
from followup_lint.rules.readers import reader_addresses
from followup_lint.rules.rule import Fact, Hit, Rule, bad, good
from followup_lint.rules.view import View


@dataclass(frozen=True, slots=True)
class Options:
    """How many people one note may go to, and from how many on a panel is too large for more."""

    max_recipients: Count = 1
    panel_ok_from: Count = 8


def check(view: View, options: Options) -> Iterator[Hit]:
    """One objection, to the greeting, if there are more readers than there may be."""
    count = len(interviewers(view))
    if options.max_recipients < count < options.panel_ok_from:
        yield view.hit(greeting_span(view), count=count)


def interviewers(view: View) -> list[str]:
    """The addresses of all who get the message and may have led the interview.

    Offices and the agency did not. Where the addresses of the interviewers are given, only these
    count.
    """
    known = {person.email.lower() for person in view.context.interview.interviewers} - {""}
    agency = view.context.via_agency
    outside = {agency.domain, agency.recruiter} - {""} if agency else set()
    return [
        address
        for address in reader_addresses(view)
        if address.partition("@")[0] not in OFFICES
        and address.rpartition("@")[2] not in outside
        and (not known or address in known)
    ]


def are_known(view: View, options: object) -> bool:
    """Whether the headers or the context say whom the message goes to."""
    return bool(reader_addresses(view))


ANA, BEN, CHLOE = Person("Ana Ortiz"), Person("Ben Lee"), Person("Chloe Khan")

RULE = Rule(
    id="group-message",
    code="FUL107",
    family="structure",
    summary="One thank-you note goes to several people at once.",
    message="This thank-you note goes to {count} people.",
    help=(
        "A short note to each, with one detail from your talk with that person, reads better than "
        "one to all."
    ),
    why=(
        "Most sources ask for a note to each interviewer, not least because the notes are passed "
        "around and compared. To a large panel one note is enough. Offices, your own address and "
        "the agency do not count."
    ),
    severity=Severity.SUGGESTION,
    kinds=frozenset({Kind.THANK_YOU}),
    requires=(Fact("recipient", are_known, "a To header, or --to PERSON"),),
    options=Options(),
    check=check,
    source="https://www.c-spartners.com/recruiting-blog/24/Post+Interview+Thank+You+Notes",
    examples=(
        bad("To: a.ortiz@example.com, b.lee@example.com\n\n[[Dear both]],\n\nThank you."),
        bad(
            "To: a.ortiz@example.com\nCc: b.lee@example.com, c.khan@example.com\n\n"
            "[[Dear Ana]],\n\nThank you."
        ),
        bad(
            "[[Dear Ana, Ben and Chloe]],\n\nThank you for the panel interview.",
            context=Context(recipients=(ANA, BEN, CHLOE)),
        ),
        bad("To: a.ortiz@example.com, b.lee@example.com\n\n[[]]Thank you for your time."),
        good("To: Ana Ortiz <a.ortiz@example.com>\n\nDear Ana,\n\nThank you."),
        good('To: "Ortiz, Ana" <a.ortiz@example.com>\n\nDear Ana,\n\nThank you.'),
        good("Dear Ana,\n\nThank you.", context=Context(recipients=(ANA,))),
        good("To: a.ortiz@example.com\nCc: hr@example.com\n\nDear Ana,\n\nThank you."),
        good(
            "From: dana@example.net\nTo: a.ortiz@example.com\nCc: dana@example.net\n\n"
            "Dear Ana,\n\nThank you."
        ),
        good(
            "To: a.ortiz@example.com\nCc: pat@agency.example\n\nDear Ana,\n\nThank you.",
            context=Context(via_agency=Agency("Harbor Staffing", domain="agency.example")),
        ),
        good(
            "To: a.ortiz@example.com\nCc: c.khan@example.com\n\nDear Ana,\n\nThank you.",
            context=Context(
                interview=Interview(interviewers=(Person("Ana Ortiz", "a.ortiz@example.com"),))
            ),
        ),
        good(
            "To: a@x.example, b@x.example, c@x.example, d@x.example, e@x.example, f@x.example,"
            " g@x.example, h@x.example\n\nDear all,\n\nThank you."
        ),
    ),
)
