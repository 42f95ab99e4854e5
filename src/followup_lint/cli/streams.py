"""Standard output and error: what they can show, and what happens when they go away."""

from __future__ import annotations

import contextlib
import io
import os
import sys
from collections.abc import Iterator

from followup_lint.core.errors import FollowupLintError

TYPE_CHECKING = False  # for a type checker it is true; `typing` takes time to import

if TYPE_CHECKING:
    from typing import TextIO

# The width of text that is not shown on a terminal.
PAPER = 100


class Screen:
    """What the output can show. No dataclass: what makes those takes time to import."""

    __slots__ = ("color", "encoding", "width")

    def __init__(self, width: int, color: bool, encoding: str) -> None:
        self.width = width
        self.color = color
        self.encoding = encoding


def screen(color: str) -> Screen:
    """What standard output can show; `color` is auto, always or never."""
    return Screen(page_width(), wants_color(color), encoding_of(sys.stdout))


def page_width() -> int:
    """The width that COLUMNS or the terminal gives, otherwise that of paper."""
    return columns(PAPER)


def columns(otherwise: int) -> int:
    """The width that COLUMNS or the terminal gives, as from shutil, which takes time to import.

    `otherwise` is the width if there is neither.
    """
    with contextlib.suppress(KeyError, ValueError):
        if (given := int(os.environ["COLUMNS"])) > 0:
            return given
    if sys.__stdout__ is None:
        return otherwise
    with contextlib.suppress(ValueError, OSError):
        return os.get_terminal_size(sys.__stdout__.fileno()).columns or otherwise
    return otherwise


def encoding_of(stream: TextIO | None) -> str:
    """The encoding of a stream; UTF-8 for one that has none."""
    return getattr(stream, "encoding", None) or "utf-8"


def wants_color(color: str) -> bool:
    """The choice given; else NO_COLOR, then FORCE_COLOR, then whether this is a terminal."""
    if color != "auto":
        return color == "always"
    if os.environ.get("NO_COLOR"):
        return False
    if os.environ.get("FORCE_COLOR"):
        return True
    return is_terminal() and os.environ.get("TERM") != "dumb"


def is_terminal() -> bool:
    """Whether standard output is shown on a terminal."""
    return sys.stdout is not None and sys.stdout.isatty()


def prepare() -> None:
    """Let no character that an encoding lacks end the program."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="backslashreplace")


def write(text: str) -> None:
    """Write text to standard output. Raises BrokenPipeError and FollowupLintError."""
    if sys.stdout is not None:
        with write_errors_explained():
            sys.stdout.write(text)


@contextlib.contextmanager
def write_errors_explained() -> Iterator[None]:
    """Report in plain words that standard output cannot be written to; a closed pipe passes."""
    try:
        yield
    except BrokenPipeError:
        raise
    except OSError as error:
        abandon()
        reason = error.strerror or type(error).__name__
        raise FollowupLintError(
            f"it cannot be written to ({reason})",
            place="standard output",
            remedy="check where it leads",
        ) from error


def write_plain(text: str) -> None:
    """Write lines of our own to standard output, in signs that its encoding has."""
    from followup_lint.report.printable import printable

    encoding = encoding_of(sys.stdout)
    write("".join(f"{printable(line, encoding)}\n" for line in text.splitlines()))


def write_utf8(text: str) -> None:
    """Write text to standard output in UTF-8, whatever its encoding: JSON allows no other."""
    write_bytes(text.encode("utf-8"))


def write_bytes(data: bytes) -> None:
    """Write bytes to standard output as they are."""
    buffer = getattr(sys.stdout, "buffer", None)
    if buffer is None:
        write(data.decode("utf-8", "replace"))
        return
    flush()
    with write_errors_explained():
        buffer.write(data)


@contextlib.contextmanager
def to_file(path: str | None) -> Iterator[None]:
    """Have what goes to standard output written to a file, all of it or nothing; None for none.

    Raises OutputError if the file cannot be written.
    """
    if path is None:
        yield
        return
    before, held = sys.stdout, io.BytesIO()
    taker = io.TextIOWrapper(held, "utf-8", errors="backslashreplace", newline="\n")
    sys.stdout = taker
    try:
        yield
    finally:
        sys.stdout = before
    taker.flush()
    write_file(path, held.getvalue())


def write_file(path: str, data: bytes) -> None:
    """Write a file of results; a device is written to as it is. Raises OutputError."""
    from pathlib import Path

    from followup_lint.core.errors import OutputError
    from followup_lint.core.files import write_whole

    place = Path(path)
    try:
        if place.exists() and not place.is_file():
            place.write_bytes(data)
        else:
            write_whole(place, data)
    except OSError as error:
        problem = f"it cannot be written ({error.strerror or type(error).__name__})"
        raise OutputError(problem, place=path, remedy="check the path") from error


def flush() -> None:
    """Send on what has been written, so that a closed pipe shows now and not at exit."""
    if sys.stdout is not None:
        with write_errors_explained():
            sys.stdout.flush()


def abandon() -> None:
    """Give up standard output: what is still in its buffer goes nowhere, without complaint."""
    with contextlib.suppress(OSError, ValueError, AttributeError):
        nowhere = os.open(os.devnull, os.O_WRONLY)
        os.dup2(nowhere, sys.stdout.fileno())
        os.close(nowhere)


def complain(error: FollowupLintError) -> None:
    """One line on standard error."""
    tell("error", str(error))


def tell(what: str, message: str) -> None:
    """One line on standard error, which says that it is from this program."""
    tell_plain(f"followup-lint: {what}: {' '.join(message.split())}")


def tell_plain(line: str) -> None:
    """One line on standard error, with nothing in it that a terminal would obey."""
    from followup_lint.report.printable import printable

    if sys.stderr is None:
        return
    with contextlib.suppress(OSError):
        sys.stderr.write(f"{printable(line, encoding_of(sys.stderr))}\n")
        sys.stderr.flush()
