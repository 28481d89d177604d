"""The JSON shape is the one of the design page, its schema says the same, and two ways of writing it agree."""

from __future__ import annotations

import io
import json
from typing import Any

import pytest

from checker.errors import ConfigError
from checker.formats import FORMATS, Context, load
from checker.formats import json as json_format
from checker.formats import jsonl as jsonl_format
from checker.formats.schema import report_schema
from checker.formats.shape import report_dict
from checker.model import Exempted, Severity, Span, Suggestion

from .reports import LAW, WHOLE_NOTE, checked, finding, report

FULL = report(
    finding(
        suggestions=(
            Suggestion(text="很好", span=Span(field="body", start=6, end=9)),
            Suggestion(text="写自己的感受"),
        )
    ),
    WHOLE_NOTE,
    exempted=(Exempted(finding=finding(severity=Severity.INFO), by="E7", reason="商标", basis=(LAW,)),),
)

BASIS = {"id": "ad-law-9-3", "title": "广告法 第九条第三项", "confidence": "law", "checked": "2026-11-22"}
FINDING = {
    "rule": "ad-law/9-3",
    "category": "absolute",
    "severity": "error",
    "field": "body",
    "start": 6,
    "end": 9,
    "text": "最*佳",
    "term": "最佳",
    "message": "绝对化用语",
    "evidence": {"folds": ["noise"], "entry": "ad-law/absolute.csv:7"},
    "basis": [BASIS],
    "suggestions": [
        {"text": "很好", "start": 6, "end": 9},
        {"text": "写自己的感受", "start": None, "end": None},
    ],
    "also": ["fraud"],
    "fingerprint": "0123456789abcdef",
}
EXPECTED = {
    "schema": "1",
    "id": "note",
    "verdict": "block",
    "findings": [
        FINDING,
        {
            "rule": "xhs/disclosure",
            "category": "disclosure",
            "severity": "warning",
            "field": None,
            "start": None,
            "end": None,
            "text": None,
            "term": "",
            "message": "像是有合作，但没有声明",
            "evidence": {"folds": [], "entry": ""},
            "basis": [],
            "suggestions": [],
            "also": [],
            "fingerprint": "",
        },
    ],
    "exempted": [
        {
            "finding": {**FINDING, "severity": "info", "suggestions": []},
            "by": "E7",
            "reason": "商标",
            "basis": [BASIS],
        }
    ],
    "not_evaluated": [{"rule": "xhs/industry", "reason": "no industry given"}],
    "engine": "notegate 0",
    "packs": {"ad-law": "2026.11.0+aa", "live": "2026.11.0+bb", "mine": "2"},
}


def test_the_shape_is_the_one_of_the_design_page_in_its_order() -> None:
    found = report_dict(FULL)
    assert found == EXPECTED
    assert json.dumps(found) == json.dumps(EXPECTED)  # the same order of keys too


def conforms(value: Any, schema: dict[str, Any], root: dict[str, Any]) -> bool:
    """As much of JSON Schema as the report's schema uses."""
    if "$ref" in schema:
        return conforms(value, root["$defs"][schema["$ref"].rsplit("/", 1)[-1]], root)
    if "const" in schema:
        return bool(value == schema["const"])
    if "enum" in schema:
        return value in schema["enum"]
    kinds = {"string": str, "integer": int, "null": type(None), "array": list, "object": dict}
    types = schema["type"] if isinstance(schema["type"], list) else [schema["type"]]
    if not any(isinstance(value, kinds[one]) for one in types):
        return False
    if isinstance(value, list):
        return all(conforms(one, schema["items"], root) for one in value)
    if isinstance(value, dict) and "properties" in schema:
        return set(schema["required"]) <= set(value) == set(schema["properties"]) and all(
            conforms(one, schema["properties"][key], root) for key, one in value.items()
        )
    return True


def test_a_report_conforms_to_the_schema() -> None:
    schema = report_schema()
    assert conforms(report_dict(FULL), schema, schema)
    assert conforms(report_dict(report()), schema, schema)


@pytest.mark.parametrize("change", [{"verdict": "fine"}, {"id": 3}, {"more": 1}, {"findings": [{}]}, {"schema": "2"}])
def test_what_is_no_report_does_not_conform(change: dict[str, Any]) -> None:
    schema = report_schema()
    assert not conforms({**report_dict(FULL), **change}, schema, schema)


def test_the_schema_names_the_keys_of_the_design_page() -> None:
    schema = report_schema()
    assert schema["required"] == list(EXPECTED)
    assert schema["$defs"]["finding"]["required"] == list(FINDING)


def test_jsonl_is_one_report_a_line() -> None:
    out = io.StringIO()
    jsonl_format.write([checked(finding()), checked()], out, Context())
    first, second = out.getvalue().splitlines()
    assert json.loads(first)["verdict"] == "block"
    assert json.loads(second)["verdict"] == "pass"
    assert ": " not in first


@pytest.mark.parametrize("count", [0, 1, 3])
def test_json_is_a_list(count: int) -> None:
    out = io.StringIO()
    json_format.write([checked(finding())] * count, out, Context())
    assert json.loads(out.getvalue()) == [report_dict(checked(finding()).report)] * count
    assert out.getvalue().endswith("]\n")


def test_lone_surrogates_come_out_as_json_writes_them() -> None:
    out = io.TextIOWrapper(io.BytesIO(), encoding="utf-8", errors="backslashreplace")
    jsonl_format.write([checked(finding("最\ud83d佳", "最\ud83d佳"), body="最\ud83d佳")], out, Context())
    out.flush()
    data = out.buffer.getvalue()  # type: ignore[attr-defined]
    assert json.loads(data)["findings"][0]["text"] == "最\ud83d佳"


def test_every_format_of_the_table_can_be_loaded() -> None:
    for name in FORMATS:
        assert callable(load(name).write)


def test_an_unknown_format_names_the_nearest() -> None:
    with pytest.raises(ConfigError, match="unknown format 'jsnl'; did you mean 'jsonl'"):
        load("jsnl")
