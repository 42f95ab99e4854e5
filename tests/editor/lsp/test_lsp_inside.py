"""What an editor cannot provoke, or not at will: errors of ours, plugins, odd texts."""

from __future__ import annotations

import asyncio
from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from lsprotocol.types import Position, Range
from pygls.exceptions import JsonRpcInternalError
from pygls.workspace import PositionCodec

from followup_lint import Config
from followup_lint.core.errors import DraftError
from followup_lint.core.span import Span
from followup_lint.editor import Document, Remark, Session
from followup_lint.editor.lsp.desk import Desk
from followup_lint.editor.lsp.guarded import guarded
from followup_lint.editor.lsp.places import Lines, ranges
from followup_lint.editor.lsp.remarks import diagnostic, hover
from followup_lint.editor.lsp.server import Server
from followup_lint.linting.workspace import Workspace

SECRET = "zebra crossing at midnight"
TEXT = "Dear Ana,\n\nThx for the tour of the depot.\n\nBest,\nKim Lee\n"
CODECS = [PositionCodec(encoding) for encoding in ("utf-8", "utf-16", "utf-32")]
HEADS = ["", "Subject: Thx\n\n", "Subject: =?utf-8?q?Thx=21=21?=\r\n\r\n", "\ufeff", "\n\n"]
WORKSPACE = Workspace(Config())


@pytest.fixture
def thx() -> Remark:
    answer = Session(WORKSPACE).check(Document(TEXT), final=True)
    return next(each for each in answer.remarks if each.rule == "textspeak")


class Listening(Server):
    """A server whose messages to the person are kept."""

    def __init__(self) -> None:
        super().__init__()
        self.messages: list[str] = []

    def say(self, text: str, kind: object) -> None:
        self.messages.append(text)


def broken(*given: object, **named: object) -> None:
    raise ValueError(SECRET)


async def broken_later(*given: object) -> None:
    raise ValueError(SECRET)


async def refused(*given: object) -> None:
    raise DraftError("this is binary data", place="draft.txt", remedy="save it as text")


class TestErrors:
    """They name a line of ours, and no word of a draft."""

    def test_one_in_a_notification_is_said(self) -> None:
        server = Listening()
        guarded(broken)(server)

        assert server.messages == [
            f"internal error (ValueError in test_lsp_inside.py, line {line_of(broken)}); "
            "please report this line"
        ]

    def test_one_in_a_request_is_its_answer(self, loopback: None) -> None:
        with pytest.raises(JsonRpcInternalError) as raised:
            asyncio.run(guarded(broken_later)(Listening()))

        assert "ValueError in test_lsp_inside.py" in raised.value.message
        assert SECRET not in f"{raised.value.message}{raised.value.data}"

    def test_one_on_purpose_is_said_in_full(self, loopback: None) -> None:
        with pytest.raises(JsonRpcInternalError, match=r"draft\.txt: this is binary data; save it"):
            asyncio.run(guarded(refused)(Listening()))

    def test_one_in_the_background_is_said(self, loopback: None) -> None:
        server = Listening()

        async def work() -> None:
            server.start(broken_later())
            await asyncio.sleep(0)
            await asyncio.sleep(0)

        asyncio.run(work())
        assert len(server.messages) == 1
        assert "ValueError" in server.messages[0]
        assert SECRET not in server.messages[0]

    def test_one_while_judging_is_a_problem_of_the_draft(
        self, loopback: None, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        desk = Desk()
        draft = desk.open("file:///draft.txt", TEXT, 1)
        monkeypatch.setattr(Session, "check", broken)
        judged = asyncio.run(desk.judged(draft))

        assert judged.remarks == []
        assert "internal error (ValueError" in str(judged.problem)
        assert SECRET not in str(judged.problem)

    def test_one_while_warming_up_waits_for_a_draft(
        self, loopback: None, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setattr(Session, "check", broken)

        asyncio.run(Desk().warm_up())


def test_rules_of_plugins_may_have_no_page(thx: Remark) -> None:
    place = Range(Position(2, 0), Position(2, 3))
    for source in ("a book", "javascript:alert(1)", "https://example.com/a b", "https://x.org/)("):
        remark = replace(thx, source=source)
        assert diagnostic(remark, place).code_description is None
        said = hover([(remark, place)], markdown=True)
        assert said and source not in str(said.contents)


def test_several_remarks_are_said_one_after_another(thx: Remark) -> None:
    place = Range(Position(2, 0), Position(2, 3))
    other = replace(thx, message="Another one.")
    said = hover([(thx, place), (other, place)], markdown=False)

    assert said and said.range is None
    value = said.contents.value  # type: ignore[union-attr]
    assert value.index(thx.message) < value.index("Another one.")


@settings(deadline=None)  # the first one loads the model
@given(
    head=st.sampled_from(HEADS),
    text=st.text(st.sampled_from("Thx!! \n\r😀é\u2028\x0b.,"), max_size=60),
    codec=st.sampled_from(CODECS),
)
def test_ranges_lie_in_the_text(head: str, text: str, codec: PositionCodec) -> None:
    document = Document(head + text)
    try:
        answer = Session(WORKSPACE).check(document, final=True)
    except DraftError:
        return
    end = Lines(document.text, codec).range(Span(len(document.text), len(document.text))).end
    for place in ranges(document, answer.remarks, codec):
        assert pair(place.start) <= pair(place.end) <= pair(end)


def pair(position: Position) -> tuple[int, int]:
    return position.line, position.character


def line_of(function: Any) -> int:
    """The line on which a function raises, which is its second."""
    return int(function.__code__.co_firstlineno) + 1
