"""What a hook knows of the interview that a message follows: by the calendar and the history."""

from __future__ import annotations

from collections.abc import Callable

from followup_lint.context import Context
from followup_lint.core.errors import ContextError
from followup_lint.draft import Draft
from followup_lint.facts.finder import Finder, Sources
from followup_lint.facts.gather import Gathered
from followup_lint.facts.history import History
from followup_lint.facts.times import now_in, own_zone
from followup_lint.settings.config import Config

KnownOf = Callable[[Draft], Gathered]


def nothing_known(draft: Draft) -> Gathered:
    """What is known where only the message itself may be asked."""
    return Gathered(Context())


def known_by(config: Config) -> KnownOf:
    """Asks the calendar and the history of the settings, as far as there are any.

    Facts that cannot be had never stop a message: they are told, and what needs them is left out.
    A `followup.toml` is not read, for a hook sees mail to everybody.
    """
    if not (config.calendar or config.history):
        return nothing_known

    def known_of(draft: Draft) -> Gathered:
        history = History.at() if config.history else None
        try:
            zone = own_zone()
            sources = Sources(calendar=config.calendar, history=history, forgiving=True)
            return Finder(sources, now_in(zone), zone).of(draft)
        except ContextError as error:
            return Gathered(Context(), notices=(str(error),))

    return known_of
