"""What a message is for, told from its text."""

from __future__ import annotations

import pytest

from followup_lint import Context, Draft, Kind, lint
from followup_lint.kind import infer

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
        ("Thanks for meeting with me on Tuesday about the pipeline contract. The revised draft is "
         "attached; please send comments to Amir.", Kind.GENERAL),
        ("I wanted to follow up on the invoice for March. Is there any update?", Kind.GENERAL),
        ("I am delighted to accept your offer of the analyst position. Thank you for speaking "
         "with me.", Kind.GENERAL),
        ("Thank you for the invitation to interview for the analyst role. I am available for a "
         "call on Monday or Tuesday.", Kind.GENERAL),
        ("Thank you for letting me know of your decision to fill the position with another "
         "candidate.", Kind.GENERAL),
        ("I interviewed two weeks ago for the analyst role and wanted to ask whether there is any "
         "update.", Kind.CHECK_IN),
        ("I wanted to follow up on the designer position. I have an offer from another company, "
         "so any update would help.", Kind.CHECK_IN),
        ("Thank you for the interview about the analyst role. I enjoyed hearing about the lab. "
         "Should you need any further information, please ask.", Kind.THANK_YOU),
        ("I interviewed two weeks ago for the analyst role. I need your decision by tomorrow. "
         "Call me back today.", Kind.CHECK_IN),
        ("Thank you for your interest in the role. We enjoyed meeting you and will be in touch "
         "about next steps.", Kind.GENERAL),
        ("", Kind.GENERAL),
    ],
)  # fmt: skip
def test_the_kind_follows_from_the_text(text: str, kind: Kind) -> None:
    assert infer(Draft.from_text(text), Context()).kind is kind


def test_a_given_kind_is_taken_as_it_is() -> None:
    reading = infer(Draft.from_text(THANKS), Context(kind=Kind.CHECK_IN))
    assert (reading.kind, reading.confidence) == (Kind.CHECK_IN, 1.0)


def test_an_inferred_kind_quotes_what_it_rests_on() -> None:
    reading = infer(Draft.from_text(CHECK_IN), Context())
    assert 0.5 <= reading.confidence < 1
    assert all(quote in CHECK_IN for quote in reading.evidence)
    assert reading.evidence


def test_quoted_words_do_not_count() -> None:
    text = "Dear Amir,\n\nPlease see the form.\n\n" + "\n".join(
        f"> {line}" for line in CHECK_IN.splitlines()
    )
    assert infer(Draft.from_text(text), Context()).kind is Kind.GENERAL


def test_a_forwarded_message_is_general() -> None:
    draft = Draft.from_text(THANKS, subject="Fwd: thank you")
    assert infer(draft, Context()).kind is Kind.GENERAL


HINTED = (
    "Dear Amir,\n\nThank you for the tour on Tuesday. I have run such a kiln.\n\nRegards,\nDana"
)


def test_a_message_with_just_a_hint_of_a_follow_up_is_read_as_one_unsurely() -> None:
    reading = infer(Draft.from_text(HINTED), Context())

    assert (reading.kind, reading.is_unsure) == (Kind.THANK_YOU, True)


def test_nobody_is_told_what_is_missing_when_the_kind_is_unsure() -> None:
    unsure = lint(HINTED)
    given = lint(HINTED, context=Context(kind=Kind.THANK_YOU))
    reasons = {item.rule: item.reason for item in unsure.not_checked}

    assert reasons["missing-interest"] == "not sure that this is a follow-up"
    assert "missing-interest" not in {finding.rule for finding in unsure.findings}
    assert "missing-interest" in {finding.rule for finding in given.findings}
    assert [notice.code for notice in unsure.notices] == ["FUL902"]
