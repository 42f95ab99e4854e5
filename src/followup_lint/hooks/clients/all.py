"""The mail programs that the check can be put into."""

from __future__ import annotations

from collections.abc import Mapping

from followup_lint.hooks.clients import aerc, emacs, git, msmtp, mutt, pre_commit
from followup_lint.hooks.clients.change import Client

CLIENTS: Mapping[str, Client] = {
    "mutt": mutt.MUTT_CLIENT,
    "neomutt": mutt.NEOMUTT_CLIENT,
    "aerc": aerc.CLIENT,
    "msmtp": msmtp.CLIENT,
    "git": git.CLIENT,
    "emacs": emacs.CLIENT,
    "pre-commit": pre_commit.CLIENT,
}
