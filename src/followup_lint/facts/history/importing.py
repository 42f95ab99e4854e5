"""From the messages of a mailbox to what the history keeps of them."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field, replace
from itertools import islice

from followup_lint.context import Direction
from followup_lint.core.errors import DraftError
from followup_lint.core.terms import Kind
from followup_lint.draft import Draft
from followup_lint.draft.mailboxes import Piece
from followup_lint.facts.history.folder import History
from followup_lint.facts.history.log import Log
from followup_lint.facts.history.mail import RECEIVERS, THREADING, Mail, first_id, thread_of
from followup_lint.facts.history.mailbox_headers import (
    addresses_in,
    headers_in,
    is_auto_reply,
    text_of,
    time_of,
)

# So many messages are kept at a time: what is kept stays so if the import is broken off.
BATCH = 100


@dataclass(slots=True)
class Tally:
    """How many messages were recorded, and why others were not; `broken` holds their places."""

    recorded: int = 0
    known: int = 0
    undated: int = 0
    unaddressed: int = 0
    broken: list[str] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class Importer:
    """Takes in mailboxes.

    `kind_of` says what a message is for. Without `own` addresses, all messages count as sent; with
    them, those from others count as received. `advance` is called with the progress, in the units
    of the size of the mailbox.
    """

    history: History
    kind_of: Callable[[Draft], Kind]
    own: frozenset[str] = frozenset()
    advance: Callable[[int], None] = lambda share: None

    def take_in(self, pieces: Iterable[Piece]) -> Tally:
        """Record what is not known yet. Raises HistoryError, and MailboxError as `pieces` does."""
        tally = Tally()
        with self.history.opened(create=True) as log:
            new = self.new_in(pieces, log, tally)
            while batch := list(islice(new, BATCH)):
                for added in log.add(batch):
                    tally.recorded += added
                    tally.known += not added
        return tally

    def new_in(self, pieces: Iterable[Piece], log: Log, tally: Tally) -> Iterator[Mail]:
        """The messages that can be recorded and are not known yet."""
        for piece in pieces:
            mail = self.mail_in(piece, tally)
            if mail and log.has(mail):
                tally.known += 1
            elif mail and mail.direction is Direction.OUT:
                yield replace(mail, kind=self.kind_in(piece))
            elif mail:
                yield mail
            self.advance(piece.share)

    def mail_in(self, piece: Piece, tally: Tally) -> Mail | None:
        """The message by its headers; None, and counted, where they do not say enough."""
        headers = headers_in(piece.head)
        at = time_of(text_of(headers, "Date"))
        author = addresses_in(headers, "From")
        sent = not self.own or bool(self.own & author)
        people = addresses_in(headers, *RECEIVERS) if sent else author
        if at and people:
            threading = [text_of(headers, name) for name in THREADING]
            return Mail(
                at=at,
                addresses=people,
                direction=Direction.OUT if sent else Direction.IN,
                message_id=first_id(threading[-1]),
                thread=thread_of(*threading),
                auto_reply=is_auto_reply(headers),
            )
        if at:
            tally.unaddressed += 1
        elif people or author:
            tally.undated += 1
        else:
            tally.broken.append(piece.place)
        return None

    def kind_in(self, piece: Piece) -> Kind:
        """What a message is for; one without readable text is not a follow-up."""
        try:
            return self.kind_of(Draft.from_bytes(piece.head))
        except DraftError:
            return Kind.GENERAL
