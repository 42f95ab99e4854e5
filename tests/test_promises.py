"""What docs/promises.md says about the Python API, section by section."""

from __future__ import annotations

import asyncio
import copy
import inspect
import json
import os
import pickle
import re
import subprocess
import sys
import warnings
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import FrozenInstanceError, is_dataclass
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import Any

import msgspec
import pytest

import followup_lint
from a_pack import EXAMPLES, HEAD
from followup_lint import (
    Agency,
    ArgumentError,
    Assume,
    Author,
    Calendar,
    Company,
    Config,
    ConfigError,
    Contact,
    Context,
    ContextError,
    Draft,
    DraftError,
    Example,
    Fact,
    Failure,
    Fix,
    FollowupLintError,
    Hears,
    Hit,
    Interview,
    Kind,
    Linter,
    NotChecked,
    Notice,
    PackError,
    Part,
    Person,
    Position,
    Presend,
    Promise,
    Proof,
    Report,
    Rule,
    Secret,
    Severity,
    Span,
    View,
    When,
    apply_fixes,
    lint,
    outline,
)
from followup_lint import editor as editing
from followup_lint.core import errors
from followup_lint.editor import Answer, Caret, Document, Session, Workspace
from followup_lint.testing import check_examples

ROOT = Path(__file__).resolve().parent.parent
PAGE = (ROOT / "docs" / "promises.md").read_text(encoding="utf-8")
AT = datetime(2026, 12, 23, 15, tzinfo=UTC)
PUSHY = (
    "Dear Ana,\n\nThank you for the tour, which I enjoyed. I still haven't heard back. Reply to me "
    "by Friday ASAP!! I attach my CV.\n\nKind regards,\nDana Reyes\n"
)
TEXTS = [
    PUSHY.replace("Ana", name).replace("tour", f"talk about the {word}{number} mill")
    for name in ("Ana", "Sam", "Dr. Novák", "Ms. Okafor")
    for number, word in enumerate(("rota", "Zq", "budget", "lab", "Xk"))
]
CONTEXT = Context(
    interview=Interview(start=AT - timedelta(days=2)),
    send_at=AT + timedelta(days=2),
    timezone="America/New_York",
    calendar=Calendar("US"),
)


def names_in_code(text: str) -> set[str]:
    """The words in backticks."""
    return set(re.findall(r"`(\w+)`", text))


def section(title: str) -> str:
    """A section of the page."""
    return PAGE.partition(f"\n## {title}\n")[2].partition("\n## ")[0]


# Errors


def own_errors() -> Iterator[Any]:
    """All classes of errors for callers."""
    for value in vars(errors).values():
        if inspect.isclass(value) and issubclass(value, Exception):
            yield value


def test_all_errors_have_one_base_and_say_where_what_and_what_to_do() -> None:
    for kind in own_errors():
        error = kind("cannot be read", place="a.txt", remedy="check the path")
        assert isinstance(error, FollowupLintError)
        assert (error.place, error.problem, error.remedy) == (
            "a.txt", "cannot be read", "check the path",
        )  # fmt: skip
        assert str(error) == "a.txt: cannot be read; check the path"


def test_all_public_errors_are_on_the_page() -> None:
    public = {
        name
        for name in followup_lint.__all__
        if inspect.isclass(value := getattr(followup_lint, name)) and issubclass(value, Exception)
    }

    assert public == {name for name in names_in_code(section("Errors")) if name in public}


@pytest.mark.parametrize(
    ("error", "call"),
    [
        (DraftError, lambda: Draft.from_text("\0 Zanzibar")),
        (DraftError, lambda: Draft.from_text("Zanzibar " * 30_000)),
        (DraftError, lambda: Draft.from_bytes(b"")),
        (DraftError, lambda: Draft.from_file("no-such-file.txt")),
        (DraftError, lambda: lint("\0 Zanzibar")),
        (ContextError, lambda: Context(timezone="Zanzibar/Nowhere")),
        (ContextError, lambda: Interview(start=datetime(2026, 3, 2))),
        (ConfigError, lambda: Config(fail_on="never ever")),  # type: ignore[arg-type]
        (ConfigError, lambda: Config.from_file("no-such-file.toml")),
        (ConfigError, lambda: Linter(Config(select=("no-such-rule",)))),
        (ConfigError, lambda: Linter(Config(rules={"emoji": {"no-such-option": 1}}))),
        (ConfigError, lambda: Session(Workspace(Config())).why("no-such-rule")),
        (PackError, lambda: Linter(Config(packs=(Path("no-such-pack.toml"),)))),
        (ArgumentError, lambda: Span("1", 2)),  # type: ignore[arg-type]
    ],
)
def test_a_call_raises_the_error_that_the_page_names(
    error: type[FollowupLintError], call: Callable[[], object]
) -> None:
    with pytest.raises(FollowupLintError) as raised:
        call()

    assert isinstance(raised.value, error)
    assert raised.value.problem
    assert raised.value.place or error is DraftError  # a text has no name
    assert error is not DraftError or "Zanzibar" not in str(raised.value)


def test_a_rule_that_fails_raises_nothing() -> None:
    def check(view: View, options: object) -> Iterator[Hit]:
        raise RuntimeError(view.text)

    rule = Rule("broken", "TST101", "informal", "", "", Severity.ERROR, check, "", ())
    report = Linter.of_rules([rule]).lint(Draft.from_text(PUSHY))

    assert (report.exit_code, [failure.rule for failure in report.failures]) == (2, ["broken"])


# Values


def silent(view: object, options: object) -> Iterator[Hit]:
    """A check that can be pickled."""
    return iter(())


def values() -> Iterator[Any]:
    """One of each class of values, and most of them in use."""
    session = Session(Workspace(Config()))
    draft = Draft.from_text(PUSHY, subject="Our talk")
    report = Linter().lint(draft)
    view = View(Draft.from_text("Dear Ana,\n\nYou had better reply."), Kind.CHECK_IN, Context())
    answer = session.check(Document("Dear Ana,\n\nPlease reply ASAP!!"), final=True)
    yield from (draft, draft.regions[0], report, report.findings[0], report.evidence[0])
    yield from (
        Span(0, 1),
        Failure("r", "R1", "e"),
        Notice("R1", "m"),
        Secret(Part.BODY, Span(0, 1)),
    )
    yield from (NotChecked("r", "R1", "x"), Fix("d", Span(0, 1), "x"), apply_fixes(draft, report))
    yield from (outline(Kind.CHECK_IN), Config(), Config(rules={"emoji": {"severity": "off"}}))
    yield from (When(to=("a@b.example",)), Presend(), CONTEXT, CONTEXT.interview, CONTEXT.calendar)
    yield from (Agency("Fisher"), Author("Dana"), Company("Contoso"), Contact(AT), Person("Ana"))
    yield from (Position("nurse"), Promise(date(2026, 3, 2)), Example("x", fires=True))
    yield from (Fact("n", silent), Hears("demand", "m"), Hit(Span(0, 1)), Proof(Span(0, 1)))  # type: ignore[arg-type]
    yield Rule("r", "R1", "informal", "", "", Severity.ERROR, silent, "", ())
    yield from (view.judged[0], view.heard[0], view.judged[0].judgement)
    yield from (answer, answer.remarks[0], answer.remarks[0].place, answer.elements[0])
    yield from (answer.remarks[0].place.stretch, answer.not_judged[0], Document("Hi"), Caret(1))
    yield next(edit for remark in answer.remarks for edit in remark.edits)


VALUES = list(values())
ids = [type(value).__name__ for value in VALUES]


def test_each_class_of_values_is_looked_at() -> None:
    public = [getattr(followup_lint, name) for name in followup_lint.__all__]
    public += [getattr(editing, name) for name in editing.__all__]
    wanted = {
        kind for kind in public
        if is_dataclass(kind) or (inspect.isclass(kind) and issubclass(kind, msgspec.Struct))
    }  # fmt: skip

    assert wanted == {type(value) for value in VALUES}


@pytest.mark.parametrize("value", VALUES, ids=ids)
@pytest.mark.parametrize(
    "copied", [copy.copy, copy.deepcopy, lambda value: pickle.loads(pickle.dumps(value))]
)
def test_a_value_that_is_copied_or_pickled_is_equal(
    value: Any, copied: Callable[[Any], Any]
) -> None:
    made = copied(value)

    assert made == value
    assert type(made) is type(value)
    assert repr(made) == repr(value)


@pytest.mark.parametrize("value", VALUES, ids=ids)
def test_a_value_cannot_be_changed(value: Any) -> None:
    name = next(iter(inspect.signature(type(value)).parameters))
    with pytest.raises((FrozenInstanceError, AttributeError)):
        setattr(value, name, getattr(value, name))


def test_values_without_tables_can_be_hashed() -> None:
    said = section("Values").partition("except for those with tables")[2].partition(".")[0]
    tables = {type(value).__name__ for value in VALUES if not can_be_hashed(value)}

    assert tables == names_in_code(said)
    assert all(
        hash(value) == hash(copy.deepcopy(value)) for value in VALUES if can_be_hashed(value)
    )


def can_be_hashed(value: object) -> bool:
    """Whether a value has a hash."""
    try:
        hash(value)
    except TypeError:
        return False
    return True


def test_an_error_that_is_pickled_or_copied_says_the_same() -> None:
    for kind in own_errors():
        error = kind("cannot be read", place="a.txt", remedy="check the path")
        for made in (pickle.loads(pickle.dumps(error)), copy.copy(error)):
            assert (type(made), str(made)) == (kind, str(error))


# Threads


def test_threads_share_a_linter_and_get_the_reports_of_one(tmp_path: Path) -> None:
    pack = tmp_path / "pack.toml"
    pack.write_text(f'{HEAD}regex = ["gizmo|mill"]\n{EXAMPLES}', encoding="utf-8")
    some = When(subject=("*lab*",), ignore=("informal",))
    settings = Config(packs=(pack,), when=(some,), assume=Assume.ANY)
    drafts = [Draft.from_text(text, subject=text[20:60]) for text in TEXTS]
    expected = list(Linter(settings, CONTEXT).lint_many(drafts))
    linter = Linter(settings, CONTEXT)
    with ThreadPoolExecutor(6) as pool:
        found = list(pool.map(linter.lint, drafts))

    assert found == expected
    assert {"my-word", "urgency"} <= {one.rule for report in found for one in report.findings}


def test_threads_may_call_any_function() -> None:
    def work(text: str) -> tuple[object, ...]:
        linter = Linter(Config(select=("informal", "punctuation-overuse")))
        draft = Draft.from_text(text)
        made = outline(Kind.CHECK_IN, CONTEXT)
        return apply_fixes(draft, linter.lint(draft)), made, check_examples(linter.rules[0])

    expected = list(map(work, TEXTS[:6]))
    with ThreadPoolExecutor(3) as pool:
        assert list(pool.map(work, TEXTS[:6])) == expected


def test_sessions_in_threads_share_a_workspace(tmp_path: Path) -> None:
    (tmp_path / "followup-lint.toml").write_text('ignore = ["too-short"]\n', encoding="utf-8")

    def answers(workspace: Workspace, text: str) -> list[Answer]:
        session = Session(workspace, tmp_path)
        ends = (40, 90, len(text))
        return [session.check(Document(text[:end], version=end)) for end in ends]

    workspace = Workspace()
    with ThreadPoolExecutor(4) as pool:
        found = list(pool.map(lambda text: answers(workspace, text), TEXTS[:8]))

    assert found == [answers(Workspace(), text) for text in TEXTS[:8]]


# Event loops


def test_the_loop_goes_on_while_a_thread_lints(loopback: None) -> None:
    [code] = re.findall(r"^```python\n(.*?)^```$", section("Event loops"), re.M | re.S)
    shown: dict[str, Any] = {}
    exec(compile(code, "promises.md", "exec"), shown)
    text = "\n\n".join(TEXTS * 4)
    expected = shown["linter"].lint(Draft.from_text(text))  # everything is loaded by now

    async def both() -> tuple[Report, int]:
        ticks = 0
        task = asyncio.create_task(shown["check"](text))
        while not task.done():
            await asyncio.sleep(0.005)
            ticks += 1
        return task.result(), ticks

    report, ticks = asyncio.run(both())

    assert report == expected
    assert ticks > 10


# Same input, same findings

PROGRAM = """
import json, sys
from followup_lint import Draft, Linter
reports = Linter().lint_many(map(Draft.from_text, json.load(sys.stdin)))
print(json.dumps([report.to_dict() for report in reports]))
"""


def test_reports_do_not_depend_on_the_process() -> None:
    surroundings = (
        {"PYTHONHASHSEED": "1", "TZ": "Asia/Tokyo", "LC_ALL": "C"},
        {"PYTHONHASHSEED": "2", "TZ": "America/New_York", "LC_ALL": "de_DE.UTF-8"},
    )
    told = [
        subprocess.run(
            [sys.executable, "-P", "-c", PROGRAM],
            input=json.dumps(TEXTS),
            env={**os.environ, **surrounding},
            capture_output=True,
            text=True,
            check=True,
        ).stdout
        for surrounding in surroundings
    ]

    assert told[0] == told[1]
    assert len(json.loads(told[0])) == len(TEXTS)


def test_reports_do_not_depend_on_the_drafts_beside_them() -> None:
    linter, drafts = Linter(), [Draft.from_text(text) for text in TEXTS]
    alone = [Linter().lint(draft) for draft in drafts[:6]]

    assert list(linter.lint_many(drafts))[:6] == alone
    assert list(linter.lint_many(reversed(drafts)))[:-7:-1] == alone


def test_findings_come_in_order_of_place() -> None:
    for report in Linter().lint_many([Draft.from_text(t, subject="URGENT!!") for t in TEXTS[:4]]):
        places = [(one.part is Part.BODY, one.span.start) for one in report.findings]
        assert places == sorted(places)
        assert len(places) > 3


# Limits


def test_a_draft_may_have_as_many_characters_as_the_page_says() -> None:
    assert "| text of a draft | 200,000 characters | `DraftError` |" in PAGE
    longest = ("word " * 40_000)[:200_000]

    assert Draft.from_text(longest).text == longest
    with pytest.raises(DraftError, match="200,000"):
        Draft.from_text(f"{longest}x")


def test_a_body_beyond_the_limit_is_not_judged_and_the_report_says_so() -> None:
    assert "| body that is judged and parsed | 50,000 characters |" in PAGE
    long = "Dear Ana,\n\n" + "I worked on the budget with the team that day. " * 1_100
    report = lint(f"{long}ASAP!!")

    assert "50,000" in report.unjudged
    assert "punctuation-overuse" in {finding.rule for finding in report.findings}


def test_files_of_settings_are_limited(tmp_path: Path) -> None:
    assert "| settings file, pack | 1 MB | `ConfigError`, `PackError` |" in PAGE
    assert "| baseline | 10 MB | `ConfigError` |" in PAGE
    large = tmp_path / "large.toml"
    large.write_text("#" * 1_000_001)
    larger = tmp_path / "baseline.json"
    larger.write_text(" " * 10_000_001)
    with pytest.raises(ConfigError):
        Config.from_file(large)
    with pytest.raises(PackError):
        Linter(Config(packs=(large,)))
    with pytest.raises(ConfigError):
        Linter(Config(baseline=larger))


# What never happens

WATCHED = """
import json, locale, logging, os, random, signal, sys, threading, warnings

def seen():
    return {
        "folder": os.getcwd(), "locale": locale.setlocale(locale.LC_ALL), "path": list(sys.path),
        "random": random.getstate(), "threads": threading.enumerate(), "hook": sys.excepthook,
        "signals": [signal.getsignal(one) for one in signal.valid_signals()],
        "log": (logging.root.level, list(logging.root.handlers)),
    }

events = []
FORBIDDEN = ("socket.", "subprocess.", "os.fork", "os.exec", "os.posix_spawn", "os.system",
    "os.mkdir", "os.rename", "os.remove", "os.link", "os.symlink", "tempfile.", "sqlite3.")
WRITING = os.O_WRONLY | os.O_RDWR | os.O_CREAT | os.O_TRUNC | os.O_APPEND

def hook(event, arguments):
    if event.startswith(FORBIDDEN):
        events.append(event)
    elif event == "open" and isinstance(arguments[2], int) and arguments[2] & WRITING:
        events.append(f"open {arguments[0]!r}")

before, variables = seen(), dict(os.environ)
sys.addaudithook(hook)
from followup_lint import Draft, Linter, lint
report = lint(sys.stdin.read())
after = seen()
print(json.dumps({
    "changed": [name for name in before if before[name] != after[name]],
    "variables": sorted(set(os.environ) - set(variables)),
    "kept": all(os.environ.get(name) == value for name, value in variables.items()),
    "events": events, "findings": len(report.findings), "spacy": "spacy" in sys.modules,
}))
"""


@pytest.fixture(scope="module")
def watched() -> dict[str, Any]:
    """What a whole run did, from the first import on."""
    variables = ("KMP_DUPLICATE_LIB_OK", "ORT_DISABLE_TELEMETRY")
    clean = {name: value for name, value in os.environ.items() if name not in variables}
    done = subprocess.run(
        [sys.executable, "-P", "-c", WATCHED],
        input=f"{PUSHY}I think that it is ridiculous.\n",
        env={**clean, "PYTHONDONTWRITEBYTECODE": "1"},
        capture_output=True,
        text=True,
        check=True,
    )
    assert done.stderr == ""
    return dict(json.loads(done.stdout))


def test_linting_opens_writes_and_starts_nothing(watched: dict[str, Any]) -> None:
    assert watched["events"] == []
    assert watched["findings"] > 3
    assert watched["spacy"]


def test_linting_leaves_the_process_as_it_is(watched: dict[str, Any]) -> None:
    assert watched["changed"] == []
    assert watched["kept"]
    assert set(watched["variables"]) <= names_in_code(section("What never happens"))


def test_nothing_is_printed(capfd: pytest.CaptureFixture[str]) -> None:
    lint(PUSHY)
    Session(Workspace(Config())).check(Document(PUSHY))

    assert capfd.readouterr() == ("", "")


# Versions


def test_nothing_is_deprecated() -> None:
    with warnings.catch_warnings():
        warnings.filterwarnings("error", category=DeprecationWarning, module="followup_lint")
        for name in followup_lint.__all__:
            getattr(followup_lint, name)
        lint(PUSHY, context=CONTEXT)

    assert "Nothing is deprecated at present." in section("Versions")


def test_each_section_is_held_here() -> None:
    held = re.findall(r"^# (.+)$", Path(__file__).read_text(encoding="utf-8"), re.M)

    assert held == re.findall(r"^## (.+)$", PAGE, re.M)
