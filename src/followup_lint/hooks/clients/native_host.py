"""What browsers and Thunderbird need to start `followup-lint native`: a program and its manifest.

A manifest can name a program, but no arguments, so a script of one line stands between.
"""

from __future__ import annotations

import json
import os
import shlex
import struct
import subprocess
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from followup_lint.hooks.clients.change import (
    COMMAND,
    Change,
    InstallError,
    Place,
    data_of,
    read,
    text_of,
)
from followup_lint.hooks.clients.sample_mail import AUTHOR, READER, SUBJECT, body
from followup_lint.hooks.clients.selftest import Result, fails, works

SCRIPT = """\
#!/bin/sh
# {title} starts this to have drafts checked; `followup-lint uninstall {client}` removes it.
exec {command} native "$@"
"""
DESCRIPTION = "Checks drafts of follow-ups on this machine"
LENGTH = struct.Struct("=I")
PATIENCE = 60.0


@dataclass(frozen=True, slots=True)
class NativeHost:
    """The program under the `name` that an add-on asks for.

    `folder` is where the program that has the add-on looks for manifests, and `allowed` says in it
    which add-ons may start the program.
    """

    client: str
    title: str
    name: str
    folder: Path
    allowed: Mapping[str, tuple[str, ...]]

    @property
    def manifest(self) -> Path:
        """The file that says which program it is."""
        return self.folder / f"{self.name}.json"

    def script(self, place: Place) -> Path:
        """The program."""
        return place.data / "followup-lint" / f"{self.client}-host"

    def install(self, place: Place) -> tuple[Change, ...]:
        """What registers the program. Raises InstallError."""
        command = shlex.quote(place.own(COMMAND))
        script = SCRIPT.format(title=self.title, client=self.client, command=command)
        manifest = {
            "name": self.name,
            "description": DESCRIPTION,
            "path": str(self.script(place)),
            "type": "stdio",
            **{key: list(names) for key, names in self.allowed.items()},
        }
        text = json.dumps(manifest, indent=2, ensure_ascii=False) + "\n"
        wanted = {self.script(place): script, self.manifest: text}
        return tuple(
            Change(path, before, data_of(after), executable=path.suffix == "", made=True)
            for path, after in wanted.items()
            if (before := read(path)) != data_of(after) or not is_usable(path)
        )

    def uninstall(self, place: Place) -> tuple[Change, ...]:
        """What takes it out. Raises InstallError."""
        return tuple(
            Change(path, before, None, made=True)
            for path in (self.script(place), self.manifest)
            if (before := read(path)) is not None
        )

    def test(self, place: Place, caller: str) -> Result:
        """Start the program as the manifest says, and have it look at both messages.

        `caller` is how the add-on is named to it. Raises OSError and TimeoutExpired.
        """
        again = f"see `followup-lint install {self.client}`"
        given = registered(self.manifest)
        if given is None:
            return fails(f"there is no usable {self.manifest}, so nothing is checked; {again}")
        allowed = {key: tuple(given.get(key, ())) for key in self.allowed}
        if allowed != dict(self.allowed):
            return fails(f"{self.manifest} does not let the add-on start it; {again}")
        program = str(given.get("path", ""))
        if not os.access(program, os.X_OK):
            return fails(f"{self.manifest} names “{program}”, which cannot be run; {again}")
        replies = asked([program, str(self.manifest), caller], map(outgoing, (True, False)))
        if [reply.get("passes") for reply in replies] == [True, False]:
            return works("a good draft may be sent, and a bad one is held back")
        if not replies:
            return fails(f"“{program}” says nothing")
        return fails("a good draft is held back, or a bad one is not")


def is_usable(path: Path) -> bool:
    """Whether a program can be run; other files have a suffix, and are not."""
    return path.suffix != "" or os.access(path, os.X_OK)


def registered(manifest: Path) -> dict[str, Any] | None:
    """What a manifest says; None if it says nothing. Raises InstallError."""
    try:
        found = json.loads(text_of(read(manifest)))
    except ValueError:
        return None
    return found if isinstance(found, dict) else None


def outgoing(good: bool) -> dict[str, object]:
    """One of the messages, about to be sent."""
    beside = {"subject": SUBJECT, "sender": AUTHOR, "to": [READER]}
    return {"type": "outgoing", "text": body(good), "final": True, **beside}


def asked(command: list[str], messages: Iterable[Mapping[str, object]]) -> list[dict[str, Any]]:
    """What a program says to messages. Raises OSError and TimeoutExpired."""
    data = [json.dumps(message).encode() for message in messages]
    given = b"".join(LENGTH.pack(len(one)) + one for one in data)
    done = subprocess.run(command, input=given, capture_output=True, timeout=PATIENCE)
    return list(read_replies(done.stdout))


def read_replies(data: bytes) -> Iterable[dict[str, Any]]:
    """The replies in what the program has written; nothing for what is no reply."""
    while len(data) >= LENGTH.size:
        end = LENGTH.size + LENGTH.unpack(data[: LENGTH.size])[0]
        try:
            yield json.loads(data[LENGTH.size : end])
        except ValueError:
            return
        data = data[end:]


def not_here(system: str) -> InstallError:
    """What is said where nothing of this was ever tried."""
    problem = "add-ons are set up by hand there"
    return InstallError(problem, place=system, remedy="see docs/clients; nothing is changed")
