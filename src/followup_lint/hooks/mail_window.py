"""The check before sending in the window in which a mail is written."""

from __future__ import annotations

from followup_lint.context import Context
from followup_lint.draft import Draft
from followup_lint.editor.answer import Answer
from followup_lint.editor.answering import empty
from followup_lint.editor.document import Document
from followup_lint.editor.messages import Outgoing, Reply
from followup_lint.editor.session import Looked, answered
from followup_lint.facts.gather import Gathered
from followup_lint.hooks.decision import Action, Decision
from followup_lint.hooks.policy import Judge
from followup_lint.settings.config import Config


class Gate:
    """Says of mails what hooks would say if they were sent now, by one set of settings."""

    def __init__(self, config: Config) -> None:
        self.judge = Judge(config.presend, config)

    def reply(self, mail: Outgoing) -> Reply:
        """What is said of a mail, and whether it may be sent. Raises FollowupLintError.

        What keeps it from being checked is not raised, but is the `trouble` of the reply.
        """
        document = mail.document
        if document.is_empty:
            nothing = empty(document, final=mail.final)
            return Reply(id=mail.id, answer=nothing, passes=True, held=())
        looks: list[Draft] = []

        def judged() -> Decision:
            looks.append(document.draft())
            return self.judge.judge_draft(looks[0], ignored=frozenset(mail.ignored))

        decision = self.judge.guarded(judged)
        return Reply(
            id=mail.id,
            answer=self.answer(mail, document, looks[0], decision) if decision.report else None,
            passes=decision.action is Action.SEND,
            held=tuple(finding.key for finding in decision.held),
            trouble=decision.trouble or None,
        )

    def answer(
        self, mail: Outgoing, document: Document, draft: Draft, decision: Decision
    ) -> Answer:
        """What is said of a mail that was linted."""
        assert decision.report is not None
        known = Gathered(Context(), notices=decision.notes)
        rules = self.judge.workspace.linter().registry
        looked = Looked(document, draft, decision.report)
        return answered(looked, known, rules, caret=mail.place, final=mail.final)
