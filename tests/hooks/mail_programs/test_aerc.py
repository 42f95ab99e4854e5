"""aerc in a terminal: held back, edited, sent; set up by hand and by `install`."""

from __future__ import annotations

import shutil
import time
from collections.abc import Callable

import pytest
from desk import AUTHOR, BAD_BODY, BIN, READER, SUBJECT, Desk
from screen import Screen
from smtp_servers import eventually
from table import Table

from followup_lint.hooks.clients.aerc import CLIENT
from followup_lint.hooks.clients.backup import write
from followup_lint.hooks.clients.change import WRAPPER, Place
from followup_lint.hooks.clients.shell_words import written

pytestmark = pytest.mark.clients
ASKS = "Send this email?"
ACCOUNTS = """\
[Work]
source = maildir://{home}/Maildir
outgoing = {sendmail}
default = INBOX
from = Dana Reyes <{author}>
"""
SETTINGS = """\
[compose]
editor = {home}/editor
empty-subject-warning = false
"""
EDITOR = """\
#!/bin/sh
# The first time it writes the text, then it takes the reproach out.
if test -e {home}/seen
then sed -i 's/This is my third.*/I hope you are well./' "$1"
else cat {home}/draft >> "$1"; touch {home}/seen
fi
"""
Open = Callable[..., Screen]


@pytest.fixture
def composing(
    desk: Desk, screen: Callable[[str], Screen], capsys: pytest.CaptureFixture[str]
) -> Open:
    """Opens aerc with a pushy check-in that is about to be sent."""
    if shutil.which("aerc") is None:
        why = "aerc is not installed: Debian has it, other systems may not"
        with capsys.disabled():
            print(f"\n{why}")
        pytest.skip(why)

    def start(
        sendmail: object, before: Callable[[], None] = lambda: None, command: str = "aerc"
    ) -> Screen:
        (desk.home / "Maildir/INBOX").mkdir(parents=True)
        for folder in ("cur", "new", "tmp"):
            (desk.home / "Maildir/INBOX" / folder).mkdir()
        accounts = ACCOUNTS.format(home=desk.home, sendmail=sendmail, author=AUTHOR)
        desk.write(".config/aerc/accounts.conf", accounts).chmod(0o600)
        desk.write(".config/aerc/aerc.conf", SETTINGS.format(home=desk.home))
        desk.program("editor", EDITOR.format(home=desk.home))
        desk.write("draft", BAD_BODY)
        before()
        return screen(command)

    return start


def send(shown: Screen) -> None:
    """Compose and send."""
    shown.until("Connected")
    shown.keys(f":compose -H 'Subject: {SUBJECT}' -H 'To: {READER}'", "Enter")
    shown.until(ASKS)
    shown.keys("y")
    shown.until("Sending...")


def compose_menu(shown: Screen) -> None:
    """Wait for the compose menu: aerc draws it only at the next key."""
    for _ in range(100):
        if ASKS in shown.shown():
            return
        shown.keys("C-l")
        time.sleep(0.1)
    raise AssertionError(shown.shown())


def test_a_pushy_check_in_is_held_back_then_edited_and_sent(
    desk: Desk, composing: Open, table: Table, version: Callable[[str], str]
) -> None:
    shown = composing(desk.sendmail)
    send(shown)
    compose_menu(shown)
    assert desk.arrived() == []
    table.saw("aerc", shown.shown(), desk.home)
    last = desk.run(BIN / "followup-lint", "last").stdout
    table.saw("last", last, desk.home)
    shown.keys("e")
    time.sleep(1)
    compose_menu(shown)
    shown.keys("y")
    eventually(lambda: len(desk.arrived()) == 1)

    assert desk.handed()[1:] == desk.arrived()
    table.note(
        f"aerc {version('aerc')}",
        arguments=desk.arguments(),
        sees="“Sending...”, then the compose menu again, at the next key; `followup-lint last` "
        "has the rules",
        bad="held back, still in the compose menu",
        good="identical",
    )


def test_what_install_writes_holds_back_as_well(
    desk: Desk, composing: Open, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name, value in desk.environment.items():
        monkeypatch.setenv(name, value)

    def installed() -> None:
        write(CLIENT.install(Place.of(desk.environment, desk.home)).changes)

    shown = composing(desk.home / "real", installed)
    send(shown)
    compose_menu(shown)

    last = (desk.home / ".local/state/followup-lint/last.json").read_text(encoding="utf-8")
    assert desk.arrived() == []
    assert '"action":"block"' in last


def test_paths_with_spaces_and_marks_are_run_as_they_are(
    desk: Desk, composing: Open, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = desk.home / "my mail; 100%"
    folder.mkdir()
    (desk.home / "real").rename(folder / "it's real?")
    (folder / WRAPPER).symlink_to(BIN / WRAPPER)
    monkeypatch.setattr(Place, "own", lambda self, name: str(folder / name))
    for name, value in desk.environment.items():
        monkeypatch.setenv(name, value)

    def installed() -> None:
        write(CLIENT.install(Place.of(desk.environment, desk.home)).changes)

    real = written(str(folder / "it's real?"))
    shown = composing(real, installed)
    send(shown)
    compose_menu(shown)
    assert desk.arrived() == []
    shown.keys("e")
    time.sleep(1)
    compose_menu(shown)
    shown.keys("y")

    eventually(lambda: len(desk.arrived()) == 1)


def test_aerc_that_was_started_so_sends_without_a_check(desk: Desk, composing: Open) -> None:
    shown = composing(desk.sendmail, command="env FOLLOWUP_LINT_SKIP=1 aerc")
    send(shown)
    eventually(lambda: len(desk.arrived()) == 1)

    assert desk.handed() == desk.arrived()
