"""The JSON Schema of a settings file, by which editors complete and check it."""

from __future__ import annotations

import inspect
from collections.abc import Iterable
from typing import Any

import msgspec

from followup_lint.rules.rule import Rule
from followup_lint.rules.selection import SEVERITY_KEYS
from followup_lint.settings.tables import Settings

SCHEMA_ID = "urn:followup-lint:settings:1"
SCHEMA_FILE = "settings.schema.json"
SEVERITY = {"$ref": "#/$defs/Severity"}


def schema(rules: Iterable[Rule]) -> dict[str, Any]:
    """The schema, with the options of these rules; others may be set, too."""
    made = msgspec.json.schema(Settings)
    definitions = made["$defs"]
    definitions["Settings"]["additionalProperties"] = False
    for name in ("Settings", "When"):
        definitions[name]["properties"]["rules"] = {"$ref": "#/$defs/rules"}
    known: dict[str, Any] = {}
    for rule in rules:
        known[rule.id], more = of_rule(rule)
        definitions |= more
    definitions["rules"] = {"type": "object", "properties": known}
    for definition in definitions.values():
        if "description" in definition:  # a docstring, which some versions of msgspec indent
            definition["description"] = inspect.cleandoc(definition["description"])
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "$id": SCHEMA_ID,
        "title": "Settings of followup-lint",
        "description": "The contents of followup-lint.toml, or of [tool.followup-lint].",
        **made,
    }


def of_rule(rule: Rule) -> tuple[dict[str, Any], dict[str, Any]]:
    """The schema of the table of a rule (its severities and options), and definitions for it."""
    described = msgspec.json.schema(type(rule.options))["$defs"]
    own = described.pop(type(rule.options).__name__)
    keys: dict[str, Any] = {"severity": SEVERITY, **dict.fromkeys(SEVERITY_KEYS, SEVERITY)}
    for name, value in own["properties"].items():
        default = msgspec.to_builtins(getattr(rule.options, name))
        keys[name.replace("_", "-")] = {**value, "default": default}
    table = {"type": "object", "description": rule.summary, "properties": keys}
    return {**table, "additionalProperties": False}, described
