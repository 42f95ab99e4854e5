"""Folders of sent mail are taken in: once each message, and broken ones keep nothing back."""

from __future__ import annotations

import mailbox as library
import os
import tempfile
import tracemalloc
from collections.abc import Callable, Iterable, Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from followup_lint import Contact, Direction, Draft, Kind
from followup_lint.core.errors import MailboxError
from followup_lint.draft.mailboxes import HEAD_BYTES, Piece, maildir, mbox
from followup_lint.facts.history import History
from followup_lint.facts.history.importing import BATCH, Importer, Tally
from followup_lint.facts.history.mailbox_headers import headers_in, is_auto_reply, time_of

SAM, ME = "sam@acme.example", "dana@home.example"
AT = datetime(2025, 3, 5, 19, tzinfo=UTC)
FROM = "From dana@home.example Wed Mar  5 14:00:00 2025\n"
TEXT = "Dear Sam,\n\nThank you for your time.\n"


def message(number: int = 1, *more: str, text: str = TEXT, to: str = SAM) -> str:
    """A sent message."""
    headers = (
        f"From: Dana Reyes <{ME}>",
        f"To: Sam Reed <{to}>",
        f"Subject: Note {number}",
        "Date: Wed, 5 Mar 2025 14:00:00 -0500",
        f"Message-ID: <{number}@home.example>",
        *more,
    )
    return "\n".join(headers) + f"\n\n{text}\n"


@pytest.fixture
def mailbox(tmp_path: Path) -> Callable[..., Path]:
    """Makes an mbox file of messages."""

    def make(*messages: str, line_end: str = "\n") -> Path:
        path = tmp_path / "sent.mbox"
        text = "".join(FROM + each for each in messages).replace("\n", line_end)
        path.write_bytes(text.encode("latin-1"))
        return path

    return make


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """An empty Maildir."""
    path = tmp_path / "Sent"
    for name in ("cur", "new", "tmp"):
        (path / name).mkdir(parents=True)
    return path


def kind_of(draft: Draft) -> Kind:
    """A thank-you, if its author's words say so."""
    return Kind.THANK_YOU if "Thank you" in draft.authored_text else Kind.GENERAL


def take_in(history: History, pieces: Iterable[Piece], own: tuple[str, ...] = ()) -> Tally:
    """Import messages."""
    return Importer(history, kind_of, frozenset(own)).take_in(pieces)


@pytest.mark.parametrize("line_end", ["\n", "\r\n"])
def test_an_mbox_file_is_taken_in_once(
    history: History, mailbox: Callable[..., Path], line_end: str
) -> None:
    path = mailbox(message(1), message(2, text="Hi."), message(1), line_end=line_end)

    assert take_in(history, mbox(path).pieces) == Tally(recorded=2, known=1)
    assert take_in(history, mbox(path).pieces) == Tally(known=3)
    assert history.contacts([SAM]) == (
        Contact(AT, kind=Kind.THANK_YOU, to=SAM),
        Contact(AT, kind=Kind.GENERAL, to=SAM),
    )


def test_a_maildir_is_taken_in_without_drafts_and_the_bin(history: History, folder: Path) -> None:
    for number, name in enumerate(
        ["cur/1.a:2,S", "new/2.a", "cur/3.a:2,DS", "cur/4.a!2,ST", "cur/.hidden", "tmp/6.a"]
    ):
        (folder / name).write_text(message(number))
    (folder / "cur" / "a-folder").mkdir()
    opened = maildir(folder)

    assert opened.size == 2
    assert take_in(history, opened.pieces) == Tally(recorded=2)


def test_broken_messages_are_counted_and_keep_nothing_back(history: History, folder: Path) -> None:
    (folder / "cur" / "1.a:2,").write_text(message(1))
    (folder / "cur" / "2.empty:2,").write_text("")
    (folder / "cur" / "3.binary:2,").write_bytes(bytes(range(256)) * 50)
    (folder / "cur" / "4.gone:2,").write_text(message(4))
    (folder / "cur" / "5.nobody:2,").write_text(message(5).replace(SAM, "undisclosed"))
    (folder / "cur" / "6.undated:2,").write_text(message(6).replace("Date:", "X-Date:"))
    (folder / "cur" / "7.old:2,").write_text(message(7).replace("2025", "1970"))
    (folder / "cur" / "8.z:2,").write_text(message(8))
    pieces = maildir(folder).pieces
    (folder / "cur" / "4.gone:2,").unlink()

    assert take_in(history, pieces) == Tally(
        recorded=2,
        undated=2,
        unaddressed=1,
        broken=["2.empty:2,", "3.binary:2,", "4.gone:2,"],
    )


@pytest.mark.parametrize(
    "more",
    [
        ["MIME-Version: 1.0", "Content-Type: multipart/encrypted; boundary=b"],
        ["MIME-Version: 1.0", "Content-Type: text/plain; charset=none", "X: \xff"],
        ["MIME-Version: 1.0", "Content-Type: multipart/mixed; boundary=b"],
    ],
)
def test_a_message_without_text_is_general_mail(
    history: History, mailbox: Callable[..., Path], more: list[str]
) -> None:
    path = mailbox(message(1, *more, text=""))

    assert take_in(history, mbox(path).pieces) == Tally(recorded=1)
    assert (Contact(AT, kind=Kind.GENERAL, to=SAM),) == history.contacts([SAM])


def test_with_an_address_of_ones_own_the_other_messages_count_as_received(
    history: History, mailbox: Callable[..., Path]
) -> None:
    answer = message(2, "Auto-Submitted: auto-replied").replace(ME, "x").replace(SAM, ME)
    answer = answer.replace("<x>", f"<{SAM}>")
    path = mailbox(message(1), answer, message(3).replace(ME, "hr@acme.example"))

    assert take_in(history, mbox(path).pieces, own=(ME,)) == Tally(recorded=3)
    assert history.contacts([SAM]) == (
        Contact(AT, kind=Kind.THANK_YOU, to=SAM),
        Contact(AT, Direction.IN, to=SAM, auto_reply=True),
    )


def test_lines_that_begin_with_from_do_not_part_a_message(mailbox: Callable[..., Path]) -> None:
    text = "From the start of 2025\n\nFrom 9 to 10 on 5 March 2025\n>From here\nFrom me\n"

    assert len(list(mbox(mailbox(message(1, text=text), message(2))).pieces)) == 2


@pytest.mark.parametrize(
    "line",
    [
        "From - Wed Mar 05 14:00:00 2025",
        "From 1825736409812@xxx Wed Mar 05 14:00:00 +0000 2025",
        "From dana@home.example  Wed Mar  5 14:00:00 2025 -0500",
        "From Dana Reyes Wed Mar  5 14:00:00 EST 2025",
    ],
)
def test_lines_of_many_programs_part_messages(tmp_path: Path, line: str) -> None:
    path = tmp_path / "sent"
    path.write_text(f"\n{line}\n{message(1)}{line}\n{message(2)}")

    assert [piece.place for piece in mbox(path).pieces] == ["message 1", "message 2"]


def test_mailboxes_of_the_standard_library_are_read(
    history: History, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("socket.gethostname", lambda: "home")
    text = "From me to you, 10:00 on 5 March 2025\n\nFrom now on.\n"
    file, folder = library.mbox(tmp_path / "mbox"), library.Maildir(tmp_path / "maildir")
    for number in range(3):
        file.add(message(number, text=text))
        folder.add(message(number, text=text))
    file.close()

    assert take_in(history, mbox(tmp_path / "mbox").pieces) == Tally(recorded=3)
    assert take_in(history, maildir(tmp_path / "maildir").pieces) == Tally(known=3)


@pytest.mark.parametrize("content", ["", "\n\n"])
def test_an_empty_mailbox_is_fine(history: History, tmp_path: Path, content: str) -> None:
    path = tmp_path / "sent"
    path.write_text(content)

    assert take_in(history, mbox(path).pieces) == Tally()


def test_an_empty_maildir_is_fine(history: History, folder: Path) -> None:
    assert take_in(history, maildir(folder).pieces) == Tally()


@pytest.mark.parametrize("content", [message(), "From where I stand, all is well.\n", "\xff\0"])
def test_what_is_no_mbox_file_is_refused(tmp_path: Path, content: str) -> None:
    path = tmp_path / "note.eml"
    path.write_bytes(content.encode("latin-1"))

    with pytest.raises(MailboxError, match=r"note\.eml: this is not an mbox file: .*; export the"):
        mbox(path)


def test_paths_that_hold_no_mailbox_are_refused(tmp_path: Path, folder: Path) -> None:
    (tmp_path / "Sent.mbox").mkdir()
    (tmp_path / "Sent.mbox" / "mbox").write_text("")
    os.mkfifo(tmp_path / "pipe")
    said = []
    for opened, path in (
        (mbox, tmp_path / "none"),
        (mbox, folder),
        (mbox, tmp_path / "Sent.mbox"),
        (mbox, tmp_path / "pipe"),
        (maildir, tmp_path / "none"),
        (maildir, tmp_path / "Sent.mbox"),
    ):
        with pytest.raises(MailboxError) as caught:
            opened(path)
        said.append(str(caught.value).replace(str(tmp_path), "…"))

    no_maildir = (
        "this is not a Maildir: there is no folder “cur” in it; "
        "name the folder of sent mail that holds the folders “cur” and “new”"
    )
    assert said == [
        "…/none: it cannot be read (No such file or directory); "
        "check the path and your permissions for it",
        "…/Sent: this is a folder, not an mbox file; name a file",
        "…/Sent.mbox: this is a folder, not an mbox file; name the file in it: …/Sent.mbox/mbox",
        "…/pipe: this is not a file; save it as a file first",
        f"…/none: {no_maildir}",
        f"…/Sent.mbox: {no_maildir}",
    ]


def test_a_large_mailbox_needs_little_memory(history: History, tmp_path: Path) -> None:
    path = tmp_path / "large.mbox"
    attachment = "QUJD" * 20 * 10
    with path.open("w") as file:
        for number in range(3):
            file.write(FROM + message(number))
            file.writelines(f"{attachment}\n" for _ in range(10_000))
        file.write("x" * 4_000_000)  # a line without an end
    tracemalloc.start()
    pieces = list(map(len_of, mbox(path).pieces))
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()

    assert sum(share for _, share in pieces) == path.stat().st_size > 28_000_000
    assert max(size for size, _ in pieces) < HEAD_BYTES + 70_000
    assert peak < 5_000_000


def len_of(piece: Piece) -> tuple[int, int]:
    """How much of a message was read, and how long it is."""
    return len(piece.head), piece.share


def test_what_was_taken_in_before_an_interruption_is_kept(history: History) -> None:
    def pieces() -> Iterator[Piece]:
        for number in range(BATCH + 1):
            yield Piece(str(number), message(number).encode(), 1)
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        take_in(history, pieces())

    assert len(history.contacts([SAM])) == BATCH


def test_a_bar_can_follow_an_import(history: History, mailbox: Callable[..., Path]) -> None:
    opened = mbox(mailbox(message(1), message(1), "", message(2)))
    seen: list[int] = []
    Importer(history, kind_of, advance=seen.append).take_in(opened.pieces)

    assert (4, opened.size) == (len(seen), sum(seen))


@pytest.mark.parametrize(
    ("date", "at"),
    [
        ("Wed, 5 Mar 2025 14:00:00 -0500", AT),
        ("5 Mar 2025 14:00 EST (a comment)", AT),
        ("Wed, 5 Mar 2025 19:00:00 -0000", AT),
        ("Wed, 5 Mar 2025 19:00:00", AT),
        ("", None),
        ("soon", None),
        ("Wed, 35 Mar 2025 14:00:00 -0500", None),
        ("Fri, 5 Mar 1999 14:00:00 -0500", None),
        ("Fri, 31 Dec 9999 23:00:00 -0500", None),
        ("Wed, 5 Mar 2025 14:00:00 -9999999999", None),
    ],
)
def test_a_date_is_read_or_known_to_be_none(date: str, at: datetime | None) -> None:
    assert at == time_of(date)


@pytest.mark.parametrize(
    ("header", "automatic"),
    [
        ("Auto-Submitted: auto-replied (vacation)", True),
        ("auto-submitted: auto-generated", True),
        ("Precedence: auto_reply", True),
        ("X-Autoreply: yes", True),
        ("Auto-Submitted: no", False),
        ("Precedence: bulk", False),
    ],
)
def test_automatic_replies_are_told_from_answers(header: str, automatic: bool) -> None:
    assert automatic == is_auto_reply(headers_in(f"{header}\n\n".encode()))


@settings(max_examples=60, deadline=None)
@given(
    damage=st.lists(
        st.tuples(st.integers(0, 420), st.integers(0, 12), st.binary(max_size=6)),
        min_size=1,
        max_size=6,
    )
)
def test_no_damage_stops_an_import(damage: list[tuple[int, int, bytes]]) -> None:
    more = (
        "Cc: =?utf-8?q?J=C3=B6rg?= <j@acme.example>",
        "MIME-Version: 1.0",
        'Content-Type: multipart/mixed; boundary="b"',
    )
    text = f"--b\nContent-Type: text/html\n\n<p>{TEXT}</p>\n--b--"
    raw = bytearray(message(1, *more, text=text).encode())
    for start, length, put in damage:
        raw[start : start + length] = put
    whole = message(2, to="ana@acme.example").encode()
    with tempfile.TemporaryDirectory() as folder:
        history = History.at(Path(folder))
        tally = take_in(history, [Piece("1", bytes(raw), 1), Piece("2", whole, 1)])
        found = history.contacts(["ana@acme.example"])

    others = (tally.known, tally.undated, tally.unaddressed, len(tally.broken))
    assert tally.recorded + sum(others) == 2
    assert found == (Contact(AT, kind=Kind.THANK_YOU, to="ana@acme.example"),)


@pytest.mark.parametrize(
    ("to", "unaddressed"),
    [("Sam <sam@acme.example>; Ben <ben@acme.example>", 0), ("(" * 2000 + " sam@acme.example", 1)],
)
def test_a_header_that_nobody_writes_stops_no_import(
    history: History, mailbox: Callable[..., Path], to: str, unaddressed: int
) -> None:
    path = mailbox(message(1).replace(f"To: Sam Reed <{SAM}>", f"To: {to}"), message(2))

    tally = take_in(history, mbox(path).pieces)
    assert (tally.recorded, tally.unaddressed) == (2 - unaddressed, unaddressed)
