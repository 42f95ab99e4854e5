"""The settings in force for a hook: those of the user, and the environment on top."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from contextlib import suppress
from dataclasses import dataclass

from followup_lint.core.errors import ConfigError
from followup_lint.core.values import WrongValueError, typed
from followup_lint.settings.files import read_toml, user_file
from followup_lint.settings.presend import SETS, Presend

SKIP = "FOLLOWUP_LINT_SKIP"
KEYS = {
    "FOLLOWUP_LINT_SENDMAIL": "real",
    "FOLLOWUP_LINT_ON_ERROR": "on-error",
    "FOLLOWUP_LINT_TIMEOUT": "timeout",
    "FOLLOWUP_LINT_PROMPT": "prompt",
}
# It is the variable of the command, which knows more values; only this one says something here.
SERVER = "FOLLOWUP_LINT_SERVER"
NO_SERVER = "off"
OFF = frozenset({"", "0", "no", "off", "false"})


@dataclass(frozen=True, slots=True)
class Given:
    """One setting as written in a file or an environment variable."""

    place: str
    key: str
    value: object


@dataclass(frozen=True, slots=True)
class InForce:
    """What is in force for one message.

    `skip` says that the author asked for no check. `wrong` has a line for each setting that cannot
    be used; the others still apply.
    """

    presend: Presend
    skip: bool = False
    wrong: tuple[str, ...] = ()


def load(environment: Mapping[str, str]) -> InForce:
    """The settings in force.

    The file is that in the settings folder of the user and no other: a mail program runs in any
    folder, and a file that lies there must not say which program sends.
    """
    wrong: list[str] = []
    good: dict[str, object] = {}
    try:
        given = [*in_file(), *in_environment(environment)]
    except ConfigError as error:
        wrong.append(str(error))
        given = [*in_environment(environment)]
    for setting in given:
        try:
            typed({setting.key: setting.value}, Presend, SETS)
        except WrongValueError as error:
            remedy = f"; {error.remedy}" if error.remedy else ""
            wrong.append(f"{setting.place}: {error}{remedy}")
        else:
            good[setting.key] = setting.value
    skip = environment.get(SKIP, "").strip().lower() not in OFF
    return InForce(typed(good, Presend), skip, tuple(wrong))


def in_file() -> Iterator[Given]:
    """The settings in the file of the user, if there is one. Raises ConfigError."""
    path = user_file()
    table = read_toml(path).get("presend", {}) if path.exists() else {}
    if not isinstance(table, dict):
        raise ConfigError("presend is not a table", place=str(path), remedy="head it [presend]")
    for key, value in table.items():
        yield Given(f"{path} [presend]", key, value)


def in_environment(environment: Mapping[str, str]) -> Iterator[Given]:
    """The settings in the environment; an empty variable says nothing."""
    for variable, key in KEYS.items():
        if text := environment.get(variable, ""):
            value: object = text
            if key == "timeout":
                with suppress(ValueError):
                    value = float(text)
            yield Given(variable, key, value)
    if environment.get(SERVER) == NO_SERVER:
        yield Given(SERVER, "server", NO_SERVER)
