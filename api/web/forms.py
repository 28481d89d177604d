"""What a browser sends for a note, and which part of which control each field of the note came from.

A browser sends every line end as CR LF, while its own text has LF: offsets are given in the text with LF.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import NamedTuple
from urllib.parse import parse_qsl

from starlette.requests import Request

from checker.inputs.bounds import MAX_ITEMS
from checker.model import Image, Note, Partnership, Scene

from .. import bodies
from ..problems import Problem

FORM = frozenset({"application/x-www-form-urlencoded"})
Pairs = Sequence[tuple[str, str]]
_MOST_FIELDS = 1_200
# People write topics with and without #, and separate them by whatever is at hand.
_TOPIC = re.compile(r"[^\s#＃,，、;；]+")


class Place(NamedTuple):
    """Where a field of the note stands in the form: the control's name, and how many code points come before it."""

    control: str
    offset: int


async def pairs_of(request: Request, most: int) -> list[tuple[str, str]]:
    """The fields of a form in their order. Raises Problem 413, 415 or 422."""
    bodies.require_kind(request, FORM, names="application/x-www-form-urlencoded")
    body = await bodies.read(request, most)
    try:
        # A byte that is no UTF-8 is no reason to lose the text around it.
        found = parse_qsl(
            body.decode("utf-8", "replace"), keep_blank_values=True, errors="replace", max_num_fields=_MOST_FIELDS
        )
    except ValueError:
        raise Problem(422, "the form has too many fields", slug="bad-form") from None
    return [(name, value.replace("\r\n", "\n").replace("\r", "\n")) for name, value in found]


def value_of(pairs: Pairs, name: str) -> str:
    """The first value of a field; empty when it was not sent."""
    return next((value for key, value in pairs if key == name), "")


@dataclass(frozen=True, kw_only=True)
class DraftForm:
    """The form as it was sent. ``topics`` is one text, as it was typed; ``images`` has an empty text per empty control."""

    title: str = ""
    body: str = ""
    topics: str = ""
    images: tuple[str, ...] = ()
    industry: str = ""
    scene: Scene = Scene.NOTE
    partnership: Partnership = Partnership.UNKNOWN

    @classmethod
    def of(cls, pairs: Pairs) -> DraftForm:
        """The form out of its fields. Raises Problem 422 for a choice that the form does not offer."""
        try:
            return cls(
                title=value_of(pairs, "title"),
                body=value_of(pairs, "body"),
                topics=value_of(pairs, "topics"),
                images=tuple(value for name, value in pairs if name == "image")[:MAX_ITEMS],
                industry=value_of(pairs, "industry"),
                scene=Scene(value_of(pairs, "scene") or Scene.NOTE),
                partnership=Partnership(value_of(pairs, "partnership") or Partnership.UNKNOWN),
            )
        except ValueError:
            raise Problem(422, "the form holds a choice that it does not offer", slug="bad-form") from None

    @property
    def is_empty(self) -> bool:
        """Whether there is nothing to check."""
        return not any(text.strip() for text in (self.title, self.body, self.topics, *self.images))

    @cached_property
    def note(self) -> Note:
        """The note of the core."""
        return Note(
            id="draft",
            title=self.title,
            body=self.body,
            topics=tuple(topic for topic, _ in self._topics()),
            images=tuple(Image(text=text) for _, text in self._written_images()),
            scene=self.scene,
            industry=self.industry or None,
            partnership=self.partnership,
        )

    @cached_property
    def places(self) -> dict[str, Place]:
        """Field of the note -> where it stands in the form."""
        found = {"title": Place("title", 0), "body": Place("body", 0)}
        for number, (_, start) in enumerate(self._topics()):
            found[f"topics/{number}"] = Place("topics", start)
        for number, (control, _) in enumerate(self._written_images()):
            found[f"images/{number}/text"] = Place(f"image-{control}", 0)
        return found

    def controls(self) -> Iterator[tuple[str, str]]:
        """``(control, its text)`` of every control with a text."""
        written = [("title", self.title), ("body", self.body), ("topics", self.topics)]
        written += [(f"image-{number}", text) for number, text in enumerate(self.images)]
        return ((name, text) for name, text in written if text)

    def _topics(self) -> list[tuple[str, int]]:
        found = [(match.group(), match.start()) for match in _TOPIC.finditer(self.topics)]
        return found[:MAX_ITEMS]

    def _written_images(self) -> list[tuple[int, str]]:
        """The controls somebody wrote into: an empty one is no picture without text, only an unused control."""
        return [(number, text) for number, text in enumerate(self.images) if text.strip()]
