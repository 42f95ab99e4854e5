"""Runs command lines without a server, each in a process forked after the model was loaded.

Reads `[[argument, …], …]` in JSON and writes `[[code, output, errors], …]`, in Latin-1.
"""

from __future__ import annotations

import json
import os
import sys
import tempfile
from typing import BinaryIO

from followup_lint.cli import main
from followup_lint.cli.serving import Serving


def run(arguments: list[str]) -> tuple[int, str, str]:
    with tempfile.TemporaryFile() as out, tempfile.TemporaryFile() as err:
        child = os.fork()
        if child == 0:
            os.dup2(out.fileno(), 1)
            os.dup2(err.fileno(), 2)
            code = main(arguments)
            sys.stderr.flush()
            os._exit(code)
        code = os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])
        return code, whole(out), whole(err)


def whole(file: BinaryIO) -> str:
    file.seek(0)
    return file.read().decode("latin-1")


if __name__ == "__main__":
    cases = json.load(sys.stdin)
    Serving(main).lint_sample()
    json.dump([run(case) for case in cases], sys.stdout)
