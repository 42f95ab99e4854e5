"""Remarks as editors show them: diagnostics, and what a hover says."""

from __future__ import annotations

import re
from collections.abc import Iterable

import msgspec
from lsprotocol.types import (
    CodeDescription,
    Diagnostic,
    DiagnosticSeverity,
    Hover,
    MarkupContent,
    MarkupKind,
    Range,
)

from followup_lint.core.terms import Severity
from followup_lint.editor.answer import Remark

NAME = "followup-lint"
SEVERITIES = {
    Severity.ERROR: DiagnosticSeverity.Error,
    Severity.WARNING: DiagnosticSeverity.Warning,
    Severity.SUGGESTION: DiagnosticSeverity.Information,
}
# What Markdown would take for more than the sign itself within a line.
SIGNS = re.compile(r"[\\`*_\[\]<]|&(?=#?\w+;)")


def diagnostic(remark: Remark, range: Range, cap: Severity = Severity.ERROR) -> Diagnostic:
    """A remark as a diagnostic, at most as severe as `cap`; its data are the remark itself."""
    severity = SEVERITIES[min(remark.severity, cap)]
    return Diagnostic(
        range=range,
        message=remark.message,
        severity=DiagnosticSeverity.Hint if remark.folded else severity,
        code=remark.code,
        code_description=CodeDescription(remark.source) if is_link(remark.source) else None,
        source=NAME,
        data=msgspec.to_builtins(remark),
    )


def hover(remarks: Iterable[tuple[Remark, Range]], *, markdown: bool) -> Hover | None:
    """What a hover over remarks says: what is wrong, what to write, and why; None without any."""
    found = list(remarks)
    if not found:
        return None
    said = (explained(remark) if markdown else plain(remark) for remark, _ in found)
    kind = MarkupKind.Markdown if markdown else MarkupKind.PlainText
    text = ("\n\n---\n\n" if markdown else "\n\n").join(said)
    return Hover(MarkupContent(kind, text), found[0][1] if len(found) == 1 else None)


def explained(remark: Remark) -> str:
    """A remark in Markdown."""
    code = f"[{remark.code}]({remark.source})" if is_link(remark.source) else remark.code
    head = f"{NAME}: {remark.severity.value}, {remark.rule} ({code})"
    words = (escaped(part) for part in (remark.message, remark.help, remark.why) if part)
    return "\n\n".join([*words, head])


def plain(remark: Remark) -> str:
    """A remark as plain text."""
    head = f"{NAME}: {remark.severity.value}, {remark.rule} ({remark.code})"
    return "\n".join(filter(None, [remark.message, remark.help, remark.why, head, remark.source]))


def escaped(text: str) -> str:
    """Text as Markdown that shows it as it is."""
    return SIGNS.sub(lambda sign: "\\" + sign[0], text)


def is_link(source: str) -> bool:
    """Whether a source can be opened."""
    return source.startswith(("https://", "http://")) and not re.search(r"[\s()<>]", source)
