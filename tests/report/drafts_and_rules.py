"""Rules and reports that are made for the tests of reporters."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from followup_lint import (
    Context,
    Draft,
    Fix,
    Hit,
    Kind,
    Linter,
    Proof,
    Report,
    Rule,
    Severity,
    Span,
    Strength,
    View,
)


def finder(pattern: str, *, id: str = "some-word", code: str = "TST101", **changes: Any) -> Rule:
    """A rule that reports what an expression matches anywhere in the text."""

    def check(view: View, options: object) -> Iterator[Hit]:
        for match in re.finditer(pattern, view.draft.text, re.DOTALL):
            yield view.hit(Span(*match.span()))

    return make(check, id=id, code=code, **changes)


def fixer(pattern: str, replacement: str, description: str, **changes: Any) -> Rule:
    """A rule that reports what an expression matches and replaces it."""

    def check(view: View, options: object) -> Iterator[Hit]:
        for match in re.finditer(pattern, view.draft.text):
            span = Span(*match.span())
            yield view.hit(span, fixes=(Fix(description, span, replacement, safe=True),))

    return make(check, **changes)


def missing(id: str = "missing-thing", **changes: Any) -> Rule:
    """A rule that always misses something."""

    def check(view: View, options: object) -> Iterator[Hit]:
        yield view.hit(Span(0, 0))

    return make(check, id=id, **changes)


def prover(element: str, pattern: str, code: str, note: str = "") -> Rule:
    """A rule that finds an element wherever an expression matches; weak, if there is a note."""

    def check(view: View, options: object) -> Iterator[Proof]:
        for match in re.finditer(pattern, view.draft.text, re.DOTALL):
            strength = Strength.WEAK if note else Strength.FOUND
            yield view.proof(Span(*match.span()), strength, note)

    return make(check, id=f"missing-{element}", code=code, element=element)


def make(check: Any, **changes: Any) -> Rule:
    """A rule with this check."""
    fields: dict[str, Any] = {
        "id": "some-word",
        "code": "TST101",
        "family": "informal",
        "summary": "A word.",
        "message": "“{match}” is a word.",
        "severity": Severity.WARNING,
        "source": "https://example.com",
        "examples": (),
    }
    return Rule(check=check, **{**fields, **changes})


def linted(text: str, *rules: Rule, **settings: Any) -> tuple[Report, Draft]:
    """The report of the rules on a text, and the draft."""
    draft = Draft.from_text(text, name="a.txt", **settings)
    return Linter.of_rules(rules, Context(Kind.THANK_YOU)).lint(draft), draft
