"""What the language server says of a draft, and when."""

from __future__ import annotations

import json
import random
import re
import time
from pathlib import Path
from typing import Any

import jsonschema
import msgspec
import pytest
from lsp_client import Editor, long_text

from followup_lint import Config
from followup_lint.cli import main
from followup_lint.editor import Document, Session
from followup_lint.editor.answer import SCHEMA_FILE
from followup_lint.linting.workspace import Workspace

ROOT = Path(__file__).parents[3]
DATA = ROOT / "tests" / "data"
FILES = [
    path
    for folder in (ROOT / "examples", DATA / "cases")
    for path in sorted(folder.iterdir())
    if path.suffix in {".txt", ".eml", ".patch"}
]
CASUAL = (
    "Subject: Analyst 😀\n\nHey Jordan! 😀\n\nThx for the tour 😀!! 😀 Please reply ASAP.\n\n"
    "Best,\nKim Lee\n"
)
UNSIGNED = "Dear Ana,\n\nThank you for the talk about the depot on Tuesday. I liked it a lot."
UNITS = {"utf-8": ("utf-8", 1), "utf-16": ("utf-16-le", 2), "utf-32": ("utf-32-le", 4)}
LINE_END = re.compile(r"\r\n|\r|\n")
MISSING = {"missing-sign-off"}


def rules(marks: list[Any]) -> set[str]:
    return {mark["data"]["rule"] for mark in marks}


def under(text: str, mark: Any, encoding: str) -> str:
    """The words under a mark on one line."""
    start, end = mark["range"]["start"], mark["range"]["end"]
    assert start["line"] == end["line"]
    codec, width = UNITS[encoding]
    line = LINE_END.split(text)[start["line"]].encode(codec)
    return line[start["character"] * width : end["character"] * width].decode(codec)


@pytest.mark.parametrize("line_end", ["\n", "\r\n", "\r"])
@pytest.mark.parametrize("encoding", UNITS)
def test_marks_are_under_their_words(shared: Any, uri: str, encoding: str, line_end: str) -> None:
    editor = shared({"general": {"positionEncodings": [encoding]}})
    text = CASUAL.replace("\n", line_end)
    editor.open(uri, text)
    marks = editor.marks(uri, 1)

    assert editor.announced["capabilities"]["positionEncoding"] == encoding
    assert {"textspeak", "urgency", "casual-greeting"} <= rules(marks)
    assert [under(text, mark, encoding) for mark in marks] == [
        mark["data"]["excerpt"] for mark in marks
    ]


def test_columns_count_in_utf_16_where_nothing_is_said(shared: Any) -> None:
    assert shared().announced["capabilities"]["positionEncoding"] == "utf-16"


@pytest.mark.parametrize("sign", ["\u2028", "\x0b", "\x0c", "\x85"])
def test_only_line_ends_end_lines(shared: Any, uri: str, sign: str) -> None:
    text = f"Dear Ana,\n\nThank you{sign}for the talk.\n\nThx again!\n\nBest,\nKim Lee\n"
    editor = shared()
    editor.open(uri, text)
    slip = next(mark for mark in editor.marks(uri, 1) if mark["data"]["rule"] == "textspeak")

    assert under(text, slip, "utf-16") == "Thx"


def test_a_mark_has_all_that_is_known_of_a_remark(shared: Any, uri: str) -> None:
    editor = shared()
    editor.open(uri, CASUAL)
    answer = Session(Workspace(Config())).check(Document(CASUAL))
    schema = json.loads((ROOT / "src" / "followup_lint" / SCHEMA_FILE).read_text(encoding="utf-8"))
    marks = editor.marks(uri, 1)

    assert [mark["data"] for mark in marks] == json.loads(msgspec.json.encode(answer.remarks))
    for mark, remark in zip(marks, answer.remarks, strict=True):
        jsonschema.validate(mark["data"], {"$ref": "#/$defs/Remark", "$defs": schema["$defs"]})
        assert mark["message"] == remark.message
        assert mark["code"] == remark.code
        assert mark["codeDescription"] == {"href": remark.source}
        assert mark["source"] == "followup-lint"


SEVERITIES = {"error": 1, "warning": 2, "suggestion": 3}


@pytest.mark.parametrize("cap", [None, "warning", "suggestion"])
def test_marks_are_as_severe_as_remarks_up_to_a_cap(shared: Any, uri: str, cap: str | None) -> None:
    editor = shared(None, {"max-severity": cap} if cap else None)
    editor.open(uri, CASUAL)
    marks = editor.marks(uri, 1)
    least = SEVERITIES[cap or "error"]

    assert {mark["data"]["severity"] for mark in marks} == set(SEVERITIES)
    for mark in marks:
        own = max(SEVERITIES[mark["data"]["severity"]], least)
        assert mark["severity"] == (4 if mark["data"]["folded"] else own)
    assert 4 in {mark["severity"] for mark in marks}


@pytest.mark.parametrize("text", ["", "\n\n", "Subject: Thanks\n\n"])
def test_an_empty_draft_has_no_marks(shared: Any, uri: str, text: str) -> None:
    editor = shared()
    editor.open(uri, text)

    assert editor.marks(uri, 1) == []


def test_what_is_missing_has_an_empty_range_beside_text(shared: Any, uri: str) -> None:
    editor = shared()
    editor.open(uri, f"{UNSIGNED}\n\n")
    editor.marks(uri, 1)
    editor.save(uri)
    marks = [mark for mark in editor.marks(uri, 1) if mark["data"]["rule"] == "missing-sign-off"]
    end = {"line": 2, "character": len(UNSIGNED.split("\n")[2])}

    assert [mark["range"] for mark in marks] == [{"start": end, "end": end}]


def test_words_in_an_encoded_body_are_marked_on_its_first_line(shared: Any, uri: str) -> None:
    text = (ROOT / "examples" / "reply.eml").read_bytes().decode()
    editor = shared()
    editor.open(uri, text)
    marks = {mark["data"]["rule"]: mark["range"] for mark in editor.marks(uri, 1)}
    first = LINE_END.split(text).index("") + 1
    whole = {
        "start": {"line": first, "character": 0},
        "end": {"line": first, "character": len(LINE_END.split(text)[first])},
    }

    assert marks["urgency"] == whole


def test_words_in_an_encoded_subject_are_marked_on_its_line(shared: Any, uri: str) -> None:
    head = "From: Kim <k@example.com>\nSubject: =?utf-8?q?URGENT=21=21=21_Caf=C3=A9_job?="
    editor = shared()
    editor.open(uri, f"{head}\n\nDear Ana,\n\nThank you for the talk.\n\nBest,\nKim Lee\n")
    marks = [mark for mark in editor.marks(uri, 1) if mark["data"]["place"]["part"] == "subject"]

    assert marks
    for mark in marks:
        assert mark["range"]["start"] == {"line": 1, "character": 0}
        assert mark["range"]["end"] == {"line": 1, "character": len(head.split("\n")[1])}


class TestWhen:
    """Open, change, save, and the final look."""

    def test_nothing_is_missing_until_a_draft_is_saved(self, shared: Any, uri: str) -> None:
        editor = shared()
        editor.open(uri, UNSIGNED)
        assert not rules(editor.marks(uri, 1)) & MISSING
        editor.save(uri)
        assert rules(editor.marks(uri, 1)) >= MISSING
        editor.save(uri)
        assert rules(editor.marks(uri, 1)) >= MISSING
        editor.change(uri, f"{UNSIGNED} It is", 2)
        assert not rules(editor.marks(uri, 2)) & MISSING

    def test_a_final_look_can_be_asked_for(self, shared: Any, uri: str) -> None:
        editor = shared()
        editor.open(uri, UNSIGNED)
        editor.marks(uri, 1)
        place = {"start": {"line": 0, "character": 0}, "end": {"line": 0, "character": 0}}
        (action,) = [each for each in editor.actions(uri, place) if "final look" in each["title"]]
        editor.ask("workspace/executeCommand", **run(action))

        assert rules(editor.marks(uri, 1)) >= MISSING
        assert "Ready" in editor.hear("window/showMessage")["message"]
        assert not [each for each in editor.actions(uri, place) if "final" in each["title"]]

    def test_the_sentence_under_way_is_left_alone(self, shared: Any, uri: str) -> None:
        editor = shared()
        editor.open(uri, "Dear Ana,\n\nThank you for the talk. ")
        editor.marks(uri, 1)
        editor.change(uri, "Dear Ana,\n\nThank you for the talk. Send me your answer ASAP.", 2)
        assert "urgency" not in rules(editor.marks(uri, 2))
        editor.change(uri, "Dear Ana,\n\nThanks for the talk. Send me your answer ASAP.", 3)
        assert "urgency" in rules(editor.marks(uri, 3))

    def test_changes_in_quick_succession_are_looked_at_once(self, shared: Any, uri: str) -> None:
        editor = shared()
        editor.open(uri, CASUAL)
        editor.marks(uri, 1)
        for version in range(2, 7):
            editor.change(uri, CASUAL.replace("Hey", "Hello" * version), version)
        begun = time.monotonic()
        editor.marks(uri, 6)

        assert time.monotonic() - begun > 0.1
        assert len(pushed(editor, uri)) < 2  # a machine that is busy may pause between them

    def test_a_change_that_is_saved_at_once_is_looked_at_once(self, shared: Any, uri: str) -> None:
        editor = shared()
        editor.open(uri, CASUAL)
        editor.marks(uri, 1)
        editor.change(uri, UNSIGNED, 2)
        editor.save(uri)
        assert rules(editor.marks(uri, 2)) >= MISSING
        time.sleep(0.4)
        assert pushed(editor, uri) == []

    def test_marks_are_those_of_the_version_that_they_name(self, shared: Any, uri: str) -> None:
        editor, pauses = shared(), random.Random(1)
        words = re.findall(r"\s*\S+", CASUAL)
        editor.open(uri, "")
        for count in range(1, len(words) + 1):
            editor.change(uri, "".join(words[:count]), count + 1)
            time.sleep(pauses.choice([0, 0.01, 0.16, 0.2]))
        last = len(words) + 1
        params = editor.hear(
            "textDocument/publishDiagnostics", lambda each: newest(each, uri, last)
        )
        sent = [*pushed(editor, uri), params]
        versions = [each["version"] for each in sent]

        assert versions == sorted(set(versions))
        assert len(versions) > 3
        for each in sent:
            text = "".join(words[: each["version"] - 1])
            for mark in each["diagnostics"]:
                assert under(text, mark, "utf-16") == mark["data"]["excerpt"]

    def test_a_closed_draft_has_no_marks(self, shared: Any, uri: str) -> None:
        editor = shared()
        editor.open(uri, CASUAL, 3)
        editor.tell("textDocument/didClose", textDocument={"uri": uri})
        time.sleep(0.3)
        hover(editor, "file:///elsewhere.txt", 0, 0)  # and with its answer, all has come

        # There may have been marks before it was closed, but none since.
        assert pushed(editor, uri)[-1]["diagnostics"] == []

    def test_a_draft_that_is_closed_during_a_look_has_no_marks(self, shared: Any, uri: str) -> None:
        editor = shared()
        editor.open(uri, long_text())
        look = {"command": "followup-lint.finalLook", "arguments": [uri]}
        number = editor.send("workspace/executeCommand", **look)
        editor.tell("textDocument/didClose", textDocument={"uri": uri})
        editor.answer(number)
        editor.hear("window/showMessage")

        assert [each["diagnostics"] for each in pushed(editor, uri)] == [[]]

    def test_saved_drafts_alone_are_looked_at_if_that_is_set(self, shared: Any, uri: str) -> None:
        editor = shared(None, {"run": "save"})
        editor.open(uri, CASUAL)
        assert "textspeak" in rules(editor.marks(uri, 1))
        changed = CASUAL.replace("Thx", "Thanks")
        editor.change(uri, changed, 2)
        assert hover(editor, uri, 2, 1) is None
        time.sleep(0.4)
        assert pushed(editor, uri) == []
        editor.save(uri)
        marks = editor.marks(uri, 2)
        assert "textspeak" not in rules(marks)
        assert "casual-greeting" in rules(marks)
        assert hover(editor, uri, 2, 1) is not None

    def test_nothing_is_looked_at_without_being_asked_if_that_is_set(
        self, shared: Any, uri: str
    ) -> None:
        editor = shared(None, {"run": "manual"})
        editor.open(uri, CASUAL)
        editor.save(uri)
        editor.tell("workspace/didChangeWatchedFiles", changes=[])
        place = {"start": {"line": 4, "character": 0}, "end": {"line": 4, "character": 3}}
        (action,) = editor.actions(uri, place)
        editor.ask("workspace/executeCommand", **run(action))
        editor.hear("window/showMessage")
        time.sleep(0.3)

        (sent,) = pushed(editor, uri)
        assert "textspeak" in rules(sent["diagnostics"])

    def test_nobody_waits_for_a_long_draft(self, shared: Any, uri: str) -> None:
        editor = shared()
        editor.open(uri, long_text())
        time.sleep(0.2)
        assert hover(editor, "file:///elsewhere.txt", 0, 0) is None
        assert pushed(editor, uri) == []
        editor.marks(uri, 1)


class TestPull:
    """Editors that ask for diagnostics."""

    def test_they_are_sent_none(self, shared: Any, uri: str, pulls: Any) -> None:
        editor = shared(pulls)
        assert editor.announced["capabilities"]["diagnosticProvider"]["identifier"]
        editor.open(uri, CASUAL)
        report = editor.pull(uri)

        editor.change(uri, f"{CASUAL}\n", 2)
        editor.pull(uri)
        time.sleep(0.4)
        editor.tell("textDocument/didClose", textDocument={"uri": uri})
        assert editor.pull(uri)["items"] == []

        assert report["kind"] == "full"
        assert "textspeak" in rules(report["items"])
        assert editor.heard("workspace/diagnostic/refresh") == []
        assert editor.heard("textDocument/publishDiagnostics") == []

    @pytest.mark.parametrize(
        "announced", [{}, {"textDocument": {"diagnostic": {"dynamicRegistration": False}}}]
    )
    def test_who_cannot_be_told_to_ask_again_is_sent_them(
        self, shared: Any, uri: str, announced: Any
    ) -> None:
        editor = shared(announced)
        editor.open(uri, CASUAL)

        assert "diagnosticProvider" not in editor.announced["capabilities"]
        assert editor.marks(uri, 1)

    def test_what_is_the_same_is_not_sent_again(self, shared: Any, uri: str, pulls: Any) -> None:
        editor = shared(pulls)
        editor.open(uri, CASUAL)
        first = editor.pull(uri)
        again = editor.pull(uri, first["resultId"])
        editor.change(uri, CASUAL.replace("Thx", "Thanks"), 2)

        assert again == {"kind": "unchanged", "resultId": first["resultId"]}
        assert editor.pull(uri, first["resultId"])["kind"] == "full"

    def test_they_are_told_to_ask_when_a_draft_is_saved(
        self, shared: Any, uri: str, pulls: Any
    ) -> None:
        editor = shared(pulls)
        editor.open(uri, UNSIGNED)
        assert not rules(editor.pull(uri)["items"]) & MISSING
        editor.save(uri)
        editor.hear("workspace/diagnostic/refresh")

        assert rules(editor.pull(uri)["items"]) >= MISSING

    def test_an_answer_is_about_the_newest_text(self, shared: Any, uri: str, pulls: Any) -> None:
        editor = shared(pulls)
        editor.open(uri, long_text())
        begun = editor.send("textDocument/diagnostic", textDocument={"uri": uri})
        editor.change(uri, CASUAL, 2)
        items = editor.answer(begun)["items"]

        assert [under(CASUAL, mark, "utf-16") for mark in items] == [
            mark["data"]["excerpt"] for mark in items
        ]

    def test_between_saves_they_keep_what_they_have(
        self, shared: Any, uri: str, pulls: Any
    ) -> None:
        editor = shared(pulls, {"run": "save"})
        editor.open(uri, CASUAL)
        first = editor.pull(uri)
        editor.change(uri, CASUAL.replace("Thx", "Thanks"), 2)

        assert "textspeak" in rules(first["items"])
        assert editor.pull(uri, first["resultId"])["kind"] == "unchanged"
        assert editor.pull(uri)["items"] == []
        editor.save(uri)
        editor.hear("workspace/diagnostic/refresh")
        assert "casual-greeting" in rules(editor.pull(uri, first["resultId"])["items"])

    def test_a_draft_that_is_not_open_has_no_marks(self, shared: Any, uri: str, pulls: Any) -> None:
        assert shared(pulls).pull(uri)["items"] == []


class TestHover:
    """Why there is a mark."""

    def test_it_says_what_is_wrong_what_to_write_and_why(self, shared: Any, uri: str) -> None:
        editor = shared()
        editor.open(uri, CASUAL)
        remark = next(
            mark["data"] for mark in editor.marks(uri, 1) if mark["data"]["rule"] == "textspeak"
        )
        found = hover(editor, uri, 4, 1)

        assert found["contents"]["kind"] == "plaintext"
        for part in ("message", "help", "why", "code", "rule", "source"):
            assert remark[part] in found["contents"]["value"]
        assert under(CASUAL, found, "utf-16") == "Thx"

    def test_it_is_markdown_where_that_is_shown(self, shared: Any, uri: str) -> None:
        editor = shared({"textDocument": {"hover": {"contentFormat": ["markdown"]}}})
        editor.open(uri, CASUAL.replace("Thx", "[position]"))
        found = hover(editor, uri, 4, 1)

        assert found["contents"]["kind"] == "markdown"
        assert r"“\[position\]”" in found["contents"]["value"]
        assert re.search(r"\[FUL\d+\]\(https?://\S+\)", found["contents"]["value"])

    def test_there_is_none_where_there_is_no_mark(self, shared: Any, uri: str) -> None:
        editor = shared()
        editor.open(uri, CASUAL)

        assert hover(editor, uri, 7, 1) is None

    def test_what_is_missing_is_said_on_its_line_where_no_words_are_marked(
        self, shared: Any, uri: str
    ) -> None:
        editor = shared()
        editor.open(uri, CASUAL)
        of_words, of_line = hover(editor, uri, 2, 1), hover(editor, uri, 2, 6)

        assert "casual-greeting" in of_words["contents"]["value"]
        assert "missing-next-step" not in of_words["contents"]["value"]
        assert "missing-next-step" in of_line["contents"]["value"]


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.name)
def test_findings_equal_those_of_the_command(
    shared: Any, path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    main(["--format", "json", str(path)])
    report: Any = json.loads(capsys.readouterr().out)["reports"]
    marks = final(shared(), path.as_uri(), path.read_bytes().decode())

    found = report[0]["findings"] if report else []
    assert sorted((mark["data"]["key"], mark["message"]) for mark in marks) == sorted(
        (each["key"], each["message"]) for each in found
    )


def test_findings_in_drafts_of_all_kinds_equal_those_of_the_command(
    shared: Any, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    editor = shared()
    rows = map(json.loads, (DATA / "drafts.jsonl").read_text(encoding="utf-8").splitlines())
    for number, row in enumerate(rows):
        path = tmp_path / f"{number}.txt"
        path.write_text(f"Subject: {row['subject']}\n\n{row['body']}", encoding="utf-8")
    main(["--format", "json", str(tmp_path)])
    reports = json.loads(capsys.readouterr().out)["reports"]

    assert len(reports) > 100
    for report in reports:
        path = Path(report["name"])
        marks = final(editor, path.as_uri(), path.read_text(encoding="utf-8"))
        assert {mark["data"]["key"] for mark in marks} == {
            each["key"] for each in report["findings"]
        }


def final(editor: Editor, uri: str, text: str) -> list[Any]:
    """The marks of a draft that is opened, saved and closed."""
    editor.open(uri, text)
    editor.marks(uri, 1)
    editor.save(uri)
    marks = editor.marks(uri, 1)
    editor.tell("textDocument/didClose", textDocument={"uri": uri})
    return marks


def run(action: Any) -> dict[str, Any]:
    """The parameters that run the command of an action."""
    return {"command": action["command"]["command"], "arguments": action["command"]["arguments"]}


def hover(editor: Editor, uri: str, line: int, character: int) -> Any:
    """What a hover says."""
    position = {"line": line, "character": character}
    return editor.ask("textDocument/hover", textDocument={"uri": uri}, position=position)


def pushed(editor: Editor, uri: str) -> list[Any]:
    """What was sent about a draft and is not yet taken in."""
    sent = editor.heard("textDocument/publishDiagnostics")
    return [each for each in sent if each["uri"] == uri]


def newest(params: Any, uri: str, version: int) -> bool:
    """Whether diagnostics are those of a version of a draft."""
    return bool(params["uri"] == uri and params["version"] == version)
