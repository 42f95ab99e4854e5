"""Whether there may be plugins: a look at the files misses none that importlib.metadata finds."""

from __future__ import annotations

import sys
import zipfile
from collections.abc import Callable
from importlib.machinery import PathFinder
from importlib.metadata import entry_points
from pathlib import Path

import pytest

from followup_lint.report import catalogue
from followup_lint.rules import plugin_traces
from followup_lint.rules.plugin_traces import GROUPS, PACKS, RULES, may_be_plugins

METADATA = "Metadata-Version: 2.1\nName: house\nVersion: 1.0\n"
Put = Callable[..., None]


@pytest.fixture
def put(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Put:
    """Writes the folder that tells of a package; no other package is on the path."""
    monkeypatch.setattr(sys, "path", [str(tmp_path / "site"), str(tmp_path / "no-such")])
    monkeypatch.setattr(sys, "meta_path", [PathFinder])

    def make(folder: str, group: str = RULES, file: str = "METADATA") -> None:
        path = tmp_path / "site" / folder
        path.mkdir(parents=True)
        (path / file).write_text(METADATA)
        (path / "entry_points.txt").write_text(f"[console_scripts]\na = b:c\n[{group}]\nx = y\n")

    return make


def are_found() -> bool:
    """Whether importlib.metadata finds plugins."""
    return any(entry_points(group=group) for group in GROUPS)


def test_there_are_none_where_no_package_names_a_group(put: Put) -> None:
    put("house-1.0.dist-info", "followup_lint_like")
    put("other.egg-info", "rules", "PKG-INFO")

    assert (may_be_plugins(), are_found()) == (False, False)


@pytest.mark.parametrize("group", [RULES, PACKS])
@pytest.mark.parametrize(
    ("folder", "file"),
    [
        ("house-1.0.dist-info", "METADATA"),
        ("House-1.0.DIST-INFO", "METADATA"),
        ("house.egg-info", "PKG-INFO"),
    ],
)
def test_a_package_that_names_a_group_is_seen(folder: str, file: str, group: str, put: Put) -> None:
    put(folder, group, file)

    assert (may_be_plugins(), are_found()) == (True, True)


def test_an_egg_is_looked_into(put: Put, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    put("house-1.0.egg/EGG-INFO", RULES, "PKG-INFO")
    monkeypatch.setattr(sys, "path", [str(tmp_path / "site" / "house-1.0.egg")])

    assert (may_be_plugins(), are_found()) == (True, True)


@pytest.mark.parametrize("name", ["house.zip", "house-1.0.egg"])
def test_there_may_be_some_in_a_zip(
    name: str, put: Put, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "path", [str(tmp_path / name)])
    with zipfile.ZipFile(tmp_path / name, "w") as file:
        file.writestr("house-1.0.dist-info/METADATA", METADATA)
        file.writestr("house-1.0.dist-info/entry_points.txt", f"[{RULES}]\nx = y\n")

    assert (may_be_plugins(), are_found()) == (True, True)


def test_the_folder_one_works_in_may_be_on_the_path(
    put: Put, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    put("house-1.0.dist-info")
    monkeypatch.setattr(sys, "path", [""])
    monkeypatch.chdir(tmp_path / "site")

    assert (may_be_plugins(), are_found()) == (True, True)


def test_another_finder_of_packages_may_know_some(
    put: Put, monkeypatch: pytest.MonkeyPatch
) -> None:
    class OfModules:
        """As an editable install has one."""

        def find_spec(self, *arguments: object) -> None:
            """No module."""

    class OfPackages(OfModules):
        def find_distributions(self, context: object) -> list[object]:
            """No package."""
            return []

    monkeypatch.setattr(sys, "meta_path", [OfModules(), PathFinder])
    assert not may_be_plugins()
    monkeypatch.setattr(sys, "meta_path", [PathFinder, OfPackages()])
    assert may_be_plugins()


def test_there_may_be_some_in_what_cannot_be_looked_at(
    put: Put, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refused(place: str) -> list[str]:
        raise PermissionError(place)

    monkeypatch.setattr(plugin_traces.os, "listdir", refused)

    assert may_be_plugins()


def test_a_trace_alone_is_no_plugin(put: Put, tmp_path: Path) -> None:
    put("house-1.0.dist-info", "other")
    entries = tmp_path / "site" / "house-1.0.dist-info" / "entry_points.txt"
    entries.write_text(f"[other]\nx = {RULES}\n")

    assert may_be_plugins()
    assert not catalogue.has_plugins()
