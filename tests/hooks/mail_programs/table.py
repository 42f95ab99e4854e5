"""What the tests see of mail programs: the table, and what stood on the screen."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from pathlib import Path

HEAD = """\
| client | arguments seen | what the person sees | a bad message | a good one |
|---|---|---|---|---|
"""
DOCS = Path(__file__).resolve().parents[3] / "docs"
PAGE = DOCS / "mail-clients.md"
PART = re.compile(r"(?<=<!-- table -->\n).*?(?=<!-- end of table -->)", re.DOTALL)
SCREEN = re.compile(r"(<!-- seen: (.*?) -->\n)```text\n.*?```\n", re.DOTALL)
# Names of temporary files tell of the machine.
TEMPORARY = re.compile(r"=mutt-[\w.-]+")


@dataclass
class Row:
    """What is known of one client."""

    arguments: str = ""
    sees: str = ""
    bad: str = ""
    good: str = ""


@dataclass
class Table:
    """A row for each client, and screens by name."""

    rows: dict[str, Row] = field(default_factory=dict)
    screens: dict[str, str] = field(default_factory=dict)

    def note(self, client: str, **cells: str) -> None:
        """Fill cells of the row of a client."""
        row = self.rows.setdefault(client, Row())
        for name, text in cells.items():
            setattr(row, name, text)

    def markdown(self) -> str:
        """The table."""
        lines = (
            f"| {client} | {code(row.arguments)} | {row.sees} | {row.bad} | {row.good} |\n"
            for client, row in sorted(self.rows.items(), key=lambda item: item[0].lower())
        )
        return HEAD + "".join(lines)

    def saw(self, name: str, screen: str, home: Path) -> None:
        """Keep what stood on a screen, without what tells of this machine."""
        text = TEMPORARY.sub("=mutt-draft", screen.replace(str(home), "~"))
        self.screens[name] = f"{text.rstrip()}\n"

    def write(self) -> None:
        """Put the table and the screens into the pages."""
        text = PAGE.read_text(encoding="utf-8")
        PAGE.write_text(PART.sub(lambda match: self.markdown(), text), encoding="utf-8")
        for page in (DOCS / "clients").glob("*.md"):
            text = page.read_text(encoding="utf-8")
            page.write_text(SCREEN.sub(self.put, text), encoding="utf-8")

    def put(self, match: re.Match[str]) -> str:
        """A screen in place of an older one; one that was not seen stays."""
        seen = self.screens.get(match[2])
        return match[0] if seen is None else f"{match[1]}```text\n{seen}```\n"


def code(text: str) -> str:
    """Text as code, if there is any."""
    return f"`{text}`" if text else "–"
