"""What can be tested, and how."""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial
from subprocess import TimeoutExpired

from followup_lint.core.errors import FollowupLintError
from followup_lint.hooks.clients import (
    emacs_selftest,
    git_selftest,
    mailutils,
    msmtp_selftest,
    mutt_selftest,
    s_nail,
    wrapper,
)
from followup_lint.hooks.clients.bench import bench
from followup_lint.hooks.clients.change import Place
from followup_lint.hooks.clients.selftest import Result, Test, untestable

ALONE = "followup-lint-sendmail"
TESTS: Mapping[str, Test] = {
    ALONE: wrapper.test,
    "mutt": partial(mutt_selftest.test, "mutt"),
    "neomutt": partial(mutt_selftest.test, "neomutt"),
    "msmtp": msmtp_selftest.test,
    "s-nail": s_nail.test,
    "mailutils": mailutils.test,
    "emacs": emacs_selftest.test,
    "git": git_selftest.test,
}


def outcome_of(test: Test, place: Place) -> Result:
    """Run a test; what keeps it from being run is an outcome, too."""
    try:
        with bench() as place_of_test:
            return test(place_of_test, place)
    except TimeoutExpired as error:
        return untestable(f"{error.cmd[0]} did not come to an end")
    except FollowupLintError as error:
        return untestable(str(error))
    except OSError as error:
        return untestable(f"the system says: {error.strerror or type(error).__name__}")
