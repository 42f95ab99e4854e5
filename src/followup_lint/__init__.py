"""The linter that reads your follow-up e-mail before the hiring manager does."""

from __future__ import annotations

from followup_lint.config import Config
from followup_lint.context import (
    Agency,
    Author,
    Calendar,
    Channel,
    Company,
    Contact,
    Context,
    Direction,
    Interview,
    Person,
    Position,
    Promise,
    Reason,
    Weekday,
)
from followup_lint.draft import Draft
from followup_lint.errors import (
    ConfigError,
    ContextError,
    DraftError,
    FollowupLintError,
    PackError,
    PluginError,
)
from followup_lint.finding import (
    Evidence,
    Failure,
    Finding,
    Fix,
    NotChecked,
    Notice,
    Report,
    Secret,
    Strength,
)
from followup_lint.fixes import Fixed, apply_fixes
from followup_lint.linter import Linter, lint
from followup_lint.rule import Example, Fact, Hit, Needs, Proof, Rule, bad, good
from followup_lint.span import Span
from followup_lint.terms import Kind, Part, Severity, Verdict
from followup_lint.view import View, Zone
from followup_lint.when import When

__version__ = "0.1.0"

__all__ = [
    "Agency", "Author", "Calendar", "Channel", "Company", "Config", "ConfigError", "Contact",
    "Context", "ContextError", "Direction", "Draft", "DraftError", "Evidence", "Example",
    "Fact", "Failure", "Finding", "Fix", "Fixed", "FollowupLintError", "Hit", "Interview",
    "Kind", "Linter", "Needs", "NotChecked", "Notice", "PackError", "Part", "Person",
    "PluginError", "Position", "Promise", "Proof", "Reason", "Report", "Rule", "Secret",
    "Severity", "Span", "Strength", "Verdict", "View", "Weekday", "When", "Zone",
    "apply_fixes", "bad", "good", "lint",
]  # fmt: skip
