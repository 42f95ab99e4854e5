"""The extension in real browsers, on pages that imitate mailers in the web."""

from __future__ import annotations

import json
import re
import subprocess
import threading
from collections.abc import Callable, Iterator
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest
from browsers import Browser, Chromium, Firefox
from surroundings import COMMAND, surroundings
from waiting import until

pytestmark = pytest.mark.clients
PAGES = Path(__file__).with_name("pages")
DRAFT = (PAGES / "draft.txt").read_text(encoding="utf-8")
EDITORS = ("gmail", "outlook", "plain", "framework", "frame")
MARKABLE = tuple(name for name in EDITORS if name != "plain")
RECORDING = '#!/bin/sh\ntee "{record}" | {command} native\n'
TEXT = re.compile(rb'"text":("(?:[^"\\]|\\.)*")')
CHANGE = """
const [before, after] = arguments;
if (box.value !== undefined) {
  box.value = box.value.replace(before, after);
} else {
  const walker = box.ownerDocument.createTreeWalker(box, NodeFilter.SHOW_TEXT);
  while (!walker.nextNode().data.includes(before));
  walker.currentNode.data = walker.currentNode.data.replace(before, after);
  box.dispatchEvent(new InputEvent("input", { bubbles: true }));
}
"""
MARKED = """
const { CSS } = box.ownerDocument.defaultView;
const words = (ranges) => [...ranges].map(String);
return [...CSS.highlights].flatMap(([name, ranges]) => words(ranges).map((each) => [name, each]));
"""


class Quiet(SimpleHTTPRequestHandler):
    """Serves files, and says nothing about it."""

    def log_message(self, format: str, *values: object) -> None:
        """Say nothing."""


@pytest.fixture(scope="module")
def loopback() -> Iterator[None]:
    """Servers on this machine can be reached."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("FOLLOWUP_LINT_TEST_LOOPBACK", "1")
        yield


@pytest.fixture(scope="module")
def site(loopback: None) -> Iterator[str]:
    """The address of the pages."""
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(Quiet, directory=str(PAGES)))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}"
    server.shutdown()
    server.server_close()


@pytest.fixture(scope="module", params=[Chromium, Firefox], ids=["chromium", "firefox"])
def browser(
    request: pytest.FixtureRequest,
    tmp_path_factory: pytest.TempPathFactory,
    loopback: None,
    needs: Callable[..., None],
) -> Iterator[Browser]:
    """A browser with the extension; what its program is given is kept."""
    needs("chromium", "chromedriver", "firefox-esr")
    home = tmp_path_factory.mktemp("home")
    install = [COMMAND, "install", request.param.client, "--write"]
    subprocess.run(install, env=surroundings(home), check=True, stdout=subprocess.DEVNULL)
    program = home / f".local/share/followup-lint/{request.param.client}-host"
    recording = RECORDING.format(record=home / "record", command=COMMAND)
    program.write_text(recording, encoding="utf-8")
    browser: Browser = request.param(home, surroundings(home))
    browser.record = home / "record"
    yield browser
    browser.close()


@pytest.fixture(scope="module")
def expected() -> list[str]:
    """The remarks of the command on the draft: the severity and the rule of each."""
    run = [COMMAND, "--format", "json", str(PAGES / "draft.txt")]
    printed = subprocess.run(run, capture_output=True, text=True).stdout
    [report] = json.loads(printed)["reports"]
    return sorted(f"{finding['severity']} {finding['rule']}" for finding in report["findings"])


@pytest.fixture
def at(browser: Browser, site: str) -> Callable[[str], Browser]:
    """Opens a page, and puts the caret into its editor."""

    def open_page(name: str) -> Browser:
        browser.go(f"{site}/{name}.html")
        until(lambda: browser.run("return typeof box !== 'undefined'"), "the page")
        browser.run("box.focus(); changes = 0")
        return browser

    return open_page


@pytest.mark.parametrize("page", EDITORS)
def test_remarks_are_those_of_the_command_and_looking_changes_nothing(
    page: str, at: Callable[[str], Browser], expected: list[str]
) -> None:
    browser = at(page)
    before = browser.run("return box.outerHTML")
    remarks = browser.check()
    given = json.loads(TEXT.findall(browser.record.read_bytes())[-1])

    assert sorted(remarks) == expected
    assert given.replace("\N{NO-BREAK SPACE}", " ").strip() == DRAFT.strip()
    assert browser.run("return [changes, box.outerHTML]") == [0, before]


@pytest.mark.parametrize("page", MARKABLE)
def test_remarks_are_marked_in_the_box_until_the_panel_is_closed(
    page: str, at: Callable[[str], Browser]
) -> None:
    browser = at(page)
    browser.check()
    marked = browser.run(MARKED)
    browser.in_panel("button")[0].click()

    assert ["followup-lint-error", "Why haven't you"] in marked
    assert ["followup-lint-suggestion", "??"] in marked
    assert until(lambda: browser.run(MARKED) == [], "the marks to go")
    assert browser.run("return document.querySelector('followup-lint')") is None


@pytest.mark.parametrize("page", EDITORS)
def test_a_fix_is_as_if_it_were_typed(page: str, at: Callable[[str], Browser]) -> None:
    browser = at(page)
    before = browser.run("return written()")
    browser.check()
    browser.press("punctuation-overuse")
    until(lambda: "punctuation-overuse" not in browser.in_words(), "the remark to go")
    after = browser.run("return written()")
    browser.run("box.ownerDocument.execCommand('undo')")

    assert after == before.replace("decide??", "decide?")
    assert browser.run("return written()") == before


def test_an_editor_that_owns_its_dom_takes_the_fix(at: Callable[[str], Browser]) -> None:
    browser = at("framework")
    browser.check()
    browser.press("punctuation-overuse")

    until(lambda: "decide?" in browser.run("return modelled()").split("\n")[4], "the fix")
    assert "??" not in browser.run("return modelled() + written()")


@pytest.mark.parametrize("page", EDITORS)
def test_a_fix_for_words_that_have_changed_meanwhile_is_refused(
    page: str, at: Callable[[str], Browser]
) -> None:
    browser = at(page)
    browser.check()
    browser.run(CHANGE, "decide??", "decide?!?")
    before = browser.run("return written()")
    browser.press("punctuation-overuse")

    until(lambda: "changed meanwhile" in browser.headline(), "the refusal")
    assert browser.run("return written()") == before
    assert "decide?!?" in before


def test_the_page_cannot_look_into_the_panel(at: Callable[[str], Browser]) -> None:
    browser = at("gmail")
    browser.check()
    [host, inside] = browser.run(
        "const host = document.querySelector('followup-lint');"
        "return [host.outerHTML.includes('accusation'), host.shadowRoot]"
    )

    assert (host, inside) == (False, None)


def test_what_is_ignored_here_is_remarked_on_no_more(at: Callable[[str], Browser]) -> None:
    browser = at("outlook")
    browser.check()
    browser.press("accusation")
    until(lambda: browser.in_words() and "accusation" not in browser.in_words(), "the remark to go")

    assert "message-counting" in browser.in_words()


def test_without_a_text_box_it_says_what_to_do(at: Callable[[str], Browser]) -> None:
    browser = at("plain")
    browser.run("box.blur()")
    browser.press_button()

    assert "Put the cursor into the text box" in until(browser.headline, "words")
