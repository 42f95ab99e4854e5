"""The closed set of matchers that a pack can use: phrases, regex, count, absent, label.

A matcher is compiled once from its data and then yields the places that it finds in a view.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Container, Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from enum import Enum

from followup_lint.core.expressions import ANYTHING, Expression, Need, Several, group_span
from followup_lint.core.expressions.limited import expression_of
from followup_lint.core.findings import Fix
from followup_lint.core.span import Span
from followup_lint.core.terms import Kind, Part
from followup_lint.core.values import Count, Filled
from followup_lint.nlp.judge.lines import Heard
from followup_lint.rules.removal import removal
from followup_lint.rules.view import View, Zone

ELLIPSIS = re.compile(r"\s*(?:…|\.\.\.)\s*")


class Case(Enum):
    """Which spellings match: any, only the given one, or no capital within a sentence."""

    ANY = "any"
    EXACT = "exact"
    WORD = "word"


@dataclass(frozen=True, slots=True)
class Match:
    """A place that a matcher found, with what could stand there and what its message needs.

    `change` is the stretch that is replaced, if it is not the span itself.
    """

    span: Span
    part: Part = Part.BODY
    replacement: str | None = None
    change: Span | None = None
    fix: Fix | None = None
    values: Mapping[str, object] = field(default_factory=dict)
    heard: Heard | None = None


Finder = Callable[[View], Iterator[Match]]


@dataclass(frozen=True, slots=True)
class Matcher:
    """What finds places in a view, and what a zone of it must have for one to be found."""

    find: Finder
    zone: Zone = Zone.BODY
    need: Need = ANYTHING

    def may_match(self, view: View) -> bool:
        """Whether there is anything in a view to look at."""
        return view.meets(self.need, self.zone)


def phrase_pattern(phrase: str) -> str:
    """A phrase as an expression: whole words, any white space, `…` for up to 80 characters."""
    parts = [
        r"\s+".join(re.escape(word) for word in part.split()) for part in ELLIPSIS.split(phrase)
    ]
    joined = r"\b.{0,80}?\b".join(parts)
    start = r"(?<![\w'])" if phrase[:1].isalnum() else ""
    end = r"(?![\w])" if phrase[-1:].isalnum() else ""
    return f"{start}{joined}{end}"


def any_of(patterns: Iterable[str], *, exact_case: bool) -> Expression | None:
    """One expression for all, or None when there are none. Raises re.error."""
    joined = "|".join(f"(?:{pattern})" for pattern in patterns)
    return expression(joined, exact_case=exact_case) if joined else None


def expression(pattern: str, *, exact_case: bool) -> Expression:
    """An expression whose `^` and `$` also stand for the ends of lines. Raises re.error."""
    made = expression_of(pattern, re.MULTILINE | (0 if exact_case else re.IGNORECASE))
    made.check()
    return made


def keep_case(original: str, replacement: str) -> str:
    """The replacement with a capital where the original has one, or in capitals like it."""
    letters = original.lstrip("'")
    if letters.isupper() and sum(map(str.isalpha, letters)) > 1:
        return replacement.upper()
    if letters[:1].isupper():
        return replacement[0].upper() + replacement[1:]
    return replacement


@dataclass(frozen=True, slots=True)
class Scope:
    """Where a matcher looks, and the sentences in which it looks away."""

    zone: Zone = Zone.BODY
    case: Case = Case.ANY
    unless: Expression | None = None

    def pieces(self, view: View, need: Need = ANYTHING) -> Iterator[tuple[Part, Span, str]]:
        """The pieces of the zone that meet the need, and in which nothing forbids a match."""
        for piece in view.pieces(self.zone, need):
            if not self.forbids(piece[2], view):
                yield piece

    def forbids(self, text: str, view: View) -> bool:
        """Whether something in a piece of a view forbids a match."""
        return self.unless is not None and self.unless.stands_in(text, view.watch)


def is_name_like(text: str, found: re.Match[str]) -> bool:
    """Whether a capital inside a sentence makes a name of the words ("Peter Lemme")."""
    word = found.group()
    starts = not text[: found.start()].strip(" \"'(*-")
    return word[0].isupper() and not word.isupper() and not starts


def phrases(table: Mapping[str, str | None], scope: Scope) -> Matcher:
    """Whole words and phrases; the value of each is what to write instead, if anything."""
    longest_first = sorted(table, key=len, reverse=True)
    pattern = any_of(map(phrase_pattern, longest_first), exact_case=scope.case is Case.EXACT)
    if pattern is None:
        return Matcher(lambda view: iter(()))
    written = {" ".join(phrase.lower().split()): value for phrase, value in table.items()}

    def find(view: View) -> Iterator[Match]:
        for part, span, text in scope.pieces(view, pattern.need):
            for found in pattern.found_in(text, view.watch):
                if scope.case is Case.WORD and is_name_like(text, found):
                    continue
                plain = " ".join(found.group().lower().split())
                instead = written.get(plain)
                place = Span(*found.span()).shift(span.start)
                yield Match(place, part, instead and keep_case(found.group(), instead))

    return Matcher(find, scope.zone, pattern.need)


def regex(table: Mapping[str, str | None], scope: Scope) -> Matcher:
    """Regular expressions; the span is the group `span` if there is one, otherwise the match.

    The replacement is for the group `fix` if there is one, otherwise for the span; in lower case,
    it takes capitals where the words have some.
    """
    exact = scope.case is Case.EXACT
    written = {expression(key, exact_case=exact): instead for key, instead in table.items()}
    several = Several(written)

    def find(view: View) -> Iterator[Match]:
        for part, span, text in view.pieces(scope.zone):
            likely = several.likely_in(text)
            for pattern in likely if likely and not scope.forbids(text, view) else ():
                for found in pattern.found_in(text, view.watch):
                    start, end = group_span(found, "span") or found.span()
                    if end > start:
                        place = Span(start, end).shift(span.start)
                        yield replaced(
                            Match(place, part), found, written[pattern], view, span.start
                        )

    return Matcher(find, scope.zone, several.choice.need)


def replaced(
    match: Match, found: re.Match[str], instead: str | None, view: View, offset: int
) -> Match:
    """The match with its replacement; an empty one removes the stretch."""
    if instead is None:
        return match
    if instead == "":
        return replace(match, fix=removal(view, match.part, match.span))
    inner = group_span(found, "fix")
    change = Span(*inner).shift(offset) if inner else None
    new = found.expand(instead)
    if new[:1].islower():
        new = keep_case((change or match.span).shift(-offset).of(found.string), new)
    return replace(match, replacement=new, change=change)


def count_units(view: View, unit: str) -> int:
    """How many words, sentences or paragraphs the body has; words as a word processor counts."""
    if unit == "sentences":
        return len(view.sentence_spans)
    spans = view.spans(Zone.BODY)
    if unit == "paragraphs":
        return len(spans)
    return view.word_count


@dataclass(frozen=True, slots=True)
class Limits:
    """Bounds of a count by kind of message; a kind that is not named has no bound."""

    more_than: Mapping[Kind, Count] = field(default_factory=dict)
    fewer_than: Mapping[Kind, Count] = field(default_factory=dict)
    recommended: Mapping[Kind, Filled] = field(default_factory=dict)


def count(unit: str, limits: Limits) -> Matcher:
    """More, or fewer, words, sentences or paragraphs than the kind of message allows."""

    def find(view: View) -> Iterator[Match]:
        kind, number = view.kind, count_units(view, unit)
        most, least = limits.more_than.get(kind), limits.fewer_than.get(kind)
        if not number or ((most is None or number <= most) and (least is None or number >= least)):
            return
        values = {
            "count": number,
            "limit": least if most is None or number <= most else most,
            "excess": number - (most or 0),
            "range": limits.recommended.get(kind, ""),
            "kind": kind.label,
        }
        yield Match(view.body_start, values=values)

    return Matcher(find)


def occurrences(counted: Expression, most: int, scope: Scope) -> Matcher:
    """More matches of an expression than `most`; the span is the first one too many."""

    def find(view: View) -> Iterator[Match]:
        places = [
            (part, Span(*found.span()).shift(span.start))
            for part, span, text in scope.pieces(view, counted.need)
            for found in counted.found_in(text, view.watch)
        ]
        if len(places) > most:
            part, place = places[most]
            yield Match(place, part, values={"count": len(places), "limit": most})

    return Matcher(find, scope.zone, counted.need)


def labels(
    names: Iterable[str], at_least: float | None, scope: Scope, parts: Container[Part]
) -> Matcher:
    """Lines that the judge gives one of these labels; the span is the words that carry it.

    Lines of other parts are skipped. Without `at_least`, lines are reported whose fault is sure
    enough, and is likeliest of these; with it, those of which one of the labels has at least this
    probability.
    """
    wanted = frozenset(names)

    def find(view: View) -> Iterator[Match]:
        for heard in view.heard if at_least is None else view.lines_with(wanted, at_least):
            is_one = heard.label in wanted and heard.part in parts
            if is_one and not scope.forbids(heard.line.judgement.text, view):
                yield Match(heard.span, heard.part, heard=heard)

    return Matcher(find, scope.zone)


def absent(wanted: Iterable[str], scope: Scope) -> Matcher:
    """None of these phrases occurs in the zone; the span is the empty one before the body."""
    pattern = any_of(map(phrase_pattern, wanted), exact_case=scope.case is Case.EXACT)

    def find(view: View) -> Iterator[Match]:
        if pattern and not any(
            pattern.stands_in(text, view.watch) for _, _, text in scope.pieces(view)
        ):
            yield Match(view.body_start)

    return Matcher(find)
