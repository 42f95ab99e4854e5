"""The groups of entry points by which packages bring rules."""

RULES = "followup_lint.rules"
PACKS = "followup_lint.packs"
GROUPS = (RULES, PACKS)
