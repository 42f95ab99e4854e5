"""What is left in a draft that was to be replaced or removed: blanks, notes, chatter."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from followup_lint.core.terms import Severity


@dataclass(frozen=True, slots=True)
class Leftover:
    """A variant of the rule: its expressions, and what is said of what they find.

    `for_a_word` says that it may stand in the place of a word, as a blank does.
    """

    name: str
    expressions: Sequence[str]
    message: str = "“{match}” looks like a blank that was not filled in."
    help: str = "Replace or remove it before sending."
    severity: Severity | None = None
    any_case: bool = False
    for_a_word: bool = False
    default: bool = True
    takes_extra: bool = False


NOTE = "“{match}” looks like a note to yourself."
# Asides begin with one of these, and pictures and removed words are named as such.
ASIDE = (
    r"(?!(?i:my|our|we|i|if|as|see|which|that|who|and|or|but|with|without|since|because|when"
    r"|while|though|also|note|he|she|they|it|this|these|those|is|are|was|were|from|by"
    r"|time permitting|image|cid|logo|icon|photo|picture)\b)"
    r"(?![^\]\n]{0,60}\b(?i:redacted|removed|protected|omitted|deleted|withheld|hidden"
    r"|permitting)\b)"
)
# [Company], [Interviewer's Name], [a specific project]: a word of a blank is among them.
WANTED = (
    r"(?=[^\]\n]{0,60}\b(?i:names?|company|companies|employer|organi[sz]ation|interviewer|manager"
    r"|recruiter|role|position|title|job|dates?|day|time|month|topics?|projects?|skills?"
    r"|experience|details?|specific|insert|your|phone|number|address|e-?mail|city|department"
    r"|team|industry|product|field|something|someone|mention|add|relevant|signature|contact"
    r"|link)\b)"
)
BRACKETED = rf"\[{ASIDE}{WANTED}[A-Za-z][^\]\n.?!@=:]{{0,60}}\](?![(\[:])"
ANGLED = (
    r"<{1,2}(?i:(?:your|the|company|interviewer|recruiter|first|last|full|job|role|hiring|manager"
    r"|position|insert|specific)(?:'s)?[ _-]){0,3}(?i:name|firstname|lastname|company|date|role"
    r"|position|title|interviewer|topic|project|skill)(?i:[ _]here)?>{1,2}"
)
# Kisses and numerals have no such word before them; a masked number goes on.
CROSSED = (
    r"\b(?:[Dd]ear|[Hh]i|[Hh]ello|[Aa]t|[Tt]he|[Yy]our|[Mm]y|[Tt]his|of|on|with|for|about|in|as"
    r"|by|from|to|and|an?|M(?:r|rs|s)\.?) (?P<span>X{3,}|x{3,})(?![A-Za-z0-9_/-])(?! ?[Xx\d]{4})"
)
NAMED = (
    r"""(?<![\w[{<("'])(?:Your (?:Full )?Name|Company Name|Interviewer(?:'s)? Name"""
    r"|Hiring Manager(?:'s)? Name|Recruiter(?:'s)? Name|Position (?:Title|Name)|First ?Name"
    r"|Last ?[Nn]ame|Name of (?:the )?(?:Company|Interviewer))(?![\w\]}>):])"
    r"(?! (?:of|and|on|as|is|was|game|field|in))"
)
SHOUTED = (
    r"""(?<![\w[{<("'])(?:YOUR|COMPANY|INTERVIEWER(?:'S)?|RECRUITER(?:'S)?|HIRING MANAGER(?:'S)?)"""
    r" NAME(?![\w\]}>):])"
)
CHATTER = (
    r"^\s*(?P<span>(?:certainly|sure|of course|absolutely|great)[!,.]? (?:here(?:'s| is| are) "
    r"(?:a|an|your|the|some)\b|i(?:'d| would) be happy to (?:help|write|draft)|i can help)"
    r"[^\n]*)",
    r"^\s*(?P<span>here(?:'s| is) (?:a|an|your|the) (?:\w+ ){0,4}(?:draft|version|template)\b"
    r"[^\n]{0,60}:)\s*$",
    r"^\s*(?P<span>as an ai(?: language)? model)\b",
    r"^\s*(?P<span>feel free to (?:customi[sz]e|tailor|personali[sz]e|(?:adjust|modify|edit) "
    r"(?:this|it|the (?:draft|text|e-?mail|message|tone)))[^\n]*)",
    r"^\s*(?P<span>let me know if you(?:'d| would) like (?:me )?(?:to adjust"
    r"|any (?:changes|edits)|a (?:shorter|more \w+|different) version)[^\n]*)",
    r"^\s*(?P<span>(?:option|version|draft) \d+\s*:)\s*$",
    r"^\s*(?P<span>subject line options?:)",
)
LEFTOVERS = (
    Leftover(
        "brackets",
        (
            BRACKETED,
            # [X] years: a box that is ticked stands at the start of a line.
            r"(?<=[a-z,] )\[[XYZ]\](?![(\[:])",
            r"(?<![\w$\\])\{\{? ?[A-Za-z][\w .\x27-]{1,40}\}?\}",
            r"\$\{[A-Za-z_][\w.]*\}",
            r"(?<!\S)%[A-Z][A-Z_]{2,30}%(?!\w)",
            r"\*\|[A-Z][A-Z0-9_:]{1,30}\|\*",
            ANGLED,
            r"<(?i:insert|add|mention|describe|fill in) [^<>\n@/]{2,60}>",
            r"«(?i:first|last|full|company|job|position|title|name|date)[ _]?\w{0,20}»",
        ),
        for_a_word=True,
        takes_extra=True,
    ),
    Leftover(
        "sentence",
        (r"\[(?!(?i:image|cid|link|note)\b)[A-Z][^\]\n@=]{12,200}[.?!]\](?![(\[:])",),
        message=NOTE,
        severity=Severity.WARNING,
    ),
    Leftover(
        "mark",
        (
            CROSSED,
            r"(?<=[a-z,] )_{3,12}(?= [a-z]| ?[.,]|$)",
            r"\bTKTK\b",
            r"\bINSERT (?:YOUR |THE |A )?(?:NAME|COMPANY|DATE|HERE|ROLE|TITLE|TOPIC)[A-Z ]*",
            r"\b[Ll]orem ipsum\b",
        ),
        for_a_word=True,
    ),
    Leftover(
        "to-do",
        (r"\b(?:TODO|FIXME)\b(?!\s(?:list|item|app|comment|file|page)s?\b)",),
        message=NOTE,
        severity=Severity.WARNING,
    ),
    Leftover(
        "tbd",
        (r"\bTB[ACD]\b",),
        message="“{match}”: is this still open?",
        severity=Severity.SUGGESTION,
        default=False,
    ),
    Leftover(
        "name",
        (
            NAMED,
            SHOUTED,
            r"\((?:[Yy]our|[Cc]ompany|[Ii]nterviewer(?:'s)?|[Ff]irst|[Ll]ast) (?:full )?[Nn]ame\)",
        ),
        for_a_word=True,
    ),
    Leftover(
        "insert",
        (
            r"\b(?:insert|enter|fill in) (?:(?:your|the|a|company|interviewer(?:'s)?|specific) )*"
            r"(?:name|company|date|topic|role|title|detail|example)s? here\b",
            r"\byour name here\b",
        ),
        any_case=True,
        for_a_word=True,
    ),
    Leftover(
        "assistant",
        CHATTER,
        message="“{match}” looks like the voice of a writing assistant.",
        help="Delete the line.",
        any_case=True,
    ),
    Leftover(
        "markup",
        # Lines in capitals between stars are headings of plain mail.
        (r"(?<![\w*])\*\*(?=[^*\n]*[a-z])[A-Za-z][^*\n]{0,80}\*\*(?![\w*])", r"^```\w*$"),
        message="“{match}” is markup that a mail program shows as it is.",
        help="Remove the marks.",
        severity=Severity.WARNING,
    ),
)
