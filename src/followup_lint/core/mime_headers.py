"""Mail headers as the standard library reads them, in bounded time."""

from __future__ import annotations

import re
from email.message import Message
from email.parser import HeaderParser
from email.utils import collapse_rfc2231_value
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    Headers = Message[str, str]

# The library's time grows with the square of their length. The longest possible file name, 255
# characters, has 3,060 in the notation of RFC 2231, and another 500 for its 40 pieces.
LONGEST_PARAMETERS = 4_096
BLANK_LINES = re.compile(rb"\A(?:[ \t]*(?:\r\n|\r|\n))+")
# No header is longer than this, so a large message is not searched to its end.
LONGEST_HEAD = 1 << 18
CIPHERTEXT = "-----BEGIN PGP MESSAGE-----"
S_MIME = frozenset({"application/pkcs7-mime", "application/x-pkcs7-mime"})
WITH_PARAMETERS = ("content-type", "content-disposition")


def headers_in(head: bytes) -> Headers:
    """The headers in some bytes, up to the first line that is not one."""
    # compat32 leaves headers alone; the newer policies fail on some malformed ones. It would take
    # an empty line at the top for the end of the headers.
    text = BLANK_LINES.sub(b"", head).decode("ascii", "surrogateescape")
    headers = HeaderParser().parsestr(text)
    for name in WITH_PARAMETERS:
        value = str(headers.get(name, ""))
        if len(value) > LONGEST_PARAMETERS:
            headers.replace_header(name, value[:LONGEST_PARAMETERS])
    return headers


def parameter(headers: Headers, name: str, *, of: str = "content-type") -> str:
    """The value of a parameter; empty if it is missing or cannot be read."""
    try:
        return str(collapse_rfc2231_value(headers.get_param(name, "", header=of) or ""))
    except (TypeError, ValueError):
        return ""


def is_encrypted(headers: Headers) -> bool:
    """Whether the body below these headers is encrypted, judging by its type."""
    kind = headers.get_content_type()
    if kind in S_MIME:
        return "signed" not in parameter(headers, "smime-type").lower()
    return kind == "multipart/encrypted"
