"""mutt and neomutt in a terminal: held back, edited, sent; and sent without a check."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from desk import AUTHOR, BAD_BODY, READER, REASON, SUBJECT, Desk
from screen import Screen
from smtp_servers import eventually
from table import Table

from followup_lint.hooks.clients.mutt import SEND_ANYWAY

pytestmark = pytest.mark.clients
COMPOSE = "y:Send"
SETTINGS = """\
set sendmail="{sendmail} -oem -oi"
set from="Dana Reyes <{author}>" use_envelope_from=yes abort_unmodified=no
set folder={home} record={home}/sent postponed={home}/drafts spoolfile={home}/inbox mbox_type=mbox
set editor={home}/editor sleep_time=0 confirmcreate=no
{send_anyway}
"""
EDITOR = """\
#!/bin/sh
# The first time it leaves the text as it is, then it takes the reproach out.
if test -e {home}/seen
then sed -i 's/This is my third.*/I hope you are well./' "$1"; touch {home}/edited
else touch {home}/seen
fi
"""


@pytest.fixture(params=["mutt", "neomutt"])
def name(request: pytest.FixtureRequest, needs: Callable[..., None]) -> str:
    """The program."""
    needs(request.param, "msmtp")
    return str(request.param)


@pytest.fixture
def composing(name: str, desk: Desk, screen: Callable[[str], Screen]) -> Screen:
    """The program with a pushy check-in in its compose menu."""
    wired = {"sendmail": desk.sendmail, "home": desk.home, "author": AUTHOR}
    desk.write(".muttrc", SETTINGS.format(**wired, send_anyway=SEND_ANYWAY))
    desk.program("editor", EDITOR.format(home=desk.home))
    desk.write("inbox", "")
    desk.write("draft", BAD_BODY)
    shown = screen(f"{name} -i {desk.home}/draft -s '{SUBJECT}' {READER}")
    shown.until("To: ")
    shown.keys("Enter")
    shown.until("Subject: ")
    shown.keys("Enter")
    shown.until(COMPOSE)
    return shown


def test_a_pushy_check_in_is_held_back_then_edited_and_sent(
    name: str,
    desk: Desk,
    composing: Screen,
    table: Table,
    version: Callable[[str], str],
) -> None:
    composing.keys("y")
    why = composing.until("child exited 65")
    assert (REASON in why, desk.arrived()) == (True, [])
    composing.keys("q")
    composing.until(COMPOSE)
    composing.keys("e")
    eventually(lambda: (desk.home / "edited").exists())
    composing.until_ended("y")

    assert desk.handed()[1:] == desk.arrived()
    assert sent_copies(desk.home / "sent") == 1
    table.note(
        f"{name} {version(name)}",
        arguments=desk.arguments(),
        sees="a pager with the reasons, “child exited 65 (Data format error.)”, then the "
        "compose menu again",
        bad="held back, still in the compose menu",
        good="identical",
    )


def sent_copies(folder: Path) -> int:
    """How many messages are in an mbox."""
    return folder.read_text(encoding="latin-1").count("\nMessage-ID:") if folder.exists() else 0


def test_one_key_sends_without_a_check(desk: Desk, composing: Screen) -> None:
    composing.until_ended("Y")

    assert (1, desk.handed()) == (len(desk.arrived()), desk.arrived())
