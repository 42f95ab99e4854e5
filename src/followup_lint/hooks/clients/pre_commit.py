"""pre-commit: an entry for the drafts in the repository that we are in."""

from __future__ import annotations

import re
from pathlib import Path

from followup_lint.hooks.clients.block import block, without
from followup_lint.hooks.clients.change import (
    Client,
    InstallError,
    Place,
    Plan,
    changed,
    read,
    text_of,
)

NAME = ".pre-commit-config.yaml"
ENTRY = r"""
- repo: local
  hooks:
    - id: followup-lint
      name: followup-lint
      entry: followup-lint
      language: system
      types: [text]
      files: \.(eml|email)$|(^|/)drafts/.*\.(txt|md)$
""".strip().splitlines()
REPOS = re.compile(r"^repos:[ \t]*(?:#[^\n]*)?\n(?=(?:[ \t]*(?:#[^\n]*)?\n)*( *)- )", re.MULTILINE)
NOTE = "followup-lint must be found in the PATH of whoever commits."


def install(place: Place) -> Plan:
    """Add the entry on top of those that are there. Raises InstallError."""
    path = settings_file(place)
    text = without(text_of(read(path)), str(path)) or "repos:\n"
    if text == "repos:\n":
        return Plan(changed(path, text + block(ENTRY, indent="  ")), (NOTE,))
    repos = REPOS.search(text)
    if repos is None:
        problem = "`repos:` with a list below it is not found there"
        remedy = "add the entry by hand, as docs/clients/pre-commit.md shows it"
        raise InstallError(problem, place=str(path), remedy=remedy)
    new = text[: repos.end()] + block(ENTRY, indent=repos[1]) + text[repos.end() :]
    return Plan(changed(path, new), (NOTE,))


def uninstall(place: Place) -> Plan:
    """Take the entry out, and the file if nothing else is in it. Raises InstallError."""
    path = settings_file(place)
    left = without(text_of(read(path)), str(path))
    return Plan(changed(path, "" if left == "repos:\n" else left))


def settings_file(place: Place) -> Path:
    """The file at the root of the repository. Raises InstallError when there is none."""
    for folder in (place.folder, *place.folder.parents):
        if (folder / ".git").exists():
            return folder / NAME
    problem, remedy = "is not in a git repository", "change to the one that has your drafts"
    raise InstallError(problem, place=str(place.folder), remedy=remedy)


CLIENT = Client(install, uninstall)
