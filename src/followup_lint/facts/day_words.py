"""The wordings for days in English, as expressions; `days_in_text` works out the days they mean."""

from __future__ import annotations

from followup_lint.draft.dates import MONTH

NUMBERS = {
    "a": 1, "an": 1, "one": 1, "a couple": 2, "couple": 2, "two": 2, "three": 3, "four": 4,
    "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9, "ten": 10, "twelve": 12,
    "fourteen": 14, "fifteen": 15,
}  # fmt: skip
COUNT = rf"(?:\d{{1,3}}|{'|'.join(sorted(NUMBERS, key=len, reverse=True))})"
WEEKDAY = (
    r"(?P<weekday>(?:mon|tues|wednes|thurs|fri|satur|sun)day|mon|tues?|wed|thurs?|fri)\b(?!'s)"
)
DAY = r"(?P<day>\d{1,2})(?![\d:])(?:st|nd|rd|th)?\b"
YEAR = r"(?:,? (?P<year>20\d\d)\b)?"
BY = (
    r"(?:(?P<by>by|before|prior to|until|(?:no|not) later than|at the (?:very )?latest (?:by|on)"
    r"|latest by) )?"
)
WITHIN = r"(?P<by>within|inside|in|over|during)"
ABOUT = (
    r"(?:(?:about|around|approximately|roughly|or before|at the latest|sometime"
    r"|some time) )*"
)
UP_TO = (
    r"(?:(?:of|about|around|approximately|roughly|up to|no more than|at most|under|less than"
    r"|the course of|a maximum of) )*"
)
# “March 14, 2025”, “14th of March”, “3/14”, “2025-03-14”.
DATE = (
    rf"(?:{MONTH} (?:the )?{DAY}{YEAR}"
    rf"|(?P<day2>\d{{1,2}})(?:st|nd|rd|th)?(?: of)? {MONTH.replace('<month>', '<month2>')}"
    r"(?:,? (?P<year2>20\d\d)\b)?"
    r"|(?<![\d/])(?P<first>\d\d?)/(?P<second>\d\d?)(?:/(?P<year3>(?:20)?\d\d))?(?![\d/])"
    r"|(?P<year4>20\d\d)-(?P<number>\d\d)-(?P<day4>\d\d)(?!\d))"
)
# A time of the day says nothing of the day: “5 pm on”, “close of business”, “noon”.
END_OF_DAY = (
    r"(?:eod|cob|eob|(?:the )?(?:end|close) of (?:the |our )?(?:(?:business|working|work) )?"
    r"(?:day|business|play|work))"
)
HOUR = (
    r"(?:(?:\d{1,2}(?::\d\d)? ?(?:[ap]\.?m\.?|o'clock)(?: [ecmpgb][sdm]?t)?|noon|midday|midnight"
    rf"|lunch(?:time)?|first thing|{END_OF_DAY}|(?:the )?(?:morning|afternoon|evening) of),? )?"
)
LIMIT = rf"{BY}{ABOUT}{HOUR}(?:on )?"
WHICH = r"(?:(?P<which>this|next|following|coming|current) )"
PART = (
    r"(?P<part>(?:very )?end|close|beginning|start|early|first half|middle|mid|later?|latter half"
    r"|second half)(?:[ -](?:to|or)[ -](?:the )?(?:middle|mid|late|end))?"
)
OF = r"(?: (?:part )?(?:of|in))?"
COUNTED = (
    rf"(?P<count>{COUNT})(?: of)?(?: ?(?:[-–—/]|\bto\b|\bor\b) ?{COUNT}(?: of)?)?[ -]"
    r"(?P<kind>business |working |work |calendar |full )?"
    r"(?P<unit>hour|day|week|fortnight|month)s?\b'?(?: or (?:so|two))?(?: time)?"
)
# “Two weeks after the interview” count from a day that is not known.
FROM_NOW = (
    r"(?! (?:of|after|from|following|before|prior|since)\b"
    r"(?! (?:now|today|this (?:e-?mail|message)|(?:the date of|receipt of) this))| ago\b)"
)
NEXT_WEEK = r"(?:(?:of |in )?(?:the )?(?:next|following|coming) week)"
ALONE = r"(?! (?:of|commencing|beginning|after|from)\b)"

# Where two begin at one place, the longer one counts; of equal ones, the first.
EXPRESSIONS = {
    "part of week": (
        rf"{LIMIT}(?:the )?{PART}{OF}[ -]?(?:the |this )?{WHICH}?week(?P<after> after next)?{ALONE}"
    ),
    "one unit": (
        rf"{WITHIN} {UP_TO}(?:the|this) (?:next|coming|following) "
        rf"(?P<unit>day|week|fortnight|month)\b(?: or (?:so|two))?{FROM_NOW}"
    ),
    "week": rf"{LIMIT}(?:(?:within|during|in|over) )?(?:the |this )?{WHICH}week\b{ALONE}",
    "week after next": rf"{LIMIT}(?:(?:during|in) )?the week(?P<after> after next)\b",
    "within the fortnight": r"(?P<by>within) the (?P<unit>fortnight|month)\b(?! of| after)",
    "within the week": r"(?P<by>within) the week\b(?! of| after)",
    "week of": (rf"{LIMIT}(?:(?:in|during) )?the week (?:of|commencing|beginning) (?:the )?{DATE}"),
    "weekday": (
        rf"{LIMIT}(?:the )?(?:this )?{WHICH}?{WEEKDAY}"
        rf"(?:(?P<later>,? {NEXT_WEEK})|(?P<more> week)\b)?"
    ),
    "weekday of week": rf"{LIMIT}(?P<later>{NEXT_WEEK}),? (?:on )?{WEEKDAY}",
    "week from weekday": rf"{LIMIT}(?P<more>(?:a|one) week (?:from|on)) {WEEKDAY}",
    "date": rf"{LIMIT}(?:{WEEKDAY},? )?(?:the )?{DATE}",
    "day of month": (
        rf"{LIMIT}(?:{WEEKDAY},? )?(?:the )?(?P<day>\d{{1,2}})(?:st|nd|rd|th)\b"
        r"(?! [a-z]*(?:floor|round|stage|interview|century))(?: of (?P<which>this|next) month)?"
    ),
    "count": rf"{WITHIN} {UP_TO}(?:(?:the|this) )?(?:(?:next|coming) )?{COUNTED}{FROM_NOW}",
    "count from now": rf"{LIMIT}{COUNTED} from (?:now|today)\b",
    "this time": rf"{LIMIT}this time next (?P<unit>week|month)\b",
    "today": (
        rf"{LIMIT}(?:later )?(?P<today>today|tonight|tomorrow|the day after tomorrow"
        rf"|this (?:morning|afternoon|evening)|{END_OF_DAY})\b"
    ),
    "part of month": (
        rf"{LIMIT}(?:in )?(?:the )?{PART}{OF}[ -](?:(?:the |this )?{WHICH}?(?P<unit>month|year)\b"
        rf"|{MONTH}{YEAR})"
    ),
    "month's end": rf"{LIMIT}(?P<unit>month|year)(?:'s)?[ -](?P<part>end)\b",
    "weekend": r"(?P<by>by|before) (?:the |this )?(?:coming )?weekend\b",
}
