"""The checker: built once, safe to share between threads, the same answer for the same note and packs."""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

from checker import intent as intents
from checker import match
from checker.claims import Claim
from checker.config import Settings
from checker.errors import InputError
from checker.exempt import Excuse, Exemptions
from checker.findings import Assembler
from checker.lexicon import CompiledLexicon, Entry
from checker.lexicon.cache import load
from checker.locate import lexicon_root
from checker.model import Commercial, Note, NotEvaluated, Report, verdict_of
from checker.rules import contacts, disclosure, patterns
from checker.rules import format as lengths
from checker.rules.terms import Terms
from checker.scan import Judge, Spellings
from checker.segment import Segmenter
from checker.version import VERSION
from checker.views import FieldText

MAX_CODE_POINTS = 5_000_000
"""Most code points in one note. A note has 1,000 characters; this is room for a whole file given by mistake."""
MAX_CLAIMS = 1_000
"""Most claims read in one field; a text with more is not a note, and the report says so."""


class Checker:
    """Checks notes. Building one loads the lexicons (from the cache if they are there); checking keeps no state."""

    def __init__(
        self,
        settings: Settings | None = None,
        *,
        today: datetime.date | None = None,
        engine: str | None = None,
        segmenter: str | None = None,
        cache: Path | None = None,
        root: Path | None = None,
    ) -> None:
        """``today`` decides which of the user's exemptions still hold (None: all of them do).

        ``engine`` (``daachorse`` or ``pyahocorasick``) and ``segmenter`` (``rjieba`` or ``jieba``) default to the fastest
        that is installed. ``root`` is the folder of the packs, ``cache`` the folder of the compiled ones. Raises
        LexiconError where a pack is wrong, ConfigError where a pinned pack has another version.
        """
        self.settings = settings or Settings()
        name = engine or match.available()
        self.lexicon: CompiledLexicon = load(root or lexicon_root(), self.settings.packs, engine=name, cache=cache)
        self._fold = self.lexicon.fold
        words = Segmenter(segmenter)
        finder = match.matcher(
            () if self.lexicon.automaton and name == match.DaachorseMatcher.name else self.lexicon.spellings,
            name,
            self.lexicon.automaton or None,
        )
        self._terms = Terms(Spellings(self.lexicon, finder), Judge(self.lexicon, words), words)
        self._patterns = patterns.Patterns(self._fold, words)
        self._exemptions = Exemptions(self.settings, self._fold, today)
        self._assembler = Assembler(self.lexicon, self._fold)

    def check(self, note: Note) -> Report:
        """The report on ``note``. Raises InputError for a note of more than 5,000,000 code points."""
        size = sum(len(text) for _, text in note.fields())
        if size > MAX_CODE_POINTS:
            raise InputError(f"the note has {size:,} characters; at most {MAX_CODE_POINTS:,} are read", where=note.id)
        fields = [FieldText(name, self._fold.fold(text), self.lexicon.split) for name, text in note.fields()]
        missing: list[NotEvaluated] = []
        intent = intents.judge(note, fields, self.lexicon)
        claims = list(self._claims(note, fields, intent.industries, missing))
        claims += disclosure.find(note, fields, intent, missing)
        excused = self._exemptions.judge(note, claims, intent)
        return self._assembler.report(
            note=note,
            intent=intent.public,
            judged=excused,
            lengths=list(lengths.find(note)),
            not_evaluated=missing,
            version=f"notegate {VERSION}",
        )

    def check_many(self, notes: Iterable[Note]) -> Iterator[Report]:
        """Reports in the order of ``notes``, made one at a time as they are asked for."""
        return map(self.check, notes)
