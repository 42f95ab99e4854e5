"""Thresholds of the judge, from texts that were left out of training."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from sklearn.linear_model import LogisticRegression

from followup_lint.core.span import Span
from followup_lint.core.terms import ELEMENTS, FAULTS, Part
from followup_lint.nlp.judge.hearing import FEW_WORDS
from followup_lint.nlp.judge.lines import Line as ReadLine
from followup_lint.nlp.judge.reader import Judgement
from judge.corpus import GENERAL, LABELS, Line, Mail
from judge.network import ANY, KIND

# The share of good mails that may get a false remark of each severity, or a graver one.
FALSE = {"error": 0.005, "warning": 0.05, "suggestion": 0.12}
# Good mails that were written to be hard are more than their share of good mail.
HARD = frozenset({"polite"})
# The same for good pieces of ordinary mail.
FALSE_GENERAL = {"error": 0.0, "warning": 0.015, "suggestion": 0.04}
NAMED = 0.8  # of the lines that are called by a label, so many have it
ELEMENT_RIGHT = 0.9  # of the lines that are said to have an element, so many have it
MISSING_RIGHT = 0.94  # of the mails that are said to lack one, so many lack it
FEWEST = 12  # lines from which a threshold is read off
LINES_ALONE = 0.3  # what a line that stands in no mail counts: it is more vivid than others
# Of the harmless lines of mails, so many are held harmless, whatever a phrase finds in them. On
# lines that were left out, that drops 72 of a hundred false alarms of phrases, and 6 of a hundred
# of their finds. Of harmless lines about no job, which the judge knows less, fewer are: with 0.6,
# the rudest quarter of the requests in docs/judgement.md loses 2 findings in 100.
HARMLESS = {"follow-up": 0.9, "general": 0.6}


@dataclass(frozen=True, slots=True)
class Read:
    """What a network that never saw a text says of it."""

    logits: np.ndarray
    marks: tuple[tuple[int, int, float], ...]
    words: float = 0.0

    def judgement(self, text: str) -> Judgement:
        """The same as the product has it."""
        by_label = dict(zip(LABELS, self.logits[:ANY].tolist(), strict=True))
        return Judgement(
            text,
            max(FAULTS, key=by_label.__getitem__),
            float(self.logits[ANY]),
            by_label,
            self.words,
            tuple(self.logits[KIND:].tolist()),
            self.marks,
        )


# The names of the weights by which the probability of a fault is worked out.
WEIGHTS = ("bias", "network", "words", "few-words", "subject")
Readings = Mapping[tuple[str, str], Read]  # by group and text


def described(judgement: Judgement, *, subject: bool) -> list[float]:
    """What the probability of a fault is worked out from, in the order of WEIGHTS."""
    return [
        judgement.fault_logit + judgement.logits[judgement.likeliest],
        judgement.words,
        float(len(judgement.text.split()) <= FEW_WORDS),
        float(subject),
    ]


def weights_of(lines: Sequence[tuple[Judgement, bool, bool, float]]) -> dict[str, float]:
    """Weights by which the probability of a fault is worked out.

    Each line comes with whether it is a subject, whether it has a fault, and what it counts.
    """
    given = np.array([described(judgement, subject=subject) for judgement, subject, _, _ in lines])
    wanted = np.array([fault for _, _, fault, _ in lines])
    counts = np.array([count for _, _, _, count in lines])
    found = LogisticRegression(C=0.3, max_iter=2000).fit(given, wanted, sample_weight=counts)
    values = (float(found.intercept_[0]), *found.coef_[0].tolist())
    return {name: round(value, 4) for name, value in zip(WEIGHTS, values, strict=True)}


def fault_weights(
    readings: Readings, lines: Iterable[Line], mails: Sequence[Mail]
) -> dict[str, float]:
    """The same from lines that stand alone, and from mails with their subjects."""
    in_mails = judgements((line for mail in mails for line in mail.lines), readings)
    subjects = [
        readings[mail.group, mail.subject].judgement(mail.subject)
        for mail in mails
        if mail.subject and mail.good
    ]
    return weights_of(
        [
            *((judgement, False, line.is_fault, 1.0) for judgement, line in in_mails),
            *(
                (each, False, line.is_fault, LINES_ALONE)
                for each, line in judgements(lines, readings)
            ),
            *((judgement, True, False, 1.0) for judgement in subjects),
        ]
    )


def judgements(lines: Iterable[Line], readings: Readings) -> list[tuple[Judgement, Line]]:
    """What is said of each line, and the line."""
    return [(readings[line.group, line.text].judgement(line.text), line) for line in lines]


def sure(weights: Mapping[str, float], judgement: Judgement, *, subject: bool) -> float:
    """The probability of a fault, by these weights."""
    given = (1.0, *described(judgement, subject=subject))
    total = sum(weights[name] * value for name, value in zip(WEIGHTS, given, strict=True))
    return float(1 / (1 + np.exp(-total)))


def at_share(most: Sequence[float], share: float) -> float:
    """The threshold that this share of mails passes, each told by the surest of its lines."""
    ordered = sorted(most, reverse=True)
    return round(float(ordered[min(int(share * len(ordered)), len(ordered) - 1)]) + 1e-4, 4)


def named(lines: Sequence[tuple[Judgement, Line, float]], at_least: float) -> dict[str, float]:
    """For each label, from which probability on most lines that are called by it have it."""
    limits = {}
    for label in FAULTS:
        found = sorted(
            ((judgement.chance(label), label in line.labels) for judgement, line, sure in lines
             if judgement.likeliest == label and sure >= at_least),
            reverse=True,
        )  # fmt: skip
        right = np.cumsum([has for _, has in found])
        fitting = [
            chance
            for number, (chance, _) in enumerate(found, 1)
            if number >= FEWEST and right[number - 1] / number >= NAMED
        ]
        if len(found) >= FEWEST:
            limits[label] = round(float(fitting[-1]), 4) if fitting else 1.0
    usual = round(float(np.median(list(limits.values()))), 4)
    return {label: limits.get(label, usual) for label in FAULTS}


def element_limits(readings: Readings, mails: Sequence[Mail]) -> dict[str, dict[str, float]]:
    """For each element, from which probability on a line has it, and up to which a mail lacks it.

    Of the lines above the first, and of the mails all whose lines lie below the second, so many
    are called right.
    """
    lines = judgements((line for mail in mails for line in mail.lines), readings)
    limits = {}
    for label in ELEMENTS:
        there = sorted(((j.chance(label), label in line.labels) for j, line in lines), reverse=True)
        most = sorted(
            (
                max(
                    readings[mail.group, line.text].judgement(line.text).chance(label)
                    for line in mail.lines
                ),
                not any(label in line.labels for line in mail.lines),
            )
            for mail in mails
            if mail.lines
        )
        found = last_right(there, ELEMENT_RIGHT, 1.0)
        absent = min(last_right(most, MISSING_RIGHT, 0.0), found / 2)
        limits[label] = {"found": found, "absent": round(absent, 4)}
    return limits


def last_right(rated: Sequence[tuple[float, bool]], share: float, otherwise: float) -> float:
    """The last of some ordered chances up to which this share was called right."""
    right = np.cumsum([is_right for _, is_right in rated])
    fitting = [
        chance
        for number, (chance, _) in enumerate(rated, 1)
        if number >= FEWEST and right[number - 1] / number >= share
    ]
    return round(float(fitting[-1]), 4) if fitting else otherwise


def read_lines(mail: Mail, readings: Readings) -> list[ReadLine]:
    """The lines of a mail as the product has them, the subject first."""
    found = []
    if mail.subject:
        made = readings[mail.group, mail.subject].judgement(mail.subject)
        found.append(ReadLine(Part.SUBJECT, Span(0, len(mail.subject)), made))
    for line in mail.lines:
        made = readings[mail.group, line.text].judgement(line.text)
        found.append(ReadLine(Part.BODY, Span(0, len(line.text)), made))
    return found


def thresholds(
    readings: Readings, lines: Sequence[Line], mails: Sequence[Mail]
) -> dict[str, object]:
    """What `judge.json` says of thresholds."""
    in_mails = judgements((line for mail in mails for line in mail.lines), readings)
    alone = judgements(lines, readings)
    weights = fault_weights(readings, lines, mails)
    surest = dict(most_sure(weights, readings, [mail for mail in mails if mail.good]))
    good = [mail for mail in mails if mail.good and mail.group not in HARD]
    about_jobs = [surest[mail.id] for mail in good if mail.kind != "general"]
    general = [surest[mail.id] for mail in good if mail.kind == "general"]
    report = {
        "follow-up": {name: at_share(about_jobs, share) for name, share in FALSE.items()},
        "general": {name: at_share(general, share) for name, share in FALSE_GENERAL.items()},
    }
    least = report["follow-up"]["suggestion"]
    follow_ups = [mail for mail in mails if mail.kind not in ("general", "decision_reply")]
    rated = [(j, line, sure(weights, j, subject=False)) for j, line in (*in_mails, *alone)]
    fine = [sure(weights, j, subject=False) for j, line in in_mails if not line.is_fault]
    fine_general = [
        sure(weights, j, subject=False)
        for j, line in (*in_mails, *alone)
        if not line.is_fault and line.kind == GENERAL
    ]
    return {
        "weights": weights,
        "report": report,
        "named": named(rated, least),
        "harmless": {
            name: round(float(np.quantile(of_sort, HARMLESS[name])), 4)
            for name, of_sort in (("follow-up", fine), ("general", fine_general))
        },
        "elements": element_limits(readings, follow_ups),
    }


def most_sure(
    weights: Mapping[str, float], readings: Readings, mails: Sequence[Mail]
) -> Iterator[tuple[str, float]]:
    """For each mail, the probability of its likeliest fault."""
    for mail in mails:
        found = read_lines(mail, readings)
        chances = (sure(weights, f.judgement, subject=f.part is Part.SUBJECT) for f in found)
        yield mail.id, max(chances, default=0.0)
