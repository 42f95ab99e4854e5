"""Which parts of a message are read, and which are files."""

from __future__ import annotations

from base64 import b64encode

import pytest

from cases import case
from draft.messages import BODY, HTML, multipart, part, refused
from followup_lint import Draft
from followup_lint.core.errors import DraftError, NoTextError

WORDS = ["Dear", "Ines,", "The", "tour", "was."]
PLAIN = "Content-Type: text/plain; charset=utf-8"
AS_HTML = "Content-Type: text/html; charset=utf-8"
BASE64 = "\nContent-Transfer-Encoding: base64"
QUOTED = "\nContent-Transfer-Encoding: quoted-printable"


def words(raw: bytes) -> list[str]:
    return Draft.from_bytes(raw).authored_text.split()


@pytest.mark.parametrize(
    "blank",
    [
        part(PLAIN, ""),
        part(PLAIN, " \t\n\n"),
        part(PLAIN, "\u00a0\u3000\n\u200b\u200d\ufeff\u00ad\u2060"),
        part(PLAIN, "\u034f\u2800\u3164"),
        part(PLAIN + BASE64, "Cgo="),
        part(PLAIN + BASE64, ""),
        part(PLAIN + QUOTED, "=20=0A=C2=A0"),
        part("Content-Type: text/plain; charset=iso-8859-1" + QUOTED, "=A0"),
        part("X-Id: 1", ""),
    ],
)
@pytest.mark.parametrize("kind", ["alternative", "mixed", "related"])
def test_html_is_read_where_plain_text_is_blank(blank: str, kind: str) -> None:
    parts = blank + part(AS_HTML, HTML)
    if kind == "related":
        inner = parts.replace("--edge", "--inner") + "--inner--\n"
        parts = part("Content-Type: multipart/alternative; boundary=inner", inner)
    raw = multipart(kind, parts)
    assert words(raw) == WORDS


def test_plain_text_is_read_where_html_is_blank() -> None:
    raw = multipart("alternative", part(PLAIN, BODY), part(AS_HTML, "<p>&nbsp;</p>"))
    assert words(raw) == BODY.split()


def test_broken_html_beside_plain_text_matters_to_nobody() -> None:
    broken = "<p>" * 400_000
    raw = multipart("alternative", part(PLAIN, BODY), part(AS_HTML, broken))
    assert words(raw) == BODY.split()


def test_a_message_without_a_word_is_empty() -> None:
    blank = part(PLAIN, "\u200b"), part(AS_HTML, "<p>&nbsp;<img src=x></p>")
    error = refused(multipart("alternative", *blank))
    assert isinstance(error, NoTextError)
    assert error.problem == "the draft is empty"


def test_an_invitation_is_read_by_its_words() -> None:
    raw = multipart(
        "alternative",
        part(PLAIN, ""),
        part(AS_HTML, HTML),
        part("Content-Type: text/calendar", "X"),
    )
    assert words(raw) == WORDS


@pytest.mark.parametrize(
    "headers",
    [
        'Content-Type: text/plain; name="message.txt"',
        'Content-Type: text/plain\nContent-Disposition: inline; filename="message.txt"',
        "Content-Type: text/plain; name*0=mess; name*1=age.txt",
        "Content-Disposition: inline; filename*=utf-8''b%C3%A4r.txt",
    ],
)
@pytest.mark.parametrize("before", ["", part(PLAIN, " "), part("Content-Type: image/png", "x")])
def test_text_with_a_name_is_read_where_there_is_no_other(headers: str, before: str) -> None:
    draft = Draft.from_bytes(multipart("mixed", before, part(headers, BODY)))
    assert draft.authored_text.split() == BODY.split()
    assert draft.attachments == ()


def test_versions_of_a_text_may_have_names() -> None:
    plain = part('Content-Type: text/plain; name="body.txt"', BODY)
    html = part('Content-Type: text/html; name="body.html"', HTML)
    assert words(multipart("alternative", plain, html)) == BODY.split()


def test_text_with_a_name_beside_a_letter_is_a_file() -> None:
    note = part('Content-Type: text/plain; name="note.txt"', "ASAP!!")
    draft = Draft.from_bytes(multipart("mixed", part(PLAIN, BODY), note))
    assert draft.authored_text.split() == BODY.split()
    assert draft.attachments == ("note.txt",)


def test_a_file_without_a_letter_is_not_read() -> None:
    note = part('Content-Type: text/plain\nContent-Disposition: attachment; filename="a"', "ASAP!!")
    for raw in (multipart("mixed", note), multipart("mixed", part(PLAIN, ""), note)):
        assert isinstance(refused(raw), NoTextError)


def test_a_blank_part_below_a_letter_leaves_it_where_it_stands() -> None:
    draft = Draft.from_bytes(multipart("mixed", part(PLAIN, BODY), part(PLAIN, "\n \n")))
    assert (draft.text.strip(), draft.literal, draft.first_line) == (BODY.strip(), True, 8)


@pytest.mark.parametrize(
    "name", ["m02_alt_empty_plain.eml", "m02b_alt_blank_plain.eml", "m24_textname.eml"]
)
def test_letters_that_were_once_called_empty_are_read(name: str) -> None:
    draft = Draft.from_bytes(case(name))
    assert draft.authored_text.startswith("Dear Ms. Ortiz,\n\nThank you for taking the time")


@pytest.mark.parametrize("kind", ["application/ms-tnef", "application/vnd.ms-tnef"])
def test_what_outlook_has_packed_may_hold_files(kind: str) -> None:
    packed = part(f"Content-Type: {kind}; name=winmail.dat{BASE64}", "eJ8+IgAA")
    assert Draft.from_bytes(multipart("mixed", part(PLAIN, BODY), packed)).attachments is None


def test_so_may_a_file_of_its_name() -> None:
    headers = "Content-Type: application/octet-stream\nContent-Disposition: attachment; filename={}"
    for name in ("winmail.dat", "WINMAIL.DAT"):
        packed = part(headers.format(name), "eJ8+IgAA")
        draft = Draft.from_bytes(multipart("mixed", part(PLAIN, BODY), packed))
        assert draft.attachments is None


def test_a_file_that_may_be_packed_is_not_missed() -> None:
    assert Draft.from_bytes(case("m20_tnef.eml")).attachments is None


def test_an_encrypted_message_that_is_forwarded_is_a_file() -> None:
    secret = multipart("encrypted", part("Content-Type: application/octet-stream", "x"))
    raw = multipart(
        "mixed",
        part(PLAIN, BODY),
        part("Content-Type: message/rfc822", secret.decode().replace("edge", "inner")),
    )
    assert Draft.from_bytes(raw).attachments == ("x",)


def test_pieces_of_base64_that_were_joined_are_read_to_the_end() -> None:
    body = b"\n".join(b64encode(part) for part in (b"Thank you for the talk!!\n", b"Best,\nAna\n"))
    raw = b"Subject: x\nMIME-Version: 1.0\nContent-Transfer-Encoding: base64\n\n" + body + b"\n"

    assert words(raw) == "Thank you for the talk!! Best, Ana".split()


@pytest.mark.parametrize("kind", ["enveloped-data", "authEnveloped-data"])
def test_what_is_encrypted_is_said_to_be(kind: str) -> None:
    raw = f"Subject: x\nContent-Type: application/pkcs7-mime; smime-type={kind}\n\nMII=\n".encode()

    with pytest.raises(DraftError, match="encrypted"):
        Draft.from_bytes(raw)
