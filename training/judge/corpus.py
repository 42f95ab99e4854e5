"""Read the labelled lines and mails of `training/corpus`, and the labelled treebank sentences."""

from __future__ import annotations

import gzip
import json
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from followup_lint.core.terms import ELEMENTS, FAULTS, Kind
from followup_lint.nlp.judge.kinds import KINDS as READ_KINDS

LABELS = (*FAULTS, *ELEMENTS)
KINDS = tuple(kind.value for kind in READ_KINDS)
GENERAL = Kind.GENERAL.value
FOLDER = Path(__file__).parent.parent / "corpus"
TREEBANK = "treebank"  # the group of its sentences
# Writers whose lines, even those that stand alone, have nothing to do with jobs.
OUTSIDE = frozenset({"everyday", "neighbours", "forum", "market"})


@dataclass(frozen=True, slots=True)
class Line:
    """One sentence with what it does.

    `group` names the writer whose hand it is from. `complete` says that a label that is not
    there is known not to fit; else that holds of faults on harmless lines alone. `mark` is the
    stretch of the text that carries the fault, None where it is not known. `kind` is that of its
    mail, None for a line that stands alone and may stand in a mail of any kind.
    """

    text: str
    labels: frozenset[str]
    group: str
    mark: tuple[int, int] | None = None
    complete: bool = False
    kind: str | None = None

    @property
    def is_fault(self) -> bool:
        """Whether somebody should change the line."""
        return not self.labels.isdisjoint(FAULTS)


@dataclass(frozen=True, slots=True)
class Mail:
    """A whole mail: what it is for, whether its reader would change something, its lines."""

    id: str
    kind: str
    what: str
    good: bool
    subject: str
    body: str
    lines: tuple[Line, ...]
    group: str


def line(row: dict[str, Any], group: str, kind: str | None, *, complete: bool) -> Line:
    """A line from a row of the corpus. Raises ValueError where its mark is not in its text."""
    text, mark = row["text"], row.get("mark")
    place = None
    if mark:
        start = text.index(mark)
        place = start, start + len(mark)
    return Line(text, frozenset(row["labels"]), group, place, complete, kind)


def rows(path: Path) -> Iterator[dict[str, Any]]:
    """The rows of a file of JSON lines."""
    with path.open(encoding="utf-8") as file:
        for text in file:
            yield json.loads(text)


def group_of(path: Path) -> str:
    """The writer that a file is from: `plain` of `mails-plain-thanks.jsonl`.

    The writers of the vivid mails wrote no other lines; those of the plain ones, other plain ones.
    """
    name = path.stem.split("-", 1)[1]
    return "plain" if name.startswith("plain") else name


def lines(folder: Path = FOLDER) -> list[Line]:
    """All lines that stand alone."""
    return [
        line(row, group, GENERAL if group in OUTSIDE else None, complete=False)
        for path in sorted(folder.glob("lines-*.jsonl"))
        for group in [group_of(path)]
        for row in rows(path)
    ]


def mails(folder: Path = FOLDER) -> list[Mail]:
    """All whole mails."""
    return [
        mail(row, group_of(path))
        for path in sorted(folder.glob("mails-*.jsonl"))
        for row in rows(path)
    ]


def mail(row: dict[str, Any], group: str) -> Mail:
    """A mail from a row of the corpus."""
    made = tuple(line(each, group, row["kind"], complete=True) for each in row["lines"])
    good = row["quality"] == "good"
    return Mail(
        row["id"], row["kind"], row["what"], good, row["subject"] or "", row["body"], made, group
    )


def treebank(ewt: Path, folder: Path = FOLDER) -> tuple[list[Line], list[str]]:
    """The sentences of the treebank that were labelled, and all of it in plain text."""
    texts: dict[str, str] = {}
    for path in sorted(ewt.glob("*.conllu*")):
        raw = path.read_bytes()
        name = ""
        for row in (gzip.decompress(raw) if path.suffix == ".gz" else raw).decode().split("\n"):
            if row.startswith("# sent_id = "):
                name = row.removeprefix("# sent_id = ").strip()
            elif row.startswith("# text = "):
                texts[name] = row.removeprefix("# text = ").strip()
    labelled = {row["id"]: row for row in rows(folder / "treebank-labels.jsonl")}
    read = (folder / "treebank-read.txt").read_text(encoding="utf-8").split()
    found = []
    for name in read:
        said = labelled.get(name, {})
        mark = said.get("mark")
        place = (mark[0], mark[1]) if mark else None
        labels = frozenset(said.get("labels", ()))
        found.append(Line(texts[name], labels, TREEBANK, place, kind=GENERAL))
    return found, list(texts.values())
