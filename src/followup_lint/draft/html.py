"""HTML mail to plain text, with quoted stretches marked as in plain mail."""

from __future__ import annotations

from followup_lint.draft.lines import split_lines
from followup_lint.errors import DraftError
from followup_lint.expressions import Expression

# How mail programs mark what they quote; a bare <blockquote> may be the author's own layout.
QUOTES = ("blockquote#type=cite", "blockquote#class=gmail_quote", "div#class=yahoo_quoted")
XML_DECLARATION = Expression(r"\A<\?xml [^>]*\?>")


def html_to_text(html: str) -> str:
    """The words of an HTML body as a reader sees them; quoted lines begin with ">"."""
    # Imported only here: plain drafts should not pay for it.
    from inscriptis import Inscriptis
    from inscriptis.model.config import ParserConfig
    from lxml.html import HTMLParser, document_fromstring

    html = XML_DECLARATION.sub("", html.strip())
    if not html:
        return ""
    rules = {rule: ["quote"] for rule in QUOTES}
    try:
        # Newsletters nest tables beyond the depth at which lxml drops what follows by default.
        tree = document_fromstring(html, parser=HTMLParser(huge_tree=True))
        page = Inscriptis(tree, ParserConfig(annotation_rules=rules))
    except Exception as error:
        # Broken markup makes lxml and inscriptis raise many kinds of errors.
        problem = "the HTML text cannot be read"
        raise DraftError(problem, remedy="save the draft as plain text") from error
    quotes = [(label.start, label.end) for label in page.get_annotations()]
    return _marked(page.get_text(), quotes)


def _marked(text: str, quotes: list[tuple[int, int]]) -> str:
    pieces: list[str] = []
    for line in split_lines(text):
        span = line.span
        inside = any(start <= span.start < end for start, end in quotes)
        pieces.append(f"> {line.text.strip()}" if inside and not line.blank else line.text)
    return "\n".join(pieces)
