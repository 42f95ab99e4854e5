"""How much the hosted page bears: python benchmarks/editor/load.py [--requests N]

Starts the application as docs/hosting.md does, with two workers, and has as many clients as
`--clients` check drafts one after the other, as pages do while people write. Prints drafts a
second, how long an answer takes, and the memory of the workers on the way. Needs Linux and the
extra `web`.
"""

from __future__ import annotations

import argparse
import http.client
import json
import os
import re
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from itertools import count
from pathlib import Path
from statistics import quantiles

ROOT = Path(__file__).resolve().parents[2]
DRAFTS = ROOT / "benchmarks" / "quality" / "drafts.jsonl"
HOST = "drafts.example.com"
MEGABYTE = 1_000_000
KILOBYTE = 1024
ASKED_BEFORE = 200  # so that workers have loaded all they need


def main() -> None:
    """Measure, and print what was found."""
    options = parse()
    with served(options.workers) as (port, server):
        load(port, messages(), ASKED_BEFORE, options.clients)
        print(
            f"{'drafts':>8}  {'per second':>10}  {'p50':>7}  {'p95':>7}  {'p99':>7}  {'memory':>8}"
        )
        print(f"{0:8}  {'':10}  {'':7}  {'':7}  {'':7}  {memory(server) / MEGABYTE:5.0f} MB")
        for done in parts(options.requests, options.parts):
            start = time.perf_counter()
            taken = load(port, messages(), done, options.clients)
            seconds = time.perf_counter() - start
            cuts = quantiles(taken, n=100)
            p50, p95, p99 = (f"{1000 * cuts[at - 1]:4.0f} ms" for at in (50, 95, 99))
            used = memory(server) / MEGABYTE
            rate = done / seconds
            print(f"{done:8,}  {rate:10.1f}  {p50}  {p95}  {p99}  {used:5.0f} MB", flush=True)


def parse() -> argparse.Namespace:
    """The arguments."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--requests", type=int, default=50_000, help="drafts to check")
    parser.add_argument("--parts", type=int, default=10, help="lines to print")
    parser.add_argument("--clients", type=int, default=8, help="pages at the same time")
    parser.add_argument("--workers", type=int, default=2, help="processes that check")
    return parser.parse_args()


def parts(whole: int, number: int) -> list[int]:
    """The number in parts of nearly the same size."""
    return [whole * (at + 1) // number - whole * at // number for at in range(number)]


def messages() -> Iterator[bytes]:
    """Drafts without end, each another one: with a day that was not seen before."""
    rows = [json.loads(line) for line in DRAFTS.read_text(encoding="utf-8").splitlines()]
    for number in count():
        row = rows[number % len(rows)]
        text = f"{row['body'].rstrip()}\n\nNumber {time.monotonic_ns()} of {number}\n"
        yield json.dumps(
            {"type": "check", "version": number, "text": text, "subject": row["subject"]}
        ).encode()


@contextmanager
def served(workers: int) -> Iterator[tuple[int, int]]:
    """The port of the application, and the process whose children are its workers."""
    command = [sys.executable, "-m", "uvicorn", "--factory", "--workers", str(workers)]
    command += ["--port", "0", "--no-access-log", "followup_lint.editor.web.app:create_app"]
    server = subprocess.Popen(
        command,
        stderr=subprocess.PIPE, text=True, env={**os.environ, "FOLLOWUP_LINT_WEB_HOSTS": HOST},
    )  # fmt: skip
    assert server.stderr is not None
    try:
        line = next(line for line in server.stderr if "running on" in line)
        threading.Thread(target=server.stderr.read, daemon=True).start()
        port = int(re.findall(r":(\d+)", line)[-1])
        wait_for(port)
        yield port, server.pid
    finally:
        server.terminate()
        server.wait()


def wait_for(port: int) -> None:
    """Wait until a worker answers: the port is taken before there is one."""
    while True:
        try:
            connection = http.client.HTTPConnection("127.0.0.1", port)
            connection.request("GET", "/health", headers={"Host": HOST})
            connection.getresponse().read()
        except OSError:
            time.sleep(0.2)
        else:
            return


def load(port: int, drafts: Iterator[bytes], number: int, clients: int) -> list[float]:
    """Have drafts checked, and give the seconds that each one took."""
    lock, taken, left = threading.Lock(), [], iter(range(number))

    def client() -> None:
        connection = http.client.HTTPConnection("127.0.0.1", port)
        while True:
            with lock:
                if next(left, None) is None:
                    return
                message = next(drafts)
            start = time.perf_counter()
            ask(connection, message)
            with lock:
                taken.append(time.perf_counter() - start)

    threads = [threading.Thread(target=client) for _ in range(clients)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len(taken) == number, "a client failed"
    return taken


def ask(connection: http.client.HTTPConnection, message: bytes) -> None:
    """Have one draft checked. Raises RuntimeError if it is not."""
    headers = {"Content-Type": "application/json", "Host": HOST}
    connection.request("POST", "/message", message, headers)
    reply = connection.getresponse()
    body = reply.read()
    if reply.status != 200 or b'"answer"' not in body:
        raise RuntimeError(f"{reply.status}: {body[:200]!r}")


def memory(server: int) -> int:
    """The memory of all workers, in bytes."""
    statuses = (path.read_text() for path in Path("/proc").glob("[0-9]*/status"))
    workers = (text for text in statuses if re.search(rf"^PPid:\s+{server}$", text, re.MULTILINE))
    found = (re.search(r"^VmRSS:\s+(\d+) kB$", text, re.MULTILINE) for text in workers)
    return sum(int(each[1]) * KILOBYTE for each in found if each)


if __name__ == "__main__":
    main()
