"""How much ordinary mail the hook holds back: python benchmarks/hook/held_back.py MAILS.jsonl

Each line of the file holds a mail: {"subject": …, "body": …}. Every mail is made a whole message
and judged by the default settings, as the hook does it. As nobody knows which files hung on these
mails, each is judged twice: with a file attached, and with none. The second shows how often the
check for a forgotten file speaks, which is right where the mail does announce one.
"""

from __future__ import annotations

import argparse
import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from email.message import EmailMessage
from email.policy import SMTP
from pathlib import Path
from typing import Any

from followup_lint.hooks.policy import Action, Decision, Judge
from followup_lint.settings.presend import Presend


@dataclass(frozen=True, slots=True)
class Mail:
    """One mail, and what the hook makes of it."""

    name: str
    decision: Decision


def message(row: dict[str, Any], *, attached: bool) -> bytes:
    """The mail as a mail program hands it over."""
    made = EmailMessage(policy=SMTP)
    made["From"] = "Dana Reyes <dana@example.com>"
    made["To"] = "team@example.com"
    # What was cut from a mailbox may have a line end in its subject; a header must not.
    made["Subject"] = " ".join(str(row["subject"]).split())
    made.set_content(row["body"] + "\n")
    if attached:
        made.add_attachment(b"1,2\n", maintype="text", subtype="csv", filename="figures.csv")
    return bytes(made)


def judged(rows: Sequence[dict[str, Any]], *, attached: bool) -> list[Mail]:
    """The mails with their decisions."""
    judge = Judge(Presend())
    names = [str(row.get("id", number)) for number, row in enumerate(rows, 1)]
    raws = [message(row, attached=attached) for row in rows]
    return [Mail(name, judge.judge(raw)) for name, raw in zip(names, raws, strict=True)]


def lines(mails: Sequence[Mail]) -> Iterator[str]:
    """The share that is held back, and each such mail with the reasons."""
    held = [mail for mail in mails if mail.decision.action is Action.BLOCK]
    troubled = sum(bool(mail.decision.trouble) for mail in mails)
    passed = sum(bool(mail.decision.passed_by) for mail in mails)
    yield f"{len(held)} of {len(mails)} held back ({len(held) / len(mails):.2%})"
    yield f"{passed} passed unlinted, {troubled} with trouble"
    for mail in held:
        yield f"- {mail.name}"
        yield from (f"    {reason}" for reason in mail.decision.reasons)


def main() -> None:
    """Print the shares."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("mails", type=Path, metavar="MAILS.jsonl")
    text = parser.parse_args().mails.read_text(encoding="utf-8")
    rows = [json.loads(line) for line in text.splitlines()]
    for attached in (True, False):
        print(f"\n## {'With' if attached else 'Without'} an attached file\n")
        print(*lines(judged(rows, attached=attached)), sep="\n")


if __name__ == "__main__":
    main()
