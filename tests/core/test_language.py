"""Text in other languages, in part or as a whole, and the spellings of English."""

from __future__ import annotations

import pytest

from followup_lint import Context, Draft, Kind, Linter, Report
from followup_lint.core.language import is_english, is_foreign

LINTER = Linter(context=Context(kind=Kind.THANK_YOU))
ENGLISH = "I am very interested in the weaver position and would love to join the team at the mill."
OTHERS = {
    "Spanish": "Estimada señora, muchas gracias por la entrevista de ayer con usted y su equipo.",
    "German": "Sehr geehrte Frau Müller, vielen Dank für das Gespräch über die Stelle im Team.",
    "French": "Merci beaucoup pour votre temps, je suis très heureux de vous avoir rencontrée.",
    "Italian": "Grazie mille per il tempo che mi avete dedicato, il colloquio è stato molto utile.",
    "Portuguese": "Muito obrigado pela entrevista, foi um prazer falar com você sobre a vaga.",
    "Dutch": "Hartelijk bedankt voor het gesprek van gisteren, ik vond het heel leerzaam.",
    "Polish": "Bardzo dziękuję za rozmowę, nie mogę się doczekać, jest to dla mnie ważne.",
    "Russian": "Спасибо за интервью и за ваше время, мне было очень интересно.",
    "Japanese": "本日は面接のお時間をいただき、誠にありがとうございました。",
    "Arabic": "شكرا جزيلا على المقابلة وعلى وقتكم الثمين",
}


def report(text: str) -> Report:
    return LINTER.lint(Draft.from_text(text))


def rules(text: str) -> list[str]:
    return [finding.rule for finding in report(text).findings]


@pytest.mark.parametrize("language", OTHERS)
def test_a_paragraph_in_another_language_is_known(language: str) -> None:
    assert is_foreign(OTHERS[language])
    assert not is_english(OTHERS[language])


@pytest.mark.parametrize(
    "text",
    [
        ENGLISH,
        "We ate at Le Bernardin, La Mer and El Bulli, and walked the Rue de la Paix.",
        "Python, Rust, Go, C, Kubernetes, Terraform, Ansible, Grafana, Postgres.",
        "José Núñez, Zoë Brontë, Đặng Văn Minh and Søren Østergård sent their regards.",
        "Muchas gracias again for the tour of the bakery and for the bread!",
        "+44 20 7946 0000",
    ],
)
def test_names_terms_and_borrowed_words_make_no_other_language(text: str) -> None:
    assert not is_foreign(text)


def test_words_in_another_language_are_not_judged_as_english() -> None:
    text = (
        "Dear Ms. Ortiz,\n\nMuchas gracias por la entrevista y por las fotos, ASAP lol, con usted "
        f"una tarde fue muy agradable.\n\n{ENGLISH}\n\nKind regards,\nDana Reyes"
    )
    found = report(text)

    assert {"urgency", "textspeak", "missing-thanks"}.isdisjoint(f.rule for f in found.findings)
    assert {"a part of the text is not English"} == {
        item.reason for item in found.not_checked if item.rule == "missing-thanks"
    }
    assert [notice.code for notice in found.notices] == ["FUL901"]


def test_signs_are_judged_in_any_language() -> None:
    text = f"Dear Ms. Ortiz,\n\n{OTHERS['Spanish']} 🎉\n\n{ENGLISH}\n\nKind regards,\nDana Reyes"

    assert "emoji" in rules(text)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("I don’t want to bother you, but I still haven’t heard back.",
         "I don't want to bother you, but I still haven't heard back."),
        ("I must\u00a0insist: I need\u00a0an\u00a0answer\u00a0by\u00a0Friday.",
         "I must insist: I need an answer by Friday."),
        ("I apologise for bothering you.", "I apologize for bothering you."),
        ("I need an answer – as soon as possible – from you.",
         "I need an answer — as soon as possible — from you."),
        ("I‑need your answer ASAP.", "I-need your answer ASAP."),
    ],
)  # fmt: skip
def test_two_spellings_of_one_line_are_judged_alike(one: str, other: str) -> None:
    letter = "Dear Ms. Ortiz,\n\nThank you for the tour of the lab. {}\n\nKind regards,\nDana"

    assert rules(letter.format(one)) == rules(letter.format(other)) != []


@pytest.mark.parametrize(
    "name",
    ["Ana Núñez", "Søren", "Zoë", "Nguyễn Thị Hà", "Dr. Dvořák", "O’Brien", "李雷", "Анна",
     "Ms. García-López", "Çağla", "Jean‑Luc"],
)  # fmt: skip
def test_names_of_all_kinds_are_greeted_and_sign(name: str) -> None:
    text = (
        f"Dear {name},\n\nThank you for showing me the kiln yesterday. {ENGLISH}\n\n"
        f"Kind regards,\n{name}"
    )

    about_names = ("missing-greeting", "missing-sign-off", "impersonal", "casual")
    assert [rule for rule in rules(text) if rule.startswith(about_names)] == []
