"""Names added to a settings file; all else in it stays as it is, comments too."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

from followup_lint.core.errors import ConfigError
from followup_lint.core.files import make_private_folder, write_whole
from followup_lint.core.toml_reading import TomlError, read_toml
from followup_lint.core.toml_text import toml_value
from followup_lint.settings.files import NAME, is_project, read_text, table_in

TABLE = re.compile(r"^[ \t]*\[", re.MULTILINE)
OURS = re.compile(rf"^[ \t]*\[[ \t]*tool[ \t]*\.[ \t]*{NAME}[ \t]*\][^\n]*(?:\n|\Z)", re.MULTILINE)


def add_to(path: Path, key: str, name: str) -> bool:
    """Add a name to a list in a settings file, which is made if missing.

    False if the list has it already. Raises ConfigError where the file cannot be read, cannot be
    written, or is written in a way in which a name cannot be added without changing more.
    """
    text = read_text(path) if path.exists() else ""
    before = table_of(text, path)
    there = before.get(key, [])
    if isinstance(there, list) and name in there:
        return False
    new = with_name(text, key, name, is_project=is_project(str(path)))
    try:
        same = table_of(new, path) == {**before, key: [name, *there]}
    except (ConfigError, TypeError):
        same = False
    if not same:
        remedy = f"add {toml_value(name)} to `{key}` by hand"
        raise ConfigError("it cannot be changed by this program", place=str(path), remedy=remedy)
    try:
        make_private_folder(path.parent)
        write_whole(path, new.encode(), was=text.encode() if path.exists() else None)
    except OSError as error:
        problem = f"it cannot be written ({error.strerror or 'it was changed in the meantime'})"
        raise ConfigError(problem, place=str(path), remedy="check your permissions") from error
    return True


def table_of(text: str, path: Path) -> dict[str, Any]:
    """Our settings in the text of a file. Raises ConfigError."""
    try:
        whole = read_toml(text)
    except TomlError as error:
        raise ConfigError(str(error), place=str(path)) from error
    return (table_in(whole, str(path)) or {}) if is_project(str(path)) else whole


def with_name(text: str, key: str, name: str, *, is_project: bool) -> str:
    """The text with a name in front of those of a list, or with a list of its own.

    It goes by lines: whoever calls this must check what the result says.
    """
    head = OURS.search(text) if is_project else None
    if is_project and head is None:
        start, end = len(text), len(text)
        line = f"\n[tool.{NAME}]\n{key} = [{toml_value(name)}]\n"
    else:
        start = head.end() if head else 0
        table = TABLE.search(text, start)
        end = table.start() if table else len(text)
        line = f"{key} = [{toml_value(name)}]\n"
    listed = re.compile(rf"^[ \t]*{key}[ \t]*=[ \t]*\[", re.MULTILINE).search(text, start, end)
    if listed:
        more = "" if text[listed.end() :].lstrip().startswith("]") else ", "
        return f"{text[: listed.end()]}{toml_value(name)}{more}{text[listed.end() :]}"
    gap = "\n" if text[:start] and not text[:start].endswith("\n") else ""
    return f"{text[:start]}{gap}{line}{text[start:]}"
