"""Options that people know from other linters, and mean the same here."""

from __future__ import annotations

import io
import xml.etree.ElementTree as ET
from pathlib import Path

import pytest

from followup_lint.cli import main

PUSHY = "Dear Ana,\n\nThank you. Send me the answer by Friday :)\n\nBest,\nDana Reyes\n"
FINE = "Subject: Thanks\n\nDear Ana,\n\nLunch at noon would suit me well.\n\nBest,\nDana Reyes\n"


@pytest.fixture(autouse=True)
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    Path("pushy.txt").write_text(PUSHY, encoding="utf-8")
    return tmp_path


def standard_input(monkeypatch: pytest.MonkeyPatch, text: str) -> None:
    monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(text.encode())))


@pytest.mark.parametrize("option", [["--exit-zero"], ["--fail-on", "never"]])
def test_findings_can_leave_the_exit_code_0(
    option: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["pushy.txt"]) == 1
    assert main([*option, "pushy.txt"]) == 0
    assert "demand-statement" in capsys.readouterr().out
    assert main([*option, "pushy.txt", "missing.txt"]) == 2


class TestOutputFile:
    """`--output-file`."""

    def test_the_report_is_in_the_file_alone(self, capsys: pytest.CaptureFixture[str]) -> None:
        main(["--format", "json", "pushy.txt"])
        printed = capsys.readouterr().out

        assert main(["--format", "json", "-o", "report.json", "pushy.txt"]) == 1
        assert capsys.readouterr().out == ""
        assert Path("report.json").read_text(encoding="utf-8") == printed

    def test_it_has_no_colours(self) -> None:
        main(["--output-file", "report.txt", "pushy.txt"])

        assert "\x1b" not in Path("report.txt").read_text(encoding="utf-8")

    def test_what_was_there_is_replaced_only_when_all_is_done(self) -> None:
        Path("report.txt").write_text("old", encoding="utf-8")
        assert main(["-o", "report.txt", "--config", "none.toml", "pushy.txt"]) == 2

        assert Path("report.txt").read_text(encoding="utf-8") == "old"

    def test_a_place_that_cannot_be_written_is_named(
        self, capsys: pytest.CaptureFixture[str]
    ) -> None:
        assert main(["-o", "none/report.txt", "pushy.txt"]) == 2
        assert "none/report.txt: it cannot be written" in capsys.readouterr().err

    def test_a_device_stays_a_device(self) -> None:
        assert main(["-o", "/dev/null", "pushy.txt"]) == 1
        assert Path("/dev/null").is_char_device()

    @pytest.mark.parametrize("other", ["--fix", "--diff"])
    def test_it_goes_with_reports_only(
        self, other: str, capsys: pytest.CaptureFixture[str]
    ) -> None:
        assert main(["-o", "report.txt", other, "pushy.txt"]) == 2
        assert "only reports can go to a file" in capsys.readouterr().err


class TestStdinFilename:
    """`--stdin-filename`."""

    def test_reports_name_the_file(
        self, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
    ) -> None:
        standard_input(monkeypatch, PUSHY)
        main(["-q", "--stdin-filename", "drafts/new.txt", "-"])

        assert capsys.readouterr().out.startswith("drafts/new.txt:3:")

    def test_settings_of_its_folder_hold(
        self, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
    ) -> None:
        Path("drafts").mkdir()
        Path("drafts/followup-lint.toml").write_text('select = ["emoticon"]\n', encoding="utf-8")
        standard_input(monkeypatch, PUSHY)
        main(["-q", "--stdin-filename", "drafts/new.txt", "-"])

        assert capsys.readouterr().out.count("\n") == 1


def test_isolated_leaves_out_settings(capsys: pytest.CaptureFixture[str]) -> None:
    Path("followup-lint.toml").write_text('ignore = ["emoticon"]\n', encoding="utf-8")
    main(["-q", "pushy.txt"])
    assert "emoticon" not in capsys.readouterr().out
    main(["-q", "--isolated", "pushy.txt"])
    assert "emoticon" in capsys.readouterr().out


def test_isolated_and_a_file_contradict(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["--isolated", "--config", "x.toml", "pushy.txt"]) == 2
    assert "leave out one of the two" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("pattern", "left"),
    [
        ("sent", ["a.txt", "b.md", "deep/sent.txt"]),
        ("sent/", ["a.txt", "b.md", "deep/sent.txt"]),
        ("*.md", ["a.txt", "deep/sent.txt", "sent/c.txt"]),
        ("deep/*.txt", ["a.txt", "b.md", "sent/c.txt"]),
        ("sent.txt/", ["a.txt", "b.md", "deep/sent.txt", "sent/c.txt"]),
        ("A.TXT", ["a.txt", "b.md", "deep/sent.txt", "sent/c.txt"]),
    ],
)
def test_what_is_excluded_in_a_folder_is_left_out(
    pattern: str, left: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    for name in ("a.txt", "b.md", "sent/c.txt", "deep/sent.txt"):
        path = Path("all") / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(FINE, encoding="utf-8")
    main(["--exclude", pattern, "all"])
    heads = [line for line in capsys.readouterr().out.splitlines() if line.startswith("── ")]

    assert [head.removeprefix("── all/") for head in heads] == left


def test_what_is_named_itself_is_not_excluded(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["-q", "--exclude", "*.txt", "pushy.txt"]) == 1


def test_statistics_count_by_rule(capsys: pytest.CaptureFixture[str]) -> None:
    Path("again.txt").write_text(PUSHY, encoding="utf-8")
    assert main(["--select", "emoticon", "--statistics", "pushy.txt", "again.txt"]) == 1
    assert capsys.readouterr().out == "2  FUL422  warning     emoticon\n"
    assert main(["--statistics", "--format", "json", "pushy.txt"]) == 2


class TestJUnit:
    """`--format junit`."""

    def test_findings_are_failures_and_a_clean_draft_passes(
        self, capsys: pytest.CaptureFixture[str]
    ) -> None:
        Path("fine.txt").write_text(FINE, encoding="utf-8")
        main(["--select", "emoticon", "--format", "junit", "pushy.txt", "fine.txt", "none.txt"])
        bad, good, none = ET.fromstring(capsys.readouterr().out.encode())

        assert bad.attrib == {"name": "pushy.txt", "tests": "1", "failures": "1", "errors": "0"}
        (case,) = bad
        assert case.attrib["name"] == "emoticon (FUL422)"
        assert case[0].tag == "failure"
        assert case[0].attrib["type"] == "warning"
        assert (good.attrib["failures"], len(good), len(good[0])) == ("0", 1, 0)
        assert none[0][0].tag == "error"

    def test_no_character_breaks_it(self, capsys: pytest.CaptureFixture[str]) -> None:
        strange = "<&>\x0b\x1b]]>\ufffe :)"
        Path(f"{strange}.txt").write_text(f"Dear Ana,\n\n{strange}\n", encoding="utf-8")
        main(["--format", "junit", f"{strange}.txt"])

        ET.fromstring(capsys.readouterr().out.encode())


class TestMarkdown:
    """`--format markdown`."""

    def test_a_draft_is_a_section(self, capsys: pytest.CaptureFixture[str]) -> None:
        main(["--select", "emoticon", "--kind", "thank-you", "--format", "markdown", "pushy.txt"])

        assert capsys.readouterr().out == (
            "### pushy.txt\n\n"
            "**Look again**: 1 thing to consider. Read as a thank-you, as given.\n\n"
            "- **warning**, line 3: “:)” is a smiley; words carry the warmth better here. Remove "
            "it. (emoticon, FUL422)\n\n"
        )

    def test_words_of_the_draft_are_not_obeyed(self, capsys: pytest.CaptureFixture[str]) -> None:
        Path("x.txt").write_text("Dear Ana,\n\nI NEED <b>*THAT* @ANA</b> NOW!\n", encoding="utf-8")
        main(["--format", "markdown", "--all", "x.txt"])
        out = capsys.readouterr().out

        assert "<b>" not in out.replace("\\<b\\>", "")
        assert "@ANA" not in out.replace("\\@ANA", "")
