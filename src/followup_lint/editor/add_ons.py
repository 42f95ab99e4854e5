"""The add-ons for Thunderbird and browsers, made of the files in `addons` and of `web/static`."""

from __future__ import annotations

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
EXPORT = re.compile(r"^export ", re.MULTILINE)
# Thunderbird takes no module in a window, and the script is put there again when it is needed.
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
    own = in_folder(SOURCES / "thunderbird")
    script = once(marks("marks.js"), own.pop("compose.js"))
    made = {"content.js": script, "marks.css": marks("marks.css")}
    return {**own, **in_folder(SOURCES / "shared"), **made, MANIFEST: manifest(own)}


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
