"""Emacs in Message mode: by our hook for drafts, and with the sendmail that it is told to run."""

from __future__ import annotations

import json
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest
from desk import ACCUSING, AUTHOR, BAD_BODY, BIN, GOOD_BODY, READER, REASON, SUBJECT, WRAPPER, Desk
from table import Table

from followup_lint.hooks.clients.emacs import LISP

pytestmark = pytest.mark.clients
HOOK = f"""\
(load {json.dumps(str(LISP))} nil t)
(setq followup-lint-program {json.dumps(str(WRAPPER))})
(add-hook 'message-send-hook #'followup-lint-check)
"""
SEND = """\
(setq user-mail-address {author} user-full-name "Dana Reyes" message-default-charset 'utf-8)
(setq message-send-mail-function #'message-send-mail-with-sendmail sendmail-program {sendmail})
(setq message-setup-hook nil message-fcc-handler-function #'ignore make-backup-files nil)
{setup}
(message-mail {reader} {subject})
(message-goto-body)
(insert {body})
(condition-case problem
    (progn {send} (princ "SENT"))
  (error (princ (format "ERROR: %s" (error-message-string problem)))))
(princ (format "\\nDRAFT: %s\\n" (buffer-string)))
"""
SECRET = "<#secure method=pgpmime mode=sign>\n"


@pytest.fixture(autouse=True)
def programs(needs: Callable[..., None]) -> None:
    """What is needed."""
    needs("emacs", "msmtp")


def emacs(
    desk: Desk,
    body: str,
    setup: str = "",
    sendmail: Path | None = None,
    send: str = "(message-send)",
) -> subprocess.CompletedProcess[str]:
    """Compose a message and send it."""
    given = {"author": AUTHOR, "reader": READER, "subject": SUBJECT, "body": body}
    quoted = {name: json.dumps(text, ensure_ascii=False) for name, text in given.items()}
    program = json.dumps(str(sendmail or desk.sendmail))
    script = desk.write("send.el", SEND.format(**quoted, sendmail=program, setup=setup, send=send))
    return desk.run("emacs", "--batch", "-Q", "-l", script)


def test_the_lisp_file_compiles_without_a_warning(desk: Desk) -> None:
    copy = desk.write("followup-lint.el", LISP.read_text(encoding="utf-8"))
    done = desk.run("emacs", "--batch", "-Q", "-f", "batch-byte-compile", copy)

    assert (done.returncode, done.stdout) == (0, "")


def test_the_init_file_may_be_in_any_folder(desk: Desk) -> None:
    init = desk.write("é 😀/.emacs", '(setq user-full-name "Dana")\n')
    done = desk.run(BIN / "followup-lint", "install", "emacs", "--write", HOME=str(init.parent))

    assert done.returncode == 0, done.stdout
    assert "(add-hook 'message-send-hook" in init.read_text(encoding="utf-8")


def test_the_hook_stops_a_bad_draft_and_names_the_line(
    desk: Desk, table: Table, version: Callable[[str], str]
) -> None:
    done = emacs(desk, BAD_BODY, HOOK, desk.home / "real")
    error, draft = done.stdout.split("DRAFT: ")

    assert desk.arrived() == []
    assert f"line 6: {REASON}" in error
    assert ACCUSING in draft
    table.saw("emacs hook", error.partition("ERROR: ")[2], desk.home)
    table.note(
        f"Emacs {version('emacs-nox')}, message-send-hook",
        arguments="-oi -f ME -t",
        sees="an error with the reasons",
        bad="held back, kept in its buffer",
    )


def test_the_hook_lets_a_good_draft_through(
    desk: Desk, table: Table, version: Callable[[str], str]
) -> None:
    done = emacs(desk, GOOD_BODY, HOOK, desk.home / "real")

    assert ("SENT" in done.stdout, 1) == (True, len(desk.arrived())), done.stdout
    table.note(f"Emacs {version('emacs-nox')}, message-send-hook", good="arrives (no wrapper)")


def test_the_hook_sees_attachments_and_asks_for_no_key(desk: Desk) -> None:
    cv = desk.write("cv.txt", "Dana Reyes\n")
    part = f'<#part type="text/plain" filename="{cv}" disposition=attachment>\n<#/part>\n'
    body = SECRET + GOOD_BODY.replace("Could", "I attach my CV.\n\nCould")
    without = emacs(desk, body, f"{HOOK}(defun message-send-mail (&optional _) t)").stdout
    with_it = emacs(desk, body + part, f"{HOOK}(defun message-send-mail (&optional _) t)").stdout

    assert ("missing-attachment" in without, "missing-attachment" in with_it) == (True, False)
    assert "SENT" in with_it


def test_the_hook_can_be_passed_by_once(desk: Desk) -> None:
    done = emacs(desk, BAD_BODY, HOOK, desk.home / "real", "(followup-lint-send-anyway)")

    assert len(desk.arrived()) == 1, done.stdout


def test_a_program_that_is_missing_stops_no_mail(desk: Desk) -> None:
    done = emacs(
        desk, BAD_BODY, f'{HOOK}(setq followup-lint-program "/nowhere")', desk.home / "real"
    )

    assert len(desk.arrived()) == 1
    assert "sent without a check" in done.stdout


def test_a_bad_message_is_held_back_by_the_sendmail(
    desk: Desk, table: Table, version: Callable[[str], str]
) -> None:
    done = emacs(desk, BAD_BODY)

    assert desk.arrived() == []
    assert "failed with exit value 65" in done.stdout
    assert ACCUSING in done.stdout.split("DRAFT: ")[1]
    table.saw("emacs sendmail", done.stdout.partition("DRAFT: ")[0], desk.home)
    table.note(
        f"Emacs {version('emacs-nox')}, sendmail-program",
        arguments=desk.arguments(),
        sees="“Sending...failed with exit value 65”",
        bad="held back, kept in its buffer",
    )


def test_a_good_message_arrives_as_it_was_handed_over(
    desk: Desk, table: Table, version: Callable[[str], str]
) -> None:
    done = emacs(desk, GOOD_BODY)

    assert len(desk.arrived()) == 1, done.stdout
    assert desk.handed() == desk.arrived()
    table.note(f"Emacs {version('emacs-nox')}, sendmail-program", good="identical")


def test_without_message_interactive_emacs_takes_what_is_held_back_for_sent(
    desk: Desk, table: Table, version: Callable[[str], str]
) -> None:
    done = emacs(desk, BAD_BODY, "(setq message-interactive nil)")

    assert "SENT" in done.stdout
    assert desk.arrived() == []
    table.note(
        f"Emacs {version('emacs-nox')}, sendmail-program, message-interactive nil",
        arguments=desk.arguments(),
        sees="“Sending...done”, **though nothing was sent**",
        bad="**lost**; `followup-lint selftest emacs` finds this",
        good="–",
    )
