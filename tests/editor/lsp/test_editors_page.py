"""The page on editors, and those of each, are true."""

from __future__ import annotations

import json
import re
import tomllib
from pathlib import Path

import pytest

from followup_lint.editor.lsp.actions import FIX_ALL, LOOK_TITLE
from followup_lint.editor.lsp.options import Options
from followup_lint.facts.times import now_in, own_zone

DOCS = Path(__file__).parents[3] / "docs"
PAGE = DOCS / "editors.md"
BLOCK = re.compile(r"^```(\w+)\n(.*?)^```$", re.MULTILINE | re.DOTALL)
LINK = re.compile(r"\]\((?!https?:)([^)#]+)[^)]*\)")
PAGES = [
    PAGE,
    *(DOCS / link for link in LINK.findall(PAGE.read_text(encoding="utf-8")) if "clients" in link),
]


def blocks(page: Path, language: str) -> list[str]:
    """The code blocks of a page in a language."""
    found = BLOCK.findall(page.read_text(encoding="utf-8"))
    return [code for name, code in found if name == language]


def test_the_settings_shown_are_read() -> None:
    (shown,) = blocks(PAGE, "json")
    options = Options.of(json.loads(shown))
    zone = own_zone()

    assert options != Options()
    assert options.facts.known(zone, now_in(zone))


def test_every_setting_is_explained() -> None:
    rows = set(re.findall(r"^\| `([\w-]+)`", PAGE.read_text(encoding="utf-8"), re.MULTILINE))

    assert rows == set(Options.__struct_encode_fields__)


def test_actions_are_called_as_they_are() -> None:
    text = PAGE.read_text(encoding="utf-8")

    assert f"*{LOOK_TITLE}*" in text
    assert f"`{FIX_ALL}`" in text


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_links_lead_somewhere(page: Path) -> None:
    targets = LINK.findall(page.read_text(encoding="utf-8"))

    assert targets
    assert [target for target in targets if not (page.parent / target).exists()] == []


def test_settings_of_editors_are_of_their_language() -> None:
    (helix,) = blocks(DOCS / "clients" / "helix.md", "toml")
    (vscode,) = blocks(DOCS / "clients" / "vscode.md", "json")

    assert tomllib.loads(helix)["language-server"]["followup-lint"]["command"] == "followup-lint"
    assert json.loads(vscode)["main"] == "extension.js"
