"""Patches: what `git format-patch` and `git diff` put into a message."""

from __future__ import annotations

from collections.abc import Sequence

from followup_lint.core.expressions import Expression
from followup_lint.draft.lines import Line

DIFF = Expression(r"diff --git a/\S|Index: \S+$")
OLD_FILE = Expression(r"--- (?:a/|/dev/null)\S*")
NEW_FILE = Expression(r"\+\+\+ (?:b/|/dev/null)\S*")
DIFFSTAT = Expression(r" \S.{0,200} \| +(?:\d+|Bin)\b| \d+ files? changed")
BODY = Expression(
    r"[ +\-@\\]|diff |index |new file |deleted file |old mode |new mode |similarity |rename "
    r"|copy |Binary files |GIT binary |$"
)


def patched(lines: Sequence[Line]) -> set[int]:
    """The numbers of the lines that belong to a patch; text below it is the author's again."""
    found: set[int] = set()
    for index, line in enumerate(lines):
        if index not in found and _starts(lines, index):
            found.update(range(index, _end(lines, index)))
        elif line.text.rstrip() == "---" and _stat_follows(lines, index):
            found.update(range(index, _end(lines, index + 1)))
    return found


def _starts(lines: Sequence[Line], index: int) -> bool:
    if DIFF.match(lines[index].text):
        return True
    after = lines[index + 1].text if index + 1 < len(lines) else ""
    return bool(OLD_FILE.match(lines[index].text) and NEW_FILE.match(after))


def _stat_follows(lines: Sequence[Line], index: int) -> bool:
    return index + 1 < len(lines) and bool(DIFFSTAT.match(lines[index + 1].text))


def _end(lines: Sequence[Line], start: int) -> int:
    end = start
    while end < len(lines) and BODY.match(lines[end].text) and lines[end].text != "-- ":
        end += 1
    return end
