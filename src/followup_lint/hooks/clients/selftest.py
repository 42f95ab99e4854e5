"""A self-test: how it is run, and what it comes to."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from enum import IntEnum
from subprocess import TimeoutExpired

from followup_lint.core.errors import FollowupLintError
from followup_lint.hooks.clients.bench import Bench, bench
from followup_lint.hooks.clients.change import Place


class Outcome(IntEnum):
    """Whether blocking works; the value is the exit code."""

    WORKS = 0
    FAILS = 1
    UNTESTABLE = 2


@dataclass(frozen=True, slots=True)
class Result:
    """What came out, and why, in plain words."""

    outcome: Outcome
    words: str


Test = Callable[[Bench, Place], Result]


def works(words: str = "a good message was sent, and a bad one was held back") -> Result:
    """Blocking works."""
    return Result(Outcome.WORKS, words)


def fails(words: str) -> Result:
    """Blocking does not work."""
    return Result(Outcome.FAILS, words)


def untestable(words: str) -> Result:
    """Nobody can say whether it works."""
    return Result(Outcome.UNTESTABLE, words)


def outcome_of(test: Test, place: Place) -> Result:
    """Run a test; what keeps it from being run is an outcome, too."""
    try:
        with bench() as own_bench:
            return test(own_bench, place)
    except TimeoutExpired as error:
        return untestable(f"{error.cmd[0]} did not come to an end")
    except FollowupLintError as error:
        return untestable(str(error))
    except OSError as error:
        return untestable(f"the system says: {error.strerror or type(error).__name__}")


@dataclass(frozen=True, slots=True)
class Sending:
    """One try to send: whether the program claims that it was sent, and what it printed."""

    claimed: bool
    output: str


def try_both(bench: Bench, send: Callable[[bool], Sending]) -> Result:
    """Send a good message, then a bad one, and see what comes out."""
    good = send(True)
    if bench.arrived() != 1:
        return fails(f"a good message was not sent; {words_of(good)}")
    bad = send(False)
    if bench.arrived() != 1:
        return fails(f"a message that should be held back was sent; {words_of(bad)}")
    if bad.claimed:
        return fails("a bad message was held back, but the program says it was sent: it is LOST")
    return works()


def words_of(sending: Sending) -> str:
    """What a program printed, in one line."""
    words = " ".join(sending.output.split())
    return f"it said: {words}" if words else "it said nothing"
