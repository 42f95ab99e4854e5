"""The add-ons: what they are made of, what they may do, and that they ask nobody else."""

from __future__ import annotations

import io
import json
import re
import zipfile
from collections.abc import Callable
from typing import Any

import pytest

import followup_lint
from followup_lint.editor import add_ons
from followup_lint.editor.add_ons import Files

ALL: dict[str, Callable[[], Files]] = {
    "thunderbird": add_ons.thunderbird,
    "chromium": add_ons.chromium,
    "firefox": add_ons.firefox,
}
# What could reach another machine, keep something, run a text, or change a page unseen.
NEVER = re.compile(
    r"\b(?:fetch|XMLHttpRequest|WebSocket|EventSource|sendBeacon|eval|Function|importScripts"
    r"|localStorage|sessionStorage|indexedDB|innerHTML|outerHTML|insertAdjacentHTML"
    r"|document\.write)\b|https?://|[^.\w]import\("
)
ADDRESS_OF_SVG = "http://www.w3.org/2000/svg"


@pytest.fixture(params=ALL)
def files(request: pytest.FixtureRequest) -> Files:
    """The files of an add-on."""
    return ALL[request.param]()


def manifest(files: Files) -> Any:
    """Its manifest."""
    return json.loads(files["manifest.json"])


def scripts(files: Files) -> dict[str, str]:
    """Its scripts."""
    return {name: data.decode() for name, data in files.items() if name.endswith(".js")}


def test_the_permissions_are_these_and_no_others() -> None:
    asked = {name: manifest(made()) for name, made in ALL.items()}
    more = ("host_permissions", "optional_permissions", "optional_host_permissions")
    more += ("content_scripts", "web_accessible_resources", "externally_connectable")

    assert {name: sorted(each["permissions"]) for name, each in asked.items()} == {
        "thunderbird": ["compose", "nativeMessaging", "notifications", "scripting", "storage"],
        "chromium": ["activeTab", "nativeMessaging", "scripting"],
        "firefox": ["activeTab", "nativeMessaging", "scripting"],
    }
    assert [key for each in asked.values() for key in more if key in each] == []


def test_firefox_and_thunderbird_are_told_that_no_data_is_collected() -> None:
    for made in (add_ons.thunderbird, add_ons.firefox):
        gecko = manifest(made())["browser_specific_settings"]["gecko"]

        assert gecko["data_collection_permissions"] == {"required": ["none"]}


def test_nothing_in_them_asks_another_machine(files: Files) -> None:
    texts = {name: data.decode("latin-1") for name, data in files.items() if name != "icon.png"}
    found = {name: NEVER.findall(text.replace(ADDRESS_OF_SVG, "")) for name, text in texts.items()}

    assert {name: words for name, words in found.items() if words} == {}


def test_the_check_for_that_finds_it() -> None:
    for text in ("await fetch(x)", "img.src = 'https://x'", "a.innerHTML = b", " import('x')"):
        assert NEVER.search(text)


def test_every_file_that_is_named_is_there(files: Files) -> None:
    named = re.compile(rb"""(?:from |href=|src=|files: \[|url: )["'`](?:\./)?([\w.]+\.\w+)""")
    wanted = {name.decode() for data in files.values() for name in named.findall(data)}
    shown = manifest(files)
    wanted |= {*shown["icons"].values(), *shown["background"].get("scripts", ())}
    wanted |= set(filter(None, [shown["background"].get("service_worker")]))

    assert wanted - files.keys() == set()


def test_each_has_the_code_that_marks_of_the_page(files: Files) -> None:
    code = (add_ons.MARKS / "marks.js").read_text(encoding="utf-8")
    inside = files["content.js"].decode()

    assert re.sub("^export ", "", code, flags=re.MULTILINE) in inside
    assert files["marks.css"] == (add_ons.MARKS / "marks.css").read_bytes()


def test_what_goes_into_pages_is_no_module(files: Files) -> None:
    inside = files["content.js"].decode()

    assert re.findall(r"^(?:import|export)\b.*", inside, re.MULTILINE) == []
    assert inside.startswith("if (!globalThis.followupLint) {\n")


def test_what_goes_into_pages_names_nothing_twice(files: Files) -> None:
    named = re.findall(
        r"^(?:async )?(?:const|let|class|function) (\w+)",
        files["content.js"].decode(),
        re.MULTILINE,
    )

    assert sorted(named) == sorted(set(named))


def test_each_has_the_version_of_the_package(files: Files) -> None:
    assert manifest(files)["version"] == followup_lint.__version__


def test_an_archive_of_the_same_files_has_the_same_bytes(files: Files) -> None:
    backwards = dict(reversed(files.items()))
    data = add_ons.zipped(files)
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        inside = {name: archive.read(name) for name in archive.namelist()}

    assert inside == files
    assert add_ons.zipped(backwards) == data


def test_chromium_knows_the_extension_by_this_id() -> None:
    # Installed manifests of the program name it: another one would be locked out.
    assert add_ons.chromium_id() == "ifnepoohfcodmfpbgeapejcifnfogjhp"


def test_every_part_that_listens_asks_who_speaks(files: Files) -> None:
    listening = [
        text for text in scripts(files).values() if "runtime.onMessage.addListener" in text
    ]

    assert listening
    assert all("isSound(message, sender," in text for text in listening)
