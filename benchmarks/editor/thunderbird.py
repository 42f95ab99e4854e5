"""How long Thunderbird waits for us: python benchmarks/editor/thunderbird.py [RUNS]

Starts Thunderbird with the add-on in a home of its own. Printed are how long a good follow-up is
held up when it is sent, and how long marks take to appear after the last key, of which 150 ms are
spent waiting for another key. Run it on a machine that does nothing else.
"""

from __future__ import annotations

import statistics
import subprocess
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
sys.path[:0] = [str(ROOT / "tests/editor/programs"), str(ROOT / "tests/hooks/smtp")]

from surroundings import COMMAND, surroundings  # noqa: E402
from thunderbird import Thunderbird, laid_out  # noqa: E402

from followup_lint.editor.add_ons import THUNDERBIRD_ID  # noqa: E402

SUBJECT = "Following up on the analyst role"
GOOD = """\
<p>Dear Jordan,</p>
<p>Thank you again for the conversation on Tuesday about the data analyst role. I remain very
interested, and the café project sounds like work I would enjoy. You asked how I would cut the
empty miles of the vans: I have put together a short plan of the first ten weeks.</p>
<p>Could you tell me when you expect to decide?</p>
<p>Kind regards,<br>Kim Lee</p>
"""
# What Thunderbird does before it sends, without the sending.
HELD_UP = """
const { promise, resolve, reject } = Promise.withResolvers();
const began = window.performance.now();
const detail = { resolve, reject };
window.dispatchEvent(new window.CustomEvent("beforesend", { cancelable: true, detail }));
await promise;
return window.performance.now() - began;
"""
# A reproach comes and goes: each time, one mark more or less.
MARKED = """
const { highlights } = Cu.waiveXrays(editor.defaultView).CSS;
const marked = () => highlights.get("followup-lint-error")?.size ?? 0;
const before = marked();
const editing = window.GetCurrentEditor();
const selection = editor.defaultView.getSelection();
selection.selectAllChildren(editor.querySelector("p"));
selection.collapseToEnd();
const began = window.performance.now();
editing.insertText(" Why haven't you replied? I ask again.");
while (marked() === before) await new Promise((done) => window.setTimeout(done, 2));
return window.performance.now() - began;
"""


def main() -> None:
    """Measure and print."""
    runs = int(sys.argv[1]) if len(sys.argv) > 1 else 40
    with tempfile.TemporaryDirectory() as folder:
        home = laid_out(Path(folder) / "home")
        install = [COMMAND, "install", "thunderbird", "--write"]
        subprocess.run(install, env=surroundings(home), check=True, stdout=subprocess.DEVNULL)
        thunderbird = Thunderbird(home, surroundings(home), 9)
        try:
            thunderbird.enable(THUNDERBIRD_ID)
            thunderbird.write(SUBJECT, GOOD)
            thunderbird.open_panel()
            thunderbird.in_page("panel.html", "document.getElementById('live').click()")
            held_up = [float(thunderbird.in_editor(HELD_UP)) for _ in range(runs)]
            marked = [float(thunderbird.in_editor(MARKED)) for _ in range(min(runs, 20))]
        finally:
            thunderbird.close()
    for what, times in (("held up at sending", held_up), ("from key to marks", marked)):
        p95 = statistics.quantiles(times, n=20)[-1]
        print(f"{what}: median {statistics.median(times):.0f} ms, p95 {p95:.0f}, ", end="")
        print(f"longest {max(times):.0f} ({len(times)} times)")


if __name__ == "__main__":
    main()
