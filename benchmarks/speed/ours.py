"""followup-lint, installed as a user installs it: a wheel of the working tree, not a link to it."""

from __future__ import annotations

import hashlib
import os
import shutil
import subprocess
import sys
import venv
from collections.abc import Sequence
from pathlib import Path
from tempfile import TemporaryDirectory

from places import OURS, PYTHON, ROOT

SOURCES = ("bin", "src", "rules", "pyproject.toml", "README.md", "LICENSE")
UNWANTED = shutil.ignore_patterns("__pycache__", "*.egg-info")


def pip(python: Path, arguments: Sequence[str]) -> bool:
    """Whether pip could install this for that Python; what it says is shown."""
    command = [sys.executable, "-m", "pip", "--disable-pip-version-check", "--quiet"]
    command += ["--python", str(python), "install", *arguments]
    environment = {**os.environ, "PYTHONWARNINGS": "ignore"}
    return subprocess.run(command, env=environment, check=False).returncode == 0


def environment(folder: Path) -> Path:
    """The Python of a virtual environment, made where it was missing."""
    python = folder / "bin" / "python"
    if not python.exists():
        venv.create(folder, with_pip=False, symlinks=True)
    return python


def install() -> None:
    """Install what is pinned, unless it is there, and the working tree. Raises RuntimeError."""
    lock = ROOT / "requirements.lock"
    digest = hashlib.sha256(lock.read_bytes() + sys.version.encode()).hexdigest()
    stamp = OURS / "installed"
    if not stamp.exists() or stamp.read_text(encoding="utf-8") != digest:
        shutil.rmtree(OURS, ignore_errors=True)
        environment(OURS)
        need(pip(PYTHON, ["--require-hashes", "-r", str(lock)]), "the pinned packages")
        stamp.write_text(digest, encoding="utf-8")
    # Built in a copy: setuptools would take what an earlier build left in the tree.
    with TemporaryDirectory(prefix="bench-") as copy:
        for name in SOURCES:
            source, target = ROOT / name, Path(copy) / name
            if source.is_dir():
                shutil.copytree(source, target, ignore=UNWANTED)
            else:
                shutil.copy(source, target)
        how = ["--no-deps", "--no-build-isolation", "--force-reinstall", "--compile"]
        need(pip(PYTHON, [*how, copy]), "followup-lint")


def need(installed: bool, what: str) -> None:
    """Stop where something cannot be done without."""
    if not installed:
        raise RuntimeError(f"{what} cannot be installed")
