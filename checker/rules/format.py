"""Lengths the platform's editor accepts: title, body, number of topics. Only told, never a reason to block."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from checker.model import Note

RULE = "xhs/format"
MAX_TITLE = 20
MAX_BODY = 1000
MAX_TOPICS = 10


class TooLong(NamedTuple):
    """A field over its limit; ``keep`` is the number of code points that fit."""

    field: str
    keep: int
    message: str


def find(note: Note) -> Iterator[TooLong]:
    """What is longer than the editor accepts. Counted in code points; how the platform counts emoji is not documented."""
    for field, text, most, name in (("title", note.title, MAX_TITLE, "标题"), ("body", note.body, MAX_BODY, "正文")):
        if len(text) > most:
            yield TooLong(
                field=field,
                keep=most,
                message=f"{name}约 {len(text)} 字，平台上限约 {most} 字（表情的计数方式平台未公开）",
            )
    topics = [number for number, topic in enumerate(note.topics) if topic]
    if len(topics) > MAX_TOPICS:
        message = f"话题 {len(topics)} 个，平台上限 {MAX_TOPICS} 个"
        yield TooLong(field=f"topics/{topics[MAX_TOPICS]}", keep=0, message=message)
