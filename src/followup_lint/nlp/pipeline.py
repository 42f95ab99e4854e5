"""Loads the embedded pipeline, and parses the segments of a draft."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from contextlib import AbstractContextManager, nullcontext
from functools import cache
from pathlib import Path
from threading import RLock
from typing import TYPE_CHECKING, Any

import numpy
from thinc.api import NumpyOps
from threadpoolctl import ThreadpoolController

from followup_lint.core.errors import PipelineError
from followup_lint.nlp.lean import import_spacy

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.tokens import Doc

MODEL = Path(__file__).parent / "model"
# The limits of one batch: segments, and characters, which take some 10 kB each.
BATCH, LONGEST_BATCH = 128, 10_000
FEW_ROWS = 64
MANY_WORDS = 20_000  # as many as mail uses, at a quarter of a kilobyte each
# A document must not be parsed in a memory zone that another thread ends.
LOCK = RLock()


@cache
def load() -> Language:
    """The embedded pipeline, loaded once per process. Raises PipelineError."""
    try:
        # spaCy makes the same tokenizer anyway, and would make it twice.
        pipeline: Language = import_spacy().load(MODEL, exclude=["tokenizer"])
        quicken(pipeline)
        return pipeline
    except Exception as error:
        # A missing or damaged file, or an incompatible spaCy, can raise many kinds of errors.
        problem = f"the language model cannot be loaded ({type(error).__name__})"
        raise PipelineError(problem, remedy="reinstall followup-lint") from error


class SteadyOps(NumpyOps):  # type: ignore[misc]
    """spaCy's operations, with matrix products by numpy's own library.

    That library treats small matrices differently, and rounds differently. So they are padded, and
    a text gets the same parse alone and among others, except for the last digit on some processors.
    """

    def gemm(
        self, x: Any, y: Any, *, out: Any = None, trans1: bool = False, trans2: bool = False
    ) -> Any:
        """The product of two matrices, with spaCy's signature."""
        rows = x.shape[1 if trans1 else 0]
        if out is not None or rows >= FEW_ROWS:
            return super().gemm(x, y, out=out, trans1=trans1, trans2=trans2)
        more = FEW_ROWS - rows
        padded = numpy.pad(x, ((0, 0), (0, more)) if trans1 else ((0, more), (0, 0)))
        return super().gemm(padded, y, trans1=trans1, trans2=trans2)[:rows]


def quicken(pipeline: Language) -> None:
    """Make a pipeline multiply with numpy, which takes half as long as spaCy's own library."""
    ops = SteadyOps(use_blis=False)
    for _, component in pipeline.pipeline:
        for node in component.model.walk():  # type: ignore[attr-defined]
            node.ops = ops


def forgetful() -> AbstractContextManager[Any]:
    """A block after which the pipeline knows no more words than before.

    spaCy keeps every word that it has seen. Up to MANY_WORDS that saves time, but then memory would
    grow with every new name. Documents made in the block are unusable after it.
    """
    try:
        pipeline = load()
    except PipelineError:
        return nullcontext()
    if len(pipeline.vocab.strings) < MANY_WORDS or pipeline.vocab.in_memory_zone:  # type: ignore[attr-defined]
        return nullcontext()
    return pipeline.memory_zone()


@cache
def threads() -> ThreadpoolController:
    """The libraries that multiply matrices on several threads.

    For a draft's small matrices that is slower, and several processes would slow each other down.
    """
    return ThreadpoolController()


def parse(segments: Iterable[tuple[int, str]]) -> list[Doc]:
    """Parse segments of a draft, each given with its offset in the draft's text.

    A segment is a paragraph or a list item on one line. The offset is kept in
    `doc.user_data["offset"]`.
    """
    pairs = list(segments)
    pipeline = load()
    with threads().limit(limits=1):
        docs = [doc for texts in batches(pairs) for doc in pipeline.pipe(texts, batch_size=BATCH)]
    for (offset, _), doc in zip(pairs, docs, strict=True):
        doc.user_data["offset"] = offset
    return docs


def batches(segments: Iterable[tuple[int, str]]) -> Iterator[list[str]]:
    """The texts of segments, in lists small enough for the memory."""
    batch: list[str] = []
    size = 0
    for _, text in segments:
        size += len(text)
        if batch and (size > LONGEST_BATCH or len(batch) == BATCH):
            yield batch
            batch, size = [], len(text)
        batch.append(text)
    yield batch


def parse_many(drafts: Sequence[Sequence[tuple[int, str]]]) -> list[list[Doc]]:
    """Parse the segments of several drafts in one go."""
    docs = iter(parse(segment for segments in drafts for segment in segments))
    return [[next(docs) for _ in segments] for segments in drafts]
