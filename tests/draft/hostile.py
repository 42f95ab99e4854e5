"""Messages that a stranger could write to make work for whoever reads a reply to them."""

from __future__ import annotations

HEAD = b"From: Dana <d@e.com>\nTo: Sam <s@a.b>\nSubject: Re: Interview\nMIME-Version: 1.0\n"
LETTER = b"\n\nDear Sam,\n\nThank you for the interview.\n\nBest,\nDana\n"
KILO = 1_000


def many(piece: bytes, size: int) -> bytes:
    """So many bytes, made of pieces."""
    return piece * (size // len(piece))


def headed(name: bytes, value: bytes) -> bytes:
    """A letter with one more header; it takes the place of a subject."""
    head = HEAD.replace(b"Subject: Re: Interview\n", b"") if name == b"Subject" else HEAD
    return head + name + b": " + value + LETTER


def multipart(kind: bytes, part: bytes, size: int) -> bytes:
    """A message of so many bytes, made of parts."""
    head = HEAD + b"Content-Type: multipart/" + kind + b"; boundary=x\n\n"
    return head + many(b"--x\n" + part + b"\n", size) + b"--x--\n"


def quoting(line: bytes, size: int) -> bytes:
    """A reply that quotes so many bytes, made of lines."""
    said = b"\nOn Mon, Mar 3, 2025 at 9:00 AM Ana Ortiz <a@b.c> wrote:\n\n"
    return HEAD + LETTER + said + many(line, size)


def numbered(piece: bytes, size: int) -> bytes:
    """So many bytes, made of pieces with a number each."""
    return b"".join(piece % number for number in range(size // len(piece)))


def html(quoted: bytes) -> bytes:
    """A reply that quotes some HTML."""
    own = b"<p>Dear Sam,</p><p>Thank you for the interview.</p>"
    quote = b"<blockquote type=cite>" + quoted + b"</blockquote>"
    return HEAD + b"Content-Type: text/html; charset=utf-8\n\n<html><body>" + own + quote


def mixed(*parts: bytes) -> bytes:
    """A letter with some parts below it."""
    first = b"Content-Type: multipart/mixed; boundary=x\n\n--x\nContent-Type: text/plain" + LETTER
    return HEAD + first + b"".join(b"--x\n" + part for part in parts) + b"\n--x--\n"


WIDE = b'<div style="padding-left:9999em">a'
BLANK_HTML = b"Content-Type: text/html\n\n" + many(b"<b></b>", 300 * KILO)
SIGNS = ["👍🏽", "$1 ", "and ", "I ", "!", "(", "<", "[Name] ", "Re: ", "URGENT ", "a", "x@y.z "]
NESTED = b"".join(
    b"--x%d\nContent-Type: multipart/mixed; boundary=x%d\n\n" % (n, n + 1) for n in range(5_000)
)
HOSTILE = {
    "nested padding": html(many(WIDE, 300 * KILO)),
    "nested padding in Unicode": html(many(WIDE.replace(b"a", "\U0001f600".encode()), 300 * KILO)),
    "nested lists": html(b"<ul>" * 3_000 + many(b"a<br>", 200 * KILO)),
    "wide margins": html(
        many(b'<p style="margin-top:99999em;margin-bottom:99999em">a', 300 * KILO)
    ),
    "negative padding": html(many(b'<p style="padding-left:-99999em">a', 300 * KILO)),
    "a tall and a wide cell": html(
        b"<table><tr><td>" + many(b"a<br>", 100 * KILO) + b"<td>" + many(b"a", 100 * KILO)
    ),
    "a wide cell and many rows": html(
        b"<table><tr><td>" + many(b"a", 100 * KILO) + many(b"<tr><td>a", 100 * KILO)
    ),
    "many columns and many rows": html(
        b"<table><tr>" + many(b"<td>a", 100 * KILO) + many(b"<tr><td>a", 100 * KILO)
    ),
    "nested tables": html(b"<table><tr><td>" * 300 + many(b"a<br>", 300 * KILO)),
    "nested tables to the end": html(many(b"<table><tr><td>a", 300 * KILO)),
    "many quotations": html(many(b"<blockquote type=cite>a</blockquote>", 300 * KILO)),
    "words on one line": html(many("<b>\U0001f600</b>".encode(), 300 * KILO)),
    "nothing but elements": html(many(b"<b>", 300 * KILO)),
    "elements closed by others": html(many(b"<b>", 150 * KILO) + many(b"</i>", 150 * KILO)),
    "paragraphs": html(many(b"<p>", 300 * KILO)),
    "a style of dots": html(b'<p style="padding-left:' + many(b".", 300 * KILO) + b'">a'),
    "styles in styles": html(b'<p style="' + many(b"style:", 300 * KILO) + b'">a'),
    "attributes": html(b"<p " + numbered(b"a%06d=b ", 300 * KILO) + b">a"),
    "parameters": HEAD + b"Content-Type: text/plain" + many(b"; a=b", 200 * KILO) + LETTER,
    "numbered parameters": HEAD
    + b"Content-Type: text/plain"
    + numbered(b"; a*%06d=b", 200 * KILO)
    + LETTER,
    "quotation marks in a parameter": HEAD
    + b'Content-Type: text/plain; a="'
    + many(b';"', 200 * KILO)
    + LETTER,
    "a boundary without end": HEAD
    + b"Content-Type: multipart/mixed; boundary="
    + many(b"a", 200 * KILO)
    + LETTER,
    "names of files in pieces": mixed(
        b"Content-Type: application/pdf\nContent-Disposition: attachment"
        + numbered(b"; filename*%06d=b", 200 * KILO)
        + b"\n\nx"
    ),
    "encoded words": HEAD + b"Cc: " + many(b"=?utf-8?q?a?= ", 200 * KILO) + b"<a@b.c>" + LETTER,
    "encoded words in the subject": HEAD.replace(b"Re:", many(b"=?utf-8?q?a?=\n ", 200 * KILO))
    + LETTER,
    "encoded words of two charsets": HEAD
    + b"Cc: "
    + many(b"=?utf-8?q?a?= =?koi8-r?b?YQ==?= ", 200 * KILO)
    + LETTER,
    "encoded words without end": HEAD + b"Cc: " + many(b"=?utf-8?q?", 200 * KILO) + LETTER,
    "encoded words with question marks": HEAD + b"Cc: " + many(b"=?a?q?b", 200 * KILO) + LETTER,
    "an encoded word in Punycode": HEAD
    + b"Cc: =?punycode?q?"
    + many(b"a-b", 200 * KILO)
    + b"?="
    + LETTER,
    "many headers": HEAD + many(b"X-Y: z\n", 250 * KILO) + LETTER,
    "too many headers": HEAD + many(b"X-Y: z\n", 20_000 * KILO) + LETTER,
    "a header of many lines": HEAD + b"References: b\n" + many(b" c\n", 250 * KILO) + LETTER,
    "many parts": mixed(many(b"\na\n--x\n", 3_000 * KILO)),
    "nested parts": HEAD
    + b"Content-Type: multipart/mixed; boundary=x0\n\n"
    + NESTED
    + many(b"a\n", 3_000 * KILO),
    "a forwarded message of short lines": mixed(
        b"Content-Type: message/rfc822\n\nSubject: a\n\n" + many(b"a\n", 20_000 * KILO)
    ),
    "a forwarded message of many parts": mixed(
        b"Content-Type: message/rfc822\n\nContent-Type: multipart/mixed; boundary=y\n\n"
        + many(b"--y\n\na\n", 3_000 * KILO)
    ),
    "a text without end": HEAD + many(b"a\n", 50_000 * KILO),
    **{f"a subject of {sign}": headed(b"Subject", b"Re: " + many(sign.encode(), 200 * KILO))
       for sign in SIGNS},
    **{f"a folded subject of {sign}": headed(b"Subject", many(sign.encode() + b"\n ", 200 * KILO))
       for sign in SIGNS},
    **{f"{header} of {sign}": headed(header.encode(), many(sign.encode(), 200 * KILO))
       for header in ("Cc", "Reply-To", "Date")
       for sign in ("a@b.c, ", "Ana Ortiz <a@b.c>, ", '"Ortiz, Ana" <a@b.c>, ', "(", "<", '"',
                    "\\", "[", "@", ",", "a:b;", "=?utf-8?q?a=2Cb?= <a@b.c>, ", "1", "1 ")},
    **{f"a quotation of {line}": quoting(line.encode() + b"\n", 190 * KILO)
       for line in ("> I I I", "I I I", "> > > >", ">" * 900, "From: a", "To: a;", "-- ", "```",
                    "-----BEGIN PGP MESSAGE-----", "-----BEGIN PGP SIGNED MESSAGE-----", "1. a",
                    "On Mon, Mar 3, 2025 at 9:00 AM Ana Ortiz <a@b.c> wrote:", "Dear Sam,", "Best,",
                    "")},
    **{f"HTML of {piece}": html(many(piece.encode(), 300 * KILO))
       for piece in ("<!--", "<![CDATA[a]]>", "<", "&amp;", "<br>", "<ul><li>a", "<pre>a\n",
                     "<tr>a", "<ol start=99999999><li>a", "<a href=http://a.b>a</a> ",
                     "<b>a<i>b</b>c</i>", '<a b="', "</div>", "<div class=yahoo_quoted>a",
                     "<body a=b>")},
    **{f"text in {charset}": HEAD + b"Content-Type: text/plain; charset=" + charset.encode()
       + LETTER + many(b"a-b+AB-~{", 190 * KILO)
       for charset in ("punycode", "idna", "utf-7", "unicode_escape", "zlib", "iso-2022-kr", "hz")},
    "blank versions": multipart(b"alternative", BLANK_HTML, 20_000 * KILO),
    "blank parts": multipart(b"mixed", BLANK_HTML, 20_000 * KILO),
    "parts with HTML": multipart(b"mixed", BLANK_HTML.replace(b"></", b">a</"), 20_000 * KILO),
    "parts with long headers": multipart(
        b"mixed", many(b"X-Y: z\n", 200 * KILO) + b"\na", 20_000 * KILO
    ),
    "forwarded messages with long headers": multipart(
        b"mixed", b"Content-Type: message/rfc822\n\n" + many(b"X-Y: z\n", 20 * KILO), 20_000 * KILO
    ),
    "parts in charsets of their own": mixed(
        *(b"Content-Type: text/plain; charset=a%d\n\n\xff" % n for n in range(900))
    ),
    "parts in parts": multipart(
        b"mixed",
        b"Content-Type: multipart/mixed; boundary=y\n\n" + many(b"--y\n\na\n", 100 * KILO),
        20_000 * KILO,
    ),
}  # fmt: skip
