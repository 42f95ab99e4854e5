"""How well a pipeline reads the test part of the treebank, by spaCy's own Scorer."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from typing import Any

from spacy.language import Language
from spacy.pipeline.dep_parser import parser_score
from spacy.scorer import PRFScore, Scorer
from spacy.tokens import Doc, Token
from spacy.training import Example

from convert import Paragraph

Scores = dict[str, Any]


def percent(share: float | None) -> float | None:
    """A share as a percentage with one decimal; None stays None."""
    return None if share is None else round(100 * share, 1)


def score_paragraphs(nlp: Language, paragraphs: Sequence[Paragraph]) -> Scores:
    """All figures for one set of paragraphs: from gold tokens, gold sentences and raw text."""
    gold = [paragraph.to_doc(nlp.vocab) for paragraph in paragraphs]
    sentences = [sentence.as_doc() for doc in gold for sentence in doc.sents]
    return {
        "paragraphs": len(gold),
        "sentences": len(sentences),
        "words": sum(map(len, gold)),
        "gold_tokens": score_structure(read_tokens(nlp, gold)),
        "gold_sentences": score_structure(read_tokens(nlp, sentences)),
        "raw_text": score_text(read_texts(nlp, gold)),
    }


def read_tokens(nlp: Language, gold: Iterable[Doc]) -> list[Example]:
    """Let the pipeline annotate the words of the treebank; it has to find the sentences itself."""
    blank = (
        Doc(nlp.vocab, words=[t.text for t in doc], spaces=[bool(t.whitespace_) for t in doc])
        for doc in gold
    )
    return [Example(read, doc) for read, doc in zip(nlp.pipe(blank), gold, strict=True)]


def read_texts(nlp: Language, gold: Sequence[Doc]) -> list[Example]:
    """Let the pipeline do everything, tokens included, from the text of each paragraph."""
    read = nlp.pipe(doc.text for doc in gold)
    return [Example(doc, reference) for doc, reference in zip(read, gold, strict=True)]


def score_structure(examples: Sequence[Example]) -> Scores:
    """Tags, heads and labels; as in spaCy's Scorer, punctuation does not count for UAS and LAS."""
    parse = parser_score(examples)
    return {
        "tags": percent(Scorer.score_token_attr(examples, "tag")["tag_acc"]),
        "uas": percent(parse["dep_uas"]),
        "las": percent(parse["dep_las"]),
        "sentences_f": percent(parse["sents_f"]),
    }


def score_text(examples: Sequence[Example]) -> Scores:
    """What the rules rely on, end to end."""
    tokens = Scorer.score_tokenization(examples)
    subjects = parser_score(examples)["dep_las_per_type"].get("nsubj", {})
    return {
        "tokens_f": percent(tokens["token_f"]),
        **score_structure(examples),
        "nsubj_arcs_f": percent(subjects.get("f")),
        "nsubj_words": score_words(examples, lambda token: token.dep_ == "nsubj"),
        "imperatives": score_words(examples, lambda token: "Imp" in token.morph.get("Mood", [])),
    }


def score_words(examples: Iterable[Example], wanted: Callable[[Token], bool]) -> Scores:
    """Precision, recall and F of picking out words; a word is its place in the text."""
    score = PRFScore()
    for example in examples:
        found = {(t.idx, len(t)) for t in example.predicted if wanted(t)}
        expected = {(t.idx, len(t)) for t in example.reference if wanted(t)}
        score.score_set(found, expected)
    return {
        "precision": percent(score.precision),
        "recall": percent(score.recall),
        "f": percent(score.fscore),
        "correct": score.tp,
        "found": score.tp + score.fp,
        "expected": score.tp + score.fn,
    }
