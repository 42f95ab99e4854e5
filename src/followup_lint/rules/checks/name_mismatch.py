"""The name in the greeting is not that of the one whom the message goes to."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from followup_lint.context import Context, Interview, Person
from followup_lint.context.same_person import NEAR_RATIO, Comparison, Likeness, compare
from followup_lint.core.findings import Fix
from followup_lint.core.span import Span
from followup_lint.core.spelling import fold
from followup_lint.core.terms import Kind, Severity
from followup_lint.core.values import Ratio
from followup_lint.draft.names import is_name
from followup_lint.draft.recipients import recipients
from followup_lint.rules.checks.name_spellings import second_spellings
from followup_lint.rules.greeted import name_span, untitled
from followup_lint.rules.readers import (
    Reader,
    Source,
    interviewer_names,
    named_authors,
    named_readers,
)
from followup_lint.rules.rule import Fact, Hit, Rule, bad, good
from followup_lint.rules.view import View


@dataclass(frozen=True, slots=True)
class Options:
    """Nicknames, names that may stay, from which likeness on a name may be a misspelled one.

    Each list of `nicknames` holds names of one person. With `two_spellings`, similar names
    anywhere in the text are compared too; `two_spellings_ratio` is the least likeness for that.
    """

    nicknames: tuple[tuple[str, ...], ...] = ()
    allow: tuple[str, ...] = ()
    near_ratio: Ratio = NEAR_RATIO
    severity_near: Severity = Severity.ERROR
    severity_address_only: Severity = Severity.WARNING
    two_spellings: bool = False
    two_spellings_ratio: Ratio = 0.85
    severity_two_spellings: Severity = Severity.WARNING


def check(view: View, options: Options) -> Iterator[Hit]:
    """At most one objection to the greeting, and with the option one to each second spelling."""
    yield from greeted(view, options)
    if options.two_spellings:
        yield from second_spellings(
            view, options.two_spellings_ratio, options.severity_two_spellings, options.allow
        )


def greeted(view: View, options: Options) -> Iterator[Hit]:
    """An objection to the greeting, if it names none of the readers."""
    place = name_span(view)
    said = place.of(view.text)
    readers = named_readers(view)
    found = [compared(said, reader.called, options) for reader in readers]
    if not found or any(item.likeness is Likeness.SAME for item in found):
        return
    if is_spared(view, said, readers, options):
        return
    for reader, item in zip(readers, found, strict=True):
        if item.likeness is Likeness.NEAR:
            yield near_miss(view, place.start, reader, item, options)
            return
    agency = view.context.via_agency
    passed_on = agency is not None and not agency.direct_contact_ok
    if not passed_on and is_name(untitled(said)):
        yield another(view, place, readers, options)


def compared(said: str, name: str, options: Options) -> Comparison:
    """How the greeted name stands to another."""
    return compare(said, name, options.near_ratio, options.nicknames)


def is_spared(view: View, said: str, readers: list[Reader], options: Options) -> bool:
    """Whether the greeting is for somebody who need not be among the readers.

    That is an interviewer, where a coordinator passes the message on; a company; who is allowed;
    the author, in a message to oneself.
    """
    interviewers = list(interviewer_names(view))
    direct = any(
        compared(reader.called, name, options).likeness is Likeness.SAME
        for reader in readers
        for name in interviewers
    )
    company = view.context.company
    names = [
        *options.allow,
        *named_authors(view),
        *((company.name, *company.aliases) if company else ()),
    ]
    names += [] if direct else interviewers
    domains = [person.address.rpartition("@")[2] for person in recipients(view.draft, "To", "Cc")]
    words = [fold(word) for word in said.split() if len(word) > 3]
    return any(compared(said, name, options).likeness is Likeness.SAME for name in names) or any(
        word in domain for word in words for domain in domains
    )


def near_miss(view: View, start: int, reader: Reader, found: Comparison, options: Options) -> Hit:
    """The objection to a word of the name that differs a little from the reader's name."""
    word, meant = found.first, found.second.text
    span = Span(start + word.start, start + word.start + len(word.text))
    is_spelled = meant[:1].isupper() and not meant.isupper()
    fix = Fix(f"write “{meant}”", span, meant, safe=reader.source is Source.CONTEXT)
    return view.hit(
        span,
        variant="near",
        severity=severity_of(reader, options.severity_near, options),
        message="“{match}” may be a misspelling of “{meant}”.",
        help="The message goes to {recipient}; check the name.",
        fixes=(fix,) if is_spelled else (),
        meant=meant,
        recipient=reader.name,
    )


def another(view: View, place: Span, readers: list[Reader], options: Options) -> Hit:
    """The objection to a name that none of the readers has."""
    first = readers[0]
    others = "" if len(readers) == 1 else " and others"
    sure = first.source is not Source.ADDRESS
    return view.hit(
        place,
        variant="other",
        severity=severity_of(first, Severity.ERROR, options),
        fixes=(Fix(f"write “{first.name}”", place, first.name),) if sure else (),
        recipient=f"{first.name}{others}",
    )


def severity_of(reader: Reader, severity: Severity, options: Options) -> Severity:
    """The severity, or a lower one where only an address tells the name."""
    if reader.source is Source.ADDRESS:
        return min(severity, options.severity_address_only)
    return severity


def are_named(view: View, options: Options) -> bool:
    """Whether a reader's name is known, or the author wants all names compared."""
    return options.two_spellings or bool(named_readers(view))


TO_ANA = "To: Ana Ortiz <ana.ortiz@example.com>\n\n"
KATHERINE = Context(recipient=Person("Katherine Boyd"))
THANKS = "Thank you for your time."

RULE = Rule(
    id="name-mismatch",
    code="FUL702",
    family="correctness",
    summary="The name in the greeting is not that of the recipient.",
    message="The greeting says “{match}”, but the message goes to {recipient}.",
    help="Check whom it is for; a name that they go by can stand in the option `nicknames`.",
    why=(
        "A wrong or misspelled name is among the first things a reader sees; a candidate was "
        "dropped for it alone. Titles, initials, short forms, letters without their marks and any "
        "order of the names pass, and so do greetings to a group or an office."
    ),
    severity=Severity.ERROR,
    requires=(Fact("name of the recipient", are_named, "a To header, or --to NAME"),),
    options=Options(),
    check=check,
    source="https://www.avidcareerist.com/2013/08/21/job-interview-thank-you-note/",
    yields_to=("leftover-text",),
    examples=(
        bad(f"Dear [[Kathrine]],\n\n{THANKS}", context=KATHERINE),
        bad(f"{TO_ANA}Dear [[Ms. Lopez]],\n\n{THANKS}"),
        bad("Hi [[Ben]],\n\nIs there any news?", kind=Kind.CHECK_IN, context=KATHERINE),
        bad(f"To: katherine.boyd@example.com\n\nDear Ms. [[Boid]],\n\n{THANKS}"),
        bad(
            "To: ana@example.com\n\nDear Ms. Okonkwo,\n\nIt was a pleasure, Ms. [[Okonkow]].",
            options={"two-spellings": True},
        ),
        bad(
            f"Dear [[Ana]],\n\n{THANKS}",
            context=Context(
                recipient=Person("Ben Lee"),
                interview=Interview(interviewers=(Person("Ana Ortiz"), Person("Ben Lee"))),
            ),
        ),
        good(f"Dear Bob,\n\n{THANKS}", context=Context(recipient=Person("Robert Hale"))),
        good(f"Dear Ms. Muñoz,\n\n{THANKS}", context=Context(recipient=Person("Elena Munoz"))),
        good(
            f"{TO_ANA}Dear Ana,\n\nThank you. I met Maria, Marie, the Contracts team and Contract.",
            options={"two-spellings": True},
        ),
        good(f"{TO_ANA}Dear Ms. Ortiz,\n\n{THANKS}"),
        good(f"Dear Kat,\n\n{THANKS}", context=KATHERINE),
        good(f"{TO_ANA}Dear hiring team,\n\n{THANKS}"),
        good(
            f"Dear Ana,\n\n{THANKS}",
            context=Context(
                recipient=Person("Ben Lee"),
                interview=Interview(interviewers=(Person("Ana Ortiz"),)),
            ),
        ),
        good(f"{TO_ANA}Dear Skip,\n\n{THANKS}", options={"nicknames": [["Skip", "Ana"]]}),
    ),
)
