"""Whether an installed package may bring rules, judged by the files of all packages.

Asking importlib.metadata takes longer than most commands do.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from importlib.machinery import PathFinder

# The groups of entry points by which packages bring rules.
RULES = "followup_lint.rules"
PACKS = "followup_lint.packs"
GROUPS = (RULES, PACKS)
NAMES = tuple(group.encode() for group in GROUPS)
ENTRY_POINTS = "entry_points.txt"
# The folder beside a package that describes it; inside of an egg it has no other name.
INFOS = (".dist-info", ".egg-info")
OF_EGG = "egg-info"


def may_be_plugins() -> bool:
    """Whether importlib.metadata may find entry points of ours; only it knows for sure.

    It may where their group is named, and where packages can be that are no plain folders.
    """
    if any(finder is not PathFinder and finds_packages(finder) for finder in sys.meta_path):
        return True
    return any(names_us(place or os.curdir) for place in sys.path)


def finds_packages(finder: object) -> bool:
    """Whether importlib.metadata asks such a finder of modules for packages, too."""
    return getattr(finder, "find_distributions", None) is not None


def names_us(place: str) -> bool:
    """Whether a package in a folder names a group of ours, or cannot be looked at, as in a zip."""
    try:
        return any(name in text for text in entry_points(place) for name in NAMES)
    except FileNotFoundError:
        return False  # what is on the path need not exist
    except OSError:
        return True


def entry_points(place: str) -> Iterator[bytes]:
    """What the packages in a folder have as entry points. Raises OSError."""
    for name in os.listdir(place):
        if name.lower().endswith(INFOS) or name.lower() == OF_EGG:
            try:
                with open(os.path.join(place, name, ENTRY_POINTS), "rb") as file:
                    yield file.read()
            except (FileNotFoundError, NotADirectoryError):
                continue  # most packages have none
