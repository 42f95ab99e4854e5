"""The check of a rule from a pack: matchers, with what is said where they match."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any

from followup_lint.finding import Fix
from followup_lint.matchers import Match, Matcher
from followup_lint.rule import Hit
from followup_lint.terms import Part, Severity
from followup_lint.values import Count, Filled
from followup_lint.view import View


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

    `extra` says what the option of that name adds to it: "phrases", "regex", or nothing.
    """

    name: str
    find: Callable[[Any], Matcher]
    safe: bool
    severity: Severity | None
    message: str
    help: str
    default: bool = True
    extra: str = ""

    def hits(self, view: View, options: Any) -> Iterator[Hit]:
        """What the matcher finds, as objections."""
        if not self.default and self.name not in getattr(options, "also", ()):
            return
        matcher = self.find(options)
        if not matcher.may_match(view):
            return
        allowed = {word.lower() for word in getattr(options, "allow", ())}
        for match in matcher.find(view):
            text = match.span.of(view.subject if match.part is Part.SUBJECT else view.text)
            if text.lower() not in allowed:
                yield self.hit(match)

    def hit(self, match: Match) -> Hit:
        """One objection, with the replacement as a fix where there is one."""
        fixes = (match.fix,) if match.fix else ()
        if match.replacement is not None:
            new = match.replacement
            fixes = (Fix(f"write “{new}”", match.change or match.span, new, self.safe),)
        values = {"replacement": match.replacement or "", **match.values}
        return Hit(
            match.span, match.part, self.name, self.severity, self.message, self.help, fixes, values
        )


@dataclass(frozen=True, slots=True)
class PackCheck:
    """The check of a rule from a pack: its branches, one after the other."""

    branches: tuple[Branch, ...]

    def compile(self, options: Any) -> None:
        """Make the matchers for these options once. Raises re.error for a bad expression."""
        for branch in self.branches:
            branch.find(options)

    def __call__(self, view: View, options: Any) -> Iterator[Hit]:
        """All objections of all branches."""
        for branch in self.branches:
            yield from branch.hits(view, options)
