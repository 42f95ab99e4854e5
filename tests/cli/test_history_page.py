"""What the page on the history shows is what happens."""

from __future__ import annotations

import json
import re
import shlex
from collections.abc import Callable
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

import pytest

PAGE = Path(__file__).resolve().parents[2] / "docs" / "history.md"
BLOCK = re.compile(r"^```(\w+)\n(.*?)^```$", re.MULTILINE | re.DOTALL)
HASH = re.compile(r"\b[0-9a-f]{8}\b")
THANKS = (
    "Dear Ana,\n\nThank you for the interview and the tour on Tuesday.\n\nKind regards,\nDana\n"
)
CHECK_IN = """\
Dear Ana,

I wanted to check in on the Analyst role that we talked about in my interview on Tuesday. Have you
come to a decision?

Kind regards,
Dana
"""
ANA, SAM, DANA = "ana.ortiz@acme.example", "sam@acme.example", "dana@home.example"


def stored(sender: str, to: str, date: str, text: str) -> str:
    """A message as it stands in an mbox file."""
    number = sum(date.encode())
    return (
        f"From {sender} Wed Mar 12 13:30:00 2025\nFrom: {sender}\nTo: {to}\nSubject: Analyst role\n"
        f"Date: {date} +0000\nMessage-ID: <{number}@home.example>\n\n{text}\n"
    )


def blocks(language: str) -> list[str]:
    """The code blocks of the page in a language."""
    return [code for found, code in BLOCK.findall(PAGE.read_text("utf-8")) if found == language]


def numbered(text: str) -> str:
    """The text with its hashes numbered in order, since each history has hashes of its own."""
    found: dict[str, str] = {}
    return HASH.sub(lambda match: found.setdefault(match[0], f"person {len(found)}"), text)


@pytest.fixture
def at_home(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The files of which the page tells."""
    london = ZoneInfo("Europe/London")
    monkeypatch.setattr("followup_lint.facts.times.own_zone", lambda: london)
    later = stored(DANA, ANA, "Wed, 12 Mar 2025 13:30:00", CHECK_IN)
    other = stored(DANA, SAM, "Thu, 13 Mar 2025 09:05:00", "Dear Sam,\n\nHere is the invoice.\n")
    answer = stored(ANA, DANA, "Fri, 14 Mar 2025 10:00:00", "Dear Dana,\n\nNot yet.\n")
    files = {
        "followup-lint.toml": blocks("toml")[0],
        "thank-you.txt": THANKS,
        "Sent.mbox": later + other,
        "Inbox.mbox": answer,
    }
    for name, text in files.items():
        (folder / name).write_text(text, encoding="utf-8")


def test_links_lead_somewhere() -> None:
    targets = re.findall(r"\]\(([^)#:]+)[^):]*\)", PAGE.read_text("utf-8"))

    assert targets != []
    assert [target for target in targets if not (PAGE.parent / target).exists()] == []


@pytest.mark.usefixtures("at_home")
def test_the_commands_print_what_is_shown(inline: Callable[..., Any]) -> None:
    shown = "".join(blocks("console"))
    printed = ""
    for command in re.findall(r"^\$ (.*)$", shown, re.MULTILINE):
        outcome = inline(*shlex.split(command)[1:])
        printed += f"$ {command}\n{outcome.out}{outcome.err}"

    assert numbered(shown) == numbered(printed)


@pytest.mark.usefixtures("at_home")
def test_the_json_shown_has_the_form_of_what_is_printed(inline: Callable[..., Any]) -> None:
    [shown] = map(json.loads, blocks("json"))
    inline("history", "import-mbox", "Sent.mbox")
    printed = json.loads(inline("history", "list", "--to", ANA, "--format", "json").out)
    for document in (shown, printed):
        [message] = document["messages"]
        message.update(people=list(map(len, message["people"])), thread=len(message["thread"]))

    assert shown == printed
