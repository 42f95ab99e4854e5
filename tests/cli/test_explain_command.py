"""`explain` knows rules, elements, and the words of the report."""

from __future__ import annotations

import pytest

from followup_lint.cli import main
from followup_lint.core.terms import Kind, Severity, Verdict


def explained(capsys: pytest.CaptureFixture[str], *words: str) -> str:
    assert main(["explain", *words]) == 0
    return capsys.readouterr().out


@pytest.mark.parametrize(
    ("words", "rule"),
    [
        (["thanks"], "missing-thanks"),
        (["look", "ahead"], "missing-next-step"),
        (["look-ahead"], "missing-next-step"),
        (["Sign-off"], "missing-sign-off"),
        (["FUL201"], "missing-thanks"),
        (["missing_thanks"], "missing-thanks"),
    ],
    ids=" ".join,
)
def test_an_element_stands_for_its_rule(
    words: list[str], rule: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert explained(capsys, *words).startswith(f"# {rule} (")


@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("kind", [kind.label for kind in Kind]),
        ("kinds", [kind.label for kind in Kind]),
        ("severity", [severity.value for severity in Severity]),
        ("verdict", [verdict.value.capitalize() for verdict in Verdict]),
        ("Verdicts", [verdict.value.capitalize() for verdict in Verdict]),
    ],
)
def test_words_of_the_report_are_explained(
    name: str, words: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    text = explained(capsys, name)

    assert all(f"**{word}**" in text for word in words)


@pytest.mark.parametrize(
    ("name", "near"), [("thnks", "'thanks'"), ("verdit", "'verdict'"), ("emojy", "'emoji'")]
)
def test_the_nearest_name_is_offered(
    name: str, near: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["explain", name]) == 2
    assert f"did you mean {near}?" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("option", "near"),
    [("--formt", "--format"), ("--ouput", "--output-file"), ("--out", "--output-file")],
)
def test_a_mistyped_option_gets_the_one_that_is_near(
    option: str, near: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main([option, "x"]) == 2
    assert f"did you mean {near}?" in capsys.readouterr().err


@pytest.mark.parametrize("option", ["--fact", "--foo"])
def test_an_option_that_nothing_is_near_gets_none(
    option: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main([option, "x"]) == 2
    assert "did you mean" not in capsys.readouterr().err


@pytest.mark.parametrize("arguments", [[], ["--format", "json"], ["--to", "a@example.com"]])
def test_history_without_a_command_lists(
    arguments: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["history", "list", *arguments]) == 0
    listed = capsys.readouterr().out
    assert main(["history", *arguments]) == 0
    assert capsys.readouterr().out == listed
