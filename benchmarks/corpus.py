"""A corpus of its own making: notes as they are written, from sentence parts, the same on every machine.

Nothing is downloaded. Most sentences are of everyday notes (``ordinary.txt``, written without a look at any rule); one in
five is from a clean labelled note, which are full of look-alikes; and one note in five has sentences that break rules.
Emoji and topics as real drafts have them. ``dense`` leaves the everyday ones out: every sentence is there to mislead.
"""

from __future__ import annotations

import json
import random
import re
from collections.abc import Sequence
from pathlib import Path

from checker.model import Note

_LABELLED = Path(__file__).parent / "accuracy" / "notes.jsonl"
_ORDINARY = Path(__file__).parent / "ordinary.txt"
_GUILTY_NOTES = 0.2
_GUILTY_SENTENCES = 0.08
"""Of such a note, taken from labelled notes that break a rule."""
_LOOK_ALIKES = 0.2

_EMOJI = ("✨", "😊", "❤️", "👍🏻", "🌿", "[笑哭R]", "[点赞R]", "🥹", "☕", "📍")
_TOPICS = ("#日常[话题]#", "#好物分享[话题]#", "#护肤[话题]#", "#周末去哪儿[话题]#", "#穿搭[话题]#")
_ZERO_WIDTH = "\u200b"


def corpus(size: int, seed: int = 20261122, *, dense: bool = False) -> list[Note]:
    """``size`` notes of 100 to 1000 characters: 5 % traditional, 2 % with zero-width characters, 3 % full-width."""
    import opencc  # noqa: PLC0415 - only for making the corpus

    chance = random.Random(seed)
    to_traditional = opencc.OpenCC("s2t")
    innocent, guilty = _sentences()
    ordinary = innocent if dense else _ORDINARY.read_text(encoding="utf-8").splitlines()
    notes = []
    for number in range(size):
        kinds: list[tuple[float, Sequence[str]]] = [(_LOOK_ALIKES, innocent), (1.0, ordinary)]
        if chance.random() < _GUILTY_NOTES:
            kinds.insert(0, (_GUILTY_SENTENCES, guilty))
        body = _body(chance, kinds, chance.randint(100, 780))
        title = chance.choice(ordinary)[:18]
        kind = chance.random()
        if kind < 0.05:
            title, body = to_traditional.convert(title), to_traditional.convert(body)
        elif kind < 0.07:
            place = chance.randrange(len(body))
            body = body[:place] + _ZERO_WIDTH + body[place:]
        elif kind < 0.10:
            body = body.translate({code: code + 0xFEE0 for code in range(ord("0"), ord("z") + 1)})
        notes.append(Note(id=str(number), title=title, body=body))
    return notes


def _sentences() -> tuple[list[str], list[str]]:
    """Sentences of clean notes, and of notes with violations; simplified ones only."""
    found: tuple[list[str], list[str]] = ([], [])
    for line in _LABELLED.read_text(encoding="utf-8").splitlines():
        row = json.loads(line)
        if row["script"] == "hans":
            parts = re.split(r"[\n。！？]", f"{row['title']}\n{row['body']}")
            found[bool(row["spans"])].extend(part for part in parts if 4 <= len(part) <= 60 and "#" not in part)
    return found


def _body(chance: random.Random, kinds: Sequence[tuple[float, Sequence[str]]], length: int) -> str:
    """``kinds``: chance and sentences, asked in turn; the last one has to be certain."""
    parts: list[str] = []
    size = 0
    while size < length:
        part = chance.choice(next(sentences for share, sentences in kinds if chance.random() < share))
        if chance.random() < 0.15:
            part += chance.choice(_EMOJI)
        part += chance.choice(("，", "。", "。", "！", "\n"))
        parts.append(part)
        size += len(part)
    parts.append("\n" + " ".join(chance.sample(_TOPICS, 2)))
    return "".join(parts)
