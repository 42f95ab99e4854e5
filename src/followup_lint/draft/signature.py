"""Signatures, device footers and what mailing lists and scanners add at the end."""

from __future__ import annotations

import re
from collections.abc import Container, Sequence

from followup_lint.core.expressions import Expression
from followup_lint.draft.closings import CLOSING
from followup_lint.draft.lines import Line

# RFC 3676, 4.3: two hyphens and a space. Many programs and editors drop the space.
DELIMITER = Expression(r"--\s?$")
# Lines of signs that people set above a signature; only what is short below them is one.
STARTS = Expression(r"\s{0,8}(?:-{2,}|_{2,}|={4,}|—{1,3}|⸻)\s*$")
LOOSE = Expression(r"\s{0,8}(?:[-_—–=~*#+]{2,}|—|⸻)\s*$")
FENCE = Expression(r"\s{0,3}(?:```|~~~)")
MAX_LINES = 15
MAX_LOOSE_LINES = 8
MAX_LOOSE_LENGTH = 90
POSTSCRIPT = Expression(r"\s*p\.?\s?p?\.?s\b", re.IGNORECASE)
# Pixels with which mail trackers leave their mark.
TRACKER = frozenset({"ᐧ", "ᐧ\ufeff"})

DEVICE = (
    r"(?:i-?phone|i-?pad|i-?pod|i-?os|android|mobil\w*|(?:smart)?phone|cell(?:ular)?|handy|tablet"
    r"|telefon\w*|téléphone|teléfono|celular|portable|galaxy|samsung|huawei|xiaomi|pixel|nokia"
    r"|blackberry|windows|outlook|mail\w*|e-?mail|gmail|yahoo!?|airmail|thunderbird|proton\w*"
    r"|device|компьютера|телефона|устройства|смартфона|laptop|pc|mac(?:book)?)"
)
SENT = (
    r"(?:sent|envoyé|gesendet|enviado|enviada|inviato|verzonden|verstuurd|skickat|sendt"
    r"|lähetetty|wysłane|wysłano|odesláno|odoslané|отправлено|надіслано|изпратено|στάλθηκε"
    r"|küldve|trimis|dikirim|đã gửi|nosūtīts|poslano|послато)"
)
MY = r"(?:my|mon|ma|mein\w*|mi|mio|mia|meu|minha|mijn|min|mitt|mojego|moj\w*|моего|моєї|meg)"
STRICT = Expression(
    rf"[\W_]*(?:{SENT}\W(?:.{{0,60}}\W)?{DEVICE}(?:\W.{{0,120}})?"
    rf"|sent from my \S+(?: \S+){{0,3}}"
    rf"|{SENT} \S+ {MY} \S+(?: \S+){{0,2}}"
    rf"|(?:diese|von|dieser)\W(?:.{{0,60}}\W)?{DEVICE}.{{0,40}}gesendet\W*"
    r"|(?:發自|发自|從|从|來自|来自).{0,12}(?:iphone|ipad|android|手機|手机|iPhone|傳送|发送|的).{0,20}"
    r"|(?:iphone|ipad|android\S*?)\s?から送信|나의 \S+에서 보냄|\S{3,20}dan gönderildi"
    rf"|.{{0,20}}\boutlook\W{{1,3}}(?:for|für|pour|para|per|voor|til|för|dla|для)\W{{1,3}}(?:ios|android|mac|windows).{{0,80}}"
    r")[\W_]*$",
    re.IGNORECASE,
)
# Only at the end: a short line that does nothing but name a device.
TRAILING = Expression(
    rf"[\W_]*(?:\w+ )?from (?:my |a )?{DEVICE}(?: \w+){{0,2}}[\W_]*$", re.IGNORECASE
)
ADDED = Expression(
    r"\W*(?:virus-free\b|this e-?mail has been (?:checked|scanned) for (?:viruses|spam)"
    r"|(?:scanned|checked) by (?:avast|avg|norton|mcafee|mailscanner)\b"
    r"|diese e-?mail wurde (?:auf viren|von avast)"
    r"|you(?:'re| are)? receiv(?:ed|ing) this (?:message|e-?mail|notification) because\b"
    r"|to (?:unsubscribe|stop receiving e-?mails?) from this (?:group|list|topic)\b"
    r"|this (?:e-?mail|message|communication)(?: message)?\b.{0,60}\b(?:confidential|privileged"
    r"|intended (?:only|solely))\b|confidentiality notice\b"
    r"|if you are not the intended recipient\b)",
    re.IGNORECASE,
)
MAILING_LIST = Expression(r"\S{1,60} mailing list\s*$", re.IGNORECASE)
MAX_CHECKED = 300


def signed(lines: Sequence[Line], taken: Container[int]) -> set[int]:
    """The numbers of the lines below a signature delimiter, and of the delimiter itself.

    `taken` are lines that have another role; a signature ends before them.
    """
    found: set[int] = set()
    written = fenced = False
    for index, line in enumerate(lines):
        if line.blank or index in found or index in taken:
            continue
        fenced = fenced != bool(FENCE.match(line.text))
        if written and not fenced and STARTS.match(line.text[:MAX_CHECKED]):
            found.update(_signature_at(lines, index, taken))
        written = written or index not in found
    return found


def _signature_at(lines: Sequence[Line], start: int, taken: Container[int]) -> list[int]:
    """The filled lines of the signature whose delimiter is line `start`; none if unsure."""
    delimiter = lines[start].text
    most = MAX_LINES if DELIMITER.match(delimiter) else MAX_LOOSE_LINES
    block: list[int] = []
    count = 0
    for index in range(start, len(lines)):
        text = lines[index].text
        if index in taken:
            break
        if lines[index].blank:
            continue
        block.append(index)
        if delimiter == "-- " or LOOSE.match(text[:MAX_CHECKED]):
            continue
        if not DELIMITER.match(delimiter) and CLOSING.match(text[:MAX_CHECKED].strip()):
            return []  # a letter goes on below the line, and ends there
        count += 1
        too_long = len(text) > MAX_LOOSE_LENGTH and most == MAX_LOOSE_LINES
        if count > most or too_long or POSTSCRIPT.match(text):
            return []
    return block


def added(lines: Sequence[Line], taken: Container[int]) -> set[int]:
    """The numbers of the lines that a device, a mailing list or a scanner added."""
    found: set[int] = set()
    trailing = True
    for index in range(len(lines) - 1, -1, -1):
        line = lines[index]
        if line.blank or index in taken or index in found:
            continue
        text = line.text.strip()
        if _is_footer(text) or (trailing and len(text) < MAX_CHECKED and TRAILING.match(text)):
            found.add(index)
        elif trailing and (notice := _notice(lines, index, taken)):
            found.update(notice)
        else:
            trailing = False
    return _with_list_footer(lines, found)


def _notice(lines: Sequence[Line], end: int, taken: Container[int]) -> range | None:
    """The paragraph that ends on line `end`, if it is a scanner's or a lawyer's notice."""
    start = end
    while start > 0 and not lines[start - 1].blank and start - 1 not in taken:
        start -= 1
    notice = ADDED.match(lines[start].text.strip()[:MAX_CHECKED])
    return range(start, end + 1) if notice else None


def _is_footer(text: str) -> bool:
    return text in TRACKER or (len(text) < MAX_CHECKED and bool(STRICT.match(text)))


def _with_list_footer(lines: Sequence[Line], found: set[int]) -> set[int]:
    """With the lines that mailing list software puts below a rule ("… mailing list")."""
    for index in range(max(1, len(lines) - 8), len(lines)):
        text = lines[index].text
        if (
            len(text) < MAX_CHECKED
            and MAILING_LIST.match(text)
            and LOOSE.match(lines[index - 1].text)
        ):
            return found | set(range(index - 1, len(lines)))
    return found
