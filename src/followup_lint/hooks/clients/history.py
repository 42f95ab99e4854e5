"""The history of sent messages: on as long as a hook is installed."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Collection

from followup_lint.hooks.clients.change import Change, InstallError, changed, read, text_of
from followup_lint.settings.files import read_toml, user_file

START = "# >>> followup-lint history, for: "
END = "# <<< followup-lint history"
BLOCK = re.compile(rf"^{START}([^\n]*)\n.*?^{END}\n", re.MULTILINE | re.DOTALL)
Changes = tuple[Change, ...]


def on_for(client: str) -> tuple[Changes, tuple[str, ...]]:
    """What switches the history on, and what a person should know. Raises FollowupLintError."""
    path = user_file()
    text = text_of(read(path))
    hooks = hooks_of(text)
    note = f"The history is switched on in {path}: times and keyed hashes of what you send."
    if not hooks and path.exists() and "history" in (settings := read_toml(path)):
        off = f"The history is off, as {path} says; checks of how often you write need it."
        return (), () if settings["history"] else (off,)
    return written(hooks | {client}), () if hooks else (note,)


def off_for(client: str) -> tuple[Changes, tuple[str, ...]]:
    """What switches it off when no other hook is left. Raises FollowupLintError."""
    hooks = hooks_of(text_of(read(user_file())))
    if client not in hooks:
        return (), ()
    note = (
        "The history is switched off again; `followup-lint history forget --all` removes what "
        "it holds."
    )
    left = hooks - {client}
    return written(left), () if left else (note,)


def hooks_of(text: str) -> set[str]:
    """The mail programs that our lines name."""
    found = BLOCK.search(text)
    return set(found[1].split()) if found else set()


def written(hooks: Collection[str]) -> Changes:
    """The settings with our lines on top, for these mail programs. Raises InstallError."""
    path = user_file()
    text = BLOCK.sub("", text_of(read(path)))
    if hooks:
        text = f"{START}{' '.join(sorted(hooks))}\nhistory = true\n{END}\n{text}"
    try:
        tomllib.loads(text.removeprefix("\ufeff"))
    except tomllib.TOMLDecodeError as error:
        problem = f"is not valid TOML ({error})"
        raise InstallError(problem, place=str(path), remedy="nothing is changed") from error
    return changed(path, text)
