"""Messages whose bytes a careless program changes, loses, or fails on."""

from __future__ import annotations

from base64 import b64encode

from mails import ENCRYPTED, HEADERS

TOP = HEADERS.encode()
TEXT = b"Dear Sam,\n\nI would love to meet you.\n\nDana\n"


def typed(kind: str, body: bytes, *more: str) -> bytes:
    """A message of that content type."""
    lines = ["MIME-Version: 1.0", f"Content-Type: {kind}", *more]
    return TOP + "\n".join(lines).encode() + b"\n\n" + body


def attached(size: int) -> bytes:
    """A message with a file of that size."""
    file = b64encode(bytes(range(256)) * (size // 256))
    lines = b"\n".join(file[at : at + 76] for at in range(0, len(file), 76))
    return typed(
        'multipart/mixed; boundary="b"',
        b"--b\nContent-Type: text/plain\n\n" + TEXT
        + b'--b\nContent-Type: application/pdf\nContent-Disposition: attachment; filename="x.pdf"\n'
        b"Content-Transfer-Encoding: base64\n\n" + lines + b"\n--b--\n",
    )  # fmt: skip


SIGNED = typed(
    'multipart/signed; protocol="application/pgp-signature"; boundary="b"',
    b"--b\nContent-Type: text/plain\n\nTrailing spaces:   \n-- \nDana\n\n"
    b"--b\nContent-Type: application/pgp-signature\n\n-----BEGIN PGP SIGNATURE-----\n\nabc\n"
    b"-----END PGP SIGNATURE-----\n\n--b--\n",
)
MILLIONS = 25_000_000
CASES: dict[str, bytes] = {
    "plain": TOP + b"\n" + TEXT,
    "latin-1": typed("text/plain; charset=iso-8859-1", "Café à Zürich\n".encode("latin-1")),
    "cp1252": typed("text/plain; charset=windows-1252", "“Smart” – 5 €\n".encode("cp1252")),
    "iso-2022-jp": typed("text/plain; charset=iso-2022-jp", "こんにちは\n".encode("iso-2022-jp")),
    "undeclared charset": TOP + b"\nCaf\xe9, na\xc3\xafve\n",
    "unknown charset": typed("text/plain; charset=x-unknown-9", b"Hi \xff\xfe\n"),
    "utf-16": "Dear Sam,\n\nI would love to meet you.\n".encode("utf-16"),
    "format=flowed": typed("text/plain; format=flowed", b"A line that \nflows \n on.\n-- \nDana\n"),
    "encrypted": ENCRYPTED,
    "signed, with trailing spaces": SIGNED,
    "crlf": (TOP + b"\n" + TEXT).replace(b"\n", b"\r\n"),
    "mixed line ends": TOP + b"\nDear Sam,\r\nHow\rare\nyou?\n\r",
    "bare cr": (TOP + b"\n" + TEXT).replace(b"\n", b"\r"),
    "no final line end": TOP + b"\n" + TEXT.rstrip(),
    "empty": b"",
    "only headers": TOP,
    "only line ends": b"\n\n\r\n",
    "nul": TOP + b"\nDear\0Sam\0\n",
    "lone dot": TOP + b"\nDear Sam,\n.\n..\n.hidden\nDana\n",
    "mbox from line": b"From dana@example.com Tue Mar  3 10:00:00 2026\n" + TOP + b"\nFrom me\n",
    "no headers": TEXT,
    "folded and raw 8-bit headers": b"X-Odd:\t\n \tfolded\nSubject: Caf\xe9\n" + TOP + b"\n" + TEXT,
    "html with entities": typed("text/html", b"<p>Caf&eacute; &amp; &#8220;bar&#8221;</p>"),
    "nested message": typed(
        'multipart/mixed; boundary="b"',
        b"--b\n\nSee below.\n--b\nContent-Type: message/rfc822\n\nSubject: x\n\nNOW!!\n--b--\n",
    ),
    "parts that do not end": typed('multipart/mixed; boundary="b"', b"--b\n\nDear Sam,\n--b\n"),
    "broken base64": typed("text/plain", b"@@@@=A=\n", "Content-Transfer-Encoding: base64"),
    "very long line": TOP + b"\n" + b"word " * 200_000 + b"\n",
    "any bytes": bytes(range(256)) * 16,
    "25 MB attachment": attached(MILLIONS),
    "25 MB of text": TOP + b"\n" + b"I would love to meet you there soon.\n" * (MILLIONS // 37),
}
