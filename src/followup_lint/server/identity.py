"""Which program this is: only the very same one may answer in its place."""

from __future__ import annotations

import os
import sys

from followup_lint import __file__ as source
from followup_lint import __version__
from followup_lint.core import safe_path

# Whether it is on or not, the path is as if it were.
SAFE, UNSAFE = "safe_path=True", "safe_path=False"
# It says how standard streams are encoded, which each request tells.
TOLD = "PYTHONIOENCODING"


def identity() -> bytes:
    """All that a process is given at its start and cannot change later."""
    settings = sorted(
        f"{name}={value}"
        for name, value in os.environ.items()
        if name.startswith("PYTHON") and name != TOLD
    )
    flags = str(sys.flags).replace(SAFE, UNSAFE)
    parts = (
        *(__version__, source, sys.version, sys.prefix, flags, sys.warnoptions, sys._xoptions),
        *(safe_path.left(), sys.getfilesystemencoding(), sys.getfilesystemencodeerrors()),
        *(settings, os.geteuid(), os.getegid(), sorted(os.getgroups())),
    )
    return "\n".join(map(str, parts)).encode("utf-8", "surrogateescape")
