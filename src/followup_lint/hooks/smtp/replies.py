"""What the proxy says of a message that it does not send, or does not know to be sent."""

from __future__ import annotations

from followup_lint.hooks.decision import Decision
from followup_lint.hooks.smtp.protocol import UNAVAILABLE, Reply, reply
from followup_lint.hooks.smtp.upstream import UpstreamError

# A mail program shows them in a box.
MOST_REASONS = 12
OVERRIDE = "To send it as it is, let your mail program use the mail server itself."
UNSURE = "It may have been sent all the same: look for it before you send it again"


def held_back(decision: Decision, *, international: bool) -> Reply:
    """The message is held back for what it says; or, for the time being, since nobody can tell."""
    reasons = decision.reasons[:MOST_REASONS]
    if more := len(decision.reasons) - len(reasons):
        reasons += (f"and {more} more",)
    code, status = (554, "5.7.1") if decision.held else (451, "4.7.1")
    head = "Held back by followup-lint, nothing was sent:"
    return reply(code, status, head, *reasons, OVERRIDE, international=international)


def too_large(max_size: int) -> Reply:
    """The message has more bytes than the proxy takes."""
    text = f"Not sent: followup-lint takes messages of up to {max_size:,} bytes (--max-size)"
    return reply(552, "5.3.4", text)


def false_end() -> Reply:
    """The message could be taken for two."""
    text = "Not sent: a line of a lone dot is not ended by CR LF, so servers could see two messages"
    return reply(554, "5.6.0", text)


def failed(error: UpstreamError, *, complete: bool) -> Reply:
    """The server failed, before or after the message was complete."""
    outcome = UNSURE if complete else "The message was not sent"
    return reply(451, "4.4.2", str(error), outcome)


def stopping(*, complete: bool) -> Reply:
    """The proxy is stopped, while the server may have a message that it has not answered."""
    outcome = (UNSURE,) if complete else ()
    return reply(UNAVAILABLE, "4.3.2", "followup-lint is being stopped", *outcome)
