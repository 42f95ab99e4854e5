"""Keys and values written as TOML."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from enum import Enum


def toml_value(value: object) -> str:
    """A value written as TOML."""
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, int | float):
        return str(value)
    if isinstance(value, Mapping):
        pairs = [f"{toml_key(key)} = {toml_value(item)}" for key, item in value.items()]
        return f"{{ {', '.join(pairs)} }}" if pairs else "{}"
    if isinstance(value, Sequence | set | frozenset) and not isinstance(value, str):
        return f"[{', '.join(toml_value(item) for item in value)}]"
    if isinstance(value, Enum):
        return toml_value(value.value)
    # JSON escapes all that TOML does, except this one character.
    return json.dumps(str(value), ensure_ascii=False).replace("\x7f", "\\u007f")


def toml_key(name: object) -> str:
    """A key written as TOML, in quotes if it needs them."""
    key = str(name.value if isinstance(name, Enum) else name)
    bare = key.replace("-", "").replace("_", "")
    return key if bare.isascii() and bare.isalnum() else toml_value(key)
