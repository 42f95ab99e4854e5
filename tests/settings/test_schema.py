"""The schema of settings accepts what the program accepts, and refuses misspelt keys."""

from __future__ import annotations

import json
import tomllib
from importlib.resources import files
from pathlib import Path
from typing import Any

import jsonschema
import pytest

from followup_lint import Config
from followup_lint.cli import main
from followup_lint.rules import registry
from followup_lint.settings.schema import SCHEMA_FILE

SCHEMA: Any = json.loads((files("followup_lint") / SCHEMA_FILE).read_text(encoding="utf-8"))
EXAMPLES = sorted((Path(__file__).parents[2] / "examples").rglob("followup-lint.toml"))


def refused(text: str) -> bool:
    return not jsonschema.Draft202012Validator(SCHEMA).is_valid(tomllib.loads(text))


def test_it_is_a_schema() -> None:
    jsonschema.Draft202012Validator.check_schema(SCHEMA)


@pytest.mark.parametrize("path", EXAMPLES, ids=lambda path: path.parent.name)
def test_settings_of_examples_fit(path: Path) -> None:
    assert not refused(path.read_text(encoding="utf-8"))


@pytest.mark.parametrize(
    "text",
    [
        'select = ["tone"]\nfail-on = "error"\nhistory = true\n',
        'ignore-findings = ["0123456789abcdef"]\n',
        '[rules.too-frequent]\nseverity = "error"\nseverity-check-in = "warning"\n',
        '[rules.too-frequent]\nmin-gap-business-days = 7\nchannels = ["email"]\n',
        "[rules.my-own-rule]\nanything = 1\n",
        '[[when]]\nto = ["*@example.com"]\n[when.rules.emoji]\nseverity = "error"\n',
        '[presend]\nscope = "all"\ntimeout = 2.5\n',
    ],
)
def test_what_may_be_set_fits(text: str) -> None:
    assert not refused(text)


@pytest.mark.parametrize(
    "text",
    [
        'selects = ["tone"]\n',
        'fail-on = "never"\n',
        "ignore = [1]\n",
        '[rules.emoji]\nseverty = "error"\n',
        '[rules.too-frequent]\nmin-gap-business-days = "a week"\n',
        '[presend]\nscope = "some"\n',
    ],
)
def test_what_is_wrong_does_not_fit(text: str) -> None:
    assert refused(text)


def test_every_rule_has_its_options() -> None:
    known = SCHEMA["$defs"]["rules"]["properties"]

    assert set(known) == {rule.id for rule in registry.builtin()}
    assert known["emoji"]["properties"]["allow"]["type"] == "array"


class TestInit:
    """`config --init`."""

    def test_it_writes_a_file_that_changes_nothing(self, tmp_path: Path) -> None:
        assert main(["config", "--init", str(tmp_path)]) == 0
        path = tmp_path / "followup-lint.toml"
        made = Config.from_file(path)

        assert (made.select, made.ignore, made.rules) == ((), (), {})
        assert not refused(path.read_text(encoding="utf-8"))

    def test_each_line_that_is_freed_can_be_read(self, tmp_path: Path) -> None:
        main(["config", "--init", str(tmp_path)])
        path = tmp_path / "followup-lint.toml"
        lines = path.read_text(encoding="utf-8").splitlines()
        freed = [line.removeprefix("# ") for line in lines if " = " in line or line[2:3] == "["]
        (tmp_path / "interviews.ics").touch()
        text = "\n".join(freed)

        assert not refused(text)
        assert set(tomllib.loads(text)) <= set(SCHEMA["$defs"]["Settings"]["properties"])

    def test_what_is_there_stays(self, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
        path = tmp_path / "followup-lint.toml"
        path.write_text("# mine\n", encoding="utf-8")

        assert main(["config", "--init", str(tmp_path)]) == 2
        assert path.read_text(encoding="utf-8") == "# mine\n"
        assert "there is one already" in capsys.readouterr().err
