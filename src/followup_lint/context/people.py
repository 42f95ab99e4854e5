"""Who is who: people, companies, roles, the agency, the author."""

from __future__ import annotations

from dataclasses import dataclass

from followup_lint.context.validation import (
    check_address,
    check_all_filled,
    check_domain,
    check_filled,
    check_list,
)
from followup_lint.core.errors import ContextError
from followup_lint.core.fields import settle


@dataclass(frozen=True, slots=True)
class Person:
    """A reader, or somebody mentioned: a `name`, an address (`email`), or both.

    Raises ContextError if neither is given, or the address is none.
    """

    name: str = ""
    email: str = ""

    def __post_init__(self) -> None:
        """Raises ContextError."""
        settle(self, ContextError, "person.")
        check_address("person.email", self.email)
        if not (self.name.strip() or self.email):
            raise ContextError(
                "neither a name nor an address", place="person", remedy="give one of them"
            )


@dataclass(frozen=True, slots=True)
class Company:
    """An employer: its `name`, and as `aliases` its short forms, former names and brands.

    Raises ContextError for an empty name.
    """

    name: str
    aliases: tuple[str, ...] = ()

    def __post_init__(self) -> None:
        """Raises ContextError."""
        check_list("company.aliases", self.aliases)
        settle(self, ContextError, "company.")
        check_filled("company.name", self.name)
        check_all_filled("company.aliases", self.aliases)


@dataclass(frozen=True, slots=True)
class Position:
    """The role of the interview: its `title`, and as `aliases` other titles for it.

    Raises ContextError for an empty title.
    """

    title: str
    aliases: tuple[str, ...] = ()

    def __post_init__(self) -> None:
        """Raises ContextError."""
        check_list("role.aliases", self.aliases)
        settle(self, ContextError, "role.")
        check_filled("role.title", self.title)
        check_all_filled("role.aliases", self.aliases)


@dataclass(frozen=True, slots=True)
class Agency:
    """The staffing agency that arranged the interview.

    `name` is its name, `recruiter` the person there, and `domain` that of its e-mail addresses.
    `direct_contact_ok` says that the agency has agreed to messages straight to the employer.
    Raises ContextError for an empty name, or something that is no domain.
    """

    name: str
    recruiter: str = ""
    domain: str = ""
    direct_contact_ok: bool = False

    def __post_init__(self) -> None:
        """Raises ContextError."""
        settle(self, ContextError, "via_agency.")
        check_filled("via_agency.name", self.name)
        check_domain("via_agency.domain", self.domain)


@dataclass(frozen=True, slots=True)
class Author:
    """The writer of the message.

    `name` and `email` are the writer's own; `employers` are the names of those so far, and
    `current_employer_domain` is the domain of the present one's addresses, from which no
    application should be sent. Raises ContextError for an empty employer, or something that is no
    address or domain.
    """

    name: str = ""
    email: str = ""
    employers: tuple[str, ...] = ()
    current_employer_domain: str = ""

    def __post_init__(self) -> None:
        """Raises ContextError."""
        check_list("my.employers", self.employers)
        settle(self, ContextError, "my.")
        check_address("my.email", self.email)
        check_all_filled("my.employers", self.employers)
        check_domain("my.current_employer_domain", self.current_employer_domain)
