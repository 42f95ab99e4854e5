"""Drafts in a table of Spark: the findings of the linter, and an error in place of a failed job."""

from __future__ import annotations

import doctest
import os
import re
import runpy
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pyarrow as pa
import pytest
from archives import CALM, PUSHY, mail, put
from pyspark.sql import DataFrame, SparkSession
from sessions import ADDED, drafts_in, drafts_of_rules, found, table, told

from followup_lint import Config, Context, Draft, Kind, Linter
from followup_lint.bulk.spark import lint_frame
from followup_lint.nlp import pipeline

ROOT = Path(__file__).resolve().parents[2]
CHECK_IN = Context(kind=Kind.CHECK_IN)
URGENCY = Config(select=("urgency",))


def errors(frame: DataFrame) -> list[str]:
    """The error of each row."""
    return [row.error for row in frame.collect()]


def test_raw_messages_have_the_findings_of_the_linter(spark: SparkSession) -> None:
    paths = [path for path in (ROOT / "examples").rglob("*.*") if path.suffix in (".eml", ".txt")]
    raws = [path.read_bytes() for path in paths]
    rows = lint_frame(table(spark, *raws)).collect()
    linter = Linter(Config(assume="any"))  # an archive holds all kinds of mail
    reports = list(linter.lint_many(map(Draft.from_bytes, raws)))

    assert [found(row) for row in rows] == [told(report.findings) for report in reports]
    assert [(row.verdict, row.kind, row.confidence) for row in rows] == [
        (report.verdict.value, report.kind.value, report.confidence) for report in reports
    ]
    assert len(raws) > 6


def test_texts_with_subjects_and_facts_have_the_findings_of_the_linter(spark: SparkSession) -> None:
    # A bad and a good example of each rule; those of test_scale.py are all.
    drafts, contexts = drafts_of_rules(lambda rule: (rule.examples[0], rule.examples[-1]))
    rows = lint_frame(
        drafts_in(spark, drafts), "note", subject="about", context=lambda row: contexts[row["id"]]
    ).collect()
    reports = list(Linter().lint_many(drafts, contexts=contexts))

    assert [found(row) for row in rows] == [told(report.findings) for report in reports]
    assert sum(len(row.findings) for row in rows) > 50


def test_rows_keep_their_order_and_columns(spark: SparkSession) -> None:
    df = table(spark, *([CALM, PUSHY] * 50)).selectExpr("id", "body", "map('id', id) AS more")
    linted = lint_frame(df, config=URGENCY, context=CHECK_IN)
    rows = linted.collect()

    assert linted.columns == ["id", "body", "more", *ADDED]
    assert linted.schema.fields[:3] == df.schema.fields
    assert [row.asDict()["more"] for row in rows] == [{"id": number} for number in range(100)]
    assert [len(row.findings) for row in rows] == [0, 1] * 50
    assert [row.exit_code for row in rows] == [0, 1] * 50


def test_a_text_that_cannot_be_linted_is_a_row_with_its_error(spark: SparkSession) -> None:
    df = table(spark, None, "", " \n", "\0" * 50, "word " * 50_000, PUSHY)
    rows = lint_frame(df, config=URGENCY, context=CHECK_IN).collect()

    assert [row.error for row in rows] == [
        "there is no text in the column “body”",
        "the text is empty; leave the record out",
        "the text is empty; leave the record out",
        "this is binary data, not text; save the draft as plain text, Markdown or .eml",
        "the draft has 250,000 characters, more than the limit of 200,000; "
        "lint one message at a time",
        "",
    ]
    assert [row.exit_code for row in rows] == [2, 2, 2, 2, 2, 1]
    assert [row.verdict for row in rows] == [None, None, None, None, None, "look again"]


def test_a_message_that_cannot_be_linted_is_a_row_with_its_error(spark: SparkSession) -> None:
    df = table(spark, None, b"", b"%PDF-1.7 \xff", mail(PUSHY).encode())

    assert errors(lint_frame(df)) == [
        "there is no text in the column “body”",
        "the draft is empty; write the message first",
        "this is a PDF file, not text; save the draft as plain text, Markdown or .eml",
        "",
    ]


def test_a_string_of_bytes_that_are_no_text_is_a_row_with_its_error(spark: SparkSession) -> None:
    df = table(spark, CALM.encode(), b"Dear Sam, \xff").selectExpr("CAST(body AS STRING) AS body")
    problem = "the column “body” holds bytes that are not UTF-8"

    assert errors(lint_frame(df)) == ["", f"{problem}; use a binary column"]


def test_facts_that_cannot_be_told_are_the_error_of_their_row(spark: SparkSession) -> None:
    def context(row: dict[str, Any]) -> Any:
        match row["id"]:
            case 1:
                return 7
            case 2:
                return Context(timezone="Mars")
            case 3:
                return row["none"]
            case 4:
                raise SystemExit("which no one expects")
        return CHECK_IN

    line = context.__code__.co_firstlineno
    remedy = "; fix the function that supplies it"

    assert errors(lint_frame(table(spark, *([CALM] * 6)), context=context)) == [
        "",
        f"its context is of type int, not Context{remedy}",
        "there is no time zone “Mars”; use a name such as America/New_York, Europe/London or UTC",
        f"its context cannot be determined (KeyError in test_spark.py, line {line + 7}){remedy}",
        f"internal error (SystemExit in test_spark.py, line {line + 9}); please report this line",
        "",
    ]


def test_packs_travel_with_the_settings(spark: SparkSession, tmp_path: Path) -> None:
    pack = put(
        tmp_path / "shop.toml",
        '[shop-talk]\ncode = "XYZ001"\nfamily = "informal"\nsummary = "s"\nmessage = "m"\n'
        'severity = "warning"\nsource = "https://example.com"\nphrases = ["synergise"]\n'
        'bad = ["We [[synergise]]."]\ngood = ["We work."]\n',
    )
    config = Config(packs=(pack,), select=("shop-talk",))
    linted = lint_frame(table(spark, "We synergise."), config=config, context=CHECK_IN)
    pack.unlink()

    assert [found(row)[0]["rule"] for row in linted.collect()] == ["shop-talk"]


def test_a_process_loads_the_model_once(spark: SparkSession) -> None:
    def loads(batches: Iterator[pa.RecordBatch]) -> Iterator[pa.RecordBatch]:
        for _ in batches:
            count = pipeline.load.cache_info().misses
            yield pa.RecordBatch.from_pydict({"process": [os.getpid()], "loads": [count]})

    df = table(spark, *([CALM] * 16)).repartition(8)
    lint_frame(df).collect()
    rows = df.mapInArrow(loads, "process long, loads long").collect()

    assert {row.loads for row in rows} == {1}
    assert os.getpid() not in {row.process for row in rows}


def test_content_free_columns_hold_no_word_of_the_drafts(spark: SparkSession) -> None:
    linted = lint_frame(table(spark, PUSHY), config=URGENCY, context=CHECK_IN, content_free=True)
    [finding] = linted.first().findings

    assert (finding.excerpt, finding.message) == ("", "Urgency words hurry the reader.")


def test_new_columns_have_the_prefix(spark: SparkSession) -> None:
    df = table(spark, CALM).withColumnRenamed("id", "Kind")
    linted = lint_frame(df, prefix="lint_")

    assert linted.columns == ["Kind", "body", *(f"lint_{name}" for name in ADDED)]
    assert linted.first().lint_verdict == "ready"


def test_the_example_says_what_the_page_shows(
    spark: SparkSession, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    page = (ROOT / "docs" / "scale.md").read_text(encoding="utf-8")
    drafts, shown = re.findall(r"^```(?:json|console)\n(.*?)^```$", page, re.MULTILINE | re.DOTALL)
    source = put(tmp_path / "drafts.jsonl", drafts)
    main = runpy.run_path(str(ROOT / "examples" / "spark_lint.py"))["main"]

    assert main(spark, str(source), str(tmp_path / "rows")) == 0
    assert capsys.readouterr().out == shown.partition("\n")[2]


def test_the_example_says_in_one_line_what_cannot_be_read(
    spark: SparkSession, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    main = runpy.run_path(str(ROOT / "examples" / "spark_lint.py"))["main"]
    code = main(spark, str(tmp_path / "none"), str(tmp_path / "rows"))
    said = capsys.readouterr().err

    assert (code, said.count("\n")) == (2, 1)
    assert str(tmp_path / "none") in said


def test_the_example_of_the_reference_is_true(spark: SparkSession) -> None:
    made = runpy.run_path(str(ROOT / "docs" / "api_page.py"))
    examples = dict(made["EXAMPLE"].findall(made["EXAMPLES"].read_text(encoding="utf-8")))
    code = examples["lint_frame"].rstrip("`")
    shown = doctest.DocTestParser().get_doctest(code, {}, "lint_frame", None, 0)
    said: list[str] = []

    assert doctest.DocTestRunner(verbose=False).run(shown, out=said.append).attempted == 8
    assert said == []
