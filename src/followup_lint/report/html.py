"""Reports as one HTML file to send on: the drafts with marks, the remarks, and what was found.

The page holds no script and loads nothing. What a draft says is escaped, and what is secret in it
is starred.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from importlib.resources import files

from followup_lint.core.errors import FollowupLintError
from followup_lint.core.findings import Evidence, Finding, Report
from followup_lint.core.terms import Part, Severity, Verdict
from followup_lint.draft import Draft
from followup_lint.draft.masking import covered
from followup_lint.report import phrasing
from followup_lint.report.marks import Mark, marked
from followup_lint.report.markup import Markup, element
from followup_lint.rules.rule import Rule

STYLE_FILE = "html.css"
POLICY = "default-src 'none'; style-src 'unsafe-inline'"
CLASSES = {Verdict.HOLD: "hold", Verdict.LOOK_AGAIN: "look-again", Verdict.READY: "ready"}
LINES = {Severity.ERROR: "wavy", Severity.WARNING: "dotted", Severity.SUGGESTION: "straight"}


@dataclass(frozen=True, slots=True)
class Linted:
    """A report and its draft; no draft if nothing that it says may be shown."""

    report: Report
    draft: Draft | None


def render(
    linted: Sequence[Linted],
    rules: Mapping[str, Rule],
    errors: Sequence[FollowupLintError] = (),
    *,
    version: str,
) -> str:
    """The page as text; `rules` are those that reported something, `version` is the linter's."""
    sections = [
        Section(number, each, rules, level=2 if len(linted) == 1 else 3)
        for number, each in enumerate(linted, 1)
    ]
    title = title_of(linted)
    body = (
        element("header", element("h1", title), *contents(sections, errors)),
        element("main", *(section.article() for section in sections), *errors_said(errors)),
        element("footer", element("p", f"Made by followup-lint {version}.")),
    )
    page = element("html", head(title), element("body", *body), lang="en")
    return f"<!DOCTYPE html>\n{page}\n"


def head(title: str) -> Markup:
    """What the browser has to know."""
    style = (files(__package__) / STYLE_FILE).read_text(encoding="utf-8")
    return element(
        "head",
        element("meta", charset="utf-8"),
        element("meta", http_equiv="Content-Security-Policy", content=POLICY),
        element("meta", name="viewport", content="width=device-width, initial-scale=1"),
        element("meta", name="color-scheme", content="light dark"),
        element("meta", name="referrer", content="no-referrer"),
        element("title", title),
        element("style", Markup(style)),
    )


def title_of(linted: Sequence[Linted]) -> str:
    """What the page is about."""
    if len(linted) == 1:
        return f"Report on {name_of(linted[0].report)}"
    return f"Report on {len(linted)} drafts" if linted else "No draft could be checked"


def name_of(report: Report) -> str:
    """What a draft is called."""
    is_file = report.name and not report.name.startswith("<")
    return report.name if is_file else "a draft from standard input"


def contents(sections: Sequence[Section], errors: Sequence[FollowupLintError]) -> Iterator[Markup]:
    """How several drafts came out, with links to them."""
    if len(sections) < 2:
        return
    verdicts = Counter(phrasing.headline(one.report).lower() for one in sections)
    yield element("p", phrasing.summary(verdicts, failed=len(errors), where="below"))
    links = (
        element(
            "li",
            element("a", name_of(one.report), href=f"#{one.id}"),
            f": {phrasing.headline(one.report).lower()}",
        )
        for one in sections
    )
    yield element("nav", element("ul", *links), aria_label="Drafts")


def errors_said(errors: Sequence[FollowupLintError]) -> Iterator[Markup]:
    """What kept drafts from being checked."""
    if errors:
        items = (element("li", str(error)) for error in errors)
        yield element("section", element("h2", "Errors"), element("ul", *items), class_="errors")


@dataclass(frozen=True)
class Section:
    """One draft on the page; `level` is that of its headings."""

    number: int
    linted: Linted
    rules: Mapping[str, Rule]
    level: int

    @property
    def report(self) -> Report:
        """What is said about the draft."""
        return self.linted.report

    @property
    def id(self) -> str:
        """Where the section is on the page."""
        return f"draft-{self.number}"

    @cached_property
    def remarks(self) -> list[Remark]:
        """The findings in the order of the draft, the subject first."""
        places = sorted(
            self.report.findings,
            key=lambda one: (one.part is Part.BODY, one.span, -one.severity.rank, one.code),
        )
        first: dict[str, int] = {}
        return [
            Remark(self.number, number, finding, first.setdefault(finding.rule, number))
            for number, finding in enumerate(places, 1)
        ]

    def article(self) -> Markup:
        """The whole section."""
        name = [element("h2", name_of(self.report))] if self.level > 2 else []
        left = element("div", *self.letter(), *self.panel(), *self.notes())
        columns = element("div", left, element("div", *self.remarks_said()), class_="columns")
        return element("article", *name, *self.verdict(), columns, id=self.id)

    def heading(self, text: str) -> Markup:
        """The heading of a part of the section."""
        return element(f"h{self.level}", text, class_="part")

    def verdict(self) -> Iterator[Markup]:
        """The verdict, what it rests on, and the kind of message."""
        headline, rest = phrasing.verdict_line(self.report, correction="")
        name = CLASSES[self.report.verdict]
        yield element("p", element("strong", headline), rest, class_=f"verdict {name}")

    def letter(self) -> Iterator[Markup]:
        """The draft with its marks."""
        if self.linted.draft is None:
            return
        draft = covered(self.linted.draft, self.report.secrets)
        yield self.heading("Draft")
        if used := sorted({one.finding.severity for one in self.remarks}, reverse=True):
            yield legend(used)
        subject = self.marks(Part.SUBJECT)
        parts = []
        if draft.subject or subject:
            words = element("span", marked(draft.subject or "", subject), class_="text", dir="auto")
            label = element("span", "Subject:", class_="label")
            parts.append(element("p", label, " ", words, class_="subject"))
        body = marked(draft.text, self.marks(Part.BODY))
        parts.append(element("div", body, class_="text body", dir="auto"))
        yield element("div", *parts, class_="letter")

    def marks(self, part: Part) -> list[Mark]:
        """The places of the remarks on a part of the draft."""
        return [one.mark for one in self.remarks if one.finding.part is part]

    def panel(self) -> Iterator[Markup]:
        """Each element that was looked for: found, weak or missing."""
        if proofs := phrasing.proofs(self.report):
            yield self.heading("What was found, and what is missing")
            yield element("ul", *map(item, proofs, proofs.values()), class_="panel")

    def notes(self) -> Iterator[Markup]:
        """What there is to say about the check itself."""
        told = [f"The rule {one.rule} failed: {one.error}." for one in self.report.failures]
        told += [notice.message for notice in self.report.notices]
        if told:
            yield self.heading("About this check")
            yield element("ul", *(element("li", note) for note in told))

    def remarks_said(self) -> Iterator[Markup]:
        """All remarks."""
        yield self.heading("Remarks")
        if not self.remarks:
            yield element("p", "None.")
            return
        if not self.report.literal:
            yield element("p", phrasing.DECODED, class_="faint")
        is_shown = self.linted.draft is not None
        items = (
            one.item(self.rules.get(one.finding.rule), self.level + 1, is_shown)
            for one in self.remarks
        )
        yield element("ol", *items, class_="remarks")


def legend(severities: Sequence[Severity]) -> Markup:
    """Which line stands for what."""
    words: list[str] = []
    for severity in severities:
        words += [", " if words else "Underlined: "]
        words += [element("mark", severity.value, class_=severity.value)]
        words += [f" ({LINES[severity]})"]
    return element("p", *words, ". Numbers lead to the remarks.", class_="legend faint")


def item(name: str, proof: Evidence | None) -> Markup:
    """One element of the panel."""
    label = element("span", name, class_="label")
    if proof is None:
        return element("li", label, ": missing", class_="missing")
    words = phrasing.words_of(proof)
    quote = f": “{words}”" if words else ""
    told = f": {proof.strength.value}, {phrasing.place_of(proof)}{quote}"
    return element("li", label, told, class_=proof.strength.value)


@dataclass(frozen=True, slots=True)
class Remark:
    """A finding on the page: its number, and that of the first remark of the same rule."""

    draft: int
    number: int
    finding: Finding
    first: int

    @property
    def mark(self) -> Mark:
        """Its place in the draft."""
        return Mark(
            id=f"place-{self.draft}-{self.number}",
            remark=self.id_of(self.number),
            number=self.number,
            severity=self.finding.severity,
            span=self.finding.span,
        )

    def id_of(self, number: int) -> str:
        """Where a remark on the same draft is on the page."""
        return f"remark-{self.draft}-{number}"

    def item(self, rule: Rule | None, level: int, is_shown: bool) -> Markup:
        """The remark as an item of a list, with a link to its place if the draft is shown."""
        finding = self.finding
        severity = element("span", finding.severity.value, class_="severity")
        title = (f"{self.number}. ", severity, f": {finding.rule} ({finding.code})")
        place = element("a", self.place, href=f"#{self.mark.id}") if is_shown else self.place
        content = [
            element(f"h{level}", *title),
            element("p", " ".join(finding.message.split()), class_="message"),
            element("p", place, class_="faint"),
        ]
        content += [labelled("Help", finding.help)] if finding.help else []
        content += [labelled("Fix", fix) for fix in phrasing.fixes(finding)]
        content += self.why(rule)
        return element("li", *content, id=self.id_of(self.number), class_=finding.severity.value)

    @property
    def place(self) -> str:
        """The place in words."""
        where = "Subject, line" if self.finding.part is Part.SUBJECT else "Line"
        return f"{where} {self.finding.line}, column {self.finding.column}"

    def why(self, rule: Rule | None) -> list[Markup]:
        """The reason for the rule and its source, unless the first remark of the rule has them."""
        if rule is None or not (rule.why or rule.source):
            return []
        if self.first != self.number:
            there = element("a", f"remark {self.first}", href=f"#{self.id_of(self.first)}")
            return [labelled("Why", "see ", there, ".")]
        source = link(rule.source) if rule.source.startswith(("https://", "http://")) else ""
        return [labelled("Why", rule.why, " " if rule.why and source else "", source)]


def labelled(label: str, *content: str) -> Markup:
    """A paragraph that begins with what it is."""
    return element("p", element("span", f"{label}:", class_="label"), " ", *content)


def link(address: str) -> Markup:
    """A link to advice on the web; whoever follows it tells nothing of this page."""
    host = address.split("/")[2]
    return element("a", f"Advice from {host}", href=address, rel="noreferrer")
