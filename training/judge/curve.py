"""How much more data would help: train on a part of it, measure on writers left out."""

from __future__ import annotations

import argparse
import random
from dataclasses import replace
from pathlib import Path

import numpy as np
from sklearn.metrics import roc_auc_score

from judge import train
from judge.evaluate import SHARES, recall_at
from judge.learn import judged, score
from judge.learn import train as learn
from judge.network import narrowed, pretrained, shortened

PARTS = (0.125, 0.25, 0.5, 1.0)


def part_of(texts: train.Texts, share: float) -> train.Texts:
    """A share of the lines and of the mails, taken by chance; the treebank stays whole."""
    chance = random.Random(train.SEED)
    lines = chance.sample(texts.lines, int(share * len(texts.lines)))
    mails = chance.sample(texts.mails, int(share * len(texts.mails)))
    return replace(texts, lines=lines, mails=mails)


def main() -> None:
    """Print a row for each part: the small network without a teacher, and without some writers."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("ewt", type=Path, help="checkout of UD_English-EWT")
    parser.add_argument("work", type=Path, help="folder for what a run keeps")
    options = parser.parse_args()
    start, texts = train.opened(options.ewt, options.work)
    out = train.FOLDS[0]
    known, tokeniser = texts.without(out), start.small
    held = [line for mail in texts.mails if mail.group in out for line in mail.lines]
    faulty = np.array([line.is_fault for line in held])
    print(f"{'share':>6}{'items':>8}{'AUC':>8}   recall at " + " ".join(f"{s:.1%}" for s in SHARES))
    for share in PARTS:
        items = part_of(known, share).items()
        whole = pretrained(start.weights, start.kept)
        small = narrowed(shortened(whole, train.KEPT_LAYERS), train.INNER)
        network = learn(small, tokeniser, items, train.STUDENT)
        scores = score(judged(network, tokeniser, [line.text for line in held])[0])
        recalls = " ".join(f"{recall_at(scores, faulty, each):.2f}" for each in SHARES)
        area = roc_auc_score(faulty, scores)
        print(f"{share:>6}{len(items):>8}{area:>8.3f}   {recalls}", flush=True)


if __name__ == "__main__":
    main()
