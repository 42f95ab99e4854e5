"""Salutations and the words around them: the closed lists behind greetings."""

from __future__ import annotations

import re

from followup_lint.core.expressions import Expression
from followup_lint.draft.names import word_set

SALUTATION = Expression(
    r"\s*(?P<word>dear(?:est)?|hello+|hallo|hi+|hey+|heya|hiya|yo+|howdy|sup|wassup"
    r"|what['’]?s up|g['’]?day|greetings|salutations|respected|attention|attn"
    r"|(?:a )?(?:very )?good (?:morning|afternoon|evening|day)|(?:morning|afternoon|evening)"
    r"(?=,|!|$| (?!is|was|are|were)\w+[,!:])|to who(?:m(?:ever)?)? (?:it|this) (?:may )?concerns?"
    r"|to the (?:\w+ ){1,3}(?:team|manager|committee|panel|department|board)"
    r"|happy (?:\w+day|new year|holidays)|namaste|kia ora|aloha|salaam|shalom|bonjour|bonsoir|salut"
    r"|cher|chère|hola|estimad[oa]|buen[oa]s (?:días|tardes|noches)|buongiorno|gentile|ciao"
    r"|olá|prezad[oa]|bom dia|boa tarde|guten (?:tag|morgen|abend)|moin|servus|liebe[rs]?"
    r"|sehr geehrte[rs]?|geachte|beste(?= )|hej|hei|kära|szanown[aiy]|dzień dobry|уважаем\w{2}"
    r"|здравствуйте|добрый день|привет)(?![\w’']|-\w)",
    re.IGNORECASE,
)
# These need neither name nor punctuation: "Hi thanks for your time".
ALONE = Expression(r"(?:hi|hey|hello)+|hiya|heya|hallo", re.IGNORECASE)
TOKEN = Expression(r"[,:;!?–—]+|-+(?=\s|$)|\.+(?=\s|$)|[^\s,:;!?–—.]+(?:\.[^\s,:;!?–—.]+)*\.?")
ENDING = Expression(r"\s*[,:;!.?–—-]+")
# "Dear Ana, Ben and Chloe," goes on after its first comma.
PERSON = r"[^\W\d_][\w.'’-]*(?: [^\W\d_][\w.'’-]*){0,3}?"
MORE_NAMES = Expression(
    rf"(?:,\s{{1,3}}{PERSON}){{0,5}},?\s{{1,3}}(?:and|&)\s{{1,3}}(?:the )?{PERSON}"
    r"(?=\s*[,:;!–—-]|\s*$)"
)
# "Hi, Sam!" names after its first comma.
NAME_NEXT = Expression(rf",\s{{1,3}}({PERSON})(?=\s*[,:;!–—-]|\s*$)")
CJK = Expression(
    r"\s*(?P<word>尊敬的|亲爱的|親愛的|您好|你好|こんにちは|안녕하세요)?[，,]?"
    r"(?P<name>[^\W\da-zA-Z_]{0,12}?(?:先生|女士|小姐|老师|経理|经理|您好|你好|様|さん|님))?\s?"
    r"(?:[，,：:！!。]|$)"
)
GROUPS = word_set(
    "all everyone everybody team there folks guys gals friend friends buddy dude mate mates bro"
    " sir madam sirs madams ma'am hiring manager recruiter recruiting interview interviewer"
    " interviewers"
    " committee colleague colleagues hr human resources department panel members member again"
    " y'all ya you to the of"
)
# A bare name with text after it on its line: "Priya, thank you for …".
AFTER_NAME = Expression(
    r"\s*(?:many )?(?:thank|please|(?:could|can|would) you|it was|it's|i |i'|i’|we |just"
    r"|hop(?:e|ing)|great|good|nice|following"
    r"|(?:this is|that['’]s|here (?:is|are)|here['’]s|there (?:is|are)|attached|enclosed"
    r"|per (?:my|our|your)|see (?:below|attached)|sorry|yes|let me)\b)",
    re.IGNORECASE,
)
# What cannot follow a name in a greeting: the salutation then opens a sentence.
VERBS = word_set("is was are were am be been will would has had can could may might works sounds")
# Words that surely begin the text after "hi sam", where case shows nothing.
CLEAR_STARTS = word_set("thank thanks i i'm i've it it's hope hoping just")
BEFORE_NAME = Expression(r"(?:[\s,]+|(?:again|dear|my)\s+)*", re.IGNORECASE)
AFTER_PERSON = Expression(r"[\s,]*(?:[^\w\s)\]}>”\"'.]+\s*)?$")
BARE = Expression(rf"\s*({PERSON}(?:(?:,| and| &) {PERSON}){{0,4}})\s*([,:;!–—]+|-+(?=\s|$))")
MAX_LENGTH = 80
MAX_PLAIN = 6
MAX_NAMES = 3
