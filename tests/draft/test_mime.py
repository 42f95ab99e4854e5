"""Bytes and files to drafts: messages, drafts of mail programs, plain text, and errors."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from draft.messages import BODY, HTML, mail, multipart, part, refused
from followup_lint.core.errors import DraftError
from followup_lint.core.span import LINE_END, LineMap
from followup_lint.draft import Draft
from followup_lint.draft.lines import is_blank
from followup_lint.draft.mime import MAX_CHARACTERS


def test_a_plain_file_is_its_text(tmp_path: Path) -> None:
    path = tmp_path / "note.md"
    path.write_bytes(BODY.encode())
    draft = Draft.from_file(path)
    assert (draft.text, draft.subject, draft.name) == (BODY, None, str(path))
    assert (draft.attachments, draft.first_line, draft.literal) == (None, 1, True)


def test_the_draft_file_of_a_mail_program_has_headers_and_attachments() -> None:
    raw = b"To: ines@example.com\nSubject: The mill\nAttach: ~/doc/cv.pdf\n\nDear Ines,\n"
    draft = Draft.from_bytes(raw)
    assert (draft.text, draft.subject, draft.attachments) == (
        "Dear Ines,\n", "The mill", ("cv.pdf",),
    )  # fmt: skip
    assert (draft.first_line, draft.subject_line, draft.literal) == (5, 2, True)
    assert draft.header("to") == "ines@example.com"


def test_attachments_of_an_unfinished_draft_are_unknown() -> None:
    assert Draft.from_bytes(b"Subject: x\n\nDear Ines,\n").attachments is None
    assert Draft.from_bytes(mail().as_bytes()).attachments == ()


def test_the_separator_of_message_mode_ends_the_headers() -> None:
    draft = Draft.from_bytes(b"Subject: x\n--text follows this line--\nDear Ines,\n")
    assert (draft.text, draft.first_line) == ("Dear Ines,\n", 3)


def test_a_greeting_ends_the_headers() -> None:
    draft = Draft.from_bytes(b"Subject: x\nDear Ines,\n\nThe tour.\n")
    assert (draft.text, draft.subject, draft.first_line) == ("Dear Ines,\n\nThe tour.\n", "x", 2)


@pytest.mark.parametrize(
    "text",
    ["Note: I wrote.\n\nMore.", "Dear Ms. Lund:\n\nMore.", "Hi: more.", "Date: Monday\n\nMore.",
     "Subject: one\nand then two\n\nMore.", "From what I saw, all is well.\n\nMore."],
)  # fmt: skip
def test_a_word_and_a_colon_do_not_make_a_message(text: str) -> None:
    draft = Draft.from_bytes(text.encode())
    assert (draft.text, draft.subject, draft.headers) == (text, None, ())


def test_a_message_without_subject_has_an_empty_one() -> None:
    assert Draft.from_bytes(b"To: ines@example.com\n\nDear Ines,\n").subject == ""


def test_encoded_words_and_folded_headers_are_decoded() -> None:
    raw = b"Subject: =?utf-8?q?Gr=C3=BC=C3=9Fe?=\n =?utf-8?b?IGFuIEluZXM=?=\n\nDear Ines,\n"
    assert Draft.from_bytes(raw).subject == "Grüße an Ines"


def test_a_broken_encoded_word_stays_as_it_is() -> None:
    assert Draft.from_bytes(b"Subject: =?utf-8?b?a?=\n\nDear Ines,\n").subject == "=?utf-8?b?a?="


@pytest.mark.parametrize("encoding", ["quoted-printable", "base64", "8bit"])
def test_transfer_encodings_are_decoded(encoding: str) -> None:
    draft = Draft.from_bytes(mail(f"Grüße 😀\n{BODY}", cte=encoding).as_bytes())
    assert draft.text == f"Grüße 😀\n{BODY}"
    assert draft.literal is (encoding == "8bit")


def test_quoted_printable_that_encodes_nothing_is_literal() -> None:
    raw = b"Subject: x\nContent-Transfer-Encoding: quoted-printable\n\nDear Ines,\n"
    assert Draft.from_bytes(raw).literal


@pytest.mark.parametrize(
    ("raw", "label"),
    [
        ("Café – “so”".encode(), ""),
        ("Café – “so”".encode("cp1252"), ""),
        ("Café – “so”".encode("cp1252"), "utf-8"),
        ("Café – “so”".encode("cp1252"), "iso-8859-1"),
        ("Café – “so”".encode(), "iso-8859-1"),
        ("Café – “so”".encode(), "us-ascii"),
        ("Café – “so”".encode(), "no-such-charset"),
        ("Café – “so”".encode(), "unicode-escape"),
        ("Café – “so”".encode("utf-7"), "utf-7"),
    ],
)
def test_the_charset_is_found_whatever_the_label(raw: bytes, label: str) -> None:
    head = f"Subject: x\nContent-Type: text/plain; charset={label}\n\n" if label else ""
    assert Draft.from_bytes(head.encode() + raw).text == "Café – “so”"


def test_a_declared_charset_is_used() -> None:
    head = "Subject: x\nContent-Type: text/plain; charset=koi8-r\n\n"
    assert Draft.from_bytes(head.encode() + "Привет".encode("koi8-r")).text == "Привет"


@pytest.mark.parametrize("codec", ["utf-8-sig", "utf-16", "utf-32"])
@pytest.mark.parametrize("head", ["", "Subject: x\n\n"])
def test_byte_order_marks_are_no_text(codec: str, head: str) -> None:
    draft = Draft.from_bytes(f"{head}Grüße 😀".encode(codec))
    assert (draft.text, draft.subject) == ("Grüße 😀", "x" if head else None)


def test_the_plain_alternative_is_preferred() -> None:
    message = mail()
    message.add_alternative(HTML, subtype="html")
    draft = Draft.from_bytes(message.as_bytes())
    assert (draft.text.strip(), draft.literal, draft.attachments) == (BODY.strip(), True, ())


def test_html_alone_is_turned_into_text() -> None:
    draft = Draft.from_bytes(mail(HTML, subtype="html").as_bytes())
    assert (draft.authored_text, draft.literal) == ("Dear Ines,\n\nThe tour was.", False)


def test_tables_nested_beyond_reason_are_read_or_refused() -> None:
    head = "Subject: Tour\nMIME-Version: 1.0\nContent-Type: text/html; charset=utf-8\n\n"

    def html(depth: int) -> bytes:
        row = "<table><tr><td>" * depth + "Dear Ines," + "</td></tr></table>" * depth
        return (head + row).encode()

    assert Draft.from_bytes(html(300)).text.strip() == "Dear Ines,"
    assert Draft.from_bytes(html(3_000)).text.strip() == "Dear Ines,"
    with pytest.raises(DraftError, match="the HTML text has more than 1,000,000 characters"):
        Draft.from_bytes(html(40_000))


def test_quotes_in_html_are_not_authored() -> None:
    quote = '<blockquote type="cite">Hello Tove<br>See you</blockquote><p>Yes, gladly.</p>'
    html = HTML.replace("</body>", f"{quote}</body>")
    text = Draft.from_bytes(mail(html, subtype="html").as_bytes()).authored_text
    assert text.split() == ["Dear", "Ines,", "The", "tour", "was.", "Yes,", "gladly."]


def test_text_parts_around_a_picture_are_all_read() -> None:
    picture = part("Content-Type: image/png; name=loom.png", "x")
    parts = part("Content-Type: text/plain", "Above."), picture, part("X-Id: 1", "Below.")
    draft = Draft.from_bytes(multipart("mixed", *parts))
    assert (draft.text.split(), draft.attachments) == (["Above.", "Below."], ("loom.png",))


def test_attachments_are_listed_by_name() -> None:
    message = mail()
    message.add_attachment(b"x", maintype="application", subtype="pdf", filename="Zeugnis ä.pdf")
    message.add_attachment("words", filename="notes.txt")
    draft = Draft.from_bytes(message.as_bytes())
    assert draft.attachments == ("Zeugnis ä.pdf", "notes.txt")
    assert "words" not in draft.text


def test_a_forwarded_message_is_an_attachment() -> None:
    message = mail()
    message.add_attachment(mail("Old words.", subject="Your visit"))
    draft = Draft.from_bytes(message.as_bytes())
    assert draft.attachments == ("Your visit",)
    assert "Old" not in draft.text


def test_the_signed_part_is_read() -> None:
    signature = part("Content-Type: application/pgp-signature; name=s.asc", "-----BEGIN PGP")
    draft = Draft.from_bytes(multipart("signed", part("Content-Type: text/plain", BODY), signature))
    assert (draft.text.strip(), draft.attachments) == (BODY.strip(), ())


@pytest.mark.parametrize(
    "raw",
    [
        multipart("encrypted", part("Content-Type: application/octet-stream", "x")),
        b"Subject: x\nContent-Type: application/pkcs7-mime; smime-type=enveloped-data\n\nMII=\n",
        b"Subject: x\n\n-----BEGIN PGP MESSAGE-----\n\nhQ==\n-----END PGP MESSAGE-----\n",
    ],
)
def test_encrypted_text_is_refused(raw: bytes) -> None:
    assert "encrypted and cannot be read" in refused(raw).problem


@pytest.mark.parametrize(
    "raw", [b"", b" \n\t\r\n", b"Subject: x\n\n", b"Subject: x", b"\xef\xbb\xbf"]
)
def test_an_empty_draft_is_refused(raw: bytes) -> None:
    assert refused(raw).problem == "the draft is empty"


@pytest.mark.parametrize(
    "raw", [b"\x89PNG\r\n\x1a\n\0\0\0", b"%PDF-1.7\nx", b"{\\rtf1 x}", b"a\0b", b"PK\x03\x04x"]
)
def test_what_is_not_text_is_refused(raw: bytes) -> None:
    assert "not text" in refused(raw).problem


@pytest.mark.parametrize(
    "raw",
    [
        b"Subject: x\nContent-Type: multipart/mixed; boundary=edge\n\nno parts here\n",
        multipart("mixed", part("Content-Type: image/png", "x")),
        b"Subject: x\nContent-Transfer-Encoding: base64\n\nSGVsb\n",
    ],
)
def test_a_broken_message_is_refused(raw: bytes) -> None:
    error = refused(raw)
    assert error.problem.startswith("this is not a valid message")
    assert (error.place, bool(error.remedy)) == ("mill.eml", True)


def test_a_text_beyond_the_limit_is_refused() -> None:
    assert f"{MAX_CHARACTERS:,}" in refused(b"a" * (MAX_CHARACTERS + 1)).problem
    assert len(Draft.from_bytes(b"a" * MAX_CHARACTERS).text) == MAX_CHARACTERS


def test_files_that_cannot_be_read_are_refused(tmp_path: Path) -> None:
    for path, problem in [
        (tmp_path / "none.txt", "there is no such file"),
        (tmp_path, "this is a directory, not a draft"),
        (Path("bad\0name"), "the file cannot be read (embedded null byte)"),
    ]:
        with pytest.raises(DraftError) as caught:
            Draft.from_file(path)
        assert (caught.value.problem, caught.value.place) == (problem, str(path))


def test_text_in_memory_is_refused_for_the_same_reasons() -> None:
    for text in ("a\0b", "\ud800", "a" * (MAX_CHARACTERS + 1)):
        with pytest.raises(DraftError):
            Draft.from_text(text)


def test_blank_text_in_memory_is_a_draft_without_regions() -> None:
    assert (Draft.from_text(" \n").regions, Draft.from_text("").authored_text) == ((), "")


def test_a_given_subject_wins_over_one_in_the_text() -> None:
    draft = Draft.from_text("Subject: old\n\nDear Ines,", subject="new")
    assert (draft.subject, draft.header("subject")) == ("new", "old")


NASTY = st.sampled_from(
    [b"Subject: x\n", b"Content-Type: ", b"multipart/mixed; boundary=a", b"\n--a\n", b"--a--",
     b"\n\n", b"text/html", b"message/rfc822", b"charset=", b"; name*0*=utf-8''%", b"utf-16",
     b"Content-Transfer-Encoding: ", b"base64", b"quoted-printable", b"x-uuencode", b"=?", b"?=",
     b"=?utf-8?q?", b"begin 644 x\n", b"<p>", b"\r", b"=3", b"\xff\xfe", b"From ", b"To: \xe9",
     b"multipart/alternative", b"Content-Disposition: attachment; filename=", b'"', b"idna"]
)  # fmt: skip


@settings(max_examples=400, deadline=None)
@given(st.lists(NASTY | st.binary(max_size=12), max_size=20).map(b"".join))
@example("Subject: =?utf-¤?q?x?=\n\nx".encode())
@example(b"Subject: x\nContent-Type: text/html\n\n<")
@example(b"Subject: x\nContent-Type: text/plain; charset*0*=a'%\n\nx")
@example(b"Subject: x\nContent-Transfer-Encoding: x-uuencode\n\nbegin 6")
def test_any_bytes_give_a_draft_or_a_draft_error(raw: bytes) -> None:
    try:
        draft = Draft.from_bytes(raw)
    except DraftError as error:
        assert error.problem
    else:
        assert draft.text.strip()


WORDS = st.text("abc ,.>-é😀\t中\u200d\u2028\x85\x0c\u0301👩🚀", max_size=20)


@settings(max_examples=200, deadline=None)
@given(
    lines=st.lists(
        WORDS.filter(lambda line: not line.startswith("--")), min_size=1, max_size=8
    ).filter(lambda lines: not is_blank("".join(lines))),
    newline=st.sampled_from(["\n", "\r\n"]),
    shape=st.sampled_from(["bare", "headers", "8bit", "multipart"]),
)
def test_lines_and_columns_of_a_literal_body_point_into_the_file(
    lines: list[str], newline: str, shape: str
) -> None:
    head = {
        "bare": [],
        "headers": ["Subject: é", "To: a@example.com", ""],
        "8bit": ["Subject: é", "Content-Type: text/plain; charset=utf-8",
                 "Content-Transfer-Encoding: 8bit", ""],
        "multipart": ["Subject: é", "Content-Type: multipart/alternative; boundary=edge", "",
                      "preamble", "--edge", "Content-Type: text/plain; charset=utf-8", ""],
    }[shape]  # fmt: skip
    tail = ["--edge", "Content-Type: text/html", "", "<p>x</p>", "--edge--"]
    file = newline.join([*head, *lines, *(tail if shape == "multipart" else [])])
    try:
        draft = Draft.from_bytes(file.encode())
    except DraftError:
        return
    assert draft.literal
    rows = LINE_END.split(file)
    positions = LineMap(draft.text)
    for offset, char in enumerate(draft.text):
        if char not in "\r\n":
            line, column = positions.position(offset)
            assert rows[line + draft.first_line - 2][column - 1] == char
    assert not head or rows[draft.subject_line - 1].startswith("Subject:")
