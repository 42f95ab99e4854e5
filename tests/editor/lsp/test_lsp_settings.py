"""Settings of the language server, drafts that it cannot judge, and what it must never do."""

from __future__ import annotations

import json
import os
import pty
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path, PureWindowsPath
from typing import Any

import pytest
from lsp_client import COMMAND, PULLS, Editor, Refused, environment

TEXT = "Dear Ana,\n\nThx for the tour. Could you tell me what is next?\n\nBest,\nKim Lee\n"
WATCHES = {"workspace": {"didChangeWatchedFiles": {"dynamicRegistration": True}}}
ANYWHERE = {
    "workspace": {
        "didChangeWatchedFiles": {"dynamicRegistration": True, "relativePatternSupport": True}
    }
}
QUIET = 'ignore = ["textspeak"]\n'
SECRET = "zebra crossing at midnight"


def rules(marks: list[Any]) -> set[str]:
    return {mark["data"]["rule"] for mark in marks}


def opened(editor: Editor, uri: str, text: str = TEXT) -> set[str]:
    """The rules that are reported in a draft that is now open."""
    editor.open(uri, text)
    return rules(editor.marks(uri, 1))


def said(editor: Editor) -> list[str]:
    return [each["message"] for each in editor.heard("window/showMessage")]


class TestFiles:
    """Files of settings and facts."""

    def test_they_are_looked_after(self, own: Any, tmp_path: Path) -> None:
        editor = own(ANYWHERE, {"config": "mine.toml"}, root=tmp_path)
        (registration,) = editor.hear("client/registerCapability")["registrations"]
        patterns = [each["globPattern"] for each in registration["registerOptions"]["watchers"]]
        config = (tmp_path / "config" / "followup-lint").as_uri()

        assert registration["method"] == "workspace/didChangeWatchedFiles"
        assert patterns == [
            "**/followup-lint.toml",
            "**/pyproject.toml",
            "**/followup.toml",
            {"baseUri": config, "pattern": "followup-lint.toml"},
            {"baseUri": tmp_path.as_uri(), "pattern": "mine.toml"},
        ]

    def test_they_are_read_again_when_they_change(
        self, shared: Any, uri: str, tmp_path: Path
    ) -> None:
        editor = shared(WATCHES)
        assert "textspeak" in opened(editor, uri)
        settings = tmp_path / "followup-lint.toml"
        settings.write_text(QUIET, encoding="utf-8")
        changed(editor, settings)
        assert "textspeak" not in rules(editor.marks(uri, 1))
        settings.unlink()
        changed(editor, settings)
        assert "textspeak" in rules(editor.marks(uri, 1))

    def test_facts_are_read_again_when_they_change(
        self, shared: Any, uri: str, tmp_path: Path
    ) -> None:
        editor = shared(WATCHES)
        assert "name-mismatch" not in opened(editor, uri)
        facts = tmp_path / "followup.toml"
        facts.write_text('[recipient]\nname = "Bea Smith"\n', encoding="utf-8")
        changed(editor, facts)

        assert "name-mismatch" in rules(editor.marks(uri, 1))

    def test_editors_that_ask_are_told_to_ask_again(
        self, shared: Any, uri: str, tmp_path: Path
    ) -> None:
        editor = shared({**PULLS, "workspace": {**PULLS["workspace"], **WATCHES["workspace"]}})
        editor.open(uri, TEXT)
        assert "textspeak" in rules(editor.pull(uri)["items"])
        settings = tmp_path / "followup-lint.toml"
        settings.write_text(QUIET, encoding="utf-8")
        changed(editor, settings)
        editor.hear("workspace/diagnostic/refresh")

        assert "textspeak" not in rules(editor.pull(uri)["items"])

    def test_where_nobody_looks_after_them_they_are_read_at_each_save(
        self, shared: Any, uri: str, tmp_path: Path
    ) -> None:
        editor = shared()
        assert "textspeak" in opened(editor, uri)
        (tmp_path / "followup-lint.toml").write_text(QUIET, encoding="utf-8")
        editor.save(uri)

        assert "textspeak" not in rules(editor.marks(uri, 1))
        assert editor.heard("client/registerCapability") == []

    def test_broken_ones_are_named_once_and_hold_nothing_up(
        self, shared: Any, uri: str, tmp_path: Path
    ) -> None:
        settings = tmp_path / "followup-lint.toml"
        settings.write_text('fail-on = "often"\n', encoding="utf-8")
        editor = shared(WATCHES)
        assert opened(editor, uri) == set()
        message = editor.hear("window/showMessage")
        editor.change(uri, f"{TEXT}\n", 2)
        assert editor.marks(uri, 2) == []
        editor.open(f"{uri}.md", TEXT)
        assert editor.marks(f"{uri}.md", 1) == []

        assert message["type"] == 1
        for part in (str(settings), "fail-on", "often", "use one of"):
            assert part in message["message"]
        assert said(editor) == []
        changed(editor, settings)
        assert editor.hear("window/showMessage") == message
        assert editor.marks(uri, 2) == editor.marks(f"{uri}.md", 1) == []
        settings.write_text("", encoding="utf-8")
        changed(editor, settings)
        assert "textspeak" in rules(editor.marks(uri, 2))
        assert "textspeak" in rules(editor.marks(f"{uri}.md", 1))

    def test_who_asks_for_a_final_look_hears_of_broken_ones_again(
        self, shared: Any, uri: str, tmp_path: Path
    ) -> None:
        (tmp_path / "followup-lint.toml").write_text('fail-on = "often"\n', encoding="utf-8")
        editor = shared()
        editor.open(uri, TEXT)
        first = editor.hear("window/showMessage")
        editor.ask("workspace/executeCommand", command="followup-lint.finalLook", arguments=[uri])

        assert editor.hear("window/showMessage") == first

    def test_those_of_a_folder_hold_for_its_drafts_only(self, shared: Any, tmp_path: Path) -> None:
        folder = tmp_path / "50% off, “really”"
        folder.mkdir()
        (folder / "followup-lint.toml").write_text(QUIET, encoding="utf-8")
        editor = shared()

        assert "textspeak" not in opened(editor, (folder / "draft.txt").as_uri())
        assert "textspeak" in opened(editor, (tmp_path / "draft.txt").as_uri())
        assert "textspeak" in opened(editor, "untitled:Untitled-7")


class TestOptions:
    """What an editor sets, at its start or later."""

    @pytest.fixture
    def editor(self, shared: Any) -> Iterator[Editor]:
        """An editor that others use afterwards."""
        editor = shared({}, {})
        yield editor
        configure(editor, {})

    @pytest.mark.parametrize("named", ["root", "folders"])
    def test_a_named_file_replaces_those_beside_the_drafts(
        self, own: Any, uri: str, tmp_path: Path, named: str
    ) -> None:
        where = {"root": tmp_path} if named == "root" else {"folders": (tmp_path, Path("/"))}
        editor = own(None, {"config": "mine.toml"}, **where)
        assert opened(editor, uri) == set()
        assert "mine.toml" in editor.hear("window/showMessage")["message"]
        (tmp_path / "mine.toml").write_text(QUIET, encoding="utf-8")
        editor.save(uri)
        found = rules(editor.marks(uri, 1))
        assert found and "textspeak" not in found
        (tmp_path / "mine.toml").write_text("", encoding="utf-8")
        editor.save(uri)
        assert "textspeak" in rules(editor.marks(uri, 1))
        everywhere = {"start": {"line": 0, "character": 0}, "end": {"line": 9, "character": 0}}
        ignored = [a["title"] for a in editor.actions(uri, everywhere) if "Ignore" in a["title"]]
        assert ignored and all(title.endswith("in this draft") for title in ignored)

    def test_wrong_ones_are_named_at_the_start(self, own: Any, uri: str) -> None:
        editor = own(None, {"speed": 3})
        assert "textspeak" in opened(editor, uri)
        assert "speed" in editor.hear("window/showMessage")["message"]

    def test_they_may_change(self, editor: Editor, uri: str) -> None:
        opened(editor, uri)
        for settings in (None, {}, {"other": 1}, []):
            editor.tell("workspace/didChangeConfiguration", settings=settings)
        configure(editor, {"max-severity": "suggestion"})

        assert min(mark["severity"] for mark in editor.marks(uri, 1)) == 3
        assert said(editor) == []

    def test_facts_are_those_of_the_options_of_the_command(self, editor: Editor, uri: str) -> None:
        assert "name-mismatch" not in opened(editor, uri)
        configure(editor, {"facts": {"to": "Bea Smith", "kind": "check_in"}})

        assert "name-mismatch" in rules(editor.marks(uri, 1))

    @pytest.mark.parametrize(
        ("options", "words"),
        [
            ({"run": "often"}, ("`run`", "often", "type, save, manual")),
            ({"max-severity": "loud"}, ("`max-severity`", "error")),
            ({"facts": {"reason": "none"}}, ("reason", "requested")),
            ({"speed": 3}, ("speed", "docs/editors.md")),
            (["type"], ("a table",)),
            ("type", ("a table",)),
        ],
    )
    def test_wrong_ones_are_named_and_the_defaults_hold(
        self, editor: Editor, uri: str, options: Any, words: tuple[str, ...]
    ) -> None:
        configure(editor, options)
        message = editor.hear("window/showMessage")["message"]

        for word in ("settings of the editor", *words):
            assert word in message
        assert "textspeak" in opened(editor, uri)
        assert said(editor) == []
        configure(editor, options)
        assert editor.hear("window/showMessage")["message"] == message

    def test_wrong_facts_are_named(self, editor: Editor, uri: str) -> None:
        configure(editor, {"facts": {"interview-at": "soon"}})

        assert opened(editor, uri) == set()
        assert "interview-at" in editor.hear("window/showMessage")["message"]

    @pytest.mark.parametrize("options", [None, {}, []])
    def test_none_are_the_defaults(self, editor: Editor, uri: str, options: Any) -> None:
        configure(editor, options)

        assert "textspeak" in opened(editor, uri)
        assert said(editor) == []


BAD = {
    "binary": ("\x00\x01ab", "binary"),
    "long": ("I liked the tour. " * 12_000, "200,000"),
    "encrypted": ("-----BEGIN PGP MESSAGE-----\n\nabcd\n-----END PGP MESSAGE-----\n", "encrypted"),
}


class TestDraftsThatCannotBeJudged:
    """They are named once, and have no marks."""

    @pytest.mark.parametrize("name", BAD)
    def test_they_are_named_once(self, shared: Any, tmp_path: Path, name: str) -> None:
        text, words = BAD[name]
        path = tmp_path / f"{name}.txt"
        uri, editor = path.as_uri(), shared()
        assert "textspeak" in opened(editor, uri)
        for version in (2, 3):
            editor.change(uri, f"{text}{version}", version)
            assert editor.marks(uri, version) == []
        message = editor.hear("window/showMessage")

        assert message["type"] == 2
        assert str(path) in message["message"]
        assert words in message["message"]
        assert said(editor) == []

    def test_one_that_can_be_judged_again_is(self, shared: Any, uri: str) -> None:
        editor = shared()
        for version in (1, 3):
            text = BAD["binary"][0]
            if version == 1:
                editor.open(uri, text, version)
            else:
                editor.change(uri, text, version)
            assert editor.marks(uri, version) == []
            assert "binary" in editor.hear("window/showMessage")["message"]
            editor.change(uri, TEXT, version + 1)
            assert "textspeak" in rules(editor.marks(uri, version + 1))

    def test_who_asks_for_a_final_look_hears_of_it_again(self, shared: Any, uri: str) -> None:
        editor = shared()
        editor.open(uri, BAD["binary"][0])
        first = editor.hear("window/showMessage")
        editor.ask("workspace/executeCommand", command="followup-lint.finalLook", arguments=[uri])

        assert editor.hear("window/showMessage") == first

    def test_half_a_character_is_no_obstacle(self, shared: Any, uri: str) -> None:
        assert "textspeak" in opened(shared(), uri, TEXT.replace("tour", "tour \ud83d"))


class TestProtocol:
    """Standard output has messages and nothing else, and no draft is logged."""

    def test_what_is_wrong_in_a_message_is_no_leak(self, own: Any, uri: str) -> None:
        editor = own()
        editor.tell(
            "textDocument/didChange",
            textDocument={"uri": uri, "version": 2},
            contentChanges=[{"text": SECRET}],
        )
        editor.tell("textDocument/didSave", textDocument={"uri": uri}, text=SECRET)
        editor.tell("textDocument/didOpen", textDocument={"uri": uri, "text": SECRET})
        editor.tell("textDocument/didOpen", text=SECRET)
        editor.tell("textDocument/nonsense", text=SECRET)
        editor.process.stdin.write(b"Content-Length: 30\r\n\r\n" + SECRET.encode().ljust(30))
        with pytest.raises(Refused, match="Method Not Found"):
            editor.ask("textDocument/nonsense", text=SECRET)

        assert "textspeak" in opened(editor, f"{uri}.md")
        assert "zebra" not in json.dumps(editor.told)

    def test_what_is_not_open_may_be_saved_and_closed(self, shared: Any, uri: str) -> None:
        editor = shared()
        editor.save(uri)
        editor.tell("textDocument/didClose", textDocument={"uri": uri})

        assert "textspeak" in opened(editor, f"{uri}.md")
        assert said(editor) == []

    def test_nothing_is_said_after_the_end(self) -> None:
        editor = Editor(environment=environment())
        opened(editor, "file:///draft.txt")
        editor.change("file:///draft.txt", f"{TEXT}\n", 2)
        editor.ask("shutdown")
        time.sleep(0.4)
        editor.tell("exit")

        assert editor.process.wait(60) == 0
        assert editor.told == []

    def test_an_end_that_was_not_announced_is_a_failure(self) -> None:
        for last in (lambda each: each.tell("exit"), lambda each: each.process.stdin.close()):
            editor = Editor(environment=environment())
            last(editor)
            assert editor.process.wait(60) == 1

    def test_whatever_prints_prints_nowhere(self) -> None:
        program = (
            "import os, sys\nfrom followup_lint.cli.lsp import own_streams\n"
            "given, taken = own_streams()\nprint('noise', flush=True)\nos.write(1, b'noise')\n"
            "sys.stdin.read()\ntaken.write(given.read())\ntaken.close()\n"
        )
        done = subprocess.run(
            [sys.executable, "-c", program], input=b"signal", capture_output=True, timeout=60
        )

        assert (done.stdout, done.stderr) == (b"signal", b"")


class TestCommand:
    """`followup-lint lsp`."""

    def test_without_its_library_it_names_the_extra(self) -> None:
        program = (
            "import sys\nsys.modules['pygls'] = None\n"
            "from followup_lint.cli import main\nsys.exit(main(['lsp']))\n"
        )
        done = subprocess.run(
            [sys.executable, "-c", program], input=b"", capture_output=True, timeout=60
        )

        assert done.returncode == 2
        assert b"pip install 'followup-lint[lsp]'" in done.stderr
        assert done.stdout == b""

    def test_on_a_terminal_it_says_who_starts_it(self) -> None:
        person, terminal = pty.openpty()
        done = subprocess.run(COMMAND, stdin=terminal, capture_output=True, timeout=60)
        os.close(person)
        os.close(terminal)

        assert done.returncode == 2
        assert b"have your editor start it" in done.stderr

    def test_editors_may_say_that_they_speak_by_pipes(self, own: Any, uri: str) -> None:
        assert "textspeak" in opened(own(command=(*COMMAND, "--stdio")), uri)


class TestFolder:
    """Where a document is."""

    @pytest.fixture
    def path_of(self) -> Any:
        return pytest.importorskip("followup_lint.editor.lsp.desk").path_of

    @pytest.mark.parametrize(
        ("uri", "path"),
        [
            ("file:///home/kim/draft.txt", "/home/kim/draft.txt"),
            ("file:///home/kim/50%25%20off/caf%C3%A9.txt", "/home/kim/50% off/café.txt"),
            ("file:///home/kim/a%3Fb%23c.txt", "/home/kim/a?b#c.txt"),
            ("file:///c%3A/Users/kim/draft.txt", None),
            ("untitled:Untitled-1", None),
            ("vscode-remote://ssh/home/kim/draft.txt", None),
            ("", None),
        ],
    )
    def test_it_is_that_of_a_file(self, path_of: Any, uri: str, path: str | None) -> None:
        assert path_of(uri) == (Path(path) if path else None)

    @pytest.mark.parametrize(
        "uri", ["file:///c%3A/Users/Kim%20Lee/draft.txt", "file:///C:/Users/Kim%20Lee/draft.txt"]
    )
    def test_windows_has_letters_for_drives(
        self, path_of: Any, uri: str, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setattr("pygls.uris.IS_WIN", True)
        monkeypatch.setattr("followup_lint.editor.lsp.desk.Path", PureWindowsPath)

        assert path_of(uri) == PureWindowsPath("C:/Users/Kim Lee/draft.txt")


def configure(editor: Editor, options: Any) -> None:
    """Set options, among settings of other programs."""
    settings = {"editor": {"tabSize": 4}, "followup-lint": options}
    editor.tell("workspace/didChangeConfiguration", settings=settings)


def changed(editor: Editor, path: Path) -> None:
    """Say that a file changed."""
    editor.tell("workspace/didChangeWatchedFiles", changes=[{"uri": path.as_uri(), "type": 2}])
