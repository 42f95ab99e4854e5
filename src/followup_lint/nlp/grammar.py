"""What the parse means: who acts, commands, requests, negation, softeners, deadlines.

The only place that knows the labels of the pipeline (Universal Dependencies, Penn tags and
`Mood=Imp`). Functions are pure and take tokens and sentences of a parsed segment.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from enum import Enum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from spacy.tokens import Span as Sentence
    from spacy.tokens import Token

SUBJECTS = frozenset({"nsubj", "nsubj:pass", "expl", "csubj", "csubj:pass"})
WRITER = frozenset({"i", "we", "me", "us", "myself", "ourselves"})
READER = frozenset({"you", "u", "ya", "yourself", "y'all"})
SOMEBODY = frozenset({"someone", "somebody", "anyone", "anybody"})
NEGATORS = frozenset({"not", "n't", "nt", "never", "hardly", "no"})
# Statements that leave out their "I": "Hope you are well", "Thank you".
PRO_DROP = frozenset(
    {"hope", "hoping", "appreciate", "thank", "thanks", "wish", "trust", "want", "need", "love",
     "regret", "apologize", "apologise", "hate", "congratulations", "sorry", "welcome"}
)  # fmt: skip
ASKING = frozenset({"could", "would", "can", "will", "might", "may"})
# Verbs that a reader is told to do, for the start of a sentence that the tagger took for a noun.
DIRECTIVES = frozenset(
    {"advise", "answer", "arrange", "call", "check", "choose", "complete", "confirm", "contact",
     "decide", "email", "expedite", "explain", "fix", "forward", "get", "give", "hire", "inform",
     "notify", "phone", "ping", "provide", "reply", "respond", "return", "review", "schedule",
     "send", "sign", "stop", "tell", "text", "update", "write"}
)  # fmt: skip
SOFTENER = re.compile(
    r"\b(?:please|pls|plz|kindly|if (?:possible|convenient|needed|necessary|so"
    r"|you(?:'d|'re|'ve)? (?:\w+ )?(?:could|can|would|have|get|are|want|wish|like|need|decide"
    r"|don't mind|think|feel|see|find|know|require)"
    r"|you(?:'d|'re|'ve)\b"
    r"|it(?:'s| is) (?:possible|not|ok|okay|convenient)|that works|there(?:'s| is| are))"
    r"|when(?:ever)? (?:you (?:get|have|are|can|feel)|you're|convenient|it(?:'s| is) convenient"
    r"|possible|suits)|at your (?:earliest )?convenience)\b",
    re.IGNORECASE,
)
TAG = re.compile(r",? (?:ok(?:ay)?|all ?right|got it|understood|agreed|deal)\s*\?+\s*$", re.I)
WEEKDAY = r"(?:mon|tues|wednes|thurs|fri|satur|sun)day"
MONTH = (
    r"(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?"
    r"|sep(?:t(?:ember)?)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)"
)
NUMBER = r"(?:an?|\d{1,3}|one|two|three|four|five|twenty[- ]four|forty[- ]eight)"
DEADLINE = re.compile(
    r"\b(?:(?:by|before|until|no later than|prior to)\s+(?:(?:this|next|the|close of|end of)\s+)*"
    rf"(?:{WEEKDAY}|today|tonight|tomorrow|noon|midnight|eod|cob|close of (?:business|play)"
    r"|end of (?:the |this |next )?(?:day|week|month|business)|(?:this|next) (?:week|month)"
    rf"|{MONTH}\.? \d{{1,2}}(?:st|nd|rd|th)?|(?:the )?\d{{1,2}}(?:st|nd|rd|th)(?: of {MONTH})?"
    rf"|\d{{1,2}} {MONTH}|\d{{1,2}}[/.]\d{{1,2}}|\d{{1,2}}(?::\d\d)? ?(?:am|pm|a\.m\.|p\.m\.))"
    rf"|within (?:the next )?{NUMBER} (?:business |working )?(?:hour|day|week)s?"
    rf"|in the next (?:(?:few|couple of|{NUMBER}) )?(?:hours?|days?|week))(?!\w)",
    re.IGNORECASE,
)


class Actor(Enum):
    """Who does what a verb says."""

    WRITER = "writer"
    READER = "reader"
    OTHER = "other"


def children(token: Token, *labels: str) -> list[Token]:
    """The direct dependants with one of these labels."""
    return [child for child in token.children if child.dep_ in labels]


def subject(verb: Token) -> Token | None:
    """The verb's own subject."""
    return next((child for child in verb.children if child.dep_ in SUBJECTS), None)


def inherited_subject(verb: Token) -> Token | None:
    """The verb's own subject, or that of the verb it is coordinated with or governed by."""
    seen = 0
    while (own := subject(verb)) is None and seen < 6:
        if verb.dep_ not in {"conj", "xcomp"} or verb.head == verb:
            return None
        if verb.dep_ == "xcomp" and (objects := children(verb.head, "obj", "iobj")):
            return objects[0]
        verb, seen = verb.head, seen + 1
    return own


def actor(verb: Token) -> Actor | None:
    """Who acts, by the subject; the reader for an imperative; None when nobody is named."""
    if is_imperative(verb):
        return Actor.READER
    found = inherited_subject(verb)
    if found is None:
        return None
    if found.lower_ in WRITER:
        return Actor.WRITER
    return Actor.READER if found.lower_ in READER else Actor.OTHER


def auxiliaries(verb: Token) -> set[str]:
    """The auxiliaries of a verb or predicate, lower case."""
    return {child.lower_.replace("’", "'") for child in children(verb, "aux", "aux:pass", "cop")}


def negated(verb: Token) -> bool:
    """Whether the verb itself is negated."""
    return any(child.lower_ in NEGATORS and child.dep_ == "advmod" for child in verb.children)


def marked(verb: Token) -> set[str]:
    """The words that subordinate the clause of a verb: if, that, to, whether …"""
    return {child.lower_ for child in children(verb, "mark")}


def clause_chain(verb: Token) -> Iterator[Token]:
    """The verb and the verbs that its clause depends on, up to the root."""
    yield verb
    while verb.head != verb:
        verb = verb.head
        yield verb


def is_subordinate(verb: Token, words: frozenset[str]) -> bool:
    """Whether the verb stands in a clause that one of these words opens."""
    return any(
        marked(link) & words
        or any(c.lower_ in words for c in children(link, "advmod", "obj", "nsubj", "obl"))
        for link in clause_chain(verb)
        if link.dep_ in {"advcl", "ccomp", "acl", "acl:relcl", "advcl:relcl", "csubj", "xcomp"}
    )


def is_question(sentence: Sentence) -> bool:
    """Whether the sentence ends in a question mark."""
    return "?" in sentence.text[-4:]


def is_told_with_tag(sentence: Sentence) -> bool:
    """Whether a sentence only looks like a question by the tag at its end ("Send it, ok?")."""
    return bool(TAG.search(sentence.text[-20:]))


def is_embedded_question(verb: Token) -> bool:
    """Whether the verb stands in an indirect question ("ask whether …", "why you chose …")."""
    openers = frozenset({"if", "whether", "why", "how", "when", "where", "what", "who", "which"})
    return any(
        link.dep_ in {"ccomp", "advcl", "acl", "csubj", "obj", "obl"}
        and any(child.lower_ in openers for child in link.children)
        for link in clause_chain(verb)
        if link.head != link
    )


def is_softened(sentence: Sentence | str) -> bool:
    """Whether a softener stands in the sentence: please, if possible, when you have a moment."""
    text = sentence if isinstance(sentence, str) else sentence.text
    return bool(SOFTENER.search(text))


def is_imperative(token: Token) -> bool:
    """Whether the token heads a command in the imperative mood."""
    if token.lower_ in PRO_DROP or not token.is_alpha or subject(token) is not None:
        return False
    if token.lower_ in {"look", "looking"} and any(c.lower_ == "forward" for c in token.children):
        return False
    if auxiliaries(token) - {"do", "don't"} or "to" in marked(token):
        return False
    if token.dep_ == "conj" and token.tag_ == "VB" and is_imperative(token.head):
        return True  # "Send me the form and call me": the mood of the second is often missed
    return "Imp" in token.morph.get("Mood", []) and token.tag_ in {"VB", "VBP"}


def imperatives(sentence: Sentence) -> list[Token]:
    """The heads of the commands in a sentence, in order; statements without "I" are none."""
    if is_question(sentence) and not is_told_with_tag(sentence):
        return []
    found = [token for token in sentence if is_imperative(token) and stands_free(token)]
    if not found and (first := fallback(sentence)) is not None:
        found = [first]
    return found


def requests(sentence: Sentence) -> list[Token]:
    """The verbs for what the reader is asked, not told, to do: "could you …", "if you could …"."""
    question = is_question(sentence)
    return [
        token
        for token in sentence
        if (own := subject(token)) is not None
        and own.lower_ in READER
        and auxiliaries(token) & ASKING
        and (question or token.dep_ in {"advcl", "ccomp"})
        and not marked(token) & {"so", "because", "as", "since"}
        and not negated(token)
    ]


def stands_free(token: Token) -> bool:
    """Whether a command is one of its own, not a coordinated past ("I set up … and cut …")."""
    if token.dep_ == "conj" and not is_imperative(token.head):
        open_clause = "to" in marked(token.head) or bool(auxiliaries(token.head))
        past = token.head.tag_ in {"VBD", "VBN"}
        return inherited_subject(token) is None and not open_clause and not past
    if token.dep_ == "parataxis" and not is_set_off(token):
        return False
    return token.dep_ in {"ROOT", "conj", "parataxis", "ccomp", "advcl", "discourse", "appos"}


def is_set_off(token: Token) -> bool:
    """Whether a clause stands after a mark, "so" or the like, not right behind a noun."""
    first = token.left_edge
    if first.i == token.sent.start:
        return True
    before = first.nbor(-1)
    return before.is_punct or before.tag_ in {"CC", "RB", "UH", "IN"}


def fallback(sentence: Sentence) -> Token | None:
    """A directive verb at the start of a sentence that was tagged as something else."""
    start = [t for t in sentence if t.is_alpha and t.lower_ not in {"so", "and", "then", "now"}]
    if not start:
        return None
    first = start[0]
    following = first.nbor() if first.i + 1 < sentence.end else None
    plain = following is not None and following.tag_ in {"PRP", "PRP$", "DT", "IN", "TO", "RB"}
    if first.lower_ not in DIRECTIVES or first.tag_ in {"VBD", "VBZ", "VBG"} or not plain:
        return None
    return first if first.dep_ == "ROOT" and subject(first) is None else None


def deadlines(text: str) -> list[tuple[int, int]]:
    """Where a text sets a point in time by which something is to happen, as offsets in it."""
    return [match.span() for match in DEADLINE.finditer(text)]


def tokens_between(sentence: Sentence, start: int, end: int) -> list[Token]:
    """The tokens of a sentence that lie between two offsets in its text."""
    base = sentence.start_char
    return [t for t in sentence if t.idx - base < end and t.idx - base + len(t) > start]


def governing_verbs(token: Token) -> Iterator[Token]:
    """The verbs above a token, nearest first."""
    for link in clause_chain(token):
        if link.tag_.startswith("VB") or any(c.dep_ == "cop" for c in link.children):
            yield link


def subtree(token: Token) -> list[Token]:
    """The token with all that depends on it, in the order of the text."""
    return list(token.subtree)


def clause_tokens(verb: Token) -> list[Token]:
    """The tokens of a verb's clause without those of clauses coordinated with it."""
    apart = {"conj", "parataxis", "cc", "punct", "advcl"}
    left_out = {
        token.i for child in verb.children if child.dep_ in apart for token in child.subtree
    }
    return [token for token in verb.subtree if token.i not in left_out or token == verb]


def forms(*verbs: str) -> frozenset[str]:
    """The regular inflected forms of verbs; irregular ones are given whole, after a slash."""
    found: set[str] = set()
    for entry in verbs:
        base, *irregular = entry.split("/")
        stem = base[:-1] if base.endswith("e") else base
        found |= {base, f"{base}s", f"{base}es", f"{stem}ed", f"{stem}ing", *irregular}
        if base.endswith("y"):
            found |= {f"{base[:-1]}ies", f"{base[:-1]}ied"}
    return frozenset(found)
