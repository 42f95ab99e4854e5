"""What a remark speaks against is not ticked off."""

from __future__ import annotations

import pytest

from followup_lint import Draft, Linter, Strength

HEAD = "Dear Ms. Ortiz,\n\nThank you for the talk about the depot on Tuesday. "
TAIL = "\n\nKind regards,\nDana Reyes\n"
LINTER = Linter()


def found(text: str) -> dict[str, tuple[Strength, str]]:
    """The best evidence of each element."""
    report = LINTER.lint(Draft.from_text(text))
    proofs = sorted(report.evidence, key=lambda proof: proof.strength is Strength.FOUND)
    return {proof.element: (proof.strength, proof.note) for proof in proofs}


def test_an_element_with_a_blank_is_weak() -> None:
    blank = found(f"Dear [Name],\n\nThank you for your time on [day].{TAIL}")

    assert blank["greeting"] == (Strength.WEAK, "has a blank")
    assert blank["thanks"] == (Strength.WEAK, "has a blank")
    assert blank["sign-off"] == (Strength.FOUND, "")


def test_asking_impatiently_is_no_look_ahead() -> None:
    pushy = found(f"{HEAD}When will you finally let me know?{TAIL}")

    assert pushy["look ahead"] == (Strength.WEAK, "see the remark")
    assert pushy["sign-off"] == (Strength.FOUND, "")


@pytest.mark.parametrize(
    "kept", ["I look forward to hearing from you.", "Please tell me if I can send you anything."]
)
def test_what_nothing_speaks_against_stays(kept: str) -> None:
    assert found(f"{HEAD}{kept}{TAIL}")["look ahead"] == (Strength.FOUND, "")


def test_a_slip_in_a_sentence_leaves_it_as_it_is() -> None:
    slip = found(f"{HEAD}I look forward to hearing from you about teh next steps.{TAIL}")

    assert slip["look ahead"] == (Strength.FOUND, "")
