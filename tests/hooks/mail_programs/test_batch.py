"""Mail programs that send from a command line: held back and kept, or sent as handed over."""

from __future__ import annotations

import subprocess
from collections.abc import Callable
from dataclasses import dataclass

import pytest
from desk import ACCUSING, AUTHOR, BAD_BODY, GOOD_BODY, READER, REASON, SUBJECT, Desk
from table import Table

pytestmark = pytest.mark.clients
Done = subprocess.CompletedProcess[str]


@dataclass(frozen=True)
class Case:
    """A program, how it sends a text, the code it ends with, what it says when held back."""

    package: str
    send: Callable[[Desk, str], Done]
    code: int
    says: str
    sees: str


def s_nail(desk: Desk, body: str) -> Done:
    """s-nail, set up in its own file."""
    desk.write(".mailrc", f"set mta={desk.sendmail} DEAD={desk.home}/dead.letter\n")
    return desk.run("s-nail", "-r", AUTHOR, "-s", SUBJECT, READER, message=body)


def mailutils(desk: Desk, body: str) -> Done:
    """GNU Mailutils, which closes descriptors 1 and 2 of what it starts."""
    desk.write(".mailrc", f"set sendmail=sendmail://{desk.sendmail}\n")
    options = ["-r", AUTHOR, "-s", SUBJECT, READER]
    return desk.run("mail.mailutils", *options, message=body)


CASES = {
    "s-nail": Case("s-nail", s_nail, 4, REASON, "the reasons, exit code 4"),
    "mail (Mailutils)": Case(
        "mailutils",
        mailutils,
        1,
        "Process exited with a non-zero status",
        "“Process exited with a non-zero status”; `followup-lint last` has the rules",
    ),
}


@pytest.mark.parametrize("name", CASES)
def test_a_bad_message_stays_in_the_dead_letter(
    name: str, desk: Desk, table: Table, needs: Callable[..., None], version: Callable[[str], str]
) -> None:
    case = CASES[name]
    needs("s-nail", "mail.mailutils", "msmtp")
    done = case.send(desk, BAD_BODY)
    kept = (desk.home / "dead.letter").read_text(encoding="utf-8")

    assert (case.code, []) == (done.returncode, desk.arrived())
    assert case.says in done.stdout
    assert ACCUSING in kept
    table.saw(name, done.stdout, desk.home)
    table.note(
        f"{name} {version(case.package)}",
        arguments=desk.arguments(),
        sees=case.sees,
        bad="held back, kept in `dead.letter`",
    )


@pytest.mark.parametrize("name", CASES)
def test_a_good_message_arrives_as_it_was_handed_over(
    name: str, desk: Desk, table: Table, needs: Callable[..., None], version: Callable[[str], str]
) -> None:
    case = CASES[name]
    needs("s-nail", "mail.mailutils", "msmtp")
    done = case.send(desk, GOOD_BODY)

    assert (done.returncode, len(desk.arrived())) == (0, 1), done.stdout
    assert desk.handed() == desk.arrived()
    table.note(f"{name} {version(case.package)}", good="identical")


def test_mail_of_cron_is_never_held_back(desk: Desk, table: Table) -> None:
    message = f"From: root (Cron Daemon)\nTo: {READER}\nSubject: Cron\nX-Cron-Env: <A=b>\n\n"
    options = ["-FCronDaemon", "-i", "-B8BITMIME", "-oem", READER]
    done = desk.run(desk.sendmail, *options, message=message + BAD_BODY)

    assert (done.returncode, len(desk.arrived())) == (0, 1), done.stdout
    assert desk.handed() == desk.arrived()
    table.note(
        "cron (its call)", arguments=desk.arguments(), sees="nothing", bad="sent", good="identical"
    )
