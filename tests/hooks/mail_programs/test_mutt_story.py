"""A session of mutt, as docs/clients/mutt.md shows it: held back, edited, sent."""

from __future__ import annotations

import time
from collections.abc import Callable
from pathlib import Path

import pytest
from desk import BIN, SUBJECT, Desk
from screen import Screen
from smtp_servers import eventually
from table import Table

pytestmark = pytest.mark.clients
LINDQVIST = "anna.lindqvist@example.com"
PUSHY = Path(__file__).resolve().parents[3] / "examples/pushy-check-in.txt"
POLITE = """\
Hi Mr. Lindqvist,

Thank you again for the conversation about the logistics coordinator position; I am
still very interested.

Could you tell me when you expect to decide?

Regards,
Tomas Berger
"""
SETTINGS = """\
set sendmail="{home}/real" from="Tomas Berger <tomas@example.com>"
set tmpdir={home} folder={home} record="" spoolfile={home}/inbox mbox_type=mbox editor={home}/editor
"""
EDITOR = """\
#!/bin/sh
if test -e {home}/seen
then cp {home}/polite "$1"; touch {home}/edited
else tail -n +3 {pushy} > "$1"; touch {home}/seen
fi
"""


def test_a_pushy_check_in_is_held_back_edited_and_sent(
    desk: Desk, screen: Callable[[str], Screen], needs: Callable[..., None], table: Table
) -> None:
    needs("mutt", "msmtp")
    desk.write(".muttrc", SETTINGS.format(home=desk.home))
    desk.write("inbox", "")
    desk.write("polite", POLITE)
    desk.program("editor", EDITOR.format(home=desk.home, pushy=PUSHY))
    desk.run(BIN / "followup-lint", "install", "mutt", "--write")
    mutt = screen("mutt")
    mutt.until("Mutt: ")
    mutt.keys("m")
    mutt.until("\nTo:")
    mutt.keys(LINDQVIST, "Enter")
    mutt.until("\nSubject:")
    mutt.keys(SUBJECT, "Enter")
    table.saw("mutt 1", mutt.until("y:Send"), desk.home)
    mutt.keys("y")
    table.saw("mutt 2", mutt.until("child exited 65"), desk.home)
    assert desk.sink.messages == []

    mutt.keys("q")
    mutt.until("y:Send")
    mutt.keys("e")
    eventually(lambda: (desk.home / "edited").exists())
    # Keys are dropped while mutt comes back from the editor.
    time.sleep(1)
    mutt.keys("y")
    table.saw("mutt 3", mutt.until("Mail sent."), desk.home)
    [message] = desk.sink.messages
    body = message.decode().replace("\r\n", "\n").partition("\n\n")[2]
    assert body == POLITE
