"""Subject lines and their prefixes."""

from __future__ import annotations

import pytest

from followup_lint.draft.subject_prefixes import is_reply, prefix_end


@pytest.mark.parametrize(
    ("subject", "rest"),
    [
        ("Re: Interview", "Interview"),
        ("RE: FW: Re[2]: Interview", "Interview"),
        ("Antw: Sv: Interview", "Interview"),
        ("Re:", ""),
        ("Re-reading your report", "Re-reading your report"),
        ("Interview: Re: sums", "Interview: Re: sums"),
        ("", ""),
    ],
)
def test_prefixes_are_passed_over(subject: str, rest: str) -> None:
    assert subject[prefix_end(subject) :] == rest


@pytest.mark.parametrize(
    ("subject", "answers"),
    [
        ("Re: Interview", True),
        ("AW: Interview", True),
        ("Fwd: Interview", False),
        ("Report", False),
    ],
)
def test_a_reply_is_told_by_its_first_prefix(subject: str, answers: bool) -> None:
    assert is_reply(subject) is answers
