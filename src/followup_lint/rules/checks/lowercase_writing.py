"""A small "i" for "I", or sentences that start in lower case."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from followup_lint.core.expressions import Expression
from followup_lint.core.findings import Fix
from followup_lint.core.sentences import split_sentences
from followup_lint.core.span import Span
from followup_lint.core.terms import Kind, Severity
from followup_lint.core.values import Count
from followup_lint.draft import Role
from followup_lint.rules.rule import Hit, Rule, bad, good
from followup_lint.rules.view import View, Zone

# "i" is also a numeral, a variable and a word of other languages: a verb must follow.
VERBS = "|".join(
    """
    acted adore agree am apologi[sz]e appreciate ask assume attach began believe bring brought built
    call came can cannot can't care chose consider could couldn't did didn't do don't dont drove
    enclose enjoy expect feel felt figure find forgot forward found gave get give go got grew guess
    had hadn't hate have haven't hear heard held hope imagine keep kept knew know lead learn learnt
    leave led left like live look love made make may mean meant met might miss must need notice
    offer ought owe own plan prefer promise put ran read reali[sz]e receive recogni[sz]e recommend
    regret remain remember run said sat saw see seek seem sent should shouldn't sold speak spent
    spoke stand start stay stood studied study suggest suppose take talk taught teach tell thank
    think thought thrive told took tried trust try understand understood use value want was wasn't
    went were will wish won wonder won't work worry would wouldn't write wrote
    """.split()
)
ADVERBS = (
    "absolutely|actually|already|also|always|certainly|currently|definitely|especially|even|fully"
    "|greatly|highly|just|never|now|often|only|particularly|quite|really|recently|sincerely|still"
    "|then|therefore|thoroughly|totally|truly|usually|very much|wholeheartedly"
)
LONE_I = Expression(
    r"(?<![\w.'/(\[&@+=*-])i"
    rf"(?='(?:m|ve|d|ll)\b|\s(?:(?:{ADVERBS})\s){{0,2}}(?:{VERBS}|[a-z]{{2,12}}ed)(?![\w/@=(-]))"
)
NUMERAL = Expression(
    r"\b(?:part|phase|type|class|grade|level|stage|section|chapter|volume|figure|table|tier|group"
    r"|step|item|index|variable|for|of|over|by)\s$",
    re.IGNORECASE,
)
# Among other letters for numbers, "i" may be one ("i must be less than n").
NUMBERS = Expression(r"(?<![\w'])[b-hj-tv-z](?![\w'])|[=<>\[\]]")
# The first word of a sentence; a name of a web site or a file is none.
FIRST_WORD = Expression(
    r"[\"'*_\u2013\u2014\s-]{0,4}(?P<word>[ai](?!\w)|[^\W\d_][\w'-]++)(?![@/:=]|\.\w|\()"
)
# After these, a small letter is no new sentence.
GOES_ON = Expression(
    r"(?:\b(?:approx|avg|ca|cf|co|corp|dept|est|etc|ext|fig|inc|incl|ltd|max|min|nos?|org|resp|tel"
    r"|vs|vol|[a-z]\.[a-z])\.|[\s.]\.|\u2026|[\"')\]])\s*$",
    re.IGNORECASE,
)
# Fewer words, or no stop, may be a note or a label.
WHOLE = Expression(r"\S+(?:\s+\S+){3,}[.!?]$")
OPENING = frozenset({Role.HEADERS, Role.HEADING, Role.GREETING})


@dataclass(frozen=True, slots=True)
class Options:
    """How many sentences must start in lower case, besides being half of all sentences."""

    min_lowercase_starts: Count = 2


def check(view: View, options: Options) -> Iterator[Hit]:
    """Each lone "i", and once for all sentences that start in lower case."""
    for _, span, text in view.pieces(Zone.BODY):
        for found in LONE_I.finditer(text):
            if not NUMERAL.search(text, 0, found.start()):
                place = Span(*found.span()).shift(span.start)
                fix = Fix("write “I”", place, "I", safe=not NUMBERS.search(text))
                yield view.hit(place, variant="i", fixes=(fix,))
    starts = list(sentence_starts(view))
    small = [start for start in starts if start.of(view.text).islower()]
    marked = [start for start in small if start.of(view.text).partition("'")[0] != "i"]
    enough = 1 if is_bare_sentence(view) else options.min_lowercase_starts
    if marked and len(small) >= enough and 2 * len(small) >= len(starts):
        yield view.hit(
            marked[0],
            variant="sentences",
            message=(
                "{count} sentences start in lower case, which may read as hasty."
                if len(small) > 1
                else "The sentence starts in lower case, which may read as hasty."
            ),
            help="Start each sentence with a capital letter.",
            fixes=(capitals(view, small),),
            count=len(small),
        )


def is_bare_sentence(view: View) -> bool:
    """Whether the body is one whole sentence with nothing above that it could go on from."""
    greeted = any(region.role in OPENING for region in view.draft.regions)
    whole = [sentence.of(view.flat) for sentence in view.sentence_spans]
    return not greeted and len(whole) == 1 and bool(WHOLE.match(whole[0]))


def sentence_starts(view: View) -> Iterator[Span]:
    """The first words of the sentences in paragraphs; a list item may start as it likes."""
    last = ""
    for region in view.draft.regions:
        before, last = last, "" if region.role in OPENING else region.span.of(view.flat).rstrip()
        if region.role is not Role.PARAGRAPH:
            continue
        # A paragraph after a list, a quote or half a sentence may go on with it.
        before = "..." if before and before[-1] not in ".!?" else ""
        for sentence in split_sentences(region.span, region.span.of(view.flat)):
            text = sentence.of(view.flat)
            found = FIRST_WORD.match(text)
            if found and not GOES_ON.search(before[-12:]):
                word = Span(*found.span("word")).shift(sentence.start)
                yield from () if view.is_quoted(word) else (word,)
            before = text


def capitals(view: View, starts: list[Span]) -> Fix:
    """The fix that gives all these words a capital at once."""
    text = view.draft.text
    whole = Span(starts[0].start, starts[-1].start + 1)
    ends = [start.start for start in starts[1:]] + [whole.end]
    pieces = [
        text[start.start].upper() + text[start.start + 1 : end]
        for start, end in zip(starts, ends, strict=True)
    ]
    return Fix("start each sentence with a capital", whole, "".join(pieces), safe=True)


RULE = Rule(
    id="lowercase-writing",
    code="FUL405",
    family="informal",
    summary="“i” for “I”, or sentences that start in lower case.",
    message="“i” for “I” may read as hasty.",
    help="Write “I” with a capital letter.",
    why=(
        "Capital letters are among the signs by which people tell formal from informal writing. "
        "Numerals, list marks and names such as iPhone pass, and so does a single sentence that "
        "starts small among others or below a greeting."
    ),
    severity=Severity.WARNING,
    severity_in={Kind.GENERAL: Severity.SUGGESTION},
    options=Options(),
    check=check,
    yields_to=("leftover-text",),
    source="https://aclanthology.org/Q16-1005",
    examples=(
        bad("Thank you for the interview, [[i]] enjoyed it."),
        bad("[[thank]] you for your time today. it was good to meet the team."),
        bad("[[i]] wanted to follow up on the role."),
        bad("[[so]] now we will see whether the post is still open."),
        bad("The tour was great; [[i]]’m still thinking about it and [[i]] really liked the lab."),
        good("Thank you for your time, i.e. the full hour you spent with me."),
        good("iPhone testing was my focus, and I enjoyed it."),
        good("The plan has two parts: i) intake and ii) review."),
        good("Phase i started in May; the loop over i used far too much memory."),
        good("eBay was my client. We went there\nand made approx. five\nsmall tools. It worked."),
        good("Dear Frau Öz,\n\nthank you for the tour. I learned a lot. The lab is impressive."),
        good("I kept thinking about the lab... and the view... and the people. Thank you."),
        good("I used the tools below:\n\n- numpy. it is fast.\n- pandas. it is handy."),
    ),
)
