"""How well whole mails are judged: python benchmarks/judge/measure.py [FILE …]

A file has a labelled mail on each line, as those of training/corpus/mails-*.jsonl do. Without one,
the mails in mails_held_out.jsonl are measured, from which nothing was learnt.
"""

from __future__ import annotations

import argparse
import json
import math
import sys
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from followup_lint import Config, Draft, Finding, Kind, Linter, Report, Severity, Span
from followup_lint.core.terms import FAULTS, FOLLOW_UPS, Assume

HELD_OUT = Path(__file__).parent / "mails_held_out.jsonl"
# What a rule of these families objects to is what is said, not what is missing or how it looks.
SAID = frozenset(
    {"value", "demanding", "impatience", "pressure", "undermining", "informal", "stilted", "safety"}
)


@dataclass(frozen=True, slots=True)
class Mail:
    """A labelled mail: `marks` are the faulty words, each with the sentence around it."""

    kind: Kind
    good: bool
    subject: str | None
    body: str
    marks: tuple[tuple[str, str], ...]

    @property
    def draft(self) -> Draft:
        """The mail as the product reads it."""
        return Draft.from_text(self.body, subject=self.subject)


@dataclass(frozen=True, slots=True)
class Read:
    """A mail, and what the product says of it."""

    mail: Mail
    report: Report

    @property
    def serious(self) -> list[Finding]:
        """Errors and warnings."""
        return [f for f in self.report.findings if f.severity > Severity.SUGGESTION]

    @property
    def about_words(self) -> list[Finding]:
        """Errors and warnings about what is said."""
        return [f for f in self.serious if f.family in SAID]

    @property
    def suggestions(self) -> int:
        """How many suggestions there are."""
        return len(self.report.findings) - len(self.serious)

    @property
    def is_kind_right(self) -> bool:
        """Whether the mail was read as what it is."""
        return self.report.kind is self.mail.kind

    def touched(self, findings: Iterable[Finding]) -> Iterator[bool]:
        """For each faulty stretch, whether one of these findings touches it."""
        spans = [finding.span for finding in findings if len(finding.span)]
        text = self.mail.draft.text
        for sentence, mark in self.mail.marks:
            place = place_of(text, sentence, mark)
            yield place is not None and any(span.overlaps(place) for span in spans)


def mail(row: dict[str, Any]) -> Mail:
    """A mail from a row of a file."""
    faulty = [line for line in row["lines"] if not set(line["labels"]).isdisjoint(FAULTS)]
    marks = tuple((line["text"], line.get("mark") or line["text"]) for line in faulty)
    return Mail(Kind(row["kind"]), row["quality"] == "good", row["subject"], row["body"], marks)


def mails_in(path: Path) -> list[Mail]:
    """The mails of a file."""
    with path.open(encoding="utf-8") as file:
        return [mail(json.loads(line)) for line in file]


def place_of(text: str, sentence: str, mark: str) -> Span | None:
    """Where the faulty words stand in a text whose lines may be wrapped elsewhere."""
    flat = " ".join(text.split())
    around = flat.find(" ".join(sentence.split()))
    start = flat.find(" ".join(mark.split()), max(around, 0))
    if start < 0:
        return None
    counted = [at for at, sign in enumerate(text) if not sign.isspace()]
    before = len(flat[:start].replace(" ", ""))
    size = len("".join(mark.split()))
    return Span(counted[before], counted[before + size - 1] + 1)


def share(flags: Iterable[object]) -> str:
    """A share with its 95 % interval (Wilson 1927), and the count."""
    values = [bool(flag) for flag in flags]
    many, hits = len(values), sum(values)
    if not many:
        return "–"
    z, rate = 1.96, hits / many
    middle = (rate + z * z / (2 * many)) / (1 + z * z / many)
    wide = z * math.sqrt(rate * (1 - rate) / many + z * z / (4 * many * many)) / (1 + z * z / many)
    return f"{rate:.1%} ({middle - wide:.0%} to {middle + wide:.0%}; {hits} of {many})"


def read(mails: Sequence[Mail], assume: Assume) -> list[Read]:
    """What the product says of mails on a surface."""
    reports = Linter(Config(assume=assume)).lint_many(mail.draft for mail in mails)
    return [Read(*pair) for pair in zip(mails, reports, strict=True)]


def figures(person: Sequence[Read], hook: Sequence[Read]) -> Iterator[tuple[str, str]]:
    """Each figure with its name: of what a person lints, and of what a hook sees."""
    follow_ups = [each for each in person if each.mail.kind in FOLLOW_UPS]
    replies = [each for each in person if each.mail.kind is Kind.DECISION_REPLY]
    ordinary = [each for each in hook if each.mail.kind is Kind.GENERAL]
    for name, found in (("follow-ups", follow_ups), ("replies to a decision", replies)):
        bad = [each for each in found if not each.mail.good]
        good = [each for each in found if each.mail.good]
        said = f"bad {name} with an error or warning about what is said"
        yield said, share(each.about_words for each in bad)
        touched = (hit for each in bad for hit in each.touched(each.report.findings))
        yield "  their marked faults touched by a finding", share(touched)
        touched = (hit for each in bad for hit in each.touched(each.serious))
        yield "  their marked faults touched by an error or warning", share(touched)
        yield f"good {name} without error or warning", share(not each.serious for each in good)
        yield "  suggestions in each of them", f"{mean(each.suggestions for each in good):.2f}"
    harmless = (not each.serious for each in ordinary if each.mail.good)
    yield "ordinary good mail in a hook without error or warning", share(harmless)
    taken = (each.report.kind is not Kind.GENERAL for each in ordinary)
    yield "ordinary mail in a hook taken for a follow-up", share(taken)
    yield "kind right, a person lints", share(each.is_kind_right for each in person)
    yield "kind right, in a hook", share(each.is_kind_right for each in hook)


def mean(values: Iterable[float]) -> float:
    """The mean; 0 of nothing."""
    found = list(values)
    return sum(found) / len(found) if found else 0.0


def blamed(person: Sequence[Read]) -> Iterator[str]:
    """Which rules warn on good mails that are about jobs, and how often on bad ones."""
    counts: dict[bool, Counter[str]] = {True: Counter(), False: Counter()}
    for each in person:
        if each.mail.kind is not Kind.GENERAL:
            names = {f"{f.rule} {f.variant}".strip() for f in each.serious}
            counts[each.mail.good].update(names)
    for name, number in counts[True].most_common():
        yield f"{name:<40} good {number:>4}  bad {counts[False][name]:>4}"


def confused(found: Sequence[Read]) -> Iterator[str]:
    """Which kinds are taken for which."""
    pairs = ((each.mail.kind.label, each.report.kind.label) for each in found)
    for (kind, taken_for), number in sorted(Counter(pairs).items()):
        if kind != taken_for:
            yield f"  {kind} read as {taken_for}: {number}"


def main() -> None:
    """Print the figures."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("files", nargs="*", type=Path, default=[HELD_OUT])
    parser.add_argument("--rules", action="store_true", help="which rules warn on good mails")
    parser.add_argument("--kinds", action="store_true", help="which kinds are confused")
    options = parser.parse_args()
    mails = [each for path in options.files for each in mails_in(path)]
    person, hook = read(mails, Assume.FOLLOW_UP), read(mails, Assume.ANY)
    for name, value in figures(person, hook):
        print(f"{name:<66} {value}")
    if options.rules:
        sys.stdout.writelines(f"{line}\n" for line in blamed(person))
    for name, found in (("a person lints", person), ("a hook", hook)) if options.kinds else ():
        print(name, *confused(found), sep="\n")


if __name__ == "__main__":
    main()
