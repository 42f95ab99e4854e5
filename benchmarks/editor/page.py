"""How soon the page answers: python benchmarks/editor/page.py [RUNS]

Starts `followup-lint web` by itself (cold) and with the warm process running, and asks it to check
a draft: printed is the time from its start to the first answer. Then Chromium opens the page, and a
reproach is typed into a draft again and again: printed is the time from the last key to the mark,
of which 150 ms are spent waiting for another key. Run it on a machine that does nothing else.
"""

from __future__ import annotations

import json
import statistics
import subprocess
import sys
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from urllib.request import Request, urlopen

from playwright.sync_api import sync_playwright

ROOT = Path(__file__).resolve().parents[2]
sys.path[:0] = [str(ROOT / "tests" / "editor" / name) for name in ("lsp", "programs")]

from browsing import TEXT, Draft, context_of  # noqa: E402
from latency import LETTER, cold_and_warm  # noqa: E402
from lsp_client import PROGRAM  # noqa: E402

CHROMIUM = "/usr/bin/chromium"
STARTS = 9
# A reproach comes at the end of the first paragraph: one mark more each time.
MARKED = """
async () => {
  const marked = () => CSS.highlights.get("followup-lint-error")?.size ?? 0;
  const before = marked();
  const box = document.getElementById("text");
  const reading = (await import("./marks.js")).read(box);
  const end = reading.text.indexOf("\\n\\n", 40);
  const range = reading.range(end, end);
  getSelection().removeAllRanges();
  getSelection().addRange(range);
  const began = performance.now();
  document.execCommand("insertText", false, " Why haven't you replied? I ask again.");
  while (marked() === before) await new Promise((done) => setTimeout(done, 2));
  return performance.now() - began;
}
"""


@contextmanager
def serving(surroundings: Mapping[str, str]) -> Iterator[str]:
    """The address of a page that runs."""
    server = subprocess.Popen(
        [str(PROGRAM), "web", "--no-browser"],
        stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, text=True, env=surroundings,
    )  # fmt: skip
    assert server.stdout
    try:
        yield server.stdout.readline().strip()
    finally:
        server.terminate()
        server.communicate(timeout=60)


def first_answer(surroundings: Mapping[str, str], text: str) -> float:
    """Seconds from the start of the page to the answer to its first draft."""
    begun = time.perf_counter()
    with serving(surroundings) as url:
        base, _, token = url.partition("#")
        headers = {"Content-Type": "application/json", "Authorization": f"Bearer {token}"}
        message = json.dumps({"type": "check", "text": text}).encode()
        with urlopen(Request(f"{base}message", message, headers), timeout=60) as reply:
            assert "answer" in json.load(reply)
        taken = time.perf_counter() - begun
    time.sleep(1)  # a warm process makes ready for the next one
    return taken


def marks(surroundings: Mapping[str, str], text: str, runs: int) -> list[float]:
    """Milliseconds from a key to its mark, in Chromium."""
    with serving(surroundings) as url, sync_playwright() as programs:
        browser = programs.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox"])
        with context_of(browser) as context:
            draft = Draft.open(context, url)
            draft.page.click(TEXT)
            draft.page.keyboard.insert_text(text)
            draft.settle()
            return [float(draft.page.evaluate(MARKED)) for _ in range(runs)]


def main() -> None:
    """Measure and print."""
    runs = int(sys.argv[1]) if len(sys.argv) > 1 else 20
    letter = LETTER.read_text(encoding="utf-8").partition("\n\n")[2]
    with cold_and_warm() as environments:
        for name, each in zip(("cold", "warm"), environments, strict=True):
            firsts = [1000 * first_answer(each, letter) for _ in range(STARTS)]
            print(f"first answer, {name}: median {statistics.median(firsts):.0f} ms, ", end="")
            print(f"longest {max(firsts):.0f} ({STARTS} starts)")
        times = marks(environments[1], letter, runs)
    p95 = statistics.quantiles(times, n=20)[-1]
    print(f"from key to marks: median {statistics.median(times):.0f} ms, p95 {p95:.0f}, ", end="")
    print(f"longest {max(times):.0f} ({runs} times)")


if __name__ == "__main__":
    main()
