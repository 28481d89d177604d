"""Are the packs sound? Every row is tried on its own examples, and every suggestion on all packs."""

from __future__ import annotations

import datetime
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

from checker.claims import Claim
from checker.engine import Checker
from checker.lexicon import CompiledLexicon, Entry, Lexicon
from checker.lexicon.cache import compile_all, read_all
from checker.lexicon.read import is_day
from checker.lexicon.sheets import MANIFEST
from checker.model import Note, Scene, Severity

MIN_EXAMPLES = 5
"""Sentences of each kind that the plain rows of a file share."""


class Linter:
    """Reads the packs below ``root`` and those in ``extra``, and says what is wrong with them."""

    def __init__(self, root: Path, extra: Sequence[Path] = ()) -> None:
        self._problems: list[str] = []
        self.lexicon, fold = read_all(root, extra, self._problems)
        compiled = CompiledLexicon(compile_all(self.lexicon, fold, root))
        self._checker = Checker(lexicon=compiled, engine="pyahocorasick")

    def problems(self, only: Iterable[str] = ()) -> list[str]:
        """Every mistake as ``file:line: what``; with ``only`` those in packs of these folder names."""
        wanted = tuple(f"{name}/" for name in only)
        found = [problem for problem in self._problems if not wanted or problem.startswith(wanted)]
        sound = self._part(wanted)
        found += _unsorted(sound.entries)
        found += _repeated(self.lexicon.entries, wanted)
        found += _without_examples(sound)
        found += _not_yet_read(self.lexicon, wanted)
        found += self._dead(sound.entries)
        found += self._examples(sound)
        found += self._suggestions(sound, wanted)
        return found

    def failing_examples(self, only: Iterable[str] = ()) -> list[str]:
        """Only the examples that do not do what they say, as ``file:line: what``."""
        return list(self._examples(self._part(tuple(f"{name}/" for name in only))))

    def _part(self, wanted: tuple[str, ...]) -> Lexicon:
        """The lexicon with only the rows and examples of the packs that are wanted; all of it if none is named."""
        return self.lexicon._replace(
            entries=tuple(entry for entry in self.lexicon.entries if not wanted or entry.where.startswith(wanted)),
            examples=tuple(one for one in self.lexicon.examples if not wanted or one.where.startswith(wanted)),
        )

    def _dead(self, entries: Sequence[Entry]) -> Iterator[str]:
        """Rows that do not hit even their own term: a longer or equal row stands in their way."""
        for entry in entries:
            text = entry.term + (f" {entry.near[0]}" if entry.near else "")
            if not any(True for _ in self._terms({entry.where}, text)):
                yield f"{entry.where}: the term {entry.term!r} never hits: a look-alike, a word edge or another row hides it"

    def _examples(self, lexicon: Lexicon) -> Iterator[str]:
        plain: dict[str, set[str]] = {}
        for entry in lexicon.entries:
            if not conditional(entry):
                plain.setdefault(entry.where.rsplit(":", 1)[0], set()).add(entry.where)
        for example in lexicon.examples:
            if example.entry is not None:
                rows = {example.entry.where}
                scene = _scene(example.entry)
            else:
                rows = plain.get(example.file, set())
                scene = self._scene_of(example.file, lexicon)
            if example.hit:
                if not any(True for _ in self._terms(rows, example.text)):
                    yield f"{example.where}: must hit, but does not: {example.text!r}"
            else:
                standing = self._standing(example.text, scene, rows)
                if standing:
                    yield f"{example.where}: must miss, but {standing[0]!r} is found in {example.text!r}"

    @staticmethod
    def _scene_of(file: str, lexicon: Lexicon) -> Scene:
        first = next((entry for entry in lexicon.entries if entry.where.rsplit(":", 1)[0] == file), None)
        return _scene(first) if first is not None else Scene.NOTE

    def _terms(self, rows: set[str], text: str) -> Iterator[Claim]:
        """What these rows find in ``text``, whatever its scene and industry."""
        field = self._checker.fields(Note(body=text))[0]
        return self._checker.terms.find(field, lambda row: row.where in rows)

    def _standing(self, text: str, scene: Scene, rows: set[str]) -> list[str]:
        weighed, _, _ = self._checker.weigh(Note(body=text, scene=scene))
        return [
            one.claim.term
            for one in weighed
            if one.excuse is None and one.severity is not Severity.INFO and one.claim.entry in rows
        ]

    def _suggestions(self, lexicon: Lexicon, wanted: tuple[str, ...]) -> Iterator[str]:
        """A suggestion must not be a finding itself."""
        texts = [(entry.where, text) for entry in lexicon.entries for text in entry.instead]
        texts += [
            (f"{rule.pack}/pack.toml", rule.advice)
            for rule in lexicon.rules.values()
            if rule.advice and (not wanted or f"{rule.pack}/".startswith(wanted))
        ]
        for where, text in texts:
            for scene in (Scene.NOTE, Scene.AD, Scene.LIVE):
                weighed, _, _ = self._checker.weigh(Note(body=text, scene=scene))
                bad = [one.claim for one in weighed if one.excuse is None and one.severity is not Severity.INFO]
                if bad:
                    yield f"{where}: the suggestion {text!r} is a finding itself: {bad[0].term!r} ({bad[0].rule})"
                    break


def conditional(entry: Entry) -> bool:
    """Whether a row has a condition, and so needs its own text that must hit and its own that must not."""
    return bool(entry.word or entry.near or entry.variants or entry.unless or entry.industries)


def _scene(entry: Entry) -> Scene:
    return Scene.NOTE if Scene.NOTE in entry.scenes else sorted(entry.scenes)[0]


def _unsorted(entries: Sequence[Entry]) -> Iterator[str]:
    previous: Entry | None = None
    for entry in entries:
        if (
            previous is not None
            and _file(previous.where) == _file(entry.where)
            and (previous.rule, previous.term) > (entry.rule, entry.term)
        ):
            yield f"{entry.where}: not sorted: ({entry.rule}, {entry.term}) stands behind ({previous.rule}, {previous.term})"
        previous = entry


def _repeated(entries: Sequence[Entry], wanted: tuple[str, ...]) -> Iterator[str]:
    """Rows that another pack has already; within a pack that is an error of the format."""
    seen: dict[tuple[object, ...], str] = {}
    for entry in entries:
        key = (entry.term, entry.category, entry.word, entry.near, entry.scenes, entry.industries)
        first = seen.setdefault(key, entry.where)
        elsewhere = first.split("/", 1)[0] != entry.where.split("/", 1)[0]
        if elsewhere and (not wanted or entry.where.startswith(wanted)):
            yield f"{entry.where}: the term {entry.term!r} stands already in {first}"


def _not_yet_read(lexicon: Lexicon, wanted: tuple[str, ...]) -> Iterator[str]:
    """Sources that were last read on a day to come; where a day begins differs by less than one."""
    latest = datetime.date.today() + datetime.timedelta(days=1)
    sources = {(rule.pack, basis.id): basis.checked for rule in lexicon.rules.values() for basis in rule.basis}
    for (pack, name), day in sources.items():
        place = f"{pack}/{MANIFEST}"
        if (not wanted or place.startswith(wanted)) and is_day(day) and datetime.date.fromisoformat(day) > latest:
            yield f"{place} [source.{name}]: 'checked' is {day}, a day that is still to come"


def _without_examples(lexicon: Lexicon) -> Iterator[str]:
    own: set[tuple[str, bool]] = {(e.where, e.hit) for e in lexicon.examples if e.entry is not None}
    shared = Counter((e.file, e.hit) for e in lexicon.examples if e.entry is None)
    plain: set[str] = set()
    for entry in lexicon.entries:
        if not conditional(entry):
            plain.add(_file(entry.where))
            continue
        for hit, name in ((True, "hit"), (False, "miss")):
            if (entry.where, hit) not in own:
                yield f"{entry.where}: {entry.term!r} has a condition, so it needs an own text under {name!r}"
    for file in sorted(plain):
        for hit, name in ((True, "hit"), (False, "miss")):
            if shared[(file, hit)] < MIN_EXAMPLES:
                yield f"{file}: its plain rows need at least {MIN_EXAMPLES} {name} sentences in the examples file"


def _file(where: str) -> str:
    return where.rsplit(":", 1)[0]
