"""What a stranger can write into a message costs neither much time nor much memory."""

from __future__ import annotations

import pytest

from cases import case
from cost import cost
from draft.hostile import HOSTILE
from followup_lint import Context, Draft, Kind, Linter
from followup_lint.hooks.exempt import why_passed

# Megabytes and seconds that one message may take; the latter is also how long a hook waits.
MEMORY, TIME = 300, 5.0
LINTER = Linter(context=Context(kind=Kind.THANK_YOU))


@pytest.fixture(scope="module", autouse=True)
def _loaded() -> None:
    """What is loaded once is no cost of a message."""
    LINTER.lint(Draft.from_text("Dear Sam,\n\nThank you for the interview.\n\nBest,\nDana\n"))


@pytest.mark.parametrize("raw", HOSTILE.values(), ids=HOSTILE)
def test_a_message_is_read_and_linted_in_bounds(raw: bytes) -> None:
    spent = cost(lambda: LINTER.lint(Draft.from_bytes(raw)))

    assert spent.seconds < TIME
    assert spent.megabytes < MEMORY


@pytest.mark.parametrize("raw", HOSTILE.values(), ids=HOSTILE)
def test_so_is_what_a_hook_asks_before_it_watches_the_time(raw: bytes) -> None:
    assert cost(lambda: why_passed(raw)).seconds < TIME / 5


@pytest.mark.parametrize(
    "name",
    [
        "nested padding", "nested lists", "wide margins", "a tall and a wide cell",
        "a wide cell and many rows", "many columns and many rows", "nested tables to the end",
        "many quotations", "a style of dots", "attributes", "parameters", "numbered parameters",
        "names of files in pieces", "encoded words", "encoded words in the subject",
        "many headers", "a forwarded message of short lines", "a forwarded message of many parts",
    ],
)  # fmt: skip
def test_what_the_author_wrote_is_still_read(name: str) -> None:
    draft = Draft.from_bytes(HOSTILE[name])

    assert "Thank you for the interview." in draft.authored_text
    assert draft.text.count("Thank you for the interview.") == 1


@pytest.mark.parametrize("sign", ["I ", "to to ", "Hi Sam, "])
def test_a_long_letter_is_linted_in_memory_for_a_short_one(sign: str) -> None:
    draft = Draft.from_text(sign * (48_000 // len(sign)))

    assert cost(lambda: LINTER.lint(draft)).megabytes < MEMORY


def test_a_reply_to_ten_kilobytes_of_padding_is_read() -> None:
    spent = cost(lambda: Draft.from_bytes(case("bomb-html.eml")))
    draft = Draft.from_bytes(case("bomb-html.eml"))

    assert spent.megabytes < 50
    assert draft.authored_text.startswith("Dear Sam,\n\nThank you for the interview.")
