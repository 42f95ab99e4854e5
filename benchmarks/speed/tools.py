"""followup-lint and other tools on the same file, in turn."""

from __future__ import annotations

import shutil
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import peers
import places
import warm
from commands import Command, timed
from figures import rows
from start import BARE, bare, cold
from texts import long_message

WARM, OWN, NODE = "followup-lint, with its server", "followup-lint, by itself", "node -e 0"
LIGHT = 60_000_000  # bytes; with the language model it takes more than twice as many
LONG = 10_000  # characters: a long thread, or a report


def compared(environment: Mapping[str, str], rounds: int, versions: dict[str, str]) -> list[Any]:
    """A table for each file: a draft as people write them, and a long text."""
    long = Path(environment["HOME"], "long.txt")
    long.write_bytes(long_message(LONG))
    served = places.with_server(environment)
    with warm.running(served):
        return [
            {
                "file": name,
                "characters": len(file.read_text(encoding="utf-8")),
                "rows": on_file(file, environment, served, rounds, versions),
            }
            for name, file in (("examples/thank-you.txt", places.EXAMPLE), ("a long text", long))
        ]


def on_file(
    file: Path,
    environment: Mapping[str, str],
    served: Mapping[str, str],
    rounds: int,
    versions: dict[str, str],
) -> list[Any]:
    """The rows for one file. Raises RuntimeError when the server takes no part."""
    commands = {BARE: bare(environment), WARM: cold(served, file)}
    for peer in peers.present(versions):
        commands[peer.name] = Command(peer.command(file), environment, peer.codes)
    commands[OWN] = cold(environment, file)
    if node := shutil.which("node"):
        commands[NODE] = Command([node, "-e", "0"], environment)
    if commands[WARM].run().memory > LIGHT:
        raise RuntimeError("the server does not do the work: the command loads all by itself")
    return rows(timed(commands, rounds), [BARE, WARM])
