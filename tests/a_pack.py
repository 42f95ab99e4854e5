"""A pack of one rule, whole and in parts."""

from __future__ import annotations

HEAD = """
[my-word]
code = "MYR101"
family = "informal"
summary = "A word of mine."
message = "Not “{match}”."
severity = "warning"
source = "https://example.com"
"""
EXAMPLES = """\
bad = ["A [[gizmo]]."]
good = ["A thing."]
"""
PACK = f'{HEAD}phrases = ["gizmo"]\n{EXAMPLES}'
