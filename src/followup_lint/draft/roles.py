"""What the stretches of a draft are there for."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum

from followup_lint.core.span import Span


class Role(Enum):
    """What a stretch of a draft is there for."""

    HEADERS = "headers"
    HEADING = "heading"
    GREETING = "greeting"
    PARAGRAPH = "paragraph"
    LIST_ITEM = "list item"
    SIGN_OFF = "sign-off"
    SIGNATURE = "signature"
    QUOTE = "quote"
    FOOTER = "footer"
    PATCH = "patch"

    __hash__ = object.__hash__  # each is there once, and the hash of Enum takes time


AUTHORED = frozenset({Role.HEADING, Role.GREETING, Role.PARAGRAPH, Role.LIST_ITEM, Role.SIGN_OFF})


@dataclass(frozen=True, slots=True)
class Region:
    """A stretch of the text with one role."""

    role: Role
    span: Span
