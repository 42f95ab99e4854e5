"""A template placeholder, a drafting note or assistant chatter was left in."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import lru_cache
from typing import Any

from followup_lint.core.terms import Kind, Severity
from followup_lint.rules.checks.blank_places import Blanks
from followup_lint.rules.checks.leftover_blanks import LEFTOVERS, Leftover
from followup_lint.rules.matchers import Case, Matcher, Scope, regex
from followup_lint.rules.pack_check import Branch, PackCheck, PatternOptions
from followup_lint.rules.rule import Hit, Rule, bad, good
from followup_lint.rules.view import View, Zone

FOR_A_WORD = frozenset(leftover.name for leftover in LEFTOVERS if leftover.for_a_word)


class Leftovers(PackCheck):
    """All leftovers of a follow-up; of ordinary mail, blanks in the place of a word."""

    def __call__(self, view: View, options: Any) -> Iterator[Hit]:
        """The objections; mail that is no follow-up may be about templates and programs."""
        hits = super().__call__(view, options)
        if view.kind is not Kind.GENERAL:
            yield from hits
            return
        blanks = Blanks(view)
        for hit in hits:
            if hit.variant in FOR_A_WORD and blanks.stand_for_word(hit.part, hit.span):
                yield hit


def branch(leftover: Leftover) -> Branch:
    """What looks for a leftover."""
    return Branch(
        name=leftover.name,
        find=finder(leftover),
        safe=False,
        severity=leftover.severity,
        message=leftover.message,
        help=leftover.help,
        default=leftover.default,
        extra="regex" if leftover.takes_extra else "",
    )


def finder(leftover: Leftover) -> Callable[[Any], Matcher]:
    """Its matcher, as a function of the options."""

    @lru_cache(maxsize=8)
    def with_extra(extra: tuple[str, ...]) -> Matcher:
        return matcher(leftover, extra)

    return lambda options: with_extra(options.extra if leftover.takes_extra else ())


def matcher(leftover: Leftover, extra: tuple[str, ...] = ()) -> Matcher:
    """What finds it, by its own expressions and by those in the settings."""
    scope = Scope(Zone.SIGNED, Case.ANY if leftover.any_case else Case.EXACT)
    return regex(dict.fromkeys([*leftover.expressions, *extra]), scope)


RULE = Rule(
    id="leftover-text",
    code="FUL701",
    family="correctness",
    summary="A template placeholder, a drafting note or assistant chatter was left in.",
    message="“{match}” looks like a blank that was not filled in.",
    help="Replace or remove it before sending.",
    why=(
        "A blank left in says that the note was not written for this reader. Mail that is no "
        "follow-up may be about templates and programs; there, only blanks in the place of a word "
        "are reported: in the greeting, at the end, or in a sentence, as in “at [Company]”."
    ),
    severity=Severity.ERROR,
    any_language=True,
    options=PatternOptions(),
    check=Leftovers(tuple(map(branch, LEFTOVERS))),
    source="https://albrightelcdc.wordpress.com/2014/05/28/the-cherry-on-top-a-thank-you-note/",
    examples=(
        bad("Dear [[[Interviewer's Name]]],\n\nThank you for your time."),
        bad("Thank you for telling me about [[{company}]] and the [[___]] project."),
        bad(
            "[[Certainly! Here is a thank-you email you can send:]]\n\nDear Amir,\n\n"
            "Thank you for your time."
        ),
        bad(
            "Dear Amir,\n\nThank you for your time at [[${company}]].\n\nKind regards,\n"
            "[[(Your name)]]"
        ),
        bad(
            "Thank you for the talk about [[XXXX]] and the [[<job title>]] role.\n\n"
            "Kind regards,\n[[YOUR NAME]]"
        ),
        bad(
            "I have [[[X]]] years of practice in [[[a relevant skill]]]. "
            "[[[Add a line about the tour here.]]]"
        ),
        bad(
            "I enjoyed hearing about [[___]] . It made me more interested in [[___]] because "
            "[[___]] ."
        ),
        bad("I was impressed by [[<add a detail of the tour>]]."),
        bad("[[TODO]]: thank Amir for the tour."),
        bad("I can start on [[TBD]].", options={"also": ["tbd"]}),
        bad(
            "Hi [[{first_name}]],\n\nthe van is at [[[Company]]] until noon.\n\nBest,\n"
            "[[[Your Name]]]",
            kind=Kind.GENERAL,
        ),
        bad(
            "Hi Ben,\n\nmy name is [[{name}]], and I order for [[[Company]]]. I used to be at "
            "[[{company}]].\n\nBest,\nPriya",
            kind=Kind.GENERAL,
        ),
        bad(
            "Hi Ben,\n\nI met [[[Client Name]]] about [[[a specific room]]] and am away until "
            "[[[Date]]]. Mr. [[XXX]] has the keys.\n\nBest,\nPriya",
            kind=Kind.GENERAL,
        ),
        bad(
            "Hi Ben,\n\nwe still need somebody for the [[{title}]] position in May. Thank you for "
            "your help, [[[First Name]]].\n\nBest,\nPriya",
            kind=Kind.GENERAL,
        ),
        good("Dear Amir,\n\nThank you for your time [1] and the report."),
        good("Write to <dana@example.com> or see https://example.com/id if needed."),
        good("I enjoyed the Rate My Job Title game and the XXL shirts."),
        good("The slide said [IMAGE], the file was [image001.png]\n\n__________________"),
        good(
            "We [my team and I] met again [time permitting]. [X] Yes, I can. "
            "Super Bowl XXX was fun xxxx"
        ),
        good(
            "My card is XXXX XXXX XXXX 1234, and my address is [email protected]; "
            "the start date is TBD."
        ),
        good(
            "Click on <Embedded Link> or [image: company logo]. I kept the TODO list of the team."
        ),
        good(
            "Hi Ben,\n\nthe {{ title }} block of /users/{name} sorts by [date]; see the TODO, "
            "and replace the lorem ipsum.\n\nBest,\nPriya",
            kind=Kind.GENERAL,
        ),
        good(
            "Hi Ben,\n\nI call render() for [Company] first. The placeholder for [Company] is all "
            "that we lack.\n\nBest,\nPriya",
            kind=Kind.GENERAL,
        ),
        good(
            "Hi Ben,\n\nhere is what we send:\n\n    Our van leaves from [Company] at noon.\n\n"
            "Best,\nPriya",
            kind=Kind.GENERAL,
        ),
        good(
            "Hi Ben,\n\nhere is what we send:\n\n```\nYour chairs are ready.\nOur van leaves from "
            "[Company] at noon.\nPlease be there.\n```\n\nBest,\nPriya",
            kind=Kind.GENERAL,
        ),
    ),
)
