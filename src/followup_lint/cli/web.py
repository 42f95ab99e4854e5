"""`followup-lint web`: a page on this machine to write a draft on."""

from __future__ import annotations

from followup_lint.cli import streams
from followup_lint.cli.arguments import Parser, add_config
from followup_lint.core.errors import FollowupLintError

NAME = "followup-lint web"
USAGE = f"{NAME} [options]"
DESCRIPTION = """\
Open a page in your browser on which you write a draft and see at once what to change.
The page is on this machine: nothing leaves it, and nothing is stored."""
EPILOG = """\
Ctrl-C stops it. The address holds a secret, so that no other page or user can ask
anything: whoever has it can see what your calendar and history say of a reader."""
MOST_PORT = 65_535


def run(arguments: list[str]) -> int:
    """Serve the page until Ctrl-C, which is not a failure."""
    options = parser().parse(arguments)
    try:
        from followup_lint.editor.web import local
    except ModuleNotFoundError as error:
        library = (error.name or "").partition(".")[0]
        problem = f"the library {library} is not installed"
        remedy = "install it: pip install followup-lint[web]"
        raise FollowupLintError(problem, place=NAME, remedy=remedy) from error
    from followup_lint.linting.workspace import Workspace
    from followup_lint.settings import files

    workspace = Workspace(options.config, found=lambda _: files.of_user())
    workspace.linter()  # so that settings that are wrong appear now
    try:
        local.serve(workspace, options.port, say, browser=options.browser)
    except KeyboardInterrupt:
        say("The page has ended.")
    return 0


def parser() -> Parser:
    """What can be given."""
    parser = Parser(NAME, USAGE, DESCRIPTION, EPILOG)
    parser.add_argument(
        "--port", type=port, default=0, metavar="N", help="the port to use (default: a free one)"
    )
    parser.add_argument(
        "--no-browser",
        action="store_false",
        dest="browser",
        help="print the address, and open no browser",
    )
    add_config(parser)
    return parser


def port(text: str) -> int:
    """The number of a port. Raises FollowupLintError."""
    if not (text.isdecimal() and int(text) <= MOST_PORT):
        remedy = f"use a number from 1 to {MOST_PORT}"
        raise FollowupLintError(f"no port {text!r}", place="--port", remedy=remedy)
    return int(text)


def say(line: str) -> None:
    """One line on standard output, at once."""
    streams.write(f"{line}\n")
    streams.flush()
