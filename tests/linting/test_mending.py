"""What mending promises: it ends, it is done once and for all, and a draft is only ever better."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from functools import cache

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from followup_lint import (
    Draft,
    DraftError,
    Fix,
    Hit,
    Linter,
    Report,
    Rule,
    Severity,
    Span,
    View,
    bad,
    good,
)
from followup_lint.linting.mending import MAX_ATTEMPTS, Mended, mend
from followup_lint.rules import registry
from followup_lint.rules.rule import NoOptions
from followup_lint.testing import unmark

LETTER = (
    "Hey Amir,\r\n\r\nthx for the talk on Tuesday 😊 It was sooo good!!\r\n\r\nCheers,\r\nDana\r\n"
)
RULES = list(registry.load().values())
TEXTS = [
    pytest.param(unmark(example.text)[0], id=f"{rule.id}-{number}")
    for rule in RULES
    for number, example in enumerate(rule.examples)
]


@cache
def linter() -> Linter:
    return Linter()


def counts(report: Report) -> Counter[str]:
    return Counter(finding.rule for finding in report.findings)


def mended(raw: bytes, *, unsafe: bool = False) -> Mended:
    return mend(raw, linter().lint, name="a.txt", unsafe=unsafe)


def swapping(name: str, old: str, new: str) -> Rule:
    """A rule that wants other words."""

    def check(view: View, options: NoOptions) -> Iterator[Hit]:
        for start in range(len(view.text)):
            if view.text.startswith(old, start):
                span = Span(start, start + len(old))
                yield view.hit(span, fixes=(Fix("swap", span, new, safe=True),))

    return Rule(
        id=name,
        code="MYR101" if name == "first" else "MYR102",
        family="informal",
        summary="Words.",
        message="Not these.",
        severity=Severity.WARNING,
        check=check,
        source="https://example.com",
        examples=(bad(f"[[{old}]]"), good("Fine.")),
        any_language=True,
    )


def by_rules(raw: bytes, *rules: Rule) -> Mended:
    return mend(raw, Linter.of_rules(rules).lint)


def test_a_letter_is_mended_in_one_go() -> None:
    done = mended(LETTER.encode())

    assert done.after.raw.decode() == (
        "Hello Amir,\r\n\r\nthank you for the talk on Tuesday. It was so good!\r\n\r\n"
        "Kind regards,\r\nDana\r\n"
    )
    assert [finding.excerpt for finding in done.findings] == [
        "Hey", "thx", "😊", "sooo", "!!", "Cheers",
    ]  # fmt: skip
    assert done.after.report == linter().lint(Draft.from_bytes(done.after.raw, name="a.txt"))
    assert done.before.raw == LETTER.encode()


def test_a_fix_that_shows_up_after_another_is_made_too() -> None:
    done = by_rules(b"Say one.", swapping("first", "one", "two"), swapping("second", "two", "2"))
    assert done.after.raw == b"Say one."  # no rule may report more than before

    done = by_rules(
        b"One, two.", swapping("first", "One", "It"), swapping("second", "It, two", "x")
    )
    assert done.after.raw == b"One, two."

    overlapping = swapping("first", "a thing", "it"), swapping("second", "thing, a thing", "this")
    assert by_rules(b"See a thing, a thing.", *overlapping).after.raw == b"See it, it."


def test_rules_that_want_the_opposite_come_to_an_end() -> None:
    done = by_rules(b"Say one.", swapping("first", "one", "two"), swapping("second", "two", "one"))
    assert (done.after.raw, done.findings) == (b"Say one.", ())


def test_a_fix_that_mends_nothing_is_left_out() -> None:
    done = by_rules(b"Say one.", swapping("first", "one", "one"))
    assert (done.after.raw, done.findings) == (b"Say one.", ())


def test_one_bad_fix_does_not_keep_the_others_out() -> None:
    first, second = swapping("first", "one", "two"), swapping("second", "six", "6")
    third = swapping("third", "two", "2")
    done = by_rules(b"Say one, six, six and six.", first, second, third)

    assert done.after.raw == b"Say one, 6, 6 and 6."


def test_a_hopeless_draft_is_not_tried_for_ever() -> None:
    tries = []
    lint = Linter.of_rules([swapping("first", "one", "one one")]).lint

    def counted(draft: Draft) -> Report:
        tries.append(draft)
        return lint(draft)

    done = mend(b"one " * 200, counted)

    assert done.after.raw == b"one " * 200
    assert len(tries) == MAX_ATTEMPTS + 1


def test_unsafe_fixes_are_made_only_when_asked_for() -> None:
    raw = b"Dear Amir,\n\nI spoke to to Ana, thx.\n\nKind regards,\nDana\n"

    assert b"I spoke to to Ana, thank you." in mended(raw).after.raw
    assert b"I spoke to Ana, thank you." in mended(raw, unsafe=True).after.raw


def test_what_cannot_be_written_is_refused_once_with_its_line() -> None:
    head = "Subject: =?utf-8?q?Your_tour=21=21_on_Monday?=\nMIME-Version: 1.0\n"
    encoded = f"{head}Content-Transfer-Encoding: quoted-printable\n\nDear Amir,\n\nthx u =2E\n"
    done = mended(encoded.encode())
    places = sorted(error.place for error in done.refused)

    assert (places, done.findings) == (["a.txt:1", "a.txt:5"], ())
    assert done.after.raw == encoded.encode()
    assert all(error.problem.startswith("not fixed: ") for error in done.refused)


def test_the_body_is_mended_though_the_subject_is_encoded() -> None:
    head = "Subject: =?utf-8?q?Your_tour=21=21_on_Monday?=\n\n"
    tail = " for the tour of the lab on Monday. I enjoyed it.\n\nBest,\nDana\n"
    done = mended(f"{head}Dear Amir,\n\nthx{tail}".encode())

    assert done.after.raw == f"{head}Dear Amir,\n\nthank you{tail}".encode()
    assert [error.place for error in done.refused] == ["a.txt:1"]


def test_what_needs_no_fix_is_not_refused() -> None:
    text = "Subject: Tour\nContent-Transfer-Encoding: base64\n\nRGVhciBBbWlyLA==\n"
    assert mended(text.encode()).refused == ()


@pytest.mark.parametrize("text", TEXTS)
def test_no_example_is_made_worse_and_twice_is_as_once(text: str) -> None:
    only_better(mended(text.encode()))


def only_better(once: Mended) -> None:
    """Nothing is reported more often, nothing is left that could be mended, twice is as once."""
    twice = mended(once.after.raw)
    assert not counts(once.after.report) - counts(once.before.report)
    assert (twice.after.raw, twice.findings) == (once.after.raw, ())
    assert bool(once.findings) == (once.after.raw != once.before.raw)


PIECES = (
    "Thank you|thx|for the tour|u|r|sooo|I|i|am|VERY|WE LOVE IT|happy|😊|:)|<3|!|!!|?!|??|.|...|,"
    "|“so”|https://example.com/u!!|gonna|kinda|awesome|the the|alot|w/|lol|ASAP"
    "|Let me know your decision|Can you tell me the result?|\n|\n\n|- |Hey Amir,|Cheers,|Dana|(|)"
    "|From: Dana Reyes <d@example.com>\n|To: Ana Ortiz <a@example.com>\n|Subject: THE TOUR!!\n"
).split("|")


@settings(max_examples=100, deadline=None)
@given(
    st.lists(st.sampled_from(PIECES), min_size=1, max_size=14),
    st.sampled_from(["\n", "\r\n", "\r"]),
    st.sampled_from(["utf-8", "utf-8-sig", "utf-16"]),
)
@example(["Hey Amir,", "\n\n", "thx", "😊", "!!", "\n\n", "Cheers,", "Dana"], "\r", "utf-16")
def test_any_text_is_only_made_better(pieces: list[str], end: str, encoding: str) -> None:
    raw = " ".join(pieces).replace("\n ", "\n").replace("\n", end).encode(encoding)
    try:
        once = mended(raw)
    except DraftError:
        return  # nothing that could be read
    only_better(once)
