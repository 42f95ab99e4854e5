"""What the server does: load all that linting needs, run command lines, answer hooks."""

from __future__ import annotations

import gc
import io
import os
import sys
from collections.abc import Callable
from contextlib import redirect_stderr, redirect_stdout, suppress

# So that all that is needed for linting was used once: it is as long as many a draft, and has a
# little of what rules look for. Nobody wrote it to anybody.
SAMPLE = b"""\
Subject: Thank you for the talk on Tuesday

Dear Sam,

Thank you for taking the time to meet me on Tuesday. I enjoyed hearing how your team plans the
new depot in Leeds, and I am keen to work on it. You asked for a sample of my work; I have put
together a short plan of the first ten weeks. I am sorry that it took me a day :)

In my last job I planned the routes of forty vans and cut their empty miles by a fifth. My boss
gave me two new lines, and we ran both of them with the old crew. I believe that I could do the
same for the night shift that you described, as I've done it before and it was fun!

- a plan of the first weeks
- a list of the docks

I wanted to follow up on the position of route planner, too. Have you made a decision yet? If not,
please let me know by Friday whether there is anything else that you need. I need the job, and I
expect to hear from other firms ASAP. When do you expect to decide?

Kind regards,
Dana Reyes
"""


class Serving:
    """The work of a server: `main` runs a command line and returns its exit code."""

    def __init__(self, main: Callable[[list[str]], int]) -> None:
        self.main = main

    def run(self, arguments: list[str]) -> int:
        """Run a command line, or answer a hook, and return the exit code."""
        from followup_lint.hooks import answer_hooks, ask_server

        return answer_hooks.answer() if arguments == [ask_server.HOOK] else self.main(arguments)

    def load(self) -> None:
        """Load all that linting can need. Raises PipelineError."""
        from followup_lint.hooks import answer_hooks, policy  # noqa: F401 - what answers need
        from followup_lint.nlp import pipeline
        from followup_lint.settings.presend import Presend

        pipeline.load()
        self.lint_sample()
        compile_all()
        self.lint_sample("--format", "json")
        policy.judge(SAMPLE, Presend())
        load_language_server()
        return_free_memory()

    def lint_sample(self, *options: str) -> None:
        """Lint a sample draft without settings, and discard the result."""
        before = sys.stdin
        nowhere = [io.TextIOWrapper(io.BytesIO(), "utf-8") for _ in range(2)]
        sys.stdin = io.TextIOWrapper(io.BytesIO(SAMPLE), "utf-8")
        try:
            with redirect_stdout(nowhere[0]), redirect_stderr(nowhere[1]):
                self.main(["--config", os.devnull, *options, "-"])
        finally:
            sys.stdin = before


def load_language_server() -> None:
    """Load what an editor's language server needs, if that is installed: a quarter of a second."""
    with suppress(ModuleNotFoundError):
        from followup_lint.editor.lsp import serving  # noqa: F401


def compile_all() -> None:
    """Compile all expressions. They wait until they are tried, which would be in each process."""
    from followup_lint.core.expressions import Expression, live

    for found in live():
        if type(found) is Expression:  # what plugins add is compiled when it is checked
            _ = found.compiled


def return_free_memory() -> None:
    """Return to the system what loading has freed: a tenth of the server's memory at rest.

    The C library keeps it otherwise; one that cannot return it does nothing.
    """
    import ctypes  # takes time

    gc.collect()
    if trim := getattr(ctypes.CDLL(None), "malloc_trim", None):
        trim(0)
