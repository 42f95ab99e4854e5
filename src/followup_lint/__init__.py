"""The linter that reads your follow-up e-mail before the hiring manager does."""

# First of all, for `python -m followup_lint` would take the next module from the folder one is in.
from followup_lint import safe_path

if safe_path.is_started_by_name():
    safe_path.leave()

TYPE_CHECKING = False  # for a type checker it is true; `typing` takes time to import

if TYPE_CHECKING:
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
        ArgumentError,
        ConfigError,
        ContextError,
        DraftError,
        FollowupLintError,
        PackError,
        PluginError,
        ProcessError,
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
    from followup_lint.rule import Example, Fact, Hears, Hit, Needs, Proof, Rule, bad, good
    from followup_lint.span import Span
    from followup_lint.terms import Kind, Part, Severity, Verdict
    from followup_lint.view import View, Zone
    from followup_lint.when import When

__version__ = "0.1.0"

__all__ = [
    "Agency", "ArgumentError", "Author", "Calendar", "Channel", "Company", "Config",
    "ConfigError", "Contact", "Context", "ContextError", "Direction", "Draft", "DraftError",
    "Evidence", "Example", "Fact", "Failure", "Finding", "Fix", "Fixed", "FollowupLintError",
    "Hears", "Hit", "Interview", "Kind", "Linter", "Needs", "NotChecked", "Notice", "PackError",
    "Part", "Person", "PluginError", "Position", "ProcessError", "Promise", "Proof", "Reason",
    "Report", "Rule", "Secret", "Severity", "Span", "Strength", "Verdict", "View", "Weekday",
    "When", "Zone", "apply_fixes", "bad", "good", "lint",
]  # fmt: skip

# Where the names live. They are imported when they are asked for: `--help`, and a mail that
# passes a hook unlinted, have no need of the rules.
_HOMES = {
    "config": ("Config",),
    "context": (
        "Agency", "Author", "Calendar", "Channel", "Company", "Contact", "Context", "Direction",
        "Interview", "Person", "Position", "Promise", "Reason", "Weekday",
    ),
    "draft": ("Draft",),
    "errors": (
        "ArgumentError", "ConfigError", "ContextError", "DraftError", "FollowupLintError",
        "PackError", "PluginError", "ProcessError",
    ),
    "finding": (
        "Evidence", "Failure", "Finding", "Fix", "NotChecked", "Notice", "Report", "Secret",
        "Strength",
    ),
    "fixes": ("Fixed", "apply_fixes"),
    "linter": ("Linter", "lint"),
    "rule": ("Example", "Fact", "Hears", "Hit", "Needs", "Proof", "Rule", "bad", "good"),
    "span": ("Span",),
    "terms": ("Kind", "Part", "Severity", "Verdict"),
    "view": ("View", "Zone"),
    "when": ("When",),
}  # fmt: skip

if not TYPE_CHECKING:  # a type checker would take any name for one of ours

    def __getattr__(name: str) -> object:
        """One of the names above, imported now."""
        from importlib import import_module

        for home, names in _HOMES.items():
            if name in names:
                found = getattr(import_module(f"{__name__}.{home}"), name)
                globals()[name] = found
                return found
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")

    def __dir__() -> list[str]:
        """The names above, too."""
        return sorted({*globals(), *__all__})
