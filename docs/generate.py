"""Writes the files made from the code: python docs/generate.py, then read the diff.

They are the schemas in this folder and in the package, the tables of the packs, the literals of the
expressions, the descriptions of rules, the pages in docs/rules and docs/api, the output shown in
README.md and on the pages of this folder, and the texts that the tests of the command compare with.
With --check, nothing is written, and a file that would change is an error.
"""

from __future__ import annotations

import json
import os
import re
import sys
from collections.abc import Collection, Iterator, Mapping
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
PAGES = (dependencies_page, fixing_page, calendar_page, performance_page, story_page)
# Folders in which nothing else is.
OURS = (rule_pages.FOLDER, completion.FOLDER, api_page.FOLDER)
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


def made() -> Iterator[tuple[Path, str]]:
    """Each file with its text, made when its turn comes: some are read to make those after them."""
    yield compiled_packs.FILE, packs.compiled_builtin()
    yield INDEX, index_text()
    yield CATALOGUE, catalogue.written()
    yield from in_folder(PACKAGE, schema_texts())
    yield from in_folder(rule_pages.FOLDER, rule_pages.pages())
    yield rule_pages.WHY, rule_pages.marked(rule_pages.WHY.read_text(encoding="utf-8"))
    yield from in_folder(completion.FOLDER, completion.scripts())
    yield manual_page.PAGE, manual_page.text()
    yield from in_folder(api_page.FOLDER, api_page.pages())
    for page in PAGES:
        yield page.PAGE, page.text()
    for path in SHOWING:
        yield path, page_text(path)
    for path in REPLAYED:
        yield path, replayed(path.read_text(encoding="utf-8"))
    yield from in_folder(GOLDEN, {name: golden(arguments) for name, arguments in GOLDENS.items()})


def in_folder(folder: Path, texts: Mapping[str, str]) -> Iterator[tuple[Path, str]]:
    """The files of a folder that have these names and texts."""
    yield from ((folder / name, text) for name, text in texts.items())


def is_stale(path: Path, text: str) -> bool:
    """Whether a file does not hold this text."""
    return not path.is_file() or path.read_text(encoding="utf-8") != text


def strays(paths: Collection[Path]) -> list[Path]:
    """The files in folders of their own that are none of these."""
    return [path for folder in OURS for path in folder.iterdir() if path not in paths]


def write() -> None:
    """Write what has changed, and remove what is made no more."""
    paths = set()
    for path, text in made():
        paths.add(path)
        if is_stale(path, text):
            path.write_text(text, encoding="utf-8")
    for path in strays(paths):
        path.unlink()


def check() -> None:
    """End with exit code 1 if a file is not as it would be written."""
    texts = dict(made())
    stale = [path for path, text in texts.items() if is_stale(path, text)] + strays(texts)
    if stale:
        names = "".join(f"  {path.relative_to(ROOT)}\n" for path in stale)
        sys.exit(f"Not as the code makes them; run python docs/generate.py:\n{names}")


if __name__ == "__main__":
    os.chdir(ROOT)
    os.environ |= {"COLUMNS": "80", "TZ": "America/New_York"}
    check() if sys.argv[1:] == ["--check"] else write()
