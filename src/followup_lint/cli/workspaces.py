"""The workspace that the arguments ask for: settings, facts and linters of the drafts' folders."""

from __future__ import annotations

import argparse
from functools import partial
from typing import TYPE_CHECKING

from followup_lint.linting.workspace import Workspace

# What lints is imported when the settings are read: an error in them need not wait for it.
if TYPE_CHECKING:
    from pathlib import Path

    from followup_lint.facts.finder import Lookup
    from followup_lint.settings.config import Config
    from followup_lint.settings.for_some import When


def workspace_for(options: argparse.Namespace) -> Workspace:
    """The workspace of a command that lints. Raises FollowupLintError for a bad --config."""
    return Workspace(
        defaults() if options.isolated else options.config,
        adjusted=partial(adjusted, options=options),
        lookup=partial(lookup, options),
    )


def defaults() -> Config:
    """The settings where there is no file of them."""
    from followup_lint.settings.config import Config

    return Config()


def lookup(options: argparse.Namespace, *, ahead: bool = False) -> Lookup:
    """Where the arguments say that facts are to be looked for. Raises FollowupLintError."""
    from pathlib import Path

    from followup_lint.cli.fact_arguments import given_facts
    from followup_lint.facts.finder import Lookup, Sources
    from followup_lint.facts.times import now_in, own_zone

    zone = own_zone()
    now = now_in(zone)
    sources = Sources(
        given=given_facts(options).known(zone, now, named="--{}".format),
        file=Path(options.context) if options.context else None,
        calendar=Path(options.calendar) if options.calendar else None,
        ahead=ahead,
    )
    return Lookup(sources, now, zone)


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
