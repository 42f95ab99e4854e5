"""A session: the same judgement as the command, fixes, and what is ignored."""

from __future__ import annotations

import json
import tomllib
from pathlib import Path
from typing import Any

import jsonschema
import msgspec
import pytest

from followup_lint import Config, ConfigError, Rule, Severity
from followup_lint.cli import main
from followup_lint.core.errors import ArgumentError, DraftError
from followup_lint.editor import Answer, Caret, Document, Form, Scope, Session, State
from followup_lint.editor.answer import SCHEMA_FILE
from followup_lint.linting.workspace import Workspace
from followup_lint.settings import files

ROOT = Path(__file__).parents[2]
EXAMPLES = [*sorted((ROOT / "examples").glob("*.txt")), *sorted((ROOT / "examples").glob("*.eml"))]
PUSHY = (
    "Dear Ana,\n\nThank you for the talk. Send me teh decision by Friday!!!\n\nBest,\nDana Reyes\n"
)


def rules(answer: Answer) -> list[str]:
    return [remark.rule for remark in answer.remarks]


@pytest.mark.parametrize("path", EXAMPLES, ids=lambda path: path.name)
def test_findings_equal_those_of_the_command(
    path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    main(["--format", "json", str(path)])
    report: Any = json.loads(capsys.readouterr().out)["reports"][0]
    document = Document(path.read_bytes().decode("utf-8", "replace"), name=str(path))
    answer = Session(Workspace(), path.parent).check(document, final=True)

    assert {(each.key, each.message) for each in answer.remarks} == {
        (each["key"], each["message"]) for each in report["findings"]
    }
    assert answer.kind and answer.kind.value == report["kind"]
    assert answer.verdict and answer.verdict.value == report["verdict"]
    assert {each.rule for each in answer.not_judged} == {
        each["rule"] for each in report["not_checked"]
    }


@pytest.mark.parametrize("final", [False, True])
@pytest.mark.parametrize("text", ["", PUSHY, "Subject: Thanks!!!\n\n" + PUSHY])
def test_an_answer_is_what_the_schema_describes(text: str, final: bool) -> None:
    answer = Session(Workspace(Config())).check(Document(text), caret=Caret(3), final=final)
    schema = json.loads((ROOT / "src" / "followup_lint" / SCHEMA_FILE).read_text(encoding="utf-8"))

    jsonschema.validate(json.loads(msgspec.json.encode(answer)), schema)


def test_an_answer_has_the_version_of_its_document() -> None:
    session = Session(Workspace(Config()))

    assert session.check(Document(PUSHY, 7)).version == 7
    assert session.check(Document("", 8)).version == 8


def test_secrets_are_starred() -> None:
    text = "Dear Ana,\n\nMy password is hunter2secret. Thank you for the talk.\n\nBest,\nDana Reyes"
    answer = Session(Workspace(Config())).check(Document(text), final=True)

    assert "sensitive-data" in rules(answer)
    assert b"hunter2secret" not in msgspec.json.encode(answer)


def test_a_fix_has_the_words_and_the_place() -> None:
    answer = Session(Workspace(Config())).check(Document(PUSHY), final=True)
    slip = next(each for each in answer.remarks if each.rule == "common-slip")
    (edit,) = slip.edits

    assert edit.safe
    assert edit.place.document
    assert PUSHY[edit.place.document.start : edit.place.document.end] == "teh"
    assert edit.replacement == "the"


@pytest.mark.parametrize("form", Form)
@pytest.mark.parametrize("head", ["", "Subject: Thank you\n\n"])
def test_all_safe_fixes_are_one_edit_of_the_text(form: Form, head: str) -> None:
    text = head + PUSHY.replace("Dear", "Deer 😀").replace("Deer", "Dear")
    session = Session(Workspace(Config()))
    before = session.check(Document(text, form=form), final=True)
    (edit,) = session.all_edits()
    assert edit.place.document
    start, end = edit.place.document.start, edit.place.document.end
    after = text[:start] + edit.replacement + text[end:]

    assert "teh" not in after
    assert len(session.check(Document(after, form=form), final=True).remarks) < len(before.remarks)
    assert session.all_edits() == ()


@pytest.mark.xfail(strict=True, reason="docs/fixing.md: the judge then hears another fault")
def test_a_slip_is_mended_whatever_the_judge_hears_then() -> None:
    session = Session(Workspace(Config()))
    session.check(Document(PUSHY.replace("decision", "answer")), final=True)

    assert "the" in {edit.replacement for edit in session.all_edits()}


def test_fixes_are_those_of_what_was_checked_last() -> None:
    session = Session(Workspace(Config()))
    with pytest.raises(ArgumentError, match="check it first"):
        session.all_edits()
    session.check(Document(PUSHY))
    session.check(Document(""))
    with pytest.raises(ArgumentError, match="check it first"):
        session.all_edits()


def test_the_last_change_is_where_texts_differ() -> None:
    session = Session(Workspace(Config()))
    assert session.last_change(Document(PUSHY)) is None
    session.check(Document(PUSHY))
    assert session.last_change(Document(PUSHY)) is None
    mended = Document(PUSHY.replace("teh", "the"))
    assert session.last_change(mended) == Caret(PUSHY.index("teh") + 3)
    assert session.last_change(Document(PUSHY + "x")) == Caret(len(PUSHY) + 1)


def test_the_first_words_are_the_last_change_of_an_empty_draft() -> None:
    session = Session(Workspace(Config()))
    session.check(Document(""))

    assert session.last_change(Document("Hey")) == Caret(3)


def test_who_is_asked_about_the_same_text_again_is_still_where_they_were() -> None:
    session = Session(Workspace(Config()))
    session.check(Document(PUSHY))
    written = Document(PUSHY.replace("Friday", "Monday"))
    caret = session.last_change(written)
    session.check(written, caret=caret)

    assert session.last_change(Document(written.text, version=9)) == caret is not None


def test_what_cannot_be_read_is_an_error_and_nothing_is_kept() -> None:
    session = Session(Workspace(Config()))
    session.check(Document(PUSHY))
    with pytest.raises(DraftError, match="more than the limit"):
        session.check(Document("a" * 200_001, form=Form.BODY))
    with pytest.raises(ArgumentError):
        session.all_edits()


class TestIgnore:
    """Keys and rules, in a draft, a folder, or for the person."""

    @pytest.fixture(autouse=True)
    def own(self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "config"))

    @pytest.fixture
    def folder(self, tmp_path: Path) -> Path:
        folder = tmp_path / "drafts"
        folder.mkdir()
        return folder

    def key(self, session: Session) -> str:
        answer = session.check(Document(PUSHY), final=True)
        return next(each.key for each in answer.remarks if each.rule == "common-slip")

    @pytest.mark.parametrize("scope", Scope)
    @pytest.mark.parametrize("by_key", [True, False])
    def test_it_is_not_reported_again(self, folder: Path, scope: Scope, by_key: bool) -> None:
        session = Session(Workspace(), folder)
        name = self.key(session) if by_key else "common-slip"
        path = session.ignore(name, scope)
        answer = session.check(Document(PUSHY), final=True)

        assert "common-slip" not in rules(answer)
        assert "imposed-deadline" in rules(answer)
        other = Session(Workspace(), folder).check(Document(PUSHY), final=True)
        assert ("common-slip" in rules(other)) is (scope is Scope.DRAFT)
        if path:
            key = "ignore-findings" if by_key else "ignore"
            assert tomllib.loads(path.read_text(encoding="utf-8")) == {key: [name]}

    def test_the_command_ignores_it_too(
        self, folder: Path, capsys: pytest.CaptureFixture[str]
    ) -> None:
        session = Session(Workspace(), folder)
        session.ignore(self.key(session), Scope.FOLDER)
        (folder / "draft.txt").write_text(PUSHY, encoding="utf-8")
        main(["--format", "json", str(folder / "draft.txt")])
        report = json.loads(capsys.readouterr().out)["reports"][0]

        assert "common-slip" not in {each["rule"] for each in report["findings"]}
        assert report["verdict"] == "hold"

    def test_the_nearest_settings_are_changed(self, folder: Path) -> None:
        settings = folder.parent / "followup-lint.toml"
        settings.write_text("# ours\n", encoding="utf-8")

        assert Session(Workspace(), folder).ignore("emoji", Scope.FOLDER) == settings

    def test_a_file_that_would_change_nothing_is_not_written(self, folder: Path) -> None:
        session = Session(Workspace(), folder)
        session.ignore("emoji", Scope.FOLDER)
        with pytest.raises(ConfigError, match="ignore it in the folder"):
            session.ignore("flattery", Scope.PERSON)

        assert not files.user_file().exists()

    def test_a_file_that_would_hide_ones_own_is_not_written(self, folder: Path) -> None:
        session = Session(Workspace(), folder)
        session.ignore("emoji", Scope.PERSON)
        with pytest.raises(ConfigError, match="ignore it everywhere"):
            session.ignore("flattery", Scope.FOLDER)

        assert not (folder / "followup-lint.toml").exists()

    def test_given_settings_are_not_changed(self, folder: Path) -> None:
        session = Session(Workspace(Config()), folder)
        with pytest.raises(ConfigError, match="ignore it in this draft"):
            session.ignore("emoji", Scope.FOLDER)

    @pytest.mark.parametrize(
        ("in_folder", "in_own", "offered"),
        [
            (False, False, set(Scope)),
            (True, False, {Scope.DRAFT, Scope.FOLDER}),
            (False, True, {Scope.DRAFT, Scope.PERSON}),
        ],
    )
    def test_scopes_are_those_that_are_not_refused(
        self, folder: Path, in_folder: bool, in_own: bool, offered: set[Scope]
    ) -> None:
        for wanted, path in (
            (in_folder, folder / "followup-lint.toml"),
            (in_own, files.user_file()),
        ):
            if wanted:
                path.parent.mkdir(parents=True, exist_ok=True)
                path.touch()
        session = Session(Workspace(), folder)

        assert set(session.scopes()) == offered
        for scope in set(Scope) - offered:
            with pytest.raises(ConfigError):
                session.ignore("emoji", scope)

    def test_a_draft_in_no_folder_is_not_ignored_in_one(self) -> None:
        assert Session(Workspace()).scopes() == (Scope.DRAFT, Scope.PERSON)

    def test_with_given_settings_only_the_draft_is_left(self, folder: Path) -> None:
        assert Session(Workspace(Config()), folder).scopes() == (Scope.DRAFT,)

    def test_where_settings_are_broken_only_the_draft_is_left(self, folder: Path) -> None:
        (folder / "followup-lint.toml").write_text("ignore = 3\n", encoding="utf-8")

        assert Session(Workspace(), folder).scopes() == (Scope.DRAFT,)

    @pytest.mark.parametrize("name", ["emojy", "", "0123", "g" * 16])
    def test_what_is_neither_a_rule_nor_a_key_is_refused(self, folder: Path, name: str) -> None:
        with pytest.raises(ConfigError, match="unknown rule"):
            Session(Workspace(), folder).ignore(name, Scope.DRAFT)


def test_a_rule_is_explained() -> None:
    session = Session(Workspace(Config()))

    assert session.why("emoji").startswith("# emoji (FUL421)")
    assert isinstance(session.rule("emoji"), Rule)
    with pytest.raises(ConfigError, match="did you mean 'emoji'"):
        session.why("emojy")


def test_a_person_who_asks_for_the_final_look_is_held_by_an_error() -> None:
    answer = Session(Workspace(Config())).check(Document(PUSHY), final=True)

    assert answer.state is State.FINISHED
    assert answer.headline == "Hold"
    assert answer.remarks[0].severity is Severity.ERROR
