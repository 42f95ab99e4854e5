"""Writes the files made from the code: python docs/generate.py, then read the diff.

They are the schemas in this folder and in the package, the tables of the packs, the literals of the
expressions, the descriptions of rules, the pages in docs/rules and docs/api, the output shown in
README.md and on the pages of this folder, and the texts that the tests of the command compare with.
"""

from __future__ import annotations

import json
import os
import re
import sys
from collections.abc import Iterator
from contextlib import redirect_stdout
from importlib.resources import files
from io import StringIO
from pathlib import Path

import api_page
import calendar_page
import completion
import dependencies_page
import fixing_page
import manual_page
import performance_page
import rule_pages
import story_page
from console import replayed

from followup_lint.cli import main
from followup_lint.core.expressions import Expression, Several, index, live
from followup_lint.core.toml_reading import read_toml
from followup_lint.editor import answer
from followup_lint.report import catalogue
from followup_lint.report import json as report_json
from followup_lint.rules import compiled_packs, packs, registry
from followup_lint.rules.checks.leftover_blanks import LEFTOVERS
from followup_lint.rules.checks.leftover_text import matcher
from followup_lint.rules.pack_words import spelled_out
from followup_lint.settings import schema as settings_schema

ROOT = Path(__file__).resolve().parent.parent
PACKAGE = ROOT / "src" / "followup_lint"
CATALOGUE = ROOT / "src" / "followup_lint" / "report" / catalogue.FILE
INDEX = ROOT / "src" / "followup_lint" / "core" / "expressions" / index.FILE
SHOWING = (ROOT / "README.md", ROOT / "docs" / "output.md")
REPLAYED = (ROOT / "docs" / "context.md", ROOT / "docs" / "outlines.md")
GOLDEN = ROOT / "tests" / "cli" / "golden"
# Each text, and the arguments that make it.
GOLDENS = {
    "thank-you.txt": "examples/thank-you.txt",
    "pushy-check-in.txt": "examples/pushy-check-in.txt",
    "content-free.txt": "--content-free --all examples/reply.eml examples/pushy-check-in.txt",
    "github.txt": "--format github --all examples/reply.eml examples/pushy-check-in.txt",
}
# A new rule is no reason for these texts to change.
COUNTED = re.compile(r"^\d+ checks? ran, \d+ did not(?= \()", re.MULTILINE)
SHOWN = re.compile(
    r"(?<=```console\n)\$ followup-lint ((?:-\S+ (?:\w+ )?)*examples/\S+)\n.*?(?=^```$)",
    re.M | re.S,
)


def schema_texts() -> dict[str, str]:
    """The schemas of what programs read, as they stand in files of these names."""
    schemas = {
        answer.SCHEMA_FILE: answer.schema(),
        report_json.SCHEMA_FILE: report_json.schema(),
        settings_schema.SCHEMA_FILE: settings_schema.schema(registry.builtin()),
    }
    return {
        name: json.dumps(schema, indent=2, ensure_ascii=False) + "\n"
        for name, schema in schemas.items()
    }


def index_text() -> str:
    """What the expressions of the product need, as it stands in the file."""
    return index.written({(one.pattern, one.flags) for one in expressions()})


def expressions() -> Iterator[Expression]:
    """The expressions that ship with the product: those of its code, then those of its packs."""
    registry.load()  # so that the modules of all rules are there
    modules = [module for name, module in sys.modules.items() if name.startswith("followup_lint")]
    for holder in modules:
        for name in dir(holder):
            yield from held_in(getattr(holder, name))
    before = set(live())
    made = packs.builtin_packs(), [matcher(leftover) for leftover in LEFTOVERS]
    yield from set(live()) - before
    del made  # which kept them alive until here
    yield from exceptions()


def held_in(value: object) -> Iterator[Expression]:
    """The expression that a value is, or those that it holds."""
    if isinstance(value, Expression):
        yield value
    elif isinstance(value, Several):
        yield from value.expressions
    elif isinstance(value, tuple):
        for item in value:
            yield from held_in(item)


def exceptions() -> Iterator[Expression]:
    """The expressions of packs that make a sentence pass: each is checked by itself."""
    for pack in packs.packs_in(files("followup_lint.packs")):
        for rule in spelled_out(read_toml(packs.text_of(pack)), pack.name).values():
            for table in (rule, *rule.get("variant", ())):
                yield from map(Expression, table.get("unless-regex", ()))


def output(arguments: str) -> str:
    """What the command says, on 80 columns."""
    with redirect_stdout(StringIO()) as printed:
        main(arguments.split())
    return printed.getvalue()


def golden(arguments: str) -> str:
    """What the command says, without how many rules there are."""
    return uncounted(output(arguments))


def uncounted(text: str) -> str:
    """A text that does not say how many checks ran."""
    return COUNTED.sub("N checks ran, N did not", text)


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
    for name, text in schema_texts().items():
        (PACKAGE / name).write_text(text, encoding="utf-8")
    rule_pages.write()
    completion.write()
    manual_page.PAGE.write_text(manual_page.text(), encoding="utf-8")
    api_page.write()
    dependencies_page.PAGE.write_text(dependencies_page.text(), encoding="utf-8")
    fixing_page.PAGE.write_text(fixing_page.text(), encoding="utf-8")
    for page in SHOWING:
        page.write_text(page_text(page), encoding="utf-8")
    calendar_page.PAGE.write_text(calendar_page.text(), encoding="utf-8")
    performance_page.PAGE.write_text(performance_page.text(), encoding="utf-8")
    story_page.PAGE.write_text(story_page.text(), encoding="utf-8")
    for page in REPLAYED:
        page.write_text(replayed(page.read_text(encoding="utf-8")), encoding="utf-8")
    for name, arguments in GOLDENS.items():
        (GOLDEN / name).write_text(golden(arguments), encoding="utf-8")
