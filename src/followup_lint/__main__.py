"""The start of the program: `followup-lint` asks a running server, `python -m` never does."""

from __future__ import annotations

import os
import sys

from followup_lint.core import safe_path

SWITCH = "FOLLOWUP_LINT_SERVER"
OFF = "off"
# What gains nothing by a loaded model, or has to stay in this process.
OWN_COMMANDS = frozenset(
    {"bulk", "config", "git-validate", "history", "install", "last", "selftest", "sent"}
    | {"server", "smtp-proxy", "uninstall"}
)
# What writes files must not be run twice where the server dies half-way.
WRITING = ("--fix", "--ics", "--write-baseline")
INTERRUPTED = 130
PIPE_CLOSED = 141


def main() -> int:
    """Run the command and return its exit code, as `followup_lint.cli.main` does."""
    safe_path.leave()
    try:
        code = served(sys.argv[1:])
    except KeyboardInterrupt:
        return INTERRUPTED
    if code is not None:
        os._exit(code)  # nothing is left to be put out, and all else would only take time
    return run_here()


def run_here() -> int:
    """Run the command in this process and return its exit code."""
    import gc

    from followup_lint.cli import main as run

    code = run()
    gc.freeze()  # all that is left ends with the process: to look through it would only take time
    return code


def served(arguments: list[str]) -> int | None:
    """The exit code of a command that the server ran; None where this process has to."""
    if not may_be_served(arguments):
        return None
    from followup_lint.server import client

    given = client.Input()
    try:
        code, pieces = client.handed_over(arguments, given)
    except client.NotServedError:
        given.give_back()
        return None
    try:
        client.put_out(pieces)
    except BrokenPipeError:
        return PIPE_CLOSED
    except OSError as error:
        return untold(error)
    return code


def may_be_served(arguments: list[str]) -> bool:
    """Whether this is a command for the server, and a server seems to run."""
    if os.name != "posix" or os.environ.get(SWITCH) == OFF:
        return False
    if arguments[:1] and arguments[0] in OWN_COMMANDS:
        return False
    if any(argument.startswith(WRITING) for argument in arguments):
        return False
    from followup_lint.server import paths

    return os.path.exists(f"{paths.folder()}/{paths.SOCKET}")  # noqa: PTH110


def untold(error: OSError) -> int:
    """Tell that standard output takes nothing more, in the words of the command itself."""
    from followup_lint import cli
    from followup_lint.core.errors import FollowupLintError

    try:
        with cli.streams.told():
            raise error
    except FollowupLintError as told:
        cli.streams.complain(told)
    return cli.UNUSABLE


if __name__ == "__main__":
    sys.exit(run_here())
