"""Files of settings: where the user's own stands, and how one is read."""

from __future__ import annotations

import tomllib
from pathlib import Path
from typing import Any

import platformdirs

from followup_lint.errors import ConfigError

FILE_NAME = "followup-lint.toml"


def user_file() -> Path:
    """The settings file of the user, whether it exists or not."""
    return platformdirs.user_config_path("followup-lint") / FILE_NAME


def read_toml(path: Path) -> dict[str, Any]:
    """A TOML file. Raises ConfigError."""
    try:
        return tomllib.loads(path.read_text(encoding="utf-8-sig"))
    except OSError as error:
        raise ConfigError(
            f"cannot be read ({error.strerror})",
            place=str(path),
            remedy="check the path of the settings file",
        ) from error
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise ConfigError(f"is not valid TOML: {error}", place=str(path)) from error
