"""Plugins: what a package can bring, and that a broken one is told and stops nothing."""

from __future__ import annotations

import importlib.metadata
import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from followup_lint import Config, Draft, Linter, Notice
from followup_lint.cli import main
from followup_lint.rules import plugins, registry

ROOT = Path(__file__).resolve().parents[2]
DRAFT = "Dear Amir,\n\nThank you for the tour. I keep books in Quickbooks 😀.\n\nRegards,\nDana\n"
HEAD = """
from followup_lint import Hit, Rule, Severity, Span, bad, good

def check(view, options):
    yield view.hit(Span(0, 4))

def rule(id="house-rule", code="HSE101", family="informal"):
    return Rule(id, code, family, "s", "m", Severity.SUGGESTION, check, "https://example.com", ())
"""
PACK = """
[gizmo]
code = "HSE201"
family = "informal"
summary = "A gizmo."
message = "Not “{match}”."
severity = "warning"
source = "https://example.com"
phrases = ["gizmo"]
bad = ["A [[gizmo]]."]
good = ["A thing."]
"""
Install = Callable[..., None]


@pytest.fixture
def install(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Install]:
    """Puts a package `house` with one entry point on the path, as pip leaves it."""
    before = set(sys.modules)
    monkeypatch.syspath_prepend(tmp_path)

    def put(*, rules: str = "", packs: str = "", name: str = "house", **files: str) -> None:
        info = tmp_path / f"{name}_rules-1.0.dist-info"
        info.mkdir()
        (info / "METADATA").write_text(f"Metadata-Version: 2.1\nName: {name}-rules\nVersion: 1.0\n")
        entries = [("rules", rules), ("packs", packs)]
        (info / "entry_points.txt").write_text(
            "".join(f"[followup_lint.{group}]\n{name} = {to}\n" for group, to in entries if to)
        )
        (tmp_path / name).mkdir()
        for file, text in {"__init__": "", **files}.items():
            file = file if "_toml" in file else f"{file}.py"
            (tmp_path / name / file.replace("_toml", ".toml")).write_text(text, encoding="utf-8")
        plugins.installed.cache_clear()

    yield put
    plugins.installed.cache_clear()
    for module in set(sys.modules) - before:
        if module.partition(".")[0] in ("house", "other"):
            del sys.modules[module]


def told() -> list[str]:
    """What is told about broken plugins."""
    return [str(error) for error in registry.load().broken]


@pytest.mark.parametrize(
    ("target", "text"),
    [
        ("house.mine:RULE", "RULE = rule()"),
        ("house.mine:SEVERAL", "SEVERAL = [rule(), rule('other-rule', 'HSE102')]"),
        ("house.mine:each", "each = (rule() for _ in range(1))"),
        ("house.mine", "RULE = rule()"),
        ("house.mine", "RULES = (rule(), rule('other-rule', 'HSE102'))"),
    ],
    ids=["a rule", "a list", "an iterator", "RULE of a module", "RULES of a module"],
)
def test_rules_can_be_named_in_several_ways(target: str, text: str, install: Install) -> None:
    install(rules=target, mine=HEAD + text)

    assert {"house-rule"} <= registry.load().keys() - {rule.id for rule in registry.builtin()}
    assert told() == []


def test_the_toml_files_of_a_package_are_packs(install: Install) -> None:
    install(packs="house", words_toml=PACK, more_toml=PACK.replace("gizmo", "thingy")
            .replace("HSE201", "HSE202").replace("A thing.", "A word."))  # fmt: skip

    assert {"gizmo", "thingy"} == registry.load().keys() - {rule.id for rule in registry.builtin()}


def test_one_package_may_bring_both(install: Install) -> None:
    install(rules="house.mine", packs="house", mine=HEAD + "RULE = rule()", words_toml=PACK)

    assert {"gizmo", "house-rule"} <= registry.load().keys()
    assert told() == []


def test_settings_reach_the_rules_of_plugins(install: Install) -> None:
    install(packs="house", words_toml=PACK)
    linter = Linter(Config(select=("HSE2",), rules={"gizmo": {"extra": ["Quickbooks"]}}))
    report = linter.lint(Draft.from_text(DRAFT))

    assert [finding.excerpt for finding in report.findings] == ["Quickbooks"]


@pytest.mark.parametrize(
    ("target", "text", "problem"),
    [
        ("house.gone", "", "house.gone cannot be imported (ModuleNotFoundError: No module named "
                           "'house.gone')"),
        ("house.mine", "import no_such", "house.mine cannot be imported (ModuleNotFoundError: No "
                                         "module named 'no_such')"),
        ("house.mine", "1 / 0", "house.mine cannot be imported (ZeroDivisionError: division by "
                                "zero)"),
        ("house.mine", "raise SystemExit(3)", "house.mine cannot be imported (SystemExit: 3)"),
        ("house.mine", "def", "house.mine cannot be imported (SyntaxError: invalid syntax "
                              "(mine.py, line 1))"),
        ("house.mine:RULE", "", "house.mine:RULE cannot be imported (AttributeError: module "
                                "'house.mine' has no attribute 'RULE')"),
        ("house.mine", "", "house.mine: there is nothing where rules should be; name a Rule, a "
                           "list of Rules, or a module with RULE or RULES"),
        ("house.mine:RULES", "RULES = []", "there is nothing where rules should be; name a Rule, "
                                           "a list of Rules, or a module with RULE or RULES"),
        ("house.mine:RULE", "RULE = 'x'", "there is str where rules should be; name a Rule, a list "
                                          "of Rules, or a module with RULE or RULES"),
        ("house.mine:RULE", HEAD + "RULE = rule", "there is function where rules should be; name "
                            "a Rule, a list of Rules, or a module with RULE or RULES"),
        ("house.mine", HEAD + "RULE = rule('House')", "rule 'House': the name is not in "
                                                      "kebab-case"),
        ("house.mine", HEAD + "RULE = rule(family='x')", None),
        ("house.mine", HEAD + "RULE = rule('emoji')", "rule emoji (HSE101) has the id or code of "
                                                      "emoji"),
        ("house.mine", HEAD + "RULE = rule(code='FUL421')", "rule house-rule (FUL421) has the id "
                                                            "or code of emoji"),
    ],
)  # fmt: skip
def test_a_broken_plugin_is_told_and_stops_nothing(
    target: str, text: str, problem: str | None, install: Install
) -> None:
    install(rules=target, mine=text)
    report = Linter(Config(select=("emoji",))).lint(Draft.from_text(DRAFT))
    [error] = told()

    if problem:
        assert error == (f"plugin house of house-rules: {problem}; update or uninstall house-rules")
    assert [finding.rule for finding in report.findings] == ["emoji"]
    assert Notice("FUL906", error) in report.notices
    assert report.exit_code == 2


@pytest.mark.parametrize(
    ("target", "problem"),
    [
        ("house.mine", "this is not a package; name the package that contains the TOML files"),
        ("house", "package house: there is no rule in it; put TOML files with rules beside its "
                  "__init__.py, and into the distribution"),
    ],
)  # fmt: skip
def test_a_package_without_packs_is_told(target: str, problem: str, install: Install) -> None:
    install(packs=target, mine="")

    assert [f"plugin house of house-rules: {problem}; update or uninstall house-rules"] == told()


def test_a_broken_pack_is_told_with_file_table_and_key(install: Install, tmp_path: Path) -> None:
    install(packs="house", words_toml=PACK.replace("HSE201", "x"))

    assert [
        f"plugin house of house-rules: {tmp_path}/house/words.toml [gizmo]: key `code` is not of "
        "the form ABC123; update or uninstall house-rules"
    ] == told()


def test_the_rules_of_other_plugins_and_packs_go_on(install: Install, tmp_path: Path) -> None:
    install(rules="house.mine", mine=HEAD + "RULE = rule('gizmo')")
    install(name="other", rules="other.mine", mine=HEAD + "RULE = rule('other-rule')")
    pack = tmp_path / "own.toml"
    pack.write_text(PACK, encoding="utf-8")
    rules = registry.load([pack])

    assert {"gizmo", "other-rule"} <= rules.keys()
    assert rules["gizmo"].code == "HSE201"  # the pack that the settings name goes before a plugin
    assert [error.place for error in rules.broken] == ["plugin house of house-rules"]


def test_settings_for_a_broken_plugin_stop_nothing(install: Install) -> None:
    install(rules="house.gone")
    config = Config(ignore=("house-rule", "HSE"), rules={"house-rule": {"severity": "error"}})

    assert Linter(config).lint(Draft.from_text(DRAFT)).exit_code == 2


def test_a_linter_of_given_rules_asks_no_plugin(install: Install) -> None:
    install(rules="house.gone")
    report = Linter.of_rules(registry.builtin()[:1]).lint(Draft.from_text(DRAFT))

    assert (report.notices, report.exit_code) == ((), 0)


def test_the_command_tells_a_broken_plugin_once_and_lints(
    install: Install,
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.chdir(tmp_path)
    install(rules="house.gone")
    for name in ("a.txt", "b.txt"):
        Path(name).write_text(DRAFT, encoding="utf-8")
    code = main(["--select", "emoji", "--kind", "thank-you", "a.txt", "b.txt"])
    printed = capsys.readouterr()
    [line] = told()

    assert code == 2
    assert printed.err == f"followup-lint: error: {line}\n"
    assert printed.out.count(": warning: emoji (FUL421)") == 2
    assert printed.out.endswith("2 drafts: 2 look again, 1 error (see above).\n")


@pytest.mark.parametrize("arguments", [["rules"], ["explain", "emoji"], ["config"]])
def test_other_commands_tell_a_broken_plugin_and_go_on(
    arguments: list[str], install: Install, capsys: pytest.CaptureFixture[str]
) -> None:
    install(rules="house.gone")
    code = main(arguments)

    assert (code, capsys.readouterr().err) == (0, f"followup-lint: error: {told()[0]}\n")


@pytest.mark.parametrize("arguments", [["--version"], ["--help"], ["rules", "--help"]])
def test_plugins_are_looked_for_only_when_rules_are_needed(
    arguments: list[str], monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    plugins.installed.cache_clear()
    monkeypatch.setattr(importlib.metadata, "entry_points", None)

    assert main(arguments) == 0


def test_importing_the_package_does_not_look_for_plugins() -> None:
    code = "import sys, followup_lint.cli; sys.exit('importlib.metadata' in sys.modules)"

    assert subprocess.run([sys.executable, "-c", code]).returncode == 0


@pytest.fixture(scope="module")
def agency(tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    """The environment of a Python in which the example plugin is installed."""
    folder = tmp_path_factory.mktemp("plugin")
    shutil.copytree(ROOT / "examples" / "plugin", folder / "source")
    command = [
        *(sys.executable, "-m", "pip", "install", "--quiet", "--disable-pip-version-check"),
        *("--no-deps", "--no-index", "--no-build-isolation"),
        *("--target", str(folder / "site"), str(folder / "source")),
    ]
    done = subprocess.run(command, capture_output=True, text=True)
    assert done.returncode == 0, done.stdout + done.stderr
    path = os.pathsep.join([str(folder / "site"), os.environ["PYTHONPATH"]])
    return {**os.environ, "PYTHONPATH": path}


def run(environment: dict[str, str], *arguments: str) -> subprocess.CompletedProcess[str]:
    """Run the command there with a draft on standard input."""
    draft = "Dear Amir,\n\nAs per our conversation, I keep the accounts in Quickbooks.\n"
    return subprocess.run(
        [sys.executable, "-m", "followup_lint", *arguments],
        input=draft, capture_output=True, encoding="utf-8", env=environment, cwd=ROOT / "docs",
    )  # fmt: skip


def test_the_example_plugin_lints_once_it_is_installed(agency: dict[str, str]) -> None:
    done = run(agency, "--quiet", "--fail-on", "suggestion", "--select", "AGY", "-")

    assert (done.returncode, done.stderr) == (1, "")
    assert done.stdout == (
        "<stdin>:3:49: warning: misspelt-product (AGY101): “Quickbooks” is spelled “QuickBooks” by "
        "its makers.\n"
        "<stdin>:3:1: suggestion: worn-phrase (AGY201): “As per our conversation” may read as a "
        "form letter.\n"
    )


def test_the_examples_of_the_example_plugin_pass(agency: dict[str, str]) -> None:
    done = run(agency, "check-rules", "agency")

    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout == "2 rules, 8 examples: all behave as they say.\n"


def test_listing_rules_of_plugins_does_not_import_spacy(agency: dict[str, str]) -> None:
    code = (
        "import sys; from followup_lint.cli import main; code = main(['explain', 'worn-phrase']);"
        "sys.exit(3 if 'spacy' in sys.modules else code)"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, env=agency)

    assert (done.returncode, done.stderr) == (0, b"")
