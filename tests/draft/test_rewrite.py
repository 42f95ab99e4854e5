"""Changes in the bytes of a draft: exact, in its own encoding, or refused with a reason."""

from __future__ import annotations

import codecs
from email.message import EmailMessage

import pytest
from hypothesis import given
from hypothesis import strategies as st

from followup_lint.core.errors import DraftError
from followup_lint.core.span import Span
from followup_lint.draft import Draft
from followup_lint.draft.edits import Edit, edited
from followup_lint.draft.rewrite import rewritten

HTML = "<html><body><p>Dear Ines,</p><p>The tour, naïve?</p></body></html>"
IN_PROGRAM = "make the change in your mail program, or save the draft as plain text"


def swap(text: str, old: str, new: str) -> Edit:
    """The change of the first `old` in a text."""
    start = text.index(old)
    return Edit(Span(start, start + len(old)), new)


def change(raw: bytes, old: str, new: str) -> bytes:
    """The draft with the first `old` of its body changed."""
    return rewritten(raw, [swap(Draft.from_bytes(raw).text, old, new)])


def refused(raw: bytes, old: str = "tour", new: str = "visit") -> str:
    with pytest.raises(DraftError) as caught:
        change(raw, old, new)
    return str(caught.value)


def message(**content: str) -> EmailMessage:
    made = EmailMessage()
    made["Subject"] = "The mill"
    made.set_content("Dear Ines,\n\nThe tour, naïve?\n", **content)
    return made


@pytest.mark.parametrize(
    ("encoding", "mark"),
    [
        ("utf-8", b""),
        ("utf-8", codecs.BOM_UTF8),
        ("utf-16-le", codecs.BOM_UTF16_LE),
        ("utf-16-be", codecs.BOM_UTF16_BE),
        ("utf-32-le", codecs.BOM_UTF32_LE),
        ("utf-32-be", codecs.BOM_UTF32_BE),
        ("cp1252", b""),
    ],
)
@pytest.mark.parametrize("end", ["\n", "\r\n", "\r", "\n\r\n"])
@pytest.mark.parametrize("head", ["", "Subject: Café\nTo: Ines Lünd <i@example.com>\n\n"])
def test_a_file_keeps_its_encoding_mark_and_line_ends(
    encoding: str, mark: bytes, end: str, head: str
) -> None:
    def raw(word: str) -> bytes:
        text = f"{head}Dear Zoë,\n\n“naïve” {word} – at the café"
        return mark + text.replace("\n", end).encode(encoding)

    assert change(raw("tour"), "tour", "visit") == raw("visit")


@pytest.mark.parametrize("charset", ["iso-8859-1", "iso-8859-15", "koi8-r", "shift_jis", "gb18030"])
def test_a_message_keeps_its_charset(charset: str) -> None:
    word = "Привет" if charset == "koi8-r" else "日本" if charset[0] in "sg" else "naïve"
    head = f"Subject: x\nMIME-Version: 1.0\nContent-Type: text/plain; charset={charset}\n"

    def raw(noun: str) -> bytes:
        text = f"{head}Content-Transfer-Encoding: 8bit\n\nDear Ines, {word} {noun} {word}\n"
        return text.encode(charset)

    assert change(raw("tour"), "tour", "visit") == raw("visit")


def test_bytes_that_are_no_characters_stay() -> None:
    raw = b"caf\xe9 \x81\x9d tour \x8f caf\xe9"
    assert change(raw, "tour", "visit") == b"caf\xe9 \x81\x9d visit \x8f caf\xe9"


def test_a_plain_part_between_attachments_is_changed_alone() -> None:
    made = message(cte="8bit")
    made.add_attachment(b"tour", maintype="application", subtype="pdf", filename="tour.pdf")
    raw = made.as_bytes()
    before, after = b"The tour", b"The visit"

    assert change(raw, "tour", "visit") == raw.replace(before, after, 1)


def test_the_subject_is_changed_where_it_stands() -> None:
    raw = "To: a@example.com\r\nSUBJECT:  The  täglich tour!! \r\n\r\nDear Ines, tour\r\n".encode()
    subject = Draft.from_bytes(raw).subject or ""
    new = rewritten(raw, [swap("Dear Ines, tour", "tour", "visit")], [swap(subject, "!!", "!")])

    assert new == raw.replace(b"!!", b"!").replace(b"Ines, tour", b"Ines, visit")


def test_a_subject_that_is_encoded_is_refused() -> None:
    raw = b"Subject: =?utf-8?q?tour=21=21?=\n\nDear Ines,\n"
    text = Draft.from_bytes(raw).subject or ""
    with pytest.raises(DraftError) as caught:
        rewritten(raw, [], [swap(text, "!!", "!")])

    assert str(caught.value) == ("the subject is encoded; make the change in your mail program")


def test_an_encoded_body_is_refused() -> None:
    assert (
        refused(message(cte="base64").as_bytes()) == f"the body is encoded (base64); {IN_PROGRAM}"
    )
    assert refused(message(cte="quoted-printable").as_bytes()) == (
        f"the body is encoded (quoted-printable); {IN_PROGRAM}"
    )


def test_html_is_refused_also_as_the_other_half_of_a_message() -> None:
    alone = EmailMessage()
    alone["Subject"] = "x"
    alone.set_content(HTML, subtype="html", cte="8bit")
    both = message(cte="8bit")
    both.add_alternative(HTML, subtype="html", cte="8bit")

    assert refused(alone.as_bytes()) == f"the message is HTML; {IN_PROGRAM}"
    assert refused(both.as_bytes()) == f"the message is HTML; {IN_PROGRAM}"


def test_text_in_several_parts_is_refused() -> None:
    made = message(cte="8bit")
    made.add_attachment(b"x", maintype="image", subtype="png", filename="a.png")
    second = EmailMessage()
    second.set_content("And more.\n", cte="8bit")
    made.attach(second)

    assert refused(made.as_bytes()) == f"the message has its text in several parts; {IN_PROGRAM}"


PGP = (
    "-----BEGIN PGP SIGNED MESSAGE-----\nHash: SHA512\n\nThe tour.\n-----BEGIN PGP SIGNATURE-----\n"
)
SIGNED = (
    'Subject: x\nMIME-Version: 1.0\nContent-Type: multipart/signed; boundary="b"\n\n'
    "--b\nContent-Type: text/plain\n\nThe tour.\n--b\nContent-Type: application/pgp-signature\n\n"
    "sig\n--b--\n"
)
SUMMED = "Subject: x\nContent-MD5: Q2hlY2sgSW50ZWdyaXR5IQ==\n\nThe tour.\n"


@pytest.mark.parametrize("text", [PGP, f"Subject: x\n\n{PGP}", SIGNED, SUMMED])
def test_a_signed_message_is_refused(text: str) -> None:
    assert refused(text.encode()) == (
        "the message is signed, and a change would break that; make the change before the message "
        "is signed"
    )


def test_a_character_that_the_encoding_lacks_is_refused() -> None:
    head = "Subject: x\nMIME-Version: 1.0\nContent-Type: text/plain; charset=us-ascii\n\n"
    assert refused(f"{head}The tour.".encode(), "tour", "Renée") == (
        "its encoding (ascii) lacks a character of the change; save the draft in UTF-8"
    )
    assert change(b"The tour.", "tour", "Renée") == "The Renée.".encode()


def test_what_would_be_read_as_something_else_is_refused() -> None:
    assert "would be misread" in refused(b"Hello tour", "Hello", "Subject: x\n\n")
    assert "would be misread" in refused("naïve tour".encode("cp1252"), "naï", "nÃ¯Ã¯")


@given(
    st.text(st.characters(exclude_categories=["Cs", "Cc"]), min_size=1, max_size=40),
    st.lists(st.tuples(st.integers(0, 40), st.integers(0, 5), st.text("aé😀 ", max_size=3))),
    st.sampled_from(["utf-8", "utf-16", "utf-8-sig", "utf-32"]),
)
def test_the_bytes_are_those_of_the_changed_text(
    text: str, places: list[tuple[int, int, str]], encoding: str
) -> None:
    edits: list[Edit] = []
    for start, length, new in sorted(places):
        if (not edits or start > edits[-1].span.end) and start + length <= len(text):
            edits.append(Edit(Span(start, start + length), new))
    raw = f"x {text} x".encode(encoding)
    moved = [Edit(edit.span.shift(2), edit.new) for edit in edits]
    try:
        made = rewritten(raw, moved)
    except DraftError:
        return  # what is left would be read as something else, a message for example
    assert made == edited(f"x {text} x", moved).encode(encoding)
