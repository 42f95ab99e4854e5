"""`sent` and `history`: record, list, forget, export, import."""

from __future__ import annotations

import json
import os
import pty
import subprocess
import sys
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

import pytest

from followup_lint import Contact, Direction, Kind
from followup_lint.facts.history import History

Inline = Callable[..., Any]
Write = Callable[[str, str], Path]
SAM = "sam@acme.example"
CHECK_IN = """\
Dear Sam,

I wanted to check in on the Analyst role that we talked about in my interview on Monday. Have you
come to a decision?

Kind regards,
Dana Reyes
"""
NOTE = f"To: Sam Reed <{SAM}>\nSubject: Analyst role\n\n{CHECK_IN}"
MAIL = f"""\
From: Dana Reyes <dana@home.example>
To: Sam Reed <{SAM}>
Subject: Analyst role
Date: Wed, 5 Mar 2025 14:00:00 -0500
Message-ID: <1@home.example>

{CHECK_IN}
"""
FROM = "From dana@home.example Wed Mar  5 14:00:00 2025\n"
AT = datetime(2025, 3, 5, 19, tzinfo=UTC)


@pytest.fixture
def switched_on(write: Write, monkeypatch: pytest.MonkeyPatch) -> None:
    """A folder in which the history is on, on a machine in New York."""
    new_york = ZoneInfo("America/New_York")
    monkeypatch.setattr("followup_lint.facts.times.own_zone", lambda: new_york)
    write("followup-lint.toml", "history = true\n")


def kept() -> tuple[Contact, ...]:
    """What is recorded of Sam."""
    return History.at().contacts([SAM])


def off(remedy: str) -> str:
    """How a command says that the history is off."""
    return f"the history is off, so nothing is recorded; to switch it on, {remedy}\n"


@pytest.mark.parametrize(
    "arguments", [["sent", "note.txt"], ["history", "import-mbox", "sent.mbox"]]
)
def test_nothing_is_recorded_unless_it_is_switched_on(
    arguments: list[str], inline: Inline, write: Write
) -> None:
    write("note.txt", NOTE)
    write("sent.mbox", FROM + MAIL)
    file = Path(os.environ["XDG_CONFIG_HOME"]) / "followup-lint" / "followup-lint.toml"
    outcome = inline(*arguments)

    assert (outcome.code, outcome.out) == (2, "")
    assert (
        outcome.err
        == f"followup-lint: error: {off(f'write `history = true` at the top of {file}')}"
    )
    assert not History.at().folder.exists()


@pytest.mark.parametrize(
    ("name", "text", "place"),
    [
        ("followup-lint.toml", "history = false\n", "at the top of"),
        ("pyproject.toml", "[tool.followup-lint]\n", "under [tool.followup-lint] in"),
    ],
)
def test_what_is_off_is_told_where_it_is_listed(
    name: str, text: str, place: str, inline: Inline, write: Write
) -> None:
    own = write(name, text)
    outcome = inline("history", "list")

    assert (outcome.code, outcome.out) == (0, "Nothing is recorded.\n")
    note = f"the history is off; to switch it on, write `history = true` {place} {own}"
    assert outcome.err == f"followup-lint: note: {note}\n"


@pytest.mark.usefixtures("switched_on")
@pytest.mark.parametrize(
    ("arguments", "at", "said"),
    [
        (["--at", "2025-03-05 14:00"], AT, "2025-03-05 14:00 EST"),
        (["--at", "2025-03-05T20:00+01:00"], AT, "2025-03-05 20:00 UTC+01:00"),
        (["--at", "2025-03-05 19:00 Europe/London"], AT, "2025-03-05 19:00 GMT"),
    ],
)
def test_a_sent_draft_is_recorded_with_its_time(
    arguments: list[str], at: datetime, said: str, inline: Inline, write: Write
) -> None:
    write("note.txt", NOTE)
    outcome = inline("sent", *arguments, "note.txt")

    assert (outcome.code, outcome.err) == (0, "")
    assert outcome.out == f"note.txt: recorded as check-in, sent {said}\n"
    assert kept() == (Contact(at, kind=Kind.CHECK_IN, to=SAM),)


@pytest.mark.usefixtures("switched_on")
def test_without_a_time_the_date_header_tells_it_or_else_the_clock(
    inline: Inline, write: Write
) -> None:
    write("dated.eml", MAIL)
    write("note.txt", NOTE)
    inline("sent", "dated.eml", "note.txt")

    first, second = (contact.at for contact in kept())
    assert first == AT
    assert abs(datetime.now(UTC) - second) < timedelta(minutes=5)


@pytest.mark.usefixtures("switched_on")
def test_a_bare_draft_needs_an_address(inline: Inline, write: Write) -> None:
    write("bare.txt", CHECK_IN)
    refused = inline("sent", "bare.txt")
    taken = inline("sent", "--to", f"Sam Reed <{SAM}>", "--at", "2025-03-05 14:00", "bare.txt")

    problem = "bare.txt: there is no To header, so the recipient is unknown; give --to ADDRESS"
    assert (2, f"followup-lint: error: {problem}\n") == (refused.code, refused.err)
    assert taken.code == 0
    assert kept() == (Contact(AT, kind=Kind.CHECK_IN, to=SAM),)


@pytest.mark.usefixtures("switched_on")
def test_the_kind_can_be_given(inline: Inline, write: Write) -> None:
    write("note.txt", NOTE)
    inline("sent", "--kind", "second-follow-up", "--at", "2025-03-05 14:00", "note.txt")

    assert kept() == (Contact(AT, kind=Kind.SECOND_FOLLOW_UP, to=SAM),)


@pytest.mark.usefixtures("switched_on")
def test_a_draft_is_recorded_once(inline: Inline, write: Write) -> None:
    write("dated.eml", MAIL)
    inline("sent", "dated.eml")
    outcome = inline("sent", "dated.eml")

    assert (outcome.code, outcome.out) == (0, "dated.eml: is recorded already\n")


@pytest.mark.usefixtures("switched_on")
def test_a_draft_that_cannot_be_read_keeps_the_others_from_nothing(
    inline: Inline, write: Write
) -> None:
    write("dated.eml", MAIL)
    outcome = inline("sent", "none.txt", "dated.eml")

    assert outcome.code == 2
    assert "none.txt: there is no such file; check the path" in outcome.err
    assert len(kept()) == 1


@pytest.mark.usefixtures("switched_on")
@pytest.mark.parametrize(
    ("arguments", "problem"),
    [
        (["sent"], "no draft is given; name a file, or - for standard input"),
        (["sent", "--at", "soon", "note.txt"], "--at: “soon” is not a time; write it as "),
        (["sent", "--at", "2025-03-09 02:30", "note.txt"], "--at: there is no 02:30 on 2025-03-09"),
        (["sent", "--at", "1999-03-09 12:30", "note.txt"], "--at: the year 1999 is not in this"),
        (["sent", "--at", "2099-03-09 12:30", "note.txt"], "--at: 2099-03-09 12:30 is in the"),
        (["sent", "--to", "Sam", "note.txt"], "--to: “Sam” is not an e-mail address; write it as"),
        (["sent", "undated.eml"], "undated.eml: the Date header gives no time in this century;"),
        (["history", "lst"], "COMMAND: no command 'lst'; did you mean list?"),
        (["history", "list", "--to", "Sam"], "--to: “Sam” is not an e-mail address; write it as"),
        (["history", "forget"], "nothing to forget was given; give --to, --before or both, or"),
        (["history", "forget", "--all", "--to", SAM], "--all excludes other options; give --to"),
        (["history", "forget", "--before", "May"], "--before: “May” is not a day; write it as"),
        (["history", "import-mbox", "note.txt"], "note.txt: this is not an mbox file: "),
        (["history", "import-maildir", "."], ".: this is not a Maildir: there is no folder “cur”"),
    ],
)  # fmt: skip
def test_bad_input_has_its_answer(
    arguments: list[str], problem: str, inline: Inline, write: Write
) -> None:
    write("note.txt", NOTE)
    write("undated.eml", MAIL.replace("5 Mar", "55 Mar"))
    outcome = inline(*arguments)

    assert (outcome.code, outcome.out) == (2, "")
    assert outcome.err.startswith(f"followup-lint: error: {problem}")
    assert outcome.err.count("\n") == 1
    assert kept() == ()


@pytest.fixture
def filled() -> History:
    """A history of messages to Sam, one of them to Ana too, and an answer."""
    from followup_lint.facts.history.mail import Mail

    history = History.at()
    history.record_to([SAM], Kind.THANK_YOU, AT)
    history.record_to([SAM, "ana@acme.example"], Kind.CHECK_IN, AT + timedelta(days=7))
    later = AT + timedelta(days=8)
    history.add(Mail(later, frozenset({SAM}), direction=Direction.IN, thread="<1@acme.example>"))
    return history


@pytest.mark.usefixtures("switched_on")
def test_the_list_tells_people_apart_without_naming_them(inline: Inline, filled: History) -> None:
    lines = inline("history", "list").out.splitlines()
    with filled.opened() as log:
        sam, both, _ = ([person[:8] for person in row.people] for row in log.rows())

    assert lines == [
        f"2025-03-05 19:00 UTC  out  thank-you         {sam[0]}",
        f"2025-03-12 19:00 UTC  out  check-in          {both[0]} {both[1]}",
        f"2025-03-13 19:00 UTC  in                     {sam[0]}",
    ]
    assert sam[0] in both


@pytest.mark.usefixtures("filled", "switched_on")
def test_the_list_can_be_of_one_address_and_in_json(inline: Inline) -> None:
    listed = inline("history", "list", "--to", "Ana@acme.example", "--format", "json").out
    exported = json.loads(inline("history", "export").out)

    [message] = json.loads(listed)["messages"]
    assert message in exported["messages"]
    assert [exported["version"], len(exported["messages"])] == [1, 3]
    assert {key: message[key] for key in ("at", "kind", "direction", "auto_reply", "thread")} == {
        "at": "2025-03-12T19:00:00Z",
        "kind": "check_in",
        "direction": "out",
        "auto_reply": False,
        "thread": "",
    }
    assert SAM not in listed


@pytest.mark.usefixtures("filled")
@pytest.mark.parametrize(
    ("arguments", "said", "left"),
    [
        (["--to", SAM], "3 messages forgotten.\n", 0),
        (["--before", "2025-03-12"], "1 message forgotten.\n", 2),
        (["--to", SAM, "--before", "2025-03-13"], "2 messages forgotten.\n", 1),
        (["--to", "else@acme.example"], "0 messages forgotten.\n", 3),
        (["--all"], "Everything is forgotten: 3 messages, and the key.\n", 0),
    ],
)
def test_forgetting_says_how_much_it_was(
    arguments: list[str], said: str, left: int, inline: Inline
) -> None:
    outcome = inline("history", "forget", *arguments)

    assert (0, said, "") == (outcome.code, outcome.out, outcome.err)
    assert len(kept()) == left


def test_all_that_is_forgotten_takes_the_key_along(inline: Inline, filled: History) -> None:
    (filled.folder / "history.sqlite").write_text("broken")
    outcome = inline("history", "forget", "--all")

    said = "Everything is forgotten: a history that could not be read, and its key.\n"
    assert (0, said) == (outcome.code, outcome.out)
    assert list(filled.folder.iterdir()) == []
    assert inline("history", "forget", "--all").out == "There was nothing to forget.\n"
    assert inline("history", "forget", "--to", SAM).out == "0 messages forgotten.\n"


@pytest.mark.usefixtures("switched_on")
def test_a_broken_history_is_told_in_one_line(inline: Inline, filled: History) -> None:
    database = filled.folder / "history.sqlite"
    database.write_text("broken")
    outcome = inline("history", "list")

    said = f"followup-lint: error: {database}: the history is not a database; "
    assert (outcome.code, outcome.out) == (2, "")
    assert outcome.err.startswith(said)


@pytest.mark.usefixtures("switched_on")
def test_a_broken_history_stops_no_lint_and_is_told_once(
    inline: Inline, filled: History, write: Write
) -> None:
    (filled.folder / "history.sqlite").write_text("broken")
    write("a.txt", NOTE)
    write("b.txt", NOTE)
    outcome = inline("--format", "json", "--select", "too-frequent", "a.txt", "b.txt")

    assert (outcome.code, outcome.err.count("\n")) == (0, 1)
    assert outcome.err.endswith("(earlier messages are unknown)\n")
    for report in json.loads(outcome.out)["reports"]:
        left_out = {item["rule"]: item["reason"] for item in report["not_checked"]}
        assert left_out["too-frequent"] == "no history of earlier messages"


@pytest.mark.usefixtures("switched_on")
def test_a_mailbox_is_imported_with_the_kinds_of_its_messages(inline: Inline, write: Write) -> None:
    undated = MAIL.replace("Date:", "X-Date:")
    write("sent.mbox", f"{FROM}{MAIL}{FROM}{undated}{FROM}\0\n{FROM}{MAIL}")
    outcome = inline("history", "import-mbox", "sent.mbox")

    said = "1 recorded, 1 already there, 1 could not be read, 1 without a date.\n"
    assert (0, said) == (outcome.code, outcome.out)
    note = "sent.mbox, message 3: it cannot be read, and is left out"
    assert outcome.err == f"followup-lint: note: {note}\n"
    assert kept() == (Contact(AT, kind=Kind.CHECK_IN, to=SAM),)


@pytest.mark.usefixtures("switched_on")
def test_an_inbox_is_imported_by_ones_own_address(inline: Inline, write: Write) -> None:
    answer = MAIL.replace("dana@home", "x").replace(SAM, "Dana@home.example").replace("<x.", "<x@")
    answer = answer.replace("Dana Reyes <x@example>", f"Sam Reed <{SAM}>").replace("<1@", "<2@")
    write("Mail/cur/1:2,S", answer)
    write("Mail/new/2", MAIL)
    outcome = inline("history", "import-maildir", "--from", "dana@home.example", "Mail")

    assert (outcome.code, outcome.out) == (0, "2 recorded, 0 already there.\n")
    assert {contact.direction for contact in kept()} == set(Direction)


@pytest.mark.usefixtures("switched_on")
def test_a_terminal_shows_how_far_an_import_is(write: Write) -> None:
    write("sent.mbox", FROM + MAIL)
    ours, theirs = pty.openpty()
    done = subprocess.run(
        [sys.executable, "-m", "followup_lint", "history", "import-mbox", "sent.mbox"],
        stdout=subprocess.PIPE,
        stderr=theirs,
        text=True,
        env={**os.environ, "TERM": "xterm"},
    )
    shown = os.read(ours, 100_000).decode()
    os.close(ours)
    os.close(theirs)

    assert (done.returncode, done.stdout) == (0, "1 recorded, 0 already there.\n")
    assert "Reading" in shown
    assert "100%" in shown
