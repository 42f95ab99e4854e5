"""Nothing that was in a message is in the files of the history."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

from followup_lint import Draft, Kind
from followup_lint.draft.mailboxes import mbox
from followup_lint.facts.history import History
from followup_lint.facts.history.importing import Importer

MESSAGE = """\
From: Dana Reyes <dana@home.example>
To: "Ortiz, Ana" <ana.ortiz@acme.example>
Cc: Sam Reed <sam@contoso.example>
Subject: Zanzibar plans
Date: Wed, 5 Mar 2025 14:00:00 -0500
Message-ID: <{number}.quagga@home.example>
References: <okapi@acme.example>

Dear Ana,

Thank you for showing me the blueprint.

Regards,
Dana
"""
# Shorter words could be there by chance.
PRIVATE = """
    reyes home.example ortiz acme.example contoso zanzibar plans quagga okapi showing
    blueprint regards sent.mbox
""".split()


def traces(folder: Path) -> list[tuple[str, str]]:
    """The private words in the files of a folder, and in their names."""
    held = {file.name: file.name.encode() + file.read_bytes().lower() for file in folder.iterdir()}
    assert len(held) >= 2
    return [
        (name, word) for name, data in held.items() for word in PRIVATE if word.encode() in data
    ]


def fill(history: History, tmp_path: Path) -> None:
    """Record messages in every way."""
    draft = Draft.from_text(MESSAGE.format(number=1))
    history.record(draft, Kind.THANK_YOU, datetime(2025, 3, 5, 19, tzinfo=UTC))
    mailbox = tmp_path / "sent.mbox"
    separator = "From dana@home.example Wed Mar  5 14:00:00 2025\n"
    mailbox.write_text("".join(separator + MESSAGE.format(number=n) for n in (2, 3)))
    for own in (frozenset[str](), frozenset({"sam@contoso.example"})):
        Importer(history, lambda draft: Kind.THANK_YOU, own).take_in(mbox(mailbox).pieces)


def test_the_files_tell_nothing_of_a_message(history: History, tmp_path: Path) -> None:
    with history.opened(create=True) as log:  # so that the write-ahead log stays
        fill(history, tmp_path)
        assert len(log.rows("ana.ortiz@acme.example")) == 3
        assert (history.folder / "history.sqlite-wal").stat().st_size > 0
        assert traces(history.folder) == []
    assert traces(history.folder) == []


def test_what_is_forgotten_leaves_no_hash_behind(history: History, tmp_path: Path) -> None:
    fill(history, tmp_path)
    with history.opened() as log:
        kept = {bytes.fromhex(person) for row in log.rows() for person in row.people}
        assert log.forget() == 3
    data = b"".join(file.read_bytes() for file in history.folder.iterdir())

    assert [hash for hash in kept if hash in data] == []


def test_an_object_of_it_shows_no_key(history: History, tmp_path: Path) -> None:
    fill(history, tmp_path)
    secret = (history.folder / "history.key").read_bytes()
    with history.opened() as log:
        assert repr(secret) not in repr(log)
