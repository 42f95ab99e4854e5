"""Chromium, Chrome and Firefox: an extension that checks a text box when it is asked to.

The self-test starts the program that the extension would start.
"""

from __future__ import annotations

import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from followup_lint.editor.add_ons import FIREFOX_ID, Files, chromium, chromium_id, firefox, zipped
from followup_lint.hooks.clients.bench import Bench
from followup_lint.hooks.clients.change import Change, Client, Place, Plan, read
from followup_lint.hooks.clients.native_host import NativeHost, not_here
from followup_lint.hooks.clients.selftest import Result

HOST = "followup_lint_browser"
IN_CHROMIUM = """\
In {title}, open chrome://extensions, switch the developer mode on, choose Load unpacked, and this
folder: {folder}
Then allow it where you want it with the button, or with Alt+Shift+F, in the text box."""
IN_FIREFOX = """\
In Firefox, open about:debugging#/runtime/this-firefox, choose Load Temporary Add-on, and this
file: {folder}/manifest.json
Firefox forgets it when it ends: only signed add-ons stay. Developer Edition and ESR can be told to
keep {file} (xpinstall.signatures.required in about:config)."""


@dataclass(frozen=True, slots=True)
class Browser:
    """A browser, by the name that `install` knows.

    `manifests` is where it looks for programs, below the home or (`in_config`) below the settings.
    """

    name: str
    title: str
    manifests: str
    in_config: bool
    files: Callable[[], Files]
    notes: str

    def install(self, place: Place) -> Plan:
        """Unpack the extension, and register the program. Raises InstallError."""
        folder = self.folder(place)
        changes = tuple(self.unpacked(folder))
        notes = self.notes.format(title=self.title, folder=folder, file=archive(folder))
        return Plan((*self.host(place).install(place), *changes), tuple(notes.splitlines()))

    def uninstall(self, place: Place) -> Plan:
        """Take both out. Raises InstallError."""
        here = [path for path in self.folder(place).glob("*") if path.is_file()]
        here += [path for path in (archive(self.folder(place)),) if path.is_file()]
        removed = [Change(path, read(path), None, made=True) for path in here]
        return Plan((*self.host(place).uninstall(place), *removed))

    def test(self, bench: Bench, place: Place) -> Result:
        """Start the program that the extension starts. Raises InstallError and OSError."""
        return self.host(place).test(place, FIREFOX_ID if self.is_firefox else origin())

    def host(self, place: Place) -> NativeHost:
        """The program as the browser knows it. Raises InstallError."""
        if sys.platform != "linux":
            raise not_here(sys.platform)
        folder = (place.config if self.in_config else place.home) / self.manifests
        key = "allowed_extensions" if self.is_firefox else "allowed_origins"
        allowed = {key: (FIREFOX_ID if self.is_firefox else origin(),)}
        return NativeHost(self.name, self.title, HOST, folder, allowed)

    def folder(self, place: Place) -> Path:
        """Where the extension is unpacked."""
        return place.data / "followup-lint" / f"{self.name}-extension"

    def unpacked(self, folder: Path) -> list[Change]:
        """What makes a folder hold the extension and nothing else. Raises InstallError."""
        files = {folder / name: content for name, content in self.files().items()}
        if self.is_firefox:
            files[archive(folder)] = zipped(self.files())
        old = [path for path in folder.glob("*") if path.is_file() and path not in files]
        changes = [
            Change(path, before, content, made=True)
            for path, content in files.items()
            if (before := read(path)) != content
        ]
        return [*changes, *(Change(path, read(path), None, made=True) for path in old)]

    @property
    def is_firefox(self) -> bool:
        """Whether it is Firefox, which has its own kind of manifest."""
        return self.files is firefox


def origin() -> str:
    """How Chromium names the extension to the program."""
    return f"chrome-extension://{chromium_id()}/"


def archive(folder: Path) -> Path:
    """The extension in one file, beside its folder."""
    return folder.with_suffix(".xpi")


IN_CONFIG = "NativeMessagingHosts"
CHROMIUM = Browser("chromium", "Chromium", f"chromium/{IN_CONFIG}", True, chromium, IN_CHROMIUM)
CHROME = Browser("chrome", "Chrome", f"google-chrome/{IN_CONFIG}", True, chromium, IN_CHROMIUM)
FIREFOX = Browser(
    "firefox", "Firefox", ".mozilla/native-messaging-hosts", False, firefox, IN_FIREFOX
)
CHROMIUM_CLIENT = Client(CHROMIUM.install, CHROMIUM.uninstall)
CHROME_CLIENT = Client(CHROME.install, CHROME.uninstall)
FIREFOX_CLIENT = Client(FIREFOX.install, FIREFOX.uninstall)
CHROMIUM_TEST, CHROME_TEST, FIREFOX_TEST = CHROMIUM.test, CHROME.test, FIREFOX.test
