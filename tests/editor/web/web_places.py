"""Where the pages of these tests are."""

from __future__ import annotations

from followup_lint.editor.web.local import Place

PLACE = Place(port=8123, token="the-token-of-this-page")
BASE = f"http://{PLACE.authority}"
TOKEN = {"Authorization": f"Bearer {PLACE.token}"}
AGENCY = "drafts.example.com"
