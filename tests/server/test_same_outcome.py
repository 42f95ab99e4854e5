"""With a server, a command puts out the same bytes and ends with the same code as without."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest
from server_desk import ALONE, COMMAND, ROOT, Desk, Outcome

DRAFTS = sorted(f"examples/{path.name}" for path in (ROOT / "examples").glob("*.[te][xm][tl]"))
CASES = [
    *([draft] for draft in DRAFTS),
    *(["--format", "json", draft] for draft in DRAFTS),
    *(["--quiet", draft] for draft in DRAFTS),
    DRAFTS,
    ["--all", "--color=always", *DRAFTS],
    ["--format", "sarif", *DRAFTS],
    ["--format", "github", *DRAFTS],
    ["--format", "html", *DRAFTS],
    ["--content-free", *DRAFTS],
    ["--diff", *DRAFTS],
    ["--kind", "check-in", "--fail-on", "error", DRAFTS[0]],
    ["--kind", "chekc-in", DRAFTS[0]],
    ["--wrong", DRAFTS[0]],
    ["no-such-file.txt", DRAFTS[0]],
    ["examples/no-such-folder/"],
    [],
    ["--help"],
    ["--version"],
    ["rules"],
    ["explain", "urgency"],
    ["explain", "no-such-rule"],
    ["context", DRAFTS[0]],
    ["check-rules", "rules/demanding.toml"],
]


@pytest.fixture(scope="module")
def alone(warm_desk: Desk) -> list[Outcome]:
    """What each case comes to without a server."""
    environment = {**warm_desk.environment, "FOLLOWUP_LINT_SERVER": "off"}
    done = subprocess.run(
        [sys.executable, ALONE],
        input=json.dumps(CASES).encode(),
        stdout=subprocess.PIPE,
        env=environment,
        cwd=ROOT,
        check=True,
        timeout=120,
    )
    return [
        Outcome(code, out.encode("latin-1"), err.encode("latin-1"))
        for code, out, err in json.loads(done.stdout)
    ]


@pytest.mark.parametrize("number", range(len(CASES)), ids=[" ".join(case) for case in CASES])
def test_all_that_is_put_out_is_the_same(number: int, warm: Desk, alone: list[Outcome]) -> None:
    assert alone[number] == warm.served(*CASES[number])


def test_it_is_the_same_as_after_a_start_from_cold(warm: Desk) -> None:
    assert warm.alone(*DRAFTS) == warm.served(*DRAFTS)


def test_standard_input_is_read(warm: Desk) -> None:
    raw = (ROOT / "examples" / "reply.eml").read_bytes()

    assert warm.alone("context", "-", input=raw) == warm.served("context", "-", input=raw)


@pytest.mark.parametrize("closed", ["<&-", ">&-", "2>&-"])
def test_closed_streams_change_nothing(closed: str, warm: Desk) -> None:
    def outcome(switch: str) -> Outcome:
        environment = {**warm.environment, "FOLLOWUP_LINT_SERVER": switch}
        shell = ["sh", "-c", f"{COMMAND} --version {closed}"]
        done = subprocess.run(shell, env=environment, capture_output=True)
        return Outcome(done.returncode, done.stdout, done.stderr)

    assert outcome("off") == outcome("auto")


def test_a_terminal_is_seen(warm: Desk) -> None:
    colourful = ("--select", "urgency", "examples/reply.eml")  # and no parse, which takes long

    def shown(switch: str) -> bytes:
        environment = {"FOLLOWUP_LINT_SERVER": switch, "TERM": "xterm"}
        return warm.at_terminal(*colourful, env=environment)

    on = shown("auto")

    assert b"\x1b[" in on
    assert shown("off") == on


def test_settings_are_read_each_time(warm: Desk, tmp_path: Path) -> None:
    draft = tmp_path / "draft.txt"
    draft.write_text("Dear Sam,\n\nPlease let me know asap.\n\nKind regards,\nDana\n")
    arguments = ("--kind", "check-in", "--all", "draft.txt")
    before = warm.served(*arguments, cwd=tmp_path)
    (tmp_path / "followup-lint.toml").write_text('ignore = ["urgency"]\n')
    after = warm.served(*arguments, cwd=tmp_path)

    assert b"urgency" in before.out
    assert b"urgency" not in after.out


def test_the_zone_is_that_of_the_client(warm: Desk) -> None:
    when = ["when", "--interview-at", "2025-03-05 14:00"]

    def said(zone: str) -> bool:
        return zone.encode() in warm.served(*when, env={"TZ": zone}).out

    assert said("America/New_York")
    assert said("Asia/Tokyo")


def test_the_encoding_is_that_of_the_client(warm: Desk) -> None:
    environment = {"PYTHONIOENCODING": "ascii"}
    rules = ("explain", "urgency")

    assert warm.alone(*rules, env=environment) == warm.served(*rules, env=environment)


def test_a_full_disk_is_told_in_the_same_words(warm: Desk) -> None:
    def told(switch: str) -> Outcome:
        with Path("/dev/full").open("wb") as full:
            environment = {"FOLLOWUP_LINT_SERVER": switch}
            process = warm.popen("rules", stdout=full, env=environment)
            _, err = process.communicate(timeout=60)
        return Outcome(process.returncode, b"", err)

    assert told("off") == told("auto")


def test_a_closed_pipe_ends_it_the_same_way(warm: Desk) -> None:
    def code(switch: str) -> int:
        reading, writing = os.pipe()
        os.close(reading)
        environment = {"FOLLOWUP_LINT_SERVER": switch}
        process = warm.popen("rules", stdout=writing, env=environment)
        os.close(writing)
        process.communicate(timeout=60)
        return process.returncode

    assert code("off") == code("auto") == 141
