"""Greetings and sign-offs: where they are, and what they consist of."""

from __future__ import annotations

import pytest

from followup_lint.core.span import Span
from followup_lint.draft import Draft, Role
from followup_lint.draft.letter_layout import greeting_at, greeting_in, parting_thanks, sign_off_at

BODY = "The tour of the mill was a pleasure. I now see why the looms run at night."


def parts(line: str, *, alone: bool = True) -> tuple[str, str, str] | None:
    found = greeting_in(line, alone=alone)
    if found is None:
        return None
    word = found.word.of(line) if found.word else ""
    return found.span.of(line), word, found.name.of(line) if found.name else ""


def signed(ending: str) -> tuple[str, str, str]:
    """Sign-off region, closing phrase and name of a letter with that ending."""
    text = f"Dear Ines,\n\n{BODY}\n\n{ending}"
    spans = Draft.from_text(text).spans([Role.SIGN_OFF])
    if not spans:
        return "", "", ""
    found = sign_off_at(text, spans[0])
    closing = found.closing.of(text) if found.closing else ""
    return spans[0].of(text), closing, found.name.of(text) if found.name else ""


@pytest.mark.parametrize(
    ("line", "word", "name"),
    [
        ("Dear Ines,", "Dear", "Ines"),
        ("Dear Dr. Okafor,", "Dear", "Dr. Okafor"),
        ("Dear Ms. Lund:", "Dear", "Ms. Lund"),
        ("Dear Ines –", "Dear", "Ines"),
        ("Dear Ines, Bo and Chidi,", "Dear", "Ines, Bo and Chidi"),
        ("Dear Mr. and Mrs. Lund,", "Dear", "Mr. and Mrs. Lund"),
        ("Dear J. R. O'Hara,", "Dear", "J. R. O'Hara"),
        ("Dear van der Meer,", "Dear", "van der Meer"),
        ("Dear Will,", "Dear", "Will"),
        ("Dear hiring team,", "Dear", "hiring team"),
        ("Dear Sir or Madam:", "Dear", "Sir or Madam"),
        ("Dear Željko Ánh Đặng,", "Dear", "Željko Ánh Đặng"),
        ("Good afternoon Ines!", "Good afternoon", "Ines"),
        ("Hi, Ines!", "Hi", "Ines"),
        ("Hi again Ines,", "Hi", "Ines"),
        ("Hi Ines 👋,", "Hi", "Ines"),
        ("Hi,", "Hi", ""),
        ("Hello", "Hello", ""),
        ("Hey Bo,", "Hey", "Bo"),
        ("Yo", "Yo", ""),
        ("Hiya Ms. Lund,", "Hiya", "Ms. Lund"),
        ("Hi guys,", "Hi", "guys"),
        ("hi bo,", "hi", "bo"),
        ("To whom it may concern:", "To whom it may concern", ""),
        ("To whomever it concerns,", "To whomever it concerns", ""),
        ("Kia ora Ines,", "Kia ora", "Ines"),
        ("Dear Interview Panel,", "Dear", "Interview Panel"),
        ("Ines,", "", "Ines"),
        ("Ines:", "", "Ines"),
        ("Ines and Bo,", "", "Ines and Bo"),
        ("Mr X,", "", "Mr X"),
        ("Emily,", "", "Emily"),
        ("Chidi", "", "Chidi"),
        ("尊敬的林女士：", "尊敬的", "林女士"),
    ],
)
def test_a_line_is_a_greeting(line: str, word: str, name: str) -> None:
    assert parts(line) == (line, word, name)


@pytest.mark.parametrize(
    ("line", "greeting", "name"),
    [
        ("Hi Bo, thanks for the tour.", "Hi Bo,", "Bo"),
        ("Hi Bo thanks for the tour", "Hi Bo", "Bo"),
        ("hi bo thank you for the tour", "hi bo", "bo"),
        ("Hi Dr. Lund. The tour was great.", "Hi Dr. Lund.", "Dr. Lund"),
        ("Hi I wanted to ask about the loom job.", "Hi", ""),
        ("Hello, my name is Tove and we met at the mill.", "Hello,", ""),
        ("Ines, thank you for the tour.", "Ines,", "Ines"),
        ("Ines, here is the plan of the mill.", "Ines,", "Ines"),
        ("Ines, attached are the two forms.", "Ines,", "Ines"),
    ],
)
def test_a_greeting_ends_before_the_text_on_its_line(line: str, greeting: str, name: str) -> None:
    found = parts(line)
    assert found is not None
    assert (found[0], found[2]) == (greeting, name)


@pytest.mark.parametrize(
    "line",
    [
        "However,", "Unfortunately, the bus was late.", "On Monday,", "Yesterday,", "Thanks,",
        "Thank you for the tour.", "Good morning is the best time to call.", "URGENT",
        "Interview Follow Up", "Note: the mill is closed.", "Hope you are well,", "", "   ",
        "After the tour, I read on.", "It was good to see the mill.",
    ],
)  # fmt: skip
def test_a_line_is_no_greeting(line: str) -> None:
    assert parts(line) is None


def test_a_name_without_comma_greets_only_when_it_stands_alone() -> None:
    assert parts("Chidi", alone=False) is None


def test_a_greeting_is_found_at_its_place_in_the_text() -> None:
    text = f"\n  Dear Ines, {BODY}"
    region = Draft.from_text(text).spans([Role.GREETING])[0]
    found = greeting_at(text, region)
    assert found is not None
    assert found.name is not None
    assert (found.span.of(text), found.name.of(text)) == ("Dear Ines,", "Ines")


@pytest.mark.parametrize(
    ("ending", "closing", "name"),
    [
        ("Kind regards,\nTove Berg", "Kind regards", "Tove Berg"),
        ("Thanks and best regards,\nTove", "Thanks and best regards", "Tove"),
        ("With best wishes, Tove Berg.", "With best wishes", "Tove Berg"),
        ("Best regards Tove Berg", "Best regards", "Tove Berg"),
        ("Thank you again for your time!\nTove", "Thank you again for your time", "Tove"),
        ("Looking forward to the next round,\nTove", "Looking forward to the next round", "Tove"),
        ("Sincerely,\n\nTove Berg\n+47 555 01 234", "Sincerely", "Tove Berg"),
        ("cheers\ntove", "cheers", "tove"),
        ("Best,\nTove Berg, MBA\nWeaver\ntove@example.com", "Best", "Tove Berg"),
        ("Yours\n林美", "Yours", "林美"),
        ("Thank you,\nJ. R. O'Hara", "Thank you", "J. R. O'Hara"),
        ("Thanks, Ines!\n\nTove Berg", "Thanks", "Tove Berg"),
        ("Kind regards,", "Kind regards", ""),
        ("Tove Berg", "", "Tove Berg"),
        ("— Tove", "", "Tove"),
        ("xoxo\nTove", "xoxo", "Tove"),
        ("Warm regards,\nTove Love", "Warm regards", "Tove Love"),
    ],
)
def test_a_sign_off_has_a_closing_and_a_name(ending: str, closing: str, name: str) -> None:
    assert signed(ending) == (ending, closing, name)


@pytest.mark.parametrize(
    "ending", ["When do you decide?", "I will call on Monday.", "- one\n- two"]
)
def test_the_last_sentence_is_no_sign_off(ending: str) -> None:
    assert signed(ending) == ("", "", "")


def test_a_closing_is_found_at_the_end_of_a_line() -> None:
    text = "Hi Bo, the tour was great. Best, Tove"
    assert [span.of(text) for span in Draft.from_text(text).spans([Role.SIGN_OFF])] == [
        "Best, Tove"
    ]


def test_contact_lines_do_not_hide_the_closing() -> None:
    contacts = "Senior Weaver\ntove@example.com\n+47 555 01 234\nwww.example.com/tove\n12 Mill Road"
    ending = f"Best,\nTove Berg\n{contacts}\nLinkedIn: tove-berg\nBergen University"
    assert signed(ending) == (ending, "Best", "Tove Berg")


def test_a_postscript_is_text_again() -> None:
    text = f"{BODY}\n\nBest,\nTove\n\nP.S. The file is attached."
    draft = Draft.from_text(text)
    assert [r.role for r in draft.regions] == [Role.PARAGRAPH, Role.SIGN_OFF, Role.PARAGRAPH]


def test_thanks_that_are_the_whole_message_are_text() -> None:
    draft = Draft.from_text("Hi Bo,\n\nThank you!\n\nTove")
    assert [r.role for r in draft.regions] == [Role.GREETING, Role.PARAGRAPH, Role.SIGN_OFF]


def test_parting_thanks_are_the_last_sentence_before_the_name() -> None:
    text = f"{BODY} Thank you again for the tour.\n\nTove"
    found = parting_thanks(text, text.index("\n\nTove"))
    assert found is not None
    assert found.of(text) == "Thank you again for the tour."


@pytest.mark.parametrize("end", ["Thank you. I will call.", "Thanks to Bo, I know the mill", BODY])
def test_other_last_sentences_are_no_parting_thanks(end: str) -> None:
    assert parting_thanks(end, len(end)) is None


def test_a_sign_off_counts_in_the_whole_text() -> None:
    text = "Words.\n\nBest,\nTove"
    assert sign_off_at(text, Span(8, len(text))).name == Span(14, 18)


def test_headings_of_markdown_above_a_greeting_do_not_hide_it() -> None:
    text = f"# Thank-you\n\n## To send on Monday\n\nDear Ines,\n\n{BODY}"
    regions = [(r.role, r.span.of(text)) for r in Draft.from_text(text).regions]

    assert regions == [
        (Role.HEADING, "# Thank-you\n\n## To send on Monday"),
        (Role.GREETING, "Dear Ines,"),
        (Role.PARAGRAPH, BODY),
    ]


def test_a_number_sign_without_a_greeting_below_is_text() -> None:
    text = f"# 12 is my ticket.\n\n{BODY}"

    assert Role.HEADING not in {region.role for region in Draft.from_text(text).regions}
