"""Weigh what `pip install followup-lint` brings: python benchmarks/install/weight.py

Run it where the pinned packages and the extras are installed. It writes `weight.json` beside it,
and the tables of docs/dependencies.md.

Sizes are those of the installed files, without compiled caches. What a package brings is what would
go with it: a package that another one needs, too, stays. Times are processor time in a fresh
process, the least of several.
"""

from __future__ import annotations

import json
import platform
import runpy
import subprocess
import sys
from collections.abc import Iterable, Iterator, Mapping
from importlib.metadata import distribution
from pathlib import Path
from typing import Any

from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

HERE = Path(__file__).resolve().parent
ROOT = HERE.parents[1]
DOCS = ROOT / "docs"
RESULTS = HERE / "weight.json"
ROUNDS = 7
IMPORTING = """
import time
begin = time.process_time()
import {modules}
print(time.process_time() - begin)
"""
RUNNING = """
import contextlib, io, sys
from followup_lint.cli import main
with contextlib.redirect_stdout(io.StringIO()), contextlib.suppress(SystemExit):
    main(sys.argv[1:])
print(*sys.modules)
"""
# Each run with its arguments, in the order in which they need more.
RUNS = {
    "help": ("--help",),
    "draft": ("examples/thank-you.txt",),
    "doubt": ("examples/pushy-check-in.txt",),
}

# What these bring is not for those who use the product.
FOR_MAINTAINERS = {"dev", "docs"}


def needs(name: str, extras: Iterable[str]) -> Iterator[Requirement]:
    """What an installed package needs on this machine, with these extras."""
    for line in distribution(name).requires or ():
        need = Requirement(line)
        if applies(need, extras):
            yield need


def applies(need: Requirement, extras: Iterable[str] = ()) -> bool:
    """Whether something is needed on this machine, with these extras."""
    marker = need.marker
    return marker is None or any(marker.evaluate({"extra": extra}) for extra in ("", *extras))


def closure(needed: Iterable[Requirement]) -> set[str]:
    """The names of all packages that these bring."""
    seen: set[tuple[str, frozenset[str]]] = set()
    rest = [need for need in needed if applies(need)]
    while rest:
        need = rest.pop()
        key = canonicalize_name(need.name), frozenset(need.extras)
        if key not in seen:
            seen.add(key)
            rest += needs(*key)
    return {name for name, _ in seen}


def megabytes(names: Iterable[str]) -> float:
    """The size of the installed files of packages."""
    return round(sum(map(size, names)) / 1e6, 1)


def size(name: str) -> int:
    """The bytes of the installed files of a package."""
    found = distribution(name)
    paths = (Path(str(found.locate_file(file))) for file in found.files or ())
    return sum(path.stat().st_size for path in paths if path.suffix != ".pyc" and path.is_file())


def printed(code: str, *arguments: str) -> str:
    """What a fresh process prints last."""
    command = [sys.executable, "-P", "-c", code, *arguments]
    done = subprocess.run(command, capture_output=True, text=True, check=True, cwd=ROOT)
    return done.stdout.splitlines()[-1]


def milliseconds(modules: Iterable[str]) -> int:
    """How long it takes to import these modules, and all that they need."""
    code = IMPORTING.format(modules=", ".join(modules))
    return round(1000 * min(float(printed(code)) for _ in range(ROUNDS)))


def loaded() -> dict[str, str]:
    """The first of the runs that loads each module."""
    first: dict[str, str] = {}
    for run, arguments in RUNS.items():
        for module in printed(RUNNING, *arguments).split():
            first.setdefault(module, run)
    return first


def weighed(
    need: Requirement, every: list[Requirement], modules: list[str], runs: Mapping[str, str]
) -> dict[str, Any]:
    """What one of our dependencies costs."""
    others = [one for one in every if one is not need]
    brings = closure([need]) - closure(others)
    order = list(RUNS)
    found = [runs[module] for module in modules if module in runs]
    return {
        "alone": megabytes([need.name]),
        "brings": megabytes(brings),
        "packages": len(brings),
        "with": sorted(o.name for o in others if canonicalize_name(need.name) in closure([o])),
        "import": milliseconds(modules) if modules else 0,
        "run": min(found, key=order.index, default=""),
    }


def measured(page: Mapping[str, Any]) -> dict[str, Any]:
    """All figures."""
    project, uses, runs = page["project"](), page["uses"](), loaded()
    every = [need for line in project["dependencies"] if applies(need := Requirement(line))]
    base = closure(every)
    extras = {
        name: closure(map(Requirement, lines)) - base
        for name, lines in project["optional-dependencies"].items()
        if name not in FOR_MAINTAINERS
    }
    return {
        "machine": f"{platform.system()} {platform.machine()}, Python {platform.python_version()}",
        "packages": len(base),
        "megabytes": megabytes(base),
        "each": {
            need.name: weighed(need, every, sorted(uses.get(need.name, ())), runs) for need in every
        },
        "extras": {
            name: {"packages": len(names), "brings": megabytes(names)}
            for name, names in extras.items()
        },
    }


def main() -> None:
    """Measure, and write the results and the page."""
    sys.path.insert(0, str(DOCS))
    page = runpy.run_path(str(DOCS / "dependencies_page.py"))
    RESULTS.write_text(json.dumps(measured(page), indent=1) + "\n", encoding="utf-8")
    page["PAGE"].write_text(page["text"](), encoding="utf-8")


if __name__ == "__main__":
    main()
