"""The command as it is installed, but that it fails where no server does the work."""

from __future__ import annotations

import sys

from followup_lint import __main__ as start
from followup_lint import cli

NOT_SERVED = 99

if __name__ == "__main__":
    cli.main = lambda *_: NOT_SERVED
    sys.exit(start.main())
