"""JSON Schemas of what programs read."""

from __future__ import annotations

import inspect
from typing import Any

import msgspec


def schema_of(described: Any, *, id: str, title: str, description: str) -> dict[str, Any]:
    """The JSON Schema of a type whose fields are always written, even those with defaults."""
    made = msgspec.json.schema(described)
    for definition in made["$defs"].values():
        definition["description"] = inspect.cleandoc(definition["description"])
        if "properties" in definition:
            definition["required"] = list(definition["properties"])
            for field in definition["properties"].values():
                field.pop("default", None)
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "$id": id,
        "title": title,
        "description": description,
        **made,
    }
