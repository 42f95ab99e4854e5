"""Weights of the kinds of mail, from texts that were left out of training."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

import numpy as np
from sklearn.linear_model import LogisticRegression
from threadpoolctl import threadpool_limits

from followup_lint.core.terms import Assume, Kind
from followup_lint.nlp.judge.kinds import evidence
from followup_lint.nlp.judge.words import features, shares, with_pairs, words
from judge import export
from judge.corpus import KINDS, Line, Mail
from judge.fit import Readings, read_lines
from judge.words import Example, WordWeights

# How often a kind is expected on each surface, in the order of KINDS. General mail is more frequent
# in a real mailbox; but the words of a follow-up are so clear that with these shares one business
# mail in a hundred is taken for one, and nine follow-ups in ten are read right in a hook.
SURFACES = {
    Assume.FOLLOW_UP: (0.42, 0.345, 0.13, 0.07, 0.035),
    Assume.ANY: (0.255, 0.225, 0.135, 0.06, 0.325),
}
GENERAL = KINDS.index(Kind.GENERAL.value)
# This share of the mails that are not general may pass by their words although their lines would
# have shown what they are.
LOST = 0.002
# This share of the follow-ups, with and without their subject, is read as if the judge did not know
# mail of that sort: by the thresholds of general mail, and without a second opinion on phrases.
UNUSUAL = 0.1
# What the same mail counts without its subject, which any draft may lack: a general mail as much as
# with it, and another half as much, because general mail lacks it more often.
BARE_GENERAL, BARE_OTHER = 1.0, 0.5
# What counts beside mails, for the model of words: a line that stands alone, which teaches what a
# network that never saw its writer takes it for, and a sentence of the treebank, which is general.
LINE, SENTENCE = 0.3, 0.05
UNLIKELY = 0.02  # a line does not count for a kind that it has a smaller share of


@dataclass(frozen=True, slots=True)
class Examples:
    """All texts from which kinds are learnt, and what networks that never saw them say of them."""

    mails: Sequence[Mail]
    lines: Sequence[Line]
    treebank: Sequence[Line]
    readings: Readings

    def without(self, groups: Sequence[str]) -> list[Example]:
        """What the model of words learns from, without some writers."""
        return [
            *(of_mail(mail) for mail in self.mails if mail.group not in groups),
            *(of_bare(mail) for mail in self.mails if mail.group not in groups),
            *(self.of_line(line) for line in self.lines if line.group not in groups),
            *(of_words(line.text, {GENERAL: SENTENCE}) for line in self.treebank),
        ]

    def of_line(self, line: Line) -> Example:
        """What a line that stands alone teaches."""
        if line.kind is not None:
            return of_words(line.text, {KINDS.index(line.kind): LINE})
        found = shares(self.readings[line.group, line.text].judgement(line.text).kinds)
        counts = {kind: LINE * share for kind, share in enumerate(found) if share > UNLIKELY}
        return of_words(line.text, counts)


def of_mail(mail: Mail) -> Example:
    """What a whole mail teaches."""
    return Example(mail_features(mail), {KINDS.index(mail.kind): 1.0})


def of_bare(mail: Mail) -> Example:
    """What a mail teaches without its subject."""
    kind = KINDS.index(mail.kind)
    return Example(mail_features(bare(mail)), {kind: bare_counts(kind)}, is_new=False)


def bare_counts(kind: int) -> float:
    """What a mail of a kind counts when it is learnt again without its subject."""
    return BARE_GENERAL if kind == GENERAL else BARE_OTHER


def bare(mail: Mail) -> Mail:
    """A mail without its subject."""
    return replace(mail, subject="")


def of_words(text: str, counts: Mapping[int, float]) -> Example:
    """What the words of a text teach, which says nothing of subject and length."""
    return Example(with_pairs(words(text)), counts)


def mail_features(mail: Mail) -> set[str]:
    """What the model of words looks at in a mail: the words of its writer."""
    kept = [line for line in mail.body.split("\n") if not line.startswith(">")]
    body = "  ".join(line for line in kept if not line.rstrip().endswith("wrote:"))
    return features(mail.subject, body)


def left_out(
    examples: Examples, mails: Sequence[Mail], folds: Sequence[Sequence[str]]
) -> np.ndarray:
    """For each of some mails, the scores of its words by a model that saw nothing of its writer."""
    scores = np.zeros((len(mails), len(KINDS)))
    for groups in folds:
        out = np.array([mail.group in groups for mail in mails])
        if out.any():
            model = WordWeights(examples.without(groups))
            own = [mail_features(mail) for mail in mails if mail.group in groups]
            scores[out] = model.scores(own)
    return scores


def weighing() -> LogisticRegression:
    """What weighs the evidence of lines and words, before it has learnt."""
    return LogisticRegression(C=0.3, max_iter=3000)


def by_lines(
    given: np.ndarray, kinds: np.ndarray, writers: np.ndarray, counts: np.ndarray
) -> np.ndarray:
    """For each mail, the log-odds of each kind by a weighing that saw nothing of its writer."""
    scores = np.zeros((len(given), len(KINDS)))
    for writer in np.unique(writers):
        out = writers == writer
        last = weighing().fit(given[~out], kinds[~out], counts[~out])
        scores[out] = last.decision_function(given[out])
    return scores


def out_of_domain(lines: np.ndarray, kinds: np.ndarray) -> float:
    """From which share of general mail on, by all evidence, a text is unlike the follow-ups.

    `lines` has the log-odds of each kind for each mail, with the prior of a person.
    """
    likely = sorted(
        (shares(row.tolist())[GENERAL] for row in lines[kinds != GENERAL]), reverse=True
    )
    return round(likely[int(UNUSUAL * len(likely))], 4)


def pass_at(words: np.ndarray, lines: np.ndarray, kinds: np.ndarray) -> float:
    """From which share of general mail on, by the words alone, a hook need not read the lines.

    `words` and `lines` have the log-odds of each kind for each mail, with the prior of a hook. Of
    the mails that are not general, LOST pass although their lines would have shown what they are.
    """
    others = kinds != GENERAL
    shown = others & (lines.argmax(1) != GENERAL)
    likely = sorted((shares(row.tolist())[GENERAL] for row in words[shown]), reverse=True)
    return round(likely[int(LOST * others.sum())] + 1e-4, 4)


def write(folder: Path, examples: Examples, folds: Sequence[Sequence[str]]) -> None:
    """Learn which kind a mail is, and write it as the product reads it.

    The last weighing learns from word scores by models that saw nothing of the writer, too, and
    from each mail with and without its subject.
    """
    with threadpool_limits(1):  # several threads can take ten times as long, and round differently
        learn(folder, examples, folds)


def learn(folder: Path, examples: Examples, folds: Sequence[Sequence[str]]) -> None:
    """The same, on as many threads as there are."""
    half = len(examples.mails)
    mails = [*examples.mails, *map(bare, examples.mails)]
    scores = left_out(examples, mails, folds)
    given = np.array([
        evidence(row.tolist(), read_lines(mail, examples.readings))
        for row, mail in zip(scores, mails, strict=True)
    ])  # fmt: skip
    mean, spread = given.mean(0), given.std(0) + 1e-6
    given = (given - mean) / spread
    kinds = np.array([KINDS.index(mail.kind) for mail in mails])
    writers = np.array([mail.group for mail in mails])
    counts = np.array([1.0] * half + [bare_counts(kind) for kind in kinds[half:]])
    last = weighing().fit(given, kinds, counts)
    words = WordWeights(examples.without(()))
    usual = np.bincount(kinds, minlength=len(KINDS)) / len(kinds)
    prior = {
        surface: np.log(np.array(expected) / usual).round(4)
        for surface, expected in SURFACES.items()
    }
    hook = prior[Assume.ANY]
    shown = by_lines(given, kinds, writers, counts)
    export.write_json(
        folder / "kinds.json",
        {
            "kinds": KINDS,
            "words": words.write(folder / "kind-words.tsv"),
            "mean": mean.round(5).tolist(),
            "spread": spread.round(5).tolist(),
            "weights": last.coef_.round(4).tolist(),
            "bias": last.intercept_.round(4).tolist(),
            "prior": {surface.value: added.tolist() for surface, added in prior.items()},
            "out-of-domain": out_of_domain(shown + prior[Assume.FOLLOW_UP], kinds),
            "pass-at": pass_at(scores + hook, shown + hook, kinds),
        },
    )
