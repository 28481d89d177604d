"""The sentences of a note that may show a gain: which label, sign or offer stands in each."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from functools import cache
from typing import NamedTuple

from checker.gain import labels, offers, signs
from checker.gain.context import excused
from checker.gain.labels import Label
from checker.gain.offers import CUE, CUES, OFFERS, Offer
from checker.gain.ordinary import ORDINARY
from checker.gain.signs import Sign
from checker.gain.table import Pattern, compiled
from checker.gain.words import expand
from checker.gate import Gate, Needs, alternatives, commonness, needs_of
from checker.views import FieldText

_LABELS, _SIGNS, _OFFERS = range(3)
_NAMED, _NOTICE = "label", "notice"
_KINDS = (*(kind for kind, _ in OFFERS), CUE)


class _Unit(NamedTuple):
    """One alternative of an expression: ``source`` as written; a pattern's begins after its role."""

    part: int
    kind: str
    source: str
    pattern: Pattern | None = None


Found = list[tuple[_Unit, int, int]]
"""Units and the sentences, in the joined text of all fields, in which they may match."""


class Sentences:
    """All expressions by number, as the gate names them."""

    def __init__(self) -> None:
        self._units = _units()

    def gate(self, engine: str) -> Gate:
        """Where each of them may match. Takes its time, so it is kept saved."""
        return gate_of(engine)

    def read(
        self, fields: Sequence[FieldText], text: str, found: Sequence[tuple[int, int, int]]
    ) -> tuple[list[Label], list[Sign], list[Sign], list[Offer]]:
        """Labels, signs, those that the context takes away, and offers.

        ``found``: what the gate has found in the joined ``text`` of ``fields``.
        """
        by_part: dict[int, Found] = {}
        for number, low, high in found:
            unit = self._units[number]
            by_part.setdefault(unit.part, []).append((unit, low, high))
        told, taken = _signs(fields, by_part[_SIGNS]) if _SIGNS in by_part else ([], [])
        return (
            list(_labels(fields, by_part[_LABELS])) if _LABELS in by_part else [],
            told,
            taken,
            _offers(text, by_part[_OFFERS]) if _OFFERS in by_part else [],
        )


def _places(fields: Sequence[FieldText], found: Found) -> Iterator[tuple[_Unit, int, int, int]]:
    """The same with the number of the field, and the sentence's span in it."""
    bases = [0]
    for field in fields:
        bases.append(bases[-1] + len(field.text) + 1)
    for unit, low, high in found:
        number = bisect_right(bases, low) - 1
        yield unit, number, low - bases[number], min(high - bases[number], len(fields[number].text))


def _labels(fields: Sequence[FieldText], found: Found) -> Iterator[Label]:
    lines: set[tuple[int, int]] = set()
    for unit, number, low, high in _places(fields, found):
        field = fields[number]
        if field.name.startswith(labels.TOPIC):
            continue
        if unit.kind == _NAMED:
            yield from labels.named(compiled(unit.source), field, low, high)
            continue
        start = field.text.rfind("\n", 0, low) + 1
        if (number, start) not in lines:
            lines.add((number, start))
            yield from labels.noticed(field, start)


def _signs(fields: Sequence[FieldText], found: Found) -> tuple[list[Sign], list[Sign]]:
    title = next((field.text for field in fields if field.name == "title"), "")
    signs_found: list[Sign] = []
    taken: list[Sign] = []
    seen: set[tuple[str, int]] = set()
    heads: dict[tuple[str, int, int], list[tuple[int, int]]] = {}
    for unit, number, low, high in _places(fields, found):
        pattern = unit.pattern
        if pattern is None or (pattern.name, number) in seen:
            continue
        text = fields[number].text
        regex = compiled(unit.source)
        if pattern.head:
            where = (pattern.head, number, low)
            if where not in heads:
                heads[where] = signs.heads(pattern.head, text, low, high)
            spans = signs.led(regex, text, heads[where], high)
        else:
            spans = (match.span() for match in regex.finditer(text, low, high))
        for start, end in spans:
            sign = Sign(pattern=pattern, strength=pattern.strength, field=fields[number], start=start, end=end)
            if excused(pattern, fields[number], start, end, title):
                taken.append(sign)
            else:
                seen.add((pattern.name, number))
                signs_found.append(sign)
                break
    return signs.joined(signs_found, fields) if signs_found else [], taken


def _offers(text: str, found: Found) -> list[Offer]:
    """All offers, and at most one of each other kind."""
    told: dict[Offer, None] = {}
    done: set[str] = set()
    for unit, low, high in sorted(found, key=_order):
        if unit.kind in done:
            continue
        for match in compiled(unit.source).finditer(text, low, high):
            if unit.kind == CUE or not offers.private(text, match.start(), match.end(), unit.kind):
                told[Offer(unit.kind, match.group())] = None
                if unit.kind != "offer":
                    done.add(unit.kind)
                    break
    return list(told)


def _order(place: tuple[_Unit, int, int]) -> int:
    return _KINDS.index(place[0].kind)


@cache
def _units() -> tuple[_Unit, ...]:
    found = [_Unit(_LABELS, _NAMED, source) for source in labels.LABELS]
    found += [_Unit(_LABELS, _NOTICE, source) for source in labels.NOTICES]
    found += [_Unit(_OFFERS, kind, part) for kind, source in OFFERS for part in alternatives(source)]
    found.append(_Unit(_OFFERS, CUE, "|".join(CUES)))
    for pattern in signs.PATTERNS:
        found += [_Unit(_SIGNS, pattern.kind, source, pattern) for source in pattern.sources]
    return tuple(found)


@cache
def _needs() -> tuple[tuple[Needs, ...], ...]:
    """What each unit needs: its alternatives one by one, each after the role it begins with."""
    return tuple(
        tuple(
            needs
            for part in alternatives(unit.source)
            for needs in needs_of(
                expand(f"<{unit.pattern.head}>(?:{part})" if unit.pattern and unit.pattern.head else part),
                commonness(ORDINARY),
            )
        )
        for unit in _units()
    )


def gate_of(engine: str) -> Gate:
    """Where each unit may match. Takes its time, so it is kept saved."""
    return Gate(_needs(), engine, commonness(ORDINARY))
