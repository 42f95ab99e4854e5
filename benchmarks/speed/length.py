"""How the time grows with the length of a draft: length.py ROUNDS CHARACTERS…

Prints the seconds of each length, round by round, as JSON; an empty list where the linter refuses
so long a draft. All are linted as thank-yous, so by the same rules.
"""

from __future__ import annotations

import json
import sys
import time
from functools import partial

from figures import Samples, in_turn
from texts import long_message

from followup_lint import Context, Draft, Kind, Linter
from followup_lint.core.errors import DraftError


def seconds(linter: Linter, raw: bytes) -> float:
    """How long it takes from the bytes of a draft to its report."""
    start = time.perf_counter()
    linter.lint(Draft.from_bytes(raw))
    return time.perf_counter() - start


def is_taken(raw: bytes) -> bool:
    """Whether a draft is not too long."""
    try:
        Draft.from_bytes(raw)
    except DraftError:
        return False
    return True


def measured(lengths: list[int], rounds: int) -> Samples:
    """The seconds for drafts of these lengths."""
    linter = Linter(context=Context(kind=Kind.THANK_YOU))
    raws = {str(length): long_message(length) for length in lengths}
    things = {name: partial(seconds, linter, raw) for name, raw in raws.items() if is_taken(raw)}
    samples = in_turn(things, rounds)
    return {name: samples.get(name, []) for name in raws}


if __name__ == "__main__":
    print(json.dumps(measured([int(text) for text in sys.argv[2:]], int(sys.argv[1]))))
