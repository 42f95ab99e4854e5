"""Thunderbird with our add-on: what it holds back, what it sends, and what it never sends."""

from __future__ import annotations

import re
import time
from collections.abc import Callable
from pathlib import Path

import pytest
from smtp_servers import Mailbox
from thunderbird import Thunderbird, laid_out
from waiting import until

from followup_lint.editor.add_ons import THUNDERBIRD_ID

pytestmark = pytest.mark.clients
Start = Callable[..., Thunderbird]
Command = Callable[..., str]
SUBJECT = "Following up on the analyst role"
GOOD = """\
<p>Dear Jordan,</p>
<p>Thank you again for the conversation on Tuesday about the <b>data analyst role</b>. I remain
very interested, and the café project 😀 sounds like work I would enjoy.</p>
<p>Could you tell me when you expect to decide?</p>
<p>Kind regards,<br>Kim Lee</p>
"""
ACCUSING = "Why haven't you replied?"
BAD = GOOD.replace("Could you", f"This is my third e-mail. {ACCUSING} Could you")
TWICE = GOOD.replace("decide?", "decide??")
QUOTED = """\
<div class="moz-cite-prefix">On 3 March, Jordan Okafor wrote:</div>
<blockquote type="cite"><p>Please reply ASAP, or we will take Zanzibar.</p></blockquote>
"""
QUOTED_TEXT = """
On 3 March, Jordan Okafor wrote:
> Please reply ASAP, or we will take Zanzibar.
"""
TEXT = re.sub("<br>", "\n", re.sub("</?(?:p|b)>", "", GOOD.replace("</p>\n", "</p>\n\n")))
MARKS = """
const { highlights } = Cu.waiveXrays(editor.defaultView).CSS;
return Object.fromEntries([...highlights].map(([name, ranges]) => [name, [...ranges].map(String)]));
"""
WORDS = "return editor.body.innerText"
WHOLE = "return editor.documentElement.outerHTML"
# What differs each time that a mail is sent.
TRANSIENT = re.compile(rb"^(?:Message-ID|Date): .*\r\n|(?<=-{12})\w{24}", re.MULTILINE)
MANIFEST = ".mozilla/native-messaging-hosts/followup_lint_thunderbird.json"
SILENT = "#!/bin/sh\nsleep 30\n"
DEAD = "#!/bin/sh\nexit 1\n"
CHATTY = "#!/bin/sh\necho hello\nsleep 30\n"
RECORDING = '#!/bin/sh\ntee "{record}" | {program} native\n'


@pytest.fixture
def installed(command: Command) -> None:
    """The add-on is in the profile."""
    command("install", "thunderbird", "--write")


@pytest.fixture
def thunderbird(installed: None, start: Start) -> Thunderbird:
    """One in which the add-on is enabled and has its program loaded."""
    return ready(start())


@pytest.fixture
def program(home: Path, installed: None) -> Path:
    """What the add-on has started."""
    return home / ".local/share/followup-lint/thunderbird-host"


def ready(thunderbird: Thunderbird) -> Thunderbird:
    """Enable the add-on, and let it load its program, which stays for some minutes."""
    thunderbird.enable(THUNDERBIRD_ID)
    thunderbird.write(SUBJECT, GOOD)
    thunderbird.open_panel()
    thunderbird.close_window("msgcompose")
    return thunderbird


def is_held(thunderbird: Thunderbird) -> bool:
    """Whether there is a window that says that a mail is held back."""
    return any("held.html" in window for window in thunderbird.windows())


def is_locked(thunderbird: Thunderbird) -> bool:
    """Whether the mail cannot be changed now."""
    return bool(thunderbird.in_editor("return window.gWindowLocked"))


def held(thunderbird: Thunderbird, body: str) -> str:
    """Write a mail and send it; it is held back. What the window says."""
    thunderbird.write(SUBJECT, body)
    thunderbird.send()
    thunderbird.wait_for_page("held.html")
    return str(thunderbird.in_page("held.html", "document.body.innerText"))


def press(thunderbird: Thunderbird, button: str) -> None:
    """Press a button of that window, which then goes away."""
    thunderbird.in_page("held.html", f"document.getElementById('{button}').click()")
    until(lambda: not is_held(thunderbird), "the window to close")


def sent(thunderbird: Thunderbird, sink: Mailbox) -> bytes:
    """Wait until the mail has arrived, and give it without what differs each time."""
    until(lambda: not thunderbird.is_writing(), "the mail to be sent")
    until(lambda: sink.messages, "the mail to arrive")
    return TRANSIENT.sub(b"", sink.messages[-1])


def sorted_headers(mail: bytes) -> tuple[list[bytes], bytes]:
    """The headers of a mail and the rest; for any add-on, Thunderbird reorders them."""
    head, _, rest = mail.partition(b"\r\n\r\n")
    return sorted(head.split(b"\r\n")), rest


def test_it_waits_for_its_owner_to_enable_it(installed: None, start: Start) -> None:
    assert start().enable(THUNDERBIRD_ID)


def test_a_bad_mail_is_held_back_with_the_reasons_and_stays_as_it_was(
    thunderbird: Thunderbird, sink: Mailbox
) -> None:
    said = held(thunderbird, BAD)
    before = thunderbird.in_editor(WHOLE)
    marked = thunderbird.in_editor(MARKS)
    press(thunderbird, "back")
    until(lambda: not is_locked(thunderbird), "the draft to be free")

    assert "“Why haven't you” may read as an accusation." in said
    assert "Why haven't you" in marked["followup-lint-error"]
    assert thunderbird.in_editor(WHOLE) == before
    assert "followup" not in before.replace(SUBJECT, "")
    assert sink.messages == []


def test_its_author_can_send_it_anyway_and_nothing_of_ours_is_in_it(
    start: Start, installed: None, sink: Mailbox, tmp_path: Path
) -> None:
    plain = start(laid_out(tmp_path / "plain"))
    plain.write(SUBJECT, BAD)
    plain.send()
    without_us = sent(plain, sink)
    plain.close()
    sink.messages.clear()
    thunderbird = ready(start())
    held(thunderbird, BAD)
    press(thunderbird, "send")

    assert sorted_headers(sent(thunderbird, sink)) == sorted_headers(without_us)
    assert b"multipart/alternative" in without_us
    assert ACCUSING.encode() in without_us


def test_closing_the_window_sends_nothing(thunderbird: Thunderbird, sink: Mailbox) -> None:
    held(thunderbird, BAD)
    thunderbird.close_window("mail:extensionPopup")
    until(lambda: not is_locked(thunderbird), "the draft to be free")

    assert sink.messages == []


def test_a_good_mail_is_sent_at_once(thunderbird: Thunderbird, sink: Mailbox) -> None:
    thunderbird.watch_notices()
    thunderbird.write(SUBJECT, GOOD)
    thunderbird.send()
    sent(thunderbird, sink)

    assert (is_held(thunderbird), thunderbird.notices()) == (False, [])


def test_mail_that_is_no_follow_up_is_not_judged_by_its_tone(
    thunderbird: Thunderbird, sink: Mailbox
) -> None:
    thunderbird.write("Lunch", "<p>Hey, I need the menu by Friday!! Reply ASAP.</p>")
    thunderbird.send()
    sent(thunderbird, sink)

    assert not is_held(thunderbird)


def test_what_is_written_as_plain_text_is_held_back_and_marked_too(
    installed: None, start: Start, sink: Mailbox
) -> None:
    thunderbird = ready(start(html=False))
    said = held(thunderbird, TEXT.replace("Could you", f"{ACCUSING} 😀 Reply ASAP. Could you"))
    marked = thunderbird.in_editor(MARKS)
    press(thunderbird, "send")

    assert "accusation" in said
    assert {"Why haven't you", "ASAP"} <= {each for words in marked.values() for each in words}
    assert b"text/plain" in sent(thunderbird, sink)


@pytest.mark.parametrize(
    ("script", "notice"),
    [
        (None, "followup-lint is not set up on this machine"),
        (DEAD, "followup-lint has ended"),
        (SILENT, "followup-lint took too long"),
        (CHATTY, "followup-lint"),
    ],
    ids=["missing", "dead", "slow", "chatty"],
)
def test_without_a_program_that_answers_the_mail_is_sent_and_that_is_said(
    script: str | None, notice: str, program: Path, home: Path, start: Start, sink: Mailbox
) -> None:
    if script is None:
        (home / MANIFEST).unlink()
    else:
        program.write_text(script, encoding="utf-8")
    thunderbird = start()
    thunderbird.enable(THUNDERBIRD_ID)
    thunderbird.watch_notices()
    thunderbird.write(SUBJECT, BAD)
    began = time.monotonic()
    thunderbird.send()
    sent(thunderbird, sink)

    assert time.monotonic() - began < 5
    [said] = thunderbird.notices()
    assert said.startswith("The mail was sent without a check: ")
    assert notice in said


@pytest.mark.parametrize(
    ("html", "mail"), [(True, GOOD + QUOTED), (False, TEXT + QUOTED_TEXT)], ids=["html", "text"]
)
def test_quotes_and_the_signature_are_not_given_to_the_program(
    html: bool, mail: str, program: Path, home: Path, start: Start, sink: Mailbox
) -> None:
    record = home / "record"
    real = program.read_text(encoding="utf-8").split("exec ")[1].split(" native")[0]
    program.write_text(RECORDING.format(record=record, program=real), encoding="utf-8")
    thunderbird = ready(start(html=html))
    thunderbird.write(SUBJECT, mail)
    thunderbird.send()
    arrived = sent(thunderbird, sink)
    given = record.read_bytes()

    assert (b"Zanzibar" in arrived, b"555-0100" in arrived) == (True, True)
    assert b"Thank you again" in given
    assert [each for each in (b"Zanzibar", b"wrote:", b"555-0100") if each in given] == []


def test_nothing_is_said_while_somebody_writes_until_it_is_switched_on(
    thunderbird: Thunderbird,
) -> None:
    thunderbird.write(SUBJECT, GOOD)
    thunderbird.type(f" {ACCUSING} I would like to know more.")
    time.sleep(2)
    before = thunderbird.in_editor(MARKS)
    thunderbird.open_panel()
    thunderbird.in_page("panel.html", "document.getElementById('live').click()")
    thunderbird.in_page("panel.html", "document.getElementById('clear').click()")
    thunderbird.type(" And this.")

    def marked() -> bool:
        return "Why haven't you" in thunderbird.in_editor(MARKS).get("followup-lint-error", [])

    assert before == {}
    until(marked, "marks")


def test_a_fix_in_the_panel_changes_the_draft_and_can_be_undone(
    thunderbird: Thunderbird, sink: Mailbox
) -> None:
    thunderbird.write(SUBJECT, TWICE)
    before = thunderbird.in_editor(WORDS)
    thunderbird.open_panel()
    thunderbird.press("punctuation-overuse")
    until(lambda: "decide??" not in thunderbird.in_editor(WORDS), "the fix")
    after = thunderbird.in_editor(WORDS)
    thunderbird.in_editor("window.GetCurrentEditor().undo()")

    assert after == before.replace("decide??", "decide?")
    assert thunderbird.in_editor(WORDS) == before


def test_what_is_ignored_in_a_draft_does_not_hold_it_back(
    thunderbird: Thunderbird, sink: Mailbox
) -> None:
    thunderbird.write(SUBJECT, GOOD.replace("Could you", f"{ACCUSING} Could you"))
    thunderbird.open_panel()
    thunderbird.press("accusation", "Ignore here")
    until(lambda: "accusation" not in thunderbird.panel_rules(), "the remark to go")
    thunderbird.send()
    sent(thunderbird, sink)

    assert not is_held(thunderbird)
