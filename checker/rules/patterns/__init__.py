"""Claims whose words vary: one module per kind, each a table of patterns over the folded text.

superlative (absolute) · promise (guarantee) · effect (efficacy) · luck (superstition) · lure (fraud)
· urge, bait, press (inducement) · lead (diversion) · brief (order texts only) · live (live scripts only)
"""

from __future__ import annotations

import json
import re
from bisect import bisect_right
from collections.abc import Callable, Iterator, Sequence
from functools import cache, partial
from operator import itemgetter
from typing import Any

from checker.claims import Claim
from checker.expressions import compiled
from checker.fold import FoldTable
from checker.gate import Common, Gate, commonness, needs_of
from checker.model import Scene
from checker.rules.patterns.pattern import Pattern, Place
from checker.rules.patterns.rooms import Table, sizes
from checker.segment import Segmenter, is_han
from checker.views import FieldText, View

ROOMS = (
    "superlative",
    "promise",
    "effect",
    "luck",
    "lure",
    "urge",
    "bait",
    "press",
    "lead",
    "brief",
    "live",
)

Unit = tuple[int, int]
"""A pattern by number, and one of its alternatives."""
_FEW_PARTS = 3
"""With more alternatives than this the whole expression is run: each choice of them is compiled once more."""


class Patterns:
    """Finds the patterns of all modules. Expressions are compiled when a text first needs them."""

    def __init__(
        self,
        fold: FoldTable,
        words: Segmenter,
        engine: str,
        saved: Callable[[str], memoryview | bytes | None] = lambda _: None,
    ) -> None:
        """``engine`` looks for the words that patterns need; ``saved`` gives what :func:`kept` gave, by name."""
        self._fold = fold
        self._words = words
        index = saved(_INDEX)
        found = json.loads(bytes(index)) if index else _index()
        self._table = Table(found["rooms"])
        self._groups = [frozenset(map(Scene, group)) for group in found["groups"]]
        self._compiled = cache(self._compile)
        self._gates = cache(partial(self._gates_of, engine, saved))

    def find(self, field: FieldText, scene: Scene) -> Iterator[Claim]:
        """Claims of ``scene`` in the text as it stands, and where removing noise brings one to light."""
        yield from self._in_view(field, field.plain, scene)
        if field.dense is not None:
            yield from self._in_view(field, field.dense, scene)

    def _in_view(self, field: FieldText, view: View, scene: Scene) -> Iterator[Claim]:
        for units, gate in self._gates(scene):
            found: dict[tuple[int, int, int], list[int]] = {}
            for unit, low, high in gate.candidates(view.text):
                number, part = units[unit]
                found.setdefault((number, low, high), []).append(part)
            for (number, low, high), parts in found.items():
                yield from self._matches(number, tuple(parts), field, view, low, high)

    def _gates_of(
        self, engine: str, saved: Callable[[str], memoryview | bytes | None], scene: Scene
    ) -> list[tuple[Sequence[Sequence[int]], Gate]]:
        """The units of the patterns tried in ``scene`` and their gates; a saved one is decoded when it is first asked for."""
        found = []
        for scenes in self._groups:
            if scene in scenes:
                kept, listed = saved(_name(scenes)), saved(_name(scenes) + _UNITS)
                if kept and listed:
                    found.append((json.loads(bytes(listed)), Gate.load(kept, engine)))
                else:
                    units = _units(self._table, scenes)
                    found.append((units, _gate_of(self._fold, engine, self._table, units)))
        return found

    def _matches(
        self, number: int, parts: tuple[int, ...], field: FieldText, view: View, low: int, high: int
    ) -> Iterator[Claim]:
        pattern, claim, benign = self._compiled(number, parts)
        spared: list[tuple[int, int]] | None = None
        for match in claim.finditer(view.text, low, high):
            start, end = match.span("claim") if "claim" in claim.groupindex else match.span()
            if start < 0 or end <= start:
                continue
            steps = view.steps(start, end)
            if view.places is not None and not steps:
                continue  # nothing was removed here: the plain view has it
            if benign is not None:
                if spared is None:
                    spared = [found.span() for found in benign.finditer(view.text, low, high)]
                # They stand one behind the other: only the last that begins before the claim can hold it.
                before = bisect_right(spared, start, key=itemgetter(0))
                if before and end <= spared[before - 1][1]:
                    continue
            severity = pattern.severity
            if pattern.decide is not None:
                weighed = pattern.decide(Place(field, view, match, start, end, self._words))
                if weighed is None:
                    continue
                severity = weighed
            first, last = view.folded_span(start, end)
            term = view.text[start:end]
            yield Claim(
                rule=pattern.rule,
                category=pattern.category,
                severity=severity,
                field=field,
                start=first,
                end=last,
                # Names and emoji tokens are blotted out of the view; nobody wants to read that.
                term=field.text[first:last] if "\x00" in term else term,
                steps=(*steps, *pattern.steps),
                entry=pattern.name,
                instead=pattern.instead,
            )

    def _compile(self, number: int, parts: tuple[int, ...]) -> tuple[Pattern, re.Pattern[str], re.Pattern[str] | None]:
        """A pattern and its expression, of only those alternatives that can match: the others cost time for nothing."""
        pattern = self._table[number]
        listed = pattern.alternatives()
        claim = "|".join(listed[part] for part in parts) if len(parts) <= _FEW_PARTS else pattern.regex
        benign = compiled(folded_regex(self._fold, pattern.unless)) if pattern.unless else None
        return pattern, compiled(folded_regex(self._fold, claim)), benign


def folded_regex(fold: FoldTable, regex: str) -> str:
    """The text is folded, so the Han characters of an expression must be too (著 stands as 着)."""
    characters = "".join(filter(is_han, set(regex)))
    if fold.text(characters) == characters:  # as good as always, and quickly seen
        return regex
    return regex.translate({ord(character): fold.text(character) for character in characters})


def kept(fold: FoldTable, engine: str, sample: str = "") -> dict[str, bytes]:
    """What :class:`Patterns` wants saved: its rooms, and where each pattern may match, for each set of scenes.

    ``sample`` is folded ordinary text. Takes a second.
    """
    common = commonness(sample)
    index = _index()
    table = Table(index["rooms"])
    found = {_INDEX: json.dumps(index).encode()}
    for group in index["groups"]:
        scenes = frozenset(map(Scene, group))
        units = _units(table, scenes)
        found[_name(scenes)] = _gate_of(fold, engine, table, units, common).save()
        found[_name(scenes) + _UNITS] = json.dumps(units).encode()
    return found


def _index() -> dict[str, Any]:
    """The rooms with their sizes, and the sets of scenes that patterns are tried in. Imports every room."""
    rooms = sizes(__name__)
    return {
        "rooms": rooms,
        "groups": [sorted(group) for group in dict.fromkeys(pattern.scenes for pattern in Table(rooms))],
    }


def _gate_of(
    fold: FoldTable, engine: str, patterns: Sequence[Pattern], units: Sequence[Unit], common: Common | None = None
) -> Gate:
    sources = (patterns[number].alternatives()[part] for number, part in units)
    return Gate([needs_of(folded_regex(fold, source), common) for source in sources], engine, common)


def _units(patterns: Sequence[Pattern], scenes: frozenset[Scene]) -> list[Unit]:
    """All alternatives of the patterns tried in ``scenes``: what is only for scripts costs a note nothing."""
    return [
        (number, part)
        for number, pattern in enumerate(patterns)
        if pattern.scenes == scenes
        for part in range(len(pattern.alternatives()))
    ]


_INDEX, _UNITS = "patterns", " units"


def _name(scenes: frozenset[Scene]) -> str:
    return f"patterns {' '.join(sorted(scene.value for scene in scenes))}"
