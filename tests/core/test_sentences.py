"""Sentences by punctuation, and text in lower case of the same length."""

from __future__ import annotations

import pytest

from followup_lint.core.sentences import lower


@pytest.mark.parametrize("text", ["İstanbul", "STRASSE", "ΑΣ", "plain"])
def test_lower_case_keeps_the_number_of_characters(text: str) -> None:
    assert len(lower(text)) == len(text)
