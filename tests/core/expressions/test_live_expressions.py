"""Expressions are known for as long as somebody holds them."""

from __future__ import annotations

import gc

from followup_lint.core.expressions import Expression, live
from followup_lint.core.expressions.limited import Limited


def test_each_expression_is_known_by_itself() -> None:
    first, second, other = Expression("synergise"), Expression("synergise"), Limited("synergise")
    known = [one for one in live() if one.pattern == "synergise"]

    assert sorted(map(id, known)) == sorted(map(id, (first, second, other)))


def test_what_nobody_holds_is_forgotten() -> None:
    _ = Expression("synergise twice").compiled
    gc.collect()

    assert not [one for one in live() if one.pattern == "synergise twice"]
