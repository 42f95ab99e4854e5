"""Write what is made from the code: python docs/generate.py, then look at the difference.

That is the schema in this folder, the pages in docs/rules, the output shown in README.md, and the
texts that the tests of the command compare with.
"""

from __future__ import annotations

import json
import os
import re
from contextlib import redirect_stdout
from io import StringIO
from pathlib import Path

import rule_pages

from followup_lint.cli import main
from followup_lint.reporters.json import schema

ROOT = Path(__file__).resolve().parent.parent
SCHEMA = ROOT / "docs" / "report.schema.json"
README = ROOT / "README.md"
GOLDEN = ROOT / "tests" / "cli" / "golden"
SHOWN = re.compile(r"(?<=```console\n)\$ followup-lint (examples/\S+)\n.*?(?=^```$)", re.M | re.S)


def schema_text() -> str:
    """The schema of the JSON output, as it stands in the file."""
    return json.dumps(schema(), indent=2, ensure_ascii=False) + "\n"


def output(path: str) -> str:
    """What the command says about a draft, on 80 columns."""
    with redirect_stdout(StringIO()) as printed:
        main([path])
    return printed.getvalue()


def readme_text() -> str:
    """The README with the output that it shows made anew."""
    return SHOWN.sub(
        lambda match: f"$ followup-lint {match[1]}\n{output(match[1])}",
        README.read_text(encoding="utf-8"),
    )


if __name__ == "__main__":
    os.chdir(ROOT)
    os.environ["COLUMNS"] = "80"
    SCHEMA.write_text(schema_text(), encoding="utf-8")
    rule_pages.write()
    README.write_text(readme_text(), encoding="utf-8")
    for golden in GOLDEN.glob("*.txt"):
        golden.write_text(output(f"examples/{golden.name}"), encoding="utf-8")
