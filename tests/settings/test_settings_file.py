"""Files of settings: where they are looked for, without reading more than is needed."""

from __future__ import annotations

import errno
import os
import sys
import threading
from pathlib import Path
from typing import Any

import platformdirs
import pytest

from followup_lint import Config, ConfigError
from followup_lint.settings import files
from followup_lint.settings.files import FILE_NAME, in_force, read, user_file

IGNORED = 'ignore = ["emoji"]\n'


def project(folder: Path, text: str, encoding: str = "utf-8") -> Path:
    """A `pyproject.toml` in a folder."""
    path = folder / "pyproject.toml"
    path.write_text(text, encoding)
    return path


@pytest.mark.parametrize(
    "text",
    [
        f"[tool.followup-lint]\n{IGNORED}",
        f"[ tool . 'followup-lint' ]\n{IGNORED}",
        f'["tool"."followup-lint"]\n{IGNORED}',
        f'[tool."followup\\u002dlint"]\n{IGNORED}',
        f'["\\u0074ool".followup-lint]\n{IGNORED}',
        f"[tool]\nfollowup-lint.{IGNORED}",
        f"[tool.other]\n[tool]\n[tool.followup-lint]\n{IGNORED}",
        f"tool.followup-lint.{IGNORED}",
        'tool = { followup-lint = { ignore = ["emoji"] } }\n',
        '"tool"={"followup-lint"={ignore=["emoji"]}}\n',
    ],
)
def test_a_table_for_us_is_seen_however_it_is_written(text: str, tmp_path: Path) -> None:
    path = project(tmp_path, text, "utf-8-sig")
    found = in_force(str(tmp_path))

    assert found and (found.path, found.table) == (str(path), {"ignore": ["emoji"]})


@pytest.mark.parametrize(
    "text",
    [
        '[project]\nname = "x"\n',
        '[project]\nname = "followup-lint"\n[project.scripts]\nfollowup-lint = "a:b"\n',
        '[tool.other]\nneeds = ["followup-lint"]\n[other.followup-lint]\n',
    ],
)
def test_a_project_without_one_is_not_read_as_toml(
    text: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    project(tmp_path, text)
    monkeypatch.setattr(files, "parsed", None)

    assert in_force(str(tmp_path)) is None


def test_a_project_with_an_escape_is_read(tmp_path: Path) -> None:
    project(tmp_path, '[tool.other]\nexpression = "a\\\\.b"\n')

    assert in_force(str(tmp_path)) is None


def test_what_is_wrong_in_a_project_is_told_only_where_it_may_concern_us(tmp_path: Path) -> None:
    path = project(tmp_path, "[tool.other\n")
    assert Config.discover(tmp_path) == Config()

    path.write_text("[tool.followup-lint\n")
    with pytest.raises(ConfigError, match="is not valid TOML"):
        Config.discover(tmp_path)


def test_a_file_is_read_once(tmp_path: Path) -> None:
    pipe = tmp_path / FILE_NAME
    os.mkfifo(pipe)
    writer = threading.Thread(target=pipe.write_text, args=(IGNORED,))
    writer.start()
    file = read(pipe)
    writer.join()

    assert Config.from_file(file) == Config(ignore=("emoji",), source=str(pipe))


@pytest.mark.parametrize("given", ["./{}", "a/../{}", ".//{}", "{}"])
def test_a_path_is_shown_as_pathlib_writes_it(
    given: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    Path("a").mkdir()
    Path(FILE_NAME).write_text(IGNORED)
    path = given.format(FILE_NAME)

    assert read(path).path == str(Path(path))


@pytest.mark.skipif(sys.platform != "linux", reason="elsewhere platformdirs is always asked")
@pytest.mark.parametrize("config", [None, "", " ", "/of/mine", "of/mine"])
@pytest.mark.parametrize("home", ["/home/dana", "/home/dana/", "/"])
def test_the_users_own_file_is_where_platformdirs_says(
    home: str, config: str | None, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("HOME", home)
    monkeypatch.delenv("XDG_CONFIG_HOME")
    if config is not None:
        monkeypatch.setenv("XDG_CONFIG_HOME", config)

    assert user_file() == platformdirs.user_config_path("followup-lint") / FILE_NAME


def test_a_folder_that_cannot_be_looked_into_is_an_error(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    look = os.stat

    def refused(path: str, **more: Any) -> os.stat_result:
        if str(path).endswith(FILE_NAME):
            raise PermissionError(errno.EACCES, os.strerror(errno.EACCES), path)
        return look(path, **more)

    monkeypatch.setattr(files.os, "stat", refused)
    with pytest.raises(ConfigError, match=r"cannot be read \(Permission denied\)") as caught:
        in_force(str(tmp_path))
    assert caught.value.place == str(tmp_path / FILE_NAME)


def test_a_link_that_leads_nowhere_is_no_file(tmp_path: Path) -> None:
    (tmp_path / FILE_NAME).symlink_to(tmp_path / FILE_NAME)

    assert in_force(str(tmp_path)) is None
