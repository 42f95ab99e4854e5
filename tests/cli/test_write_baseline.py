"""`--write-baseline` and `--baseline`."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

Inline = Callable[..., Any]
Write = Callable[[str, str], Path]
DRAFT = "Dear Ms. Ortiz,\n\nThank you for the tour 😀 lol.\n\nKind regards,\nDana Reyes\n"
FAST = ("--kind", "thank-you", "--select", "FUL421,textspeak")


def test_what_is_written_is_not_reported_again(inline: Inline, write: Write) -> None:
    write("d/a.txt", DRAFT)
    write("d/b.txt", DRAFT)
    written = inline(*FAST, "--write-baseline", "known.json", "d")
    again = inline(*FAST, "--baseline", "known.json", "d")

    assert (written.code, written.out) == (0, "")
    assert written.err == (
        "followup-lint: note: known.json: 4 findings of 2 drafts written as known\n"
    )
    assert (again.code, again.err) == (0, "")
    assert again.out.count("Ready: nothing new, 2 known from the baseline.") == 2


def test_new_findings_are_weighed_beside_those_that_are_known(inline: Inline, write: Write) -> None:
    write("a.txt", DRAFT)
    inline(*FAST, "-q", "--write-baseline", "known.json", "a.txt")
    write("a.txt", "\n\n" + DRAFT.replace("lol.", "lol. See you 😀."))
    outcome = inline(*FAST, "--baseline", "known.json", "a.txt")

    assert outcome.code == 1
    assert "Look again: 1 thing to consider, 2 known from the baseline." in outcome.out


def test_the_settings_can_name_it_and_it_is_found_beside_them(inline: Inline, write: Write) -> None:
    write("d/a.txt", DRAFT)
    write("d/followup-lint.toml", 'baseline = "known.json"\nselect = ["emoji"]')
    missing = inline("d/a.txt")
    first = inline("--quiet", "--write-baseline", "d/known.json", "d/a.txt")
    second = inline("--quiet", "d/a.txt")
    anew = inline("--quiet", "--write-baseline", "d/known.json", "d/a.txt")

    assert missing.code == 2
    assert "known.json (baseline): there is no such file; --write-baseline" in missing.err
    assert (first.code, first.out, first.err) == (0, "", "")
    assert (second.code, second.out) == (0, "")
    assert anew.code == 0
    assert len(json.loads(Path("d/known.json").read_text())["findings"]) == 1


def test_config_prints_it(inline: Inline, write: Write) -> None:
    path = write("followup-lint.toml", 'baseline = "known.json"')

    assert f'baseline = "{path.parent / "known.json"}"\n' in inline("config").out


def test_what_is_no_longer_there_is_a_note(inline: Inline, write: Write) -> None:
    write("a.txt", DRAFT)
    inline(*FAST, "-q", "--write-baseline", "known.json", "a.txt")
    write("a.txt", DRAFT.replace(" 😀 lol", ""))
    outcome = inline(*FAST, "--baseline", "known.json", "a.txt")

    assert outcome.err == (
        "followup-lint: note: a.txt: No longer there: 2 findings of the baseline; "
        "--write-baseline rewrites it.\n"
    )


def test_nothing_is_written_when_a_draft_cannot_be_linted(inline: Inline, write: Write) -> None:
    write("a.txt", DRAFT)
    outcome = inline(*FAST, "--write-baseline", "known.json", "a.txt", "gone.txt")

    assert outcome.code == 2
    assert "known.json: the baseline is not written, because a draft could not" in outcome.err
    assert not Path("known.json").exists()


def test_a_draft_is_not_written_over(inline: Inline, write: Write) -> None:
    path = write("a.txt", DRAFT)
    outcome = inline(*FAST, "--write-baseline", "a.txt", "a.txt")

    assert outcome.code == 2
    assert "a.txt: this is not a baseline, and is left as it is; name the file" in outcome.err
    assert path.read_text(encoding="utf-8") == DRAFT
