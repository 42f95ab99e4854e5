"""Settings for some messages only, chosen by headers and kind."""

from __future__ import annotations

from collections.abc import Iterable
from fnmatch import fnmatchcase
from typing import TYPE_CHECKING, Annotated, Any, NamedTuple

import msgspec

from followup_lint.core.errors import ConfigError
from followup_lint.core.fields import settle
from followup_lint.core.terms import Kind, Severity
from followup_lint.core.values import Filled

if TYPE_CHECKING:
    from followup_lint.draft import Draft

Patterns = Annotated[tuple[Filled, ...], msgspec.Meta(min_length=1)]
SPELLED = {"sender": "from", "fail_on": "fail-on"}
RECIPIENTS = frozenset({"to", "cc", "bcc"})


class Traits(NamedTuple):
    """What identifies a message: addresses and subject in lower case, and the kind."""

    recipients: tuple[str, ...]
    senders: tuple[str, ...]
    subject: str
    kind: Kind

    @classmethod
    def of(cls, draft: Draft, kind: Kind) -> Traits:
        """The traits of a draft of that kind."""
        return cls(
            recipients=addresses(draft, RECIPIENTS),
            senders=addresses(draft, frozenset({"from"})),
            subject=" ".join((draft.subject or "").casefold().split()),
            kind=kind,
        )


class When(msgspec.Struct, frozen=True, rename=SPELLED, omit_defaults=True):
    """Settings for the messages that fit: a table `[[when]]`.

    `to` holds patterns for the addresses in To, Cc and Bcc, `sender` (in TOML: `from`) for those
    in From, `subject` for the whole subject; `*` stands for anything, `?` for one character, and
    capitals do not matter. `kind` holds kinds of message. Every key that is given must fit, by any
    one of its patterns. `select`, `ignore`, `fail_on` and `rules` are as in Config: `ignore` adds
    to what is ignored, the rest stands in for it. Raises ConfigError for a field of the wrong type
    or an empty list of patterns.
    """

    to: Patterns = ()
    sender: Patterns = ()
    subject: Patterns = ()
    kind: Annotated[tuple[Kind, ...], msgspec.Meta(min_length=1)] = ()
    select: tuple[Filled, ...] = ()
    ignore: tuple[Filled, ...] = ()
    fail_on: Severity | None = None
    rules: dict[str, dict[str, Any]] = {}

    def __post_init__(self) -> None:
        """Raises ConfigError."""
        settle(self, ConfigError)

    def fits(self, message: Traits) -> bool:
        """Whether the settings are for such a message."""
        return (
            fit(self.to, message.recipients)
            and fit(self.sender, message.senders)
            and fit(self.subject, filter(None, (message.subject,)))
            and (not self.kind or message.kind in self.kind)
        )


def addresses(draft: Draft, names: frozenset[str]) -> tuple[str, ...]:
    """The addresses in the headers of these names, in lower case."""
    from followup_lint.draft.recipients import recipients

    # People and mail programs write quotes around addresses, and stops behind them.
    found = (one.address.strip("'.") for one in recipients(draft, *names))
    return tuple(address.casefold() for address in found if "@" in address)


def fit(patterns: Iterable[str], values: Iterable[str]) -> bool:
    """Whether a pattern matches a value, or there is no pattern."""
    wanted = [pattern.casefold() for pattern in patterns]
    return not wanted or any(fnmatchcase(value, pattern) for value in values for pattern in wanted)
