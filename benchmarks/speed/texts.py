"""The texts that are linted: drafts of this project, each with a word that no other one has."""

from __future__ import annotations

import json
from collections.abc import Iterator
from itertools import cycle, islice

from places import ROOT

QUALITY = ROOT / "benchmarks" / "quality"
LETTERS = "bcdfghjklmnprstvwz"
VOWELS = "aeiou"
HEAD, TAIL = "Subject: Analyst role\n\nDear Sam,\n\n", "\n\nKind regards,\nDana Reyes\n"


def corpus() -> list[str]:
    """The labelled drafts and the examples, as messages: a subject, an empty line, a body."""
    lines = [
        line
        for name in ("drafts", "drafts_held_out")
        for line in (QUALITY / f"{name}.jsonl").read_text(encoding="utf-8").splitlines()
    ]
    labelled = [f"Subject: {row['subject']}\n\n{row['body']}\n" for row in map(json.loads, lines)]
    files = sorted((ROOT / "examples").rglob("*.txt"))
    return labelled + [file.read_text(encoding="utf-8") for file in files]


def messages(count: int) -> Iterator[bytes]:
    """So many messages: the corpus over and over, never twice the same one."""
    for number, text in enumerate(islice(cycle(corpus()), count)):
        yield with_name(text, name(number)).encode()


def with_name(text: str, given: str) -> str:
    """The text with one more sentence, at the end of the first paragraph of some length."""
    paragraphs = text.split("\n\n")
    place = next((n for n, part in enumerate(paragraphs) if n and len(part) > 80), -1)
    paragraphs[place] = f"{paragraphs[place].rstrip()} {given} sends regards."
    return "\n\n".join(paragraphs)


def name(number: int) -> str:
    """A name for each number."""
    syllables = ""
    for _ in range(4):
        number, letter = divmod(number, len(LETTERS))
        number, vowel = divmod(number, len(VOWELS))
        syllables += LETTERS[letter] + VOWELS[vowel]
    return syllables.capitalize()


def long_message(characters: int) -> bytes:
    """One message of about that many characters, made of the paragraphs of the corpus."""
    paragraphs = [part for text in corpus() for part in text.split("\n\n")[2:-1]]
    size, taken = len(HEAD) + len(TAIL), []
    for paragraph in cycle(paragraphs):
        taken.append(paragraph[: max(1, characters - size)])
        size += len(taken[-1]) + 2
        if size >= characters:
            return (HEAD + "\n\n".join(taken) + TAIL).encode()
    raise ValueError("there is no paragraph")
