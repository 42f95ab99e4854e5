"""What programs are told of the world: a home of their own, and nothing of the person here."""

from __future__ import annotations

import os
import sys
from pathlib import Path

BIN = Path(sys.executable).parent
COMMAND = BIN / "followup-lint"


def surroundings(home: Path) -> dict[str, str]:
    """Nothing of the person who runs the tests but where programs are."""
    return {
        "PATH": os.pathsep.join([str(BIN), os.environ["PATH"]]),
        "PYTHONPATH": os.environ.get("PYTHONPATH", ""),
        "HOME": str(home),
        "XDG_RUNTIME_DIR": str(home),
        "LANG": "C.UTF-8",
    }
