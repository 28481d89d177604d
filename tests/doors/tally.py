"""How many checkers each process builds, counted where they are built: in the processes of Ray and Spark."""

from __future__ import annotations

import json
import os
import uuid
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any
from unittest import mock


@contextmanager
def tallied(module: Any, folder: Path) -> Iterator[None]:
    """Leave a file in ``folder`` that says how many checkers ``module`` built in this block, and in which process."""
    with mock.patch.object(module, "Checker", wraps=module.Checker) as build:
        yield
    (folder / f"{uuid.uuid4()}.tally").write_text(json.dumps([os.getpid(), build.call_count]))


def tallies(folder: Path) -> dict[int, list[int]]:
    """By process: how many checkers it built in each block that it went through."""
    found: dict[int, list[int]] = {}
    for path in folder.glob("*.tally"):
        process, built = json.loads(path.read_text())
        found.setdefault(process, []).append(built)
    return found
