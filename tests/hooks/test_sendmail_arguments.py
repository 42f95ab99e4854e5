"""What the arguments of sendmail say about the message."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from followup_lint.hooks.sendmail_arguments import Call, read


@pytest.mark.parametrize("option", ["-bs", "-bp", "-bi", "-bd", "-q", "-q30m", "-I", "--version"])
def test_what_sends_no_message_goes_straight_through(option: str) -> None:
    assert read(["-v", option]) == Call(("-v", option), straight=True)


@pytest.mark.parametrize("option", ["-bm", "-B8BITMIME", "-t", "-oi", "-Fbs", "sam@example.org"])
def test_what_sends_one_does_not(option: str) -> None:
    assert read([option]) == Call((option,))


@pytest.mark.parametrize("options", [["-f", ""], ["-f<>"], ["-r", "<>"], ["-i", "-f", "<>", "-t"]])
def test_nobody_wrote_a_message_from_nobody(options: list[str]) -> None:
    assert read(options) == Call(tuple(options), why_passed="bounce")


@pytest.mark.parametrize("options", [["-f", "dana@example.com"], ["-fdana@example.com"], ["-f"]])
def test_somebody_wrote_a_message_from_somebody(options: list[str]) -> None:
    assert read(options) == Call(tuple(options))


@pytest.mark.parametrize("options", [["-FCronDaemon"], ["-F", "CronDaemon", "-i"]])
def test_cron_is_known_by_its_name(options: list[str]) -> None:
    assert read(options) == Call(tuple(options), why_passed="automatic")


def test_the_first_program_named_is_the_real_one() -> None:
    expected = Call(("-i", "--real=b"), real="a")

    assert read(["-i", "--real=a", "--real=b"]) == expected


def test_a_recipient_names_no_program_and_no_mode() -> None:
    arguments = ("-i", "--", "--real=/x@example.com", "-bs@example.com", "-f", "")

    assert read(arguments) == Call(arguments)


@given(st.lists(st.sampled_from(["-f", "-F", "-r", "-bs", "--", "--real=x", "", "a@b", "-q"])))
def test_nothing_but_the_name_of_the_program_is_taken_out(arguments: list[str]) -> None:
    call = read(arguments)
    left = list(arguments)
    if call.real:
        left.remove(f"--real={call.real}")

    assert call.arguments == tuple(left)
