"""What the rule about small letters promises beyond its examples."""

from __future__ import annotations

import pytest

from followup_lint import Config, Context, Draft, Kind, Linter
from followup_lint.linting.fixes import apply_fixes

LINTER = Linter(Config(select=("lowercase-writing",)), Context(kind=Kind.CHECK_IN))


def mended(text: str) -> str:
    """The text after fixes, until there are none."""
    draft = Draft.from_text(text)
    while (fixed := apply_fixes(draft, LINTER.lint(draft))).mended:
        draft = Draft.from_text(fixed.text)
    return draft.text


def test_all_sentences_get_their_capitals_and_nothing_else_changes() -> None:
    text = (
        "Dear Amir,\n\nthank you for “the tour”. i liked\nthe iPhone lab, it’s fine. élan is all.\n"
        "\n> you wrote this. it stays.\n\ni’m glad that i came.\n\nDana"
    )

    assert mended(text) == (
        "Dear Amir,\n\nThank you for “the tour”. I liked\nthe iPhone lab, it’s fine. Élan is all.\n"
        "\n> you wrote this. it stays.\n\nI’m glad that I came.\n\nDana"
    )


@pytest.mark.parametrize("end", ["\n", "\r\n"])
def test_double_spaces_and_line_ends_stay(end: str) -> None:
    text = f"it is me.  how is it?  we met{end}on monday,  i think.  it was  fine.{end}"

    assert (
        mended(text)
        == f"It is me.  How is it?  We met{end}on monday,  I think.  It was  fine.{end}"
    )


def test_the_count_is_told_once_for_the_draft() -> None:
    made = LINTER.lint(Draft.from_text("thank you. it was good. we spoke of tea. All is well."))

    assert [finding.message for finding in made.findings] == [
        "3 sentences start in lower case, which may read as hasty."
    ]


@pytest.mark.parametrize(
    "text",
    [
        "We use i, j and k as indices; i is the row.",
        "See section i) of part i; i.e. the first.",
        "The fields are (i) water and (ii) soil, and i/o is slow.",
        "Io i vini li amo; jeg bor i Oslo.",
        "He wrote “i want it” on the wall.",
        "We met at approx. noon. The org. chart helped. eBay called.",
        "One starts small. pandas is a library. This is fine. So is this.",
        "thank you for the tour of the lab",
    ],
)
def test_other_small_letters_pass(text: str) -> None:
    assert LINTER.lint(Draft.from_text(text)).findings == ()
