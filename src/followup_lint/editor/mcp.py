"""Serves the tools to assistants by the Model Context Protocol, on standard input and output."""

from __future__ import annotations

import logging
from collections.abc import Sequence
from typing import Any

import anyio
import msgspec
from anyio.to_thread import run_sync
from mcp.server.lowlevel import Server
from mcp.server.stdio import stdio_server
from mcp.types import (
    CallToolRequestParams,
    CallToolResult,
    ListToolsResult,
    PaginatedRequestParams,
    TextContent,
    ToolAnnotations,
)
from mcp.types import Tool as ListedTool

from followup_lint import __version__
from followup_lint.core.errors import FollowupLintError
from followup_lint.core.nearest import unknown
from followup_lint.editor.tools import INSTRUCTIONS, Tool, tools_in
from followup_lint.linting.faults import describe
from followup_lint.linting.workspace import Workspace

HINTS = ToolAnnotations(
    read_only_hint=True, destructive_hint=False, idempotent_hint=True, open_world_hint=False
)


def serve(workspace: Workspace) -> None:
    """Serve until standard input ends."""
    # What the library would log may quote what it was sent.
    logging.disable(logging.CRITICAL)
    anyio.run(serve_on_pipes, server_for(tools_in(workspace)))


async def serve_on_pipes(server: Server[Any]) -> None:
    """Serve the client that started this process."""
    async with stdio_server() as (incoming, outgoing):
        await server.run(incoming, outgoing, server.create_initialization_options())


def server_for(tools: Sequence[Tool]) -> Server[Any]:
    """A server with these tools; calls are done one after the other, beside the protocol."""
    by_name = {tool.name: tool for tool in tools}
    one_at_a_time = anyio.CapacityLimiter(1)

    async def list_tools(context: Any, asked: PaginatedRequestParams | None) -> ListToolsResult:
        return ListToolsResult(tools=list(map(listed, tools)))

    async def call_tool(context: Any, asked: CallToolRequestParams) -> CallToolResult:
        return await run_sync(called, by_name, asked, limiter=one_at_a_time)

    server: Server[Any] = Server(
        "followup-lint",
        version=__version__,
        title="followup-lint",
        instructions=INSTRUCTIONS,
        on_list_tools=list_tools,
        on_call_tool=call_tool,
    )
    server.middleware.clear()  # it would tell tracing software on this machine of each call
    return server


def listed(tool: Tool) -> ListedTool:
    """A tool as the protocol describes it."""
    return ListedTool(
        name=tool.name,
        title=tool.title,
        description=tool.description,
        input_schema=tool.input_schema,
        output_schema=tool.output_schema,
        annotations=HINTS,
    )


def called(tools: dict[str, Tool], asked: CallToolRequestParams) -> CallToolResult:
    """The result of a call; an error is one, too, so that the assistant can read it."""
    try:
        if asked.name not in tools:
            raise unknown(asked.name, "tool", tools, "name")
        return told(tools[asked.name].call(asked.arguments or {}))
    except FollowupLintError as error:
        return failed(str(error))
    except Exception as error:
        return failed(f"internal error ({describe(error)}); please report this line")


def told(result: object) -> CallToolResult:
    """A result: Markdown as it is, other values as structure and, for older clients, as JSON."""
    if isinstance(result, str):
        return CallToolResult(content=[TextContent(type="text", text=result)])
    text = msgspec.json.encode(result).decode()
    return CallToolResult(content=[TextContent(type="text", text=text)], structured_content=result)


def failed(problem: str) -> CallToolResult:
    """An error."""
    return CallToolResult(content=[TextContent(type="text", text=problem)], is_error=True)
