"""What can be a person's name on a line of its own: shape and closed lists, no lookup."""

from __future__ import annotations

import re

from followup_lint.core.expressions import Expression


def word_set(words: str) -> frozenset[str]:
    """The words of a string, each once."""
    return frozenset(words.split())


TITLES = word_set(
    "mr mrs ms mx miss dr prof professor sir madam ma'am rev hon herr frau m mme mlle señor señora"
    " sr sra srta doña don doctor dear judge captain sgt lt col gen father sister"
)
PARTICLES = word_set(
    "de da di do dos das del della der den van von zu zur bin bint ibn al el la le du ter ten af"
    " av y e i"
)
# What precedes the name of a saint: abbreviated, and in full.
SAINTS = (("st", "saint"), ("ste", "sainte"), ("sta", "santa"), ("sto", "santo"))
# What separates the parts of a name in a header: "Ortiz, Ana, PhD".
BETWEEN = Expression(r"[,;]")
# These are written like other words of a name.
JUNIOR = frozenset({"jr", "sr", "esq"})
CONNECTORS = frozenset({"and", "&", "+", "or", "und", "et", "y", "e"})
# Words that open a sentence or stand before a comma there, but are nobody's name.
NO_NAME = word_set(
    "a about above absolutely after again all also although always an and anyway apologies"
    " application as asap at attached attachment because before below besides best briefly but by"
    " bye candidate certainly cheers congrats congratulations could currently did do does due"
    " during earlier either else encl enclosed enclosure eventually excuse finally first firstly"
    " follow following followup for forward from further furthermore fyi glad good great greetings"
    " had happy has have hence hi hello hey hope hoping how however i if in indeed instead"
    " interview it its it's i'd i'll i'm i've job just kind kindly last lastly later likewise"
    " looking love many maybe meanwhile meeting message moreover my name namely naturally"
    " nevertheless next nice no none nonetheless nope not note now of oh ok okay on once one only"
    " or otherwise our overall per perhaps please position ps questions quick re reference"
    " regarding regards reminder request respectfully resume role second secondly she should since"
    " sincerely so some soon sorry still subject sure take thank thanks thankyou that the their"
    " then there therefore these they third this those though thus to today tomorrow tonight"
    " touching unless until update urgent very was we well were what when whenever where whether"
    " which while who why with without would writing yeah yep yes yesterday yet you your yours"
    " monday tuesday wednesday thursday friday saturday sunday he"
)  # fmt: skip
# "-ly" marks an adverb, save in these.
LY_NAMES = word_set(
    "kelly emily sally molly lily holly polly billy beverly kimberly carly shelly ally elly willy"
    " tilly dolly milly lilly reilly o'reilly connolly donnelly daly foley kimberley"
)
WORD = Expression(r"[^\W\d_](?:[\w'’‘.-]*\w)?\.?$")
INITIALS = Expression(r"(?:[^\W\d_]\.-?)+[^\W\d_]?\.?$")
DEGREE = Expression(
    r"(?:jr|sr|ii|iii|iv|phd|ph\.d|md|mba|cpa|esq|pmp|rn|ms|ma|ba|bsc|msc|pe|jd|llm)\.?$",
    re.IGNORECASE,
)
VOWELS = frozenset("aeiouy")
# What is left of a name without its vowels is short.
MAX_SHORTENED = 4
MAX_LENGTH = 60
MAX_WORDS = 5


def is_title(word: str) -> bool:
    """Whether the word is a form of address such as "Mr" or "Dr."."""
    return word.rstrip(".").lower() in TITLES


def is_abbreviated(word: str) -> bool:
    """Whether a stop belongs to a part of a name: "St.", "Ste."; "Md.", "Wm.", "Jr."."""
    bare = word.removesuffix(".").lower()
    shortened = any(bare == short for short, _ in SAINTS) or (
        1 < len(bare) <= MAX_SHORTENED and bare.isalpha() and VOWELS.isdisjoint(bare)
    )
    return word.endswith(".") and shortened


def may_name(word: str) -> bool:
    """Whether the word may be part of a name: capitalised, or of a script without case."""
    if not WORD.match(word) and not INITIALS.match(word):
        return False
    return word[0].isupper() or not word[0].islower()


def opens_sentence(word: str) -> bool:
    """Whether the word is a sentence adverb, preposition or the like, and no name."""
    if INITIALS.match(word) and word.endswith("."):
        return False
    bare = word.rstrip(".").lower().replace("’", "'")
    adverb = len(bare) > 4 and bare.endswith("ly") and bare not in LY_NAMES
    return bare in NO_NAME or adverb


def is_name(text: str) -> bool:
    """Whether `text` has the shape of a full name: one to five words, each capitalised."""
    words = text.split()
    if not 0 < len(words) <= MAX_WORDS or len(text) > MAX_LENGTH:
        return False
    if any(opens_sentence(word) for word in words) or not may_name(words[0]):
        return False
    return all(may_name(w) or w.lower() in PARTICLES or DEGREE.match(w) for w in words)


def spoken(name: str) -> str:
    """The name in the order in which it is said, without degrees: "Ortiz, Ana" is Ana Ortiz."""
    first, *rest = (part.strip() for part in BETWEEN.split(name))
    parts = [first, *(part for part in rest if part and not is_degree(part))]
    turned = " ".join(reversed(parts))
    return turned if rest and len(parts) <= 2 and is_name(turned) else name.strip()


def is_degree(words: str) -> bool:
    """Whether all words are degrees or the like: "PhD", "M.D.", "Jr."; "Ma" is a name."""
    plain = [word.replace(".", "") for word in words.split()]
    return all(
        DEGREE.match(word) and (not word.istitle() or word.lower() in JUNIOR) for word in plain
    )


def is_shouted(text: str) -> bool:
    """Whether all is in capitals, as in a headline; initials are too short to tell."""
    return text.isupper() and len(text) > 4
