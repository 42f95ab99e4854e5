"""A file of known findings, which are not reported again."""

from __future__ import annotations

import os
from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, replace
from pathlib import Path

import msgspec

from followup_lint.core.errors import ConfigError
from followup_lint.core.files import write_whole
from followup_lint.core.findings import Notice, Report
from followup_lint.core.regular_files import read_regular
from followup_lint.core.values import WrongValueError, typed
from followup_lint.linting.outcome import without

VERSION = 1
UNUSED = "FUL903"
WRITES_IT = "--write-baseline writes it"
REWRITES_IT = "--write-baseline rewrites it"
FOREIGN = "name a file that --write-baseline has written"
# Room for a hundred thousand findings; a hostile file takes less than 150 MB to decode.
MOST_BYTES = 10_000_000


class Entry(msgspec.Struct, frozen=True, order=True, forbid_unknown_fields=True):
    """One known finding; `file` is relative to the folder of the baseline."""

    file: str
    code: str
    rule: str
    key: str


class Head(msgspec.Struct):
    """What a baseline of any version contains."""

    version: int
    findings: list[dict[str, object]]


class Content(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The contents of the file."""

    version: int
    findings: tuple[Entry, ...]


@dataclass(frozen=True, slots=True)
class Baseline:
    """The known findings of each file."""

    folder: Path
    entries: Mapping[str, tuple[Entry, ...]]

    @classmethod
    def read(cls, path: Path) -> Baseline:
        """The baseline in a file. Raises ConfigError."""
        entries: defaultdict[str, tuple[Entry, ...]] = defaultdict(tuple)
        for entry in content(path).findings:
            entries[entry.file] += (entry,)
        return cls(path.parent, dict(entries))

    def without_known(self, report: Report) -> Report:
        """The report without the known findings, but with their number."""
        known = self.entries.get(file_of(report.name, self.folder), ())
        if not known:
            return report
        rest = without_keys(report, {entry.key for entry in known})
        return replace(
            rest,
            known=len(report.findings) - len(rest.findings),
            notices=(*report.notices, *unused(known, report)),
        )


def without_keys(report: Report, keys: Collection[str]) -> Report:
    """The report without the findings that have these keys."""
    return without(report, lambda finding: finding.key in keys) if keys else report


def unused(known: Iterable[Entry], report: Report) -> list[Notice]:
    """A notice, if rules that ran no longer find something known."""
    ran = {*report.checked} - {failure.rule for failure in report.failures}
    found = {finding.key for finding in report.findings}
    number = sum(entry.rule in ran and entry.key not in found for entry in known)
    if not number:
        return []
    what = "1 finding" if number == 1 else f"{number} findings"
    return [Notice(UNUSED, f"No longer there: {what} of the baseline; {REWRITES_IT}.")]


def file_of(name: str, folder: Path) -> str:
    """The name of a draft relative to a folder; empty if it is not a file."""
    if not name or name.startswith("<"):
        return ""
    try:
        path = os.path.relpath(os.path.realpath(name), os.path.realpath(folder))
    except ValueError:  # on another drive, or not a path at all
        path = name
    return path.replace(os.sep, "/").encode("utf-8", "backslashreplace").decode("utf-8")


def content(path: Path) -> Content:
    """The contents of a baseline. Raises ConfigError."""
    version, data = opened(path)
    place = f"{path} (baseline)"
    if version != VERSION:
        problem = f"key `version`: this is version {version}, not {VERSION}"
        raise ConfigError(problem, place=place, remedy=REWRITES_IT)
    try:
        return typed(data, Content)
    except WrongValueError as error:
        raise ConfigError(str(error), place=place, remedy=REWRITES_IT) from error


def opened(path: Path) -> tuple[int, object]:
    """The version of a baseline, and its contents. Raises ConfigError for any other file."""
    place = f"{path} (baseline)"
    try:
        data = msgspec.json.decode(read_regular(path, MOST_BYTES))
        return typed(data, Head).version, data
    except FileNotFoundError as error:
        raise ConfigError("there is no such file", place=place, remedy=WRITES_IT) from error
    except OSError as error:
        problem = f"cannot be read ({error.strerror})"
        raise ConfigError(problem, place=place, remedy="check the path") from error
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError) as error:
        raise ConfigError("is not valid JSON", place=place, remedy=FOREIGN) from error
    except WrongValueError as error:
        raise ConfigError(str(error), place=place, remedy=FOREIGN) from error


def write(path: Path, reports: Iterable[Report]) -> int:
    """Write all findings of the reports as known, and return their number.

    Raises ConfigError if the file cannot be written, or exists and is not a baseline.
    """
    if path.exists():
        refuse_other(path)
    entries = sorted(
        Entry(file, finding.code, finding.rule, finding.key)
        for report in reports
        if (file := file_of(report.name, path.parent))
        for finding in report.findings
    )
    lines = ",".join(f"\n    {msgspec.json.encode(entry).decode()}" for entry in entries)
    text = f'{{\n  "version": {VERSION},\n  "findings": [{lines}\n  ]\n}}\n'
    try:
        write_whole(path, text.encode())
    except OSError as error:
        problem = f"cannot be written ({error.strerror})"
        raise ConfigError(problem, place=str(path), remedy="check the path") from error
    return len(entries)


def refuse_other(path: Path) -> None:
    """Raise ConfigError if a file is not a baseline, so that no draft is overwritten."""
    try:
        if path.is_file():
            opened(path)
            return
    except ConfigError:
        pass
    raise ConfigError(
        "this is not a baseline, and is left as it is",
        place=str(path),
        remedy="name the file for the baseline first, then the drafts",
    )
