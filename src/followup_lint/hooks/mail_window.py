"""The check before sending in the window in which a mail is written."""

from __future__ import annotations

from functools import partial

from followup_lint.draft import Draft
from followup_lint.editor.answer import Answer
from followup_lint.editor.answering import empty
from followup_lint.editor.conversation import lookup
from followup_lint.editor.messages import Outgoing, Reply
from followup_lint.editor.session import Looked, answered
from followup_lint.facts.gather import Gathered
from followup_lint.facts.given_facts import GivenFacts
from followup_lint.hooks.decision import Action, Decision
from followup_lint.hooks.policy import Judge
from followup_lint.settings.config import Config


class Gate:
    """Says of mails what hooks would say if they were sent now, by one set of settings."""

    def __init__(self, config: Config) -> None:
        self.judge = Judge(config.presend, config)

    def reply(self, mail: Outgoing) -> Reply:
        """What is said of a mail, and whether it may be sent.

        What keeps it from being checked is not raised, but is the `trouble` of the reply.
        """
        if mail.document.is_empty:
            nothing = empty(mail.document, final=mail.final)
            return Reply(id=mail.id, answer=nothing, passes=True, held=())
        answers: list[Answer] = []

        def judging() -> Decision:
            draft = mail.document.draft()
            known = self.known(mail, draft)
            decision = self.judge.judge_draft(draft, known=known, ignored=frozenset(mail.ignored))
            answers.append(self.answer(mail, draft, known, decision))
            return decision

        decision = self.judge.guarded(judging)
        return Reply(
            id=mail.id,
            answer=answers[0] if answers else None,
            passes=decision.action is Action.SEND,
            held=tuple(finding.key for finding in decision.held),
            trouble=decision.trouble or None,
        )

    def known(self, mail: Outgoing, draft: Draft) -> Gathered:
        """What is known of a mail: what hooks would know, and what its author says.

        Raises FollowupLintError.
        """
        if mail.facts == GivenFacts() and not (mail.calendar or mail.zone):
            return self.judge.known(draft)
        return self.judge.workspace.asking(partial(lookup, mail)).known(draft)

    def answer(self, mail: Outgoing, draft: Draft, known: Gathered, decision: Decision) -> Answer:
        """What is said of a mail that was linted."""
        assert decision.report is not None
        looked = Looked(mail.document, draft, decision.report)
        rules = self.judge.workspace.linter().registry
        return answered(looked, known, rules, caret=mail.place, final=mail.final)
