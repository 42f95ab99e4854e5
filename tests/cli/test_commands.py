"""`rules`, `explain`, `config`, help and version."""

from __future__ import annotations

import json
import re
import subprocess
import sys
import tomllib
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import msgspec
import pytest

import followup_lint
from a_pack import PACK
from followup_lint import Config, __version__
from followup_lint.cli import main
from followup_lint.rules import registry

Inline = Callable[..., Any]
Write = Callable[[str, str], Path]
SETTINGS = """
select = ["FUL3", "emoji", "too-long"]
ignore = ["urgency"]
fail-on = "error"
packs = ["mine.toml"]
history = true

[rules.emoji]
severity = "error"
severity-check-in = "off"
allow = ["🙂", "a \\"quoted\\" \\\\ one\\u007f"]

[rules.too-long]
more-than = { thank_you = 150 }
"""


def test_the_version_is_that_of_the_package(inline: Inline) -> None:
    outcome = inline("--version")

    assert (0, f"followup-lint {__version__}\n") == (outcome.code, outcome.out)


def test_help_shows_commands_examples_and_exit_codes(inline: Inline) -> None:
    outcome = inline("--help")

    assert outcome.code == 0
    for words in (
        "usage: followup-lint [options] FILE…",
        "explain NAME",
        "examples:",
        "exit codes:",
    ):
        assert words in outcome.out


@pytest.mark.parametrize(
    "command", ["", "rules", "check-rules", "context", "when", "sent", "history", "history list"]
)
def test_help_fits_a_usual_terminal(inline: Inline, command: str) -> None:
    shown = inline(*command.split(), "--help").out

    assert [line for line in shown.splitlines() if len(line) > 80] == []


@pytest.mark.parametrize(
    "arguments",
    [
        ["--help"],
        ["--version"],
        ["--no-such-option"],
        ["rules"],
        ["explain", "emoticon"],
        ["broken/note.txt"],
        ["--config", "broken/followup-lint.toml", "note.txt"],
    ],
)
def test_what_needs_no_rule_loads_none(arguments: list[str], folder: Path) -> None:
    (folder / "broken").mkdir()
    (folder / "broken" / "followup-lint.toml").write_text("selekt = []\n")
    (folder / "broken" / "note.txt").write_text("Hello\n")
    script = (
        "import sys; from followup_lint.cli import main; main(sys.argv[1:]); "
        "print(*(name for name in sys.modules if name.startswith('followup_lint')))"
    )
    done = subprocess.run(
        [sys.executable, "-c", script, *arguments], capture_output=True, text=True, cwd=folder
    )
    loaded = done.stdout.splitlines()[-1].split()

    assert "followup_lint.cli.streams" in loaded
    assert not {"followup_lint.rules.rule", "followup_lint.draft", "followup_lint.nlp"} & set(
        loaded
    )


# What takes as long to import as such a command may take.
HEAVY = {
    "dataclasses", "difflib", "email", "importlib.metadata", "importlib.resources", "inspect",
    "msgspec", "pathlib", "platformdirs", "rich", "shutil", "tomllib", "typing",
    "typing_extensions", "urllib.parse",
}  # fmt: skip


@pytest.mark.parametrize(
    ("arguments", "needed"),
    [
        (["--version"], set()),
        (["--help"], set()),
        (["rules"], set()),
        (["explain", "missing-thanks"], set()),
        (["--config", "value.toml", "note.txt"], {"msgspec", "tomllib", "typing"}),
        (["--config", "key.toml", "note.txt"], {"difflib", "msgspec", "tomllib", "typing"}),
        (["found/note.txt"], {"msgspec", "tomllib", "typing"}),
    ],
    ids=["version", "help", "rules", "explain", "a wrong value", "a wrong key", "one found"],
)
def test_what_is_told_at_once_imports_little(
    arguments: list[str], needed: set[str], write: Write, folder: Path
) -> None:
    write("pyproject.toml", '[project]\nname = "followup-lint"\n')
    write("value.toml", "fail-on = 3\n")
    write("key.toml", "selekt = []\n")
    (folder / "found").mkdir()
    write("found/followup-lint.toml", "fail-on = 3\n")
    write("found/note.txt", "Hello\n")
    paths = [str(Path(home).parent) for home in (*followup_lint.__path__, *msgspec.__path__)]
    code = (
        f"import sys; sys.path += {paths!r}; from followup_lint.__main__ import main; main(); "
        "print('', *sys.modules)"
    )
    # Without what an editable install imports at the start.
    command = [sys.executable, "-I", "-S", "-c", code, *arguments]
    done = subprocess.run(command, capture_output=True, text=True, cwd=folder)
    loaded = set(done.stdout.splitlines()[-1].split())

    assert needed == HEAVY & loaded


@pytest.mark.parametrize(
    "arguments", [["--help"], ["--version"], ["rules"], ["explain", "emoticon"], ["config"]]
)
def test_what_needs_no_parse_does_not_import_spacy(arguments: list[str], folder: Path) -> None:
    code = (
        "import sys; from followup_lint.cli import main; code = main(sys.argv[1:]);"
        "sys.exit(3 if 'spacy' in sys.modules else code)"
    )
    done = subprocess.run([sys.executable, "-c", code, *arguments], capture_output=True, text=True)

    assert (done.returncode, done.stderr) == (0, "")


TALK = ["--interview-at", "2025-03-05 14:00 America/New_York"]


@pytest.mark.parametrize(
    "arguments", [["context"], ["when", *TALK], [*TALK, "--send-at", "now", "note.txt"]]
)
def test_facts_load_only_the_libraries_that_they_need(arguments: list[str], folder: Path) -> None:
    (folder / "note.txt").write_text("Dear Ana,\n\nThank you for your time.\n\nRegards,\nDana\n")
    script = (
        "import sys; from followup_lint.cli import main; main(sys.argv[1:]); print(*sys.modules)"
    )
    done = subprocess.run(
        [sys.executable, "-c", script, *arguments], capture_output=True, text=True, cwd=folder
    )
    loaded = set(done.stdout.splitlines()[-1].split())
    needless = {"holidays", "icalendar", "recurring_ical_events", "sqlite3"}
    if arguments[0] in ("context", "when"):
        needless.add("spacy")

    assert "followup_lint.facts.finder" in loaded
    assert not needless & loaded


def test_rules_lists_each_rule_on_one_line(inline: Inline) -> None:
    outcome = inline("rules")
    rules = registry.load().values()

    assert outcome.code == 0
    assert [rule.code for rule in rules] == [line[:6] for line in outcome.out.splitlines()]
    assert (
        "FUL305  urgency               warning       Urgency words hurry the reader." in outcome.out
    )


def test_rules_fit_a_narrow_terminal(inline: Inline, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", "40")

    assert "FUL305  urgency  warning\n  Urgency words hurry the reader.\n" in inline("rules").out


def test_rules_as_json_tells_what_the_settings_make_of_them(inline: Inline, write: Write) -> None:
    write("mine.toml", PACK)
    write("followup-lint.toml", SETTINGS)
    document = json.loads(inline("rules", "--format", "json").out)
    rules = {rule["id"]: rule for rule in document["rules"]}

    assert document["version"] == 1
    assert (rules["emoji"]["on"], rules["emoji"]["severity"]) == (True, "error")
    assert (rules["urgency"]["on"], rules["missing-thanks"]["on"]) == (False, False)
    assert rules["missing-thanks"]["severity_in"]["general"] == "off"
    assert {"thank_you": 150}.items() <= rules["too-long"]["options"]["more_than"].items()
    assert rules["my-word"]["code"] == "MYR101"


def test_the_table_puts_rules_that_are_off_in_brackets(inline: Inline, write: Write) -> None:
    write("followup-lint.toml", 'ignore = ["urgency"]\n')

    assert re.search(r"^FUL305  urgency +\(warning\) ", inline("rules").out, re.MULTILINE)


@pytest.mark.parametrize("name", ["emoticon", "FUL422", "ful422"])
def test_explain_takes_an_id_or_a_code(name: str, inline: Inline) -> None:
    outcome = inline("explain", name)

    assert outcome.code == 0
    assert outcome.out.startswith("# emoticon (FUL422)\n\nThe message contains a text smiley")


def test_explain_knows_the_rules_of_packs(inline: Inline, write: Write) -> None:
    write("mine.toml", PACK)
    write("followup-lint.toml", 'packs = ["mine.toml"]')

    assert "A [[gizmo]].\n```\n\n> warning: Not “gizmo”." in inline("explain", "my-word").out


def test_config_prints_the_defaults_and_says_so(inline: Inline, folder: Path) -> None:
    out = inline("config").out

    assert out.startswith("# The defaults: no followup-lint.toml, ")
    assert str(folder) in out
    assert tomllib.loads(out) == {
        "select": [],
        "ignore": [],
        "fail-on": "warning",
        "packs": [],
        "history": False,
        "server": "auto",
    }


def test_what_config_prints_reads_back_as_the_same_settings(inline: Inline, write: Write) -> None:
    write("mine.toml", PACK)
    path = write("followup-lint.toml", SETTINGS)
    write("drafts/a.txt", "")
    out = inline("config", "drafts").out
    copy = write("elsewhere/copy.toml", out)
    given = Config.from_file(path)

    assert out.startswith(f"# From {path}\n")
    assert replace(given, source="") == replace(Config.from_file(copy), source="")


def test_the_command_is_the_light_client() -> None:
    script = Path(sys.executable).with_name("followup-lint").read_text()

    assert "from followup_lint.__main__ import main" in script
    assert "sys.exit(main())" in script
    assert callable(main)
