"""What every error has to look like (RFC 9457), looked at in one place."""

from __future__ import annotations

from typing import Any


def problem_of(answer: Any, status: int) -> dict[str, Any]:
    """The document of a problem with this status."""
    assert answer.status_code == status, answer.text
    assert answer.headers["content-type"] == "application/problem+json"
    document = answer.json()
    assert document["status"] == status
    assert document["title"]
    assert document["detail"]
    assert document["type"] == "about:blank" or document["type"].startswith("/problems/")
    assert answer.headers["cache-control"] == "no-store"
    return document
