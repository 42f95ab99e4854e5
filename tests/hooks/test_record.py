"""What is sent is put into the history, where that is on; nothing there stops a message."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import platformdirs
from mails import LUNCH, POLITE, PUSHY
from real_programs import WhatWasSent

from followup_lint import Kind
from followup_lint.facts.history import History

Wrapper = Callable[..., Any]
Settings = Callable[[str], Path]


def kinds_sent(address: str) -> list[Kind | None]:
    """The kinds of what was sent to an address."""
    return [contact.kind for contact in History.at().contacts([address])]


def test_what_is_sent_is_recorded_with_its_kind(wrapper: Wrapper, settings: Settings) -> None:
    settings("history = true\n")
    wrapper(POLITE)

    assert kinds_sent("sam@example.org") == [Kind.THANK_YOU]


def test_what_is_held_back_is_not_recorded(wrapper: Wrapper, settings: Settings) -> None:
    settings("history = true\n")
    wrapper(PUSHY)

    assert kinds_sent("sam@example.org") == []


def test_nothing_is_recorded_until_the_history_is_on(wrapper: Wrapper) -> None:
    wrapper(POLITE)

    assert not History.at().exists


def test_a_history_that_fails_stops_nothing_and_is_told(
    wrapper: Wrapper, settings: Settings
) -> None:
    settings("history = true\n")
    folder = platformdirs.user_state_path("followup-lint")
    folder.parent.mkdir(parents=True)
    folder.write_text("a file where the folder should be")
    outcome = wrapper(LUNCH)

    assert outcome.sent == WhatWasSent(LUNCH)
    assert outcome.err.startswith("followup-lint: note: ")
    assert outcome.err.count("\n") == 1
