"""`followup-lint config`: print the settings in force, and where they come from."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from importlib.resources import files
from pathlib import Path

import msgspec

from followup_lint.cli import streams
from followup_lint.cli.arguments import Parser, add_config
from followup_lint.core.errors import ConfigError
from followup_lint.core.files import write_new
from followup_lint.core.toml_text import toml_key, toml_value
from followup_lint.linting.workspace import Workspace
from followup_lint.rules import registry
from followup_lint.rules.selection import plan
from followup_lint.settings.config import DEFAULTS, Config
from followup_lint.settings.files import FILE_NAME, user_file

TEMPLATE = "new.toml"
USAGE = "followup-lint config [--config FILE | --init] [FOLDER]"
DESCRIPTION = f"""\
Print the settings in force for drafts in a folder (default: this one), as TOML
that can be saved as {FILE_NAME}; or write such a file to start from."""


def parser() -> Parser:
    """What can be given."""
    parser = Parser("followup-lint config", USAGE, DESCRIPTION)
    parser.add_argument(
        "folder", nargs="?", default=".", metavar="FOLDER", help="the folder of the drafts"
    )
    add_config(parser)
    parser.add_argument(
        "--init", action="store_true", help=f"write {FILE_NAME} with what can be set"
    )
    return parser


def run(arguments: list[str]) -> int:
    """Print the settings."""
    options = parser().parse(arguments)
    folder = Path(options.folder)
    if not folder.exists():
        raise ConfigError("there is no such folder", place=options.folder, remedy="check the path")
    if folder.is_file():
        folder = folder.parent
    if options.init:
        return write_first(folder / FILE_NAME)
    config = Workspace(options.config).config(folder)
    streams.write_plain("".join(f"{line}\n" for line in [*origin(config, folder), *toml(config)]))
    return 0


def write_first(path: Path) -> int:
    """Write a settings file in which nothing is set yet. Raises ConfigError."""
    text = files("followup_lint.settings").joinpath(TEMPLATE).read_bytes()
    try:
        write_new(path, text)
    except FileExistsError as error:
        remedy = "change it, or name another folder"
        raise ConfigError("there is one already", place=str(path), remedy=remedy) from error
    except OSError as error:
        problem = f"it cannot be written ({error.strerror or type(error).__name__})"
        raise ConfigError(problem, place=str(path), remedy="check the folder") from error
    streams.write_plain(f"Written: {path}")
    return 0


def origin(config: Config, folder: Path) -> Iterator[str]:
    """Comments that say where the settings come from and what they amount to."""
    if config.source == DEFAULTS:
        yield f"# The defaults: no {FILE_NAME}, and no pyproject.toml with [tool.followup-lint],"
        yield f"# in {folder.resolve()} or a folder above it, nor settings of your own"
        yield f"# in {user_file()}."
    else:
        yield f"# From {config.source}"
    for broken in registry.load(config.packs).broken:
        streams.complain(broken)
    rules = plan(config)
    yield f"# {len(rules)} rules are on; `followup-lint rules` lists them."


def toml(config: Config) -> Iterator[str]:
    """The settings as TOML."""
    yield f"select = {toml_value(config.select)}"
    yield f"ignore = {toml_value(config.ignore)}"
    if config.ignore_findings:
        yield f"ignore-findings = {toml_value(config.ignore_findings)}"
    yield f"fail-on = {toml_value(config.fail_on.value)}"
    yield f"packs = {toml_value([str(pack.resolve()) for pack in config.packs])}"
    yield f"history = {toml_value(config.history)}"
    yield f"server = {toml_value(config.server.value)}"
    if config.assume:
        yield f"assume = {toml_value(config.assume.value)}"
    for key, path in (("baseline", config.baseline), ("calendar", config.calendar)):
        if path:
            yield f"{key} = {toml_value(str(path.resolve()))}"
    if presend := msgspec.to_builtins(config.presend):
        yield from ("", "[presend]", *pairs(presend))
    yield from rule_tables("rules", config.rules)
    for table in config.when:
        settings = msgspec.to_builtins(table)
        rules = settings.pop("rules", {})
        yield from ("", "[[when]]", *pairs(settings))
        yield from rule_tables("when.rules", rules)


def rule_tables(name: str, rules: Mapping[str, Mapping[str, object]]) -> Iterator[str]:
    """The settings of rules, each a table of its own."""
    for rule, settings in rules.items():
        yield from ("", f"[{name}.{toml_key(rule)}]", *pairs(settings))


def pairs(settings: Mapping[str, object]) -> Iterator[str]:
    """Keys and values, a line each."""
    for key, value in settings.items():
        yield f"{toml_key(key)} = {toml_value(value)}"
