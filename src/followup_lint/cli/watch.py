"""`--watch`: lint again whenever a draft, its settings or its facts change."""

from __future__ import annotations

import logging
import os
from collections.abc import Callable, Iterable
from pathlib import Path

from followup_lint.cli import drafts, streams
from followup_lint.core.errors import FollowupLintError
from followup_lint.facts.from_file import FILE_NAME as FACTS
from followup_lint.settings.files import FILE_NAME as SETTINGS

CLEAR = "\x1b[2J\x1b[3J\x1b[H"
RULE = "─" * 40
ENDS = "Watching for changes; Ctrl-C ends it."


def run(paths: Iterable[str], lint: Callable[[], int]) -> int:
    """Lint now and after each change until Ctrl-C, and return the last exit code.

    Raises FollowupLintError if a path is not there, or the library is missing.
    """
    try:
        from watchfiles import watch
    except ImportError as error:
        problem, remedy = "watchfiles is not installed", "pip install 'followup-lint[watch]'"
        raise FollowupLintError(problem, place="--watch", remedy=remedy) from error
    logging.getLogger("watchfiles").setLevel(logging.ERROR)  # it announces the end by Ctrl-C
    named = [Path(path).absolute() for path in paths]
    for path in named:
        if not path.exists():
            raise FollowupLintError("there is no such file", place=str(path), remedy="check it")
    # A program that saves a file may replace it, so its folder is watched.
    folders = {path if path.is_dir() else path.parent for path in named}
    code = linted(lint)
    for changes in watch(*folders, raise_interrupt=False):
        if any(matters(Path(path), named) for _, path in changes):
            code = linted(lint)
    return code


def linted(lint: Callable[[], int]) -> int:
    """Lint on a cleared screen; an error is printed, and does not end the watch."""
    streams.write(CLEAR if streams.is_terminal() else f"{RULE}\n")
    try:
        code = lint()
    except FollowupLintError as error:
        streams.complain(error)
        code = 2
    streams.tell("note", ENDS)
    streams.flush()
    return code


def matters(path: Path, named: Iterable[Path]) -> bool:
    """Whether a file that changed can change what is said of the drafts."""
    if path.name in (SETTINGS, FACTS, "pyproject.toml"):
        return True
    inside = (place.is_dir() and path.is_relative_to(place) for place in named)
    return path in named or (drafts.is_draft(os.fspath(path.name)) and any(inside))
