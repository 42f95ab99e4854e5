"""Lines of styled text, wrapped to a width, with or without colour."""

from __future__ import annotations

from io import StringIO

from rich.console import Console
from rich.text import Text

from followup_lint.report.printable import printable

# Wider lines of prose are hard to read.
MAX_PROSE = 100
MIN_WIDTH = 20
Piece = str | tuple[str, str]


class Page:
    """Collects lines; all text is made safe for the terminal."""

    def __init__(self, *, width: int, color: bool, encoding: str) -> None:
        self.width = max(width, MIN_WIDTH)
        self.color = color
        self.encoding = encoding
        self.lines: list[Text] = []
        self.console = Console(
            file=StringIO(),
            width=self.width,
            force_terminal=color,
            color_system="standard" if color else None,
            no_color=not color,
            legacy_windows=False,
            _environ={},
        )

    def text_of(self, *pieces: Piece) -> Text:
        """The pieces, each plain or with its style, as one safe text."""
        pairs = [(piece, "") if isinstance(piece, str) else piece for piece in pieces]
        return Text.assemble(*((printable(text, self.encoding), style) for text, style in pairs))

    def line(self, *pieces: Piece) -> None:
        """A line that is not wrapped."""
        self.lines.append(self.text_of(*pieces))

    def prose(self, *pieces: Piece, first: str = "", rest: str = "") -> None:
        """A wrapped paragraph; `first` and `rest` are put before its lines."""
        room = min(self.width, MAX_PROSE) - max(len(first), len(rest))
        for number, line in enumerate(self.text_of(*pieces).wrap(self.console, room)):
            line.rstrip()
            self.lines.append(Text(rest if number else first) + line)

    def blank(self) -> None:
        """An empty line, unless the page is empty or just had one."""
        if self.lines and self.lines[-1].plain:
            self.lines.append(Text())

    def __str__(self) -> str:
        """All lines, each with its line end."""
        if not self.color:
            return "".join(f"{line.plain}\n" for line in self.lines)
        with self.console.capture() as capture:
            for line in self.lines:
                self.console.print(line, soft_wrap=True, highlight=False)
        return capture.get()
