"""What is put out is kept in order, in streams such as Python makes at its start."""

from __future__ import annotations

import io
import sys

import pytest

from followup_lint.server.streams import BufferedOutput, replace_streams, text_stream


@pytest.mark.parametrize("unbuffered", ["0", "1"])
def test_a_stream_keeps_text_and_bytes(unbuffered: str) -> None:
    pieces: list[tuple[int, bytes]] = []
    stream = text_stream(BufferedOutput(1, pieces), "utf-8", "strict", unbuffered)
    stream.write("“a”\n")
    stream.flush()
    stream.buffer.write(b"\xff")
    stream.flush()

    assert b"".join(data for _, data in pieces) == "“a”\n".encode() + b"\xff"


def test_the_order_of_output_and_errors_is_kept(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("stdin", "stdout", "stderr", "__stdout__", "__stderr__"):
        monkeypatch.setattr(sys, name, io.TextIOWrapper(io.BytesIO()))
    pieces = replace_streams([b"utf-8 strict 0"] * 3, lambda size: b"")
    for stream, text in ((sys.stdout, "1\n"), (sys.stderr, "2\n"), (sys.stdout, "3\n")):
        stream.write(text)
        stream.flush()

    assert pieces == [(1, b"1\n"), (2, b"2\n"), (1, b"3\n")]
