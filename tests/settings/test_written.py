"""Names added to a settings file leave all else as it is."""

from __future__ import annotations

import tomllib
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from followup_lint import ConfigError
from followup_lint.settings.written import add_to

OWN = [
    "",
    "# mine\nfail-on = 'error'\n",
    'ignore = ["emoji"] # too many\n[rules.emoji]\nseverity = "error"\n',
    'ignore = [\n  "emoji", # one\n  "pressure",\n]\n',
    "ignore=[]\n",
    "ignore = [ ]",
    'select = ["tone"]\n\n[[when]]\nto = ["a"]\nignore = ["emoji"]\n',
]
PROJECT = [
    "[project]\nname = 'x'\n",
    "[tool.followup-lint]\n",
    '[tool.x]\nignore = [1]\n\n[ tool . followup-lint ] # ours\nignore = ["emoji"]\n[tool.y]\n',
    "[tool.followup-lint]",
]


def settings(path: Path) -> dict[str, object]:
    whole = tomllib.loads(path.read_text(encoding="utf-8"))
    if path.name == "pyproject.toml":
        whole = whole.get("tool", {}).get("followup-lint", {})
    return whole


@pytest.mark.parametrize(
    ("name", "before"),
    [("followup-lint.toml", text) for text in OWN] + [("pyproject.toml", text) for text in PROJECT],
)
def test_a_name_is_added_and_nothing_else_changes(tmp_path: Path, name: str, before: str) -> None:
    path = tmp_path / name
    path.write_text(before, encoding="utf-8")
    old = settings(path)

    assert add_to(path, "ignore", "gift-offer")
    assert settings(path) == {**old, "ignore": ["gift-offer", *old.get("ignore", [])]}  # type: ignore[misc]
    after = path.read_text(encoding="utf-8")
    assert all(line in after for line in before.splitlines() if line.startswith(("#", " ")))

    assert not add_to(path, "ignore", "gift-offer")
    assert path.read_text(encoding="utf-8") == after


def test_a_file_is_made_with_its_folder(tmp_path: Path) -> None:
    path = tmp_path / "new" / "followup-lint.toml"
    add_to(path, "ignore", "emoji")

    assert settings(path) == {"ignore": ["emoji"]}


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("followup-lint.toml", "ignore = 'emoji'\n"),
        ("followup-lint.toml", '"ignore" = ["emoji"]\n'),
        ("pyproject.toml", "[tool]\nfollowup-lint = { ignore = ['emoji'] }\n"),
        ("pyproject.toml", "[tool]\nfollowup-lint.fail-on = 'error'\n"),
    ],
)
def test_what_cannot_be_changed_safely_is_left_with_a_remedy(
    tmp_path: Path, name: str, text: str
) -> None:
    path = tmp_path / name
    path.write_text(text, encoding="utf-8")

    with pytest.raises(ConfigError, match='add "flattery" to `ignore` by hand'):
        add_to(path, "ignore", "flattery")
    assert path.read_text(encoding="utf-8") == text


def test_broken_toml_is_left_and_named(tmp_path: Path) -> None:
    path = tmp_path / "followup-lint.toml"
    path.write_text("ignore = [", encoding="utf-8")

    with pytest.raises(ConfigError, match=r"followup-lint\.toml: is not valid TOML"):
        add_to(path, "ignore", "flattery")
    assert path.read_text(encoding="utf-8") == "ignore = ["


def test_a_file_in_a_place_that_is_none_is_named(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("", encoding="utf-8")

    with pytest.raises(ConfigError, match="cannot be"):
        add_to(tmp_path / "file" / "followup-lint.toml", "ignore", "flattery")


@given(name=st.text(st.characters(codec="utf-8", categories=None, exclude_categories=["Cs"])))
def test_any_name_is_written_as_toml(tmp_path_factory: pytest.TempPathFactory, name: str) -> None:
    path = tmp_path_factory.mktemp("any") / "followup-lint.toml"
    add_to(path, "ignore-findings", name)

    assert settings(path) == {"ignore-findings": [name]}
