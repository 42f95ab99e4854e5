"""What is said to the author: lines on standard error, and a question where there is a terminal."""

from __future__ import annotations

import os
import sys
import termios
from collections.abc import Iterable
from contextlib import suppress

from followup_lint.hooks.decision import Decision
from followup_lint.settings.presend import Prompt

STDERR = 2
TERMINAL = "/dev/tty"
QUESTION = "Send anyway? [y/N/e] (e explains) "
LONGEST = 1024


def tell(*lines: str) -> None:
    """Lines on standard error, with nothing in them that a terminal would obey."""
    with suppress(OSError):
        os.write(STDERR, shown(lines))


def shown(lines: Iterable[str]) -> bytes:
    """The lines in the encoding of standard error, which is that of the terminal, too."""
    from followup_lint.report.printable import printable

    encoding = getattr(sys.stderr, "encoding", None) or "utf-8"
    text = "".join(f"{printable(line, encoding)}\n" for line in lines)
    return text.encode(encoding, "backslashreplace")


def wants_it_sent(decision: Decision, prompt: Prompt) -> bool:
    """Whether the author, asked at the terminal, wants the message sent all the same.

    Where standard error is no terminal, a mail program has the screen, and nobody is asked.
    """
    if prompt is Prompt.NEVER or not os.isatty(STDERR):
        return False
    try:
        terminal = os.open(TERMINAL, os.O_RDWR | os.O_NOCTTY)
    except OSError:
        return False
    try:
        return ask(terminal, decision)
    except OSError:
        return False
    finally:
        os.close(terminal)


def ask(terminal: int, decision: Decision) -> bool:
    """Ask until the answer is yes or no; what was typed before the question does not count."""
    while True:
        with suppress(termios.error):
            termios.tcflush(terminal, termios.TCIFLUSH)
        os.write(terminal, QUESTION.encode())
        answer = os.read(terminal, LONGEST).strip().lower()
        if answer not in {b"e", b"explain"}:
            return answer in {b"y", b"yes"}
        os.write(terminal, shown(explanation(decision)))


def explanation(decision: Decision) -> Iterable[str]:
    """Each reason with what could be written instead."""
    helps = [finding.help for finding in decision.held] or [""] * len(decision.reasons)
    for reason, help_text in zip(decision.reasons, helps, strict=True):
        yield reason
        if help_text:
            yield f"    help: {' '.join(help_text.split())}"
    for rule in dict.fromkeys(finding.rule for finding in decision.held):
        yield f"followup-lint explain {rule}"
