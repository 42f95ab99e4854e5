"""The command `followup-lint`: arguments, streams, exit codes; nothing else prints."""

from __future__ import annotations

import sys
from collections.abc import Sequence

from followup_lint.cli import streams
from followup_lint.cli.commands import COMMANDS, SERVER, lint_command, server_command
from followup_lint.core.errors import FollowupLintError

UNUSABLE = 2
INTERRUPTED = 130  # what a shell reports for Ctrl-C: 128 + SIGINT
PIPE_CLOSED = 141  # 128 + SIGPIPE


def main(argv: Sequence[str] | None = None) -> int:
    """Run the command and return its exit code.

    0: nothing at or above the fail-on severity. 1: findings. 2: something could not be linted.
    """
    arguments = list(sys.argv[1:] if argv is None else argv)
    streams.prepare()
    try:
        code = dispatch(arguments)
        streams.flush()
    except BrokenPipeError:
        streams.abandon()
        return PIPE_CLOSED
    except KeyboardInterrupt:
        streams.abandon()
        return INTERRUPTED
    except FollowupLintError as error:
        streams.complain(error)
        return UNUSABLE
    except OSError as error:
        streams.complain(of_system(error))
        return UNUSABLE
    except Exception as error:
        # Its text could quote the draft, so only the kind of the error and the place are shown.
        from followup_lint.linting.faults import describe

        streams.complain(FollowupLintError(f"internal error ({describe(error)})", remedy=REPORT_IT))
        return UNUSABLE
    return code


REPORT_IT = "please report this line"


def dispatch(arguments: list[str]) -> int:
    """Run the command that the first argument names, or lint; argparse ends by SystemExit."""
    name = arguments[0] if arguments else ""
    try:
        if name == SERVER:
            return server_command(arguments[1:], main)
        if name in COMMANDS:
            return COMMANDS[name](arguments[1:])
        return lint_command(arguments)
    except SystemExit as end:
        return end.code if isinstance(end.code, int) else 0


def of_system(error: OSError) -> FollowupLintError:
    """An error of the operating system that nothing else has caught."""
    return FollowupLintError(
        f"the system says: {error.strerror or type(error).__name__}",
        place=str(error.filename or "this folder"),
        remedy="check that it exists and that you may use it",
    )
