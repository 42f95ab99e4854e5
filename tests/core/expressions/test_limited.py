"""Expressions of others find what the standard library finds, and stop in time."""

from __future__ import annotations

import re
import time
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from test_literals import PATTERNS

from followup_lint import Config, Context, Draft, Kind, Linter, PackError, Report
from followup_lint.core.expressions import Expression, watch
from followup_lint.core.expressions.limited import Limited, expression_of
from followup_lint.core.expressions.watch import SlowError, Watch

# The two differ in whether the Turkish “ı” is an “i”, which no English pack asks.
TEXTS = st.text(st.sampled_from("abksiS-' .0é\t\n\u00a07"), min_size=1, max_size=12)
FLAGS = st.sampled_from([0, re.IGNORECASE, re.IGNORECASE | re.MULTILINE])


@settings(max_examples=300, deadline=None)
@given(PATTERNS, TEXTS, FLAGS)
def test_it_finds_what_the_standard_library_finds(pattern: str, text: str, flags: int) -> None:
    limited, ours = Limited(pattern, flags), re.compile(pattern, flags)
    places = [found.span() for found in limited.found_in(text, Watch())]
    assert places == [found.span() for found in ours.finditer(text)]
    assert limited.stands_in(text, Watch()) == bool(ours.search(text))


@pytest.mark.parametrize(
    ("pattern", "text"),
    [
        (r"(?P<span>\w+) (?P=span)", "the the cat"),
        (r"(\()?a(?(1)\)|b)", "(a) ab a"),
        (r"(?<![\w'])so(?![\w])", "so, 'so, also"),
        (r"(?i:Dear) [A-Z]\w+", "dear Ana, DEAR Ben, dear cleo"),
        (r"(?>a+)b|c{2,3}+d", "aab ccd cccd"),
        (r"[[a-z]+\]", "x[a]"),
        (r"\bK\b|ſ|İ", "k K ſ s İ i"),
    ],
)
def test_so_it_does_with_what_packs_write(pattern: str, text: str) -> None:
    for flags in (0, re.IGNORECASE):
        found = Limited(pattern, flags).found_in(text, Watch())
        assert [m.span() for m in found] == [m.span() for m in re.finditer(pattern, text, flags)]


def test_what_ships_with_the_product_needs_no_limit() -> None:
    assert type(expression_of(r"[A-Z]{2,8}\d{3}x", 0)) is Limited
    assert type(Expression("a")) is Expression


@pytest.mark.parametrize("pattern", [r"(a|aa)+$", r"(\w+\s?)*\d\b", r"(?:\w|\w\w)+[^\x00-\x7f]"])
def test_one_that_backtracks_for_ever_stops(pattern: str) -> None:
    began, seen = time.process_time(), Watch()
    with pytest.raises(SlowError, match="its expressions take longer than 1 s on this draft"):
        for _ in range(1000):
            Limited(pattern).found_in("a" * 40 + "!" + "a" * 960, seen)
    assert time.process_time() - began < 3


HEAD = """
[{name}]
code     = "XYZ{number:03}"
family   = "informal"
summary  = "Words of the shop floor."
message  = "“{{match}}” is shop talk."
severity = "warning"
source   = "https://example.com/words"
bad      = ["We [[synergise]] a lot."]
good     = ["We work together."]
{body}
"""
# What backtracks for ever ends in a sign that has no literal, or in a word that stands before.
SIGN = r"(?:\w|\w\w)+[^\x00-\x7f]"
WORDS = f"{' … '.join(['a'] * 14)} … zz"
BODIES = {
    "regex": f"regex = ['{SIGN}']",
    "unless": f"phrases = ['a']\nunless-regex = ['{SIGN}']",
    "count": f"count = {{ pattern = '{SIGN}', more-than = 1 }}",
    "phrases": f"phrases = ['{WORDS}']",
    "absent": f"absent = ['{WORDS}']",
}
ENGLISH = "Thank you for the tour of the lab and for the talk about the role that you have. "
DRAFT = (
    f"Dear Ana,\n\n{ENGLISH * 9}We synergise.\nThe zz is {'a' * 40} for {'a ' * 300}.\n\n"
    "Kind regards,\nDana"
)


def report(folder: Path, bodies: list[str]) -> Report:
    path = folder / "shop.toml"
    texts = (HEAD.format(name=f"r{n}", number=n, body=body) for n, body in enumerate(bodies))
    path.write_text("".join(texts))
    config = Config(packs=(path,))
    return Linter(config, Context(kind=Kind.CHECK_IN)).lint(Draft.from_text(DRAFT))


@pytest.mark.parametrize("body", BODIES.values(), ids=BODIES)
def test_a_rule_of_a_pack_that_takes_too_long_fails_alone(body: str, tmp_path: Path) -> None:
    began = time.process_time()
    said = report(tmp_path, [body, "phrases = ['synergise']"])
    assert time.process_time() - began < 6
    assert [(fault.rule, fault.error) for fault in said.failures] == [
        ("r0", "its expressions take longer than 1 s on this draft")
    ]
    assert "r1" in [finding.rule for finding in said.findings]
    assert said.exit_code == 2


def test_many_such_rules_take_no_longer_than_some(tmp_path: Path) -> None:
    began = time.process_time()
    said = report(tmp_path, [BODIES["regex"]] * 8)
    assert time.process_time() - began < 8
    assert [fault.rule for fault in said.failures] == [f"r{n}" for n in range(8)]
    assert said.failures[-1].error == "expressions of packs take longer than 3 s on this draft"


def test_what_settings_add_to_a_rule_of_ours_is_limited_too() -> None:
    linter = Linter(Config(rules={"informal-word": {"extra": [WORDS]}}))
    assert [fault.rule for fault in linter.lint(Draft.from_text(DRAFT)).failures] == [
        "informal-word"
    ]


def test_the_next_draft_has_its_own_time(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(watch, "EACH", 0.05)
    path = tmp_path / "shop.toml"
    path.write_text(HEAD.format(name="r0", number=0, body=BODIES["regex"]))
    linter = Linter(Config(packs=(path,), select=("r0",)), Context(kind=Kind.CHECK_IN))
    late, fine = linter.lint_many(
        [Draft.from_text(DRAFT), Draft.from_text(f"Dear Ana,\n\n{ENGLISH}")]
    )
    assert ([f.rule for f in late.failures], fine.failures) == (["r0"], ())


@pytest.mark.parametrize(
    "pattern",
    [
        "(" * 5_000 + ")" * 5_000,
        "a{99999999999}",
        "(?:" * 90 + "a" + ")*" * 90 + "(",
        "(?P<a",
        "((a{1000}){1000}){1000}",
        "(?:(?>a{1000}+|b)(?=(c{1000}){99})(d)?(?(2)e|f{1000})){1000}",
        "a{1000000}",
    ],
)
def test_what_cannot_be_compiled_is_told(pattern: str, tmp_path: Path) -> None:
    with pytest.raises(PackError, match="key `regex`: bad expression"):
        report(tmp_path, [f"regex = ['{pattern}']"])


def test_what_repeats_as_often_as_people_write_it_is_compiled() -> None:
    for pattern in (
        r"(?:\w{1,40} ){0,60}\d{4}",
        "(?:a{0,60000}){0,60000}",
        "|".join(["a"] * 60_000),
    ):
        expression_of(pattern, 0).check()


@pytest.mark.parametrize("field", ["{match:999999999}", "{match!r:>99999999}", "{match.real}"])
def test_a_field_of_a_message_is_a_name_alone(field: str, tmp_path: Path) -> None:
    with pytest.raises(PackError, match=r"a field has more than a name|unknown fields"):
        report(tmp_path, [f"phrases = ['a']\nhelp = '{field}'"])
