"""A report as the answer to an editor."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from followup_lint.core.findings import Evidence, Finding, Report, Strength
from followup_lint.core.span import Span
from followup_lint.core.terms import Part, Verdict
from followup_lint.draft import Draft
from followup_lint.editor.answer import (
    Answer,
    Edit,
    Element,
    NotJudged,
    Place,
    Presence,
    Remark,
    State,
    Stretch,
)
from followup_lint.editor.document import Document, Places, Utf16
from followup_lint.facts.gather import Gathered
from followup_lint.report import phrasing
from followup_lint.report.facts_in_words import clash_said
from followup_lint.report.shown import choose, ordered
from followup_lint.rules.registry import Registry

NOTHING_WRITTEN = "Nothing is written yet"
SO_FAR = "Nothing to change so far"
PRESENCES = {Strength.FOUND: Presence.FOUND, Strength.WEAK: Presence.WEAK}


@dataclass(frozen=True, slots=True)
class Placing:
    """Turns spans of a draft into places of its document."""

    places: Places
    units: dict[Part, Utf16]
    text_units: Utf16

    @classmethod
    def of(cls, document: Document, draft: Draft) -> Placing:
        """The places of a draft in a document."""
        units = {Part.BODY: Utf16(draft.text), Part.SUBJECT: Utf16(draft.subject or "")}
        return cls(Places(document, draft), units, Utf16(document.sound_text))

    def place(self, part: Part, span: Span) -> Place:
        """The place of a span of the body or the subject."""
        found = self.places.in_document(part, span)
        outside = Stretch.of(found, self.text_units) if found else None
        return Place(part, Stretch.of(span, self.units[part]), outside)

    def in_text(self, span: Span) -> Place:
        """The place of a span of the document's text; as part of the body where it can be."""
        outside = Stretch.of(span, self.text_units)
        start = self.places.body_start
        inside = span.shift(-(start or 0))
        return Place(Part.BODY, Stretch.of(inside, self.units[Part.BODY]), outside)


@dataclass(frozen=True, slots=True)
class Answering:
    """Makes the answer from a report and what is known of its draft."""

    document: Document
    report: Report
    draft: Draft
    known: Gathered
    rules: Registry
    placing: Placing
    finished: bool
    final: bool

    def answer(self) -> Answer:
        """The answer."""
        report = self.report
        quiet = not self.finished and report.verdict is Verdict.READY
        return Answer(
            version=self.document.version,
            state=State.FINISHED if self.finished else State.UNFINISHED,
            final=self.final,
            kind=report.kind,
            reading=phrasing.reading(report, correction=""),
            verdict=None if quiet else report.verdict,
            headline=SO_FAR if quiet else phrasing.headline(report),
            summary=phrasing.reason(report),
            remarks=tuple(self.remarks()),
            elements=tuple(self.elements()),
            not_judged=tuple(NotJudged(each.rule, each.reason) for each in report.not_checked),
            notes=tuple(self.notes()),
        )

    def remarks(self) -> Iterator[Remark]:
        """The findings, the most severe first."""
        shown, _ = choose(self.report.findings, self.draft)
        for finding in ordered(self.report.findings):
            rule = self.rules[finding.rule]
            yield Remark(
                key=finding.key,
                rule=finding.rule,
                code=finding.code,
                severity=finding.severity,
                message=finding.message,
                help=finding.help,
                why=rule.why,
                source=rule.source,
                excerpt=finding.excerpt,
                place=self.placing.place(finding.part, finding.span),
                edits=edits_of(finding, self.placing),
                folded=finding not in shown,
            )

    def elements(self) -> Iterator[Element]:
        """What a good follow-up has, and whether this one does."""
        for name in dict.fromkeys(self.report.elements):
            proof = phrasing.strongest(self.report.evidence, name)
            if proof is None:
                absent = Presence.MISSING if self.finished else Presence.OPEN
                yield Element(name, absent, "", "", None)
            else:
                yield self.found(name, proof)

    def found(self, name: str, proof: Evidence) -> Element:
        """An element that is there."""
        place = self.placing.place(proof.part, proof.span)
        return Element(name, PRESENCES[proof.strength], proof.excerpt, proof.note, place)

    def notes(self) -> Iterator[str]:
        """What else the author should know."""
        yield from (clash_said(clash) for clash in self.known.clashes)
        yield from self.known.notices
        yield from (notice.message for notice in self.report.notices)
        for failure in self.report.failures:
            yield f"The rule {failure.rule} failed ({failure.error}); nothing is said by it."


def edits_of(finding: Finding, placing: Placing) -> tuple[Edit, ...]:
    """The fixes that a finding offers."""
    return tuple(
        Edit(fix.description, placing.place(finding.part, fix.span), fix.replacement, fix.safe)
        for fix in finding.fixes
    )


def empty(document: Document, *, final: bool) -> Answer:
    """The answer to a document without words of the author."""
    return Answer(
        version=document.version,
        state=State.EMPTY,
        final=final,
        kind=None,
        reading="",
        verdict=None,
        headline=NOTHING_WRITTEN,
        summary="",
        remarks=(),
        elements=(),
        not_judged=(),
        notes=(),
    )
