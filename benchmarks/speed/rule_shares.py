"""Which rules take the time: python benchmarks/speed/rule_shares.py [TEXTS] [ROWS]

Lints the texts with every check under the clock, and prints the costliest rules. What several
rules need and the draft keeps (its sentences, say) is on the account of the first that asks. The
parse stands on top, measured by itself over the same texts. Run it with the Python of .venv.
"""

from __future__ import annotations

import argparse
import time
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from typing import Any

from texts import messages
from throughput import linting, parsing, segments

from followup_lint import Linter, Rule
from followup_lint.nlp import pipeline
from followup_lint.rules.rule import Needs
from followup_lint.rules.view import View

MILLISECOND = 0.001


class Clock:
    """The seconds and hits of each rule."""

    def __init__(self) -> None:
        self.seconds: dict[str, float] = defaultdict(float)
        self.hits: dict[str, int] = defaultdict(int)

    def timed(self, rule: Rule) -> Rule:
        """The same rule, whose checks are timed."""
        return replace(rule, check=self.check_of(rule.id, rule.check))

    def check_of(self, name: str, check: Callable[[View, Any], Iterable[Any]]) -> Any:
        """A check that is carried out at once, under the clock."""

        def timed(view: View, options: Any) -> list[Any]:
            start = time.perf_counter()
            found = list(check(view, options))
            self.seconds[name] += time.perf_counter() - start
            self.hits[name] += len(found)
            return found

        return timed


def table(count: int, lines: int) -> Iterator[str]:
    """Milliseconds a text, and shares of the whole."""
    raws = list(messages(count))
    rules = {rule.id: rule for rule in Linter().rules}
    clock = Clock()
    linter = Linter.of_rules(clock.timed(rule) for rule in rules.values())
    texts = segments(raws)
    parsing(pipeline.load(), texts)  # once before: the first parse is slow
    whole, parse = linting(linter, raws), parsing(pipeline.load(), texts)
    checks = sum(clock.seconds.values())

    def row(name: str, seconds: float, more: str = "") -> str:
        return f"| {name} | {seconds / count / MILLISECOND:.3f} | {seconds / whole:.1%} | {more} |"

    yield "| | ms a text | share | |\n|---|---|---|---|"
    yield row("the parse alone", parse)
    yield row("all rules", checks, f"{len(rules)} rules")
    yield row("the rest: parse, regions, kind, report", whole - checks)
    for needs in Needs:
        part = sum(clock.seconds[name] for name, rule in rules.items() if rule.needs is needs)
        yield row(f"rules that read the {needs.name.lower()}", part)
    for name in sorted(rules, key=lambda name: -clock.seconds[name])[:lines]:
        yield row(f"`{name}`", clock.seconds[name], f"{clock.hits[name]} hits and proofs")


def main() -> None:
    """Print the table."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("texts", type=int, nargs="?", default=240)
    parser.add_argument("rows", type=int, nargs="?", default=20)
    options = parser.parse_args()
    for line in table(options.texts, options.rows):
        print(line)


if __name__ == "__main__":
    main()
