"""Reads a note once for all that bears on gain: labels, signs, offers. An ordinary note costs one pass.

Every expression of ``labels.py``, ``signs.py`` and ``offers.py`` is one of a single gate, alternative by alternative:
the words it needs are specific. It runs only on the sentences that the gate names (``sentences.py``).
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cached_property
from typing import TYPE_CHECKING, NamedTuple

from checker.fold import Folded
from checker.gain import labels
from checker.gain.labels import Label
from checker.gain.table import STRONG
from checker.gate import Gate
from checker.views import FieldText, SplitTable

if TYPE_CHECKING:
    from checker.gain.offers import Offer
    from checker.gain.sentences import Sentences
    from checker.gain.signs import Sign


class Reading(NamedTuple):
    """What a note holds: ``labels`` in order, ``signs`` the telling one first, ``offers`` by kind.

    ``taken``: signs that the words around them take away (a gift that comes with a purchase, somebody else's gain).
    """

    labels: tuple[Label, ...] = ()
    signs: tuple[Sign, ...] = ()
    offers: tuple[Offer, ...] = ()
    taken: tuple[Sign, ...] = ()


NOTHING = Reading()


class Reader:
    """Built once, safe to share between threads."""

    def __init__(self, engine: str, saved: memoryview | bytes | None = None) -> None:
        """``engine`` looks for the words that expressions need; ``saved`` is the saved gate of ``sentences.gate_of``."""
        self._gate = Gate.load(saved, engine) if saved else self._sentences.gate(engine)

    @cached_property
    def _sentences(self) -> Sentences:
        # Most notes hold nothing of the kind, and the tables take a while to import.
        from checker.gain.sentences import Sentences  # noqa: PLC0415

        return Sentences()

    def read(self, fields: Sequence[FieldText]) -> Reading:
        """What ``fields``, those of one note, show, also where a disguise is undone."""
        found = self._read(fields)
        if found.labels or any(sign.strength == STRONG for sign in found.signs):
            return found
        hidden = [sign for field in fields for sign in self._undone(field)]
        return found._replace(signs=(*hidden, *found.signs)) if hidden else found

    def _undone(self, field: FieldText) -> Iterator[Sign]:
        """Signs that are disguised in ``field``."""
        view = field.dense
        if view is None or not view.hides(0, len(view.text)):
            return
        plain = FieldText(field.name, Folded(view.text, view.text), SplitTable({}), field.title)
        for sign in self._read([plain]).signs:
            if view.hides(sign.start, sign.end):
                start, end = view.folded_span(sign.start, sign.end)
                yield sign._replace(field=field, start=start, end=end, steps=view.steps(sign.start, sign.end))

    def _read(self, fields: Sequence[FieldText]) -> Reading:
        text = "\n".join([field.text for field in fields])
        found = self._gate.candidates(text)
        topics = [label for field in fields if field.name.startswith(labels.TOPIC) for label in labels.of_topic(field)]
        if not found:
            return Reading(labels=tuple(topics)) if topics else NOTHING
        named, said, taken, sold = self._sentences.read(fields, text, found)
        if not (topics or named or said or taken or sold):
            return NOTHING
        return Reading(labels=(*topics, *named), signs=tuple(said), offers=tuple(sold), taken=tuple(taken))
