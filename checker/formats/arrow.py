"""Reports as an Arrow record batch: the one JSON shape, column by column, and the way back to its lines."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

import pyarrow as pa

from checker.formats.places import scalar
from checker.formats.shape import report_dict
from checker.model import Report

_TEXT = pa.string()
_TEXTS = pa.list_(pa.string())
_OFFSET = pa.int32()
_BASIS = pa.list_(pa.struct([("id", _TEXT), ("title", _TEXT), ("confidence", _TEXT), ("checked", _TEXT)]))
_FINDING = pa.struct(
    [
        ("rule", _TEXT),
        ("category", _TEXT),
        ("severity", _TEXT),
        ("field", _TEXT),
        ("start", _OFFSET),
        ("end", _OFFSET),
        ("text", _TEXT),
        ("term", _TEXT),
        ("message", _TEXT),
        ("evidence", pa.struct([("folds", _TEXTS), ("entry", _TEXT)])),
        ("basis", _BASIS),
        ("suggestions", pa.list_(pa.struct([("text", _TEXT), ("start", _OFFSET), ("end", _OFFSET)]))),
        ("also", _TEXTS),
        ("fingerprint", _TEXT),
    ]
)
_EXEMPTED = pa.struct([("finding", _FINDING), ("by", _TEXT), ("reason", _TEXT), ("basis", _BASIS)])

REPORT = pa.schema(
    [
        ("schema", _TEXT),
        ("id", _TEXT),
        ("verdict", _TEXT),
        ("findings", pa.list_(_FINDING)),
        ("exempted", pa.list_(_EXEMPTED)),
        ("not_evaluated", pa.list_(pa.struct([("rule", _TEXT), ("reason", _TEXT)]))),
        ("engine", _TEXT),
        ("packs", pa.map_(_TEXT, _TEXT)),
    ]
)
"""The shape of a report. ``start`` and ``end`` count code points in the original text of the field."""

ERROR = "error"
ANSWER = REPORT.append(pa.field(ERROR, _TEXT))
"""A report, and what is wrong with the row: without a verdict it was not checked, with one it was checked in part."""


def batch_of(reports: Sequence[Report]) -> pa.RecordBatch:
    """The reports as a batch of the schema ``REPORT``."""
    return _batch([report_dict(one) for one in reports], REPORT)


def answers_of(rows: Sequence[tuple[str | None, Report | None, str | None]]) -> pa.RecordBatch:
    """A batch of the schema ``ANSWER`` of ``(id, report or None, error or None)``: as many rows as are given."""
    return _batch([{"id": id, **(report_dict(one) if one else {}), ERROR: error} for id, one, error in rows], ANSWER)


def lines(batch: pa.RecordBatch | pa.Table) -> Iterator[str]:
    """The lines that the format ``jsonl`` writes for these reports, to the byte; rows without a report are left out."""
    held = batch.select(REPORT.names).to_pylist(maps_as_pydicts="strict")
    for row in held:
        if row["verdict"] is not None:
            yield json.dumps(row, ensure_ascii=False, separators=(",", ":")) + "\n"


def _batch(rows: list[dict[str, Any]], schema: pa.Schema) -> pa.RecordBatch:
    try:
        return _columns(rows, schema)
    except UnicodeEncodeError:  # Arrow's texts are UTF-8, which has no place for half a character
        return _columns([_whole(row) for row in rows], schema)


def _columns(rows: list[dict[str, Any]], schema: pa.Schema) -> pa.RecordBatch:
    columns = [
        _packs(rows) if field.name == "packs" else pa.array([row.get(field.name) for row in rows], field.type)
        for field in schema
    ]
    return pa.RecordBatch.from_arrays(columns, schema=schema)


def _packs(rows: list[dict[str, Any]]) -> pa.Array:
    """The versions of the packs, each kind of answer converted once: they are the same all through a run."""
    kinds: dict[tuple[tuple[str, str], ...], int] = {}
    places = [kinds.setdefault(tuple(row["packs"].items()), len(kinds)) if "packs" in row else None for row in rows]
    held = pa.array([list(one) for one in kinds], pa.map_(_TEXT, _TEXT))
    return held.take(pa.array(places, pa.int32()))


def _whole(value: Any) -> Any:
    if isinstance(value, str):
        return scalar(value)
    if isinstance(value, list):
        return [_whole(one) for one in value]
    if isinstance(value, Mapping):
        return {key: _whole(one) for key, one in value.items()}
    return value
