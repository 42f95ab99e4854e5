"""A program that sends nothing and keeps what it is given."""

from __future__ import annotations

import os
from dataclasses import dataclass
from pathlib import Path

SCRIPT = """\
#!/bin/sh
printf '%s\\n' "$@" > "{folder}/arguments"
cat > "{folder}/taken"
mv "{folder}/taken" "{folder}/message"
{after}
"""


@dataclass(frozen=True)
class WhatWasSent:
    """A message and the arguments that it came with."""

    message: bytes
    arguments: tuple[str, ...] = ()


@dataclass(frozen=True)
class Recorder:
    """The program, and the folder in which it keeps what it gets."""

    program: Path
    folder: Path

    @classmethod
    def in_folder(cls, folder: Path, after: str = "") -> Recorder:
        """The program in a folder; in the end it does what is said in the language of sh."""
        program = folder / "real-sendmail"
        program.write_text(SCRIPT.format(folder=folder, after=after), encoding="utf-8")
        program.chmod(0o755)
        return cls(program, folder)

    @property
    def sent(self) -> WhatWasSent | None:
        """What it was given last, or None."""
        if not (self.folder / "message").exists():
            return None
        words = (self.folder / "arguments").read_text(encoding="utf-8").splitlines()
        arguments = tuple(words) if words != [""] else ()
        return WhatWasSent((self.folder / "message").read_bytes(), arguments)


def opened(path: Path, raw: bytes) -> int:
    """A file with these bytes, open to be read."""
    path.write_bytes(raw)
    return os.open(path, os.O_RDONLY)
