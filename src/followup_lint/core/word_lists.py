"""Lists of words that are data: text files in a folder `words` of the room that uses them.

A line holds words, or a word and, behind a colon, what belongs to it; `#` starts a comment.
"""

from __future__ import annotations

import os
from collections.abc import Iterator

ROOMS = os.path.dirname(os.path.dirname(__file__))


def words_in(room: str, name: str) -> tuple[str, ...]:
    """The words in a list, in its order. `room` is a path in the package."""
    return tuple(word for line in lines_in(room, name) for word in line.split())


def table_in(room: str, name: str) -> dict[str, str]:
    """The word before the colon of each line in a list, with what stands behind it."""
    pairs = (line.split(":", 1) for line in lines_in(room, name))
    return {word.strip(): text.strip() for word, text in pairs}


def lines_in(room: str, name: str) -> Iterator[str]:
    """The lines of a list that are neither empty nor a comment."""
    with open(os.path.join(ROOMS, room, "words", f"{name}.txt"), encoding="utf-8") as file:
        for line in file:
            text = line.partition("#")[0].strip()
            if text:
                yield text
