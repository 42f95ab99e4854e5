"""Messages in JSON: each has its reply, and what is wrong in them is said."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

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
