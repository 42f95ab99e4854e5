"""Settings for some messages only: which messages, what changes, and what is refused."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from followup_lint import Config, ConfigError, Context, Draft, Kind, Linter, Severity, When
from followup_lint.settings.files import FILE_NAME
from followup_lint.settings.for_some import Traits

Write = Callable[[str], Path]
LETTER = "Dear Ms. Ortiz,\n\nThank you for the tour 😀 lol.\n\nKind regards,\nDana Reyes\n"
SELECT = 'select = ["emoji", "textspeak"]\n'


@pytest.fixture
def write(tmp_path: Path) -> Write:
    """Writes a settings file."""

    def make(text: str) -> Path:
        path = tmp_path / FILE_NAME
        path.write_text(text, encoding="utf-8")
        return path

    return make


def fits(headers: str, **patterns: Any) -> bool:
    """Whether a table with these patterns is for a thank-you with these headers."""
    draft = Draft.from_text(f"{headers}\n\n{LETTER}" if headers else LETTER)
    return When(**patterns).fits(Traits.of(draft, Kind.THANK_YOU))


@pytest.mark.parametrize(
    "header",
    [
        "To: amir@example.com",
        "to: AMIR@Example.COM",
        "To: Amir Khan <amir@example.com>",
        'To: "Khan, Amir" <amir@example.com>, sam@other.org',
        "To: Khan, Amir <amir@example.com>",
        "To: amir@example.com <amir@example.com>",
        "To: 'amir@example.com'",
        "To: sam@other.org; amir@example.com",
        "To: Panel: sam@other.org, amir@example.com;",
        "To: =?utf-8?q?Am=C3=ADr?= <amir@example.com>",
        "To: sam@other.org,\n amir@example.com",
        "To: sam@other.org\nTo: amir@example.com",
        "To: sam@other.org\nCc: amir@example.com",
        "To: sam@other.org\nBcc: Amir <amir@example.com>",
    ],
)
def test_an_address_is_found_however_it_is_written(header: str) -> None:
    assert fits(header, to=("amir@example.com",))
    assert fits(header, to=("nobody@example.com", "*@Example.com"))
    assert not fits(header, to=("*@example.org",))
    assert not fits(header, to=("example.com",))


@pytest.mark.parametrize(
    "name", ["=?utf-8?q?Amir_=3Camir=40example=2Ecom=3E?=", '"Amir <amir@example.com>"']
)
def test_an_address_in_a_name_gets_nothing(name: str) -> None:
    assert not fits(f"To: {name} <sam@other.org>", to=("amir@*",))
    assert fits(f"To: {name} <sam@other.org>", to=("sam@*",))


@pytest.mark.parametrize(
    ("patterns", "expected"),
    [
        ({"subject": ("re: invoice*",)}, True),
        ({"subject": ("*no. 7",)}, True),
        ({"subject": ("invoice*",)}, False),
        ({"subject": ("RE: INVOICE NO. ?",)}, True),
        ({"sender": ("dana@*",)}, True),
        ({"sender": ("amir@*",)}, False),
        ({"to": ("amir@*",), "subject": ("*invoice*",), "sender": ("*@home.org",)}, True),
        ({"to": ("amir@*",), "subject": ("*offer*",)}, False),
        ({"kind": (Kind.GENERAL, Kind.THANK_YOU)}, True),
        ({"kind": (Kind.GENERAL,)}, False),
    ],
)
def test_every_key_must_fit_by_one_of_its_patterns(
    patterns: dict[str, Any], *, expected: bool
) -> None:
    headers = "From: dana@home.org\nTo: amir@example.com\nSubject: Re:  Invoice\n no. 7"

    assert expected is fits(headers, **patterns)


@pytest.mark.parametrize("key", ["to", "sender", "subject"])
def test_a_draft_without_the_header_fits_no_pattern(key: str) -> None:
    other = "Subject: Hello" if key != "subject" else "To: amir@example.com"

    assert not fits("", **{key: ("*",)})
    assert not fits(other, **{key: ("*",)})


def test_the_subject_given_from_python_counts() -> None:
    draft = Draft.from_text(LETTER, subject="Re: Invoice")

    assert When(subject=("re: *",)).fits(Traits.of(draft, Kind.GENERAL))


def test_a_message_in_mime_is_told_by_its_headers() -> None:
    draft = Draft.from_bytes(f"To: Amir <amir@example.com>\r\n\r\n{LETTER}".encode())

    assert When(to=("*@example.com",)).fits(Traits.of(draft, Kind.GENERAL))


def linted(path: Path, headers: str = "") -> tuple[list[tuple[str, Severity]], int]:
    """The findings in the letter with these headers, and the exit code."""
    linter = Linter(Config.from_file(path), Context(kind=Kind.THANK_YOU))
    report = linter.lint(Draft.from_text(f"{headers}\n\n{LETTER}" if headers else LETTER))
    return [(finding.rule, finding.severity) for finding in report.findings], report.exit_code


def test_what_is_ignored_adds_up_and_holds_for_those_messages_only(write: Write) -> None:
    path = write(
        f'{SELECT}[[when]]\nto = ["*@friends.org"]\nignore = ["emoji"]\n'
        '[[when]]\nsubject = ["*tour*"]\nignore = ["textspeak"]\n'
    )

    assert [rule for rule, _ in linted(path)[0]] == ["emoji", "textspeak"]
    assert [rule for rule, _ in linted(path, "To: a@friends.org")[0]] == ["textspeak"]
    assert [rule for rule, _ in linted(path, "Subject: The tour")[0]] == ["emoji"]
    assert linted(path, "To: a@friends.org\nSubject: The tour") == ([], 0)


def test_of_several_tables_the_later_wins(write: Write) -> None:
    path = write(
        f'{SELECT}[[when]]\nto = ["*"]\nselect = ["emoji"]\nfail-on = "error"\n'
        '[when.rules.emoji]\nseverity = "suggestion"\n'
        '[[when]]\nto = ["boss@*"]\nselect = ["textspeak", "emoji"]\nfail-on = "suggestion"\n'
        '[when.rules.emoji]\nseverity = "error"\n'
    )
    suggestion = ("emoji", Severity.SUGGESTION)
    error = ("emoji", Severity.ERROR)

    assert linted(path)[1] == 1
    assert linted(path, "To: sam@firm.org") == ([suggestion], 0)
    assert linted(path, "To: boss@firm.org") == ([error, ("textspeak", Severity.WARNING)], 1)


def test_options_of_a_rule_are_merged_with_those_for_all(write: Write) -> None:
    config = Config.from_file(
        write(
            "[rules.too-long]\nmore-than = { thank_you = 90 }\nseverity = 'error'\n"
            "[[when]]\nto = ['*']\n[when.rules.too-long]\nmore-than = { check_in = 80 }\n"
        )
    )
    merged = config.with_tables(config.when)

    assert merged.rules["too-long"] == {
        "severity": "error",
        "more-than": {"thank_you": 90, "check_in": 80},
    }


def test_tables_stand_in_a_project_too(tmp_path: Path) -> None:
    path = tmp_path / "pyproject.toml"
    path.write_text('[[tool.followup-lint.when]]\nto = ["*"]\nfail-on = "error"', encoding="utf-8")
    expected = (When(to=("*",), fail_on=Severity.ERROR),)

    assert expected == Config.from_file(path).when


def test_the_report_tells_which_severity_counts(write: Write) -> None:
    config = Config.from_file(write('[[when]]\nto = ["*"]\nfail-on = "error"\n'))
    drafts = [Draft.from_text(LETTER), Draft.from_text(f"To: a@b.org\n\n{LETTER}")]

    assert [report.fail_on for report in Linter(config).lint_many(drafts)] == [
        Severity.WARNING,
        Severity.ERROR,
    ]


def test_processes_follow_the_tables_too() -> None:
    table = When(to=("*@friends.org",), ignore=("emoji",))
    linter = Linter(Config(select=("emoji",), when=(table,)), Context(kind=Kind.THANK_YOU))
    drafts = [Draft.from_text(LETTER), Draft.from_text(f"To: a@friends.org\n\n{LETTER}")]

    assert [len(r.findings) for r in linter.lint_many(drafts, processes=2)] == [1, 0]


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("[when]\nto = ['*']", "key `when`: expected a list, got a table; each table of it is hea"),
        ("[[when]]\nto = '*'", "key `when[0].to`: expected a list, got a string; "),
        ("[[when]]\nto = []", "key `when[0].to`: expected a list that is not empty; "),
        ("[[when]]\nto = ['']", "key `when[0].to[0]`: expected a string that is not empty; "),
        ("[[when]]\nfrom = [3]", "key `when[0].from[0]`: expected a string, got a whole number; "),
        (
            "[[when]]\nkind = ['novel']",
            "key `when[0].kind[0]`: there is no 'novel'; use one of th",
        ),
        ("[[when]]\nsender = ['*']", "unknown setting 'when[0].sender'; use one of to, from, sub"),
        (
            "[[when]]\nsubjects = ['*']",
            "unknown setting 'when[0].subjects'; did you mean 'subject'",
        ),
        (
            "[[when]]\nfail-on = 'never'",
            "key `when[0].fail-on`: there is no 'never'; use one of s",
        ),
        (
            "[[when]]\nignore = ['emoji']",
            " when[0]: it does not say which messages it is for; give one o",
        ),
        ("[[when]]\nto = ['*']", " when[0]: it changes nothing; give one of ignore, select, fail-"),
        (
            "[[when]]\nto = ['a']\nignore = ['emoji']\n[[when]]\nto = ['b']\nignore = ['emojy']",
            " when[1]: key `ignore`: unknown rule, family or code 'emojy'; did you mean 'emoji'?",
        ),
        (
            "[[when]]\nto = ['*']\n[when.rules.emojy]\nseverity = 'off'",
            " when[0] [rules]: unknown rule 'emojy'; did you mean 'emoji'?",
        ),
        (
            "[[when]]\nto = ['*']\n[when.rules.emoji]\nseverity = 'never'",
            " when[0] [rules.emoji]: key `severity`: no severity 'never'; use error, warning,",
        ),
        (
            "[[when]]\nto = ['*']\n[when.rules.emoji]\nalow = []",
            " when[0] [rules.emoji]: unknown option 'alow'; did you mean 'allow'?",
        ),
    ],
)
def test_what_is_wrong_is_refused_with_file_and_key(text: str, message: str, write: Write) -> None:
    path = write(text)
    with pytest.raises(ConfigError) as caught:
        Config.from_file(path)

    assert str(caught.value).startswith(str(path))
    assert message in str(caught.value)


def test_tables_made_in_python_are_held_to_their_types() -> None:
    tables: Any = [{"from": ["dana@*"], "fail-on": "error"}, When(to=("*",), ignore=("emoji",))]
    expected = (
        When(sender=("dana@*",), fail_on=Severity.ERROR),
        When(to=("*",), ignore=("emoji",)),
    )
    wrong: Any = "amir@example.com"

    assert expected == Config(when=tables).when
    with pytest.raises(ConfigError, match=r"Config: key `when\[0\]\.to`: expected a list, got a"):
        Config(when=[{"to": wrong, "ignore": ["emoji"]}])  # type: ignore[arg-type]
    with pytest.raises(ConfigError, match=r"^When\.to: expected a list, got a string$"):
        When(to=wrong, ignore=("emoji",))
