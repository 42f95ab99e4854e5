"""A file that somebody else names is read whole, or refused at once."""

from __future__ import annotations

import os
import socket
import threading
import time
from pathlib import Path

import pytest

from followup_lint.core import regular_files
from followup_lint.core.regular_files import read_regular, read_regular_text

NO_FILE = "it is a device, a pipe or a socket, not a file"


def refusal(path: Path, most: int = 1_000, *, pipes: bool = False) -> str:
    began = time.monotonic()
    with pytest.raises(OSError) as caught:
        read_regular(path, most, pipes=pipes)
    assert time.monotonic() - began < 30
    return str(caught.value.strerror)


def test_a_file_is_read(tmp_path: Path) -> None:
    path = tmp_path / "a"
    path.write_bytes(b"abc")
    (tmp_path / "link").symlink_to(path)
    assert (read_regular(path, 3), read_regular(tmp_path / "link", 3)) == (b"abc", b"abc")


def test_a_larger_one_is_refused_without_being_read(tmp_path: Path) -> None:
    path = tmp_path / "a"
    with path.open("wb") as file:
        file.truncate(1 << 40)  # a terabyte of nothing
    assert refusal(path, 20_000_000) == "it has more than 20 MB"
    path.write_bytes(b"abcd")
    assert refusal(path, 3) == "it has more than 3 bytes"


@pytest.mark.parametrize("name", ["/dev/zero", "/dev/urandom", "/dev/tty", "/dev/ptmx"])
def test_a_device_is_refused(name: str) -> None:
    if not Path(name).exists():
        pytest.skip("there is no such device here")
    assert refusal(Path(name)) == NO_FILE


def test_a_pipe_that_nobody_writes_to_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "pipe"
    os.mkfifo(path)
    assert refusal(path) == NO_FILE


@pytest.mark.usefixtures("loopback")
def test_a_socket_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)  # a path of a socket is short
    with socket.socket(socket.AF_UNIX) as server:
        server.bind("s")
        assert refusal(Path("s")) == NO_FILE


def test_the_null_device_is_an_empty_file() -> None:
    assert read_regular(os.devnull, 3) == b""


def test_what_is_no_name_of_a_file_is_refused(tmp_path: Path) -> None:
    assert refusal(tmp_path / "a\0b") == "no file can have this name"
    assert refusal(tmp_path / "\ud800") in {
        "no file can have this name",
        "No such file or directory",
    }
    assert refusal(tmp_path / ("a" * 5_000)) == "File name too long"
    assert refusal(tmp_path) == "Is a directory"
    assert refusal(tmp_path / "none") == "No such file or directory"


def test_a_pipe_may_be_asked_for_and_has_an_end(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "pipe"
    os.mkfifo(path)
    writer = threading.Thread(target=path.write_bytes, args=(b"abc",))
    writer.start()
    assert read_regular(path, 3, pipes=True) == b"abc"
    writer.join()
    monkeypatch.setattr(regular_files, "PATIENCE", 0.05)
    assert refusal(path, pipes=True) == "the pipe did not end within 0.05 s"


def test_a_pipe_without_end_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "pipe"
    os.mkfifo(path)

    def write() -> None:
        with path.open("wb", buffering=0) as pipe:
            try:
                while True:
                    pipe.write(b"a" * 1_000)
            except BrokenPipeError:
                pass

    writer = threading.Thread(target=write)
    writer.start()
    assert refusal(path, 100_000, pipes=True) == "it has more than 100 kB"
    writer.join()


def test_a_text_has_plain_ends_of_lines_and_no_mark(tmp_path: Path) -> None:
    path = tmp_path / "a"
    path.write_bytes(b"\xef\xbb\xbfa\r\nb\rc\n")
    assert read_regular_text(path, 100) == "a\nb\nc\n"
