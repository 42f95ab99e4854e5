"""Where the writer says sorry, or owns up to doing badly, for no need."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from followup_lint.nlp import regret_words as lexicon
from followup_lint.nlp.blame import blames
from followup_lint.nlp.contempt import contempts
from followup_lint.nlp.grammar import (
    auxiliaries,
    children,
    inherited_subject,
    is_subordinate,
    negated,
)
from followup_lint.nlp.matter import describes
from followup_lint.nlp.predicates import CONDITIONS
from followup_lint.nlp.target_words import SELF
from followup_lint.nlp.targets import Target
from followup_lint.nlp.words import once, says, those, words_in

if TYPE_CHECKING:
    from spacy.tokens import Span as Sentence
    from spacy.tokens import Token

MODAL = frozenset({"would", "'d", "will", "'ll", "can", "could", "might", "to"})
UNREAL = CONDITIONS - {"when"}

# The words of what one did badly, besides "too" with an adjective.
FAILING = lexicon.OWNING_UP | lexicon.ABLE | lexicon.GOOD | {"kept"}
# The words with which one calls oneself a nuisance.
DISTURBING = lexicon.SORRY | lexicon.PESTERING


def regrets(sentence: Sentence) -> Iterator[list[Token]]:
    """The words with which the writer apologises or owns up."""
    text = words_in(sentence).text
    sorry = those(sentence, lexicon.APOLOGY)
    if sorry and not lexicon.DUE.search(text):
        for token in sorry:
            yield from apology(token)
    found = once(blames, sentence) + once(contempts, sentence)
    if found and not lexicon.EASED.search(text):
        yield from (blame.tokens for blame in found if blame.target is Target.WRITER)
    too = says(sentence, {"too"})
    telling = words_in(sentence).tokens if too else those(sentence, FAILING)
    if telling and not lexicon.STORY.search(text):
        for token in telling:
            if token.lower_ in FAILING:
                yield from kept(token)
                yield from failing(token)
                yield from unable(token)
                yield from no_good(token)
            if too:
                yield from too_much(token)


def pestering(sentence: Sentence) -> Iterator[list[Token]]:
    """The words with which the writer calls the writer or the mail a nuisance."""
    found = those(sentence, DISTURBING)
    text = words_in(sentence).text
    excused = found and (lexicon.DUE.search(text) or lexicon.REASON.search(text))
    for token in found:
        sorry = token.lower_ in lexicon.SORRY and says(sentence, lexicon.WRITING)
        if sorry and not excused and not negated(token) and not describes(token):
            yield list(token.doc[token.i : min(token.i + 4, token.sent.end)])
        elif token.lower_ in lexicon.PESTERING and not describes(token):
            yield from nuisance(token)


def nuisance(word: Token) -> Iterator[list[Token]]:
    """ "I hate to be a pest", "if I am becoming annoying"."""
    lead = list(word.doc[max(word.sent.start, word.i - 8) : word.i])
    mine = next((t for t in reversed(lead) if t.lower_ in {"i", "me"}), None)
    subject = inherited_subject(word)
    being = children(word, "cop") or word.head.lower_ in lexicon.BEING
    others = subject is not None and subject.lower_ not in {"i", "me"}
    told = (word.tag_.startswith("NN") and not being) or word.tag_ == "VBD" or others
    if mine is not None and not told:
        yield list(word.doc[mine.i : word.i + 1])


def apology(token: Token) -> Iterator[list[Token]]:
    """An apology or shame of the writer, with the words that follow."""
    if token.lower_ not in lexicon.APOLOGY or not is_meant(token):
        return
    if says(token.sent, lexicon.WRITING):
        return
    words = list(token.doc[token.i : min(token.i + 5, token.sent.end)])
    if len(words) < 2 or words[1].is_punct:
        return
    while len(words) > 1 and (words[-1].is_punct or words[-1].tag_ in lexicon.JOINTS):
        words.pop()
    yield words


def is_meant(token: Token) -> bool:
    """Whether it is the writer who is sorry or ashamed now."""
    owned = any(
        child.lower_ in {"no", "any", "your", "the", "an"}
        for child in children(token, "det", "nmod:poss")
    )
    habit = {c.lower_ for c in children(token, "advmod")} & {"often", "usually", "never", "always"}
    if owned or habit or negated(token) or auxiliaries(token) & MODAL or token.dep_ == "amod":
        return False
    subject = inherited_subject(token)
    if token.lower_ in lexicon.SHAME:
        return subject is not None and subject.lower_ == "i" and not describes(token)
    plain = subject is None or subject.lower_ in {"i", "me"}
    return (plain or token.lower_ in {"regrettably", "apologies"}) and not describes(token)


def is_writers(subject: Token | None) -> bool:
    """Whether a subject is the writer, or an answer, voice or the like of the writer's."""
    if subject is None:
        return False
    mine = any(child.lower_ == "my" for child in children(subject, "nmod:poss"))
    return subject.lower_ == "i" or (mine and subject.lower_ in SELF)


def failing(verb: Token) -> Iterator[list[Token]]:
    """Something that the writer did badly: "I rambled", "my mind switched off"."""
    word = verb.lower_
    if word not in lexicon.OWNING_UP or not verb.tag_.startswith("VB"):
        return
    subject = inherited_subject(verb)
    if subject is None or not is_writers(subject):
        return
    if is_subordinate(verb, UNREAL) or negated(verb) or auxiliaries(verb) & (MODAL | {"never"}):
        return
    if subject.lower_ != "i":
        fails = word in lexicon.BREAK
    else:
        about = lexicon.STRICT if word in lexicon.NO_OBJECT else lexicon.INTERVIEW
        free = not children(verb, "obj", "obl" if word in lexicon.NO_OBJECT else "obj")
        free = free and word not in lexicon.FORGETTING
        fails = word in lexicon.OWN_UP and (free or says(verb.sent, about))
    if fails and not children(verb, "nsubj:pass"):
        yield list(verb.doc[subject.left_edge.i : verb.i + 1])


def kept(verb: Token) -> Iterator[list[Token]]:
    """ "I kept interrupting you"."""
    subject = inherited_subject(verb) if verb.lower_ == "kept" else None
    if subject is not None and subject.lower_ == "i":
        acts = [c for c in children(verb, "xcomp") if c.lower_ in lexicon.OWN_UP | lexicon.TICS]
        for act in acts[:1]:
            yield list(verb.doc[subject.i : act.i + 1])


def unable(verb: Token) -> Iterator[list[Token]]:
    """ "I could not name the founder", "I did not explain it"."""
    if verb.lower_ not in lexicon.ABLE or not negated(verb):
        return
    subject = inherited_subject(verb)
    could = auxiliaries(verb) & {"could", "did"}
    if not could or subject is None or subject.lower_ != "i":
        return
    if says(verb.sent, lexicon.PARTICULARS) and not is_subordinate(verb, UNREAL):
        yield list(verb.doc[subject.i : verb.i + 1])


def too_much(word: Token) -> Iterator[list[Token]]:
    """ "I was far too wordy", "my voice was too quiet"."""
    if word.tag_ not in {"JJ", "RB"}:
        return
    subject = inherited_subject(word)
    too = any(child.lower_ == "too" for child in children(word, "advmod"))
    past = auxiliaries(word) & {"was", "were", "been"} and not negated(word)
    if too and past and subject is not None and is_writers(subject):
        yield list(word.doc[subject.left_edge.i : word.i + 1])


def is_denied(word: Token) -> bool:
    """Whether a word is negated, or as good as that: "barely readable"."""
    return negated(word) or any(c.lower_ == "barely" for c in children(word, "advmod"))


def no_good(word: Token) -> Iterator[list[Token]]:
    """ "I'm not very good with people", "my answer was not clear"."""
    if word.lower_ not in lexicon.GOOD or not is_denied(word) or not children(word, "cop"):
        return
    subject = inherited_subject(word)
    if subject is None or is_subordinate(word, UNREAL) or auxiliaries(word) & MODAL:
        return
    if is_writers(subject):
        yield list(word.doc[subject.left_edge.i : word.i + 1])
