"""The linter that reads your follow-up e-mail before the hiring manager does."""

# First of all, for `python -m followup_lint` would take the next module from the folder one is in.
from followup_lint.core import safe_path

if safe_path.is_started_by_name():
    safe_path.leave()

TYPE_CHECKING = False  # for a type checker it is true; `typing` takes time to import

if TYPE_CHECKING:
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
    from followup_lint.core.errors import (
        ArgumentError,
        ConfigError,
        ContextError,
        DraftError,
        FollowupLintError,
        PackError,
        PluginError,
        ProcessError,
    )
    from followup_lint.core.findings import (
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
    from followup_lint.core.span import Span
    from followup_lint.core.terms import Assume, Kind, Part, Severity, Verdict
    from followup_lint.draft import Draft, Region, Role
    from followup_lint.linting.fixes import Fixed, apply_fixes
    from followup_lint.linting.linter import Linter, lint
    from followup_lint.linting.outline import Outline, outline
    from followup_lint.nlp.judge.lines import Heard, Line
    from followup_lint.nlp.judge.reader import Judgement
    from followup_lint.rules.rule import Example, Fact, Hears, Hit, Needs, Proof, Rule, bad, good
    from followup_lint.rules.view import View, Zone
    from followup_lint.settings.config import Config
    from followup_lint.settings.for_some import When
    from followup_lint.settings.presend import Presend

__version__ = "0.1.0"

__all__ = [
    "Agency", "ArgumentError", "Assume", "Author", "Calendar", "Channel", "Company", "Config",
    "ConfigError", "Contact", "Context", "ContextError", "Direction", "Draft", "DraftError",
    "Evidence", "Example", "Fact", "Failure", "Finding", "Fix", "Fixed", "FollowupLintError",
    "Heard", "Hears", "Hit", "Interview", "Judgement", "Kind", "Line", "Linter", "Needs",
    "NotChecked", "Notice", "Outline", "PackError", "Part", "Person", "PluginError", "Position",
    "Presend", "ProcessError", "Promise", "Proof", "Reason", "Region", "Report", "Role", "Rule",
    "Secret", "Severity", "Span", "Strength", "Verdict", "View", "Weekday", "When", "Zone",
    "apply_fixes", "bad", "good", "lint", "outline",
]  # fmt: skip

# Where the names live. They are imported when they are asked for: `--help`, and a mail that
# passes a hook unlinted, have no need of the rules.
_HOMES = {
    "settings.config": ("Config",),
    "context": (
        "Agency", "Author", "Calendar", "Channel", "Company", "Contact", "Context", "Direction",
        "Interview", "Person", "Position", "Promise", "Reason", "Weekday",
    ),
    "draft": ("Draft", "Region", "Role"),
    "core.errors": (
        "ArgumentError", "ConfigError", "ContextError", "DraftError", "FollowupLintError",
        "PackError", "PluginError", "ProcessError",
    ),
    "core.findings": (
        "Evidence", "Failure", "Finding", "Fix", "NotChecked", "Notice", "Report", "Secret",
        "Strength",
    ),
    "linting.fixes": ("Fixed", "apply_fixes"),
    "linting.linter": ("Linter", "lint"),
    "linting.outline": ("Outline", "outline"),
    "rules.rule": ("Example", "Fact", "Hears", "Hit", "Needs", "Proof", "Rule", "bad", "good"),
    "core.span": ("Span",),
    "core.terms": ("Assume", "Kind", "Part", "Severity", "Verdict"),
    "nlp.judge.lines": ("Heard", "Line"),
    "nlp.judge.reader": ("Judgement",),
    "rules.view": ("View", "Zone"),
    "settings.for_some": ("When",),
    "settings.presend": ("Presend",),
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
