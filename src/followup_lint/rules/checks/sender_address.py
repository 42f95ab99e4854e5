"""The message goes out from the account of the present employer, or from a playful address."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from followup_lint.context import Author, Context
from followup_lint.core.expressions import Expression
from followup_lint.core.spelling import fold
from followup_lint.core.terms import FOLLOW_UPS, Severity
from followup_lint.draft import Role
from followup_lint.draft.recipients import recipients, sender_name
from followup_lint.rules.readers import reader_addresses
from followup_lint.rules.rule import Fact, Hit, Rule, bad, good
from followup_lint.rules.view import View

RUN = Expression(r"[^\W\d_]+")
# These are also family names, or begin like them, and count only with more beside them.
MAY_BE_NAMES = r"beer|bro|butt|devil|dude|hunk|killer|love|lover|party|player|weed|monster|swag"
PLAYFUL = (
    r"babe|baby|boob|booty|cutie|cutiepie|diva|drunk|foxy|gamer|gangsta|hooligan|hottie|hotstuff"
    r"|kinky|killa|lolz|luv|naughty|ninja|noob|pimp|playa|princess|rockstar|satan|sexy|slayer"
    r"|stoner|sweetcheeks|sweetheart|sweetie|thug|vixen|xoxo|yolo|clown|honeybunny|honeybun|bitch"
)
BEFORE = r"(?:the|its?|i|lil|little|big|super|my|sweet|hot|crazy|real|just|dirty)"
AFTER = r"(?:girls?|gurl|boys?|boi|queen|lady|chick|cat|master|face|doll)"
LONE = Expression(
    rf"(?:{BEFORE}|m(?:r|s|rs|iss))?(?:{PLAYFUL})(?:{AFTER}|guy|man|men|kings?|[sz])?"
)
WITH_MORE = Expression(rf"{BEFORE}(?:{MAY_BE_NAMES})|(?:{MAY_BE_NAMES}){AFTER}")


@dataclass(frozen=True, slots=True)
class Options:
    """The severity for a playful address; more words that make one, and words that do not."""

    severity_informal: Severity = Severity.SUGGESTION
    extra: tuple[str, ...] = ()
    allow: tuple[str, ...] = ()


def check(view: View, options: Options) -> Iterator[Hit]:
    """One objection to the address that the message comes from."""
    address = own_address(view)
    domain = address.rpartition("@")[2]
    if is_of_employer(view, domain):
        yield view.hit(view.body_start, variant="work-account", domain=domain)
    elif is_playful(view, address, options):
        yield view.hit(
            view.body_start,
            variant="informal",
            severity=options.severity_informal,
            message="The address {address} may draw attention away from what you say.",
            help="Write from an address that is made of your name.",
            address=address,
        )


def own_address(view: View) -> str:
    """The address that the message comes from; empty when it is not known."""
    people = recipients(view.draft, "From")
    return people[0].address if people else view.context.my.email.lower()


def is_of_employer(view: View, domain: str) -> bool:
    """Whether the domain is the present employer's, and the message goes to somebody else."""
    employer = view.context.my.current_employer_domain.lower()
    if not employer or not is_within(domain, employer):
        return False
    return not any(is_within(a.rpartition("@")[2], employer) for a in reader_addresses(view))


def is_within(domain: str, other: str) -> bool:
    """Whether a domain is another one, or a part of it."""
    return f".{domain}".endswith(f".{other}")


def is_playful(view: View, address: str, options: Options) -> bool:
    """Whether words in the address are of the playful kind and not in the author's name."""
    names = fold(" ".join(own_names(view)))
    runs = [fold(run) for run in RUN.findall(address.partition("@")[0])]
    extra, allowed = set(map(fold, options.extra)), set(map(fold, options.allow))
    return any(
        run in extra or LONE.fullmatch(run) or WITH_MORE.fullmatch(run)
        for run in runs
        if run not in allowed and run not in names
    )


def own_names(view: View) -> Iterator[str]:
    """What the author is called: by the headers, the context, the sign-off."""
    yield sender_name(view.draft)
    yield view.context.my.name
    for span in view.draft.spans({Role.SIGN_OFF}):
        yield span.of(view.text)


def is_known(view: View, options: object) -> bool:
    """Whether the headers or the context say from which address the message goes out."""
    return "@" in own_address(view)


AT_WORK = Context(my=Author(current_employer_domain="harborfoods.example"))
BODY = "Dear Amir,\n\nThank you."
MARKED = "Dear Amir,\n\n[[]]Thank you."

RULE = Rule(
    id="sender-address",
    code="FUL805",
    family="safety",
    summary="Sent from your current employer's account, or from a playful address.",
    message="This goes out from your work account ({domain}); your employer may read it.",
    help="Send it from an address of your own.",
    why=(
        "An employer may read what goes through its accounts, and a search for work is private. "
        "Recruiters rated applicants with playful addresses lower. Your own name, years of birth "
        "and messages within one company pass."
    ),
    severity=Severity.WARNING,
    kinds=FOLLOW_UPS,
    requires=(Fact("address of the sender", is_known, "a From header, or email under [my]"),),
    options=Options(),
    check=check,
    source="https://www.c-spartners.com/recruiting-blog/24/Post+Interview+Thank+You+Notes",
    examples=(
        bad(f"From: Dana Reyes <dana@harborfoods.example>\n\n{MARKED}", context=AT_WORK),
        bad(f"From: Dana Reyes <dana@mail.harborfoods.example>\n\n{MARKED}", context=AT_WORK),
        bad(f"From: partygirl69@example.com\n\n{MARKED}"),
        bad(f"From: Dana Reyes <sweetcheeks@example.com>\n\n{MARKED}"),
        bad(MARKED, context=Context(my=Author(email="dana.beermaster@example.com"))),
        bad(f"From: dana.piratefan@example.com\n\n{MARKED}", options={"extra": ["piratefan"]}),
        good(f"From: Dana Reyes <dana.reyes@example.com>\n\n{BODY}"),
        good(f"From: Courtney Love <courtney.love@example.com>\n\n{BODY}"),
        good(f"From: Dana Reyes <d.reyes@example.com>\n\n{BODY}", context=AT_WORK),
        good(f"From: tom.beer69@example.com\n\n{BODY}"),
        good(f"From: d.princess@example.com\n\n{BODY}\n\nBest regards,\nDelia Princess"),
        good(
            "From: dana@harborfoods.example\nTo: ana@hr.harborfoods.example\n\n" + BODY,
            context=AT_WORK,
        ),
        good(f"From: dana.ninja@example.com\n\n{BODY}", options={"allow": ["ninja"]}),
    ),
)
