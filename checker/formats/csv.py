"""``csv``: the sheet a brand's staff hand back: one row per note with the answer, and the columns they had."""

from __future__ import annotations

import csv
from collections.abc import Iterable
from typing import TextIO

from checker.formats import Checked, Context
from checker.formats.cells import OTHER, OWN_COLUMNS, cell, columns_of, own_cells

MARK = True  # Excel takes a UTF-8 file for the local code page unless it begins with a byte-order mark


def write(results: Iterable[Checked], out: TextIO, context: Context) -> None:
    """Write the header and one row per note, as they come.

    The notes' own columns are those of the first note; what a later note has beside them goes into the last column as
    ``name=value``, so that nothing is lost and nothing has to be kept in memory.
    """
    del context
    writer = csv.writer(out, lineterminator="\n")
    header: list[str] | None = None
    for result in results:
        extra = result.draft.extra
        if header is None:
            header = columns_of(extra)
            writer.writerow([*OWN_COLUMNS, *map(cell, header), OTHER])
        rest = "; ".join(f"{name}={extra[name]}" for name in columns_of(extra) if name not in header)
        writer.writerow([*own_cells(result), *(cell(extra.get(name, "")) for name in header), cell(rest)])
    if header is None:
        writer.writerow([*OWN_COLUMNS, OTHER])
