"""Each message is read once: its thread, white space and kind, whoever asks for the lint."""

from __future__ import annotations

import cProfile
import pstats
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

import pytest

from followup_lint import Config, Context, Draft, Linter
from followup_lint.bulk.sources import Form, Message
from followup_lint.bulk.work import Bench, Job
from followup_lint.cli import main
from followup_lint.core.errors import ConfigError
from followup_lint.draft.thread import quoted_messages
from followup_lint.draft.white_space import Plain
from followup_lint.hooks.policy import Judge
from followup_lint.linting.kind import infer
from followup_lint.linting.workspace import Workspace
from followup_lint.settings.presend import Presend

REPLY = b"""\
From: Dana Reyes <dana@example.com>
To: Ana Ortiz <ana@acme.example>
Subject: Re: Interview
Date: Tue, 11 Mar 2025 10:00:00 -0500

Dear Ms. Ortiz,

Thank you for meeting me on Tuesday. I enjoyed hearing about the new depot in Leeds.

Kind regards,
Dana Reyes

On Thu, 6 Mar 2025 at 15:00, Ana Ortiz <ana@acme.example> wrote:
> Dear Dana, we will let you know by 14 March.
"""
ONCE = (quoted_messages, Plain.of, infer)


def times(run: Callable[[], object]) -> dict[str, int]:
    """How often each of the steps that are done once for a message was called in a run."""
    profile = cProfile.Profile()
    profile.runcall(run)
    stats = pstats.Stats(profile).stats  # type: ignore[attr-defined]
    calls = {(file, line): count[1] for (file, line, _), count in stats.items()}
    return {
        step.__qualname__: calls.get((step.__code__.co_filename, step.__code__.co_firstlineno), 0)
        for step in ONCE
    }


def command(folder: Path) -> object:
    return main(["-q", "--interview-at", "2025-03-04 10:00", str(folder / "reply.eml")])


def library(folder: Path) -> object:
    return Linter().lint(Draft.from_bytes(REPLY))


def hook(folder: Path) -> object:
    return Judge(Presend()).judge(REPLY)


def hook_with_history(folder: Path) -> object:
    return Judge(Presend(), Config(history=True)).judge(REPLY)


def archive(folder: Path) -> object:
    message = Message("reply.eml", 1, 0, Form.MAIL, REPLY)
    return Bench(Job(Config(), UTC)).lines([message])


@pytest.mark.parametrize("face", [command, library, hook, hook_with_history, archive])
def test_each_message_is_read_once(face: Callable[[Path], object], tmp_path: Path) -> None:
    (tmp_path / "reply.eml").write_bytes(REPLY)
    face(tmp_path)  # what is loaded late is there from now on

    assert times(lambda: face(tmp_path)) == {"quoted_messages": 1, "Plain.of": 1, "infer": 1}


def test_a_context_that_knows_nothing_of_the_thread_gets_it_from_the_draft() -> None:
    draft = Draft.from_bytes(REPLY)
    context = Context(send_at=datetime(2025, 3, 11, 15, tzinfo=UTC))

    assert Linter(context=context).prepared(draft, context).context.promised_reply is not None


def test_settings_that_cannot_be_read_are_one_error_for_all_drafts(tmp_path: Path) -> None:
    (tmp_path / "followup-lint.toml").write_text("ignore = 3\n")
    workspace = Workspace()
    errors = []
    for _ in range(2):
        with pytest.raises(ConfigError) as caught:
            workspace.config(tmp_path)
        errors.append(caught.value)

    assert errors[0] is errors[1]


def test_a_fresh_workspace_reads_facts_anew_and_keeps_its_linters(tmp_path: Path) -> None:
    facts = tmp_path / "followup.toml"
    facts.write_text('company = "Acme"\n')
    draft, workspace = Draft.from_text("Hi Sam,"), Workspace()
    first = workspace.known(draft, tmp_path).context.company
    facts.write_text('company = "Bolt"\n')

    assert workspace.known(draft, tmp_path).context.company == first
    fresh = workspace.afresh()
    assert fresh.known(draft, tmp_path).context.company != first
    assert fresh.linter(tmp_path) is workspace.linter(tmp_path)
