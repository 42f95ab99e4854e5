"""Keys of findings: what they outlast, what they tell apart, and what they keep to themselves."""

from __future__ import annotations

import textwrap
from collections.abc import Iterator

from hypothesis import given, settings
from hypothesis import strategies as st

from followup_lint import (
    Config,
    Context,
    Draft,
    Finding,
    Hit,
    Kind,
    Linter,
    Rule,
    Severity,
    Span,
    View,
)

OPENING = "Dear Ms. Ortiz,\n\n"
FIRST = "Thank you for the tour of the lab, which I enjoyed a lot, and for your time. "
SECOND = "I still haven't heard back lol, and the other firm's offer waits; please write lol. "
CLOSING = "\n\nKind regards,\nDana Reyes\n"
LETTER = OPENING + FIRST + SECOND + CLOSING


def found(text: str, subject: str | None = None) -> list[Finding]:
    """The findings of a few rules in a text."""
    config = Config(select=("still-waiting", "textspeak", "emoji", "missing-interest"))
    linter = Linter(config, Context(kind=Kind.CHECK_IN))
    return list(linter.lint(Draft.from_text(text, subject=subject)).findings)


def keys(text: str, subject: str | None = None) -> list[str]:
    """The keys of the findings, each with its rule before it."""
    return [f"{finding.rule} {finding.key}" for finding in found(text, subject)]


def test_keys_are_the_same_on_every_machine() -> None:
    assert keys(LETTER) == [
        "missing-interest 652e70c6a5bce979",
        "still-waiting 89f9cbb88abad30c",
        "textspeak 01b58bb5c5e5b8e7",
        "textspeak 4ea4c3f040374145",
    ]


@settings(max_examples=60, deadline=None)
@given(
    width=st.integers(20, 90),
    before=st.lists(st.sampled_from(["I met Amir too.", "It rained.\n\n", "😀"]), max_size=3),
)
def test_keys_outlast_moved_lines_and_new_wrapping(width: int, before: list[str]) -> None:
    body = textwrap.fill(FIRST + SECOND, width, break_long_words=False, break_on_hyphens=False)
    moved = OPENING + " ".join(before) + "\n\n" + body + CLOSING

    assert set(keys(LETTER)) <= set(keys(moved))


def test_keys_outlast_other_line_ends() -> None:
    assert keys(LETTER.replace("\n", "\r\n")) == keys(LETTER)


def test_keys_outlast_other_spellings_of_signs() -> None:
    assert keys(LETTER.replace("firm's", "firm’s")) == keys(LETTER)
    assert keys(LETTER.replace("heard back", "heard\u00a0back")) == keys(LETTER)


def test_a_changed_sentence_has_a_new_key() -> None:
    changed = LETTER.replace("the other firm", "that firm")
    same = set(keys(LETTER)) & set(keys(changed))

    assert [key.split()[0] for key in same] == ["missing-interest"]


def test_findings_that_are_alike_have_keys_of_their_own() -> None:
    twice = LETTER.replace(CLOSING, "\n\n" + SECOND + CLOSING)
    made = keys(twice)

    assert len(made) == len(set(made))
    assert set(keys(LETTER)) < set(made)


def test_subject_and_body_are_told_apart() -> None:
    in_subject = keys(LETTER, "I write again 😀")
    in_body = keys(LETTER.replace(FIRST, "I write again 😀"))

    assert not {k for k in in_subject if "emoji" in k} & {k for k in in_body if "emoji" in k}


def test_a_key_holds_no_words() -> None:
    for finding in found(LETTER, "Hello 😀"):
        assert len(finding.key) == 16
        assert set(finding.key) <= set("0123456789abcdef")


def test_a_stretch_over_several_sentences_has_a_key_too() -> None:
    def check(view: View, options: object) -> Iterator[Hit]:
        yield view.hit(Span(0, len(view.text)))

    rule = Rule("whole", "TST101", "informal", "", "", Severity.WARNING, check, "", ())
    linter = Linter.of_rules([rule])
    one, other = (linter.lint(Draft.from_text(t)).findings[0].key for t in (LETTER, LETTER + "X"))

    assert one != other
