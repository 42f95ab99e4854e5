"""`followup-lint FILE…`: lint drafts and print what was found."""

from __future__ import annotations

import argparse
import os
from collections.abc import Container, Iterable, Iterator
from functools import partial

from followup_lint.cli import drafts, keep_warm, streams
from followup_lint.cli.drafts import Source
from followup_lint.cli.output import Output, output_for
from followup_lint.cli.session import CANNOT_LINT, Session
from followup_lint.cli.workspaces import workspace_for
from followup_lint.core.errors import DraftError


def run(options: argparse.Namespace, commands: Container[str]) -> int:
    """Lint and return the exit code; `commands` are the words that start something else."""
    if options.watch:
        from followup_lint.cli import watch

        return watch.run(options.paths, partial(lint, options, commands))
    return lint(options, commands)


def lint(options: argparse.Namespace, commands: Container[str]) -> int:
    """Lint once and return the exit code."""
    sources = list(drafts.find(options.paths, commands, options.stdin_filename, options.exclude))
    with streams.to_file(options.output_file):
        output = output_for(options, several=len(sources) > 1)
        session = session_for(options, output)
        for source in sources:
            session.take(source)
        session.end()
    if options.config is None and not options.isolated:
        keep_warm.start(session.workspace, next(places(sources), os.curdir))
    is_passed = options.write_baseline or options.exit_zero
    return 0 if is_passed and session.code != CANNOT_LINT else session.code


def places(sources: Iterable[Source | DraftError]) -> Iterator[str]:
    """The folders of the drafts."""
    return (source.place for source in sources if isinstance(source, drafts.Source))


def session_for(options: argparse.Namespace, output: Output) -> Session:
    """The run that the arguments ask for."""
    workspace = workspace_for(options)
    if options.fix or options.diff:
        from followup_lint.cli import fix

        return fix.session_for(options, workspace, output)
    return Session(workspace, output, quiet=options.quiet)
