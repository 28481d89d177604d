"""Fixes: the suggestions that replace words, put into the text of a file. Pure: text in, text out."""

from __future__ import annotations

import codecs
from collections import Counter
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from checker.inputs import Draft
from checker.inputs.decode import marked
from checker.model import Report, Suggestion


class Edit(NamedTuple):
    """Replace ``text[start:end]`` of the file by ``new``."""

    start: int
    end: int
    new: str


def edits(draft: Draft, report: Report) -> list[Edit]:
    """The first replacement of each finding, in the order of the file; where two overlap, the earlier one.

    Empty where the file spells its texts in its own way (JSON, sheets): there nothing can be put in as it is.
    """
    origin = draft.origin
    if origin.trail is not None:
        return []
    found = []
    for replacing in _replacements(report):
        place = origin.region(replacing.span)
        if place.exact:
            found.append(Edit(place.start, place.end, replacing.text))
    kept: list[Edit] = []
    for edit in sorted(found):
        if not kept or edit.start >= kept[-1].end:
            kept.append(edit)
    return kept


def spelled_otherwise(draft: Draft, report: Report) -> bool:
    """Whether there is a replacement that cannot be put in, for the kind of file that the note is from."""
    origin = draft.origin
    return any(origin.trail is not None or not origin.region(one.span).exact for one in _replacements(report))


def _replacements(report: Report) -> Iterator[Suggestion]:
    """The first suggestion of each finding that has one for a place in the text."""
    for finding in report.findings:
        replacing = next((one for one in finding.suggestions if one.span is not None), None)
        if replacing is not None:
            yield replacing


def applied(text: str, wanted: Iterable[Edit]) -> str:
    """``text`` with the edits, which come in order and do not overlap."""
    parts, last = [], 0
    for edit in wanted:
        parts += [text[last : edit.start], edit.new]
        last = edit.end
    return "".join([*parts, text[last:]])


def better(before: Report, after: Report) -> bool:
    """Whether a fix is worth keeping: fewer findings, and none that was not there."""
    old, new = (
        Counter((one.rule, one.severity, one.evidence.written) for one in report.findings) for report in (before, after)
    )
    return new < old


def encoded(text: str, like: bytes, original: str) -> bytes | None:
    """``text`` in the encoding of the file ``like``, which holds ``original``; its byte-order mark is kept.

    None when the file does not hold exactly that text any more, or its encoding lacks a character.
    """
    mark, encoding = marked(like)
    for name in (encoding,) if encoding else ("utf-8", "gb18030", "big5hkscs"):
        try:
            if codecs.decode(like[len(mark) :], name) == original and original.encode(name) == like[len(mark) :]:
                return mark + text.encode(name)
        except UnicodeError:
            continue
    return None
