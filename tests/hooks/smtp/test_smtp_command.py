"""The command `followup-lint smtp-proxy`."""

from __future__ import annotations

import re
import signal
import smtplib
import socket
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from smtp_servers import HOST, PASSWORD, USER, Background, Mailbox, open_sink

from followup_lint.cli import main

Connect = Callable[[int], smtplib.SMTP]
PAGE = Path(__file__).resolve().parents[3] / "docs" / "smtp-proxy.md"
ME, YOU = "dana@example.com", "sam@example.com"
SERVER = "--upstream smtps://mail.example.com"
HERE = "--listen 127.0.0.1:0"
WRONG = {
    SERVER: "--listen: is missing; see followup-lint smtp-proxy --help",
    HERE: "--upstream: is missing; see followup-lint smtp-proxy --help",
    f"--listen 0.0.0.0:2525 {SERVER}": "--listen 0.0.0.0:2525: other machines could connect "
    "there, and passwords would cross the network unencrypted; listen at 127.0.0.1, or add "
    "--allow-remote-clients",
    f"--listen 2525 {SERVER}": "--listen: '2525' is not a place to listen at; use an address and "
    "a port, like 127.0.0.1:2525",
    f"--listen localhost:70000 {SERVER}": "--listen: 'localhost:70000' is not a place to listen "
    "at; use an address and a port, like 127.0.0.1:2525",
    f"{HERE} --upstream mail.example.com:465": "mail.example.com:465: is not the address of a "
    "server; use one like smtps://mail.example.com:465 or smtp+starttls://mail.example.com:587",
    f"{HERE} --upstream smtps://dana:secret@mail.example.com": "--upstream: holds a name or "
    "password; the mail program logs in itself; use one like smtps://mail.example.com:465 or "
    "smtp+starttls://mail.example.com:587",
    f"{HERE} --upstream smtps://mail.example.com/in?x": "smtps://mail.example.com/in?x: has "
    "something after the port; use one like smtps://mail.example.com:465 or "
    "smtp+starttls://mail.example.com:587",
    f"{HERE} --upstream smtp://mail.example.com": "--upstream smtp://mail.example.com: messages "
    "and passwords would cross the network unencrypted; use smtps:// or smtp+starttls://, or add "
    "--allow-plain-upstream",
    f"{HERE} {SERVER} --ca nowhere.pem": "--ca nowhere.pem: holds no certificate that can be read "
    "(No such file or directory); name a file of certificates in PEM form",
    f"{HERE} {SERVER} --config nowhere.toml": "nowhere.toml: cannot be read (No such file or "
    "directory); check the path of the settings file",
    f"{HERE} {SERVER} --max-size 0": "--max-size: no number '0'; use a whole number from 1 up",
    f"{HERE} {SERVER} --max-connections many": "--max-connections: no number 'many'; use a whole "
    "number from 1 up",
    f"{HERE} {SERVER} --max-conections 3": "--max-conections: there is no such option; did you "
    "mean --max-connections?",
}


@pytest.mark.parametrize(("arguments", "said"), WRONG.items(), ids=WRONG)
def test_wrong_arguments_are_refused(
    arguments: str, said: str, capsys: pytest.CaptureFixture[str]
) -> None:
    code = main(["smtp-proxy", *arguments.split()])

    assert (code, capsys.readouterr()) == (2, ("", f"followup-lint: error: {said}\n"))


def test_a_port_that_is_in_use_is_named(
    loopback: None, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    with socket.create_server((HOST, 0)) as other:
        place = f"{HOST}:{other.getsockname()[1]}"
        code = main(["smtp-proxy", "--listen", place, *SERVER.split()])

    said = "cannot listen there (Address already in use); use another port, or stop the program"
    assert code == 2
    assert capsys.readouterr().err.startswith(f"followup-lint: error: --listen {place}: {said}")


def shown(number: int) -> str:
    """A text that the page on the proxy shows."""
    blocks = re.findall(r"^```text\n(.*?)^```$", PAGE.read_text("utf-8"), re.DOTALL | re.MULTILINE)
    return str(blocks[number])


@pytest.fixture
def state(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The state folder of a person who has the history switched on."""
    own = tmp_path / "config" / "followup-lint"
    own.mkdir(parents=True)
    (own / "followup-lint.toml").write_text("history = true\n")
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "config"))
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path / "state"))
    return tmp_path / "state"


def test_the_linter_holds_back_what_its_author_would_regret(
    background: Background, connect: Connect, state: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    mailbox: Mailbox = background.run(open_sink(auth=True))
    bad = shown(0).replace("\n", "\r\n").encode()
    good = bad.replace(b"Why have you still not replied?", b"I look forward to your answer.")
    command = Path(sys.executable).with_name("followup-lint")
    arguments = ["smtp-proxy", *HERE.split(), "--upstream", f"smtp://{HOST}:{mailbox.port}"]
    process = subprocess.Popen(
        [command, *arguments], stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True
    )
    assert process.stdout
    ready = process.stdout.readline()
    client = connect(int(ready.partition(":")[2].partition(",")[0]))
    client.login(USER.decode(), PASSWORD.decode())
    client.sendmail(ME, [YOU], good)
    with pytest.raises(smtplib.SMTPDataError) as refused:
        client.sendmail(ME, [YOU], bad)
    process.send_signal(signal.SIGINT)

    said = "".join(f"{line}\n" for line in refused.value.smtp_error.decode().splitlines())
    assert (refused.value.smtp_code, said) == (554, re.sub("^554[- ]", "", shown(1), flags=re.M))
    assert ([good], [USER]) == (mailbox.messages, mailbox.users)
    assert ready.endswith(f", relaying to smtp://{HOST}:{mailbox.port}. Ctrl-C stops it.\n")
    assert (process.communicate(timeout=20), process.returncode) == (("", ""), 0)
    main(["last"])
    assert "smtp-proxy: held back\n  line 3: error: accusation (FUL321)" in capsys.readouterr().out
    main(["history", "list"])
    assert re.fullmatch(r".{20}  out  thank-you +\w+\n", capsys.readouterr().out)
    kept = b"".join(path.read_bytes() for path in state.rglob("*") if path.is_file())
    assert not re.search(b"replied|Tuesday|example|(?i:dana)", kept)
