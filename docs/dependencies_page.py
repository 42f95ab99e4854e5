"""The page on dependencies, with its tables made from what was weighed, and from the code.

`python benchmarks/install/weight.py` weighs them again, and writes the page.
"""

from __future__ import annotations

import ast
import json
import re
import tomllib
from collections import defaultdict
from collections.abc import Iterator, Mapping
from functools import cache
from importlib.metadata import packages_distributions
from pathlib import Path
from typing import Any

from packaging.requirements import Requirement
from packaging.utils import canonicalize_name
from performance_tables import table

DOCS = Path(__file__).resolve().parent
PAGE = DOCS / "dependencies.md"
ROOT = DOCS.parent
SOURCE = ROOT / "src" / "followup_lint"
RESULTS = ROOT / "benchmarks" / "install" / "weight.json"
REASONS = ROOT / "benchmarks" / "install" / "reasons.toml"
MARKED = re.compile(r"(<!-- weight: (\w+) -->\n).*?(?=<!-- end -->)", re.DOTALL)
HEADS = {
    "each": ("package", "MB", "packages", "import", "loaded by", "in"),
    "reasons": ("package", "why"),
    "extras": ("extra", "MB", "packages", "for"),
}
# What the first run that loads a package is called on the page.
RUNS = {
    "help": "every command",
    "draft": "every draft",
    "doubt": "a draft with a doubtful line",
    "": "on demand",
}


def text() -> str:
    """The page as it should be."""
    results = json.loads(RESULTS.read_text(encoding="utf-8"))
    reasons = tomllib.loads(REASONS.read_text(encoding="utf-8"))
    made = {
        "each": rows(results),
        "reasons": why(results, reasons["stays"]),
        "extras": extras(results, reasons["extras"]),
    }
    tables = {name: "\n".join(table(HEADS[name], [*made[name]])) for name in HEADS}
    tables["total"] = total(results)
    page = PAGE.read_text(encoding="utf-8")
    return MARKED.sub(lambda match: f"{match[1]}{tables[match[2]]}\n", page)


def project() -> dict[str, Any]:
    """The table `project` of pyproject.toml."""
    found: dict[str, Any] = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    return found


def total(results: Mapping[str, Any]) -> str:
    """The sentence about the whole."""
    return (
        f"{results['packages']} packages with {results['megabytes']:.0f} MB, "
        f"of which {len(results['each'])} are named in `pyproject.toml`\n"
        f"({results['machine']}; without compiled caches)."
    )


def rows(results: Mapping[str, Any]) -> Iterator[tuple[str, ...]]:
    """A row for each package that we name, the heaviest first."""
    found = uses()
    for name, cost in by_weight(results["each"]):
        brought = f"{cost['brings']:g}"
        if not cost["packages"]:
            brought = f"– ({cost['alone']:g}, with {', '.join(cost['with'])})"
        rooms = sorted({room for users in found[name].values() for room in users})
        yield (
            name,
            brought,
            str(cost["packages"] or "–"),
            f"{cost['import']} ms" if cost["import"] else "–",
            RUNS[cost["run"]],
            ", ".join(f"`{room}`" for room in rooms) or "–",
        )


def by_weight(each: Mapping[str, Any]) -> list[tuple[str, Any]]:
    """Packages with what they cost, the heaviest first."""
    return sorted(each.items(), key=lambda pair: (-pair[1]["brings"], pair[0]))


def why(results: Mapping[str, Any], reasons: Mapping[str, str]) -> Iterator[tuple[str, str]]:
    """Why each package is needed."""
    return ((name, reasons[name]) for name, _ in by_weight(results["each"]))


def extras(results: Mapping[str, Any], reasons: Mapping[str, str]) -> Iterator[tuple[str, ...]]:
    """A row for each extra."""
    for name, cost in by_weight(results["extras"]):
        yield f"`{name}`", f"{cost['brings']:g}", str(cost["packages"]), reasons[name]


@cache
def uses() -> Mapping[str, Mapping[str, frozenset[str]]]:
    """By package: the modules of it that our code imports, and the rooms that do."""
    found: defaultdict[str, defaultdict[str, set[str]]] = defaultdict(lambda: defaultdict(set))
    packages = packages_distributions()
    named = {canonicalize_name(Requirement(line).name) for line in project()["dependencies"]}
    for file in sorted(SOURCE.rglob("*.py")):
        room = file.relative_to(SOURCE).parts[0].removesuffix(".py")
        for module in imported(ast.parse(file.read_text(encoding="utf-8"))):
            for package in packages.get(module.partition(".")[0], ()):
                if canonicalize_name(package) in named:
                    found[canonicalize_name(package)][module].add(room)
    frozen = {
        name: {module: frozenset(rooms) for module, rooms in modules.items()}
        for name, modules in found.items()
    }
    return defaultdict(dict, frozen)


def imported(tree: ast.AST) -> Iterator[str]:
    """The modules that code imports when it runs, not those that only a type checker reads."""
    for node in ast.iter_child_nodes(tree):
        if isinstance(node, ast.If) and "TYPE_CHECKING" in ast.unparse(node.test):
            continue
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module and not node.level:
            yield node.module
        yield from imported(node)
