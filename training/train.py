"""Make the embedded pipeline anew: convert the treebank, train, strip and install."""

from __future__ import annotations

import argparse
import os
import shutil
import subprocess
import sys
from pathlib import Path

import spacy
from spacy.language import Language
from spacy.strings import StringStore
from thinc.api import Config

from convert import convert
from speed import ONE_CORE

CONFIG = Path(__file__).parent / "config.cfg"
AUGMENT = Path(__file__).parent / "augment.py"
KEPT = ("LICENSE.txt", "NOTICE.txt")
META = {
    "name": "followup_lint",
    "version": "1",
    "spacy_version": ">=3.8,<3.9",
    "description": "Tags, imperatives and dependencies (UD) for e-mail in English",
    "author": "followup-lint contributors; see NOTICE.txt",
    "email": "",
    "url": "",
    "license": "CC BY-SA 4.0",
    "sources": [
        {
            "name": "Universal Dependencies English EWT 2.15",
            "url": "https://github.com/UniversalDependencies/UD_English-EWT",
            "license": "CC BY-SA 4.0",
            "author": "see NOTICE.txt",
        }
    ],
    "performance": {},
}


def train(source: Path, work: Path, email_copies: int, settings: list[str]) -> Path:
    """Convert and train in the folder `work`, on one core; returns the model best on dev."""
    corpus, run = work / "corpus", work / "run"
    convert(source, corpus, email_copies)
    paths = ["--paths.train", str(corpus / "train.spacy"), "--paths.dev", str(corpus / "dev.spacy")]
    command = [sys.executable, "-m", "spacy", "train", str(CONFIG), "--output", str(run)]
    command += ["--code", str(AUGMENT)]
    subprocess.run([*command, *paths, *settings], env=os.environ | ONE_CORE, check=True)
    return run / "model-best"


def needed_strings(nlp: Language) -> list[str]:
    """The strings of the language and the labels: hash embeddings need no list of words."""
    strings = set(spacy.blank("en").vocab.strings)
    for labels in nlp.pipe_labels.values():
        strings.update(labels)
    return sorted(strings)


def install(model: Path, target: Path) -> None:
    """Replace the pipeline in `target`; without training words, paths and scores."""
    for old in target.iterdir():
        if old.is_dir():
            shutil.rmtree(old)
        elif old.name not in KEPT:
            old.unlink()
    nlp = spacy.load(model)
    nlp.meta.update(META)
    nlp.to_disk(target)
    StringStore(needed_strings(nlp)).to_disk(target / "vocab" / "strings.json")
    config = Config().from_disk(target / "config.cfg")
    config["paths"] = dict.fromkeys(config["paths"])
    config["corpora"] = Config().from_disk(CONFIG, interpolate=False)["corpora"]
    config["corpora"]["train"]["augmenter"] = None  # its code is not installed
    config.to_disk(target / "config.cfg")


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, epilog="Other options are passed on, such as --system.seed 2."
    )
    parser.add_argument("source", type=Path, help="folder with en_ewt-ud-*.conllu[.gz]")
    parser.add_argument("work", type=Path, help="folder for the corpus and the models")
    parser.add_argument("--email-copies", type=int, default=2, help="how often e-mail is seen")
    parser.add_argument("--install", type=Path, help="put the best model into this folder")
    args, settings = parser.parse_known_args()
    best = train(args.source, args.work, args.email_copies, settings)
    if args.install:
        install(best, args.install)
    print(best)


if __name__ == "__main__":
    main()
