"""What the commands that record sent messages have in common."""

from __future__ import annotations

from collections.abc import Callable
from email.utils import parseaddr
from pathlib import Path

from followup_lint.context import Context
from followup_lint.context.validation import check_address, check_filled
from followup_lint.core.errors import ConfigError
from followup_lint.core.terms import Assume, Kind
from followup_lint.draft import Draft
from followup_lint.draft.white_space import Plain
from followup_lint.linting import kind
from followup_lint.settings.config import DEFAULTS, Config
from followup_lint.settings.files import user_file


def must_be_on(config: Config) -> None:
    """Raise ConfigError unless the history is switched on."""
    if not config.history:
        raise ConfigError(
            "the history is off, so nothing is recorded", remedy=how_to_switch(config)
        )


def how_to_switch(config: Config) -> str:
    """What switches the history on."""
    file = user_file() if config.source == DEFAULTS else Path(config.source)
    # A key below the head of another table would belong to that table.
    below = "under [tool.followup-lint] in" if file.name == "pyproject.toml" else "at the top of"
    return f"to switch it on, write `history = true` {below} {file}"


def kind_of(draft: Draft, given: Kind | None = None) -> Kind:
    """The kind that is given, or the one that the text speaks for if it is a follow-up."""
    return kind.infer(Plain.of(draft).plain, Context(kind=given)).kind


def of_any_mail(draft: Draft) -> Kind:
    """The kind that the text of a message in a mailbox speaks for."""
    return kind.infer(Plain.of(draft).plain, Context(), assume=Assume.ANY).kind


def address(option: str) -> Callable[[str], str]:
    """A type for an option: the address alone, also of “Sam Reed <sam@example.com>”.

    What it returns raises ContextError.
    """

    def convert(text: str) -> str:
        found = parseaddr(text)[1] or text
        check_filled(option, found)
        check_address(option, found)
        return found

    return convert
