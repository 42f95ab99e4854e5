"""Native messaging: how browsers and Thunderbird talk to a program on this machine.

They start it and write to its standard input. Each message, either way, is its length in four bytes
in the order of the machine, and JSON.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable
from dataclasses import replace
from struct import Struct
from typing import BinaryIO

import msgspec

from followup_lint.core.errors import ArgumentError
from followup_lint.editor.messages import Problem, Reply, encoded
from followup_lint.report.phrasing import counted

LENGTH = Struct("=I")
# Browsers end the program if a reply is longer than a mebibyte.
MOST_SENT = 1_000_000
# No add-on of ours sends as much: what comes is no message, and its end cannot be found.
MOST_READ = 1 << 26
STRANGE = "start it from the add-on in the browser or in Thunderbird"


def serve(given: BinaryIO, sent: BinaryIO, reply: Callable[[bytes], Reply]) -> None:
    """Reply to each message until there are no more. Raises ArgumentError for a broken one."""
    while (raw := message(given)) is not None:
        data = fitted(reply(raw))
        sent.write(LENGTH.pack(len(data)) + data)
        sent.flush()


def message(given: BinaryIO) -> bytes | None:
    """The next message; None if there is none. Raises ArgumentError if it is not whole."""
    head = given.read(LENGTH.size)
    if not head:
        return None
    length = LENGTH.unpack(head)[0] if len(head) == LENGTH.size else None
    if length is not None and length > MOST_READ:
        problem = f"what comes is no message, for it would have {length:,} bytes"
        raise ArgumentError(problem, place="standard input", remedy=STRANGE)
    raw = given.read(length) if length is not None else b""
    if length is None or len(raw) < length:
        problem = "it ends in the middle of a message"
        raise ArgumentError(problem, place="standard input", remedy=STRANGE)
    return raw


def fitted(reply: Reply, most: int = MOST_SENT) -> bytes:
    """The reply in JSON, in so many bytes at most.

    An answer that is longer loses remarks, the least severe first, and notes how many. Other
    replies that are longer become an error.
    """
    data = encoded(reply)
    if len(data) <= most:
        return data
    if reply.answer is not None:
        numbers = range(len(reply.answer.remarks))
        kept = bisect_right(numbers, most, key=lambda number: len(encoded(first(reply, number))))
        if kept:
            return encoded(first(reply, kept - 1))
    problem = f"it would have {len(data):,} bytes, more than the limit of {most:,}"
    error = Problem("reply", problem, "check the draft with the command followup-lint")
    return encoded(Reply(id=reply.id, error=error))


def first(reply: Reply, number: int) -> Reply:
    """A reply with only so many remarks in its answer, and a note that says so."""
    assert reply.answer is not None
    remarks = reply.answer.remarks[:number]
    left_out = counted(len(reply.answer.remarks) - number, "remark")
    notes = (*reply.answer.notes, f"There was no room for {left_out} more.")
    shown = {remark.key for remark in remarks}
    held = None if reply.held is None else tuple(key for key in reply.held if key in shown)
    answer = replace(reply.answer, remarks=remarks, notes=notes)
    return msgspec.structs.replace(reply, answer=answer, held=held)
