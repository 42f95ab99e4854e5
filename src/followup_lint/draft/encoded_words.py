"""Header values with their encoded words decoded (RFC 2047)."""

from __future__ import annotations

from email.errors import MessageError
from email.header import decode_header
from itertools import groupby

from followup_lint.core.expressions import Expression
from followup_lint.draft.charset import codec_named

# RFC 2047 allows 75 characters; programs that do not fold write longer ones, and some of them leave
# a question mark as it is.
TEXT = r"[^?\n]{0,1000}(?:\?(?!=)[^?\n]{0,1000}){0,9}"
WORD = rf"=\?[^?\s]{{1,60}}\?[bBqQ]\?{TEXT}\?="
# Nothing but white space stands between the words of a run, and it is not shown.
RUN = Expression(rf"{WORD}(?:\s*{WORD})*")
ONE = Expression(WORD)


def decoded(value: str) -> str:
    """A header value with its encoded words decoded; words that are broken stay as they are."""
    if "=?" not in value:
        return value
    return " ".join(RUN.sub(lambda run: words_of(run[0]), value).split())


def words_of(run: str) -> str:
    """The text of several encoded words; a character may be cut in two between them."""
    # One word at a time: for many together, the library takes time by the square of their number.
    try:
        words = [decode_header(word)[0] for word in ONE.findall(run)]
        return "".join(
            b"".join(raw for raw, _ in same).decode(codec_named(charset.partition("*")[0]))
            for charset, same in groupby(words, key=lambda word: str(word[1]))
        )
    except (MessageError, ValueError):
        return run
