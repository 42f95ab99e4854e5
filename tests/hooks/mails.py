"""Messages that are held back, and messages that are sent."""

from __future__ import annotations

HEADERS = (
    "From: Dana Reyes <dana@example.com>\n"
    "To: Sam Ortiz <sam@example.org>\n"
    "Subject: Interview for the analyst role\n"
)
PUSHY = (
    HEADERS + "\nDear Sam,\n\n"
    "I interviewed for the analyst role two weeks ago and would love to join the team.\n"
    "This is my third email and I still have not heard back.\n\n"
    "Kind regards,\nDana\n"
).encode()
PUSHY_REASON = (
    "line 4: message-counting: “This is my third email” counts your messages and may read as a "
    "reproach."
)
POLITE = (
    HEADERS + "\nDear Sam,\n\n"
    "Thank you for taking the time to show me the analyst role on Tuesday. Your account of the\n"
    "move to daily reports stayed with me, as I led such a move for two years.\n\n"
    "I would love to join the team, and look forward to hearing from you.\n\n"
    "Kind regards,\nDana Reyes\n"
).encode()
LUNCH = (
    b"From: dana@example.com\nTo: kim@example.org\nSubject: Lunch\n\n"
    b"Hi Kim,\n\nI need an answer ASAP!! Lunch at 12?\n\nDana\n"
)
TEMPLATE = (
    b"From: dana@example.com\nTo: kim@example.org\nSubject: Lunch\n\n"
    b"Hi [Name],\n\nshall we have lunch on Friday?\n\nDana\n"
)
ENCRYPTED = (
    b"From: dana@example.com\nTo: sam@example.org\nSubject: ...\nMIME-Version: 1.0\n"
    b'Content-Type: multipart/encrypted; protocol="application/pgp-encrypted"; boundary="b"\n\n'
    b"--b\nContent-Type: application/pgp-encrypted\n\nVersion: 1\n\n"
    b"--b\nContent-Type: application/octet-stream\n\n"
    b"-----BEGIN PGP MESSAGE-----\n\nhQEMA1 \n=xyz\n-----END PGP MESSAGE-----\n\n--b--\n"
)
