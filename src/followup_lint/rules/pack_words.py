"""Classes of words in a pack: where its expressions have `<day>`, any word of it may stand."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

from followup_lint.core.errors import PackError

WORDS = "words"
NAME = re.compile(r"[a-z]+(?:-[a-z]+)*")
# The name of a group, `(?P<span>…)`, is not a class.
CLASS = re.compile(rf"(?<!\?P)<({NAME.pattern})>")
EXPRESSIONS = ("regex", "unless-regex")
Classes = Mapping[str, str]


def spelled_out(tables: Mapping[str, Any], place: str) -> dict[str, Any]:
    """The rules of a pack with all classes written out. Raises PackError.

    A pack without a table of words is taken as it is.
    """
    rules = {name: table for name, table in tables.items() if name != WORDS}
    if WORDS not in tables:
        return rules
    classes = classes_in(tables[WORDS], f"{place} [{WORDS}]")
    return {
        name: with_classes(table, classes, f"{place} [{name}]") for name, table in rules.items()
    }


def classes_in(table: object, place: str) -> Classes:
    """Each class as an expression, with the classes that it names written out."""
    if not isinstance(table, Mapping):
        raise PackError("is not a table", place=place, remedy="write it as [words]")
    raw = {name: alternatives(name, given, place) for name, given in table.items()}
    return {name: resolved(name, raw, (), place) for name in raw}


def alternatives(name: str, given: object, place: str) -> str:
    """The words of a class, side by side."""
    if not NAME.fullmatch(name):
        raise PackError(f"key `{name}`: the name is not in kebab-case", place=place)
    listed = given if isinstance(given, list) else [given]
    words = [word for word in listed if isinstance(word, str) and word]
    if not words or len(words) < len(listed):
        raise PackError(
            f"key `{name}`: expected a list of words", place=place, remedy='write ["one", "two"]'
        )
    return "|".join(words)


def resolved(name: str, raw: Classes, outer: tuple[str, ...], place: str) -> str:
    """A class without the names of others."""
    if name in outer:
        circle = " → ".join((*outer[outer.index(name) :], name))
        raise PackError(f"key `{name}`: a class cannot hold itself ({circle})", place=place)

    def inner(found: re.Match[str]) -> str:
        known(found[1], raw, f"key `{name}`", place)
        return f"(?:{resolved(found[1], raw, (*outer, name), place)})"

    return CLASS.sub(inner, raw[name])


def with_classes(table: Any, classes: Classes, place: str) -> Any:
    """A table of a rule or a variant, with the classes in its expressions written out."""
    if not isinstance(table, Mapping):
        return table
    made = dict(table)
    for key in EXPRESSIONS:
        if key in made:
            made[key] = written(made[key], classes, f"key `{key}`", place)
    if isinstance(count := made.get("count"), Mapping) and isinstance(count.get("pattern"), str):
        pattern = written(count["pattern"], classes, "key `count.pattern`", place)
        made["count"] = {**count, "pattern": pattern}
    if isinstance(variants := made.get("variant"), list):
        made["variant"] = [with_classes(variant, classes, place) for variant in variants]
    return made


def written(given: Any, classes: Classes, key: str, place: str) -> Any:
    """Expressions with their classes written out; others refuse what is not one."""
    if isinstance(given, str):

        def inner(found: re.Match[str]) -> str:
            known(found[1], classes, key, place)
            return f"(?:{classes[found[1]]})"

        return CLASS.sub(inner, given)
    if isinstance(given, list):
        return [written(each, classes, key, place) for each in given]
    if isinstance(given, Mapping):
        return {written(each, classes, key, place): value for each, value in given.items()}
    return given


def known(name: str, classes: Classes, key: str, place: str) -> None:
    """Refuse a class that the pack does not have."""
    if name not in classes:
        remedy = f"add it to [{WORDS}], or use one of {', '.join(classes)}"
        raise PackError(f"{key}: no class of words <{name}>", place=place, remedy=remedy)
