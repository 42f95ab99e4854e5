"""The table of mail programs, filled by the tests."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from pathlib import Path

HEAD = """\
| client | arguments seen | what the person sees | a bad message | a good one |
|---|---|---|---|---|
"""
PAGE = Path(__file__).resolve().parents[2] / "docs/mail-clients.md"
PART = re.compile(r"(?<=<!-- table -->\n).*?(?=<!-- end of table -->)", re.DOTALL)


@dataclass
class Row:
    """What is known of one client."""

    arguments: str = ""
    sees: str = ""
    bad: str = ""
    good: str = ""


@dataclass
class Table:
    """A row for each client."""

    rows: dict[str, Row] = field(default_factory=dict)

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

    def write(self, page: Path = PAGE) -> None:
        """Put the table into the page."""
        text = page.read_text(encoding="utf-8")
        page.write_text(PART.sub(lambda match: self.markdown(), text), encoding="utf-8")


def code(text: str) -> str:
    """Text as code, if there is any."""
    return f"`{text}`" if text else "–"
