"""Where findings and problems point, for the formats that other programs read. Columns come from ``positions.py``."""

from __future__ import annotations

import re
from typing import NamedTuple

from checker.errors import InputError
from checker.formats import Checked
from checker.model import Finding

_LAST = re.compile(r"(?P<path>.+?)(?:(?::(?P<line>\d{1,9}))|(?:, row (?P<row>\d{1,9}))|(?:, header))?", re.DOTALL)
# What XML 1.0 cannot hold at all, not even escaped.
_NOT_XML = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


class Place(NamedTuple):
    """A file and, where it is known, a line of it."""

    path: str
    line: int | None


def problem_place(problem: InputError) -> Place:
    """Where something could not be checked: ``where`` is ``file``, ``file:line`` or ``file, row 3``."""
    found = _LAST.fullmatch(problem.where)
    if found is None:
        return Place("", None)
    number = found["line"] or found["row"]
    return Place(slashed(found["path"]), int(number) if number else None)


def slashed(path: str) -> str:
    """A path as other programs compare it: with slashes, and without a leading ``./``."""
    return path.replace("\\", "/").removeprefix("./")


def note_name(result: Checked) -> str:
    """What people call the note: its id, and the row of the sheet it stands in."""
    origin, note = result.draft.origin, result.draft.note
    row = "" if origin.row is None else f"row {origin.row}"
    return " ".join(filter(None, (note.id or slashed(origin.path), f"({row})" if row and row not in note.id else "")))


def reason(finding: Finding) -> str:
    """The message of a finding with its first sources and what would pass, in one line."""
    parts = [finding.message]
    if finding.basis:
        parts.append("依据：" + "；".join(one.title for one in finding.basis[:2]))
    instead = dict.fromkeys(one.text for one in finding.suggestions if one.span is not None and one.text)
    if instead:
        parts.append("可改为：" + " / ".join(instead))
    elif finding.suggestions:
        parts.append("建议：" + finding.suggestions[0].text)
    return " · ".join(parts)


def scalar(text: str) -> str:
    """``text`` without lone surrogates, which UTF-8 cannot hold: each becomes U+FFFD."""
    return re.sub("[\ud800-\udfff]", "\ufffd", text)


def xml_safe(text: str) -> str:
    """``text`` with what XML cannot hold (control characters, lone surrogates) as U+FFFD. Not yet escaped."""
    return _NOT_XML.sub("\ufffd", text)
