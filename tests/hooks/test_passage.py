"""The wrapper around the real program: what it sends, what it keeps back, and what it says."""

from __future__ import annotations

import os
import subprocess
import sys
import threading
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from mails import ENCRYPTED, LUNCH, POLITE, PUSHY, PUSHY_REASON, TEMPLATE
from real_programs import Recorder, WhatWasSent

from followup_lint.hooks import gate, sendmail_way

COMMAND = Path(sys.executable).with_name("followup-lint-sendmail")
HELD_BACK = f"""\
followup-lint: not sent
  {PUSHY_REASON}
  to send it as it is, set FOLLOWUP_LINT_SKIP=1 for this message
"""
Wrapper = Callable[..., Any]


def ran(arguments: list[str], raw: bytes, **environment: str) -> subprocess.CompletedProcess[bytes]:
    """A run of the installed wrapper."""
    given = {**os.environ, "FOLLOWUP_LINT_TIMEOUT": "60", **environment}
    return subprocess.run(arguments, input=raw, capture_output=True, env=given, timeout=120)


def test_a_pushy_follow_up_is_held_back_with_its_reasons(wrapper: Wrapper) -> None:
    outcome = wrapper(PUSHY)

    assert (outcome.code, outcome.sent, outcome.err) == (65, None, HELD_BACK)


def test_a_polite_follow_up_is_sent_without_a_word(wrapper: Wrapper) -> None:
    outcome = wrapper(POLITE)

    assert (WhatWasSent(POLITE), "") == (outcome.sent, outcome.err)


def test_ordinary_mail_is_not_judged_by_its_tone(wrapper: Wrapper) -> None:
    assert WhatWasSent(LUNCH) == wrapper(LUNCH).sent


def test_ordinary_mail_with_a_placeholder_left_in_is_held_back(wrapper: Wrapper) -> None:
    outcome = wrapper(TEMPLATE)

    assert (outcome.code, outcome.sent) == (65, None)
    assert "line 1: leftover-text: " in outcome.err


@pytest.mark.parametrize(
    "arguments",
    [
        ("-oem", "-oi", "-f", "dana@example.com", "--", "sam@example.org"),
        ("sam@example.org",),
        ("-i", "-f", "dana@example.com", "-t"),
        ("-t", "-oi", "-oem", "-odb"),
        ("-i", "--", "-bs", "--real=/nowhere"),
        ("",),
    ],
)
def test_the_real_program_gets_the_arguments_as_they_are(
    arguments: tuple[str, ...], wrapper: Wrapper
) -> None:
    assert WhatWasSent(LUNCH, arguments) == wrapper(LUNCH, *arguments).sent


@pytest.mark.parametrize(
    ("arguments", "expected"),
    [
        (("--real={}", "-i", "--", "x@y"), ("-i", "--", "x@y")),
        (("-i", "--real={}", "-f", "me", "--", "x@y"), ("-i", "-f", "me", "--", "x@y")),
        (("-f", "me", "--real={}"), ("-f", "me")),
    ],
)
def test_the_real_program_may_be_named_anywhere(
    arguments: tuple[str, ...], expected: tuple[str, ...], wrapper: Wrapper, recorder: Recorder
) -> None:
    given = [argument.format(recorder.program) for argument in arguments]
    outcome = wrapper(LUNCH, *given, FOLLOWUP_LINT_SENDMAIL="/nowhere")

    assert WhatWasSent(LUNCH, expected) == outcome.sent


def test_the_settings_can_name_the_real_program(
    wrapper: Wrapper, recorder: Recorder, settings: Callable[[str], Path]
) -> None:
    settings(f'[presend]\nreal = "{recorder.program}"\n')

    assert WhatWasSent(LUNCH) == wrapper(LUNCH, FOLLOWUP_LINT_SENDMAIL="").sent


@pytest.mark.parametrize("arguments", [("-bs",), ("-bp",), ("-bi",), ("-q30m",), ("-I",)])
def test_other_calls_pass_with_standard_input_untouched(
    arguments: tuple[str, ...], wrapper: Wrapper
) -> None:
    source, _open_end = os.pipe()  # who reads it to its end waits for ever

    assert WhatWasSent(b"", arguments) == wrapper(source, *arguments).sent


@pytest.mark.parametrize(
    ("arguments", "environment"),
    [
        (("-FCronDaemon", "-i", "-B8BITMIME", "-oem", "x@y"), {}),
        (("-F", "CronDaemon"), {}),
        (("-f", "", "x@y"), {}),
        (("-f<>", "x@y"), {}),
        ((), {"FOLLOWUP_LINT_SKIP": "1"}),
    ],
)
def test_cron_bounces_and_what_is_to_be_skipped_pass_unread(
    arguments: tuple[str, ...], environment: dict[str, str], wrapper: Wrapper
) -> None:
    source, _open_end = os.pipe()

    assert WhatWasSent(b"", arguments) == wrapper(source, *arguments, **environment).sent


def test_skip_can_be_unset_by_an_empty_value(wrapper: Wrapper) -> None:
    assert wrapper(PUSHY, FOLLOWUP_LINT_SKIP="").code == 65


def test_mail_that_passes_needs_no_check(wrapper: Wrapper, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sendmail_way, "may_pass", lambda *arguments: pytest.fail("checked"))

    assert WhatWasSent(ENCRYPTED) == wrapper(ENCRYPTED).sent


BARE = LUNCH.partition(b"\n\n")[0]


@pytest.mark.parametrize(
    ("raw", "why"),
    [
        (ENCRYPTED, "encrypted"),
        (b"Auto-Submitted: auto-replied\n" + LUNCH, "automatic"),
        (b"List-Id: <a.example>\n" + LUNCH, "list mail"),
        (BARE + b"\n\n\n", "the draft is empty"),
        (BARE + b"\nContent-Type: text/html\n\n<p> &nbsp; </p>\n", "the draft is empty"),
        (
            BARE + b"\nContent-Type: image/png\nContent-Transfer-Encoding: base64\n\niVBORw==\n",
            "this is not a valid message (it has no readable text part)",
        ),
        (
            BARE + b"\n\n-----BEGIN PGP MESSAGE-----\n\nhQEM\n-----END PGP MESSAGE-----\n",
            "encrypted",
        ),
    ],
)
def test_what_is_let_through_unread_is_told_in_one_line(
    raw: bytes, why: str, wrapper: Wrapper
) -> None:
    outcome = wrapper(raw)

    assert WhatWasSent(raw) == outcome.sent
    assert outcome.err.startswith(f"followup-lint: sent unread: {why}")
    assert outcome.err.count("\n") == 1


def test_nobody_is_told_what_they_asked_for(wrapper: Wrapper) -> None:
    assert wrapper(PUSHY, FOLLOWUP_LINT_SKIP="1").err == ""


def test_neither_rules_nor_language_model_are_loaded_before_the_check() -> None:
    script = (
        "import sys, followup_lint.hooks.sendmail_way\n"
        "heavy = {'spacy', 'sqlite3', 'followup_lint.linting.linter',"
        " 'followup_lint.rules.registry'}\n"
        "print(heavy & set(sys.modules))"
    )
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True)

    assert (done.stdout, done.stderr) == ("set()\n", "")


def test_all_of_standard_input_is_read_first(wrapper: Wrapper) -> None:
    source, target = os.pipe()
    half = len(PUSHY) // 2

    def write() -> None:
        for part in (PUSHY[:half], PUSHY[half:]):
            os.write(target, part)
        os.close(target)

    thread = threading.Thread(target=write)
    thread.start()
    outcome = wrapper(source)
    thread.join()

    assert (outcome.code, outcome.err) == (65, HELD_BACK)


def test_closed_streams_do_no_harm_to_what_is_sent(recorder: Recorder) -> None:
    done = ran(["sh", "-c", f'exec "{COMMAND}" "--real={recorder.program}" >&- 2>&-'], LUNCH)

    assert (0, WhatWasSent(LUNCH)) == (done.returncode, recorder.sent)


def test_closed_streams_do_not_let_a_message_pass(recorder: Recorder) -> None:
    done = ran(["sh", "-c", f'exec "{COMMAND}" "--real={recorder.program}" >&- 2>&-'], PUSHY)

    assert (done.returncode, recorder.sent) == (65, None)


def test_the_wrapper_refuses_to_call_itself() -> None:
    done = ran([str(COMMAND), f"--real={COMMAND}"], ENCRYPTED)

    assert done.returncode == 78
    assert done.stderr == (
        b"followup-lint: sent unread: encrypted\n"
        b"followup-lint: not sent: the real program leads back to this one\n"
    )


def test_the_exit_code_is_that_of_the_real_program(tmp_path: Path) -> None:
    recorder = Recorder.in_folder(tmp_path, after="exit 75")

    assert ran([str(COMMAND), f"--real={recorder.program}"], ENCRYPTED).returncode == 75


def test_the_real_program_gets_signals_as_if_it_were_called_itself(tmp_path: Path) -> None:
    recorder = Recorder.in_folder(tmp_path, after="kill -s PIPE $$; exit 3")

    assert ran([str(COMMAND), f"--real={recorder.program}"], ENCRYPTED).returncode == -13


@pytest.mark.parametrize(
    ("named", "code", "said"),
    [
        ("/nowhere/msmtp", 69, "/nowhere/msmtp: no such program can be run"),
        ("no-such-program", 69, "no-such-program: no such program can be run"),
        ("/", 69, "/: no such program can be run"),
        (
            "",
            78,
            "no real program is named; give --real=PATH, FOLLOWUP_LINT_SENDMAIL, or `real` under "
            "[presend]",
        ),
    ],
)
def test_without_a_real_program_the_message_stays_where_it_is(
    named: str, code: int, said: str, wrapper: Wrapper
) -> None:
    outcome = wrapper(LUNCH, FOLLOWUP_LINT_SENDMAIL=named)

    assert (code, f"followup-lint: not sent: {said}\n") == (outcome.code, outcome.err)


def test_the_real_program_is_looked_for_in_home_and_path(wrapper: Wrapper, tmp_path: Path) -> None:
    for named, environment in (
        ("~/real-sendmail", {"HOME": str(tmp_path)}),
        ("real-sendmail", {"PATH": str(tmp_path)}),
    ):
        with pytest.MonkeyPatch.context() as patch:
            for name, value in environment.items():
                patch.setenv(name, value)
            assert wrapper(LUNCH, FOLLOWUP_LINT_SENDMAIL=named).sent == WhatWasSent(LUNCH)


def test_a_real_program_that_cannot_start_is_told(wrapper: Wrapper, tmp_path: Path) -> None:
    broken = tmp_path / "broken"
    broken.write_bytes(b"no program")
    broken.chmod(0o755)
    done = ran([str(COMMAND), f"--real={broken}"], ENCRYPTED)

    assert done.returncode == 69
    assert done.stderr.decode() == (
        "followup-lint: sent unread: encrypted\n"
        f"followup-lint: not sent: {broken} cannot be run (Exec format error)\n"
    )


def test_a_wrong_setting_lets_mail_pass_with_one_line(wrapper: Wrapper) -> None:
    outcome = wrapper(PUSHY, FOLLOWUP_LINT_PROMPT="maybe")

    assert WhatWasSent(PUSHY) == outcome.sent
    assert outcome.err == (
        "followup-lint: sent without a full check: FOLLOWUP_LINT_PROMPT: key `prompt`: there is "
        "no 'maybe'; use one of auto, never\n"
    )


def test_a_wrong_setting_holds_mail_back_where_errors_do(wrapper: Wrapper) -> None:
    outcome = wrapper(LUNCH, FOLLOWUP_LINT_PROMPT="maybe", FOLLOWUP_LINT_ON_ERROR="block")

    assert (outcome.code, outcome.sent) == (65, None)


def test_a_rule_that_does_not_exist_in_the_settings_is_a_linter_error(
    wrapper: Wrapper, settings: Callable[[str], Path]
) -> None:
    path = settings('ignore = ["emojis"]\n')
    outcome = wrapper(PUSHY)

    assert WhatWasSent(PUSHY) == outcome.sent
    assert outcome.err == (
        f"followup-lint: sent without a full check: {path}: key `ignore`: unknown rule, family or "
        "code 'emojis'; did you mean 'emoji'?\n"
    )


def test_settings_of_the_user_are_in_force(
    wrapper: Wrapper, settings: Callable[[str], Path]
) -> None:
    settings('ignore = ["message-counting"]\n')

    assert WhatWasSent(PUSHY) == wrapper(PUSHY).sent


def test_a_settings_file_in_the_folder_says_nothing(
    wrapper: Wrapper, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "followup-lint.toml").write_text('[presend]\nreal = "/bin/false"\n')
    monkeypatch.chdir(tmp_path)

    assert wrapper(LUNCH, FOLLOWUP_LINT_SENDMAIL="").code == 78


def test_without_a_process_for_the_check_mail_passes_with_one_line(
    wrapper: Wrapper, monkeypatch: pytest.MonkeyPatch
) -> None:
    def none(*arguments: object) -> None:
        raise BlockingIOError(11, "Resource temporarily unavailable")

    monkeypatch.setattr(gate, "Watched", none)
    outcome = wrapper(PUSHY)

    assert WhatWasSent(PUSHY) == outcome.sent
    assert outcome.err == (
        "followup-lint: sent without a full check: no process can be started for the check "
        "(Resource temporarily unavailable)\n"
    )
