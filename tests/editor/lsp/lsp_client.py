"""The other end of the language server: an editor that tests type for, in plain JSON."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

PATIENCE = 60.0
DRAFTS = Path(__file__).parents[2] / "data" / "drafts.jsonl"
PROGRAM = Path(sys.executable).with_name("followup-lint")
COMMAND = (str(PROGRAM), "lsp")


# What makes an editor ask for diagnostics, and be told to ask again.
PULLS = {
    "textDocument": {"diagnostic": {}},
    "workspace": {"diagnostics": {"refreshSupport": True}},
}


def environment(**more: str) -> dict[str, str]:
    """That of the tests; an event loop wakes itself by a pair of sockets, which stay local."""
    return {**os.environ, "FOLLOWUP_LINT_TEST_LOOPBACK": "1", **more}


def long_text() -> str:
    """A text that takes seconds to judge; there is one safe fix at its beginning."""
    rows = map(json.loads, DRAFTS.read_text(encoding="utf-8").splitlines())
    return "\n\n".join(["Dear Ana,", "Thx for the tour.", *(row["body"] for row in rows)])


class Refused(Exception):
    """The server answered with an error."""


class Editor:
    """An editor with one server; it answers what the server asks by nothing."""

    def __init__(
        self,
        capabilities: Mapping[str, Any] | None = None,
        options: object = None,
        root: Path | None = None,
        folders: tuple[Path, ...] = (),
        environment: Mapping[str, str] | None = None,
        command: tuple[str, ...] = COMMAND,
    ) -> None:
        self.process = subprocess.Popen(
            command,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            env=environment,
            cwd=root,
        )
        self.told: list[dict[str, Any]] = []  # what came without being asked for
        self.garbage = b""  # what came and is no message
        self._answers: dict[int, dict[str, Any]] = {}
        self._sent = 0
        self._come = threading.Condition()
        threading.Thread(target=self._read, daemon=True).start()
        self.announced = self.ask(
            "initialize",
            processId=None,
            rootUri=root.as_uri() if root else None,
            workspaceFolders=[{"uri": each.as_uri(), "name": each.name} for each in folders],
            capabilities=dict(capabilities or {}),
            initializationOptions=options,
        )
        self.tell("initialized")

    def ask(self, method: str, **params: Any) -> Any:
        """The result of a request. Raises Refused."""
        return self.answer(self.send(method, **params))

    def answer(self, number: int) -> Any:
        """The result of a request that was sent. Raises Refused."""
        answer = self._until(lambda: self._answers.pop(number, None), f"answer {number}")
        if "error" in answer:
            raise Refused(answer["error"]["message"])
        return answer["result"]

    def send(self, method: str, **params: Any) -> int:
        """Send a request, and return its number without waiting for the answer."""
        self._sent += 1
        self._write({"id": self._sent, "method": method, "params": params})
        return self._sent

    def tell(self, method: str, **params: Any) -> None:
        """Send a notification."""
        self._write({"method": method, "params": params})

    def heard(self, method: str) -> list[Any]:
        """The parameters of all that came by this method so far."""
        with self._come:
            return [each.get("params") for each in self.told if each["method"] == method]

    def hear(self, method: str, wanted: Callable[[Any], bool] = lambda params: True) -> Any:
        """Wait for a message of the server, and return its parameters; it is then forgotten."""

        def find() -> dict[str, Any] | None:
            for at, each in enumerate(self.told):
                if each["method"] == method and wanted(each.get("params")):
                    return self.told.pop(at)
            return None

        return self._until(find, method).get("params")

    def open(self, uri: str, text: str, version: int = 1) -> None:
        """Open a document."""
        document = {"uri": uri, "languageId": "mail", "version": version, "text": text}
        self.tell("textDocument/didOpen", textDocument=document)

    def change(self, uri: str, text: str, version: int) -> None:
        """Replace the text of a document."""
        document = {"uri": uri, "version": version}
        self.tell("textDocument/didChange", textDocument=document, contentChanges=[{"text": text}])

    def save(self, uri: str) -> None:
        """Say that a document was saved."""
        self.tell("textDocument/didSave", textDocument={"uri": uri})

    def marks(self, uri: str, version: int) -> list[Any]:
        """Wait for the diagnostics that are pushed for a version."""
        params = self.hear(
            "textDocument/publishDiagnostics",
            lambda each: each["uri"] == uri and each.get("version") == version,
        )
        return list(params["diagnostics"])

    def pull(self, uri: str, before: str | None = None) -> Any:
        """Ask for diagnostics."""
        return self.ask(
            "textDocument/diagnostic", textDocument={"uri": uri}, previousResultId=before
        )

    def actions(self, uri: str, range: Mapping[str, Any], only: list[str] | None = None) -> Any:
        """Ask for code actions."""
        context = {"diagnostics": [], **({"only": only} if only else {})}
        return self.ask(
            "textDocument/codeAction", textDocument={"uri": uri}, range=range, context=context
        )

    def close(self) -> int:
        """End the server as an editor does, and return its exit code."""
        if self.process.poll() is None:
            self.ask("shutdown")
            self.tell("exit")
        return self.process.wait(PATIENCE)

    def _write(self, message: dict[str, Any]) -> None:
        assert self.process.stdin
        body = json.dumps({"jsonrpc": "2.0", **message}).encode()
        self.process.stdin.write(b"Content-Length: %d\r\n\r\n" % len(body) + body)
        self.process.stdin.flush()

    def _read(self) -> None:
        """Take in what the server writes, until it ends."""
        assert self.process.stdout
        while header := self.process.stdout.readline():
            if not header.startswith(b"Content-Length: "):
                self.garbage += header
                continue
            while self.process.stdout.readline().strip():
                pass
            message = json.loads(self.process.stdout.read(int(header[16:])))
            with self._come:
                if "method" not in message:
                    self._answers[message["id"]] = message
                else:
                    self.told.append(message)
                self._come.notify_all()
            if "method" in message and "id" in message:
                self._write({"id": message["id"], "result": None})
        with self._come:
            self._come.notify_all()

    def _until(self, find: Callable[[], Any], what: str) -> Any:
        """Wait until something is found."""
        end = time.monotonic() + PATIENCE
        with self._come:
            while (found := find()) is None:
                if not self._come.wait(end - time.monotonic()):
                    raise AssertionError(f"{what} never came; there is {self.told}")
            return found
