"""A slip in a text, and what tells how a word is meant."""

from __future__ import annotations

import re
from dataclasses import dataclass

from followup_lint.core.expressions import Expression

# What tells of a word how it is meant stands no further before it.
REACH = 40
# Four lines of mail, which few sentences exceed; with a limit, the time goes by the length.
LONGEST_SENTENCE = 320


@dataclass(frozen=True, slots=True)
class Slip:
    """A slip, and what was meant; it is `sure` where that is right in every sentence."""

    variant: str
    start: int
    end: int
    instead: str
    sure: bool = True


def sentence_start(text: str, at: int) -> int:
    """Where the sentence begins that a place lies in, or its line, or what is near of it."""
    near = max(0, at - LONGEST_SENTENCE)
    return max(near, *(text.rfind(mark, near, at) + 1 for mark in ".!?\n"))


def stands_behind(words: Expression, found: re.Match[str]) -> bool:
    """Whether a match stands right behind certain words."""
    return words.search(found.string, max(0, found.start() - REACH), found.start()) is not None
