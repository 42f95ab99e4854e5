"""Messages in JSON: each has its reply, and what is wrong in them is said."""

from __future__ import annotations

import base64
import json
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from followup_lint import Config
from followup_lint.editor.conversation import Conversation
from followup_lint.linting.workspace import Workspace

PUSHY = "Dear Ana 😀,\n\nThanks for the talk. Send me teh answer by Friday.\n\nBest,\nDana Reyes\n"


def talk(*, writes: bool = True) -> Conversation:
    return Conversation(Workspace(Config()), writes=writes)


def ask(message: object, conversation: Conversation | None = None) -> Any:
    raw = message if isinstance(message, bytes) else json.dumps(message).encode()
    return json.loads((conversation or talk()).answer(raw))


def rules(reply: Any) -> set[str]:
    return {remark["rule"] for remark in reply["answer"]["remarks"]}


def test_a_draft_is_checked() -> None:
    reply = ask({"type": "check", "id": 3, "version": 9, "text": PUSHY, "final": True})

    assert reply["id"] == 3
    assert reply["answer"]["version"] == 9
    assert {"emoji", "common-slip", "imposed-deadline"} <= rules(reply)


def test_the_caret_counts_in_utf_16() -> None:
    slip = PUSHY.index("teh") + 1  # in code units, since an emoji stands before it
    beside = {"type": "check", "text": PUSHY, "caret": PUSHY.index("Dana") + 1}

    assert "common-slip" in rules(ask(beside))
    assert "common-slip" not in rules(ask(beside | {"caret": slip}))


def test_the_subject_and_the_readers_stand_beside_the_text() -> None:
    message = {"type": "check", "text": PUSHY, "subject": "", "final": True}

    assert "missing-subject" in rules(ask(message))
    wrong = message | {"to": ["Bo Lund <bo@example.com>"]}
    assert "name-mismatch" in rules(ask(wrong)) - rules(ask(message))


def test_facts_come_with_the_draft_and_leave_with_it() -> None:
    conversation = talk()
    message = {"type": "check", "text": PUSHY, "final": True}
    facts = {"interview-at": "2026-03-02 14:00", "send-at": "2026-03-20 10:00"}
    facts |= {"kind": "thank_you", "timezone": "Europe/Berlin"}
    late = ask(message | {"facts": facts}, conversation)

    assert "thank-you-window" in rules(late)
    assert "thank-you-window" not in rules(ask(message, conversation))


MET = "Dear Ana,\n\nThank you for the interview at Fabrikam today.\n\nBest,\nDana Reyes\n"


def calendar(days_ago: int) -> dict[str, str]:
    """The file of an interview with Ana at Contoso."""
    start = datetime.now(ZoneInfo("America/New_York")) - timedelta(days=days_ago)
    lines = (
        "BEGIN:VCALENDAR", "VERSION:2.0", "BEGIN:VEVENT", "UID:1",
        f"DTSTART;TZID=America/New_York:{start:%Y%m%dT%H%M%S}",
        "SUMMARY:Interview: Budget Analyst at Contoso",
        "ATTENDEE;CN=Ana Ortiz:mailto:ana@contoso.example", "END:VEVENT", "END:VCALENDAR", "",
    )  # fmt: skip
    content = base64.b64encode("\r\n".join(lines).encode()).decode()
    return {"name": "interviews.ics", "content": content}


def test_a_calendar_comes_with_the_draft_and_leaves_with_it() -> None:
    conversation = talk()
    message = {"type": "check", "text": MET, "to": ["ana@contoso.example"], "final": True}
    late = ask(message | {"calendar": calendar(days_ago=20), "form": "body"}, conversation)

    assert "thank-you-window" in rules(late)
    assert "thank-you-window" not in rules(ask(message, conversation))


def test_a_calendar_that_is_none_is_a_note() -> None:
    damaged = {"name": "interviews.ics", "content": "bm8="}
    reply = ask({"type": "check", "text": MET, "calendar": damaged})

    assert reply["answer"]["notes"][0].startswith("interviews.ics: this is not a calendar")
    [notice] = ask({"type": "when", "text": "", "calendar": damaged})["when"]["notices"]
    assert notice.startswith("interviews.ics: this is not a calendar")


def test_the_time_zone_of_the_author_comes_with_the_draft() -> None:
    facts = {"interview-at": "2026-03-02 14:00", "send-at": "2026-03-02 16:00", "country": "DE"}
    message = {"type": "when", "text": "", "facts": facts, "zone": "Asia/Tokyo"}

    assert ask(message)["when"]["moments"][0]["until"] == "2026-03-03T18:00:00+09:00"
    assert ask(message | {"zone": "Nowhere"})["error"]["place"] == "zone"


def test_nobody_else_is_asked_for_facts_where_that_is_switched_off(tmp_path: Path) -> None:
    path = tmp_path / "own.ics"
    path.write_bytes(base64.b64decode(calendar(days_ago=20)["content"]))
    workspace = Workspace(Config(calendar=path))
    message = {"type": "check", "text": MET, "form": "body", "to": ["ana@contoso.example"]}

    assert "thank-you-window" in rules(ask(message, Conversation(workspace)))
    assert "thank-you-window" not in rules(ask(message, Conversation(workspace, alone=True)))


def test_when_to_write_is_said_before_there_is_a_draft() -> None:
    message = {"type": "when", "text": "", "form": "body", "to": ["ana@contoso.example"], "id": 5}
    reply = ask(message | {"calendar": calendar(days_ago=-2), "facts": {"country": "US"}})
    unknown = ask(message)

    assert reply["id"] == 5
    assert [each["kind"] for each in reply["when"]["moments"]][:2] == ["thank_you", "check_in"]
    assert reply["when"]["moments"][0]["until"]
    assert unknown["when"]["moments"][0]["missing"] == "interview time"


def test_an_outline_has_what_is_known() -> None:
    facts = {"to": "Ana Ortiz <ana@contoso.example>"}
    message = {"type": "outline", "kind": "check_in", "facts": facts, "id": 6}
    reply = ask(message | {"calendar": calendar(days_ago=8)})

    assert reply["id"] == 6
    assert reply["outline"]["kind"] == "check_in"
    assert "Budget Analyst" in reply["outline"]["subject"]
    assert reply["outline"]["body"].startswith("Dear Ana Ortiz,\n")


def test_what_is_ignored_in_a_draft_comes_with_it() -> None:
    conversation = talk()
    message = {"type": "check", "text": PUSHY, "final": True}
    whole = ask(message, conversation)
    key = next(r["key"] for r in whole["answer"]["remarks"] if r["rule"] == "emoji")
    less = ask(message | {"ignored": [key, "common-slip"]}, conversation)

    assert rules(whole) - rules(less) == {"emoji", "common-slip"}
    assert rules(ask(message, conversation)) == rules(whole)


def test_all_safe_fixes_are_edits() -> None:
    (edit,) = ask({"type": "fix-all", "text": PUSHY})["edits"]
    place = edit["place"]["document"]
    coded = PUSHY.encode("utf-16-le")
    start, end = 2 * place["utf16_start"], 2 * place["utf16_end"]
    after = (coded[:start] + edit["replacement"].encode("utf-16-le") + coded[end:]).decode(
        "utf-16-le"
    )

    assert "teh" not in after


def test_a_rule_is_explained() -> None:
    assert ask({"type": "why", "rule": "emoji", "id": 1})["explanation"].startswith("# emoji")


def test_a_person_ignores_for_good(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "config"))
    conversation = Conversation(Workspace())
    message = {"type": "check", "text": PUSHY, "final": True}
    assert "emoji" in rules(ask(message, conversation))
    reply = ask({"type": "ignore", "name": "emoji"}, conversation)

    assert Path(reply["written"]).read_text(encoding="utf-8") == 'ignore = ["emoji"]\n'
    assert "emoji" not in rules(ask(message, conversation))


def test_nothing_is_written_where_that_is_switched_off() -> None:
    reply = ask({"type": "ignore", "name": "emoji", "id": 4}, talk(writes=False))

    assert reply["id"] == 4
    assert reply["error"]["remedy"] == "ignore it in this draft"


def test_a_word_that_is_none_gets_those_that_there_are() -> None:
    error = ask({"type": "check", "text": PUSHY, "form": "page"})["error"]

    assert error["remedy"] == "use one of file, body"


@pytest.mark.parametrize(
    ("message", "problem"),
    [
        (b"", "it is not JSON"),
        (b"\xff\xfe", "it is not JSON"),
        (b"[" * 100_000, "it is not JSON"),
        (b"[]", "expected a table, got a list"),
        ({"text": "Hi"}, "missing key `type`"),
        ({"type": "send"}, "invalid value 'send'"),
        ({"type": "check"}, "missing key `text`"),
        ({"type": "check", "text": 1}, "key `text`: expected a string"),
        ({"type": "check", "text": "", "texts": ""}, "unknown key `texts`"),
        ({"type": "check", "text": "", "facts": {"compny": "x"}}, "unknown key `compny`"),
        ({"type": "check", "text": PUSHY, "facts": {"interview-at": "soon"}}, "is not a time"),
        ({"type": "check", "text": PUSHY, "facts": {"kind": "rant"}}, "there is no 'rant'"),
        ({"type": "check", "text": "x" * 200_001}, "more than the limit of 200,000"),
        (b'{"type": "check", "text": "' + b"x" * 2_500_000 + b'"}', "more than the limit"),
        ({"type": "when", "text": PUSHY, "calendar": {"name": "x"}}, "missing key `content`"),
        ({"type": "check", "text": "", "calendar": {"name": "x", "content": "%"}}, "base64"),
        ({"type": "outline", "kind": "general"}, "there is no outline of a general mail"),
        ({"type": "outline"}, "missing key `kind`"),
        ({"type": "why", "rule": "emojy"}, "unknown rule 'emojy'"),
        ({"type": "ignore", "name": "emojy"}, "unknown rule 'emojy'"),
    ],
    ids=lambda value: str(value)[:40],
)
def test_a_message_that_is_wrong_gets_an_error(message: object, problem: str) -> None:
    assert problem in ask(message)["error"]["problem"]


@given(st.binary(max_size=200) | st.text(max_size=200).map(str.encode))
def test_anything_gets_a_reply(raw: bytes) -> None:
    assert ask(raw)["error"]


@settings(deadline=None)
@given(st.integers(-5, 10_000), st.sampled_from(["body", "subject"]))
def test_a_caret_may_be_anywhere(caret: int, part: str) -> None:
    message = {
        "type": "check",
        "text": "Hi 😀",
        "subject": "😀",
        "caret": caret,
        "caret_part": part,
    }

    assert "answer" in ask(message)


def test_only_who_sends_mail_asks_whether_it_may_go() -> None:
    error = ask({"type": "outgoing", "id": 4, "text": PUSHY, "final": True})

    assert (error["id"], error["error"]["place"]) == (4, "outgoing")
