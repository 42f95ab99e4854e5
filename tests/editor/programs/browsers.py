"""Chromium and Firefox with our extension, as `install` unpacks it, in a home of their own."""

from __future__ import annotations

import subprocess
from abc import ABC, abstractmethod
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from marionette_driver.addons import Addons
from marionette_driver.marionette import Marionette
from selenium import webdriver
from selenium.webdriver.chrome.service import Service
from selenium.webdriver.common.by import By
from waiting import HOST, free_port, listens, until

from followup_lint.editor.add_ons import FIREFOX_ID

PANEL = "followup-lint"
FIREFOX_PREFERENCES = """\
user_pref("app.normandy.enabled", false);
user_pref("browser.shell.checkDefaultBrowser", false);
user_pref("datareporting.policy.dataSubmissionEnabled", false);
user_pref("network.captive-portal-service.enabled", false);
user_pref("marionette.port", {port});
"""
PRESS = """
const { ExtensionParent } = ChromeUtils.importESModule(
  "resource://gre/modules/ExtensionParent.sys.mjs");
const { extension } = WebExtensionPolicy.getByID(arguments[0]);
ExtensionParent.apiManager.global.browserActionFor(extension).triggerAction(window);
"""


class Browser(ABC):
    """One that runs."""

    client = ""
    record = Path()  # what its program was given

    @abstractmethod
    def go(self, address: str) -> None:
        """Open a page."""

    @abstractmethod
    def run(self, script: str, *arguments: object) -> Any:
        """What the body of a function in the page gives."""

    @abstractmethod
    def press_button(self) -> None:
        """Press the button of the extension in the toolbar, with what that allows it."""

    @abstractmethod
    def in_panel(self, selector: str) -> list[Any]:
        """The elements in the panel that a selector fits; none without a panel."""

    @abstractmethod
    def close(self) -> None:
        """End it."""

    def headline(self) -> str:
        """What stands on top of the panel."""
        return " ".join(each.text for each in self.in_panel("h1"))

    def remarks(self) -> list[str]:
        """The severity and the rule of each remark in the panel."""
        items = self.in_panel(".remark")
        names = [(each.get_attribute("class"), each.get_attribute("data-rule")) for each in items]
        return [f"{kind.removeprefix('remark ')} {rule}" for kind, rule in names]

    def in_words(self) -> str:
        """All remarks in one text; empty while there are none."""
        return "\n".join(self.remarks())

    def press(self, rule: str, number: int = 0) -> None:
        """Press a button of a remark; the first is a fix, if there is one."""
        self.in_panel(f'[data-rule="{rule}"] button')[number].click()

    def check(self) -> list[str]:
        """Press the button, and wait for remarks."""
        self.press_button()
        return until(self.remarks, "remarks")


class Chromium(Browser):
    """Chromium by WebDriver."""

    client = "chromium"

    def __init__(self, home: Path, environment: Mapping[str, str]) -> None:
        """Start it with the extension."""
        options = webdriver.ChromeOptions()
        options.binary_location = "/usr/bin/chromium"
        options.enable_bidi = True
        options.enable_webextensions = True
        data = f"--user-data-dir={home}/.config/chromium"
        for argument in ("--headless=new", "--no-sandbox", "--disable-gpu", "--no-first-run", data):
            options.add_argument(argument)
        service = Service("/usr/bin/chromedriver", env=dict(environment))
        self.driver = webdriver.Chrome(options=options, service=service)
        folder = str(home / ".local/share/followup-lint/chromium-extension")
        self.extension = self.driver.webextension.install(path=folder)["extension"]

    def go(self, address: str) -> None:
        """Open a page."""
        self.driver.get(address)

    def run(self, script: str, *arguments: object) -> Any:
        """What the body of a function in the page gives."""
        return self.driver.execute_script(script, *arguments)

    def press_button(self) -> None:
        """Press the button; the protocol of the browser does it, for it is outside of any page."""
        tabs = self.command("Target.getTargets", filter=[{"type": "tab"}])["targetInfos"]
        here = self.driver.current_url
        [tab] = [each["targetId"] for each in tabs if each["url"] == here]
        self.command("Extensions.triggerAction", id=self.extension, targetId=tab)

    def command(self, method: str, **params: object) -> Any:
        """What the browser as a whole answers to a command."""
        question = {"method": method, "params": params}

        def asking() -> Any:
            answer = yield {"method": "goog:cdp.sendCommand", "params": question}
            return answer

        return self.driver._websocket_connection.execute(asking())["result"]

    def in_panel(self, selector: str) -> list[Any]:
        """The elements in the panel that a selector fits; none without a panel."""
        panels = self.driver.find_elements(By.TAG_NAME, PANEL)
        return [
            found
            for panel in panels
            for found in panel.shadow_root.find_elements(By.CSS_SELECTOR, selector)
        ]

    def close(self) -> None:
        """End it."""
        self.driver.quit()


class Firefox(Browser):
    """Firefox by Marionette."""

    client = "firefox"

    def __init__(self, home: Path, environment: Mapping[str, str]) -> None:
        """Start it with the extension."""
        profile, port = home / "firefox", free_port()
        profile.mkdir()
        preferences = FIREFOX_PREFERENCES.format(port=port)
        (profile / "user.js").write_text(preferences, encoding="utf-8")
        command = ["firefox-esr", "--headless", "--profile", str(profile), "--no-remote"]
        self.process = subprocess.Popen(
            [*command, "--marionette", "--remote-allow-system-access"],
            env=dict(environment),
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )
        try:
            until(lambda: listens(port), "Firefox to listen")
            self.marionette = Marionette(HOST, port=port)
            self.marionette.start_session()
            folder = str(home / ".local/share/followup-lint/firefox-extension")
            Addons(self.marionette).install(folder, temp=True)
        except BaseException:
            self.close()
            raise

    def go(self, address: str) -> None:
        """Open a page."""
        self.marionette.navigate(address)

    def run(self, script: str, *arguments: object) -> Any:
        """What the body of a function in the page gives."""
        return self.marionette.execute_script(script, script_args=list(arguments), sandbox=None)

    def press_button(self) -> None:
        """Press the button, as the shortcut does."""
        with self.marionette.using_context("chrome"):
            self.marionette.execute_script(PRESS, script_args=[FIREFOX_ID])

    def in_panel(self, selector: str) -> list[Any]:
        """The elements in the panel that a selector fits; none without a panel."""
        panels = self.marionette.find_elements("tag name", PANEL)
        return [
            found
            for panel in panels
            for found in panel.shadow_root.find_elements("css selector", selector)
        ]

    def close(self) -> None:
        """End it."""
        self.process.terminate()
        try:
            self.process.wait(10)
        except subprocess.TimeoutExpired:
            self.process.kill()
