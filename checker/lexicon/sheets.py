"""The files of a pack, row by row, and every mistake in them, named with file, line and the nearest valid word."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import Any

from checker.errors import nearest

MANIFEST = "pack.toml"


class Mistakes:
    """What is wrong in the packs, collected while they are read: a mistake costs its row and no other."""

    def __init__(self) -> None:
        self.found: list[str] = []

    def add(self, where: str, message: str) -> None:
        """``where``: ``pack/file:line``, or the table of a manifest."""
        self.found.append(f"{where}: {message}")

    def check_keys(self, table: Mapping[str, Any], valid: Iterable[str], where: str) -> None:
        """Every key of ``table`` that is not ``valid`` is a mistake."""
        for key in table:
            if key not in valid:
                self.add(where, f"unknown key {key!r}{nearest(key, valid)}")

    def inside(self, folder: Path, name: str, where: str) -> Path | None:
        """The file that a manifest names, which lies in its pack: what a pack can read, its mistakes can quote."""
        path = folder / name
        if not path.resolve().is_relative_to(folder.resolve()):
            self.add(where, f"the file {name!r} lies outside of the pack")
        elif not path.is_file():
            self.add(where, f"the file {name!r} does not exist")
        else:
            return path
        return None

    def rows(self, path: Path, columns: Sequence[str]) -> Iterable[tuple[str, dict[str, str]]]:
        """Yield ``(file:line, row)``; missing columns are empty, unknown ones are mistakes."""
        label = f"{path.parent.name}/{path.name}"
        try:
            text = path.read_text(encoding="utf-8-sig")
        except OSError as error:
            self.add(label, f"cannot be read: {error.strerror or error}")
            return
        except UnicodeDecodeError as error:
            self.add(label, f"cannot be read as UTF-8 (byte {error.start}); save it as CSV UTF-8")
            return
        reader = csv.reader(io.StringIO(text), strict=True)
        try:
            header = next(reader, [])
            for place, name in enumerate(header):
                if name not in columns:
                    self.add(f"{label}:1", f"unknown column {name!r}{nearest(name, columns)}")
                elif name in header[:place]:
                    self.add(f"{label}:1", f"the column {name!r} stands here twice")
            line = reader.line_num + 1
            for cells in reader:
                where = f"{label}:{line}"
                line = reader.line_num + 1
                if not any(cell.strip() for cell in cells):
                    continue
                if len(cells) != len(header):
                    self.add(where, f"{len(cells)} cells under {len(header)} columns; is a comma unquoted?")
                    continue
                row = dict.fromkeys(columns, "")
                row.update(zip(header, (cell.strip() for cell in cells), strict=True))
                yield where, row
        except csv.Error as error:
            self.add(f"{label}:{reader.line_num}", str(error))
