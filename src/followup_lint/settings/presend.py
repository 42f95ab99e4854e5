"""The table `[presend]`: settings of the check before sending."""

from __future__ import annotations

from enum import Enum
from typing import Annotated

import msgspec

from followup_lint.core.errors import ConfigError
from followup_lint.core.fields import settle
from followup_lint.core.terms import Assume, Severity
from followup_lint.core.values import Filled

Seconds = Annotated[float, msgspec.Meta(gt=0, le=3600)]


class Scope(Enum):
    """Which mail is judged by what: follow-ups by all rules, or all mail by all rules."""

    AUTO = "auto"
    ALL = "all"


class OnError(Enum):
    """What becomes of a message that could not be checked."""

    SEND = "send"
    BLOCK = "block"


class Prompt(Enum):
    """Whether the author is asked, if there is a terminal for it."""

    AUTO = "auto"
    NEVER = "never"


class Server(Enum):
    """Whether the warm process checks: one that runs is used, started as well, or left alone."""

    USE = "use"
    AUTO = "auto"
    OFF = "off"


class Presend(
    msgspec.Struct, frozen=True, rename="kebab", omit_defaults=True, forbid_unknown_fields=True
):
    """How messages are checked before they are sent.

    `real` is the program that sends: a path, or a name to look for in PATH. In the `scope` `auto`,
    mail that is not a follow-up is held back only for errors of correctness and safety; in `all`,
    all mail is judged by all rules. `hold_at` is the severity from which on a finding holds a
    follow-up back. `on_error` says what becomes of a message that could not be checked: `send` or
    `block`. `timeout` counts in seconds, up to 3600. `prompt` says whether the author is asked on a
    terminal: `auto` or `never`. `server` says whether the warm process does the check: `use` one
    that runs, `auto` to start one as well, or `off`.

    Raises ConfigError for a value of another type; Config also checks the bounds.
    """

    real: Filled | None = None
    scope: Scope = Scope.AUTO
    hold_at: Severity = Severity.ERROR
    on_error: OnError = OnError.SEND
    timeout: Seconds = 5.0
    prompt: Prompt = Prompt.AUTO
    server: Server = Server.USE

    def __post_init__(self) -> None:
        """Raises ConfigError."""
        settle(self, ConfigError)


# The closed sets of words under their keys, for the remedy in an error.
SETS: dict[str, type[Enum]] = {
    "scope": Scope,
    "hold-at": Severity,
    "on-error": OnError,
    "prompt": Prompt,
    "server": Server,
    "assume": Assume,
}
