"""The rules that are written in Python, one file each."""

from __future__ import annotations

from followup_lint.rule import Rule
from followup_lint.rules import (
    all_caps,
    bare_command,
    common_slip,
    demand_statement,
    emoji,
    hard_to_read,
    impersonal_greeting,
    imposed_deadline,
    long_sentence,
    lowercase_writing,
    missing_attachment,
    missing_conversation,
    missing_greeting,
    missing_interest,
    missing_role,
    missing_sign_off,
    missing_subject,
    missing_thanks,
    reader_obligation,
    sensitive_data,
    urgency,
    vague_conversation,
    wall_of_text,
    weak_subject,
    weekday_mismatch,
)

BUILTIN: tuple[Rule, ...] = tuple(
    module.RULE
    for module in (
        missing_subject,
        weak_subject,
        missing_greeting,
        impersonal_greeting,
        missing_sign_off,
        missing_role,
        missing_thanks,
        missing_conversation,
        vague_conversation,
        missing_interest,
        bare_command,
        demand_statement,
        reader_obligation,
        imposed_deadline,
        urgency,
        lowercase_writing,
        emoji,
        all_caps,
        wall_of_text,
        long_sentence,
        hard_to_read,
        missing_attachment,
        weekday_mismatch,
        common_slip,
        sensitive_data,
    )
)
