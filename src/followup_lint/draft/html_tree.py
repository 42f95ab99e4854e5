"""HTML to a tree that can be laid out, whatever it consists of."""

from __future__ import annotations

import re

from lxml.etree import iterwalk
from lxml.html import HtmlElement, HTMLParser, document_fromstring

from followup_lint.core.errors import DraftError

# A thread of 30 messages by Outlook, which is a megabyte, has 15,000.
MOST_ELEMENTS = 60_000
# A thread of 60 replies is some 240 deep. The layout recurses, and Python allows 1,000 frames.
DEEPEST = 250
# lxml gives up at 2,048.
DEEPEST_PARSED = 1_000
TAG = re.compile(
    r"<(?P<end>/?)(?!(?:br|hr|img|input|link|meta|wbr)\b)[A-Za-z][^<>]*>", re.IGNORECASE
)
# Each attribute of an element takes lxml as long as all before it; a thousand take a millisecond.
# Between two of them stands one of these signs.
SIGNS = re.compile(r"(?:[^\s/\"'>]*+[\s/\"']){1000}")
INVISIBLE_TAG = "<wbr>"
# The number of an item in a list; inscriptis takes for digits what Python does not.
NUMBER = re.compile(r"[0-9]{0,6}\Z")


def tree_of(html: str) -> HtmlElement:
    """The elements, not too deep, and each with what the layout understands.

    Raises DraftError when they are too many.
    """
    html = ">".join(map(parted, html.split(">")))
    parser, tree = parsed(html)
    if any(error.level_name == "FATAL" for error in parser.error_log):
        _, tree = parsed(shallow(html))
    deep: list[HtmlElement] = []
    number = depth = 0
    walk = iterwalk(tree, events=("start", "end"))
    for event, element in walk:
        depth += 1 if event == "start" else -1
        if event == "end":
            continue
        number += 1
        if number > MOST_ELEMENTS:
            problem = f"the HTML text has more than {MOST_ELEMENTS:,} elements"
            raise DraftError(problem, remedy="save the draft as plain text")
        if depth == DEEPEST:
            deep.append(element)
            walk.skip_subtree()
        if not NUMBER.match(element.get("value", "")):
            del element.attrib["value"]
    for element in deep:
        flatten(element)
    return tree


def parsed(html: str) -> tuple[HTMLParser, HtmlElement]:
    """The tree, and the parser that has made it."""
    # Newsletters nest tables beyond the depth at which lxml drops what follows by default.
    parser = HTMLParser(huge_tree=True)
    return parser, document_fromstring(html, parser=parser)


def parted(piece: str) -> str:
    """A piece of HTML without the end of a tag, cut where a tag in it is very long.

    Whether it is a tag is not certain; if not, tags that show nothing are put between.
    """
    tag = piece.rfind("<")
    if piece[tag + 1 : tag + 2].isalpha() and (first := SIGNS.match(piece, tag)):
        piece = piece[: first.end()]
    ends = [0]
    while found := SIGNS.match(piece, ends[-1]):
        ends.append(found.end())
    lines = [piece[start:end] for start, end in zip(ends, [*ends[1:], None], strict=True)]
    return INVISIBLE_TAG.join(lines)


def shallow(html: str) -> str:
    """The HTML without the tags that are too deep; words stay."""
    depth = 0

    def kept(tag: re.Match[str]) -> str:
        nonlocal depth
        deepest = depth + (not tag["end"])
        depth = max(0, depth + (-1 if tag["end"] else 1))
        return tag[0] if deepest <= DEEPEST_PARSED else " "

    return TAG.sub(kept, html)


def flatten(element: HtmlElement) -> None:
    """Leave nothing of an element but its words, a line for each stretch of them."""
    words = element.xpath(".//text()[not(parent::style or parent::script)]", smart_strings=False)
    element.clear(keep_tail=True)
    element.tag = "pre"
    element.text = "\n".join(words)
