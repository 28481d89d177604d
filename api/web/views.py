"""A report as the form shows it: sentences for people, in their language, with places in the form's controls.

Offsets are code points in a control's text; the scripts turn them into the browser's UTF-16 units.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from itertools import pairwise

from checker.lexicon import CompiledLexicon
from checker.model import Basis, Exempted, Finding, Report, Severity

from .forms import DraftForm, Place
from .language import Language
from .phrases import words_of

_RANKS = {severity.value: severity.rank for severity in Severity}
# Without the words that show a gain a note would hide it the better; what is too long is for the writer to choose.
_NOT_TO_GO = frozenset({"disclosure", "format"})
_ARTICLE = re.compile(r"E\d+")


@dataclass(frozen=True, kw_only=True)
class Source:
    """One law or rule behind a finding, and how far it can be trusted.

    ``original`` is its Chinese title where ``title`` is in another language: by that it can be found.
    """

    title: str
    original: str
    confidence: str
    checked: str


@dataclass(frozen=True, kw_only=True)
class Replacement:
    """Words that may stand in place of ``[start, end)`` of the finding's control."""

    text: str
    start: int
    end: int


@dataclass(frozen=True, kw_only=True)
class Card:
    """One finding. ``control`` is empty when the whole note is meant; ``read_as`` when nothing was disguised.

    ``may_go``: taking the words out mends it. ``read_as`` and ``replacements`` are words of the note: always Chinese.
    """

    key: str
    severity: str
    category: str
    rule: str
    reason: str
    help: str
    words: str
    control: str
    start: int
    end: int
    place: str
    read_as: str
    disguises: tuple[str, ...]
    also: tuple[str, ...]
    replacements: tuple[Replacement, ...]
    advice: tuple[str, ...]
    basis: tuple[Source, ...]
    term: str
    entry: str

    may_go: bool


@dataclass(frozen=True, kw_only=True)
class Excused:
    """A finding that does not count, and why."""

    words: str
    rule: str
    category: str
    reason: str
    by: str
    basis: tuple[Source, ...]


@dataclass(frozen=True, kw_only=True)
class Piece:
    """A stretch of a control's text; ``severity`` is empty where nothing is marked."""

    text: str
    severity: str = ""


@dataclass(frozen=True, kw_only=True)
class View:
    """Everything the form shows about one note."""

    verdict: str
    cards: tuple[Card, ...]
    excused: tuple[Excused, ...]
    skipped: tuple[str, ...]
    marked: tuple[tuple[str, tuple[Piece, ...]], ...]

    @property
    def counts(self) -> Mapping[str, int]:
        """How many findings there are of each severity."""
        found = Counter(card.severity for card in self.cards)
        return {severity.value: found[severity.value] for severity in Severity}


def view(report: Report, form: DraftForm, lexicon: CompiledLexicon, spoken: Language) -> View:
    """The view of ``report`` on what ``form`` holds."""
    reader = _Reader(form, lexicon, spoken)
    # The gravest first, then as they come in the text: who has a minute mends what blocks.
    cards = tuple(sorted(map(reader.card, report.findings), key=lambda card: -_RANKS[card.severity]))
    return View(
        verdict=report.verdict.value,
        cards=cards,
        excused=tuple(map(reader.excused, report.exempted)),
        skipped=tuple(dict.fromkeys(spoken.engine(one.reason) for one in report.not_evaluated)),
        marked=tuple((reader.label(name), tuple(pieces(text, name, cards))) for name, text in form.controls()),
    )


def pieces(text: str, control: str, cards: Iterable[Card]) -> Iterable[Piece]:
    """``text`` cut where a marked stretch begins or ends; where several lie upon each other the gravest counts."""
    marks = [card for card in cards if card.control == control and card.start < card.end]
    cuts = sorted({0, len(text), *(cut for card in marks for cut in (card.start, card.end))})
    for low, high in pairwise(cuts):
        over = [card.severity for card in marks if card.start <= low and high <= card.end]
        yield Piece(text=text[low:high], severity=max(over, key=lambda one: _RANKS[one], default=""))


class _Reader:
    """Turns what the engine says into what a person reads."""

    def __init__(self, form: DraftForm, lexicon: CompiledLexicon, spoken: Language) -> None:
        self._places = form.places
        self._lexicon = lexicon
        self._t = spoken
        self._seen: Counter[str] = Counter()

    def card(self, finding: Finding) -> Card:
        t, span, written = self._t, finding.span, finding.evidence.written
        rule = self._lexicon.rules.get(finding.rule)
        place = self._places.get(span.field, Place("", 0)) if span else Place("", 0)
        start = span.start + place.offset if span else 0
        words = words_of(rule, t.tag) if rule else None
        # The words stand above the reason anyway.
        plain = rule is not None and finding.message == f"“{written}”：{rule.title}"
        reason = words.title if words and plain else finding.message
        # The key outlives a new check of a changed note, so that what a reader has opened stays open.
        self._seen[finding.fingerprint] += 1
        disguises = tuple(dict.fromkeys(self._or_id("fold", fold) for fold in self._undone(finding)))
        return Card(
            key=f"{finding.fingerprint}-{self._seen[finding.fingerprint]}",
            severity=finding.severity.value,
            category=self._category(finding.category),
            rule=finding.rule,
            reason=t.engine(reason, written),
            help=t.engine(words.help) if words else "",
            words=written if span else "",
            control=place.control,
            start=start,
            end=start + span.end - span.start if span else 0,
            place=self.label(place.control),
            read_as=t.note_words(finding.evidence.term) if disguises else "",
            disguises=disguises,
            also=tuple(map(self._category, finding.also)),
            replacements=tuple(
                Replacement(
                    text=t.note_words(one.text), start=one.span.start + place.offset, end=one.span.end + place.offset
                )
                for one in finding.suggestions
                if one.span is not None
            ),
            advice=tuple(
                t.engine(words.advice if words and rule and one.text == rule.advice else one.text)
                for one in finding.suggestions
                if one.span is None
            ),
            basis=self._sources(finding.basis),
            term=finding.evidence.term,
            entry=finding.evidence.entry,
            may_go=bool(place.control) and finding.category not in _NOT_TO_GO,
        )

    def excused(self, one: Exempted) -> Excused:
        return Excused(
            words=one.finding.evidence.written,
            rule=one.finding.rule,
            category=self._category(one.finding.category),
            reason=self._t.engine(one.reason, one.finding.evidence.written),
            by=excuse_name(one.by, self._t),
            basis=self._sources(one.basis),
        )

    def label(self, control: str) -> str:
        """What a person calls a control; without one, the whole note."""
        name, _, number = control.partition("-")
        if not name:
            return self._t("place.whole")
        return self._t("place.image", number=int(number) + 1) if number else self._t(f"place.{name}")

    def _undone(self, finding: Finding) -> list[str]:
        """What was undone to read the words. To a reader of traditional Chinese its characters are no disguise."""
        folds = finding.evidence.folds
        return [fold for fold in folds if fold != "t2s"] if self._t.tag == "zh-TW" else list(folds)

    def _category(self, name: str) -> str:
        category = self._lexicon.categories.get(name)
        return self._t.title(category.title) if category else name

    def _sources(self, basis: Iterable[Basis]) -> tuple[Source, ...]:
        return tuple(
            Source(
                title=self._t.engine(one.title),
                original=one.title if self._t.tag == "en" and self._t.engine(one.title) != one.title else "",
                confidence=self._or_id("confidence", one.confidence.value),
                checked=self._t("findings.checked", day=one.checked),
            )
            for one in basis
        )

    def _or_id(self, group: str, name: str) -> str:
        return _or_id(group, name, self._t)


def excuse_name(by: str, spoken: Language) -> str:
    """What excuses a finding, in a word or two."""
    if _ARTICLE.fullmatch(by):
        return spoken("by.law", number=by)
    return spoken("by.user") if by.startswith("user:") else _or_id("by", by, spoken)


def _or_id(group: str, name: str, spoken: Language) -> str:
    """The word for something the engine names; a name that is new to the form is shown as it is."""
    key = f"{group}.{name}"
    return spoken(key) if key in spoken.texts else name
