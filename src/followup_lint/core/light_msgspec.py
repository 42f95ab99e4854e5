"""Imports msgspec without typing_extensions, which takes longer to import than the rest of it.

msgspec takes a few names from there, or from `typing` if it is not installed. From Python 3.11 on
they are the same. typing_extensions can still be imported later.
"""

from __future__ import annotations

import sys

WANTED = "msgspec"
LEFT_OUT = "typing_extensions"


def import_msgspec() -> None:
    """Import msgspec, unless one of the two is already imported."""
    if {WANTED, LEFT_OUT} & sys.modules.keys():
        return
    sys.modules[LEFT_OUT] = None  # type: ignore[assignment]  # as if it were not installed
    try:
        import msgspec  # noqa: F401
    except ImportError:
        # Another version may need all of it: it is then imported as usual where it is used.
        for name in [name for name in sys.modules if name.partition(".")[0] == WANTED]:
            del sys.modules[name]
    finally:
        del sys.modules[LEFT_OUT]
