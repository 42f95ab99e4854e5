"""One linter for each settings file, with what the command line says on top."""

from __future__ import annotations

import argparse
import os
from functools import cached_property
from typing import TYPE_CHECKING, TypeVar

from followup_lint.core.errors import FollowupLintError
from followup_lint.settings import files
from followup_lint.settings.files import SettingsFile

# What lints is imported when the settings are read: an error in them need not wait for it.
if TYPE_CHECKING:
    from pathlib import Path

    from followup_lint.cli.finders import Finders
    from followup_lint.draft import Draft
    from followup_lint.facts.gather import Gathered
    from followup_lint.linting.linter import Linter
    from followup_lint.settings.config import Config
    from followup_lint.settings.for_some import When

Kept = TypeVar("Kept")


class Linters:
    """The linters that are needed, made once each.

    Raises FollowupLintError when the arguments themselves are wrong.
    """

    def __init__(self, options: argparse.Namespace) -> None:
        self.options = options
        self.files: dict[str, SettingsFile | FollowupLintError | None] = {}
        self.by_place: dict[str, Config | FollowupLintError] = {}
        self.by_source: dict[str, Linter | FollowupLintError] = {}
        self.fixed: Config | None = None
        if options.config:
            from followup_lint.settings.config import Config

            self.fixed = Config.from_file(options.config)
            self.of_config(self.fixed)

    @cached_property
    def finders(self) -> Finders:
        """What finds facts. Raises FollowupLintError where the arguments are wrong."""
        from followup_lint.cli.finders import Finders

        return Finders(self.options)

    def settings(self, place: str) -> SettingsFile | None:
        """The file of settings for drafts in a folder, read and checked. Raises ConfigError."""
        if self.fixed:
            return None
        if place not in self.files:
            try:
                self.files[place] = found(place)
            except FollowupLintError as error:
                self.files[place] = error
        return told(self.files[place])

    def config(self, folder: Path) -> Config:
        """The settings for drafts in a folder. Raises FollowupLintError."""
        if self.fixed:
            return self.fixed
        place = os.fspath(folder)
        if place not in self.by_place:
            from followup_lint.settings.config import of

            try:
                self.by_place[place] = of(self.settings(place))
            except FollowupLintError as error:
                self.by_place[place] = error
        return told(self.by_place[place])

    def of(self, folder: Path) -> Linter:
        """The linter for drafts in a folder. Raises FollowupLintError."""
        return self.of_config(self.config(folder))

    def known(self, draft: Draft, folder: Path) -> Gathered:
        """What is known of a draft in a folder beside its text. Raises FollowupLintError."""
        return self.finders.known(draft, folder, self.of(folder).config)

    def of_config(self, config: Config) -> Linter:
        """The linter with these settings and the arguments. Raises FollowupLintError."""
        from followup_lint.linting.linter import Linter

        if config.source not in self.by_source:
            try:
                self.by_source[config.source] = Linter(adjusted(config, self.options))
            except FollowupLintError as error:
                self.by_source[config.source] = error
        return told(self.by_source[config.source])


def found(place: str) -> SettingsFile | None:
    """The settings in force in a folder, checked as far as needs no rules. Raises ConfigError."""
    file = files.in_force(place)
    if file is not None:
        from followup_lint.settings.tables import checked

        checked(file)
    return file


def told(kept: Kept | FollowupLintError) -> Kept:
    """What was kept, or the error that came instead, raised once more."""
    if isinstance(kept, FollowupLintError):
        raise kept
    return kept


def adjusted(config: Config, options: argparse.Namespace) -> Config:
    """The settings with the arguments on top. Raises FollowupLintError."""
    from dataclasses import replace

    from followup_lint.rules import registry
    from followup_lint.rules.selection import check_names

    select, ignore = options.select, options.ignore or ()
    rules = registry.load(config.packs)
    check_names(select or (), rules, "--select")
    check_names(ignore, rules, "--ignore")
    return replace(
        config,
        select=config.select if select is None else tuple(select),
        ignore=(*config.ignore, *ignore),
        fail_on=options.fail_on or config.fail_on,
        assume=options.assume or config.assume,
        baseline=baseline(config, options),
        when=with_last_word(config.when, options),
    )


def baseline(config: Config, options: argparse.Namespace) -> Path | None:
    """The baseline in force; none while another is written."""
    if options.write_baseline:
        return None
    from pathlib import Path

    return Path(options.baseline) if options.baseline else config.baseline


def with_last_word(tables: tuple[When, ...], options: argparse.Namespace) -> tuple[When, ...]:
    """The settings for some messages, and after them the arguments, for all."""
    select, fail_on = options.select, options.fail_on
    if not tables or not (select or fail_on):
        return tables
    from followup_lint.core.terms import Kind
    from followup_lint.settings.for_some import When

    return (*tables, When(kind=tuple(Kind), select=tuple(select or ()), fail_on=fail_on))
