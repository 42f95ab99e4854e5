"""Which stretch of a text is the author's, and what the rest is."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from followup_lint.core.errors import DraftError
from followup_lint.draft import AUTHORED, Draft, Role
from followup_lint.draft.mail_program_words import LANGUAGES
from followup_lint.draft.regions import find_regions
from growth import MOST, growth

OWN = "Dear Ines,\n\nThe tour was a pleasure.\n\nBest,\nTove"


def foreign(text: str) -> list[tuple[Role, str]]:
    """The regions that the author did not write."""
    draft = Draft.from_text(text)
    return [(r.role, r.span.of(text)) for r in draft.regions if r.role not in AUTHORED]


def test_a_letter_has_greeting_paragraphs_items_and_sign_off() -> None:
    items = "- looms\n  and wool\n2) dye"
    text = f"Dear Ines,\nThe tour.\nIt was good.\n\n{items}\n\nMore.\n\nBest,\nTove\n"
    draft = Draft.from_text(text)
    assert [(r.role, r.span.of(text)) for r in draft.regions] == [
        (Role.GREETING, "Dear Ines,"),
        (Role.PARAGRAPH, "The tour.\nIt was good."),
        (Role.LIST_ITEM, "- looms\n  and wool"),
        (Role.LIST_ITEM, "2) dye"),
        (Role.PARAGRAPH, "More."),
        (Role.SIGN_OFF, "Best,\nTove"),
    ]


@pytest.mark.parametrize(
    "attribution",
    [
        "On Tue, Mar 4, 2025 at 9:30 AM Ines Lund <ines@example.com> wrote:",
        "On Tue, Mar 4, 2025 at 9:30 AM Ines Lund <\nines@example.com> wrote:",
        "On Tue, Mar 4, 2025 at 9:30 AM Ines Lund <ines@example.com>\nwrote:",
        "Ines Lund <ines@example.com> wrote:",
        "2025-03-04 9:30 GMT+01:00 Ines Lund <ines@example.com>:",
        "Am 04.03.2025 um 09:30 schrieb Ines Lund <ines@example.com>:",
        "Ines Lund <ines@example.com> schrieb am Di., 4.\nMärz 2025 um 09:30 Uhr:",
        "Le mar. 4 mars 2025 à 09:30, Ines Lund <ines@example.com> a écrit :",
        "El mar, 4 mar 2025 a las 9:30, Ines Lund (<ines@example.com>) escribió:",
        "Il giorno mar 4 mar 2025 alle ore 09:30 Ines Lund <ines@example.com> ha scritto:",
        "Em ter., 4 de mar. de 2025 às 09:30, Ines Lund <ines@example.com> escreveu:",
        "Op di 4 mrt 2025 om 09:30 schreef Ines Lund <ines@example.com>:",
        "Den tis 4 mars 2025 kl 09:30 skrev Ines Lund <ines@example.com>:",
        "wt., 4 mar 2025 o 09:30 Ines Lund <ines@example.com> napisał(a):",
        "вт, 4 мар. 2025 г. в 09:30, Ines Lund <ines@example.com>:",
        "вт, 4 мар. 2025 г. в 09:30, Ines Lund <ines@example.com> пишет:",
        "Vào Th 3, 4 thg 3, 2025 lúc 09:30 Ines Lund <ines@example.com> đã viết:",
        "Ines Lund <ines@example.com> 于2025年3月4日周二 09:30写道：",
        "2025年3月4日(火) 9:30 Ines Lund <ines@example.com>のメール:",
        "-----Original Message-----",
        "-----Ursprüngliche Nachricht-----",
        "---------- Forwarded message ---------",
        "Begin forwarded message:",
        "________________________________\nFrom: Ines Lund\nSent: Tuesday\nTo: Tove\nSubject: Mill",
        "*Von:* Ines Lund\n*Gesendet:* Dienstag\n*An:* Tove\n*Betreff:* Mühle",
        "De : Ines Lund\nEnvoyé : mardi\nÀ : Tove\nObjet : Moulin",
        "Da: Ines\nData: martedì\nA: Tove\nOggetto: Mulino",
    ],
)
@pytest.mark.parametrize("below", ["> Hello Tove", "Hello Tove,\n\nSee you.\nInes"])
def test_quoted_mail_and_its_introduction_are_not_authored(attribution: str, below: str) -> None:
    assert Draft.from_text(f"{OWN}\n\n{attribution}\n\n{below}\n").authored_text == OWN


@pytest.mark.parametrize("language", sorted(LANGUAGES))
def test_header_blocks_are_known_in_every_language(language: str) -> None:
    words = LANGUAGES[language]
    labels = [words.sender, words.date, words.recipient, words.subject]
    block = "\n".join(f"{label.split('|')[0]}: something" for label in labels)
    assert Draft.from_text(f"{OWN}\n\n{block}\n\nHello Tove").authored_text == OWN


def test_a_bare_speaker_needs_a_marked_quote_below() -> None:
    assert Draft.from_text(f"{OWN}\n\nInes Lund wrote:\n> Hello").authored_text == OWN
    kept = f"{OWN}\n\nInes Lund wrote:\n\nHello"
    assert Draft.from_text(kept).authored_text == kept


@pytest.mark.parametrize(
    "line",
    [
        "On Monday I wrote to Bo about the role:",
        "On this day in 2019 I wrote:",
        "As Ines wrote:",
        "The job has two parts:",
        "From: Bergen to Oslo, I liked the ride.",
        "Date: Monday would suit me.",
        "From: Bergen\nTo: Oslo\nDate: Monday\nPrice: 300",
        "I met Ines at the mill in 2019 and\nBo Lund, who wove there, said:",
        "Bo, please read the note from Ines Lund <ines@example.com>",
    ],
)
def test_sentences_that_look_like_introductions_stay_the_authors(line: str) -> None:
    text = f"Dear Ines,\n\n{line}\n\nThe mill is closed then."
    assert Draft.from_text(text).authored_text == text


def test_words_below_and_between_marked_quotes_are_authored() -> None:
    text = "Ines Lund <ines@example.com> wrote:\n> Can you come?\n\nYes.\n\n> When?\n\nOn Monday."
    assert Draft.from_text(text).authored_text == "Yes.\n\nOn Monday."


def test_unmarked_text_below_an_introduction_on_top_is_kept() -> None:
    text = "On 4 Mar 2025 at 9:30, Ines Lund <ines@example.com> wrote:\n\nPlease see below."
    assert Draft.from_text(text).authored_text == "Please see below."


@pytest.mark.parametrize("delimiter", ["-- ", "--", "__", "________", "—"])
def test_a_signature_starts_at_its_delimiter(delimiter: str) -> None:
    text = f"{OWN}\n{delimiter}\nTove Berg\nWeaver"
    assert foreign(text) == [(Role.SIGNATURE, f"{delimiter}\nTove Berg\nWeaver")]


def test_a_rule_above_more_text_is_no_signature_delimiter() -> None:
    more = "\n".join(f"Paragraph {n} goes on about wool and dye at some length." for n in range(20))
    assert foreign(f"{OWN}\n\n----\n\n{more}") == []
    assert foreign(f"{OWN}\n\n----\nP.S. The file is attached.") == []


def test_a_delimiter_in_a_code_block_is_code() -> None:
    assert foreign("Try this:\n\n```\n----\nmake\n```\n\nThat is all.") == []


@pytest.mark.parametrize(
    "footer",
    [
        "Sent from my iPhone", "Sent from Outlook for Android", "Get Outlook for iOS",
        "Get [Outlook for iOS](https://example.com)", "Envoyé de mon iPhone",
        "Von meinem iPad gesendet", "Enviado desde mi iPhone", "Inviato da iPhone",
        "Verstuurd vanaf mijn iPhone", "Skickat från min iPhone", "Sendt fra min iPad",
        "Wysłane z iPhone'a", "Отправлено с iPhone", "发自我的 iPhone", "iPhoneから送信",
        "Virus-free. www.example.com",
        "This e-mail and its attachments are confidential and\nmeant for the addressee only.",
        "_______________\nmill-jobs mailing list\nmill-jobs@example.com",
    ],
)  # fmt: skip
def test_footers_are_not_authored(footer: str) -> None:
    assert Draft.from_text(f"{OWN}\n\n{footer}").authored_text == OWN


@pytest.mark.parametrize("line", ["I sent my CV from my phone today.", "Sent with thanks."])
def test_sentences_about_phones_are_authored(line: str) -> None:
    assert foreign(f"Dear Ines,\n\n{line}\n\nMore words.") == []


def test_a_patch_is_not_authored_and_text_below_it_is() -> None:
    patch = "diff --git a/mill.py b/mill.py\n--- a/mill.py\n+++ b/mill.py\n@@ -1 +1 @@\n-old\n+new"
    text = f"Hi Bo,\n\nHere it is.\n\n{patch}\n\nThat is all."
    assert foreign(text) == [(Role.PATCH, patch)]


def test_the_patch_of_a_format_patch_mail_ends_at_its_signature() -> None:
    text = "Mend the loom.\n---\n mill.py | 2 +-\n\ndiff --git a/m b/m\n+x\n-- \n2.39.2\n"
    assert [role for role, _ in foreign(text)] == [Role.PATCH, Role.SIGNATURE]


def test_space_stuffed_marks_are_authored_in_flowed_text() -> None:
    text = " > 5 years of work\n"
    assert [r.role for r in find_regions(text, flowed=True)] == [Role.PARAGRAPH]
    assert [r.role for r in find_regions(text)] == [Role.QUOTE]


def test_headers_on_top_of_a_text_are_a_region() -> None:
    text = "Subject: The mill\nTo: ines@example.com\n\nDear Ines,\n\nThe tour."
    draft = Draft.from_text(text)
    assert draft.text == text
    assert draft.subject == "The mill"
    assert foreign(text) == [(Role.HEADERS, "Subject: The mill\nTo: ines@example.com")]


FRAGMENTS = st.sampled_from(
    [
        "Dear Ines,", "Hi", "Best,", "Tove", "> quote", ">> deep", "--", "-- ", "", " ", "\t",
        "On 4 Mar 2025 at 9:30, Ines Lund <ines@example.com> wrote:", "wrote:", "____",
        "From: Ines", "Sent: Tuesday", "To: Tove", "Subject: x", "- item", "1. item", "P.S. x",
        "Sent from my iPhone", "diff --git a/x b/x", "+x", "```", "Thank you for your time.",
        "Words, and more words.", "| bar", "A> mark", "\u2028", "e\u0301😀", "\x0b", "\x85",
    ]
)  # fmt: skip
TEXTS = st.lists(
    st.tuples(FRAGMENTS | st.text(max_size=30), st.sampled_from(["\n", "\r\n", "\r", "\n\n"])),
    max_size=25,
).map(lambda pieces: "".join(line + end for line, end in pieces))


@settings(max_examples=250, deadline=None)
@given(TEXTS)
def test_regions_are_in_order_and_cover_all_but_white_space(text: str) -> None:
    rest, end = list(text), 0
    for region in find_regions(text):
        assert end <= region.span.start < region.span.end <= len(text)
        assert region.span.of(text) == region.span.of(text).strip()
        end = region.span.end
        rest[region.span.start : end] = [" "] * len(region.span)
    assert not "".join(rest).strip()


@settings(max_examples=100, deadline=None)
@given(TEXTS)
def test_authored_text_holds_the_words_of_authored_regions(text: str) -> None:
    try:
        draft = Draft.from_text(text)
    except DraftError:
        return
    words = [word for span in draft.spans(AUTHORED) for word in span.of(draft.text).split()]
    assert draft.authored_text.split() == words
    assert draft.text == text


@pytest.mark.parametrize(
    "piece",
    ["a", "a ", "<", "On 1, 2020 10:00 ", "Ana, ", "thanks and ", "1 ", "From: ", "=?u?q?a?= ",
     "sent from my ", "2025-03-04 ", ". ", "best ", "a@b.c ", "Dear Ana, Ben, ", "-", "_", ">"],
)  # fmt: skip
def test_a_hostile_line_takes_time_by_its_length(piece: str) -> None:
    def read(size: int) -> None:
        line = (piece * (size // len(piece) + 1))[:size]
        find_regions(line)
        find_regions(f"Hi Bo,\n\nWords.\n\n{line}\n\nBest,\nTove")

    assert growth(read, 45_000) < MOST
