"""The mail programs that the check can be put into, and those in which it can be tried."""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial

from followup_lint.hooks.clients import (
    aerc,
    emacs,
    git,
    mailutils,
    msmtp,
    mutt,
    pre_commit,
    s_nail,
    wrapper,
)
from followup_lint.hooks.clients.change import Client
from followup_lint.hooks.clients.selftest import Test

CLIENTS: Mapping[str, Client] = {
    "mutt": mutt.MUTT_CLIENT,
    "neomutt": mutt.NEOMUTT_CLIENT,
    "aerc": aerc.CLIENT,
    "msmtp": msmtp.CLIENT,
    "git": git.CLIENT,
    "emacs": emacs.CLIENT,
    "pre-commit": pre_commit.CLIENT,
}
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
