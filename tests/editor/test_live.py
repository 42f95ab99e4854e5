"""While a draft is written, nothing is said that the finished draft does not deserve."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any

import pytest

from followup_lint import Config, Part, Severity
from followup_lint.editor.answer import Answer, Presence, State
from followup_lint.editor.document import Caret, Document, Form
from followup_lint.editor.session import Session
from followup_lint.linting.workspace import Workspace

DRAFTS = Path(__file__).parents[2] / "benchmarks" / "quality" / "drafts.jsonl"
WORKSPACE = Workspace(Config())


def good_drafts() -> list[Any]:
    rows = map(json.loads, DRAFTS.read_text(encoding="utf-8").splitlines())
    return [
        pytest.param(row["body"], row["subject"], id=str(number))
        for number, row in enumerate(rows)
        if row.get("quality") == "good"
    ]


def warned(answer: Answer) -> set[str]:
    return {each.rule for each in answer.remarks if each.severity >= Severity.WARNING}


def reported(answer: Answer) -> set[str]:
    return {each.rule for each in answer.remarks}


def live(text: str, caret: int | None = None, subject: str | None = None) -> Answer:
    at = None if caret is None else Caret(caret)
    return Session(WORKSPACE).check(Document(text, form=Form.BODY, subject=subject), caret=at)


@pytest.mark.parametrize(("body", "subject"), good_drafts())
def test_a_good_draft_typed_word_by_word_is_never_warned_of_more_than_when_finished(
    body: str, subject: str | None
) -> None:
    session = Session(WORKSPACE)
    whole = Document(body, form=Form.BODY, subject=subject)
    finished = warned(session.check(whole, final=True))

    for word in re.finditer(r"\S+", body):
        typed = Document(body[: word.end()], form=Form.BODY, subject=subject)
        assert warned(session.check(typed, caret=Caret(word.end()))) <= finished


UNSIGNED = "Dear Ana,\n\nThank you for the talk about the depot on Tuesday. "


def test_nothing_is_missing_before_there_is_a_sign_off() -> None:
    answer = live(UNSIGNED, caret=len(UNSIGNED))

    assert answer.state is State.UNFINISHED
    assert answer.verdict is None
    assert not answer.remarks
    assert Presence.MISSING not in {element.presence for element in answer.elements}
    assert Presence.OPEN in {element.presence for element in answer.elements}


def test_a_final_look_says_what_is_missing() -> None:
    answer = Session(WORKSPACE).check(Document(UNSIGNED, form=Form.BODY), final=True)

    assert answer.state is State.FINISHED
    assert "missing-sign-off" in reported(answer)
    assert Presence.MISSING in {element.presence for element in answer.elements}


def test_a_sign_off_makes_the_draft_finished() -> None:
    answer = live(f"{UNSIGNED}\n\nKind regards,\nDana Reyes\n")

    assert answer.state is State.FINISHED
    assert answer.verdict is not None


def test_one_word_at_the_caret_is_no_sign_off_yet() -> None:
    text = f"{UNSIGNED}\n\nThanks"

    assert live(text, caret=len(text)).state is State.UNFINISHED
    assert live(text, caret=3).state is State.FINISHED


RUDE = "Dear Ana,\n\nSend me your answer by Friday. I would like to hear how it went."


@pytest.mark.parametrize("caret", [11, 20, RUDE.index(" I would")])
def test_the_sentence_under_way_is_left_alone(caret: int) -> None:
    assert not warned(live(RUDE, caret=caret))


@pytest.mark.parametrize("caret", [None, 0, 5, len(RUDE)])
def test_other_sentences_are_judged(caret: int | None) -> None:
    assert warned(live(RUDE, caret=caret))


def test_a_greeting_is_left_alone_while_the_caret_is_on_its_line() -> None:
    text = "Dear Sir or Madam\n\nThank you for the talk about the depot."

    assert "impersonal-greeting" in reported(live(text))
    assert "impersonal-greeting" not in reported(live(text, caret=8))


def test_a_subject_is_left_alone_while_the_caret_is_in_it() -> None:
    session = Session(WORKSPACE)
    document = Document(
        "Dear Ana,\n\nThank you!", form=Form.BODY, subject="URGENT!!! ANSWER ME NOW"
    )
    in_subject = session.check(document, caret=Caret(3, Part.SUBJECT))

    assert {each.place.part.value for each in session.check(document).remarks} >= {"subject"}
    assert "subject" not in {each.place.part.value for each in in_subject.remarks}


@pytest.mark.parametrize("text", ["", " \n\n", "Subject: Thanks\n\n", "> Are you well?\n> Ana\n"])
def test_a_draft_without_words_of_the_author_is_empty(text: str) -> None:
    answer = Session(WORKSPACE).check(Document(text))

    assert answer.state is State.EMPTY
    assert answer.verdict is answer.kind is None
    assert not answer.remarks
