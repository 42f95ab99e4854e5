"""The tables of the page on speed, each made from the results of the benchmark."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Any

BARE, LOADING = "python -c pass", "python, loading the model alone"
WARM, OTHER = "followup-lint, with its server", "en_core_web_sm"
PIPELINE, LINT = "bare pipeline", "lint"
MISSING = "missing"
Results = Mapping[str, Any]
Row = Mapping[str, Any]


def table(head: Sequence[str], rows: Sequence[Sequence[str]]) -> Iterator[str]:
    """A table in Markdown."""
    yield f"| {' | '.join(head)} |"
    yield "|---" * len(head) + "|"
    for row in rows:
        yield f"| {' | '.join(row)} |"


def turns(count: int, more: str = "") -> Iterator[str]:
    """How often it was measured."""
    yield ""
    yield f"Medians of {count} turn{'s' * (count != 1)}{more}."


def duration(seconds: float) -> str:
    """Seconds, or thousandths where there is less than one."""
    return f"{seconds:.2f} s" if seconds >= 1 else f"{seconds * 1000:.0f} ms"


def number(value: float) -> str:
    """A number with at most three digits behind which nothing is sure."""
    return f"{value:,.0f}" if value >= 100 else f"{value:.2g}" if value < 1 else f"{value:.3g}"


def ranged(spread: Mapping[str, float]) -> str:
    """A median, and the quartiles."""
    low, high = number(spread["low"]), number(spread["high"])
    return f"**{number(spread['median'])}** ({low}–{high})"


def times(row: Row, base: str) -> str:
    """How many times the base it is."""
    return dash_or(ranged(row["times"][base]), row["name"] == base)


def dash_or(figure: str, itself: bool) -> str:
    """A dash where a thing is measured by itself."""
    return "–" if itself else figure


def seconds(row: Row) -> str:
    """The median of the seconds."""
    return duration(row["seconds"]["median"])


def machine(results: Results) -> Iterator[str]:
    """Where and when, and with what."""
    found, versions = results["machine"], results["versions"]
    there = [f"{name} {version}" for name, version in versions.items() if version != MISSING]
    absent = [name for name, version in versions.items() if version == MISSING]
    yield (
        f"Taken on {results['date']}: {found['processor']}, {found['cores']} cores, "
        f"{found['memory']} of memory, {found['system']}."
    )
    yield f"{', '.join(there)}."
    if absent:
        yield f"Missing there: {', '.join(absent)}."


def start(results: Results) -> Iterator[str]:
    """Commands from nothing: those that load no model, and one draft."""
    rows = [[row["name"], seconds(row), times(row, BARE)] for row in results["start"]["light"]]
    yield from table(["command", "time", "× bare Python"], rows)
    yield ""
    rows = [
        [row["name"], seconds(row), times(row, BARE), times(row, LOADING)]
        for row in results["start"]["full"]
        if row["name"] != BARE
    ]
    yield from table(["command", "time", "× bare Python", "× loading the model"], rows)
    yield from turns(results["start"]["full"][0]["runs"])


def tools(results: Results) -> Iterator[str]:
    """Several tools on the same files."""
    absent = [name for name, version in results["versions"].items() if version == MISSING]
    for place, file in enumerate(results["tools"]):
        if place:
            yield ""
        yield f"{file['file']}, {file['characters']:,} characters:"
        yield ""
        rows = [
            [row["name"], seconds(row), times(row, BARE), times(row, WARM)] for row in file["rows"]
        ]
        head = ["tool", "time", "× bare Python", "× followup-lint with its server"]
        rows += [[name, MISSING, "–", "–"] for name in absent if name != OTHER]
        yield from table(head, rows)
        yield from turns(file["rows"][0]["runs"])


def throughput(results: Results) -> Iterator[str]:
    """Texts a second."""
    yield from rates(results["throughput"])


def ordinary(results: Results) -> Iterator[str]:
    """The same of mail that is no follow-up."""
    yield from rates(results["ordinary"])


def rates(part: Results) -> Iterator[str]:
    """Texts a second of several pipelines, beside each other."""
    rows = part["rows"]
    bases = [base for base in (OTHER, LINT) if base in rows[0]["rate"]]
    head = ["what", "texts a second", "time, × the bare pipeline"]
    lines = [
        [
            row["name"],
            number(row["per second"]["median"]),
            dash_or(ranged(row["time"]), row["name"] == PIPELINE),
            *(dash_or(ranged(row["rate"][base]), row["name"] == base) for base in bases),
        ]
        for row in rows
    ]
    yield from table([*head, *(f"texts a second, × {base}" for base in bases)], lines)
    yield from turns(part["runs"], f" over {part['texts']} texts")


def length(results: Results) -> Iterator[str]:
    """Time by length."""
    rows = [
        [f"{row['characters']:,}", *of_length(row["characters"], row["seconds"])]
        for row in results["length"]
    ]
    yield from table(["characters", "time", "a thousand characters"], rows)


def of_length(characters: int, taken: Mapping[str, float] | None) -> list[str]:
    """The time, and that for a thousand characters."""
    if taken is None:
        return ["refused", "–"]
    each = taken["median"] / characters * 1000
    return [duration(taken["median"]), f"{each * 1000:.3g} ms"]


def jobs(results: Results) -> Iterator[str]:
    """Messages a second by processes."""
    found = results["jobs"]
    rows = [
        [
            str(row["jobs"]),
            number(row["per second"]["median"]),
            ranged(row["times one"]),
            duration(row["start"]["median"]),
            ranged(row["times one, start and all"]),
        ]
        for row in found["rows"]
    ]
    head = ["processes", "messages a second", "× one", "until the first", "× one, start and all"]
    yield from table(head, rows)
    yield from turns(found["runs"], f" over {found['messages']:,} messages")


def memory(results: Results) -> Iterator[str]:
    """Memory by drafts."""
    first, *others = results["memory"]
    chosen = (first, *others[3::4])
    rows = [[f"{count:,}", f"{megabytes:.0f} MB"] for count, megabytes in chosen]
    yield from table(["drafts linted", "memory"], rows)


def server(results: Results) -> Iterator[str]:
    """Memory of the server by commands."""
    rows = [[f"{count:,.0f}", f"{megabytes:.0f} MB"] for count, megabytes in results["server"]]
    yield from table(["commands served", "memory"], rows)


SECTIONS: Mapping[str, Callable[[Results], Iterator[str]]] = {
    made.__name__: made
    for made in (machine, start, tools, throughput, ordinary, length, jobs, memory, server)
}
