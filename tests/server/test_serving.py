"""All that takes time is done before a command comes."""

from __future__ import annotations

import ctypes
import re
import subprocess
import sys

import pytest

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


RESIDENT = """
import ctypes, pathlib, re
from followup_lint.cli import main
from followup_lint.cli.serving import Serving

def resident():
    return int(re.search(r"VmRSS:\\s+(\\d+)", pathlib.Path("/proc/self/status").read_text())[1])

Serving(main).load()
before = resident()
ctypes.CDLL(None).malloc_trim(0)
print(before, resident())
"""


@pytest.mark.skipif(
    not hasattr(ctypes.CDLL(None), "malloc_trim"), reason="only glibc can return free memory"
)
def test_what_loading_has_freed_is_returned_to_the_system() -> None:
    done = subprocess.run([sys.executable, "-c", RESIDENT], capture_output=True, check=True)
    before, after = map(int, re.findall(rb"\d+", done.stdout))

    assert before - after < 2_000  # KiB; ten times as much where nothing is returned


def test_the_language_server_is_loaded_before_an_editor_comes() -> None:
    code = (
        "import sys; from followup_lint.cli import main; from followup_lint.cli.serving import "
        "Serving; Serving(main).load(); print('pygls' in sys.modules)"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, check=True)

    assert done.stdout == b"True\n"
