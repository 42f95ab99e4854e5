"""Check what `git send-email` is about to send: the commit message, never the changes."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import replace
from functools import partial
from pathlib import Path

from followup_lint.draft.file import read_bytes
from followup_lint.errors import NoTextError
from followup_lint.presend.gate import may_pass, note
from followup_lint.presend.judgement import SKIP_ASKED, passed
from followup_lint.presend.settings import InForce, load
from followup_lint.presend.watched import Checked

HOOK = "git"
OVERRIDE = "`git send-email --no-validate` sends it as it is"
# What follows the message: the line that git puts there, changes without it, git's signature.
END = re.compile(rb"^(?:---|-- |diff --git .*)\r?$", re.MULTILINE)
# A last paragraph of nothing but "Signed-off-by: …", and what git adds when it picks a commit.
TRAILER = rb"(?:[A-Za-z][\w-]*: .+|\(cherry picked from .+\)|[ \t]+\S.*)\r?\n"
TRAILERS = re.compile(rb"(?<=\n)\r?\n(?:%s)+\s*\Z" % TRAILER)


def validate(patch: Path, headers: Path | None, environment: Mapping[str, str]) -> bool:
    """Whether a patch may be sent. `headers` holds those of the mail, where git tells them.

    Raises DraftError when a file cannot be read.
    """
    raw = read_bytes(patch)
    more = read_bytes(headers) if headers else b""
    in_force = load(environment)
    if in_force.skip:
        note(passed(SKIP_ASKED), HOOK)
        return True
    return may_pass(partial(check, raw, more, in_force), in_force, HOOK, OVERRIDE)


def check(raw: bytes, headers: bytes, in_force: InForce) -> Checked:
    """Judge the commit message. Raises FollowupLintError."""
    from followup_lint.config import Config
    from followup_lint.draft import Draft
    from followup_lint.draft.charset import decode
    from followup_lint.draft.headers import read_block
    from followup_lint.presend.policy import Judge

    try:
        draft = Draft.from_bytes(message_in(raw))
    except NoTextError as error:
        return Checked(passed(error.problem))
    block = read_block(decode(headers))
    if block:
        draft = replace(draft, headers=(*draft.headers, *block.pairs))
    return Checked(Judge(in_force.presend, Config.of_user()).judge_draft(draft, lines_from=1))


def message_in(patch: bytes) -> bytes:
    """The headers and the commit message of a patch, without its trailers; lines stay."""
    end = END.search(patch)
    message = patch[: end.start()] if end else patch
    return TRAILERS.sub(b"\n", message)
