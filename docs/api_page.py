"""The pages in docs/api: each public name with its signature, its docstring and an example.

The examples are in `api_examples.md` in this folder; a test runs them.
"""

from __future__ import annotations

import inspect
import json
import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import MISSING, dataclass, fields, is_dataclass
from enum import Enum
from functools import cached_property
from importlib import import_module
from pathlib import Path
from typing import Any

import msgspec

FOLDER = Path(__file__).resolve().parent / "api"
INDEX = "README.md"
EXAMPLES = FOLDER.parent / "api_examples.md"
EXAMPLE = re.compile(r"^## (\w+)\n\n(```python\n.*?^```)$", re.MULTILINE | re.DOTALL)
WIDTH = 100
HEAD = """\
# Python API

Every public name, from its docstring: what it means, what it takes, what it raises.
[Promises](../promises.md) says what you may rely on: in threads, in event loops, from version to
version.
"""
# Members for the package's own use: their types are not public.
INNER = frozenset(
    "Linter.lint_prepared Linter.listens_to Linter.prepared View.meets View.read When.fits "
    "Workspace.forget_settings Workspace.known Workspace.lint_known Workspace.settings "
    "Workspace.asking Workspace.lookup".split()
)


@dataclass(frozen=True, slots=True)
class Page:
    """A page: its file, its title, and the names on it by the module that exports them."""

    file: str
    title: str
    names: Mapping[str, str]

    def values(self) -> Iterator[tuple[str, Any]]:
        """Each name with what it stands for."""
        for module, names in self.names.items():
            for name in names.split():
                yield name, getattr(import_module(module), name)

    def text(self, examples: Mapping[str, str]) -> str:
        """The whole page."""
        imports = (
            f"from {module} import {', '.join(names.split()[:2])}, …"
            if len(names.split()) > 1
            else f"from {module} import {names}"
            for module, names in self.names.items()
        )
        head = f"# {self.title}\n\n```python\n" + "\n".join(imports) + "\n```"
        parts = [section(name, value, examples[name]) for name, value in self.values()]
        return "\n\n".join([head, *parts, "[All names](README.md)"]) + "\n"


PAGES = (
    Page(
        "linting.md",
        "Lint a draft",
        {
            "followup_lint": "lint Linter Draft Region Role Report Finding Evidence Strength "
            "NotChecked Failure Notice Secret Kind Severity Verdict Part Span apply_fixes Fix "
            "Fixed outline Outline"
        },
    ),
    Page(
        "facts.md",
        "Say what you know",
        {
            "followup_lint": "Context Interview Person Author Company Position Agency Calendar "
            "Weekday Contact Channel Direction Promise Reason"
        },
    ),
    Page("settings.md", "Settings", {"followup_lint": "Config When Presend Assume"}),
    Page(
        "errors.md",
        "Errors",
        {
            "followup_lint": "FollowupLintError ArgumentError ConfigError ContextError DraftError "
            "PackError PluginError ProcessError"
        },
    ),
    Page(
        "rules.md",
        "Write rules",
        {
            "followup_lint": "Rule Hit Proof Needs Fact Hears Example bad good View Zone Line "
            "Heard Judgement",
            "followup_lint.testing": "check_examples",
        },
    ),
    Page(
        "editors.md",
        "Drafts that are being written",
        {
            "followup_lint.editor": "Session Workspace Document Form Caret Answer State Remark "
            "Edit Place Stretch Element Presence NotJudged Scope Places Utf16"
        },
    ),
    Page("spark.md", "Drafts in Spark", {"followup_lint.bulk.spark": "lint_frame"}),
)


def pages() -> dict[str, str]:
    """The text of every page under its file name."""
    examples = dict(EXAMPLE.findall(EXAMPLES.read_text(encoding="utf-8")))
    return {INDEX: index(), **{page.file: page.text(examples) for page in PAGES}}


def index() -> str:
    """The list of all names, each with the first sentence about it."""
    parts = [HEAD]
    for page in PAGES:
        rows = (
            f"| [{name}]({page.file}#{anchor(name, value)}) | {first_sentence(value)} |"
            for name, value in page.values()
        )
        parts.append("\n".join([f"## {page.title}\n", "| name | meaning |", "|---|---|", *rows]))
    return "\n\n".join(part.rstrip("\n") for part in parts) + "\n"


def title(name: str, value: Any) -> str:
    """The heading of a section; `outline` and `Outline` would otherwise have the same address."""
    return name if inspect.isclass(value) else f"{name} function"


def anchor(name: str, value: Any) -> str:
    """The address of a section on its page."""
    return title(name, value).lower().replace(" ", "-")


def first_sentence(value: Any) -> str:
    """The first sentence of a docstring, fit for a table."""
    said = " ".join(document(value).partition("\n\n")[0].split()).replace("|", "\\|")
    return re.split(r"(?<=\w[.)])\s", said, maxsplit=1)[0]


def section(name: str, value: Any, example: str) -> str:
    """All about one name."""
    parts = [f"## {title(name, value)}", block(head(name, value)), document(value)]
    if inspect.isclass(value):
        if issubclass(value, Enum):
            parts.append("\n".join(f"- `{one.name}` = `{shown(one.value)}`" for one in value))
        parts += [part for member in members(value) for part in member]
    return "\n\n".join([*parts, "Example:", example])


def head(name: str, value: Any) -> str:
    """The signature of a class or a function."""
    if not inspect.isclass(value):
        return called(f"def {name}", value)
    if issubclass(value, Enum):
        return f"class {name}(Enum)"
    if issubclass(value, Exception) and value.__base__ is not Exception:
        return f"class {name}({value.__base__.__name__})"
    return called(f"class {name}", value).removesuffix(" -> None")


def members(value: type) -> Iterator[tuple[str, str]]:
    """The signature and the docstring of each method and property of a class, in order."""
    for name, member in vars(value).items():
        if name.startswith("_") or f"{value.__name__}.{name}" in INNER:
            continue
        if isinstance(member, property | cached_property):
            function = member.fget if isinstance(member, property) else member.func
            kind = f"{name}: {function.__annotations__['return']}"
            yield block(kind), document(member)
        elif isinstance(member, classmethod):
            yield (
                block(called(f"@classmethod\ndef {name}", getattr(value, name))),
                document(member),
            )
        elif inspect.isfunction(member):
            yield block(called(f"def {name}", member, bound=True)), document(member)


def document(value: Any) -> str:
    """The docstring of something, with what its constructor raises."""
    said = inspect.getdoc(value) or ""
    check = inspect.getdoc(vars(value).get("__post_init__")) if inspect.isclass(value) else None
    if check and check.startswith("Raises ") and "Raises\n" not in said and "Raises " not in said:
        said += f"\n\n{check.rstrip('.')} for a field of the wrong type."
    return said


def block(code: str) -> str:
    """Code as a block."""
    return f"```python\n{code}\n```"


def called(start: str, function: Callable[..., Any], *, bound: bool = False) -> str:
    """A signature on one line, or with a line for each parameter."""
    found = inspect.signature(function)
    given = list(found.parameters.values())[1 if bound else 0 :]
    pieces = list(parameters(given, defaults_of(function)))
    returned = found.return_annotation
    end = "" if returned is inspect.Signature.empty else f" -> {plain(returned)}"
    line = f"{start}({', '.join(pieces)}){end}"
    if len(line.rpartition("\n")[2]) <= WIDTH:
        return line
    return "\n".join([f"{start}(", *(f"    {piece}," for piece in pieces), f"){end}"])


def parameters(given: Iterable[inspect.Parameter], defaults: Mapping[str, object]) -> Iterator[str]:
    """Each parameter as it is written, with a star before those that are given by name."""
    starred = False
    for one in given:
        if one.kind is one.KEYWORD_ONLY and not starred:
            starred = True
            yield "*"
        star = "**" if one.kind is one.VAR_KEYWORD else ""
        said = f"{star}{one.name}: {plain(one.annotation)}"
        if one.default is one.empty:
            yield said
        else:
            yield f"{said} = {shown(defaults.get(one.name, one.default))}"


def defaults_of(function: Any) -> dict[str, object]:
    """The defaults of a class that are made anew for each value."""
    if not is_dataclass(function):
        return {}
    made = (one for one in fields(function) if one.default_factory is not MISSING)
    return {one.name: one.default_factory() for one in made}


def plain(annotation: object) -> str:
    """A type as it is written, without what only msgspec reads."""
    return annotation if isinstance(annotation, str) else inspect.formatannotation(annotation)


def shown(value: object) -> str:
    """A default as it is written."""
    if isinstance(value, Enum):
        return f"{type(value).__name__}.{value.name}"
    if isinstance(value, frozenset) and value == frozenset(type(next(iter(value)))):
        return f"frozenset({type(next(iter(value))).__name__})"
    if is_dataclass(value) or isinstance(value, msgspec.Struct):
        return f"{type(value).__name__}()"
    if isinstance(value, str):
        return json.dumps(value, ensure_ascii=False)
    return value.__name__ if inspect.isfunction(value) else repr(value)
