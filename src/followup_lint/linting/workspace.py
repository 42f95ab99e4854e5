"""What is in force where drafts lie: settings, linters, and what is known of the drafts.

Every face works on a workspace: the command, hooks, archives, and the server, which runs the first
two. It is imported before anything that lints, so that an error in the settings need not wait.
"""

from __future__ import annotations

import os
from collections.abc import Callable
from copy import copy
from typing import TYPE_CHECKING, TypeVar

from followup_lint.core.errors import FollowupLintError
from followup_lint.settings import files
from followup_lint.settings.files import SettingsFile

if TYPE_CHECKING:
    from pathlib import Path

    from followup_lint.core.findings import Report
    from followup_lint.draft import Draft
    from followup_lint.facts.finder import Finder, Lookup
    from followup_lint.facts.gather import Gathered
    from followup_lint.linting.linter import Linter
    from followup_lint.settings.config import Config

Kept = TypeVar("Kept")


def unchanged(config: Config) -> Config:
    """Settings as they are found."""
    return config


def by_the_clock() -> Lookup:
    """Facts are looked for where the settings say, and the time is now."""
    from followup_lint.facts.finder import Lookup

    return Lookup.at_once()


class Workspace:
    """Settings, linters and facts for drafts in any folder, each found and made once.

    `settings` are the path of a file, or settings, that stand in for those that are found beside
    the drafts. `adjusted` puts on top of them what was asked for. `lookup` says where facts are
    looked for, beside what the settings name; it is called when the first facts are asked for.
    Raises FollowupLintError when the settings that are given, or what was asked for, are wrong.
    """

    def __init__(
        self,
        settings: str | os.PathLike[str] | Config | None = None,
        adjusted: Callable[[Config], Config] = unchanged,
        lookup: Callable[[], Lookup] = by_the_clock,
    ) -> None:
        self.adjusted = adjusted
        self._lookup = lookup
        self._looked_up: Lookup | None = None
        self._files: dict[str, SettingsFile | FollowupLintError | None] = {}
        self._configs: dict[str, Config | FollowupLintError] = {}
        self._linters: dict[str, Linter | FollowupLintError] = {}
        self._finders: dict[tuple[Path | None, bool], Finder] = {}
        self.fixed: Config | None = None
        if isinstance(settings, str | os.PathLike):
            from followup_lint.settings.config import Config

            self.fixed = Config.from_file(settings)
        else:
            self.fixed = settings

    @property
    def lookup(self) -> Lookup:
        """Where facts are looked for. Raises FollowupLintError where that was asked wrongly."""
        if self._looked_up is None:
            self._looked_up = self._lookup()
        return self._looked_up

    def afresh(self) -> Workspace:
        """The same settings and linters; the clock and the sources of facts are read anew."""
        fresh = copy(self)
        fresh._looked_up, fresh._finders = None, {}
        return fresh

    def settings(self, place: str) -> SettingsFile | None:
        """The file of settings for drafts in a folder, read and checked. Raises ConfigError."""
        if self.fixed:
            return None
        if place not in self._files:
            try:
                self._files[place] = checked_file(place)
            except FollowupLintError as error:
                self._files[place] = error
        return raised(self._files[place])

    def config(self, folder: str | os.PathLike[str] = os.curdir) -> Config:
        """The settings for drafts in a folder, as they are found. Raises FollowupLintError."""
        if self.fixed:
            return self.fixed
        place = os.fspath(folder)
        if place not in self._configs:
            from followup_lint.settings.config import of

            try:
                self._configs[place] = of(self.settings(place))
            except FollowupLintError as error:
                self._configs[place] = error
        return raised(self._configs[place])

    def linter(self, folder: str | os.PathLike[str] = os.curdir) -> Linter:
        """The linter for drafts in a folder. Raises FollowupLintError."""
        from followup_lint.linting.linter import Linter

        config = self.config(folder)
        if config.source not in self._linters:
            try:
                self._linters[config.source] = Linter(self.adjusted(config))
            except FollowupLintError as error:
                self._linters[config.source] = error
        return raised(self._linters[config.source])

    def known(self, draft: Draft, folder: Path | None = None) -> Gathered:
        """What is known of a draft beside its words. Raises FollowupLintError.

        With a folder, what lies beside a draft there is read, too.
        """
        config = self.config(folder or os.curdir)
        key = (config.calendar, config.history)
        if key not in self._finders:
            self._finders[key] = self.lookup.finder(config.calendar, history=config.history)
        return self._finders[key].of(draft, folder)

    def lint(self, draft: Draft, folder: Path | None = None) -> Report:
        """The report on a draft with all that is known of it. Raises FollowupLintError."""
        return self.lint_known(draft, self.known(draft, folder), folder)

    def lint_known(self, draft: Draft, known: Gathered, folder: Path | None = None) -> Report:
        """The report on a draft of which this is known. Raises FollowupLintError."""
        linter = self.linter(folder or os.curdir)
        ready = linter.prepared(draft, known.context, thread_read=known.thread_read)
        return next(linter.lint_prepared([ready]))


def checked_file(place: str) -> SettingsFile | None:
    """The settings in force in a folder, checked as far as needs no rules. Raises ConfigError."""
    file = files.in_force(place)
    if file is not None:
        from followup_lint.settings.tables import checked

        checked(file)
    return file


def raised(kept: Kept | FollowupLintError) -> Kept:
    """What was kept, or the error that came instead, raised once more."""
    if isinstance(kept, FollowupLintError):
        raise kept
    return kept
