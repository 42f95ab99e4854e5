"""Measure the linter on the labelled set: python benchmarks/quality/measure.py [--misses]

Prints, for each family, how many remarks are right and how many labelled faults are found; for
whole drafts, how many good ones are left alone and how many bad ones are caught. `--write` records
what is found in `expected.jsonl`, which a test compares with.
"""

from __future__ import annotations

import argparse
import json
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from followup_lint import Context, Draft, Kind, Linter, Report, Severity, Verdict

HERE = Path(__file__).resolve().parent
EXPECTED = HERE / "expected.jsonl"
SENTENCES = ("sentences", "sentences_held_out")
DRAFTS = ("drafts", "drafts_held_out")
# What a whole message has or lacks; a sentence alone is not asked for it.
WHOLE = frozenset({"structure", "gratitude", "conversation", "interest", "value", "length"})


@dataclass(frozen=True, slots=True)
class Judged:
    """A labelled row with the report on it."""

    row: dict[str, Any]
    report: Report


def rows(name: str) -> list[dict[str, Any]]:
    """The rows of one file."""
    lines = (HERE / f"{name}.jsonl").read_text(encoding="utf-8").splitlines()
    return [json.loads(line) for line in lines]


def sentences(name: str) -> list[Judged]:
    """The sentences of one file, each read as a message of its kind."""
    found = rows(name)
    reports: dict[int, Report] = {}
    for kind in Kind:
        places = [place for place, row in enumerate(found) if row["kind"] == kind.value]
        texts = [Draft.from_text(found[place]["text"]) for place in places]
        linter = Linter(context=Context(kind=kind))
        reports.update(zip(places, linter.lint_many(texts), strict=True))
    return [Judged(row, reports[place]) for place, row in enumerate(found)]


def drafts(name: str) -> list[Judged]:
    """The drafts of one file, with the kind that their text speaks for."""
    found = rows(name)
    texts = [Draft.from_text(row["body"], subject=row["subject"]) for row in found]
    return [Judged(*pair) for pair in zip(found, Linter().lint_many(texts), strict=True)]


def is_whole(judged: Judged) -> bool:
    """Whether a row is a whole body rather than a piece of one."""
    return "\n\n" in judged.row["text"]


def families(judged: Judged) -> set[str]:
    """The families that remark on a sentence."""
    left_out = set() if is_whole(judged) else WHOLE - set(judged.row["families"])
    return {finding.family for finding in judged.report.findings} - left_out


def serious(report: Report) -> bool:
    """Whether a report has more than suggestions."""
    return report.verdict is not Verdict.READY


def share(part: int, whole: int) -> str:
    """A share with its counts."""
    return f"{part / whole:.2f} ({part} of {whole})" if whole else "–"


def sentence_table(judged: Sequence[Judged]) -> Iterator[str]:
    """Right remarks and found faults by family, as Markdown."""
    right: Counter[str] = Counter()
    made: Counter[str] = Counter()
    asked: Counter[str] = Counter()
    for item in judged:
        wanted, found = set(item.row["families"]), families(item)
        right.update(wanted & found)
        made.update(found)
        asked.update(wanted)
    yield "| family | remarks that are right | faults found |"
    yield "|---|---|---|"
    for family in sorted(asked | made):
        precision, recall = share(right[family], made[family]), share(right[family], asked[family])
        yield f"| {family} | {precision} | {recall} |"
    harmless = [item for item in judged if not item.row["families"]]
    alone = sum(not families(item) for item in harmless)
    yield f"| *harmless rows without a remark* | {share(alone, len(harmless))} | |"


def draft_table(judged: Sequence[Judged]) -> Iterator[str]:
    """What becomes of good and bad drafts, as Markdown."""
    good = [item.report for item in judged if item.row["quality"] == "good"]
    bad = [item for item in judged if item.row["quality"] == "bad"]
    kinds = [item for item in judged if item.report.kind.value == item.row["kind"]]
    wanted = [(rule, item) for item in bad for rule in item.row["expect"]]
    found = sum(rule in {f.rule for f in item.report.findings} for rule, item in wanted)
    ready = sum(not serious(report) for report in good)
    caught = sum(serious(item.report) for item in bad)
    yield "| drafts | share |"
    yield "|---|---|"
    yield f"| good ones without error or warning | {share(ready, len(good))} |"
    yield f"| bad ones with an error or warning | {share(caught, len(bad))} |"
    yield f"| expected remarks made | {share(found, len(wanted))} |"
    yield f"| kind read right | {share(len(kinds), len(judged))} |"


def found_in(name: str, item: Judged) -> dict[str, Any]:
    """What is found in one row, as it is recorded: rule, severity and words, in order."""
    text = item.row.get("text", item.row.get("body", ""))
    remarks = [f"{f.severity.value} {f.rule}: {f.excerpt}".strip() for f in item.report.findings]
    return {"file": name, "text": text[:60], "found": remarks}


def record() -> list[dict[str, Any]]:
    """What is found in every row of the set."""
    of_sentences = [found_in(name, item) for name in SENTENCES for item in sentences(name)]
    return of_sentences + [found_in(name, item) for name in DRAFTS for item in drafts(name)]


def disagreements(judged: Sequence[Judged]) -> Iterator[str]:
    """The sentences on which the label and the linter differ."""
    for item in judged:
        wanted, found = set(item.row["families"]), families(item)
        if wanted != found:
            words = [f"{f.rule} “{f.excerpt}”" for f in item.report.findings]
            yield f"- {item.row['text']!r}: wanted {sorted(wanted)}, found {words}"


def problems(judged: Sequence[Judged]) -> Iterator[str]:
    """The good drafts that are warned about, and what is not said about bad ones."""
    for item in judged:
        loud = [f for f in item.report.findings if f.severity is not Severity.SUGGESTION]
        missed = set(item.row["expect"]) - {f.rule for f in item.report.findings}
        if (item.row["quality"] == "good" and loud) or missed:
            words = [f"{f.rule} “{f.excerpt}”" for f in loud]
            read = f"{item.row['kind']}, read as {item.report.kind.value}"
            yield f"- {item.row['body'][:90]!r} ({read}): {words}, missed {sorted(missed)}"


def main() -> None:
    """Print the tables, and what else is asked for."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("--misses", action="store_true", help="list where label and linter differ")
    parser.add_argument(
        "--write", action="store_true", help=f"record what is found in {EXPECTED.name}"
    )
    options = parser.parse_args()
    for name in SENTENCES:
        judged = sentences(name)
        print(f"\n## {name}\n", *sentence_table(judged), sep="\n")
        if options.misses and name == SENTENCES[0]:
            print("", *disagreements(judged), sep="\n")
    for name in DRAFTS:
        judged = drafts(name)
        print(f"\n## {name}\n", *draft_table(judged), sep="\n")
        if options.misses and name == DRAFTS[0]:
            print("", *problems(judged), sep="\n")
    if options.write:
        lines = [json.dumps(row, ensure_ascii=False) + "\n" for row in record()]
        EXPECTED.write_text("".join(lines), encoding="utf-8")


if __name__ == "__main__":
    main()
