"""Load the embedded pipeline, and parse the segments of a draft."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import cache
from pathlib import Path

import spacy
from spacy.language import Language
from spacy.tokens import Doc

from followup_lint.errors import PipelineError

MODEL = Path(__file__).parent / "model"
BATCH = 128


@cache
def load() -> Language:
    """The embedded pipeline, loaded once a process. Raises PipelineError."""
    try:
        return spacy.load(MODEL)
    except Exception as error:
        # A missing or damaged file, or a spaCy that does not fit, raise many kinds of errors.
        problem = f"the language model cannot be loaded ({type(error).__name__})"
        raise PipelineError(problem, remedy="install followup-lint anew") from error


def parse(segments: Iterable[tuple[int, str]]) -> list[Doc]:
    """Parse segments of a draft, each given with its offset in the draft's text.

    A segment is a paragraph or a list item on one line. The offset is kept in
    `doc.user_data["offset"]`.
    """
    pairs = list(segments)
    docs = list(load().pipe((text for _, text in pairs), batch_size=BATCH))
    for (offset, _), doc in zip(pairs, docs, strict=True):
        doc.user_data["offset"] = offset
    return docs


def parse_many(drafts: Sequence[Sequence[tuple[int, str]]]) -> list[list[Doc]]:
    """Parse the segments of several drafts in one go."""
    docs = iter(parse(segment for segments in drafts for segment in segments))
    return [[next(docs) for _ in segments] for segments in drafts]
