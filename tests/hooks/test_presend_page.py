"""What the page on the check before sending shows is what happens."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import msgspec

from followup_lint.hooks.settings import KEYS, SERVER, SKIP, InForce, load
from followup_lint.settings.presend import Presend

PAGE = Path(__file__).resolve().parents[2] / "docs" / "presend.md"
TEXT = PAGE.read_text(encoding="utf-8")


def blocks(language: str) -> list[str]:
    """The code blocks in a language."""
    return re.findall(rf"^```{language}\n(.*?)^```$", TEXT, re.MULTILINE | re.DOTALL)


def test_the_message_shown_is_held_back_as_shown(wrapper: Callable[..., Any]) -> None:
    message, said = blocks("text")
    outcome = wrapper(message.encode())

    assert (outcome.code, outcome.err) == (65, said)


def test_the_settings_shown_are_the_defaults(settings: Callable[[str], Path]) -> None:
    (shown,) = blocks("toml")
    settings(shown)

    assert load({}) == InForce(Presend(real="/usr/bin/msmtp"))


def test_every_key_and_every_variable_is_explained() -> None:
    keys = [item.encode_name for item in msgspec.structs.fields(Presend)]
    rows = re.findall(r"^\| (?:`([\w-]+)`)? ?\| ?(?:`(FOLLOWUP_\w+)`)? ?\|", TEXT, re.MULTILINE)

    assert [key for key, _ in rows if key] == keys
    assert sorted(name for _, name in rows if name) == sorted([*KEYS, SERVER, SKIP])


def test_links_lead_somewhere() -> None:
    targets = re.findall(r"\]\((?!https?:)([^)#]+)[^)]*\)", TEXT)

    assert [target for target in targets if not (PAGE.parent / target).exists()] == []
