"""What can be tested, and how."""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial
from subprocess import TimeoutExpired

from followup_lint.errors import FollowupLintError
from followup_lint.install.model import Place
from followup_lint.selftest import emacs, git, mailutils, msmtp, mutt, s_nail, wrapper
from followup_lint.selftest.bench import bench
from followup_lint.selftest.model import Result, Test, untestable

ALONE = "followup-lint-sendmail"
TESTS: Mapping[str, Test] = {
    ALONE: wrapper.test,
    "mutt": partial(mutt.test, "mutt"),
    "neomutt": partial(mutt.test, "neomutt"),
    "msmtp": msmtp.test,
    "s-nail": s_nail.test,
    "mailutils": mailutils.test,
    "emacs": emacs.test,
    "git": git.test,
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
