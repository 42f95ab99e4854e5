"""What is recorded is found again, once, by those who know the address."""

from __future__ import annotations

import stat
import subprocess
import sys
import tempfile
from dataclasses import replace
from datetime import UTC, datetime, timedelta, timezone
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from followup_lint import Contact, Direction, Draft, Kind
from followup_lint.core.errors import ContextError, HistoryError
from followup_lint.facts.history import History
from followup_lint.facts.history.log import Row
from followup_lint.facts.history.mail import Mail, mail_of

NOON = datetime(2025, 3, 5, 12, tzinfo=UTC)
SAM, ANA = "sam@acme.example", "ana@acme.example"


def draft(headers: str) -> Draft:
    """A draft with these headers."""
    return Draft.from_text(f"{headers}\n\nDear all,\n\nThank you for your time.\n")


def rows(history: History) -> tuple[Row, ...]:
    """All that is kept."""
    with history.opened() as log:
        return log.rows()


def test_a_message_is_found_by_everyone_it_went_to(history: History) -> None:
    sent = draft(f"To: Sam <{SAM}>\nCc: ANA@acme.example\nBcc: me@home.example\nSubject: Thanks")

    assert history.record(sent, Kind.THANK_YOU, NOON)
    assert [(Contact(NOON, kind=Kind.THANK_YOU, to=address),) for address in (SAM, ANA)] == [
        history.contacts([address]) for address in (SAM, ANA)
    ]
    assert history.contacts(["else@acme.example", "", "Sam"]) == ()


def test_a_message_to_several_is_one_contact(history: History) -> None:
    history.record_to([SAM, ANA], Kind.CHECK_IN, NOON)

    assert (Contact(NOON, kind=Kind.CHECK_IN, to=ANA),) == history.contacts([ANA, SAM])


def test_times_are_kept_in_utc_to_the_second(history: History) -> None:
    at = datetime(2025, 3, 5, 9, 30, 1, 999_999, tzinfo=timezone(timedelta(hours=-5)))
    history.record_to([SAM], Kind.GENERAL, at)

    [contact] = history.contacts([SAM])
    assert contact.at.isoformat() == "2025-03-05T14:30:01+00:00"


def test_a_message_id_counts_once(history: History) -> None:
    sent = draft(f"To: {SAM}\nMessage-ID: <1@home.example>\nSubject: Thanks")

    assert history.record(sent, Kind.THANK_YOU, NOON)
    assert not history.record(sent, Kind.THANK_YOU, NOON + timedelta(days=1))
    assert len(history.contacts([SAM])) == 1


def test_without_a_message_id_time_and_people_tell_messages_apart(history: History) -> None:
    times = [NOON, NOON, NOON + timedelta(seconds=1)]

    assert [history.record_to([SAM], Kind.CHECK_IN, at) for at in times] == [True, False, True]
    assert history.record_to([SAM, ANA], Kind.CHECK_IN, NOON)


def test_what_was_recorded_by_hand_is_known_when_it_is_found_in_a_mailbox(
    history: History,
) -> None:
    history.record_to([SAM], Kind.CHECK_IN, NOON)
    found = draft(f"To: {SAM}\nMessage-ID: <1@home.example>\nSubject: News?")
    other = draft(f"To: {SAM}\nMessage-ID: <2@home.example>\nSubject: News?")

    soon = NOON + timedelta(minutes=50)
    assert not history.record(found, Kind.CHECK_IN, soon)
    assert not history.record(found, Kind.CHECK_IN, soon)
    assert history.record(other, Kind.CHECK_IN, soon)
    assert len(history.contacts([SAM])) == 2


@pytest.mark.parametrize("hours", [-2, 2])
def test_what_was_recorded_by_hand_hours_apart_is_another_message(
    history: History, hours: int
) -> None:
    history.record_to([SAM], Kind.CHECK_IN, NOON)
    found = draft(f"To: {SAM}\nMessage-ID: <1@home.example>\nSubject: News?")

    assert history.record(found, Kind.CHECK_IN, NOON + timedelta(hours=hours))


def test_what_came_in_is_a_contact_of_its_own(history: History) -> None:
    history.add(Mail(NOON, frozenset({SAM}), direction=Direction.IN, auto_reply=True))

    assert history.contacts([SAM]) == (
        Contact(NOON, direction=Direction.IN, to=SAM, auto_reply=True),
    )


@pytest.mark.parametrize(
    ("headers", "thread"),
    [
        ("References: <root@x.example> <b@x.example>\nIn-Reply-To: <b@x.example>", "root"),
        ("In-Reply-To: <root@x.example>\nMessage-ID: <c@x.example>", "root"),
        ("Message-ID: <root@x.example>", "root"),
        ("X-Other: 1", ""),
    ],
)
def test_the_thread_goes_by_the_message_that_began_it(headers: str, thread: str) -> None:
    mail = mail_of(draft(f"To: {SAM}\n{headers}"), Kind.GENERAL, NOON)

    assert mail.thread == (f"<{thread}@x.example>" if thread else "")


def test_messages_of_one_thread_have_one_hash_and_those_of_another_a_different_one(
    history: History,
) -> None:
    for number, thread in enumerate(["<a@x.example>", "<a@x.example>", "<b@x.example>"]):
        history.record_to([SAM], Kind.GENERAL, NOON + timedelta(days=number), thread)

    first, second, third = (row.thread for row in rows(history))
    assert first == second != third


def test_two_histories_have_different_hashes(history: History, tmp_path: Path) -> None:
    other = History.at(tmp_path / "other")
    for each in (history, other):
        each.record_to([SAM], Kind.GENERAL, NOON)

    assert rows(history)[0].people != rows(other)[0].people


def test_the_folder_can_have_any_name(tmp_path: Path) -> None:
    history = History.at(tmp_path / "a b?mode=ro#c%20é")
    history.record_to([SAM], Kind.GENERAL, NOON)

    assert (history.folder / "history.sqlite").exists()
    assert len(history.contacts([SAM])) == 1


def test_a_lookup_makes_nothing(history: History) -> None:
    assert history.contacts([SAM]) == ()
    assert not history.folder.exists()


def test_only_the_owner_can_read_it(history: History) -> None:
    history.record_to([SAM], Kind.GENERAL, NOON)
    with history.opened() as log:
        log.add([Mail(NOON, frozenset({ANA}))])
        modes = {path.name: stat.S_IMODE(path.stat().st_mode) for path in history.folder.iterdir()}

    assert stat.S_IMODE(history.folder.stat().st_mode) == 0o700
    assert set(modes) == {
        "history.key", "history.sqlite", "history.sqlite-shm", "history.sqlite-wal",
    }  # fmt: skip
    assert set(modes.values()) == {0o600}


def test_without_an_address_nothing_is_recorded(history: History) -> None:
    with pytest.raises(HistoryError, match="has no recipient address"):
        history.record(draft("To: Sam Reed\nSubject: Hi"), Kind.GENERAL, NOON)

    assert not history.folder.exists()


@pytest.mark.parametrize(
    ("at", "problem"),
    [
        (datetime(2025, 3, 5, 12), "has no time zone"),
        (datetime(1999, 3, 5, 12, tzinfo=UTC), "not in this century"),
    ],
)
def test_a_time_that_cannot_be_compared_is_refused(
    history: History, at: datetime, problem: str
) -> None:
    with pytest.raises(ContextError, match=problem):
        history.record_to([SAM], Kind.GENERAL, at)


def test_what_is_forgotten_of_one_address_stays_for_the_others(history: History) -> None:
    history.record_to([SAM, ANA], Kind.GENERAL, NOON)
    history.record_to([SAM], Kind.GENERAL, NOON)
    with history.opened() as log:
        assert log.forget(SAM.upper()) == 2

    assert (history.contacts([SAM]), len(history.contacts([ANA]))) == ((), 1)
    assert len(rows(history)) == 1


def test_what_is_older_is_forgotten(history: History) -> None:
    for days in range(4):
        history.record_to([SAM if days % 2 else ANA], Kind.GENERAL, NOON + timedelta(days=days))
    with history.opened() as log:
        assert log.forget(before=NOON + timedelta(days=1)) == 1
        assert log.forget(SAM, before=NOON + timedelta(days=3)) == 1

    assert [row.at.day for row in rows(history)] == [7, 8]


WRITER = """
import sys
from datetime import UTC, datetime
from pathlib import Path
from followup_lint import Kind
from followup_lint.facts.history import History

sys.stdin.readline()  # so that all begin at once
history = History.at(Path(sys.argv[1]))
for minute in range(25):
    at = datetime(2025, 3, int(sys.argv[2]), 12, minute, tzinfo=UTC)
    assert history.record_to(["sam@acme.example"], Kind.GENERAL, at)
"""


def test_processes_can_write_at_once_from_the_first_use_on(history: History) -> None:
    processes = [
        subprocess.Popen(
            [sys.executable, "-c", WRITER, history.folder, str(day)],
            stdin=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
        )
        for day in range(1, 5)
    ]
    errors = [process.communicate("\n")[1] for process in processes]

    assert errors == [""] * 4
    assert len(history.contacts([SAM])) == 100
    assert sorted(path.name for path in history.folder.iterdir()) == [
        "history.key", "history.sqlite",
    ]  # fmt: skip


PEOPLE = st.sampled_from([f"p{number}@acme.example" for number in range(4)])
NAMED = st.sampled_from([f"<{number}@home.example>" for number in range(6)])


def mails(ids: st.SearchStrategy[str]) -> st.SearchStrategy[list[Mail]]:
    """Lists of messages in which many are the same, or at the same time."""
    mail = st.builds(
        Mail,
        at=st.integers(0, 5).map(lambda hours: NOON + timedelta(hours=hours)),
        addresses=st.frozensets(PEOPLE, min_size=1),
        kind=st.sampled_from([*Kind, None]),
        direction=st.sampled_from(Direction),
        message_id=ids,
        auto_reply=st.booleans(),
    )
    return st.lists(mail, max_size=8)


@settings(max_examples=30, deadline=None)
@given(sent=mails(NAMED) | mails(st.just("")), asked=st.lists(PEOPLE, max_size=4))
def test_contacts_are_what_a_plain_list_would_give(sent: list[Mail], asked: list[str]) -> None:
    kept: dict[object, Mail] = {}
    is_new = []
    for mail in sent:
        same = mail.message_id or (mail.at, mail.direction, mail.addresses)
        is_new.append(same not in kept)
        kept.setdefault(same, mail)
    expected = [
        Contact(mail.at, mail.direction, kind=mail.kind, to=to[0], auto_reply=mail.auto_reply)
        for mail in sorted(kept.values(), key=lambda mail: mail.at)
        if (to := [address for address in asked if address in mail.addresses])
    ]
    with tempfile.TemporaryDirectory() as folder:
        history = History.at(Path(folder))
        added = [history.add(mail) for mail in sent]
        found = history.contacts(asked)

    assert (is_new, expected) == (added, list(found))


def test_capitals_in_an_address_do_not_matter(history: History) -> None:
    history.record_to([SAM.upper()], Kind.GENERAL, NOON)

    [contact] = history.contacts(["Sam@Acme.example"])
    assert replace(contact, to="") == Contact(NOON, kind=Kind.GENERAL)
    assert contact.to == "Sam@Acme.example"
