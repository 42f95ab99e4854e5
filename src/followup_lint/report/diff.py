"""What would change in a draft, line by line, as a unified diff."""

from __future__ import annotations

import re
from difflib import diff_bytes, unified_diff

from followup_lint.report.page import Page

STYLES = {"---": "bold", "+++": "bold", "@@ ": "cyan", "-": "red", "+": "green"}
LINE = re.compile(rb"[^\n]*\n|[^\n]+")
NO_LINE_END = b"\n\\ No newline at end of file\n"


def patch(before: bytes, after: bytes, *, name: str, around: int = 3) -> bytes:
    """The diff between two states of a file, as `patch` reads it; empty if they are equal.

    `around` is the number of lines to show before and after those that differ.
    """
    # A name with a space in it ends with a tab.
    label = name.encode("utf-8", "surrogateescape") + (b"\t" if " " in name else b"")
    states = lines_of(before), lines_of(after)
    lines = diff_bytes(unified_diff, *states, label, label, n=around)
    return b"".join(line if line.endswith(b"\n") else line + NO_LINE_END for line in lines)


def lines_of(raw: bytes) -> list[bytes]:
    """The lines with their line ends; `patch` knows only one."""
    return LINE.findall(raw)


def render(text: str, *, color: bool = False, encoding: str = "utf-8") -> str:
    """A diff for a terminal of that encoding."""
    page = Page(width=100, color=color, encoding=encoding)
    for line in text.split("\n")[:-1]:
        page.line(styled(line.removesuffix("\r")))
    return str(page)


def styled(line: str) -> tuple[str, str]:
    """A line with its style."""
    return line, next((style for start, style in STYLES.items() if line.startswith(start)), "")
