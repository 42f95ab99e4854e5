"""A Thunderbird with a profile of its own, driven by Marionette; what it sends goes to a sink."""

from __future__ import annotations

import base64
import json
import subprocess
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from marionette_driver.marionette import Marionette
from waiting import HOST, PATIENCE, free_port, listens, until

AUTHOR = "kim@example.com"
READER = "Jordan Okafor <jordan@example.org>"
SCRIPTS = Path(__file__).with_name("scripts")
PREFERENCES: dict[str, object] = {
    "app.donation.eoy.version.viewed": 999,
    "app.update.enabled": False,
    "datareporting.policy.dataSubmissionEnabled": False,
    "extensions.update.enabled": False,
    "mail.account.account1.identities": "id1",
    "mail.account.account1.server": "server1",
    "mail.account.account2.server": "server2",
    "mail.accountmanager.accounts": "account1,account2",
    "mail.accountmanager.defaultaccount": "account1",
    "mail.accountmanager.localfoldersserver": "server2",
    "mail.compose.attachment_reminder": False,
    "mail.identity.id1.fcc": False,
    "mail.identity.id1.fullName": "Kim Lee",
    "mail.identity.id1.htmlSigText": "Kim Lee, 555-0100",
    "mail.identity.id1.smtpServer": "smtp1",
    "mail.identity.id1.useremail": AUTHOR,
    "mail.identity.id1.valid": True,
    "mail.provider.suppress_dialog_on_startup": True,
    "mail.rights.version": 1,
    "mail.server.server1.check_new_mail": False,
    "mail.server.server1.hostname": HOST,
    "mail.server.server1.login_at_startup": False,
    "mail.server.server1.name": "me",
    "mail.server.server1.port": 9,
    "mail.server.server1.type": "pop3",
    "mail.server.server1.userName": "me",
    "mail.server.server2.hostname": "Local Folders",
    "mail.server.server2.name": "Local Folders",
    "mail.server.server2.type": "none",
    "mail.server.server2.userName": "nobody",
    "mail.shell.checkDefaultClient": False,
    "mail.smtp.defaultserver": "smtp1",
    "mail.smtpserver.smtp1.authMethod": 1,
    "mail.smtpserver.smtp1.hostname": HOST,
    "mail.smtpserver.smtp1.try_ssl": 0,
    "mail.smtpservers": "smtp1",
    "mail.spotlight.firstRunDone": True,
    "mailnews.start_page.enabled": False,
    "mailnews.start_page_override.mstone": "ignore",
    "network.proxy.type": 0,
    "toolkit.telemetry.enabled": False,
}
PROFILES = """\
[Profile0]
Name=default
IsRelative=1
Path=profile
Default=1
"""


class Thunderbird:
    """One that runs, and whose windows are driven."""

    def __init__(
        self,
        home: Path,
        environment: Mapping[str, str],
        sink: int,
        *,
        html: bool = True,
        display: str | None = None,
    ) -> None:
        """Lay out a profile and start; mail goes to the port `sink`. No display: headless."""
        port = free_port()
        preferences = {
            **PREFERENCES,
            "mail.identity.id1.compose_html": html,
            "mail.smtpserver.smtp1.port": sink,
            "marionette.port": port,
        }
        lines = (f"user_pref({json.dumps(k)}, {json.dumps(v)});\n" for k, v in preferences.items())
        (profile_in(home) / "user.js").write_text("".join(lines), encoding="utf-8")
        command = ["thunderbird", "--profile", str(profile_in(home)), "--no-remote"]
        command += ["--marionette", "--remote-allow-system-access"]
        shown = {"DISPLAY": display} if display else {}
        self.process = subprocess.Popen(
            [*command, *([] if display else ["--headless"])],
            env={**environment, **shown},
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )
        try:
            until(lambda: listens(port), "Thunderbird to listen")
            self.marionette = Marionette(HOST, port=port)
            self.marionette.start_session()
            self.marionette.set_context("chrome")
            self.marionette.timeout.script = PATIENCE
        except BaseException:
            self.process.kill()
            raise

    def close(self) -> None:
        """End it."""
        self.process.terminate()
        try:
            self.process.wait(10)
        except subprocess.TimeoutExpired:
            self.process.kill()

    def run(self, script: str, *arguments: object) -> Any:
        """What the body of an asynchronous function gives, in the program itself."""
        wrapped = f"""
            const done = arguments[arguments.length - 1];
            const given = [...arguments].slice(0, -1);
            (async function () {{ {script} }}).apply(null, given).then(
                (value) => done([value]), (problem) => done(String(problem)));
        """
        found = self.marionette.execute_async_script(wrapped, script_args=list(arguments))
        assert isinstance(found, list), found
        return found[0]

    def enable(self, add_on: str) -> bool:
        """Enable an add-on, as a person does who is asked. Whether it waited for that."""
        script = (SCRIPTS / "enable.js").read_text(encoding="utf-8")
        return bool(self.run(script, add_on))

    def write(self, subject: str, body: str, kind: str = "New") -> None:
        """Open a window with a mail in it; `body` is HTML where HTML is written."""
        self.run((SCRIPTS / "write.js").read_text(encoding="utf-8"), READER, subject, body, kind)

    def send(self, command: str = "cmd_sendNow") -> None:
        """Send the mail, as the button does."""
        self.run(f"Services.wm.getMostRecentWindow('msgcompose').goDoCommand('{command}')")

    def windows(self) -> list[str]:
        """The addresses of what is in each window."""
        found: list[str] = self.run((SCRIPTS / "windows.js").read_text(encoding="utf-8"))
        return found

    def is_writing(self) -> bool:
        """Whether there is a window with a mail that is being written."""
        return bool(self.run("return Boolean(Services.wm.getMostRecentWindow('msgcompose'))"))

    def open_panel(self) -> None:
        """Press our button in the window in which a mail is written."""
        name = "thunderbird_followup-lint_invalid-composeAction-toolbarbutton"
        button = f"window.document.getElementById('{name}')"
        until(lambda: self.in_editor(f"return Boolean({button})"), "our button")
        self.in_editor(f"{button}.click()")
        self.wait_for_page("panel.html")

    def panel_rules(self) -> list[str]:
        """The rules of the remarks in the panel."""
        rules = "[...document.querySelectorAll('.remark')].map((each) => each.dataset.rule)"
        found: list[str] = self.in_page("panel.html", rules)
        return found

    def press(self, rule: str, button: str = "") -> None:
        """Press a button of a remark in the panel, by its words; its first one, a fix, without."""
        buttons = f"[...document.querySelectorAll('[data-rule=\"{rule}\"] button')]"
        wanted = f"(each) => each.textContent.startsWith({json.dumps(button)})"
        self.in_page("panel.html", f"{buttons}.find({wanted}).click()")

    def type(self, words: str) -> None:
        """Write at the end of the first paragraph, as keys do."""
        self.in_editor((SCRIPTS / "type.js").read_text(encoding="utf-8"), words)

    def watch_notices(self) -> None:
        """Take the place of what shows notices, which there may be none of here."""
        self.run((SCRIPTS / "watch_notices.js").read_text(encoding="utf-8"))

    def notices(self) -> list[str]:
        """What would have been shown since."""
        window = "Services.wm.getMostRecentWindow('mail:3pane')"
        found: list[str] = self.run(f"return [...{window}.keptNotices]")
        return found

    def in_editor(self, script: str, *arguments: object) -> Any:
        """What the body of a function gives that has the `editor` document and its `window`."""
        start = """
            const window = Services.wm.getMostRecentWindow("msgcompose");
            const editor = window.document.getElementById("messageEditor").contentDocument;
        """
        return self.run(start + script, *arguments)

    def in_page(self, page: str, expression: str) -> Any:
        """What an expression gives in a page of the add-on, such as `held.html`."""
        script = (SCRIPTS / "in_page.js").read_text(encoding="utf-8")
        return self.run(script, page, expression)

    def wait_for_page(self, page: str) -> None:
        """Wait until a page of the add-on is there, and has all that it shows."""
        ready = "document.body?.dataset.ready"
        until(lambda: self.in_page(page, ready) == "true", page)

    def close_window(self, window_type: str) -> None:
        """Close a window by its frame."""
        self.run("Services.wm.getMostRecentWindow(arguments[0]).close()", window_type)

    def shot(self, window_type: str) -> bytes:
        """What a window looks like, as PNG."""
        for handle in self.marionette.chrome_window_handles:
            self.marionette.switch_to_window(handle)
            if (
                self.run("return document.documentElement.getAttribute('windowtype')")
                == window_type
            ):
                return base64.b64decode(self.marionette.screenshot(full=False))
        raise AssertionError(f"no window {window_type}")


def laid_out(home: Path) -> Path:
    """A home with an empty profile in it, as Thunderbird leaves it after its first start."""
    profile_in(home).mkdir(parents=True)
    (home / ".thunderbird/profiles.ini").write_text(PROFILES, encoding="utf-8")
    return home


def profile_in(home: Path) -> Path:
    """The profile."""
    return home / ".thunderbird/profile"
