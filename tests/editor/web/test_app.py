"""Messages are answered as by the command, within limits, and nothing of them is kept."""

from __future__ import annotations

import asyncio
import json
import logging
import threading
import time
from pathlib import Path
from typing import Any

import pytest
from starlette.testclient import TestClient
from starlette.types import ASGIApp
from web_places import AGENCY, BASE, PLACE, TOKEN

from followup_lint import Config, ConfigError, Draft, Linter
from followup_lint.editor.conversation import Conversation
from followup_lint.editor.messages import MOST_BYTES
from followup_lint.editor.web.app import application, create_app
from followup_lint.editor.web.guard import Door
from followup_lint.editor.web.local import local_app
from followup_lint.linting.workspace import Workspace

EXAMPLES = Path(__file__).parents[3] / "examples"
DRAFTS = sorted(path for path in EXAMPLES.iterdir() if path.suffix in {".txt", ".eml"})
PLANTED = "Zanzibar ferry timetable"
PUSHY = f"Dear Ana,\n\nThank you for the {PLANTED}. Answer me ASAP.\n\nBest,\nDana Reyes\n"


def ask(client: TestClient, **message: Any) -> Any:
    reply = client.post("/message", json=message)
    assert reply.status_code == 200, reply.text
    return reply.json()


@pytest.mark.parametrize("path", DRAFTS, ids=lambda path: path.name)
def test_findings_are_those_of_the_command(page: TestClient, path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    answer = ask(page, type="check", text=text, form="file", final=True)["answer"]
    report = Linter().lint(Draft.from_bytes(path.read_bytes()))

    assert sorted(one["key"] for one in answer["remarks"]) == sorted(
        finding.key for finding in report.findings
    )
    assert answer["verdict"] == report.verdict.value


@pytest.mark.parametrize(
    ("file", "kind"),
    [
        ("", "text/html"),
        ("page.js", "text/javascript"),
        ("marks.js", "text/javascript"),
        ("page.css", "text/css"),
        ("icon.svg", "image/svg+xml"),
    ],
)
def test_the_page_has_its_files(page: TestClient, file: str, kind: str) -> None:
    reply = page.get(f"/{file}")

    assert reply.status_code == 200
    assert reply.headers["content-type"].partition(";")[0] == kind


def test_the_page_names_no_other_place() -> None:
    files = (Path(local_app.__code__.co_filename).parent / "static").iterdir()
    for file in files:
        text = file.read_text(encoding="utf-8").replace("http://www.w3.org/2000/svg", "")
        assert "://" not in text, file.name
        assert "localStorage" not in text and "cookie" not in text, file.name


def test_the_page_knows_where_it_is(page: TestClient, hosted: TestClient) -> None:
    here, there = page.get("/about").json(), hosted.get("/about").json()

    assert (here["local"], here["writes"]) == (True, False)
    assert (there["local"], there["writes"]) == (False, False)
    assert here["kinds"]["thank_you"] == "thank-you"
    assert here["outlines"] == ["thank_you", "check_in", "second_follow_up"]


def test_what_is_wrong_in_a_message_is_said(page: TestClient) -> None:
    assert ask(page, type="check")["error"]["problem"] == "missing key `text`"


def test_own_settings_may_be_changed_from_the_page(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path))
    with TestClient(local_app(Workspace(), PLACE), base_url=BASE, headers=TOKEN) as page:
        assert page.get("/about").json()["writes"] is True
        written = ask(page, type="ignore", name="emoji")["written"]

    assert Path(written).read_text(encoding="utf-8") == 'ignore = ["emoji"]\n'


def test_an_agency_changes_no_settings_from_the_page(hosted: TestClient) -> None:
    reply = ask(hosted, type="ignore", name="emoji")

    assert reply["error"]["problem"] == "settings are not changed from here"


def test_an_agency_may_have_settings_of_its_own(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    settings = tmp_path / "agency.toml"
    settings.write_text('select = ["emoji"]\n', encoding="utf-8")
    monkeypatch.setenv("FOLLOWUP_LINT_WEB_CONFIG", str(settings))
    monkeypatch.setenv("FOLLOWUP_LINT_WEB_HOSTS", f" {AGENCY}, other.example ")
    text = PUSHY.replace("Dear Ana", "Dear Ana 😀")
    for name in (AGENCY, "other.example"):
        with TestClient(create_app(), base_url=f"https://{name}") as hosted:
            answer = ask(hosted, type="check", text=text, final=True)["answer"]
        assert [one["rule"] for one in answer["remarks"]] == ["emoji"]


@pytest.mark.parametrize(
    ("name", "value", "problem"),
    [
        ("HOSTS", "", "no host is named"),
        ("SECONDS", "soon", "no number 'soon'"),
        ("SECONDS", "0", "no number '0'"),
        ("SECONDS", "nan", "no number 'nan'"),
        ("CONFIG", "/nowhere/agency.toml", "cannot be read"),
    ],
)
def test_wrong_settings_of_a_server_are_named(
    monkeypatch: pytest.MonkeyPatch, name: str, value: str, problem: str
) -> None:
    monkeypatch.setenv("FOLLOWUP_LINT_WEB_HOSTS", AGENCY)
    monkeypatch.setenv(f"FOLLOWUP_LINT_WEB_{name}", value)
    with pytest.raises(ConfigError, match=problem):
        create_app()


# -- limits ------------------------------------------------------------------------------------


def test_a_message_may_be_as_long_as_the_limit(page: TestClient) -> None:
    head, tail = b'{"type": "check", "text": "', b'"}'
    fits = head + b"x" * (MOST_BYTES - len(head) - len(tail)) + tail
    longer = head + b"x" + fits[len(head) :]
    kind = {"Content-Type": "application/json"}

    assert page.post("/message", content=fits, headers=kind).status_code == 200
    assert page.post("/message", content=longer, headers=kind).status_code == 413


class Sender:
    """A browser that sends a message in pieces; without more of them, it keeps still."""

    def __init__(self, *messages: Any) -> None:
        self.messages = iter(messages)
        self.taken = 0
        self.status = 0

    async def receive(self) -> Any:
        """The next piece."""
        self.taken += 1
        for message in self.messages:
            return message
        await asyncio.sleep(60)

    async def send(self, message: Any) -> None:
        """Note the status of the answer."""
        self.status = message.get("status", self.status)

    def ask(self, app: ASGIApp, **headers: str) -> int:
        """The status of the answer."""
        given = {"host": PLACE.authority, "content-type": "application/json", **TOKEN, **headers}
        coded = [(name.lower().encode(), value.encode()) for name, value in given.items()]
        scope = {
            "type": "http", "http_version": "1.1", "method": "POST", "scheme": "http",
            "path": "/message", "raw_path": b"/message", "query_string": b"", "root_path": "",
            "headers": coded, "server": ("127.0.0.1", PLACE.port), "client": ("127.0.0.1", 1),
        }  # fmt: skip
        asyncio.run(app(scope, self.receive, self.send))
        return self.status


def piece(body: bytes) -> dict[str, Any]:
    return {"type": "http.request", "body": body, "more_body": True}


def local() -> ASGIApp:
    return local_app(Workspace(Config()), PLACE)


def test_a_message_without_end_is_refused_while_it_comes() -> None:
    sender = Sender(*[piece(b"x" * 500_000)] * 20)

    assert sender.ask(local()) == 413
    assert sender.taken == MOST_BYTES // 500_000 + 1


def test_a_message_that_announces_too_much_is_refused_unread() -> None:
    sender = Sender(piece(b"{}"))

    assert sender.ask(local(), **{"content-length": str(MOST_BYTES + 1)}) == 413
    assert sender.taken == 0


def test_a_message_that_does_not_arrive_is_given_up() -> None:
    app = application(Slow, Door(), hosts=["*"], seconds=0.3, writes=False)

    assert Sender(piece(b"{")).ask(app) == 408


def test_a_browser_that_goes_away_breaks_nothing() -> None:
    sender = Sender(piece(b"{"), {"type": "http.disconnect"})

    assert sender.ask(local()) == 400


class Slow(Conversation):
    """Takes its time, until it is let go."""

    def __init__(self) -> None:
        super().__init__(Workspace(Config()))
        self.go = threading.Event()
        self.begun = 0

    def answer(self, raw: bytes) -> bytes:
        self.begun += 1
        self.go.wait(20)
        return super().answer(raw)


def slow_page(slow: Conversation) -> TestClient:
    app = application(lambda: slow, Door(), hosts=["*"], seconds=0.3, writes=False)
    return TestClient(app, base_url=f"https://{AGENCY}")


def test_a_draft_that_takes_too_long_is_given_up() -> None:
    slow = Slow()
    page = slow_page(slow)  # without its start, since loading takes its time, too
    start = time.monotonic()
    reply = page.post("/message", json={"type": "check", "text": PUSHY})

    assert reply.status_code == 503
    assert reply.headers["retry-after"] == "5"
    assert time.monotonic() - start < 5
    assert page.get("/health").status_code == 503
    assert page.get("/").status_code == 200  # the page itself does not wait
    slow.go.set()


def test_a_draft_whose_time_is_over_before_its_turn_is_never_read() -> None:
    slow = Slow()
    page = slow_page(slow)
    for _ in range(3):
        assert page.post("/message", json={"type": "check", "text": PUSHY}).status_code == 503
    slow.go.set()
    while page.get("/health").status_code != 200:
        time.sleep(0.05)

    assert slow.begun == 1


# -- privacy -----------------------------------------------------------------------------------


class Broken(Conversation):
    """Fails, with words of the draft in the error."""

    def answer(self, raw: bytes) -> bytes:
        raise ValueError(json.loads(raw)["text"])


def test_an_internal_error_says_where_and_no_word_of_the_draft(
    caplog: pytest.LogCaptureFixture, capfd: pytest.CaptureFixture[str]
) -> None:
    page = slow_page(Broken(Workspace(Config())))
    with caplog.at_level(logging.DEBUG, "followup_lint"):
        reply = page.post("/message", json={"type": "check", "text": PUSHY})
    printed = capfd.readouterr()

    assert reply.status_code == 500
    assert "internal error (ValueError in test_app.py, line " in caplog.text
    for words in (reply.text, caplog.text, printed.out, printed.err):
        assert PLANTED not in words


def test_nothing_is_kept_between_the_drafts_of_two_people(hosted: TestClient) -> None:
    message = {"type": "check", "text": PUSHY, "final": True}
    facts = {"interview-at": "2026-03-02 14:00", "send-at": "2026-03-20 10:00"}
    facts |= {"kind": "thank_you", "timezone": "Europe/Berlin"}
    before = ask(hosted, **message)
    other = ask(hosted, **message, facts=facts, ignored=["emoji"])

    assert other["answer"] != before["answer"]
    assert ask(hosted, **message) == before
