"""What is quoted without marks, or with too few of them."""

from __future__ import annotations

import pytest

from cases import case
from followup_lint.draft import Draft
from growth import MOST, growth

OWN = "Dear Ines,\n\nThe tour was a pleasure.\n\nBest,\nTove"
QUOTE = "hey u guys!! why no answer? i need it ASAP\n\nInes"
PEOPLE = [f"Person Number {n} <person{n}@example.com>;" for n in range(60)]


LONG = "> We would need your answer about the start date and the certificates"


def authored(text: str) -> str:
    return Draft.from_text(text).authored_text


@pytest.mark.parametrize(
    "block",
    [
        f"From: Ines <i@x.org>\nSent: Tuesday\nTo: {chr(10).join(PEOPLE[:3])}\nSubject: Mill",
        f"From: Ines <i@x.org>\nSent: Tuesday\nTo: {chr(10).join(PEOPLE[:40])}\nSubject: Mill",
        f"From: Ines\nTo: {PEOPLE[0]}\n{PEOPLE[1]}\nCc: {chr(10).join(PEOPLE[2:8])}\nSubject: Mill",
        "From: Ines Lund of the Mill at the\nRiver <ines@\nexample.com>\nDate: 4 March\nSubject: x",
        "From: Ines\n\nSent: Tuesday\n\nTo: Tove\n\nSubject: Mill",
        "*From:* Ines\n\n*Sent:* Tuesday\n\n\n*To:* Tove\n\n*Subject:* Mill",
        "Von: Ines\n\nGesendet: Dienstag\n\nAn: Tove\n\nBetreff: Mühle",
        "From:\nInes\nSent:\nTuesday\nTo:\nTove\nSubject:\nMill",
        "From:\n\nInes\n\nSent:\n\nTuesday\n\nTo:\n\nTove\n\nSubject:\n\nMill",
        f"From: Ines\n\nSent: Tuesday\n\nTo: {chr(10).join(PEOPLE[:4])}\n\nSubject: Mill",
    ],
)
@pytest.mark.parametrize("rule", ["", "________________________________\n"])
def test_a_header_block_may_be_folded_or_in_paragraphs(block: str, rule: str) -> None:
    assert authored(f"{OWN}\n\n{rule}{block}\n\n{QUOTE}") == OWN


@pytest.mark.parametrize(
    "text",
    [
        "From: Bergen\n\nTo: Oslo\n\nDate: Monday",
        "Subject: Maths\n\nFrom: nine o'clock\n\nTo: ten o'clock",
        "From: my notes\n\nThe mill is old.\n\nTo: you\n\nSubject: looms",
    ],
)
def test_a_list_of_the_author_is_no_header_block(text: str) -> None:
    own = f"Dear Ines,\n\n{text}\n\nThe mill is closed then."
    assert authored(own) == own


@pytest.mark.parametrize(
    "quote",
    [
        f"{LONG}\nASAP, pls, because u know the budget round closes on\n> Friday.",
        f"{LONG}\ncloses\n> on Friday.",
        f"{LONG} at\nall, and goes on for two more lines without any mark on them, as it was\n"
        "wrapped later\n> The end.",
        f"{LONG}\nby Friday",
        f"> {LONG}\nof\n> > Ana.",
        f"{LONG} with\nAna.\n> She agrees.",
    ],
)
def test_the_rest_of_a_quoted_line_is_quoted(quote: str) -> None:
    intro = "On 7 Mar 2025, Ines Lund wrote:"
    assert authored(f"{OWN}\n\n{intro}\n{quote}\n\nMore of mine.") == f"{OWN}\n\nMore of mine."


@pytest.mark.parametrize(
    ("quote", "own"),
    [
        ("> When can you come?\nOn Monday.\n> And where?", "On Monday."),
        ("> Please bring the form\nI will\n> Thank you", "I will"),
        (f"{LONG}\nI have both of them.\n> before Friday.", "I have both of them."),
        (f"{LONG}\n\nby Monday\n\n> x", "by Monday"),
        (f"{LONG}\nYes", "Yes"),
        (f"{LONG}.\nby the way\n> x", "by the way"),
    ],
)  # fmt: skip
def test_answers_between_quoted_lines_are_authored(quote: str, own: str) -> None:
    assert authored(quote) == own


@pytest.mark.parametrize(
    "line",
    [
        "On 4 March 2025 at 10:30 the recruiter wrote:",
        "On Tuesday, 4 March 2025, at 10:30, your colleague Ben wrote:",
        "On 4 March 2025 at 10:30 am Ines from the mill wrote:",
        "On 4 March 2025 at 10:30 your office (info@example.com) wrote:",
        "On 4 March 2025 at 10:30 somebody in the team said:",
        "On Tue, 4 Mar 2025 at 10:30 a.m. one of the weavers wrote:",
    ],
)
def test_a_sentence_with_a_date_is_no_attribution(line: str) -> None:
    text = f"Dear Ines,\n\n{line}\nplease send the form. So I did.\n\nBest,\nTove"
    assert authored(text) == text


@pytest.mark.parametrize(
    "line",
    [
        "On Tue, 4 Mar 2025 at 10:30, Ines Lund wrote:",
        "On 4 March 2025 at 10:30 Ines Lund (Mill) wrote:",
        "On Tuesday, March 4, 2025, 10:30:12 AM GMT+1, Ines van der Lund wrote:",
        'On Tue, 4 Mar 2025 10:30:12 +0100, "Lund, Ines" wrote:',
        "On Tue, 4 Mar 2025 10:30 PM CET, Dr. Ines Lund wrote:",
        "On 4 Mar 2025 at 10:30, ilund wrote:",
        "On 4 Mar 2025, at 10:30, <ines@example.com> wrote:",
        "On 4 Mar 2025, at 10:30, the mill <ines@example.com> wrote:",
        "On 4 Mar 2025, at 10:30, ines@example.com wrote:",
        "On 4/3/25 10:30 AM, Ines Lund <ines@example.com> wrote:",
    ],
)
def test_an_attribution_names_somebody(line: str) -> None:
    assert authored(f"{OWN}\n\n{line}\n\n{QUOTE}") == OWN


@pytest.mark.parametrize("name", ["q05_rewrapped.txt", "q12c_outlook_new.txt"])
def test_letters_of_which_too_much_was_taken_for_authored(name: str) -> None:
    text = Draft.from_bytes(case(name)).authored_text
    assert text.startswith("Dear Ms. Ortiz,")
    assert text.endswith("Kind regards,\nPriya Raman")


def test_a_header_block_in_paragraphs_of_html_is_quoted() -> None:
    text = Draft.from_bytes(case("h11_hdr_paragraphs.eml")).authored_text
    assert text.split()[-4:] == ["Kind", "regards,", "Priya", "Raman"]


def test_a_letter_that_tells_what_was_written_is_authored() -> None:
    raw = case("q14_on_wrote_prose.txt")
    assert Draft.from_bytes(raw).authored_text == raw.decode().strip()


@pytest.mark.parametrize(
    "line",
    ["From: a\nb\n", "From: a\n\n", "Subject: a\nFrom: b\n\n", "> " + "word " * 12 + "\nrest\n",
     "-----BEGIN PGP SIGNED MESSAGE-----\n", "-----BEGIN X-----\nabc\n", "_____\n\n"],
)  # fmt: skip
def test_hostile_quotations_take_time_by_their_length(line: str) -> None:
    def read(size: int) -> object:
        return Draft.from_text(line * (size // len(line)))

    assert growth(read, 10_000) < MOST
