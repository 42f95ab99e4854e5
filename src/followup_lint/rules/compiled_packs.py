"""The tables of the built-in packs in one file of JSON, which is read at each start.

Parsing their TOML takes longer than everything else that is done to load them. `docs/generate.py`
writes the file; it counts only while the packs say what they said when it was written.
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
    """What the file holds: the rules of each pack by name, and the digest of the packs."""

    digest: str
    packs: dict[str, dict[str, RuleTable]]


def tables(packs: Packs) -> Mapping[str, Mapping[str, RuleTable]] | None:
    """The rules of each pack by name; None where the file is missing or of other packs."""
    try:
        compiled = msgspec.json.decode(FILE.read_bytes(), type=Compiled)
    except (OSError, msgspec.MsgspecError):  # as in the middle of a merge
        return None
    return compiled.packs if compiled.digest == digest(packs) else None


def written(packs: Packs) -> str:
    """The text of the file. Raises TomlError, and PackError for its classes of words."""
    read = {
        name: spelled_out(read_toml(text.decode("utf-8-sig")), name) for name, text in packs.items()
    }
    data = msgspec.json.encode({"digest": digest(packs), "packs": read})
    return msgspec.json.format(data, indent=1).decode() + "\n"


def digest(packs: Packs) -> str:
    """A digest of the packs and their names, whatever ends of lines git has given them."""
    found = hashlib.blake2b(digest_size=16)
    for name, text in packs.items():
        found.update(b"%s\0%s\0" % (name.encode(), text.replace(b"\r\n", b"\n")))
    return found.hexdigest()
