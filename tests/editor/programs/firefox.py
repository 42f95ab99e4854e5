"""Firefox, driven by its own protocol."""

from __future__ import annotations

import os
import subprocess
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from marionette_driver.by import By
from marionette_driver.keys import Keys
from marionette_driver.marionette import Marionette

PORT = 28391
# Nothing is looked up, reported or asked at the first start.
PREFERENCES = {
    "marionette.port": PORT,
    "app.normandy.enabled": False,
    "browser.shell.checkDefaultBrowser": False,
    "datareporting.policy.dataSubmissionEnabled": False,
    "network.captive-portal-service.enabled": False,
    "network.connectivity-service.enabled": False,
}
READ = """
const [done] = arguments;
import("./marks.js").then(({ read }) => done(read(document.getElementById("text")).text));
"""


@dataclass(frozen=True)
class Firefox:
    """A window of Firefox."""

    driver: Any

    @classmethod
    @contextmanager
    def opened(cls, home: Path) -> Iterator[Firefox]:
        """Firefox with a profile of its own."""
        profile = home / "profile"
        profile.mkdir()
        lines = (
            f"user_pref({name!r}, {str(value).lower()});\n" for name, value in PREFERENCES.items()
        )
        (profile / "user.js").write_text("".join(lines), encoding="utf-8")
        command = ["firefox-esr", "--headless", "--no-remote", "--marionette", "--profile"]
        surroundings = {**os.environ, "HOME": str(home)}
        process = subprocess.Popen(
            [*command, str(profile)],
            env=surroundings, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
        )  # fmt: skip
        try:
            yield cls(connected())
        finally:
            process.terminate()
            process.wait(60)

    def goto(self, url: str) -> None:
        """Open an address, and wait until the page has said something."""
        self.driver.navigate(url)
        self.wait("document.querySelector('#verdict b')")

    def write(self, text: str) -> None:
        """Type a text, and wait until it is answered."""
        box = self.driver.find_element(By.ID, "text")
        box.click()
        box.send_keys(text)
        self.settle()

    def settle(self) -> None:
        """Wait until what is on show is about what is in the page."""
        time.sleep(0.3)
        self.wait("document.querySelector('#fix-all[aria-disabled=false]')")

    def wait(self, wanted: str) -> None:
        """Wait until something is there."""
        end = time.monotonic() + 30
        while not self.driver.execute_script(f"return Boolean({wanted})", sandbox=None):
            assert time.monotonic() < end, wanted
            time.sleep(0.1)

    @property
    def text(self) -> str:
        """What stands in the box, without the line that ends it."""
        return str(self.driver.execute_async_script(READ, sandbox=None)).strip()

    def marked(self, severity: str) -> int:
        """How many stretches are marked."""
        count = f"return CSS.highlights.get('followup-lint-{severity}').size"
        return int(self.driver.execute_script(count, sandbox=None))

    def press_button(self, name: str) -> None:
        """Press the button with this name."""
        path = f"//button[normalize-space()='{name}']"
        self.driver.find_element(By.XPATH, path).click()
        self.settle()

    def undo(self) -> None:
        """Take the last change of the text back."""
        self.driver.execute_script("document.getElementById('text').focus()", sandbox=None)
        self.driver.find_element(By.ID, "text").send_keys(Keys.CONTROL + "z")
        self.settle()


def connected() -> Any:
    """The driver of a Firefox that is starting."""
    driver = Marionette("127.0.0.1", port=PORT, startup_timeout=60)
    end = time.monotonic() + 60
    while True:
        try:
            driver.start_session()
        except OSError:
            assert time.monotonic() < end, "Firefox does not start"
            time.sleep(0.5)
        else:
            return driver
