"""How identity and bank data look, and whether a number that looks like them is real."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass

from followup_lint.core.expressions import Expression

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
CARD_START = Expression(
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
    pattern: Expression
    is_real: Callable[[str], bool] = is_any
    near: Expression | None = None
    apart: Expression | None = None
    is_business: bool = False
