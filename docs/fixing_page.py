"""The page on fixing, with the output that it shows made anew in a folder of its own."""

from __future__ import annotations

import io
import os
import re
import shlex
import shutil
import sys
import tempfile
from contextlib import chdir, redirect_stderr, redirect_stdout
from pathlib import Path
from unittest.mock import patch

from followup_lint.cli import main

DOCS = Path(__file__).resolve().parent
PAGE = DOCS / "fixing.md"
EXAMPLES = DOCS.parent / "examples"
NOTE = "Dear Ms. Ortiz,\n\nThx for the tour. Gimme a call any time.\n\nKind regards,\nDana Reyes\n"
SHOWN = re.compile(r"(?<=```console\n)\$ followup-lint (.+)\n(?:.*\n)*?(?=```$)", re.MULTILINE)


def text() -> str:
    """The page, with its commands run one after the other, on 80 columns."""
    with tempfile.TemporaryDirectory() as folder, patch.dict(os.environ, COLUMNS="80"):
        shutil.copy(EXAMPLES / "slangy-thank-you.txt", Path(folder) / "my-draft.txt")
        shutil.copy(EXAMPLES / "reply.eml", folder)
        Path(folder, "my-note.txt").write_text(NOTE, encoding="utf-8")
        with chdir(folder):
            return SHOWN.sub(lambda match: shown(match[1]), PAGE.read_text(encoding="utf-8"))


def shown(command: str) -> str:
    """A command, and all that it prints, as it stands on a terminal."""
    line, _, name = command.partition(" < ")
    given = Path(name).read_bytes() if name else b""
    with (
        patch.object(sys, "stdin", io.TextIOWrapper(io.BytesIO(given))),
        redirect_stdout(io.StringIO()) as printed,
        redirect_stderr(printed),
    ):
        main(shlex.split(line))
    return f"$ followup-lint {command}\n{printed.getvalue()}"
