"""In ordinary mail, a blank is told where it stands for a word, and never where it is spoken of."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from followup_lint import Config, Context, Draft, Kind, Linter
from followup_lint.hooks.decision import Action
from followup_lint.hooks.patch import Patch
from followup_lint.hooks.policy import judge
from followup_lint.settings.presend import Presend

CASES = Path(__file__).resolve().parents[1] / "data" / "cases"
LINTER = Linter(Config(select=("leftover-text",)), Context(kind=Kind.GENERAL))


def found(text: str, subject: str = "The van", kind: Kind = Kind.GENERAL) -> list[str]:
    report = LINTER.lint(Draft.from_text(text, subject=subject), Context(kind=kind))
    return [finding.excerpt for finding in report.findings]


def in_mail(sentence: str) -> list[str]:
    return found(f"Hi Ben,\n\n{sentence}\n\nBest,\nPriya")


@pytest.mark.parametrize("name", ["p02_braces.eml", "p03_route.eml"])
def test_mail_about_programs_is_sent(name: str) -> None:
    assert judge((CASES / name).read_bytes(), Presend()).action is Action.SEND


@pytest.mark.parametrize("name", ["p01_braces.patch", "p04_names.patch"])
def test_patches_about_them_are_sent(name: str) -> None:
    patch = Patch((CASES / name).read_bytes(), b"", Presend())
    assert patch.answer().action is Action.SEND


@pytest.mark.parametrize(
    "sentence",
    [
        "The {{ title }} block is rendered twice, and {{ name }} is empty in the sidebar.",
        "Please sort by [date], then by [title]; the [name] column is an alias.",
        "Use ${name} or ${HOME}/bin in the script, not $NAME.",
        "The staging page still shows lorem ipsum, and the TODO in the footer is visible.",
        "I replaced **bold** by *emphasis*:\n\n```\nHello {name},\nwelcome to [Company].\n```",
        "The <title> element and the <date> of the feed are swapped; <name> is fine.",
        "The placeholder [Company] was not replaced in 14 letters, nor was [First Name].",
        "Log %NAME% and *|FNAME|* as they are, and mask XXX; at XXX we return early.",
        "SELECT [Name], [Date] FROM [Company] WHERE [Job Title] = 'x' is slow.",
        "Put it into the settings:\n\n    [project]\n    Dear {first_name},\n\nand bump it.",
        "The form has First Name, Last Name and Company Name; please enter your name here.",
        "Sure, here is the link. Let me know if you would like any changes.",
        "Translate 'Hello {name}!' and 'See you on [Date]' for the German build.",
        "The component binds {{ user.name }} and {{ item.title }}, and sorts on [Date].",
        "Our mail begins with Dear [First Name] and ends with [Your Name].",
        "The tests call render() and expect Dear {name}, so both pass at {company}.",
        "Move {name}.txt to {name}-{date}.csv, and /srv/[project]/data to /mnt.",
        "The job is:\n\nname: {{ job.name }}\nrole: [role]\ntitle: ${title}",
        "List<Role> goes, Map<String, Company> stays, and so does the [Product] header.",
        "The log says: 2025-03-07 [manager] started; [job] done at [time].",
    ],
)
def test_what_is_spoken_of_passes(sentence: str) -> None:
    assert in_mail(sentence) == []


@pytest.mark.parametrize(
    ("sentence", "blanks"),
    [
        ("I work at [Company] and would like forty chairs.", ["[Company]"]),
        ("I work at {company} and would like forty chairs.", ["{company}"]),
        ("Thank you for your order, [First Name]. It leaves on Monday.", ["[First Name]"]),
        ("We meet [Client Name] on [Date] at [Time].", ["[Client Name]", "[Date]", "[Time]"]),
        ("I spoke with [Manager's Name] about the van.", ["[Manager's Name]"]),
        ("We need somebody for the {title} position in May.", ["{title}"]),
        ("My name is ____ and I run the shop.", ["____"]),
        ("Mr. XXX will bring the van.", ["XXX"]),
        ("I would like to learn more about [a specific project].", ["[a specific project]"]),
    ],
)
def test_what_stands_for_a_word_is_told(sentence: str, blanks: list[str]) -> None:
    assert in_mail(sentence) == blanks


@pytest.mark.parametrize("blank", ["[Name]", "{first_name}", "${name}", "{{ name }}", "<Name>"])
def test_so_is_a_blank_in_the_greeting_or_at_the_end(blank: str) -> None:
    assert found(f"Dear {blank},\n\nthe van is late.\n\nBest,\nPriya") == [blank]
    assert found(f"Hi Ben,\n\nthe van is late.\n\nBest,\n{blank}") == [blank]
    assert found(f"Hi Ben,\n\nthe van is late.\n\nBest,\nPriya\n-- \n{blank}\n") == [blank]


def test_so_is_a_name_to_be_written_over() -> None:
    assert found("Hi Ben,\n\nthe van is late.\n\nBest,\nYour Name") == ["Your Name"]


def test_so_is_a_subject_of_one_blank() -> None:
    assert found("Hi Ben,\n\nthe van is late.\n\nBest,\nPriya", "[Topic]") == ["[Topic]"]
    assert found("Hi Ben,\n\nit is late.\n\nBest,\nPriya", "match [date] before {name}") == []


BLANKS = st.sampled_from(
    ["[Company]", "[Your Name]", "{company}", "{{ name }}", "${name}", "<Company Name>", "[Date]"]
)
BEFORE = st.sampled_from(["I work at", "Dear", "with", "See you on", "my name is", "for the"])
CODED = st.sampled_from(
    [
        "`{}`",
        '"{}"',
        "'{}'",
        "/users/{}",
        "{}/x",
        "{}.txt",
        "f'{}'",
        "x={}",
        "{}_id",
        "a-{}",
        "({})x",
    ]
)


@settings(max_examples=150, deadline=None)
@given(BEFORE, BLANKS, CODED)
def test_code_paths_and_quotations_pass(before: str, blank: str, coded: str) -> None:
    assert in_mail(f"{before} {coded.replace('{}', blank)} today.") == []
    quoted = coded.replace("{}", f"{before} {blank}")
    assert coded[0] not in "`\"'" or in_mail(f"We write {quoted} today.") == []


def test_a_follow_up_is_read_more_closely() -> None:
    text = "Hi Ben,\n\nThank you for the {topic} talk. TODO\n\nBest,\nPriya"

    assert found(text) == []
    assert found(text, kind=Kind.THANK_YOU) == ["{topic}", "TODO"]
