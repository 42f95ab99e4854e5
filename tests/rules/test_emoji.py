"""What counts as an emoji, and that nothing of one is left behind."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from followup_lint import Config, Context, Draft, DraftError, Kind, Linter, apply_fixes

CASES = Path(__file__).resolve().parents[1] / "data" / "cases"
TEXT, EMOJI = "\N{VARIATION SELECTOR-15}", "\N{VARIATION SELECTOR-16}"
# What belongs to the sign before it, and is of no use behind anything else.
LONE = re.compile("(?:^|(?<=[\\sA-Za-z.,!?]))[\ufe00-\ufe0f\u200d\u20e3\U0001f3fb-\U0001f3ff]")


def emoji_in(text: str, **options: object) -> list[str]:
    config = Config(select=("emoji",), rules={"emoji": options})
    report = Linter(config, Context(kind=Kind.THANK_YOU)).lint(Draft.from_text(text))
    return [finding.excerpt for finding in report.findings]


def mended(text: str) -> str:
    linter = Linter(Config(select=("emoji",)), Context(kind=Kind.THANK_YOU))
    draft = Draft.from_text(text)
    return apply_fixes(draft, linter.lint(draft), unsafe=True).text


@pytest.mark.parametrize("name", ["b03_vs15", "e_arrows", "e_bullets", "e_text_vs15"])
def test_signs_of_print_are_no_emoji(name: str) -> None:
    assert emoji_in((CASES / f"{name}.txt").read_text(encoding="utf-8")) == []


@pytest.mark.parametrize("sign", "▶◀⤴⤵✔✖➡⬅↔↩☎✉✏✂⚠⚙♻☑✈❄★✓►▸•➤→")
def test_a_sign_shown_as_text_is_none(sign: str) -> None:
    assert emoji_in(f"My points:\n\n{sign} sales reports\n{sign} the rota {sign} done") == []


@pytest.mark.parametrize("sign", "▶✔☎❤☺⭐⚡😀👍☀")
def test_a_selector_says_which_form_is_meant(sign: str) -> None:
    assert emoji_in(f"It was great {sign}{TEXT} to meet you.") == []
    assert emoji_in(f"It was great {sign}{EMOJI} to meet you.") == [sign + EMOJI]


@pytest.mark.parametrize("sign", ["❤", "☺", "☹", "♥", "✌", "✅", "⭐", "🌶", "🖐", "👍🏽", "🇳🇱", "1️⃣"])
def test_faces_hearts_hands_and_pictures_are_emoji_without_one(sign: str) -> None:
    assert emoji_in(f"It was great {sign} to meet you.") == [sign]


def test_an_emoji_that_may_stay_stays_in_each_form() -> None:
    text = f"A heart: ❤{EMOJI}, and ❤ again, and 🙂."

    assert emoji_in(text, allow=["❤"]) == ["🙂"]
    assert emoji_in(text, allow=["❤" + EMOJI]) == ["🙂"]


@pytest.mark.parametrize(
    "sign",
    [
        "▶" + EMOJI,
        "▶" + EMOJI + EMOJI,
        "❤" + EMOJI + TEXT,
        "😊" + EMOJI,
        "👍🏽" + EMOJI,
        "👩\u200d⚕" + TEXT,
        "👩\u200d⚕" + EMOJI,
        "🏳" + EMOJI + "\u200d🌈",
        "1" + EMOJI + "\u20e3",
        "😊\u200d",
    ],
)
def test_a_fix_takes_all_that_belongs_to_an_emoji(sign: str) -> None:
    assert mended(f"Thank you for the tour! {sign} I liked it.") == (
        "Thank you for the tour! I liked it."
    )


PIECES = st.sampled_from(
    [*"a1 \n.!😊❤▶✔☎👍👩🏽🇳⚕", "tour", "\u200d", TEXT, EMOJI, "\u20e3", ":smile:"]
)


@settings(max_examples=300, deadline=None)
@given(st.lists(PIECES, min_size=1, max_size=10))
@example(["a", " ", "▶", EMOJI, "🏽", " ", "tour"])
@example(["😊", TEXT, " ", "👍", EMOJI, "\u20e3"])
def test_no_fix_leaves_a_lone_selector(pieces: list[str]) -> None:
    text = f"Dear Amir,\n\nThank you. {''.join(pieces)}"
    try:
        after = mended(text)
    except DraftError:
        return
    assert len(LONE.findall(after)) <= len(LONE.findall(text))
