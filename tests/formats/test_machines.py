"""SARIF, GitHub annotations, JUnit and rdjson: what the programs on the other side insist on."""

from __future__ import annotations

import io
import json
from pathlib import Path
from types import MappingProxyType
from typing import Any
from xml.etree import ElementTree

import jsonschema
import pytest

from checker import Checker
from checker.errors import InputError
from checker.formats import Checked, Context, github, junit, load, rdjson, sarif
from checker.inputs import Origin
from checker.lexicon.types import Rule
from checker.model import Exempted, Note, Severity, Suggestion

from .reports import LAW, WHOLE_NOTE, checked, finding

SCHEMA = json.loads((Path(__file__).parent / "schemas" / "sarif-2.1.0.json").read_text("utf-8"))
RULE = Rule(
    id="ad-law/9-3",
    title="绝对化用语",
    category="absolute",
    basis=(LAW,),
    help="不得使用。",
    advice="写感受。",
    pack="ad-law",
)
BARE = Rule(id="a/bare", title="空", category="format", basis=(), help="", advice="", pack="a")
RULES = MappingProxyType({rule.id: rule for rule in (RULE, BARE)})
PROBLEMS = (
    InputError("not UTF-8", where="坏.md"),
    InputError("no such column", where="a.csv, row 7"),
    InputError("lost", where=""),
)
EXCUSED = Exempted(finding=finding(), by="user:notegate.toml:3", reason="商标")
NASTY = "</script><b>\n::error::x\r%0A|`\x1b[31m\u202e\ud800最*佳"


def written(module: Any, *results: Checked, **context: Any) -> str:
    out = io.StringIO()
    module.write(results, out, Context(**context))
    out.getvalue().encode()  # nothing that UTF-8 cannot hold
    return out.getvalue()


def run(*results: Checked, **context: Any) -> dict[str, Any]:
    document = json.loads(written(sarif, *results, **context))
    jsonschema.Draft4Validator(SCHEMA).validate(document)
    (one,) = document["runs"]
    assert isinstance(one, dict)
    return one


@pytest.mark.parametrize("name", ["sarif", "github", "junit", "rdjson"])
def test_they_are_formats(name: str) -> None:
    assert load(name).write


# --- SARIF ------------------------------------------------------------------------------------------------------------


def test_sarif_counts_code_points_and_names_the_rules_with_help() -> None:
    found = run(checked(finding(), WHOLE_NOTE), rules=RULES)
    assert found["columnKind"] == "unicodeCodePoints"
    rules = found["tool"]["driver"]["rules"]
    assert [rule["id"] for rule in rules] == ["a/bare", "ad-law/9-3", "xhs/disclosure"]
    assert rules[1]["help"]["text"] == "不得使用。\n\n建议：写感受。\n\n依据：\n- 广告法 第九条第三项 (law, 2026-11-22)"
    assert rules[0]["help"] == {"text": "空"}
    first, second = found["results"]
    assert (first["ruleId"], first["ruleIndex"], first["level"]) == ("ad-law/9-3", 1, "error")
    assert (second["ruleIndex"], second["level"]) == (2, "warning")
    assert first["partialFingerprints"] == {"notegate/v1": "0123456789abcdef"}
    assert first["properties"]["folds"] == ["noise"]


def test_sarif_fits_its_schema_with_every_rule(checker: Checker) -> None:
    rules = run(checked(finding()), rules=checker.lexicon.rules)["tool"]["driver"]["rules"]
    assert len(rules) == len(checker.lexicon.rules)
    tags = {rule["id"]: rule["properties"]["tags"] for rule in rules}
    assert all(tags.values())
    assert tags["ad-law/9-3"] == ["absolute", "ad-law"]


def test_sarif_shows_the_exempted_as_suppressed() -> None:
    (result,) = run(checked(exempted=(EXCUSED,)))["results"]
    assert result["suppressions"] == [
        {"kind": "external", "justification": "商标", "properties": {"by": "user:notegate.toml:3"}}
    ]


def test_sarif_tells_what_was_not_checked_and_not_judged() -> None:
    (invocation,) = run(checked(finding()), checked(finding()), problems=PROBLEMS)["invocations"]
    assert invocation["executionSuccessful"] is False
    unread, row, lost, unjudged = invocation["toolExecutionNotifications"]
    location = unread["locations"][0]["physicalLocation"]
    assert location == {"artifactLocation": {"uri": "%E5%9D%8F.md", "uriBaseId": "%SRCROOT%"}}
    assert row["locations"][0]["physicalLocation"]["region"] == {"startLine": 7}
    assert "locations" not in lost
    assert unjudged["message"]["text"] == "not evaluated: xhs/industry: no industry given (2 notes)"
    assert unjudged["associatedRule"] == {"id": "xhs/industry"}
    assert run()["invocations"] == [{"executionSuccessful": True, "toolExecutionNotifications": []}]


@pytest.mark.parametrize(
    ("path", "uri"),
    [("/a/b c.md", "file:///a/b%20c.md"), ("C:\\a\\b.md", "file:///C:/a/b.md"), ("./a#b.md", "a%23b.md")],
)
def test_sarif_spells_paths_as_uris(path: str, uri: str) -> None:
    (result,) = run(checked(WHOLE_NOTE, origin=Origin(path=path)))["results"]
    assert result["locations"][0]["physicalLocation"]["artifactLocation"]["uri"] == uri


def test_sarif_takes_any_text() -> None:
    assert run(checked(finding(NASTY), body=NASTY, note=Note(id=NASTY, body=NASTY)))["results"]


def test_sarif_offers_only_what_replaces() -> None:
    one = finding()
    several = finding(suggestions=(Suggestion(text="写感受"), Suggestion(text="", span=one.span)))
    (fix,) = run(checked(several))["results"][0]["fixes"]
    assert fix["artifactChanges"][0]["replacements"][0]["insertedContent"] == {"text": ""}


# --- GitHub -----------------------------------------------------------------------------------------------------------


def test_github_shows_at_most_ten_of_a_type_and_counts_the_rest() -> None:
    results = [checked(finding(), WHOLE_NOTE) for _ in range(12)]
    pages: list[str] = []
    lines = written(github, *results, problems=PROBLEMS, summary=pages.append).splitlines()
    assert sum(line.startswith("::error ") for line in lines) == 10
    assert sum(line.startswith("::warning ") for line in lines) == 10
    assert lines[0] == "::error file=坏.md,line=1,title=notegate%3A not checked::not UTF-8"
    assert lines[1].startswith("::error file=a.csv,line=7,")
    assert lines[2] == "::error title=notegate%3A not checked::lost"
    assert "notegate: 5 more of type error without an annotation; the step's summary lists them" in lines
    (page,) = pages
    assert page.startswith("### notegate: 12 notes, 15 error, 12 warning\n")
    assert page.count("| ad-law/9-3 |") == 12
    assert "Not checked: a.csv, row 7: no such column" in page


def test_github_without_a_summary_says_nothing_of_one() -> None:
    text = written(github, *[checked(finding(severity=Severity.INFO))] * 11)
    assert text.count("::notice ") == 10
    assert "notegate: 1 more of type info without an annotation\n" in text


def test_github_takes_no_orders_from_a_draft() -> None:
    one = finding(NASTY, message=NASTY)
    pages: list[str] = []
    result = checked(one, body=NASTY, origin=Origin(path="a,b:c\n::error::.md", offsets={"body": 0}, text=NASTY))
    text = written(github, result, summary=pages.append)
    assert len(text.splitlines()) == 1
    assert text.startswith("::error file=a%2Cb%3Ac⏎%3A%3Aerror%3A%3A.md,line=")
    (row,) = [line for line in pages[0].splitlines() if "ad-law" in line]
    assert "<b>" not in row
    assert "\\|\\`" in row


def test_github_lists_a_bounded_number(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(github, "MOST_ROWS", 2)
    pages: list[str] = []
    written(github, *[checked(finding())] * 3, summary=pages.append)
    assert "\n1 more are not listed.\n" in pages[0]
    written(github, checked(), summary=pages.append)
    assert pages[1] == "### notegate: 1 notes, nothing found\n\n\n"


def test_github_marks_words_over_several_lines() -> None:
    text = written(github, checked(finding(words="囤！\n第二")))
    assert "line=2,endLine=3,title=" in text


# --- JUnit ------------------------------------------------------------------------------------------------------------


def test_junit_has_a_suite_a_file_and_a_case_a_note() -> None:
    sheet = Origin(path="表.csv", row=2, line=2)
    root = ElementTree.fromstring(
        written(
            junit,
            checked(finding(), finding(severity=Severity.INFO), WHOLE_NOTE, exempted=(EXCUSED,)),
            checked(note=Note(id="A-1", body="x"), origin=sheet),
            checked(finding(), finding(), note=Note(id="A-2", body="全网最*佳"), origin=sheet),
            problems=PROBLEMS,
        ).encode()
    )
    first, second, third = root
    assert first.attrib == {"name": "d/note.md", "tests": "1", "failures": "1", "errors": "0"}
    (case,) = first
    assert case.attrib == {"name": "note", "classname": "d/note.md", "file": "d/note.md", "line": "1"}
    failure, rest = case
    assert failure.attrib == {"type": "ad-law/9-3", "message": "绝对化用语"}
    assert rest.text is not None
    assert "info ad-law/9-3" in rest.text
    assert "exempted ad-law/9-3 最*佳: 商标 [user:notegate.toml:3]" in rest.text
    assert "not evaluated: xhs/industry" in rest.text
    assert [len(case) for case in second] == [0, 2]
    assert second[1][0].attrib["message"] == "2 findings; 绝对化用语"
    assert third.attrib["errors"] == "3"
    assert [case.attrib.get("line") for case in third] == ["1", "7", None]
    assert third[2].attrib["name"] == "input"


def test_junit_fails_where_the_run_does() -> None:
    result = checked(WHOLE_NOTE)
    assert ElementTree.fromstring(written(junit, result))[0].attrib["failures"] == "0"
    assert ElementTree.fromstring(written(junit, result, fail_on="warning"))[0].attrib["failures"] == "1"


def test_junit_takes_any_text() -> None:
    origin = Origin(path=f"{NASTY}.md", offsets={"body": 0}, text=NASTY)
    result = checked(finding(NASTY, message=NASTY), body=NASTY, note=Note(id=NASTY, body=NASTY), origin=origin)
    root = ElementTree.fromstring(written(junit, result, problems=[InputError(NASTY, where=NASTY)]).encode())
    assert root[0][0][0].attrib["message"] == NASTY.replace("\x1b", "\ufffd").replace("\ud800", "\ufffd")


# --- rdjson -----------------------------------------------------------------------------------------------------------


def test_rdjson() -> None:
    found = json.loads(written(rdjson, checked(finding(), WHOLE_NOTE), problems=PROBLEMS))
    assert found["source"] == {"name": "notegate"}
    first, second, unread, row, _ = found["diagnostics"]
    assert (first["severity"], first["code"]) == ("ERROR", {"value": "ad-law/9-3"})
    assert "suggestions" not in first
    assert second["severity"] == "WARNING"
    assert unread["message"] == "not checked: not UTF-8"
    assert row["location"] == {"path": "a.csv", "range": {"start": {"line": 7}}}
    assert json.loads(written(rdjson)) == {"source": {"name": "notegate"}, "diagnostics": []}


# The fields of each message. reviewdog refuses what it does not know, so one word too many would lose a whole report.
RDF: dict[str, dict[str, Any]] = {
    "result": {"diagnostics": ["diagnostic"], "source": "source", "severity": str},
    "diagnostic": {
        "message": str,
        "location": "location",
        "severity": str,
        "source": "source",
        "code": "code",
        "suggestions": ["suggestion"],
    },
    "location": {"path": str, "range": "range"},
    "range": {"start": "position", "end": "position"},
    "position": {"line": int, "column": int},
    "suggestion": {"range": "range", "text": str},
    "source": {"name": str, "url": str},
    "code": {"value": str, "url": str},
}


def is_rdf(value: Any, kind: Any) -> bool:
    if isinstance(kind, list):
        return isinstance(value, list) and all(is_rdf(one, kind[0]) for one in value)
    if isinstance(kind, str):
        known = RDF[kind]
        return isinstance(value, dict) and all(
            name in known and is_rdf(one, known[name]) for name, one in value.items()
        )
    return type(value) is kind


def test_rdjson_has_no_word_that_reviewdog_does_not_know() -> None:
    reports = (finding(), WHOLE_NOTE, finding(NASTY, message=NASTY))
    for found in reports:
        document = json.loads(written(rdjson, checked(found, body=NASTY), problems=PROBLEMS))
        assert is_rdf(document, "result")
        assert {one["severity"] for one in document["diagnostics"]} <= {"ERROR", "WARNING", "INFO"}
    assert not is_rdf({"diagnostics": [{"message": "x", "rule": "y"}]}, "result")


def test_rdjson_takes_any_text() -> None:
    assert json.loads(written(rdjson, checked(finding(NASTY, message=NASTY), body=NASTY)))["diagnostics"]
