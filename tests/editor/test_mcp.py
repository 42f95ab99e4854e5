"""The server for assistants, asked by the client of the official library over pipes."""

from __future__ import annotations

import asyncio
import json
import os
import subprocess
import sys
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

import pytest
from mcp import Client, StdioServerParameters

from followup_lint import Config
from followup_lint.cli import main
from followup_lint.editor.mcp import server_for
from followup_lint.editor.tools import tools_in
from followup_lint.linting.workspace import Workspace

SERVER = ["-m", "followup_lint", "mcp"]
PUSHY = "Dear Ana,\n\nThanks for the talk. Reply ASAP about the Zanzibar plan.\n\nBest,\nDana\n"
Calls = Sequence[tuple[str, dict[str, Any]]]
Talk = Callable[[Calls], tuple[Any, list[Any], list[Any]]]


@pytest.fixture
def talk(loopback: None, tmp_path: Path) -> Talk:
    """Starts the server in an empty folder; returns its name, its tools, and the results."""

    def run(calls: Calls) -> tuple[Any, list[Any], list[Any]]:
        return asyncio.run(talked(calls, tmp_path))

    return run


async def talked(calls: Calls, folder: Path) -> tuple[Any, list[Any], list[Any]]:
    """What the server says to a client."""
    server = StdioServerParameters(
        command=sys.executable, args=SERVER, env=dict(os.environ), cwd=folder
    )
    async with Client(server) as client:
        tools = (await client.list_tools()).tools
        return client.server_info, tools, [await client.call_tool(*call) for call in calls]


def test_tools_are_read_only_and_their_results_arrive(talk: Talk, tmp_path: Path) -> None:
    facts = {
        "interview-at": "2025-03-05 14:00 America/New_York",
        "send-at": "2025-03-05 18:00 America/New_York",
    }
    server, tools, results = talk(
        [
            ("lint_draft", {"text": PUSHY, "subject": "The cook role"}),
            ("explain_rule", {"rule": "urgency"}),
            ("when_to_write", {"facts": facts}),
            ("outline", {"kind": "thank_you", "facts": {**facts, "role": "Cook"}}),
        ]
    )
    linted, explained, when, outlined = results

    assert server.name == "followup-lint"
    assert [tool.name for tool in tools] == [
        "lint_draft",
        "explain_rule",
        "when_to_write",
        "outline",
    ]
    for tool in tools:
        hints = tool.annotations
        assert (hints.read_only_hint, hints.destructive_hint) == (True, False)
        assert (hints.idempotent_hint, hints.open_world_hint) == (True, False)
    assert not any(result.is_error for result in results)
    assert "urgency" in {one["rule"] for one in linted.structured_content["remarks"]}
    assert json.loads(linted.content[0].text) == linted.structured_content
    assert explained.content[0].text.startswith("# urgency (FUL305)\n")
    assert when.structured_content["moments"][0]["answer"] == "until Thursday 6 March, 18:00"
    assert outlined.structured_content["subject"] == "Thank you – Cook interview"
    assert list(tmp_path.iterdir()) == []


def test_what_is_wrong_is_a_result_and_ends_nothing(talk: Talk) -> None:
    _, _, results = talk(
        [
            ("lint_draft", {"txt": PUSHY}),
            ("lint_drafts", {}),
            ("explain_rule", {"rule": "urgenc"}),
            ("lint_draft", {"text": PUSHY}),
        ]
    )

    assert [result.is_error for result in results] == [True, True, True, False]
    assert [result.content[0].text for result in results[:3]] == [
        "lint_draft: unknown key `txt`",
        "name: unknown tool 'lint_drafts'; did you mean 'lint_draft'?",
        "rule: unknown rule 'urgenc'; did you mean 'urgency'?",
    ]


BROKEN = (
    b"no JSON, but Zanzibar",
    b'{"jsonrpc": "2.0", "id": 2, "method": "tools/call", "params": {"name": 5, "a": "Zanzibar"}}',
    b'{"jsonrpc": "2.0", "id": 3, "method": "tools/call", "params":'
    b' {"name": "lint_draft", "arguments": {"text": "Zanzibar \\ud83d"}}}',
    b'{"jsonrpc": "2.0", "id": 4, "method": "Zanzibar"}',
    b'{"jsonrpc": "2.0", "method": "notifications/progress", "params": {"progress": "Zanzibar"}}',
)


def test_broken_messages_end_nothing_and_nothing_is_logged(loopback: None, tmp_path: Path) -> None:
    hello = {
        "protocolVersion": "2025-06-18",
        "capabilities": {},
        "clientInfo": {"name": "test", "version": "1"},
    }
    call = {"name": "lint_draft", "arguments": {"text": PUSHY}}
    messages = [
        json.dumps({"jsonrpc": "2.0", "id": 1, "method": "initialize", "params": hello}).encode(),
        b'{"jsonrpc": "2.0", "method": "notifications/initialized"}',
        *BROKEN,
        json.dumps({"jsonrpc": "2.0", "id": 9, "method": "tools/call", "params": call}).encode(),
    ]
    with subprocess.Popen(
        [sys.executable, *SERVER],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        cwd=tmp_path,
    ) as server:
        assert server.stdin and server.stdout and server.stderr
        server.stdin.write(b"".join(message + b"\n" for message in messages))
        server.stdin.flush()
        replies = []
        while not replies or replies[-1]["id"] != 9:
            replies.append(json.loads(server.stdout.readline()))
        server.stdin.close()
        said = server.stderr.read()

    assert server.returncode == 0
    assert said == b""
    assert not replies[-1]["result"]["isError"]
    assert "remarks" in replies[-1]["result"]["structuredContent"]


def test_no_tracing_software_is_told_of_calls() -> None:
    assert server_for(tools_in(Workspace(Config()))).middleware == []


def test_without_the_library_it_says_how_to_get_it(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    monkeypatch.chdir(tmp_path)
    for name in ("mcp", *sys.modules):
        if name.partition(".")[0] == "mcp":
            monkeypatch.setitem(sys.modules, name, None)
    monkeypatch.delitem(sys.modules, "followup_lint.editor.mcp", raising=False)

    assert main(["mcp"]) == 2
    assert capsys.readouterr().err == (
        "followup-lint: error: followup-lint mcp: the library mcp, version 2, is not installed; "
        "pip install 'followup-lint[mcp]'\n"
    )


def test_wrong_settings_are_said_before_anything_is_served(
    capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    path = tmp_path / "followup-lint.toml"
    path.write_text("fail-on = 5\n", encoding="utf-8")

    assert main(["mcp", "--config", str(path)]) == 2
    assert "fail-on" in capsys.readouterr().err
