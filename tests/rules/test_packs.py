"""Packs: what their matchers find, and what is said when one is broken."""

from __future__ import annotations

from itertools import pairwise, product
from pathlib import Path

import pytest

from followup_lint import Config, Context, Draft, Kind, Linter, PackError, Report, Severity
from followup_lint.rules.packs import builtin_packs, load_pack
from followup_lint.settings.for_some import When
from followup_lint.testing import check_examples
from growth import MOST, growth

HEAD = """
[shop-talk]
code     = "XYZ001"
family   = "informal"
summary  = "Words of the shop floor."
message  = "“{match}” is shop talk."
severity = "warning"
source   = "https://example.com/words"
"""
EXAMPLES = """
bad  = ["We [[synergise]] a lot."]
good = ["We work together."]
"""
PHRASES = 'phrases = ["synergise", "low-hanging fruit", "circle … back"]\n'


def pack(folder: Path, body: str, *, head: str = HEAD) -> Path:
    path = folder / "shop.toml"
    path.write_text(head + body, encoding="utf-8")
    return path


def report(path: Path, text: str, **settings: object) -> Report:
    config = Config(packs=(path,), select=("shop-talk",), rules={"shop-talk": settings})
    return Linter(config, Context(kind=Kind.CHECK_IN)).lint(Draft.from_text(text))


def excerpts(path: Path, text: str, **settings: object) -> list[str]:
    return [finding.excerpt for finding in report(path, text, **settings).findings]


def test_phrases_match_whole_words_in_any_case_over_line_ends(tmp_path: Path) -> None:
    path = pack(tmp_path, PHRASES + EXAMPLES)
    text = "Low-hanging\nfruit is what we Synergise; resynergised words and circle it\nall back."
    assert excerpts(path, text) == ["Low-hanging\nfruit", "Synergise", "circle it\nall back"]


def test_a_straight_apostrophe_in_a_phrase_matches_a_curly_one(tmp_path: Path) -> None:
    path = pack(tmp_path, 'phrases = ["let\'s sync"]\n' + EXAMPLES)
    assert excerpts(path, "So let’s sync.") == ["let’s sync"]


def test_a_table_of_phrases_offers_replacements_and_keeps_the_case(tmp_path: Path) -> None:
    body = 'safe = true\nphrases = { "synergise" = "work together" }\n' + EXAMPLES
    (finding,) = report(pack(tmp_path, body), "Synergise now.").findings
    (fix,) = finding.fixes
    assert (fix.replacement, fix.safe, fix.span) == ("Work together", True, finding.span)


def test_unless_spares_the_sentence_it_stands_in(tmp_path: Path) -> None:
    path = pack(tmp_path, PHRASES + 'unless = ["as they say"]\n' + EXAMPLES)
    assert excerpts(path, "We synergise, as they say. We synergise.") == ["synergise"]
    assert report(path, "We synergise, as they say. We synergise.").findings[0].column == 31


def test_a_named_group_is_the_span_of_an_expression(tmp_path: Path) -> None:
    path = pack(tmp_path, "regex = ['we (?P<span>\\w+ise) a lot']\n" + EXAMPLES)
    assert excerpts(path, "We synergise a lot.") == ["synergise"]


def test_an_alternative_without_the_group_is_reported_whole(tmp_path: Path) -> None:
    path = pack(tmp_path, "regex = ['we (?P<span>\\w+ise) a lot|low-hanging fruit']\n" + EXAMPLES)
    assert excerpts(path, "We synergise a lot of low-hanging fruit.") == [
        "synergise",
        "low-hanging fruit",
    ]


def test_exact_case_and_case_of_a_word(tmp_path: Path) -> None:
    exact = pack(tmp_path, PHRASES + 'case = "exact"\n' + EXAMPLES)
    assert excerpts(exact, "Synergise, synergise.") == ["synergise"]
    word = pack(tmp_path, PHRASES + 'case = "word"\n' + EXAMPLES)
    assert excerpts(word, "Synergise with Mr Synergise.") == ["Synergise"]


def test_options_allow_and_extra(tmp_path: Path) -> None:
    path = pack(tmp_path, PHRASES + EXAMPLES)
    text = "We synergise and leverage."
    assert excerpts(path, text, allow=["SYNERGISE"], extra=["leverage"]) == ["leverage"]


def test_count_bounds_a_unit_by_kind(tmp_path: Path) -> None:
    body = 'count = { unit = "sentences", more-than = { check_in = 2 } }\n' + EXAMPLES
    path = pack(tmp_path, body, head=HEAD.replace("“{match}” is shop talk.", "{count} of {limit}"))
    assert report(path, "One. Two.").findings == ()
    (finding,) = report(path, "One. Two. Three.").findings
    assert finding.message == "3 of 2"
    assert report(path, "One. Two.", **{"more-than": {"check_in": 1}}).findings


def test_absent_reports_what_is_nowhere(tmp_path: Path) -> None:
    path = pack(tmp_path, 'absent = ["job reference"]\nwhere = "letter"\n' + EXAMPLES)
    (finding,) = report(path, "Dear Amir,\n\nHello.").findings
    assert (finding.excerpt, finding.line) == ("", 3)
    assert report(path, "Dear Amir,\n\nJob reference 12.").findings == ()


def test_a_variant_has_its_own_words_and_severity_and_may_be_off(tmp_path: Path) -> None:
    body = EXAMPLES + (
        '[[shop-talk.variant]]\nname = "a"\nseverity = "error"\nphrases = ["synergise"]\n'
        '[[shop-talk.variant]]\nname = "b"\ndefault = false\nphrases = ["leverage"]\n'
    )
    path = pack(tmp_path, body)
    text = "We synergise and leverage."
    assert [(f.variant, f.severity.value) for f in report(path, text).findings] == [("a", "error")]
    assert excerpts(path, text, also=["b"]) == ["synergise", "leverage"]


@pytest.mark.parametrize(
    ("body", "message"),
    [
        (EXAMPLES, "shop.toml [shop-talk]: has not exactly one matcher, but: none; use one of "
                   "phrases, regex, count, absent"),
        (PHRASES + "regex = ['x']\n" + EXAMPLES,
         "shop.toml [shop-talk]: has not exactly one matcher, but: phrases, regex; use one of "
         "phrases, regex, count, absent"),
        (PHRASES + "color = 1\n" + EXAMPLES,
         "shop.toml [shop-talk]: unknown key `color`; docs/writing-rules.md "
         "shows how a rule is written"),
        ("phrases = [1]\n" + EXAMPLES,
         "shop.toml [shop-talk]: key `phrases[0]`: expected a string, got a whole number; "
         "docs/writing-rules.md shows how a rule is written"),
        ("regex = ['(']\n" + EXAMPLES,
         "shop.toml [shop-talk]: key `regex`: bad expression: missing ), unterminated subpattern "
         "at position 0; put a backslash before a literal character"),
        (PHRASES, "shop.toml [shop-talk]: key `bad` is missing; give at least one example"),
        (PHRASES + 'severity-general = "mild"\n' + EXAMPLES,
         "shop.toml [shop-talk] severity-general: no severity 'mild'; use error, warning, "
         "suggestion or off"),
        ("phrases = [\n", "shop.toml: is not valid TOML: Invalid value (at end of document)"),
    ],
)  # fmt: skip
def test_a_broken_pack_is_named_with_table_and_key(tmp_path: Path, body: str, message: str) -> None:
    with pytest.raises(PackError) as caught:
        load_pack(pack(tmp_path, body))
    assert str(caught.value) == f"{tmp_path}/{message}"


@pytest.mark.parametrize(
    ("old", "new", "message"),
    [
        ("XYZ001", "xyz", "key `code` is not of the form ABC123"),
        ('"informal"', '"funny"', "key `family`: no family 'funny'; use one of structure"),
        ("shop-talk", "Shop_Talk", "the name is not in kebab-case"),
        ("{match}", "{mtach}", "a message uses unknown fields: mtach; known are"),
        ("{match}", "{match", "a message has stray braces"),
    ],
)
def test_a_wrong_head_is_refused(tmp_path: Path, old: str, new: str, message: str) -> None:
    with pytest.raises(PackError) as caught:
        load_pack(pack(tmp_path, PHRASES + EXAMPLES, head=HEAD.replace(old, new)))
    assert message in str(caught.value)


def test_a_missing_pack_is_named(tmp_path: Path) -> None:
    with pytest.raises(PackError, match=r"none\.toml: cannot be read"):
        load_pack(tmp_path / "none.toml")


def test_a_rule_with_the_name_of_another_is_refused(tmp_path: Path) -> None:
    path = pack(tmp_path, PHRASES + EXAMPLES, head=HEAD.replace("shop-talk", "urgency"))
    with pytest.raises(PackError, match="urgency"):
        Linter(Config(packs=(path,)))


def test_a_linter_reads_its_packs_once(tmp_path: Path) -> None:
    path = pack(tmp_path, PHRASES + EXAMPLES)
    table = When(kind=(Kind.CHECK_IN,), fail_on=Severity.SUGGESTION)
    config = Config(packs=(path,), select=("shop-talk",), when=(table,))
    linter = Linter(config, Context(kind=Kind.CHECK_IN))
    path.unlink()

    assert len(linter.lint(Draft.from_text("We synergise.")).findings) == 1


CLASSES = """
[words]
day   = ["(?:mon|tues|fri)day", "tomorrow"]
limit = "(?:by|before) <day>"
"""


def test_a_class_of_words_stands_for_any_of_them(tmp_path: Path) -> None:
    body = """
regex        = ["<limit>(?: at the latest)?", "(?P<span>no) later than <day>"]
unless-regex = ["every <day>"]
bad          = ["Answer [[by Friday at the latest]].", "I need it [[no]] later than tomorrow."]
good         = ["I call every Monday, and before Tuesday I write."]
"""
    path = pack(tmp_path, body, head=CLASSES + HEAD)
    assert excerpts(path, "Write before tomorrow. I am there every Friday, by Monday too.") == [
        "before tomorrow"
    ]
    (rule,) = load_pack(path)
    assert check_examples(rule) == []


def test_without_classes_angle_brackets_are_what_they_are(tmp_path: Path) -> None:
    path = pack(tmp_path, 'regex = ["<day>"]\nbad = ["A [[<day>]]."]\ngood = ["A day."]\n')
    assert excerpts(path, "It is <day>.") == ["<day>"]


@pytest.mark.parametrize(
    ("words", "problem"),
    [
        ('day = "x"', "shop.toml [shop-talk]: key `regex`: no class of words <limit>; add it to"),
        ('limit = "<dya>"', "shop.toml [words]: key `limit`: no class of words <dya>; add it to"),
        ("limit = []", "shop.toml [words]: key `limit`: expected a list of words; write"),
        ("limit = [3]", "shop.toml [words]: key `limit`: expected a list of words; write"),
        ('Limit = "x"', "shop.toml [words]: key `Limit`: the name is not in kebab-case"),
        (
            'limit = "<day>"\nday = ["a", "<limit>"]',
            "shop.toml [words]: key `limit`: a class cannot hold itself (limit → day → limit)",
        ),
    ],
)
def test_a_broken_class_is_named(tmp_path: Path, words: str, problem: str) -> None:
    body = 'regex = ["<limit>"]\nbad = ["A [[x]]."]\ngood = ["A y."]\n'
    path = pack(tmp_path, body, head=f"[words]\n{words}\n{HEAD}")
    with pytest.raises(PackError) as refused:
        load_pack(path)
    assert problem in str(refused.value)


def test_classes_that_grow_without_bound_are_refused_at_once(tmp_path: Path) -> None:
    names = [chr(ord("a") + n) for n in range(26)]
    doubled = "".join(f'{b} = "<{a}><{a}>"\n' for a, b in pairwise(names))
    body = 'regex = ["<z>"]\nbad = ["A [[x]]."]\ngood = ["A y."]\n'
    path = pack(tmp_path, body, head=f'[words]\na = "x"\n{doubled}{HEAD}')
    with pytest.raises(PackError, match=r"\[words\]: key `\w`: .* more than 10,000 characters"):
        load_pack(path)


def test_a_deep_chain_of_classes_is_no_internal_error(tmp_path: Path) -> None:
    names = ["".join(pair) for pair in product("abcdefghijklmnopqrstuvwxyz", repeat=3)]
    chain = "".join(f'{a} = "<{b}>"\n' for a, b in pairwise(names))
    body = 'regex = ["<aaa>"]\nbad = ["A [[x]]."]\ngood = ["A y."]\n'
    path = pack(tmp_path, body, head=f'[words]\n{chain}{names[-1]} = "x"\n{HEAD}')
    with pytest.raises(PackError, match=r"key `\w+`: classes name each other more than 50 deep"):
        load_pack(path)


def test_words_is_a_table(tmp_path: Path) -> None:
    path = pack(tmp_path, PHRASES + EXAMPLES, head=f"words = 3\n{HEAD}")
    with pytest.raises(PackError, match=r"shop.toml \[words\]: is not a table; write it as"):
        load_pack(path)


def test_once_reports_the_first_match_in_each_sentence(tmp_path: Path) -> None:
    keys = (
        'once = true\nregex = ["later", "now", "soon"]\nbad = ["[[Soon]]."]\ngood = ["Not yet."]\n'
    )
    path = pack(tmp_path, keys)
    text = 'Now or later. You said "now", and later soon. Later, then soon and now.'
    assert excerpts(path, text) == ["Now", "later", "Later"]
    assert excerpts(path, text, allow=["now"]) == ["later", "later", "Later"]


@pytest.mark.parametrize(
    "seed",
    [
        "i ", "a ", "no ", "my my ", "my boss ", "sorry for the ", "your website is ",
        "what is the ", "when i am the ", "close to my ", "i've been ", "x", "12 34-",
    ],
)  # fmt: skip
def test_expressions_with_gaps_take_time_by_the_length_of_hostile_text(seed: str) -> None:
    (rule,) = (rule for rule in builtin_packs() if rule.id == "self-focused")
    linter = Linter.of_rules([rule], Context(kind=Kind.CHECK_IN))

    def find(size: int) -> object:
        return linter.lint(Draft.from_text((seed * size)[:size]))

    assert growth(find, 250) < MOST
