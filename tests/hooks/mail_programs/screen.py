"""A terminal that a test types into and looks at: tmux, in a server of its own."""

from __future__ import annotations

import shlex
import subprocess
import time
from pathlib import Path

PATIENCE = 60.0


class Screen:
    """80 columns, 24 lines, and one program that runs there."""

    def __init__(self, socket: Path, command: str, environment: dict[str, str], cwd: Path) -> None:
        self.socket = socket
        self.environment = environment
        # tmux keeps some variables for itself; env sets them for the program all the same.
        named = [f"{name}={value}" for name, value in environment.items() if name != "TERM"]
        line = f"exec {shlex.join(['env', '-i', 'TERM=screen', *named])} {command}"
        size = ("-x", "80", "-y", "24", "-c", str(cwd))
        self.tmux("-f", "/dev/null", "new-session", "-d", *size, line)
        self.tmux("set-option", "-g", "remain-on-exit", "on")

    def tmux(self, *arguments: str) -> str:
        """Give an order to tmux."""
        command = ["tmux", "-S", str(self.socket), *arguments]
        done = subprocess.run(
            command, capture_output=True, text=True, env=self.environment, check=True, timeout=30
        )
        return done.stdout

    def keys(self, *keys: str) -> None:
        """Press keys, named as tmux names them, or type text."""
        self.tmux("send-keys", *keys)

    def shown(self) -> str:
        """What stands on the screen."""
        lines = self.tmux("capture-pane", "-p").split("\n")
        return "\n".join(line.rstrip() for line in lines).rstrip() + "\n"

    def until(self, words: str) -> str:
        """Wait until words are on the screen, and give what is there then."""
        end = time.monotonic() + PATIENCE
        while time.monotonic() < end:
            shown = self.shown()
            if words in shown:
                return shown
            time.sleep(0.05)
        raise AssertionError(f"“{words}” never came; there is:\n{self.shown()}")

    def until_ended(self, key: str) -> None:
        """Press a key until the program has ended: programs drop keys while they redraw."""
        end = time.monotonic() + PATIENCE
        while self.tmux("display-message", "-p", "#{pane_dead}") != "1\n":
            assert time.monotonic() < end, f"it goes on; there is:\n{self.shown()}"
            self.keys(key)
            time.sleep(0.5)

    def close(self) -> None:
        """End the server and what runs in it."""
        self.tmux("kill-server")
