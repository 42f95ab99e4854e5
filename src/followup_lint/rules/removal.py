"""Taking a sign out of a text, so that the sentence around it stays whole."""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_right
from dataclasses import dataclass

from followup_lint.core.findings import Fix
from followup_lint.core.span import Span
from followup_lint.core.terms import Part
from followup_lint.draft import Role
from followup_lint.rules.view import View

DESCRIPTION = "remove it"
# What is looked at on both sides of a sign.
REACH = 100
# After one of these a sentence goes on, so the sign stands for a word.
NEEDS_MORE = re.compile(
    r"\b(?:a|an|the|my|our|your|their|his|its|i|we|they|he|she|to|of|for|with|at|from|by|and|or|but"
    r"|is|are|was|were|be|been|am|very|so|really|more|most|would|will|can|could|feel|feels|felt"
    r"|feeling|ma(?:de|kes?|king) (?:me|us|you|him|her|them|everyone|everybody))\s*$",
    re.IGNORECASE,
)
# Faces and gestures of hands, in the order of Unicode. They hardly stand for a word that is not
# called for by one of the above; a picture of a thing may ("We love 🍕 and tea").
SMILEY = re.compile(
    "[☝☹☺♀♂✌\U0001f446-\U0001f450\U0001f600-\U0001f64f\U0001f910-\U0001f92f\U0001f970-\U0001f97a"
    "\U0001fae0-\U0001fae8\U0001faf0-\U0001faf8]"
)
KEYCAP = "\N{COMBINING ENCLOSING KEYCAP}"
# What selects the form of a sign, joins it to the next or tints it, and is of no use without it.
BELONGING = re.compile("[\ufe00-\ufe0f\u200d\u20e3\U0001f3fb-\U0001f3ff\U000e0020-\U000e007f]*")
# Hearts, moving pictures, and names of emoji but those of faces and hands.
TYPED_THING = re.compile(
    r"</?3|\[|https?:|:(?!\w*(?:smil|grin|face|joy|wink|laugh|hand|thumb|clap|wave|pray))\w{3,}"
)
OPENER = re.compile(
    r"(?:I|I'm|I'd|I've|I'll|We|You|It|It's|That|This|The|There|My|Your|Our|Thank|Thanks|Looking"
    r"|Hope|Hoping|Please|Have|See|If|As|When|What|And|But|So|Let|Wishing|Once|Again)\b"
)
# More signs in a row: symbols, and faces typed with punctuation.
SIGNS = re.compile(r"(?:\s|[^\w\s.,!?;:()'\"/…–—-]|[:;=]['^o-]?[()DPp](?!\w))*")
LINE_BEFORE = re.compile(r"(?:\A|[\r\n])[ \t]*\Z")
LINE_AFTER = re.compile(r"[ \t]*(?:\r\n|\r|\n|\Z)")
BLANK_BEFORE = re.compile(r"(?:\A|(?:\r\n|\r|\n)[ \t]*(?:\r\n|\r|\n))[ \t]*\Z")
# Fewer words before a sign are hardly a sentence.
MIN_WORDS = 4


@dataclass(frozen=True, slots=True)
class Around:
    """What stands before and after a sign, in its paragraph, or in its line of another kind."""

    before: str
    after: str
    in_sentence: bool
    is_smiley: bool

    @property
    def follows_word(self) -> bool:
        """Whether the sign stands in a paragraph and right behind a word."""
        return self.in_sentence and self.before.rstrip(" \t")[-1:].isalnum()

    @property
    def ends_sentence(self) -> bool:
        """Whether a sentence without a stop ends at the sign."""
        signs = SIGNS.match(self.after)
        following = self.after[signs.end() :] if signs else self.after
        words = re.split(r"[.!?]\s", self.before)[-1].split()
        opens = bool(OPENER.match(following)) and len(words) >= MIN_WORDS
        return self.follows_word and (not following or opens)

    @property
    def is_clear(self) -> bool:
        """Whether the sign stands for no word, and no two sentences run together without it."""
        runs_on = self.follows_word and self.after.lstrip()[:1].isupper()
        bracketed = self.before[-1:] == "(" and self.after[:1] == ")"
        stands_for_word = NEEDS_MORE.search(self.before) or bracketed or self.may_be_word
        return not stands_for_word and (self.ends_sentence or not runs_on)

    @property
    def may_be_word(self) -> bool:
        """Whether the sign may be a part of the sentence before or behind it."""
        if self.is_smiley:
            return False
        before, after = self.before.rstrip(), self.after.lstrip()
        return before[-1].isalnum() or before[-1] in ",'\"" if before else after[:1].islower()


def removal(view: View, part: Part, span: Span) -> Fix:
    """The fix that takes out a stretch with the space or the line that it leaves behind.

    A full stop takes its place where it ended a sentence. The fix is safe where plainly no word
    is lost with the stretch, as one may be with a picture behind a word, and no two sentences run
    together.
    """
    text = view.text if part is Part.BODY else view.subject
    span = Span(span.start, end_of_sign(text, span.end))
    line = sole_on_line(text, span)
    if line:
        return Fix(DESCRIPTION, line, "", safe=True)
    around = surroundings(view, part, span, is_smiley=is_smiley(span.of(text)))
    stop = "." if around.ends_sentence else ""
    before = around.before.rstrip(" \t")
    start, end = span.start - len(around.before) + len(before), span.end
    if not before or before[-1] in "\r\n":
        start, end = span.start, end + len(around.after) - len(around.after.lstrip(" \t"))
    elif around.after[:1].isalnum():
        stop += " "
    return Fix(DESCRIPTION, Span(start, end), stop, safe=around.is_clear)


def sole_on_line(text: str, span: Span) -> Span | None:
    """The line with its end, if nothing else stands on it; of two blank lines around it one."""
    above = text[max(0, span.start - REACH) : span.start]
    before, after = LINE_BEFORE.search(above), LINE_AFTER.match(text, span.end)
    if not before or not after:
        return None
    start = span.start - len(above) + len(above.rstrip(" \t"))
    blank = LINE_AFTER.match(text, after.end()) if BLANK_BEFORE.search(above) else None
    return Span(start, blank.end() if blank else after.end())


def end_of_sign(text: str, end: int) -> int:
    """Where all ends that belongs to a sign which ends there."""
    belonging = BELONGING.match(text, end)
    return belonging.end() if belonging else end


def is_smiley(sign: str) -> bool:
    """Whether a sign is a face or a gesture, and no picture of a thing."""
    if sign.isascii():
        return not TYPED_THING.match(sign)
    pictures = (character for character in sign if unicodedata.category(character) == "So")
    return KEYCAP not in sign and all(map(SMILEY.match, pictures))


def surroundings(view: View, part: Part, span: Span, *, is_smiley: bool) -> Around:
    """What stands around a stretch, within its region of the draft."""
    if part is Part.SUBJECT:
        before, after = view.subject[: span.start], view.subject[span.end :]
        return Around(before, after, in_sentence=False, is_smiley=is_smiley)
    regions = view.draft.regions
    at = bisect_right(regions, span.start, key=lambda region: region.span.start) - 1
    whole = regions[at].span
    before = view.text[max(whole.start, span.start - REACH) : span.start]
    after = view.text[span.end : min(whole.end, span.end + REACH)]
    in_sentence = regions[at].role is Role.PARAGRAPH
    return Around(before, after, in_sentence=in_sentence, is_smiley=is_smiley)
