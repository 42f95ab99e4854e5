"""Columns of a table of Spark: what is added, and what does not fit is told at once."""

from __future__ import annotations

from typing import Any

import pytest
from archives import CALM
from pyspark.sql import SparkSession
from sessions import table

from followup_lint import Config
from followup_lint.bulk import spark as frames
from followup_lint.bulk.rows import FindingRow
from followup_lint.bulk.spark import lint_frame
from followup_lint.core.errors import FollowupLintError


def test_the_types_of_the_columns_are_those_of_a_row(spark: SparkSession) -> None:
    types = {field.name: field.dataType for field in lint_frame(table(spark, CALM)).schema}

    assert types["findings"].elementType.names == list(FindingRow.__slots__)
    assert types["findings"].elementType["start"].dataType.simpleString() == "int"
    assert types["error"].simpleString() == "string"


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        ({"text": "boddy"}, "unknown column 'boddy'; did you mean 'body'?"),
        ({"text": "id"}, "column 'id' is of type int; name a column of texts or raw messages"),
        ({"subject": "id"}, "column 'id' is of type int; name a column of subjects"),
        ({"subject": "title"}, "unknown column 'title'; use one of id, body, raw"),
        ({"text": "raw", "subject": "body"}, "column 'raw' holds messages, which have subjects of "
         "their own; leave `subject` out"),
    ],
)  # fmt: skip
def test_a_column_that_does_not_fit_is_told_at_once(
    spark: SparkSession, arguments: dict[str, str], said: str
) -> None:
    df = table(spark, CALM).selectExpr("id", "body", "CAST(body AS BINARY) AS raw")
    with pytest.raises(FollowupLintError) as caught:
        lint_frame(df, **arguments)

    assert str(caught.value) == f"lint_frame: {said}"


def test_a_column_that_is_there_already_is_told_at_once(spark: SparkSession) -> None:
    with pytest.raises(FollowupLintError) as caught:
        lint_frame(table(spark, CALM).withColumnRenamed("id", "Error"))

    assert str(caught.value) == (
        "lint_frame: there is a column 'Error' already; rename it, or give the new columns "
        "a `prefix`"
    )


def test_wrong_settings_are_told_at_once(spark: SparkSession) -> None:
    with pytest.raises(FollowupLintError, match="unknown rule, family or code 'urgence'"):
        lint_frame(table(spark, CALM), config=Config(select=("urgence",)))


@pytest.mark.parametrize("package", frames.NEEDED)
def test_a_package_that_is_missing_is_told(package: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(frames, "find_spec", lambda name: None if name == package else name)
    nothing: Any = None
    with pytest.raises(FollowupLintError) as caught:
        lint_frame(nothing)

    remedy = "pip install 'followup-lint[spark]'"
    assert str(caught.value) == f"lint_frame: {package} is not installed; {remedy}"
