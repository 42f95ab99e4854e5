"""`followup-lint-sendmail`: stands in for sendmail, and lets pass what may be sent."""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence

LAST_STANDARD_STREAM = 2


def main(argv: Sequence[str] | None = None) -> int:
    """Send a message by the real program; what is returned is the exit code that keeps it back."""
    open_missing()
    # Imported only now: what is opened meanwhile must not become a standard stream.
    from followup_lint.presend.passage import passage

    return passage(sys.argv[1:] if argv is None else argv, os.environ)


def open_missing() -> None:
    """Open closed standard streams on nothing; some mail programs start us without them."""
    while (opened := os.open(os.devnull, os.O_RDWR)) <= LAST_STANDARD_STREAM:
        os.set_inheritable(opened, True)
    os.close(opened)
