"""`followup-lint bulk` with one process and with two, over the same file of messages."""

from __future__ import annotations

import json
from collections.abc import Mapping
from functools import partial
from pathlib import Path
from typing import Any

import places
from commands import Command
from figures import in_turn, ratios, spread
from texts import corpus, name, with_name

JOBS = (1, 2)


def measured(environment: Mapping[str, str], count: int, rounds: int) -> dict[str, Any]:
    """Messages a second, with the start of the processes and without it.

    One message takes as long as the start; what more there are, take the rest.
    """
    one, many = write(environment, 1), write(environment, count + 1)
    things = {
        f"{jobs} {file.stem}": partial(seconds, environment, file, jobs)
        for file in (one, many)
        for jobs in JOBS
    }
    samples = in_turn(things, rounds, warm_up=0)
    whole = {jobs: samples[f"{jobs} {many.stem}"] for jobs in JOBS}
    rest = {
        jobs: [long - short for long, short in zip(whole[jobs], samples[f"{jobs} 1"], strict=True)]
        for jobs in JOBS
    }
    return {
        "messages": count,
        "runs": rounds,
        "rows": [
            {
                "jobs": jobs,
                "start": spread(samples[f"{jobs} 1"]),
                "per second": spread([count / value for value in rest[jobs]]),
                "per second, start and all": spread([count / value for value in whole[jobs]]),
                "times one": spread(ratios(rest[1], rest[jobs])),
                "times one, start and all": spread(ratios(whole[1], whole[jobs])),
            }
            for jobs in JOBS
        ],
    }


def write(environment: Mapping[str, str], count: int) -> Path:
    """A file of so many messages, in JSON Lines."""
    file = Path(environment["HOME"], f"{count}.jsonl")
    texts = corpus()
    with file.open("w", encoding="utf-8") as target:
        for number in range(count):
            text = with_name(texts[number % len(texts)], name(number))
            target.write(json.dumps({"id": number, "body": text}) + "\n")
    return file


def seconds(environment: Mapping[str, str], file: Path, jobs: int) -> float:
    """How long one run takes."""
    rows = file.with_suffix(".rows")
    rows.unlink(missing_ok=True)
    arguments = ["bulk", str(file), "--jobs", str(jobs), "--output", str(rows)]
    return Command([str(places.COMMAND), *arguments], environment).seconds()
