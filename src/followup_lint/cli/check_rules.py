"""`followup-lint check-rules`: run the examples of rules, for those who write them."""

from __future__ import annotations

import importlib
import pkgutil
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path

from followup_lint.cli import streams
from followup_lint.cli.arguments import Parser
from followup_lint.core.errors import FollowupLintError, PackError
from followup_lint.rules import plugins, registry
from followup_lint.rules.packs import load_pack
from followup_lint.rules.rule import Rule

USAGE = "followup-lint check-rules [--coverage] [PACK|MODULE|PLUGIN]…"
DESCRIPTION = """\
Run the examples of rules and show each that behaves differently: what is
marked with [[…]], and what was found instead. Exit codes: 0 all is well, 1 some
example is wrong, 2 some rules could not be read."""
HELP = """\
a TOML file, a Python module (my_rules, or my_rules:RULE), or the name of an
installed plugin (default: the rules that ship with followup-lint)"""
COVERAGE = """\
show which phrases, expressions, exceptions and conditions of packs no example needs
(takes up to a minute for the rules that ship with followup-lint)"""
WRONG = 1
UNREADABLE = 2


def parser() -> Parser:
    """What can be given."""
    parser = Parser("followup-lint check-rules", USAGE, DESCRIPTION)
    parser.add_argument("targets", nargs="*", metavar="PACK|MODULE|PLUGIN", help=HELP)
    parser.add_argument("--coverage", action="store_true", help=COVERAGE)
    return parser


def run(arguments: list[str]) -> int:
    """Check the rules and return the exit code."""
    options = parser().parse(arguments)
    with Importable(Path.cwd()) as here:
        return check(options.targets, here, coverage=options.coverage)


def check(targets: Sequence[str], here: Importable, *, coverage: bool) -> int:
    """Check the rules of each target, or the built-in ones where there is none."""
    if not targets:
        return report(registry.builtin(), [], coverage=coverage)
    rules: list[Rule] = []
    code = 0
    for target in targets:
        try:
            found = rules_of(target, here)
            if not found:
                raise PackError("there is no rule in it", place=target)
            # Two targets may hold the same rule, as a package and a pack of it do.
            named = {(rule.id, rule.code) for rule in rules}
            rules += [rule for rule in found if (rule.id, rule.code) not in named]
        except FollowupLintError as error:
            streams.complain(error)
            code = UNREADABLE
    if not rules:
        return code
    return max(code, report(rules, list(clashes(rules)), coverage=coverage))


def report(rules: Sequence[Rule], problems: list[str], *, coverage: bool) -> int:
    """Print the problems of the rules, what they come to, and what no example needs."""
    from followup_lint.testing import check_examples

    for rule in rules:
        problems += check_examples(rule)
    examples = sum(len(rule.examples) for rule in rules)
    said = "all behave as they say" if not problems else f"{counted(len(problems), 'problem')}"
    lines = [*problems, f"{counted(len(rules), 'rule')}, {counted(examples, 'example')}: {said}."]
    if coverage:
        from followup_lint.report.coverage import covered, lines_of

        lines += lines_of([covered(rule) for rule in rules])
    streams.write_plain("\n".join(lines) + "\n")
    return WRONG if problems else 0


def counted(number: int, thing: str) -> str:
    """A number with its noun."""
    return f"{number} {thing}" if number == 1 else f"{number} {thing}s"


def clashes(rules: Sequence[Rule]) -> Iterator[str]:
    """What is said of an id or code that two rules share."""
    # A rule with the id and the code of a built-in one is that rule, read from its own file.
    ours = {(rule.id, rule.code) for rule in rules}
    others = [rule for rule in registry.builtin() if (rule.id, rule.code) not in ours]
    try:
        registry.collect([*others, *rules])
    except PackError as error:
        yield str(error)


def rules_of(target: str, here: Importable) -> tuple[Rule, ...]:
    """The rules that a target stands for. Raises FollowupLintError."""
    if target.endswith(".toml"):
        return load_pack(Path(target))
    if target.endswith(".py"):
        module = ".".join(Path(target).with_suffix("").parts)
        raise FollowupLintError(
            "this is a Python file", place=target, remedy=f"name the module: {module}"
        )
    named = [p for p in plugins.installed() if target in (p.name, p.package)]
    for plugin in named:
        if plugin.error:
            raise plugin.error
    if named:
        return tuple(rule for plugin in named for rule in plugin.rules)
    here.ask()
    return rules_in_module(target)


def rules_in_module(target: str) -> tuple[Rule, ...]:
    """The rules of a module, or of one of its names, and the packs beside it."""
    try:
        loaded = pkgutil.resolve_name(target)
    except (Exception, SystemExit) as error:  # whatever the module does
        raise FollowupLintError(
            f"there is no pack or plugin of this name, and it cannot be imported "
            f"({type(error).__name__}: {error})",
            place=target,
            remedy="name a TOML file, a plugin, or a module that Python finds from here",
        ) from error
    return plugins.all_in(loaded)


class Importable:
    """A folder whose modules Python finds once it is asked for one, until the `with` block ends.

    It comes last: nothing in it replaces a module of Python or of an installed package.
    """

    def __init__(self, folder: Path) -> None:
        self.folder = str(folder)
        self.added = False

    def ask(self) -> None:
        """Let Python find what is there."""
        if self.folder not in sys.path:
            self.added = True
            sys.path.append(self.folder)
        importlib.invalidate_caches()

    def __enter__(self) -> Importable:
        return self

    def __exit__(self, *_: object) -> None:
        if self.added:
            sys.path.remove(self.folder)
