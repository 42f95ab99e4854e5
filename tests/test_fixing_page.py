"""What the page on fixing shows is what happens."""

from __future__ import annotations

import doctest
import re
import runpy
from pathlib import Path

DOCS = Path(__file__).resolve().parent.parent / "docs"
PAGE = (DOCS / "fixing.md").read_text(encoding="utf-8")


def test_the_output_shown_is_true() -> None:
    made = runpy.run_path(str(DOCS / "fixing_page.py"))

    assert len(made["SHOWN"].findall(PAGE)) == 5
    assert made["text"]() == PAGE, "run python docs/generate.py"


def test_the_python_shown_is_true() -> None:
    [code] = re.findall(r"^```python\n(.*?)^```$", PAGE, re.MULTILINE | re.DOTALL)
    example = doctest.DocTestParser().get_doctest(code, {}, "fixing.md", "fixing.md", 0)
    said: list[str] = []
    result = doctest.DocTestRunner(verbose=False).run(example, out=said.append)

    assert (result.failed, said) == (0, [])
    assert len(example.examples) == 6


def test_links_lead_somewhere() -> None:
    targets = re.findall(r"\]\((?!https?:)([^)#]+)", PAGE)

    assert [target for target in targets if not (DOCS / target).exists()] == []
