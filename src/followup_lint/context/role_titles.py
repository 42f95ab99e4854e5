"""Words of job titles, and words that say nothing about one."""

from __future__ import annotations

from followup_lint.core.word_lists import words_in

TITLES = words_in("context", "job_titles")
TITLE = rf"(?:{'|'.join(TITLES)})s?"
# Words that say nothing about the position that they precede, and words of the sentence.
EMPTY = (
    r"(?:a|an|the|this|that|these|those|any|some|no|each|every|which|what|another|other|one|such"
    r"|my|your|our|his|her|its|their|\w{1,30}'s|\w{1,30}s'|of|for|in|on|to|about|at|as|from|with"
    r"|by|and|or|but|if|than|into|regarding|concerning|re|is|was|be|been|being|are|were|i|you|we"
    r"|he|she|they|it|who|would|will|could|can|may|might|should|must|do|does|did|has|have|had"
    r"|open|available|current|present|new|old|exciting|great|good|nice|vacant|interesting|advertised"
    r"|posted|above|same|first|second|next|ideal|perfect|right|previous|last|former|past|recent"
    r"|key|important|similar|different|specific|particular|full|part|full-time|part-time|permanent"
    r"|temporary|remote|job|work|whole|entire|amazing|wonderful|fantastic|challenging|rewarding"
    r"|dream|prospective|potential|future|possible|said|mentioned|discussed|relevant|hiring|own"
    r"|day|best|better|well|really|very|blog|strong|active|major|big|unique|incredible|valuable"
    r"|fulfilling|appealing|attractive|suitable|more|most|only|also|just|not|there|here)"
)
