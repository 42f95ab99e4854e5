"""Run the examples of a rule, for this package and for authors of other rules."""

from __future__ import annotations

import re
import traceback
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from followup_lint.core.errors import FollowupLintError
from followup_lint.core.findings import Report
from followup_lint.core.span import Span
from followup_lint.core.terms import Kind, Part
from followup_lint.draft import Draft
from followup_lint.linting.linter import Linter
from followup_lint.rules.rule import Check, Example, Hit, Proof, Rule
from followup_lint.rules.selection import options
from followup_lint.rules.view import View

MARK = re.compile(r"\[\[(.*?)\]\](?!\])", re.DOTALL)
Place = tuple[Part, Span]
Places = tuple[Place, ...]


def unmark(marked: str) -> tuple[str, tuple[Span, ...]]:
    """The text without its `[[…]]` marks, and the spans that they enclosed."""
    pieces: list[str] = []
    spans: list[Span] = []
    length = end = 0
    for match in MARK.finditer(marked):
        pieces += [marked[end : match.start()], match.group(1)]
        start = length + match.start() - end
        length = start + len(match.group(1))
        spans.append(Span(start, length))
        end = match.end()
    return "".join([*pieces, marked[end:]]), tuple(spans)


def mark(text: str, spans: Iterable[Span]) -> str:
    """The text with `[[…]]` around each of the spans, which do not overlap."""
    for span in sorted(spans, reverse=True):
        text = f"{text[: span.start]}[[{span.of(text)}]]{text[span.end :]}"
    return text


def kind_of(rule: Rule, example: Example) -> Kind:
    """The kind an example is read as: its own, or the first that the rule applies to."""
    return example.kind or next(filter(rule.applies_to, Kind), Kind.GENERAL)


def lint_example(rule: Rule, example: Example) -> Report:
    """What this rule alone says about an example."""
    settings = options(rule.options, example.options, f"example of {rule.id}")
    linter = Linter.of_rules((replace(rule, options=settings),))
    context = replace(example.context, kind=kind_of(rule, example))
    return linter.lint(draft_of(example), context)


def draft_of(example: Example) -> Draft:
    """The example as a draft, without its marks; a subject goes into a header."""
    text, _ = unmark(example.text)
    if example.subject is None:
        return Draft.from_text(text)
    subject, _ = unmark(example.subject)
    draft = Draft.from_text(text, subject=subject)
    return replace(draft, headers=(*draft.headers, ("Subject", subject)))


def check_examples(rule: Rule) -> list[str]:
    """What is wrong with the examples of a rule; an empty list when nothing is.

    Each item names the example and says what was expected; lines below it show what is marked
    and what was found, marked alike.
    """
    return list(problems(rule))


def problems(rule: Rule) -> Iterator[str]:
    """The problems of each example in turn."""
    name = f"{rule.id} ({rule.code})"
    for fires, word in ((True, "bad"), (False, "good")):
        examples = [example for example in rule.examples if example.fires is fires]
        if not examples:
            yield f"{name}: there is no {word} example; give at least one"
        for number, example in enumerate(examples, 1):
            problem = problem_of(rule, example)
            if problem:
                yield f"{name}, {word} example {number}: {problem}"


def problem_of(rule: Rule, example: Example) -> str:
    """What is wrong with one example; empty when nothing is."""
    kind = kind_of(rule, example)
    wanted = marked_places(example)
    if example.fires and not wanted:
        return "nothing is marked; put [[…]] around what the rule should report"
    if wanted and not example.fires:
        return "something is marked; take the [[…]] out, or make it a bad example"
    if not rule.applies_to(kind):
        return f"the rule does not check what it is read as: {kind.label}"
    check = Watched(rule.check)
    try:
        report = lint_example(replace(rule, check=check), example)
    except FollowupLintError as error:
        return str(error)
    if report.failures:
        return check.fault or "the message or help of the rule has a field that no value fills"
    if report.not_checked:
        return f"the rule did not run: {report.not_checked[0].reason}"
    found = tuple((finding.part, finding.span) for finding in report.findings)
    return "" if found == wanted else difference(example, wanted, found)


@dataclass
class Watched:
    """A check that describes what it raised, for the author of the rule."""

    check: Check
    fault: str = ""

    def __call__(self, view: View, options: Any) -> Iterator[Hit | Proof]:
        """All that the check yields."""
        try:
            yield from self.check(view, options)
        except Exception as error:
            frame = traceback.extract_tb(error.__traceback__)[-1]
            place = f"{Path(frame.filename).name}, line {frame.lineno}"
            self.fault = f"the check raised {type(error).__name__}: {error} ({place})"
            raise


def marked_places(example: Example) -> Places:
    """What the example marks, the subject first."""
    parts = ((Part.SUBJECT, example.subject or ""), (Part.BODY, example.text))
    return tuple((part, span) for part, text in parts for span in unmark(text)[1])


def difference(example: Example, wanted: Places, found: Places) -> str:
    """What was found besides or instead of what is marked, with the lines that differ."""
    if not wanted:
        said = "this should pass"
    elif not found:
        said = "nothing is found"
    elif len(found) == len(wanted):
        said = "what is found is not what is marked"
    else:
        said = f"{counted(len(wanted))} marked, but {counted(len(found))} found"
    lines = [said]
    for marked, shown in zip(lines_of(example, wanted), lines_of(example, found), strict=True):
        if marked != shown:
            lines += [f"  marked: {marked}", f"  found:  {shown}"]
    return "\n".join(lines)


def counted(number: int) -> str:
    """A number of places with its verb."""
    return "1 place is" if number == 1 else f"{number} places are"


def lines_of(example: Example, places: Places) -> list[str]:
    """The lines of an example with these places marked, the subject first if there is one."""
    draft = draft_of(example)
    subject, body = (
        mark(text, (span for where, span in places if where is part))
        for part, text in ((Part.SUBJECT, draft.subject or ""), (Part.BODY, draft.text))
    )
    return [*([f"Subject: {subject}"] if draft.subject is not None else []), *body.split("\n")]
