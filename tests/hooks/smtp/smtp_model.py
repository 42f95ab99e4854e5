"""What a mail program and a server know of a message: what was asked, told and taken."""

from __future__ import annotations

from collections import deque
from dataclasses import dataclass, field

from smtp_stepped import End

DOT, GREETING = b".", b"greeting"
SENT, NOT_SENT, UNKNOWN = "sent", "not sent", "unknown"
MAYBE = b"It may have been sent"
USUAL = {b"EHLO": b"250-box\r\n250-SIZE 9\r\n250 8BITMIME\r\n", b"QUIT": b"221 bye\r\n"}


def text_of(number: int, *, held: bool = False) -> bytes:
    """A message that is like no other."""
    word = b"HOLD THIS" if held else b"Thank you for the tour"
    return b"Subject: %d\r\n\r\n%s, %d.\r\n..\r\n" % (number, word, number)


def number_of(text: bytes) -> int:
    """Which message this is."""
    return int(text.split(b"\r\n")[0].removeprefix(b"Subject: "))


@dataclass
class Box:
    """What has arrived, with whom it is for; `ended` are the texts whose dot has come."""

    taken: list[tuple[list[bytes], bytes]] = field(default_factory=list)
    ended: list[bytes] = field(default_factory=list)


@dataclass
class Taker:
    """A server: it owes an answer to each command, and takes a message as soon as its dot is there.

    `rest` is what it has not said yet of an answer, and `verdict` what it said of a message.
    `straight` says that it did nothing yet that a server must not do. `hasty` is one that has
    answered before the dot; it forgets the message. One that has answered what nobody had asked is
    `finished`, and must hear no more.
    """

    end: End
    box: Box
    owed: deque[bytes] = field(default_factory=lambda: deque([GREETING]))
    readers: list[bytes] = field(default_factory=list)
    unread: bytes = b""
    rest: bytes = b""
    verdict: tuple[int, str] | None = None
    within: bool = False
    takes: bool = True
    straight: bool = True
    hasty: bool = False
    finished: bool = False

    def reads(self) -> None:
        """Read commands and messages as they come."""
        heard = self.end.hears()
        assert not (heard and self.finished)
        self.unread += heard
        while (mark := b"\r\n.\r\n" if self.within else b"\r\n") in self.unread:
            line, _, self.unread = self.unread.partition(mark)
            if self.within:
                self.keeps(line + b"\r\n")
            else:
                self.owed.append(line)
                if line[:4] in (b"EHLO", b"MAIL", b"RSET"):
                    self.readers = []

    def keeps(self, text: bytes) -> None:
        """A message is at its end."""
        self.within = False
        self.box.ended.append(text)
        self.owed.append(DOT)
        self.takes &= not self.hasty
        if self.takes:
            self.box.taken.append((self.readers, text))
        self.readers = []

    def answers(self) -> bytes:
        """Do what was asked for, and return what to say."""
        line = self.owed.popleft()
        verb = line[:4]
        if verb == b"RCPT":
            self.readers = [*self.readers, line]
        if verb == DOT:
            self.verdict = number_of(self.box.ended[-1]), SENT if self.takes else NOT_SENT
            return b"250 taken\r\n" if self.takes else b"554 not taken\r\n"
        if verb == b"DATA":
            self.within = bool(self.readers)
            return b"354 go\r\n" if self.within else b"503 for whom?\r\n"
        return b"220 box\r\n" if line == GREETING else USUAL.get(verb, b"250 ok\r\n")


@dataclass
class Asker:
    """A mail program: it expects an answer to each command, and learns what became of its messages.

    `plan` is what it has not said yet, with what it is: a verb, or the number of a message.
    """

    end: End
    outcomes: dict[int, str]
    plan: deque[tuple[bytes, bytes | int]] = field(default_factory=deque)
    expected: deque[bytes | int] = field(default_factory=lambda: deque([GREETING]))
    unheard: bytes = b""

    def means_to_send(self, number: int, text: bytes, readers: int) -> None:
        """Plan a message."""
        name = b"%d@example.com" % number
        self.plan.append((b"MAIL FROM:<" + name + b">\r\n", b"MAIL"))
        for reader in range(readers):
            self.plan.append((b"RCPT TO:<%d." % reader + name + b">\r\n", b"RCPT"))
        self.plan.append((b"DATA\r\n", b"DATA"))
        self.plan.append((text + b".\r\n", number))

    def says(self) -> bytes:
        """Take the next thing of the plan."""
        content, what = self.plan.popleft()
        self.expected.append(what)
        return content

    def hears(self) -> None:
        """Read answers, and draw conclusions."""
        self.unheard += self.end.hears()
        reply = b""
        while b"\r\n" in self.unheard:
            line, _, self.unheard = self.unheard.partition(b"\r\n")
            reply += line
            if line[3:4] != b"-":
                self.learns(reply, line)
                reply = b""
        self.unheard = reply + self.unheard
        if self.end.alone:
            self.gives_up()

    def learns(self, reply: bytes, line: bytes) -> None:
        """What an answer means."""
        assert self.expected or line.startswith(b"421")
        what = self.expected.popleft() if self.expected else b""
        if isinstance(what, int):
            self.outcomes[what] = outcome(reply, line)
        if what == b"DATA" and line[:3] != b"354":
            self.plan.clear()
        if line.startswith(b"421"):
            self.forgets()

    def gives_up(self) -> None:
        """The connection is lost: nobody knows of a message that was waiting for its answer."""
        what = self.expected.popleft() if self.expected else b""
        if isinstance(what, int):
            self.outcomes[what] = UNKNOWN
        self.forgets()

    def forgets(self) -> None:
        """Whatever comes later than what was not answered is not sent."""
        self.outcomes |= {what: NOT_SENT for what in self.expected if isinstance(what, int)}
        self.expected.clear()
        self.plan.clear()

    def leaves(self, box: Box) -> None:
        """Close; a message whose dot is not with the server by then must not be sent."""
        waiting = [what for what in self.expected if isinstance(what, int)]
        self.outcomes |= {
            what: UNKNOWN if text_of(what) in box.ended else NOT_SENT for what in waiting
        }
        self.expected.clear()
        self.plan.clear()
        self.end.closes()


def outcome(reply: bytes, last: bytes) -> str:
    """What a mail program makes of the answer to a message."""
    if last.startswith(b"2"):
        return SENT
    return UNKNOWN if MAYBE in reply else NOT_SENT
