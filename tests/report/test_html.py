"""The page to send on: true to the draft, safe whatever is in it, and fit for everybody."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from importlib.resources import files
from typing import Any

import pytest
from drafts_and_rules import finder, fixer, linted, make, missing, prover
from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import etree

from followup_lint import (
    Draft,
    DraftError,
    Failure,
    FollowupLintError,
    Linter,
    Notice,
    Part,
    Report,
    Rule,
    Secret,
    Severity,
    Span,
    Verdict,
)
from followup_lint.draft.masking import starred
from followup_lint.report.content_free import content_free
from followup_lint.report.html import Linted, render
from followup_lint.report.marks import Mark, marked
from followup_lint.report.printable import UNSAFE, visible
from followup_lint.rules import registry

LETTER = "Dear Amir,\n\nThank you for the gizmo tour.\n\nKind regards,\nDana Reyes\n"
GIZMO = finder("gizmo", help="Say “thing”.", why="It is vague.")
# XML readers refuse what is not well-formed, and more than HTML readers do.
STRICT = etree.XMLParser(resolve_entities=False, no_network=True)
ANYTHING = st.text(st.characters(exclude_categories=()), max_size=60)


def page_of(*pairs: tuple[Report, Draft | None], rules: Any = (), errors: Any = ()) -> Any:
    """The root of the page."""
    by_id = {rule.id: rule for rule in rules}
    return read(render([Linted(*pair) for pair in pairs], by_id, errors, version="1.0"))


def read(page: str) -> Any:
    """A page, if it is well-formed."""
    return etree.fromstring(page.encode(), STRICT)


def text_of(node: Any) -> str:
    """All text in an element."""
    return "".join(node.itertext())


def the(page: Any, path: str) -> Any:
    """The only element at a path."""
    [found] = page.xpath(path)
    return found


def said(page: Any, path: str) -> list[str]:
    """The texts of the elements at a path."""
    return [text_of(node) for node in page.xpath(path)]


def shown(text: str) -> str:
    """A text as the page should show it: plain line ends, and nothing invisible."""
    lines = text.replace("\r\n", "\n").replace("\r", "\n")
    return UNSAFE.sub(lambda match: match[0] if match[0] in "\n\t" else visible(match), lines)


def spans(text: str) -> st.SearchStrategy[Span]:
    """Stretches of a text, empty ones too."""
    places = st.integers(0, len(text))
    return st.tuples(places, places).map(lambda pair: Span(*sorted(pair)))


def marks_on(found: list[tuple[Span, Severity]]) -> list[Mark]:
    """Marks at these places."""
    return [
        Mark(f"place-{number}", f"remark-{number}", number, severity, span)
        for number, (span, severity) in enumerate(found, 1)
    ]


def marked_characters(node: Any, inside: tuple[str, ...] = ()) -> Iterator[tuple[str, set[str]]]:
    """Each character in an element, with the severities of the marks around it."""
    around = (*inside, node.get("class")) if node.tag == "mark" else inside
    yield from ((char, set(around)) for char in node.text or "")
    for child in node:
        yield from marked_characters(child, around)
        yield from ((char, set(around)) for char in child.tail or "")


@given(st.data())
def test_however_places_overlap_each_character_is_marked_for_just_its_remarks(data: Any) -> None:
    text = data.draw(st.text("ab \n", max_size=20))
    found = data.draw(st.lists(st.tuples(spans(text), st.sampled_from(Severity)), max_size=6))
    root = read(f"<div>{marked(text, marks_on(found))}</div>")

    assert list(marked_characters(root)) == [
        (char, {s.value for span, s in found if span.start <= at < span.end})
        for at, char in enumerate(text)
    ]
    assert sorted(root.xpath("//a/@href")) == sorted(f"#remark-{n + 1}" for n in range(len(found)))
    assert sorted(root.xpath("//@id")) == sorted(f"place-{n + 1}" for n in range(len(found)))


@given(st.data())
def test_the_link_to_a_remark_stands_right_behind_its_place(data: Any) -> None:
    text = data.draw(st.text("ab\r\n", max_size=20))
    found = data.draw(st.lists(st.tuples(spans(text), st.sampled_from(Severity)), max_size=6))
    root = read(f"<div>{marked(text, marks_on(found))}</div>")

    for number, (span, _) in enumerate(found, 1):
        before = "".join(root.xpath(f"//a[@data-number={number}]/preceding::text()"))
        is_within_crlf = text[max(0, span.end - 1) : span.end + 1] == "\r\n"
        assert before == shown(text[: span.end - is_within_crlf])


def hostile_report(text: str, subject: str, name: str, found: Any, secrets: Any) -> Report:
    """A report whose every word comes from somebody else."""
    report, _ = linted(LETTER, GIZMO)
    [finding] = report.findings
    findings = tuple(
        replace(finding, message=name, help=name, part=part, span=span, excerpt=name, severity=s)
        for part, span, s in found
    )
    proof = (prover("thanks", "Thank you", "TST201", note=name),)
    evidence = linted(LETTER, *proof)[0].evidence
    return replace(
        report,
        name=name,
        findings=findings,
        secrets=secrets,
        elements=("thanks", name),
        evidence=tuple(replace(one, excerpt=name) for one in evidence),
        kind_evidence=(f"“{name}”",),
        notices=(Notice("x", name),),
        failures=(Failure("rule", "TST101", name),),
    )


@settings(deadline=None)
@given(st.data())
def test_whatever_a_draft_holds_the_page_is_sound_and_shows_just_that(data: Any) -> None:
    text, subject, name = (
        data.draw(ANYTHING | st.just("<script>alert(1)</script>'\"&amp;]]>--")) for _ in range(3)
    )
    parts = {Part.BODY: text, Part.SUBJECT: subject}
    found = data.draw(
        st.lists(
            st.sampled_from(Part).flatmap(
                lambda part: st.tuples(st.just(part), spans(parts[part]), st.sampled_from(Severity))
            ),
            max_size=4,
        )
    )
    secrets = tuple(
        Secret(part, data.draw(spans(parts[part])))
        for part in data.draw(st.lists(st.sampled_from(Part), max_size=2))
    )
    report = hostile_report(text, subject, name, found, secrets)
    draft = Draft(text=text, subject=subject, name=name)
    page = page_of((report, draft), rules=[GIZMO], errors=[FollowupLintError(name, place=text)])

    hidden = {
        part: starred(words, [s.span for s in secrets if s.part is part])
        for part, words in parts.items()
    }
    assert said(page, "//div[@class='text body']") == [shown(hidden[Part.BODY])]
    if subject:
        assert said(page, "//span[@class='text']") == [shown(hidden[Part.SUBJECT])]
    assert page.xpath("//script") == []
    assert page.xpath("//@*[starts-with(name(), 'on')]") == []
    assert text_of(the(page, "//title")) == text_of(the(page, "//h1"))


def test_the_page_holds_no_script_and_loads_nothing() -> None:
    page = page_of(linted(LETTER, GIZMO), rules=[GIZMO])
    policy = "//meta[@http-equiv='Content-Security-Policy']/@content"

    assert page.xpath(policy) == ["default-src 'none'; style-src 'unsafe-inline'"]
    assert page.xpath("//script | //link | //img | //iframe | //@src | //@style") == []
    assert not re.search(r"url\(|@import", text_of(the(page, "//style")))


def test_a_draft_stands_beside_its_verdict_its_remarks_and_what_was_found() -> None:
    rules = [GIZMO, missing(message="Nothing."), prover("thanks", "Thank you", "TST201")]
    page = page_of(linted(LETTER, *rules, prover("interest", "keen", "TST202")), rules=rules)

    assert said(page, "//h1") == ["Report on a.txt"]
    assert said(page, "//h2") == ["Draft", "What was found, and what is missing", "Remarks"]
    assert said(page, "//p[@class='verdict look-again']") == [
        "Look again: 2 things to consider. Read as a thank-you, as given."
    ]
    assert said(page, "//ul[@class='panel']/li") == [
        "thanks: found, line 3: “Thank you”",
        "interest: missing",
    ]
    assert said(page, "//li[h3]/h3") == [
        "1. warning: missing-thing (TST101)",
        "2. warning: some-word (TST101)",
    ]
    assert said(page, "//li[h3][2]/p") == [
        "“gizmo” is a word.",
        "Line 3, column 19",
        "Help: Say “thing”.",
        "Why: It is vague. Advice from example.com",
    ]


def test_remarks_and_their_places_lead_to_each_other() -> None:
    report, draft = linted("Dear Amir,\n\nA gizmo and a gizmo.\n", GIZMO, missing())
    page = page_of((report, draft), (report, draft), rules=[GIZMO])
    ids = page.xpath("//@id")
    targets = page.xpath("//a[starts-with(@href, '#')]/@href")

    assert len(ids) == len(set(ids))
    assert {target.removeprefix("#") for target in targets} == set(ids)
    for link in page.xpath("//div[@class='text body']//a"):
        number = link.get("data-number")
        remark = the(page, f"//li[@id='{link.get('href')[1:]}']")
        back = the(remark, "p/a[starts-with(text(), 'Line')]").get("href")
        assert text_of(remark).startswith(f"{number}. ")
        assert link.get("aria-label") == f"Warning, remark {number}"
        assert back[1:] in {link.get("id"), *link.xpath("preceding-sibling::mark/@id")}


def test_severity_is_said_in_words_and_by_the_form_of_a_line() -> None:
    rules = [
        finder(word, id=word, code=f"TST10{n}", severity=severity)
        for n, (word, severity) in enumerate(
            [("Amir", Severity.ERROR), ("gizmo", Severity.WARNING), ("tour", Severity.SUGGESTION)]
        )
    ]
    page = page_of(linted(LETTER, *rules), rules=rules)
    style = text_of(the(page, "//style"))
    forms = {
        severity.value: re.findall(
            rf"mark\.{severity.value} \{{[^}}]*text-decoration-style: (\w+)", style
        )
        for severity in Severity
    }

    assert forms == {"error": ["wavy"], "warning": ["dotted"], "suggestion": ["solid"]}
    assert said(page, "//p[@class='legend faint']") == [
        "Underlined: error (wavy), warning (dotted), suggestion (straight). "
        "Numbers lead to the remarks."
    ]
    assert said(page, "//div[@class='text body']//mark") == ["Amir", "gizmo", "tour"]
    assert page.xpath("//div[@class='text body']//mark/@class") == [
        "error",
        "warning",
        "suggestion",
    ]


def test_the_reason_is_given_once_for_each_rule() -> None:
    page = page_of(linted("A gizmo and a gizmo, Amir.\n", GIZMO), rules=[GIZMO])

    assert said(page, "//li[h3]/p[last()]") == [
        "Why: It is vague. Advice from example.com",
        "Why: see remark 1.",
    ]


@pytest.mark.parametrize("source", ["javascript:alert(1)", "data:text/html,x", "a book"])
def test_only_web_pages_are_linked(source: str) -> None:
    rule = finder("gizmo", why="It is vague.", source=source)
    page = page_of(linted(LETTER, rule), rules=[rule])

    assert page.xpath("//a[not(starts-with(@href, '#'))]") == []
    assert said(page, "//li[h3]/p[last()]") == ["Why: It is vague."]


def test_a_fix_is_named_unless_the_help_says_it() -> None:
    named = fixer("gizmo", "thing", "write “thing”")
    helped = fixer("gizmo", "thing", "write “thing”", help="Write “thing”.")

    assert "Fix: write “thing”" in said(page_of(linted(LETTER, named)), "//li[h3]/p")
    assert not [p for p in said(page_of(linted(LETTER, helped)), "//p") if p.startswith("Fix")]


def test_the_subject_is_shown_if_there_is_one_or_one_is_missing() -> None:
    def check(view: Any, options: object) -> Any:
        yield view.hit(Span(4, 9), part=Part.SUBJECT)

    def lack(view: Any, options: object) -> Any:
        yield view.hit(Span(0, 0), part=Part.SUBJECT)

    marked_one = page_of(linted(LETTER, make(check), subject="The gizmo tour"))
    lacking = page_of(linted(LETTER, make(lack), subject=""))

    assert said(marked_one, "//p[@class='subject']") == ["Subject: The gizmo tour"]
    assert said(marked_one, "//p[@class='subject']//mark") == ["gizmo"]
    assert "Subject, line 1, column 14" in said(marked_one, "//li[h3]/p")
    assert said(lacking, "//p[@class='subject']") == ["Subject: "]
    assert len(lacking.xpath("//p[@class='subject']//a")) == 1
    assert said(page_of(linted(LETTER, GIZMO)), "//p[@class='subject']") == []


def test_several_drafts_share_a_page_with_links_and_errors() -> None:
    first, draft = linted(LETTER, GIZMO)
    second = replace(first, name="<stdin>", findings=(), verdict=Verdict.READY)
    error = DraftError("there is no such file", place="gone.txt", remedy="check the path")
    page = page_of((first, draft), (second, draft), rules=[GIZMO], errors=[error])

    assert said(page, "//h1") == ["Report on 2 drafts"]
    assert said(page, "//header/p") == ["2 drafts: 1 ready, 1 look again, 1 error (see below)."]
    assert said(page, "//nav//li") == ["a.txt: look again", "a draft from standard input: ready"]
    assert said(page, "//h2") == ["a.txt", "a draft from standard input", "Errors"]
    assert said(page, "//article[2]/div/div/h3") == ["Draft", "Remarks"]
    assert said(page, "//article[2]/div/div[2]/p") == ["None."]
    assert said(page, "//main/section/ul/li") == ["gone.txt: there is no such file; check the path"]
    assert len(page.xpath("//article[1]//h4")) == 1


def test_with_errors_alone_the_page_shows_these() -> None:
    page = page_of(errors=[DraftError("it is empty", place="a.txt")])

    assert said(page, "//h1") == ["No draft could be checked"]
    assert said(page, "//main//li") == ["a.txt: it is empty"]


def test_what_went_wrong_in_a_check_is_said() -> None:
    report, draft = linted(LETTER, GIZMO)
    failed = replace(
        report,
        failures=(Failure("emoji", "FUL421", "KeyError in emoji.py, line 3"),),
        notices=(Notice("x", "Only part of it was read."),),
        literal=False,
    )
    page = page_of((failed, draft))

    assert said(page, "//div/ul[not(@class)]/li") == [
        "The rule emoji failed: KeyError in emoji.py, line 3.",
        "Only part of it was read.",
    ]
    assert said(page, "//p[starts-with(., 'The body of this message is encoded')]")


def test_secrets_are_starred_everywhere() -> None:
    text = f"{LETTER}\nMy card is 4111 1111 1111 1111, the password is Tr0ub4dor.\n"
    draft = Draft.from_text(text, subject="My password is Tr0ub4dor")
    report = Linter().lint(draft)
    page = render([Linted(report, draft)], registry.load(), version="1.0")

    assert {secret.part for secret in report.secrets} == set(Part)
    assert "4111" not in page
    assert "Tr0ub4dor" not in page
    assert said(read(page), "//span[@class='text']") == ["My password is *********"]


def test_without_content_only_rules_and_positions_are_left() -> None:
    rules: list[Rule] = [GIZMO, prover("thanks", "Thank you", "TST201", note="to Amir")]
    report, _ = linted(LETTER, *rules)
    page = page_of((content_free(report, {rule.id: rule for rule in rules}), None), rules=rules)

    assert said(page, "//h2") == ["What was found, and what is missing", "Remarks"]
    assert said(page, "//ul[@class='panel']/li") == ["thanks: weak, line 3"]
    assert said(page, "//li[h3]/p") == [
        "A word.",
        "Line 3, column 19",
        "Why: It is vague. Advice from example.com",
    ]
    assert page.xpath("//a[starts-with(@href, '#')]") == []
    assert not re.search("gizmo|Amir|Dana", text_of(the(page, "//body")))


def test_the_kind_is_said_without_a_hint_for_the_command_line() -> None:
    draft = Draft.from_text(LETTER)
    page = page_of((Linter().lint(draft), draft))

    assert "Read as a thank-you, from “Thank you for the gizmo tour.” (certain)." in text_of(page)
    assert "--" not in text_of(the(page, "//body"))


COLOR = re.compile(r"--([a-z]+): #([0-9a-f]{3,6});")


def test_words_stand_out_from_the_paper_in_light_and_dark() -> None:
    style = (files("followup_lint.report") / "html.css").read_text(encoding="utf-8")
    light, dark = re.findall(r":root \{[^}]*--paper[^}]*\}", style)

    for scheme in (light, dark):
        colors = dict(COLOR.findall(scheme))
        for name in ("ink", "faint", "link", "error", "warning", "suggestion", "ready"):
            for ground in ("paper", "page"):
                assert contrast(colors[name], colors[ground]) >= 4.5, (name, ground)


def contrast(first: str, second: str) -> float:
    """The contrast of two colours, from 1 to 21 (WCAG 2.2)."""
    light, dark = sorted((luminance(first), luminance(second)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def luminance(color: str) -> float:
    """The relative luminance of a colour, from 0 to 1."""
    full = "".join(char * 2 for char in color) if len(color) == 3 else color
    shares = [int(full[at : at + 2], 16) / 255 for at in (0, 2, 4)]
    linear = [s / 12.92 if s <= 0.04045 else ((s + 0.055) / 1.055) ** 2.4 for s in shares]
    return sum(w * s for w, s in zip((0.2126, 0.7152, 0.0722), linear, strict=True))
