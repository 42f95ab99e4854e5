"""All that takes time is done before a command comes."""

from __future__ import annotations

import subprocess
import sys

LOADED = """
import gc
from followup_lint.cli import main
from followup_lint.cli.serving import Serving
Serving(main).load()
from followup_lint.core.expressions import Expression
found = [one for one in gc.get_objects() if type(one) is Expression]
print(len(found) > 100, [one for one in found if "compiled" not in vars(one)])
"""


def test_every_expression_is_compiled_before_a_process_is_forked() -> None:
    done = subprocess.run([sys.executable, "-c", LOADED], capture_output=True, check=True)

    assert done.stdout == b"True []\n"
