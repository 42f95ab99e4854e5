"""The words of SMTP: commands, replies, and what a message looks like on its way."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass

CRLF = b"\r\n"
END = b"\r\n.\r\n"
# RFC 5321, section 4.5.3.1.5.
REPLY_LINE = 512
READY, CONTINUE, START_MAIL, UNAVAILABLE = 220, 334, 354, 421
# RFC 5321, section 4.2.1: the first digit says whether what was asked for is done.
DONE, REFUSAL = range(200, 300), range(400, 600)
AUTH, DATA, EHLO, MAIL, QUIT = b"AUTH", b"DATA", b"EHLO", b"MAIL", b"QUIT"
RSET, DOT = b"RSET\r\n", b".\r\n"
# What would change how bytes are to be read, or bring in a text that the proxy never sees.
# Hidden in the answer to EHLO; a program that tries nevertheless is refused.
HIDDEN = frozenset(
    {b"STARTTLS", b"CHUNKING", b"BINARYMIME", b"PIPELINING", b"BURL", b"ATRN", b"XEXCH50"}
)
REFUSED = frozenset({b"STARTTLS", b"BDAT", b"BURL", b"ATRN", b"TURN", b"XEXCH50"})
# Signs that word processors make, for programs that show ASCII only.
PLAIN_SIGNS = str.maketrans(
    {"“": '"', "”": '"', "„": '"', "‘": "'", "’": "'", "–": "-", "—": "-", "…": "...", "·": "-"}
)


@dataclass(frozen=True, slots=True)
class Command:
    """A line from the mail program: its verb in capitals, its parameters, and all its bytes."""

    verb: bytes
    parameters: tuple[bytes, ...]
    line: bytes

    @classmethod
    def of(cls, line: bytes) -> Command:
        """Take a line apart."""
        verb, *parameters = line.upper().split() or [b""]
        return cls(verb, tuple(parameters), line)

    @property
    def size(self) -> int:
        """The size that MAIL declares (RFC 1870), or 0."""
        sizes = (each.removeprefix(b"SIZE=") for each in self.parameters)
        return max((int(size) for size in sizes if size.isdigit()), default=0)

    @property
    def international(self) -> bool:
        """Whether MAIL asks for replies in UTF-8 (RFC 6531)."""
        return b"SMTPUTF8" in self.parameters


@dataclass(frozen=True, slots=True)
class Reply:
    """What a server answers: the code, and the lines with all their bytes."""

    code: int
    lines: tuple[bytes, ...]

    @property
    def raw(self) -> bytes:
        """The bytes of the whole reply."""
        return b"".join(self.lines)

    def without_hidden(self, max_size: int) -> Reply:
        """The answer to EHLO, without extensions that are hidden, and with the size that goes."""
        first, *extensions = [line[4:].rstrip(CRLF) for line in self.lines]
        words = [each.upper().split() or [b""] for each in extensions]
        kept = [
            capped(extension, max_size) if name[0] == b"SIZE" else extension
            for extension, name in zip(extensions, words, strict=True)
            if name[0] not in HIDDEN
        ]
        return Reply(self.code, joined(self.code, [first, *kept]))


def capped(extension: bytes, max_size: int) -> bytes:
    """The extension SIZE with at most this many bytes; 0 or nothing means no limit."""
    given = extension.split()[1:2]
    size = int(given[0]) if given and given[0].isdigit() else 0
    return b"SIZE %d" % (min(size, max_size) or max_size)


def joined(code: int, texts: Iterable[bytes]) -> tuple[bytes, ...]:
    """The lines of a reply with these texts."""
    *before, last = texts
    return (
        *(b"%d-%s\r\n" % (code, text) for text in before),
        b"%d %s\r\n" % (code, last),
    )


def reply(code: int, status: str, *texts: str, international: bool = False) -> Reply:
    """A reply of the proxy's own, with an enhanced status (RFC 3463) in front of every line.

    It is in ASCII, unless the mail program has asked for UTF-8.
    """
    head = status.encode()
    room = REPLY_LINE - len(b"554-%s \r\n" % head)
    lines = [
        b"%s %s" % (head, line)
        for text in texts
        for line in wrapped(shown(text, international=international), room)
    ]
    return Reply(code, joined(code, lines))


def shown(text: str, *, international: bool) -> bytes:
    """The text as it goes into a reply: one line, no control characters."""
    text = " ".join("".join(sign if sign.isprintable() else " " for sign in text).split())
    if international:
        return text.encode("utf-8", "replace")
    letters = unicodedata.normalize("NFKD", text.translate(PLAIN_SIGNS))
    bare = "".join(letter for letter in letters if not unicodedata.combining(letter))
    return bare.encode("ascii", "replace")


def wrapped(text: bytes, room: int) -> list[bytes]:
    """The text in lines of so many bytes, parted at spaces where there are any."""
    lines = []
    while len(text) > room:
        cut = text.rfind(b" ", 1, room + 1)
        if cut < 0:
            cut = room
            while text[cut] & 0xC0 == 0x80:  # not within a character of UTF-8
                cut -= 1
        lines.append(text[:cut])
        text = text[cut:].lstrip()
    return [*lines, text]


def is_one_line(line: bytes) -> bool:
    """Whether this is one line for every server: CR and LF stand at its end only."""
    body = line.removesuffix(CRLF)
    return body != line and b"\r" not in body and b"\n" not in body


def has_false_end(content: bytes | bytearray) -> bool:
    """Whether some servers would see the message end before its end (“SMTP smuggling”).

    Only CR LF dot CR LF ends a message. Servers that also take a lone LF or CR for the end of a
    line would read the rest of the message as commands, and so as a message that nobody checked.
    """
    return content.startswith((b".\r", b".\n")) or any(
        end in content for end in (b"\n.\n", b"\n.\r", b"\r.\n", b"\r.\r")
    )


def without_stuffing(content: bytes | bytearray) -> bytes | bytearray:
    """The message as it was written: without the dot that SMTP puts before a dot."""
    content = content.replace(b"\r\n.", CRLF) if b"\r\n." in content else content
    return content[1:] if content.startswith(b".") else content
