"""A product that is spelled in other capitals than its makers use."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from followup_lint import Fix, Hit, Rule, Severity, Span, View, Zone, bad, good


@dataclass(frozen=True, slots=True)
class Options:
    """The products to look for, in the capitals of their makers."""

    products: tuple[str, ...] = ("GitHub", "JavaScript", "LinkedIn", "QuickBooks", "YouTube")


def check(view: View, options: Options) -> Iterator[Hit]:
    """An objection to each product in other capitals; web addresses may write it as they like."""
    for product in options.products:
        name = re.compile(rf"(?<![\w@./-]){re.escape(product)}(?![\w@/-]|\.\w)", re.IGNORECASE)
        for piece in view.spans(Zone.BODY):
            for match in name.finditer(piece.of(view.text)):
                if match.group() != product:
                    span = Span(*match.span()).shift(piece.start)
                    fix = Fix(f"write “{product}”", span, product, safe=True)
                    yield view.hit(span, product=product, fixes=(fix,))


RULE = Rule(
    id="misspelt-product",
    code="AGY101",
    family="correctness",
    summary="A product is spelled in other capitals than its makers use.",
    message="“{match}” is spelled “{product}” by its makers.",
    help="Write “{product}”.",
    why="Those who work with a product every day notice how its name is spelled.",
    severity=Severity.WARNING,
    options=Options(),
    check=check,
    source="https://example.com/agency/style#products",
    examples=(
        bad("I wrote [[Javascript]] for five years and put it on [[Github]]."),
        bad("I keep the accounts in [[Quickbooks]].", options={"products": ["QuickBooks"]}),
        good("I wrote JavaScript for five years and put it on GitHub."),
        good("My work is on github.com/dana and at dana@linkedin.example."),
    ),
)
