"""The history in a folder, which is opened for each call and closed again."""

from __future__ import annotations

import contextlib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from followup_lint.context import Contact
from followup_lint.core.errors import HistoryError
from followup_lint.core.terms import Kind
from followup_lint.draft import Draft

if TYPE_CHECKING:
    from followup_lint.facts.history.log import Log
    from followup_lint.facts.history.mail import Mail

DATABASE_FILE = "history.sqlite"
# What SQLite keeps beside the database while it is open, or leaves there after a crash.
COMPANIONS = ("-wal", "-shm", "-journal")


@dataclass(frozen=True, slots=True)
class History:
    """What was sent to whom and when.

    Any number of processes and threads may use one folder. Nothing is made there before
    something is recorded. All that goes wrong is a HistoryError.
    """

    folder: Path

    @classmethod
    def at(cls, folder: Path | None = None) -> History:
        """The history in a folder; without one, in the user's state folder."""
        if folder is None:
            import platformdirs

            folder = platformdirs.user_state_path("followup-lint")
        return cls(folder)

    @property
    def exists(self) -> bool:
        """Whether something was recorded and not all of it forgotten. Raises HistoryError."""
        with usable_folder(self.folder):
            return (self.folder / DATABASE_FILE).exists()

    def record(self, draft: Draft, kind: Kind, at: datetime) -> bool:
        """Keep that a draft was sent to those in its headers; False if that is known already.

        Raises HistoryError, and ContextError for a time without a zone or of another century.
        """
        from followup_lint.facts.history.mail import mail_of

        return self.add(mail_of(draft, kind, at))

    def record_to(
        self, addresses: Iterable[str], kind: Kind, at: datetime, thread: str = ""
    ) -> bool:
        """Keep that a message went to these addresses; otherwise as `record`.

        `thread` is the id of the message that began the conversation.
        """
        from followup_lint.facts.history.mail import Mail, usable

        return self.add(Mail(at, usable(addresses), kind, thread=thread))

    def add(self, mail: Mail) -> bool:
        """Keep one message; False if it is known already. Raises HistoryError."""
        if not mail.addresses:
            raise HistoryError(
                "the message was not recorded: it has no recipient address",
                remedy="add a To header, or use followup-lint sent --to ADDRESS",
            )
        with self.opened(create=True) as log:
            return log.add([mail])[0]

    def contacts(self, addresses: Iterable[str]) -> tuple[Contact, ...]:
        """The messages to and from these addresses by time, in UTC. Raises HistoryError.

        A message to several of them is there once, as one to the first of these.
        """
        if not self.exists:
            return ()
        with self.opened() as log:
            return log.contacts(addresses)

    def remove(self) -> bool:
        """Remove all of it and the key, even where it is broken; False if there was nothing.

        Raises HistoryError.
        """
        from followup_lint.facts.history.key import KEY_FILE

        # Without the key the rest says nothing, so it goes first.
        names = [KEY_FILE, DATABASE_FILE, *(DATABASE_FILE + end for end in COMPANIONS)]
        with usable_folder(self.folder):
            found = [self.folder / name for name in names if (self.folder / name).exists()]
            for file in found:
                file.unlink(missing_ok=True)
        return bool(found)

    @contextlib.contextmanager
    def opened(self, *, create: bool = False) -> Iterator[Log]:
        """The rows, for several calls in a row. Raises HistoryError.

        Unless it is to be created, the history must exist.
        """
        from followup_lint.core.files import make_private_folder
        from followup_lint.facts.history import database
        from followup_lint.facts.history.key import make_key, read_key
        from followup_lint.facts.history.log import Log

        path = self.folder / DATABASE_FILE
        with usable_folder(self.folder):
            if create and not path.exists():
                make_private_folder(self.folder)
                key = make_key(self.folder)
                database.create(path)
            else:
                key = read_key(self.folder)
        with database.connected(path) as connection:
            yield Log(connection, key, path)


@contextlib.contextmanager
def usable_folder(folder: Path) -> Iterator[None]:
    """Turn what the system says into a HistoryError."""
    try:
        yield
    except OSError as error:
        raise HistoryError(
            f"the history cannot be used ({error.strerror or type(error).__name__})",
            place=str(error.filename or folder),
            remedy="check the folder, your permissions for it and the space there",
        ) from error
