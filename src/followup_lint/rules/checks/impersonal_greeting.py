"""The greeting does not name the person that the writer met."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from followup_lint.core.expressions import Expression
from followup_lint.core.findings import Fix
from followup_lint.core.span import Span
from followup_lint.core.terms import FOLLOW_UPS, Kind, Severity
from followup_lint.draft.letter_layout import Greeting, greeting_at
from followup_lint.draft.recipients import reader_name, readers
from followup_lint.draft.subject_prefixes import is_reply
from followup_lint.rules.rule import Hit, Rule, bad, good
from followup_lint.rules.view import View, Zone

SIR = r"(?:sir|madam|ma'?am|gentle(?:man|men)|lad(?:y|ies))(?:s|\(s\))?"
# "Dear Sir Ian" and "Dear Madam Chair" name somebody, so nothing may follow.
FORMULA = Expression(
    rf"{SIR}(?:\s?(?:/|,|and|or|&)\s?{SIR}){{0,3}}|(?:whom|those) (?:it|this) may concern|concerned"
    r"|to (?:whom|whomever|those) (?:it|this) (?:may )?concerns?",
    re.IGNORECASE,
)
AREA = (
    r"(?:hiring|recruit(?:ing|ment|er)?|interview(?:ing|er)?|selection|search|talent|acquisition"
    r"|hr|human|resources|people|employment|staffing|careers?|prospective|potential|future)"
)
OFFICE = Expression(
    rf"(?:to )?(?:the )?(?:{AREA} ){{0,4}}(?:{AREA}|manager|employer|recruiter|interviewer)s?"
    rf"|(?:to )?(?:the )?(?:{AREA} ){{1,4}}(?:team|department|committee|panel|board|group|staff)",
    re.IGNORECASE,
)
GROUP = Expression(
    r"(?:all|everyone|everybody|team|(?:to )?the team|panel|colleagues|committee|members"
    r"|interview panel|search committee)",
    re.IGNORECASE,
)
NOBODY = Expression(r"(?:there|again|to you|)", re.IGNORECASE)
ENDS = " \t,:;.!?-–—"


@dataclass(frozen=True, slots=True)
class Options:
    """Greetings that may stay, and the severity where no header names the reader."""

    severity_when_name_unknown: Severity = Severity.SUGGESTION
    allow: tuple[str, ...] = ()


def check(view: View, options: Options) -> Iterator[Hit]:
    """At most one objection to the greeting."""
    spans = view.spans(Zone.GREETING)
    greeting = greeting_at(view.text, spans[0]) if spans else None
    if greeting is None:
        return
    said = greeting.span.of(view.text).strip(ENDS)
    variant = variant_of(view, greeting)
    if not variant or passes(view, variant) or said.lower() in map(str.lower, options.allow):
        return
    start = greeting.span.start + greeting.span.of(view.text).index(said)
    name = reader_name(view.draft)
    span = Span(start, start + len(said))
    yield view.hit(
        span,
        variant=variant,
        severity=None if name else options.severity_when_name_unknown,
        help="Name each person you met, or write to each alone." if variant == "group" else "",
        fixes=(Fix(f"write “Dear {name}”", span, f"Dear {name}"),) if name else (),
        recipient=name or "Ms. Ortiz",
    )


def variant_of(view: View, greeting: Greeting) -> str:
    """What kind of greeting to anyone it is; empty when it names somebody."""
    word = greeting.word.of(view.text) if greeting.word else ""
    name = " ".join(greeting.name.of(view.text).split()).strip(ENDS) if greeting.name else ""
    if FORMULA.fullmatch(name or word):
        return "formula"
    if OFFICE.fullmatch(name or word):
        return "office"
    if GROUP.fullmatch(name):
        return "group"
    return "no-name" if NOBODY.fullmatch(name) else ""


def passes(view: View, variant: str) -> bool:
    """Whether the greeting is in place: to several readers, or within a conversation."""
    if variant == "no-name":
        return is_reply(view.subject)
    return variant != "formula" and len(readers(view.draft)) > 1


RULE = Rule(
    id="impersonal-greeting",
    code="FUL104",
    family="structure",
    summary="The greeting does not name the person you met.",
    message="“{match}” could go to anyone.",
    help="You spoke with a person; use the name: “Dear {recipient},”",
    why=(
        "A greeting to nobody may read as off-putting to somebody just met. All sources ask for "
        "the names of the people who took the time."
    ),
    severity=Severity.WARNING,
    kinds=FOLLOW_UPS,
    options=Options(),
    check=check,
    source="https://community.thejobnetwork.com/how-to-follow-up-after-a-job-interview/",
    yields_to=("leftover-text", "casual-greeting"),
    examples=(
        bad("[[To Whom It May Concern]]:\n\nThank you for the interview."),
        bad("[[Dear Sir or Madam]],\n\nThank you for meeting with me."),
        bad("[[Dear Hiring Manager]],\n\nThank you for speaking with me on Monday."),
        bad("To: Ana Ortiz <a.ortiz@example.com>\n\n[[Hello]],\n\nThank you for your time."),
        bad("[[Dear Sir/Madam]],\n\nIs there any news about the role?", kind=Kind.CHECK_IN),
        bad("[[Dear Human Resources Department]],\n\nThank you for the interview."),
        bad("[[Hi all]], thank you for the interview."),
        bad("[[Good morning]]!\n\nThank you for speaking with me."),
        good("Dear Ms. Okafor,\n\nThank you for the interview."),
        good("Dear Sir Ian,\n\nThank you for meeting with me."),
        good("Dear Dana and the analytics team,\n\nThank you for speaking with me."),
        good("Dear Madam Chair,\n\nThank you for meeting with me."),
        good("Dear Professor,\n\nThank you for the interview."),
        good("Dear Contoso team,\n\nThank you for the interview."),
        good("To: Ana <a@example.com>, Ben <b@example.com>\n\nDear all,\n\nThank you."),
        good("Hello,\n\nI can come on Monday.", subject="Re: Interview"),
        good("Dear Team,\n\nThank you.", options={"allow": ["Dear team"]}),
    ),
)
