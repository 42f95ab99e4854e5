"""The reference to the conversation would fit any interview."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from followup_lint.context import Context, Interview
from followup_lint.core.findings import Strength
from followup_lint.core.terms import Kind, Severity
from followup_lint.rules.listening import evidence
from followup_lint.rules.rule import Hit, Needs, Proof, Rule, bad, good
from followup_lint.rules.view import View

# A topic counts as named when this share of its words stands in the text.
ENOUGH_WORDS = 0.6


@dataclass(frozen=True, slots=True)
class Options:
    """Whether one of the topics in the context must be named, where there are any."""

    topics_from_context: bool = True


def names_topic(text: str, topic: str) -> bool:
    """Whether most words of a topic, without their endings, stand in the text."""
    words = [word for word in re.findall(r"\w+", topic.lower()) if len(word) > 2]
    stems = [word[: max(4, len(word) - 3)] for word in words]
    found = sum(bool(re.search(rf"\b{re.escape(stem)}", text.lower())) for stem in stems)
    return bool(words) and found / len(words) >= ENOUGH_WORDS


def check(view: View, options: Options) -> Iterator[Hit | Proof]:
    """One objection to a generic reference, or to one that names none of the topics."""
    best = evidence(view, "conversation", "generic")
    if best is None:
        return
    topics = view.context.interview.topics if options.topics_from_context else ()
    off_topic = bool(topics) and not any(names_topic(view.flat, topic) for topic in topics)
    if off_topic:
        yield view.hit(best.span, variant="off-topic")
    elif best.strength is Strength.WEAK:
        yield view.hit(best.span, variant="generic")


RULE = Rule(
    id="vague-conversation",
    code="FUL212",
    family="conversation",
    summary="The reference to the conversation fits any interview.",
    message="“{match}” would fit any interview.",
    help="Name one concrete thing: a project, a tool, a problem, a phrase the interviewer used.",
    why="A note that could have gone to any firm reads as one that did.",
    severity=Severity.SUGGESTION,
    kinds=frozenset({Kind.THANK_YOU}),
    needs=Needs.JUDGE,
    options=Options(),
    check=check,
    silent_beside=("missing-conversation",),
    source="https://careerservices.princeton.edu/undergraduate-students/resumes-letters-online-profiles/thank-you-letters",
    examples=(
        bad(
            "Dear Ms. Ortiz,\n\nThank you. [[I enjoyed learning more about the role and the "
            "team]].\n\nRegards,\nDana Reyes"
        ),
        bad(
            "Dear Amir,\n\nThank you. [[It was great to hear about the company and the "
            "position]].\n\nRegards,\nDana Reyes"
        ),
        bad(
            "Dear Dr. Hale,\n\nThank you. [[I enjoyed our discussion about staffing levels]].\n\n"
            "Regards,\nDana Reyes",
            context=Context(interview=Interview(topics=("discharge planning", "night rota"))),
        ),
        good(
            "Dear Ms. Ortiz,\n\nThank you. I enjoyed learning how the team cut its closing time "
            "to four days.\n\nRegards,\nDana Reyes"
        ),
        good(
            "Dear Amir,\n\nThank you. I appreciated our discussion about improving workflow "
            "efficiency.\n\nRegards,\nDana Reyes"
        ),
        good(
            "Dear Dr. Hale,\n\nThank you. I keep thinking about the night rota you explained.\n\n"
            "Regards,\nDana Reyes",
            context=Context(interview=Interview(topics=("discharge planning", "night rota"))),
        ),
    ),
)
