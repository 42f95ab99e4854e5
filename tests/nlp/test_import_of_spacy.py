"""spaCy is imported without its command line, which is still there for who asks for it."""

from __future__ import annotations

import subprocess
import sys

import pytest

from followup_lint.nlp.lean import import_spacy
from followup_lint.nlp.pipeline import MODEL, load


def printed(code: str) -> str:
    done = subprocess.run(
        [sys.executable, "-c", f"import sys\n{code}"], capture_output=True, text=True, check=True
    )
    return done.stdout.strip()


def test_linting_leaves_the_command_line_of_spacy_out() -> None:
    code = (
        "import followup_lint\nfollowup_lint.lint('I need an answer about the role by Friday.')\n"
    )
    assert printed(code + "print({'spacy', 'typer', 'httpx'} & {*sys.modules})") == "{'spacy'}"


@pytest.mark.parametrize(
    "ask",
    [
        "import spacy\nprint(spacy.cli.download.__module__)",
        "import spacy.cli\nprint(spacy.cli.download.__module__)",
        "from spacy.cli import download\nprint(download.__module__)",
    ],
)
def test_who_asks_for_it_afterwards_gets_it(ask: str) -> None:
    code = "from followup_lint.nlp.lean import import_spacy\nimport_spacy()\n"
    assert printed(code + ask) == "spacy.cli.download"


def test_info_is_what_spacy_says_itself() -> None:
    code = "from followup_lint.nlp.lean import import_spacy\nspacy = import_spacy()\n"
    assert (
        printed(f"{code}print(spacy.info(silent=True)['spacy_version'] == spacy.__version__)")
        == "True"
    )


def test_what_spacy_does_not_have_is_an_error() -> None:
    with pytest.raises(AttributeError, match="nothing"):
        _ = import_spacy().nothing


def test_the_tokenizer_is_that_of_the_model() -> None:
    ours, own = load().tokenizer, import_spacy().load(MODEL).tokenizer
    assert ours.to_bytes(exclude=["vocab"]) == own.to_bytes(exclude=["vocab"])


def test_a_spacy_that_wants_more_of_it_is_imported_whole() -> None:
    code = "from followup_lint.nlp import lean\nlean.INFO = 'spacy.cli.other'\n"
    assert printed(f"{code}print('typer' in sys.modules, lean.import_spacy().cli.__name__)") == (
        "False spacy.cli"
    )
