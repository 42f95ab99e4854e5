"""Messages are read from all kinds of archives, in order, and one at a time."""

from __future__ import annotations

import os
import tracemalloc
from pathlib import Path

import pytest
from archives import FROM, mail, put

from followup_lint.bulk.sources import MAX_LINE, Archive, Form, Message
from followup_lint.core.errors import DraftError


def places(*paths: Path) -> list[tuple[str, int]]:
    """Where messages were found."""
    return [
        (Path(one.path).name, one.number)
        for one in Archive([str(path) for path in paths]).messages()
    ]


def test_a_folder_gives_its_letters_mailboxes_and_tables_by_name(tmp_path: Path) -> None:
    for name in ("b.eml", "a.txt", "c.md", "sub/e.text", ".hidden.txt", ".git/f.txt", "g.pdf"):
        put(tmp_path / name, mail("Hi."))
    put(tmp_path / "d.mbox", (FROM + mail("Hi.\n\n")) * 2)
    put(tmp_path / "e.jsonl", '{"body": "Hi."}\n\n{"body": "Ho."}')
    os.mkfifo(tmp_path / "h.txt")

    assert places(tmp_path) == [
        ("a.txt", 1), ("b.eml", 1), ("c.md", 1), ("d.mbox", 1), ("d.mbox", 2),
        ("e.jsonl", 1), ("e.jsonl", 3), ("e.text", 1),
    ]  # fmt: skip


def test_a_maildir_gives_all_its_messages_and_those_of_its_folders(tmp_path: Path) -> None:
    for box in ("", ".Sent", ".Sent.2024"):
        for name in ("cur", "new", "tmp"):
            (tmp_path / box / name).mkdir(parents=True)
    for name in ("new/2.a", "cur/1.a:2,S", "tmp/0.a", ".Sent/cur/3.a:2,DS", ".Sent.2024/new/4.a"):
        put(tmp_path / name, mail("Hi."))

    assert places(tmp_path) == [("3.a:2,DS", 1), ("4.a", 1), ("1.a:2,S", 1), ("2.a", 1)]


def test_an_mbox_file_is_known_by_its_first_line(tmp_path: Path) -> None:
    path = put(tmp_path / "Sent", "\n" + (FROM + mail("Hi.\n\n")) * 2)

    assert places(path) == [("Sent", 1), ("Sent", 2)]


def test_what_cannot_be_read_is_told_in_its_place(tmp_path: Path) -> None:
    put(tmp_path / "a.mbox", "Hi.")
    put(tmp_path / "b.txt", "Hi.")
    put(tmp_path / "c.jsonl", "x" * (MAX_LINE + 1) + "\n{}\n")
    found = [(one.number, one.error) for one in Archive([str(tmp_path)]).messages()]

    assert found == [
        (
            0,
            "this is not an mbox file: no line “From ADDRESS DATE” is on top; "
            "export the folder of sent mail as mbox, or see import-maildir",
        ),
        (1, ""),
        (1, "this line has more than 10,000,000 bytes"),
        (2, ""),
    ]


def test_shares_come_to_the_size_of_the_input(tmp_path: Path) -> None:
    put(tmp_path / "a.txt", "Hi.")
    put(tmp_path / "b.mbox", (FROM + mail("Hi.\n\n")) * 3)
    put(tmp_path / "c.jsonl", '{"body": "Hi."}\n{"body": "Ho."}')
    archive = Archive([str(tmp_path)])

    assert sum(one.share for one in archive.messages()) == archive.size() > 200


def test_a_file_of_its_own_is_not_read_yet(tmp_path: Path) -> None:
    path = put(tmp_path / "a.txt", "Hi.")

    assert list(Archive([str(path)]).messages()) == [Message(str(path), 1, 3, Form.FILE)]


def test_a_large_table_needs_little_memory(tmp_path: Path) -> None:
    path = put(tmp_path / "a.jsonl", b'{"body": "%s"}\n' % (b"x" * 1000) * 30_000)
    tracemalloc.start()
    count = sum(1 for _ in Archive([str(path)]).messages())
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()

    assert (count, peak < 1_000_000) == (30_000, True)


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("none", "none: there is no such file; check the path"),
        ("pipe", "pipe: this is neither a file nor a folder; save it as a file first"),
        ("", "a path is empty; name a folder or a file"),
    ],
)
def test_a_path_without_a_file_is_refused(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str, said: str
) -> None:
    monkeypatch.chdir(tmp_path)
    os.mkfifo("pipe")
    with pytest.raises(DraftError) as caught:
        Archive([name]).check()

    assert str(caught.value) == said
