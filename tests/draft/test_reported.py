"""Letters that were once read wrongly."""

from __future__ import annotations

from pathlib import Path

import pytest

from followup_lint import Draft, DraftError, lint
from followup_lint.draft import Role, draft_file


@pytest.mark.parametrize("name", ["T. Moore", "A. Singh", "C. Li", "I. M. Pei", "J. Smith"])
def test_a_name_may_begin_with_any_initial(name: str) -> None:
    report = lint(f"Dear Amir,\n\nThank you for the tour.\n\nRegards,\n{name}")
    assert "missing-sign-off" not in {finding.rule for finding in report.findings}
    assert "sign-off" in {proof.element for proof in report.evidence}


def test_a_letter_that_goes_on_below_a_line_is_no_signature() -> None:
    text = "Dear Peter,\n\nThank you.\n\n---\n\nI forgot to add one thing.\n\nBest,\nAnna"
    draft = Draft.from_text(text)
    assert draft.spans({Role.SIGNATURE}) == []
    assert "I forgot to add one thing." in draft.authored_text


def test_a_file_is_read_up_to_a_limit(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(draft_file, "MAX_BYTES", 10)
    path = tmp_path / "large.txt"
    path.write_text("Dear Amir, thank you.")
    with pytest.raises(DraftError, match="larger than the limit"):
        Draft.from_file(path)


def test_an_attribution_that_is_wrapped_inside_a_quotation_stays_quoted() -> None:
    quoted = "> On Tue, Mar 4, 2025 at 9:30 AM Tove Berg <tove@example.com>\n> wrote:\n>> Dear Ines"
    attribution = "On Wed, Mar 5, 2025 at 2:03 PM Ines Lund <ines@example.com> wrote:"
    draft = Draft.from_text(f"Dear Ines,\n\nThank you.\n\n{attribution}\n{quoted}\n")
    assert draft.authored_text == "Dear Ines,\n\nThank you."
