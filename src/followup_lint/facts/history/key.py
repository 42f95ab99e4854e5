"""The key of the hashes: made on first use, and never again."""

from __future__ import annotations

import contextlib
import hashlib
import os
import secrets
from dataclasses import dataclass, field
from pathlib import Path

from followup_lint.core.errors import HistoryError
from followup_lint.core.files import beside, open_new

KEY_FILE = "history.key"
KEY_BYTES = 32
# Half of it would be enough to distinguish the mail of a lifetime.
HASH_BYTES = 16


@dataclass(frozen=True, slots=True)
class Key:
    """Turns what must not be kept into what may be kept."""

    secret: bytes = field(repr=False)

    def hash(self, what: str, text: str) -> bytes:
        """The keyed hash of a text; the same text hashes differently as another `what`."""
        data = text.encode("utf-8", "surrogatepass")
        return hashlib.blake2b(
            data, digest_size=HASH_BYTES, key=self.secret, person=what.encode()
        ).digest()


def read_key(folder: Path) -> Key:
    """The key in the folder. Raises HistoryError when it is gone or damaged, and OSError."""
    path = folder / KEY_FILE
    try:
        with path.open("rb") as file:
            secret = file.read(KEY_BYTES + 1)
    except FileNotFoundError as error:
        raise unusable(path, "is missing") from error
    if len(secret) != KEY_BYTES:
        raise unusable(path, f"does not have {KEY_BYTES} bytes")
    return Key(secret)


def unusable(path: Path, problem: str) -> HistoryError:
    """The refusal of a history that nothing can be found in."""
    return HistoryError(
        f"the key of the history {problem}",
        place=str(path),
        remedy="restore the right file, or start over: followup-lint history forget --all",
    )


def make_key(folder: Path) -> Key:
    """The key in the folder, made if there is none. Raises HistoryError and OSError."""
    path = folder / KEY_FILE
    if not path.exists():
        with beside(path) as new:
            with open_new(new, 0o600) as file:
                file.write(secrets.token_bytes(KEY_BYTES))
                file.flush()
                os.fsync(file.fileno())
            # A link never replaces: of two processes at once, the first one's key stays, whole.
            with contextlib.suppress(FileExistsError):
                os.link(new, path)
    return read_key(folder)
