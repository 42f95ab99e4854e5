"""Whether the program on disk is still the one that this process has loaded."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator

OWN = "followup_lint"
Stamp = tuple[int, int, int] | None


class Loaded:
    """The files of the program and its plugins, and the folders of installed packages.

    To install, update or remove a package changes its folder; of ours, and of plugins that lie
    elsewhere, each file counts. What was known `before` all was loaded has the first word.
    """

    def __init__(self, before: Loaded | None = None) -> None:
        self.stamps = {path: stamp(path) for path in {*sys.path, *own_files()}}
        if before:
            self.stamps |= before.stamps

    def has_changed(self) -> bool:
        """Whether something was changed since."""
        return any(stamp(path) != before for path, before in self.stamps.items())


def stamp(path: str) -> Stamp:
    """What a change of a file would change."""
    try:
        status = os.stat(path)  # noqa: PTH116 - it is called often, and a Path takes time
    except OSError:
        return None
    return status.st_mtime_ns, status.st_size, status.st_ino


def own_files() -> Iterator[str]:
    """The files beside all modules of ours, and of others outside of Python's own folders."""
    for name, module in list(sys.modules.items()):
        file = getattr(module, "__file__", None)
        ours = name.partition(".")[0] == OWN
        if file and (ours or not file.startswith((sys.prefix, sys.base_prefix))):
            yield file
            for folder in getattr(module, "__path__", ()):
                yield from files_below(folder)


def files_below(folder: str) -> Iterator[str]:
    """The files in a folder and the folders in it, without what Python makes of them."""
    for place, folders, names in os.walk(folder):
        folders[:] = [name for name in folders if name != "__pycache__"]
        yield from (f"{place}/{name}" for name in names)
