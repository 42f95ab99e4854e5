"""Messages of an archive went out at their Date, and nothing else is looked up for them."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta, timezone
from pathlib import Path

import pytest
from archives import CALM, mail, put

from followup_lint import Config, Context, Draft, Kind
from followup_lint.bulk.work import Bench, Job
from followup_lint.facts.known_facts import KnownFact


@pytest.fixture
def job(tmp_path: Path) -> Job:
    """A run with facts that hold for all messages."""
    facts = put(tmp_path / "facts.toml", "[interview]\nstart = 2025-03-03T15:00:00-05:00\n")
    return Job(Config(history=True), UTC, (KnownFact("kind", Kind.CHECK_IN, "--kind"),), facts)


def known(job: Job, text: str) -> Context:
    """What is known of a message."""
    return Bench(job).workspace.known(Draft.from_bytes(text.encode())).context


def test_a_message_went_out_at_its_date(job: Job) -> None:
    context = known(job, "Date: Wed, 5 Mar 2025 14:00:00 -0500\n" + mail(CALM))

    assert context.send_at == datetime(2025, 3, 5, 14, tzinfo=timezone(-timedelta(hours=5)))


def test_a_message_without_a_date_went_out_at_no_known_time(job: Job) -> None:
    context = known(job, mail(CALM))

    assert (context.send_at, context.history) == (None, None)
    assert context.interview.start is not None
    assert context.kind is Kind.CHECK_IN
