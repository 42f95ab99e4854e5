"""Teach a trained judge more lines in a few minutes: `make tune-judge MORE=FOLDER` runs this.

The network that `train.py` kept goes on learning from new lines and mails, and beside them from
others of the corpus, which it is to judge as before. Thresholds, kinds and word pieces stay.
"""

from __future__ import annotations

import json
import random
from collections.abc import Sequence
from pathlib import Path

import numpy as np
import torch
from tokenizers import Tokenizer

from judge import corpus, export, train
from judge.learn import Item, Settings, item, items_of, judged, typed_badly
from judge.learn import train as learn
from judge.network import ANY, KIND, Network

BESIDE = 16_000  # texts of the corpus that keep the network from forgetting
SETTINGS = Settings(epochs=3, rate=1e-4)
SURE = 4.0  # log-odds of what a new line is labelled with


def items_in(folder: Path) -> list[Item]:
    """What the lines and mails of a folder teach."""
    found = [item(line) for line in corpus.lines(folder)]
    return found + [each for mail in corpus.mails(folder) for each in items_of(mail)]


def tuned(network: Network, tokeniser: Tokenizer, new: list[Item], old: Sequence[Item]) -> Network:
    """The network, having learnt the new items beside some of the old ones."""
    new = [*new, *typed_badly(new, train.BADLY, train.SEED)]
    beside = random.Random(train.SEED).sample(list(old), min(BESIDE, len(old)))
    items = [*new, *beside]
    taught = judged(network, tokeniser, [each.text for each in items])[0]
    for row, each in zip(taught, new, strict=False):
        labelled = np.where(each.target > 0, SURE, -SURE)
        row[: ANY + 1] = np.where(each.weight > 0, labelled, row[: ANY + 1])
        if each.kind is not None:
            row[KIND:] = -SURE
            row[KIND + each.kind] = SURE
    for each in beside:
        each.weight = each.weight * train.HARD
    return learn(network, tokeniser, items, SETTINGS, taught)


def main() -> None:
    """Teach the network, and write it into the model."""
    parser = train.arguments(__doc__)
    parser.add_argument("more", type=Path, nargs="+", help="folders with new lines and mails")
    options = parser.parse_args()
    start, texts = train.opened(options.ewt, options.work, options.also)
    new = [each for folder in options.more for each in items_in(folder)]
    known = {each.text for each in new}
    old = [each for each in texts.items() if each.text not in known]
    network = train.restored(options.work / "network.pt", start)
    network = tuned(network, start.small, new, old)
    torch.save(network.state_dict(), options.work / "tuned.pt")
    about = json.loads((options.install / "judge.json").read_bytes())
    about["tensors"] = export.write(options.install, export.tensors(network), len(network.layers))
    export.write_json(options.install / "judge.json", about)


if __name__ == "__main__":
    main()
