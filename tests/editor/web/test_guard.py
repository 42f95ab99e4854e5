"""Only the page itself may ask, in the browser that was given the token."""

from __future__ import annotations

from typing import Any

import pytest
from starlette.testclient import TestClient
from web_places import AGENCY, BASE, PLACE

CHECK = {"type": "check", "text": "Hi"}
BEARER = f"Bearer {PLACE.token}"


def asked(client: TestClient, **headers: str) -> int:
    named = {name.replace("_", "-"): value for name, value in headers.items()}
    return client.post("/message", json=CHECK, headers=named).status_code


def opened(client: TestClient, **headers: str) -> int:
    return client.get(
        "/", headers={name.replace("_", "-"): v for name, v in headers.items()}
    ).status_code


def test_the_page_asks_and_is_answered(page: TestClient) -> None:
    own = {"Origin": BASE, "Sec-Fetch-Site": "same-origin", "Sec-Fetch-Mode": "cors"}
    reply = page.post("/message", json=CHECK, headers=own)

    assert reply.status_code == 200
    assert reply.json()["answer"]["state"] == "unfinished"


def test_a_person_opens_the_page(page: TestClient) -> None:
    assert opened(page) == 200
    assert opened(page, Sec_Fetch_Site="none", Sec_Fetch_Mode="navigate") == 200


@pytest.mark.parametrize(
    "host",
    ["evil.example", "evil.example:8123", "localhost:8123", "127.0.0.1", "127.0.0.1:8124", ""],
)
def test_another_name_for_this_machine_is_refused(page: TestClient, host: str) -> None:
    assert opened(page, Host=host) in {400, 403}
    assert asked(page, Host=host) in {400, 403}


@pytest.mark.parametrize(
    "origin",
    ["http://evil.example", "null", "http://localhost:8123", "https://127.0.0.1:8123", BASE + "4"],
)
def test_a_page_from_elsewhere_is_refused(page: TestClient, origin: str) -> None:
    assert asked(page, Origin=origin) == 403
    assert opened(page, Origin=origin) == 403


@pytest.mark.parametrize("site", ["cross-site", "same-site"])
def test_a_fetch_that_other_sites_cause_is_refused(page: TestClient, site: str) -> None:
    assert asked(page, Sec_Fetch_Site=site) == 403
    assert opened(page, Sec_Fetch_Site=site) == 403
    assert opened(page, Sec_Fetch_Site=site, Sec_Fetch_Mode="navigate") == 403


@pytest.mark.parametrize(
    "authorization",
    [
        "",
        "Bearer",
        "Bearer ",
        f"Bearer {PLACE.token}x",
        f"Bearer {PLACE.token[:-1]}",
        f"bearer {PLACE.token}",
        f"Basic {PLACE.token}",
        PLACE.token,
        "Bearer tökén",
    ],
)
def test_a_message_without_the_token_is_refused(page: TestClient, authorization: str) -> None:
    sent = page.post("/message", json=CHECK, headers={"Authorization": authorization.encode()})

    assert sent.status_code == 401
    assert "address that the command printed" in sent.text


@pytest.mark.parametrize(
    "kind",
    ["text/plain", "application/x-www-form-urlencoded", "multipart/form-data", "", "text/json"],
)
def test_what_a_form_could_send_is_refused(page: TestClient, kind: str) -> None:
    assert page.post("/message", content=b"{}", headers={"Content-Type": kind}).status_code == 415


def test_json_may_name_its_encoding(page: TestClient) -> None:
    assert asked(page, Content_Type="application/json; charset=utf-8") == 200


@pytest.mark.parametrize("method", ["GET", "PUT", "DELETE", "PATCH", "OPTIONS", "TRACE"])
def test_messages_are_posted(page: TestClient, method: str) -> None:
    reply = page.request(method, "/message")

    assert reply.status_code in {404, 405}
    assert "access-control-allow-origin" not in reply.headers


def test_the_page_is_not_posted_to(page: TestClient) -> None:
    assert page.post("/", json={}).status_code == 405


@pytest.mark.parametrize(
    "path",
    ["/nothing", "/message/", "/../app.py", "/%2e%2e/app.py", "/..%2fapp.py", "/static/page.js"],
)
def test_there_is_nothing_else(page: TestClient, path: str) -> None:
    assert page.get(path).status_code == 404


def test_no_socket_of_the_web_is_opened(page: TestClient) -> None:
    with pytest.raises(Exception), page.websocket_connect("/message"):  # noqa: B017
        pass


def test_every_answer_tells_the_browser_to_keep_and_load_nothing(page: TestClient) -> None:
    answers: list[Any] = [
        page.get("/"),
        page.get("/page.js"),
        page.get("/nothing"),
        page.get("/", headers={"Host": "evil.example"}),
        page.post("/message", json=CHECK),
        page.post("/message", json=CHECK, headers={"Authorization": ""}),
    ]
    for answer in answers:
        policy = answer.headers["content-security-policy"].split("; ")
        assert {"default-src 'none'", "script-src 'self'", "frame-ancestors 'none'"} <= {*policy}
        assert "require-trusted-types-for 'script'" in policy
        assert "unsafe" not in answer.headers["content-security-policy"]
        assert answer.headers["cache-control"] == "no-store"
        assert answer.headers["x-content-type-options"] == "nosniff"
        assert answer.headers["referrer-policy"] == "no-referrer"
        assert answer.headers["cross-origin-opener-policy"] == "same-origin"
        assert answer.headers["cross-origin-resource-policy"] == "same-origin"
        assert "set-cookie" not in answer.headers


def test_an_agency_is_reached_by_its_own_name_only(hosted: TestClient) -> None:
    assert opened(hosted) == 200
    assert asked(hosted, Origin=f"https://{AGENCY}", Sec_Fetch_Site="same-origin") == 200
    assert asked(hosted, Host="evil.example") == 400
    assert asked(hosted, Origin="https://evil.example") == 403
    assert asked(hosted, Origin=f"https://evil.{AGENCY}") == 403
    assert asked(hosted, Sec_Fetch_Site="cross-site") == 403
    assert asked(hosted, Sec_Fetch_Site="cross-site", Sec_Fetch_Mode="navigate") == 403
    assert asked(hosted, Content_Type="text/plain") == 415


def test_links_lead_to_the_page_of_an_agency(hosted: TestClient) -> None:
    assert opened(hosted, Sec_Fetch_Site="cross-site", Sec_Fetch_Mode="navigate") == 200
    assert opened(hosted, Sec_Fetch_Site="cross-site", Sec_Fetch_Mode="no-cors") == 403
