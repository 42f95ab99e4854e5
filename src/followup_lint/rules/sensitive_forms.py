"""How identity and bank data look, and whether a number that looks like them is real."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass

NUMBER = r"(?:\s?(?:number|no\.?|nr\.?|#))?"
IS = r"(?:\s?(?:is|was|[:=#])\s{0,2}|\s)"
MONTH = r"(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}\.?"
DATE = (
    rf"(?:\d{{1,2}}[./-]\d{{1,2}}[./-]\d{{2,4}}|\d{{4}}-\d\d-\d\d"
    rf"|\d{{1,2}}(?:st|nd|rd|th)?\s(?:of\s)?{MONTH},?\s\d{{4}}|{MONTH}\s\d{{1,2}}(?:st|nd|rd|th)?,?\s\d{{4}})"
)
# ISO 13616: how many characters an IBAN has, by country.
IBAN_COUNTRIES = {
    15: "NO", 16: "BE", 18: "DK|FI|FO|GL|NL|SD", 19: "MK|SI",
    20: "AT|BA|EE|KZ|LT|LU|MN|XK", 21: "CH|HR|LI|LV", 22: "BG|BH|CR|DE|GB|GE|IE|ME|RS|VA",
    23: "AE|GI|IL|IQ|OM|SO|TL", 24: "AD|CZ|ES|MD|PK|RO|SA|SE|SK|TN|VG", 25: "LY|PT|ST",
    26: "IS|TR", 27: "BI|DJ|FR|GR|IT|MC|MR|SM", 28: "AL|AZ|BY|CY|DO|GT|HU|LB|NI|PL|SV",
    29: "BR|EG|PS|QA|UA", 30: "JO|KW|MU", 31: "MT|SC", 32: "LC", 33: "RU",
}  # fmt: skip
IBAN = "|".join(
    rf"(?:{countries})\d\d(?: ?[A-Z0-9]){{{length - 4}}}"
    for length, countries in IBAN_COUNTRIES.items()
)
CARD_START = re.compile(
    r"4|5[1-5]|2(?:22[1-9]|2[3-9]|[3-6]|7[01]|720)|3[47]|3(?:0[0-5]|[689])|35|6(?:011|5|4[4-9]|2)"
)


def is_any(value: str) -> bool:
    """What its label and form have said already."""
    return True


def is_card(value: str) -> bool:
    """Whether the digits begin like a card number and have the check digit of Luhn."""
    digits = re.sub(r"\D", "", value)
    doubled = (sum(divmod(2 * int(digit), 10)) for digit in digits[-2::-2])
    luhn = (sum(map(int, digits[-1::-2])) + sum(doubled)) % 10
    return luhn == 0 and len(set(digits)) > 1 and bool(CARD_START.match(digits))


def is_iban(value: str) -> bool:
    """Whether the check digits are right: modulo 97, the remainder is 1 (ISO 7064)."""
    plain = value.replace(" ", "")
    return int("".join(str(int(char, 36)) for char in plain[4:] + plain[:4])) % 97 == 1


def is_password(value: str) -> bool:
    """Whether it has a digit and is no count of something, nor masked already."""
    if re.match(r"\d+[- ]?(?:char|day|digit|hour|letter|minute|month|time|week)", value.lower()):
        return False
    return any(char.isdigit() for char in value) and not re.search(r"[*•·#_]{2}|(?i:x{3})", value)


@dataclass(frozen=True, slots=True)
class Form:
    """One kind of data: what it is called, and the expression whose group `value` it is.

    Where `near` is given, it must stand in the 60 characters on either side; where `apart` does,
    it is none.
    """

    variant: str
    name: str
    pattern: re.Pattern[str]
    is_real: Callable[[str], bool] = is_any
    near: re.Pattern[str] | None = None
    apart: re.Pattern[str] | None = None
    is_business: bool = False


OTHER_NUMBER = re.compile(
    r"\b(?:order|case|ticket|tracking|invoice|part|item|model|serial|reference|ref|confirmation"
    r"|isbn|issn|imei|claim|catalog(?:ue)?|version|product|sku|meeting id)\b",
    re.IGNORECASE,
)
CARD_WORD = re.compile(r"\b(?:card|visa|master ?card|amex|american express|debit)\b", re.IGNORECASE)
BANK_WORD = re.compile(
    r"\b(?:bank|routing|sort code|wire|transfer|direct deposit|payroll|my account)\b", re.IGNORECASE
)
MEETING = re.compile(
    r"\b(?:meeting|conference|dial|dial-in|call-in|zoom|webex|webinar|join|participants?|hosts?"
    r"|bridge|guests?|wi-?fi|demo|voice ?mail|default|example)\b",
    re.IGNORECASE,
)
FORMS = (
    Form(
        "social-security",
        "a social security number",
        # 000, 666 and 900 to 999 are never given out, nor are 00 and 0000 in the later groups.
        re.compile(
            r"(?<![\w./+\u2013-])(?P<value>(?!000|666|9)\d{3}[-\u2013](?!00)\d\d[-\u2013](?!0000)\d{4})(?![\w/\u2013-]|\.\d)"
        ),
        apart=OTHER_NUMBER,
    ),
    Form(
        "social-security",
        "a social security number",
        re.compile(
            rf"\b(?:SSN|(?i:social security|social insurance){NUMBER}){IS}"
            r"(?P<value>\d{3}[- ]?\d\d[- ]?\d{4}|\d{3}[- ]\d{3}[- ]\d{3})(?![\w-])"
        ),
    ),
    Form(
        "card",
        "a card number",
        re.compile(
            r"(?<![\w./+-])(?P<value>\d{4}([ -])\d{4}\2\d{4}\2\d{4}|3\d{3}([ -])\d{6}\3\d{4,5})"
            r"(?![\w/-]|\.\d| \d)"
        ),
        is_card,
    ),
    Form(
        "card",
        "a card number",
        re.compile(r"(?<![\w./+-])(?P<value>\d{13,19})(?![\w/-]|\.\d)"),
        is_card,
        near=CARD_WORD,
        apart=OTHER_NUMBER,
    ),
    Form(
        "iban",
        "a bank account number (IBAN)",
        re.compile(rf"(?<!\w)(?P<value>{IBAN})(?!\w)"),
        is_iban,
        is_business=True,
    ),
    Form(
        "account",
        "a bank account number",
        re.compile(
            rf"(?i)\b(?:account|acct\.?)\s?(?:number|no\.?|nr\.?|#){IS}"
            r"(?P<value>\d[\d -]{5,15}\d)(?![\w-])"
        ),
        near=BANK_WORD,
        is_business=True,
    ),
    Form(
        "account",
        "a bank account number",
        re.compile(
            rf"(?i)\b(?:sort code|routing{NUMBER}){IS}(?P<value>\d\d-?\d\d-?\d\d|\d{{9}})(?![\w-])"
        ),
        is_business=True,
    ),
    Form(
        "identity",
        "the number of an identity document",
        re.compile(
            rf"(?i)\b(?:passport|(?:driver'?s?'?|driving) licen[cs]e|(?:identity|ID) card){NUMBER}"
            rf"{IS}(?P<value>(?=[a-z-]{{0,8}}\d)[a-z0-9-]{{6,18}})(?![\w-])"
        ),
        is_business=True,
    ),
    Form(
        "identity",
        "a national insurance number",
        re.compile(
            rf"(?i)\b(?:national insurance|NI(?:NO)?){NUMBER}{IS}"
            r"(?P<value>[a-z]{2} ?\d\d ?\d\d ?\d\d ?[a-d])\b"
        ),
        is_business=True,
    ),
    Form(
        "birth-date",
        "a date of birth",
        re.compile(
            rf"(?i)\b(?:date of birth|d\.?o\.?b\.?|birth ?date|I was born on){IS}"
            rf"(?P<value>{DATE})(?!\d)"
        ),
        is_business=True,
    ),
    Form(
        "password",
        "a password",
        re.compile(
            r"(?i)\b(?:password|passcode|passphrase|pwd)\s?(?:is|was|[:=])\s{0,2}[\"'(]?"
            r"(?P<value>(?!https?:)[^\s\"',;()<>]{3,40}[^\s\"'.,;:!?()<>])"
        ),
        is_password,
        apart=MEETING,
    ),
    Form(
        "pin",
        "a PIN",
        re.compile(
            r"\b(?:PIN|(?i:pin number))\s?(?:is|was|:)\s?"
            r"(?P<value>(?=[A-Za-z]{0,9}\d)\w{4,10})(?![\w-])"
        ),
        apart=MEETING,
    ),
)
