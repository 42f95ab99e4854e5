"""`followup-lint new`: outlines printed and written, with facts from all sources."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from followup_lint import Draft

Inline = Callable[..., Any]
Write = Callable[[str, str], Path]
ROOT = Path(__file__).resolve().parents[2]
STORY = ROOT / "examples" / "story"
ANA = "Ana Ortiz <ana.ortiz@harborfoods.example>"


def test_it_is_printed_and_fit_to_be_linted(inline: Inline, write: Write) -> None:
    printed = inline("new", "thank-you")
    write("a.txt", printed.out)
    linted = inline("--quiet", "a.txt")

    assert (printed.code, printed.err) == (0, "")
    assert printed.out.startswith("Subject: Thank you – [title of the role] interview\n\nDear [")
    assert linted.code == 1
    assert {line.split(": ")[2] for line in linted.out.splitlines()} == {"leftover-text (FUL701)"}
    assert len(linted.out.splitlines()) == printed.out.count("[")


@pytest.mark.parametrize("option", ["-o", "--output"])
def test_it_is_written_to_a_new_file(option: str, inline: Inline, folder: Path) -> None:
    printed = inline("new", "check-in", "--role", "Büroleiter")
    outcome = inline("new", "check-in", "--role", "Büroleiter", option, "a.txt")

    assert (outcome.code, outcome.out, outcome.err) == (0, "", "")
    assert (folder / "a.txt").read_text(encoding="utf-8") == printed.out
    assert inline("new", "check-in", "--role", "Büroleiter", option, "-").out == printed.out
    assert [path.name for path in folder.iterdir()] == ["a.txt"]


def test_a_file_that_is_there_is_left_alone(inline: Inline, write: Write, folder: Path) -> None:
    kept = write("a.txt", "my words")
    (folder / "link.txt").symlink_to("nowhere.txt")
    for name in ("a.txt", "link.txt", "."):
        outcome = inline("new", "check-in", "-o", name)
        problem = "there is something already; name another file"
        assert (outcome.code, outcome.out) == (2, "")
        assert outcome.err == f"followup-lint: error: {name}: {problem}\n"

    assert kept.read_text(encoding="utf-8") == "my words"
    assert not (folder / "nowhere.txt").exists()


def test_a_file_that_cannot_be_written_is_named(inline: Inline) -> None:
    outcome = inline("new", "check-in", "-o", "gone/a.txt")

    assert (outcome.code, outcome.out) == (2, "")
    assert outcome.err == (
        "followup-lint: error: gone/a.txt: it cannot be written (No such file or directory); "
        "check its folder, your permissions and the space there\n"
    )


def test_nothing_is_left_of_a_file_on_a_full_disk(
    inline: Inline, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(number: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("os.fsync", full)
    outcome = inline("new", "check-in", "-o", "a.txt")

    assert outcome.code == 2
    assert "a.txt: it cannot be written (No space left on device)" in outcome.err
    assert list(folder.iterdir()) == []


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        ([], "KIND: no kind is given; use one of thank-you, check-in, second-follow-up"),
        (["thanks"], "KIND: no outline 'thanks'; did you mean thank-you?"),
        (["general"], "KIND: no outline 'general'; use one of thank-you,"),
        (["check-in", "--to", "<@>"], "--to: "),
        (["check-in", "--outptu", "a"], "--outptu: there is no such option; did you mean --output"),
    ],
)
def test_wrong_arguments_are_named(arguments: list[str], message: str, inline: Inline) -> None:
    outcome = inline("new", *arguments)

    assert (outcome.code, outcome.out) == (2, "")
    assert outcome.err.startswith(f"followup-lint: error: {message}")


def test_facts_beside_the_new_file_count(inline: Inline, write: Write, folder: Path) -> None:
    write("d/followup.toml", 'role = "Cook"\ncompany = "Contoso"\n[my]\nname = "Dana Reyes"\n')
    inline("new", "thank-you", "-o", "d/a.txt")
    inline("new", "thank-you", "-o", "b.txt")
    told = (folder / "d" / "a.txt").read_text(encoding="utf-8")

    assert "about the Cook role at Contoso. " in told
    assert told.endswith("\nDana Reyes\n")
    assert "Cook" not in (folder / "b.txt").read_text(encoding="utf-8")


def test_calendar_and_options_fill_it_in(
    inline: Inline, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(STORY)
    sent = ("--send-at", "2025-05-23 18:00 America/New_York")
    outcome = inline("new", "thank-you", "--to", ANA, "--topic", "four warehouses", *sent)

    assert outcome.out.startswith(f"To: {ANA}\nSubject: Thank you – Payroll Analyst interview\n")
    assert "with me on Friday about the Payroll Analyst role at Harbor Foods." in outcome.out
    assert "hearing about four warehouses, because [" in outcome.out


def test_what_is_wrong_with_sending_it_is_noted(inline: Inline) -> None:
    talk = ("--interview-at", "2025-03-05 10:00 America/New_York")
    sent = ("--send-at", "2025-03-06 10:00 America/New_York")
    early = inline("new", "check-in", *talk, *sent)

    assert early.out.startswith("Subject: Following up")
    assert early.err.startswith(
        "followup-lint: note: early-check-in: Only 1 business day has passed since the interview"
    )
    assert inline("new", "thank-you", *talk, *sent).err == ""


def test_the_history_is_asked_about_whoever_the_reader_turns_out_to_be(
    inline: Inline, write: Write
) -> None:
    write("followup-lint.toml", "history = true\n")
    write(
        "followup.toml", f'[interview]\nstart = 2025-05-23T15:00:00-04:00\ninterviewers = ["{ANA}"]'
    )
    write(
        "sent.eml", f"To: {ANA}\nDate: Mon, 02 Jun 2025 10:00:00 -0400\nSubject: x\n\nDear Ana,\n"
    )
    assert inline("sent", "--kind", "check-in", "sent.eml").code == 0
    late = ("--send-at", "2025-06-12 10:00 America/New_York")

    assert "I wrote to you on Monday 2 June about" in inline("new", "second-follow-up", *late).out


def test_what_sources_disagree_about_is_noted(inline: Inline, write: Write) -> None:
    write("followup.toml", 'company = "Contoso"\n')
    outcome = inline("new", "thank-you", "--company", "Fabrikam")

    assert "role at Fabrikam. " in outcome.out
    assert "note: company.name is Fabrikam by --company but Contoso by followup.toml" in outcome.err


def test_the_library_gives_the_same(inline: Inline, write: Write) -> None:
    from followup_lint import Context, Kind, Position, outline

    made = outline(Kind.CHECK_IN, Context(role=Position("Cook")))

    assert inline("new", "check-in", "--role", "Cook").out == made.text
    assert Draft.from_bytes(made.text.encode()).subject == made.subject
