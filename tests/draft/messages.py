"""Messages, made of their parts."""

from __future__ import annotations

from email.message import EmailMessage

import pytest

from followup_lint.core.errors import DraftError
from followup_lint.draft import Draft

BODY = "Dear Ines,\n\nThe tour was a pleasure.\n\nBest,\nTove\n"
HTML = "<html><body><p>Dear Ines,</p><p>The <b>tour</b>&nbsp;was.</p></body></html>"


def mail(body: str = BODY, subject: str = "The mill", **content: str) -> EmailMessage:
    message = EmailMessage()
    message["Subject"] = subject
    message["To"] = "Ines Lund <ines@example.com>"
    message.set_content(body, **content)
    return message


def part(headers: str, body: str) -> str:
    return f"--edge\n{headers}\n\n{body}\n"


def multipart(kind: str, *parts: str) -> bytes:
    head = f'Subject: x\nMIME-Version: 1.0\nContent-Type: multipart/{kind}; boundary="edge"\n\n'
    return (head + "".join(parts) + "--edge--\n").encode()


def refused(raw: bytes) -> DraftError:
    with pytest.raises(DraftError) as caught:
        Draft.from_bytes(raw, name="mill.eml")
    return caught.value
