"""The programs that the check can be installed in, and those that can be tested.

The module of a program is imported when its name is looked up, and no other.
"""

from __future__ import annotations

from collections.abc import Mapping
from importlib import import_module
from typing import TYPE_CHECKING, Any

from followup_lint.hooks.clients.change import WRAPPER, Client

if TYPE_CHECKING:
    from followup_lint.hooks.clients.selftest import Test

# A module in this package, and a name in it.
CLIENTS: Mapping[str, str] = {
    "mutt": "mutt:MUTT_CLIENT",
    "neomutt": "mutt:NEOMUTT_CLIENT",
    "aerc": "aerc:CLIENT",
    "msmtp": "msmtp:CLIENT",
    "git": "git:CLIENT",
    "emacs": "emacs:CLIENT",
    "pre-commit": "pre_commit:CLIENT",
    "completion": "completion:CLIENT",
    "thunderbird": "thunderbird:CLIENT",
    "chromium": "browsers:CHROMIUM_CLIENT",
    "chrome": "browsers:CHROME_CLIENT",
    "firefox": "browsers:FIREFOX_CLIENT",
}
TESTS: Mapping[str, str] = {
    WRAPPER: "wrapper:test",
    "mutt": "mutt:MUTT_TEST",
    "neomutt": "mutt:NEOMUTT_TEST",
    "msmtp": "msmtp:test",
    "s-nail": "s_nail:test",
    "mailutils": "mailutils:test",
    "emacs": "emacs:test",
    "git": "git:test",
    "thunderbird": "thunderbird:test",
    "chromium": "browsers:CHROMIUM_TEST",
    "chrome": "browsers:CHROME_TEST",
    "firefox": "browsers:FIREFOX_TEST",
}


def client(name: str) -> Client:
    """How the check gets into a mail program, and out again."""
    found: Client = imported(CLIENTS[name])
    return found


def selftest(name: str) -> Test:
    """How a mail program is tried."""
    found: Test = imported(TESTS[name])
    return found


def imported(entry: str) -> Any:
    """What an entry of these tables names."""
    module, _, name = entry.partition(":")
    return getattr(import_module(f"followup_lint.hooks.clients.{module}"), name)
