"""Lengths the platform's editor accepts: title, body, number of topics. Only told, never a reason to block."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice
from typing import NamedTuple

from checker.expressions import compiled
from checker.model import Note

RULE = "xhs/format"
MAX_TITLE = 20
MAX_BODY = 1000
MAX_TOPICS = 10
_SEEN = "(?s)[\U0001f1e6-\U0001f1ff]{2}|.(?:\u200d.|[\u0300-\u036f\u200c\ufe00-\ufe0f\u20d0-\u20ff\U0001f3fb-\U0001f3ff\U000e0020-\U000e01ef])*"
"""What a reader sees as one character: flags, families of emoji, accents and skin colours belong to what they stand on."""


class TooLong(NamedTuple):
    """A field over its limit; ``keep`` is the number of code points that fit."""

    field: str
    keep: int
    message: str


def seen(text: str) -> int:
    """About how many characters a reader sees in ``text``; the form's counter says the same."""
    return sum(1 for _ in compiled(_SEEN).finditer(text))


def find(note: Note) -> Iterator[TooLong]:
    """What is longer than the editor accepts. How the platform counts emoji is not documented; here each that is seen is one."""
    for field, text, most, name in (("title", note.title, MAX_TITLE, "标题"), ("body", note.body, MAX_BODY, "正文")):
        if len(text) <= most or (count := seen(text)) <= most:
            continue
        first = next(islice(compiled(_SEEN).finditer(text), most, None))
        yield TooLong(
            field=field,
            keep=first.start(),
            message=f"{name}约 {count} 字，平台上限约 {most} 字（表情的计数方式平台未公开）",
        )
    topics = [number for number, topic in enumerate(note.topics) if topic]
    if len(topics) > MAX_TOPICS:
        message = f"话题 {len(topics)} 个，平台上限 {MAX_TOPICS} 个"
        yield TooLong(field=f"topics/{topics[MAX_TOPICS]}", keep=0, message=message)
