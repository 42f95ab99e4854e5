"""Settings: where they are found, what they do, and what is refused."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from followup_lint import Config, ConfigError, Kind, PackError, Severity
from followup_lint.core.terms import Assume
from followup_lint.rules.registry import load
from followup_lint.rules.selection import apply, plan
from followup_lint.settings.files import FILE_NAME

Write = Callable[[str, str], Path]


@pytest.fixture
def write(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Write:
    """Writes a file in an empty folder, in which the settings of the user are looked for, too."""
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "own"))

    def make(name: str, text: str) -> Path:
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
        return path

    return make


def ids(config: Config) -> set[str]:
    """The rules that are on."""
    return {rule.id for rule in plan(config)}


def test_without_a_file_the_defaults_hold(tmp_path: Path) -> None:
    assert Config() == Config.discover(tmp_path)


def test_the_nearest_file_upward_is_taken(write: Write, tmp_path: Path) -> None:
    write(FILE_NAME, 'ignore = ["emoji"]')
    nearer = write(f"a/{FILE_NAME}", 'ignore = ["textspeak"]')
    (tmp_path / "a" / "b" / "c").mkdir(parents=True)
    expected = Config(ignore=("textspeak",), source=str(nearer))

    assert expected == Config.discover(tmp_path / "a" / "b" / "c")


def test_a_project_counts_only_with_a_table_for_us(write: Write, tmp_path: Path) -> None:
    above = write("pyproject.toml", '[tool.followup-lint]\nfail-on = "error"')
    write("a/pyproject.toml", '[project]\nname = "x"')
    expected = Config(fail_on=Severity.ERROR, source=str(above))

    assert expected == Config.discover(tmp_path / "a")


def test_a_file_of_our_own_goes_before_a_project_in_the_same_folder(
    write: Write, tmp_path: Path
) -> None:
    write("pyproject.toml", '[tool.followup-lint]\nfail-on = "error"')
    own = write(FILE_NAME, "")

    assert Config(source=str(own)) == Config.discover(tmp_path)


def test_the_settings_of_the_user_come_last(write: Write, tmp_path: Path) -> None:
    user = write(f"own/followup-lint/{FILE_NAME}", 'select = ["emoji"]')
    (tmp_path / "a").mkdir()

    assert str(user) == Config.discover(tmp_path / "a").source


def test_packs_are_found_beside_the_file(write: Write, tmp_path: Path) -> None:
    with pytest.raises(PackError, match=r"sub/mine\.toml: cannot be read"):
        Config.from_file(write(f"sub/{FILE_NAME}", 'packs = ["mine.toml"]'))


@pytest.mark.parametrize(
    ("select", "ignore", "on"),
    [
        (("emoji",), (), {"emoji", "emoticon"}),
        (("emoji",), ("emoticon",), {"emoji"}),
        (("FUL421",), (), {"emoji"}),
        (("FUL42",), (), {"emoji", "emoticon"}),
        (("ful42",), ("emoji",), set()),
        (("too-long", "FUL422"), (), {"too-long", "emoticon"}),
    ],
    ids=["family", "id", "code", "prefix", "all left out", "several"],
)
def test_rules_are_named_by_id_family_code_or_its_beginning(
    select: tuple[str, ...], ignore: tuple[str, ...], on: set[str]
) -> None:
    assert on == ids(Config(select=select, ignore=ignore))


def test_a_severity_can_be_set_for_all_kinds_for_one_and_off(write: Write) -> None:
    rule = load()["still-waiting"]
    raised = apply(rule, {"severity": "error"}, "x")
    softer = apply(rule, {"severity-check-in": "suggestion"}, "x")
    off = apply(rule, {"severity": "off"}, "x")

    assert Severity.ERROR is raised.fixed_severity
    assert Severity.SUGGESTION is softer.severity_in[Kind.CHECK_IN]
    assert not any(off.applies_to(kind) for kind in Kind)


def test_a_table_for_one_kind_leaves_the_limits_of_the_others(write: Write) -> None:
    rule = load()["too-long"]
    changed = apply(rule, {"more-than": {"thank_you": 90}}, "x")

    assert {**rule.options.more_than, Kind.THANK_YOU: 90} == changed.options.more_than


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ('ignore = ["emojy"]', "key `ignore`: unknown rule, family or code 'emojy'; did you mean"),
        ("[rules.emojy]", "[rules]: unknown rule 'emojy'; did you mean 'emoji'?"),
        ("fail_on = 'error'", "unknown setting 'fail_on'; did you mean 'fail-on'?"),
        (
            "colour = true",
            "unknown setting 'colour'; use one of select, ignore, ignore-findings, server",
        ),
        ("select = 'emoji'", "key `select`: expected a list, got a string; "),
        ("packs = [1]", "key `packs[0]`: expected a string, got a whole number; `followup-lint co"),
        ("fail-on = 'never'", "key `fail-on`: there is no 'never'; use one of suggestion,"),
        ("[rules.emoji]\nseverity = 1", "[rules.emoji]: key `severity`: no severity 1; use error,"),
        ("[rules.emoji]\nalow = []", "[rules.emoji]: unknown option 'alow'; did you mean 'allow'?"),
        ("[rules.too-long]\nmore-than = 3", "key `more-than`: expected a table, got a whole"),
        ("select = [", "is not valid TOML: "),
    ],
)
def test_what_is_wrong_is_refused_with_file_key_and_remedy(
    text: str, message: str, write: Write
) -> None:
    path = write(FILE_NAME, text)
    with pytest.raises(ConfigError) as caught:
        Config.from_file(path)

    assert str(caught.value).startswith(str(path))
    assert message in str(caught.value)


def test_a_table_that_is_no_table_is_refused(write: Write) -> None:
    with pytest.raises(ConfigError, match=r"tool\.followup-lint is not a table"):
        Config.from_file(write("pyproject.toml", "[tool]\nfollowup-lint = 3"))


@pytest.mark.parametrize(
    ("given", "message"),
    [
        ({"select": "emoji"}, "Config: key `select`: expected a list, got a string; "),
        ({"ignore": [3]}, "Config: key `ignore[0]`: expected a string, got a whole number; "),
        ({"fail_on": "never"}, "Config: key `fail-on`: there is no 'never'; use one of sugg"),
        (
            {"assume": "mail"},
            "Config: key `assume`: there is no 'mail'; use one of follow-up, any",
        ),
        ({"packs": "mine.toml"}, "Config: key `packs`: expected a list, got a string; "),
        ({"rules": {"emoji": 3}}, "Config: key `rules`: expected a table, got a whole number; "),
    ],
)
def test_settings_made_in_python_are_held_to_their_types(
    given: dict[str, Any], message: str
) -> None:
    with pytest.raises(ConfigError) as caught:
        Config(**given)

    assert str(caught.value).startswith(message)


def test_settings_made_in_python_may_be_lists_and_names() -> None:
    given: Any = {"select": ["emoji"], "fail_on": "error", "packs": ["a.toml"]}
    expected = Config(select=("emoji",), fail_on=Severity.ERROR, packs=(Path("a.toml"),))

    assert expected == Config(**given)


def test_what_a_message_is_taken_for_is_a_setting(write: Write) -> None:
    config = Config.from_file(write(FILE_NAME, 'assume = "any"'))

    assert config.assume is Assume.ANY
    assert config.for_any_mail() is config


def test_where_nobody_says_it_a_hook_sees_any_mail_and_a_person_lints_a_follow_up() -> None:
    given: Any = {"assume": "follow-up"}

    assert Config().assume is None
    assert Config().for_any_mail().assume is Assume.ANY
    assert Config(**given).for_any_mail().assume is Assume.FOLLOW_UP
