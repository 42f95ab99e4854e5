"""Drafts → reports: plan the rules once, parse in batches, run the rules on each draft."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from functools import partial
from itertools import islice, zip_longest
from typing import TypeVar

from followup_lint.context import Context
from followup_lint.core import expressions
from followup_lint.core.errors import (
    ArgumentError,
    ConfigError,
    ContextError,
    DraftError,
    PipelineError,
    ProcessError,
)
from followup_lint.core.fields import instance, word
from followup_lint.core.findings import Report
from followup_lint.core.terms import Assume, Kind, Severity
from followup_lint.draft import Draft
from followup_lint.linting.baseline import Baseline, without_keys
from followup_lint.linting.kind import Reading
from followup_lint.linting.prepared import Prepared
from followup_lint.linting.run import Run
from followup_lint.rules import registry
from followup_lint.rules.registry import Registry
from followup_lint.rules.rule import Rule
from followup_lint.rules.selection import plan
from followup_lint.rules.view import View
from followup_lint.settings.config import Config
from followup_lint.settings.for_some import Traits

BATCH = 32
Item = TypeVar("Item")
Pair = tuple[Draft, Context]
Linting = Callable[[list[Pair]], list[Report]]


@dataclass(frozen=True, slots=True)
class Plan:
    """What is in force for one message."""

    rules: tuple[Rule, ...]
    fail_on: Severity


class Linter:
    """Lints drafts with one set of settings; use one for many drafts, in any number of threads.

    `config` are the settings, `context` the facts that hold for every draft. `rules` are the rules
    in force for mail that no table `[[when]]` fits. Pickled, it takes its settings along; where it
    is unpickled, it loads packs, baseline and plugins again. Raises ConfigError or PackError if the
    settings, the baseline or a pack are wrong. A broken plugin is left out; `broken` and every
    report mention it.
    """

    def __init__(self, config: Config | None = None, context: Context | None = None) -> None:
        self.config = Config() if config is None else of_config("config", config)
        self.context = Context() if context is None else of_context("context", context)
        self.assume = self.config.assume or Assume.FOLLOW_UP
        self.registry = registry.load(self.config.packs)
        self.rules = plan(self.config, self.registry)
        self.broken = self.registry.broken
        self.baseline = Baseline.read(self.config.baseline) if self.config.baseline else None
        self._planned = True
        self._plans: dict[tuple[int, ...], Plan] = {}

    @classmethod
    def of_rules(cls, rules: Iterable[Rule], context: Context | None = None) -> Linter:
        """A linter with just these rules, unchanged; it works in one process."""
        linter = cls(context=context)
        given = instance("rules", rules, Iterable, remedy="write a list")
        linter.rules = tuple(instance("rules", rule, Rule) for rule in given)
        linter.registry = Registry({rule.id: rule for rule in linter.rules})
        linter.broken = ()
        linter._planned = False
        return linter

    def __reduce__(self) -> tuple[Callable[..., Linter], tuple[object, ...]]:
        """Settings and facts, not the rules that they led to: most of those cannot be pickled."""
        if self._planned:
            return type(self), (self.config, self.context)
        return type(self).of_rules, (self.rules, self.context)

    def lint(self, draft: Draft, context: Context | None = None) -> Report:
        """The report on one draft; a context given here replaces the linter's own.

        Raises DraftError and ContextError for anything but a draft and a context.
        """
        of_draft("draft", draft)
        if context is not None:
            of_context("context", context)
        return next(self.lint_prepared([self.prepared(draft, context or self.context)]))

    def lint_many(
        self,
        drafts: Iterable[Draft],
        processes: int = 1,
        contexts: Iterable[Context] | None = None,
    ) -> Iterator[Report]:
        """The reports on many drafts, in order, using that many processes.

        `contexts`, one for each draft, replace the linter's own. Drafts are read as reports are
        asked for, some dozens at a time. Processes start afresh and know nothing of the script
        that starts them. Raises ProcessError, naming the draft, if a process fails on it,
        ArgumentError if there are more or fewer contexts than drafts, and DraftError, ContextError
        and ArgumentError for values of the wrong type.
        """
        listed = instance("drafts", drafts, Iterable, DraftError, "write a list")
        number = instance("processes", processes, int)
        checked = (of_draft("drafts", draft) for draft in listed)
        pairs: Iterable[Pair] = ((draft, self.context) for draft in checked)
        if contexts is not None:
            given = instance("contexts", contexts, Iterable, ContextError, "write a list")
            facts = (of_context("contexts", context) for context in given)
            pairs = paired(checked, facts)
        return self._lint_pairs(pairs, number)

    def _lint_pairs(self, pairs: Iterable[Pair], processes: int) -> Iterator[Report]:
        """The reports on many drafts with their contexts."""
        if processes <= 1 or not self._planned:
            yield from self.lint_prepared(self.prepared(*pair) for pair in pairs)
            return
        from followup_lint.linting.processes import (  # its imports take time
            Fault,
            in_order,
        )

        work: Callable[[], Linting] = partial(linting_by, self.config, self.context)
        done = in_order(work, in_batches(pairs, BATCH), processes)
        for number, (pair, report) in enumerate(done, 1):
            if isinstance(report, Fault):
                raise ProcessError(report.reason, place=pair[0].name or f"draft {number}")
            yield report

    def prepared(self, draft: Draft, context: Context, *, thread_read: bool = False) -> Prepared:
        """A draft prepared for linting; `thread_read`: the context already has its quoted facts."""
        return Prepared.of(draft, context, self.assume, thread_read=thread_read)

    def lint_prepared(self, prepared: Iterable[Prepared]) -> Iterator[Report]:
        """The reports on prepared drafts, in order."""
        for batch in in_batches(prepared, BATCH):
            yield from self._lint_batch(batch)

    def _lint_batch(self, batch: Sequence[Prepared]) -> Iterator[Report]:
        """Parse several drafts in one go, if a rule needs it, and lint each."""
        views = [
            View(
                one.plain.plain,
                one.reading.kind,
                one.context,
                lines=one.lines,
                listens=self.listens_to(one.reading),
                is_unusual=one.reading.is_unusual,
            )
            for one in batch
        ]
        plans = [self._plan(view.draft, view.kind) for view in views]
        runs = [
            Run(view, one.reading, chosen.rules, self.broken)
            for view, one, chosen in zip(views, batch, plans, strict=True)
        ]
        with parsed([run for run in runs if run.to_parse]):
            reports = [
                one.plain.restored(run.report(chosen.fail_on))
                for one, run, chosen in zip(batch, runs, plans, strict=True)
            ]
        expressions.forget()
        for report in reports:
            told = without_keys(report, self.config.ignore_findings)
            yield self.baseline.without_known(told) if self.baseline else told

    def listens_to(self, reading: Reading) -> bool:
        """Whether the judge reads a message of that kind; it skips ordinary mail in a hook."""
        return self.assume is Assume.FOLLOW_UP or reading.kind is not Kind.GENERAL

    def rules_for(self, draft: Draft, kind: Kind) -> tuple[Rule, ...]:
        """The rules in force for a draft, if it is of that kind."""
        return self._plan(of_draft("draft", draft), word("kind", kind, Kind)).rules

    def _plan(self, draft: Draft, kind: Kind) -> Plan:
        """What is in force for a draft; made once for all drafts that the same tables fit."""
        tables = self.config.when
        traits = Traits.of(draft, kind) if tables else None
        fitting = tuple(n for n, table in enumerate(tables) if traits and table.fits(traits))
        if not fitting:
            return Plan(self.rules, self.config.fail_on)
        if fitting not in self._plans:
            config = self.config.with_tables(tables[number] for number in fitting)
            self._plans[fitting] = Plan(plan(config, self.registry), config.fail_on)
        return self._plans[fitting]


@contextmanager
def parsed(runs: Sequence[Run]) -> Iterator[None]:
    """Parse the drafts of these runs in one go, for the duration of the block.

    If the pipeline cannot be loaded, they go on without a parse.
    """
    if not runs:
        yield
        return
    from followup_lint.nlp import pipeline

    with pipeline.LOCK, pipeline.forgetful():
        try:
            docs = pipeline.parse_many([run.to_parse for run in runs])
        except PipelineError as error:
            for run in runs:
                run.leave_parse_out(error)
        else:
            for run, made in zip(runs, docs, strict=True):
                run.view.read(made)
        yield
        for run in runs:
            run.view.read(())


def of_draft(name: str, given: object) -> Draft:
    """An argument that must be a draft. Raises DraftError."""
    remedy = "make a draft of it, as by Draft.from_text"
    return instance(name, given, Draft, DraftError, remedy)


def of_config(name: str, given: object) -> Config:
    """An argument that must be settings. Raises ConfigError."""
    return instance(name, given, Config, ConfigError, "make it by Config(…)")


def of_context(name: str, given: object) -> Context:
    """An argument that must be a context. Raises ContextError."""
    return instance(name, given, Context, ContextError, "make it by Context(…)")


def lint(text: str, *, subject: str | None = None, context: Context | None = None) -> Report:
    """The report on a text, with default settings. Raises DraftError if it cannot be read."""
    return Linter(context=context).lint(Draft.from_text(text, subject=subject))


def paired(drafts: Iterable[Draft], contexts: Iterable[Context]) -> Iterator[Pair]:
    """Each draft with its context. Raises ArgumentError if there are more of one than the other."""
    for draft, context in zip_longest(drafts, contexts):
        if draft is None or context is None:
            problem = f"there are {'more' if draft is None else 'fewer'} than drafts"
            raise ArgumentError(problem, place="contexts", remedy="give one for each draft")
        yield draft, context


def in_batches(items: Iterable[Item], size: int) -> Iterator[list[Item]]:
    """The items in lists of at most `size`."""
    iterator = iter(items)
    while batch := list(islice(iterator, size)):
        yield batch


def linting_by(config: Config, context: Context) -> Linting:
    """What a process does with its batches."""
    linter = Linter(config, context)

    def lint_batch(pairs: list[Pair]) -> list[Report]:
        drafts, contexts = zip(*pairs, strict=True)
        return list(linter.lint_many(drafts, contexts=contexts))

    return lint_batch
