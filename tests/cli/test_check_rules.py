"""`check-rules`: what an author is told about the examples of their rules."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from a_pack import EXAMPLES, HEAD
from followup_lint.rules import registry

Inline = Callable[..., Any]
Write = Callable[[str, str], Path]
PACK = f'{HEAD}phrases = ["gizmo", "gadget"]\n{EXAMPLES}'
MODULE = """
from followup_lint import Rule, Severity, bad, good

def check(view, options):
    {check}
    yield

RULE = Rule(
    "my-rule", "MYR201", "informal", "s", "m", Severity.WARNING, check, "https://example.com",
    examples=(bad("[[x]]"), good("y")),
)
"""


@pytest.fixture(autouse=True)
def forget_modules() -> Iterator[None]:
    """Modules of a test are not those of the next."""
    yield
    sys.modules.pop("my_rules", None)


def test_built_in_rules_are_checked_where_nothing_is_named(
    inline: Inline, monkeypatch: pytest.MonkeyPatch
) -> None:
    some = tuple(rule for rule in registry.builtin() if rule.family == "emoji")
    monkeypatch.setattr(registry, "builtin", lambda: some)
    examples = sum(len(rule.examples) for rule in some)
    outcome = inline("check-rules")

    assert (outcome.code, outcome.err) == (0, "")
    assert f"{len(some)} rules, {examples} examples: all behave as they say.\n" == outcome.out


def test_a_pack_is_named_by_its_file(inline: Inline, write: Write) -> None:
    write("mine.toml", PACK)
    outcome = inline("check-rules", "mine.toml")

    assert (outcome.code, outcome.out) == (0, "1 rule, 2 examples: all behave as they say.\n")


def test_a_wrong_example_is_shown_as_its_author_marks_it(inline: Inline, write: Write) -> None:
    text = PACK.replace('bad = ["A', 'bad = ["A gadget.\\nAnd a [[gizmo]].", "A [[gizmo]] and')
    write("mine.toml", text.replace("A thing.", "A gadget."))
    outcome = inline("check-rules", "mine.toml")

    assert outcome.code == 1
    assert outcome.out == (
        "my-word (MYR101), bad example 1: 1 place is marked, but 2 places are found\n"
        "  marked: A gadget.\n"
        "  found:  A [[gadget]].\n"
        "my-word (MYR101), good example 1: this should pass\n"
        "  marked: A gadget.\n"
        "  found:  A [[gadget]].\n"
        "1 rule, 3 examples: 2 problems.\n"
    )


@pytest.mark.parametrize("name", ["my_rules", "my_rules:RULE"])
def test_a_module_is_found_from_the_folder_one_works_in(
    name: str, inline: Inline, write: Write
) -> None:
    write("my_rules.py", MODULE.format(check="return"))
    outcome = inline("check-rules", name)

    assert outcome.code == 1
    assert outcome.out == (
        "my-rule (MYR201), bad example 1: nothing is found\n"
        "  marked: [[x]]\n"
        "  found:  x\n"
        "1 rule, 2 examples: 1 problem.\n"
    )


def test_a_check_that_raises_is_told_with_its_place(inline: Inline, write: Write) -> None:
    write("my_rules.py", MODULE.format(check="raise KeyError('no such thing')"))
    out = inline("check-rules", "my_rules").out

    assert (
        "my-rule (MYR201), bad example 1: the check raised KeyError: 'no such thing' "
        "(my_rules.py, line 5)\n"
    ) in out


def test_a_package_is_checked_with_its_packs(inline: Inline, write: Write) -> None:
    write("my_rules/__init__.py", "")
    write("my_rules/words.toml", PACK)
    outcome = inline("check-rules", "my_rules")

    assert (outcome.code, outcome.out) == (0, "1 rule, 2 examples: all behave as they say.\n")


def test_a_rule_that_two_targets_hold_is_checked_once(inline: Inline, write: Write) -> None:
    write("my_rules/__init__.py", "")
    write("my_rules/words.toml", PACK)
    outcome = inline("check-rules", "my_rules", "my_rules/words.toml")

    assert (outcome.code, outcome.out) == (0, "1 rule, 2 examples: all behave as they say.\n")


def test_two_rules_of_one_name_are_told(inline: Inline, write: Write) -> None:
    write("mine.toml", PACK)
    write("other.toml", PACK.replace("MYR101", "MYR102"))
    outcome = inline("check-rules", "mine.toml", "other.toml")

    assert outcome.code == 1
    assert "rule my-word (MYR102) has the id or code of my-word; " in outcome.out


def test_an_id_that_is_taken_is_told(inline: Inline, write: Write) -> None:
    write("mine.toml", PACK.replace("my-word", "emoji"))
    outcome = inline("check-rules", "mine.toml")

    assert outcome.code == 1
    assert outcome.out.startswith(
        "rule emoji (MYR101) has the id or code of emoji; give it a name and a code of its own\n"
    )


def test_a_built_in_pack_may_be_named_by_its_file(inline: Inline) -> None:
    root = Path(__file__).resolve().parent.parent.parent

    assert inline("check-rules", str(root / "rules" / "emoji.toml")).code == 0


@pytest.mark.parametrize(
    ("target", "error"),
    [
        ("none.toml", "none.toml: cannot be read (No such file or directory); check the path of "
                      "the pack"),
        ("empty.toml", "empty.toml: there is no rule in it"),
        ("sub/rule.py", "sub/rule.py: this is a Python file; name the module: sub.rule"),
        ("no_such", "no_such: there is no pack or plugin of this name, and it cannot be imported "
                    "(ModuleNotFoundError: No module named 'no_such'); name a TOML file, a "
                    "plugin, or a module that Python finds from here"),
        ("json", "json: there is nothing where rules should be; name a Rule, a list of Rules, or "
                 "a module with RULE or RULES"),
    ],
)  # fmt: skip
def test_what_cannot_be_read_is_2_and_the_rest_is_checked(
    target: str, error: str, inline: Inline, write: Write
) -> None:
    write("empty.toml", "")
    write("mine.toml", PACK)
    outcome = inline("check-rules", target, "mine.toml")

    assert (2, f"followup-lint: error: {error}\n") == (outcome.code, outcome.err)
    assert outcome.out == "1 rule, 2 examples: all behave as they say.\n"
