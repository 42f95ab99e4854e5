"""Expressions from outside the product, whose time must be limited.

`(a+)+b` takes minutes for forty letters, and the standard library's engine can only be stopped in
the main thread of a process. The library `regex` reads the same expressions and stops in time.
"""

from __future__ import annotations

import re
import time
import warnings
from collections.abc import Callable, Iterable
from functools import cached_property
from typing import Any, TypeVar

from followup_lint.core.expressions import Expression
from followup_lint.core.expressions.index import is_known
from followup_lint.core.expressions.size import size
from followup_lint.core.expressions.watch import Watch

Found = TypeVar("Found")

# A list of thousands of phrases is also one expression, with a piece for each letter. A repeated
# piece takes up to 700 bytes, so this many take 70 MB.
MOST_PIECES = 100_000


class Limited(Expression):
    """An expression whose time is limited."""

    @cached_property
    def engine(self) -> Any:
        """The expression compiled by `regex`. Raises re.error."""
        import regex  # imported only if there are such expressions

        if size(self.pattern, self.flags) > max(MOST_PIECES, len(self.pattern)):
            raise re.error("it repeats too often")
        try:
            with warnings.catch_warnings():
                warnings.simplefilter("ignore")  # about ambiguous syntax
                _ = self.compiled  # errors come from the standard library, in its words
                return regex.compile(self.pattern, self.flags | regex.V0)
        except regex.error as error:
            raise re.error(str(error)) from error

    def check(self) -> None:
        """Raise re.error if this is not a regular expression."""
        try:
            _ = self.engine
        except (RecursionError, OverflowError) as error:
            raise re.error("it is nested too deeply, or repeats too often") from error

    def stands_in(self, text: str, watch: Watch) -> bool:
        """Whether a text has a match. Raises SlowError if finding out takes too long."""
        if not self.need.met_in(text):
            return False
        found = self.timed(lambda seconds: self.engine.search(text, timeout=seconds), watch)
        return found is not None

    def found_in(self, text: str, watch: Watch) -> Iterable[re.Match[str]]:
        """All matches in a text. Raises SlowError if they take too long."""
        return self.timed(lambda seconds: [*self.engine.finditer(text, timeout=seconds)], watch)

    @staticmethod
    def timed(work: Callable[[float], Found], watch: Watch) -> Found:
        """The result of work that is given its time. Raises SlowError if it takes longer."""
        seconds, begin = watch.rest, time.process_time()  # `regex` has the same clock
        try:
            return work(seconds)
        except TimeoutError as error:
            raise watch.late() from error
        finally:
            watch.spend(time.process_time() - begin)


def expression_of(pattern: str, flags: int) -> Expression:
    """An expression from a pack or settings; those that ship with the product need no limit."""
    return Expression(pattern, flags) if is_known(pattern, flags) else Limited(pattern, flags)
