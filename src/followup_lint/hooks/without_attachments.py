"""A message without the bulk of its attachments, so that large ones cost little memory."""

from __future__ import annotations

import re
from io import BytesIO

BASE64 = re.compile(rb"[A-Za-z0-9+/]{40,}={0,2}\r?\n")
# So many lines of base64 hold more than any text that is linted; what follows them can go.
KEPT = 6000


def lean(raw: bytes) -> bytes:
    """The message with empty lines in place of most that a large attachment consists of.

    What is left reads the same, and stands on the same lines.
    """
    left = bytearray()
    run = 0
    for line in BytesIO(raw):
        run = run + 1 if BASE64.fullmatch(line) else 0
        left += line if run <= KEPT else b"\n"
    return bytes(left)
