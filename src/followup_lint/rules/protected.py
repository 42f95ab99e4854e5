"""What no fix may touch: quoted words, links, addresses, code."""

from __future__ import annotations

import re
from functools import cached_property

from followup_lint.core.span import Span, touching
from followup_lint.core.terms import Part
from followup_lint.rules.view import View

ADDRESS = re.compile(
    r"\b(?:https?://|www\.)\S+|[\w.+-]{1,64}@[\w-]+(?:\.[\w-]+)*|`[^`\n]{1,200}`", re.IGNORECASE
)


class Protected:
    """The stretches of a draft that stay as they are."""

    def __init__(self, view: View) -> None:
        self.view = view

    def allows(self, part: Part, span: Span) -> bool:
        """Whether a fix may change a stretch; an address may go, but only as a whole."""
        quoted = part is Part.BODY and any(touching(self.view.quotations, span))
        cut = any(not span.contains(address) for address in touching(self.addresses[part], span))
        return not quoted and not cut

    @cached_property
    def addresses(self) -> dict[Part, list[Span]]:
        """Where links, addresses and code are in each part."""
        texts = {Part.BODY: self.view.text, Part.SUBJECT: self.view.subject}
        return {
            part: [Span(*match.span()) for match in ADDRESS.finditer(text)]
            for part, text in texts.items()
        }
