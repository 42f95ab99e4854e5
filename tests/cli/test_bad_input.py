"""Whatever is wrong: one line that names the place, the problem and the remedy, and exit code 2."""

from __future__ import annotations

import subprocess
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from a_pack import EXAMPLES, HEAD

GOOD = "Dear Ms. Ortiz,\n\nThank you for the tour.\n\nKind regards,\nDana Reyes\n"
PACK = HEAD + EXAMPLES
NOT_MIME = (
    "Subject: Hello\nMIME-Version: 1.0\n"
    'Content-Type: multipart/mixed; boundary="b"\n\nno part begins here\n'
)
FILES: dict[str, str | bytes] = {
    "good.txt": GOOD,
    "empty.txt": "",
    "blank.txt": " \n\t\n",
    "binary.txt": bytes(range(256)) * 20,
    "image.txt": b"\x89PNG\r\n\x1a\n" + bytes(64),
    "letter.pdf": b"%PDF-1.7\n",
    "no-parts.eml": NOT_MIME,
    "long.txt": "a" * 10_000_000,
    "notes/list.csv": "a,b\n",
    "escape\x1b[31m.txt": "",
    "unknown-rule/good.txt": GOOD,
    "unknown-rule/followup-lint.toml": 'ignore = ["emojy"]\n',
    "unknown-table/good.txt": GOOD,
    "unknown-table/followup-lint.toml": "[rules.to-long]\nseverity = 'error'\n",
    "unknown-key/good.txt": GOOD,
    "unknown-key/followup-lint.toml": 'fail_on = "error"\n',
    "unknown-option/good.txt": GOOD,
    "unknown-option/followup-lint.toml": "[rules.emoji]\nallowed = 3\n",
    "wrong-type/good.txt": GOOD,
    "wrong-type/followup-lint.toml": "[rules.too-long]\nmore-than = 3\n",
    "wrong-list/good.txt": GOOD,
    "wrong-list/pyproject.toml": '[tool.followup-lint]\nselect = "emoji"\n',
    "negative/good.txt": GOOD,
    "negative/followup-lint.toml": "[rules.too-long]\nmore-than = { check_in = -1 }\n",
    "no-such-kind/good.txt": GOOD,
    "no-such-kind/followup-lint.toml": "[rules.too-long]\nmore-than = { chek_in = 1 }\n",
    "empty-word/good.txt": GOOD,
    "empty-word/followup-lint.toml": '[rules.textspeak]\nextra = ["u", " "]\n',
    "empty-phrase/good.txt": GOOD,
    "empty-phrase/followup-lint.toml": 'packs = ["mine.toml"]\n',
    "empty-phrase/mine.toml": PACK + 'phrases = [""]\n',
    "bad-unless/good.txt": GOOD,
    "bad-unless/followup-lint.toml": 'packs = ["mine.toml"]\n',
    "bad-unless/mine.toml": PACK + 'phrases = ["gizmo"]\nunless-regex = ["(a"]\n',
    "bad-zone/good.txt": GOOD,
    "bad-zone/followup-lint.toml": 'packs = ["mine.toml"]\n',
    "bad-zone/mine.toml": PACK + 'phrases = ["gizmo"]\nwhere = "header"\n',
    "wrong-severity/good.txt": GOOD,
    "wrong-severity/followup-lint.toml": 'fail-on = "never"\n',
    "wrong-level/good.txt": GOOD,
    "wrong-level/followup-lint.toml": '[rules.emoji]\nseverity = "fatal"\n',
    "not-toml/good.txt": GOOD,
    "not-toml/followup-lint.toml": "select = [\n",
    "no-pack/good.txt": GOOD,
    "no-pack/followup-lint.toml": 'packs = ["mine.toml"]\n',
    "pack/good.txt": GOOD,
    "pack/followup-lint.toml": 'packs = ["mine.toml"]\n',
    "pack/mine.toml": PACK,
    "two/good.txt": GOOD,
    "two/followup-lint.toml": 'packs = ["mine.toml"]\n',
    "two/mine.toml": PACK + 'phrases = ["gizmo"]\nregex = ["gizmos?"]\n',
}
CASES = [
    (["missing.txt"], "missing.txt: there is no such file; check the path"),
    (
        ["good.txt/inner.txt"],
        "good.txt/inner.txt: the file cannot be read (Not a directory); check the path and your "
        "permissions for it",
    ),
    (
        ["notes"],
        "notes: there is no draft in this folder; drafts end in .eml, .markdown, .md, .text, .txt, "
        "other files are named one by one",
    ),
    (["empty.txt"], "empty.txt: the draft is empty; write the message first"),
    (["blank.txt"], "blank.txt: the draft is empty; write the message first"),
    (["-"], "<stdin>: the draft is empty; write the message first"),
    (
        ["binary.txt"],
        "binary.txt: this is binary data, not text; save the draft as plain text, Markdown or .eml",
    ),
    (
        ["image.txt"],
        "image.txt: this is binary data, not text; save the draft as plain text, Markdown or .eml",
    ),
    (
        ["letter.pdf"],
        "letter.pdf: this is a PDF file, not text; save the draft as plain text, Markdown or .eml",
    ),
    (
        ["no-parts.eml"],
        "no-parts.eml: this is not a valid message (it has no readable text part); save the draft "
        "again, as plain text or .eml",
    ),
    (
        ["long.txt"],
        "long.txt: the text has more than 2,400,000 bytes; lint one message at a time",
    ),
    (["escape\x1b[31m.txt"], "escape␛[31m.txt: the draft is empty; write the message first"),
    (
        ["unknown-rule"],
        "{}/unknown-rule/followup-lint.toml: key `ignore`: unknown rule, family or code 'emojy'; "
        "did you mean 'emoji'?",
    ),
    (
        ["unknown-table"],
        "{}/unknown-table/followup-lint.toml [rules]: unknown rule 'to-long'; did you mean "
        "'too-long'?",
    ),
    (
        ["unknown-key"],
        "{}/unknown-key/followup-lint.toml: unknown setting 'fail_on'; did you mean 'fail-on'?",
    ),
    (
        ["wrong-type"],
        "{}/wrong-type/followup-lint.toml [rules.too-long]: key `more-than`: expected a table, got "
        "a whole number; `followup-lint explain RULE` shows the options of a rule",
    ),
    (
        ["negative"],
        "{}/negative/followup-lint.toml [rules.too-long]: key `more-than`: expected a whole number "
        "of 0 or more; `followup-lint explain RULE` shows the options of a rule",
    ),
    (
        ["no-such-kind"],
        "{}/no-such-kind/followup-lint.toml [rules.too-long]: key `more-than`: there is no "
        "'chek_in'; use one of thank_you, check_in, second_follow_up, decision_reply, general",
    ),
    (
        ["empty-word"],
        "{}/empty-word/followup-lint.toml [rules.textspeak]: key `extra[1]`: expected a string "
        "that is not empty; `followup-lint explain RULE` shows the options of a rule",
    ),
    (
        ["empty-phrase"],
        "{}/empty-phrase/mine.toml [my-word]: key `phrases[0]`: expected a string that is not "
        "empty; docs/writing-rules.md shows how a rule is written",
    ),
    (
        ["bad-unless"],
        "{}/bad-unless/mine.toml [my-word]: key `unless-regex`: bad expression: missing ), "
        "unterminated subpattern at position 0; put a backslash before a literal "
        "character",
    ),
    (
        ["bad-zone"],
        "{}/bad-zone/mine.toml [my-word]: key `where`: there is no 'header'; use one of body, "
        "greeting, sign-off, letter, signed",
    ),
    (
        ["wrong-severity"],
        "{}/wrong-severity/followup-lint.toml: key `fail-on`: there is no 'never'; use one "
        "of suggestion, warning, error",
    ),
    (
        ["wrong-level"],
        "{}/wrong-level/followup-lint.toml [rules.emoji]: key `severity`: no severity 'fatal'; use "
        "error, warning, suggestion or off",
    ),
    (
        ["no-pack"],
        "{}/no-pack/mine.toml: cannot be read (No such file or directory); check the path of the "
        "pack",
    ),
    (
        ["pack"],
        "{}/pack/mine.toml [my-word]: has not exactly one matcher, but: none; use one of phrases, "
        "regex, count, absent",
    ),
    (
        ["two"],
        "{}/two/mine.toml [my-word]: has not exactly one matcher, but: phrases, regex; use one of "
        "phrases, regex, count, absent",
    ),
    (["--kind", "chek-in", "good.txt"], "--kind: no kind 'chek-in'; did you mean check-in?"),
    (
        ["--kind", "novel", "good.txt"],
        "--kind: no kind 'novel'; use one of thank-you, check-in, second-follow-up, "
        "decision-reply, general",
    ),
    (
        ["--select", "emoji,urgncy", "good.txt"],
        "--select: unknown rule, family or code 'urgncy'; did you mean 'urgency'?",
    ),
    (
        ["--ignore", "FUX", "good.txt"],
        "--ignore: unknown rule, family or code 'FUX'; `followup-lint rules` lists all rules",
    ),
    (
        ["--config", "none.toml", "good.txt"],
        "none.toml: cannot be read (No such file or directory); check the path of the settings "
        "file",
    ),
    (
        ["--format", "xml", "good.txt"],
        "--format: no format 'xml'; use one of text, markdown, html, json, sarif, github, junit",
    ),
    (
        ["--fail-on", "sugestion", "good.txt"],
        "--fail-on: no severity 'sugestion'; did you mean suggestion?",
    ),
    (["--colour", "never", "good.txt"], "--colour: there is no such option; did you mean --color?"),
    (["--fail-on"], "--fail-on: expected one argument; see followup-lint --help"),
    (
        ["--quiet", "rules"],
        "rules: there is no such file; a command comes first: followup-lint rules",
    ),
    ([""], "a path is empty; name a file, a folder, or -"),
    ([], "no draft is given; name a file, a folder, or - for standard input"),
    (["explain", "emojy"], "explain: unknown rule 'emojy'; did you mean 'emoji'?"),
    (["explain"], "no rule is given; `followup-lint rules` lists all rules"),
    (["rules", "all"], "all: there is no such argument; see followup-lint rules --help"),
    (["config", "nowhere"], "nowhere: there is no such folder; check the path"),
]


@pytest.fixture(scope="module")
def files(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with everything that can be wrong."""
    folder = tmp_path_factory.mktemp("bad").resolve()
    for name, content in FILES.items():
        path = folder / name
        path.parent.mkdir(exist_ok=True)
        path.write_bytes(content if isinstance(content, bytes) else content.encode())
    return folder


@pytest.mark.parametrize(("arguments", "message"), CASES, ids=[" ".join(c[0]) for c in CASES])
def test_one_line_says_what_is_wrong(
    arguments: list[str],
    message: str,
    files: Path,
    inline: Callable[..., Any],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.chdir(files)
    with (files / "empty.txt").open() as nothing:
        monkeypatch.setattr("sys.stdin", nothing)
        outcome = inline(*arguments)
    expected = f"followup-lint: error: {message.format(files)}\n"

    assert (2, "", expected) == (outcome.code, outcome.out, outcome.err)


@pytest.mark.parametrize(
    ("name", "problem"),
    [
        ("not-toml", "is not valid TOML: "),
        ("wrong-list", "key `select`: expected a list, got a string; "),
        ("unknown-option", "unknown option 'allowed'; did you mean 'allow'?"),
    ],
)
def test_settings_that_are_wrong_are_named(
    name: str, problem: str, files: Path, inline: Callable[..., Any]
) -> None:
    outcome = inline(str(files / name))

    assert outcome.code == 2
    assert f"followup-lint: error: {files / name}/" in outcome.err
    assert problem in outcome.err
    assert outcome.err.count("\n") == 1


def test_an_installed_command_shows_no_traceback(
    command: Callable[..., subprocess.CompletedProcess[str]], files: Path
) -> None:
    done = command(str(files / "long.txt"))

    assert (done.returncode, done.stdout, done.stderr.count("\n")) == (2, "", 1)
    assert "more than 2,400,000 bytes" in done.stderr


def test_one_bad_settings_file_is_told_once(files: Path, inline: Callable[..., Any]) -> None:
    (files / "unknown-rule" / "another.txt").write_text(GOOD)
    outcome = inline(str(files / "unknown-rule"))

    assert (outcome.code, outcome.err.count("\n")) == (2, 1)


def test_a_wrong_charset_label_is_no_reason_to_refuse(
    folder: Path, inline: Callable[..., Any]
) -> None:
    head = "Subject: Hello\nMIME-Version: 1.0\nContent-Type: text/plain; charset=klingon\n\n"
    (folder / "label.eml").write_bytes((head + GOOD.replace("tour", "café 😀")).encode())
    outcome = inline("--kind", "check-in", "--select", "emoji", "label.eml")

    assert (outcome.code, outcome.err) == (1, "")
    assert "| Thank you for the café 😀." in outcome.out
