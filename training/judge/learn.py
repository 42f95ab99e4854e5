"""Items to learn from, the loop that learns, and what a network then says of texts."""

from __future__ import annotations

import random
import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
import torch
from tokenizers import Encoding, Tokenizer
from torch import Tensor
from torch.nn import functional

from followup_lint.core.terms import ELEMENTS, FAULTS
from judge.corpus import KINDS, LABELS, TREEBANK, Line, Mail
from judge.network import ANY, KIND, OUTPUTS, Network

# How much a label counts that is not on a row whose writer named the fault alone.
UNNAMED_FAULT, UNNAMED_ELEMENT = 0.5, 0.15
FROM_TREEBANK = 0.4  # its labels are read without the rest of the text, and much of it is reviews
MANY_PIECES = 1500  # in a batch
FAULT_PLACES = [LABELS.index(label) for label in FAULTS]


@dataclass(slots=True)
class Item:
    """A text with what to learn of it: targets, how much each counts, and the marked stretch.

    `mark` is None where the marked words are not known, `kind` where that of the mail is not.
    """

    text: str
    group: str
    target: np.ndarray
    weight: np.ndarray
    mark: tuple[int, int] | None
    kind: int | None = None

    @property
    def is_labelled(self) -> bool:
        """Whether it teaches anything without a teacher."""
        return self.kind is not None or bool(self.weight.any())


def item(line: Line) -> Item:
    """What a labelled line teaches."""
    target = np.zeros(ANY + 1, np.float32)
    weight = np.ones(ANY + 1, np.float32)
    for label in line.labels:
        target[LABELS.index(label)] = 1
    target[ANY] = line.is_fault
    if line.is_fault and not line.complete:
        for labels, much in ((FAULTS, UNNAMED_FAULT), (ELEMENTS, UNNAMED_ELEMENT)):
            for label in labels:
                if label not in line.labels:
                    weight[LABELS.index(label)] = much
    mark = line.mark if line.is_fault else (0, 0)
    if line.group == TREEBANK:
        weight *= FROM_TREEBANK
    kind = None if line.kind is None else KINDS.index(line.kind)
    return Item(line.text, line.group, target, weight, mark, kind)


def items_of(mail: Mail) -> list[Item]:
    """What a mail teaches: its lines; and its subject, which is without a fault in a good mail."""
    found = [item(line) for line in mail.lines]
    if mail.subject:
        made = unlabelled(mail.subject, mail.group)
        made.kind = KINDS.index(mail.kind)
        if mail.good:
            made.weight[[*FAULT_PLACES, ANY]] = 1
            made.mark = (0, 0)
        found.append(made)
    return found


def unlabelled(text: str, group: str) -> Item:
    """A text that only a teacher judges."""
    return Item(text, group, np.zeros(ANY + 1, np.float32), np.zeros(ANY + 1, np.float32), None)


def typed_badly(items: Sequence[Item], share: float, seed: int) -> list[Item]:
    """Copies of some items as hurried people type them: no capitals, no apostrophes, slips."""
    chance = random.Random(seed)
    return [
        Item(
            badly(each.text, chance),
            each.group,
            each.target,
            each.weight * 0.7,
            None if each.mark != (0, 0) else each.mark,
            each.kind,
        )
        for each in items
        if chance.random() < share and len(each.text.split()) > 3
    ]


def badly(text: str, chance: random.Random) -> str:
    """The text with one to three slips."""
    words = text.split(" ")
    if chance.random() < 0.5:
        words = [word.replace("'", "").replace("’", "") for word in words]
    for _ in range(chance.randint(1, 3)):
        place = chance.randrange(len(words))
        word = words[place]
        if len(word) < 4:
            continue
        at = chance.randrange(1, len(word) - 2)
        words[place] = chance.choice(
            (
                word[:at] + word[at + 1] + word[at] + word[at + 2 :],
                word[:at] + word[at + 1 :],
                word[:at] + word[at] + word[at:],
            )
        )
    return " ".join(words).rstrip(".") if chance.random() < 0.3 else " ".join(words)


def batches(lengths: np.ndarray, chance: np.random.Generator | None) -> list[list[int]]:
    """Rows in batches of similar length; in a random order where there is a chance."""
    if chance is None:
        order = np.argsort(lengths, kind="stable")
    else:
        order = chance.permutation(len(lengths))
        order = order[np.argsort(lengths[order] + chance.uniform(-3, 3, len(order)), kind="stable")]
    made: list[list[int]] = []
    row: list[int] = []
    longest = 0
    for place in order:
        longest = max(longest, int(lengths[place]))
        if row and (longest * (len(row) + 1) > MANY_PIECES or len(row) >= 48):
            made.append(row)
            row, longest = [], int(lengths[place])
        row.append(int(place))
    made.append(row)
    if chance is not None:
        chance.shuffle(made)
    return made


def padded(made: Sequence[Encoding]) -> tuple[torch.Tensor, torch.Tensor]:
    """Word pieces, and which of them are there."""
    longest = max(len(each.ids) for each in made)
    pieces, present = np.zeros((2, len(made), longest), np.int64)
    for row, each in enumerate(made):
        pieces[row, : len(each.ids)] = each.ids
        present[row, : len(each.ids)] = 1
    return torch.from_numpy(pieces), torch.from_numpy(present)


def marked(made: Encoding, mark: tuple[int, int]) -> np.ndarray:
    """For each piece, whether it lies in the marked stretch."""
    return np.array([b > a and a < mark[1] and b > mark[0] for a, b in made.offsets], np.float32)


@dataclass(frozen=True, slots=True)
class Settings:
    """How a network learns."""

    epochs: int = 3
    rate: float = 2e-4
    decay: float = 0.9  # of the rate, from each layer to the one below
    soft: float = 1.0  # what the teacher's word counts, beside the labels
    marks: float = 2.0
    any: float = 4.0
    kind: float = 0.5
    seed: int = 0


def missed(logits: Tensor, wanted: Tensor) -> Tensor:
    """The cross entropy of each logit."""
    return functional.binary_cross_entropy_with_logits(logits, wanted, reduction="none")


def groups(network: Network, settings: Settings) -> Iterator[dict[str, Any]]:
    """Parameters with their rates: the heads learn fastest, the words slowest."""
    heads = [*network.label.parameters(), *network.mark.parameters()]
    yield {"params": heads, "lr": settings.rate * 3}
    depth = len(network.layers)
    for number, layer in enumerate(network.layers):
        rate = settings.rate * settings.decay ** (depth - 1 - number)
        yield {"params": list(layer.parameters()), "lr": rate}
    words = [network.words.weight, network.places.weight, *network.norm.parameters()]
    yield {"params": words, "lr": settings.rate * settings.decay**depth}


def train(
    network: Network,
    tokeniser: Tokenizer,
    items: Sequence[Item],
    settings: Settings,
    taught: np.ndarray | None = None,
    *,
    name: str = "",
) -> Network:
    """The network, having learnt from the items, and from a teacher's logits for them.

    Each epoch prints a line with the name, if there is one.
    """
    torch.manual_seed(settings.seed)
    chance = np.random.default_rng(settings.seed)
    made = tokeniser.encode_batch([each.text for each in items])
    lengths = np.array([len(each.ids) for each in made])
    optimiser = torch.optim.AdamW(groups(network, settings), weight_decay=0.01, fused=True)
    rates = [group["lr"] for group in optimiser.param_groups]
    targets = torch.from_numpy(np.stack([each.target for each in items]))
    weights = torch.from_numpy(np.stack([each.weight for each in items]))
    importance = torch.ones(ANY + 1)
    importance[ANY] = settings.any
    steps = settings.epochs * len(batches(lengths, None))
    step, start = 0, time.time()
    network.train()
    for epoch in range(settings.epochs):
        total, count = 0.0, 0
        for rows in batches(lengths, chance):
            share = min(1.0, step / (0.08 * steps + 1)) * max(0.02, 1 - step / steps)
            step += 1
            for group, rate in zip(optimiser.param_groups, rates, strict=True):
                group["lr"] = rate * share
            pieces, present = padded([made[row] for row in rows])
            with torch.autocast("cpu", torch.bfloat16):
                labels, marks = network(pieces, present)
            labels, marks = labels.float(), marks.float()
            labels, kinds = labels[:, :KIND], labels[:, KIND:]
            each = missed(labels, targets[rows])
            loss = (each * weights[rows] * importance).sum() / len(rows)
            of_mails = [n for n, row in enumerate(rows) if items[row].kind is not None]
            if of_mails:
                wanted_kinds = torch.tensor([items[rows[n]].kind for n in of_mails])
                each = functional.cross_entropy(kinds[of_mails], wanted_kinds, reduction="sum")
                loss = loss + settings.kind * each / len(rows)
            known = [(n, row, mark) for n, row in enumerate(rows) if (mark := items[row].mark)]
            if known:
                wanted, counted = torch.zeros_like(marks), torch.zeros_like(marks)
                for n, row, mark in known:
                    there = marked(made[row], mark)
                    wanted[n, : len(there)] = torch.from_numpy(there)
                    counted[n, 1 : len(there) - 1] = float(items[row].weight.max())
                each = missed(marks, wanted)
                loss = loss + settings.marks * (each * counted).sum() / counted.sum().clamp(min=1)
            if taught is not None:
                soft = torch.from_numpy(taught[rows])
                each = missed(labels, soft[:, :KIND].sigmoid())
                loss = loss + settings.soft * (each * importance).sum() / len(rows)
                each = functional.cross_entropy(kinds, soft[:, KIND:].softmax(1), reduction="sum")
                loss = loss + settings.soft * settings.kind * each / len(rows)
            loss.backward()
            torch.nn.utils.clip_grad_norm_(network.parameters(), 1.0)
            optimiser.step()
            optimiser.zero_grad(set_to_none=True)
            total, count = total + loss.item(), count + 1
        if name:
            took = time.time() - start
            print(f"{name}, epoch {epoch + 1}: loss {total / count:.3f}, {took:.0f} s", flush=True)
    return network.eval()


@torch.inference_mode()
def judged(
    network: Network, tokeniser: Tokenizer, texts: Sequence[str], *, exact: bool = False
) -> tuple[np.ndarray, list[np.ndarray], list[Encoding]]:
    """Logits of labels for each text, and of marks for each of its pieces; the pieces."""
    made = tokeniser.encode_batch(list(texts))
    lengths = np.array([len(each.ids) for each in made])
    labels = np.zeros((len(texts), OUTPUTS), np.float32)
    marks: list[np.ndarray] = [np.zeros(0)] * len(texts)
    network.eval()
    for rows in batches(lengths, None):
        pieces, present = padded([made[row] for row in rows])
        with torch.autocast("cpu", torch.bfloat16, enabled=not exact):
            found, places = network(pieces, present)
        labels[rows] = found.float().numpy()
        for n, row in enumerate(rows):
            marks[row] = places[n, : lengths[row]].float().numpy()
    return labels, marks, made


def sigmoid(x: np.ndarray) -> np.ndarray:
    """Logits as probabilities."""
    return 1 / (1 + np.exp(-x))


def score(logits: np.ndarray) -> np.ndarray:
    """How surely a line has a fault: the mean of two logits, of "some fault" and the likeliest."""
    return (logits[..., ANY] + logits[..., FAULT_PLACES].max(-1)) / 2
