"""`python -m followup_lint` is the command `followup-lint`."""

from __future__ import annotations

import sys

from followup_lint.cli import main

if __name__ == "__main__":
    sys.exit(main())
