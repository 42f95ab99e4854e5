"""One linter for each settings file, with what the command line says on top."""

from __future__ import annotations

import argparse
from dataclasses import replace
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from followup_lint.config import Config
from followup_lint.errors import FollowupLintError
from followup_lint.terms import Kind
from followup_lint.when import When

# What lints is imported when the settings are read: an error in them need not wait for it.
if TYPE_CHECKING:
    from followup_lint.cli.finders import Finders
    from followup_lint.draft import Draft
    from followup_lint.facts.gather import Gathered
    from followup_lint.linter import Linter


class Linters:
    """The linters that are needed, made once each.

    Raises FollowupLintError when the arguments themselves are wrong.
    """

    def __init__(self, options: argparse.Namespace) -> None:
        self.options = options
        self.by_folder: dict[Path, Config | FollowupLintError] = {}
        self.by_source: dict[str, Linter | FollowupLintError] = {}
        self.fixed = Config.from_file(options.config) if options.config else None
        if self.fixed:
            self.of_config(self.fixed)

    @cached_property
    def finders(self) -> Finders:
        """What finds facts. Raises FollowupLintError where the arguments are wrong."""
        from followup_lint.cli.finders import Finders

        return Finders(self.options)

    def config(self, folder: Path) -> Config:
        """The settings for drafts in a folder. Raises FollowupLintError."""
        if self.fixed:
            return self.fixed
        if folder not in self.by_folder:
            try:
                self.by_folder[folder] = Config.discover(folder)
            except FollowupLintError as error:
                self.by_folder[folder] = error
        found = self.by_folder[folder]
        if isinstance(found, FollowupLintError):
            raise found
        return found

    def of(self, folder: Path) -> Linter:
        """The linter for drafts in a folder. Raises FollowupLintError."""
        return self.of_config(self.config(folder))

    def known(self, draft: Draft, folder: Path) -> Gathered:
        """What is known of a draft in a folder beside its text. Raises FollowupLintError."""
        return self.finders.known(draft, folder, self.of(folder).config)

    def of_config(self, config: Config) -> Linter:
        """The linter with these settings and the arguments. Raises FollowupLintError."""
        from followup_lint.linter import Linter

        if config.source not in self.by_source:
            try:
                self.by_source[config.source] = Linter(adjusted(config, self.options))
            except FollowupLintError as error:
                self.by_source[config.source] = error
        found = self.by_source[config.source]
        if isinstance(found, FollowupLintError):
            raise found
        return found


def adjusted(config: Config, options: argparse.Namespace) -> Config:
    """The settings with the arguments on top. Raises FollowupLintError."""
    from followup_lint import registry
    from followup_lint.plan import check_names

    select, ignore = options.select, options.ignore or ()
    rules = registry.load(config.packs)
    check_names(select or (), rules, "--select")
    check_names(ignore, rules, "--ignore")
    return replace(
        config,
        select=config.select if select is None else tuple(select),
        ignore=(*config.ignore, *ignore),
        fail_on=options.fail_on or config.fail_on,
        baseline=baseline(config, options),
        when=with_last_word(config.when, options),
    )


def baseline(config: Config, options: argparse.Namespace) -> Path | None:
    """The baseline in force; none while another is written."""
    if options.write_baseline:
        return None
    return Path(options.baseline) if options.baseline else config.baseline


def with_last_word(tables: tuple[When, ...], options: argparse.Namespace) -> tuple[When, ...]:
    """The settings for some messages, and after them the arguments, for all."""
    select, fail_on = options.select, options.fail_on
    if not tables or not (select or fail_on):
        return tables
    return (*tables, When(kind=tuple(Kind), select=tuple(select or ()), fail_on=fail_on))
