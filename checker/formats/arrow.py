"""Reports as an Arrow record batch: the one JSON shape, column by column, and the way back to its lines."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator, Sequence
from itertools import accumulate
from typing import Any

import pyarrow as pa

from checker.formats.places import scalar
from checker.model import Basis, Exempted, Finding, NotEvaluated, Report, Span, Suggestion

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
    return pa.RecordBatch.from_arrays(_columns(reports, [one.note for one in reports]), schema=REPORT)


def answers_of(rows: Sequence[tuple[str | None, Report | None, str | None]]) -> pa.RecordBatch:
    """A batch of the schema ``ANSWER`` of ``(id, report or None, error or None)``: as many rows as are given."""
    ids = [report.note if report else id for id, report, _ in rows]
    columns = _columns([report for _, report, _ in rows], ids)
    return pa.RecordBatch.from_arrays([*columns, _strings([error for _, _, error in rows])], schema=ANSWER)


def lines(batch: pa.RecordBatch | pa.Table) -> Iterator[str]:
    """The lines that the format ``jsonl`` writes for these reports, to the byte; rows without a report are left out."""
    held = batch.select(REPORT.names).to_pylist(maps_as_pydicts="strict")
    for row in held:
        if row["verdict"] is not None:
            yield json.dumps(row, ensure_ascii=False, separators=(",", ":")) + "\n"


def _columns(reports: Sequence[Report | None], ids: Sequence[str | None]) -> list[pa.Array]:
    """The columns of ``REPORT``, built leaf by leaf: this is done for every note, and dicts take three times as long."""
    return [
        _strings([one.schema if one else None for one in reports]),
        _strings(ids),
        _strings([one.verdict.value if one else None for one in reports]),
        _lists([one.findings if one else None for one in reports], _findings),
        _lists([one.exempted if one else None for one in reports], _exempted),
        _lists([one.not_evaluated if one else None for one in reports], _not_evaluated),
        _strings([one.engine if one else None for one in reports]),
        _each_once([tuple(sorted(one.packs.items())) if one else None for one in reports], _packs),
    ]


def _findings(found: Sequence[Finding]) -> pa.Array:
    spans = [one.span for one in found]
    evidence = [one.evidence for one in found]
    folds = _lists([one.folds for one in evidence], _strings)
    return _structs(
        _FINDING,
        [
            _strings([one.rule for one in found]),
            _strings([one.category for one in found]),
            _strings([one.severity.value for one in found]),
            _strings([span.field if span else None for span in spans]),
            *_places(spans),
            _strings([one.evidence.written if one.span else None for one in found]),
            _strings([one.term for one in evidence]),
            _strings([one.message for one in found]),
            _structs(_FINDING.field("evidence").type, [folds, _strings([one.entry for one in evidence])]),
            _each_once([one.basis for one in found], _bases),
            _lists([one.suggestions for one in found], _suggestions),
            _lists([one.also for one in found], _strings),
            _strings([one.fingerprint for one in found]),
        ],
    )


def _exempted(found: Sequence[Exempted]) -> pa.Array:
    return _structs(
        _EXEMPTED,
        [
            _findings([one.finding for one in found]),
            _strings([one.by for one in found]),
            _strings([one.reason for one in found]),
            _each_once([one.basis for one in found], _bases),
        ],
    )


def _suggestions(found: Sequence[Suggestion]) -> pa.Array:
    kind = _FINDING.field("suggestions").type.value_type
    return _structs(kind, [_strings([one.text for one in found]), *_places([one.span for one in found])])


def _not_evaluated(found: Sequence[NotEvaluated]) -> pa.Array:
    kind = REPORT.field("not_evaluated").type.value_type
    return _structs(kind, [_strings([one.rule for one in found]), _strings([one.reason for one in found])])


def _bases(found: Sequence[Sequence[Basis]]) -> pa.Array:
    def structs(flat: Sequence[Basis]) -> pa.Array:
        leaves = ([one.id, one.title, one.confidence.value, one.checked] for one in flat)
        columns = list(zip(*leaves, strict=True)) or [()] * 4
        return _structs(_BASIS.value_type, [_strings(column) for column in columns])

    return _lists(found, structs)


def _packs(found: Sequence[Sequence[tuple[str, str]]]) -> pa.Array:
    return pa.array([list(one) for one in found], pa.map_(_TEXT, _TEXT))


def _each_once(values: Sequence[Any], build: Callable[[Sequence[Any]], pa.Array]) -> pa.Array:
    """An array of values that repeat (the bases of a rule, the packs of a run), each built once. None is null."""
    kinds: dict[Any, int] = {}
    places = [None if one is None else kinds.setdefault(one, len(kinds)) for one in values]
    return build(list(kinds)).take(pa.array(places, pa.int32()))


def _lists(values: Sequence[Sequence[Any] | None], build: Callable[[Sequence[Any]], pa.Array]) -> pa.Array:
    """An array of lists, their items built together. None is null."""
    offsets = pa.array(list(accumulate((len(one) if one else 0 for one in values), initial=0)), pa.int32())
    mask = pa.array([one is None for one in values], pa.bool_())
    return pa.ListArray.from_arrays(offsets, build([item for one in values if one for item in one]), mask=mask)


def _structs(kind: pa.StructType, leaves: Sequence[pa.Array]) -> pa.Array:
    return pa.StructArray.from_arrays(leaves, fields=[kind.field(place) for place in range(kind.num_fields)])


def _places(spans: Sequence[Span | None]) -> tuple[pa.Array, pa.Array]:
    """Where spans start and where they end."""
    starts, ends = ([getattr(one, name) if one else None for one in spans] for name in ("start", "end"))
    return pa.array(starts, _OFFSET), pa.array(ends, _OFFSET)


def _strings(values: Sequence[str | None]) -> pa.Array:
    try:
        return pa.array(values, _TEXT)
    except UnicodeEncodeError:  # Arrow's texts are UTF-8, which has no place for half a character
        return pa.array([scalar(one) if one else one for one in values], _TEXT)
