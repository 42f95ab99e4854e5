"""Converts plain values to typed ones and names the key of a wrong one."""

from __future__ import annotations

import re
from collections.abc import Mapping
from enum import Enum
from typing import Annotated, TypeVar

import msgspec

from followup_lint.core.terms import Kind, Severity

Value = TypeVar("Value")
Filled = Annotated[str, msgspec.Meta(pattern=r"\S")]
Count = Annotated[int, msgspec.Meta(ge=0)]
Ratio = Annotated[float, msgspec.Meta(ge=0, le=1)]

# msgspec's names for types and bounds, and what a person would call them.
WORDS = {
    r" matching regex '\\S'": " that is not empty",
    " of length >= 1": " that is not empty",
    "`array`": "a list",
    "`bool`": "true or false",
    "`Callable`": "a function",
    "`date`": "a day",
    "`datetime`": "a time",
    "`float`": "a number",
    "`int`": "a whole number",
    "`null`": "nothing",
    "`object`": "a table",
    "`str`": "a string",
    ">= 0.0": "of 0 or more",
    ">= 0": "of 0 or more",
    "<= 1.0": "of 1 or less",
    "invalid RFC3339 encoded datetime": "expected a time with its zone, such as "
    "2025-03-05T14:00:00-05:00",
    "invalid RFC3339 encoded date": "expected a day, such as 2025-03-05",
    "invalid RFC3339 encoded time": "expected a time of day, such as 21:00:00",
    "invalid enum value": "there is no",
    "object contains unknown field": "unknown key",
    "object missing required field": "missing key",
}
A_CLASS = "expected a value, got a class"
PATH = re.compile(r" - at (?:`key` in )?`\$\.?(?P<path>[^`]*)`$")


class WrongValueError(Exception):
    """A value of the wrong type: its key, the problem, and the remedy if known."""

    def __init__(self, key: str, problem: str, remedy: str) -> None:
        super().__init__(key, problem, remedy)
        self.key = key
        self.problem = problem
        self.remedy = remedy

    def __str__(self) -> str:
        """The problem with its key."""
        return f"key `{self.key}`: {self.problem}" if self.key else self.problem


def typed(
    value: object, wanted: type[Value], sets: Mapping[str, type[Enum]] | None = None
) -> Value:
    """The value converted to the wanted type. Raises WrongValueError.

    `sets` are the closed sets of words by key, for the remedy; under any other key, such a word is
    a kind of message or a severity.
    """
    try:
        return msgspec.convert(value, wanted)
    except msgspec.ValidationError as error:
        raise wrong(str(error), sets or {}) from error
    except AttributeError as error:  # msgspec takes an Enum class for a table
        given = value.items() if isinstance(value, dict) else ()
        key = next((str(key) for key, item in given if holds_class(item)), "")
        raise WrongValueError(key, A_CLASS, "") from error


def holds_class(given: object) -> bool:
    """Whether the value is a class, or a list or table with one."""
    if isinstance(given, dict):
        given = list(given.values())
    if isinstance(given, tuple | list | set | frozenset):
        return any(map(holds_class, given))
    return isinstance(given, type)


def wrong(said: str, sets: Mapping[str, type[Enum]]) -> WrongValueError:
    """What msgspec said, in plain words."""
    found = PATH.search(said)
    problem = said[: found.start()] if found else said
    problem = problem[:1].lower() + problem[1:]
    for word, plain in WORDS.items():
        problem = problem.replace(word, plain)
    key = found["path"].replace("_", "-").replace("[...]", "") if found else ""
    remedy = ""
    if problem.startswith("there is no"):
        usual = Severity if key.endswith(("severity", "fail-on")) else Kind
        chosen = sets.get(key) or sets.get(key.rpartition(".")[2], usual)
        remedy = f"use one of {', '.join(str(item.value) for item in chosen)}"
    return WrongValueError(key, problem, remedy)
