"""What applies to drafts in a folder: settings, linters, and known facts.

The command, hooks and archives all use a workspace, and so does the server, which runs the first
two. It can be imported without the linter, so that a settings error appears at once.
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
Found = Callable[[str], SettingsFile | None]


def unchanged(config: Config) -> Config:
    """The settings unchanged."""
    return config


def by_the_clock() -> Lookup:
    """Look for facts where the settings say, with the time now."""
    from followup_lint.facts.finder import Lookup

    return Lookup.at_once()


class Workspace:
    """Settings, linters and facts for drafts in any folder, each found or made once.

    `settings`, a path or values, replace those found beside the drafts. `adjusted` applies options
    on top of them. `lookup` gives the sources of facts beyond those in the settings; it is called
    when facts are first needed. `found` finds the settings for a folder. Raises FollowupLintError
    if the given settings or options are wrong.
    """

    def __init__(
        self,
        settings: str | os.PathLike[str] | Config | None = None,
        adjusted: Callable[[Config], Config] = unchanged,
        lookup: Callable[[], Lookup] = by_the_clock,
        *,
        found: Found = files.in_force,
    ) -> None:
        self.adjusted = adjusted
        self._found = found
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
        """The sources of facts. Raises FollowupLintError if they were given wrongly."""
        if self._looked_up is None:
            self._looked_up = self._lookup()
        return self._looked_up

    def afresh(self) -> Workspace:
        """The same settings and linters, with the clock and the sources of facts read again."""
        fresh = copy(self)
        fresh._looked_up, fresh._finders = None, {}
        return fresh

    def asking(self, lookup: Callable[[], Lookup]) -> Workspace:
        """The same settings and linters, with other sources of facts."""
        other = self.afresh()
        other._lookup = lookup
        return other

    def forget_settings(self) -> None:
        """Have settings read again, since a file of them changed."""
        for kept in (self._files, self._configs, self._linters, self._finders):
            kept.clear()

    def settings(self, place: str) -> SettingsFile | None:
        """The file of settings for drafts in a folder, read and checked. Raises ConfigError."""
        if self.fixed:
            return None
        if place not in self._files:
            try:
                self._files[place] = checked_file(place, self._found)
            except FollowupLintError as error:
                self._files[place] = error
        return raised(self._files[place])

    def config(self, folder: str | os.PathLike[str] = os.curdir) -> Config:
        """The settings for drafts in a folder, unadjusted. Raises FollowupLintError."""
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
        """What is known about a draft beside its text. Raises FollowupLintError.

        If a folder is given, files beside the draft there are read too.
        """
        config = self.config(folder or os.curdir)
        key = (config.calendar, config.history)
        if key not in self._finders:
            self._finders[key] = self.lookup.finder(config.calendar, history=config.history)
        return self._finders[key].of(draft, folder)

    def lint_known(self, draft: Draft, known: Gathered, folder: Path | None = None) -> Report:
        """The report on a draft, with these facts. Raises FollowupLintError."""
        linter = self.linter(folder or os.curdir)
        ready = linter.prepared(draft, known.context, thread_read=known.thread_read)
        return next(linter.lint_prepared([ready]))


def checked_file(place: str, found: Found) -> SettingsFile | None:
    """The settings found for a folder, checked without loading rules. Raises ConfigError."""
    file = found(place)
    if file is not None:
        from followup_lint.settings.tables import checked

        checked(file)
    return file


def raised(kept: Kept | FollowupLintError) -> Kept:
    """What was kept; if that is an error, it is raised again."""
    if isinstance(kept, FollowupLintError):
        raise kept
    return kept
