"""What stands above the greeting of a letter is neither paragraph nor missing greeting."""

from __future__ import annotations

import pytest

from followup_lint import lint
from followup_lint.draft import Draft, Role

BODY = "The tour of the mill was a pleasure. I now see why the looms run at night."
REST = f"{BODY}\n\nKind regards,\nTove Berg"
US = "Tove Berg\n12 Mill Lane\nSt. Louis, MO 63101\n(555) 010-0100\ntove@example.com"
THEM = (
    "Ms. Ines Lund\nHead of Weaving and Dyeing\nContoso Inc.\n5th Avenue N.W.\nNew York, NY 10001"
)


def regions(text: str) -> list[tuple[Role, str]]:
    return [(region.role, region.span.of(text)) for region in Draft.from_text(text).regions]


@pytest.mark.parametrize(
    "head",
    [
        "4 March 2025",
        "March 4, 2025",
        "4 march 2025",
        "Tuesday, 4 March 2025",
        "2025-03-04",
        "Re: The tour of the mill on Tuesday",
        "RE: your letter about the looms, and when I can see them",
        "Subject matter: weaving",
        "Our ref: 12/B\nYour ref: AB-7",
        "Application for the Post of Weaver",
        "PRIVATE AND CONFIDENTIAL",
        "Via e-mail",
        "by hand",
        US,
        THEM,
        f"{US}\n\n4 March 2025\n\n{THEM}\n\nRe: Weaver (ref. 12)",
        f"{US}\n\nMarch 4, 2025\n\nVia e-mail: ines@example.com\n\nAttn: Ines Lund\n{THEM}",
        "Tove Berg | Berlin | +49 30 1234567 | tove@example.com",
        "Contoso Ltd.\n1, rue de la Paix\n75002 Paris\nFRANCE",
        "Tove Berg\n\n4 March 2025",
        "**Tove Berg**\n*Weaver*",
        "# Thank you\n\n4 March 2025",
        "Ines Lund\nContoso\n\n---",
        "Phone: 555 010-0100 | E-mail: tove@example.com",
        "+49 30 1234567\nwww.example.com/tove\ntove@example.com",
        "Here is the letter that I want to send:",
        "Ана Ивановна\nМосква",
    ],
)
@pytest.mark.parametrize(
    "greeting", ["Dear Ms. Lund,", "Hello Ines!", "Good morning, Ines", "To whom it may concern:"]
)
def test_a_head_of_a_letter_is_a_region_of_its_own(head: str, greeting: str) -> None:
    text = f"{head}\n\n{greeting}\n\n{REST}"
    found = regions(text)
    assert [role for role, _ in found] == [
        Role.HEADING, Role.GREETING, Role.PARAGRAPH, Role.SIGN_OFF,
    ]  # fmt: skip
    assert found[0][1] == head
    assert found[1][1] == greeting


@pytest.mark.parametrize("greeting", ["Ms. Lund:", "Ines,", "Ines and Bo,"])
def test_the_greeting_below_it_may_be_a_name(greeting: str) -> None:
    found = regions(f"{US}\n\n4 March 2025\n\n{greeting}\n\n{REST}")
    assert [text for role, text in found if role is Role.GREETING] == [greeting]


@pytest.mark.parametrize(
    "text",
    [
        f"Thank you for the tour.\n\nDear Ines,\n\n{REST}",
        f"This is a copy of your message to tove@example.com\n\nHey Ines,\n\n{REST}",
        f"please see my draft below\n\nDear Ines,\n\n{REST}",
        f"Is this letter any good?\n\nDear Ines,\n\n{REST}",
        "\n\n".join([f"Line Number {number}" for number in range(30)])
        + f"\n\nDear Ines,\n\n{REST}",
    ],
)
def test_sentences_above_a_greeting_are_text(text: str) -> None:
    roles = [role for role, _ in regions(text)]
    assert Role.HEADING not in roles
    assert Role.GREETING not in roles


@pytest.mark.parametrize(
    "text",
    [
        f"Ines,\n\nGood morning!\n\n{REST}",
        f"Ines\n\n{REST}",
        f"Hi Ines,\n\nDear all is well.\n\n{REST}",
    ],
)
def test_a_greeting_on_top_is_the_greeting(text: str) -> None:
    roles = [role for role, _ in regions(text)]
    assert roles[0] is Role.GREETING
    assert Role.HEADING not in roles


def test_a_head_counts_neither_as_words_nor_as_a_missing_greeting() -> None:
    letter = f"Dear Ms. Lund,\n\n{REST}"
    head = f"{US}\n\n4 March 2025\n\n{THEM}\n\nRe: Weaver"

    def rules(text: str) -> list[str]:
        return [finding.rule for finding in lint(text).findings]

    assert rules(f"{head}\n\n{letter}") == rules(letter)
    assert "missing-greeting" not in rules(letter)
