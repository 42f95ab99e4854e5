"""A draft prepared for its rules: plain white space, its thread read, its kind decided."""

from __future__ import annotations

from dataclasses import dataclass

from followup_lint.context import Context
from followup_lint.core.terms import Assume
from followup_lint.draft import Draft
from followup_lint.draft.white_space import Plain
from followup_lint.facts.from_draft import of_thread
from followup_lint.facts.gather import filled
from followup_lint.linting.kind import Reading, infer
from followup_lint.nlp.judge.lines import Lines


@dataclass(frozen=True, slots=True)
class Prepared:
    """What is worked out once for each message, before any rule runs.

    `plain` holds the plain draft and the way back, `lines` its sentences, `context` what is known
    beside its text, `reading` its kind.
    """

    plain: Plain
    lines: Lines
    context: Context
    reading: Reading

    @classmethod
    def of(
        cls, draft: Draft, context: Context, assume: Assume, *, thread_read: bool = False
    ) -> Prepared:
        """Prepare a draft; `thread_read` says that the context already has the quoted facts."""
        plain = Plain.of(draft)
        lines = Lines(plain.plain)
        known = context if thread_read else with_thread(context, draft)
        return cls(plain, lines, known, infer(plain.plain, known, lines, assume))


def with_thread(context: Context, draft: Draft) -> Context:
    """The context, with gaps filled from the messages that the draft quotes."""
    own = frozenset(filter(None, [context.my.email.lower()]))
    return filled(context, of_thread(draft, own))
