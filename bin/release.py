"""Builds a release from the last commit and tries it: `make release`.

The source distribution and the wheel are built twice, in two folders, and have to be the same byte
for byte. Then the wheel is installed with each Python that is supported and found here, and lints
two examples. What passes is in dist/, with the SHA-256 of each file in dist/SHA256SUMS.
"""

from __future__ import annotations

import argparse
import gzip
import hashlib
import json
import os
import re
import shutil
import subprocess
import sys
import tarfile
import tempfile
import zipfile
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

from packaging.metadata import Metadata

ROOT = Path(__file__).resolve().parent.parent
DIST = ROOT / "dist"
SUMS = "SHA256SUMS"
VERSIONS = ("3.11", "3.12", "3.13", "3.14")
# Where version managers keep each Python, below the home.
KEPT = (".pyenv/versions/{}*/bin", ".local/share/uv/python/cpython-{}*/bin")
HEADING = re.compile(r"^## \[(?P<version>[^]]+)\](?: - (?P<day>\d{4}-\d\d-\d\d))?$", re.MULTILINE)
UNRELEASED = "Unreleased"
# What a draft is to come to: its verdict and the exit code.
EXAMPLES = {"thank-you.txt": ("ready", 0), "pushy-check-in.txt": ("hold", 1)}
READABLE, RUNNABLE = 0o644, 0o755


class ReleaseError(Exception):
    """This commit cannot be released."""


class Built(NamedTuple):
    """The two files of a release."""

    sdist: Path
    wheel: Path

    def sums(self) -> dict[str, str]:
        """The SHA-256 of each file under its name."""
        return {path.name: hashlib.sha256(path.read_bytes()).hexdigest() for path in self}


class Section(NamedTuple):
    """A heading of the changelog: a version, and the day of its release unless it is to come."""

    version: str
    day: str | None


def main(arguments: Sequence[str] | None = None) -> int:
    """Build, check and try the release; the exit code."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--tag", help="the tag of this commit, which has to be v and the version")
    options = parser.parse_args(arguments)
    try:
        release(options.tag)
    except ReleaseError as error:
        print(f"no release: {error}", file=sys.stderr)
        return 1
    return 0


def release(tag: str | None) -> None:
    """Put a release of the last commit into dist/. Raises ReleaseError."""
    if output("git", "status", "--porcelain"):
        raise ReleaseError("some changes are not committed; commit them or put them aside")
    epoch = int(output("git", "log", "-1", "--format=%ct"))
    with tempfile.TemporaryDirectory() as place:
        first, second = (build_commit(Path(place) / name, epoch) for name in ("once", "again"))
        if first.sums() != second.sums():
            raise ReleaseError(f"two builds differ: {first.sums()} and {second.sums()}")
        version = check_metadata(first)
        check_changelog((ROOT / "CHANGELOG.md").read_text(encoding="utf-8"), version, tag)
        print(f"followup-lint {version}: two builds are the same, and the metadata is valid")
        for number in VERSIONS:
            python = find(number)
            print(
                f"Python {number}: {'not found here' if python is None else tried(python, first)}"
            )
        print(put(first, DIST), end="")


def put(built: Built, folder: Path) -> str:
    """Put the files into a folder in place of older ones, with their sums, and give these."""
    folder.mkdir(exist_ok=True)
    for old in folder.glob("followup_lint-*"):
        old.unlink()
    for path in built:
        shutil.copy(path, folder)
    lines = "".join(f"{digest}  {name}\n" for name, digest in built.sums().items())
    (folder / SUMS).write_text(lines, encoding="utf-8")
    return lines


def output(*command: str) -> str:
    """What a command prints in this repository. Raises ReleaseError."""
    return run(command, ROOT).stdout.strip()


def run(
    command: Sequence[str], folder: Path, codes: Sequence[int] = (0,), **environment: str
) -> subprocess.CompletedProcess[str]:
    """Run a command in a folder. Raises ReleaseError for an exit code that is not one of these."""
    kept = {name: value for name, value in os.environ.items() if name != "PYTHONPATH"}
    done = subprocess.run(
        command, cwd=folder, env=kept | environment, capture_output=True, encoding="utf-8"
    )
    if done.returncode not in codes:
        raise ReleaseError(f"{' '.join(command)}\n{done.stdout}{done.stderr}")
    return done


def build_commit(folder: Path, epoch: int) -> Built:
    """Build the last commit in a folder of its own. Raises ReleaseError."""
    source = folder / "source"
    source.mkdir(parents=True)
    run(("git", "archive", "--output", str(folder / "source.tar"), "HEAD"), ROOT)
    unpack(folder / "source.tar", source)
    return build(source, folder / "dist", epoch)


def build(source: Path, target: Path, epoch: int) -> Built:
    """Build the source distribution of a folder, and the wheel from that. Raises ReleaseError.

    `epoch` is the time that all files in them have, in seconds since 1970.
    """
    python = (sys.executable, "-P", "-m", "build", "--no-isolation", "--outdir", str(target))
    run((*python, "--sdist", "."), source, SOURCE_DATE_EPOCH=str(epoch))
    [sdist] = target.glob("*.tar.gz")
    make_even(sdist, epoch)
    with tempfile.TemporaryDirectory() as place:
        unpack(sdist, Path(place))
        [unpacked] = Path(place).iterdir()
        run((*python, "--wheel", "."), unpacked, SOURCE_DATE_EPOCH=str(epoch))
    [wheel] = target.glob("*.whl")
    return Built(sdist, wheel)


def unpack(archive: Path, folder: Path) -> None:
    """Unpack a tar file."""
    with tarfile.open(archive) as opened:
        opened.extractall(folder, filter="data")


def make_even(sdist: Path, epoch: int) -> None:
    """Take out of an archive what differs from one machine to another: order, times, owners."""
    with tarfile.open(sdist) as old:
        members = [(one, old.extractfile(one)) for one in sorted(old, key=lambda one: one.name)]
        with (
            sdist.with_suffix(".new").open("wb") as file,
            gzip.GzipFile("", "wb", 9, file, mtime=epoch) as packed,
            tarfile.open(fileobj=packed, mode="w", format=tarfile.PAX_FORMAT) as new,
        ):
            for member, content in members:
                new.addfile(even(member, epoch), content)
    sdist.with_suffix(".new").replace(sdist)


def even(member: tarfile.TarInfo, epoch: int) -> tarfile.TarInfo:
    """A member of an archive as everybody would make it."""
    runs = member.isdir() or member.mode & 0o100
    mode = RUNNABLE if runs else READABLE
    made = member.replace(mtime=epoch, mode=mode, uid=0, gid=0, uname="", gname="", deep=False)
    made.pax_headers = {}  # they repeat the time
    return made


def check_metadata(built: Built) -> str:
    """The version that both files give. Raises ReleaseError unless their metadata is whole."""
    top = built.sdist.name.removesuffix(".tar.gz")
    with tarfile.open(built.sdist) as archive:
        info = archive.extractfile(f"{top}/PKG-INFO")
        assert info is not None
        in_sdist, names = info.read(), set(archive.getnames())
    with zipfile.ZipFile(built.wheel) as wheel:
        [path] = [name for name in wheel.namelist() if name.endswith(".dist-info/METADATA")]
        in_wheel, held = wheel.read(path), set(wheel.namelist())
    if in_sdist != in_wheel:
        raise ReleaseError("the source distribution and the wheel have different metadata")
    metadata = Metadata.from_email(in_wheel, validate=True)
    licences = metadata.license_files or []
    folder = path.removesuffix("METADATA")
    missing = [
        name
        for name in licences
        if f"{top}/{name}" not in names or f"{folder}licenses/{name}" not in held
    ]
    if missing or not licences:
        raise ReleaseError(f"licences are missing: {missing or 'all of them'}")
    if metadata.description_content_type != "text/markdown" or not metadata.description:
        raise ReleaseError("the README is not in the metadata")
    return str(metadata.version)


def sections(changelog: str) -> list[Section]:
    """The headings of a changelog, the newest first."""
    return [Section(found["version"], found["day"]) for found in HEADING.finditer(changelog)]


def check_changelog(changelog: str, version: str, tag: str | None) -> None:
    """Raise ReleaseError unless the changelog tells of this version, and the tag is its."""
    newest = sections(changelog)[0]
    if newest.version not in (UNRELEASED, version):
        raise ReleaseError(f"the changelog begins with {newest.version}, but this is {version}")
    if tag is None:
        return
    if tag != f"v{version}":
        raise ReleaseError(f"the tag is {tag}, but this is {version}: tag it v{version}")
    if newest.version == UNRELEASED or newest.day is None:
        raise ReleaseError(f"the changelog has no heading “## [{version}] - DAY” at its top")


def find(number: str) -> str | None:
    """The path of a Python, if there is one of this version that runs."""
    name = f"python{number}"
    kept = (path / name for pattern in KEPT for path in Path.home().glob(pattern.format(number)))
    paths = [path for path in (shutil.which(name), *map(str, kept)) if path]
    return next((path for path in paths if runs(path, number)), None)


def runs(path: str, number: str) -> bool:
    """Whether a Python is of this version: what stands in for one may only say that none is set."""
    ask = "import sys; print('{}.{}'.format(*sys.version_info))"
    try:
        done = subprocess.run([path, "-c", ask], capture_output=True, text=True)
    except OSError:
        return False
    return done.stdout.strip() == number


def tried(python: str, built: Built) -> str:
    """Install the wheel in a new environment and lint the examples there. Raises ReleaseError."""
    with tempfile.TemporaryDirectory() as place:
        folder = Path(place)
        run((python, "-m", "venv", "environment"), folder)
        [inside] = [
            path for path in folder.glob("environment/*") if path.name in ("bin", "Scripts")
        ]
        pip = (str(inside / "python"), "-m", "pip", "--disable-pip-version-check", "--quiet")
        run((*pip, "install", str(built.wheel)), folder)
        run((*pip, "check"), folder)
        lines = list(linted(inside / "followup-lint", folder))
    return "; ".join(lines)


def linted(command: Path, folder: Path) -> Iterator[str]:
    """What the examples come to. Raises ReleaseError where that is not what they should."""
    private = {"FOLLOWUP_LINT_SERVER": "off", "XDG_CONFIG_HOME": str(folder), "HOME": str(folder)}
    for name, (verdict, code) in EXAMPLES.items():
        shutil.copy(ROOT / "examples" / name, folder)
        done = run((str(command), "--format", "json", name), folder, (0, 1, 2), **private)
        report = json.loads(done.stdout or "{}")
        found = [each["verdict"] for each in report.get("reports", ())]
        if (found, done.returncode) != ([verdict], code):
            raise ReleaseError(f"{name} comes to {found}, not to {verdict}\n{done.stderr}")
        yield f"{name} {verdict}"


if __name__ == "__main__":
    sys.exit(main())
