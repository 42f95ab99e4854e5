"""TLS to the server is verified, or nothing is sent."""

from __future__ import annotations

import smtplib
import ssl
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest
from smtp_servers import HOST, PASSWORD, USER, Background, Proxies, Scripted, open_sink

Connect = Callable[[int], smtplib.SMTP]
Script = Callable[..., Scripted]
ME, YOU = "dana@example.com", "sam@example.com"
TEXT = b"Subject: Thank you\r\n\r\nThank you for the tour.\r\n"


def certificate(folder: Path, name: str) -> Path:
    """A certificate that its owner signed, with its key, for a name."""
    path = folder / "server.pem"
    command = "openssl req -x509 -newkey ec -pkeyopt ec_paramgen_curve:P-256 -nodes -days 2"
    names = ["-subj", f"/CN={name}", "-addext", f"subjectAltName=DNS:{name}"]
    files = ["-keyout", folder / "key.pem", "-out", folder / "cert.pem"]
    subprocess.run([*command.split(), *names, *files], check=True, capture_output=True)
    path.write_text((folder / "key.pem").read_text() + (folder / "cert.pem").read_text())
    return path


@pytest.fixture(scope="module")
def ours(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A certificate for this machine."""
    return certificate(tmp_path_factory.mktemp("ours"), "localhost")


def server_side(path: Path) -> ssl.SSLContext:
    """What a server with this certificate speaks."""
    context = ssl.create_default_context(ssl.Purpose.CLIENT_AUTH)
    context.load_cert_chain(path)
    return context


@pytest.mark.parametrize("scheme", ["smtps", "smtp+starttls"])
def test_a_message_goes_encrypted_and_the_login_with_it(
    scheme: str, ours: Path, background: Background, proxies: Proxies, connect: Connect
) -> None:
    late = scheme == "smtp+starttls"
    mailbox = background.run(open_sink(server_side(ours), start_tls=late, auth=True))
    trust = ssl.create_default_context(cafile=ours)
    client = connect(proxies.start(f"{scheme}://localhost:{mailbox.port}", context=trust))
    client.login(USER.decode(), PASSWORD.decode())
    client.sendmail(ME, [YOU], TEXT * 100_000)

    assert (mailbox.messages, mailbox.users) == ([TEXT * 100_000], [USER])


@pytest.mark.parametrize("scheme", ["smtps", "smtp+starttls"])
def test_a_certificate_that_nobody_vouches_for_is_refused(
    scheme: str, ours: Path, background: Background, proxies: Proxies, connect: Connect
) -> None:
    late = scheme == "smtp+starttls"
    mailbox = background.run(open_sink(server_side(ours), start_tls=late))
    port = proxies.start(f"{scheme}://localhost:{mailbox.port}")

    with pytest.raises(smtplib.SMTPConnectError, match=r"421.*certificate.*self-signed"):
        connect(port)


def test_a_certificate_for_another_name_is_refused(
    ours: Path, background: Background, proxies: Proxies, connect: Connect
) -> None:
    mailbox = background.run(open_sink(server_side(ours)))
    trust = ssl.create_default_context(cafile=ours)
    port = proxies.start(f"smtps://{HOST}:{mailbox.port}", context=trust)

    with pytest.raises(smtplib.SMTPConnectError, match=r"421.*certificate.*mismatch"):
        connect(port)


def test_a_server_that_does_not_speak_tls_is_named(
    proxies: Proxies, scripted: Script, connect: Connect
) -> None:
    port = proxies.start(f"smtps://localhost:{scripted().port}")

    with pytest.raises(smtplib.SMTPConnectError, match=r"421.*does not agree on TLS"):
        connect(port)


@pytest.mark.parametrize(
    ("says", "problem"),
    [
        ({}, "does not offer STARTTLS"),
        (
            {"EHLO": b"250-x\r\n250 STARTTLS\r\n", "STARTTLS": b"454 no\r\n"},
            "does not start TLS as it should",
        ),
        (
            {"EHLO": b"250-x\r\n250 STARTTLS\r\n", "STARTTLS": b"220 go\r\n220 injected\r\n"},
            "does not start TLS as it should",
        ),
    ],
    ids=["not offered", "refused", "something put in"],
)
def test_without_encryption_no_session_begins(
    says: dict[str, bytes], problem: str, proxies: Proxies, scripted: Script, connect: Connect
) -> None:
    upstream = scripted(says=says)
    port = proxies.start(f"smtp+starttls://localhost:{upstream.port}")

    with pytest.raises(smtplib.SMTPConnectError, match=rf"421.*{problem}"):
        connect(port)
    assert [b"EHLO [127.0.0.1]\r\n", b"STARTTLS\r\n"][: len(upstream.lines)] == upstream.lines
