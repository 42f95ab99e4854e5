"""The add-ons for Thunderbird and browsers, made of the files in `addons` and of `web/static`."""

from __future__ import annotations

import base64
import hashlib
import io
import json
import re
import zipfile
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from followup_lint import __version__

Files = Mapping[str, bytes]
HERE = Path(__file__).parent
SOURCES = HERE / "addons"
MARKS = HERE / "web" / "static"
MANIFEST = "manifest.json"
THUNDERBIRD_ID = "thunderbird@followup-lint.invalid"
FIREFOX_ID = "browser@followup-lint.invalid"
# By this key Chromium knows the extension, wherever it is unpacked; nobody has its other half.
KEY = """\
MIIBIjANBgkqhkiG9w0BAQEFAAOCAQ8AMIIBCgKCAQEAwa4dq3qdLUF85blH/ahG3OX/2DJUwPoMy4a3mN6CxFHJmqN5FWHss\
jhOnbJdgWCFWzJ7zCepYPJYlb5S+FWEDbf9EbA2tPvbWC2vwX1xngEIJIx3iK0gZT6D97pHHs5A6FY0uIZBPS1M346wJt0CIe\
Se/zdjoXKF57+DZJQUtGihDMU2Wd2ngwd7lQFia78JDWvCaUyLdSyiQGy1o0i7EM6M3Dg2u0fLGDfG8XI1WuUMPkznxa86AUW\
dqPQpbUReZOhIF9JRe/ix1E2Cj3OrMjBxjD3rGQxTO4gZgJWwgOoO6VQpWInGxke9altzCoHrP4wX/jDU8FpTxXOYL2Y2mQID\
AQAB"""
BACKGROUND = "background.js"
EXPORT = re.compile(r"^export ", re.MULTILINE)
# A script in a page or in a mail is no module, and is put there again when it is needed.
ONCE = """\
if (!globalThis.followupLint) {{
globalThis.followupLint = true;
(() => {{
{script}
}})();
}}
"""
# The earliest that the format knows: the same files make the same bytes on any day.
LONG_AGO = (1980, 1, 1, 0, 0, 0)


def thunderbird() -> Files:
    """The files of the add-on for Thunderbird."""
    own, shared = in_folder(SOURCES / "thunderbird"), in_folder(SOURCES / "shared")
    parts = (shared.pop("own_words.js"), shared["messages.js"], own.pop("compose.js"))
    made = {"content.js": once(marks("marks.js"), *parts), "marks.css": marks("marks.css")}
    return {**own, **shared, **made, MANIFEST: manifest(own)}


def chromium() -> Files:
    """The files of the extension for Chromium, Chrome and their kin."""
    background = {"service_worker": BACKGROUND, "type": "module"}
    return browser(background=background, key=KEY, minimum_chrome_version="123")


def firefox() -> Files:
    """The files of the extension for Firefox."""
    gecko = {
        "id": FIREFOX_ID,
        "strict_min_version": "153.0",
        "data_collection_permissions": {"required": ["none"]},
    }
    background = {"scripts": [BACKGROUND], "type": "module"}
    return browser(background=background, browser_specific_settings={"gecko": gecko})


def browser(**changes: Any) -> Files:
    """The files of the extension, with what differs in the manifest."""
    own, shared = in_folder(SOURCES / "browser"), in_folder(SOURCES / "shared")
    looks = (own.pop("panel.css") + shared.pop("remarks.css")).decode()
    style = f"const STYLE = {json.dumps(looks)};".encode()
    parts = [shared.pop("own_words.js"), shared["messages.js"], shared.pop("remarks.js")]
    parts += [style, own.pop("panel.js"), own.pop("box.js")]
    made = {"content.js": once(marks("marks.js"), *parts), "marks.css": marks("marks.css")}
    return {**own, **shared, **made, MANIFEST: manifest(own, **changes)}


def chromium_id() -> str:
    """The id that Chromium makes of the key: its digest in letters from a to p."""
    digest = hashlib.sha256(base64.b64decode(KEY)).hexdigest()[:32]
    return "".join(chr(ord("a") + int(digit, 16)) for digit in digest)


def in_folder(folder: Path) -> dict[str, bytes]:
    """The files in a folder by their names."""
    return {path.name: path.read_bytes() for path in sorted(folder.iterdir()) if path.is_file()}


def marks(name: str) -> bytes:
    """A file of the code that marks, which the page and all add-ons share."""
    return (MARKS / name).read_bytes()


def once(*modules: bytes) -> bytes:
    """Modules without imports as one script, which does nothing where it has run before."""
    script = "\n".join(EXPORT.sub("", module.decode()) for module in modules)
    return ONCE.format(script=script).encode()


def manifest(files: Files, **changes: Any) -> bytes:
    """The manifest with the version of this package."""
    made = {**json.loads(files[MANIFEST]), "version": __version__, **changes}
    return (json.dumps(made, indent=2) + "\n").encode()


def zipped(files: Files) -> bytes:
    """An archive of files, as Thunderbird and Firefox take it; the same files, the same bytes."""
    data = io.BytesIO()
    with zipfile.ZipFile(data, "w") as archive:
        for name, content in sorted(files.items()):
            archive.writestr(zipfile.ZipInfo(name, LONG_AGO), content)
    return data.getvalue()
