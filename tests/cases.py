"""Drafts that were once misread, and what they were meant to be read as."""

from __future__ import annotations

from pathlib import Path

CASES = Path(__file__).parent / "data" / "cases"


def case(name: str) -> bytes:
    """The bytes of one."""
    return (CASES / name).read_bytes()
