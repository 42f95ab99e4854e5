"""The same fault in other words is found, and the same words without the fault pass."""

from __future__ import annotations

import pytest

from followup_lint import Config, Context, Draft, Kind, Linter

FAULTS = {
    "needless-apology": (
        "I hate to be a pest, but has the ward manager had a chance to look at the rota yet?",
        "I was sweating like mad and could hardly hold the pen; what a fool I must have looked.",
        "My hands were shaking so much that I spilled the sample.",
        "It was stupid of me to mention the accident.",
        "I don't interview well.",
    ),
    "negative-remark": (
        "The agency I work for now treats its carers like dirt.",
        "My supervisor constantly criticises me for no reason.",
        "I had the impression that your flyer is full of spelling mistakes.",
        "Our directors haven't a clue about farming.",
        "The lady at the front desk was really unfriendly.",
    ),
    "overclaim": (
        "There isn't a sewing machine on earth I can't handle.",
        "I am one of the most gifted violin makers of my generation.",
        "Once I'm on board, the first thing I will do is tidy the stock room.",
        "My former boss called me irreplaceable, and he was right.",
        "You could not wish for a more loyal employee.",
    ),
    "self-focused": (
        "This post would finally let me pay off my loans.",
        "Your reputation would rub off on me.",
        "Getting hired would take a huge weight off my mind.",
        "My plan is to work for you for a year and then start my own firm.",
    ),
    "compensation-talk": (
        "Bonus, car, phone: what can I expect?",
        "I'd like three weeks off in August, just so you know.",
        "I trust you can better my present salary of R18 000.",
        "Who pays for the uniform?",
        "Are trainees paid at all?",
    ),
    "too-personal": (
        "My hot flushes make mornings hard.",
        "Our landlord wants us out by the end of the month.",
        "What church do you attend?",
        "I have two small children, but my mother looks after them.",
        "You looked great in that blue suit.",
    ),
    "gift-offer": (
        "May I offer Mrs. Adeyemi a hamper for Christmas?",
        "I've popped some of my mother's dumplings in the fridge for your crew.",
        "Would you like some free eggs from our hens?",
        "I will bring some pastries when I come for the second round.",
    ),
    "sensitive-data": (
        "Here's my Aadhaar: 2345 6789 0124.",
        "The code for the alarm in my present office is 2290.",
        "I still have access to my old firm's database and could send you the leads.",
        "Strictly between you and me, our accounts were wrong last year.",
    ),
}
LOOK_ALIKES = {
    "needless-apology": (
        "I calm nervous patients before a scan.",
        "As an interpreter I often apologise in the name of others.",
        "Sorry, I wrote Tuesday when I meant Thursday.",
        "I forgot my umbrella at your desk; may I pick it up on Monday?",
    ),
    "negative-remark": (
        "I walked out of the tour with a head full of ideas.",
        "My last chef threw a party for us when I left.",
        "You described how cold the hall gets, and I have insulated two like it.",
        "Nothing gets lost in your stock room, I noticed.",
    ),
    "overclaim": (
        "My former boss called me reliable, and I try to be.",
        "Nobody works harder than the lifeboat crew, as you said.",
        "I am the one who called about the gate code.",
        "As soon as I have the papers, I will send them.",
    ),
    "self-focused": (
        "I could move the archive out of the basement within a month.",
        "Your clinic is close to the school where I run the reading club, so I know the families.",
        "It would take me about a week to learn the system.",
    ),
    "compensation-talk": (
        "Stock options in the soup kitchen were few, so we cooked what came.",
        "The compensation claims desk taught me to read contracts.",
        "A raise in the river level closed the plant.",
        "The package arrived, and I will fill in the test tonight.",
    ),
    "too-personal": (
        "I cooked for a knee surgery ward.",
        "We are trying for a medal with the school band.",
        "Arrests are rare at the matches I steward.",
        "The rent office taught me to listen.",
    ),
    "gift-offer": (
        "You gave me two hours of your time, which I value.",
        "Our hens lay 200 eggs a day for two shops.",
        "I could offer Saturday shifts before Christmas.",
    ),
    "sensitive-data": (
        "The office PIN board is full of photos.",
        "My driving licence is for lorries, too.",
        "Drawings of the pump are in my public portfolio.",
        "I signed an NDA, so I can only say that we built pumps.",
    ),
}


def found(rule: str, text: str) -> list[str]:
    linter = Linter(Config(select=(rule,)), Context(kind=Kind.THANK_YOU))
    return [finding.excerpt for finding in linter.lint(Draft.from_text(text)).findings]


@pytest.mark.parametrize(
    ("rule", "text"), [(rule, text) for rule, texts in FAULTS.items() for text in texts]
)
def test_the_fault_is_found_in_other_words(rule: str, text: str) -> None:
    assert found(rule, text)


@pytest.mark.parametrize(
    ("rule", "text"), [(rule, text) for rule, texts in LOOK_ALIKES.items() for text in texts]
)
def test_the_words_without_the_fault_pass(rule: str, text: str) -> None:
    assert found(rule, text) == []
