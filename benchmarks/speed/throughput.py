"""How long a text takes to lint, beside pipelines that only parse: throughput.py TEXTS ROUNDS

Prints the seconds a text of each, round by round, as JSON. `--other FOLDER` measures another
pipeline as well. With `--ordinary`, the texts are those that are no follow-ups.
"""

from __future__ import annotations

import argparse
import json
import time
from collections.abc import Callable, Iterator, Sequence
from functools import partial
from itertools import islice

import spacy
from figures import in_turn
from spacy.language import Language
from texts import messages

from followup_lint import Config, Context, Draft, Kind, Linter
from followup_lint.core.terms import Assume
from followup_lint.draft.white_space import Plain
from followup_lint.linting import kind
from followup_lint.nlp import pipeline
from followup_lint.rules.rule import Needs
from followup_lint.rules.view import View

# What our pipeline does not do.
LEFT_OUT = ("ner", "lemmatizer", "attribute_ruler")
# Two batches: what it takes to get two processes going.
FEW = 64
TIMES = 5  # so many more texts for two processes, which take a while to start
RARE = 8  # at least one in so many of the messages is no follow-up


def segments(raws: Sequence[bytes]) -> list[str]:
    """The paragraphs and list items that are parsed when nothing is saved."""
    found = []
    for raw in raws:
        draft = Plain.of(Draft.from_bytes(raw)).plain
        reading = kind.infer(draft, Context())
        found += [text for _, text in View(draft, reading.kind, Context()).segments]
    return found


def drafts(raws: Sequence[bytes]) -> Iterator[Draft]:
    """The messages, read."""
    return (Draft.from_bytes(raw) for raw in raws)


def seconds(work: Callable[[], object]) -> float:
    """How long it takes."""
    start = time.perf_counter()
    work()
    return time.perf_counter() - start


def linting(linter: Linter, raws: Sequence[bytes], processes: int = 1) -> float:
    """The seconds from messages to reports."""
    return seconds(lambda: list(linter.lint_many(drafts(raws), processes=processes)))


def parsing(nlp: Language, texts: Sequence[str]) -> float:
    """The seconds of a bare pipeline."""
    return seconds(lambda: list(nlp.pipe(texts, batch_size=pipeline.BATCH)))


def own_parsing(texts: Sequence[str]) -> float:
    """The seconds of the same pipeline, as it is used for linting."""
    return seconds(lambda: pipeline.parse((0, text) for text in texts))


def ordinary(count: int) -> list[bytes]:
    """So many messages that are no follow-ups."""
    read = ((raw, Draft.from_bytes(raw)) for raw in messages(count * RARE))
    kinds = ((raw, kind.infer(draft, Context(), assume=Assume.ANY).kind) for raw, draft in read)
    return list(islice((raw for raw, found in kinds if found is Kind.GENERAL), count))


def measures(raws: Sequence[bytes], other: str, assume: Assume) -> dict[str, Callable[[], float]]:
    """What is measured, each as the seconds for all texts."""
    parsed = segments(raws)
    linter = Linter(Config(assume=assume))
    parsing_rules = tuple(rule.id for rule in linter.rules if rule.needs is Needs.PARSE)
    plain = Linter(Config(assume=assume, ignore=parsing_rules))
    found = {
        "bare pipeline": partial(parsing, spacy.load(pipeline.MODEL), parsed),
        "parse as lint does": partial(own_parsing, parsed),
        "lint": partial(linting, linter, raws),
        "lint, without the rules that read the parse": partial(linting, plain, raws),
    }
    if other:
        found |= {
            "en_core_web_sm": partial(parsing, spacy.load(other), parsed),
            "en_core_web_sm, without what ours lacks": partial(
                parsing, spacy.load(other, exclude=LEFT_OUT), parsed
            ),
        }
    return found


def per_text(measure: Callable[[], float], count: int) -> float:
    """The seconds a text."""
    return measure() / count


def by_two(linter: Linter, count: int) -> float:
    """The seconds a text of two processes, without those that it takes to start them."""
    raws = list(messages(count + FEW))
    few = linting(linter, raws[:FEW], processes=2)
    return (linting(linter, raws, processes=2) - few) / count


def main() -> None:
    """Print the samples."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("texts", type=int)
    parser.add_argument("rounds", type=int)
    parser.add_argument("--other", default="", metavar="FOLDER")
    parser.add_argument("--ordinary", action="store_true")
    options = parser.parse_args()
    count = options.texts
    raws = ordinary(count) if options.ordinary else list(messages(count))
    # Hooks and archives, where ordinary mail is read, assume nothing.
    assume = Assume.ANY if options.ordinary else Assume.FOLLOW_UP
    found = measures(raws, options.other, assume)
    each = {name: partial(per_text, measure, len(raws)) for name, measure in found.items()}
    if not options.ordinary:
        each["lint, two processes"] = partial(by_two, Linter(), count * TIMES)
    samples = in_turn(each, options.rounds)
    print(json.dumps(samples))


if __name__ == "__main__":
    main()
