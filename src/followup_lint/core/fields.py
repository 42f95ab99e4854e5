"""Checks constructor arguments against the types of the fields.

A wrong type would otherwise show up much later, or never: no rule applies to a kind that is not a
Kind.
"""

from __future__ import annotations

import contextlib
import operator
import re
from collections.abc import Callable, Iterator
from datetime import date, datetime
from enum import Enum
from functools import cache
from itertools import repeat
from typing import Any, NamedTuple, TypeVar, get_args, get_type_hints

import msgspec

from followup_lint.core.errors import ArgumentError, FollowupLintError
from followup_lint.core.values import A_CLASS, holds_class, wrong

Value = TypeVar("Value")
Word = TypeVar("Word", bound=Enum)
Put = Callable[[Any, str, Any], None]
# How msgspec names a field, by its number, and the path inside it.
NUMBER = re.compile(r" - at (?:`key` in )?`\$\[(\d+)\]([^`]*)`$")
STRUCT_FIELDS, DATACLASS_FIELDS = "__struct_fields__", "__dataclass_fields__"
OR_NOTHING = " | null`"
# Anything longer is a text, not a word, and errors do not quote texts.
LONGEST_WORD = 40


class Form(NamedTuple):
    """The fields of a class: their names and types, and how to put a value into one.

    `own` are those that hold values of our classes. `wanted` is a Struct because msgspec caches
    what it learns about one: with a tuple of types, a call takes a hundred times as long. Not a
    dataclass: settings are read without importing dataclasses, which takes time.
    """

    names: tuple[str, ...]
    hints: tuple[Any, ...]
    wanted: type[msgspec.Struct]
    own: frozenset[str]
    put: Put


@cache
def form_of(kind: type) -> Form:
    """The form of a frozen dataclass or Struct."""
    hints = get_type_hints(kind)
    is_struct = issubclass(kind, msgspec.Struct)
    names = tuple(getattr(kind, STRUCT_FIELDS if is_struct else DATACLASS_FIELDS))
    types = tuple(hints[name] for name in names)
    return Form(
        names=names,
        hints=types,
        wanted=msgspec.defstruct(kind.__name__, [*zip(names, types, strict=True)], array_like=True),
        own=frozenset(
            name for name, hint in zip(names, types, strict=True) if classes_in(hint, is_own)
        ),
        put=msgspec.structs.force_setattr if is_struct else object.__setattr__,
    )


def settle(
    value: Any, error: type[FollowupLintError] = ArgumentError, place: str | None = None
) -> None:
    """Refuse fields of the wrong type; turn words into the values of closed sets.

    Lists become tuples. The error names the field after `place`, or after the class. Raises
    `error`.
    """
    form = form_of(value.__class__)
    place = f"{type(value).__name__}." if place is None else place
    given = tuple(map(getattr, repeat(value), form.names))
    try:
        found = of_types(given, form.wanted)
    except msgspec.ValidationError as refused:
        raise refusal(form, given, str(refused), error, place) from None
    except AttributeError:  # msgspec takes an Enum class for a table
        raise no_value(form, given, error, place) from None
    if not any(map(operator.is_not, given, found)):
        return
    for number, (name, old, new) in enumerate(zip(form.names, given, found, strict=True)):
        if new is old:
            continue
        if name in form.own and is_made(old, new):
            raise mistyped(form.hints[number], old, error, f"{place}{name}")
        form.put(value, name, new)


def of_types(given: tuple[Any, ...], wanted: type[msgspec.Struct]) -> tuple[Any, ...]:
    """Values of the wanted types. Raises ValidationError."""
    try:
        found = msgspec.convert(given, wanted)
    except msgspec.ValidationError:
        found = msgspec.convert(basic(given), wanted)
    return msgspec.structs.astuple(found)


def basic(value: Any) -> Any:
    """The value with subclasses of built-in types made plain; numpy and pandas have some."""
    if isinstance(value, tuple | list):
        return [basic(item) for item in value]
    if isinstance(value, str) and not isinstance(value, Enum):
        return str.__str__(value)
    with contextlib.suppress(TypeError, ValueError):  # pandas has a time that is not a time (NaT)
        if isinstance(value, float):
            return float(value)
        if isinstance(value, datetime):
            return datetime.combine(value.date(), value.timetz())
        if isinstance(value, date):
            return date(value.year, value.month, value.day)
        if not isinstance(value, bool):
            return operator.index(value)
    return value


def is_made(old: Any, new: Any) -> bool:
    """Whether msgspec made values of our classes from tables, overlooking misspelt keys."""
    if isinstance(new, tuple):
        return any(one is not other for one, other in zip(old, new, strict=True))
    return True


def refusal(
    form: Form, given: tuple[Any, ...], said: str, error: type[FollowupLintError], place: str
) -> FollowupLintError:
    """The error about a field, from msgspec's message."""
    match = NUMBER.search(said)
    assert match is not None
    number = int(match[1])
    name, hint = f"{place}{form.names[number]}", form.hints[number]
    if form.names[number] in form.own:
        return mistyped(hint, given[number], error, name)
    problem = wrong(said[: match.start()].replace(OR_NOTHING, "`"), {}).problem
    return with_choices(problem, hint, error, name + match[2].replace("[...]", ""))


def no_value(
    form: Form, given: tuple[Any, ...], error: type[FollowupLintError], place: str
) -> FollowupLintError:
    """The error about the first field that holds a class instead of a value."""
    pairs = zip(form.names, given, strict=True)
    name = next((name for name, value in pairs if holds_class(value)), "")
    return error(A_CLASS, place=f"{place}{name}")


def with_choices(
    problem: str, hint: Any, error: type[FollowupLintError], place: str
) -> FollowupLintError:
    """The error, with the words to choose from if the field takes words of a closed set."""
    sets: list[Any] = classes_in(hint, is_enum)
    words = [str(item.value) for words in sets for item in words]
    remedy = f"use one of {', '.join(words)}" if words else ""
    if problem.startswith("there is no") and len(problem) > LONGEST_WORD:
        problem = "unknown word"
    return error(problem, place=place, remedy=remedy)


def mistyped(
    hint: Any, given: Any, error: type[FollowupLintError], place: str
) -> FollowupLintError:
    """The error about a field that needs values of our classes and got something else."""
    names = " or ".join(kind.__name__ for kind in classes_in(hint, is_own))
    if classes_in(hint, is_tuple):
        return error(f"expected a list of {names}, got {kind_of(given)}", place=place)
    return error(f"expected a value of {names}, got {kind_of(given)}", place=place)


def kind_of(given: Any) -> str:
    """The type of a value; for a list, the types of its items."""
    if given is None:
        return "nothing"
    if isinstance(given, tuple | list):
        inside = sorted({type(item).__name__ for item in given})
        return f"a list of {', '.join(inside)}" if inside else "an empty list"
    return type(given).__name__


def instance(
    name: str,
    given: object,
    wanted: type[Value] | tuple[type[Value], ...],
    error: type[FollowupLintError] = ArgumentError,
    remedy: str = "",
) -> Value:
    """An argument that must be of a class, or of one of several. Raises `error`, naming it."""
    if isinstance(given, wanted) and not (isinstance(given, bool) and wanted is int):
        return given
    kinds = wanted if isinstance(wanted, tuple) else (wanted,)
    names = " or ".join(kind.__name__ for kind in kinds)
    raise error(f"expected a value of {names}, got {kind_of(given)}", place=name, remedy=remedy)


def word(
    name: str,
    given: object,
    wanted: type[Word],
    error: type[FollowupLintError] = ArgumentError,
) -> Word:
    """An argument that is a word of a closed set, or its value. Raises `error`, naming it."""
    if given.__class__ is wanted:
        return given
    try:
        return wanted(given)
    except ValueError:
        problem = f"there is no {given!r}" if isinstance(given, str) else f"got {kind_of(given)}"
        raise with_choices(problem, wanted, error, name) from None


def classes_in(hint: Any, fits: Callable[[type], bool]) -> list[type]:
    """The classes in a type that fit."""
    parts = dict.fromkeys(part for part in parts_of(hint) if isinstance(part, type))
    return [part for part in parts if fits(part)]


def parts_of(hint: Any) -> Iterator[Any]:
    """A type and all its parts, but not the arguments and result of a function."""
    kind = getattr(hint, "__origin__", hint)
    yield kind
    for part in () if kind is Callable else get_args(hint):
        yield from parts_of(part)


def is_own(kind: type) -> bool:
    """Whether a class has fields of its own."""
    return hasattr(kind, DATACLASS_FIELDS) or issubclass(kind, msgspec.Struct)


def is_enum(kind: type) -> bool:
    """Whether a class is a closed set of words."""
    return issubclass(kind, Enum)


def is_tuple(kind: type) -> bool:
    """Whether a class holds several values."""
    return issubclass(kind, tuple)
