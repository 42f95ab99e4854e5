"""What is secret in a draft, starred wherever the draft is shown or hashed."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from followup_lint.core.findings import Secret
from followup_lint.core.span import Span
from followup_lint.core.terms import Part
from followup_lint.draft import Draft

STAR = "*"


def starred(text: str, spans: Iterable[Span]) -> str:
    """The text, of the same length, with a star for each letter and digit under the spans."""
    pieces: list[str] = []
    end = 0
    for span in sorted(spans):
        start = max(end, span.start)
        stars = "".join(STAR if char.isalnum() else char for char in text[start : span.end])
        pieces += [text[end:start], stars]
        end = max(end, span.end)
    return "".join([*pieces, text[end:]])


def covered(draft: Draft, secrets: Iterable[Secret]) -> Draft:
    """The draft as it may be shown; offsets and lines stay."""
    spans: dict[Part, list[Span]] = {part: [] for part in Part}
    for secret in secrets:
        spans[secret.part].append(secret.span)
    if not any(spans.values()):
        return draft
    subject = starred(draft.subject or "", spans[Part.SUBJECT])
    return replace(
        draft,
        text=starred(draft.text, spans[Part.BODY]),
        subject=None if draft.subject is None else subject,
    )
