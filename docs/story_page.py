"""The page that tells one story, with its commands run again in a copy of its folder."""

from __future__ import annotations

import os
import re
import shutil
from contextlib import chdir
from pathlib import Path
from tempfile import TemporaryDirectory

from console import replayed

ROOT = Path(__file__).resolve().parent.parent
PAGE = ROOT / "docs" / "story.md"
# Each history has a key of its own, so its hashes differ.
HASH = re.compile(r"\b[0-9a-f]{8}$", re.M)
FOLDER = ROOT / "examples" / "story"


def text() -> str:
    """The page as it should be; the history of whoever runs this is left alone."""
    before = dict(os.environ)
    with TemporaryDirectory() as temporary:
        folder, state = Path(temporary) / "story", Path(temporary) / "state"
        shutil.copytree(FOLDER, folder)
        os.environ |= {"TZ": "Europe/Berlin", "XDG_STATE_HOME": str(state), "COLUMNS": "100"}
        try:
            with chdir(folder):
                told = replayed(PAGE.read_text(encoding="utf-8"))
        finally:
            os.environ.clear()
            os.environ.update(before)
    return HASH.sub("5d2a9c31", told)
