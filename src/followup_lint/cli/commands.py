"""Which word on the command line starts what; each part is imported when it is used."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from followup_lint.core.light_msgspec import import_msgspec

SERVER = "server"
Command = Callable[[list[str]], int]
TYPE_CHECKING = False  # for a type checker it is true; `typing` takes time to import

if TYPE_CHECKING:
    from followup_lint.settings.files import SettingsFile


def lint_command(arguments: list[str]) -> int:
    """`followup-lint FILE…`."""
    from followup_lint.cli.lint_arguments import parse

    options = parse(arguments)
    import_msgspec()  # settings are read by it, and an error in them should not be long in coming
    if options.config:
        options.config = settings_in(options.config)
    from followup_lint.cli.lint import run

    return run(options, COMMANDS)


def rules_command(arguments: list[str]) -> int:
    """`followup-lint rules`."""
    from followup_lint.cli.rules import run

    return run(arguments)


def explain_command(arguments: list[str]) -> int:
    """`followup-lint explain RULE`."""
    from followup_lint.cli.explain import run

    return run(arguments)


def config_command(arguments: list[str]) -> int:
    """`followup-lint config`."""
    from followup_lint.cli.config import run

    return run(arguments)


def bulk_command(arguments: list[str]) -> int:
    """`followup-lint bulk PATH…`."""
    from followup_lint.cli.bulk import run

    return run(arguments)


def check_rules_command(arguments: list[str]) -> int:
    """`followup-lint check-rules`."""
    from followup_lint.cli.check_rules import run

    return run(arguments)


def sent_command(arguments: list[str]) -> int:
    """`followup-lint sent FILE…`."""
    from followup_lint.cli.sent import run

    return run(arguments, COMMANDS)


def history_command(arguments: list[str]) -> int:
    """`followup-lint history`."""
    from followup_lint.cli.history import run

    return run(arguments)


def context_command(arguments: list[str]) -> int:
    """`followup-lint context`."""
    from followup_lint.cli.context import run

    return run(arguments)


def when_command(arguments: list[str]) -> int:
    """`followup-lint when`."""
    from followup_lint.cli.when import run

    return run(arguments)


def new_command(arguments: list[str]) -> int:
    """`followup-lint new KIND`."""
    from followup_lint.cli.new import run

    return run(arguments)


def mcp_command(arguments: list[str]) -> int:
    """`followup-lint mcp`."""
    from followup_lint.cli.mcp import run

    return run(arguments)


def smtp_proxy_command(arguments: list[str]) -> int:
    """`followup-lint smtp-proxy`."""
    from followup_lint.cli.smtp_proxy import run

    return run(arguments)


def git_validate_command(arguments: list[str]) -> int:
    """`followup-lint git-validate PATCH`."""
    from followup_lint.cli.git_validate import run

    return run(arguments)


def lsp_command(arguments: list[str]) -> int:
    """`followup-lint lsp`."""
    from followup_lint.cli.lsp import run

    return run(arguments)


def native_command(arguments: list[str]) -> int:
    """`followup-lint native`."""
    from followup_lint.cli.native import run

    return run(arguments)


def last_command(arguments: list[str]) -> int:
    """`followup-lint last`."""
    from followup_lint.cli.last import run

    return run(arguments)


def install_command(arguments: list[str]) -> int:
    """`followup-lint install CLIENT`."""
    from followup_lint.cli.install import install

    return install(arguments)


def uninstall_command(arguments: list[str]) -> int:
    """`followup-lint uninstall CLIENT`."""
    from followup_lint.cli.install import uninstall

    return uninstall(arguments)


def selftest_command(arguments: list[str]) -> int:
    """`followup-lint selftest`."""
    from followup_lint.cli.selftest import run

    return run(arguments)


def web_command(arguments: list[str]) -> int:
    """`followup-lint web`."""
    from followup_lint.cli.web import run

    return run(arguments)


def server_command(arguments: list[str], main: Command) -> int:
    """`followup-lint server`; what it runs for others goes through `main`."""
    from followup_lint.cli.server import run

    return run(arguments, main)


def settings_in(path: str) -> SettingsFile:
    """The settings file, read once: it may be a pipe. Raises ConfigError, also for what it says."""
    from followup_lint.settings import files
    from followup_lint.settings.tables import checked

    file = files.read(path)
    checked(file)
    return file


COMMANDS: Mapping[str, Command] = {
    "rules": rules_command,
    "explain": explain_command,
    "config": config_command,
    "context": context_command,
    "when": when_command,
    "new": new_command,
    "bulk": bulk_command,
    "check-rules": check_rules_command,
    "git-validate": git_validate_command,
    "mcp": mcp_command,
    "smtp-proxy": smtp_proxy_command,
    "lsp": lsp_command,
    "native": native_command,
    "last": last_command,
    "sent": sent_command,
    "history": history_command,
    "install": install_command,
    "uninstall": uninstall_command,
    "selftest": selftest_command,
    "web": web_command,
}
