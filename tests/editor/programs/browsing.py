"""The page of `followup-lint web` in a real browser."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from playwright.sync_api import (
    Browser,
    BrowserContext,
    ConsoleMessage,
    Locator,
    Page,
    Request,
    Route,
)

SUBJECT, TEXT, FIX = "#subject", "#text", "#remarks button.fix"
HIGHLIGHTED = """
() => Object.fromEntries([...CSS.highlights].map(
  ([name, ranges]) => [name.replace("followup-lint-", ""), [...ranges].map(String)]))
"""
# What is as small as a finger may miss; a link in a sentence would not count, but there is none.
SMALL = """
() => [...document.querySelectorAll("a, button, input, select, summary, textarea")]
  .filter((each) => each.checkVisibility() && each.getBoundingClientRect().height < 44)
  .map((each) => each.outerHTML)
"""


@contextmanager
def serving(settings: Path) -> Iterator[str]:
    """The address of a page that runs, with a settings folder of its own."""
    surroundings = {**os.environ, "FOLLOWUP_LINT_TEST_LOOPBACK": "1"}
    surroundings["XDG_CONFIG_HOME"] = str(settings)
    server = subprocess.Popen(
        [sys.executable, "-m", "followup_lint", "web", "--no-browser"],
        stdout=subprocess.PIPE, text=True, env=surroundings,
    )  # fmt: skip
    assert server.stdout is not None
    try:
        yield server.stdout.readline().strip()
    finally:
        server.terminate()
        server.communicate(timeout=60)


@dataclass
class Draft:
    """A page that is open, with all that it asked for and complained of."""

    page: Page
    requests: list[str] = field(default_factory=list)
    complaints: list[str] = field(default_factory=list)

    @classmethod
    def open(cls, context: BrowserContext, url: str) -> Draft:
        """Open the page, and wait until it has said something."""
        draft = cls(context.new_page())
        draft.page.on("request", draft.note_request)
        draft.page.on("console", draft.note_console)
        draft.page.on("pageerror", lambda error: draft.complaints.append(str(error)))
        draft.page.goto(url)
        draft.page.wait_for_selector("#verdict b")
        return draft

    def note_request(self, request: Request) -> None:
        """Keep where a request went."""
        self.requests.append(urlsplit(request.url).netloc)

    def note_console(self, message: ConsoleMessage) -> None:
        """Keep what the browser complains of: policies that are broken, for instance."""
        if message.type in {"error", "warning"}:
            self.complaints.append(message.text)

    def write(self, text: str, subject: str = "Analyst role") -> None:
        """Type a draft, and wait until it is answered."""
        self.page.fill(SUBJECT, subject)
        self.page.click(TEXT)
        self.page.keyboard.type(text)
        self.settle()

    def settle(self) -> None:
        """Wait until what is on show is about what is in the page, and where the caret is."""
        self.page.wait_for_timeout(500)
        self.page.wait_for_selector("#fix-all[aria-disabled=false]")

    def wait_until_it_says(self, selector: str, words: str) -> None:
        """Wait until an element has these words."""
        self.page.locator(selector, has_text=words).wait_for()

    @contextmanager
    def without_answers(self) -> Iterator[None]:
        """Hold messages back, and send them on in the end."""
        held: list[Route] = []
        self.page.route("**/message", lambda route: held.append(route))
        yield
        while held:
            held.pop(0).continue_()
        self.page.unroute_all(behavior="wait")

    @property
    def text(self) -> str:
        """What stands in the box."""
        read = "async (box) => (await import('./marks.js')).read(box).text"
        return str(self.box.evaluate(read))

    @property
    def box(self) -> Locator:
        """The box to write in."""
        return self.page.locator(TEXT)

    @property
    def remarks(self) -> list[str]:
        """What is remarked, in the order of the panel, folded remarks last."""
        shown = self.page.locator("li[data-key] .jump")
        return [str(words) for words in shown.all_text_contents()]

    @property
    def rules(self) -> list[str]:
        """The rules that remark something."""
        shown = self.page.locator("li[data-key] .why .hint").all_text_contents()
        return sorted(words.split()[1] for words in shown)

    @property
    def marks(self) -> dict[str, list[str]]:
        """The words that are marked, by severity."""
        return dict(self.page.evaluate(HIGHLIGHTED))

    @property
    def overflow(self) -> int:
        """By how much the page is wider than the window."""
        return int(self.page.evaluate("document.documentElement.scrollWidth - innerWidth"))

    @property
    def small_targets(self) -> list[str]:
        """What is too small to hit."""
        return list(self.page.evaluate(SMALL))

    def says(self, selector: str) -> str:
        """The words of an element."""
        return self.page.inner_text(selector)

    def sent(self) -> list[dict[str, Any]]:
        """A list to which each message is added from now on."""
        kept: list[dict[str, Any]] = []
        self.page.on(
            "request", lambda each: kept.append(json.loads(each.post_data)) if each.post_data else 0
        )
        return kept


def context_of(browser: Browser, **options: Any) -> BrowserContext:
    """A window that nothing was kept in."""
    copying = ["clipboard-read", "clipboard-write"]
    return browser.new_context(permissions=copying, timezone_id="Europe/Berlin", **options)
