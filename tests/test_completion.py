"""Shells complete what can be typed, and the manual page says it."""

from __future__ import annotations

import json
import os
import runpy
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from followup_lint.cli import main
from shell import Terminal

ROOT = Path(__file__).resolve().parent.parent
DOCS = ROOT / "docs"
SHELLS = ROOT / "src/followup_lint/hooks/clients/shells"
MANUAL = ROOT / "src/followup_lint/cli/followup-lint.1"
STALE = "run python docs/generate.py"
OPTIONS: dict[str, list[str]] = json.loads(
    (ROOT / "tests/data/public_names.json").read_text(encoding="utf-8")
)["commands"]
BASH = """\
source "$1"; shift
COMP_WORDS=("$@")
COMP_CWORD=$(( $# - 1 ))
_followup_lint followup-lint
printf '%s\\n' "${COMPREPLY[@]}"
"""
# What is typed, and all that it can become.
TYPED = [
    (["expl"], {"explain"}),
    (["--format", "j"], {"json", "junit"}),
    (["--format=j"], {"json", "junit"}),
    (["bulk", "--format", ""], {"jsonl", "parquet"}),
    (["server", "st"], {"start", "stop", "status"}),
    (["install", "m"], {"mutt", "msmtp"}),
    (["history", "im"], {"import-mbox", "import-maildir"}),
    (["history", "forget", "--be"], {"--before"}),
    (["explain", "FUL"], set()),
    (["explain", "emo"], {"emoji", "emoticon"}),
    (["--select", "urgency,emo"], {"urgency,emoji", "urgency,emoticon"}),
    (["thank-you.txt", "pu"], {"pushy-check-in.txt"}),
    (["--company", "pu"], set()),
    (["config", "st"], {"story"}),
]


def needs(*programs: str) -> pytest.MarkDecorator:
    """Leaves a test out where a program is missing."""
    missing = [name for name in programs if shutil.which(name) is None]
    return pytest.mark.skipif(bool(missing), reason=f"not installed: {', '.join(missing)}")


@pytest.fixture(scope="module")
def surroundings(tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    """Variables with which the command and an empty home are found."""
    folder = tmp_path_factory.mktemp("surroundings")
    program = folder / "bin" / "followup-lint"
    program.parent.mkdir()
    program.write_text(f'#!/bin/sh\nexec "{sys.executable}" -P -m followup_lint "$@"\n', "utf-8")
    program.chmod(0o755)
    home = folder / "home"
    home.mkdir()
    path = os.pathsep.join([str(program.parent), os.environ["PATH"]])
    return {**os.environ, "PATH": path, "HOME": str(home), "TERM": "dumb", "PS1": "$ "}


def test_the_scripts_and_the_manual_are_those_that_the_parsers_make(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.syspath_prepend(DOCS)
    scripts: dict[str, str] = runpy.run_path(str(DOCS / "completion.py"))["scripts"]()
    manual: str = runpy.run_path(str(DOCS / "manual_page.py"))["text"]()
    written = {path.name: path.read_text(encoding="utf-8") for path in SHELLS.iterdir()}

    assert written == scripts, STALE
    assert MANUAL.read_text(encoding="utf-8") == manual, STALE


def bash(surroundings: dict[str, str], *words: str) -> set[str]:
    """What bash offers for the last of these words."""
    # As bash splits them.
    split = [part for word in words for part in spaced(word)]
    command = ["bash", "--norc", "--noprofile", "-c", BASH, "bash", SHELLS / "followup-lint.bash"]
    done = subprocess.run(
        [*command, "followup-lint", *split],
        cwd=ROOT / "examples",
        env=surroundings,
        capture_output=True,
        text=True,
    )
    assert done.stderr == ""
    return set(done.stdout.split())


def spaced(word: str) -> list[str]:
    """A word, or the three that bash makes of `--option=value`."""
    name, sign, value = word.partition("=")
    return [name, sign, value] if sign and word.startswith("-") else [word]


@needs("bash")
@pytest.mark.parametrize(("words", "expected"), TYPED, ids=[" ".join(words) for words, _ in TYPED])
def test_bash_completes(words: list[str], expected: set[str], surroundings: dict[str, str]) -> None:
    assert bash(surroundings, *words) == expected


@needs("bash")
@pytest.mark.parametrize("command", OPTIONS)
def test_bash_offers_all_options_of_a_command(command: str, surroundings: dict[str, str]) -> None:
    words = [] if command == "lint" else [command]

    assert set(OPTIONS[command]) <= bash(surroundings, *words, "--")


@needs("bash")
def test_bash_offers_drafts_and_commands_first(surroundings: dict[str, str]) -> None:
    offered = bash(surroundings, "")

    assert {"explain", "history", "thank-you.txt"} <= offered
    assert "--format" not in offered


@needs("fish")
@pytest.mark.parametrize(("words", "expected"), TYPED, ids=[" ".join(words) for words, _ in TYPED])
def test_fish_completes(words: list[str], expected: set[str], surroundings: dict[str, str]) -> None:
    script = f"source {SHELLS}/followup-lint.fish; complete -C 'followup-lint {' '.join(words)}'"
    done = subprocess.run(
        ["fish", "--no-config", "-c", script],
        cwd=ROOT / "examples",
        env=surroundings,
        capture_output=True,
        text=True,
    )
    offered = {line.partition("\t")[0] for line in done.stdout.splitlines()}

    assert {each.removeprefix("--format=").rstrip("/") for each in offered} == expected


@pytest.fixture(params=[pytest.param(name, marks=needs(name)) for name in ("bash", "zsh")])
def terminal(
    request: pytest.FixtureRequest,
    surroundings: dict[str, str],
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> Iterator[Terminal]:
    """A shell of somebody who has the completion installed."""
    home = Path(surroundings["HOME"])
    monkeypatch.setenv("HOME", str(home))
    monkeypatch.setenv("SHELL", f"/bin/{request.param}")
    monkeypatch.setenv("XDG_DATA_HOME", str(home / "share"))
    assert main(["install", "completion", "--write"]) == 0
    start = {
        # bash-completion would load it, but is not everywhere.
        "bash": ["bash", "--rcfile", str(home / "share/bash-completion/completions/followup-lint")],
        "zsh": ["zsh", "--no-global-rcs"],
    }
    command = [*start[request.param], "-i"]
    environment = {**surroundings, "skip_global_compinit": "1"}
    with Terminal(command, ROOT / "examples", environment) as opened:
        yield opened


def test_a_shell_in_a_terminal_completes(terminal: Terminal) -> None:
    for typed, whole in (
        ("followup-lint expl", "followup-lint explain"),
        ("followup-lint thank-y", "followup-lint thank-you.txt"),
        ("followup-lint --format=mark", "followup-lint --format=markdown"),
        ("followup-lint -o reply", "followup-lint -o reply.eml"),
        ("followup-lint a.txt --exit", "followup-lint a.txt --exit-zero"),
        ("followup-lint --select emoji,urge", "followup-lint --select emoji,urgency"),
        ("followup-lint history forg", "followup-lint history forget"),
        ("followup-lint history list --form", "followup-lint history list --format"),
        ("followup-lint config sto", "followup-lint config story"),
    ):
        assert terminal.completed(typed).rstrip(" /") == whole


@needs("mandoc")
def test_the_manual_page_has_no_errors() -> None:
    command = ["mandoc", "-T", "lint", "-W", "warning", str(MANUAL)]
    said = subprocess.run(command, capture_output=True, text=True).stdout.splitlines()

    # A day would change the page without a change to it.
    assert [line for line in said if "missing date" not in line] == []


@needs("man", "groff")
def test_the_manual_page_is_shown_whole() -> None:
    environment = {**os.environ, "LC_ALL": "C.UTF-8", "MANWIDTH": "90", "MANPAGER": "cat"}
    command = ["man", "--warnings", "--local-file", str(MANUAL)]
    done = subprocess.run(command, env=environment, capture_output=True, text=True)
    missing = [name for names in OPTIONS.values() for name in names if name not in done.stdout]

    assert (done.returncode, done.stderr) == (0, "")
    assert set(missing) <= {"--help"}
    assert "“Tuesday 3pm”" in done.stdout
