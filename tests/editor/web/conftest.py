"""The application as browsers see it, in this process."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from starlette.testclient import TestClient
from web_places import AGENCY, BASE, PLACE, TOKEN

from followup_lint import Config
from followup_lint.editor.web.app import create_app
from followup_lint.editor.web.local import local_app
from followup_lint.linting.workspace import Workspace


@pytest.fixture(scope="module", autouse=True)
def sockets_of_asyncio() -> Iterator[None]:
    """Loops wake themselves by a pair of sockets; nothing is reached by them."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("FOLLOWUP_LINT_TEST_LOOPBACK", "1")
        yield


@pytest.fixture(scope="module")
def page(sockets_of_asyncio: None) -> Iterator[TestClient]:
    """The page on this machine, asked by its own browser."""
    app = local_app(Workspace(Config()), PLACE)
    with TestClient(app, base_url=BASE, headers=TOKEN) as made:
        yield made


@pytest.fixture(scope="module")
def hosted(sockets_of_asyncio: None) -> Iterator[TestClient]:
    """The page that an agency serves."""
    with TestClient(create_app(Config(), hosts=[AGENCY]), base_url=f"https://{AGENCY}") as made:
        yield made
