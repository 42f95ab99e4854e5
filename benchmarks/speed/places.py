"""The folders of the benchmark, and the surroundings in which a command is measured."""

from __future__ import annotations

import os
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory

HERE = Path(__file__).resolve().parent
ROOT = HERE.parent.parent
RESULTS = HERE / "results.json"
# Everything that is installed for the benchmark; git does not see it.
INSTALLED = HERE / ".peers"
OURS = INSTALLED / "ours"
PYTHON_PEERS = INSTALLED / "python"
NODE_PEERS = INSTALLED / "node"
PYTHON = OURS / "bin" / "python"
COMMAND = OURS / "bin" / "followup-lint"
EXAMPLE = ROOT / "examples" / "thank-you.txt"


@contextmanager
def surroundings() -> Iterator[dict[str, str]]:
    """An environment without settings, history or server of whoever runs this.

    It holds little more than a path: variables that change how numpy computes are not passed on.
    """
    with TemporaryDirectory(prefix="bench-") as home:
        names = ("CONFIG_HOME", "STATE_HOME", "CACHE_HOME", "DATA_HOME", "RUNTIME_DIR")
        environment = {f"XDG_{name}": f"{home}/{name.lower()}" for name in names}
        for folder in environment.values():
            Path(folder).mkdir(mode=0o700)
        yield {
            **environment,
            "PATH": os.environ.get("PATH", os.defpath),
            "HOME": home,
            "LANG": "C.UTF-8",
            "TZ": "UTC",
            "FOLLOWUP_LINT_SERVER": "off",
        }


def with_server(environment: Mapping[str, str]) -> dict[str, str]:
    """The same surroundings, where a server that runs is used."""
    return {name: value for name, value in environment.items() if name != "FOLLOWUP_LINT_SERVER"}
