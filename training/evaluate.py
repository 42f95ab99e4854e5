"""Measure a pipeline on the test part of UD_English-EWT: accuracy, size, load time and speed."""

from __future__ import annotations

import argparse
import json
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import spacy

from accuracy import score_paragraphs
from convert import open_split, read_paragraphs
from speed import load_seconds, measure, megabytes

TREEBANK = "UD_English-EWT 2.15, test part"
SETS = {"email": "e-mail", "all": "all genres"}
ROWS = (
    ("gold tokens: tags", "gold_tokens", "tags"),
    ("gold tokens: UAS", "gold_tokens", "uas"),
    ("gold tokens: LAS", "gold_tokens", "las"),
    ("gold tokens: sentences F", "gold_tokens", "sentences_f"),
    ("gold sentences: tags", "gold_sentences", "tags"),
    ("gold sentences: UAS", "gold_sentences", "uas"),
    ("gold sentences: LAS", "gold_sentences", "las"),
    ("raw text: tokens F", "raw_text", "tokens_f"),
    ("raw text: sentences F", "raw_text", "sentences_f"),
    ("raw text: nsubj arcs F", "raw_text", "nsubj_arcs_f"),
    ("raw text: nsubj words", "raw_text", "nsubj_words"),
    ("raw text: Mood=Imp", "raw_text", "imperatives"),
)

Metrics = dict[str, Any]


def accuracy(source: Path, model: str, part: str) -> Metrics:
    """The figures of one model on the e-mail of one part of the treebank, and on all of it."""
    nlp = spacy.load(model)
    paragraphs = list(read_paragraphs(open_split(source, part)))
    email = [paragraph for paragraph in paragraphs if paragraph.genre == "email"]
    return {"email": score_paragraphs(nlp, email), "all": score_paragraphs(nlp, paragraphs)}


def evaluate(source: Path, model: Path, others: Sequence[str], rounds: int) -> Metrics:
    """Everything about a model, beside other models."""
    speeds = measure(source, str(model), others, rounds)
    speeds = {name if name != str(model) else "this": speed for name, speed in speeds.items()}
    return {
        "treebank": TREEBANK,
        "accuracy": accuracy(source, str(model), "test"),
        "megabytes": round(megabytes(model), 2),
        "load_seconds": round(load_seconds(str(model)), 3),
        "tokens_per_second": speeds,
        "times_as_fast_as": {
            name: round(speeds["this"] / speed, 2)
            for name, speed in speeds.items()
            if name != "this"
        },
        "comparison": {name: accuracy(source, name, "test") for name in others},
    }


def cell(value: Any) -> str:
    """A figure as it stands in the table."""
    if isinstance(value, dict):
        counts = f"{value['correct']}/{value['found']}/{value['expected']}"
        return f"{value['precision']}/{value['recall']}/{value['f']} ({counts})"
    return "–" if value is None else f"{value}"


def table(scores: Metrics) -> str:
    """The accuracy figures as Markdown; of words, P/R/F (correct/found/expected)."""
    sizes = [f"{name}: {scores[key]['words']} words" for key, name in SETS.items()]
    lines = [f"| % | {' | '.join(sizes)} |", "|---|---|---|"]
    for title, group, key in ROWS:
        cells = [cell(scores[name][group][key]) for name in SETS]
        lines.append(f"| {title} | {' | '.join(cells)} |")
    return "\n".join(lines)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("source", type=Path, help="folder with en_ewt-ud-*.conllu[.gz]")
    parser.add_argument("model", type=Path, help="folder of the pipeline")
    parser.add_argument("--json", type=Path, help="write the figures to this file")
    parser.add_argument("--compare", action="append", default=[], help="package or folder, beside")
    parser.add_argument("--rounds", type=int, default=15, help="timed turns for each pipeline")
    parser.add_argument("--dev", action="store_true", help="only accuracy, on the dev part")
    args = parser.parse_args()
    if args.dev:
        print(table(accuracy(args.source, str(args.model), "dev")))
        return
    metrics = evaluate(args.source, args.model, args.compare, args.rounds)
    print(f"{args.model}\n{table(metrics['accuracy'])}")
    for name, scores in metrics["comparison"].items():
        print(f"\n{name}\n{table(scores)}")
    print(f"\n{metrics['megabytes']} MB, loads in {metrics['load_seconds']} s")
    print(f"tokens per second: {metrics['tokens_per_second']}, {metrics['times_as_fast_as']}")
    if args.json:
        args.json.write_text(json.dumps(metrics, indent=2) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
