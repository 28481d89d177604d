"""Rows of a CSV, TSV or XLSX file, one at a time, all cells as text.

What people hand over comes from Excel, WPS and exports: UTF-8 with or without a BOM, GB18030, Big5, UTF-16; commas,
semicolons or tabs; numbers and dates as typed cells. Here all of it becomes ``Row(number, cells)`` with the header's
words as keys. What the words mean is the caller's business (``columns`` helps). Everything is streamed and bounded.
"""

from __future__ import annotations

import codecs
import contextlib
import csv
import datetime as dt
import io
import re
import unicodedata
import zipfile
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import chain, islice, repeat
from pathlib import Path
from typing import Any, BinaryIO

from checker.errors import InputError, nearest
from checker.inputs.decode import windows

CSV_SUFFIXES = frozenset({".csv", ".tsv"})
XLSX_SUFFIXES = frozenset({".xlsx", ".xlsm"})
TABLE_SUFFIXES = CSV_SUFFIXES | XLSX_SUFFIXES

_CHUNK = 1 << 16
_BOMS = ((codecs.BOM_UTF8, "utf-8-sig"), (codecs.BOM_UTF16_LE, "utf-16"), (codecs.BOM_UTF16_BE, "utf-16"))
_ENCODINGS = ("utf-8", "gb18030")
_VOTERS = 1000
_WRONG_BYTE = re.compile("[\udc80-\udcff]")  # what errors="surrogateescape" makes of a byte it cannot decode
_MAX_ZIP_PARTS = 10_000
_DOCTYPES = tuple("<!DOCTYPE".encode(encoding) for encoding in ("utf-8", "utf-16-le", "utf-16-be"))


@dataclass(frozen=True, kw_only=True)
class Limits:
    """How much of a file is read before it is refused. ``unpacked_bytes`` is what an .xlsx may grow to."""

    file_bytes: int = 1 << 30
    unpacked_bytes: int = 1 << 29
    columns: int = 512


@dataclass(frozen=True, kw_only=True)
class Row:
    """One row under the header.

    ``number`` is the row as a spreadsheet counts it (the header is row 1 unless blank rows precede it). ``line`` is
    the first line of the row in a text file, which differs once a cell holds line breaks; None in a workbook.
    ``cells`` maps each header to its text, stripped, empty where the row is short. ``problem`` says why the row is
    unusable, or is empty: a broken row is handed on instead of raised, so that it never costs the rows after it.
    ``faults`` maps the header of a cell that shows no text of its own to why: whether that matters, the caller knows.
    """

    number: int
    line: int | None
    cells: Mapping[str, str]
    problem: str = ""
    faults: Mapping[str, str] = field(default_factory=dict)

    def fault_of(self, headers: Iterable[str]) -> str:
        """What is wrong with the first cell under one of ``headers`` that has a fault, or nothing."""
        return next((f"{header} is {self.faults[header]}" for header in headers if header in self.faults), "")


def read_table(path: Path, *, limits: Limits | None = None) -> Iterator[Row]:
    """Yield the rows of ``path``; the suffix says which kind of table it is. Blank rows are skipped.

    Raises InputError (``where`` names the file) for what makes the whole file unreadable: missing, too large, not a
    table, an unknown encoding, no header, a header word twice.
    """
    suffix = path.suffix.casefold()
    if suffix not in TABLE_SUFFIXES:
        hint = "; save it as .xlsx or .csv" if suffix == ".xls" else nearest(suffix, TABLE_SUFFIXES)
        raise InputError(f"not a table: {suffix or 'no suffix'}{hint}", where=str(path))
    try:
        stream = path.open("rb")
    except OSError as error:
        raise InputError(f"cannot be opened: {error.strerror}", where=str(path)) from error
    with stream:
        if suffix in XLSX_SUFFIXES:
            yield from read_xlsx(stream, name=str(path), limits=limits)
        else:
            yield from read_csv(stream, name=str(path), limits=limits)


def read_csv(stream: BinaryIO, *, name: str, limits: Limits | None = None) -> Iterator[Row]:
    """Yield the rows of a seekable stream of delimited text. Raises InputError as ``read_table`` does."""
    _check_size(stream, name, limits or Limits())
    encoding = _detect_encoding(stream, name)
    stream.seek(0)
    errors = "replace" if encoding == "utf-16" else "surrogateescape"
    text = io.TextIOWrapper(stream, encoding=encoding, errors=errors, newline="")
    try:
        delimiter = _delimiter(text.readline(_CHUNK))
        text.seek(0)
        yield from _with_header(_csv_records(text, delimiter, encoding), name, limits or Limits())
    finally:
        if not text.closed:  # whoever stops reading before the end may have closed the stream first
            text.detach()


def read_xlsx(
    stream: BinaryIO, *, name: str, limits: Limits | None = None, telling: Callable[[str], bool] | None = None
) -> Iterator[Row]:
    """Yield the rows of the first visible sheet of a seekable workbook stream. Raises InputError as ``read_table`` does.

    Formulas count with the value the spreadsheet program saved for them; one without is a fault of its cell, and so is an
    error such as #N/A. Each further sheet under a header like that of the first makes one row with a problem, behind the
    others: nothing is left out without a word. So does a hidden one with a header that is ``telling``; the others hold
    what lists to choose from are made of.
    """
    limits = limits or Limits()
    _check_size(stream, name, limits)
    _check_archive(stream, name, limits)
    try:
        from openpyxl import load_workbook  # noqa: PLC0415 - an extra, and slow to import
    except ImportError as error:
        raise InputError("reading .xlsx needs openpyxl: pip install 'notegate[xlsx]'", where=name) from error
    try:
        workbook = load_workbook(stream, read_only=True, data_only=True)
        if not workbook.worksheets:
            raise InputError("the workbook has no sheet with cells", where=name)
        sheet = _read_sheet(workbook)
        formulas = None
        if _has_formulas(stream):  # to know where they are, the sheet is read a second time
            formulas = load_workbook(stream, read_only=True)[sheet.title]
        records = _sheet_records(sheet, formulas, limits)
        last = 1
        for row in _with_header(records, name, limits):
            last = row.number
            yield row
        header = set(map(header_key, _first_filled(sheet, limits)))
        for other in workbook.worksheets:
            if other is sheet:
                continue
            words = _first_filled(other, limits)
            alike = not header.isdisjoint(map(header_key, words))
            if other.sheet_state != "visible":
                alike = telling is not None and any(map(telling, words))
            if alike:
                last += 1
                problem = f"sheet {other.title!r} is not read, only the first one is: save it as a file of its own"
                yield Row(number=last, line=None, cells={}, problem=problem)
    except (KeyError, ValueError, TypeError, SyntaxError, AttributeError, OSError, zipfile.BadZipFile) as error:
        # openpyxl has no error of its own for a damaged workbook; these are what its parsers let through.
        raise InputError("not a readable .xlsx workbook", where=name) from error


_UNSAVED = "a formula without a saved value: open the file in a spreadsheet program, and save it there"
_FORMULA = re.compile(rb"<(?:\w+:)?f[\s/>]")


def _has_formulas(stream: BinaryIO) -> bool:
    """Whether any sheet of the workbook has a formula at all."""
    with zipfile.ZipFile(stream) as archive:
        for part in archive.namelist():
            if "/worksheets/" in part:
                end = b""
                with archive.open(part) as xml:
                    for chunk in iter(lambda: xml.read(_CHUNK), b""):
                        if _FORMULA.search(end + chunk):
                            return True
                        end = chunk[-100:]
    return False


def _sheet_records(sheet: Any, formulas: Any, limits: Limits) -> Iterator[_Record]:
    """The records of a sheet; ``formulas``: the same sheet read with formulas in the place of values, if it has any."""
    for one in filter(None, (sheet, formulas)):
        one.reset_dimensions()  # the size a file claims for its sheet is not to be trusted
    width = limits.columns + 1
    written: Iterable[Sequence[Any]] = formulas.iter_rows(max_col=width) if formulas else repeat(())
    for number, (cells, sources) in enumerate(zip(sheet.iter_rows(max_col=width), written, strict=False), start=1):
        faults = {place: _named_error(cell.value) for place, cell in enumerate(cells) if cell.data_type == "e"}
        for place, (cell, source) in enumerate(zip(cells, sources, strict=False)):
            # A formula whose saved value is an empty text is of the type of texts.
            if source.data_type == "f" and cell.value is None and cell.data_type == "n":
                faults[place] = _UNSAVED
        yield number, None, [_as_text(cell.value) for cell in cells], "", faults


def _named_error(value: object) -> str:
    return f"the error {_as_text(value)[:20]}"


def _read_sheet(workbook: Any) -> Any:
    """The sheet that is read: the first that can be seen."""
    shown = [one for one in workbook.worksheets if one.sheet_state == "visible"]
    return (shown or workbook.worksheets)[0]


def header_of(stream: BinaryIO, limits: Limits | None = None) -> list[str]:
    """The header of a workbook, also where nothing stands below it. Raises whatever openpyxl does."""
    from openpyxl import load_workbook  # noqa: PLC0415 - slow to import

    workbook = load_workbook(stream, read_only=True, data_only=True)
    return _first_filled(_read_sheet(workbook), limits or Limits())


def _first_filled(sheet: Any, limits: Limits) -> list[str]:
    """The cells of the first row of a sheet that has any."""
    sheet.reset_dimensions()
    rows = sheet.iter_rows(max_col=limits.columns, values_only=True)
    return [_as_text(value) for value in next(filter(any, rows), ()) if value is not None]


def header_key(word: str) -> str:
    """Fold a header so that spellings of one word meet: width, case, spaces, ``_``, ``-`` and brackets do not count.

    >>> header_key(" Qualified-On ") == header_key("qualified_on")
    True
    """
    return "".join(char for char in unicodedata.normalize("NFKC", word[:200]).casefold() if char.isalnum())


def columns(row: Row, names: Mapping[str, str]) -> dict[str, str]:
    """Rename the cells of ``row`` by ``names`` (``header_key`` of a spelling -> the field's name).

    Headers nobody knows are left out. Where two spellings of one field both stand in the header, the filled one counts.
    """
    renamed: dict[str, str] = {}
    for header, text in row.cells.items():
        field = names.get(header_key(header))
        if field is not None and (text or field not in renamed):
            renamed[field] = text
    return renamed


_Record = tuple[int, int | None, list[str], str, Mapping[int, str]]
"""Row, line, cells, problem, and the faults of cells by their place."""


def _with_header(records: Iterable[_Record], name: str, limits: Limits) -> Iterator[Row]:
    """Take the first filled record as the header and pair every later one with it."""
    header: list[str] = []
    for number, line, values, problem, flaws in records:
        if not any(values) and not problem and not flaws:
            continue
        if not header:
            flaw = next((f"cell {place + 1} is {flaw}" for place, flaw in flaws.items()), "")
            header = _checked_header(values, problem or flaw, f"{name}, row {number}", limits)
            continue
        filled = max((place for place, value in enumerate(values, start=1) if value), default=0)
        surplus = filled > len(header)
        wrong = problem or (f"has {filled} cells, the header has {len(header)}" if surplus else "")
        padded = values + [""] * (len(header) - len(values))
        cells = {word: text for word, text in zip(header, padded, strict=False) if word}
        faults = {header[place]: flaw for place, flaw in flaws.items() if place < len(header)}
        yield Row(number=number, line=line, cells=cells, problem=wrong, faults=faults)
    if not header:
        raise InputError("the table is empty: no header row", where=name)


def _checked_header(values: list[str], problem: str, where: str, limits: Limits) -> list[str]:
    while values and not values[-1]:
        values.pop()
    if problem:
        raise InputError(problem, where=where)
    if len(values) > limits.columns:
        raise InputError(f"more than {limits.columns} columns", where=where)
    seen: set[str] = set()
    for word in filter(None, values):
        if word in seen:
            raise InputError(f"the header has {word!r} twice", where=where)
        seen.add(word)
    return values


_UNCLOSED = (
    'a quotation mark (") is opened and not closed in this row; close it, or write "" for one inside a cell. '
    "The rows behind it are read"
)


def _csv_records(text: io.TextIOWrapper, delimiter: str, encoding: str) -> Iterator[_Record]:
    lines = _Lines(text)
    reader = csv.reader(lines, delimiter=delimiter)
    width = 0
    number = 0
    while True:
        lines.taken.clear()
        line = lines.number + 1
        number += 1
        values: list[str] = []
        problem = ""
        try:
            values = next(reader)
        except StopIteration:
            return
        except csv.Error as error:
            problem = f"not readable as CSV: {error}"
        several = len(lines.taken) > 1 or lines.ended
        if several and width and (problem or _swallows(lines.taken, len(values), width, delimiter)):
            values, problem = [], f"{problem}; or {_UNCLOSED}" if problem else _UNCLOSED
            lines.give_back(_next_row(lines.taken, width, delimiter))
        width = width or (len(values) if any(values) else 0)
        if not problem and any(_WRONG_BYTE.search(value) for value in values):
            problem = f"has bytes that are not {encoding}"
        yield number, line, [value.strip() for value in values], problem, {}


class _Lines:
    """The lines of a text, with those of the current row at hand: a row that took too many gives some back."""

    def __init__(self, text: io.TextIOWrapper) -> None:
        self._text = text
        self._returned: list[str] = []
        self.taken: list[str] = []
        self.number = 0
        self.ended = False

    def __iter__(self) -> _Lines:
        return self

    def __next__(self) -> str:
        line = self._returned.pop() if self._returned else next(self._text, "")
        if not line:
            self.ended = True
            raise StopIteration
        self.taken.append(line)
        self.number += 1
        return line

    def give_back(self, first: int) -> None:
        """Let ``taken[first:]`` be read again."""
        back = self.taken[first:]
        self._returned.extend(reversed(back))
        self.ended = False
        self.number -= len(back)


def _swallows(taken: list[str], cells: int, width: int, delimiter: str) -> bool:
    """Whether a row of several lines (or the last one) runs on because a quotation mark was never closed.

    Line breaks within a cell are ordinary. They are not where the quotes do not add up, or where the row has not the
    header's width and one of its lines would be a whole row.
    """
    try:
        list(csv.reader(taken, delimiter=delimiter, strict=True))
    except csv.Error:
        return True
    return cells != width and _next_row(taken, width, delimiter) < len(taken)


def _next_row(taken: list[str], width: int, delimiter: str) -> int:
    """The number of the first line after the first that is a whole row by itself; the number of lines if none is."""
    for place, line in enumerate(taken[1:], start=1):
        with contextlib.suppress(csv.Error):
            if [len(row) for row in csv.reader([line], delimiter=delimiter, strict=True)] == [width]:
                return place
    return len(taken)


def _delimiter(first_line: str) -> str:
    return max(",;\t，", key=first_line.count)


def _detect_encoding(stream: BinaryIO, name: str) -> str:
    """By byte-order mark, else by vote of the first lines that are not ASCII.

    A vote, because one wrong byte must not turn a UTF-8 file into gibberish; it only costs its own row.
    """
    stream.seek(0)
    start = stream.read(4)
    for bom, encoding in _BOMS:
        if start.startswith(bom):
            return encoding
    stream.seek(0)
    spoken = 0
    votes = dict.fromkeys(_ENCODINGS, 0)
    for possible in _voters(stream):
        spoken += 1
        for encoding in possible:
            votes[encoding] += 1
        if spoken >= _VOTERS:
            break
    if spoken and not any(votes.values()):
        raise InputError("the encoding is neither UTF-8 nor GB18030 (GBK) nor Big5; save the file as UTF-8", where=name)
    if votes["utf-8"] * 2 >= spoken:
        return "utf-8"
    stream.seek(0)
    return windows(b"".join(islice((line for line in stream if not line.isascii()), _VOTERS))[:_CHUNK])


def _voters(stream: BinaryIO) -> Iterator[set[str]]:
    """For each line that is not ASCII alone: the encodings it can be in. However long it is, it is read bit by bit."""
    begun = spoken = False
    for chunk in chain(iter(lambda: stream.readline(_CHUNK), b""), [b""]):
        if not begun:
            decoders = {encoding: codecs.getincrementaldecoder(encoding)() for encoding in _ENCODINGS}
            spoken = False
        ended = not chunk or chunk.endswith(b"\n")
        decoders = {name: decoder for name, decoder in decoders.items() if _decodes(decoder, chunk, final=ended)}
        spoken = spoken or not chunk.isascii()
        if ended and spoken:
            yield set(decoders)
        begun = not ended


def _decodes(decoder: codecs.IncrementalDecoder, chunk: bytes, *, final: bool) -> bool:
    try:
        decoder.decode(chunk, final)
    except UnicodeDecodeError:
        return False
    return True


def _check_size(stream: BinaryIO, name: str, limits: Limits) -> None:
    if stream.seek(0, io.SEEK_END) > limits.file_bytes:
        raise InputError(f"larger than {limits.file_bytes} bytes", where=name)
    stream.seek(0)


def _check_archive(stream: BinaryIO, name: str, limits: Limits) -> None:
    """Refuse what would blow up: too many parts, too much once unpacked, XML that defines entities.

    The sizes an archive declares hold: ``zipfile`` never unpacks a part beyond them.
    """
    try:
        with zipfile.ZipFile(stream) as archive:
            parts = archive.infolist()
            if len(parts) > _MAX_ZIP_PARTS or sum(part.file_size for part in parts) > limits.unpacked_bytes:
                raise InputError(f"unpacks to more than {limits.unpacked_bytes} bytes", where=name)
            for part in parts:
                if part.filename.endswith((".xml", ".rels")):
                    with archive.open(part) as xml:
                        beginning = xml.read(4096)
                    if any(doctype in beginning for doctype in _DOCTYPES):
                        raise InputError("a workbook with a DOCTYPE is not read", where=name)
    except (zipfile.BadZipFile, NotImplementedError, RuntimeError, OSError) as error:
        raise InputError("not a readable .xlsx workbook", where=name) from error


def _as_text(value: object) -> str:
    """A cell as a person would type it: 600 not 600.0, ISO dates, no time where it is midnight."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return "TRUE" if value else "FALSE"
    if isinstance(value, float):
        return str(int(value)) if value.is_integer() else repr(value)
    if isinstance(value, dt.datetime):
        # A spreadsheet keeps times as fractions of a day, a few microseconds off the second that was typed.
        value = (value + dt.timedelta(milliseconds=500)).replace(microsecond=0)
        return value.date().isoformat() if value.time() == dt.time() else value.isoformat(sep=" ")
    return str(value).strip()
