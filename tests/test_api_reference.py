"""The reference of the Python API has every public name, and what it shows is what happens."""

from __future__ import annotations

import doctest
import inspect
import re
import runpy
from collections import Counter
from collections.abc import Iterator
from dataclasses import fields, is_dataclass
from pathlib import Path
from typing import Any

import msgspec
import pytest

import followup_lint
from followup_lint import editor, testing
from followup_lint.bulk import spark

ROOT = Path(__file__).resolve().parent.parent
DOCS = ROOT / "docs"
RENEW = "run python docs/generate.py"
MADE: dict[str, Any] = runpy.run_path(str(DOCS / "api_page.py"))
EXAMPLES: list[tuple[str, str]] = MADE["EXAMPLE"].findall(MADE["EXAMPLES"].read_text("utf-8"))
PUBLIC: dict[str, Any] = {
    **{name: getattr(followup_lint, name) for name in followup_lint.__all__},
    **{name: getattr(editor, name) for name in editor.__all__},
    "check_examples": testing.check_examples,
    "lint_frame": spark.lint_frame,
}
VALUES = {
    name: value
    for name, value in PUBLIC.items()
    if is_dataclass(value) or (inspect.isclass(value) and issubclass(value, msgspec.Struct))
}


def members(value: type) -> Iterator[tuple[str, object]]:
    """The methods and properties of a class that are not private."""
    for name, member in vars(value).items():
        described = inspect.isroutine(member) or hasattr(member, "__get__")
        if not name.startswith("_") and described and name not in getattr(value, "__slots__", ()):
            yield name, member


def test_the_pages_are_those_that_the_docstrings_make() -> None:
    pages = MADE["pages"]()
    written = {path.name: path.read_text("utf-8") for path in (DOCS / "api").iterdir()}

    assert written.keys() == pages.keys(), RENEW
    assert [name for name, text in pages.items() if text != written[name]] == [], RENEW


def test_each_public_name_is_on_one_page() -> None:
    listed = Counter(name for page in MADE["PAGES"] for name, _ in page.values())

    assert listed == Counter([*PUBLIC]), "put the name on a page in docs/api_page.py"


def test_each_public_name_has_its_own_example() -> None:
    assert Counter(name for name, _ in EXAMPLES) == Counter([*PUBLIC]), "see docs/api_examples.md"


# The example of a function for Spark runs with its tests.
@pytest.mark.parametrize(("name", "code"), [each for each in EXAMPLES if "spark" not in each[1]])
def test_the_example_is_true(name: str, code: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(ROOT)
    shown = doctest.DocTestParser().get_doctest(code.rstrip("`"), {}, name, None, 0)
    said: list[str] = []
    result = doctest.DocTestRunner(verbose=False).run(shown, out=said.append)

    assert said == []
    assert result.attempted > 1


@pytest.mark.parametrize("name", VALUES)
def test_the_docstring_explains_every_field(name: str) -> None:
    value = VALUES[name]
    names = [one.name for one in fields(value)] if is_dataclass(value) else value.__struct_fields__
    said = set(re.findall(r"`(\w+)`", inspect.getdoc(value) or ""))

    assert set(names) - said == set()


def test_every_public_member_has_a_docstring() -> None:
    bare = [
        f"{name}.{member}"
        for name, value in PUBLIC.items()
        if inspect.isclass(value)
        for member, found in members(value)
        if not inspect.getdoc(found)
    ]

    assert bare == []
    assert [name for name, value in PUBLIC.items() if not inspect.getdoc(value)] == []


def test_what_is_left_out_of_the_pages_exists() -> None:
    assert [each for each in MADE["INNER"] if not hasattr(*named(each))] == []


def named(member: str) -> tuple[object, str]:
    """A public class and the name of a member."""
    name, _, rest = member.partition(".")
    return PUBLIC[name], rest
