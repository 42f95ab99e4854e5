"""What marks.js reads in the boxes of web mailers, and how it changes them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from importlib.resources import files
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Page, sync_playwright

pytestmark = pytest.mark.clients
CHROMIUM = "/usr/bin/chromium"
SOURCE = (files("followup_lint.editor.web") / "static" / "marks.js").read_text(encoding="utf-8")
# As the extensions have it, which run it as a script.
SCRIPT = re.sub(r"^export ", "", SOURCE, flags=re.MULTILINE)
BOX = "const box = document.getElementById('box'); const skip = (one) => one.matches('.quote');"
# Each box, and its text as somebody sees it.
BOXES = {
    "lines of Gmail": ("Hi<div>Thx</div><div><br></div><div>Bye</div>", "Hi\nThx\n\nBye"),
    "paragraphs": ("<p>Hi</p><p>Thx</p>", "Hi\n\nThx"),
    "paragraphs without a gap": ("<p class='tight'>Hi</p><p class='tight'>Thx</p>", "Hi\nThx"),
    "an empty paragraph": ("<p>Hi</p><p><br></p><p>Thx</p>", "Hi\n\n\nThx"),
    "line breaks": ("Hi<br>Thx<br><br>Bye", "Hi\nThx\n\nBye"),
    "a break before a block": ("<div>Hi<br></div><div>Thx</div>", "Hi\nThx"),
    "words in parts": ("<div>Thx <b>so</b> <i>mu</i>ch</div>", "Thx so much"),
    "spaces of the source": ("<div>\n  Hi   there\n </div>\n<div> Thx </div>", "Hi there\nThx"),
    "a space that does not break": ("Hi,&nbsp; Thx", "Hi,\u00a0 Thx"),
    "kept white space": ('<div style="white-space:pre-wrap">Hi\n\n  Thx</div>', "Hi\n\n  Thx"),
    "kept lines": ('<div style="white-space:pre-line">Hi   you\n Thx</div>', "Hi you\nThx"),
    "a list": ("<ul><li>one</li><li>two</li></ul>", "one\ntwo"),
    "a quote": ("Hi<div class='quote'>Old <b>words</b></div>", "Hi"),
    "a quote in between": ("Hi<div class='quote'>Old</div>Thx", "Hi\nThx"),
    "what is not shown": ("Hi<style>b {}</style><span style='display:none'>x</span>!", "Hi!"),
    "wide characters": ("Hi 😀, <b>Thx</b>", "Hi 😀, Thx"),
    "a line that is begun": ("<div>Hi</div><div><br></div>", "Hi\n\n"),
    "nothing": ("", ""),
}  # fmt: skip


@pytest.fixture(scope="module")
def blank() -> Iterator[Page]:
    """A page of Chromium."""
    if not Path(CHROMIUM).exists():
        pytest.fail("not installed: chromium; .ci/run installs it", pytrace=False)
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("FOLLOWUP_LINT_TEST_LOOPBACK", "1")
        with sync_playwright() as programs:
            browser = programs.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox"])
            yield browser.new_page()


def in_box(page: Page, inside: str, script: str) -> Any:
    """What a script returns that is run beside a box to write in."""
    page.goto("about:blank")
    box = f'<div id="box" contenteditable="true">{inside}</div><p id="beside">beside</p>'
    page.set_content(f"<style>.tight {{ margin: 0 }}</style><body>{box}</body>")
    page.add_script_tag(content=SCRIPT)
    return page.evaluate(f"() => {{ {BOX} {script} }}")


@pytest.mark.parametrize("name", BOXES)
def test_the_text_is_as_it_is_seen(blank: Page, name: str) -> None:
    inside, expected = BOXES[name]

    assert in_box(blank, inside, "return read(box, { skip }).text") == expected


ROUND = """
const reading = read(box, { skip });
const wrong = [];
for (let at = 0; at < reading.text.length; at += 1) {
  const range = reading.range(at, at + 1);
  const char = reading.text[at];
  if (char === "\\n") continue;
  if (range.toString().replace(/\\s/, " ") !== char.replace(/\\s/, " ")) wrong.push(`range ${at}`);
  if (reading.offset(range.startContainer, range.startOffset) !== at) wrong.push(`offset ${at}`);
}
return wrong;
"""


@pytest.mark.parametrize("name", BOXES)
def test_each_character_is_found_where_it_stands(blank: Page, name: str) -> None:
    assert in_box(blank, BOXES[name][0], ROUND) == []


def test_looking_and_marking_change_nothing(blank: Page) -> None:
    script = """
    const before = document.documentElement.outerHTML;
    const place = { part: "body", document: { utf16_start: 3, utf16_end: 6 } };
    const remark = { key: "k", severity: "warning", place };
    const marks = new Marks(box, { skip });
    marks.show({ remarks: [remark] }, "Hi\\nThx\\n\\nBye");
    marks.point("k");
    const count = (name) => CSS.highlights.get(`followup-lint-${name}`).size;
    const drawn = ["warning", "pointed"].map(count);
    const at = [2, 3, 6, 7].map((offset) => marks.at(offset).length);
    marks.clear();
    return [before === document.documentElement.outerHTML, drawn, at, CSS.highlights.size];
    """
    assert in_box(blank, BOXES["lines of Gmail"][0], script) == [True, [1, 1], [0, 1, 1, 0], 0]


EDITS = """
const edit = (start, end, replacement) => ({
  replacement, place: { part: "body", document: { utf16_start: start, utf16_end: end } } });
const text = () => read(box, { skip }).text;
"""


@pytest.mark.parametrize(
    ("at", "end", "typed", "expected"),
    [(0, 0, "", True), (0, 0, "Oh. ", True), (7, 7, "x", False), (6, 9, "Tha", False)],
    ids=["as it was", "more before it", "more in it", "other words"],
)
def test_a_fix_goes_in_only_if_its_words_are_still_there(
    blank: Page, at: int, end: int, typed: str, expected: bool
) -> None:
    script = f"""{EDITS}
    const checked = text();
    if ({typed!r}) {{
      select(box, {at}, {end});
      document.execCommand("insertText", false, {typed!r});
    }}
    const before = text();
    const done = replace(box, edit(6, 9, "Thank you"), checked, {{ skip }});
    return [done, before, text()];
    """
    inside = "<div>Hi 😀</div><div>Thx, Ana.</div><div class='quote'>Thx</div>"
    done, before, after = in_box(blank, inside, script)

    assert done is expected
    assert after == (before.replace("Thx", "Thank you") if done else before)


@pytest.mark.parametrize("mode", ["true", "plaintext-only"])
@pytest.mark.parametrize(
    ("start", "end", "words"),
    [(0, 2, "Dear Ana"), (0, 3, ""), (4, 4, "\n\n"), (0, 7, "Dear Ana,\n\nThank you")],
    ids=["other words", "none", "only lines", "lines"],
)
def test_undo_takes_a_fix_back_in_one_step(
    blank: Page, mode: str, start: int, end: int, words: str
) -> None:
    script = f"""{EDITS}
    box.contentEditable = {mode!r}; box.style.whiteSpace = "pre-wrap";
    const before = text();
    const done = replace(box, edit({start}, {end}, {words!r}), before, {{ skip }});
    const after = text();
    document.execCommand("undo");
    return [done, after, text()];
    """
    assert in_box(blank, "Hi,\n\nThx!", script) == [
        True,
        "Hi,\n\nThx!"[:start] + words + "Hi,\n\nThx!"[end:],
        "Hi,\n\nThx!",
    ]


@pytest.mark.parametrize("field", ["textarea", "input"])
def test_a_field_is_a_box_without_marks(blank: Page, field: str) -> None:
    script = f"""{EDITS}
    const field = document.createElement({field!r});
    document.body.append(field);
    field.value = "Thx 😀";
    field.focus();
    const where = caret(field, read(field));
    const done = replace(field, edit(0, 3, "Thank you"), "Thx 😀");
    const after = field.value;
    document.execCommand("undo");
    return [canMark(field), where, done, after, field.value, read(field).range(0, 1)];
    """
    assert in_box(blank, "", script) == [False, 6, True, "Thank you 😀", "Thx 😀", None]


def test_the_caret_is_told_in_the_box_only(blank: Page) -> None:
    script = """
    const reading = read(box, { skip });
    select(box, 4, 4);
    const inside = caret(box, reading);
    getSelection().collapse(document.getElementById("beside"), 0);
    return [inside, caret(box, reading)];
    """
    assert in_box(blank, "<div>Hi</div><div>Thx</div>", script) == [4, None]


def test_it_can_be_run_as_a_script() -> None:
    code = re.sub(r"/\*.*?\*/|//[^\n]*", "", SOURCE, flags=re.DOTALL)

    assert re.findall(r"^export (?!function|class)", code, re.MULTILINE) == []
    assert re.findall(r"\b(?:import|await)\b", code) == []
