"""Whom a greeting may name, in whole messages: encoded headers, mail to oneself, groups."""

from __future__ import annotations

from pathlib import Path

import pytest

from followup_lint import Config, Context, Draft, Kind, Linter
from followup_lint.context import Author, Person
from one_rule import THANK_YOU, report

CASES = Path(__file__).parents[1] / "data" / "cases"
ME = "From: Priya Raman <priya@mail.example>\n"


def found(draft: Draft, rule: str = "name-mismatch", context: Context | None = None) -> list[str]:
    """What the rule says of a draft: the words, and what it says of them."""
    said = report(draft, rule, context=context or THANK_YOU).findings
    return [f"{finding.excerpt}: {finding.message}" for finding in said]


def named(headers: str, greeting: str, context: Context | None = None) -> list[str]:
    """What the rule says of a greeting under these headers."""
    text = f"{ME}{headers}\nSubject: Friday\n\n{greeting},\n\nThe plan is attached.\n\nPriya\n"
    return found(Draft.from_bytes(text.encode()), context=context)


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("n01_encoded_comma", [("Ms. Walsh", "Ana Ortiz")]),
        ("n01b_encoded_comma_right", []),
        ("n01c_encoded_angle", []),
        ("n02_deluca", []),
        ("n02b_elsayed", []),
        ("n02c_saintjohn", []),
        ("n02d_joann", []),
        ("n03_johnson_miss", [("Mr. Johnson", "John Smith")]),
        ("n03b_williams_miss", [("Mr. Williams", "Will Lee")]),
        ("tb_self_bcc", []),
        ("tb_self_review", []),
    ],
)
def test_a_greeting_is_wrong_only_where_it_names_somebody_else(
    name: str, said: list[tuple[str, str]]
) -> None:
    draft = Draft.from_file(CASES / f"{name}.eml")
    assert found(draft) == [
        f"{greeted}: The greeting says “{greeted}”, but the message goes to {reader}."
        for greeted, reader in said
    ]


@pytest.mark.parametrize("kind", [Kind.THANK_YOU, Kind.GENERAL])
@pytest.mark.parametrize(
    "to",
    [
        "To: Priya Raman <priya@mail.example>",
        "To: priya@mail.example",
        "To: PRIYA+drafts@mail.example",
        "To: Priya Raman <p.raman@work.example>",
        'To: "Raman, Priya" <p.raman@work.example>',
        "To: priya.raman@work.example",
        "To: =?utf-8?q?Raman=2C_Priya?= <p.raman@work.example>",
        "To: Priya Raman <priya@mail.example>\nCc: priya.raman@work.example",
        "To: undisclosed-recipients:;",
        "Bcc: Priya Raman <priya@mail.example>",
    ],
)
def test_a_draft_to_its_author_may_greet_anybody(to: str, kind: Kind) -> None:
    assert named(to, "Dear Ms. Ortiz", Context(kind=kind)) == []
    assert named(to, "Dear Priya", Context(kind=kind)) == []


def test_the_author_may_be_known_from_the_context_only() -> None:
    draft = Draft.from_text("To: p.raman@work.example\n\nDear Ms. Ortiz,\n\nThank you.")
    author = Context(kind=Kind.THANK_YOU, my=Author("Priya Raman", "P.Raman@work.example"))

    assert found(draft, context=author) == []


@pytest.mark.parametrize(
    ("headers", "greeting", "wrong"),
    [
        ("To: priya@mail.example\nBcc: Ana Ortiz <a@c.example>", "Dear Ana", False),
        ("To: priya@mail.example\nBcc: Ana Ortiz <a@c.example>", "Dear Ms. Walsh", True),
        ("To: undisclosed-recipients:;\nBcc: Ana Ortiz <a@c.example>", "Dear Ms. Walsh", True),
        ("Bcc: Ana Ortiz <a@c.example>, Ben Lund <b@c.example>", "Dear Ben", False),
        ("To: Ana Ortiz <a@c.example>\nBcc: Ben Lund <b@c.example>", "Dear Ben", True),
        ("To: priya@mail.example, Ana Ortiz <a@c.example>", "Dear Ms. Walsh", True),
        ("To: Ana Ortiz <a@c.example>\nCc: priya@mail.example", "Dear Ms. Walsh", True),
        ("To: Ana Ortiz <a@c.example>\nCc: Priya Raman <priya@mail.example>", "Dear Priya", True),
        ("To: Priya Raman <priya@mail.example>, Ana Ortiz <a@c.example>", "Dear Priya", False),
    ],
)
def test_others_who_get_it_are_its_readers(headers: str, greeting: str, *, wrong: bool) -> None:
    assert bool(named(headers, greeting)) is wrong


def test_a_reader_who_is_given_is_compared_in_a_draft_to_its_author() -> None:
    to_ana = Context(kind=Kind.THANK_YOU, recipient=Person("Ana Ortiz"))

    assert named("To: priya@mail.example", "Dear Ms. Ortiz", to_ana) == []
    assert named("To: priya@mail.example", "Dear Ms. Walsh", to_ana) != []


def test_a_greeting_to_many_is_in_place_in_mail_to_hidden_readers() -> None:
    text = f"{ME}To: priya@mail.example\nBcc: a@c.example, b@c.example\n\nDear all,\n\nThank you."

    assert found(Draft.from_text(text), "impersonal-greeting") == []
    assert found(Draft.from_text(text.replace(", b@c.example", "")), "impersonal-greeting") != []


@pytest.mark.parametrize(
    "greeting",
    [
        "Dear Parents", "Dear Parents and Carers", "Dear Valued Customers", "Hi Neighbours",
        "Dear Fellow Volunteers", "Dear Choir Members", "Dear Book Club", "Dear Congregation",
        "Hello Subscribers", "Dear Shareholders", "Dear Librarians", "Dear Trustees",
        "Dear Scouts", "Dear Maintainers", "Dear Accountants", "Dear Journalists",
        "Dear Class of 2025", "Dear Year 6 Parents", "Dear Swim Team", "Dear Staff",
    ],
)  # fmt: skip
@pytest.mark.parametrize(
    "to",
    [
        "To: Ana Ortiz <a@c.example>, Ben Lund <b@c.example>",
        "To: Ana Ortiz <a@c.example>",
        "To: priya@mail.example\nBcc: Ana Ortiz <a@c.example>, Ben Lund <b@c.example>",
    ],
)
def test_a_group_is_no_name(to: str, greeting: str) -> None:
    assert named(to, greeting) == []


@pytest.mark.parametrize(
    "greeting",
    [
        "Dear James", "Dear Charles", "Dear Frances", "Dear Hans", "Dear Carmen", "Dear Anders",
        "Dear Miles", "Dear Lucas", "Dear Ms. Winters", "Dear Amy Winters", "Dear Mr. Masters",
        "Dear Mercedes", "Dear Agnes", "Dear Brooks", "Dear Wes Peoples",
    ],
)  # fmt: skip
def test_a_name_that_looks_like_many_is_one(greeting: str) -> None:
    assert len(named("To: Tomasz Nowak <t@c.example>", greeting)) == 1


def test_the_author_s_name_is_not_put_into_a_greeting() -> None:
    draft = Draft.from_text(f"{ME}To: Priya Raman <priya@mail.example>\n\nDear Sir,\n\nThank you.")
    context = Context(kind=Kind.THANK_YOU)
    (finding,) = Linter(Config(select=("impersonal-greeting",))).lint(draft, context).findings

    assert finding.fixes == ()
