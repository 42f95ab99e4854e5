"""Builds the site from the pages of this folder: `make docs`.

The README is its first page. A link to a file that is no page leads to the repository, if its
address is given, and is left out otherwise. Links that lead nowhere are refused, and so is whatever
a page would load from elsewhere.
"""

from __future__ import annotations

import argparse
import os
import posixpath
import re
import shutil
import subprocess
import sys
import tomllib
from collections.abc import Callable, Iterator, Sequence
from html.parser import HTMLParser
from pathlib import Path, PurePosixPath
from urllib.parse import unquote, urlsplit

ROOT = Path(__file__).resolve().parent.parent
SETTINGS = ROOT / "zensical.toml"
# Pages that are not in docs/, and what they are called on the site.
OUTSIDE = {
    "README.md": "index.md",
    "CHANGELOG.md": "changelog.md",
    "CODE_OF_CONDUCT.md": "conduct.md",
    "CONTRIBUTING.md": "contributing.md",
    "SECURITY.md": "security.md",
}
SCHEMA = re.compile(r"src/followup_lint/(\w+\.schema\.json)")
NO_PAGES = {"docs/api_examples.md"}
ENDINGS = {".md", ".png", ".svg"}
CODE = re.compile(r"^(`{3,}).*?^\1$|`[^`\n]*`", re.MULTILINE | re.DOTALL)
LINK = re.compile(r"(?P<image>!?)\[(?P<text>[^]]*)\]\((?P<to>[^)\s]+)\)")
LOADED_BY_CSS = re.compile(r"""(?:url\(|@import\s)\s*["']?([^"')\s;]+)""")
# What each element loads without being asked: the attribute with the address.
LOADING = {"script": "src", "img": "src", "iframe": "src", "source": "src", "video": "src"}
LINKS_THAT_LOAD = {"stylesheet", "icon", "preload", "modulepreload", "prefetch", "manifest"}


class SiteError(Exception):
    """The site cannot be built as it should be."""


def main(arguments: Sequence[str] | None = None) -> int:
    """Build the site and return the exit code."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--repository", default="", help="the address of a folder of the sources")
    options = parser.parse_args(arguments)
    settings = tomllib.loads(SETTINGS.read_text(encoding="utf-8"))["project"]
    staged, site = (SETTINGS.parent / settings[key] for key in ("docs_dir", "site_dir"))
    stage(staged, options.repository)
    command = [sys.executable, "-m", "zensical", "build", "--strict", "--clean"]
    if subprocess.run([*command, "--config-file", SETTINGS.name], cwd=SETTINGS.parent).returncode:
        return 1
    wrong = list(problems(site))
    sys.stderr.write("".join(f"{problem}\n" for problem in wrong))
    return 1 if wrong else 0


def stage(folder: Path, repository: str) -> None:
    """Put all that the site is made from into a folder, in place of what is there."""
    shutil.rmtree(folder, ignore_errors=True)
    for name in sources():
        target = folder / (place := on_site(name) or "")
        target.parent.mkdir(parents=True, exist_ok=True)
        if name.endswith(".md"):
            text = (ROOT / name).read_text(encoding="utf-8")
            target.write_text(page(text, name, place, repository), encoding="utf-8")
        else:
            shutil.copy(ROOT / name, target)


def sources() -> Iterator[str]:
    """The files that the site is made from, by their place in the repository."""
    yield from OUTSIDE
    for path in sorted([*(ROOT / "docs").rglob("*"), *(ROOT / "src/followup_lint").glob("*.json")]):
        name = path.relative_to(ROOT).as_posix()
        if path.is_file() and on_site(name):
            yield name


def on_site(name: str) -> str | None:
    """Where a file of the repository is on the site; None if it is not there."""
    if name in OUTSIDE:
        return OUTSIDE[name]
    if schema := SCHEMA.fullmatch(name):
        return f"schemas/{schema[1]}"
    path = PurePosixPath(name)
    if path.parts[:1] != ("docs",) or path.suffix not in ENDINGS or name in NO_PAGES:
        return None
    inside = path.relative_to("docs")
    return str(inside.with_name("index.md") if inside.name == "README.md" else inside)


def page(text: str, name: str, place: str, repository: str) -> str:
    """A page with links that lead to where its neighbours are on the site."""

    def moved(match: re.Match[str]) -> str:
        path, sign, heading = match["to"].partition("#")
        if not path or urlsplit(path).scheme:
            return match[0]
        found = posixpath.normpath(posixpath.join(posixpath.dirname(name), path))
        to = on_site(found)
        if to is None and (ROOT / found).is_dir():
            to = on_site(f"{found}/README.md") if (ROOT / found / "README.md").is_file() else None
        if to is not None:
            there = posixpath.relpath(to, posixpath.dirname(place) or ".")
        elif repository:
            there = f"{repository.rstrip('/')}/{found}"
        else:
            return match["text"]
        return f"{match['image']}[{match['text']}]({there}{sign}{heading})"

    return outside_code(text, lambda part: LINK.sub(moved, part))


def outside_code(text: str, change: Callable[[str], str]) -> str:
    """A text changed where it is no code; the text of a link may be code."""
    kept: list[str] = []

    def hide(match: re.Match[str]) -> str:
        kept.append(match[0])
        return f"\0{len(kept) - 1}\0"

    hidden = change(CODE.sub(hide, text))
    return re.sub(r"\0(\d+)\0", lambda match: kept[int(match[1])], hidden)


class Page(HTMLParser):
    """What a page of the site has: names that links lead to, links, and what it loads."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.names: set[str] = set()
        self.links: list[str] = []
        self.loads: list[str] = []
        self.in_style = False
        self.feed(text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Take in an element."""
        given = {name: value or "" for name, value in attrs}
        self.in_style = tag == "style"
        self.names |= {given[name] for name in ("id", "name") if name in given}
        self.loads += LOADED_BY_CSS.findall(given.get("style", ""))
        if tag == "a" and "href" in given:
            self.links.append(given["href"])
        elif tag == "link" and LINKS_THAT_LOAD & set(given.get("rel", "").split()):
            self.loads.append(given.get("href", ""))
        elif tag in LOADING and LOADING[tag] in given:
            self.loads.append(given[LOADING[tag]])

    def handle_data(self, data: str) -> None:
        """Take in a text."""
        if self.in_style:
            self.loads += LOADED_BY_CSS.findall(data)

    def handle_endtag(self, tag: str) -> None:
        """Take in the end of an element."""
        self.in_style = False


def problems(site: Path) -> Iterator[str]:
    """What is wrong with a built site: what it loads from elsewhere, and where no link may lead."""
    pages = {path: Page(path.read_text(encoding="utf-8")) for path in site.rglob("*.html")}
    if not pages:
        yield f"{site}: there is no page"
    for path, found in sorted(pages.items()):
        name = path.relative_to(site)
        for address in filter(is_foreign, found.loads):
            yield f"{name}: loads {address}"
        # The page for addresses that are wrong can be shown in any folder.
        for link in found.links if path.name != "404.html" else ():
            if not leads(link, path, site, pages):
                yield f"{name}: the link {link} leads nowhere"
    for path in sorted(site.rglob("*.css")):
        for address in LOADED_BY_CSS.findall(path.read_text(encoding="utf-8")):
            if is_foreign(address):
                yield f"{path.relative_to(site)}: loads {address}"


def is_foreign(address: str) -> bool:
    """Whether an address is not on the site."""
    return bool(urlsplit(address).netloc)


def leads(link: str, page: Path, site: Path, pages: dict[Path, Page]) -> bool:
    """Whether a link leads to a file of the site, and to a place in it if it names one."""
    parts = urlsplit(link)
    if parts.scheme or parts.netloc:
        return True
    target = page
    if parts.path:
        target = Path(os.path.normpath(page.parent / unquote(parts.path)))
    if target.is_dir():
        target /= "index.html"
    if not target.is_relative_to(site) or not target.is_file():
        return False
    heading = unquote(parts.fragment)
    return not heading or target not in pages or heading in pages[target].names


if __name__ == "__main__":
    sys.exit(main())
