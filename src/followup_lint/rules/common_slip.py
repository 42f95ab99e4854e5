"""A frequent spelling or grammar slip, or a doubled word."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from followup_lint.expressions import Expression, group_span, share
from followup_lint.finding import Fix
from followup_lint.matchers import keep_case
from followup_lint.rule import Hit, Rule, bad, good
from followup_lint.rules.common_slip_words import (
    BASE_FORMS,
    DID,
    DOUBLED,
    FORWARD,
    GERUNDS,
    LOWER_CASE_ONLY,
    MISSPELLINGS,
    MISSPELT,
    RIGHT_TWICE,
    WORDED,
    WORDINGS,
)
from followup_lint.sentences import ONE_LINE
from followup_lint.span import Span
from followup_lint.terms import Part, Severity
from followup_lint.values import Filled
from followup_lint.view import View, Zone

# A part of an address, a path or a name with a hyphen is no word.
WORD = Expression(r"(?<![\w@/.&#-])[^\W\d_]{3,}(?![\w@/&-]|\.\w|'\w{2})")
Slip = tuple[str, int, int, str]


@dataclass(frozen=True, slots=True)
class Options:
    """More words with what to write instead, and slips that may stay."""

    words_extra: Mapping[Filled, Filled] = field(default_factory=dict)
    allow: tuple[Filled, ...] = ()


def check(view: View, options: Options) -> Iterator[Hit]:
    """Each slip in subject, greeting, body and sign-off that is not quoted."""
    allowed = {word.lower() for word in options.allow}
    extra = {wrong.lower(): right for wrong, right in options.words_extra.items()}
    for part, span, text in view.pieces(Zone.LETTER):
        for variant, start, end, instead in slips(text, extra):
            place = Span(start, end).shift(span.start)
            quoted = part is Part.BODY and view.is_quoted(place)
            if not quoted and text[start:end].lower() not in allowed:
                fixes = (change(place, text[start:end], instead),)
                yield view.hit(place, part=part, variant=variant, fixes=fixes, replacement=instead)


def change(place: Span, was: str, instead: str) -> Fix:
    """The fix that writes only the words anew that differ, so that all signs around them stay."""
    old, new = was.split(), instead.split()
    ends = [found.end() for found in re.finditer(r"\S+", was)]
    same = next((at for at, (a, b) in enumerate(zip(old, new, strict=False)) if a != b), len(new))
    last = 1 if same < len(new) and len(new) > 1 and old[-1] == new[-1] else 0
    first = ends[same - 1] if same else 0
    span = Span(first, ends[-1 - last]).shift(place.start)
    words = " ".join(new[same : len(new) - last])
    space = was[first : first + 1] if same and words else ""
    return Fix(f"write “{instead}”", span, space + words, safe=True)


def slips(text: str, extra: Mapping[str, str]) -> Iterator[Slip]:
    """The slips in a piece of text: the variant, where they lie, and what was meant."""
    if extra or MISSPELT.met_in(text):
        yield from misspellings(text, {**MISSPELLINGS, **extra})
    yield from doubled(text)
    flat = text.translate(ONE_LINE)
    share(flat, text)
    for found in FORWARD.all_in(flat):
        yield "look-forward", *found.span(), found[1] + GERUNDS[found[2].lower()]
    for found in DID.all_in(flat):
        yield "wording", *found.span(), found[1] + BASE_FORMS[found[2].lower()]
    for expression in WORDED.likely_in(flat):
        for found in expression.finditer(flat):
            start, end = group_span(found, "span") or found.span()
            instead = found.expand(WORDINGS[expression])
            yield "wording", start, end, keep_case(flat[start:end], instead)


def misspellings(text: str, words: Mapping[str, str]) -> Iterator[Slip]:
    """Words that stand in the table, with the right ones in the same case."""
    for found in WORD.finditer(text):
        word = found.group()
        instead = words.get(word.lower())
        if instead and (word.islower() or word.lower() not in LOWER_CASE_ONLY):
            right = instead.upper() if word.isupper() else keep_case(word, instead)
            yield "misspelling", *found.span(), right


def doubled(text: str) -> Iterator[Slip]:
    """Small words that stand twice on one line, the second in lower case."""
    for found in DOUBLED.all_in(text):
        first, second = found[1], found[2]
        alike = second == ("I" if first in ("I", "i") else first.lower())
        if alike and not RIGHT_TWICE.search(text, 0, found.start()):
            yield "doubled", *found.span(), first


RULE = Rule(
    id="common-slip",
    code="FUL707",
    family="correctness",
    summary="A frequent spelling or grammar slip, or a doubled word.",
    message="“{match}” looks like a slip.",
    help="Write “{replacement}”.",
    why=(
        "A typo in a short note stands out. This is a short list of slips that are never right, "
        "in British or American English, and no spell checker."
    ),
    severity=Severity.WARNING,
    options=Options(),
    check=check,
    source="https://firsthand.co/blogs/interviewing/the-art-of-the-thank-you-note",
    examples=(
        bad("I [[recieved]] your note and I am [[intrested]]."),
        bad("I [[look forward to hear]] from you."),
        bad("Thank you [[for for]] [[you’re time]]."),
        bad("Dear Amir,\n\nThank you for the tour.\n\n[[Sincerly]],\nDana Reyes"),
        bad("It was [[a opportunity]] that I [[would of]] liked to [[discuss about]] your plans."),
        bad("I hope [[your]] doing well. [[Its been]] a week since the call."),
        bad("The [[Contosso]] team was kind.", options={"words-extra": {"Contosso": "Contoso"}}),
        good("I look forward to hearing from you and your team."),
        good("I know that that plan had had problems before."),
        good("I look forward to the interview and to next steps."),
        good("I organised the programme in the Harbor Center, and the color was my favourite."),
        good("The years that I waited for for this, and the person I spoke to to learn more."),
        good("We can discuss more then. The rights revert back to the author. An hour is enough."),
        good("Write to adress@example.com or see www.recieve.example; I used the work of\nof all."),
        good("She said “you was” and “alot” on purpose, and its a cappella choir sang."),
    ),
)
