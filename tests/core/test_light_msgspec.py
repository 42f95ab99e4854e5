"""msgspec is imported without typing_extensions, which is still there for who asks for it."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

LEAN = "from followup_lint.core.light_msgspec import import_msgspec\nimport_msgspec()\n"


def printed(code: str, *paths: Path) -> str:
    """What a Python of its own prints, which looks for modules in these folders first."""
    head = f"import sys\nsys.path[:0] = {[str(path) for path in paths]!r}\n"
    done = subprocess.run(
        [sys.executable, "-c", head + code], capture_output=True, text=True, check=True
    )
    return done.stdout.strip()


def test_it_is_left_out() -> None:
    code = "print({'msgspec', 'typing_extensions'} & {*sys.modules})"

    assert printed(LEAN + code) == "{'msgspec'}"


def test_who_asks_for_it_afterwards_gets_it() -> None:
    code = "import typing_extensions\nprint(typing_extensions.__name__)"

    assert printed(LEAN + code) == "typing_extensions"


def test_values_are_checked_as_ever() -> None:
    code = (
        "from followup_lint.settings.files import SettingsFile\n"
        "from followup_lint.settings.tables import checked\n"
        "print(checked(SettingsFile('x', {'when': [{'to': ['a'], 'kind': ['check_in']}]})))"
    )

    assert printed(LEAN + code) == printed("import typing_extensions\n" + code)


def test_a_version_that_wants_it_gets_it(tmp_path: Path) -> None:
    (tmp_path / "msgspec").mkdir()
    text = "from . import part\nfrom typing_extensions import Self\n"
    (tmp_path / "msgspec" / "__init__.py").write_text(text)
    (tmp_path / "msgspec" / "part.py").write_text("")
    code = "print('msgspec' in sys.modules)\nimport msgspec\nprint(msgspec.Self.__name__)"

    assert printed(LEAN + code, tmp_path).split() == ["False", "Self"]
