"""Console sessions on a page, with the output that their commands have now."""

from __future__ import annotations

import re
import shlex
from contextlib import redirect_stderr, redirect_stdout
from io import StringIO
from pathlib import Path

from followup_lint.cli import main

BLOCK = re.compile(r"(?<=```console\n).*?(?=^```$)", re.M | re.S)
PROMPT, SHOW = "$ followup-lint ", "$ cat "


def replayed(text: str) -> str:
    """The text of a page with each command run again, in order, in this folder."""
    return BLOCK.sub(lambda match: session(match[0]), text)


def session(block: str) -> str:
    """The commands of a block, each with what it says now."""
    commands = [line for line in joined(block).splitlines() if line.startswith("$ ")]
    said_each = (f"{command}\n{said(command)}".rstrip("\n") for command in commands)
    return "\n\n".join(said_each).replace("\x00", "\n") + "\n"


def joined(block: str) -> str:
    """The block with commands that go on in the next line as one line."""
    return block.replace("\\\n", "\\\x00")


def said(command: str) -> str:
    """What a command says on both streams."""
    if command.startswith(SHOW):
        return Path(command.removeprefix(SHOW)).read_text(encoding="utf-8")
    arguments = shlex.split(command.removeprefix(PROMPT).replace("\\\x00", " "))
    printed = StringIO()
    with redirect_stdout(printed), redirect_stderr(printed):
        main(arguments)
    return printed.getvalue()
