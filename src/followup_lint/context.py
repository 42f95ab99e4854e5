"""What the author knows and the text does not say."""

from __future__ import annotations

from dataclasses import dataclass

from followup_lint.terms import Kind


@dataclass(frozen=True, slots=True)
class Interview:
    """The interview that the message follows; `topics` are what was talked about there."""

    topics: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Context:
    """Facts given with a draft. A `kind` given here is taken as it is, never inferred."""

    kind: Kind | None = None
    interview: Interview = Interview()
