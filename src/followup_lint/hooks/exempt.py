"""Mail that is not for us to judge: encrypted, automatic, of a list, sent on, or a bounce."""

from __future__ import annotations

from typing import TYPE_CHECKING

from followup_lint.core.mime_headers import CIPHERTEXT, LONGEST_HEAD, headers_in, is_encrypted

if TYPE_CHECKING:
    from followup_lint.core.mime_headers import Headers

ENCRYPTED = "encrypted"
AUTOMATIC = "automatic"
LIST = "list mail"
SENT_ON = "sent on unchanged"
BOUNCE = "bounce"


def why_passed(raw: bytes) -> str:
    """Why a message is passed unlinted; empty when it is to be linted.

    Only its headers and the first words of its body are looked at.
    """
    message = headers_in(raw[:LONGEST_HEAD])
    kind = message.get_content_type()
    if is_encrypted(message) or has_ciphertext(message):
        return ENCRYPTED
    if value(message, "auto-submitted") not in {"", "no"} or "x-cron-env" in message:
        return AUTOMATIC
    if kind == "multipart/report":
        return BOUNCE
    names = {name.lower() for name in message}
    if any(name.startswith("resent-") for name in names):
        return SENT_ON
    # Who writes to a list has none of these yet: the software of the list puts them in.
    bulk = value(message, "precedence") in {"bulk", "list", "junk"}
    return LIST if bulk or any(name.startswith("list-") for name in names) else ""


def has_ciphertext(message: Headers) -> bool:
    """Whether the body begins with what PGP made of it."""
    body = message.get_payload()
    return isinstance(body, str) and body.lstrip().startswith(CIPHERTEXT)


def value(message: Headers, name: str) -> str:
    """The value of a header in lower case, without parameters and comments."""
    return str(message.get(name, "")).partition(";")[0].partition("(")[0].strip().lower()
