"""Greetings: whether a line opens with one, how far it goes, and who it names."""

from __future__ import annotations

import re
from dataclasses import dataclass

from followup_lint.core.span import Span
from followup_lint.draft.names import (
    CONNECTORS,
    PARTICLES,
    is_abbreviated,
    is_shouted,
    is_title,
    may_name,
    opens_sentence,
)
from followup_lint.draft.salutations import (
    AFTER_NAME,
    AFTER_PERSON,
    ALONE,
    BARE,
    BEFORE_NAME,
    CJK,
    CLEAR_STARTS,
    ENDING,
    GROUPS,
    MAX_LENGTH,
    MAX_NAMES,
    MAX_PLAIN,
    MORE_NAMES,
    NAME_NEXT,
    SALUTATION,
    TOKEN,
    VERBS,
)


@dataclass(frozen=True, slots=True)
class Greeting:
    """A greeting; the spans count in the text that was searched.

    `word` is the salutation ("Dear", "Good morning"), `name` the person greeted; a bare name has no
    word, and "Hello," has no name.
    """

    span: Span
    word: Span | None = None
    name: Span | None = None

    def shift(self, by: int) -> Greeting:
        """The same greeting, `by` code points further on."""
        word = self.word.shift(by) if self.word else None
        return Greeting(self.span.shift(by), word, self.name.shift(by) if self.name else None)


def greeting_in(line: str, *, alone: bool = True) -> Greeting | None:
    """The greeting with which a line opens, if it does: "Dear Ana,", "Hi", "Ana and Ben,".

    `alone` says that an empty line follows; a name without a comma is a greeting only then.
    """
    text = line.rstrip()[:200]
    if match := SALUTATION.match(text):
        return _saluted(text, Span(*match.span("word")))
    if (match := CJK.match(text)) and (match["word"] or match["name"]):
        spans = {group: Span(*match.span(group)) for group in ("word", "name") if match[group]}
        start = min(span.start for span in spans.values())
        return Greeting(Span(start, match.end()), spans.get("word"), spans.get("name"))
    return _bare_name(text, alone=alone)


@dataclass(frozen=True, slots=True)
class _Addressee:
    """How far a salutation reaches: to where for sure, and to where if punctuation follows."""

    sure: int
    possible: int
    stop: str = ""
    at: int = 0


def _saluted(text: str, word: Span) -> Greeting | None:
    """The greeting after its first word; None when that turns out to open a sentence."""
    found = _addressee(text, word.end)
    if found.stop == "mark":
        mark = ENDING.match(text, found.at)
        if mark is None or ("?" in mark[0] and "up" not in word.of(text).lower()):
            return None
        return _greeting(text, word, found.possible, mark.end())
    if not found.stop:
        return _greeting(text, word, found.possible, found.possible)
    salutation = word.of(text).lower()
    if found.sure == word.end and not ALONE.fullmatch(salutation):
        return None if found.stop == "sentence" else _greeting(text, word, word.end, word.end)
    return _greeting(text, word, found.sure, found.sure)


def _addressee(text: str, start: int) -> _Addressee:
    """Read names and the like from `start` on, up to punctuation, a sentence, or the end."""
    sure = possible = start
    plain = 0
    for token in TOKEN.finditer(text, start):
        part, bare = token[0], token[0].rstrip(".")
        if token.start() < possible:
            continue
        if not bare or bare[0] in ",:;!?–—-":
            more = _more_names(text, token.start(), named=possible > start)
            if more is None:
                stop = "mark" if plain < MAX_PLAIN and not (plain and part == ".") else "sentence"
                return _Addressee(sure, possible, stop, token.start())
            sure = possible = more
        elif _starts_text(text, bare, token.end()):
            clear = bare.lower() in CLEAR_STARTS and plain == 1
            clear = clear and not text[start:possible].rstrip().endswith("ing")
            return _Addressee(possible if clear else sure, possible, "text", token.start())
        elif bare in VERBS or plain > MAX_PLAIN or token.end() > MAX_LENGTH:
            return _Addressee(sure, possible, "sentence", token.start())
        else:
            plain += not _is_known(part)
            possible = token.end() if _has_stop(part) else token.start() + len(bare)
            sure = sure if plain else possible
            if part != bare and possible < token.end():
                return _Addressee(sure, possible, "sentence" if plain else "mark", possible)
    return _Addressee(sure, possible)


def _more_names(text: str, comma: int, *, named: bool) -> int | None:
    """Where the list of names ends that goes on after the comma, if it does."""
    match = (MORE_NAMES if named else NAME_NEXT).match(text, comma)
    return match.end() if match and _are_names(match[0].strip(" ,")) else None


def _is_known(part: str) -> bool:
    word = part.rstrip(".")
    return may_name(word) or is_title(part) or word.lower() in GROUPS | CONNECTORS | PARTICLES


def _has_stop(part: str) -> bool:
    """Whether the full stop belongs to the word: "Dr.", "J.", "Ph.D.", "St."."""
    bare = part.rstrip(".")
    abbreviated = is_title(part) or is_abbreviated(part) or len(bare) == 1 or "." in bare
    return part != bare and abbreviated


def _starts_text(text: str, token: str, after: int) -> bool:
    """Whether the token opens the sentence that follows a greeting without punctuation."""
    following = text[after : after + 1]
    opens = opens_sentence(token) and token.lower() not in GROUPS | CONNECTORS | {"dr"}
    return opens and bool(following) and following not in ",:;!?–—"


def _greeting(text: str, word: Span, named: int, end: int) -> Greeting:
    lead, tail = BEFORE_NAME.match(text, word.end, named), AFTER_PERSON.search(text, 0, named)
    start = lead.end() if lead else word.end
    name = Span(start, tail.start() if tail else named)
    return Greeting(
        Span(word.start, max(end, named)), word, name if name.start < name.end else None
    )


def _bare_name(text: str, *, alone: bool) -> Greeting | None:
    match = BARE.match(text)
    if match is None:
        return _name_alone(text) if alone else None
    names, rest = Span(*match.span(1)), text[match.end() :]
    if not _are_names(names.of(text)) or (rest.strip() and not AFTER_NAME.match(rest)):
        return None
    return Greeting(Span(names.start, match.end()), None, names)


def _name_alone(text: str) -> Greeting | None:
    """A name and nothing else; headlines are longer, shouted, or made of other words."""
    bare = text.strip()
    words = bare.split()
    if not 0 < len(words) <= MAX_NAMES or is_shouted(bare) or not _are_names(bare):
        return None
    if not all(may_name(word) or is_title(word) or word.lower() in PARTICLES for word in words):
        return None
    span = Span(text.index(bare), text.index(bare) + len(bare))
    return Greeting(span, None, span)


def _are_names(text: str) -> bool:
    words = [word for word in re.split(r"[\s,]+", text) if word]
    if not words or opens_sentence(words[0]) or len(words) > 8:
        return False
    lower = len(words) == 1 and text.islower() and len(text) > 2
    return lower or all(
        (may_name(word) and not opens_sentence(word))
        or is_title(word)
        or word.lower() in CONNECTORS | PARTICLES
        for word in words
    )
