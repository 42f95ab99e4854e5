"""The lines that the pages give to paste are those that `install` writes."""

from __future__ import annotations

from pathlib import Path

from followup_lint.hooks.clients.all import CLIENTS
from followup_lint.hooks.clients.mutt import SEND_ANYWAY
from followup_lint.hooks.clients.pre_commit import ENTRY

ROOT = Path(__file__).resolve().parents[3]


def page(name: str) -> str:
    """A page on a client."""
    return (ROOT / "docs/clients" / f"{name}.md").read_text(encoding="utf-8")


def test_every_client_is_listed() -> None:
    index = (ROOT / "docs/mail-clients.md").read_text(encoding="utf-8")

    assert [name for name in CLIENTS if name not in index] == []


def test_the_key_of_mutt() -> None:
    assert SEND_ANYWAY in page("mutt").splitlines()


def test_the_entry_of_pre_commit() -> None:
    assert "".join(f"  {line}\n" for line in ENTRY) in page("pre-commit")


def test_the_hooks_file_names_the_same_files() -> None:
    lines = (ROOT / ".pre-commit-hooks.yaml").read_text(encoding="utf-8").splitlines()
    shared = {line.strip().removeprefix("- ") for line in ENTRY if "id:" in line or "s:" in line}

    assert shared - {"hooks:"} <= {line.strip().removeprefix("- ") for line in lines}
