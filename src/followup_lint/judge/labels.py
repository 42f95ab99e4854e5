"""What the judge says of a line, by name. docs/judgement.md tells what each label means."""

from __future__ import annotations

FAULTS = (
    "demand", "deadline", "impatience", "reproach", "threat", "pressure", "plead", "self_doubt",
    "boast", "complaint", "badmouth", "oversharing", "pay", "flattery", "casual", "stiff", "gift",
)  # fmt: skip
ELEMENTS = (
    "thanks", "conversation", "interest", "value", "asks_news", "look_ahead", "way_out", "facts",
)  # fmt: skip
HEARD = "heard"  # the variant of a finding that the judge made
