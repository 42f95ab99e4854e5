"""Time pipelines on one core, in turn, in one process; prints tokens per second as JSON."""

from __future__ import annotations

import argparse
import json
import os
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path
from statistics import median
from time import perf_counter

from convert import open_split, read_paragraphs

LOAD = """
import sys, time, spacy
start = time.perf_counter()
spacy.load(sys.argv[1])
print(time.perf_counter() - start)
"""
ONE_CORE = {"OMP_NUM_THREADS": "1", "OPENBLAS_NUM_THREADS": "1", "MKL_NUM_THREADS": "1"}


def one_core(*arguments: str) -> str:
    """The output of this Python with the arguments, with one thread for all arithmetic."""
    command = [sys.executable, *arguments]
    return subprocess.run(
        command, env=os.environ | ONE_CORE, check=True, stdout=subprocess.PIPE, text=True
    ).stdout


def load_seconds(model: str, runs: int = 7) -> float:
    """How long spacy.load takes once spaCy is imported: median of fresh processes."""
    return median(float(one_core("-c", LOAD, model)) for _ in range(runs))


def megabytes(folder: Path) -> float:
    """The size of all files in a folder, in MB (10^6 bytes)."""
    return sum(path.stat().st_size for path in folder.rglob("*") if path.is_file()) / 1e6


def measure(source: Path, model: str, others: Sequence[str], rounds: int) -> dict[str, float]:
    """Tokens per second of the model and of each other one, as it comes and without its NER."""
    output = one_core(__file__, str(source), model, *others, "--rounds", str(rounds))
    speeds: dict[str, float] = json.loads(output)
    return speeds


def race(texts: Sequence[str], models: Sequence[str], rounds: int) -> dict[str, float]:
    """Median tokens per second for each model; the models take turns (A, B, C, A, B, C, …)."""
    import spacy

    pipelines = {models[0]: spacy.load(models[0])}
    for name in models[1:]:
        pipelines[name] = spacy.load(name)
        if "ner" in pipelines[name].pipe_names:
            pipelines[f"{name} without ner"] = spacy.load(name, exclude=["ner"])
    speeds: dict[str, list[float]] = {name: [] for name in pipelines}
    for turn in range(rounds + 1):
        for name, nlp in pipelines.items():
            start = perf_counter()
            tokens = sum(len(doc) for doc in nlp.pipe(texts))
            if turn:  # the first turn warms up
                speeds[name].append(tokens / (perf_counter() - start))
    return {name: round(median(values)) for name, values in speeds.items()}


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("source", type=Path, help="folder with en_ewt-ud-test.conllu[.gz]")
    parser.add_argument("models", nargs="+", help="folders or packages; the first is ours")
    parser.add_argument("--rounds", type=int, default=15, help="timed turns for each model")
    args = parser.parse_args()
    paragraphs = read_paragraphs(open_split(args.source, "test"))
    texts = [paragraph.text for paragraph in paragraphs if paragraph.genre == "email"]
    print(json.dumps(race(texts, args.models, args.rounds)))


if __name__ == "__main__":
    main()
