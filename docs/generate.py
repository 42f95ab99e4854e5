"""Write what is made from the code: python docs/generate.py, then look at the difference.

That is the schema in this folder and in the package, the tables of the packs, the literals of the
expressions, what is told of rules, the pages in docs/rules, the output shown in README.md and on
the pages of this folder, and the texts that the tests of the command compare with.
"""

from __future__ import annotations

import json
import os
import re
import sys
from contextlib import redirect_stdout
from io import StringIO
from pathlib import Path

import calendar_page
import fixing_page
import performance_page
import rule_pages
import story_page
from console import replayed

from followup_lint.cli import main
from followup_lint.core.expressions import Expression, Several, index
from followup_lint.report import catalogue
from followup_lint.report.json import SCHEMA_FILE, schema
from followup_lint.rules import compiled_packs, packs, registry
from followup_lint.rules.wording import Wording

ROOT = Path(__file__).resolve().parent.parent
SCHEMA = ROOT / "docs" / SCHEMA_FILE
# The same for programs, which have the package and not the documentation.
PACKAGED_SCHEMA = ROOT / "src" / "followup_lint" / SCHEMA_FILE
CATALOGUE = ROOT / "src" / "followup_lint" / "report" / catalogue.FILE
INDEX = ROOT / "src" / "followup_lint" / "core" / "expressions" / index.FILE
SHOWING = (ROOT / "README.md", ROOT / "docs" / "output.md")
CONTEXT = ROOT / "docs" / "context.md"
GOLDEN = ROOT / "tests" / "cli" / "golden"
# Each text, and the arguments that make it.
GOLDENS = {
    "thank-you.txt": "examples/thank-you.txt",
    "pushy-check-in.txt": "examples/pushy-check-in.txt",
    "content-free.txt": "--content-free --all examples/reply.eml examples/pushy-check-in.txt",
    "github.txt": "--format github --all examples/reply.eml examples/pushy-check-in.txt",
}
SHOWN = re.compile(
    r"(?<=```console\n)\$ followup-lint ((?:-\S+ (?:\w+ )?)*examples/\S+)\n.*?(?=^```$)",
    re.M | re.S,
)


def schema_text() -> str:
    """The schema of the JSON output, as it stands in the file."""
    return json.dumps(schema(), indent=2, ensure_ascii=False) + "\n"


def index_text() -> str:
    """What the expressions of the product need, as it stands in the file."""
    wordings = [rule.check for rule in registry.load().values() if isinstance(rule.check, Wording)]
    modules = [module for name, module in sys.modules.items() if name.startswith("followup_lint")]
    for holder in (*wordings, *modules):
        for name in dir(holder):
            ask(getattr(holder, name))
    return index.written()


def ask(value: object) -> None:
    """Ask an expression, or several, what a text must have for them."""
    if isinstance(value, Expression):
        _ = value.need
    elif isinstance(value, Several):
        _ = value.choice
    elif isinstance(value, tuple):
        for item in value:
            ask(item)


def output(arguments: str) -> str:
    """What the command says, on 80 columns."""
    with redirect_stdout(StringIO()) as printed:
        main(arguments.split())
    return printed.getvalue()


def page_text(page: Path) -> str:
    """A page with the output that it shows made anew."""
    return SHOWN.sub(
        lambda match: f"$ followup-lint {match[1]}\n{output(match[1])}",
        page.read_text(encoding="utf-8"),
    )


if __name__ == "__main__":
    os.chdir(ROOT)
    os.environ |= {"COLUMNS": "80", "TZ": "America/New_York"}
    compiled_packs.FILE.write_text(packs.compiled_builtin(), encoding="utf-8")
    INDEX.write_text(index_text(), encoding="utf-8")
    CATALOGUE.write_text(catalogue.written(), encoding="utf-8")
    for place in (SCHEMA, PACKAGED_SCHEMA):
        place.write_text(schema_text(), encoding="utf-8")
    rule_pages.write()
    fixing_page.PAGE.write_text(fixing_page.text(), encoding="utf-8")
    for page in SHOWING:
        page.write_text(page_text(page), encoding="utf-8")
    calendar_page.PAGE.write_text(calendar_page.text(), encoding="utf-8")
    performance_page.PAGE.write_text(performance_page.text(), encoding="utf-8")
    story_page.PAGE.write_text(story_page.text(), encoding="utf-8")
    CONTEXT.write_text(replayed(CONTEXT.read_text(encoding="utf-8")), encoding="utf-8")
    for name, arguments in GOLDENS.items():
        (GOLDEN / name).write_text(output(arguments), encoding="utf-8")
