"""Whether a text is English, and which parts of it are not."""

from __future__ import annotations

import re
import unicodedata

# Frequent words of English mail; few of them exist in other languages.
FUNCTION_WORDS = frozenset(
    """
    the and of to is that for it with as was be by this have from or had but are were not you
    your which they their would there been has will can could should if when what who how my our
    we his her its about into than then these those after before very more some any please thank
    thanks at an just now here out up get see let i if he she we me dear regards hello hi hey
    kind best sincerely reply interview position meeting team time today week i'm i'd i've i'll
    it's don't
    """.split()
)
# Frequent words of other languages that job seekers write in; none is an English word or common in
# names (de, van, el).
FOREIGN_WORDS = frozenset(
    """
    und der das ich nicht mit für ist sehr vielen dank sie ihnen auf eine einen wir haben
    que los las por para muy gracias usted nuestra del está
    et pour vous je dans une nous merci très votre avec qui est
    che il grazie della sono molto nel gli
    não uma muito obrigado obrigada pela você foi
    het een niet voor bedankt ik zijn heel
    jeg og det ikke til takk och att för är
    jest się nie dziękuję bardzo dla
    """.split()
)
WORD = re.compile(r"[^\W\d_]+(?:'[^\W\d_]+)?")
MIN_WORDS = 8
MIN_SHARE = 0.12
# One such word may be a name or a borrowed term ("le", "und Sohn").
MIN_FOREIGN = 3


def is_english(text: str) -> bool:
    """Whether the text reads as English, by the share of frequent English words in it.

    Texts shorter than MIN_WORDS get the benefit of the doubt unless they have no Latin letter at
    all. MIN_SHARE lies between the values measured on English e-mail (more than 99 % of mails are
    above it) and on e-mail in other languages in Latin letters (below it).
    """
    words = [word.lower() for word in WORD.findall(text)]
    if not words:
        return True
    if not any(word.isascii() for word in words):
        return False
    if len(words) < MIN_WORDS:
        return True
    return sum(word in FUNCTION_WORDS for word in words) / len(words) >= MIN_SHARE


def is_foreign(text: str) -> bool:
    """Whether a paragraph is written in another language.

    Only its own words count, several frequent ones of another language, or mostly non-Latin
    letters: a list of names, numbers or terms has few English words as well.
    """
    words = [word.lower() for word in WORD.findall(text)]
    english = sum(word in FUNCTION_WORDS for word in words)
    foreign = [word for word in words if word in FOREIGN_WORDS]
    if len(set(foreign)) >= MIN_FOREIGN and len(foreign) > english:
        return True
    return sum(not is_latin(word[0]) for word in words) * 2 > len(words)


def is_latin(letter: str) -> bool:
    """Whether a letter is Latin, with or without marks."""
    return letter.isascii() or unicodedata.name(letter, "").startswith("LATIN")
