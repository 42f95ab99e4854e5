"""What fixes promise: the meaning stays, nothing else changes, and the draft is only better."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from followup_lint import (
    Context,
    Draft,
    DraftError,
    Finding,
    Fix,
    Fixed,
    Kind,
    Linter,
    Part,
    Report,
    Severity,
    Span,
    apply_fixes,
)
from followup_lint.rules import registry
from followup_lint.rules.rule import Example, Rule
from followup_lint.testing import lint_example, unmark

LINTER = Linter()
RULES = list(registry.load().values())
EXAMPLES = [(rule, example) for rule in RULES for example in rule.examples]
# Fixes that show what other rules object to take a second round.
ROUNDS = 4


def counts(report: Report) -> Counter[str]:
    return Counter(finding.rule for finding in report.findings)


def fixed(draft: Draft, report: Report) -> tuple[Draft, Fixed]:
    done = apply_fixes(draft, report)
    return Draft.from_text(done.text, subject=done.subject), done


def mended(body: str, *, unsafe: bool = False, kind: Kind = Kind.THANK_YOU) -> str:
    """The body of a letter after one round of fixes."""
    draft = Draft.from_text(f"Dear Ms. Ortiz,\n\n{body}\n\nKind regards,\nDana Reyes")
    report = LINTER.lint(draft, Context(kind=kind))
    text = apply_fixes(draft, report, unsafe=unsafe).text
    return text.removeprefix("Dear Ms. Ortiz,\n\n").removesuffix("\n\nKind regards,\nDana Reyes")


def report_of(*findings: Finding) -> Report:
    return replace(LINTER.lint(Draft.from_text("Thank you.")), findings=findings)


def finding(*fixes: Fix, part: Part = Part.BODY) -> Finding:
    span = fixes[0].span
    return Finding("r", "R001", "f", Severity.WARNING, "m", span, 1, 1, "", fixes=fixes, part=part)


def write(start: int, end: int, new: str, *, safe: bool = True) -> Fix:
    return Fix("", Span(start, end), new, safe)


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("Thank you for the interview 😊", "Thank you for the interview."),
        ("Thank you for the interview! 😊 I liked it.", "Thank you for the interview! I liked it."),
        ("Thank you for the interview 😊😊 🎉", "Thank you for the interview."),
        ("Thank you for the tour 😊 I loved the lab.", "Thank you for the tour. I loved the lab."),
        ("I loved the tour ;-) and the lab.", "I loved the tour and the lab."),
        ("It was great to meet you 🙏🏽!", "It was great to meet you!"),
        ("😊 It was great to meet you.", "It was great to meet you."),
        ("It was nice.  :)  I liked it. ", "It was nice.  I liked it. "),
        ("It was great.\n\n😊\n\nIt was fine.", "It was great.\n\nIt was fine."),
        ("It was great.\n😊\nIt was fine.", "It was great.\nIt was fine."),
        ("- the tour 😊\n- the lab", "- the tour\n- the lab"),
        ("I <3 your product.", "I love your product."),
        ("I am VERY interested.", "I am very interested."),
        ("THANK YOU FOR MONDAY.", "Thank you for Monday."),
        ("I'm gonna send it, thx.", "I'm going to send it, thank you."),
        ("Many thx for what kinda work it is.", "Many thanks for what kind of work it is."),
        ("Pls lmk if u need it b4 noon.", "Please let me know if you need it before noon."),
        ("I am sooo happy, it was looong and goood.", "I am so happy, it was long and good."),
        ("I'm gonna go w/o notes.", "I'm going to go without notes."),
        ("Is there any update?! I liked it!!", "Is there any update? I liked it!"),
        ("Let me know your decision.", "Please let me know your decision."),
        ("Thx for it. Thx again!", "Thank you for it. Thank you again!"),
    ],
)  # fmt: skip
def test_a_fix_keeps_the_sentence_whole(before: str, after: str) -> None:
    assert mended(before) == after


@pytest.mark.parametrize(
    "text",
    [
        "This is 😊 Microsoft's idea.",  # a word may be missing
        "I 💙 your product.",
        "I would like to 🚀 this.",
        "See https://example.com/u!! and thx@example.com for it.",
        "The label says “WE LOVE YOU SO MUCH!!” in red.",
        "Run `u!! && thx` to see it.",
        "WE LOVE THE PYTHON TOUR SO MUCH.",
        "THANKS. THE FORKLIFT BROKE.",
        "We moved 20 tons of steel.",
        "Gimme a call.",
        "It ain't over.",
        "He wants a kinder word, and the kids like it.",
    ],
)  # fmt: skip
def test_what_is_not_certain_stays(text: str) -> None:
    assert mended(text) == text


def test_what_is_not_certain_can_be_asked_for() -> None:
    assert mended("Gimme a call.", unsafe=True) == "Give me a call."


def test_greeting_and_closing_become_those_of_a_letter() -> None:
    text = "Hey Amir 😊,\n\nThank you for the tour of the lab.\n\nxoxo\nDana 😊"
    draft = Draft.from_text(text)
    done = apply_fixes(draft, LINTER.lint(draft, Context(kind=Kind.THANK_YOU)))

    assert done.text == ("Hello Amir,\n\nThank you for the tour of the lab.\n\nKind regards,\nDana")


def test_names_in_the_headers_fill_greeting_and_sign_off() -> None:
    head = "From: Dana Reyes <d@example.com>\nTo: Ana Ortiz <a@example.com>\nSubject: Tour\n\n"
    draft = Draft.from_text(f"{head}The tour of the new press was a pleasure.")
    done = apply_fixes(draft, LINTER.lint(draft, Context(kind=Kind.THANK_YOU)))

    assert done.text == (
        f"{head}Dear Ana Ortiz,\n\nThe tour of the new press was a pleasure.\n\n"
        "Kind regards,\nDana Reyes"
    )


def test_new_lines_end_as_the_others_do() -> None:
    head = "From: Dana Reyes <d@example.com>\r\nTo: Ana Ortiz <a@example.com>\r\n\r\n"
    draft = Draft.from_text(f"{head}The tour of the new press was a pleasure.\r\n")
    done = apply_fixes(draft, LINTER.lint(draft, Context(kind=Kind.THANK_YOU)))

    assert done.text.count("\n") == done.text.count("\r\n") == 9


def test_the_subject_is_mended_where_it_is_kept() -> None:
    draft = Draft.from_text("Dear Amir,\n\nThank you.\n", subject="The tour on Monday!!")
    done = apply_fixes(draft, LINTER.lint(draft))
    with_headers = Draft.from_text("Subject: The tour on Monday!!\n\nDear Amir,\n\nThank you.\n")
    whole = apply_fixes(with_headers, LINTER.lint(with_headers))

    assert (done.subject, done.text) == ("The tour on Monday!", draft.text)
    assert whole.subject == "The tour on Monday!"
    assert whole.text.startswith("Subject: The tour on Monday!\n\n")


def test_of_fixes_that_overlap_the_first_is_taken() -> None:
    draft = Draft.from_text("abcdef")
    findings = [finding(write(0, 2, "X")), finding(write(1, 3, "Y")), finding(write(3, 4, "Z"))]
    done = apply_fixes(draft, report_of(*findings))

    assert (done.text, done.mended) == ("XcZef", (findings[0], findings[2]))


def test_a_place_takes_one_insertion_and_one_change_behind_it() -> None:
    draft = Draft.from_text("abcdef")
    findings = [finding(write(2, 2, "1")), finding(write(2, 2, "2")), finding(write(2, 3, "C"))]

    assert apply_fixes(draft, report_of(*findings)).text == "ab1Cdef"


def test_findings_that_share_a_fix_are_mended_by_it() -> None:
    draft = Draft.from_text("abcdef")
    findings = [finding(write(0, 2, "X")), finding(write(0, 2, "X"))]
    done = apply_fixes(draft, report_of(*findings))

    assert (done.text, len(done.mended)) == ("Xcdef", 2)


def test_only_safe_fixes_are_taken_unless_others_are_asked_for() -> None:
    draft = Draft.from_text("abcdef")
    report = report_of(finding(write(0, 1, "X", safe=False), write(0, 1, "Y")))

    assert apply_fixes(draft, report).text == "Ybcdef"
    assert apply_fixes(draft, report, unsafe=True).text == "Xbcdef"


@pytest.mark.parametrize(
    ("rule", "example"), EXAMPLES, ids=[f"{r.id}-{n}" for n, (r, _) in enumerate(EXAMPLES)]
)
def test_fixes_of_the_examples_only_make_them_better(rule: Rule, example: Example) -> None:
    text, _ = unmark(example.text)
    subject = None if example.subject is None else unmark(example.subject)[0]
    draft = Draft.from_text(text, subject=subject)
    only_better(draft, LINTER.lint(draft))
    only_better(draft, lint_example(rule, example))


def only_better(draft: Draft, report: Report) -> None:
    """Apply the fixes until none is left, and look at each round."""
    for _ in range(ROUNDS):
        after, done = fixed(draft, report)
        changes_only_its_spans(draft, after, done)
        if not done.mended:
            return
        reported = LINTER.lint(after)
        if report.checked == reported.checked:
            # A line may have another fault once one is gone, but not one more.
            assert counts(reported).total() <= counts(report).total()
        draft, report = after, reported
    raise AssertionError(f"fixes never end: {draft.text!r}")


def changes_only_its_spans(before: Draft, after: Draft, done: Fixed) -> None:
    """What lies between the fixes is the same, in the same order."""
    safe = [fix for f in done.mended if f.part is Part.BODY for fix in f.fixes if fix.safe]
    at = end = 0
    for fix in sorted({fix.span: fix for fix in safe}.values(), key=lambda fix: fix.span):
        between = before.text[end : fix.span.start]
        assert after.text[at : at + len(between)] == between
        at += len(between) + len(fix.replacement)
        end = fix.span.end
    assert after.text[at:] == before.text[end:]


PIECES = st.sampled_from(
    "Thank you|thx|for the tour|u|r|sooo|I|i|am|VERY|WE LOVE IT|happy|😊|🎉|:)|;-)|<3|!|!!|?!|??|."
    "|...|,|\"so\"|“so”|https://example.com/u!!|gonna|kinda|awesome|the the|alot|recieve|w/|b/c|lol"
    "|ASAP|Let me know your decision|Can you tell me the result?|\n|\n\n|\r\n|- |Hey Amir,|Cheers,"
    "|Dana|(|)|`u`".split("|")
)  # fmt: skip


@settings(max_examples=150, deadline=None)
@given(st.lists(PIECES, min_size=1, max_size=14))
@example(["thx", "\n", "!", "\r\n", "thx", "thx"])
@example(["Hey Amir,", "\n\n", "thx", "😊", "!!", "\n\n", "Cheers,", "\n", "Dana", "😊"])
def test_fixes_of_any_text_only_make_it_better(pieces: list[str]) -> None:
    try:
        draft = Draft.from_text(" ".join(pieces))
        report = LINTER.lint(draft)
        after, done = fixed(draft, report)
    except DraftError:
        return  # nothing but signs: without them there is no text
    changes_only_its_spans(draft, after, done)
    again, _ = fixed(after, LINTER.lint(after))
    assert len(again.text) <= len(draft.text) * 3 + 100
