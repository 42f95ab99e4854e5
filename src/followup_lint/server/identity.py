"""Which program this is: only the very same one may answer in its place."""

from __future__ import annotations

import os
import sys

from followup_lint import __file__ as source
from followup_lint import __version__

# It says how standard streams are encoded, which each request tells.
TOLD = "PYTHONIOENCODING"


def identity() -> bytes:
    """All that a process is given at its start and cannot change later."""
    settings = sorted(
        f"{name}={value}"
        for name, value in os.environ.items()
        if name.startswith("PYTHON") and name != TOLD
    )
    parts = (
        *(__version__, source, sys.version, sys.prefix, sys.flags, sys.warnoptions, sys._xoptions),
        *(sys.path[1:], sys.getfilesystemencoding(), sys.getfilesystemencodeerrors()),
        *(settings, os.geteuid(), os.getegid(), sorted(os.getgroups())),
    )
    return "\n".join(map(str, parts)).encode("utf-8", "surrogateescape")
