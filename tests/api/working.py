"""Jobs worked on inside the test, step by step."""

from __future__ import annotations

import io
import threading
from typing import Any

from tests.api import needs  # noqa: F401

# isort: split
from api.jobs.worker import Worker


def worker(client: Any, **changes: Any) -> Worker:
    """A worker on the database of a client's server."""
    import dataclasses

    service = client.app.state.service
    settings = dataclasses.replace(service.settings, **changes)
    return Worker(service.database, service.secrets, settings, threading.Event())


def work(client: Any) -> None:
    """Do all that is to be done."""
    one = worker(client)
    while one.step() or one.sender.step():
        pass


def send(client: Any, content: bytes, name: str, *, headers: dict[str, str] | None = None, **fields: str) -> Any:
    """Send a file as a form does."""
    return client.post("/v1/jobs", files={"file": (name, io.BytesIO(content))}, data=fields, headers=headers or {})


def done(client: Any, content: bytes, name: str, **fields: str) -> dict[str, Any]:
    """The job of a file, worked on to its end."""
    answer = send(client, content, name, **fields)
    assert answer.status_code == 202, answer.text
    assert answer.headers["location"] == f"/v1/jobs/{answer.json()['id']}"
    work(client)
    job: dict[str, Any] = client.get(answer.headers["location"]).json()
    return job


def results(client: Any, job: dict[str, Any], format: str) -> bytes:
    """The result of a job."""
    answer = client.get(job["links"]["results"][format])
    assert answer.status_code == 200, answer.text
    content: bytes = answer.content
    return content
