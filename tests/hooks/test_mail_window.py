"""A mail window says what a hook would say of the same mail."""

from __future__ import annotations

from email import message_from_bytes
from email.policy import default

import pytest
from mails import LUNCH, POLITE, PUSHY, TEMPLATE

from followup_lint import Config, Severity, When
from followup_lint.core.terms import Kind
from followup_lint.editor.messages import Outgoing
from followup_lint.facts.given_facts import GivenFacts
from followup_lint.hooks.decision import Action
from followup_lint.hooks.mail_window import Gate
from followup_lint.hooks.policy import Judge
from followup_lint.settings.presend import OnError, Presend, Scope

STRICT = Config(presend=Presend(hold_at=Severity.SUGGESTION, scope=Scope.ALL))
FOR_SAM = Config(when=(When(to=("sam@example.org",), ignore=("message-counting",)),))
GREETED = POLITE.replace(b"Dear Sam", b"Dear Kim")
COPIED = POLITE.replace(b"Subject:", b"Cc: Ada <ada@example.org>\nSubject:")
MAILS = {
    "pushy": PUSHY,
    "polite": POLITE,
    "lunch": LUNCH,
    "template": TEMPLATE,
    "greeted": GREETED,
    "copied": COPIED,
}
CONFIGS = {"defaults": Config(), "strict": STRICT, "for Sam": FOR_SAM}


def outgoing(raw: bytes) -> Outgoing:
    """A mail as the window in which it is written has it."""
    mail = message_from_bytes(raw, policy=default)
    return Outgoing(
        text=mail.get_content(),
        subject=mail["Subject"],
        sender=mail["From"],
        to=(mail["To"],),
        cc=tuple(mail.get_all("Cc", ())),
        attachments=(),
        final=True,
    )


@pytest.mark.parametrize("config", CONFIGS.values(), ids=CONFIGS)
@pytest.mark.parametrize("raw", MAILS.values(), ids=MAILS)
def test_it_says_what_a_hook_says(raw: bytes, config: Config) -> None:
    decision = Judge(config.presend, config).judge(raw)
    reply = Gate(config).reply(outgoing(raw))

    assert reply.passes is (decision.action is Action.SEND)
    assert reply.held == tuple(finding.key for finding in decision.held)
    assert decision.report and reply.answer
    assert {each.key for each in reply.answer.remarks} == {
        each.key for each in decision.report.findings
    }
    assert (reply.answer.kind, reply.answer.verdict) == (
        decision.report.kind,
        decision.report.verdict,
    )


def test_the_cases_differ() -> None:
    held = {name: bool(Gate(Config()).reply(outgoing(raw)).held) for name, raw in MAILS.items()}
    strict = Gate(STRICT).reply(outgoing(LUNCH))

    assert held["pushy"] and held["template"] and not held["polite"] and not held["lunch"]
    assert strict.held
    assert Gate(FOR_SAM).reply(outgoing(PUSHY)).passes


def test_what_is_ignored_in_a_mail_does_not_hold_it_back() -> None:
    mail = outgoing(PUSHY)
    gate = Gate(Config())
    [key] = gate.reply(mail).held or ()
    mail.ignored = (key,)
    by_key = gate.reply(mail)
    mail.ignored = ("message-counting",)

    assert (by_key.passes, gate.reply(mail).passes) == (True, True)
    assert by_key.answer and key not in {each.key for each in by_key.answer.remarks}


def test_nothing_is_missing_while_somebody_writes() -> None:
    mail = outgoing(POLITE)
    mail.text, mail.final = "Dear Sam,\n\nThank you for the interview. Why haven't you repl", False
    mail.caret = len(mail.text)
    while_writing = Gate(STRICT).reply(mail)
    mail.final = True
    at_the_end = Gate(STRICT).reply(mail)

    assert while_writing.answer and at_the_end.answer
    before = {each.rule for each in while_writing.answer.remarks}
    after = {each.rule for each in at_the_end.answer.remarks}
    assert "accusation" in after - before
    assert [rule for rule in before if rule.startswith("missing-")] == []


def test_what_its_author_says_of_it_counts() -> None:
    mail = outgoing(LUNCH)
    before = Gate(Config()).reply(mail)
    mail.facts = GivenFacts(kind=Kind.CHECK_IN)
    after = Gate(Config()).reply(mail)

    assert before.answer and before.answer.kind is Kind.GENERAL
    assert after.answer and after.answer.kind is Kind.CHECK_IN
    assert (before.passes, after.passes) == (True, False)


def test_an_empty_mail_passes() -> None:
    mail = outgoing(POLITE)
    mail.text = " \n"
    reply = Gate(STRICT).reply(mail)

    assert (reply.passes, reply.held, reply.trouble) == (True, (), None)


@pytest.mark.parametrize(("on_error", "passes"), [(OnError.SEND, True), (OnError.BLOCK, False)])
def test_a_mail_that_cannot_be_checked_passes_or_not_as_the_settings_say(
    on_error: OnError, passes: bool
) -> None:
    mail = outgoing(POLITE)
    mail.text = "word " * 100_000
    reply = Gate(Config(presend=Presend(on_error=on_error))).reply(mail)

    assert (reply.passes, reply.held, reply.answer) == (passes, (), None)
    assert reply.trouble
