"""An expression is never left untried on a text that it matches."""

from __future__ import annotations

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from followup_lint import lint
from followup_lint.core.expressions import Expression, Several
from followup_lint.core.expressions.literals import needed, prepared
from followup_lint.core.expressions.present import known

SIGNS = st.sampled_from(["a", "b", "k", "s", "i", "S", "-", "'", " ", ".", "0", "é"])
PARTS = r"""
\w \d \s \s+ . \b [ab] [^a] [0-9] [\w'] ^ $ \B \W
(?<!\w) (?!\w) (?<![\w']) (?![ab]) (?=a) (?<=s) (?i:K)
"""
ATOMS = st.one_of(SIGNS.map(re.escape), st.sampled_from(PARTS.split()))
TIMES = st.sampled_from(["", "", "", "?", "*", "+", "{2}", "{1,3}", "{0,2}?", "+?"])
ANCHORS = ("^", "$", r"\b", r"\B")
TEXTS = st.text(st.sampled_from("abksiS-' .0é\t\n\u00a0İıſK¦7"), max_size=12)


def repeated(atom: str, times: str) -> str:
    """An atom so many times, unless it stands for a place."""
    return atom if atom in ANCHORS or atom.startswith(("(?<", "(?=", "(?!")) else atom + times


def grown(inner: st.SearchStrategy[str]) -> st.SearchStrategy[str]:
    """Larger expressions from smaller ones."""
    return st.one_of(
        st.lists(inner, min_size=2, max_size=4).map("".join),
        st.lists(inner, min_size=2, max_size=4).map(lambda ways: f"(?:{'|'.join(ways)})"),
        st.tuples(inner, TIMES).map(lambda pair: f"(?:{pair[0]}){pair[1]}"),
    )


def compiles(pattern: str) -> bool:
    """Whether an expression is one."""
    try:
        re.compile(pattern)
    except re.error:
        return False
    return True


PATTERNS = st.recursive(st.builds(repeated, ATOMS, TIMES), grown, max_leaves=12).filter(compiles)


@settings(max_examples=500, deadline=None)
@given(PATTERNS, TEXTS, st.sampled_from([0, re.IGNORECASE, re.IGNORECASE | re.MULTILINE]))
def test_where_an_expression_matches_its_need_is_met(pattern: str, text: str, flags: int) -> None:
    expression = Expression(pattern, flags)
    if expression.search(text):
        assert expression.need.met_in(text)


@settings(max_examples=150, deadline=None)
@given(st.lists(PATTERNS, min_size=1, max_size=5), TEXTS)
def test_of_several_all_that_match_are_tried(patterns: list[str], text: str) -> None:
    several = Several(map(Expression, patterns))
    matching = [one for one in several.expressions if one.search(text)]
    assert [one for one in several.likely_in(text) if one.search(text)] == matching


@pytest.mark.parametrize(
    ("pattern", "literals"),
    [
        (r"\bso\b", [{"¦so¦"}]),
        (r"(?<![\w'])so\s+sorry(?!\w)", [{"¦so¦ ¦sorry¦"}]),
        (r"i(?:'m| am) \w+ sorry", [{" ¦sorry"}]),
        (r"(?:oxen|mice) .* (?:gnu|emu)", [{"oxen¦ ", "mice¦ "}, {" ¦gnu", " ¦emu"}]),
        (r"cal+ed?", [{"cal"}]),
        (r"\d{3}-\d\d", [{"000¦-¦00"}]),
        (r"\w+|.*", []),
        (r"(?a)\bso\b", []),
    ],
)
def test_the_literals_of_an_expression_are(pattern: str, literals: list[set[str]]) -> None:
    assert needed(pattern, re.IGNORECASE) == tuple(map(frozenset, literals))


def test_a_text_is_prepared_with_the_edges_of_its_words_marked() -> None:
    assert prepared("I’m\n so  SORRY¦") == " ¦i¦’¦m¦ ¦so¦ ¦sorry¦ "


def test_a_bad_expression_is_an_error_when_it_is_checked() -> None:
    with pytest.raises(re.error):
        Expression("(a").check()


def test_no_text_is_remembered_after_a_draft() -> None:
    lint("Thank you for the interview about the harbour.")
    assert known().automaton is not None and known().kept == {}
