"""A session of Spark on this machine, drafts for it, and findings in its rows."""

from __future__ import annotations

import contextlib
import os
import shutil
import sys
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace
from typing import Any

import msgspec
import pytest
from pyspark.sql import DataFrame, Row, SparkSession

from followup_lint import Context, Draft, Finding, Rule
from followup_lint.bulk.rows import of_finding
from followup_lint.rules import registry
from followup_lint.rules.rule import Example
from followup_lint.testing import draft_of, kind_of

# The columns that a frame gets.
ADDED = [
    "kind", "confidence", "verdict", "exit_code", "findings", "failures", "notices", "error",
]  # fmt: skip
# All stays on this machine, only what goes wrong is told, and nothing is prepared for large data.
SETTINGS = {
    "spark.ui.enabled": "false",
    "spark.driver.host": "127.0.0.1",
    "spark.driver.bindAddress": "127.0.0.1",
    "spark.log.level": "ERROR",
    "spark.driver.extraJavaOptions": "-XX:TieredStopAtLevel=1",
    "spark.sql.adaptive.enabled": "false",
    "spark.sql.codegen.wholeStage": "false",
    "spark.sql.shuffle.partitions": "2",
}


@contextlib.contextmanager
def session() -> Iterator[SparkSession]:
    """Spark with two tasks at a time. Skips the test where there is no Java."""
    if not ("JAVA_HOME" in os.environ or shutil.which("java")):
        pytest.skip("Java is not installed; Debian has it as openjdk-17-jre-headless")
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("FOLLOWUP_LINT_TEST_LOOPBACK", "1")
        patch.setenv("PYSPARK_PYTHON", sys.executable)
        patch.setenv("SPARK_LOCAL_IP", "127.0.0.1")
        spark = SparkSession.builder.master("local[2]").config(map=SETTINGS).getOrCreate()
        try:
            yield spark
        finally:
            spark.stop()


def table(spark: SparkSession, *bodies: str | bytes | None) -> DataFrame:
    """A table with these bodies, numbered, in two parts."""
    kind = "binary" if any(isinstance(body, bytes) for body in bodies) else "string"
    return spark.createDataFrame(list(enumerate(bodies)), f"id int, body {kind}")


def drafts_of_rules(
    choose: Callable[[Rule], Iterable[Example]],
) -> tuple[list[Draft], list[Context]]:
    """Examples of all rules as drafts, and the facts with each."""
    pairs = [(rule, example) for rule in registry.load().values() for example in choose(rule)]
    drafts = [draft_of(example) for _, example in pairs]
    contexts = [replace(example.context, kind=kind_of(rule, example)) for rule, example in pairs]
    return [Draft.from_text(draft.text, subject=draft.subject) for draft in drafts], contexts


def drafts_in(spark: SparkSession, drafts: Sequence[Draft]) -> DataFrame:
    """A table of drafts: their number, text and subject."""
    rows = [(number, draft.text, draft.subject) for number, draft in enumerate(drafts)]
    return spark.createDataFrame(rows, "id int, note string, about string")


def told(findings: Iterable[Finding]) -> list[dict[str, Any]]:
    """Findings as a row has them."""
    return [msgspec.to_builtins(of_finding(finding)) for finding in findings]


def found(row: Row) -> list[dict[str, Any]]:
    """The findings in a row."""
    return [finding.asDict() for finding in row.findings]
