"""Lines that rules once misread, and that the judge or a mended mechanism now leaves alone."""

from __future__ import annotations

import pytest

from followup_lint import Context, Draft, Kind, Linter, Report

LETTER = (
    "Dear Ms. Ortiz,\n\nThank you for the tour of the lab on Tuesday. {}\n\n"
    "Kind regards,\nDana Reyes"
)


def lint(text: str, kind: Kind = Kind.THANK_YOU) -> Report:
    return Linter(context=Context(kind=kind)).lint(Draft.from_text(text, subject="Lab technician"))


@pytest.mark.parametrize(
    ("rule", "line", "kind"),
    [
        ("compensation-talk", "The work seems to match my skills.", Kind.THANK_YOU),
        (
            "decision-push",
            "I am sorry you didn't choose me, and I wish you luck.",
            Kind.DECISION_REPLY,
        ),
        ("decision-push", "It meant a lot that you chose to give me a chance.", Kind.THANK_YOU),
        (
            "message-counting",
            "I am writing one last time, and there is no need to reply.",
            Kind.SECOND_FOLLOW_UP,
        ),
        ("too-personal", "I would put my heart and soul into the spring menu.", Kind.THANK_YOU),
        ("gift-offer", "Your porter found me a spare umbrella.", Kind.THANK_YOU),
        (
            "needless-apology",
            "I could have given you a better example, so here is one from last spring.",
            Kind.THANK_YOU,
        ),
        ("bare-command", "Give me a bell if that is easier.", Kind.CHECK_IN),
        (
            "missing-conversation",
            "I enjoyed our talk, particularly around the checkout rewrite.",
            Kind.THANK_YOU,
        ),
        (
            "vague-conversation",
            "I enjoyed the tour of your office. The wall of hand-drawn maps will stay with me.",
            Kind.THANK_YOU,
        ),
    ],
)
def test_it_is_left_alone(rule: str, line: str, kind: Kind) -> None:
    assert rule not in {finding.rule for finding in lint(LETTER.format(line), kind).findings}


@pytest.mark.parametrize(
    "closing", ["Happy Thanksgiving!\nAna", "— Ana", "— 林舟", "Best greetings from Kiel\nAna Ruiz"]
)
def test_a_closing_that_is_on_no_list_closes(closing: str) -> None:
    text = f"Dear Sam,\n\nThank you for the tour of the lab on Tuesday.\n\n{closing}"
    found = {f.rule: f.severity.value for f in lint(text).findings}
    assert found.get("missing-sign-off", "suggestion") == "suggestion"


@pytest.mark.parametrize(
    ("element", "line"),
    [
        ("interest", "I would like to thank you for your time."),
        ("interest", "I'd like to clarify one thing that I said about the pump."),
        ("look ahead", "I hope I didn't ramble too much."),
    ],
)
def test_a_courtesy_is_no_evidence(element: str, line: str) -> None:
    report = lint(f"Dear Ms. Ortiz,\n\n{line}\n\nKind regards,\nDana Reyes")
    assert element not in {proof.element for proof in report.evidence}


def test_the_title_of_the_reader_is_no_position() -> None:
    text = (
        "Rebecca Tillman\nController\n\nDear Ms. Tillman:\n\nThank you for the tour.\n\nBest,\nDana"
    )
    assert "position" not in {
        proof.element for proof in Linter(context=Context(kind=Kind.THANK_YOU)).lint(
            Draft.from_text(text)
        ).evidence
    }  # fmt: skip


def test_a_sign_off_counts_in_an_answer_to_ordinary_mail() -> None:
    text = "Hi Bo,\n\nThe pump was moved to hall 3.\n\nRegards,\nAna"
    draft = Draft.from_text(text, subject="Re: Pump")
    report = Linter(context=Context(kind=Kind.GENERAL)).lint(draft)
    assert "sign-off" in {proof.element for proof in report.evidence}


OPENING = (
    "I was glad to see the lab, and to meet Ana and Ben, who showed me the new press and the "
    "old kiln, and who told me how the night shift plans its week, what the day shift leaves for "
    "it, how the two share the tools, and why the board by the door has been there since the first "
    "winter"
)


def test_a_long_sentence_is_judged_to_its_end() -> None:
    report = lint(f"{OPENING}, and I demand an answer by Friday.")

    assert {"demand-statement", "imposed-deadline"} & {f.rule for f in report.findings}


def test_thanks_at_the_end_of_a_long_sentence_are_seen() -> None:
    text = f"Dear Ms. Ortiz,\n\n{OPENING}, and I thank you for your time.\n\nRegards,\nDana"
    report = Linter(context=Context(kind=Kind.THANK_YOU)).lint(Draft.from_text(text))

    assert "missing-thanks" not in {finding.rule for finding in report.findings}
