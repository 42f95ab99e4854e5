"""bash, zsh and fish: a script by which the shell completes what is typed after `followup-lint`.

`docs/generate.py` writes the scripts.
"""

from __future__ import annotations

import os
import shlex
import shutil
import subprocess
from collections.abc import Callable, Mapping
from pathlib import Path

from followup_lint.hooks.clients.block import at_end, without
from followup_lint.hooks.clients.change import (
    COMMAND,
    Change,
    Client,
    InstallError,
    Place,
    Plan,
    changed,
    program,
    read,
    text_of,
)

SHELLS = Path(__file__).with_name("shells")
RESTART = "Open another shell: the completion is there in those that start from now on."
BASH_NEEDS = "It needs the package bash-completion."
ASK_ZSH = "print -r -- ${ZDOTDIR:-$HOME}"


def install(place: Place) -> Plan:
    """Put the script of the shell in use where that shell looks. Raises InstallError."""
    name = os.path.basename(place.shell)  # noqa: PTH119
    if name not in WAYS:
        problem = "there is no completion for this shell" if name else "SHELL does not name one"
        remedy = f"use {', '.join(WAYS)}, or name one of them in SHELL"
        raise InstallError(problem, place=name or "completion", remedy=remedy)
    return WAYS[name](place)


def uninstall(place: Place) -> Plan:
    """Take the scripts of all shells out. Raises InstallError."""
    paths = (in_bash(place), in_zsh(place), in_fish(place))
    held = [(path, read(path)) for path in paths]
    changes = [Change(path, before, None, made=True) for path, before in held if before is not None]
    if not shutil.which("zsh"):
        return Plan(tuple(changes))
    settings = zsh_settings(place)
    left = without(text_of(read(settings)), str(settings))
    return Plan((*changes, *changed(settings, left)))


def for_bash(place: Place) -> Plan:
    """bash-completion loads the script when it is first needed."""
    changes = script("followup-lint.bash", in_bash(place))
    return Plan(changes, (f"{RESTART} {BASH_NEEDS}",) if changes else ())


def for_zsh(place: Place) -> Plan:
    """zsh looks in no folder of a person, so its settings name the script."""
    path, settings = in_zsh(place), zsh_settings(place)
    lines = [
        f"fpath=({shlex.quote(str(path.parent))} $fpath)",
        "(( $+functions[compdef] )) || { autoload -Uz compinit && compinit }",
        f"autoload -Uz {path.name} && compdef {path.name} {COMMAND}",
    ]
    text = at_end(text_of(read(settings)), lines, str(settings))
    changes = (*script(path.name, path), *changed(settings, text))
    return Plan(changes, (RESTART,) if changes else ())


def for_fish(place: Place) -> Plan:
    """fish loads the script when it is first needed."""
    changes = script("followup-lint.fish", in_fish(place))
    return Plan(changes, (RESTART,) if changes else ())


def script(name: str, path: Path) -> tuple[Change, ...]:
    """The change that makes a file hold one of our scripts. Raises InstallError."""
    before, after = read(path), (SHELLS / name).read_bytes()
    return () if before == after else (Change(path, before, after, made=True),)


def in_bash(place: Place) -> Path:
    """Where bash-completion looks."""
    return place.data / "bash-completion" / "completions" / COMMAND


def in_zsh(place: Place) -> Path:
    """Where we tell zsh to look."""
    return place.data / "zsh" / "site-functions" / f"_{COMMAND}"


def in_fish(place: Place) -> Path:
    """Where fish looks."""
    return place.config / "fish" / "completions" / f"{COMMAND}.fish"


def zsh_settings(place: Place) -> Path:
    """The settings of zsh, in the folder that it says. Raises InstallError."""
    command = [program("zsh"), "-c", ASK_ZSH]
    done = subprocess.run(
        command, stdin=subprocess.DEVNULL, capture_output=True, encoding="utf-8", errors="replace"
    )
    # Whatever else ~/.zshenv prints comes first.
    folder = done.stdout.rstrip("\n").rpartition("\n")[2]
    return (Path(folder) if folder else place.home) / ".zshrc"


WAYS: Mapping[str, Callable[[Place], Plan]] = {
    "bash": for_bash,
    "zsh": for_zsh,
    "fish": for_fish,
}
CLIENT = Client(install, uninstall)
