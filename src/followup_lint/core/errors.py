"""The errors that a caller can expect; each names the place, the problem and the remedy."""

from __future__ import annotations


class FollowupLintError(Exception):
    """Base of all errors raised on purpose.

    `place` is a file, a key or a line as a person would name it; `problem` says what is wrong
    there; `remedy` says what to do about it.
    """

    def __init__(self, problem: str, *, place: str = "", remedy: str = "") -> None:
        super().__init__(problem)
        self.problem = problem
        self.place = place
        self.remedy = remedy

    def __str__(self) -> str:
        """One line: place, problem, remedy."""
        head = f"{self.place}: {self.problem}" if self.place else self.problem
        return f"{head}; {self.remedy}" if self.remedy else head


def describe(error: BaseException) -> str:
    """The kind of an error and where it arose, without its text, which could quote the draft.

    Errors raised on purpose explain themselves without it.
    """
    if isinstance(error, FollowupLintError):
        return str(error)
    import traceback  # imported only when something is wrong

    frame = traceback.extract_tb(error.__traceback__)[-1]
    place = frame.filename.replace("\\", "/").rpartition("/")[2]
    return f"{type(error).__name__} in {place}, line {frame.lineno}"


class DraftError(FollowupLintError):
    """A draft cannot be read, or something else was given where a draft belongs."""


class NoTextError(DraftError):
    """A draft holds no text to lint: it is empty, encrypted, or has attachments only."""


class ArgumentError(FollowupLintError):
    """A value of the wrong type was given to a function or a class of ours."""


class PackError(FollowupLintError):
    """A pack of rules cannot be read, or is broken."""


class PluginError(FollowupLintError):
    """An installed plugin is broken. It is never raised: `Linter.broken` has one for each."""


class PipelineError(FollowupLintError):
    """The embedded language model cannot be loaded."""


class ConfigError(FollowupLintError):
    """A setting, or an argument that replaces one, is wrong."""


class ContextError(FollowupLintError):
    """A fact about the interview, the people or the days is wrong."""


class HistoryError(FollowupLintError):
    """The history of sent messages cannot be read or written."""


class MailboxError(FollowupLintError):
    """A mailbox cannot be read."""


class ProcessError(FollowupLintError):
    """A process that shared the work ended early; `place` names the draft that it was at."""


class ServerError(FollowupLintError):
    """The warm process cannot be started or reached."""


class OutputError(FollowupLintError):
    """A file of results cannot be written, or holds something else."""
