"""The message lacks a closing phrase or its writer's name."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from followup_lint.core.expressions import Expression
from followup_lint.core.findings import Fix
from followup_lint.core.span import Span
from followup_lint.core.terms import Kind, Severity
from followup_lint.draft import Role
from followup_lint.draft.closings import POSTSCRIPT
from followup_lint.draft.letter_layout import SignOff, parting_thanks, sign_off_at
from followup_lint.draft.names import is_name
from followup_lint.draft.recipients import sender_name
from followup_lint.draft.subject_prefixes import is_reply
from followup_lint.rules.rule import Hit, Proof, Rule, bad, good
from followup_lint.rules.view import View, Zone

CONTACT = Expression(r"\S+@\S+\.\w+|\+?\d[\d ()./-]{5,}\d")
# "Please handle. Mark", "Let me know - Eric": a name at the end of the last line.
LAST_NAME = Expression(
    r"(?:[.!?…)]\s{1,3}(?:[-–—]\s?)?|[\s,][-–—]\s?)(?P<name>[^\W\d_][\w'’.-]{0,30}"
    r"(?: [^\W\d_][\w'’.-]{0,30}){0,2})\s*$"
)
FORMULA = "Kind regards,"
MAX_TAIL = 120
MOST_WISHED = 10  # words: "Merry Christmas to you and everybody on the second floor!"


@dataclass(frozen=True, slots=True)
class Options:
    """What a sign-off must have; `signature_added_by_client` asks for no name of its own."""

    require_closing: bool = True
    require_name: bool = True
    require_contact: bool = False
    signature_added_by_client: bool = False


def check(view: View, options: Options) -> Iterator[Hit | Proof]:
    """Evidence for a sign-off; one objection at the end of the text for what it lacks."""
    if not view.spans(Zone.BODY):
        return
    found = parts(view)
    asked = view.kind is not Kind.GENERAL or not answers(view)
    lacking = list(lacks(view, found, options)) if asked else []
    if lacking:
        end = view.spans(Zone.LETTER)[-1].end
        yield view.hit(
            Span(end, end),
            variant=lacking[0][0] if len(lacking) == 1 else "none",
            missing=" and ".join(what for _, what in lacking),
            fixes=tuple(fixes(view, found, {name for name, _ in lacking})),
        )
    elif found.closing or found.name:
        spans = [span for span in (found.closing, found.name) if span]
        yield view.proof(Span(spans[0].start, max(span.end for span in spans)))


def answers(view: View) -> bool:
    """Whether the draft answers a message, whose writer knows who writes back."""
    return is_reply(view.subject) or bool(view.draft.spans({Role.QUOTE}))


def lacks(view: View, found: SignOff, options: Options) -> Iterator[tuple[str, str]]:
    """The variants of the objection that hold, with what is missing.

    Of ordinary mail, only a name is asked.
    """
    signed = bool(view.draft.spans({Role.SIGNATURE})) or options.signature_added_by_client
    if options.require_closing and not found.closing and view.kind is not Kind.GENERAL:
        yield "no-closing", "a closing phrase"
    if options.require_name and not found.name and not signed:
        yield "no-name", "your name"
    if options.require_contact and not has_contact(view):
        yield "no-contact", "a phone number or address"


def parts(view: View) -> SignOff:
    """The closing phrase and the name; a last sentence of thanks closes as well."""
    spans = view.spans(Zone.SIGN_OFF)
    end = view.spans(Zone.LETTER)[-1].end
    if not spans:
        name = last_name(view.text, end)
        return SignOff(closing_before(view.text, name.start if name else end), name)
    found = sign_off_at(view.text, spans[0])
    return SignOff(found.closing or closing_before(view.text, spans[0].start), found.name)


def closing_before(text: str, end: int) -> Span | None:
    """What closes a letter above its writer's name: thanks, or a wish on a line of its own.

    Wishes are too many to list ("Happy Easter", "Best greetings from Kiel"), and stand alone.
    """
    if thanks := parting_thanks(text, end):
        return thanks
    body = text[:end].rstrip(" \n-–—~/")
    start = body.rfind("\n") + 1
    line = body[start:].strip()
    if start and line[:1].isupper() and len(line.split()) <= MOST_WISHED and line[-1] not in ".?:;":
        return Span(start, len(body))
    return None


def last_name(text: str, end: int) -> Span | None:
    """The name at the end of the last line, if one stands there behind a sentence."""
    start = max(text.rfind("\n", 0, end) + 1, end - MAX_TAIL)
    match = LAST_NAME.search(text[start:end])
    return Span(*match.span("name")).shift(start) if match and is_name(match["name"]) else None


def fixes(view: View, found: SignOff, lacking: set[str]) -> Iterator[Fix]:
    """What puts the closing phrase and the writer's name in their places, if these are known."""
    last = view.spans(Zone.LETTER)[-1]
    end = last.end
    writer = "" if POSTSCRIPT.match(last.of(view.text)) else sender_name(view.draft)
    if lacking == {"no-closing"} and found.name and view.spans(Zone.SIGN_OFF):
        place = Span(found.name.start, found.name.start)
        yield Fix(f"add “{FORMULA}”", place, f"{FORMULA}\n", safe=True)
    elif lacking == {"no-closing", "no-name"} and writer:
        new = f"\n\n{FORMULA}\n{writer}"
        yield Fix("add the closing and your name", Span(end, end), new, safe=True)
    elif lacking == {"no-name"} and writer and found.closing:
        gap = "\n" if view.spans(Zone.SIGN_OFF) else "\n\n"
        yield Fix("add your name", Span(end, end), f"{gap}{writer}", safe=True)


def has_contact(view: View) -> bool:
    """Whether the sign-off or the signature has a phone number or an address."""
    spans = [*view.spans(Zone.SIGN_OFF), *view.draft.spans({Role.SIGNATURE})]
    return any(CONTACT.search(span.of(view.text)) for span in spans)


RULE = Rule(
    id="missing-sign-off",
    code="FUL105",
    family="structure",
    summary="The message lacks a closing phrase or your name.",
    message="The message ends without {missing}.",
    help="Close with “Kind regards,” and your full name.",
    why="A message that just stops may read as abrupt, and the reader must know who writes.",
    # In mails that people would send as they are, a sign-off is missing as often as in others.
    severity=Severity.SUGGESTION,
    options=Options(),
    check=check,
    element="sign-off",
    source="https://daneshyari.com/en/article/933169",
    examples=(
        bad(
            "Dear Ms. Ortiz,\n\nThank you for your time today. I look forward to hearing from "
            "you.[[]]"
        ),
        bad(
            "Dear Amir,\n\nThank you for meeting with me about the buyer role.\n\nKind regards,[[]]"
        ),
        bad(
            "Dear Dr. Hale,\n\nThank you for your time. I hope we speak again soon.\n\n"
            "Tomás Vega[[]]"
        ),
        bad("Dear all,\n\nThe pump was moved to hall 3.[[]]", kind=Kind.GENERAL),
        good("Dear Ms. Ortiz,\n\nThank you for your time today.\n\nKind regards,\nDana Reyes"),
        good("Dear Amir,\n\nI enjoyed our talk.\n\nThank you again,\nJ. P. O'Neill"),
        good("Hello Dr. Hale,\n\nI enjoyed our talk.\n\nSincerely,\n\nTomás Vega\n+1 555 0100"),
        good("Dear Amir,\n\nI enjoyed our talk.\n\nThank you again for your time!\nDana"),
        good("Dear Amir,\n\nI enjoyed our talk.\n\nWith best wishes, Dana Reyes."),
        good("Dear Amir,\n\nI enjoyed our talk.\n\nThanks and best regards,\nDana"),
        good(
            "Dear Amir,\n\nI enjoyed our talk.\n\nKind regards,\nDana Reyes\n+1 555 0100",
            options={"require-contact": True},
        ),
        good(
            "Dear Amir,\n\nI enjoyed our talk.\n\nKind regards,\nDana Reyes\n\n"
            "P.S. The book is called The Goal. I have read it twice, and I would lend it to you."
        ),
        good("Dear Amir,\n\nI enjoyed our talk. Thank you again for your time. Dana"),
        good("Amir, the pump was moved. Please update the plan. Dana", kind=Kind.GENERAL),
        good("Amir, the pump was moved.\n\nDana", kind=Kind.GENERAL),
        good("It was moved to hall 3.\n\n> Where is the pump?", kind=Kind.GENERAL),
    ),
)
