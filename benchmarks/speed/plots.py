"""Draw results.json as SVG: plots.py; page.py runs it with the Python that has matplotlib.

The same figures give the same files, byte for byte: no date, no random names, text as text.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import Any

import matplotlib as mpl
from matplotlib.axes import Axes
from matplotlib.figure import Figure
from matplotlib.ticker import FuncFormatter
from places import RESULTS, ROOT

FOLDER = ROOT / "docs" / "performance"
OURS, OTHER = "#1b6ca8", "#9aa5b1"
STYLE = {
    "svg.hashsalt": "followup-lint",
    "svg.fonttype": "none",
    "font.family": "sans-serif",
    "font.size": 9,
    "axes.spines.top": False,
    "axes.spines.right": False,
}
Results = Mapping[str, Any]


def is_ours(name: str) -> bool:
    """Whether a bar is ours."""
    return name.startswith(("followup-lint", "lint", "bare pipeline"))


def bars(axes: Axes, rows: Sequence[Mapping[str, Any]], field: str, label: str) -> None:
    """A bar for each row, with its quartiles; the first on top."""
    names = [row["name"] for row in rows]
    middle = [row[field]["median"] for row in rows]
    low = [row[field]["median"] - row[field]["low"] for row in rows]
    high = [row[field]["high"] - row[field]["median"] for row in rows]
    colours = [OURS if is_ours(name) else OTHER for name in names]
    axes.barh(names, middle, xerr=[low, high], color=colours, ecolor="#333333", height=0.65)
    axes.invert_yaxis()
    axes.set_xlabel(label)
    axes.set_xlim(left=0)


def tools(axes: Axes, results: Results) -> None:
    """Time by tool."""
    rows = sorted(results["tools"][0]["rows"], key=lambda row: row["seconds"]["median"])
    bars(axes, rows, "seconds", "seconds for one draft (logarithmic)")
    axes.set_xscale("log")
    axes.set_xlim(left=0.005)
    axes.xaxis.set_major_formatter(FuncFormatter(lambda value, _: f"{value:g}"))


def throughput(axes: Axes, results: Results) -> None:
    """Texts a second."""
    bars(axes, results["throughput"]["rows"], "per second", "texts a second")


def length(axes: Axes, results: Results) -> None:
    """Time by length, beside a line on which twice as long takes twice the time."""
    taken = [row for row in results["length"] if row["seconds"]]
    sizes = [row["characters"] for row in taken]
    seconds = [row["seconds"]["median"] for row in taken]
    axes.plot(sizes, seconds, "o-", color=OURS, label="one draft")
    line = [seconds[0] * size / sizes[0] for size in sizes]
    axes.plot(sizes, line, "--", color=OTHER, label="in proportion")
    axes.set(xscale="log", yscale="log", xlabel="characters", ylabel="seconds")
    for axis in (axes.xaxis, axes.yaxis):
        axis.set_major_formatter(FuncFormatter(lambda value, _: f"{value:,g}"))
    axes.legend(frameon=False)


def memory(axes: Axes, results: Results) -> None:
    """Memory by drafts linted."""
    axes.plot(*zip(*results["memory"], strict=True), color=OURS)
    axes.set(xlabel="drafts linted by one process", ylabel="megabytes")
    axes.set_ylim(0, 1.15 * max(taken for _, taken in results["memory"]))
    axes.xaxis.set_major_formatter(FuncFormatter(lambda value, _: f"{value:,.0f}"))


PLOTS: Mapping[str, tuple[Callable[[Axes, Results], None], float]] = {
    "tools": (tools, 3.0),
    "throughput": (throughput, 2.4),
    "length": (length, 3.0),
    "memory": (memory, 2.4),
}


def write(file: Path) -> None:
    """Write all plots; each tells which figures it was drawn from."""
    data = file.read_bytes()
    results = json.loads(data)
    FOLDER.mkdir(exist_ok=True)
    digest = hashlib.sha256(data).hexdigest()
    with mpl.rc_context(STYLE):
        for name, (draw, height) in PLOTS.items():
            figure = Figure(figsize=(7, height), layout="constrained")
            draw(figure.subplots(), results)
            told = {"Date": None, "Creator": "matplotlib", "Source": f"sha256:{digest}"}
            figure.savefig(FOLDER / f"{name}.svg", metadata=told)


if __name__ == "__main__":
    write(RESULTS)
