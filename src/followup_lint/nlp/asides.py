"""Clauses that only look like commands: "Come Monday, …", "Believe it or not, …"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from followup_lint.nlp import grammar

if TYPE_CHECKING:
    from spacy.tokens import Token

# Verbs for what a reader may be told to do.
DIRECTIVES = frozenset(
    {"advise", "answer", "arrange", "call", "check", "choose", "complete", "confirm", "contact",
     "decide", "email", "expedite", "explain", "fix", "forward", "get", "give", "hire", "inform",
     "notify", "phone", "ping", "provide", "reply", "respond", "return", "review", "schedule",
     "send", "sign", "stop", "tell", "text", "update", "write"}
)  # fmt: skip
# Words for the person a command concerns, what it wants, and when.
CONCERNED = frozenset({"me", "us", "my", "our", "your", "yourself", "yourselves"})
WANTED = frozenset(
    {"answer", "call", "confirmation", "contract", "decision", "feedback", "money", "news", "offer",
     "offers", "outcome", "reply", "response", "result", "results", "update"}
)  # fmt: skip
HASTE = frozenset(
    {"again", "asap", "fast", "faster", "hurry", "immediately", "now", "quick", "quickly", "soon",
     "today", "tonight"}
)  # fmt: skip
# A statement with one of these after a command gives the reason for it.
PRESSING = grammar.forms("demand", "deserve", "expect", "insist", "need", "wait", "want")
# Verbs without an object: a noun right after one is its subject, as in old wishes.
WITHOUT_OBJECT = frozenset({"come", "suffice"})
BEHIND = frozenset({"obj", "iobj", "nsubj", "expl", "obl:unmarked"})
# The longest subject to look for, in words ("the two years that I spent at the mill").
LONGEST_SUBJECT = 9
# How the parser labels the verb at the end of a short clause if it takes it for a noun.
MISTAKEN = frozenset({"conj", "obl:unmarked", "parataxis", "vocative"})
OPENING = frozenset({"advmod", "aux", "cc", "discourse", "punct"})


def commands_nothing(verb: Token) -> bool:
    """Whether an imperative opens or ends a sentence that says something else."""
    if not all(token.dep_ in OPENING for token in verb.sent if token.i < verb.i):
        return assures(verb) or comes_what_may(verb)
    if has_subject_behind(verb) or is_let(verb) or is_instance(verb) or is_condition(verb):
        return True
    if verb.i + 1 < len(verb.doc) and verb.nbor().lower_ == "not":
        return True  # as in old sayings: "Waste not, want not"
    told = statement(verb)
    return told is not None and (concedes(verb) or leaves_open(verb) or not asks(verb, told))


def statement(verb: Token) -> Token | None:
    """The head of the clause that an opening leads to, after a comma or the like.

    The parser only guesses what a clause depends on; that it begins with its subject is certain.
    """
    signs = [t for t in verb.sent if t.i > verb.i and t.is_punct and t.i + 1 < len(verb.doc)]
    for sign in signs:
        first = sign.nbor()
        start = first.i + 1 if first.lower_ == "but" else first.i
        for token in verb.doc[start : min(start + LONGEST_SUBJECT, len(verb.doc))]:
            if start_of(token) == start and states(token):
                return token if token.dep_ not in grammar.SUBJECTS else token.head
    return None


def start_of(token: Token) -> int:
    """Where a token and its dependents begin, apart from punctuation and conjunctions."""
    words = (left for left in token.lefts if not left.is_punct and left.dep_ != "cc")
    return min([token.i, *(word.left_edge.i for word in words)])


def states(token: Token) -> bool:
    """Whether a token is the subject of a clause that says something.

    The parser often takes the verb at the end of a short clause for a noun: "the lab moves".
    """
    if token.dep_ in grammar.SUBJECTS and token.tag_ not in {"WDT", "WP", "WRB"}:
        return not grammar.is_imperative(token.head)
    determined = any(child.tag_ in {"DT", "PRP$"} for child in token.children)
    return token.tag_ == "NNS" and determined and token.dep_ in MISTAKEN


def asks(verb: Token, told: Token) -> bool:
    """Whether an opening asks the reader for something, or wants it for the writer."""
    said = {token.lower_ for token in verb.doc[verb.i : max(told.left_edge.i, verb.i)]}
    if grammar.negated(verb) and any(c.tag_ == "JJ" for c in grammar.children(verb, "xcomp")):
        return not (said - {"me", "us"}).isdisjoint(CONCERNED)  # "Don't get me wrong"
    own = grammar.subject(told)
    if own is not None and own.lower_ in grammar.WRITER and not wants_none(verb):
        reason = {token.lower_ for token in told.subtree}
        if told.lower_ in PRESSING or not reason.isdisjoint(WANTED):
            return True
    return verb.lower_ in DIRECTIVES or not said.isdisjoint(CONCERNED | WANTED | HASTE)


def wants_none(verb: Token) -> bool:
    """Whether the object is a negative: "Make no mistake", "Have no fear"."""
    return any(
        child.lower_ == "no"
        for noun in grammar.children(verb, "obj")
        for child in grammar.children(noun, "det")
    )


def assures(verb: Token) -> bool:
    """Whether it only stresses the statement before it: "The role suits me, make no mistake"."""
    after_statement = verb.head.i < verb.i and grammar.subject(verb.head) is not None
    said = {token.lower_ for token in verb.subtree}
    free = verb.lower_ not in DIRECTIVES and said.isdisjoint(CONCERNED | WANTED | HASTE)
    return after_statement and free and wants_none(verb)


def has_subject_behind(verb: Token) -> bool:
    """Whether the subject follows the verb: "Come Monday, …", "Suffice it to say"."""
    if verb.lower_ not in WITHOUT_OBJECT:
        return False
    behind = [child for child in grammar.children(verb, *BEHIND) if child.left_edge.i == verb.i + 1]
    bare = any(not grammar.children(child, "case") for child in behind)
    return bare and (verb.lower_ != "come" or statement(verb) is not None)


def is_let(verb: Token) -> bool:
    """Whether "let" expresses a wish or adds something: "Let there be …", "let alone …"."""
    if verb.lower_ != "let":
        return False
    wished = grammar.children(verb, "xcomp", "ccomp")
    being = any("be" in {each.lower_, *grammar.auxiliaries(each)} for each in wished)
    return being or any(each.lower_ == "alone" and each.i == verb.i + 1 for each in wished)


def is_instance(verb: Token) -> bool:
    """Whether it gives an example: "Take SQL, for example"."""
    for noun in verb.subtree:
        named = noun.i > verb.i and noun.lower_ in {"example", "instance"}
        if named and noun.nbor(-1).lower_ == "for":
            ends = noun.i + 1 >= verb.sent.end or noun.nbor().is_punct
            given = {child.lower_ for child in grammar.children(verb, "obj", "iobj")}
            return ends and verb.lower_ not in DIRECTIVES and given.isdisjoint(CONCERNED)
    return False


def concedes(verb: Token) -> bool:
    """Whether it says that nothing makes a difference: "Try as I might, …", "Come what may, …"."""
    return any(
        token.tag_ == "MD" and token.nbor().is_punct
        for token in verb.sent
        if verb.i < token.i < verb.sent.end - 1
    )


def comes_what_may(verb: Token) -> bool:
    """Whether it concedes in two words, which may end a sentence as well: "come what may"."""
    return [token.tag_ for token in verb.doc[verb.i + 1 : verb.i + 3]] == ["WP", "MD"]


def leaves_open(verb: Token) -> bool:
    """Whether it offers a choice that is no choice: "Believe it or not", "Love it or hate it"."""
    heads = [verb, *grammar.children(verb, "obj")]
    others = [other for head in heads for other in grammar.children(head, "conj")]
    choice = any(
        grammar.subject(other) is None
        and any(child.lower_ == "or" for child in grammar.children(other, "cc"))
        for other in others
    )
    return choice and {"me", "us"}.isdisjoint(token.lower_ for token in verb.subtree)


def is_condition(verb: Token) -> bool:
    """Whether it is a condition for what follows: "Change one thing and everything moves".

    If what follows is the writer's action, it is a bargain; if it is the reader's loss, a threat.
    """
    for clause in grammar.children(verb, "conj"):
        own = grammar.subject(clause) or (clause if states(clause) else None)
        joined = any(child.lower_ == "and" for child in grammar.children(clause, "cc"))
        if own is None or not joined or own.lower_ in grammar.WRITER:
            continue
        condition = {token.lower_ for token in verb.subtree if token.i < clause.left_edge.i}
        others = own.lower_ not in grammar.READER
        concerned = CONCERNED - {"my", "our"} if others else CONCERNED
        loss = not {"me", "us"}.isdisjoint(token.lower_ for token in clause.subtree)
        free = condition.isdisjoint(concerned | WANTED | HASTE) and verb.lower_ not in DIRECTIVES
        return free and not loss
    return False
