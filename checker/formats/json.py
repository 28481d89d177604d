"""``json``: one document, a list of reports."""

from __future__ import annotations

import json
from collections.abc import Iterable
from typing import TextIO

from checker.formats import Checked, Context
from checker.formats.shape import report_dict


def write(results: Iterable[Checked], out: TextIO, context: Context) -> None:
    """Write a list with one report per note, one at a time: the list is never in memory as a whole."""
    del context
    before = "[\n"
    for result in results:
        out.write(before)
        out.write(json.dumps(report_dict(result.report), ensure_ascii=False, indent=2))
        before = ",\n"
    out.write("[]\n" if before == "[\n" else "\n]\n")
