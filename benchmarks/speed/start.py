"""How long it takes until a command has done its work, from nothing."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

import places
from commands import Command, timed
from figures import Row, rows

BARE, LOAD, COLD = "python -c pass", "python, loading the model alone", "followup-lint FILE"
# Commands that need no language model.
LIGHT = (
    ["--version"],
    ["--help"],
    ["rules"],
    ["explain", "missing-thanks"],
)
WRONG = "a wrong setting"
LOADING = "import spacy; spacy.load({model!r})"


def bare(environment: Mapping[str, str]) -> Command:
    """Python that does nothing."""
    return Command([str(places.PYTHON), "-c", "pass"], environment)


def cold(environment: Mapping[str, str], file: Path) -> Command:
    """followup-lint on a file, by itself or with the server, as the environment says."""
    return Command([str(places.COMMAND), str(file)], environment)


def light(environment: Mapping[str, str], rounds: int) -> list[Row]:
    """Commands that need no language model, each in turn with bare Python."""
    commands = {
        f"followup-lint {' '.join(arguments)}": Command(
            [str(places.COMMAND), *arguments], environment, frozenset({0})
        )
        for arguments in LIGHT
    }
    wrong = Path(environment["HOME"], "wrong.toml")
    wrong.write_text("fail-on = 3\n", encoding="utf-8")
    arguments = [str(places.COMMAND), "--config", str(wrong), str(places.EXAMPLE)]
    commands[WRONG] = Command(arguments, environment, frozenset({2}))
    found = []
    for name, command in commands.items():
        found += rows(timed({BARE: bare(environment), name: command}, rounds), [BARE])
    first = next(row for row in found if row["name"] == BARE)
    return [first, *(row for row in found if row["name"] != BARE)]


def full(environment: Mapping[str, str], rounds: int) -> list[Row]:
    """One draft, linted from nothing, in turn with what only loads the model."""
    [model] = places.OURS.glob("lib/python*/site-packages/followup_lint/nlp/model")
    loading = [str(places.PYTHON), "-c", LOADING.format(model=str(model))]
    commands = {
        BARE: bare(environment),
        LOAD: Command(loading, environment, frozenset({0})),
        COLD: cold(environment, places.EXAMPLE),
    }
    return rows(timed(commands, rounds), [BARE, LOAD])
