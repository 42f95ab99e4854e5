"""Plain spellings of a text, and its sentences by punctuation alone."""

from __future__ import annotations

import re
from collections.abc import Iterator

from followup_lint.core.span import Span

PLAIN = str.maketrans(
    {
        "\u2018": "'",
        "\u2019": "'",
        "\u02bc": "'",
        "\u201c": '"',
        "\u201d": '"',
        "\u00a0": " ",
        "\u202f": " ",
        "\u2009": " ",
        "\u2011": "-",
    }
)
ONE_LINE = str.maketrans({"\r": " ", "\n": " ", "\t": " "})
ABBREVIATION = re.compile(r"\b(?:Mr|Mrs|Ms|Mx|Dr|Prof|St|Jr|Sr|vs|etc|e\.g|i\.e|[A-Z])\.$")
# A sentence is cut at this length: expressions over it stay fast on hostile input. The longest
# of the 4,950 e-mail sentences in the treebank has 483 characters.
MAX_SENTENCE = 1000
# The look-behind prevents retrying a long run of marks from each of its characters. An emoji or an
# emoticon ends a sentence if the next word has a capital letter.
SENTENCE_END = re.compile(
    r"(?<![.!?])[.!?]+[\"')\]]*\s+|\u2026\s+"
    r"|(?:[\u2600-\u27bf\U0001f300-\U0001faff]\ufe0f?|(?<=\s)[:;]-?[)D])\s+(?=[A-Z])"
)


def split_sentences(span: Span, text: str) -> Iterator[Span]:
    """The sentences of one stretch, by full stops, question and exclamation marks."""
    start = 0
    ends = [match for match in SENTENCE_END.finditer(text) if match.end() < len(text)]
    for match in ends:
        if not ABBREVIATION.search(text[max(start, match.start() - 5) : match.start() + 1]):
            yield from cut(
                Span(span.start + start, span.start + match.end()), text[start : match.end()]
            )
            start = match.end()
    yield from cut(Span(span.start + start, span.start + len(text)), text[start:])


def cut(span: Span, text: str) -> Iterator[Span]:
    """The stretch without trailing white space, in pieces of at most MAX_SENTENCE."""
    length = len(text.rstrip())
    for start in range(0, length, MAX_SENTENCE):
        yield Span(span.start + start, span.start + min(start + MAX_SENTENCE, length))


def count_words(text: str) -> int:
    """The number of words in a text, as a word processor counts them."""
    return sum(chunk[0].isalnum() or any(map(str.isalnum, chunk)) for chunk in text.split())


def lower(text: str) -> str:
    """The text in lower case, with as many characters as before."""
    small = text.lower()
    return small if len(small) == len(text) else "".join(c.lower()[:1] for c in text)
