"""Taking a sign out of a text, so that the sentence around it stays whole."""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass

from followup_lint.draft import Role
from followup_lint.finding import Fix
from followup_lint.span import Span
from followup_lint.terms import Part
from followup_lint.view import View

DESCRIPTION = "remove it"
# What is looked at on both sides of a sign.
REACH = 100
# After one of these a sentence goes on, so the sign stands for a word.
NEEDS_MORE = re.compile(
    r"\b(?:a|an|the|my|our|your|their|his|its|i|we|they|he|she|to|of|for|with|at|from|by|and|or|but"
    r"|is|are|was|were|be|been|am|very|so|really|more|most|would|will|can|could)\s*$",
    re.IGNORECASE,
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
        stands_for_word = NEEDS_MORE.search(self.before) or bracketed
        return not stands_for_word and (self.ends_sentence or not runs_on)


def removal(view: View, part: Part, span: Span) -> Fix:
    """The fix that takes out a stretch with the space or the line that it leaves behind.

    A full stop takes its place where it ended a sentence. The fix is safe where plainly no word
    is lost with the stretch and no two sentences run together.
    """
    text = view.text if part is Part.BODY else view.subject
    line = sole_on_line(text, span)
    if line:
        return Fix(DESCRIPTION, line, "", safe=True)
    around = surroundings(view, part, span)
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


def surroundings(view: View, part: Part, span: Span) -> Around:
    """What stands around a stretch, within its region of the draft."""
    if part is Part.SUBJECT:
        return Around(view.subject[: span.start], view.subject[span.end :], in_sentence=False)
    regions = view.draft.regions
    at = bisect_right(regions, span.start, key=lambda region: region.span.start) - 1
    whole = regions[at].span
    before = view.text[max(whole.start, span.start - REACH) : span.start]
    after = view.text[span.end : min(whole.end, span.end + REACH)]
    return Around(before, after, in_sentence=regions[at].role is Role.PARAGRAPH)
