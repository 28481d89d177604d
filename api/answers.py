"""Answers as bytes, the same bytes that the command line writes."""

from __future__ import annotations

import json
from typing import Any

import orjson
from starlette.responses import Response

from checker.formats.shape import report_dict
from checker.model import Report

_HEADERS = {"Cache-Control": "no-store"}


def encoded(data: Any) -> bytes:
    """One line of JSON without its end. The fast encoder refuses lone surrogates; then the usual one speaks."""
    try:
        return orjson.dumps(data)
    except TypeError:
        text = json.dumps(data, ensure_ascii=False, separators=(",", ":"))
        return text.encode("utf-8", "backslashreplace")


def report_bytes(report: Report) -> bytes:
    """The report as ``check --format jsonl`` writes it, without the end of the line."""
    return encoded(report_dict(report))


def answer(body: bytes, *, status: int = 200, media_type: str = "application/json") -> Response:
    """An answer that no cache keeps."""
    return Response(body, status_code=status, media_type=media_type, headers=_HEADERS)
