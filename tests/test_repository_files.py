"""What GitHub and container engines read is valid, trusts little, and does what it says."""

from __future__ import annotations

import json
import os
import re
import runpy
import shutil
import subprocess
import sys
import tomllib
from collections.abc import Callable, Iterator
from fnmatch import fnmatch
from pathlib import Path
from typing import Any

import pytest
from ruamel.yaml import YAML

ROOT = Path(__file__).resolve().parent.parent
GITHUB = ROOT / ".github"
WORKFLOWS = sorted((GITHUB / "workflows").glob("*.yml"))
FORMS = sorted(
    set((GITHUB / "ISSUE_TEMPLATE").glob("*.yml")) - {GITHUB / "ISSUE_TEMPLATE/config.yml"}
)
# The schemas that check-jsonschema has in itself.
SCHEMAS = {
    **dict.fromkeys(WORKFLOWS, "vendor.github-workflows"),
    **dict.fromkeys(FORMS, "vendor.github-issue-forms"),
    GITHUB / "ISSUE_TEMPLATE" / "config.yml": "vendor.github-issue-config",
    ROOT / "action.yml": "vendor.github-actions",
}
PINNED = re.compile(r"[\w-]+/[\w.-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+")
ALLOWED = {"docs.yml": {"pages", "id-token"}, "publish.yml": {"id-token"}}
ACTION = ROOT / "action.yml"
Lint = Callable[..., subprocess.CompletedProcess[str]]


def read(path: Path) -> Any:
    """What a file of YAML holds."""
    return YAML(typ="safe").load(path.read_text(encoding="utf-8"))


def by_name(path: Path) -> str:
    """A file by its place in the repository."""
    return path.relative_to(ROOT).as_posix()


def test_every_file_of_yaml_is_checked() -> None:
    found = {*GITHUB.rglob("*.y*ml"), *ROOT.glob("*.y*ml")}

    # pre-commit itself reads its file in the tests of mail programs.
    assert found - {ROOT / ".pre-commit-hooks.yaml"} == set(SCHEMAS)


@pytest.mark.parametrize("path", SCHEMAS, ids=by_name)
def test_a_file_is_as_github_wants_it(path: Path) -> None:
    command = [sys.executable, "-m", "check_jsonschema", "--builtin-schema", SCHEMAS[path], path]
    done = subprocess.run(command, capture_output=True, text=True)

    assert done.returncode == 0, done.stdout


@pytest.mark.parametrize("path", [*WORKFLOWS, ACTION], ids=by_name)
def test_actions_are_pinned_to_a_commit_or_are_our_own(path: Path) -> None:
    used = re.findall(r"uses: (.+)", path.read_text(encoding="utf-8"))
    others = [each for each in used if not each.startswith("./")]

    assert others
    assert [each for each in others if not PINNED.fullmatch(each)] == []


def test_an_action_is_pinned_to_the_same_commit_everywhere() -> None:
    pins: dict[str, set[str]] = {}
    for path in (*WORKFLOWS, ACTION):
        for name, pin in re.findall(r"uses: (\S+)@(.+)", path.read_text(encoding="utf-8")):
            pins.setdefault(name, set()).add(pin)

    assert {name: pin for name, pin in pins.items() if len(pin) > 1} == {}


@pytest.mark.parametrize("path", WORKFLOWS, ids=by_name)
def test_a_workflow_may_only_read_but_for_what_publishes(path: Path) -> None:
    workflow = read(path)
    given = [job.get("permissions", {}) for job in workflow["jobs"].values()]
    may_write = {name for each in given for name, what in each.items() if what == "write"}

    assert workflow["permissions"] == {"contents": "read"}
    assert may_write == ALLOWED.get(path.name, set())


@pytest.mark.parametrize("path", WORKFLOWS, ids=by_name)
def test_no_checkout_leaves_a_password(path: Path) -> None:
    steps = [step for job in read(path)["jobs"].values() for step in job.get("steps", ())]
    checkouts = [step for step in steps if step.get("uses", "").startswith("actions/checkout@")]

    assert all(step["with"] == {"persist-credentials": False} for step in checkouts)


def test_each_python_is_tested_on_three_systems() -> None:
    versions = runpy.run_path(str(ROOT / "bin" / "release.py"))["VERSIONS"]
    matrix = read(GITHUB / "workflows" / "tests.yml")["jobs"]["suite"]["strategy"]["matrix"]

    assert matrix["python"] == list(versions)
    assert {name.partition("-")[0] for name in matrix["system"]} == {"ubuntu", "macos", "windows"}


def test_the_tests_named_in_workflows_are_there() -> None:
    named = re.findall(r"\btests/\w+", (GITHUB / "workflows" / "tests.yml").read_text("utf-8"))

    assert named
    assert [each for each in named if not (ROOT / each).is_dir()] == []


@pytest.mark.parametrize("path", FORMS, ids=by_name)
def test_each_form_warns_of_private_mail_first(path: Path) -> None:
    first = read(path)["body"][0]

    assert "do not paste private mail" in first["attributes"]["value"]


def test_a_false_alarm_needs_a_rule_and_one_sentence() -> None:
    body = read(GITHUB / "ISSUE_TEMPLATE" / "false-alarm.yml")["body"]
    needed = {each.get("id") for each in body if each.get("validations", {}).get("required")}

    assert {"rule", "sentence"} <= needed


@pytest.fixture
def lint(tmp_path: Path) -> Lint:
    """Runs the step of the action that lints, in a folder with one draft of each kind."""
    program = tmp_path / "followup-lint" / "bin" / "followup-lint"
    program.parent.mkdir(parents=True)
    program.write_text(f'#!/bin/sh\nexec "{sys.executable}" -P -m followup_lint "$@"\n', "utf-8")
    program.chmod(0o755)
    folder = tmp_path / "drafts of mine"
    folder.mkdir()
    for name in ("thank-you.txt", "pushy-check-in.txt"):
        shutil.copy(ROOT / "examples" / name, folder)
    [script] = [step["run"] for step in read(ACTION)["runs"]["steps"] if step.get("name") == "Lint"]

    def run(**inputs: str) -> subprocess.CompletedProcess[str]:
        given = {"PATHS": "", "FAIL_ON": "", "OPTIONS": "", "RUNNER_TEMP": str(tmp_path)}
        return subprocess.run(
            ["bash", "--noprofile", "--norc", "-e", "-o", "pipefail", "-c", script],
            cwd=tmp_path,
            env={**os.environ, **given, **inputs},
            capture_output=True,
            text=True,
        )

    return run


def test_the_action_marks_what_to_look_at_and_fails(lint: Lint) -> None:
    done = lint(PATHS="drafts of mine/thank-you.txt\ndrafts of mine/pushy-check-in.txt\n")

    assert done.returncode == 1
    assert "::error file=drafts of mine/pushy-check-in.txt,line=" in done.stdout


def test_the_action_takes_options_line_by_line(lint: Lint) -> None:
    options = "--select\r\nemoji,textspeak\r\n\r\n"
    done = lint(PATHS="drafts of mine", FAIL_ON="never", OPTIONS=options)

    assert (done.returncode, done.stdout, done.stderr) == (0, "", "")


def test_the_action_runs_nothing_that_its_inputs_say(lint: Lint, tmp_path: Path) -> None:
    done = lint(PATHS="$(touch seen)\n`touch seen`\n--output-file=seen\n; touch seen")

    assert done.returncode == 2
    assert not (tmp_path / "seen").exists()


def test_the_inputs_of_the_action_are_explained() -> None:
    page = (ROOT / "docs" / "ci.md").read_text(encoding="utf-8")
    rows = re.findall(r"^\| `([\w-]+)` \|", page, re.MULTILINE)

    assert rows == list(read(ACTION)["inputs"])


CONTAINERFILE = (ROOT / "Containerfile").read_text(encoding="utf-8")


def copied() -> Iterator[tuple[str, str]]:
    """What the container is built from: the path here, and the path there."""
    for line in re.findall(r"^COPY (?!--from)(.+)$", CONTAINERFILE, re.MULTILINE):
        *sources, target = line.split()
        yield from (
            (source, f"{target}/{source}" if target[-1] in "./" else target) for source in sources
        )


def test_a_container_is_run_by_nobody_special_and_starts_the_command() -> None:
    *_, last = CONTAINERFILE.split("\nFROM ")
    scripts = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]["scripts"]
    [entry] = re.findall(r"^ENTRYPOINT (.+)$", last, re.MULTILINE)

    assert re.findall(r"^USER (\w+)$", last, re.MULTILINE) == ["reader"]
    assert json.loads(entry)[0] in scripts


def test_what_a_container_is_built_from_is_let_through() -> None:
    lines = (ROOT / ".dockerignore").read_text(encoding="utf-8").splitlines()
    through = [line[1:] for line in lines if line.startswith("!")]

    assert lines[0] == "*"
    assert [path for path, _ in copied() if not any(fnmatch(path, each) for each in through)] == []


def test_what_a_container_is_built_from_is_enough(tmp_path: Path) -> None:
    context, out = tmp_path / "context", tmp_path / "dist"
    context.mkdir()
    for here, there in copied():
        source, target = ROOT / here, context / there
        if source.is_dir():
            ignored = shutil.ignore_patterns("*.egg-info", "__pycache__", "packs")
            shutil.copytree(source, target, ignore=ignored)
        else:
            shutil.copy(source, target)
    command = [
        sys.executable,
        "-P",
        "-m",
        "build",
        "--wheel",
        "--no-isolation",
        "--outdir",
        out,
        ".",
    ]
    done = subprocess.run(command, cwd=context, capture_output=True, text=True)

    assert done.returncode == 0, done.stdout + done.stderr
    assert len(list(out.glob("followup_lint-*.whl"))) == 1
