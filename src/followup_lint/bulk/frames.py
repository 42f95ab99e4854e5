"""Arrow batches with a draft in each row → the same rows with what came of the drafts."""

from __future__ import annotations

import pickle
import tempfile
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from pathlib import Path
from typing import Any

import msgspec
import pyarrow as pa

from followup_lint.bulk.judging import Judge, Ready, Unread, draft_of
from followup_lint.bulk.parquet import SCHEMA
from followup_lint.bulk.rows import PLACE, Row, of_fault
from followup_lint.bulk.sources import Form, Message
from followup_lint.context import Context
from followup_lint.core.errors import ContextError, DraftError, FollowupLintError
from followup_lint.draft import Draft
from followup_lint.draft.draft_file import MAX_BYTES, too_large
from followup_lint.facts.gather import Gathered
from followup_lint.linting.faults import describe
from followup_lint.linting.linter import Linter
from followup_lint.linting.processes import Fault, attempted
from followup_lint.settings.config import Config

ContextOf = Callable[[dict[str, Any]], Context]
# So many drafts are parsed in one go, and no more reports are in memory at a time.
BATCH = 32
# Work of so many kinds stays ready in one process.
KEPT = 4
# A row of a table has its place in the table, not in a file.
NOWHERE = Message("", 0, 0, Form.RECORD)


@dataclass(frozen=True, slots=True)
class FrameJob:
    """What is to be done with the rows, as it travels to the process that does it.

    `packs` are the texts of the packs of the settings. `context` are the facts of all drafts, or a
    function that returns those of one draft from its row. The new columns have `prefix` before
    their names.
    """

    config: Config
    packs: tuple[str, ...]
    context: Context | ContextOf
    text: str
    subject: str | None
    content_free: bool
    prefix: str

    @classmethod
    def of(cls, config: Config, **fields: Any) -> FrameJob:
        """The job with the packs that the settings name. Raises ConfigError and PackError.

        A baseline is left out: it names files, and a row is in none.
        """
        config = replace(config.for_any_mail(), baseline=None)
        Linter(config)
        return cls(config, tuple(path.read_text("utf-8") for path in config.packs), **fields)

    def linter(self) -> Linter:
        """The linter for it; packs are files only while it is made."""
        with tempfile.TemporaryDirectory() as folder:
            paths = []
            for number, text in enumerate(self.packs):
                paths.append(Path(folder) / f"{number}.toml")
                paths[-1].write_text(text, encoding="utf-8")
            return Linter(replace(self.config, packs=tuple(paths)))


def columns(prefix: str) -> pa.Schema:
    """The columns that are added: those of a row, but for its place."""
    return pa.schema([f.with_name(prefix + f.name) for f in SCHEMA if f.name not in PLACE])


def linted(data: bytes, batches: Iterable[pa.RecordBatch]) -> Iterator[pa.RecordBatch]:
    """The batches with the columns that a pickled FrameJob adds."""
    return bench(data).batches(batches)


@lru_cache(maxsize=KEPT)
def bench(data: bytes) -> FrameBench:
    """The work for a pickled FrameJob, made once in a process."""
    return FrameBench(pickle.loads(data))


class FrameBench:
    """Lints drafts from the rows of batches."""

    def __init__(self, job: FrameJob) -> None:
        self.job = job
        self.judge = Judge(job.linter(), job.content_free)
        self.columns = columns(job.prefix)

    def batches(self, batches: Iterable[pa.RecordBatch]) -> Iterator[pa.RecordBatch]:
        """All rows, in order and in smaller batches, with the new columns behind theirs."""
        for batch in batches:
            for start in range(0, batch.num_rows, BATCH):
                piece = batch.slice(start, BATCH)
                made = self.made_of(piece)
                schema = pa.schema([*piece.schema, *self.columns])
                yield pa.RecordBatch.from_arrays([*piece.columns, *made.columns], schema=schema)

    def made_of(self, piece: pa.RecordBatch) -> pa.RecordBatch:
        """What came of the rows of a batch, as columns of the names in a row."""
        rows = [
            of_fault(NOWHERE, row) if isinstance(row, Fault) else row
            for row in self.rows_or_faults([piece.slice(n, 1) for n in range(piece.num_rows)])
        ]
        return pa.RecordBatch.from_pylist([msgspec.to_builtins(row) for row in rows], columns(""))

    def rows_or_faults(self, items: list[pa.RecordBatch]) -> list[Row | Fault]:
        """What came of batches of one row; where they fail, they are done again one by one."""
        done: list[Row | Fault] | Fault = attempted(self.rows, items)
        if not isinstance(done, Fault):
            return done
        if len(items) == 1:
            return [done]
        return [one for item in items for one in self.rows_or_faults([item])]

    def rows(self, items: Sequence[pa.RecordBatch]) -> list[Row]:
        """What came of batches of one row."""
        return self.judge.rows([(NOWHERE, self.read(item)) for item in items])

    def read(self, item: pa.RecordBatch) -> Ready | Unread:
        """The draft in a row and the facts with it, or what is wrong with them."""
        try:
            return Ready(self.draft_in(item), Gathered(self.context_of(item)))
        except FollowupLintError as error:
            return Unread.of(error)

    def draft_in(self, item: pa.RecordBatch) -> Draft:
        """The draft in a row. Raises DraftError."""
        text = value_in(item, self.job.text)
        if text is None:
            raise DraftError(f"there is no text in the column “{self.job.text}”")
        if isinstance(text, str):
            return draft_of(text, value_in(item, self.job.subject) if self.job.subject else None)
        if len(text) > MAX_BYTES:
            raise too_large("")
        return Draft.from_bytes(text)

    def context_of(self, item: pa.RecordBatch) -> Context:
        """The facts of a row. Raises ContextError, whatever their function raises."""
        if isinstance(self.job.context, Context):
            return self.job.context
        try:
            context: object = self.job.context(item.to_pylist()[0])
        except FollowupLintError:
            raise
        except Exception as error:
            problem = f"its context cannot be determined ({describe(error)})"
            raise ContextError(problem, remedy="fix the function that supplies it") from error
        if not isinstance(context, Context):
            problem = f"its context is of type {type(context).__name__}, not Context"
            raise ContextError(problem, remedy="fix the function that supplies it")
        return context


def value_in(item: pa.RecordBatch, name: str) -> Any:
    """The value in a column of a row. Raises DraftError; Spark lets strings hold any bytes."""
    try:
        return item.column(name)[0].as_py()
    except UnicodeDecodeError as error:
        problem = f"the column “{name}” holds bytes that are not UTF-8"
        raise DraftError(problem, remedy="use a binary column") from error
