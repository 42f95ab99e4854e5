"""The file of literals is made of the expressions that there are, and each of them compiles."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

DOCS = Path(__file__).resolve().parents[3] / "docs"
# In a process of its own, for other tests load modules that the script does not.
COMPARE = """
import sys
import generate
if generate.INDEX.read_text(encoding="utf-8") != generate.index_text():
    sys.exit("the literals are not those of the expressions: run python docs/generate.py")
"""


def test_the_file_is_current() -> None:
    done = subprocess.run([sys.executable, "-c", COMPARE], cwd=DOCS, capture_output=True, text=True)
    assert done.stderr == ""


# An expression that is not in the file is compiled twice, and its literals are worked out.
SHIPPED = """
import sys
from pathlib import Path
from followup_lint import Draft, Linter
from followup_lint.core.expressions import live
from followup_lint.core.expressions.limited import Limited
from followup_lint.rules import registry

for rule in registry.builtin():
    if hasattr(rule.check, "compile"):
        rule.check.compile(rule.options)
linter = Linter()
for path in Path("examples").glob("*.*"):
    if path.suffix in (".txt", ".eml"):
        linter.lint(Draft.from_file(path))
print([one.pattern for one in live() if isinstance(one, Limited)], "regex" in sys.modules)
"""


def test_the_file_has_all_expressions_that_ship() -> None:
    done = subprocess.run(
        [sys.executable, "-c", SHIPPED], cwd=DOCS.parent, capture_output=True, text=True
    )

    assert (done.stdout, done.stderr) == ("[] False\n", "")
