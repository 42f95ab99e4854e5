"""Makes the report on one draft: runs the rules, then labels, sorts and sums up what they yield."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from functools import cached_property

from followup_lint.core.errors import FollowupLintError, PipelineError
from followup_lint.core.expressions import ANYTHING
from followup_lint.core.findings import Evidence, Failure, Finding, Fix, NotChecked, Report, Secret
from followup_lint.core.span import LineMap, Span, around, joined, touching
from followup_lint.core.terms import HEARD, Part, Severity
from followup_lint.draft import Draft
from followup_lint.draft.html import is_html
from followup_lint.draft.masking import covered
from followup_lint.linting.doubted import doubted
from followup_lint.linting.faults import guarded
from followup_lint.linting.fold import fold
from followup_lint.linting.keys import keyed
from followup_lint.linting.kind import Reading
from followup_lint.linting.notices import notices
from followup_lint.linting.outcome import exit_code, verdict
from followup_lint.nlp.judge.lines import MAX_JUDGED
from followup_lint.rules.positions import positions
from followup_lint.rules.protected import Protected
from followup_lint.rules.remarks import hit_of
from followup_lint.rules.rule import Hit, Needs, Proof, Rule
from followup_lint.rules.view import View

# A longer body is not parsed, so that the answer takes only seconds. The longest of 1,200 business
# mails that we measured had 15,400.
MAX_PARSED = 50_000
TOO_LONG = "the body has more than {:,} characters"
NOT_ENGLISH = "the text does not read as English"
# These families do not object to words that somebody else said.
OWN_WORDS = frozenset({"demanding", "impatience", "pressure", "undermining", "informal"})
# The judge also hears what these families object to.
JUDGED = OWN_WORDS | {"value", "safety", "stilted"}


class Run:
    """One draft on its way to a report."""

    def __init__(
        self,
        view: View,
        reading: Reading,
        rules: Sequence[Rule],
        broken: Sequence[FollowupLintError] = (),
    ) -> None:
        self.view = view
        self.reading = reading
        self.english = view.lines.is_english
        applicable = [rule for rule in rules if rule.applies_to(reading.kind)]
        self.left_out = {
            rule.id: obstacle for rule in applicable if (obstacle := self.obstacle(rule))
        }
        self.rules = [rule for rule in applicable if rule.id not in self.left_out]
        self.unparsed: list[Rule] = []
        # If the judge is used at all, it has read the lines by now.
        self.broken = broken if view.lines.error is None else (*broken, view.lines.error)
        self.lines = LineMap(view.draft.text)
        self.protected = Protected(view)
        self.secrets: tuple[Secret, ...] = ()
        self.secret_spans: dict[Part, list[Span]] = {part: [] for part in Part}
        self.shown = view.draft

    def obstacle(self, rule: Rule) -> NotChecked | None:
        """What keeps a rule from being checked on this draft, if anything."""
        reason, remedy = self.obstacle_in_text(rule), ""
        if self.english or rule.any_language:
            for fact in rule.requires:
                if not fact.known(self.view, rule.options):
                    reason, remedy = f"no {fact.name}", fact.remedy
                    break
        return NotChecked(rule.id, rule.code, reason, remedy) if reason else None

    def obstacle_in_text(self, rule: Rule) -> str:
        """Why the text keeps a rule from being checked; empty if it does not."""
        if not self.english and not rule.any_language:
            return NOT_ENGLISH
        if rule.element and self.view.foreign:
            return "a part of the text is not English"
        if rule.element and (self.reading.is_unsure or self.is_perhaps_no_job):
            return "not sure that this is a follow-up"
        if rule.needs is Needs.JUDGE and not self.view.judged:
            return "there is nothing that the judge can read"
        if rule.needs is Needs.PARSE and self.is_too_long:
            return TOO_LONG.format(MAX_PARSED)
        return ""

    @cached_property
    def is_perhaps_no_job(self) -> bool:
        """Whether a hook reads a letter as a follow-up that names no position."""
        return self.reading.is_from_any_mail and not any(positions(self.view))

    @property
    def unjudged(self) -> str:
        """Why the text as a whole could not be judged; empty if it could."""
        if not self.english:
            return NOT_ENGLISH
        if is_html(self.view.draft.text):
            return "the text is HTML"
        return TOO_LONG.format(MAX_JUDGED) if self.view.lines.is_too_long else ""

    @cached_property
    def is_too_long(self) -> bool:
        """Whether the body is too long to be parsed."""
        return sum(len(text) for _, text in self.view.segments) > MAX_PARSED

    @cached_property
    def to_parse(self) -> list[tuple[int, str]]:
        """The paragraphs and list items in which a rule that reads the parse may find something."""
        needs = [
            (rule.cue(rule.options) if rule.cue else ANYTHING, rule.second_opinion)
            for rule in self.readers
        ]
        return [
            (start, text)
            for start, text in self.view.segments
            for is_doubtful in [self.is_doubtful(Span(start, start + len(text)))]
            if any(need.met_in(text) for need, seconded in needs if is_doubtful or not seconded)
        ]

    def is_doubtful(self, segment: Span) -> bool:
        """Whether the judge has doubts about a paragraph, or is not available."""
        doubtful = self.view.doubtful
        return doubtful is None or any(touching(doubtful, segment))

    @property
    def readers(self) -> list[Rule]:
        """The rules that read the parse."""
        return [rule for rule in self.rules if rule.needs is Needs.PARSE]

    def leave_parse_out(self, error: PipelineError) -> None:
        """Leave out the rules that read the parse, since there is none; what they hear stays."""
        self.broken = (*self.broken, error)
        self.unparsed = self.readers
        for rule in self.unparsed:
            self.left_out[rule.id] = NotChecked(rule.id, rule.code, "no language model")
        self.rules = [rule for rule in self.rules if rule.id not in self.left_out]

    def report(self, fail_on: Severity) -> Report:
        """Run the rules and sum up."""
        failures: list[Failure] = []
        asking = (*self.rules, *self.unparsed)
        asked = ((rule, self.yielded(rule, failures)) for rule in asking)
        yielded = [(rule, items) for rule, items in asked if items]
        self.cover(item for _, items in yielded for item in items)
        findings: list[Finding] = []
        evidence: list[Evidence] = []
        for rule, items in yielded:
            evidence += [self.evidence(rule, item) for item in items if isinstance(item, Proof)]
            findings += self.findings(rule, items, failures)
        kept = keyed(fold(self.without_echoes(findings), asking), self.shown)
        return Report(
            name=self.view.draft.name,
            kind=self.reading.kind,
            confidence=self.reading.confidence,
            kind_evidence=self.kind_evidence,
            findings=tuple(kept),
            evidence=tuple(doubted(dict.fromkeys(evidence), kept)),
            elements=tuple(dict.fromkeys(r.element for r in self.rules if r.element)),
            failures=tuple(failures),
            notices=tuple(notices(self.view, self.reading, self.english, self.broken)),
            checked=tuple(rule.id for rule in self.rules),
            not_checked=tuple(self.left_out.values()),
            verdict=verdict(kept, self.unjudged),
            exit_code=exit_code(kept, [*failures, *self.broken], fail_on),
            literal=self.view.draft.literal,
            fail_on=fail_on,
            secrets=self.secrets,
            unjudged=self.unjudged,
        )

    @property
    def kind_evidence(self) -> tuple[str, ...]:
        """The evidence for the kind, in words of the draft that may be shown."""
        words = (" ".join(place.of(self.shown.text).split()) for place in self.reading.places)
        return (*(f"“{each}”" for each in words), *self.reading.evidence)

    def yielded(self, rule: Rule, failures: list[Failure]) -> list[Hit | Proof]:
        """What a rule yields, without hits on words that it spares."""
        items: list[Hit | Proof] = []
        if rule.id not in self.left_out:
            items += guarded(rule, lambda: rule.check(self.view, rule.options), failures)
        if hears := rule.hears:
            faults = (fault for fault in self.view.heard if fault.label == hears.label)
            items += (hit_of(fault, hears.message, hears.help) for fault in faults)
        return [item for item in items if isinstance(item, Proof) or not self.spares(rule, item)]

    def cover(self, items: Iterable[Hit | Proof]) -> None:
        """Star the secrets that rules found, before any word of the draft is quoted."""
        masked = [item for item in items if isinstance(item, Hit) and item.masked]
        self.secrets = tuple(dict.fromkeys(Secret(hit.part, hit.span) for hit in masked))
        self.shown = covered(self.view.draft, self.secrets)
        self.secret_spans = {
            part: joined(secret.span for secret in self.secrets if secret.part is part)
            for part in Part
        }

    def findings(
        self, rule: Rule, items: Sequence[Hit | Proof], failures: list[Failure]
    ) -> list[Finding]:
        """The findings of a rule; guarded, since its texts may have fields without a value."""
        hits = (item for item in items if isinstance(item, Hit))
        return guarded(rule, lambda: (self.finding(rule, hit) for hit in hits), failures)

    def without_echoes(self, findings: Sequence[Finding]) -> list[Finding]:
        """The findings, without what the judge heard where a rule names the words itself."""
        told = [f for f in findings if f.variant != HEARD and f.family in JUDGED]
        places = self.view.sentence_spans
        beside: defaultdict[Span, list[Finding]] = defaultdict(list)
        for finding in told:
            for sentence in touching(places, finding.span) if finding.part is Part.BODY else ():
                beside[sentence].append(finding)

        def is_told(heard: Finding) -> bool:
            if heard.part is Part.SUBJECT:
                near = [f for f in told if f.part is Part.SUBJECT and f.span.overlaps(heard.span)]
            else:
                near = beside[self.view.sentence_at(heard.span)]
            return any(other.severity >= heard.severity for other in near)

        return [f for f in findings if f.variant != HEARD or not is_told(f)]

    def spares(self, rule: Rule, hit: Hit) -> bool:
        """Whether what a rule objects to is quoted, foreign, or harmless in the judge's view."""
        if hit.part is not Part.BODY:
            return False
        if around(self.view.foreign, hit.span):
            return not rule.any_language
        if rule.second_opinion and not hit.heard and self.view.holds_harmless(hit.span):
            return True
        return (hit.heard or rule.family in OWN_WORDS) and self.view.is_quoted(hit.span)

    def finding(self, rule: Rule, hit: Hit) -> Finding:
        """A hit with its rule, severity, position and texts."""
        excerpt = self.excerpt(hit)
        values = {"match": " ".join(excerpt.split()), **hit.values}
        line, column = self.position(hit)
        return Finding(
            rule=rule.id,
            code=rule.code,
            family=rule.family,
            severity=self.severity(rule, hit),
            message=(hit.message or rule.message).format_map(values),
            span=hit.span,
            line=line,
            column=column,
            excerpt=excerpt,
            help=(hit.help or rule.help).format_map(values),
            fixes=tuple(fix for fix in hit.fixes if self.allows(hit.part, fix)),
            variant=hit.variant,
            part=hit.part,
        )

    def allows(self, part: Part, fix: Fix) -> bool:
        """Whether a fix may be offered: it changes nothing protected, and shows no secret."""
        if any(touching(self.secret_spans[part], fix.span)):
            return False
        changes = fix.changes(self.text_of(part, self.view.draft))
        return all(self.protected.allows(part, span) for span in changes)

    def excerpt(self, found: Hit | Proof) -> str:
        """The words of the draft under a hit or a proof, with stars for what is secret."""
        return found.span.of(self.text_of(found.part, self.shown))

    @staticmethod
    def text_of(part: Part, draft: Draft) -> str:
        """The text in which spans of this part count."""
        return draft.text if part is Part.BODY else draft.subject or ""

    def position(self, found: Hit | Proof) -> tuple[int, int]:
        """Line and column of a hit or a proof in the file."""
        draft = self.view.draft
        if found.part is Part.SUBJECT:
            return draft.in_subject(found.span.start) or (draft.subject_line, 1)
        line, column = self.lines.position(found.span.start)
        return line + draft.first_line - 1, column

    def severity(self, rule: Rule, hit: Hit) -> Severity:
        """The severity from the settings, or that of the hit or rule, capped by the kind's."""
        if rule.fixed_severity:
            return rule.fixed_severity
        own = hit.severity or rule.severity
        return min(own, rule.severity_in.get(self.reading.kind) or own)

    def evidence(self, rule: Rule, proof: Proof) -> Evidence:
        """A proof with its element and position."""
        return Evidence(
            element=rule.element,
            strength=proof.strength,
            span=proof.span,
            line=self.position(proof)[0],
            excerpt=self.excerpt(proof),
            note=proof.note,
            part=proof.part,
        )
