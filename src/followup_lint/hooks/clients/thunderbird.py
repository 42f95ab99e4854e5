"""Thunderbird: an add-on in its profile looks at each mail when it is sent.

The self-test starts the program that the add-on would start.
"""

from __future__ import annotations

import configparser
import sys
from pathlib import Path

from followup_lint.editor.add_ons import THUNDERBIRD_ID, thunderbird, zipped
from followup_lint.hooks.clients.bench import Bench
from followup_lint.hooks.clients.change import Change, Client, InstallError, Place, Plan, read
from followup_lint.hooks.clients.native_host import NativeHost, not_here
from followup_lint.hooks.clients.selftest import Outcome, Result, fails

NAME = "thunderbird"
TITLE = "Thunderbird"
# A profile in one of these belongs to a Thunderbird that cannot start programs outside of it.
SANDBOXES = {"snap/thunderbird/common": "snap", ".var/app/org.mozilla.Thunderbird": "Flatpak"}
NOTES = (
    "Restart Thunderbird, then enable the add-on: the menu ≡ says that it was added, and it is",
    "listed under Add-ons and Themes. Thunderbird starts no new add-on by itself.",
)


def install(place: Place) -> Plan:
    """Put the add-on into the profile, and register the program. Raises InstallError."""
    add_on = zipped(thunderbird())
    changes = [
        Change(path, before, add_on, made=True)
        for profile in used_profiles(place)
        if (before := read(path := add_on_in(profile))) != add_on
    ]
    return Plan((*host(place).install(place), *changes), NOTES if changes else ())


def uninstall(place: Place) -> Plan:
    """Take the add-on out of all profiles, and the program out. Raises InstallError."""
    changes = [
        Change(path, before, None, made=True)
        for profile in all_profiles(place)
        if (before := read(path := add_on_in(profile))) is not None
    ]
    return Plan((*host(place).uninstall(place), *changes))


def test(bench: Bench, place: Place) -> Result:
    """Start the program that the add-on starts. Raises InstallError and OSError."""
    result = host(place).test(place, THUNDERBIRD_ID)
    add_ons = [read(add_on_in(profile)) for profile in used_profiles(place)]
    if result.outcome is Outcome.WORKS and zipped(thunderbird()) not in add_ons:
        words = "the profile has no add-on, or one of another version"
        return fails(f"{words}; see `followup-lint install {NAME}`")
    return result


def host(place: Place) -> NativeHost:
    """The program as Thunderbird knows it; it looks where Firefox does."""
    if sys.platform != "linux":
        raise not_here(sys.platform)
    folder = place.home / ".mozilla" / "native-messaging-hosts"
    allowed = {"allowed_extensions": (THUNDERBIRD_ID,)}
    return NativeHost(NAME, TITLE, "followup_lint_thunderbird", folder, allowed)


def add_on_in(profile: Path) -> Path:
    """Where the add-on is in a profile."""
    return profile / "extensions" / f"{THUNDERBIRD_ID}.xpi"


def used_profiles(place: Place) -> list[Path]:
    """The profiles that Thunderbird opens by itself. Raises InstallError if there are none."""
    listed = profiles(place)
    installs = [
        listed[name]["default"]
        for name in listed
        if name.startswith("Install") and "default" in listed[name]
    ]
    marked = [each["path"] for each in listed.values() if each.get("default") == "1"]
    every = [each["path"] for each in listed.values() if "path" in each]
    names = dict.fromkeys(installs or marked or every)
    found = [folder(place) / name for name in names if (folder(place) / name).is_dir()]
    if found:
        return found
    sandboxed = [kind for below, kind in SANDBOXES.items() if (place.home / below).is_dir()]
    if sandboxed:
        problem = f"it is a {sandboxed[0]}, which cannot start programs outside of itself"
        raise InstallError(problem, place=TITLE, remedy="use the package of your distribution")
    problem, remedy = "it has no profile yet", "start it once"
    raise InstallError(problem, place=TITLE, remedy=remedy)


def all_profiles(place: Place) -> list[Path]:
    """All profiles. Raises InstallError."""
    paths = [each["path"] for each in profiles(place).values() if "path" in each]
    return [folder(place) / path for path in paths]


def profiles(place: Place) -> dict[str, dict[str, str]]:
    """The sections of the list of profiles. Raises InstallError."""
    path = folder(place) / "profiles.ini"
    parser = configparser.RawConfigParser(strict=False, delimiters=("=",))
    try:
        parser.read_string((read(path) or b"").decode())
    except (configparser.Error, UnicodeDecodeError) as error:
        problem = "is not a valid list of profiles"
        raise InstallError(problem, place=str(path), remedy="nothing is changed") from error
    return {name: dict(parser[name]) for name in parser.sections()}


def folder(place: Place) -> Path:
    """Where Thunderbird has its profiles."""
    return place.home / ".thunderbird"


CLIENT = Client(install, uninstall)
