"""The settings in force: the user's file, and the environment on top."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from followup_lint import Config, Severity
from followup_lint.cli import main
from followup_lint.hooks.settings import InForce, load
from followup_lint.settings.presend import OnError, Presend, Prompt, Scope, Server

Settings = Callable[[str], Path]
ALL = """
[presend]
real = "msmtp"
scope = "all"
hold-at = "warning"
on-error = "block"
timeout = 2
prompt = "never"
server = "auto"
"""
GIVEN = Presend(
    real="msmtp",
    scope=Scope.ALL,
    hold_at=Severity.WARNING,
    on_error=OnError.BLOCK,
    timeout=2.0,
    prompt=Prompt.NEVER,
    server=Server.AUTO,
)


def test_without_settings_the_defaults_hold() -> None:
    assert load({}) == InForce(Presend())


def test_the_file_of_the_user_is_read(settings: Settings) -> None:
    settings(ALL)

    assert load({}) == InForce(GIVEN)


def test_the_environment_goes_before_the_file(settings: Settings) -> None:
    settings(ALL)
    environment = {
        "FOLLOWUP_LINT_SENDMAIL": "/usr/sbin/sendmail",
        "FOLLOWUP_LINT_ON_ERROR": "send",
        "FOLLOWUP_LINT_TIMEOUT": "7.5",
        "FOLLOWUP_LINT_PROMPT": "auto",
        "FOLLOWUP_LINT_SERVER": "off",
    }
    expected = Presend(
        real="/usr/sbin/sendmail",
        scope=Scope.ALL,
        hold_at=Severity.WARNING,
        timeout=7.5,
        server=Server.OFF,
    )

    assert load(environment) == InForce(expected)


def test_the_variable_of_the_command_says_nothing_but_off(settings: Settings) -> None:
    settings(ALL)

    assert load({"FOLLOWUP_LINT_SERVER": "0"}) == InForce(GIVEN)


def test_an_empty_variable_says_nothing(settings: Settings) -> None:
    settings(ALL)

    assert load({"FOLLOWUP_LINT_TIMEOUT": "", "FOLLOWUP_LINT_SENDMAIL": ""}) == InForce(GIVEN)


@pytest.mark.parametrize(("value", "skip"), [("1", True), ("yes", True), ("0", False), ("", False)])
def test_a_check_can_be_skipped(value: str, skip: bool) -> None:
    assert load({"FOLLOWUP_LINT_SKIP": value}) == InForce(Presend(), skip)


@pytest.mark.parametrize(
    ("variable", "value", "problem"),
    [
        (
            "FOLLOWUP_LINT_ON_ERROR",
            "blok",
            "key `on-error`: there is no 'blok'; use one of send, block",
        ),
        ("FOLLOWUP_LINT_TIMEOUT", "soon", "key `timeout`: expected a number, got a string"),
        ("FOLLOWUP_LINT_TIMEOUT", "-1", "key `timeout`: expected a number > 0.0"),
        ("FOLLOWUP_LINT_TIMEOUT", "inf", "key `timeout`: expected a number <= 3600.0"),
        ("FOLLOWUP_LINT_TIMEOUT", "nan", "key `timeout`: expected a number > 0.0"),
    ],
)
def test_a_wrong_variable_is_told(variable: str, value: str, problem: str) -> None:
    assert load({variable: value}) == InForce(Presend(), wrong=(f"{variable}: {problem}",))


def test_what_is_right_holds_beside_what_is_wrong(settings: Settings) -> None:
    path = settings(ALL.replace('"warning"', '"often"') + "colour = true\n")
    expected = InForce(
        Presend(
            real="msmtp",
            scope=Scope.ALL,
            on_error=OnError.BLOCK,
            timeout=2.0,
            prompt=Prompt.NEVER,
            server=Server.AUTO,
        ),
        wrong=(
            f"{path} [presend]: key `hold-at`: there is no 'often'; use one of suggestion, "
            "warning, error",
            f"{path} [presend]: unknown key `colour`",
        ),
    )

    assert load({}) == expected


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        ("presend = 3", "{path}: presend is not a table; head it [presend]"),
        ("[presend", "{path}: is not valid TOML: "),
    ],
)
def test_a_broken_file_is_told_and_the_environment_holds(
    text: str, problem: str, settings: Settings
) -> None:
    path = settings(text)
    in_force = load({"FOLLOWUP_LINT_ON_ERROR": "block"})

    assert in_force.presend == Presend(on_error=OnError.BLOCK)
    assert in_force.wrong[0].startswith(problem.format(path=path))


def test_the_linter_reads_the_same_table(settings: Settings) -> None:
    settings(ALL)

    assert Config.of_user().presend == GIVEN


def test_config_prints_the_table(settings: Settings, capsys: pytest.CaptureFixture[str]) -> None:
    path = settings(ALL)

    assert main(["config", "--config", str(path)]) == 0
    assert ALL.replace("timeout = 2\n", "timeout = 2.0\n") in capsys.readouterr().out
