"""What is sent is what the mail program handed over, byte for byte."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Callable
from hashlib import sha256
from pathlib import Path
from typing import Any

import pytest
from byte_cases import CASES
from hypothesis import HealthCheck, given
from hypothesis import settings as bounds
from hypothesis import strategies as st
from real_programs import Recorder

COMMAND = Path(sys.executable).with_name("followup-lint-sendmail")
Wrapper = Callable[..., Any]


@pytest.mark.parametrize("name", CASES)
def test_a_message_is_handed_on_byte_for_byte(name: str, wrapper: Wrapper) -> None:
    raw = CASES[name]
    outcome = wrapper(raw)

    assert sha256(raw).digest() == sha256(outcome.sent.message).digest()


@pytest.mark.parametrize("name", ["plain", "nul", "crlf", "25 MB attachment"])
def test_a_real_program_reads_the_same_bytes(name: str, recorder: Recorder) -> None:
    raw = CASES[name]
    command = [COMMAND, f"--real={recorder.program}", "-oi", "sam@example.org"]
    done = subprocess.run(command, input=raw, capture_output=True, timeout=60)

    assert (done.returncode, done.stdout) == (0, b"")
    assert sha256(raw).digest() == sha256(recorder.sent.message).digest()


@pytest.mark.parametrize("name", ["plain", "empty", "25 MB attachment"])
def test_bytes_stay_where_the_system_has_no_files_in_memory(
    name: str, wrapper: Wrapper, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delattr("os.memfd_create")
    raw = CASES[name]
    outcome = wrapper(raw)

    assert sha256(raw).digest() == sha256(outcome.sent.message).digest()


@given(raw=st.binary(max_size=400))
@bounds(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_any_bytes_are_handed_on(raw: bytes, wrapper: Wrapper) -> None:
    outcome = wrapper(raw)

    assert raw == outcome.sent.message
