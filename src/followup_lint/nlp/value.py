"""What a message says its writer brings: experience, skills, things done, or just a good fit."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from followup_lint.expressions import Expression
from followup_lint.nlp.grammar import (
    Actor,
    actor,
    auxiliaries,
    children,
    clause_tokens,
    forms,
    negated,
    tokens_between,
)
from followup_lint.nlp.words import once, says, those, words_in

if TYPE_CHECKING:
    from spacy.tokens import Span as Sentence
    from spacy.tokens import Token

# What a person brings, after "my": "my background in triage", "my seven years on the wards".
ASSETS = frozenset(
    """
    experience background skill skills skillset training degree expertise knowledge research
    certification certifications certificate certificates qualification qualifications strength
    strengths ability abilities education coursework thesis licence license studies years career
    apprenticeship traineeship internship work decade decades credentials
    """.split()
)
# After these words "my" has nothing to do with an asset further on.
NOT_ASSETS = frozenset(
    """
    interest name question questions interview application visit thanks note message email
    e-mail mail conversation enthusiasm candidacy time your their his her its the
    """.split()
)
ASIDE = frozenset({"CC", "CD", "HYPH", "IN", "JJ", "JJR", "NN", "NNS", "NNP", "NNPS", "RB", "VBG",
                   "VBN", "TO", "POS", "DT"})  # fmt: skip
DEEDS = forms(
    "analyse", "analyze", "audit", "automate", "build/built", "coach", "coordinate", "create",
    "cut", "deliver", "design", "develop", "double", "earn", "fix", "grow/grew/grown", "halve",
    "handle", "help", "implement", "improve", "increase", "install", "introduce", "launch",
    "lead/led", "maintain", "manage", "mentor", "migrate", "negotiate", "open", "operate",
    "organise", "organize", "oversee/oversaw/overseen", "own", "program/programmed", "publish",
    "raise", "rebuild/rebuilt", "reduce", "repair", "research", "resolve", "run/ran", "save",
    "sell/sold", "serve", "ship/shipped", "solve", "streamline", "supervise", "support",
    "teach/taught", "test", "train", "use", "win/won", "work",
)  # fmt: skip
TELLING = DEEDS | {"my"}
# "I introduced myself", "I worked through the exercise" are deeds of the interview.
IDLE = frozenset({"myself", "you", "u", "through"})
UNDONE = frozenset({"would", "'d", "will", "'ll", "could", "can", "might", "may", "should", "to"})
PAST_JOB = r"(?:last|current|previous|present|former|earlier|old|first|past)"
LEARNT = r"(?:licen[cs]e|certificate|certification|degree|diploma|ticket|qualification)"
WORKPLACE = r"(?:team|role|position|job|company|firm|group|department|ward|school|work|table)"
BRINGING = r"(?:would|could|can|'d|will|'ll|to|and) (?:\w+ )?bring"
SOLID = (
    rf"(?:in|at|from|during|throughout) (?:my|an?) {PAST_JOB} (?!interview|visit|note|message"
    r"|e-?mail|conversation)(?:\w+ ){0,2}\w+",
    r"in (?:previous|former|past|earlier) (?:roles|jobs|positions|posts)",
    rf"{BRINGING} (?:both|that|those|this|these|my|what)",
    rf"{BRINGING}(?=[^.!?]{{0,60}}\bto (?:your|the|this) (?:[\w-]+ )?{WORKPLACE})",
    r"have the (?:\w+ ){0,2}(?:skills?|experience|knowledge|background|qualifications|tools)",
    r"apply(?:ing)? (?:my|what i)",
    r"(?:draw(?:ing)?|build(?:ing)?) (?:up)?on my",
    r"i(?:'m| am)(?: \w+)? (?:certified|fluent|trained|experienced|skilled|proficient|qualified"
    r"|licen[cs]ed|familiar with|comfortable with|used to|well[- ]versed)",
    r"i(?: already| also)? (?:know how to|speak|grew up|(?:held|hold)(?! off| on| back))",
    rf"i(?:'ve| have)(?: got)? (?:an?|my|both|some) (?:\w+ ){{0,3}}(?:{LEARNT}|background|knowledge"
    r"|experience)",
    r"i(?:'ve| have) (?:done|been through)",
    r"(?:did|done|faced|had|saw|ran into) (?:something |much the |a very |an? )?(?:similar|same)",
    r"(?:similar to|like) (?:what|the \w+|one) (?:i|we) (?:did|built|ran|had|used)",
    r"[\w-]+ (?:years?|months)(?:'|s'| of|,)? (?:experience|as|in|of|with|at|on|for|running"
    r"|leading|working|teaching|doing)",
)
FIT = (
    r"(?:good|great|strong|right|natural|excellent|perfect|ideal|solid|close|fine) (?:fit|match)",
    r"suited|suits? me|(?:be|become|as) an asset|add value|contribute (?:to|by|from)",
    r"(?:i|and) (?:\w+ )?(?:could|can|would|'d|will)(?: \w+)? (?:help|contribute|be useful)",
    r"i(?:'d| would)(?: \w+){1,3} to (?:help|contribute)",
)
EXPERIENCED = Expression(rf"\b(?:{'|'.join(SOLID)})\b", re.IGNORECASE)
SUITED = Expression(rf"\b(?:{'|'.join(FIT)})\b", re.IGNORECASE)
FIRST_PERSON = frozenset({"i", "we", "my", "me", "our"})


@dataclass(frozen=True, slots=True)
class Value:
    """The words that say what the writer brings; `solid` unless they only claim a good fit."""

    tokens: tuple[Token, ...]
    solid: bool


def values(sentences: Iterable[Sentence]) -> list[Value]:
    """One for each sentence that says what its writer brings, in order."""
    return [value for sentence in sentences for value in once(value_in, sentence)]


def value_in(sentence: Sentence) -> Iterator[Value]:
    """The first solid statement of a sentence, or else its first claim of a fit."""
    for tokens in solid(sentence):
        yield Value(tuple(tokens), solid=True)
        return
    match = SUITED.first_in(words_in(sentence).text)
    if match and is_writers(sentence):
        yield Value(tuple(tokens_between(sentence, *match.span())), solid=False)


def solid(sentence: Sentence) -> Iterator[list[Token]]:
    """The words of each asset, deed or earlier job in a sentence."""
    for token in those(sentence, TELLING):
        if token.lower_ == "my" and (asset := asset_after(token)) is not None:
            yield list(token.doc[token.i : asset.i + 1])
        elif is_deed(token):
            yield clause_tokens(token)
    if is_writers(sentence) and EXPERIENCED.is_in(text := words_in(sentence).text):
        for match in EXPERIENCED.finditer(text):
            yield tokens_between(sentence, *match.span())


def asset_after(my: Token) -> Token | None:
    """What the writer brings, up to six words after "my", unless another noun owns it."""
    for token in my.doc[my.i + 1 : min(my.i + 8, my.sent.end)]:
        if token.lower_ in ASSETS and token.tag_.startswith("NN"):
            return None if belongs_to_interview(token) else token
        if token.lower_ in NOT_ASSETS or token.tag_ not in ASIDE:
            return None
    return None


def belongs_to_interview(asset: Token) -> bool:
    """Whether an experience is the one that the reader gave: "my interview experience"."""
    following = {token.lower_ for token in asset.doc[asset.i + 1 : asset.i + 4]}
    given = asset.lower_ in {"experience", "work", "research"} and bool(following & {"your", "you"})
    return given or asset.nbor(-1).lower_ in {"interview", "interviewing", "candidate"}


def is_deed(verb: Token) -> bool:
    """Whether a verb says what the writer has done at work: "I led …", "we have cut …"."""
    if verb.lower_ not in DEEDS or not is_past(verb) or not done_by_writer(verb):
        return False
    if negated(verb) or auxiliaries(verb) & UNDONE or children(verb, "xcomp", "aux:pass"):
        return False
    return not {token.lower_ for token in verb.doc[verb.i + 1 : verb.i + 3]} & IDLE


def is_past(verb: Token) -> bool:
    """Whether a verb tells of the past or of what lasts since: led, have led, have been leading."""
    if verb.tag_ == "VBG":
        return {"been"} < auxiliaries(verb)
    return verb.tag_ == "VBD" or (verb.tag_ == "VBN" and bool(auxiliaries(verb)))


def done_by_writer(verb: Token) -> bool:
    """Whether the writer did it, by the subject or, where that is unclear, by the words before."""
    if children(verb, "nsubj:pass"):
        return False
    if (who := actor(verb)) is not None:
        return who is Actor.WRITER
    before = {token.lower_ for token in verb.doc[max(verb.i - 3, verb.sent.start) : verb.i]}
    return bool(before & {"i", "we", "having"})


def is_writers(sentence: Sentence) -> bool:
    """Whether the sentence speaks of its writer at all."""
    return says(sentence, FIRST_PERSON)
