"""All examples of all rules, and 100,000 drafts, on Spark; run by `make test-scale`."""

from __future__ import annotations

import json
import os
import time
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from resource import RUSAGE_SELF, getrusage

import pyarrow as pa
import pytest
from pyarrow import dataset, parquet
from pyspark.sql import SparkSession
from sessions import drafts_in, drafts_of_rules, found, told

from followup_lint import Draft, Linter
from followup_lint.bulk.spark import lint_frame

pytestmark = pytest.mark.scale

CORPUS = Path(__file__).resolve().parents[2] / "benchmarks" / "quality"
DRAFTS, FILES = 100_000, 250
BROKEN = 77_777
BROKEN_ERROR = "there is no text in the column “body”"


def test_all_examples_of_all_rules_have_the_findings_of_the_linter(spark: SparkSession) -> None:
    drafts, contexts = drafts_of_rules(lambda rule: rule.examples)
    rows = lint_frame(
        drafts_in(spark, drafts), "note", subject="about", context=lambda row: contexts[row["id"]]
    ).collect()
    reports = Linter().lint_many(drafts, contexts=contexts)

    assert [found(row) for row in rows] == [told(report.findings) for report in reports]


def records(name: str) -> list[dict[str, str]]:
    """The records of a file of the corpus."""
    lines = (CORPUS / name).read_text(encoding="utf-8").splitlines()
    return [json.loads(line) for line in lines]


def texts() -> Iterator[dict[str, object]]:
    """So many drafts, no two of which are the same; one has no text."""
    drafts, sentences = records("drafts.jsonl"), records("sentences.jsonl")
    for number in range(DRAFTS):
        draft, sentence = drafts[number % len(drafts)], sentences[number % len(sentences)]
        head, _, end = draft["body"].rpartition("\n\n")
        body = f"{head}\n\n{sentence['text']} My reference is {number}.\n\n{end}"
        yield {
            "id": number,
            "subject": draft["subject"],
            "body": None if number == BROKEN else body,
        }


def written(folder: Path) -> Path:
    """The drafts as files of Parquet."""
    schema = pa.schema({"id": pa.int64(), "subject": pa.string(), "body": pa.string()})
    rows = list(texts())
    folder.mkdir()
    share = len(rows) // FILES
    for number in range(FILES):
        part = pa.Table.from_pylist(rows[number * share : (number + 1) * share], schema)
        parquet.write_table(part, folder / f"{number:03}.parquet")
    return folder


@dataclass(frozen=True)
class Used:
    """What a worker has used so far: the most memory in MB, and seconds of a core."""

    memory: int
    seconds: float


def used(spark: SparkSession) -> dict[int, Used]:
    """What each worker has used, under its id."""

    def measured(batches: Iterator[pa.RecordBatch]) -> Iterator[pa.RecordBatch]:
        for _ in batches:
            usage = getrusage(RUSAGE_SELF)
            yield pa.RecordBatch.from_pydict(
                {
                    "id": [os.getpid()],
                    "memory": [usage.ru_maxrss // 1024],
                    "seconds": [usage.ru_utime + usage.ru_stime],
                }
            )

    rows = spark.range(8, numPartitions=8).mapInArrow(
        measured, "id long, memory long, seconds double"
    )
    return {row.id: Used(row.memory, row.seconds) for row in rows.collect()}


def test_100_000_drafts_with_one_that_fails(spark: SparkSession, tmp_path: Path) -> None:
    # A task for each file: cores end at about the same time, and a worker that is idle is ended.
    spark.conf.set("spark.sql.files.maxPartitionBytes", "1m")
    df = spark.read.parquet(str(written(tmp_path / "drafts")))
    lint_frame(df.limit(2_000).repartition(8), subject="subject").collect()
    first = used(spark)
    start = time.perf_counter()
    lint_frame(df, subject="subject").write.parquet(str(tmp_path / "rows"))
    wall = time.perf_counter() - start
    last = used(spark)
    columns = ["id", "subject", "body", "error", "findings"]
    rows = dataset.dataset(tmp_path / "rows").to_table(columns).to_pylist()
    seconds = sum(last[worker].seconds - first[worker].seconds for worker in last)
    memory = [max(worker.memory for worker in then.values()) for then in (first, last)]
    print(
        f"\n{DRAFTS:,} drafts of {sum(len(row['body'] or '') for row in rows) // DRAFTS} "
        f"characters: {wall:,.0f} s on {len(last)} cores, {seconds:,.0f} s of a core in the "
        f"workers, {DRAFTS / seconds:,.0f} drafts/s per core; memory of a worker: {memory[0]} MB "
        f"after 2,000 drafts, {memory[1]} MB after all"
    )

    assert sorted(row["id"] for row in rows) == list(range(DRAFTS))
    assert {row["id"]: row["error"] for row in rows if row["error"]} == {BROKEN: BROKEN_ERROR}
    sample = [row for row in rows if row["id"] % 501 == 0 and row["id"] != BROKEN]
    drafts = [Draft.from_text(row["body"], subject=row["subject"]) for row in sample]
    reports = Linter().lint_many(drafts)
    assert [row["findings"] for row in sample] == [told(report.findings) for report in reports]
    assert first.keys() == last.keys()
    assert memory[1] < 1.2 * memory[0]
