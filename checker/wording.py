"""How the clauses of one note are worded: each placed in its field, scored by its words and by what stands around it.

Scores are made where they are asked for: most clauses are far from every class.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cached_property

from checker.classifier import LEARNT_AS, Classifier, Weights, clauses
from checker.model import Scene
from checker.surroundings import EDGE, Clause, Surroundings, parting
from checker.views import FieldText, View

SCENES = frozenset({Scene.NOTE, Scene.AD, Scene.COMMENT})
"""What was learnt from: scripts and orders are worded otherwise."""
TITLE = "title"
"""The field whose clauses name what the note is about."""


class _Note:
    """The clauses of a note: what their pieces weigh, and what is made of that, each when it is asked for."""

    def __init__(self, classifier: Classifier, texts: Mapping[str, str]) -> None:
        self.classifier = classifier
        self._texts = texts
        self._placed = [(name, start, end) for name, text in texts.items() for start, end in clauses(text)]
        # They begin and end with that of an empty clause: what stands before the first one and behind the last.
        self._sums = classifier.sums([texts[name][start:end] for name, start, end in self._placed])
        self._together = classifier.together(self._sums)
        self._first: dict[int, list[int]] = {}

    def by_field(self) -> dict[str, list[Scored]]:
        """Its clauses in their order."""
        found: dict[str, list[Scored]] = {name: [] for name in self._texts}
        for place, (name, start, end) in enumerate(self._placed):
            found[name].append(Scored(self, place, start, end))
        return found

    def near(self, place: int) -> bool:
        """Whether the clause may be found in any class by its first score."""
        return any(score >= one.least for score, one in zip(self.first(place), self.classifier.classes, strict=True))

    def first(self, place: int) -> list[int]:
        """The first scores of the clause."""
        found = self._first.get(place)
        if found is None:
            found = self._first[place] = self.classifier.score(self._sums[place : place + 3], self._together)
        return found

    def scores(self, place: int) -> list[int]:
        """Its scores, its surroundings weighed."""
        return self.classifier.weighed(self.first(place), lambda: self._surroundings.of(place))

    @cached_property
    def _surroundings(self) -> Surroundings:
        found = []
        field, done = "", 0
        for place, (name, start, end) in enumerate(self._placed):
            found.append(
                Clause(
                    scores=self.classifier.read_by_network(self.first(place)),
                    length=end - start,
                    mark=parting(self._texts[name][done:start]) if name == field else EDGE,
                    titled=name == TITLE,
                )
            )
            field, done = name, end
        return Surroundings(found)


class Scored:
    """A clause, from ``start`` to ``end`` in its text. Most are far from every class; scores are made where they are asked for."""

    __slots__ = ("_near", "_note", "_place", "_scores", "end", "start")

    def __init__(self, note: _Note, place: int, start: int, end: int) -> None:
        """``place``: which of the clauses of ``note`` it is."""
        self.start = start
        self.end = end
        self._note = note
        self._place = place
        self._near: bool | None = None
        self._scores: list[int] | None = None

    @property
    def scores(self) -> list[int]:
        """The score in each of the classifier's classes."""
        if self._scores is None:
            self._scores = self._note.scores(self._place)
        return self._scores

    @property
    def first(self) -> list[int]:
        """What its words and those around it give alone, class by class."""
        return self._note.first(self._place)

    @property
    def near(self) -> bool:
        """Whether it is worth asking for scores: where not, it is found in no class, unless it is disguised."""
        if self._near is None:
            self._near = self._note.near(self._place)
        return self._near


def read(classifier: Classifier, texts: Mapping[str, str]) -> dict[str, list[Scored]]:
    """The clauses of each of the folded ``texts`` of a note, by field, in their order; each knows those around it."""
    return _Note(classifier, texts).by_field()


class Wording:
    """How the clauses of one note are worded. ``texts``: its fields by name, folded."""

    def __init__(self, classifier: Classifier, texts: Mapping[str, str]) -> None:
        self.classifier = classifier
        self.clauses = read(classifier, texts)
        self._hidden: dict[str, list[Scored]] = {}

    def everywhere(self, field: FieldText) -> Iterator[tuple[View, Scored]]:
        """The clauses of ``field`` as they stand, and those in which a disguise is undone; these are scored by themselves."""
        if field.name not in self.clauses:
            return
        for clause in self.clauses[field.name]:
            yield field.plain, clause
        view = field.dense
        if view is not None:
            for clause in self._undone(field.name, view):
                yield view, clause

    def _undone(self, name: str, view: View) -> list[Scored]:
        found = self._hidden.get(name)
        if found is None:
            clauses = read(self.classifier, {name: view.text})[name] if view.hides(0, len(view.text)) else []
            found = self._hidden[name] = [clause for clause in clauses if view.hides(clause.start, clause.end)]
        return found

    def score(self, category: str, field: str, start: int, end: int) -> tuple[int, int, Weights] | None:
        """The highest score in the class of ``category`` among the clauses of ``field`` that ``[start, end)`` touches, and
        the highest first score.
        """
        number = self.classifier.number(LEARNT_AS.get(category, category))
        if number is None:
            return None
        touched = [clause for clause in self.clauses.get(field, ()) if clause.start < end and start < clause.end]
        if not touched:
            return None
        best = max(clause.scores[number] for clause in touched)
        return best, max(clause.first[number] for clause in touched), self.classifier.classes[number]
