"""Plain values made into typed ones; what is wrong with them is told by its key."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from enum import Enum
from typing import Annotated, TypeVar

import msgspec

from followup_lint.terms import Kind, Severity

Value = TypeVar("Value")
Filled = Annotated[str, msgspec.Meta(pattern=r"\S")]
Count = Annotated[int, msgspec.Meta(ge=0)]
Ratio = Annotated[float, msgspec.Meta(ge=0, le=1)]

# How msgspec calls types and bounds, and how a person would.
WORDS = {
    r" matching regex '\\\\S'": " that is not empty",
    r" of length >= 1": " that is not empty",
    r"`array`": "a list",
    r"`bool`": "true or false",
    r"`float`": "a number",
    r"`int`": "a whole number",
    r"`object`": "a table",
    r"`str`": "a string",
    r">= 0(?:\.0)?": "of 0 or more",
    r"<= 1\.0": "of 1 or less",
    r"invalid RFC3339 encoded time": "expected a time of day, such as 21:00:00",
    r"invalid enum value": "there is no",
    r"object contains unknown field": "unknown key",
    r"object missing required field": "missing key",
}
PATH = re.compile(r" - at (?:`key` in )?`\$\.?(?P<path>[^`]*)`$")


@dataclass(frozen=True, slots=True)
class WrongValueError(Exception):
    """A value of the wrong type: the key it stands under, the problem, the remedy if known."""

    key: str
    problem: str
    remedy: str

    def __str__(self) -> str:
        """The problem with its key."""
        return f"key `{self.key}`: {self.problem}" if self.key else self.problem


def typed(
    value: object, wanted: type[Value], sets: Mapping[str, type[Enum]] | None = None
) -> Value:
    """The value as one of the wanted type. Raises WrongValueError.

    `sets` are the closed sets of words under their keys, for the remedy; under any other key
    such a word is a kind of message or a severity.
    """
    try:
        return msgspec.convert(value, wanted)
    except msgspec.ValidationError as error:
        raise wrong(str(error), sets or {}) from error


def wrong(said: str, sets: Mapping[str, type[Enum]]) -> WrongValueError:
    """What msgspec said, as a person would."""
    found = PATH.search(said)
    problem = said[: found.start()] if found else said
    problem = problem[:1].lower() + problem[1:]
    for word, plain in WORDS.items():
        problem = re.sub(word, plain, problem)
    key = found["path"].replace("_", "-").replace("[...]", "") if found else ""
    remedy = ""
    if problem.startswith("there is no"):
        usual = Severity if key.endswith(("severity", "fail-on")) else Kind
        chosen = sets.get(key.rpartition(".")[2], usual)
        remedy = f"take one of {', '.join(str(item.value) for item in chosen)}"
    return WrongValueError(key, problem, remedy)
