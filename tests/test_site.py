"""The site has every page, leads nowhere wrong, and loads nothing from elsewhere."""

from __future__ import annotations

import importlib.util
import runpy
import tomllib
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

ROOT = Path(__file__).resolve().parent.parent
SITE: dict[str, Any] = runpy.run_path(str(ROOT / "docs" / "build_site.py"))
SETTINGS: dict[str, Any] = tomllib.loads((ROOT / "zensical.toml").read_text(encoding="utf-8"))
# The index of rules lists their pages, so that a new rule does not change the navigation.
LISTED_ELSEWHERE = "rules/"
FINE = """
<link rel="stylesheet" href="../main.css"><link rel="canonical" href="https://example.com/">
<script src="../main.js"></script><style>a { background: url(data:image/png;base64,AA) }</style>
<h2 id="here">Here</h2><a href="#here">up</a> <a href="https://example.com">away</a>
<a href="../b/">b</a> <a href="../b/#there">there</a> <img src="../main.css">
"""


def in_navigation(entries: Any) -> Iterator[str]:
    """The pages of the navigation."""
    if isinstance(entries, str):
        yield entries
    elif isinstance(entries, dict):
        yield from in_navigation(list(entries.values()))
    else:
        for each in entries:
            yield from in_navigation(each)


def page(text: str, name: str = "docs/a/x.md", repository: str = "") -> str:
    """A page as it is on the site."""
    made: str = SITE["page"](text, name, SITE["on_site"](name), repository)
    return made


def test_every_page_is_in_the_navigation_once() -> None:
    places = [SITE["on_site"](name) for name in SITE["sources"]() if name.endswith(".md")]
    wanted = [
        place
        for place in places
        if not place.startswith(LISTED_ELSEWHERE) or place.endswith("index.md")
    ]
    listed = list(in_navigation(SETTINGS["project"]["nav"]))

    assert sorted(set(wanted) - set(listed)) == [], "add them to nav in zensical.toml"
    assert sorted(listed) == sorted(wanted)


def test_no_setting_makes_pages_load_from_elsewhere() -> None:
    project = SETTINGS["project"]

    assert project["theme"]["font"] is False
    assert not {"repo_url", "extra_javascript", "extra_css"} & project.keys()


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("[a](b.md)", "[a](b.md)"),
        ("[a](#here)", "[a](#here)"),
        ("[a](https://example.com/docs/)", "[a](https://example.com/docs/)"),
        ("[All rules](../rules/README.md)", "[All rules](../rules/index.md)"),
        ("[rules](../rules)", "[rules](../rules/index.md)"),
        ("[start](../../README.md#try-it)", "[start](../index.md#try-it)"),
        ("![report](../images/report.png)", "![report](../images/report.png)"),
        (
            "[`report.schema.json`](../../src/followup_lint/report.schema.json)",
            "[`report.schema.json`](../schemas/report.schema.json)",
        ),
        ("see [`agency.py`](../../examples/agency.py).", "see `agency.py`."),
        ("`[a](../../README.md)`", "`[a](../../README.md)`"),
        ("```\n[a](../../README.md)\n```", "```\n[a](../../README.md)\n```"),
    ],
)
def test_links_lead_to_where_pages_are_on_the_site(before: str, after: str) -> None:
    assert page(before) == after


def test_links_of_the_readme_and_to_the_repository() -> None:
    repository = "https://example.com/tree/main/"

    assert page("[a](docs/bulk.md)", "README.md") == "[a](bulk.md)"
    assert (
        page("[a](../examples)", "docs/a.md", repository)
        == "[a](https://example.com/tree/main/examples)"
    )


@pytest.fixture
def site(tmp_path: Path) -> Path:
    """A small site in which all is well."""
    for name, text in (("a", FINE), ("b", '<p id="there">There</p>')):
        (tmp_path / name).mkdir()
        (tmp_path / name / "index.html").write_text(text, encoding="utf-8")
    (tmp_path / "main.css").write_text("a { background: url(a.png) }", encoding="utf-8")
    return tmp_path


def test_a_site_in_which_all_is_well(site: Path) -> None:
    assert list(SITE["problems"](site)) == []


@pytest.mark.parametrize(
    ("html", "problem"),
    [
        ('<a href="../c/">c</a>', "the link ../c/ leads nowhere"),
        ('<a href="../b/#here">b</a>', "the link ../b/#here leads nowhere"),
        ('<a href="#there">b</a>', "the link #there leads nowhere"),
        ('<a href="../../outside">b</a>', "the link ../../outside leads nowhere"),
        ('<script src="https://cdn.example/a.js"></script>', "loads https://cdn.example/a.js"),
        ('<script src="//cdn.example/a.js"></script>', "loads //cdn.example/a.js"),
        ('<link rel="stylesheet" href="https://f.example/css">', "loads https://f.example/css"),
        ('<link rel="preload icon" href="https://f.example/i">', "loads https://f.example/i"),
        ('<img src="http://img.example/a.png">', "loads http://img.example/a.png"),
        ("<style>@import 'https://f.example/a.css';</style>", "loads https://f.example/a.css"),
        ('<p style="background: url(https://f.example/b)">', "loads https://f.example/b"),
    ],
)
def test_what_is_wrong_with_a_page_is_told(html: str, problem: str, site: Path) -> None:
    (site / "a" / "index.html").write_text(html, encoding="utf-8")

    assert list(SITE["problems"](site)) == [f"a/index.html: {problem}"]


def test_fonts_from_elsewhere_are_found_in_styles(site: Path) -> None:
    font = "@font-face { src: url('https://f.example/a.woff2') }"
    (site / "main.css").write_text(font, encoding="utf-8")

    assert list(SITE["problems"](site)) == ["main.css: loads https://f.example/a.woff2"]


def test_an_empty_site_is_no_site(tmp_path: Path) -> None:
    assert list(SITE["problems"](tmp_path)) == [f"{tmp_path}: there is no page"]


@pytest.mark.skipif(importlib.util.find_spec("zensical") is None, reason="needs zensical")
def test_the_site_is_built_and_each_rule_has_its_address(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    settings = (ROOT / "zensical.toml").read_text(encoding="utf-8")
    (tmp_path / "zensical.toml").write_text(settings, encoding="utf-8")
    monkeypatch.setitem(SITE["main"].__globals__, "SETTINGS", tmp_path / "zensical.toml")
    rules = [path.stem for path in (ROOT / "docs" / "rules").glob("*.md") if path.stem != "README"]

    assert SITE["main"]([]) == 0
    built = tmp_path / "site"
    assert [rule for rule in rules if not (built / "rules" / rule / "index.html").is_file()] == []
