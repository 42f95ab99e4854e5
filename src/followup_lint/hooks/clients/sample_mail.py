"""The two messages of the self-test: one that anybody may send, one that is held back."""

from __future__ import annotations

READER = "selftest@followup-lint.invalid"
AUTHOR = "author@followup-lint.invalid"
SUBJECT = "Following up on my interview"
GOOD = """\
Dear Sam,

Thank you again for the conversation on Tuesday about the data analyst role.
I remain very interested. Could you tell me when you expect to decide?

Kind regards,
Dana Reyes
"""
# A placeholder is held back in all mail, patches too; a reproach in follow-ups.
BAD = GOOD.replace("Sam", "[Name]").replace("Could", "Why haven't you replied?\nCould")


def body(good: bool) -> str:
    """The text of one of them."""
    return GOOD if good else BAD


def message(good: bool) -> bytes:
    """One of them with headers."""
    heads = f"From: {AUTHOR}\nTo: {READER}\nSubject: {SUBJECT}\n\n"
    return (heads + body(good)).encode()
