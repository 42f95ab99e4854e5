"""What a constructor is given, held against the types of its fields.

What is of another type would be found out much later, or never: a kind that is no Kind is one that
no rule is for.
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
# How msgspec names the field, which it knows by its number, and what follows within it.
NUMBER = re.compile(r" - at (?:`key` in )?`\$\[(\d+)\]([^`]*)`$")
STRUCT_FIELDS, DATACLASS_FIELDS = "__struct_fields__", "__dataclass_fields__"
OR_NOTHING = " | null`"
# More than that is no word but a text, and texts are not told.
LONGEST_WORD = 40


class Form(NamedTuple):
    """The fields of a class: their names and types, and how to put a value into one.

    `own` are those that hold values of our classes. `wanted` is a Struct, for msgspec keeps what it
    has learnt of one: with a tuple of types a call takes a hundred times as long. No dataclass:
    settings are read without what makes those, which takes time to import.
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
    """Refuse fields that are not of their type; a word becomes the value of a closed set.

    Lists become tuples. What is refused is named with `place` before it, or with the class.
    Raises `error`.
    """
    form = form_of(value.__class__)
    place = f"{type(value).__name__}." if place is None else place
    given = tuple(map(getattr, repeat(value), form.names))
    try:
        found = of_types(given, form.wanted)
    except msgspec.ValidationError as refused:
        raise refusal(form, given, str(refused), error, place) from None
    except AttributeError:  # msgspec takes an Enum itself for a table
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
    """The value with subclasses of Python's own types made plain; numpy and pandas have such."""
    if isinstance(value, tuple | list):
        return [basic(item) for item in value]
    if isinstance(value, str) and not isinstance(value, Enum):
        return str.__str__(value)
    with contextlib.suppress(TypeError, ValueError):  # pandas has a time that is none
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
    """Whether values of our classes were made of tables, where a key may be misspelt unseen."""
    if isinstance(new, tuple):
        return any(one is not other for one, other in zip(old, new, strict=True))
    return True


def refusal(
    form: Form, given: tuple[Any, ...], said: str, error: type[FollowupLintError], place: str
) -> FollowupLintError:
    """The error about a field, by what msgspec has said."""
    match = NUMBER.search(said)
    assert match is not None
    number = int(match[1])
    name, hint = f"{place}{form.names[number]}", form.hints[number]
    if form.names[number] in form.own:
        return mistyped(hint, given[number], error, name)
    problem = wrong(said[: match.start()].replace(OR_NOTHING, "`"), {}).problem
    return told(problem, hint, error, name + match[2].replace("[...]", ""))


def no_value(
    form: Form, given: tuple[Any, ...], error: type[FollowupLintError], place: str
) -> FollowupLintError:
    """The error about the first field that was given a class, and no value of one."""
    pairs = zip(form.names, given, strict=True)
    name = next((name for name, value in pairs if holds_class(value)), "")
    return error(A_CLASS, place=f"{place}{name}")


def told(problem: str, hint: Any, error: type[FollowupLintError], place: str) -> FollowupLintError:
    """The error with the words that can be taken, if the field takes words of a closed set."""
    sets: list[Any] = classes_in(hint, is_enum)
    words = [str(item.value) for words in sets for item in words]
    remedy = f"take one of {', '.join(words)}" if words else ""
    if problem.startswith("there is no") and len(problem) > LONGEST_WORD:
        problem = "there is no such word"
    return error(problem, place=place, remedy=remedy)


def mistyped(
    hint: Any, given: Any, error: type[FollowupLintError], place: str
) -> FollowupLintError:
    """The error about a field that holds values of our classes, and was given something else."""
    names = " or ".join(kind.__name__ for kind in classes_in(hint, is_own))
    if classes_in(hint, is_tuple):
        return error(f"expected a list of {names}, got {kind_of(given)}", place=place)
    return error(f"expected a value of {names}, got {kind_of(given)}", place=place)


def kind_of(given: Any) -> str:
    """What somebody gave, by its type; of a list, by those of what is in it."""
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
    """An argument that has to be of a class, or of one of several. Raises `error`, naming it."""
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
        raise told(problem, wanted, error, name) from None


def classes_in(hint: Any, fits: Callable[[type], bool]) -> list[type]:
    """The classes that a type is made of, as far as they fit."""
    parts = dict.fromkeys(part for part in parts_of(hint) if isinstance(part, type))
    return [part for part in parts if fits(part)]


def parts_of(hint: Any) -> Iterator[Any]:
    """A type and all that it is made of; what a function takes and gives is no part of it."""
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
