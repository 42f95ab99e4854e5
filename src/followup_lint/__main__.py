"""Where the program starts: `followup-lint` asks a server first, `python -m` never does."""

from __future__ import annotations

import os
import sys

from followup_lint.core import safe_path

SWITCH = "FOLLOWUP_LINT_SERVER"
OFF = "off"
# Commands that gain nothing from a loaded model, or have to run in this process.
LOCAL_COMMANDS = frozenset(
    {"bulk", "config", "git-validate", "history", "install", "last", "new", "selftest", "sent"}
    | {"server", "smtp-proxy", "uninstall"}
)
# Commands that talk with another program as long as that wants; a server runs them on our streams.
TALKING_COMMANDS = frozenset({"lsp", "mcp", "native", "web"})
# What writes files must not run twice, as it would where the server dies half-way; what watches
# them goes on.
WRITING_OPTIONS = ("--fix", "--ics", "--output-file", "-o", "--watch", "--write-baseline")
INTERRUPTED = 130
PIPE_CLOSED = 141


def main() -> int:
    """Run the command, on a server where one runs, and return its exit code."""
    safe_path.leave()
    try:
        code = run_on_server(sys.argv[1:])
    except KeyboardInterrupt:
        return INTERRUPTED
    if code is not None:
        os._exit(code)  # all is written, and an orderly end would only take time
    return run_here()


def run_here() -> int:
    """Run the command in this process and return its exit code."""
    import gc

    from followup_lint.cli import main as run

    code = run()
    gc.freeze()  # all that is left ends with the process: to look through it would only take time
    return code


def run_on_server(arguments: list[str]) -> int | None:
    """The exit code of a command that a server ran; None where this process has to run it."""
    if not may_be_served(arguments):
        return None
    if command_in(arguments) in TALKING_COMMANDS:
        return run_on_streams(arguments)
    from followup_lint.server import client

    stdin = client.StandardInput()
    try:
        code, output = client.run_on_server(arguments, stdin)
    except client.NotServedError:
        stdin.give_back()
        return None
    try:
        client.write_output(output)
    except BrokenPipeError:
        return PIPE_CLOSED
    except OSError as error:
        return report_failed_write(error)
    return code


def run_on_streams(arguments: list[str]) -> int | None:
    """The exit code of a command that a server ran on our streams; None where it does not."""
    from followup_lint.server import client, hand_over

    try:
        return hand_over.run_on_streams(arguments)
    except client.NotServedError:
        return None
    except EOFError:
        return report_broken_off(command_in(arguments))


def command_in(arguments: list[str]) -> str:
    """The first word, which may name a command; empty if there is none."""
    return arguments[0] if arguments else ""


def may_be_served(arguments: list[str]) -> bool:
    """Whether a server can run this command, and one seems to be there."""
    if os.name != "posix" or os.environ.get(SWITCH) == OFF:
        return False
    if command_in(arguments) in LOCAL_COMMANDS:
        return False
    if any(argument.startswith(WRITING_OPTIONS) for argument in arguments):
        return False
    if sys.stdin is not None and sys.stdin.isatty() and needs_terminal(arguments):
        return False
    from followup_lint.server import paths

    return os.path.exists(f"{paths.folder()}/{paths.SOCKET}")  # noqa: PTH110


def needs_terminal(arguments: list[str]) -> bool:
    """Whether a command reads the terminal, or starts what does.

    Somebody who types a draft has time, and is told how to end it.
    """
    command = command_in(arguments)
    if command == "web":  # a browser in the terminal
        return "--no-browser" not in arguments and not has_windows()
    return "-" in arguments or command in TALKING_COMMANDS


def has_windows() -> bool:
    """Whether a browser would open in a window of its own, as far as that can be known."""
    display = os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY")
    return bool(display or sys.platform == "darwin") and "BROWSER" not in os.environ


def report_broken_off(command: str) -> int:
    """Say that the process to which a server gave the command has ended before its time."""
    from followup_lint import cli
    from followup_lint.core.errors import ServerError

    problem = "the process that ran it has ended before its time"
    error = ServerError(problem, place=f"followup-lint {command}", remedy="start it again")
    cli.streams.complain(error)
    return cli.UNUSABLE


def report_failed_write(error: OSError) -> int:
    """Say that standard output takes nothing more, as the command itself would."""
    from followup_lint import cli
    from followup_lint.core.errors import FollowupLintError

    try:
        with cli.streams.write_errors_explained():
            raise error
    except FollowupLintError as reported:
        cli.streams.complain(reported)
    return cli.UNUSABLE


if __name__ == "__main__":
    sys.exit(run_here())
