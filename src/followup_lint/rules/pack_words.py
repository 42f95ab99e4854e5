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
# Eight times the longest of ours: classes that double twenty times would fill the memory.
LONGEST = 10_000
DEEPEST = 50  # classes of classes; ours go two deep
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
    made: dict[str, str] = {}
    for name in raw:
        resolve(name, raw, made, (), place)
    return made


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


def resolve(
    name: str, raw: Classes, made: dict[str, str], outer: tuple[str, ...], place: str
) -> None:
    """Write out a class, once those that it names are."""
    if name in outer:
        circle = " → ".join((*outer[outer.index(name) :], name))
        raise PackError(f"key `{name}`: a class cannot hold itself ({circle})", place=place)
    if name in made:
        return
    if len(outer) > DEEPEST:
        problem = f"key `{name}`: classes name each other more than {DEEPEST} deep"
        raise PackError(problem, place=place, remedy="write the words of some of them out")
    for inner in dict.fromkeys(CLASS.findall(raw[name])):
        known(inner, raw, f"key `{name}`", place)
        resolve(inner, raw, made, (*outer, name), place)
    made[name] = put_in(raw[name], made, f"key `{name}`", place)


def put_in(text: str, classes: Classes, key: str, place: str) -> str:
    """A text with its classes written out, unless that would be too long: classes may nest."""
    names = CLASS.findall(text)
    for name in dict.fromkeys(names):
        known(name, classes, key, place)
    if names and len(text) + sum(len(classes[name]) for name in names) > LONGEST:
        problem = f"{key}: with its classes written out, it has more than {LONGEST:,} characters"
        raise PackError(problem, place=place, remedy="write it as several expressions")
    return CLASS.sub(lambda found: f"(?:{classes[found[1]]})", text)


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
        return put_in(given, classes, key, place)
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
