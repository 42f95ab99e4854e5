"""The message contains an emoji, an emoji shortcode or a GIF."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass

from followup_lint.core.expressions import Expression
from followup_lint.core.span import Span
from followup_lint.core.terms import Kind, Severity
from followup_lint.rules.removal import end_of_sign, removal
from followup_lint.rules.rule import Hit, Rule, bad, good
from followup_lint.rules.view import View, Zone

# Unicode shows a sign of print such as ☎ or ▶ as text, unless an emoji selector stands behind it
# (UTS 51, "Emoji_Presentation"); a text selector asks for the text form of any sign.
TEXT_FORM = "\N{VARIATION SELECTOR-15}"
SELECTOR = re.compile("[\N{VARIATION SELECTOR-15}\N{VARIATION SELECTOR-16}]")
# Blocks of pictures, which no font shows as text, begin here ("Miscellaneous Symbols and
# Pictographs").
PICTURES = "\U0001f300"
# Signs of print that are in colour by default, unlike ▪ and ✖ beside them.
COLOURED_SIGNS = frozenset("◽◾➕➖➗")
# What stands for a face, a heart or a hand is a smiley in print, too: ☺ ♥ ☝.
BODY = frozenset({"FACE", "HEART", "HAND", "INDEX"})
SHORTCODE = Expression(r"(?<![\w:]):[a-z][a-z0-9_+-]+:(?![\w:])")
GIF = Expression(
    r"\[gif\b[^\]\n]{0,60}\]|https?://(?:\w+\.)*(?:giphy|tenor)\.com/\S+", re.IGNORECASE
)


@dataclass(frozen=True, slots=True)
class Options:
    """Emoji that may stay, and whether links to GIF collections are reported."""

    allow: tuple[str, ...] = ()
    flag_gif_links: bool = True


def check(view: View, options: Options) -> Iterator[Hit]:
    """Each emoji in subject, greeting, body and sign-off."""
    allowed = {SELECTOR.sub("", sign) for sign in options.allow}
    for part, span, text in view.pieces(Zone.LETTER):
        for start, end in sorted({*emoji_in(text), *gifs_in(text, options)}):
            if SELECTOR.sub("", text[start:end]) not in allowed:
                place = Span(start, end).shift(span.start)
                yield view.hit(place, part=part, fixes=(removal(view, part, place),))


def emoji_in(text: str) -> Iterator[tuple[int, int]]:
    """Where emoji and their shortcodes stand; with an emoji, all that belongs to it."""
    if text.isascii() and not SHORTCODE.search(text):
        return
    import emoji

    for found in emoji.emoji_list(text):
        start, end = found["match_start"], found["match_end"]
        asked_as_text = end - start == 1 and text[end : end + 1] == TEXT_FORM
        if not asked_as_text and not is_text_sign(found["emoji"]):
            yield start, end_of_sign(text, end)
    for match in SHORTCODE.finditer(text):
        if emoji.emojize(match.group(), language="alias") != match.group():
            yield match.span()


def is_text_sign(sign: str) -> bool:
    """Whether a sign without a selector is one of print: an arrow, a bullet, a tick."""
    import emoji

    if sign in COLOURED_SIGNS:
        return True
    status = emoji.EMOJI_DATA[sign]["status"]
    if status != emoji.STATUS["unqualified"] or len(sign) != 1 or sign >= PICTURES:
        return False
    return BODY.isdisjoint(re.split(r"[ -]", unicodedata.name(sign)))


def gifs_in(text: str, options: Options) -> Iterator[tuple[int, int]]:
    """Where moving pictures are linked or named."""
    if options.flag_gif_links:
        for match in GIF.all_in(text):
            yield match.span()


RULE = Rule(
    id="emoji",
    code="FUL421",
    family="emoji",
    summary="The message contains an emoji, an emoji shortcode or a GIF.",
    message="“{match}” may cost you: smileys in a first work e-mail do not make it warmer.",
    help="Remove it.",
    why=(
        "In three experiments smileys in a first work e-mail did not raise how warm the writer "
        "seemed, and lowered how competent. Print signs such as ©, ☎ and ▶ are no emoji, unless "
        "an emoji selector asks for the coloured form."
    ),
    severity=Severity.WARNING,
    severity_in={Kind.GENERAL: Severity.SUGGESTION},
    options=Options(),
    check=check,
    any_language=True,
    source="https://cris.bgu.ac.il/en/publications/the-dark-side-of-a-smiley-effects-of-smiling-emoticons-on-virtual",
    examples=(
        bad("Thank you for the interview [[😊]]"),
        bad("I look forward to hearing from you [[🙏🏽]]!"),
        bad("It was great to meet you [[:smile:]]"),
        bad("I enjoyed the tour [[❤]] and the lab [[▶️]]."),
        bad("That was me after our talk: [[https://giphy.com/gifs/happy-dance-4417]]"),
        good(
            "My points:\n\n▶ SQL reports\n✔ dashboards\n\nThe way up ⤴ is clear, as is the ☺︎ sign."
        ),
        good("Call ☎ 555 0100 or write to ✉ dana@example.com."),
        good("I wrote the Acme™ style guide (© 2024)."),
        good("What I would bring:\n\n➕ five years of payroll\n➕ fluent Polish"),
        good("The meeting at 10:30:00 went well, and I scored #1 in the test."),
    ),
)
