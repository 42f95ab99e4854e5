"""What the pages on output and settings show is what happens."""

from __future__ import annotations

import doctest
import json
import re
import runpy
from collections.abc import Callable
from datetime import UTC
from pathlib import Path
from typing import Any

import msgspec
import pytest

from followup_lint import Config, Context, Draft, Kind, Linter, Severity
from followup_lint.cli import main
from followup_lint.editor.tools import tools_in
from followup_lint.facts.file_tables import FactTables
from followup_lint.facts.from_file import of_file
from followup_lint.linting.baseline import Content
from followup_lint.linting.workspace import Workspace
from followup_lint.rules.selection import plan
from followup_lint.settings.files import FILE_NAME
from followup_lint.settings.for_some import When
from followup_lint.settings.tables import Settings

ROOT = Path(__file__).resolve().parent.parent
DOCS = ROOT / "docs"
RENEW = "run python docs/generate.py"
BLOCK = re.compile(r"^```(\w+)\n(.*?)^```$", re.MULTILINE | re.DOTALL)
LETTER = "Hey Sam,\n\nThank you for the tour 😀 lol.\n\nKind regards,\nDana Reyes\n"


def blocks(name: str, language: str) -> list[str]:
    """The code blocks of a page in a language."""
    text = (DOCS / name).read_text(encoding="utf-8")
    return [code for found, code in BLOCK.findall(text) if found == language]


SHOWN = blocks("configuration.md", "toml")


@pytest.fixture
def read(tmp_path: Path) -> Callable[[str], Config]:
    """Reads settings from a text."""

    def make(text: str) -> Config:
        path = tmp_path / FILE_NAME
        path.write_text(text, encoding="utf-8")
        return Config.from_file(path)

    return make


def test_the_output_shown_is_true(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.syspath_prepend(DOCS)
    monkeypatch.chdir(ROOT)
    monkeypatch.setenv("COLUMNS", "80")
    generate: dict[str, Any] = runpy.run_path(str(DOCS / "generate.py"))
    page = DOCS / "output.md"

    assert len(generate["SHOWN"].findall(page.read_text(encoding="utf-8"))) == 3
    assert generate["page_text"](page) == page.read_text(encoding="utf-8"), RENEW


@pytest.mark.parametrize("name", ["context.md", "outlines.md"])
def test_the_facts_and_outlines_shown_are_what_is_printed(
    name: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.syspath_prepend(DOCS)
    monkeypatch.chdir(ROOT)
    monkeypatch.setenv("COLUMNS", "80")
    monkeypatch.setenv("TZ", "America/New_York")
    console: dict[str, Any] = runpy.run_path(str(DOCS / "console.py"))
    page = (DOCS / name).read_text(encoding="utf-8")

    assert console["replayed"](page) == page, RENEW


def test_the_facts_shown_are_read(tmp_path: Path) -> None:
    (shown,) = blocks("context.md", "toml")
    (tmp_path / "followup.toml").write_text(shown, encoding="utf-8")

    assert of_file(tmp_path / "followup.toml", UTC)


def test_the_page_for_assistants_lists_the_tools() -> None:
    text = (DOCS / "assistants.md").read_text(encoding="utf-8")
    (registered,) = blocks("assistants.md", "json")
    listed = re.findall(r"^\| `(\w+)` \|", text, re.MULTILINE)

    assert json.loads(registered)["mcpServers"]["followup-lint"]["args"] == ["mcp"]
    assert listed == [tool.name for tool in tools_in(Workspace(Config()))]


def test_an_outline_is_made_in_python_as_shown() -> None:
    [code] = blocks("outlines.md", "python")
    example = doctest.DocTestParser().get_doctest(code, {}, "outlines.md", "outlines.md", 0)
    said: list[str] = []

    assert doctest.DocTestRunner(verbose=False).run(example, out=said.append).attempted == 3
    assert said == []


def test_the_story_happens_as_it_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.syspath_prepend(DOCS)
    story: dict[str, Any] = runpy.run_path(str(DOCS / "story_page.py"))

    assert story["text"]() == story["PAGE"].read_text(encoding="utf-8"), RENEW


def test_the_calendar_shown_says_what_is_shown(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.syspath_prepend(DOCS)
    calendar: dict[str, Any] = runpy.run_path(str(DOCS / "calendar_page.py"))

    assert calendar["text"]() == calendar["PAGE"].read_text(encoding="utf-8"), RENEW


def test_every_fact_is_explained() -> None:
    text = (DOCS / "context.md").read_text(encoding="utf-8")
    keys = {item.encode_name for item in fields(FactTables)}
    cells = set(re.findall(r"`\[*([\w-]+)\]*`", text))

    assert keys <= cells


@pytest.mark.parametrize("name", ["output.md", "configuration.md", "context.md", "calendar.md"])
def test_links_lead_somewhere(name: str) -> None:
    text = (DOCS / name).read_text(encoding="utf-8")
    targets = re.findall(r"\]\((?!https?:)([^)#]+)[^)]*\)", text)

    assert [target for target in targets if not (DOCS / target).exists()] == []


@pytest.mark.parametrize("settings", SHOWN, ids=[text.partition("\n")[0] for text in SHOWN])
def test_the_settings_shown_are_read(settings: str, read: Callable[[str], Config]) -> None:
    read(settings)


def test_every_key_is_explained() -> None:
    text = (DOCS / "configuration.md").read_text(encoding="utf-8")
    rows = set(re.findall(r"^\| `\[*([\w-]+)", text, re.MULTILINE))
    keys = {item.encode_name for wanted in (Settings, When) for item in fields(wanted)}

    assert keys <= rows


def fields(wanted: type[msgspec.Struct]) -> tuple[Any, ...]:
    """The fields of a table."""
    return msgspec.structs.fields(wanted)


def test_rules_are_chosen_and_changed_as_shown(read: Callable[[str], Config]) -> None:
    chosen = read(SHOWN[0])
    rules = {rule.id: rule for rule in plan(chosen)}
    changed = {rule.id: rule for rule in plan(read(SHOWN[1]))}

    assert chosen.fail_on is Severity.ERROR
    assert "urgency" not in rules
    assert {rule.family for rule in rules.values()} >= {"demanding", "informal", "emoji"}
    assert changed["emoji"].fixed_severity is Severity.SUGGESTION
    assert not changed["emoji"].applies_to(Kind.THANK_YOU)
    assert changed["too-long"].options.more_than[Kind.THANK_YOU] == 150


def test_settings_for_some_messages_do_what_they_say(read: Callable[[str], Config]) -> None:
    linter = Linter(read(SHOWN[2]), Context(kind=Kind.THANK_YOU))
    to = {
        name: {f.family for f in linter.lint(Draft.from_text(f"To: {name}\n\n{LETTER}")).findings}
        for name in ("ann@friends.example", "SAM@example.com", "boss@firm.example")
    }

    assert {"informal", "emoji"} <= to["boss@firm.example"]
    assert not {"informal", "emoji"} & (to["ann@friends.example"] | to["SAM@example.com"])


def test_an_invoice_is_left_alone_as_shown(read: Callable[[str], Config]) -> None:
    linter = Linter(read(SHOWN[2]), Context(kind=Kind.GENERAL))
    report = linter.lint(Draft.from_text(LETTER, subject="Re: Invoice 7"))

    assert report.fail_on is Severity.ERROR
    assert "too-long" not in report.checked


def test_the_commands_for_a_baseline_do_what_is_said(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "templates").mkdir()
    (tmp_path / "templates" / "a.txt").write_text(LETTER, encoding="utf-8")
    [commands] = blocks("configuration.md", "console")
    for command in commands.splitlines():
        assert main(command.removeprefix("$ followup-lint ").split()) == 0

    assert "Ready: nothing new, " in capsys.readouterr().out


def test_the_baseline_shown_is_one() -> None:
    [shown] = blocks("configuration.md", "json")

    assert msgspec.convert(json.loads(shown), Content).version == 1
