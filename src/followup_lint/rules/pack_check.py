"""The check of a rule from a pack: matchers, with what is said where they match."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from followup_lint.core.findings import Fix
from followup_lint.core.span import Span
from followup_lint.core.terms import Part, Severity
from followup_lint.core.values import Count, Filled
from followup_lint.rules.matchers import Match, Matcher
from followup_lint.rules.remarks import hit_of
from followup_lint.rules.rule import Hit
from followup_lint.rules.view import View

if TYPE_CHECKING:
    from followup_lint.rules.pack_tables import RuleTable


@dataclass(frozen=True, slots=True)
class PatternOptions:
    """Options of a rule made of phrases or expressions.

    `allow` are stretches that are never reported (any case); `extra` are more of them to report,
    phrases for a rule of phrases and regular expressions for one of expressions; `also` names
    variants of the rule that are off by default.
    """

    allow: tuple[Filled, ...] = ()
    extra: tuple[Filled, ...] = ()
    also: tuple[Filled, ...] = ()


@dataclass(frozen=True, slots=True)
class OccurrenceOptions(PatternOptions):
    """Options of a rule that also counts: how many matches pass before the next is reported."""

    more_than: Count = 0


@dataclass(frozen=True, slots=True)
class Branch:
    """A matcher with what is said where it matches.

    `extra` says what the option of that name adds to it: "phrases", "regex", or nothing. `labels`
    are those of the judge that it reports. With `once`, only the first match in a sentence counts.
    """

    name: str
    find: Callable[[Any], Matcher]
    safe: bool
    severity: Severity | None
    message: str
    help: str
    default: bool = True
    extra: str = ""
    labels: tuple[str, ...] = ()
    once: bool = False

    def is_on(self, options: Any) -> bool:
        """Whether the options have it look at all."""
        return self.default or self.name in getattr(options, "also", ())

    def hits(self, view: View, matcher: Matcher, options: Any) -> Iterator[Hit]:
        """What the matcher finds, as objections."""
        allowed = {word.lower() for word in getattr(options, "allow", ())}
        matches = (match for match in matcher.find(view) if said(match, view) not in allowed)
        for match in first_in_sentences(matches, view) if self.once else matches:
            yield self.hit(match)

    def hit(self, match: Match) -> Hit:
        """One objection, with the replacement as a fix where there is one."""
        if match.heard is not None:
            return hit_of(match.heard, self.message, self.help, self.severity or Severity.ERROR)
        fixes = (match.fix,) if match.fix else ()
        if match.replacement is not None:
            new = match.replacement
            fixes = (Fix(f"write “{new}”", match.change or match.span, new, self.safe),)
        values = {"replacement": match.replacement or "", **match.values}
        return Hit(
            match.span, match.part, self.name, self.severity, self.message, self.help, fixes, values
        )


def said(match: Match, view: View) -> str:
    """The words of a match, in lower case."""
    return match.span.of(view.subject if match.part is Part.SUBJECT else view.text).lower()


def first_in_sentences(matches: Iterable[Match], view: View) -> Iterator[Match]:
    """The first match in each sentence that is not in quotation marks."""
    found: set[tuple[Part, Span]] = set()
    for match in sorted(matches, key=lambda match: match.span.start):
        in_body = match.part is Part.BODY
        if in_body and view.is_quoted(match.span):
            continue
        place = match.part, view.sentence_at(match.span) if in_body else Span(0, 0)
        if place not in found:
            found.add(place)
            yield match


class PackCheck:
    """The check of a rule from a pack: its branches, one after the other.

    `table` is what the pack says; a rule in Python that is made of branches has none.
    """

    def __init__(self, branches: tuple[Branch, ...], table: RuleTable | None = None) -> None:
        self.branches = branches
        self.table = table
        self._made: tuple[Any, Sequence[tuple[Branch, Matcher]]] | None = None

    def compile(self, options: Any) -> None:
        """Make the matchers for these options once. Raises re.error for a bad expression."""
        for branch in self.branches:
            branch.find(options)

    def made(self, options: Any) -> Sequence[tuple[Branch, Matcher]]:
        """The branches that look at all, with their matchers; kept for the last options."""
        kept = self._made
        if kept is None or kept[0] is not options:
            on = [branch for branch in self.branches if branch.is_on(options)]
            kept = self._made = options, [(branch, branch.find(options)) for branch in on]
        return kept[1]

    def __call__(self, view: View, options: Any) -> Iterator[Hit]:
        """All objections of all branches."""
        view.watch.next_rule()
        for branch, matcher in self.made(options):
            if matcher.may_match(view):
                yield from branch.hits(view, matcher, options)
