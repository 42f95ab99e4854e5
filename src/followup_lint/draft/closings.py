"""Closing phrases, contact lines and postscripts: the closed lists behind sign-offs."""

from __future__ import annotations

import re

from followup_lint.core.expressions import Expression
from followup_lint.draft.names import INITIALS, is_name, opens_sentence

KIND = (
    r"(?:best|kind(?:est)?|warm(?:est)?|sincer(?:e|est)|respectful|cordial|friendly|many|much|good"
    r"|heartfelt|deep(?:est)?|great|fond(?:est)?|professional|genuine|utmost)"
)
NOUN = r"(?:regards?|wishes|thanks|greetings|gratitude|appreciation|respect|anticipation)"
TIME = r"(?:day|week|weekend|evening|afternoon|morning|one|night|holidays?|time|break)"
STRONG_ONE = (
    rf"(?:(?:with|my|our|sending|in)\s)*(?:(?:very|all)\s)?(?:{KIND}(?:(?:,|\s(?:and|&))\s{KIND})?\s)?"
    rf"{NOUN}(?:\s(?:to you(?: all)?|always|again|once again|in advance))?"
    r"|(?:yours\s)?(?:very\s|most\s)?(?:sincerely|faithfully|truly|respectfully|cordially"
    r"|gratefully|warmly|kindly|appreciatively|thankfully)(?:\s(?:yours|submitted))?"
    r"|(?:(?:all\s)?(?:the|my)\s)?(?:very\s)?best|all (?:the|my) (?:very )?best|yours|cheers|ciao"
    r"|laters?|xo(?:xo)*|x{1,4}|love|hugs|peace(?: out)?|ttyl|take care|until (?:then|next time)"
    r"|(?:talk|speak) (?:to you )?(?:soon|later)|see (?:ya|you)(?: soon| later| then| around)?"
    r"|bye(?:[ -]bye)?|thx|tnx|ty|rgds|brgds|br|kr|cya|stay safe|be well|adios|au revoir"
    r"|(?:many |a million |big )?(?:thanks|thank you|thankyou)(?: (?:so much|very much|kindly|a lot"
    r"|a bunch|a ton|again|once again|once more|in advance|all|both|everyone|for everything))*"
    r"|much appreciated|happy (?:holidays|new year|weekend|friday)"
    r"|mit (?:freundlichen|besten|herzlichen|lieben) grüßen|mfg|lg"
    r"|(?:viele|liebe|beste|herzliche) grüße|(?:schönen |lieben )?gruß|(?:bien )?cordialement"
    r"|bien à vous|(?:un )?saludos?(?: cordiales?)?|atentamente|atenciosamente|abraços?"
    r"|(?:cordiali|distinti) saluti|met vriendelijke groet(?:en)?|groet(?:en|jes)?"
    r"|med vänliga? hälsning(?:ar)?|mvh|med vennlig hilsen|hilsen|venlig hilsen|pozdrawiam"
    r"|z poważaniem|с уважением"
)
STRONG = rf"(?:{STRONG_ONE})(?:\s?(?:,|&|/|\+|and)\s?(?:{STRONG_ONE})){{0,2}}"
END = r"\s?[,.!;:~…–—-]{0,4}"
DECORATION = r"[^\w\s]{0,3}"
CLOSING = Expression(rf"\s*(?P<closing>{STRONG}){END}\s*{DECORATION}\s*$", re.IGNORECASE)
CLOSING_AND_NAME = Expression(
    rf"\s*(?P<closing>{STRONG})\s?(?:[,.!;:–—-]+|(?<=s)(?=\s[^\W\d_]+\s[^\W\d_]+\W*$))\s*"
    r"(?P<name>[^\W\d_].{0,60})$",
    re.IGNORECASE,
)
INLINE = Expression(
    rf"(?<=[.!?])\s{{1,3}}(?P<closing>{STRONG})\s?[,!–—-]{{1,2}}\s{{0,3}}(?P<name>[^\W\d_].{{0,40}})?$",
    re.IGNORECASE,
)
# Phrases that close a letter only with a name below them.
WEAK = Expression(
    r"\s*(?:(?:and )?(?:again, )?(?:many )?(?:thanks|thank you)\b.{0,80}\b(?:time|consideration"
    r"|help|attention|everything|opportunity|understanding|patience|support|again|advance)"
    r"(?: (?:today|again|and \w+))?[\s,.!]*"
    rf"|(?:have|enjoy|wishing you) .{{0,40}}\b{TIME}[\s,.!]*"
    # Any short line with a comma at its end reads as a closing above a name.
    r"|[^\W\d_][^.?!:;,\n]{2,70},\s*)$",
    re.IGNORECASE,
)
MAX_WEAK_WORDS = 11
CONTACT = Expression(
    r"\S@\S+\.\w|https?://|\bwww\.|\b[\w-]+\.(?:com|org|net|io|edu|dev|me)(?:/|\b)"
    r"|(?:\(?\+?\d[\s().-]{0,3}){7,}"
    r"|^\W*(?:phone|mobile|cell|tel|telephone|m|t|p|c|e|e-?mail|linkedin|portfolio|github|website"
    r"|web|address|skype|fax|direct|office|encl|enclosures?|attachments?|cc)\s?[.:|]"
    r"|^\W*\(?(?:she/her|he/him|they/them)|^\d{1,5} \w.*\b(?:st|street|ave|avenue|road|rd|lane|ln"
    r"|drive|dr|blvd|way|court|ct)\b|\b[A-Z]{2} \d{5}\b",
    re.IGNORECASE,
)
JOB = Expression(
    r"\b(?:manager|engineer|analyst|director|designer|developer|consultant|candidate|student"
    r"|assistant|associate|specialist|coordinator|accountant|teacher|nurse|writer|editor|scientist"
    r"|researcher|officer|architect|administrator|representative|lead|intern|graduate|professor"
    r"|university|college|school|department|inc|llc|ltd|gmbh|corp|company|applicant|planner"
    r"|buyer|recruiter|technician|supervisor|president|founder|class of)\b",
    re.IGNORECASE,
)
POSTSCRIPT = Expression(r"\s*p\.?\s?p?\.?s\b\s?[.:,–—-]?", re.IGNORECASE)
NAME_LEAD = Expression(r"(?:/s/|[\s\-–—~/*_•])*")
NAME_END = Expression(r"\s*(?:[,|(/<•·]|\s[-–—]\s|[.!]?\s*$)")
MAX_LINE = 120
MAX_NAME_WORDS = 6


def closing_in(text: str) -> re.Match[str] | None:
    """The closing phrase that fills the line, with a name or without."""
    if len(text) > MAX_LINE:
        return None
    return CLOSING.match(text) or named_closing(text) or weak_closing(text)


def named_closing(text: str) -> re.Match[str] | None:
    """A closing and a name on one line: "With best wishes, Dana Reyes."."""
    match = CLOSING_AND_NAME.match(text)
    return match if match and may_sign(match["name"]) else None


def weak_closing(text: str) -> re.Match[str] | None:
    """A phrase that closes a letter only with a name below: "Thank you for your time."."""
    if len(text) > MAX_LINE or len(text.split()) > MAX_WEAK_WORDS:
        return None
    return WEAK.match(text)


def may_sign(text: str) -> bool:
    """Whether the text below a closing can be the author's name, in whatever case."""
    bare = NAME_LEAD.sub("", text[:MAX_LINE], count=1).strip()
    name = bare[: name_end(bare)].strip()
    words = name.split()
    if not words or len(words) > MAX_NAME_WORDS:
        return False
    # "T. Moore" is a name, "T. 555 0100" a telephone number.
    if CONTACT.search(name) and not (INITIALS.match(words[0]) and is_name(name)):
        return False
    plain = not any(char.isdigit() for char in name) and any(char.isalpha() for char in name)
    return plain and not JOB.search(name) and not any(map(opens_sentence, words[:1]))


def name_end(text: str) -> int:
    """Where a name ends that begins the text: before a comma, a bar, or the full stop."""
    match = NAME_END.search(text)
    return match.start() if match else len(text)
