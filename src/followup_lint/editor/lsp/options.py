"""What an editor may set: `initializationOptions`, or `followup-lint` in its own settings."""

from __future__ import annotations

from enum import Enum
from functools import partial
from pathlib import Path

import msgspec

from followup_lint.core.errors import ConfigError
from followup_lint.core.terms import Reason, Severity
from followup_lint.core.values import WrongValueError, typed
from followup_lint.editor.conversation import lookup
from followup_lint.editor.messages import Known
from followup_lint.facts.given_facts import GivenFacts
from followup_lint.linting.workspace import Workspace

PLACE = "settings of the editor"


class Run(Enum):
    """When a draft is looked at: at each change, when it is saved, or only when asked for."""

    TYPE = "type"
    SAVE = "save"
    MANUAL = "manual"


class Options(msgspec.Struct, frozen=True, rename="kebab", forbid_unknown_fields=True):
    """The settings of an editor; they hold for all of its drafts.

    `config` is the path of a settings file that replaces those beside the drafts. No mark is more
    severe than `max_severity`. `facts` are what the author says of the messages.
    """

    config: str = ""
    run: Run = Run.TYPE
    max_severity: Severity = Severity.ERROR
    facts: GivenFacts = msgspec.field(default_factory=GivenFacts)

    @classmethod
    def of(cls, value: object) -> Options:
        """The settings in plain values; nothing means the defaults. Raises ConfigError."""
        try:
            return typed(value or {}, cls, {"run": Run, "reason": Reason})
        except WrongValueError as error:
            remedy = error.remedy or "docs/editors.md lists them"
            raise ConfigError(str(error), place=PLACE, remedy=remedy) from error

    def config_path(self, root: Path | None) -> Path | None:
        """The path of the settings file, relative to the folder that the editor has open."""
        return (root or Path()) / Path(self.config).expanduser() if self.config else None

    def workspace(self, root: Path | None) -> Workspace:
        """A workspace with these settings. Raises ConfigError."""
        return Workspace(self.config_path(root), lookup=partial(lookup, Known(facts=self.facts)))
