"""What is printed while drafts are linted: for people here, for programs by `program_output`."""

from __future__ import annotations

import argparse
import os
from collections import Counter
from typing import TYPE_CHECKING, Protocol

from followup_lint import __version__
from followup_lint.cli import streams
from followup_lint.cli.program_output import GitHub, Json, JUnit, Sarif
from followup_lint.cli.streams import Screen
from followup_lint.core.errors import FollowupLintError

if TYPE_CHECKING:
    from pathlib import Path

    from followup_lint.core.findings import Report
    from followup_lint.core.terms import Severity
    from followup_lint.draft import Draft
    from followup_lint.report.html import Linted
    from followup_lint.rules.registry import Registry
    from followup_lint.rules.rule import Rule


def output_for(options: argparse.Namespace, *, several: bool) -> Output:
    """The output that the arguments ask for."""
    output: Output
    if options.write_baseline:
        from pathlib import Path

        return NewBaseline(Path(options.write_baseline), quiet=options.quiet)
    if options.format == "json":
        output = Json()
    elif options.format == "sarif":
        output = Sarif()
    elif options.format == "github":
        workspace = os.environ.get("GITHUB_WORKSPACE", "")
        output = GitHub(show_all=options.all, quiet=options.quiet, workspace=workspace)
    elif options.format == "html":
        output = Html(content_free=options.content_free)
    elif options.format == "junit":
        output = JUnit()
    elif options.format == "markdown":
        output = Markdown(show_all=options.all)
    elif options.statistics:
        output = Statistics()
    elif options.quiet:
        output = Quiet(streams.screen(options.color))
    else:
        output = Text(streams.screen(options.color), show_all=options.all, several=several)
    return ContentFree(output) if options.content_free else output


class Output(Protocol):
    """Takes reports as they come, and says the rest at the end."""

    def add(self, report: Report, draft: Draft, rules: Registry) -> None:
        """One draft was linted; its rules are among these."""

    def end(self, errors: list[FollowupLintError]) -> None:
        """All drafts were linted, but for these errors."""


class Text:
    """Blocks for people, and a last line that sums up several drafts."""

    def __init__(self, screen: Screen, *, show_all: bool, several: bool) -> None:
        self.screen = screen
        self.show_all = show_all
        self.several = several
        self.verdicts: Counter[str] = Counter()

    def add(self, report: Report, draft: Draft, rules: Registry) -> None:
        """Print the block of one draft."""
        from followup_lint.report import text

        screen = self.screen
        if self.several:
            streams.write("\n" if self.verdicts else "")
            streams.write(text.title(report, color=screen.color, encoding=screen.encoding))
        self.verdicts[text.headline(report)] += 1
        streams.write(
            text.render(
                report,
                draft,
                width=screen.width,
                color=screen.color,
                show_all=self.show_all,
                encoding=screen.encoding,
            )
        )
        streams.flush()

    def end(self, errors: list[FollowupLintError]) -> None:
        """Print how the drafts came out."""
        if self.several and self.verdicts:
            from followup_lint.report import text

            streams.write("\n" + text.summary(self.verdicts, failed=len(errors)))


class Quiet:
    """A line for each finding that counts, and nothing else."""

    def __init__(self, screen: Screen) -> None:
        self.screen = screen

    def add(self, report: Report, draft: Draft, rules: Registry) -> None:
        """Print the findings of one draft."""
        from followup_lint.report import text

        screen = self.screen
        streams.write(
            text.render_short(
                report, fail_on=report.fail_on, color=screen.color, encoding=screen.encoding
            )
        )

    def end(self, errors: list[FollowupLintError]) -> None:
        """Nothing is left to say."""


class Html:
    """One page with all drafts; `content_free` keeps their words off it."""

    def __init__(self, *, content_free: bool) -> None:
        self.content_free = content_free
        self.linted: list[Linted] = []
        self.rules: dict[str, Rule] = {}

    def add(self, report: Report, draft: Draft, rules: Registry) -> None:
        """Keep the report, its draft and its rules for the end."""
        from followup_lint.report.html import Linted

        self.linted.append(Linted(report, None if self.content_free else draft))
        self.rules.update({one.rule: rules[one.rule] for one in report.findings})

    def end(self, errors: list[FollowupLintError]) -> None:
        """Print the page."""
        from followup_lint.report import html

        streams.write_utf8(html.render(self.linted, self.rules, errors, version=__version__))


class Markdown:
    """A section for each draft, for comments and chats that show Markdown."""

    def __init__(self, *, show_all: bool) -> None:
        self.show_all = show_all

    def add(self, report: Report, draft: Draft, rules: Registry) -> None:
        """Print the section of one draft."""
        from followup_lint.report import markdown

        streams.write_utf8(markdown.render(report, draft, show_all=self.show_all))

    def end(self, errors: list[FollowupLintError]) -> None:
        """Print the errors."""
        from followup_lint.report import markdown

        streams.write_utf8(markdown.of_errors(errors))


class Statistics:
    """How often each rule found something, in all drafts together."""

    def __init__(self) -> None:
        self.found: Counter[tuple[str, str, Severity]] = Counter()

    def add(self, report: Report, draft: Draft, rules: Registry) -> None:
        """Count the findings of one draft."""
        self.found.update((each.rule, each.code, each.severity) for each in report.findings)

    def end(self, errors: list[FollowupLintError]) -> None:
        """Print the counts, the largest first."""
        ordered = sorted(self.found.items(), key=lambda item: (-item[1], item[0][1]))
        width = max((len(str(number)) for _, number in ordered), default=0)
        for (rule, code, severity), number in ordered:
            streams.write_plain(f"{number:>{width}}  {code}  {severity.value:<10}  {rule}")


class NewBaseline:
    """Collects reports, and writes their findings if every draft could be linted."""

    def __init__(self, path: Path, *, quiet: bool) -> None:
        self.path = path
        self.quiet = quiet
        self.reports: list[Report] = []

    def add(self, report: Report, draft: Draft, rules: Registry) -> None:
        """Keep the report for the end."""
        self.reports.append(report)

    def end(self, errors: list[FollowupLintError]) -> None:
        """Write the file, and say so."""
        if errors or any(report.exit_code == 2 for report in self.reports):
            problem = "the baseline is not written, because a draft could not be linted"
            streams.complain(FollowupLintError(problem, place=str(self.path)))
            return
        from followup_lint.linting import baseline
        from followup_lint.report.phrasing import counted

        number = baseline.write(self.path, self.reports)
        if not self.quiet:
            told = f"{counted(number, 'finding')} of {counted(len(self.reports), 'draft')}"
            streams.tell("note", f"{self.path}: {told} written as known")


class ContentFree:
    """Another output, which receives none of the words of drafts."""

    def __init__(self, output: Output) -> None:
        self.output = output

    def add(self, report: Report, draft: Draft, rules: Registry) -> None:
        """Pass on the report without the words of the draft."""
        from followup_lint.report.content_free import content_free

        self.output.add(content_free(report, rules), draft, rules)

    def end(self, errors: list[FollowupLintError]) -> None:
        """Pass on the end."""
        self.output.end(errors)
