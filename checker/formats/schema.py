"""JSON Schema of the report. It speaks of the same keys as ``shape.py``; a test holds the two together."""

from __future__ import annotations

from typing import Any

from checker.model import SCHEMA_VERSION, Confidence, Severity, Verdict

_TEXT = {"type": "string"}
_TEXT_OR_NULL = {"type": ["string", "null"]}
_OFFSET_OR_NULL = {"type": ["integer", "null"], "minimum": 0}


def report_schema() -> dict[str, Any]:
    """The schema (draft 2020-12) of one report as ``jsonl`` writes it; ``json`` writes a list of them."""
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "notegate report",
        "description": "Offsets are code points in the original text of the field, half-open.",
        **_object(
            {
                "schema": {"const": SCHEMA_VERSION},
                "id": _TEXT,
                "verdict": {"enum": [one.value for one in Verdict]},
                "findings": _list({"$ref": "#/$defs/finding"}),
                "exempted": _list({"$ref": "#/$defs/exempted"}),
                "not_evaluated": _list({"$ref": "#/$defs/not_evaluated"}),
                "engine": _TEXT,
                "packs": {"type": "object", "additionalProperties": _TEXT},
            }
        ),
        "$defs": {
            "finding": _finding(),
            "basis": _object(
                {
                    "id": _TEXT,
                    "title": _TEXT,
                    "confidence": {"enum": [one.value for one in Confidence]},
                    "checked": _TEXT,
                }
            ),
            "exempted": _object(
                {
                    "finding": {"$ref": "#/$defs/finding"},
                    "by": _TEXT,
                    "reason": _TEXT,
                    "basis": _list({"$ref": "#/$defs/basis"}),
                }
            ),
            "not_evaluated": _object({"rule": _TEXT, "reason": _TEXT}),
        },
    }


def _finding() -> dict[str, Any]:
    return _object(
        {
            "rule": _TEXT,
            "category": _TEXT,
            "severity": {"enum": [one.value for one in Severity]},
            "field": _TEXT_OR_NULL,
            "start": _OFFSET_OR_NULL,
            "end": _OFFSET_OR_NULL,
            "text": _TEXT_OR_NULL,
            "term": _TEXT,
            "message": _TEXT,
            "evidence": _object({"folds": _list(_TEXT), "entry": _TEXT}),
            "basis": _list({"$ref": "#/$defs/basis"}),
            "suggestions": _list(_object({"text": _TEXT, "start": _OFFSET_OR_NULL, "end": _OFFSET_OR_NULL})),
            "also": _list(_TEXT),
            "fingerprint": _TEXT,
        }
    )


def _object(properties: dict[str, Any]) -> dict[str, Any]:
    """An object with exactly these keys, all of them present."""
    return {
        "type": "object",
        "properties": properties,
        "required": list(properties),
        "additionalProperties": False,
    }


def _list(items: dict[str, Any]) -> dict[str, Any]:
    return {"type": "array", "items": items}
