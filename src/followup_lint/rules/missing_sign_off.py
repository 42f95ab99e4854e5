"""The message lacks a closing phrase or its writer's name."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from followup_lint.draft import Role
from followup_lint.draft.letter import parting_thanks, sign_off_at
from followup_lint.rule import Hit, Proof, Rule, bad, good
from followup_lint.span import Span
from followup_lint.terms import Kind, Severity
from followup_lint.view import View, Zone

CONTACT = re.compile(r"\S+@\S+\.\w+|\+?\d[\d ()./-]{5,}\d")


@dataclass(frozen=True, slots=True)
class Options:
    """What a sign-off must have; `signature_added_by_client` asks for no name of its own."""

    require_closing: bool = True
    require_name: bool = True
    require_contact: bool = False
    signature_added_by_client: bool = False


def check(view: View, options: Options) -> Iterator[Hit | Proof]:
    """Evidence for a sign-off; one objection at the end of the text for what it lacks."""
    letter = view.spans(Zone.LETTER)
    if not view.spans(Zone.BODY):
        return
    end = letter[-1].end
    closing, name = parts(view)
    signed = bool(view.draft.spans({Role.SIGNATURE})) or options.signature_added_by_client
    missing = {
        "a closing phrase": options.require_closing and not closing,
        "your name": options.require_name and not name and not signed,
        "a phone number or address": options.require_contact and not has_contact(view),
    }
    lacking = [what for what, absent in missing.items() if absent]
    found = closing or name
    if found and not lacking:
        yield view.proof(Span(found.start, max(found.end, name.end if name else 0)))
    if lacking:
        variant = {"a closing phrase": "no-closing", "your name": "no-name"}.get(
            lacking[0], "no-contact"
        )
        yield view.hit(
            Span(end, end),
            variant="none" if len(lacking) > 1 else variant,
            missing=" and ".join(lacking),
        )


def parts(view: View) -> tuple[Span | None, Span | None]:
    """The closing phrase and the name; a last sentence of thanks closes as well."""
    spans = view.spans(Zone.SIGN_OFF)
    if not spans:
        return parting_thanks(view.text, view.spans(Zone.LETTER)[-1].end), None
    found = sign_off_at(view.text, spans[0])
    closing = found.closing or parting_thanks(view.text, spans[0].start)
    return closing, found.name


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
    severity=Severity.WARNING,
    severity_in={Kind.GENERAL: Severity.SUGGESTION},
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
        good("Dear Ms. Ortiz,\n\nThank you for your time today.\n\nKind regards,\nDana Reyes"),
        good("Dear Amir,\n\nI enjoyed our talk.\n\nThank you again,\nJ. P. O'Neill"),
        good("Hello Dr. Hale,\n\nI enjoyed our talk.\n\nSincerely,\n\nTomás Vega\n+1 555 0100"),
        good("Dear Amir,\n\nI enjoyed our talk.\n\nThank you again for your time!\nDana"),
        good("Dear Amir,\n\nI enjoyed our talk.\n\nWith best wishes, Dana Reyes."),
    ),
)
