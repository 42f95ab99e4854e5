"""Small archives to lint."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

PUSHY = "Dear Sam,\n\nPlease answer ASAP.\n\nRegards,\nDana\n"
CALM = "Dear Sam,\n\nThank you for your time.\n\nRegards,\nDana\n"
FROM = "From dana@home.example Wed Mar  5 14:00:00 2025\n"


def mail(text: str) -> str:
    """A message with headers."""
    return f"To: Sam Reed <sam@acme.example>\nSubject: Analyst role\n\n{text}"


def put(path: Path, content: str | bytes) -> Path:
    """Write a file, and the folders that it stands in."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content.encode() if isinstance(content, str) else content)
    return path


def records(*items: object) -> str:
    """JSON Lines."""
    return "".join(f"{json.dumps(item)}\n" for item in items)


def rows(text: str) -> list[dict[str, Any]]:
    """The rows that were put out."""
    return [json.loads(line) for line in text.splitlines()]
