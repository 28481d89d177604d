"""``jsonl``: one report a line."""

from __future__ import annotations

import json
from collections.abc import Iterable
from typing import TextIO

from checker.formats import Checked, Context
from checker.formats.shape import report_dict


def write(results: Iterable[Checked], out: TextIO, context: Context) -> None:
    """Write each report as one line, as it comes."""
    del context
    for result in results:
        out.write(json.dumps(report_dict(result.report), ensure_ascii=False, separators=(",", ":")))
        out.write("\n")
