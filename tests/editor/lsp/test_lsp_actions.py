"""What the language server offers to do about remarks."""

from __future__ import annotations

import tomllib
from pathlib import Path
from typing import Any

import pytest
from lsp_client import Editor, Refused, long_text

TEXT = (
    "Subject: Analyst\n\nHey Jordan! 😀\n\n"
    "Thx for the tour 😀!! I liked it. Could you tell me what is next?\n\n"
    "Best,\nKim Lee\n"
)
EVERYWHERE = {"start": {"line": 0, "character": 0}, "end": {"line": 99, "character": 0}}
THX = {"start": {"line": 4, "character": 1}, "end": {"line": 4, "character": 1}}
WHERE = ("in this draft", "in this folder", "everywhere")
FIX_ALL = "source.fixAll.followup-lint"


def titles(actions: list[Any]) -> list[str]:
    return [action["title"] for action in actions]


def applied(text: str, edit: Any) -> str:
    """A text after an edit that counts in UTF-16."""
    (changes,) = (
        edit["changes"].values()
        if "changes" in edit
        else [each["edits"] for each in edit["documentChanges"]]
    )
    lines = text.splitlines(keepends=True)

    def offset(position: Any) -> int:
        before = "".join(lines[: position["line"]])
        line = (lines[position["line"]]).encode("utf-16-le")[: position["character"] * 2]
        return len(before) + len(line.decode("utf-16-le"))

    for each in sorted(changes, key=lambda each: offset(each["range"]["start"]), reverse=True):
        start, end = offset(each["range"]["start"]), offset(each["range"]["end"])
        text = text[:start] + each["newText"] + text[end:]
    return text


def opened(editor: Editor, uri: str, text: str = TEXT) -> list[Any]:
    """The marks of a draft that is now open."""
    editor.open(uri, text)
    return editor.marks(uri, 1)


def run(editor: Editor, action: Any) -> None:
    """Run the command of an action."""
    command = action["command"]
    editor.ask(
        "workspace/executeCommand", command=command["command"], arguments=command["arguments"]
    )


def rules(marks: list[Any]) -> set[str]:
    return {mark["data"]["rule"] for mark in marks}


class TestFixes:
    """Quick fixes, and the fix of all."""

    def test_a_fix_changes_the_words_and_the_mark_is_gone(self, shared: Any, uri: str) -> None:
        editor = shared()
        opened(editor, uri)
        fix = editor.actions(uri, THX)[0]
        after = applied(TEXT, fix["edit"])
        editor.change(uri, after, 2)

        assert fix["title"] == "Write “Thank you” (textspeak)"
        assert fix["kind"] == "quickfix"
        assert [mark["data"]["rule"] for mark in fix["diagnostics"]] == ["textspeak"]
        assert after == TEXT.replace("Thx", "Thank you")
        assert "textspeak" not in rules(editor.marks(uri, 2))

    def test_a_fix_behind_wide_signs_changes_the_right_words(self, shared: Any, uri: str) -> None:
        editor = shared()
        opened(editor, uri)
        (fix,) = [each for each in editor.actions(uri, EVERYWHERE) if "“!”" in each["title"]]

        assert applied(TEXT, fix["edit"]) == TEXT.replace("!!", "!")

    @pytest.mark.parametrize("line_end", ["\r\n", "\r"])
    def test_line_ends_stay(self, shared: Any, uri: str, line_end: str) -> None:
        editor, text = shared(), TEXT.replace("\n", line_end)
        opened(editor, uri, text)
        (all_fixes,) = editor.actions(uri, EVERYWHERE, [FIX_ALL])
        after = applied(text, all_fixes["edit"])

        assert "Thank you for" in after
        assert after.count(line_end) == text.count(line_end)
        assert not after.replace(line_end, "").count("\n")

    def test_a_safe_fix_is_preferred_and_no_other(self, shared: Any, uri: str) -> None:
        editor = shared()
        opened(editor, uri, TEXT.replace("I liked", "I I liked"))
        fixes = [each for each in editor.actions(uri, EVERYWHERE) if "isPreferred" in each]
        preferred = {each["title"]: each["isPreferred"] for each in fixes}

        assert preferred["Write “Thank you” (textspeak)"] is True
        assert preferred["Write “I” (common-slip), which needs your eye"] is False

    def test_edits_name_the_version_where_that_is_understood(self, shared: Any, uri: str) -> None:
        editor = shared({"workspace": {"workspaceEdit": {"documentChanges": True}}})
        editor.open(uri, TEXT, 7)
        (change,) = editor.actions(uri, THX)[0]["edit"]["documentChanges"]

        assert change["textDocument"] == {"uri": uri, "version": 7}
        assert len(change["edits"]) == 1

    def test_all_safe_fixes_come_at_once(self, shared: Any, uri: str) -> None:
        editor = shared()
        opened(editor, uri)
        (action,) = editor.actions(uri, EVERYWHERE, [FIX_ALL])
        after = applied(TEXT, action["edit"])
        editor.change(uri, after, 2)
        left = editor.marks(uri, 2)

        assert "Thank you for the tour" in after
        assert "😀" not in after
        assert not [edit for mark in left for edit in mark["data"]["edits"] if edit["safe"]]
        assert editor.actions(uri, EVERYWHERE, ["source.fixAll"]) == []

    def test_the_fix_of_all_may_come_later(self, shared: Any, uri: str) -> None:
        resolves = {"textDocument": {"codeAction": {"resolveSupport": {"properties": ["edit"]}}}}
        editor = shared(resolves)
        opened(editor, uri)
        (action,) = editor.actions(uri, EVERYWHERE, ["source"])[:1]
        assert "edit" not in action
        editor.change(uri, f"{TEXT}\nPS: Thx!", 2)
        whole = editor.ask("codeAction/resolve", **action)

        assert "PS: Thank you!" in applied(f"{TEXT}\nPS: Thx!", whole["edit"])

    def test_the_fix_of_all_is_about_the_newest_text(self, shared: Any, uri: str) -> None:
        resolves = {"textDocument": {"codeAction": {"resolveSupport": {"properties": ["edit"]}}}}
        editor = shared(resolves)
        opened(editor, uri, long_text()[:10_000])
        (action,) = editor.actions(uri, EVERYWHERE, [FIX_ALL])
        number = editor.send("codeAction/resolve", **action)
        editor.change(uri, TEXT, 2)

        assert "Thank you for the tour" in applied(TEXT, editor.answer(number)["edit"])

    def test_words_that_are_encoded_in_the_file_are_not_fixed(self, shared: Any, uri: str) -> None:
        head = "MIME-Version: 1.0\nContent-Type: text/plain; charset=utf-8\n"
        body = "Dear Ana,\n\nThx for the caf=C3=A9!!\n\nBest,\nKim Lee\n"
        text = f"Subject: Analyst\n{head}Content-Transfer-Encoding: quoted-printable\n\n{body}"
        editor = shared()

        assert "textspeak" in rules(opened(editor, uri, text))
        assert [each for each in editor.actions(uri, EVERYWHERE) if "edit" in each] == []
        assert editor.actions(uri, EVERYWHERE, [FIX_ALL]) == []


class TestOrder:
    """The order in which actions come."""

    def test_it_is_always_the_same(self, shared: Any, uri: str) -> None:
        editor = shared()
        opened(editor, uri)
        ignored = [f"Ignore “Thx” (textspeak) {where}" for where in WHERE]
        rule = [f"Ignore the rule textspeak {where}" for where in WHERE]
        expected = [
            "Write “Thank you” (textspeak)",
            "Fix all that is safe to fix",
            "followup-lint: final look",
            *ignored,
            *rule,
        ]

        for _ in range(3):
            assert titles(editor.actions(uri, THX)) == expected

    def test_all_fixes_come_before_all_that_ignores(self, shared: Any, uri: str) -> None:
        editor = shared()
        opened(editor, uri)
        found = titles(editor.actions(uri, EVERYWHERE))
        kinds = [title.startswith("Ignore") for title in found]

        assert True in kinds and kinds == sorted(kinds)

    def test_a_rule_is_ignored_once_for_all_its_remarks(self, shared: Any, uri: str) -> None:
        editor = shared()
        assert len([1 for mark in opened(editor, uri) if mark["data"]["rule"] == "emoji"]) == 2
        found = titles(editor.actions(uri, EVERYWHERE))

        assert found.count("Ignore the rule emoji in this draft") == 1

    def test_words_that_are_long_are_cut(self, shared: Any, uri: str) -> None:
        editor = shared()
        opened(
            editor, uri, f"Hi Ana,\n\n{'I liked the tour and ' * 20}that was it.\n\nBest,\nKim\n"
        )
        found = titles(editor.actions(uri, EVERYWHERE))

        assert [title for title in found if "…” (long-sentence)" in title]
        assert max(map(len, found)) < 80

    @pytest.mark.parametrize(
        ("only", "kinds"),
        [
            (["quickfix"], {"quickfix"}),
            (["source"], {FIX_ALL, "source.finalLook.followup-lint"}),
            (["source.fixAll"], {FIX_ALL}),
            (["source.fix"], set()),
            (["refactor"], set()),
            ([""], {"quickfix", FIX_ALL, "source.finalLook.followup-lint"}),
        ],
    )
    def test_kinds_are_those_that_were_asked_for(
        self, shared: Any, uri: str, only: list[str], kinds: set[str]
    ) -> None:
        editor = shared()
        opened(editor, uri)

        assert {each["kind"] for each in editor.actions(uri, EVERYWHERE, only)} == kinds

    def test_a_draft_that_is_not_open_has_no_actions(self, shared: Any, uri: str) -> None:
        assert shared().actions(uri, EVERYWHERE) == []


def ignoring(editor: Editor, uri: str, what: str, where: str) -> Any:
    """The action that ignores something somewhere."""
    wanted = f"Ignore {what} {where}"
    return next(each for each in editor.actions(uri, THX) if each["title"] == wanted)


class TestIgnore:
    """Findings and rules, in a draft, its folder, or everywhere."""

    @pytest.mark.parametrize("what", ["“Thx” (textspeak)", "the rule textspeak"])
    def test_in_a_draft_it_lasts_until_the_draft_is_closed(
        self, shared: Any, uri: str, what: str
    ) -> None:
        editor = shared()
        opened(editor, uri)
        run(editor, ignoring(editor, uri, what, WHERE[0]))
        assert "textspeak" not in rules(editor.marks(uri, 1))
        editor.change(uri, f"{TEXT}\n", 2)
        assert "textspeak" not in rules(editor.marks(uri, 2))
        editor.tell("workspace/didChangeWatchedFiles", changes=[])
        assert "textspeak" not in rules(editor.marks(uri, 2))
        editor.tell("textDocument/didClose", textDocument={"uri": uri})
        assert "textspeak" in rules(opened(editor, uri))

    @pytest.mark.parametrize(
        ("what", "key"),
        [("“Thx” (textspeak)", "ignore-findings"), ("the rule textspeak", "ignore")],
    )
    def test_in_a_folder_the_settings_there_say_so(
        self, shared: Any, tmp_path: Path, what: str, key: str
    ) -> None:
        folder = tmp_path / "äußerst odd 100% folder"
        folder.mkdir()
        uri, other = ((folder / name).as_uri() for name in ("draft.txt", "other.txt"))
        editor = shared()
        name = next(
            mark["data"]["key" if "findings" in key else "rule"]
            for mark in opened(editor, uri)
            if mark["data"]["rule"] == "textspeak"
        )
        opened(editor, other)
        run(editor, ignoring(editor, uri, what, WHERE[1]))
        settings = folder / "followup-lint.toml"

        assert str(settings) in editor.hear("window/showMessage")["message"]
        assert tomllib.loads(settings.read_text(encoding="utf-8")) == {key: [name]}
        for each in (uri, other):
            assert "textspeak" not in rules(editor.marks(each, 1))

    def test_everywhere_the_settings_of_the_person_say_so(
        self, own: Any, uri: str, tmp_path: Path
    ) -> None:
        editor = own()
        opened(editor, uri)
        run(editor, ignoring(editor, uri, "the rule textspeak", WHERE[2]))

        assert "textspeak" not in rules(editor.marks(uri, 1))
        settings = tmp_path / "config" / "followup-lint" / "followup-lint.toml"
        assert tomllib.loads(settings.read_text(encoding="utf-8")) == {"ignore": ["textspeak"]}

    def test_editors_that_ask_are_told_to_ask_again(
        self, shared: Any, uri: str, pulls: Any
    ) -> None:
        editor = shared(pulls)
        editor.open(uri, TEXT)
        run(editor, ignoring(editor, uri, "the rule textspeak", WHERE[0]))
        editor.hear("workspace/diagnostic/refresh")

        assert "textspeak" not in rules(editor.pull(uri)["items"])

    def test_a_draft_in_no_folder_is_not_ignored_in_one(self, shared: Any) -> None:
        editor = shared()
        opened(editor, "untitled:Untitled-1")
        found = titles(editor.actions("untitled:Untitled-1", THX))

        assert not [title for title in found if WHERE[1] in title]
        assert [title for title in found if WHERE[0] in title]
        assert [title for title in found if WHERE[2] in title]

    def test_what_would_change_nothing_is_not_offered(
        self, shared: Any, uri: str, tmp_path: Path
    ) -> None:
        (tmp_path / "followup-lint.toml").write_text("# ours\n", encoding="utf-8")
        editor = shared()
        opened(editor, uri)
        found = titles(editor.actions(uri, THX))

        assert not [title for title in found if WHERE[2] in title]
        assert [title for title in found if WHERE[1] in title]

    def test_what_cannot_be_written_is_said(self, shared: Any, uri: str, tmp_path: Path) -> None:
        editor = shared()
        opened(editor, uri)
        action = ignoring(editor, uri, "the rule textspeak", WHERE[1])
        (tmp_path / "followup-lint.toml").write_text("ignore = 3\n", encoding="utf-8")
        run(editor, action)
        message = editor.hear("window/showMessage")

        assert message["type"] == 1
        assert "followup-lint.toml" in message["message"]

    @pytest.mark.parametrize(
        ("arguments", "said"),
        [
            ([], "arguments"),
            (["file:///x"], "arguments"),
            (["file:///x", "emoji", "planet"], "arguments"),
            ([3, "emoji", "draft"], "arguments"),
            (["file:///nowhere/x", "emoji", "draft"], "not open"),
        ],
    )
    def test_wrong_arguments_are_refused(
        self, shared: Any, arguments: list[Any], said: str
    ) -> None:
        with pytest.raises(Refused, match=said):
            shared().ask(
                "workspace/executeCommand", command="followup-lint.ignore", arguments=arguments
            )
