"""The page about calendars, with its commands run again on the file that it shows."""

from __future__ import annotations

import os
import re
from contextlib import chdir
from pathlib import Path
from tempfile import TemporaryDirectory

from console import replayed

PAGE = Path(__file__).resolve().parent / "calendar.md"
SHOWN = re.compile(r"```ics\n(.*?)^```$", re.M | re.S)


def text() -> str:
    """The page as it should be."""
    page = PAGE.read_text(encoding="utf-8")
    (shown,) = SHOWN.findall(page)
    before = dict(os.environ)
    with TemporaryDirectory() as temporary:
        Path(temporary, "interviews.ics").write_text(shown, encoding="utf-8")
        os.environ |= {"TZ": "America/New_York", "COLUMNS": "100"}
        try:
            with chdir(temporary):
                return replayed(page)
        finally:
            os.environ.clear()
            os.environ.update(before)
