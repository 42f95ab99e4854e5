"""HTML made of elements: what they hold is escaped, so no text can become markup."""

from __future__ import annotations

import re
from collections.abc import Iterable
from html import escape

from followup_lint.report.printable import UNSAFE, visible

EMPTY = frozenset({"meta"})
LAYOUT = "\n\t"


class Markup(str):
    """Text that is HTML already."""

    __slots__ = ()


def element(name: str, /, *content: str, **attributes: str) -> Markup:
    """An element, written so that a reader of XML understands it, too.

    A name of an attribute loses a final `_`; elsewhere, `_` stands for `-`.
    """
    head = start_tag(name, **attributes)
    if name in EMPTY:
        return Markup(f"{head[:-1]} />")
    return Markup(f"{head}{joined(content)}</{name}>")


def start_tag(name: str, /, **attributes: str) -> Markup:
    """The beginning of an element."""
    pairs = (
        f' {key.removesuffix("_").replace("_", "-")}="{plain(value)}"'
        for key, value in attributes.items()
    )
    return Markup(f"<{name}{''.join(pairs)}>")


def joined(content: Iterable[str]) -> Markup:
    """Texts and elements in a row."""
    return Markup("".join(each if isinstance(each, Markup) else plain(each) for each in content))


def plain(text: str) -> Markup:
    """Text as HTML shows it; control characters and direction marks become visible in it."""
    return Markup(escape(UNSAFE.sub(shown, text)))


def shown(match: re.Match[str]) -> str:
    """The character itself if it belongs to the layout, otherwise something to see."""
    return match[0] if match[0] in LAYOUT else visible(match)
