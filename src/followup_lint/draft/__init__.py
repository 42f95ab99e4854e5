"""Bytes or text in, a draft with regions out."""

from followup_lint.draft.model import AUTHORED, Draft, Region, Role

__all__ = ["AUTHORED", "Draft", "Region", "Role"]
