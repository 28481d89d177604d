"""Reads a stretch of text in which a contact may stand: as tokens, in every form a disguise may hide it in."""

from __future__ import annotations

import functools
import json
import re
from bisect import bisect_left
from collections.abc import Callable, Iterator, Sequence

from checker.claims import INFO, WARNING, Claim
from checker.expressions import compiled
from checker.gate import Gate, alternatives, commonness, needs_of
from checker.lexicon.types import SeverityPair
from checker.model import Severity
from checker.rules.contacts import channels, context, forms, handles, hints, phones, signposts, tokens
from checker.rules.contacts.grammar import HIDDEN, SIGNPOST, TOLD, VEILED, Pattern
from checker.views import FieldText

_CATEGORY = "diversion"
PATTERNS: tuple[Pattern, ...] = (
    *phones.PATTERNS,
    *handles.PATTERNS,
    *channels.PATTERNS,
    *signposts.PATTERNS,
    *hints.PATTERNS,
)
_DISGUISES = {
    HIDDEN: frozenset(("homophone", "initials", "pinyin", "split")),
    VEILED: frozenset(("homophone", "split")),
}
_FEW_PARTS = 3
"""With more alternatives than this the whole expression is run: each choice of them is compiled once more."""


class Reader:
    """Built once, safe to share between threads."""

    def __init__(self, engine: str, saved: Callable[[str], memoryview | bytes | None] = lambda _: None) -> None:
        """``engine`` looks for the words that patterns need; ``saved`` gives what :func:`kept` gave, by name."""
        gate, units = saved(_GATE), saved(_UNITS)
        self._units: Sequence[Sequence[int]] = json.loads(bytes(units)) if units else _units()
        self._gate = Gate.load(gate, engine, whole=True) if gate else _gate_of(engine)
        self._compiled = functools.cache(_compile)

    def read(self, field: FieldText, low: int, high: int) -> Iterator[Claim]:
        """The claims in ``field`` between two folded positions, overlapping ones included."""
        for form in forms.forms(field, low, high):
            yield from self._read(field, tokens.read(form))

    def _read(self, field: FieldText, read: tokens.Tokens) -> Iterator[Claim]:
        text = read.text
        possible: dict[int, list[int]] = {}
        for unit, _, _ in self._gate.candidates(text):
            number, part = self._units[unit]
            possible.setdefault(number, []).append(part)
        for number, parts in possible.items():
            pattern = PATTERNS[number]
            if pattern.needs and not any(map(text.__contains__, pattern.needs)):
                continue
            for match in self._compiled(number, tuple(parts)).finditer(text):
                claim = _claim(field, read, pattern, *_trimmed(text, *match.span()))
                if claim is not None:
                    yield claim


_GATE, _UNITS = "contacts", "contacts units"


def kept(engine: str, sample: str = "") -> dict[str, bytes]:
    """What :class:`Reader` wants saved: which patterns may match a text of tokens. ``sample`` is folded ordinary text."""
    return {_GATE: _gate_of(engine, sample).save(), _UNITS: json.dumps(_units()).encode()}


def _gate_of(engine: str, sample: str = "") -> Gate:
    common = commonness(sample)
    sources = (alternatives(PATTERNS[number].pattern)[part] for number, part in _units())
    return Gate([needs_of(source, common) for source in sources], engine, common, whole=True)


def _units() -> tuple[tuple[int, int], ...]:
    """Each alternative of each pattern, by the pattern's number and its own."""
    return tuple(
        (number, part) for number, pattern in enumerate(PATTERNS) for part in range(len(alternatives(pattern.pattern)))
    )


def _compile(number: int, parts: tuple[int, ...]) -> re.Pattern[str]:
    """A pattern, of only those alternatives that can match: the others cost time for nothing."""
    source = PATTERNS[number].pattern
    if len(parts) <= _FEW_PARTS:
        listed = alternatives(source)
        source = "|".join(listed[part] for part in parts)
    return compiled(source)


def _claim(field: FieldText, read: tokens.Tokens, pattern: Pattern, start: int, end: int) -> Claim | None:
    text = read.text
    if start >= end or (pattern.guard and context.told(text, start, end)):
        return None
    if pattern.weight in _DISGUISES and not _DISGUISES[pattern.weight].intersection(read.steps(start, end)):
        return None
    offered = context.invites(text, start, end)
    low, high = read.folded(start, end)
    if pattern.name == "poke" and context.in_platform(field.text, low, high):
        return None
    if pattern.rule == SIGNPOST and context.mere_picture(read.written(start, end)):
        return None
    if pattern.rule == SIGNPOST and context.own_shop(field.text, low, high, text[start:end]):
        return None
    if "G" in text[start:end] and context.own_group(field.text, low, high):
        return None
    if pattern.name == "look-at-profile" and not offered and context.own_collection(field.text, high):
        return None
    return Claim(
        rule=pattern.rule,
        category=_CATEGORY,
        severity=_weight(pattern, read, start, end, offered=offered),
        field=field,
        start=low,
        end=high,
        term=read.term(start, end),
        steps=read.steps(start, end),
        entry=pattern.name,
    )


def _weight(pattern: Pattern, read: tokens.Tokens, start: int, end: int, *, offered: bool) -> SeverityPair:
    """A disguise is no accident: it weighs as an offer does."""
    if pattern.weight == TOLD and pattern.name == "poke":
        named = "D" in read.text[start:end]
        return (
            WARNING
            if (named and _DISGUISES[HIDDEN].intersection(read.steps(start, end)))
            or context.sells(read.text, start, end)
            else INFO
        )
    return pattern.severity(offered or bool(read.steps(start, end)))


_EDGES = " \n\x00，,。！!?？;；、:：→~～(（>-=|/"


def _trimmed(text: str, start: int, end: int) -> tuple[int, int]:
    while start < end and text[start] in _EDGES:
        start += 1
    while end > start and text[end - 1] in _EDGES:
        end -= 1
    return start, end


def merged(claims: list[Claim]) -> Iterator[Claim]:
    """One claim for each stretch: of those that overlap the weightiest is kept, then the longest."""
    harmless = _Stretches()
    for claim in claims:
        if claim.entry == "content-at-profile" and not harmless.meets(claim):
            harmless.add(claim)
    kept = _Stretches()
    for claim in sorted(
        claims, key=lambda claim: (-claim.severity.commercial.rank, claim.start - claim.end, claim.start)
    ):
        if claim.severity.commercial is Severity.WARNING and harmless.meets(claim):
            continue
        if not kept.meets(claim):
            kept.add(claim)
    yield from kept.claims


class _Stretches:
    """Claims that do not overlap, in order."""

    def __init__(self) -> None:
        self.claims: list[Claim] = []
        self._starts: list[int] = []

    def meets(self, claim: Claim) -> bool:
        """Whether ``claim`` overlaps one of them."""
        place = bisect_left(self._starts, claim.end)
        return place > 0 and self.claims[place - 1].end > claim.start

    def add(self, claim: Claim) -> None:
        """Put ``claim``, which overlaps none, in its place."""
        place = bisect_left(self._starts, claim.start)
        self._starts.insert(place, claim.start)
        self.claims.insert(place, claim)
