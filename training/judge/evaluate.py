"""Measure the judge on writers that were left out of training: `make evaluate-judge` runs this.

Lines are judged by the network that saw nothing of their writer. Whole mails are linted by the
product with that network, and with thresholds and kinds learnt from the other writers.
"""

from __future__ import annotations

import argparse
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path

import measure
import numpy as np
from sklearn.metrics import average_precision_score, roc_auc_score

from followup_lint.core.span import Span
from followup_lint.core.terms import Assume
from followup_lint.nlp.judge import hearing, kinds, reader
from followup_lint.nlp.judge.stretch import stretch
from judge import corpus, fit, train
from judge.corpus import LABELS, Line
from judge.fit import Readings

SHARES = (0.005, 0.01, 0.02, 0.05)
ENOUGH = 20  # faulty lines: of fewer, each is too large a share for a mean of writers
Chances = Mapping[tuple[str, str], float]  # by group and text


def recall_at(scores: np.ndarray, faulty: np.ndarray, share: float) -> float:
    """How many faults are found where this share of the harmless lines is reported."""
    harmless = np.sort(scores[~faulty])[::-1]
    return float((scores[faulty] > harmless[int(share * len(harmless))]).mean())


def chances(texts: train.Texts, readings: Readings) -> Chances:
    """How surely each line has a fault, with weights that were learnt from other writers."""
    found: dict[tuple[str, str], float] = {}
    out = texts.left_out
    for groups in train.FOLDS:
        others = out.without(groups)
        weights = fit.fault_weights(readings, others.lines, others.mails)
        for group, text in out.of(groups):
            judgement = readings[group, text].judgement(text)
            found[group, text] = fit.sure(weights, judgement, subject=False)
    return found


def by_writer(lines: Sequence[Line], found: Chances) -> Iterator[str]:
    """Any fault: a row for each writer, and the mean of those with enough faults."""
    head = "  ".join(f"at {share:.1%}" for share in SHARES)
    yield f"{'writer':<14}{'lines':>7}{'AUC':>8}   recall {head}"
    rows = []
    for group in sorted({line.group for line in lines}):
        own = [line for line in lines if line.group == group]
        faulty = np.array([line.is_fault for line in own])
        if faulty.all() or not faulty.any():
            continue
        scores = np.array([found[group, line.text] for line in own])
        figures = [
            float(roc_auc_score(faulty, scores)),
            *(recall_at(scores, faulty, share) for share in SHARES),
        ]
        if faulty.sum() >= ENOUGH:
            rows.append(figures)
        yield row(group, len(own), figures)
    yield row("mean", len(lines), np.mean(rows, axis=0).tolist())


def row(name: str, many: int, figures: Sequence[float]) -> str:
    """A row of the table of writers."""
    area, *recalls = figures
    return f"{name:<14}{many:>7}{area:>8.3f}          " + "  ".join(f"{r:>7.2f}" for r in recalls)


def by_label(lines: Sequence[Line], readings: Readings) -> Iterator[str]:
    """For each label: how many lines, average precision, AUC."""
    logits = np.stack([readings[line.group, line.text].logits for line in lines])
    yield f"{'label':<14}{'lines':>7}{'AP':>7}{'AUC':>8}"
    for place, label in enumerate(LABELS):
        has = np.array([label in line.labels for line in lines])
        found = logits[:, place]
        precision = average_precision_score(has, found)
        yield f"{label:<14}{has.sum():>7}{precision:>7.2f}{roc_auc_score(has, found):>8.3f}"


def spans(lines: Sequence[Line], readings: Readings) -> Iterator[str]:
    """How often the stretch that would be reported touches the marked words, and how well."""
    touched, shared, sizes = [], [], []
    for line in lines:
        if line.mark is None or not line.is_fault:
            continue
        found = stretch(line.text, readings[line.group, line.text].marks)
        wanted = Span(*line.mark)
        both = max(0, min(found.end, wanted.end) - max(found.start, wanted.start))
        touched.append(both > 0)
        shared.append(both / (max(found.end, wanted.end) - min(found.start, wanted.start)))
        sizes.append(len(found) / len(wanted))
    yield f"marked faults: {len(touched)}; touched by their stretch: {np.mean(touched):.1%}"
    yield f"mean share of both: {np.mean(shared):.2f}; its length: {np.median(sizes):.2f} of theirs"


def whole_mails(
    work: Path, start: train.Start, texts: train.Texts, readings: Readings
) -> Iterator[str]:
    """The figures of whole mails, each linted by a product that saw nothing of its writer."""
    person, hook = [], []
    for number, groups in enumerate(train.FOLDS, 1):
        folder = work / f"product-{number}"
        others = {pair: read for pair, read in readings.items() if pair[0] not in groups}
        network = train.restored(work / f"fold-{number}.pt", start)
        train.install(folder, network, start, others, texts.without(groups))
        with using(folder):
            paths = sorted(corpus.FOLDER.glob("mails-*.jsonl"))
            own = [path for path in paths if corpus.group_of(path) in groups]
            mails = [mail for path in own for mail in measure.mails_in(path)]
            person += measure.read(mails, Assume.FOLLOW_UP)
            hook += measure.read(mails, Assume.ANY)
    for name, value in measure.figures(person, hook):
        yield f"{name:<66} {value}"
    yield from ("", "Which rules warn on good mails about jobs:", *measure.blamed(person))
    yield from ("", "A person lints:", *measure.confused(person))
    yield from ("", "In a hook:", *measure.confused(hook))


@contextmanager
def using(folder: Path) -> Iterator[None]:
    """Have the product use the models in a folder while the block lasts."""
    own = reader.MODEL
    try:
        swap(folder)
        yield
    finally:
        swap(own)


def swap(folder: Path) -> None:
    """Have the models loaded anew, from a folder."""
    reader.MODEL = kinds.MODEL = folder
    for load in (reader.load, kinds.load, hearing.thresholds):
        load.cache_clear()


def main() -> None:
    """Print the tables."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("ewt", type=Path, help="checkout of UD_English-EWT")
    parser.add_argument("work", type=Path, help="folder of a run of train.py")
    options = parser.parse_args()
    start, texts = train.opened(options.ewt, options.work)
    readings = train.readings(options.work, texts)
    found = chances(texts, readings)
    in_mails = [line for mail in texts.mails for line in mail.lines]
    for title, lines in (("Lines alone", texts.left_out.lines), ("Lines of mails", in_mails)):
        print(f"\n## {title}\n", *by_writer(lines, found), "", sep="\n")
        print(*by_label(lines, readings), "", *spans(lines, readings), sep="\n")
    print("\n## Whole mails\n", *whole_mails(options.work, start, texts, readings), sep="\n")


if __name__ == "__main__":
    main()
