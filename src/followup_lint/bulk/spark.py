"""Drafts in a DataFrame of Apache Spark → the same rows with the findings. Needs pyspark."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from functools import partial
from importlib.util import find_spec
from typing import TYPE_CHECKING, Any

from followup_lint.context import Context
from followup_lint.core.errors import ConfigError, FollowupLintError
from followup_lint.core.nearest import unknown
from followup_lint.settings.config import Config

if TYPE_CHECKING:
    from pyspark.sql import DataFrame
    from pyspark.sql.types import DataType, StructType

NAME = "lint_frame"
NEEDED = ("pyspark", "pyarrow", "pandas")


def lint_frame(
    df: DataFrame,
    text: str = "body",
    *,
    subject: str | None = None,
    config: Config | None = None,
    context: Context | Callable[[dict[str, Any]], Context] | None = None,
    content_free: bool = False,
    prefix: str = "",
) -> DataFrame:
    """All rows and columns of a DataFrame, with the result for the draft in each row.

    The column `text` holds texts, or raw messages as bytes. `subject` names a column with the
    subjects of texts. `config` are the settings, `context` the facts that hold for all drafts, or
    a function that takes a row as a dictionary and tells the facts of its draft.

    The new columns are those of a row of `followup-lint bulk` without its place: `kind`,
    `confidence`, `verdict`, `exit_code`, `findings`, `failures`, `notices` and `error`, each
    with `prefix` before its name. With `content_free`, they hold no word of the drafts. A draft
    that cannot be linted has why in `error`, an `exit_code` of 2, and no findings.

    The findings are those of `Linter(config, context).lint(draft)`, where `config` assumes any
    mail unless it says otherwise. Nothing is linted before an action of Spark asks for it.
    Raises ConfigError for a column that is missing, is of the wrong type or is there already,
    ConfigError or PackError for wrong settings, and FollowupLintError where a package is not
    installed.
    """
    check_installed()
    from pyspark import cloudpickle
    from pyspark.sql.pandas.types import from_arrow_schema
    from pyspark.sql.types import StructType

    from followup_lint.bulk.frames import FrameJob, columns, linted

    added = from_arrow_schema(columns(prefix))
    check_columns(df.schema, added, text, subject)
    job = FrameJob.of(
        config or Config(),
        context=context or Context(),
        text=text,
        subject=subject,
        content_free=content_free,
        prefix=prefix,
    )
    data = cloudpickle.dumps(job)  # type: ignore[no-untyped-call]
    return df.mapInArrow(partial(linted, data), StructType([*df.schema.fields, *added.fields]))


def check_installed() -> None:
    """Raise FollowupLintError for a package that is needed and not there."""
    for name in NEEDED:
        if find_spec(name) is None:
            raise FollowupLintError(
                f"{name} is not installed",
                place=NAME,
                remedy="pip install 'followup-lint[spark]'",
            )


def check_columns(given: StructType, added: StructType, text: str, subject: str | None) -> None:
    """Raise ConfigError unless the columns that are read are there, and the new ones are not."""
    from pyspark.sql.types import BinaryType, StringType

    check_names([*given.names, *added.names])
    types = {field.name: field.dataType for field in given.fields}
    check_type(types, text, (StringType, BinaryType), "texts or raw messages")
    if subject is not None:
        check_type(types, subject, (StringType,), "subjects")
        if isinstance(types[text], BinaryType):
            raise ConfigError(
                f"column {text!r} holds messages, which have subjects of their own",
                place=NAME,
                remedy="leave `subject` out",
            )


def check_names(names: Iterable[str]) -> None:
    """Raise ConfigError for a name that occurs twice.

    Spark ignores case in names by default.
    """
    seen: dict[str, str] = {}
    for name in names:
        if name.lower() in seen:
            raise ConfigError(
                f"there is a column {seen[name.lower()]!r} already",
                place=NAME,
                remedy="rename it, or give the new columns a `prefix`",
            )
        seen[name.lower()] = name


def check_type(
    types: Mapping[str, DataType], name: str, wanted: tuple[type[DataType], ...], what: str
) -> None:
    """Raise ConfigError unless there is a column of that name and one of the wanted types."""
    if name not in types:
        raise unknown(name, "column", types, NAME)
    if not isinstance(types[name], wanted):
        raise ConfigError(
            f"column {name!r} is of type {types[name].simpleString()}",
            place=NAME,
            remedy=f"name a column of {what}",
        )
