"""The embedded pipeline reads mail as the rules need it."""

from __future__ import annotations

import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from numpy.testing import assert_allclose
from spacy.tokens import Span

from followup_lint import Draft, Linter
from followup_lint.nlp import grammar, pipeline
from followup_lint.nlp.commands import imperatives, requests
from followup_lint.nlp.pipeline import MODEL, load, parse, parse_many


def sentences(text: str) -> list[Span]:
    (doc,) = parse([(0, text)])
    return list(doc.sents)


@pytest.mark.parametrize(
    ("text", "commands"),
    [
        ("Send me the decision this week.", ["send"]),
        ("Respond to my message.", ["respond"]),
        ("Send me the form and call me tomorrow.", ["send", "call"]),
        ("Don't make me wait.", ["make"]),
        ("Tell me soon.", ["tell"]),
        ("I set up a rota and cut delays.", []),
        ("Thank you again for your time.", []),
        ("Look forward to hearing from you.", []),
        ("I remain very interested and appreciate your time.", []),
        ("Would you send me the form?", []),
        ("Congratulations on the launch.", []),
    ],
)
def test_commands_are_told_from_statements(text: str, commands: list[str]) -> None:
    found = [verb.lower_ for s in sentences(text) for verb in imperatives(s)]
    assert found == commands


@pytest.mark.parametrize(
    ("text", "verb", "actor"),
    [
        ("I need you to respond today.", "respond", grammar.Actor.READER),
        ("You should have contacted me.", "contacted", grammar.Actor.READER),
        ("I can send references by Friday.", "send", grammar.Actor.WRITER),
        ("Your customers love the app.", "love", grammar.Actor.OTHER),
    ],
)
def test_who_acts_is_known(text: str, verb: str, actor: grammar.Actor) -> None:
    (token,) = [t for s in sentences(text) for t in s if t.lower_ == verb]
    assert grammar.actor(token) is actor


@pytest.mark.parametrize(
    ("text", "asked"),
    [
        ("Could you let me know by Friday?", ["let"]),
        ("I would appreciate it if you could send me an update.", ["send"]),
        ("I was hoping you might reply.", ["reply"]),
        ("You could send me an update.", []),
        ("Send me an update.", []),
    ],
)
def test_requests_are_asked_not_told(text: str, asked: list[str]) -> None:
    found = [verb.lower_ for s in sentences(text) for verb in requests(s)]
    assert found == asked


def test_sentences_end_where_a_reader_ends_them() -> None:
    text = "Thank you for your time. I enjoyed the tour, and I'd love to join!"
    assert [s.text for s in sentences(text)] == [
        "Thank you for your time.",
        "I enjoyed the tour, and I'd love to join!",
    ]


def test_every_doc_knows_where_it_starts_in_the_draft() -> None:
    first, second = parse_many([[(7, "Thank you.")], [(3, "Hello again.")]])
    assert [doc.user_data["offset"] for docs in (first, second) for doc in docs] == [7, 3]


def test_the_model_is_small_and_names_its_licence() -> None:
    size = sum(file.stat().st_size for file in MODEL.rglob("*") if file.is_file())
    assert size < 10_000_000
    assert "CC-BY-SA-4.0" in load().meta["license"] or "CC BY-SA 4.0" in load().meta["license"]


def test_importing_the_package_does_not_import_spacy() -> None:
    code = "import sys, followup_lint; sys.exit('spacy' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0


TEXTS = [
    "Thanks.",
    "Send me the decision this week.",
    "I enjoyed our talk about the new ward, and I would be glad to join.",
    "ok",
    "Could you tell me whether the role is still open?",
]


@given(st.lists(st.sampled_from(TEXTS), min_size=2, max_size=40))
@settings(max_examples=20, deadline=None)
def test_a_text_is_parsed_alike_alone_and_among_others(texts: list[str]) -> None:
    together = parse([(0, text) for text in texts])
    alone = [parse([(0, text)])[0] for text in texts]
    # On some processors a product of matrices rounds by the place of a row in it.
    for one, other in zip(together, alone, strict=True):
        assert_allclose(one.tensor, other.tensor, atol=1e-4)
        assert one.to_json() == other.to_json()


def test_new_words_are_forgotten_where_many_are_known(monkeypatch: pytest.MonkeyPatch) -> None:
    drafts = [Draft.from_text(f"Thank you for the talk about the Zq{n}xv mill.") for n in range(40)]
    expected = [report.findings for report in Linter().lint_many(drafts)]
    monkeypatch.setattr(pipeline, "MANY_WORDS", 0)
    known = len(load().vocab.strings)
    new = [Draft.from_text(f"Thank you for the talk about the Yq{n}xv mill.") for n in range(40)]
    assert [report.findings for report in Linter().lint_many(drafts)] == expected
    assert len(list(Linter().lint_many(new))) == 40
    assert len(load().vocab.strings) == known


def test_threads_get_the_reports_of_one(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pipeline, "MANY_WORDS", 0)
    texts = [f"Dear Ana,\n\nReply to me by Friday, Xq{n}zk. It is ridiculous." for n in range(60)]
    drafts, linter = [Draft.from_text(text) for text in texts], Linter()
    expected = [linter.lint(draft) for draft in drafts]
    with ThreadPoolExecutor(4) as pool:
        assert list(pool.map(linter.lint, drafts)) == expected
