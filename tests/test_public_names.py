"""What others build on: names, signatures, scripts, options. It changes only on purpose.

`python tests/test_public_names.py` writes the file anew; its diff is then what users will notice.
Rules are names, too: docs/rules/README.md has them.
"""

from __future__ import annotations

import inspect
import json
import re
import subprocess
import sys
import tomllib
from collections.abc import Callable
from enum import Enum
from pathlib import Path
from typing import Any

import followup_lint
import followup_lint.testing
from followup_lint import editor
from followup_lint.bulk import spark
from followup_lint.editor.web import app

ROOT = Path(__file__).resolve().parent.parent
KEPT = Path(__file__).parent / "data" / "public_names.json"
OPTION = re.compile(r"^  (?:-\w, )?(--[\w-]+)", re.MULTILINE)
MODULE = re.compile(r"\bfollowup_lint(?:\.[a-z_]+)+\.(?=[A-Z])")
PLAIN = (str, int, float, type(None), Enum)
COMMANDS = (
    "lint", "rules", "explain", "context", "when", "new", "config", "check-rules", "bulk",
    "sent", "history", "lsp", "mcp", "native", "smtp-proxy", "git-validate", "last", "server",
    "install", "selftest", "web",
)  # fmt: skip


def called(value: Callable[..., Any]) -> str:
    """The signature of something public, without modules, and defaults that are sets or objects."""
    found = inspect.signature(value)
    given = [
        each
        if isinstance(each.default, PLAIN) or each.default is each.empty
        else each.replace(default=...)
        for each in found.parameters.values()
    ]
    return MODULE.sub("", str(found.replace(parameters=given)))


def shape(value: Any) -> list[str]:
    """How something public is called, and what it offers."""
    if not inspect.isclass(value):
        return [called(value)]
    offered = [name for name in dir(value) if not name.startswith("_")]
    if issubclass(value, Exception):
        offered = [name for name in offered if name not in dir(Exception)]
    elif hasattr(value, "__members__"):
        return offered
    return [called(value), *offered]


def options_of(command: str) -> list[str]:
    """The options of a command, as its help lists them."""
    words = [] if command == "lint" else [command]
    run = [sys.executable, "-m", "followup_lint", *words, "--help"]
    printed = subprocess.run(run, capture_output=True, text=True, check=True, timeout=300).stdout
    return sorted(set(OPTION.findall(printed)))


def public() -> dict[str, Any]:
    """All of it, as plain data."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    package = Path(followup_lint.__file__).parent
    schemas = {
        name: json.loads((package / f"{name}.schema.json").read_text(encoding="utf-8"))
        for name in ("report", "answer")
    }
    return {
        "followup_lint": {
            name: shape(getattr(followup_lint, name)) for name in followup_lint.__all__
        },
        "followup_lint.editor": {name: shape(getattr(editor, name)) for name in editor.__all__},
        "followup_lint.editor.web.app": {"create_app": shape(app.create_app)},
        "followup_lint.testing": {"check_examples": shape(followup_lint.testing.check_examples)},
        "followup_lint.bulk.spark": {"lint_frame": shape(spark.lint_frame)},
        "scripts": sorted(project["project"]["scripts"]),
        "script files": project["tool"]["setuptools"]["script-files"],
        "commands": {command: options_of(command) for command in COMMANDS},
        **{
            name: {part: sorted(each["properties"]) for part, each in objects(schema, name)}
            for name, schema in schemas.items()
        },
    }


def objects(schema: Any, name: str) -> list[tuple[str, Any]]:
    """Each object in a JSON Schema, with its name."""
    found = [(name, schema)] if "properties" in schema else []
    for key, each in schema.get("$defs", {}).items():
        found += objects(each, key)
    return found


def written() -> str:
    """The same as text."""
    return json.dumps(public(), indent=1, ensure_ascii=False) + "\n"


def test_what_others_build_on_is_as_it_was() -> None:
    kept = json.loads(KEPT.read_text(encoding="utf-8"))

    assert public() == kept, "run python tests/test_public_names.py if this is on purpose"


if __name__ == "__main__":
    KEPT.write_text(written(), encoding="utf-8")
