"""The hook sendemail-validate: the commit message is judged, and nothing else of a patch."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from followup_lint.cli import main
from followup_lint.hooks.patch import message_in

TOP = """\
From 1234567890abcdef1234567890abcdef12345678 Mon Sep 17 00:00:00 2001
From: Dana Reyes <dana@example.com>
Date: Tue, 3 Mar 2026 10:00:00 +0000
Subject: [PATCH 1/2] parser: read empty lines
"""
MESSAGE = """
An empty line ended the whole block. Read it as
an end of the paragraph only.
"""
TRAILERS = """
Reported-by: Kim Sato <kim@example.org>
Signed-off-by: Dana Reyes <dana@example.com>
"""
CHANGES = """\
---
 parser.py | 2 +-
 1 file changed, 1 insertion(+), 1 deletion(-)

diff --git a/parser.py b/parser.py
index 1111111..2222222 100644
--- a/parser.py
+++ b/parser.py
@@ -1,2 +1,2 @@
 import re
-PASSWORD = "x"
+The password is hunter2swordfish. TODO: [Name]
-- \n2.39.5

"""
SECRET = "\nThe password is hunter2swordfish.\n"
HELD_BACK = """\
followup-lint: not sent
  line 6: sensitive-data: This looks like a password.
  `git send-email --no-validate` sends it as it is
"""
Validate = Callable[..., tuple[int, str]]


@pytest.fixture
def validate(tmp_path: Path, capfd: pytest.CaptureFixture[str], warm: None) -> Validate:
    """Runs the hook on a patch, and on headers, with what it says."""

    def run(patch: str, headers: str | None = None) -> tuple[int, str]:
        paths = [tmp_path / "0001.patch", tmp_path / "headers"][: 1 if headers is None else 2]
        for path, text in zip(paths, (patch, headers or ""), strict=False):
            path.write_text(text, encoding="utf-8")
        code = main(["git-validate", *map(str, paths)])
        return code, capfd.readouterr().err

    return run


@pytest.mark.parametrize(
    "text",
    [
        "\n",
        "\nReported-by: Kim Sato <kim@example.org> # on a board\nChange-Id: I" + "0f" * 20 + "\n",
    ],
)
def test_a_patch_without_a_message_is_let_through_with_one_line(
    validate: Validate, text: str
) -> None:
    told = "followup-lint: sent unread: the draft is empty\n"

    assert validate(TOP + text + CHANGES) == (0, told)


def test_a_good_commit_message_passes_whatever_the_changes_say(validate: Validate) -> None:
    assert validate(TOP + MESSAGE + TRAILERS + CHANGES) == (0, "")


def test_a_commit_message_with_a_secret_is_held_back_with_the_line_of_the_file(
    validate: Validate,
) -> None:
    assert validate(TOP + SECRET + TRAILERS + CHANGES) == (1, HELD_BACK)


def test_its_tone_is_nobody_s_business(validate: Validate) -> None:
    tone = "\nFix this crap ASAP!! Why haven't you answered my third mail?\n"

    assert validate(TOP + tone + TRAILERS + CHANGES) == (0, "")


def test_newer_git_names_the_headers_as_well(validate: Validate) -> None:
    headers = "From: Dana Reyes <dana@example.com>\nTo: list@example.org\nSubject: x\n"

    assert validate(TOP + SECRET + CHANGES, headers) == (1, HELD_BACK)
    assert validate(TOP + MESSAGE + CHANGES, headers) == (0, "")


def test_settings_by_recipient_need_those_headers(
    validate: Validate, settings: Callable[[str], Path]
) -> None:
    settings('[[when]]\nto = ["*@team.example"]\nignore = ["sensitive-data"]\n')
    patch = TOP + SECRET + CHANGES

    assert validate(patch)[0] == 1
    assert validate(patch, "To: Team <all@team.example>\nSubject: x\n")[0] == 0


def test_the_check_can_be_skipped(validate: Validate, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("FOLLOWUP_LINT_SKIP", "1")

    assert validate(TOP + SECRET + CHANGES) == (0, "")


def test_a_wrong_setting_lets_patches_pass_with_one_line(
    validate: Validate, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("FOLLOWUP_LINT_ON_ERROR", "perhaps")
    code, said = validate(TOP + SECRET + CHANGES)

    assert (code, said.count("\n")) == (0, 1)
    assert said.startswith("followup-lint: sent without a full check: FOLLOWUP_LINT_ON_ERROR: ")


def test_a_patch_that_is_not_there_is_an_error(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["git-validate", "/nowhere/0001.patch"]) == 2
    assert capsys.readouterr().err == (
        "followup-lint: error: /nowhere/0001.patch: there is no such file; check the path\n"
    )


@pytest.mark.parametrize(
    "rest",
    [
        "---\n parser.py | 2 +-\n",
        "\ndiff --git a/parser.py b/parser.py\n",
        "-- \n2.39.5\n",
        "---\r\n",
        "",
    ],
)
def test_the_message_ends_where_the_patch_begins(rest: str) -> None:
    assert message_in((TOP + MESSAGE + rest).encode()).strip() == (TOP + MESSAGE).encode().strip()


def test_trailers_are_no_part_of_the_message() -> None:
    picked = TRAILERS + "(cherry picked from commit 1234567)\n"

    assert (
        message_in((TOP + MESSAGE + picked + CHANGES).encode()) == (TOP + MESSAGE + "\n").encode()
    )


@pytest.mark.parametrize(
    "text", ["\nSee: this is text.\nAnd so is this.\n", "\nWhat: a list\n\nEnd.\n"]
)
def test_other_text_with_colons_is(text: str) -> None:
    assert message_in((TOP + text + CHANGES).encode()) == (TOP + text).encode()


def test_headers_are_no_trailers() -> None:
    assert message_in((TOP + CHANGES).encode()) == TOP.encode()


@pytest.mark.parametrize(
    "text",
    [
        "\napi: rename the route, the password is hunter2swordfish\n",
        "\napi: rename the route\n\nPassword: hunter2swordfish\n",
        "\napi: rename the route\n\n    password: hunter2swordfish\n",
        "\nRead it. Password: hunter2swordfish\n\nSigned-off-by: Dana Reyes <dana@example.com>\n",
        "\napi: the password is hunter2swordfish.\nSigned-off-by: Dana Reyes <d@reyes.test>\n",
    ],
)
def test_what_only_looks_like_trailers_is_read(validate: Validate, text: str) -> None:
    code, said = validate(TOP + text + CHANGES)

    assert (code, said.count("sensitive-data")) == (1, 1)


@pytest.mark.parametrize(
    "text",
    [
        "\napi: rename the route /users/{name} to /people/{name}.\n",
        '\nMatch [date].\n\nFixes: 0123456789ab ("router: add {name}")\nCc: <kim@example.org>\n',
        "\ninterview: greet with {first_name}, and thank {interviewer} for {topic}.\n",
    ],
)
def test_a_message_about_blanks_passes(validate: Validate, text: str) -> None:
    assert validate(TOP + text + CHANGES) == (0, "")


def test_trailers_of_all_kinds_are_no_part_of_the_message() -> None:
    kinds = (
        '\nFixes: 0123456789ab ("parser: read lines")\nLink: https://example.com/r/1\n'
        "Cc: Kim Sato <kim@example.org> # 6.1+\nSuggested-by: Kim\nChange-Id: I" + "0f" * 20 + "\n"
    )

    assert message_in((TOP + MESSAGE + kinds + CHANGES).encode()) == (TOP + MESSAGE + "\n").encode()
