"""What a message is for, told from its text."""

from __future__ import annotations

import subprocess
import sys
from datetime import datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

import pytest

from followup_lint import (
    Config,
    Contact,
    Context,
    Draft,
    Interview,
    Kind,
    Linter,
    Notice,
    Person,
    Verdict,
    lint,
)
from followup_lint.core.terms import Assume
from followup_lint.linting.kind import infer

THANKS = (
    "Dear Ms. Ortiz,\n\nThank you for taking the time to speak with me yesterday about the budget "
    "analyst position. I am very interested in the role.\n\nKind regards,\nDana Reyes"
)
CHECK_IN = (
    "Dear Amir,\n\nI wanted to check in on the status of the buyer role we spoke about last week. "
    "I remain very interested.\n\nKind regards,\nDana Reyes"
)
SECOND = (
    "Dear Amir,\n\nI am following up again on my previous email about the buyer position. Is there "
    "any update on the hiring process?\n\nKind regards,\nDana Reyes"
)


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        (THANKS, Kind.THANK_YOU),
        (CHECK_IN, Kind.CHECK_IN),
        (SECOND, Kind.SECOND_FOLLOW_UP),
        ("It was great meeting you and hearing about the analyst position. I'd love to join your "
         "team.", Kind.THANK_YOU),
        ("I wanted to see if you had decided on a candidate for the nurse position.",
         Kind.CHECK_IN),
        ("I am delighted to accept your offer of the analyst position. Thank you for speaking "
         "with me.", Kind.DECISION_REPLY),
        ("Thank you for letting me know of your decision to fill the position with another "
         "candidate.", Kind.DECISION_REPLY),
        ("I have decided to withdraw my application for the analyst role. Thank you for your "
         "time.", Kind.DECISION_REPLY),
        ("I interviewed two weeks ago for the analyst role and wanted to ask whether there is any "
         "update.", Kind.CHECK_IN),
        ("I wanted to follow up on the designer position. I have an offer from another company, "
         "so any update would help.", Kind.CHECK_IN),
        ("Thank you for the interview about the analyst role. I enjoyed hearing about the lab. "
         "Should you need any further information, please ask.", Kind.THANK_YOU),
        ("I interviewed two weeks ago for the analyst role. I need your decision by tomorrow. "
         "Call me back today.", Kind.CHECK_IN),
    ],
)  # fmt: skip
def test_the_kind_follows_from_the_text(text: str, kind: Kind) -> None:
    assert infer(Draft.from_text(text), Context()).kind is kind


@pytest.mark.parametrize(
    "text",
    [
        "Thanks for meeting with me on Tuesday about the pipeline contract. The revised draft is "
        "attached; please send comments to Amir.",
        "I wanted to follow up on the invoice for March. Has it been paid?",
        pytest.param(
            "I wanted to follow up on the invoice for March. Is there any update?",
            marks=pytest.mark.xfail(
                strict=True, reason="docs/judgement.md: a reminder in two sentences, no subject"
            ),
        ),
        "The shipment left Rotterdam on Monday and should reach you by Friday.",
        "Thank you for your interest in the role. We enjoyed meeting you and will be in touch "
        "about next steps.",
        "",
    ],
)
def test_ordinary_mail_that_a_hook_sees_is_general(text: str) -> None:
    assert infer(Draft.from_text(text), Context(), assume=Assume.ANY).kind is Kind.GENERAL


@pytest.mark.parametrize("text", [THANKS, CHECK_IN, SECOND])
def test_a_hook_knows_a_follow_up(text: str) -> None:
    person, hook = (infer(Draft.from_text(text), Context(), assume=each) for each in Assume)
    assert person.kind is hook.kind is not Kind.GENERAL


def test_ordinary_mail_is_known_without_the_network() -> None:
    code = (
        "import sys; from followup_lint import Config, Draft, Linter; "
        "text = 'Hi all,\\n\\nThe server is down on Saturday for the upgrade. Save your files on "
        "the shared drive. The invoices for May are in the folder, the report is due on Thursday."
        "\\n\\nAna'; "
        "report = Linter(Config(assume='any')).lint(Draft.from_text(text)); "
        "print(report.kind.value, {'numpy', 'onnxruntime'} & {*sys.modules})"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.split() == ["general", "set()"]


def test_a_given_kind_is_taken_as_it_is() -> None:
    reading = infer(Draft.from_text(THANKS), Context(kind=Kind.CHECK_IN))
    assert (reading.kind, reading.confidence) == (Kind.CHECK_IN, 1.0)


def test_an_inferred_kind_names_the_sentences_it_rests_on() -> None:
    reading = infer(Draft.from_text(CHECK_IN), Context())
    assert 0.5 <= reading.confidence < 1
    assert "check in on the status" in reading.places[0].of(CHECK_IN)


def test_the_report_quotes_them_without_secrets() -> None:
    text = CHECK_IN.replace("last week.", "last week, my password is hunter2hunter.")
    (first, *_) = lint(text).kind_evidence
    assert first.startswith("“I wanted to check in")
    assert "hunter2hunter" not in first


def test_quoted_words_do_not_count() -> None:
    text = "Dear Amir,\n\nPlease see the form.\n\n" + "\n".join(
        f"> {line}" for line in CHECK_IN.splitlines()
    )
    assert infer(Draft.from_text(text), Context(), assume=Assume.ANY).kind is Kind.GENERAL


@pytest.mark.parametrize("subject", ["Fwd: thank you", "VB: thank you", "Fwd[2]: thank you"])
def test_a_forwarded_message_is_general(subject: str) -> None:
    draft = Draft.from_text(THANKS, subject=subject)
    assert infer(draft, Context()).kind is Kind.GENERAL


HINTED = "Dear Amir,\n\nIt was nice to talk to you on Tuesday.\n\nRegards,\nDana"


def test_a_message_with_just_a_hint_of_a_follow_up_is_read_as_one_unsurely() -> None:
    reading = infer(Draft.from_text(HINTED), Context())

    assert (reading.kind, reading.is_unsure) == (Kind.THANK_YOU, True)


@pytest.mark.parametrize(
    "text", ["Send me the decision this week.", "Hire me now.", "How dare you ignore me."]
)
def test_a_fault_is_told_however_unclear_the_kind_is(text: str) -> None:
    assert lint(text).verdict is not Verdict.READY


def test_nobody_is_told_what_is_missing_when_the_kind_is_unsure() -> None:
    unsure = lint(HINTED)
    given = lint(HINTED, context=Context(kind=Kind.THANK_YOU))
    reasons = {item.rule: item.reason for item in unsure.not_checked}

    assert reasons["missing-role"] == "not sure that this is a follow-up"
    assert "missing-role" not in {finding.rule for finding in unsure.findings}
    assert "missing-role" in {finding.rule for finding in given.findings}
    assert [notice.code for notice in unsure.notices] == ["FUL902"]


REQUEST = "Could you explain why you moved the second paragraph to another page of the wiki?"


def test_a_text_unlike_a_follow_up_is_unusual_though_its_kind_is_given() -> None:
    given = Context(kind=Kind.CHECK_IN)

    assert infer(Draft.from_text(REQUEST), given).is_unusual
    assert not infer(Draft.from_text(CHECK_IN), given).is_unusual


@pytest.mark.parametrize("assume", Assume)
def test_a_hook_misses_nothing_in_a_letter_that_names_no_position(assume: Assume) -> None:
    bare = "Dear Ms. Ortiz,\n\nThank you for the interview{}.\n\nRegards,\nDana Reyes"
    linter = Linter(Config(assume=assume))

    def missing(text: str) -> set[str]:
        found = linter.lint(Draft.from_text(text)).findings
        return {finding.rule for finding in found if finding.rule.startswith("missing-")}

    assert missing(bare.format(" for the data analyst position"))
    assert bool(missing(bare.format(" on Tuesday"))) is (assume is Assume.FOLLOW_UP)


TALK = datetime(2025, 3, 5, 10, tzinfo=ZoneInfo("America/New_York"))
HINT = "Dear Ana,\n\nIt was good to see you. Thank you for the tea.\n\nBest,\nDana Reyes"
FORM = "Dear Ana,\n\nThe form you asked for is attached.\n\nBest,\nDana Reyes"


def known(days: int, *sent: tuple[int, Kind | None], **more: Any) -> Context:
    """The facts some days after the interview, with messages sent that many days after it."""
    return Context(
        interview=Interview(start=TALK, interviewers=(Person("Ana Ortiz", "ana@contoso.example"),)),
        send_at=TALK + timedelta(days),
        history=tuple(Contact(TALK + timedelta(day), kind=kind) for day, kind in sent),
        **more,
    )


@pytest.mark.parametrize(
    ("text", "context", "kind", "confidence"),
    [
        pytest.param(THANKS, known(1), Kind.THANK_YOU, 0.95, id="nothing was sent"),
        pytest.param(HINT, known(1), Kind.THANK_YOU, 0.95, id="few words, nothing was sent"),
        pytest.param(HINT, known(9), Kind.THANK_YOU, None, id="too late to tell"),
        pytest.param(
            CHECK_IN, known(9, (1, Kind.THANK_YOU)), Kind.CHECK_IN, 0.95, id="thanks were sent"
        ),
        pytest.param(
            CHECK_IN,
            known(20, (1, Kind.THANK_YOU), (9, Kind.CHECK_IN)),
            Kind.SECOND_FOLLOW_UP,
            0.95,
            id="a check-in was sent",
        ),
        pytest.param(CHECK_IN, known(1), Kind.CHECK_IN, 0.6, id="clear words against the past"),
        pytest.param(THANKS, known(9, (1, Kind.THANK_YOU)), Kind.THANK_YOU, 0.6, id="thanks again"),
        pytest.param(SECOND, known(9), Kind.SECOND_FOLLOW_UP, None, id="the past is incomplete"),
        pytest.param(CHECK_IN, known(9, (1, None)), Kind.CHECK_IN, None, id="of unknown kind"),
        pytest.param(
            CHECK_IN, known(9, (2, Kind.GENERAL), (1, Kind.THANK_YOU)), Kind.CHECK_IN, 0.95,
            id="other mail does not count",
        ),
        pytest.param(FORM, known(1), Kind.GENERAL, None, id="to nobody knows whom"),
        pytest.param(
            FORM,
            known(1, recipient=Person(email="ana@contoso.example")),
            Kind.THANK_YOU,
            0.5,
            id="to the interviewer",
        ),
        pytest.param(THANKS, known(-1), Kind.THANK_YOU, None, id="before the interview"),
    ],
)  # fmt: skip
def test_the_past_speaks_for_a_kind_too(
    text: str, context: Context, kind: Kind, confidence: float | None
) -> None:
    """Without a confidence, the past changes nothing in what the text says."""
    reading = infer(Draft.from_text(text), context)
    expected = confidence or infer(Draft.from_text(text), Context()).confidence
    assert (kind, expected) == (reading.kind, reading.confidence)


def test_words_that_stand_against_the_past_are_told() -> None:
    report = lint(CHECK_IN, context=known(1))
    assert [
        Notice(
            "FUL902",
            "Its words read as a check-in, although no message went out since the "
            "interview on Wednesday 5 March; use --kind if that is wrong.",
        )
    ] == list(report.notices)
