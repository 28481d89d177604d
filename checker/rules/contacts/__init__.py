"""Diversion: readers sent off the platform or into a private channel, in whatever disguise.

A channel and an account near each other are an error whatever the sentence says; an invitation by a channel is one
where something is offered, else a warning; a channel that is only mentioned (妈妈不会用微信) is nothing.
"""

from __future__ import annotations

import functools
import hashlib
import json
import re
from bisect import bisect_left
from collections.abc import Callable, Iterator, Sequence
from itertools import islice

from checker.claims import INFO, WARNING, Claim
from checker.gate import FORMAT, Gate, alternatives, commonness, needs_of
from checker.lexicon.types import SeverityPair
from checker.model import Severity
from checker.rules.contacts import (
    channels,
    context,
    cues,
    forms,
    handles,
    hints,
    links,
    phones,
    signposts,
    tokens,
)
from checker.rules.contacts.grammar import CONTACT, HIDDEN, LINK, TOLD, VEILED, Pattern
from checker.views import FieldText

CATEGORY = "diversion"
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
_REACH = 48
"""Characters read on each side of a place worth looking at; the line ends the reach, but an id may stand one below."""
_LONGEST = 600
"""Most characters read at once. A note is hardly longer; in a text full of cues each stretch is read by itself."""
_FEW_PARTS = 3
"""With more alternatives than this the whole expression is run: each choice of them is compiled once more."""
_ENOUGH = 4_000
"""Claims after which no more is read: a text with so many is not a note, and the engine says that it stopped."""


class Contacts:
    """Finds them. Built once, safe to share between threads."""

    def __init__(self, engine: str, saved: Callable[[str], bytes | None] = lambda _: None) -> None:
        """``engine`` looks for the words that patterns need; ``saved`` gives what :func:`kept` gave, by name."""
        self._engine = engine
        self._saved = saved
        self._compiled = functools.cache(_compile)

    @functools.cached_property
    def _gate(self) -> tuple[Sequence[Sequence[int]], Gate]:
        """The alternatives by number, and where each may match; made when a text first gives cause."""
        gate, units = self._saved(_GATE), self._saved(_UNITS)
        if gate and units:
            return json.loads(units), Gate.load(gate, self._engine, whole=True)
        return _units(), _gate_of(self._engine)

    def find(self, field: FieldText) -> Iterator[Claim]:
        """Every way in which ``field`` leads readers off the platform, without overlaps, from left to right."""
        claims = list(islice(_linked(field), _ENOUGH))
        for low, high in windows(field):
            for form in forms.forms(field, low, high):
                claims.extend(self._read(field, tokens.read(form)))
            if len(claims) > _ENOUGH:
                break
        return _merged(claims) if claims else iter(())

    def _read(self, field: FieldText, read: tokens.Tokens) -> Iterator[Claim]:
        text = read.text
        possible: dict[int, list[int]] = {}
        units, gate = self._gate
        for unit, _, _ in gate.candidates(text):
            number, part = units[unit]
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
    """What :class:`Contacts` wants saved: which patterns may match a text of tokens. ``sample`` is folded ordinary text."""
    return {_GATE: _gate_of(engine, sample).save(), _UNITS: json.dumps(_units()).encode()}


def _gate_of(engine: str, sample: str = "") -> Gate:
    common = commonness(sample)
    sources = (alternatives(PATTERNS[number].pattern)[part] for number, part in _units())
    return Gate([needs_of(source, common) for source in sources], engine, common, whole=True)


def digest() -> str:
    """A hash over all patterns: what is kept of them is good as long as this stays the same."""
    state = hashlib.blake2b(f"{FORMAT}".encode(), digest_size=16)
    for pattern in PATTERNS:
        state.update(f"{pattern.name}\0{pattern.pattern}\0".encode())
    return state.hexdigest()


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
    return re.compile(source)


def _linked(field: FieldText) -> Iterator[Claim]:
    for found in links.find(field.text):
        rule = CONTACT if found.name == "mail-address" else LINK
        yield Claim(
            rule=rule,
            category=CATEGORY,
            severity=found.severity,
            field=field,
            start=found.start,
            end=found.end,
            term=field.text[found.start : found.end],
            entry=found.name,
        )


def windows(field: FieldText) -> list[tuple[int, int]]:
    """The stretches of text worth reading, in order; only where one grew too long do two share their edges."""
    text = field.text
    places = cues.places(text)
    dense = field.dense
    if dense is not None:
        places += [dense.folded_span(place, place + 1)[0] for place in cues.places(dense.text)]
    found: list[tuple[int, int]] = []
    for place in sorted(places):
        low, high = _around(text, place)
        if not found or low > found[-1][1]:
            found.append((low, high))
        elif high <= found[-1][1]:
            continue
        elif high - found[-1][0] <= _LONGEST:
            found[-1] = (found[-1][0], high)
        else:
            found.append((low, high))
    return found


def _around(text: str, place: int) -> tuple[int, int]:
    low = max(text.rfind("\n", max(0, place - _REACH), place) + 1, place - _REACH, 0)
    high = min(len(text), place + _REACH)
    following = text.find("\n", place, high)
    if following >= 0:
        further = text.find("\n", following + 1, high)
        high = further if further >= 0 else high
    return low, high


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
    return Claim(
        rule=pattern.rule,
        category=CATEGORY,
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


def _merged(claims: list[Claim]) -> Iterator[Claim]:
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
