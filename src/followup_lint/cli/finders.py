"""Where the arguments and the settings say that facts are to be looked for."""

from __future__ import annotations

import argparse
from pathlib import Path

from followup_lint.cli.given_facts import of_arguments
from followup_lint.draft import Draft
from followup_lint.facts.finder import Finder, Sources
from followup_lint.facts.gather import Gathered
from followup_lint.facts.history import History
from followup_lint.facts.times import now_in, own_zone
from followup_lint.settings.config import Config


class Finders:
    """Finders of facts by the arguments, one for each calendar; the clock is read once.

    With `ahead`, interviews that are still to come count. Raises FollowupLintError when the
    arguments are wrong.
    """

    def __init__(self, options: argparse.Namespace, *, ahead: bool = False) -> None:
        self.ahead = ahead
        self.zone = own_zone()
        self.now = now_in(self.zone)
        self.given = of_arguments(options, self.zone, self.now)
        self.file = Path(options.context) if options.context else None
        self.calendar = Path(options.calendar) if options.calendar else None
        self.made: dict[tuple[Path | None, bool], Finder] = {}

    def known(self, draft: Draft, folder: Path, config: Config) -> Gathered:
        """What is known of a draft in a folder beside its text. Raises FollowupLintError."""
        calendar = self.calendar or config.calendar
        key = (calendar, config.history)
        if key not in self.made:
            history = History.at() if config.history else None
            sources = Sources(self.given, self.file, calendar, history, self.ahead)
            self.made[key] = Finder(sources, self.now, self.zone)
        return self.made[key].of(draft, folder)
