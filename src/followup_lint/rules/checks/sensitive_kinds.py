"""The kinds of identity and bank data that are looked for."""

from __future__ import annotations

import re

from followup_lint.core.expressions import Expression, Several
from followup_lint.rules.checks.sensitive_forms import (
    DATE,
    IBAN,
    IS,
    NUMBER,
    Form,
    is_card,
    is_iban,
    is_password,
)

OTHER_NUMBER = Expression(
    r"\b(?:order|case|ticket|tracking|invoice|part|item|model|serial|reference|ref|confirmation"
    r"|isbn|issn|imei|claim|catalog(?:ue)?|version|product|sku|meeting id)\b",
    re.IGNORECASE,
)
CARD_WORD = Expression(r"\b(?:card|visa|master ?card|amex|american express|debit)\b", re.IGNORECASE)
BANK_WORD = Expression(
    r"\b(?:bank|routing|sort code|wire|transfer|direct deposit|payroll|my account)\b", re.IGNORECASE
)
MEETING = Expression(
    r"\b(?:meeting|conference|dial|dial-in|call-in|zoom|webex|webinar|join|participants?|hosts?"
    r"|bridge|guests?|wi-?fi|demo|voice ?mail|default|example)\b",
    re.IGNORECASE,
)
# Papers that have a number of their own, and words that mean one after "my".
PAPERS = (
    r"(?:aadhaar|aadhar|bvn|nric|cpf|curp|tfn|ppsn?|personnummer"
    r"|tax (?:file|id|identification|reference)|medicare|medicaid|nhs|green card|work permit"
    r"|residence permit|national id(?:entity)?|id card|identity"
    r"|passport|social security(?: card)?|social insurance)"
)
OWN_PAPERS = (
    r"(?:personal|id|identity|social|visa|permit|tax|citizenship|insurance|residence|voter)"
)
SAYS = (
    r"(?:\s(?:number|no\.?|nr\.?|#|id))?(?:\s[a-z' ]{0,25}?)?\s?(?:is|was|says|reads|:|=)?"
    r"\s{0,2}(?:number |no\.? )?"
)
# Six digits or more, with or without letters, spaces and hyphens between them.
LONG_NUMBER = r"(?=(?:[A-Za-z /-]{0,4}\d){6})[A-Za-z]{0,4}\d[\dA-Za-z/-]{1,18}(?: \d{1,6}){0,4}"
LOCKED = r"(?:door|gate|alarm|access|entry|safe|lock|locker|office|building|warehouse)"
FORMS = (
    Form(
        "social-security",
        "a social security number",
        # 000, 666 and 900 to 999 are never given out, nor are 00 and 0000 in the later groups.
        Expression(
            r"(?<![\w./+\u2013-])(?P<value>(?!000|666|9)\d{3}[-\u2013](?!00)\d\d[-\u2013](?!0000)\d{4})(?![\w/\u2013-]|\.\d)"
        ),
        apart=OTHER_NUMBER,
    ),
    Form(
        "social-security",
        "a social security number",
        Expression(
            rf"\b(?:SSN|(?i:social security|social insurance){NUMBER}){IS}"
            r"(?P<value>\d{3}[- ]?\d\d[- ]?\d{4}|\d{3}[- ]\d{3}[- ]\d{3})(?![\w-])"
        ),
    ),
    Form(
        "card",
        "a card number",
        Expression(
            r"(?<![\w./+-])(?P<value>\d{4}([ -])\d{4}\2\d{4}\2\d{4}|3\d{3}([ -])\d{6}\3\d{4,5})"
            r"(?![\w/-]|\.\d| \d)"
        ),
        is_card,
    ),
    Form(
        "card",
        "a card number",
        Expression(r"(?<![\w./+-])(?P<value>\d{13,19})(?![\w/-]|\.\d)"),
        is_card,
        near=CARD_WORD,
        apart=OTHER_NUMBER,
    ),
    Form(
        "iban",
        "a bank account number (IBAN)",
        Expression(rf"(?<!\w)(?P<value>{IBAN})(?!\w)"),
        is_iban,
        is_business=True,
    ),
    Form(
        "account",
        "a bank account number",
        Expression(
            rf"(?i)\b(?:account|acct\.?)(?:\s?(?:number|no\.?|nr\.?|#))?"
            rf"(?:\s(?:at|with|in) (?:[a-z]+ ){{0,2}}[a-z]+)?{IS}"
            r"(?P<value>\d[\d -]{5,15}\d)(?![\w-])"
        ),
        near=BANK_WORD,
        is_business=True,
    ),
    Form(
        "account",
        "a bank account number",
        Expression(
            rf"(?i)\b(?:sort code|routing{NUMBER}){IS}(?P<value>\d\d-?\d\d-?\d\d|\d{{9}})(?![\w-])"
        ),
        is_business=True,
    ),
    Form(
        "identity",
        "the number of an identity document",
        Expression(
            rf"(?i)\b(?:passport|(?:driver'?s?'?|driving) licen[cs]e|(?:identity|ID) card){NUMBER}"
            rf"{IS}(?P<value>(?=[a-z-]{{0,8}}\d)[a-z0-9-]{{6,18}})(?![\w-])"
        ),
        is_business=True,
    ),
    Form(
        "identity",
        "a national insurance number",
        Expression(
            rf"(?i)\b(?:national insurance|NI(?:NO)?){NUMBER}{IS}"
            r"(?P<value>[a-z]{2} ?\d\d ?\d\d ?\d\d ?[a-d])\b"
        ),
        is_business=True,
    ),
    Form(
        "identity",
        "the number of an identity document",
        Expression(
            rf"(?i)\b(?:{PAPERS}|my (?:\w+ )?{OWN_PAPERS}){SAYS}(?P<value>{LONG_NUMBER})(?![\w-])"
        ),
        apart=OTHER_NUMBER,
        is_business=True,
    ),
    Form(
        "identity",
        "a tax number",
        Expression(r"\b(?P<value>[A-Z]{5}\d{4}[A-Z])\b"),
        near=Expression(r"(?i)\b(?:pan|tax)\b"),
        is_business=True,
    ),
    Form(
        "security-answer",
        "the answer to a security question",
        Expression(r"(?i)\bmother's maiden name\s?(?:is|was|:)\s?(?P<value>[\w'-]{2,30})"),
    ),
    Form(
        "birth-date",
        "a date of birth",
        Expression(
            rf"(?i)\b(?:date of birth|d\.?o\.?b\.?|birth ?date|I was born on){IS}"
            rf"(?P<value>{DATE})(?!\d)"
        ),
        is_business=True,
    ),
    Form(
        "password",
        "a password",
        Expression(
            r"(?i)\b(?:password|passcode|passphrase|pwd|pw)(?:(?:\s[a-z' ]{1,30})?\s?(?:is|was"
            r"|[:=])\s{0,2}|\s)[\"'(]?"
            r"(?P<value>(?!https?:)[^\s\"',;()<>]{3,40}[^\s\"'.,;:!?()<>])"
        ),
        is_password,
        apart=MEETING,
    ),
    Form(
        "pin",
        "a PIN",
        Expression(
            r"(?:\b(?:PIN|(?i:pin number))(?:\s[a-z' ]{1,30})?\s?(?:is|was|:)?\s?"
            rf"|(?i:\bcodes? (?:for|of|to) (?:the|our|my) (?:\w+ )?{LOCKED}\b[a-z' ]{{0,40}}"
            r"\s?(?:is|was|:)\s?)"
            rf"|(?i:\b{LOCKED} ?code)\s?(?:[a-z' ]{{1,30}} )?(?:is|was|:)\s?)"
            r"(?P<value>(?=[A-Za-z]{0,9}\d)\w{4,10})(?![\w-])"
        ),
        apart=MEETING,
    ),
)
# Says which of them can be in a text.
PATTERNS = Several(form.pattern for form in FORMS)
