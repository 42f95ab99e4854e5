"""What people see on the page, in Chromium and Firefox."""

from __future__ import annotations

import json
import shutil
from collections.abc import Iterator
from datetime import datetime, timedelta
from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from browsing import FIX, SUBJECT, TEXT, Draft, context_of, serving
from firefox import Firefox
from playwright.sync_api import Browser, sync_playwright

from followup_lint import Draft as Mail
from followup_lint import Linter

pytestmark = pytest.mark.clients
CHROMIUM = "/usr/bin/chromium"
EXAMPLES = Path(__file__).parents[3] / "examples"
MAILS = sorted(path for path in EXAMPLES.iterdir() if path.suffix in {".txt", ".eml"})
HASTY = "Hey Jordan 😀!\n\nThx for the tour. Please reply ASAP.\n\nBest,\nKim Lee"


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    """Chromium, as Debian has it."""
    if not Path(CHROMIUM).exists():
        pytest.fail("not installed: chromium; .ci/run installs it", pytrace=False)
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("FOLLOWUP_LINT_TEST_LOOPBACK", "1")
        with sync_playwright() as programs:
            yield programs.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox"])


@pytest.fixture(scope="module")
def settings(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The settings folder of whoever runs the page."""
    return tmp_path_factory.mktemp("settings")


@pytest.fixture(scope="module")
def url(settings: Path) -> Iterator[str]:
    """The address of the page."""
    with serving(settings) as address:
        yield address


@pytest.fixture
def draft(browser: Browser, url: str) -> Iterator[Draft]:
    """The page in a wide, light window. It asks nothing elsewhere, and breaks no policy."""
    with context_of(browser) as context:
        opened = Draft.open(context, url)
        yield opened
        assert set(opened.requests) == {url.split("/")[2]}
        assert opened.complaints == []


# The middle of some words in the box.
WHERE = """
async (words) => {
  const { read } = await import("./marks.js");
  const reading = read(document.getElementById("text"));
  const at = reading.text.indexOf(words);
  const range = reading.range(at, at + words.length);
  const box = range.getBoundingClientRect();
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
}
"""


def test_marks_show_while_a_draft_is_typed(draft: Draft) -> None:
    assert draft.says("#verdict") == "Nothing is written yet"
    draft.write("Dear Ana,\n\nThx for the 😀 tour of the depot. I")

    assert draft.marks["warning"] == ["Thx", "😀"]
    assert "missing" not in draft.says("#elements")
    assert "not yet" in draft.says("#elements")


def test_a_draft_is_checked_150_ms_after_the_last_key(draft: Draft) -> None:
    draft.page.click(TEXT)
    draft.page.clock.install(time=0)
    draft.page.clock.pause_at(60)
    messages = draft.sent()
    draft.page.keyboard.type("Dear Ana,")
    draft.page.clock.run_for(149)
    draft.page.wait_for_timeout(300)
    assert messages == []
    draft.page.clock.run_for(1)
    draft.page.wait_for_timeout(300)
    assert [message["text"] for message in messages] == ["Dear Ana,"]
    assert messages[0]["caret"] == len("Dear Ana,")


def test_the_sentence_that_is_written_is_left_alone_until_its_author_goes_elsewhere(
    draft: Draft,
) -> None:
    draft.write("Dear Ana,\n\nThx for the tour")
    assert draft.marks["warning"] == []
    draft.page.keyboard.press("ArrowLeft")
    draft.settle()
    assert draft.marks["warning"] == ["Thx"]


def test_each_severity_has_its_own_line(draft: Draft) -> None:
    draft.write(HASTY)
    style = "name => getComputedStyle(document.body, `::highlight(followup-lint-${name})`)"
    forms = {
        name: draft.page.evaluate(f"({style})('{name}').textDecorationStyle")
        for name in draft.marks
    }

    assert draft.marks["error"] and draft.marks["warning"] and draft.marks["suggestion"]
    assert {forms[name] for name in ("error", "warning", "suggestion")} == {
        "wavy", "dashed", "dotted",
    }  # fmt: skip
    assert {words.split(":")[0] for words in draft.remarks} == {"Error", "Warning", "Suggestion"}


def test_a_click_on_marked_words_shows_the_remark(draft: Draft) -> None:
    draft.write(HASTY)
    draft.page.evaluate("document.querySelector('.panel').scrollTop = 0")
    place = draft.page.evaluate(WHERE, "Thx")
    draft.page.mouse.click(place["x"], place["y"])
    draft.settle()

    assert draft.marks["pointed"] == ["Thx"]
    assert "“Thx” is text shorthand" in draft.says("li[aria-current]")
    assert draft.page.evaluate("document.activeElement.id") == "text"


def test_a_fix_is_applied_and_undone(draft: Draft) -> None:
    draft.write(HASTY)
    draft.page.get_by_role("button", name="Fix: write “Thank you”").click()
    draft.settle()
    assert draft.text.strip() == HASTY.replace("Thx", "Thank you")
    assert "Thx" not in str(draft.marks)

    draft.page.focus(TEXT)
    draft.page.keyboard.press("Control+z")
    draft.settle()
    assert draft.text.strip() == HASTY
    draft.page.keyboard.press("Control+End")
    draft.settle()
    assert "Thx" in draft.marks["warning"]


def test_all_safe_fixes_are_one_step_to_undo(draft: Draft) -> None:
    draft.write(HASTY)
    draft.page.click("#fix-all")
    draft.settle()
    fixed = HASTY.replace("Hey", "Hello").replace(" 😀", "").replace("Thx", "Thank you")
    assert draft.text.strip() == fixed

    draft.page.focus(TEXT)
    draft.page.keyboard.press("Control+z")
    draft.settle()
    assert draft.text.strip() == HASTY


def test_a_fix_of_the_subject_is_applied_there(draft: Draft) -> None:
    draft.write(
        "Dear Ana,\n\nThank you for the tour of the depot.\n\nBest,\nKim Lee", "For 😀 teh tour"
    )
    draft.page.get_by_role("button", name="Fix: write “the”").click()
    draft.settle()
    assert draft.page.input_value(SUBJECT) == "For 😀 the tour"

    draft.page.fill(SUBJECT, "Thankyou for teh tour")
    draft.page.click(TEXT)
    draft.settle()
    draft.page.click("#fix-all")
    draft.settle()
    assert draft.page.input_value(SUBJECT) == "Thank you for the tour"


def test_a_fix_for_an_earlier_text_does_nothing(draft: Draft) -> None:
    draft.write(HASTY)
    fix = draft.page.locator(FIX).first
    with draft.without_answers():
        draft.page.click(TEXT)
        draft.page.keyboard.press("Control+End")
        draft.page.keyboard.type("!")
        assert fix.get_attribute("aria-disabled") == "true"
        fix.click(force=True)
        assert draft.text.strip() == f"{HASTY}!"

    draft.settle()
    assert fix.get_attribute("aria-disabled") == "false"


def test_the_answer_to_an_earlier_text_is_dropped(draft: Draft) -> None:
    draft.write("Dear Ana,\n\nThank you for the tour of the depot. It was good.")
    with draft.without_answers():
        draft.page.keyboard.type(" Thx for it. Ok")
        draft.page.wait_for_timeout(400)
        draft.page.keyboard.press("Control+a")
        draft.page.keyboard.type("Dear Ana,")

    draft.settle()
    assert draft.marks["warning"] == []


def test_a_remark_is_ignored_in_this_draft_and_reported_again(draft: Draft) -> None:
    draft.write(HASTY)
    messages = draft.sent()
    item = draft.page.locator("#remarks li", has_text="Thx")
    item.get_by_text("Ignore", exact=True).click()
    item.get_by_role("button", name="Ignore this one here").click()
    draft.settle()
    assert "“Thx” is text shorthand." not in str(draft.remarks)
    assert [len(message["ignored"]) for message in messages if "ignored" in message][-1] == 1

    draft.page.get_by_role("button", name="Report it again").click()
    draft.settle()
    assert "“Thx” is text shorthand." in str(draft.remarks)
    assert not draft.page.is_visible("#ignored")


def test_a_rule_is_ignored_for_good(browser: Browser, tmp_path: Path) -> None:
    with serving(tmp_path) as url, context_of(browser) as context:
        draft = Draft.open(context, url)
        draft.write(HASTY)
        item = draft.page.locator("#remarks li", has_text="smileys")
        item.get_by_text("Ignore", exact=True).click()
        item.get_by_role("button", name="Ignore emoji everywhere").click()
        draft.settle()

        assert "emoji" not in draft.rules
        [file] = tmp_path.rglob("followup-lint.toml")
        assert file.read_text(encoding="utf-8") == 'ignore = ["emoji"]\n'


def calendar(folder: Path) -> Path:
    """A file with an interview of three weeks ago."""
    start = datetime.now() - timedelta(days=21)
    lines = (
        "BEGIN:VCALENDAR", "VERSION:2.0", "BEGIN:VEVENT", "UID:1",
        f"DTSTART;TZID=America/New_York:{start:%Y%m%dT100000}",
        "SUMMARY:Interview: Budget Analyst at Contoso",
        "ATTENDEE;CN=Ana Ortiz:mailto:ana@contoso.example", "END:VEVENT", "END:VCALENDAR", "",
    )  # fmt: skip
    path = folder / "interviews.ics"
    path.write_text("\r\n".join(lines), encoding="utf-8")
    return path


THANKS = (
    "Dear Ana,\n\nThank you for taking the time to meet me today. I enjoyed hearing about the new "
    "depot.\n\nKind regards,\nKim Lee"
)


def test_a_calendar_file_is_chosen_and_removed(draft: Draft, tmp_path: Path) -> None:
    draft.write(THANKS, "Thank you")
    assert "thank-you-window" not in draft.rules
    draft.page.set_input_files("#calendar", calendar(tmp_path))
    draft.settle()
    assert "thank-you-window" in draft.rules
    assert "interviews.ics" in draft.says("#calendar-given")

    draft.page.get_by_role("button", name="Remove the calendar").click()
    draft.settle()
    assert "thank-you-window" not in draft.rules


DROP = """
([name, content]) => {
  const data = new DataTransfer();
  data.items.add(new File([content], name, { type: "text/calendar" }));
  document.body.dispatchEvent(
    new DragEvent("drop", { dataTransfer: data, bubbles: true, cancelable: true }));
}
"""


def test_a_calendar_file_is_dropped_anywhere(draft: Draft, tmp_path: Path) -> None:
    draft.write(THANKS, "Thank you")
    draft.page.evaluate(DROP, ["interviews.ics", calendar(tmp_path).read_text(encoding="utf-8")])
    draft.page.wait_for_selector("#calendar-given")
    draft.settle()
    assert "thank-you-window" in draft.rules

    draft.page.evaluate(DROP, ["big.ics", "x" * 1_600_000])
    assert "big.ics has more than 1.5 MB" in draft.says("#problem")


def test_facts_are_checked_and_a_wrong_one_is_named(draft: Draft) -> None:
    draft.write(THANKS, "Thank you")
    draft.page.fill("#to", "Bo Lund")
    draft.page.press("#to", "Tab")
    draft.settle()
    assert "name-mismatch" in draft.rules

    draft.page.get_by_text("More facts").click()
    draft.page.fill("#country", "Atlantis")
    draft.page.press("#country", "Tab")
    draft.page.wait_for_selector("#problem:not([hidden])")
    assert draft.says("#problem").startswith("country: ")
    assert draft.page.get_attribute("#country", "aria-invalid") == "true"


def test_the_kind_is_corrected(draft: Draft) -> None:
    draft.write(THANKS, "Thank you")
    assert "thank-you" in draft.says("#reading")
    draft.page.select_option("#kind", "check_in")
    draft.settle()

    assert "look ahead" in draft.says("#elements")
    assert draft.says("#reading") == "Read as a check-in, as given."


def test_when_to_send_follows_the_facts(draft: Draft) -> None:
    draft.page.click("#when")
    draft.page.wait_for_selector("#moments dt")
    assert "Unknown: no interview time" in draft.says("#moments")
    draft.page.fill("#interview-at", "2026-03-02T14:00")
    draft.page.get_by_text("More facts").click()
    draft.page.fill("#country", "DE-BE")
    draft.page.press("#country", "Tab")
    draft.page.wait_for_selector("#moments a")

    assert "Until Tuesday 3 March" in draft.says("#moments")


def test_an_outline_is_inserted_and_taken_back(draft: Draft) -> None:
    draft.write("Dear Ana, ")
    draft.page.fill("#role", "Budget Analyst")
    draft.page.select_option("#outline", "check_in")
    draft.page.click("#start")
    draft.settle()
    assert "Budget Analyst" in draft.page.input_value(SUBJECT)
    assert draft.text.startswith("Dear [name of the person you met],\n\n")
    assert draft.page.evaluate("String(getSelection())") == "[name of the person you met]"
    assert "leftover-text" in draft.rules

    draft.page.focus(TEXT)
    draft.page.keyboard.press("Control+z")
    assert draft.text.strip() == "Dear Ana,"


@pytest.mark.parametrize("where", ["House style, page 4", "javascript:alert(1)", "https://"])
def test_a_source_that_is_no_page_is_no_link(draft: Draft, where: str) -> None:
    made = "async (where) => (await import('./dom.js')).source(where).outerHTML"

    assert draft.page.evaluate(made, where) == f"<span>Source: {where}</span>"


def test_text_and_subject_are_copied(draft: Draft) -> None:
    draft.write(HASTY)
    draft.page.click("#copy")
    draft.wait_until_it_says("#done", "text is copied")
    assert draft.page.evaluate("navigator.clipboard.readText()") == HASTY
    draft.page.click("#copy-subject")
    draft.wait_until_it_says("#done", "subject is copied")
    assert draft.page.evaluate("navigator.clipboard.readText()") == "Analyst role"


def test_all_of_it_goes_by_keys(draft: Draft) -> None:
    press = draft.page.keyboard.press
    draft.page.focus(SUBJECT)
    draft.page.keyboard.type("Analyst role")
    press("Tab")
    draft.page.keyboard.type(
        "Dear Ana,\n\nThx for the tour of the depot. It was good. Send me teh plan."
    )
    press("Control+Enter")
    draft.settle()
    assert "missing" in draft.says("#elements")

    seen = []
    for _ in draft.remarks:
        press("F8")
        seen.append(draft.page.evaluate("document.activeElement.textContent"))
    assert sorted(seen) == sorted(draft.remarks)
    press("Shift+F8")
    assert draft.page.evaluate("document.activeElement.textContent") == seen[-2]

    while "Thx" not in draft.page.evaluate("document.activeElement.textContent"):
        press("F8")
    assert draft.marks["pointed"] == ["Thx"]
    press("Enter")
    draft.settle()
    assert draft.page.evaluate("String(getSelection())") == "Thx"
    assert draft.marks["pointed"] == ["Thx"]
    draft.page.keyboard.type("Thank you")
    draft.settle()
    assert "Thank you for the tour" in draft.text
    press("F8")
    press("Escape")
    assert draft.page.evaluate("document.activeElement.id") == "text"


def test_a_draft_is_checked_again_when_the_server_answers_again(draft: Draft) -> None:
    draft.page.route("**/message", lambda route: route.fulfill(status=503, body="try again"))
    draft.page.click(TEXT)
    draft.page.keyboard.type(HASTY)
    draft.wait_until_it_says("#problem", "try again")
    draft.page.unroute("**/message")
    draft.page.wait_for_selector("#problem", state="hidden", timeout=20_000)
    draft.settle()

    assert "Thx" in draft.marks["warning"]
    draft.complaints.clear()  # the browser notes the 503


def test_nothing_is_stored_and_the_token_is_hidden(draft: Draft, url: str) -> None:
    draft.write(HASTY)
    token = url.split("#")[1]
    assert draft.page.url == url.split("#")[0]
    assert draft.page.context.cookies() == []
    for store in ("localStorage", "sessionStorage"):
        assert draft.page.evaluate(f"{store}.length") == 0
    assert draft.page.evaluate("indexedDB.databases()") == []
    assert HASTY[:4] not in json.dumps(draft.page.evaluate("history.state"))
    assert draft.page.evaluate("history.state.token") == token

    draft.page.on("dialog", lambda dialog: dialog.accept())
    draft.page.reload()
    draft.page.wait_for_selector("#verdict b")
    assert draft.text.strip() == ""


def test_only_the_verdict_and_what_was_done_are_said_aloud(draft: Draft) -> None:
    draft.write(HASTY)
    live = draft.page.locator("[aria-live], [role=status], [role=alert]")

    assert [each.get_attribute("id") for each in live.all()] == ["done", "verdict", "problem"]
    assert draft.says("#verdict").startswith("Hold")


@pytest.mark.parametrize("path", MAILS, ids=lambda path: path.name)
def test_findings_are_those_of_the_command(draft: Draft, path: Path) -> None:
    mail = Mail.from_bytes(path.read_bytes())
    expected = Linter().lint(Mail.from_text(mail.text, subject=mail.subject or ""))
    draft.page.fill(SUBJECT, mail.subject or "")
    draft.page.fill(TEXT, mail.text)
    draft.page.click("#final")
    draft.settle()

    assert draft.text.strip() == mail.text.strip()
    assert draft.rules == sorted(finding.rule for finding in expected.findings)


def test_a_browser_without_highlights_gets_a_plain_box_and_the_list(
    browser: Browser, url: str
) -> None:
    with context_of(browser) as context:
        context.add_init_script("delete window.Highlight")
        draft = Draft.open(context, url)
        assert draft.box.evaluate("box => box.tagName") == "TEXTAREA"
        draft.write(HASTY)
        draft.page.get_by_role("button", name="Fix: write “Thank you”").click()
        draft.settle()
        assert draft.text == HASTY.replace("Thx", "Thank you")
        draft.page.focus(TEXT)
        draft.page.keyboard.press("Control+z")
        assert draft.text == HASTY
        assert draft.complaints == []


@pytest.mark.parametrize("colours", ["light", "dark"])
@pytest.mark.parametrize("width", [360, 1280])
def test_the_page_is_for_everybody(browser: Browser, url: str, colours: str, width: int) -> None:
    window = {"width": width, "height": 800}
    with context_of(browser, color_scheme=colours, viewport=window) as context:
        draft = Draft.open(context, url)
        assert violations(draft) == []
        draft.write(HASTY)
        draft.page.click("#when")
        draft.page.wait_for_selector("#moments dt")
        draft.page.keyboard.press("F8")
        draft.page.evaluate(
            "document.querySelectorAll('details').forEach((one) => { one.open = true })"
        )
        background = draft.page.evaluate("getComputedStyle(document.body).backgroundColor")

        assert violations(draft) == []
        assert draft.overflow <= 0
        assert draft.small_targets == []
        assert (background == "rgb(22, 24, 27)") is (colours == "dark")


def violations(draft: Draft) -> list[str]:
    """What axe has against the page."""
    found = Axe().run(draft.page).response["violations"]
    return [f"{one['id']}: {node['html']}" for one in found for node in one["nodes"]]


@pytest.mark.parametrize("wish", [{"forced_colors": "active"}, {"reduced_motion": "reduce"}])
def test_wishes_of_the_system_are_met(browser: Browser, url: str, wish: dict[str, str]) -> None:
    with context_of(browser, **wish) as context:
        draft = Draft.open(context, url)
        draft.write(HASTY)
        assert violations(draft) == []
        scroll = draft.page.evaluate("getComputedStyle(document.documentElement).scrollBehavior")
        assert (scroll == "auto") is ("reduced_motion" in wish)


def test_firefox_marks_fixes_and_undoes(url: str, tmp_path: Path, loopback: None) -> None:
    if shutil.which("firefox-esr") is None:
        pytest.fail("not installed: firefox-esr; .ci/run installs it", pytrace=False)
    with Firefox.opened(tmp_path) as firefox:
        firefox.goto(url)
        firefox.write(HASTY)
        before = firefox.text
        assert firefox.marked("warning") >= 3
        firefox.press_button("Fix: write “Thank you”")
        assert firefox.text == before.replace("Thx", "Thank you")
        firefox.press_button("Fix all safe")
        assert firefox.text.startswith("Hello Jordan!\n\nThank you for")
        firefox.undo()
        firefox.undo()
        assert firefox.text == before
