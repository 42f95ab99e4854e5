"""What a user gets from the wheel and from the source distribution."""

from __future__ import annotations

import os
import runpy
import shutil
import tarfile
import zipfile
from importlib.resources import files
from pathlib import Path
from typing import Any

import pytest

from followup_lint import __version__

ROOT = Path(__file__).resolve().parent.parent
PACKAGE = ROOT / "src" / "followup_lint"
MODEL = PACKAGE / "nlp" / "model"
RELEASE: dict[str, Any] = runpy.run_path(str(ROOT / "bin" / "release.py"))
EPOCH = 1_700_000_000
NOT_SOURCE = (".*_cache", ".git", ".hypothesis", ".venv", "*.egg-info", "build", "dist")
LICENCES = ("LICENSE", "NOTICE.txt", "LICENSE.txt", "LICENSE-APACHE.txt")


def files_below(folder: Path) -> set[Path]:
    """All files in a folder, without caches."""
    return {
        path for path in folder.rglob("*") if path.is_file() and "__pycache__" not in path.parts
    }


def pack_names() -> set[str]:
    """The file names of the packs in the source tree."""
    return {path.name for path in (ROOT / "rules").glob("*.toml")}


@pytest.fixture(scope="session")
def distributions(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with a wheel, built from the source distribution beside it."""
    target = tmp_path_factory.mktemp("dist")
    RELEASE["build"](ROOT, target, EPOCH)
    return target


@pytest.fixture(scope="session")
def wheel(distributions: Path) -> dict[str, bytes]:
    """The files of the wheel."""
    [path] = distributions.glob("*.whl")
    with zipfile.ZipFile(path) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


@pytest.fixture(scope="session")
def sdist(distributions: Path) -> set[str]:
    """The names in the source distribution, without its top folder."""
    [path] = distributions.glob("*.tar.gz")
    with tarfile.open(path) as archive:
        return {member.name.partition("/")[2] for member in archive if member.isfile()}


def test_the_wheel_holds_every_module_and_every_file_of_data(wheel: dict[str, bytes]) -> None:
    endings = {".css", ".el", ".html", ".js", ".json", ".png", ".py", ".svg", ".toml", ".txt"}
    source = {path for path in files_below(PACKAGE) if path.suffix in endings}
    shells = PACKAGE / "hooks" / "clients" / "shells"
    data = files_below(MODEL) | files_below(shells) | {PACKAGE / "py.typed"}
    expected = {path.relative_to(PACKAGE.parent).as_posix() for path in source | data}

    assert expected - wheel.keys() == set()


def test_the_wheel_holds_the_packs_unchanged(wheel: dict[str, bytes]) -> None:
    expected = {name: (ROOT / "rules" / name).read_bytes() for name in pack_names()}
    actual = {
        name.rpartition("/")[2]: content
        for name, content in wheel.items()
        if name.startswith("followup_lint/packs/") and name.endswith(".toml")
    }

    assert expected == actual


def test_the_wheel_installs_a_script_and_the_manual_beside_the_package(
    wheel: dict[str, bytes],
) -> None:
    named = f"followup_lint-{__version__}"
    tops = {name.partition("/")[0] for name in wheel}
    data = {name for name in wheel if name.startswith(f"{named}.data/")}

    assert tops == {"followup_lint", f"{named}.dist-info", f"{named}.data"}
    assert data == {
        f"{named}.data/scripts/followup-lint-sendmail",
        f"{named}.data/data/share/man/man1/followup-lint.1",
    }


def test_the_wheel_names_and_holds_all_licences(wheel: dict[str, bytes]) -> None:
    [metadata] = [text for name, text in wheel.items() if name.endswith(".dist-info/METADATA")]
    held = {name.rpartition("/")[2] for name in wheel if ".dist-info/licenses/" in name}

    assert b"License-Expression: MIT AND CC-BY-SA-4.0 AND Apache-2.0\n" in metadata
    assert set(LICENCES) == held


def test_the_wheel_has_the_command(wheel: dict[str, bytes]) -> None:
    [entries] = [text for name, text in wheel.items() if name.endswith("/entry_points.txt")]

    assert b"[console_scripts]\nfollowup-lint = followup_lint.__main__:main" in entries
    assert b"followup-lint-sendmail-python = followup_lint.hooks.sendmail:main" in entries
    # Another program of the same name would stand in the place of the script.
    assert b"followup-lint-sendmail =" not in entries


def test_the_sdist_holds_what_is_needed_to_build_test_and_train(sdist: set[str]) -> None:
    wanted = {PACKAGE / "py.typed", *(ROOT / name for name in ("LICENSE", "Makefile"))}
    wanted |= {ROOT / "requirements.lock", ROOT / "requirements-dev.lock"}
    wanted |= set((ROOT / "training").glob("*.*"))
    for folder in ("rules", "tests", "examples"):
        wanted |= files_below(ROOT / folder)
    expected = {path.relative_to(ROOT).as_posix() for path in wanted | files_below(MODEL)}

    assert expected - sdist == set()


def test_the_installed_package_serves_its_packs() -> None:
    names = {entry.name for entry in files("followup_lint.packs").iterdir()}

    assert pack_names() <= names


def test_the_version_is_that_of_the_package(distributions: Path) -> None:
    built = RELEASE["Built"](*distributions.glob("*.tar.gz"), *distributions.glob("*.whl"))

    assert RELEASE["check_metadata"](built) == __version__


def test_another_folder_of_the_same_source_makes_the_same_bytes(
    distributions: Path, tmp_path: Path
) -> None:
    copy = tmp_path / "copy"
    shutil.copytree(ROOT, copy, ignore=shutil.ignore_patterns(*NOT_SOURCE))
    for path in (copy / "src").rglob("*.py"):
        path.chmod(path.stat().st_mode & 0o700)
        os.utime(path, (0, 0))
    first = RELEASE["Built"](*distributions.glob("*.tar.gz"), *distributions.glob("*.whl"))
    second = RELEASE["build"](copy, tmp_path / "dist", EPOCH)

    assert first.sums() == second.sums()
