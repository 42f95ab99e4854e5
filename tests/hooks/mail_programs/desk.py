"""A home for a mail program: what it sends goes to a recorder, the hook, msmtp, a sink."""

from __future__ import annotations

import hashlib
import os
import subprocess
import sys
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from smtp_servers import HOST, Mailbox

BIN = Path(sys.executable).parent
WRAPPER = BIN / "followup-lint-sendmail"
AUTHOR = "dana@example.com"
READER = "sam@example.com"
SUBJECT = "Following up on my interview"
GOOD_BODY = """\
Dear Sam,

Thank you again for the conversation on Tuesday about the data analyst role.
I remain very interested, and the café project sounds like work I would enjoy.

Could you tell me when you expect to decide?

Kind regards,
Dana Reyes
"""
ACCUSING = "Why haven't you replied?"
BAD_BODY = GOOD_BODY.replace("Could you", f"This is my third e-mail. {ACCUSING}\nCould you")
REASON = "accusation"

RECORDER = """\
#!/bin/sh
# Keep what the mail program hands over, then let the hook have it.
kept=$(mktemp {handed}/XXXXXXXX)
cat > "$kept"
printf '%s\\n' "$@" > "$kept.arguments"
exec {wrapper} --real={real} "$@" < "$kept"
"""
REAL = """\
#!/bin/sh
exec msmtp --file={settings} "$@"
"""
MSMTP = """\
account default
host {host}
port {port}
from {author}
auth off
tls off
set_date_header off
set_msgid_header off
set_from_header off
"""


@dataclass(frozen=True)
class Desk:
    """One person's home; `sendmail` is what mail programs there are told to send by."""

    home: Path
    sink: Mailbox

    @classmethod
    def at(cls, home: Path, sink: Mailbox) -> Desk:
        """Lay it out."""
        desk = cls(home, sink)
        (home / "handed").mkdir(parents=True)
        desk.write("msmtprc", MSMTP.format(host=HOST, port=sink.port, author=AUTHOR))
        desk.program("real", REAL.format(settings=home / "msmtprc"))
        wired = {"handed": home / "handed", "wrapper": WRAPPER, "real": home / "real"}
        desk.program("recorder", RECORDER.format(**wired))
        return desk

    @property
    def sendmail(self) -> Path:
        """The recorder."""
        return self.home / "recorder"

    @property
    def environment(self) -> dict[str, str]:
        """Nothing of the person who runs the tests but where programs are."""
        return {
            "PATH": os.pathsep.join([str(BIN), os.environ["PATH"], "/usr/sbin"]),
            "PYTHONPATH": os.environ["PYTHONPATH"],
            "HOME": str(self.home),
            "MAILRC": str(self.home / ".mailrc"),
            "XDG_CONFIG_HOME": str(self.home / ".config"),
            "XDG_STATE_HOME": str(self.home / ".local/state"),
            "XDG_DATA_HOME": str(self.home / ".local/share"),
            "XDG_CACHE_HOME": str(self.home / ".cache"),
            "XDG_RUNTIME_DIR": str(self.home),
            "LANG": "C.UTF-8",
            "TERM": "xterm",
            # Two cores that are busy with other tests must not run into the time-out.
            "FOLLOWUP_LINT_TIMEOUT": "60",
        }

    def write(self, name: str, text: str) -> Path:
        """A file in the home."""
        path = self.home / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
        return path

    def program(self, name: str, text: str) -> Path:
        """A program in the home."""
        path = self.write(name, text)
        path.chmod(0o700)
        return path

    def run(
        self,
        *command: str | Path,
        message: str | bytes = "",
        cwd: Path | None = None,
        **environment: str,
    ) -> subprocess.CompletedProcess[str]:
        """Run a program; both streams as one text."""
        given = message.encode() if isinstance(message, str) else message
        done = subprocess.run(
            command,
            input=given,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            cwd=cwd or self.home,
            env={**self.environment, **environment},
            timeout=120,
        )
        said = done.stdout.decode("utf-8", "replace")
        return subprocess.CompletedProcess(command, done.returncode, said)

    def records(self) -> list[Path]:
        """What mail programs handed over, a file each, oldest first."""
        kept = [path for path in (self.home / "handed").iterdir() if not path.suffix]
        return sorted(kept, key=lambda path: path.stat().st_mtime_ns)

    def arguments(self) -> str:
        """Those of the last call, with names in place of addresses."""
        text = Path(f"{self.records()[-1]}.arguments").read_text(encoding="utf-8")
        named = {AUTHOR: "ME", READER: "READER"}
        return " ".join(named.get(word, word) for word in text.split("\n") if word)

    def handed(self) -> list[str]:
        """Digests of what was handed over."""
        return digests(path.read_bytes() for path in self.records())

    def arrived(self) -> list[str]:
        """Digests of what has arrived."""
        return digests(self.sink.messages)


def digests(messages: Iterable[bytes]) -> list[str]:
    """The SHA-256 of each; CR LF and LF count as the same."""
    return [hashlib.sha256(message.replace(b"\r\n", b"\n")).hexdigest() for message in messages]
