"""`followup-lint bulk`: a row for each message, in order, whatever is wrong with one of them."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from archives import CALM, FROM, PUSHY, mail, put, records, rows

from followup_lint import Config, Draft, Linter
from followup_lint import __main__ as start
from followup_lint.cli import main
from followup_lint.core.errors import ProcessError
from followup_lint.rules import plugins
from followup_lint.server import paths

Outcome = tuple[int, str, str]
Run = Callable[..., Outcome]
ROOT = Path(__file__).resolve().parents[2]
FINDING = {
    "rule": "urgency",
    "code": "FUL305",
    "family": "demanding",
    "severity": "warning",
    "part": "body",
    "start": 25,
    "end": 29,
    "line": 3,
    "column": 15,
    "excerpt": "ASAP",
    "message": "“ASAP” hurries the reader.",
    "help": "Drop it, or write “when you have a moment”.",
}
NONE = {"findings": [], "failures": [], "notices": [], "error": ""}


def places(out: str) -> list[tuple[str, int, str | None, int, str]]:
    """Place, id, exit code and error of each row."""
    keys = ("path", "number", "id", "exit_code", "error")
    return [tuple(row[key] for key in keys) for row in rows(out)]


def test_a_row_tells_the_place_the_kind_the_verdict_and_the_findings(
    bulk: Run, folder: Path
) -> None:
    put(folder / "a.jsonl", records({"id": 7, "body": PUSHY, "subject": "Hi"}, {"body": CALM}))
    code, out, err = bulk("--kind", "check-in", "a.jsonl")

    assert (code, err) == (
        1, "followup-lint: note: 2 messages, 1 with findings at or above --fail-on\n"
    )  # fmt: skip
    kind = {"path": "a.jsonl", "kind": "check_in", "confidence": 1.0}
    assert rows(out) == [
        {
            **kind, **NONE, "number": 1, "id": "7", "verdict": "look again", "exit_code": 1,
            "findings": [FINDING],
        },
        {**kind, **NONE, "number": 2, "id": None, "verdict": "ready", "exit_code": 0},
    ]  # fmt: skip


def test_every_message_has_a_row_in_order_and_a_broken_one_its_error(
    bulk: Run, folder: Path
) -> None:
    put(folder / "a.eml", mail(PUSHY))
    put(folder / "b.txt", b"\0" * 50)
    put(folder / "c.mbox", FROM + mail(CALM) + FROM + "\n" + FROM + mail(PUSHY))
    put(folder / "d.jsonl", '{"note": "Hi."}\n{\n[]\n{"body": " "}\n{"body": "Hi", "subject": 1}')
    put(folder / "e.jsonl", "{}" + " " * 10_000_001)
    put(folder / "f" / "\udcff.txt".encode("utf-8", "surrogateescape").decode("latin-1"), CALM)
    code, out, err = bulk("--kind", "check-in", ".")

    no_json = "check that the file holds one object with a text on each line"
    assert places(out) == [
        ("a.eml", 1, None, 1, ""),
        ("b.txt", 1, None, 2, "this is binary data, not text; save the draft as plain text, "
         "Markdown or .eml"),
        ("c.mbox", 1, None, 0, ""),
        ("c.mbox", 2, None, 2, "the draft is empty; write the message first"),
        ("c.mbox", 3, None, 1, ""),
        ("d.jsonl", 1, None, 2, "there is no field “body” with text; name the field with "
         "--text-field"),
        ("d.jsonl", 2, None, 2, f"this line is not JSON; {no_json}"),
        ("d.jsonl", 3, None, 2, f"this line is not an object; {no_json}"),
        ("d.jsonl", 4, None, 2, "the text is empty; leave the record out"),
        ("d.jsonl", 5, None, 2, "the field “subject” is not text; name the field with "
         "--subject-field"),
        ("e.jsonl", 1, None, 2, "this line has more than 10,000,000 bytes"),
        ("f/ÿ.txt", 1, None, 0, ""),
    ]  # fmt: skip
    assert (code, err.count("\n")) == (2, 1)
    assert err.endswith("12 messages, 2 with findings at or above --fail-on, "
                        "8 could not be linted\n")  # fmt: skip


def test_fields_have_the_names_that_are_given(bulk: Run, folder: Path) -> None:
    put(folder / "a.jsonl", records({"key": "x", "note": PUSHY, "about": "READ THIS NOW"}))
    names = ("--text-field", "note", "--subject-field", "about", "--id-field", "key")
    (row,) = rows(bulk("a.jsonl", *names, select="all-caps,urgency")[1])

    assert row["id"] == "x"
    assert {f["part"] for f in row["findings"]} == {"body", "subject"}


def test_the_findings_are_those_of_the_plain_command(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    for path in (ROOT / "examples").glob("*.*"):
        if path.suffix in (".eml", ".txt"):
            put(folder / path.name, path.read_bytes())
    main(["--format", "json", "."])
    alone = json.loads(capsys.readouterr().out)["reports"]
    main(["bulk", "--assume", "follow-up", "--jobs", "2", "."])
    many = rows(capsys.readouterr().out)

    def told(found: dict[str, Any]) -> dict[str, Any]:
        span = found.get("span", found)
        return {key: span.get(key, found.get(key)) for key in FINDING}

    assert [[told(f) for f in row["findings"]] for row in many] == [
        [told(f) for f in report["findings"]] for report in alone
    ]
    assert sum(len(row["findings"]) for row in many) > 10


def test_content_free_rows_hold_no_word_of_a_message(bulk: Run, folder: Path) -> None:
    put(folder / "a.eml", mail(PUSHY))
    (row,) = rows(bulk("--content-free", "--kind", "check-in", "a.eml")[1])
    bare = {"line": 6, "excerpt": "", "message": "Urgency words hurry the reader.", "help": ""}

    assert row["findings"] == [{**FINDING, **bare}]


def test_in_an_mbox_file_a_quoted_from_is_the_authors_own(bulk: Run, folder: Path) -> None:
    put(folder / "a.mbox", FROM + mail("Dear Sam,\n\n>From you I need an answer ASAP.\n\nDana\n"))
    (row,) = rows(bulk("--kind", "check-in", "a.mbox")[1])

    assert [(f["line"], f["column"]) for f in row["findings"]] == [(6, 27)]


@pytest.fixture
def deadly_rule(
    tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch
) -> Iterator[None]:
    """A rule of an installed package that ends the process at some words."""
    paths = tmp_path_factory.mktemp("installed")  # of the folder one is in, nothing is imported
    info = paths / "deadly_rules-1.0.dist-info"
    put(info / "METADATA", "Metadata-Version: 2.1\nName: deadly-rules\nVersion: 1.0\n")
    put(info / "entry_points.txt", "[followup_lint.rules]\ndeadly = deadly:RULE\n")
    put(
        paths / "deadly.py",
        """
import os
from followup_lint import Rule, Severity

def check(view, options):
    if "boom" in view.draft.text:
        os._exit(3)
    if "sudden" in view.draft.text:
        raise SystemExit("sudden words")
    return ()

RULE = Rule("deadly-rule", "DDL101", "informal", "s", "m", Severity.WARNING, check, "https://x", ())
""",
    )
    monkeypatch.syspath_prepend(paths)
    plugins.installed.cache_clear()
    yield
    plugins.installed.cache_clear()


def test_a_message_that_ends_the_process_gets_a_row_and_the_others_theirs(
    bulk: Run, folder: Path, deadly_rule: None
) -> None:
    put(folder / "a.jsonl", records(*({"body": t} for t in ("Hi.", "boom", "Ho.", "sudden"))))
    code, out, _ = bulk("a.jsonl", select="deadly-rule")

    report_it = "; please report this line"
    ended = f"the process that worked on it ended, with code 3{report_it}"
    raised = f"internal error (SystemExit in deadly.py, line 9){report_it}"
    assert code == 2
    assert [place[1:] for place in places(out)] == [
        (1, None, 0, ""),
        (2, None, 2, ended),
        (3, None, 0, ""),
        (4, None, 2, raised),
    ]


def test_a_draft_at_which_a_process_ends_is_named(deadly_rule: None) -> None:
    drafts = [Draft.from_text(text, name=text) for text in ("Hi.", "boom", "Ho.")]
    reports = Linter(Config(select=("deadly-rule",))).lint_many(drafts, processes=2)

    assert next(reports).name == "Hi."
    with pytest.raises(ProcessError) as caught:
        next(reports)
    assert str(caught.value) == "boom: the process that worked on it ended, with code 3"


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("none",), "none: there is no such file; check the path"),
        ((), "no archive is given; name a folder or a file"),
        (("a", "--resume"), "--resume: there is nothing to continue; name the file of the "
         "earlier run with --output"),
        (("a", "--jobs", "0"), "--jobs: “0” is not a number from 1 up; see followup-lint bulk "
         "--help"),
        (("a", "--select", "urgence"), "--select: unknown rule, family or code 'urgence'; did"),
        (("a", "--context", "none.toml"), "none.toml: cannot be read (No such file"),
        (("a",), "a: there is no message in it; in folders, files are read that end in .eml, "
         ".markdown, .md, .text, .txt, .mbox, .jsonl, .ndjson"),
        (("a", "--output", "none/rows"), "none/rows: it cannot be written (No such file or"),
        (("a", "--output", "full.txt"), "full.txt: there is something already; name another "
         "file, or continue this one with --resume"),
    ],
)  # fmt: skip
def test_what_cannot_be_done_is_told_at_once_in_one_line(
    folder: Path, capsys: pytest.CaptureFixture[str], arguments: tuple[str, ...], said: str
) -> None:
    (folder / "a").mkdir()
    put(folder / "full.txt", "words\n")
    code = main(["bulk", *arguments])
    printed = capsys.readouterr()

    assert (code, printed.out, printed.err.count("\n")) == (2, "", 1)
    assert printed.err.startswith(f"followup-lint: error: {said}")
    assert (folder / "full.txt").read_text() == "words\n"


def test_the_row_that_the_page_shows_is_true(bulk: Run, folder: Path) -> None:
    page = (ROOT / "docs" / "bulk.md").read_text(encoding="utf-8")
    record, row = re.findall(r"^```json\n(.*?)^```$", page, re.MULTILINE | re.DOTALL)
    put(folder / "notes.jsonl", record)

    assert [json.loads(row)] == rows(bulk("--kind", "check-in", "notes.jsonl")[1])


def test_an_archive_is_not_for_the_server(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_RUNTIME_DIR", str(tmp_path))
    monkeypatch.delenv(start.SWITCH, raising=False)
    put(tmp_path / paths.NAME / paths.SOCKET, "")

    assert [start.may_be_served(words) for words in (["a.txt"], ["bulk", "a"])] == [True, False]
