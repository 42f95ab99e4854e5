"""Whether a blank stands in the place of a word, or is only spoken of.

Those who write templates and programs speak of `{name}` and `[date]` all day. A blank that was to
be filled in stands where a letter has a name: in the greeting, at the end, or in a sentence behind
a word that calls for just that, as in "at [Company]".
"""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass
from functools import cached_property

from followup_lint.core.expressions import Expression
from followup_lint.core.sentences import MAX_SENTENCE
from followup_lint.core.span import Span
from followup_lint.core.terms import Part
from followup_lint.draft import Region, Role
from followup_lint.rules.view import View

LETTER_ENDS = frozenset({Role.GREETING, Role.SIGN_OFF, Role.SIGNATURE})
# A blank in the words of people: "[Job Title]", "[Company]", "{{ Company Name }}". One like a name
# in a program may be one: "{title}", "[date]", "${first_name}".
IN_WORDS = Expression(
    r"(?:[\[<«(]+(?=[^ ]+ |[A-Z])|\{+ ?(?=[A-Za-z]+ [A-Za-z]))"
    r"[A-Za-z][A-Za-z'/-]*(?: [A-Za-z'/-]+)* ?[\]>»)}]+"
)
# What it stands for: the first of these that is among its words, else some thing.
ORGANISATION = Expression(r"\b(?:company|companies|employer|firm|organi[sz]ation)", re.IGNORECASE)
PERSON = Expression(r"names?\b|\b(?:interviewer|manager|recruiter)", re.IGNORECASE)
TIME = Expression(r"\b(?:dates?|day|time|month)\b", re.IGNORECASE)
# A greeting opens a sentence; within one, it is spoken of ("it begins with Dear [Name]").
SALUTED = r"(?:^\s*(?:[Dd]ear|[Hh](?:i|ello))|\b(?:M(?:r|rs|s)\.?|[Dd]r\.?))"
BEFORE_ORGANISATION = Expression(r"\b(?:at|with|for|from|of|about|join(?:ing)?|visit(?:ing|ed)?) $")
BEFORE_PERSON = Expression(
    rf"(?:{SALUTED}|\b(?:with|from|to|for|by|and|am|I'm|is|me(?:et|eting|t)|thank(?:ing)?"
    r"|ask(?:ing)?)) $"
)
BEFORE_TIME = Expression(r"\b(?:on|at|by|until|before|after|since|from) $")
BEFORE_THING = Expression(
    r"\b(?:the|an?|my|your|our|this|that|as|about|at|for|from|in|of|on|to|with) $"
)
# Before a name like one in a program, or a mark such as XXX, hardly anybody else writes these.
BEFORE_TYPED_ORGANISATION = Expression(r"\b(?:at|join(?:ing)?) $")
BEFORE_TYPED_PERSON = Expression(rf"(?:{SALUTED}|\b(?:name is|I am|I'm)) $")
BEFORE_MARK = Expression(rf"(?:{SALUTED}|\b(?:at|name is|I am|I'm)) $")
MARK = Expression(r"\[?[Xx_YZ]+\]?")
# In mail among people, a time or a thing is theirs: "I am free on [Date]", not "sort on [Date]".
PERSONAL = Expression(r"\b(?:I|me|my|we|us|our|you|your)\b", re.IGNORECASE)
# "The {title} position", "Thank you for your order, [First Name]."
DETERMINER = Expression(r"\b(?:the|an?|your|this) $")
OPENING = Expression(r" (?:role|position|job|post|opening|vacancy|team|department)\b")
CALLED = Expression(r"\b(?:you|your|thanks)\b.*\w, $", re.IGNORECASE)
END = Expression(r"(?:'s)?[.,;:!?)\u2013\u2014]*(?:\s|$)")
# Code in a sentence, or words about texts, for which blanks are things like others.
CODE = Expression(
    r"`|\$\w|%\w|\*\||\w\(\)|\w_\w|\b[a-z]{2,}[A-Z]|(?<!\S)[/~]\w|\w/\w+/\w|(?<!\S)--\w|::|[-=]>"
    r"|[=!]=|&&|\|\||[;{]\s*$|\b\w+\.(?:py|js|ts|cc?|hh?|go|rs|java|rb|php|html?|css|json|ya?ml"
    r"|toml|md|sql|xml|sh)\b"
)
ABOUT_TEXT = Expression(
    r"\b(?:template|placeholder|blanks?|bracket|brace|field|column|heading|header|variable|string"
    r"|token|tags?|markup|syntax|macro|merge|rename|replace|substitut"
    r"|(?:begin|end|start|open|close|greet)s? with\b)",
    re.IGNORECASE,
)
# Of any indentation, plain white space leaves one.
INDENT = Expression(r"[ \t]")
FENCED = Expression(r"^```(?:.|\n)*?(?:^```|\Z)", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class Place:
    """A blank, and what stands before and behind it."""

    before: str
    blank: str
    after: str

    @classmethod
    def within(cls, text: str, whole: Span, span: Span) -> Place:
        """The blank in its sentence or line; of a long one, what is near."""
        start = max(whole.start, span.start - MAX_SENTENCE)
        end = min(whole.end, span.end + MAX_SENTENCE)
        return cls(text[start : span.start], span.of(text), text[span.end : end])

    @property
    def is_free(self) -> bool:
        """Whether it is a word of its own, neither glued to something nor quoted."""
        glued = bool(self.before) and not self.before[-1].isspace()
        quoted = any(self.before.count(mark) % 2 for mark in '"`')
        opened = re.search(r"(?<!\w)'[^']*$", self.before) and re.search(r"'(?!\w)", self.after)
        return not glued and not quoted and not opened and bool(END.match(self.after))

    @property
    def is_alone(self) -> bool:
        """Whether nothing else is said."""
        return not self.before.strip() and not self.after.strip(" \r\n.,:;")

    @property
    def is_spoken_of(self) -> bool:
        """Whether its sentence is about code or text."""
        return any(
            about.search(side) for about in (CODE, ABOUT_TEXT) for side in (self.before, self.after)
        )

    @property
    def is_called_for(self) -> bool:
        """Whether the words around it call for a word."""
        if DETERMINER.search(self.before) and OPENING.match(self.after):
            return True
        if PERSON.search(self.blank) and CALLED.search(self.before):
            return self.after[:1] in {".", "!", "?", ""}
        return any(caller.search(self.before) for caller in self.callers)

    @property
    def callers(self) -> tuple[Expression, ...]:
        """What stands before words of the kind that is missing; there may be no such words."""
        if MARK.fullmatch(self.blank):
            return (BEFORE_MARK,)
        in_words = bool(IN_WORDS.fullmatch(self.blank))
        if ORGANISATION.search(self.blank):
            return (BEFORE_ORGANISATION if in_words else BEFORE_TYPED_ORGANISATION,)
        if PERSON.search(self.blank):
            return (BEFORE_PERSON if in_words else BEFORE_TYPED_PERSON,)
        theirs = PERSONAL.search(self.before) or PERSONAL.search(self.after)
        if not in_words or not (theirs or " " in self.blank):
            return ()
        return (BEFORE_TIME if TIME.search(self.blank) else BEFORE_THING,)

    @property
    def lacks_word(self) -> bool:
        """Whether the sentence lacks a word where the blank stands."""
        return self.is_free and self.is_called_for and not self.is_spoken_of


class Blanks:
    """Where blanks of one draft stand."""

    def __init__(self, view: View) -> None:
        self.view = view

    @cached_property
    def fenced(self) -> list[Span]:
        """Stretches of code between marks of Markdown."""
        return [Span(*found.span()) for found in FENCED.finditer(self.view.text)]

    def stand_for_word(self, part: Part, span: Span) -> bool:
        """Whether a blank stands in the place of a word of the letter."""
        if part is Part.SUBJECT:
            subject = self.view.subject
            place = Place.within(subject, Span(0, len(subject)), span)
            return place.is_alone or place.lacks_word
        line = Place.within(self.view.text, self.line_of(span), span)
        region = self.region_of(span)
        if region.role in LETTER_ENDS:
            return line.is_free
        indented = region.role is Role.PARAGRAPH and INDENT.match(line.before)
        if indented or any(code.contains(span) for code in self.fenced):
            return False
        if line.is_alone:
            return " " in line.blank and bool(IN_WORDS.fullmatch(line.blank))
        return Place.within(self.view.flat, self.sentence_of(span, region), span).lacks_word

    def region_of(self, span: Span) -> Region:
        """The region around a place."""
        regions = self.view.draft.regions
        return regions[bisect_right(regions, span.start, key=lambda r: r.span.start) - 1]

    def line_of(self, span: Span) -> Span:
        """The line around a place, as far as it is near."""
        text = self.view.text
        start = text.rfind("\n", max(0, span.start - MAX_SENTENCE), span.start) + 1
        end = text.find("\n", span.end, span.end + MAX_SENTENCE)
        return Span(start or max(0, span.start - MAX_SENTENCE), end if end >= 0 else len(text))

    def sentence_of(self, span: Span, region: Region) -> Span:
        """The sentence around a place of the body, or its line elsewhere."""
        line, spans = self.line_of(span), self.view.sentence_spans
        at = bisect_right(spans, span.start, key=lambda sentence: sentence.start) - 1
        if at < 0 or not spans[at].contains(span):
            return line
        # "Dear" may be the greeting, and the blank behind it the first word of the text.
        opens = spans[at].start == region.span.start
        return Span(min(line.start, spans[at].start) if opens else spans[at].start, spans[at].end)
