"""Whom the greeting of a draft names."""

from __future__ import annotations

from followup_lint.context.groups import is_group
from followup_lint.context.personal_names import OFFICES
from followup_lint.core.span import Span
from followup_lint.draft.letter import Greeting, greeting_at
from followup_lint.draft.names import CONNECTORS, is_title, word_set
from followup_lint.draft.salutations import GROUPS
from followup_lint.rules.view import View, Zone

# Who is greeted by these is not greeted by name.
ANYBODY = GROUPS | OFFICES | word_set(
    "applicant both boss candidate chair chairman chairperson chairwoman coach counselor dean dears"
    " doctors employer employers family fellow friend investor ladies gentlemen ma'am madam member"
    " neighbor neighbour officer president principal professors reader sirs stranger student"
    " superintendent supervisor teacher"
)  # fmt: skip
ENDS = " \t,:;.!?-–—"


def greeting_of(view: View) -> Greeting | None:
    """The greeting of the draft, if it has one."""
    spans = view.spans(Zone.GREETING)
    return greeting_at(view.text, spans[0]) if spans else None


def greeting_span(view: View) -> Span:
    """Where the greeting stands, without its comma; without one, the start of the body."""
    greeting = greeting_of(view)
    if greeting is None:
        return view.body_start
    said = greeting.span.of(view.text)
    start = greeting.span.start + len(said) - len(said.lstrip())
    return Span(start, start + len(said.strip(ENDS)))


def name_span(view: View) -> Span:
    """Where the greeting names somebody; empty where it names nobody, or a group."""
    greeting = greeting_of(view)
    if greeting is None or greeting.name is None:
        return Span(0, 0)
    said = greeting.name.of(view.text).lower().replace(",", " ").split()
    words = [word.strip(".!") for word in said]
    is_nobody = not ANYBODY.isdisjoint(words) or is_group(words)
    return Span(0, 0) if is_nobody else greeting.name


def untitled(name: str) -> str:
    """The greeted names without titles and "and", so that they can be told from other words."""
    words = name.replace(",", " ").split()
    return " ".join(word for word in words if not is_title(word) and word not in CONNECTORS)
