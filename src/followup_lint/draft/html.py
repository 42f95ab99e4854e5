"""HTML mail to plain text, with quoted stretches marked as in plain mail."""

from __future__ import annotations

import re
from collections.abc import Iterable

from followup_lint.core.errors import DraftError
from followup_lint.core.expressions import Expression
from followup_lint.core.span import Span
from followup_lint.draft.lines import split_lines

# How mail programs mark what they quote; a bare <blockquote> may be the author's own layout.
QUOTES = ("blockquote#type=cite", "blockquote#class=gmail_quote", "div#class=yahoo_quoted")
XML_DECLARATION = Expression(r"\A<\?xml [^>]*\?>")
# How a page of HTML begins, or a piece of one; nobody begins a letter with such a tag.
BEGINNING = Expression(
    r"\A\ufeff?\s*(?:<\?xml[^>]*>\s*)?(?:<!--[^>]*-->\s*)*"
    r"<(?:!doctype html|html|head|meta|style|body|div|p|span|table|font|br)\b[^>]*>",
    re.IGNORECASE,
)
# Outlook makes 30 kB for each message of a thread.
LONGEST_HTML = 1_000_000
LONGEST_BEGINNING = 10_000


def is_html(text: str) -> bool:
    """Whether a text is HTML, and not what a reader of it would see."""
    return BEGINNING.search(text[:LONGEST_BEGINNING]) is not None


def html_to_text(html: str) -> str:
    """The words of an HTML body as a reader sees them; quoted lines begin with ">".

    Raises DraftError when it is too long, or no HTML.
    """
    # Imported only here: plain drafts should not pay for it.
    from inscriptis import Inscriptis

    from followup_lint.draft.html_layout import layout
    from followup_lint.draft.html_tree import tree_of

    html = XML_DECLARATION.sub("", html.strip())
    if not html:
        return ""
    check_length(len(html))
    try:
        page = Inscriptis(tree_of(html), layout(QUOTES))
    except DraftError:
        raise
    except Exception as error:
        # Broken markup makes lxml and inscriptis raise many kinds of errors.
        problem = "the HTML text cannot be read"
        raise DraftError(problem, remedy="save the draft as plain text") from error
    return marked(page.get_text(), (Span(a.start, a.end) for a in page.get_annotations()))


def check_length(length: int) -> None:
    """Raise DraftError for more characters of HTML than a message may have."""
    if length > LONGEST_HTML:
        problem = f"the HTML text has more than {LONGEST_HTML:,} characters"
        raise DraftError(problem, remedy="save the draft as plain text")


def marked(text: str, quotes: Iterable[Span]) -> str:
    """The text with ">" before each line that begins in a quotation."""
    starts = sorted(quotes)
    pieces: list[str] = []
    reach = at = 0
    for line in split_lines(text):
        span = line.span
        while at < len(starts) and starts[at].start <= span.start:
            reach = max(reach, starts[at].end)
            at += 1
        inside = span.start < reach and not line.blank
        pieces.append(f"> {line.text.strip()}" if inside else line.text)
    return "\n".join(pieces)
