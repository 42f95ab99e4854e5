"""The tables of the built-in packs in one file of JSON, which is read at each start.

Parsing their TOML takes longer than everything else that is done to load them. `docs/generate.py`
writes the file; a pack in it counts only while its TOML says what it said then. Each pack has a
digest of its own, so that two people can change two packs, and neither has to write the file anew.
"""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from pathlib import Path

import msgspec

from followup_lint.core.toml_reading import read_toml
from followup_lint.rules.pack_tables import RuleTable
from followup_lint.rules.pack_words import spelled_out

FILE = Path(__file__).with_name("packs.json")
Packs = Mapping[str, bytes]  # the contents of each pack, under the name of its file


class Compiled(msgspec.Struct):
    """What the file holds of a pack: its digest, and its rules by name."""

    digest: str
    rules: dict[str, RuleTable]


def tables(packs: Packs) -> Mapping[str, Mapping[str, RuleTable]]:
    """The rules by name of each pack that the file holds as it is; none where it is of no use."""
    try:
        held = msgspec.json.decode(FILE.read_bytes(), type=dict[str, Compiled])
    except (OSError, msgspec.MsgspecError):  # as in the middle of a merge
        return {}
    return {
        name: held[name].rules
        for name, text in packs.items()
        if name in held and held[name].digest == digest(text)
    }


def written(packs: Packs) -> str:
    """The text of the file. Raises TomlError, and PackError for its classes of words."""
    read = {
        name: {
            "digest": digest(text),
            "rules": spelled_out(read_toml(text.decode("utf-8-sig")), name),
        }
        for name, text in packs.items()
    }
    data = msgspec.json.encode(read)
    return msgspec.json.format(data, indent=1).decode() + "\n"


def digest(text: bytes) -> str:
    """A digest of a pack, whatever ends of lines git has given it."""
    return hashlib.blake2b(text.replace(b"\r\n", b"\n"), digest_size=16).hexdigest()
