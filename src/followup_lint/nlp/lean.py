"""Imports spaCy without its command line, whose libraries take a quarter of the import time.

`spacy/__init__.py` imports one function of the command line, `spacy.info`. A stand-in replaces it
during the import; later, `spacy.info` and `spacy.cli` load the real ones.
"""

from __future__ import annotations

import importlib
import sys
from types import ModuleType
from typing import Any

COMMAND_LINE = "spacy.cli"
INFO = f"{COMMAND_LINE}.info"


def import_spacy() -> ModuleType:
    """spaCy, already imported or imported now. Raises ImportError."""
    if "spacy" in sys.modules:
        return sys.modules["spacy"]
    package, module = ModuleType(COMMAND_LINE), ModuleType(INFO)
    package.__path__ = []
    module.info = info  # type: ignore[attr-defined]
    sys.modules |= {COMMAND_LINE: package, INFO: module}
    try:
        import spacy
    except ImportError:
        # Another version may need more of it.
        for name in [name for name in sys.modules if name.split(".")[0] == "spacy"]:
            del sys.modules[name]
        import spacy
    finally:
        for name, stand_in in ((COMMAND_LINE, package), (INFO, module)):
            if sys.modules.get(name) is stand_in:
                del sys.modules[name]
    if spacy.__dict__.get("cli") is package:
        del spacy.cli  # type: ignore[attr-defined]
    spacy.__getattr__ = missing  # type: ignore[method-assign]
    return spacy


def info(*arguments: Any, **options: Any) -> Any:
    """What `spacy.info` returns."""
    return importlib.import_module(INFO).info(*arguments, **options)


def missing(name: str) -> Any:
    """The command line, if spaCy is asked for it. Raises AttributeError for any other name."""
    if name == "cli":
        return importlib.import_module(COMMAND_LINE)
    raise AttributeError(f"module 'spacy' has no attribute {name!r}")
