"""`followup-lint mcp`: serve assistants that write drafts."""

from __future__ import annotations

from followup_lint.cli.arguments import Parser, add_config
from followup_lint.core.errors import FollowupLintError
from followup_lint.linting.workspace import Workspace

USAGE = "followup-lint mcp [--config FILE]"
DESCRIPTION = """\
Let an assistant that writes drafts check them, by the Model Context Protocol on standard
input and output. An assistant starts this itself; docs/assistants.md shows how. Drafts
stay on this machine as far as followup-lint is concerned; what the assistant does with
them is up to it. Needs `pip install 'followup-lint[mcp]'`."""


def parser() -> Parser:
    """What can be given."""
    parser = Parser("followup-lint mcp", USAGE, DESCRIPTION)
    add_config(parser)
    return parser


def run(arguments: list[str]) -> int:
    """Serve until standard input ends."""
    options = parser().parse(arguments)
    workspace = Workspace(options.config)
    workspace.linter()  # an error in the settings is said at once
    try:
        from followup_lint.editor.mcp import serve
    except ImportError as error:
        raise FollowupLintError(
            "the library mcp, version 2, is not installed",
            place="followup-lint mcp",
            remedy="pip install 'followup-lint[mcp]'",
        ) from error
    serve(workspace)
    return 0
