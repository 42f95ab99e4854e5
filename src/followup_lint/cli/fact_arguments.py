"""The arguments that say what a draft does not."""

from __future__ import annotations

import argparse

from followup_lint.cli.arguments import one_of
from followup_lint.core.terms import Reason

TYPE_CHECKING = False  # for a type checker it is true; `typing` takes time to import

if TYPE_CHECKING:
    from typing import Any

    from followup_lint.facts.given_facts import GivenFacts

REASONS = {reason.value: reason for reason in Reason}


def add_facts(parser: argparse.ArgumentParser) -> None:
    """The options that give facts."""
    group = parser.add_argument_group(
        "facts that the draft does not give",
        "Write a time as “Tuesday 3pm” or “2025-03-05 14:00”, followed by “-05:00” or the name of a"
        " zone; without either, it is in this machine's zone. One that can be read in two ways is"
        " refused.",
    )
    for option, metavar, meaning in (
        ("--interview-at", "TIME", "when the interview began"),
        ("--promised-by", "DAY", "the day by which an answer was promised, as in 2025-03-14"),
        ("--send-at", "TIME", "when the message goes out, or “now”"),
        ("--to", "PERSON", "who it is for: a name, an address, or Ana Ortiz <ana@example.com>"),
        ("--company", "NAME", "the employer"),
        ("--role", "TITLE", "the role"),
        ("--agency", "NAME", "the staffing agency that arranged the interview"),
        ("--timezone", "ZONE", "the reader's time zone, as in America/New_York"),
        ("--country", "CODE", "the country whose public holidays count: US, US-NY, DE-BY"),
        ("--context", "FILE", "read facts from this file, not from followup.toml beside the draft"),
        ("--calendar", "FILE", "find the interview in this calendar file (.ics)"),
    ):
        group.add_argument(option, metavar=metavar, help=meaning, type=filled)
    for option, metavar, meaning in (
        ("--interviewer", "PERSON", "an interviewer; may be repeated"),
        ("--topic", "TEXT", "a topic of the interview; may be repeated"),
    ):
        group.add_argument(option, metavar=metavar, help=meaning, type=filled, action="append")
    group.add_argument(
        "--reason",
        metavar="REASON",
        type=one_of("--reason", "reason", REASONS),
        help=f"why an early message is justified: {', '.join(REASONS)}",
    )


def filled(text: str) -> str:
    """The text, if it has words."""
    if not text.strip():
        raise argparse.ArgumentTypeError("it is empty")
    return text


def given_facts(options: argparse.Namespace) -> GivenFacts:
    """The facts that the arguments give."""
    from followup_lint.facts.given_facts import GivenFacts

    found: dict[str, Any] = {}
    for name in GivenFacts.__struct_fields__:
        if value := getattr(options, name):
            found[name] = tuple(value) if isinstance(value, list) else value
    return GivenFacts(**found)
