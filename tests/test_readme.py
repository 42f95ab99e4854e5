"""What the README shows is what happens, and links in all pages lead somewhere."""

from __future__ import annotations

import doctest
import re
from pathlib import Path

import pytest

from followup_lint import Config, Kind, Severity
from followup_lint.cli import main
from followup_lint.rules.selection import plan

ROOT = Path(__file__).resolve().parent.parent
BLOCK = re.compile(r"^```(\w+)\n(.*?)^```$", re.MULTILINE | re.DOTALL)
PROMPT = "$ followup-lint "


def blocks(name: str, language: str) -> list[str]:
    """The code blocks in a language."""
    text = (ROOT / name).read_text(encoding="utf-8")
    return [code for found, code in BLOCK.findall(text) if found == language]


CONSOLE = blocks("README.md", "console")
SHOWN = [block for block in CONSOLE if block.startswith(f"{PROMPT}examples/")]


@pytest.mark.parametrize("block", SHOWN, ids=[block.splitlines()[0] for block in SHOWN])
def test_the_output_shown_is_true(
    block: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(ROOT)
    monkeypatch.setenv("COLUMNS", "80")
    command, _, expected = block.partition("\n")
    main(command.removeprefix(PROMPT).split())

    assert expected == capsys.readouterr().out, "run python docs/generate.py"


def test_an_output_is_shown() -> None:
    assert len(SHOWN) == 1


def test_the_lines_of_python_are_true() -> None:
    [code] = blocks("README.md", "python")
    example = doctest.DocTestParser().get_doctest(code, {}, "README.md", "README.md", 0)
    said: list[str] = []
    result = doctest.DocTestRunner(verbose=False).run(example, out=said.append)

    assert (result.failed, said) == (0, [])
    assert len(example.examples) >= 4


def test_the_settings_shown_are_read_and_do_what_they_say(tmp_path: Path) -> None:
    choice, of_rules = blocks("docs/configuration.md", "toml")[:2]
    path = tmp_path / "followup-lint.toml"
    path.write_text(choice, encoding="utf-8")
    config = Config.from_file(path)
    rules = {rule.id: rule for rule in plan(config)}
    assert Severity.ERROR is config.fail_on
    assert "emoji" in rules
    assert "urgency" not in rules

    path.write_text(of_rules, encoding="utf-8")
    rules = {rule.id: rule for rule in plan(Config.from_file(path))}
    assert Severity.SUGGESTION is rules["emoji"].fixed_severity
    assert rules["too-long"].options.more_than[Kind.THANK_YOU] == 150


def test_links_lead_somewhere() -> None:
    pages = [ROOT / "README.md", ROOT / "CONTRIBUTING.md", *(ROOT / "docs").rglob("*.md")]
    missing = [
        (page.name, target)
        for page in pages
        for target in re.findall(r"\]\((?!https?:)([^)]+)\)", prose(page))
        if not leads(page, target)
    ]

    assert missing == []


def prose(page: Path) -> str:
    """A page without its code."""
    return re.sub(r"^(`{3,}).*?^\1$|`[^`\n]*`", "", page.read_text("utf-8"), flags=re.M | re.S)


def leads(page: Path, target: str) -> bool:
    """Whether a link leads to a file, and to a heading there if it names one."""
    path, _, heading = target.partition("#")
    to = page.parent / path if path else page
    if not to.exists() or not heading:
        return to.exists()
    headings = re.findall(r"^#+ (.+)$", prose(to), re.MULTILINE)
    return heading in {title.lower().replace(" ", "-") for title in headings}
