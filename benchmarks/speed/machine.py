"""What the figures were taken with: machine and versions, and nothing that tells whose it is."""

from __future__ import annotations

import json
import os
import platform
import re
import shutil
import subprocess
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import places
from commands import output

GIGABYTE = 1_000_000_000
PACKAGES = ("followup-lint", "spacy", "thinc", "numpy")
ASK = "import importlib.metadata as m, json; print(json.dumps({n: m.version(n) for n in %r}))"


def described() -> dict[str, Any]:
    """The machine."""
    return {
        "processor": processor(),
        "cores": os.cpu_count(),
        "memory": f"{os.sysconf('SC_PAGE_SIZE') * os.sysconf('SC_PHYS_PAGES') / GIGABYTE:.0f} GB",
        "system": system(),
    }


def processor() -> str:
    """What the processor calls itself."""
    file = Path("/proc/cpuinfo")
    text = file.read_text(encoding="utf-8") if file.exists() else ""
    found = re.search(r"^model name\s*:\s*(.+)$", text, re.MULTILINE)
    return found[1] if found else platform.processor() or platform.machine()


def system() -> str:
    """The operating system."""
    try:
        return platform.freedesktop_os_release()["PRETTY_NAME"]
    except (OSError, KeyError):
        return f"{platform.system()} {platform.release()}"


def versions(environment: Mapping[str, str], others: Mapping[str, str]) -> dict[str, str]:
    """The versions of Python, of what is measured, and of the tools beside it."""
    asked = output([str(places.PYTHON), "-c", ASK % (PACKAGES,)], environment)
    node = "missing"
    if program := shutil.which("node"):
        said = subprocess.run([program, "--version"], capture_output=True, text=True, check=False)
        node = said.stdout.strip().removeprefix("v")
    return {"Python": platform.python_version(), **json.loads(asked), **others, "Node": node}
