"""What is of the wrong type is refused at once, in words of ours that name it, or made right."""

from __future__ import annotations

import inspect
from collections.abc import Callable, Mapping
from dataclasses import fields, is_dataclass
from datetime import UTC, date, datetime, timedelta, tzinfo
from enum import Enum
from pathlib import Path
from typing import Any, get_args, get_type_hints

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

import followup_lint
from followup_lint import (
    Agency,
    ArgumentError,
    Author,
    Calendar,
    Channel,
    Company,
    Config,
    ConfigError,
    Contact,
    Context,
    ContextError,
    Direction,
    Draft,
    DraftError,
    Evidence,
    Example,
    Fact,
    Failure,
    Finding,
    Fix,
    Fixed,
    FollowupLintError,
    Heard,
    Hears,
    Hit,
    Interview,
    Judgement,
    Kind,
    Line,
    Linter,
    NotChecked,
    Notice,
    Outline,
    Part,
    Person,
    Position,
    ProcessError,
    Promise,
    Proof,
    Reason,
    Region,
    Report,
    Role,
    Rule,
    Secret,
    Severity,
    Span,
    Strength,
    Verdict,
    View,
    Weekday,
    When,
    Zone,
    apply_fixes,
    bad,
    lint,
)
from followup_lint.settings.presend import Presend, Scope

AT = datetime(2025, 3, 5, 10, tzinfo=UTC)
SPAN = Span(0, 1)
FINDING: dict[str, Any] = {
    "rule": "r", "code": "R1", "family": "f", "severity": Severity.ERROR, "message": "m",
    "span": SPAN, "line": 1, "column": 1, "excerpt": "x",
}  # fmt: skip
REPORT: dict[str, Any] = {
    **dict.fromkeys(inspect.signature(Report).parameters, ()), "name": "", "kind": Kind.CHECK_IN,
    "confidence": 1.0, "verdict": Verdict.READY, "exit_code": 0, "literal": True,
    "fail_on": Severity.WARNING, "known": 0, "unjudged": "",
}  # fmt: skip
RULE: dict[str, Any] = {
    "id": "r", "code": "R1", "family": "informal", "summary": "s", "message": "m",
    "severity": Severity.ERROR, "check": lambda view, options: iter(()), "source": "s",
    "examples": (),
}  # fmt: skip
# What each of our classes needs at least.
NEEDED: dict[type, dict[str, Any]] = {
    Agency: {"name": "Fisher"},
    Author: {},
    Calendar: {},
    Company: {"name": "Contoso"},
    Config: {},
    Contact: {"at": AT},
    Context: {},
    Draft: {"text": "Hi"},
    Evidence: {
        "element": "e", "strength": Strength.FOUND, "span": SPAN, "line": 1, "excerpt": "x"
    },
    Example: {"text": "x", "fires": True},
    Fact: {"name": "n", "known": lambda view, options: True},
    Failure: {"rule": "r", "code": "R1", "error": "e"},
    Finding: FINDING,
    Fix: {"description": "d", "span": SPAN, "replacement": "x"},
    Fixed: {"text": "x", "subject": None, "mended": ()},
    Hears: {"label": "demand", "message": "m"},
    Hit: {"span": SPAN},
    Interview: {},
    NotChecked: {"rule": "r", "code": "R1", "reason": "x"},
    Notice: {"code": "R1", "message": "m"},
    Outline: {"kind": Kind.CHECK_IN, "subject": "s", "body": "b"},
    Person: {"name": "Ana Ortiz"},
    Position: {"title": "Analyst"},
    Promise: {"date": date(2025, 3, 14)},
    Proof: {"span": SPAN},
    Region: {"role": Role.QUOTE, "span": SPAN},
    Report: REPORT,
    Rule: RULE,
    Secret: {"part": Part.BODY, "span": SPAN},
    Span: {"start": 0, "end": 1},
    View: {"draft": Draft("Hi"), "kind": Kind.CHECK_IN, "context": Context()},
    When: {},
    Presend: {},
}  # fmt: skip

DRAFT = Draft.from_text("Hi Sam,\n\nThank you for the tour.\n")
VIEW = View(DRAFT, Kind.CHECK_IN, Context())
REPORT_OF_ONE = Report(**{**REPORT, "findings": (Finding(**FINDING),)})


class Odd:
    """Of no type of ours."""

    def __repr__(self) -> str:
        return "Odd()"


FIELDS = [
    (kind, name)
    for kind in NEEDED
    for name in inspect.signature(kind).parameters
    if name not in {"docs", "lines", "listens", "is_unusual"}  # the engine gives these
]
ODD = [Odd(), 5, 1.5, True, None, b"x", "x", "", [], [5], ["x"], {}, {"x": 1}, {5}, ..., Kind]


def ids(value: object) -> str:
    """A name for a case."""
    return value.__name__ if isinstance(value, type) else str(value)


def is_open(kind: type, name: str) -> bool:
    """Whether a field takes anything."""
    return get_type_hints(kind).get(name) in {Any, object}


def test_a_rule_hears_only_what_the_judge_says() -> None:
    with pytest.raises(ArgumentError, match=r"`label` of Hears: no label 'thanks'; use one of"):
        Hears("thanks", "m")


def test_every_public_class_is_looked_at() -> None:
    public = {getattr(followup_lint, name) for name in followup_lint.__all__}
    made = {
        kind for kind in public
        if isinstance(kind, type) and not issubclass(kind, (Exception, Enum)) and kind is not Linter
    }  # fmt: skip

    assert made - {Line, Heard, Judgement} <= NEEDED.keys()  # the judge makes these


@pytest.mark.parametrize(("kind", "name"), FIELDS, ids=ids)
def test_an_argument_of_no_type_of_ours_is_refused_by_name(kind: type, name: str) -> None:
    if is_open(kind, name):
        pytest.skip("it takes anything")
    with pytest.raises(FollowupLintError) as refused:
        kind(**{**NEEDED[kind], name: Odd()})

    assert name.replace("_", "-") in str(refused.value).replace("_", "-")
    assert "Odd" in str(refused.value)


@pytest.mark.parametrize(("kind", "name"), FIELDS, ids=ids)
@pytest.mark.parametrize("odd", ODD, ids=repr)
def test_what_is_taken_is_of_its_type(kind: type, name: str, odd: object) -> None:
    if is_open(kind, name) or kind is View:
        return
    try:
        made = kind(**{**NEEDED[kind], name: odd})
    except FollowupLintError as refused:
        assert str(refused)
        return
    assert fits(getattr(made, name), get_type_hints(kind)[name])


def fits(value: object, hint: Any) -> bool:
    """Whether a value is of a type, told in another way than the code does."""
    if hint is Any or hint is object:
        return True
    arguments = get_args(hint)
    origin = getattr(hint, "__origin__", hint)
    if not isinstance(origin, type):  # one of several
        return any(fits(value, one) for one in arguments or get_args(hint))
    if origin is float:
        return type(value) in {int, float}
    if origin in {int, bool, str}:
        return type(value) is origin
    if issubclass(origin, tuple):
        return type(value) is tuple and all(
            fits(item, arguments[0 if ... in arguments else number])
            for number, item in enumerate(value)
        )
    if issubclass(origin, frozenset):
        return isinstance(value, frozenset) and all(fits(item, arguments[0]) for item in value)
    if issubclass(origin, Mapping):
        return isinstance(value, Mapping) and all(
            fits(key, arguments[0]) and fits(item, arguments[1]) for key, item in value.items()
        )
    return isinstance(value, origin)


@pytest.mark.parametrize(
    ("made", "expected"),
    [
        (lambda: Context(kind="check_in").kind, Kind.CHECK_IN),
        (lambda: Context(reason="requested").reason, Reason.REQUESTED),
        (lambda: Contact(AT, "in", "phone", "thank_you").direction, Direction.IN),
        (lambda: Contact(AT, "in", "phone", "thank_you").channel, Channel.PHONE),
        (lambda: Contact(AT, "in", "phone", "thank_you").kind, Kind.THANK_YOU),
        (lambda: Calendar(weekend=["fri"]).weekend, (Weekday.FRI,)),
        (lambda: Config(fail_on="error").fail_on, Severity.ERROR),
        (lambda: When(kind=["check_in"]).kind, (Kind.CHECK_IN,)),
        (lambda: Presend(scope="all").scope, Scope.ALL),
        (lambda: Hit(SPAN, "subject", severity="error").part, Part.SUBJECT),
        (lambda: Rule(**{**RULE, "kinds": ["check_in"]}).kinds, frozenset({Kind.CHECK_IN})),
        (lambda: Rule(**{**RULE, "severity": "error"}).severity, Severity.ERROR),
        (lambda: Rule(**{**RULE, "severity_in": {"check_in": None}}).severity_in,
         {Kind.CHECK_IN: None}),
        (lambda: bad("x", kind="check_in").kind, Kind.CHECK_IN),
        (lambda: View(Draft("Hi"), "check_in", Context()).kind, Kind.CHECK_IN),
        (lambda: Report(**{**REPORT, "verdict": "hold"}).verdict, Verdict.HOLD),
        (lambda: Interview(topics=["the rota"]).topics, ("the rota",)),
        (lambda: REPORT_OF_ONE.count("error"), 1),
        (lambda: Rule(**{**RULE, "kinds": {Kind.CHECK_IN}}).applies_to("check_in"), True),
        (lambda: Draft.from_text("Hi Sam,\n").spans(["greeting"]), [Span(0, 7)]),
        (lambda: VIEW.spans("body"), VIEW.spans(Zone.BODY)),
        (lambda: [*VIEW.pieces("body")], [*VIEW.pieces(Zone.BODY)]),
        (lambda: Linter().rules_for(DRAFT, "check_in"), Linter().rules_for(DRAFT, Kind.CHECK_IN)),
    ],
)  # fmt: skip
def test_words_become_what_they_stand_for_and_lists_tuples(
    made: Callable[[], object], expected: object
) -> None:
    assert made() == expected


PUSHY = "Dear Amir,\n\nI need an answer by Friday. Have you decided yet?\n\nRegards,\nDana Reyes\n"


def test_a_kind_as_a_string_is_linted_as_that_kind() -> None:
    by_word = lint(PUSHY, context=Context(kind="check_in"))  # type: ignore[arg-type]

    assert by_word == lint(PUSHY, context=Context(kind=Kind.CHECK_IN))
    assert by_word.kind is Kind.CHECK_IN
    assert by_word.checked


@pytest.mark.parametrize(
    ("made", "error", "said"),
    [
        (lambda: Context(kind="chek_in"), ContextError,
         "kind: there is no 'chek_in'; use one of thank_you, check_in, second_follow_up, "
         "decision_reply, general"),
        (lambda: Context(interview={"start": AT}), ContextError,
         "interview: expected a value of Interview, got dict"),
        (lambda: Context(recipients=Person("Ana")), ContextError,
         "recipients: expected a list of Person, got Person"),
        (lambda: Context(recipients=["Ana"]), ContextError,
         "recipients: expected a list of Person, got a list of str"),
        (lambda: Context(send_at=1741168800), ContextError,
         "send_at: expected a time, got a whole number"),
        (lambda: Context(send_at=date(2025, 3, 5)), ContextError,
         "send_at: 2025-03-05 is a day without a time; write 2025-03-05T09:00-05:00"),
        (lambda: Promise(AT), ContextError,
         "promised_reply.date: 2025-03-05T10:00+00:00 is a time; write the day alone: 2025-03-05"),
        (lambda: Context(timezone=None), ContextError,
         "timezone: expected a string, got nothing"),
        (lambda: Company(5), ContextError, "company.name: expected a string, got a whole number"),
        (lambda: Company("A", "B"), ContextError,
         'company.aliases: is one text; write a list: ["B"]'),
        (lambda: Config(source=5), ConfigError,
         "Config: key `source`: expected a value of str, got int"),
        (lambda: Config(select="tone"), ConfigError,
         "Config: key `select`: expected a list, got a string; `followup-lint config` shows how "
         "settings are written"),
        (lambda: When(sender="a@b.example"), ConfigError,
         "When.sender: expected a list, got a string"),
        (lambda: Linter("a.toml"), ConfigError,
         "config: expected a value of Config, got str; make it by Config(…)"),
        (lambda: Linter({}), ConfigError,
         "config: expected a value of Config, got dict; make it by Config(…)"),
        (lambda: Linter(context={"kind": "check_in"}), ContextError,
         "context: expected a value of Context, got dict; make it by Context(…)"),
        (lambda: Linter().lint("Hi"), DraftError,
         "draft: expected a value of Draft, got str; make a draft of it, as by Draft.from_text"),
        (lambda: Linter().lint(Draft("Hi"), "check_in"), ContextError,
         "context: expected a value of Context, got str; make it by Context(…)"),
        (lambda: list(Linter().lint_many(["Hi"])), DraftError,
         "drafts: expected a value of Draft, got str; make a draft of it, as by Draft.from_text"),
        (lambda: Linter().lint_many(5), DraftError,
         "drafts: expected a value of Iterable, got int; write a list"),
        (lambda: Linter().lint_many([], processes="2"), ArgumentError,
         "processes: expected a value of int, got str"),
        (lambda: list(Linter().lint_many([Draft("Hi")], contexts=[None])), ContextError,
         "contexts: expected a value of Context, got nothing; make it by Context(…)"),
        (lambda: Linter.of_rules(["emoji"]), ArgumentError,
         "rules: expected a value of Rule, got str"),
        (lambda: lint(b"Hi"), DraftError,
         "text: expected a value of str, got bytes; Draft.from_bytes reads bytes"),
        (lambda: lint("Hi", subject=5), DraftError, "subject: expected a value of str, got int"),
        (lambda: lint("Hi", context={}), ContextError,
         "context: expected a value of Context, got dict; make it by Context(…)"),
        (lambda: Draft.from_text(None), DraftError,
         "text: expected a value of str, got nothing; Draft.from_bytes reads bytes"),
        (lambda: Draft.from_bytes("Hi"), DraftError,
         "raw: expected a value of bytes, got str; Draft.from_text reads a text"),
        (lambda: Draft.from_bytes(b"Hi", name=None), DraftError,
         "name: expected a value of str, got nothing"),
        (lambda: Draft.from_file(0), DraftError,
         "path: expected a value of str or PathLike, got int; name the file"),
        (lambda: Config.from_file(0), ConfigError,
         "path: expected a value of str or PathLike, got int; name the file"),
        (lambda: Config.discover(None), ConfigError,
         "start: expected a value of str or PathLike, got nothing; name the folder"),
        (lambda: apply_fixes("Hi", Report(**REPORT)), DraftError,
         "draft: expected a value of Draft, got str"),
        (lambda: apply_fixes(Draft("Hi"), []), ArgumentError,
         "report: expected a value of Report, got an empty list"),
        (lambda: apply_fixes(Draft("Hi"), Report(**REPORT), unsafe="no"), ArgumentError,
         "unsafe: expected a value of bool, got str"),
        (lambda: Report(**REPORT).count("fatal"), ArgumentError,
         "severity: there is no 'fatal'; use one of suggestion, warning, error"),
        (lambda: Report(**REPORT).to_json(indent="x"), ArgumentError,
         "indent: expected a value of int, got str"),
        (lambda: Rule(**RULE).applies_to(None), ArgumentError,
         "kind: got nothing; use one of thank_you, check_in, second_follow_up, decision_reply, "
         "general"),
        (lambda: Linter().rules_for("Hi", Kind.CHECK_IN), DraftError,
         "draft: expected a value of Draft, got str; make a draft of it, as by Draft.from_text"),
        (lambda: Draft("Hi").header(5), DraftError, "name: expected a value of str, got int"),
        (lambda: Draft("Hi").spans(5), DraftError,
         "roles: expected a value of Iterable, got int; write a list"),
        (lambda: VIEW.spans(5), ArgumentError,
         f"zone: got int; use one of {', '.join(zone.value for zone in Zone)}"),
        (lambda: Config().with_tables([{"to": ["x"]}]), ConfigError,
         "tables: expected a value of When, got dict; make it by When(…)"),
        (lambda: Span("0", 1), ArgumentError, "Span.start: expected a whole number, got str"),
        (lambda: Span(0, True), ArgumentError, "Span.end: expected a whole number, got bool"),
        (lambda: View("Hi", Kind.CHECK_IN, Context()), DraftError,
         "View.draft: expected a value of Draft, got str"),
        (lambda: View(Draft("Hi"), "chek", Context()), ArgumentError,
         "View.kind: there is no 'chek'; use one of thank_you, check_in, second_follow_up, "
         "decision_reply, general"),
        (lambda: Rule(**{**RULE, "check": 5}), ArgumentError,
         "Rule.check: expected a function, got a whole number"),
        (lambda: Finding(**{**FINDING, "fixes": ("x",)}), ArgumentError,
         "Finding.fixes: expected a list of Fix, got a list of str"),
    ],
)  # fmt: skip
def test_the_refusal_names_the_argument_and_what_to_do(
    made: Callable[[], object], error: type[FollowupLintError], said: str
) -> None:
    with pytest.raises(FollowupLintError) as refused:
        made()

    assert (type(refused.value), str(refused.value)[-len(said) :]) == (error, said)


def test_a_text_in_the_wrong_place_is_not_told() -> None:
    with pytest.raises(ContextError) as refused:
        Context(kind=PUSHY)  # type: ignore[arg-type]

    assert str(refused.value).startswith("kind: unknown word; use one of thank_you, ")


@given(st.text() | st.binary() | st.none() | st.booleans() | st.floats() | st.lists(st.text()))
def test_whatever_a_kind_is_it_is_never_silently_none(value: object) -> None:
    try:
        context = Context(kind=value)  # type: ignore[arg-type]
    except ContextError as refused:
        assert refused.place == "kind"
    else:
        assert context.kind is None or isinstance(context.kind, Kind)


class Whole(int):
    """A whole number of some library."""


class Words(str):
    """A text of some library."""


class Time(datetime):
    """A time of some library, as pandas has one."""


def test_types_of_libraries_that_are_of_ours_are_taken() -> None:
    time = Time(2025, 3, 5, 10, tzinfo=UTC)
    finding = Finding(**{**FINDING, "rule": Words("r"), "line": Whole(3)})

    assert Context(send_at=time, timezone=Words("UTC")) == Context(send_at=AT, timezone="UTC")
    assert (finding.rule, finding.line, Span(Whole(1), Whole(2))) == ("r", 3, Span(1, 2))


def test_bytes_of_any_kind_are_read(tmp_path: Path) -> None:
    raw = b"Subject: Hi\n\nHi Sam,\n"
    (tmp_path / "a.eml").write_bytes(raw)

    for given_bytes in (bytearray(raw), memoryview(raw)):
        assert Draft.from_bytes(given_bytes) == Draft.from_bytes(raw)
    assert Draft.from_file(tmp_path / "a.eml").text == "Hi Sam,\n"


def test_what_a_process_cannot_be_sent_is_told() -> None:
    class OneHour(tzinfo):
        def utcoffset(self, when: datetime | None) -> timedelta:
            return timedelta(hours=1)

        def dst(self, when: datetime | None) -> timedelta:
            return timedelta(0)

    contexts = [Context(send_at=datetime(2025, 3, 5, 10, tzinfo=OneHour()))]
    with pytest.raises(ProcessError, match="it cannot be sent to a process"):
        list(Linter().lint_many([Draft.from_text("Hi Sam,\n")], 2, contexts))


def test_every_dataclass_has_the_check() -> None:
    unchecked = [
        kind.__name__ for kind in NEEDED
        if (is_dataclass(kind) or issubclass(kind, msgspec.Struct))
        and not hasattr(kind, "__post_init__")
    ]  # fmt: skip

    assert unchecked == []
    assert [f.name for f in fields(Span)] == ["start", "end"]
