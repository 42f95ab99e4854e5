"""Lines that say who wrote what is quoted below them ("On …, Ana wrote:")."""

from __future__ import annotations

import re
from collections.abc import Sequence

from followup_lint.core.expressions import Expression
from followup_lint.draft.lines import Line
from followup_lint.draft.mail_program_words import alternatives
from followup_lint.draft.names import is_name, opens_sentence, spoken

MAX_LENGTH = 400
MAX_LINES = 6

WROTE = rf"(?<!\w){alternatives('wrote')}(?!\w)"
# CJK and Thai verbs are not set off by spaces.
UNSPACED = r"写道|寫道|写到|写了|撰寫|書きました|のメール|のメッセージ|작성|เขียนว่า"
VERB = Expression(rf"{WROTE}|{UNSPACED}", re.IGNORECASE)
# Where an attribution ends: a colon, or the verb itself (between dashes in some programs).
ENDS = Expression(rf"(?:[:：]|{WROTE})[\s*_]{{0,4}}-{{0,8}}\s*$", re.IGNORECASE)
# The last line of a wrapped attribution can begin with the ">" of "<ana@example.com>".
TAIL = Expression(rf">\s?(?:{WROTE})?\s?[:：]\s*$", re.IGNORECASE)
ADDRESS = Expression(r"[^\s<>@]@[\w-]+\.[\w-]")
# Only a program writes an address so.
IN_BRACKETS = Expression(r"[<\[]\s?(?:mailto:)?[^\s<>@\[\]]{1,64}@[\w-]+\.[\w-]")
ENGLISH = Expression(r"(?<!\w)(?:wrote|writes|said)\s{0,3}:?\W{0,9}$", re.IGNORECASE)
UP_TO_TIME = Expression(
    r"^.*\d\S*(?:\s?[AaPp]\.?[Mm]\b\.?)?(?:\s\(?(?:UTC|GMT|[A-Z]{1,3}[SD]?T)\b\S*)?"
)
ASIDE = Expression(r"\([^()]*\)|\[[^\[\]]*\]|\S+@\S+")
YEAR = Expression(r"(?<!\d)(?:19|20)\d\d(?!\d)")
TIME = Expression(r"(?<!\d)\d{1,2}[:.]\d\d(?!\d)|\d{1,2}[時时시]")
# A date stands at the start, after at most three words ("On Tue,", "W dniu", "El jueves,").
DATE_FIRST = Expression(r"(?:[^\W\d]{1,14}[.,]{0,2}\s){0,3}\d{1,4}(?:st|nd|rd|th|\b|[^\W\d_])")
CJK_DATE_FIRST = Expression(r"[于在於]?\s?(?:\S{1,6}\s)?\d{2,4}\s?[年년/.-]")
NAME_AND_ADDRESS = Expression(
    r"[*\"'“„«]?[^\W\d_](?:[^<>@\s]{0,30}\s){0,8}[^<>@\s]{0,30}\s?[<(\[&]\S{0,4}[^\s<>@]+@[^\s<>]+"
)
# Gmail in many languages: no verb, but "2016-03-03 17:21 GMT+01:00 Name <address>:".
ISO_DATE = Expression(
    r"\d{4}([-/])\d\d?\1\d\d?(?P<zone>,? \d\d?:\d\d GMT ?[+-]\d\d?(?::?\d\d)?)?,? (?=\S)"
)
SPEAKER = Expression(r"(?:[^\W\d_][\w.'’-]{0,30}\s){1,5}$")
PRONOUN = Expression(
    r"(?<!\w)(?:I|we|you|they|he|she|it|as|like|once|who|that)(?!\w)", re.IGNORECASE
)
# An abbreviation before a full stop is short; a longer word there ends a sentence.
SENTENCE_END = Expression(r"[^\W\d_]{7}[.!?]\s|[!?]\s")


def attribution_end(lines: Sequence[Line], start: int) -> int | None:
    """The last line of the attribution that starts on line `start`, if one does.

    The date, the name and the verb may stand on up to six lines, for mail programs wrap them;
    a blank line among them is allowed only inside an address.
    """
    if not _may_start(lines[start].text):
        return None
    joined = ""
    for end in range(start, min(len(lines), start + MAX_LINES)):
        line = lines[end]
        if len(line.text) + len(joined) > MAX_LENGTH:
            break
        if line.blank:
            if not _address_follows(lines, end):
                break
            continue
        joined = f"{joined} {line.text.strip()}".strip()
        if not _may_end(line.text):
            continue
        if _is_whole(joined) and not _wrapped(lines, end):
            return end
        if line.text.rstrip().endswith(":"):
            break
    return None


def is_full(lines: Sequence[Line], *, apart: bool) -> bool:
    """Whether an attribution is so explicit that unmarked text below it is quoted too.

    It gives an address; or, where a blank line parts it from the text above, a full date with
    a time, and is not about the author himself.
    """
    joined = " ".join(line.text.strip() for line in lines if not line.blank)
    if IN_BRACKETS.search(joined):
        return True
    if not _tells_who(joined):
        return False
    if ADDRESS.search(joined):
        return True
    full = _is_verbless(joined) or bool(YEAR.search(joined) and TIME.search(joined))
    return apart and full and not PRONOUN.search(joined)


def _tells_who(joined: str) -> bool:
    """Whether nothing but a name stands between the date and an English verb.

    "On 4 March 2025 at 10:30 the recruiter wrote:" is a sentence of the author.
    """
    verb = ENGLISH.search(joined)
    if verb is None:
        return True
    name = spoken(ASIDE.sub(" ", UP_TO_TIME.sub("", joined[: verb.start()])).strip(" ,*_\"'“”-"))
    single = not opens_sentence(name) and len(name.split()) == 1
    return not name or single or is_name(name)


def is_speaker(line: Line) -> bool:
    """Whether the line is a bare "Ana Ortiz wrote:"; only a marked quote below proves it."""
    text = line.text.strip(" *_")
    match = VERB.search(text) if len(text) <= MAX_LENGTH and text.endswith(":") else None
    if match is None or text[match.end() :].strip() != ":":
        return False
    before = text[: match.start()]
    return bool(SPEAKER.match(before)) and before[0].isupper() and not PRONOUN.search(before)


def _may_start(text: str) -> bool:
    bare = _bare(text)
    if not bare or len(text) > MAX_LENGTH:
        return False
    return bool(
        DATE_FIRST.match(bare)
        or CJK_DATE_FIRST.match(bare)
        or bare.endswith(("<", ",", '"'))
        or NAME_AND_ADDRESS.match(bare)
        or VERB.search(bare)
    )


def _may_end(text: str) -> bool:
    """Whether an attribution may end here; cheap, for it is asked of many lines."""
    bare = text.rstrip(" \t-*_")
    told = len(bare) > 3 and (ENDS.search(bare[-40:]) or ISO_DATE.match(text))
    return bare.endswith((":", "：", ">")) or bool(told)


def _bare(text: str) -> str:
    return text.strip("-*_ \t")


def _address_follows(lines: Sequence[Line], index: int) -> bool:
    """Whether the blank line at `index` only parts a name from the address below it."""
    below = next((line.text.strip() for line in lines[index + 1 : index + 3] if not line.blank), "")
    return below.startswith("<")


def _wrapped(lines: Sequence[Line], end: int) -> bool:
    """Whether the next line finishes the attribution ("…>" and then "wrote:")."""
    if end + 1 >= len(lines):
        return False
    text = lines[end + 1].text.strip()
    return len(text) < 40 and bool(ENDS.search(text)) and bool(VERB.match(text))


def _is_whole(joined: str) -> bool:
    if SENTENCE_END.search(joined):
        return False
    return _is_dated(joined) or _is_named(joined) or _is_verbless(joined)


def _is_dated(joined: str) -> bool:
    """A date at the start, a verb, and more than a number to show that it is a date."""
    text = _bare(joined)
    if not ENDS.search(joined) or not (DATE_FIRST.match(text) or CJK_DATE_FIRST.match(text)):
        return False
    proofs = [ADDRESS.search(text), YEAR.search(text), TIME.search(text)]
    # In Russian, Gmail leaves the verb out.
    return any(proofs) if VERB.search(text) else all(proofs) and text.endswith(">:")


def _is_named(joined: str) -> bool:
    """A name and an address, then a verb: "Ana Ortiz <ana@…> wrote:", with or without a date."""
    text = _bare(joined)
    match = NAME_AND_ADDRESS.match(text) if ENDS.search(joined) else None
    verb = VERB.search(text, match.end()) if match else None
    return bool(match and verb and verb.start() - match.end() < 60)


def _is_verbless(joined: str) -> bool:
    match = ISO_DATE.match(joined)
    if match is None:
        return False
    rest = joined[match.end() :].strip()
    if rest.endswith((">", ">:")):
        return "<" in rest and bool(ADDRESS.search(rest))
    return bool(match["zone"]) and bool(SPEAKER.fullmatch(rest.rstrip(":") + " "))
