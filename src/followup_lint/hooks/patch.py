"""Check what `git send-email` is about to send: the commit message, never the changes."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path

import msgspec

from followup_lint.core.errors import NoTextError
from followup_lint.draft.draft_file import read_bytes
from followup_lint.hooks.ask_server import reply
from followup_lint.hooks.decision import SKIP_ASKED, Decision, passed
from followup_lint.hooks.gate import let_go, may_pass
from followup_lint.hooks.settings import load
from followup_lint.hooks.supervised import Checked
from followup_lint.settings.presend import Presend

HOOK = "git"
OVERRIDE = "`git send-email --no-validate` sends it as it is"
# What follows the message: the line that git puts there, changes without it, git's signature.
END = re.compile(rb"^(?:---|-- |diff --git .*)\r?$", re.MULTILINE)
# A last paragraph of nothing but "Signed-off-by: …" and the like, which name somebody or a change
# and say nothing; and what git adds when it picks a commit. Whatever else has a colon is read.
SOMEBODY = rb"(?:[A-Z][A-Za-z-]*-by|C[Cc]): \S+(?: \S+){0,7}"
CHANGE = rb"[A-Z][A-Za-z-]*: (?:I[0-9a-f]{40}|[0-9a-f]{7,40} \(\".+\"\)|https?://[^\s@?]+)"
PICKED = rb"\(cherry picked from .+\)"
TRAILER = rb"(?:%s|%s|%s)[ \t]*\r?\n(?:[ \t]+\S.*\r?\n)*" % (SOMEBODY, CHANGE, PICKED)
TRAILERS = re.compile(rb"(?<=\n)\r?\n(?:%s)+\s*\Z" % TRAILER)


def validate(patch: Path, headers: Path | None, environment: Mapping[str, str]) -> bool:
    """Whether a patch may be sent. `headers` is the file with those of the mail, if git gives one.

    Raises DraftError when a file cannot be read.
    """
    raw = read_bytes(patch)
    more = read_bytes(headers) if headers else b""
    in_force = load(environment)
    if in_force.skip:
        let_go(SKIP_ASKED, HOOK)
        return True
    return may_pass(Patch(raw, more, in_force.presend).checked, in_force, HOOK, OVERRIDE)


class Patch(msgspec.Struct, frozen=True, tag="patch"):
    """A patch, the headers of its mail, and the settings by which it is judged."""

    raw: bytes
    headers: bytes
    settings: Presend

    def answer(self) -> Decision:
        """Judge the commit message. Raises FollowupLintError."""
        from followup_lint.context import Context
        from followup_lint.core.terms import Kind
        from followup_lint.draft import Draft
        from followup_lint.draft.charset import decode
        from followup_lint.draft.headers import read_block
        from followup_lint.hooks.policy import Judge
        from followup_lint.settings.config import Config

        try:
            draft = Draft.from_bytes(message_in(self.raw))
        except NoTextError as error:
            return passed(error.problem)
        block = read_block(decode(self.headers))
        if block:
            draft = replace(draft, headers=(*draft.headers, *block.pairs))
        ordinary = Context(kind=Kind.GENERAL)  # whatever words it has
        judge = Judge(self.settings, Config.of_user(), ordinary)
        return judge.judge_draft(draft, lines_from=1)

    def checked(self) -> Checked:
        """The decision. Raises FollowupLintError."""
        return Checked(reply(self, Decision, self.settings))


def message_in(patch: bytes) -> bytes:
    """The headers and the commit message of a patch, without its trailers; lines stay."""
    end = END.search(patch)
    message = patch[: end.start()] if end else patch
    return TRAILERS.sub(b"\n", message)
