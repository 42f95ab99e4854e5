"""`install` puts add-ons where they belong, and takes out no more than it put there."""

from __future__ import annotations

import json
import os
import stat
import subprocess
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from followup_lint.editor import add_ons
from followup_lint.hooks.clients.change import Place

Run = Callable[..., str]
IDS = {
    "thunderbird": ("allowed_extensions", "thunderbird@followup-lint.invalid"),
    "chromium": ("allowed_origins", f"chrome-extension://{add_ons.chromium_id()}/"),
    "chrome": ("allowed_origins", f"chrome-extension://{add_ons.chromium_id()}/"),
    "firefox": ("allowed_extensions", "browser@followup-lint.invalid"),
}
MANIFESTS = {
    "thunderbird": ".mozilla/native-messaging-hosts/followup_lint_thunderbird.json",
    "chromium": ".config/chromium/NativeMessagingHosts/followup_lint_browser.json",
    "chrome": ".config/google-chrome/NativeMessagingHosts/followup_lint_browser.json",
    "firefox": ".mozilla/native-messaging-hosts/followup_lint_browser.json",
}
PROFILES = """\
[Install4F96D1932A9F858E]
Default={default}
Locked=1

[Profile1]
Name=old
IsRelative=1
Path=old
Default=1

[Profile0]
Name=new
IsRelative=1
Path=Profiles/new

[General]
StartWithLastProfile=1
"""


@pytest.fixture(autouse=True)
def thunderbird(home: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Where Thunderbird has its profiles: one that it uses, and an old one."""
    monkeypatch.delenv("XDG_DATA_HOME", raising=False)
    folder = home / ".thunderbird"
    for name in ("Profiles/new", "old"):
        (folder / name).mkdir(parents=True)
    (folder / "profiles.ini").write_text(PROFILES.format(default="Profiles/new"), encoding="utf-8")
    return folder


def files_in(home: Path) -> dict[Path, bytes]:
    """All files in a home."""
    return {path: path.read_bytes() for path in home.rglob("*") if path.is_file()}


def manifest(home: Path, client: str) -> Any:
    """What a browser reads of the program."""
    return json.loads((home / MANIFESTS[client]).read_text(encoding="utf-8"))


@pytest.mark.parametrize("client", MANIFESTS)
def test_without_write_nothing_is_written(client: str, home: Path, run: Run) -> None:
    before = files_in(home)
    said = run("install", client)

    assert files_in(home) == before
    assert f"+++ ~/{MANIFESTS[client]}" in said
    assert f'+    "{IDS[client][1]}"' in said
    assert "Would write ~/" in said
    assert said.endswith("Nothing is changed yet: --write does it.\n")


@pytest.mark.parametrize("client", MANIFESTS)
def test_the_program_is_registered_for_our_add_on_alone(client: str, home: Path, run: Run) -> None:
    run("install", client, "--write")
    given = manifest(home, client)
    key, name = IDS[client]
    program = Path(given["path"])

    assert given[key] == [name]
    assert given["name"] == Path(MANIFESTS[client]).stem
    assert (given["type"], stat.S_IMODE(program.stat().st_mode) & 0o111) == ("stdio", 0o111)


@pytest.mark.parametrize("client", MANIFESTS)
def test_the_program_is_ours_whatever_signs_are_in_its_path(
    client: str, home: Path, run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    ours = home / 'it\'s $HOME `a` "é 😀"' / "our program"
    ours.parent.mkdir()
    ours.write_text("#!/bin/sh\nprintf '%s|' ran \"$@\"\n", encoding="utf-8")
    ours.chmod(0o755)
    monkeypatch.setattr(Place, "own", lambda self, name: str(ours))
    run("install", client, "--write")
    done = subprocess.run([manifest(home, client)["path"], "a b", "c"], capture_output=True)

    assert done.stdout == b"ran|native|a b|c|"


@pytest.mark.parametrize("client", MANIFESTS)
def test_a_second_time_changes_nothing(client: str, home: Path, run: Run) -> None:
    run("install", client, "--write")
    before = files_in(home)

    assert "Nothing needs to change." in run("install", client, "--write")
    assert files_in(home) == before


@pytest.mark.parametrize("client", MANIFESTS)
def test_uninstall_leaves_what_was_there_before(client: str, home: Path, run: Run) -> None:
    before = files_in(home)
    run("install", client, "--write")
    run("uninstall", client, "--write")

    assert files_in(home) == before
    assert run("uninstall", client, "--write") == "Nothing needs to change.\n"


@pytest.mark.parametrize("client", MANIFESTS)
def test_the_self_test_knows_whether_it_is_installed(client: str, home: Path, run: Run) -> None:
    missing = run("selftest", client, code=1)
    run("install", client, "--write")
    works = run("selftest", client)

    assert f"there is no usable ~/{MANIFESTS[client]}" in missing
    assert works == f"{client}: works: a good draft may be sent, and a bad one is held back.\n"


@pytest.mark.parametrize(
    ("damage", "words"),
    [
        ({"allowed_extensions": ["x@y"]}, "does not let the add-on start it"),
        ({"path": "/nowhere"}, "names “/nowhere”, which cannot be run"),
        ({"path": "/bin/true"}, "“/bin/true” says nothing"),
        ({"path": "bin/repeats"}, "a good draft is held back, or a bad one is not"),
        ({"path": 7}, "names “7”, which cannot be run"),
    ],
)
def test_the_self_test_finds_what_is_damaged(
    damage: dict[str, object],
    words: str,
    home: Path,
    run: Run,
    program: Callable[[str, str], Path],
) -> None:
    program("repeats", "cat")
    run("install", "thunderbird", "--write")
    path = home / MANIFESTS["thunderbird"]
    path.write_text(json.dumps(manifest(home, "thunderbird") | damage), encoding="utf-8")

    assert words in run("selftest", "thunderbird", code=1)


@pytest.mark.parametrize("text", ["", "{", "[1]", "\x00"])
def test_the_self_test_finds_a_manifest_that_says_nothing(text: str, home: Path, run: Run) -> None:
    run("install", "thunderbird", "--write")
    (home / MANIFESTS["thunderbird"]).write_text(text, encoding="utf-8")

    assert "there is no usable" in run("selftest", "thunderbird", code=1)


def test_a_program_that_cannot_be_run_is_mended(home: Path, run: Run) -> None:
    run("install", "chromium", "--write")
    program = Path(manifest(home, "chromium")["path"])
    program.chmod(0o644)
    run("install", "chromium", "--write")

    assert os.access(program, os.X_OK)


def test_thunderbird_gets_the_add_on_in_the_profile_that_it_uses(
    thunderbird: Path, run: Run
) -> None:
    run("install", "thunderbird", "--write")
    [found] = thunderbird.rglob("*.xpi")

    assert found == thunderbird / "Profiles/new/extensions/thunderbird@followup-lint.invalid.xpi"
    assert found.read_bytes() == add_ons.zipped(add_ons.thunderbird())


@pytest.mark.parametrize(
    ("profiles", "name"),
    [
        ("[Profile0]\nPath=a\n[Profile1]\nPath=b\nDefault=1\n", "b"),
        ("[Profile0]\nPath=a\n", "a"),
        ("[InstallX]\nLocked=1\n[Profile0]\nPath=a\nIsRelative=1\n", "a"),
        ("[Profile0]\nIsRelative=0\nPath={home}/elsewhere\n", "../elsewhere"),
    ],
    ids=["marked", "only", "no install", "elsewhere"],
)
def test_which_profile_that_is(
    profiles: str, name: str, home: Path, thunderbird: Path, run: Run
) -> None:
    for folder in ("a", "b", "../elsewhere"):
        (thunderbird / folder).mkdir()
    (thunderbird / "profiles.ini").write_text(profiles.format(home=home), encoding="utf-8")
    run("install", "thunderbird", "--write")

    assert list((thunderbird / name).rglob("*.xpi"))
    assert len(list(home.rglob("*.xpi"))) == 1


def test_an_add_on_of_another_version_is_replaced_and_found_out(
    thunderbird: Path, run: Run
) -> None:
    run("install", "thunderbird", "--write")
    [add_on] = thunderbird.rglob("*.xpi")
    add_on.write_bytes(b"PK\0 an older one")
    found_out = run("selftest", "thunderbird", code=1)
    said = run("install", "thunderbird", "--write")

    assert "the profile has no add-on, or one of another version" in found_out
    assert "before:" not in said
    assert add_on.read_bytes() == add_ons.zipped(add_ons.thunderbird())
    assert [path.name for path in add_on.parent.iterdir()] == [add_on.name]


@pytest.mark.parametrize(
    ("profiles", "problem"),
    [
        (None, "Thunderbird: it has no profile yet; start it once"),
        ("[Profile0]\nPath=gone\n", "Thunderbird: it has no profile yet; start it once"),
        ("x\n", "profiles.ini: is not a valid list of profiles; nothing is changed"),
        ("[Profile0]\nPath=\udce9\n", "profiles.ini: is not a valid list of profiles"),
    ],
)
def test_without_a_usable_profile_nothing_is_changed(
    profiles: str | None, problem: str, home: Path, thunderbird: Path, run: Run
) -> None:
    path = thunderbird / "profiles.ini"
    path.unlink()
    if profiles is not None:
        path.write_bytes(profiles.encode("utf-8", "surrogateescape"))
    before = files_in(home)

    assert problem in run("install", "thunderbird", "--write", code=2)
    assert files_in(home) == before


@pytest.mark.parametrize(
    ("folder", "kind"),
    [("snap/thunderbird/common", "snap"), (".var/app/org.mozilla.Thunderbird", "Flatpak")],
)
def test_a_thunderbird_in_a_sandbox_cannot_start_programs(
    folder: str, kind: str, home: Path, thunderbird: Path, run: Run
) -> None:
    (thunderbird / "profiles.ini").unlink()
    (home / folder).mkdir(parents=True)
    said = run("install", "thunderbird", code=2)

    assert f"it is a {kind}, which cannot start programs outside of itself" in said


@pytest.mark.parametrize("client", ["chromium", "chrome", "firefox"])
def test_browsers_get_a_folder_with_the_extension_and_nothing_else(
    client: str, home: Path, run: Run
) -> None:
    folder = home / ".local/share/followup-lint" / f"{client}-extension"
    run("install", client, "--write")
    (folder / "old.js").write_text("// of an older version\n", encoding="utf-8")
    run("install", client, "--write")
    made = add_ons.firefox() if client == "firefox" else add_ons.chromium()

    assert {path.name: path.read_bytes() for path in folder.iterdir()} == made
    assert str(folder).replace(str(home), "~") in run("install", client)


def test_other_systems_are_told_that_it_is_not_made_for_them(
    home: Path, run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("sys.platform", "win32")

    assert "win32: add-ons are set up by hand there" in run("install", "firefox", code=2)
