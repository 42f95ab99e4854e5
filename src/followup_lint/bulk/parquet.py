"""Rows as a table in a Parquet file, for programs that read columns. Needs pyarrow."""

from __future__ import annotations

import contextlib
from collections.abc import Iterator
from pathlib import Path
from typing import Any, BinaryIO

import msgspec
import pyarrow as pa
from pyarrow import parquet

from followup_lint.bulk.output import Write, unwritable

# So many rows are kept in memory and written together.
GROUP = 2_000


def struct(**fields: pa.DataType) -> pa.DataType:
    """Several values under names, all of which are there."""
    return pa.struct([pa.field(name, type, nullable=False) for name, type in fields.items()])


TEXT, NUMBER = pa.string(), pa.int32()
FINDING = struct(
    rule=TEXT, code=TEXT, family=TEXT, severity=TEXT, part=TEXT, start=NUMBER, end=NUMBER,
    line=NUMBER, column=NUMBER, excerpt=TEXT, message=TEXT, help=TEXT,
)  # fmt: skip
# The fields of a row, under the same names.
SCHEMA = pa.schema([
    pa.field("path", TEXT, nullable=False),
    pa.field("number", NUMBER, nullable=False),
    pa.field("id", TEXT),
    pa.field("kind", TEXT),
    pa.field("confidence", pa.float64()),
    pa.field("verdict", TEXT),
    pa.field("exit_code", NUMBER, nullable=False),
    pa.field("findings", pa.list_(FINDING), nullable=False),
    pa.field("failures", pa.list_(struct(rule=TEXT, code=TEXT, error=TEXT)), nullable=False),
    pa.field("notices", pa.list_(struct(code=TEXT, message=TEXT)), nullable=False),
    pa.field("error", TEXT, nullable=False),
])  # fmt: skip


@contextlib.contextmanager
def table_in(file: BinaryIO, path: Path) -> Iterator[Write]:
    """What adds a row to the table; the file is a valid one when the block ends, however it ends.

    Raises OutputError.
    """
    waiting: list[Any] = []
    try:
        with parquet.ParquetWriter(file, SCHEMA) as table:

            def put() -> None:
                if waiting:
                    table.write_table(pa.Table.from_pylist(waiting, SCHEMA))
                    waiting.clear()

            def write(data: bytes) -> None:
                waiting.append(msgspec.json.decode(data))
                if len(waiting) >= GROUP:
                    put()

            try:
                yield write
            finally:
                put()
        file.flush()
    except OSError as error:
        raise unwritable(path, error) from error
