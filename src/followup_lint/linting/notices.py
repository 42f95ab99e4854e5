"""What the reader of a report should know about the check itself."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from followup_lint.core.errors import FollowupLintError, PipelineError
from followup_lint.core.findings import Notice
from followup_lint.linting.kind import Reading
from followup_lint.rules.view import View

SIGNS = "emoji, capitals, leftovers and private data"


def notices(
    view: View, reading: Reading, english: bool, broken: Sequence[FollowupLintError]
) -> Iterator[Notice]:
    """What is broken, and what could not be checked because of the text or its kind.

    FUL901: not English, wholly or in part. FUL902: the kind is uncertain. FUL905: there is no
    language model. FUL906: a plugin is broken. (The baseline reports FUL903, an unused entry;
    `not_checked` lists rules that lack a fact, FUL904 in the catalogue of codes.)
    """
    for error in broken:
        code = "FUL905" if isinstance(error, PipelineError) else "FUL906"
        yield Notice(code, str(error))
    if not english:
        yield Notice("FUL901", f"This does not read as English; only {SIGNS} were checked.")
    elif view.foreign:
        yield Notice("FUL901", f"Part of this is not English; only {SIGNS} were checked there.")
    elif reading.is_unsure:
        label = reading.kind.label
        yield Notice("FUL902", f"Read as a {label}; use --kind if that is wrong.")
    elif reading.against:
        label = reading.kind.label
        told = f"Its words read as a {label}, although {reading.against}"
        yield Notice("FUL902", f"{told}; use --kind if that is wrong.")
