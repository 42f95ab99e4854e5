"""Each mail program is found by its name, and only what it needs is imported."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from followup_lint.hooks.clients.all import CLIENTS, TESTS, client, selftest
from followup_lint.hooks.clients.change import Client

SCRIPT = (
    "import sys; from followup_lint.cli import main; main(sys.argv[1:]); print('', *sys.modules)"
)
PROGRAMS = {
    f"followup_lint.hooks.clients.{entry.partition(':')[0]}"
    for entry in (*CLIENTS.values(), *TESTS.values())
}


@pytest.mark.parametrize("name", CLIENTS)
def test_each_can_be_installed(name: str) -> None:
    assert isinstance(client(name), Client)


@pytest.mark.parametrize("name", TESTS)
def test_each_can_be_tried(name: str) -> None:
    assert callable(selftest(name))


@pytest.mark.parametrize(
    ("arguments", "needed"),
    [
        ("install", set()),
        ("install --help", set()),
        ("install mutt", {"mutt"}),
        ("install msmtp", {"msmtp"}),
        ("selftest --help", set()),
        ("selftest mailutils", {"mailutils"}),
    ],
)
def test_no_other_mail_program_is_imported(
    arguments: str, needed: set[str], home: Path, program: Callable[..., Path]
) -> None:
    for name in ("mutt", "msmtp", "mail.mailutils"):
        program(name)
    command = [sys.executable, "-c", SCRIPT, *arguments.split()]
    loaded = set(subprocess.run(command, capture_output=True, text=True).stdout.split())

    assert loaded & PROGRAMS == {f"followup_lint.hooks.clients.{name}" for name in needed}
    assert "followup_lint.hooks.clients.all" in loaded
    assert "asyncio" not in loaded
