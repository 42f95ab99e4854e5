"""A safe fix is right in every sentence: what may be right as it is stays as it is."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from followup_lint import Config, Context, Draft, Kind, Linter, apply_fixes

CASES = Path(__file__).resolve().parents[1] / "data" / "cases"
LETTER = "Dear Ms. Ortiz,\n\nThank you for the tour. {}\n\nBest regards,\nTomasz Nowak\n"
ALL = Linter(Config(), Context(kind=Kind.CHECK_IN))
SLIPS = Linter(Config(select=("common-slip",)), Context(kind=Kind.CHECK_IN))


def slips_in(text: str) -> list[str]:
    return [finding.excerpt for finding in SLIPS.lint(Draft.from_text(text)).findings]


def mended(sentence: str, *, unsafe: bool = False, linter: Linter = ALL) -> str:
    draft = Draft.from_text(LETTER.format(sentence))
    before, after = LETTER.split("{}")
    text = apply_fixes(draft, linter.lint(draft), unsafe=unsafe).text
    return text.removeprefix(before).removesuffix(after)


@pytest.mark.parametrize("name", ["b02_doubled_to", "s_doubled_ok"])
def test_words_that_are_right_twice_pass(name: str) -> None:
    assert slips_in((CASES / f"{name}.txt").read_text(encoding="utf-8")) == []


@pytest.mark.parametrize(
    "sentence",
    [
        "The school I went to to train is near.",
        "Nobody knew the firm she worked for for ten years.",
        "I found somebody to look up to to learn from.",
        "We have tools to build on, to hold on to to keep calm.",
        "The people Ben reports to to get it done are kind.",
        "Everything you ask for for free is paid by somebody.",
        "At the event I went to to learn, I met Ben.",
        "What I am used to to this day is tea.",
        "Who do you report to to get leave?",
        "The role that you told me of of course suits me.",
        "Plan A a week later failed, and I got an A a week later.",
    ],
)
def test_so_do_a_clause_that_ends_and_one_that_begins(sentence: str) -> None:
    assert slips_in(LETTER.format(sentence)) == []


@pytest.mark.parametrize(
    ("sentence", "slip"),
    [
        ("I look forward to hearing from from you.", "from from"),
        ("It was nice to meet with with you.", "with with"),
        ("I would like to to thank you.", "to to"),
        ("I wanted to follow up on the role of of analyst.", "of of"),
        ("In the morning we met with with the team.", "with with"),
        ("After the tour I spoke to to Ben.", "to to"),
        ("I work as as a nurse.", "as as"),
        ("What I like is the mix of of tools.", "of of"),
    ],
)
def test_others_are_told_and_the_writer_decides(sentence: str, slip: str) -> None:
    assert slips_in(LETTER.format(sentence)) == [slip]
    assert mended(sentence, linter=SLIPS) == sentence
    once = sentence.replace(slip, slip.split()[0])
    assert mended(sentence, linter=SLIPS, unsafe=True) == once


def test_two_articles_before_a_noun_are_one_too_many() -> None:
    assert mended("I liked the the lab and your your rota.") == "I liked the lab and your rota."


@pytest.mark.parametrize(
    "sentence",
    [
        "My interest is in the events I look forward to see below.",
        "What I did made them smile, and all I did got lost.",
        "I hope your doing this pays.",
        "Its hard to reach corners were clean.",
        "Its a cappella choir sang.",
        "The might of united unions is great.",
        "The hours that we alot to each ward are few.",
        "My tutor Teh and a Mr. Alot sent the forms.",
        "He asked what the the stands for.",
        "The fact that I came is due to the fact that you found.",
        "In the event that you hosted I met Ben.",
        "I put the files in order to be read.",
        "Thousands of tons of sand came, and 40 tons of help.",
        "It was an awesome responsibility.",
        "The u in colour is British, and b4 is a square.",
        "The b/c ratio is 2, as on w/o 1234.",
        "My cuz the plumber came.",
        "The IMO sets the rules for ships.",
        "The price is ?? so far, and n!! = 15.",
        "I asked for nothing; I just wanted to help.",
        "Will you decide by Friday?",
        "The MOST satellite is the BEST programme of the EU.",
        "He called and let me know the date.",
        "If i is less than n, then x grows.",
        "I wrote down everything we discussed about your plans for the lab.",
        "I read as much as I could of related work.",
        "The correlation r we found was 0.8, the value in row b4 the sum.",
        "PLEASE ANSWER US soon.",
        "In the loop, i must stay below n.",
    ],
)
def test_no_safe_fix_breaks_right_english(sentence: str) -> None:
    assert mended(sentence) == sentence


@pytest.mark.parametrize(
    ("sentence", "right"),
    [
        ("I look forward to hear from you.", "I look forward to hearing from you."),
        ("I look forward for your reply.", "I look forward to your reply."),
        ("I hope your doing well.", "I hope you're doing well."),
        ("We didn't received it.", "We didn't receive it."),
        ("It was a opportunity, and an useful one.", "It was an opportunity, and a useful one."),
        ("I should of gone.", "I should have gone."),
        ("Alot of it was new to me.", "A lot of it was new to me."),
        ("I am more then happy with it.", "I am more than happy with it."),
        ("Thx for the tour!!", "Thank you for the tour!"),
    ],
)
def test_what_is_never_right_is_still_mended(sentence: str, right: str) -> None:
    assert mended(sentence) == right


def test_just_goes_where_it_says_nothing() -> None:
    fillers = Linter(Config(select=("filler-phrase",)), Context(kind=Kind.CHECK_IN))

    assert mended("I just wanted to thank you.", linter=fillers) == "I wanted to thank you."
    assert mended("I just wanted to help.", linter=fillers) == "I just wanted to help."


PREPOSITION = st.sampled_from(["to", "for", "with", "from", "of", "as", "into"])
BEFORE = st.sampled_from(["The person I look up", "the rules we adhere", "What we come", "I went"])
BEHIND = st.sampled_from(["to learn", "now", "stay safe", "the lab", "you", "course", "ease"])


@settings(max_examples=80, deadline=None)
@given(BEFORE, PREPOSITION, BEHIND)
def test_a_preposition_is_never_taken_out_unasked(before: str, word: str, behind: str) -> None:
    sentence = f"{before} {word} {word} {behind}."

    assert mended(sentence, linter=SLIPS) == sentence
