"""For the whole suite: no network, no settings of the person who runs it."""

from __future__ import annotations

import os
import runpy
import secrets
from pathlib import Path

import pytest

NO_NETWORK = Path(__file__).resolve().parent / "no_network"

# Here and in every Python that a test starts.
runpy.run_path(str(NO_NETWORK / "sitecustomize.py"))
os.environ["PYTHONPATH"] = os.pathsep.join(
    filter(None, [str(NO_NETWORK), os.environ.get("PYTHONPATH")])
)


@pytest.fixture(autouse=True)
def clean_surroundings(tmp_path_factory: pytest.TempPathFactory) -> None:
    """No settings, history and server of one's own, no wishes about colour or width."""
    base = tmp_path_factory.getbasetemp()
    os.environ["XDG_CONFIG_HOME"] = str(base / "no-config")
    # Not made unless a test records something, and never seen by the next one.
    os.environ["XDG_STATE_HOME"] = str(base / "state" / secrets.token_hex(8))
    os.environ["FOLLOWUP_LINT_SERVER"] = "off"
    for name in ("COLUMNS", "FORCE_COLOR", "GITHUB_WORKSPACE", "NO_COLOR", "PYTHONIOENCODING"):
        os.environ.pop(name, None)


@pytest.fixture
def loopback(monkeypatch: pytest.MonkeyPatch) -> None:
    """Servers on this machine can be reached, here and from every Python that the test starts."""
    monkeypatch.setenv("FOLLOWUP_LINT_TEST_LOOPBACK", "1")
