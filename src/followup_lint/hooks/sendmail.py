"""`followup-lint-sendmail`: stands in for sendmail, and lets pass what may be sent."""

from __future__ import annotations

import os
import signal
import sys

from followup_lint.core import safe_path

LAST_STANDARD_STREAM = 2
INTERNAL_ERROR = 70


def main() -> int:
    """Send a message by the real program; what is returned is the exit code that keeps it back."""
    open_missing()
    safe_path.leave()
    if signal.getsignal(signal.SIGINT) is not signal.SIG_IGN:
        signal.signal(signal.SIGINT, signal.SIG_DFL)  # Ctrl-C: nothing is sent, and nothing said
    # Imported only now: what is opened in the process must not become a standard stream.
    from followup_lint.hooks.sendmail_way import passage, refused

    try:
        return passage(sys.argv[1:], os.environ)
    except Exception as error:
        from followup_lint.linting.faults import describe

        return refused(f"internal error ({describe(error)}); please report it", INTERNAL_ERROR)


def open_missing() -> None:
    """Open closed standard streams on nothing; some mail programs start us without them."""
    while (opened := os.open(os.devnull, os.O_RDWR)) <= LAST_STANDARD_STREAM:
        os.set_inheritable(opened, True)
    os.close(opened)
