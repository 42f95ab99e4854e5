"""Our lines in somebody's settings file, between two marks, so that they can be taken out again."""

from __future__ import annotations

import re

from followup_lint.hooks.clients.change import InstallError

START = ">>> followup-lint >>>"
END = "<<< followup-lint <<<"
OURS = re.compile(
    rf"^[^\n]*{START}(?:(?!{START}).)*?{END}[^\n]*(?:\n|\Z)", re.MULTILINE | re.DOTALL
)


def block(lines: list[str], comment: str = "#", indent: str = "") -> str:
    """Our lines between the marks."""
    marked = [f"{comment} {START}", *lines, f"{comment} {END}"]
    return "".join(f"{indent}{line}\n" for line in marked)


def without(text: str, place: str) -> str:
    """The text without our lines. Raises InstallError when the marks are not a pair."""
    left, count = OURS.subn("", text)
    if count > 1 or START in left or END in left:
        problem = "the marks around the lines of followup-lint are damaged"
        remedy = "take those lines out by hand; nothing is changed"
        raise InstallError(problem, place=place, remedy=remedy)
    return left


def at_end(text: str, lines: list[str], place: str, comment: str = "#") -> str:
    """The text with our lines at its end, in place of those it may have. Raises InstallError."""
    left = without(text, place)
    if left and not left.endswith("\n"):
        left += "\n"
    return left + block(lines, comment)
