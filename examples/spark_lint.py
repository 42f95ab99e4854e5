"""Lint a table of drafts with Apache Spark, and count what is found.

    spark-submit examples/spark_lint.py DRAFTS ROWS

DRAFTS is a folder or a file of Parquet, or JSON Lines (.jsonl), with columns `body` and `subject`;
all columns are kept. ROWS is the folder of Parquet that is written. docs/scale.md tells how to run
it on a cluster.
"""

from __future__ import annotations

import os
import sys

from pyspark.errors import AnalysisException
from pyspark.sql import DataFrame, SparkSession
from pyspark.sql.functions import explode, length

from followup_lint import FollowupLintError
from followup_lint.bulk.spark import lint_frame


def main(spark: SparkSession, source: str, target: str) -> int:
    """Write the rows and print how often each rule has found something; 2 if it cannot be done."""
    read = spark.read.json if source.endswith(".jsonl") else spark.read.parquet
    try:
        lint_frame(read(source), subject="subject").write.parquet(target)
    except (FollowupLintError, AnalysisException) as error:
        print(str(error).partition("\n")[0], file=sys.stderr)
        return 2
    # What was written is read again: without that, Spark would lint once for each table below.
    summarise(spark.read.parquet(target))
    return 0


def summarise(rows: DataFrame) -> None:
    """Print what the rows hold."""
    found = rows.select(explode("findings.rule").alias("rule")).groupBy("rule").count()
    for row in found.orderBy("count", "rule", ascending=[False, True]).collect():
        print(f"{row['count']:>9,} {row['rule']}")
    unread = rows.filter(length("error") > 0).count()
    print(f"{rows.count():>9,} drafts, {unread:,} of which could not be linted")


if __name__ == "__main__":
    if len(sys.argv) != 3:
        sys.exit(__doc__)
    # On a cluster, spark-submit names the Python of the workers; else it is this one.
    os.environ.setdefault("PYSPARK_PYTHON", sys.executable)
    sys.exit(main(SparkSession.builder.appName("followup-lint").getOrCreate(), *sys.argv[1:]))
