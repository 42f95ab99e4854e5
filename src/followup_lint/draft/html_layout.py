"""How HTML is laid out as text: as inscriptis does it, with a limit to what the layout can take.

Whoever is quoted may have written the HTML. A few bytes of it can ask for margins and indentation
as wide as one likes, or for a table each of whose lines is as wide as its longest cell.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from copy import copy

from inscriptis.annotation import Annotation
from inscriptis.css_profiles import CSS_PROFILES
from inscriptis.model.config import ParserConfig
from inscriptis.model.css import CssParse
from inscriptis.model.html_document_state import HtmlDocumentState
from inscriptis.model.html_element import HtmlElement
from inscriptis.model.table import Table, TableCell
from inscriptis.model.tag import CustomHtmlTagHandlerMapping
from inscriptis.model.tag.table_tag import table_start_handler

# What says whether words are shown, and on which lines. Where a line begins matters to nobody.
STYLES = frozenset({"display", "white-space", "margin-top", "margin-bottom"})
# Longer ones are none of these, and for inscriptis the time to find a number in one grows with the
# square of its length.
LONGEST_STYLE, LONGEST_VALUE = 4_000, 20
# One blank line parts two paragraphs as well as a thousand.
WIDEST_MARGIN = 2
# Characters, padded, that all tables of a message may take: 20 MB at four bytes each, which are in
# memory several times. A newsletter of 200 rows takes 400,000.
LARGEST_TABLES = 5_000_000


def layout(quotes: Iterable[str]) -> ParserConfig:
    """The configuration for one message; quotations are recognised by these marks."""
    room = Room(LARGEST_TABLES)
    config = ParserConfig(
        css={tag: unindented(element) for tag, element in CSS_PROFILES["relaxed"].items()},
        annotation_rules={mark: ["quote"] for mark in quotes},
        custom_html_tag_handler_mapping=CustomHtmlTagHandlerMapping(
            start_tag_mapping={"table": room.start_table}, end_tag_mapping={}
        ),
    )
    handlers = config.attribute_handler.attribute_mapping
    config.attribute_handler.attribute_mapping = {**handlers, "style": style}
    return config


def unindented(element: HtmlElement) -> HtmlElement:
    """The element without an indentation of its own."""
    new = copy(element)
    new.padding_inline = 0
    return new


def style(value: str, element: HtmlElement) -> None:
    """Apply those styles that matter to an element."""
    for directive in value[:LONGEST_STYLE].split(";"):
        name, _, said = directive.partition(":")
        if name.strip().lower() in STYLES:
            CssParse.attr_style(f"{name}:{said.strip()[:LONGEST_VALUE]}", element)
    element.margin_before = min(element.margin_before, WIDEST_MARGIN)
    element.margin_after = min(element.margin_after, WIDEST_MARGIN)


class Room:
    """What is left of the room for the tables of one message, in characters."""

    def __init__(self, left: int) -> None:
        self.left = left

    def start_table(self, state: HtmlDocumentState, attributes: dict[str, str]) -> None:
        """Begin a table that takes no more room than there is."""
        table_start_handler(state, attributes)
        begun = state.current_table.pop()
        state.current_table.append(LimitedTable(begun, self))

    def takes(self, size: int) -> bool:
        """Take the room for a table, if there is enough."""
        fits = size <= self.left
        self.left -= size if fits else 0
        return fits


class LimitedTable(Table):  # type: ignore[misc]
    """A table whose cells stand below each other where the room is too small for columns."""

    def __init__(self, begun: Table, room: Room) -> None:
        super().__init__(begun.left_margin_len, begun.cell_separator)
        self.room = room
        self.has_columns = True

    @property
    def cells(self) -> Iterator[TableCell]:
        """All cells, row by row."""
        return (cell for row in self.rows for cell in row.columns)

    @property
    def size(self) -> int:
        """How many characters the table takes in columns."""
        heights = [
            max((cell.normalize_blocks() for cell in row.columns), default=1) for row in self.rows
        ]
        widths: dict[int, int] = {}
        for row in self.rows:
            for at, cell in enumerate(row.columns):
                widths[at] = max(widths.get(at, 0), cell.width + len(self.cell_separator))
        # inscriptis looks at each row once for each column, whether it has one or not.
        return sum(heights) * (sum(widths.values()) + 1)

    def get_text(self) -> str:
        """The text of the table."""
        self.has_columns = self.room.takes(self.size)
        if self.has_columns:
            return str(super().get_text())
        return "".join(f"{line}\n" for cell in self.cells for line in cell.blocks)

    def get_annotations(self, idx: int, left_margin_len: int) -> list[Annotation]:
        """The stretches that are marked in the text of the table, which begins at `idx`."""
        if self.has_columns:
            return list(super().get_annotations(idx, left_margin_len))
        found: list[Annotation] = []
        for cell in self.cells:
            found += (Annotation(a.start + idx, a.end + idx, a.metadata) for a in cell.annotations)
            idx += sum(len(line) + 1 for line in cell.blocks)
        return found
