"""Measure how fast followup-lint is: python benchmarks/speed/bench.py [--quick] [PART…]

Installs followup-lint and other tools into `.peers`, measures, and writes `results.json`; docs/
performance.md is made of that. `--quick` tries everything with little and writes beside it. Run it
on a machine that does nothing else.
"""

from __future__ import annotations

import argparse
import json
import sys
import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from subprocess import CalledProcessError
from typing import Any

import jobs
import machine
import ours
import peers
import places
import start
import tools
import warm
from commands import output
from figures import ratios, rounded, spread

QUICK_RESULTS = places.INSTALLED / "quick.json"
MEGABYTE = 1_000_000
LENGTHS = (1_000, 2_000, 5_000, 10_000, 20_000, 50_000, 100_000, 190_000, 500_000, 1_000_000)


@dataclass(frozen=True, slots=True)
class Size:
    """How often and how much is measured."""

    rounds: int
    texts: int
    text_rounds: int
    drafts: int
    commands: int
    messages: int
    bulk_rounds: int


FULL = Size(
    rounds=15,
    texts=240,
    text_rounds=7,
    drafts=10_000,
    commands=200,
    messages=1_500,
    bulk_rounds=3,
)
QUICK = Size(rounds=2, texts=24, text_rounds=2, drafts=100, commands=10, messages=60, bulk_rounds=1)


@dataclass(frozen=True, slots=True)
class Bench:
    """One run of the benchmark."""

    size: Size
    environment: Mapping[str, str]
    others: dict[str, str]

    def script(self, name: str, *arguments: object) -> Any:
        """What a script of this folder prints, run by the Python of a user."""
        command = [places.PYTHON, places.HERE / f"{name}.py", *arguments]
        return json.loads(output([str(part) for part in command], self.environment))

    def start(self) -> Any:
        """From nothing."""
        light = start.light(self.environment, self.size.rounds)
        return {"light": light, "full": start.full(self.environment, self.size.rounds)}

    def tools(self) -> Any:
        """Beside other tools."""
        return tools.compared(self.environment, self.size.rounds, self.others)

    def throughput(self) -> Any:
        """Texts a second."""
        return self.rates()

    def ordinary(self) -> Any:
        """The same of mail that is no follow-up, of which only a part is parsed."""
        return self.rates("--ordinary")

    def rates(self, *options: str) -> Any:
        """Texts a second of several pipelines, and of linting."""
        small = peers.small_model()
        other = ["--other", small] if small else []
        samples = self.script(
            "throughput", self.size.texts, self.size.text_rounds, *other, *options
        )
        pipeline, others = samples["bare pipeline"], ("en_core_web_sm", "lint")
        bases = {name: samples[name] for name in others if name in samples}
        return {
            "texts": self.size.texts,
            "runs": self.size.text_rounds,
            "rows": [
                {
                    "name": name,
                    "per second": spread([1 / value for value in values]),
                    "time": spread(ratios(values, pipeline)),
                    "rate": {name: spread(ratios(base, values)) for name, base in bases.items()},
                }
                for name, values in samples.items()
            ],
        }

    def memory(self) -> Any:
        """Megabytes after so many drafts."""
        series = self.script("memory", self.size.drafts)
        return [[drafts, rounded(taken / MEGABYTE)] for drafts, taken in series]

    def server(self) -> Any:
        """Megabytes after so many commands."""
        return warm.series(places.with_server(self.environment), self.size.commands)

    def length(self) -> Any:
        """Seconds by length; none where so long a draft is refused."""
        samples = self.script("length", self.size.bulk_rounds, *LENGTHS)
        return [
            {"characters": int(length), "seconds": spread(values) if values else None}
            for length, values in samples.items()
        ]

    def jobs(self) -> Any:
        """Messages a second by processes."""
        return jobs.measured(self.environment, self.size.messages, self.size.bulk_rounds)


PARTS: Mapping[str, Callable[[Bench], Any]] = {
    name: getattr(Bench, name)
    for name in ("start", "tools", "throughput", "ordinary", "length", "jobs", "memory", "server")
}


def main() -> None:
    """Measure and write."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("parts", nargs="*", metavar="PART", help=f"of {', '.join(PARTS)}")
    parser.add_argument("--quick", action="store_true", help="with little, to try")
    parser.add_argument("--drafts", type=int, help="for the memory of many drafts")
    options = parser.parse_args()
    size = QUICK if options.quick else FULL
    size = replace(size, drafts=options.drafts or size.drafts)
    begun = time.monotonic()
    ours.install()
    others = peers.install()
    target = QUICK_RESULTS if options.quick else places.RESULTS
    results = json.loads(target.read_text(encoding="utf-8")) if target.exists() else {}
    with places.surroundings() as environment:
        bench = Bench(size, environment, others)
        results["machine"] = machine.described()
        results["versions"] = machine.versions(environment, others)
        results["date"] = f"{datetime.now(UTC):%Y-%m-%d}"
        failed = [name for name in options.parts or PARTS if not taken(bench, name, results)]
        text = json.dumps(results, indent=1, ensure_ascii=False) + "\n"
    target.write_text(text, encoding="utf-8")
    print(f"{target.name}: {(time.monotonic() - begun) / 60:.1f} minutes")
    if failed:
        raise SystemExit(f"not measured: {', '.join(failed)}")


def taken(bench: Bench, name: str, results: dict[str, Any]) -> bool:
    """Whether a part could be measured; where not, old figures of it are dropped."""
    print(f"{name} …", flush=True)
    results.pop(name, None)
    try:
        results[name] = PARTS[name](bench)
    except (RuntimeError, CalledProcessError) as error:
        print(error, file=sys.stderr)
        return False
    return True


if __name__ == "__main__":
    main()
