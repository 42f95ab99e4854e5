"""What authors of rules are told about their examples."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from followup_lint import Hit, Kind, Part, Rule, Severity, Span, View, bad, good
from followup_lint.testing import check_examples, mark, unmark


@dataclass(frozen=True)
class Options:
    """The word to look for."""

    word: str = "gizmo"


def check(view: View, options: Options) -> Iterator[Hit]:
    """Each time that the word stands in the body or begins the subject."""
    if view.subject.startswith(options.word):
        yield view.hit(Span(0, len(options.word)), part=Part.SUBJECT)
    start = view.text.find(options.word)
    while start >= 0:
        yield view.hit(Span(start, start + len(options.word)))
        start = view.text.find(options.word, start + 1)


RULE = Rule(
    id="my-rule", code="MYR101", family="informal", summary="s", message="“{match}”.",
    severity=Severity.WARNING, check=check, source="https://example.com", options=Options(),
    examples=(bad("A [[gizmo]]."), good("A thing.")),
)  # fmt: skip
BAD = "my-rule (MYR101), bad example 1: "
GOOD = "my-rule (MYR101), good example 1: "


def told(*examples: Any, **changes: Any) -> list[str]:
    """The problems of the rule with other examples beside its own."""
    given = sorted((*examples, *RULE.examples), key=lambda e: e in RULE.examples)
    return check_examples(replace(RULE, examples=tuple(given), **changes))


def test_nothing_is_said_about_examples_that_behave() -> None:
    assert told() == []


def test_a_rule_needs_examples_of_both_sorts() -> None:
    assert check_examples(replace(RULE, examples=())) == [
        "my-rule (MYR101): there is no bad example; give at least one",
        "my-rule (MYR101): there is no good example; give at least one",
    ]


@pytest.mark.parametrize(
    ("example", "problem"),
    [
        (bad("A [[widget]]."), BAD + "nothing is found\n  marked: A [[widget]].\n"
                                     "  found:  A widget."),
        (bad("[[A]] gizmo."), BAD + "what is found is not what is marked\n"
                                    "  marked: [[A]] gizmo.\n  found:  A [[gizmo]]."),
        (bad("One [[gizmo]],\ntwo gizmo.\nThree."),
         BAD + "1 place is marked, but 2 places are found\n"
               "  marked: two gizmo.\n  found:  two [[gizmo]]."),
        (bad("A gizmo."), BAD + "nothing is marked; put [[…]] around what the rule should report"),
        (good("A gizmo."), GOOD + "this should pass\n  marked: A gizmo.\n  found:  A [[gizmo]]."),
        (good("A [[gizmo]]."), GOOD + "something is marked; take the [[…]] out, or make it a bad "
                                      "example"),
        (bad("A [[gizmo]].", subject="gizmo"),
         BAD + "1 place is marked, but 2 places are found\n"
               "  marked: Subject: gizmo\n  found:  Subject: [[gizmo]]"),
        (bad("A [[gizmo]].", options={"wrod": "x"}),
         BAD + "example of my-rule: unknown option 'wrod'; did you mean 'word'?"),
        (bad("Wir haben gestern über die Stelle und das [[gizmo]] gesprochen und ich freue mich "
             "sehr auf eine Antwort von Ihnen."),
         BAD + "the rule did not run: the text does not read as English"),
    ],
)  # fmt: skip
def test_a_wrong_example_is_told_with_what_was_found(example: Any, problem: str) -> None:
    assert told(example) == [problem]


def test_the_subject_may_be_marked() -> None:
    assert told(bad("A [[gizmo]].", subject="[[gizmo]]")) == []


def test_a_kind_that_the_rule_does_not_check_is_told() -> None:
    example = bad("A [[gizmo]].", kind=Kind.GENERAL)

    assert told(example, severity_in={Kind.GENERAL: None}) == [
        BAD + "the rule does not check what it is read as: general mail"
    ]


def test_a_field_that_no_value_fills_is_told() -> None:
    assert told(message="{mtach}") == [
        BAD + "the message or help of the rule has a field that no value fills"
    ]


def test_what_a_check_raises_is_told_with_its_place() -> None:
    def broken(view: View, options: Options) -> Iterator[Hit]:
        yield view.hit(Span(0, 1))
        raise ValueError("no gizmo")

    first, second = told(check=broken)

    assert first.startswith(BAD + "the check raised ValueError: no gizmo (test_testing.py, line ")
    assert second.startswith(GOOD + "the check raised ValueError: no gizmo")


@given(st.text("ab \n"), st.data())
def test_marks_are_put_where_they_were_taken_from(text: str, data: st.DataObject) -> None:
    ends = sorted(data.draw(st.sets(st.integers(0, len(text)), max_size=6)))
    spans = tuple(Span(a, b) for a, b in zip(ends[::2], ends[1::2], strict=False))

    assert (text, spans) == unmark(mark(text, spans))
