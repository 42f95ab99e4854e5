"""A frequent spelling or grammar slip, or a doubled word."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from followup_lint.core.expressions import Expression, group_span, share
from followup_lint.core.findings import Fix
from followup_lint.core.sentences import ONE_LINE
from followup_lint.core.span import Span
from followup_lint.core.terms import Part, Severity
from followup_lint.core.values import Filled
from followup_lint.rules.checks.common_slip_words import (
    ALLOTTED,
    ARTICLED,
    ARTICLES,
    AS_NOUN,
    BASE_FORMS,
    DID,
    FORWARD,
    GERUNDS,
    LIKELY,
    LOWER_CASE_ONLY,
    MISSPELLINGS,
    MISSPELT,
    PLEASED,
    STARTS_CLAUSE,
    STARTS_SENTENCE,
    SURE,
    TAKES_ARTICLE,
    WORDED,
)
from followup_lint.rules.checks.doubled_words import NUMBERED, doubled
from followup_lint.rules.checks.slips import Slip, sentence_start, stands_behind
from followup_lint.rules.matchers import keep_case
from followup_lint.rules.rule import Hit, Rule, bad, good
from followup_lint.rules.view import View, Zone

# A part of an address, a path or a name with a hyphen is no word.
WORD = Expression(r"(?<![\w@/.&#-])[^\W\d_]{3,}(?![\w@/&-]|\.\w|'\w{2})")


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
        for slip in slips(text, extra):
            place = Span(slip.start, slip.end).shift(span.start)
            was = text[slip.start : slip.end]
            quoted = part is Part.BODY and view.is_quoted(place)
            if not quoted and was.lower() not in allowed:
                fixes = (change(place, was, slip),)
                yield view.hit(
                    place, part=part, variant=slip.variant, fixes=fixes, replacement=slip.instead
                )


def change(place: Span, was: str, slip: Slip) -> Fix:
    """The fix that writes only the words anew that differ, so that all signs around them stay."""
    old, new = was.split(), slip.instead.split()
    ends = [found.end() for found in re.finditer(r"\S+", was)]
    same = next((at for at, (a, b) in enumerate(zip(old, new, strict=False)) if a != b), len(new))
    last = 1 if same < len(new) and len(new) > 1 and old[-1] == new[-1] else 0
    first = ends[same - 1] if same else 0
    span = Span(first, ends[-1 - last]).shift(place.start)
    words = " ".join(new[same : len(new) - last])
    space = was[first : first + 1] if same and words else ""
    return Fix(f"write “{slip.instead}”", span, space + words, slip.sure)


def slips(text: str, extra: Mapping[str, str]) -> Iterator[Slip]:
    """The slips in a piece of text."""
    if extra or MISSPELT.met_in(text):
        yield from misspellings(text, extra)
    yield from doubled(text)
    flat = text.translate(ONE_LINE)
    share(flat, text)
    yield from forms(flat)
    yield from articles(flat)
    for expression in WORDED.likely_in(flat):
        instead = SURE.get(expression) or LIKELY[expression]
        for found in expression.finditer(flat):
            start, end = group_span(found, "span") or found.span()
            right = keep_case(flat[start:end], found.expand(instead))
            yield Slip("wording", start, end, right, expression in SURE)


def misspellings(text: str, extra: Mapping[str, str]) -> Iterator[Slip]:
    """Words that stand in a table, with the right ones in the same case."""
    words = {**MISSPELLINGS, **extra}
    for found in WORD.finditer(text):
        word = found.group()
        instead = words.get(word.lower())
        if instead and (word.islower() or word.lower() not in LOWER_CASE_ONLY):
            right = instead.upper() if word.isupper() else keep_case(word, instead)
            sure = word.lower() in extra or not (may_name(found) or may_allot(found))
            yield Slip("misspelling", *found.span(), right, sure)


def may_name(found: re.Match[str]) -> bool:
    """Whether a capital within a sentence, or more of them behind, make a name of a word."""
    word, text = found.group(), found.string
    if not word[0].isupper() or word.isupper():
        return False
    before = text[sentence_start(text, found.start()) : found.start()]
    capital_behind = (
        text[found.end() : found.end() + 1] == " " and text[found.end() + 1 :][:1].isupper()
    )
    return bool(before.strip(" \"'(*->")) or capital_behind


def may_allot(found: re.Match[str]) -> bool:
    """Whether "alot" stands for the verb."""
    noun = found.group().lower() != "alot" or AS_NOUN.match(found.string, found.end())
    return not noun and stands_behind(ALLOTTED, found)


def forms(flat: str) -> Iterator[Slip]:
    """Verbs in a form that the words before them do not take."""
    for found in FORWARD.all_in(flat):
        sure = bool(PLEASED.match(flat, found.end()))
        yield Slip("look-forward", *found.span(), found[1] + GERUNDS[found[2].lower()], sure)
    for found in DID.all_in(flat):
        plain = found[1].lower() == "did "
        starts = STARTS_SENTENCE if plain else STARTS_CLAUSE
        sure = stands_behind(starts, found)
        if sure or not plain:
            yield Slip("wording", *found.span(), found[1] + BASE_FORMS[found[2].lower()], sure)


def articles(flat: str) -> Iterator[Slip]:
    """“A” before a vowel, and “an” before a consonant."""
    for expression in ARTICLED.likely_in(flat):
        for found in expression.finditer(flat):
            letter = found[1].islower() and not flat.startswith("an ", found.start())
            if not (letter and stands_behind(NUMBERED, found)):
                sure = not letter or stands_behind(TAKES_ARTICLE, found)
                yield Slip("wording", *found.span(), found.expand(ARTICLES[expression]), sure)


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
        bad("I [[did received]] your note, but I [[didn't heard]] from Amir."),
        bad("I hope to talk [[with with]] you again."),
        bad("I liked what you said about the mix [[of of]] tools."),
        bad("In the second round I spoke [[with with]] your head of design."),
        good("I look forward to hearing from you and your team."),
        good("I know that that plan had had problems before."),
        good("I look forward to the interview and to next steps."),
        good("I organised the programme in the Harbor Center, and the color was my favourite."),
        good("The years that I waited for for this, and the person I spoke to to learn more."),
        good("We can discuss more then. The rights revert back to the author. An hour is enough."),
        good("Write to adress@example.com or see www.recieve.example; I used the work of\nof all."),
        good("She said “you was” and “alot” on purpose, and its a cappella choir sang."),
        good("Thank you for the introduction to Wei Ling Teh, who leads the London office."),
        good("The tour gave me much to prepare for for next week."),
        good("After Phase I I would be glad to hear how the pilot went."),
    ),
)
