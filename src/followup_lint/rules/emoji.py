"""The message contains an emoji, an emoji shortcode or a GIF."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from followup_lint.expressions import Expression
from followup_lint.removal import removal
from followup_lint.rule import Hit, Rule, bad, good
from followup_lint.span import Span
from followup_lint.terms import Kind, Severity
from followup_lint.view import View, Zone

# Signs of print and keyboards that count as emoji only with the emoji selector behind them.
TEXT_SIGNS = frozenset("#*0123456789©®‼⁉™ℹ↔↕↖↗↘↙↩↪Ⓜ▪▫◻◼◽◾☎☐☑✂✉✏✒✓✔✖➕➖➗➡⬅⬆⬇〰㊗㊙🅰🅱🅾🅿")
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
    for part, span, text in view.pieces(Zone.LETTER):
        for start, end in sorted({*emoji_in(text), *gifs_in(text, options)}):
            if text[start:end] not in options.allow:
                place = Span(start, end).shift(span.start)
                yield view.hit(place, part=part, fixes=(removal(view, part, place),))


def emoji_in(text: str) -> Iterator[tuple[int, int]]:
    """Where emoji and their shortcodes stand."""
    if text.isascii() and not SHORTCODE.search(text):
        return
    import emoji

    for found in emoji.emoji_list(text):
        if found["emoji"] not in TEXT_SIGNS:
            yield found["match_start"], found["match_end"]
    for match in SHORTCODE.finditer(text):
        if emoji.emojize(match.group(), language="alias") != match.group():
            yield match.span()


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
        "seemed, and lowered how competent. Print signs such as ©, ™ and ☎ are no emoji."
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
        good("Call ☎ 555 0100 or write to ✉ dana@example.com."),
        good("I wrote the Acme™ style guide (© 2024)."),
        good("The meeting at 10:30:00 went well, and I scored #1 in the test."),
    ),
)
