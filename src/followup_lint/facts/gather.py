"""Facts of several sources → one Context; later sources fill gaps and never overrule."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any

from followup_lint.context import (
    Author,
    Calendar,
    Company,
    Contact,
    Context,
    Direction,
    Interview,
    Person,
    Position,
    Promise,
)
from followup_lint.context.clock import utc
from followup_lint.context.companies import is_part
from followup_lint.facts.known_facts import Clash, KnownFact

# What distinguishes interviews, readers, companies and roles: facts of two do not mix.
IDENTITY = {
    "interview": ("interview.start",),
    "recipient": ("recipient.email", "recipient.name"),
    "company": ("company.name",),
    "role": ("role.title",),
    "calendar": ("calendar.country",),
}
# One name may say more than the other.
PARTIAL = frozenset({"recipient.name", "company.name", "role.title"})
# Only these are one thing that two sources can contradict each other about.
SINGLE = frozenset({
    "kind", "timezone", "calendar.country", "interview.start", "recipient.email",
    "recipient.name", "company.name", "role.title", "promised-reply", "via-agency",
})  # fmt: skip


@dataclass(frozen=True, slots=True)
class Gathered:
    """What is known: the context, each fact with its source, where sources disagree, and what
    could not be asked. `thread_read` says that the messages which the draft quotes were asked.
    """

    context: Context
    known: tuple[KnownFact, ...] = ()
    clashes: tuple[Clash, ...] = ()
    notices: tuple[str, ...] = ()
    thread_read: bool = False


def gather(*sources: Iterable[KnownFact]) -> Gathered:
    """The facts of all sources, the most trusted first. Raises ContextError."""
    kept: dict[str, KnownFact] = {}
    clashes: list[Clash] = []
    for source in sources:
        facts = {fact.key: fact for fact in source}
        found = [Clash(kept[key], facts[key]) for key in facts if contradict(kept, facts, key)]
        others = {clash.other.key.partition(".")[0] for clash in found}
        clashes += found
        for key, fact in facts.items():
            if key.partition(".")[0] not in others:
                kept.setdefault(key, fact)
    context = context_of({key: fact.value for key, fact in kept.items()})
    return Gathered(context, tuple(kept.values()), tuple(clashes))


def contradict(kept: Mapping[str, KnownFact], facts: Mapping[str, KnownFact], key: str) -> bool:
    """Whether a fact says another thing than the one that is kept, and both cannot be true.

    In a group, the distinguishing facts decide: one address may have two names.
    """
    if key not in SINGLE or key not in kept:
        return False
    for identity in IDENTITY.get(key.partition(".")[0], (key,)):
        if identity in kept and identity in facts:
            return identity == key and not agree(kept[key], facts[key])
    return not agree(kept[key], facts[key])


def agree(first: KnownFact, second: KnownFact) -> bool:
    """Whether two facts can both be true: “Ana” and “Ana Ortiz”, “Analyst” and “Data Analyst”."""
    if first.key in PARTIAL:
        return is_part(str(first.value), str(second.value))
    return comparable(first) == comparable(second)


def comparable(fact: KnownFact) -> object:
    """The value in a form in which equal facts are equal."""
    value = fact.value
    if isinstance(value, datetime):
        return utc(value)
    if isinstance(value, Promise):
        return value.date
    return value.casefold() if isinstance(value, str) else value


def context_of(values: Mapping[str, Any]) -> Context:
    """The context that the values under these keys come to. Raises ContextError."""

    def part(group: str) -> dict[str, Any]:
        return {
            key.partition(".")[2].replace("-", "_"): value
            for key, value in values.items()
            if key.startswith(f"{group}.")
        }

    single = {
        key.replace("-", "_"): value
        for key, value in values.items()
        if "." not in key and key not in ("last-reply", "history")
    }
    return Context(
        interview=Interview(**part("interview")),
        calendar=Calendar(**part("calendar")),
        recipient=Person(**part("recipient")) if part("recipient") else None,
        company=Company(**part("company")) if "company.name" in values else None,
        role=Position(**part("role")) if "role.title" in values else None,
        my=Author(**part("my")),
        history=with_reply(values.get("history"), values.get("last-reply")),
        **single,
    )


def with_reply(
    history: Sequence[Contact] | None, at: datetime | None
) -> tuple[Contact, ...] | None:
    """The history with the last message from the reader; unknown as long as it is unknown."""
    if history is None:
        return None
    if at is None or any(
        contact.direction is Direction.IN and utc(contact.at) >= utc(at) for contact in history
    ):
        return tuple(history)
    return (*history, Contact(at, Direction.IN))


def filled(context: Context, known: Iterable[KnownFact]) -> Context:
    """The context with a promise and the last reply from the facts, where it has none.

    Who and what a message is about the rules read from the draft themselves.
    """
    values = {fact.key: fact.value for fact in known}
    promise, reply = values.get("promised-reply"), values.get("last-reply")
    if isinstance(promise, Promise) and context.promised_reply is None:
        context = replace(context, promised_reply=promise)
    if isinstance(reply, datetime) and context.history is not None:
        context = replace(context, history=with_reply(context.history, reply))
    return context
