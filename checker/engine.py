"""The checker: built once, safe to share between threads, the same answer for the same note and packs."""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Iterator, Sequence
from functools import partial
from itertools import chain, islice
from pathlib import Path
from typing import Any

from checker import industries, match
from checker import intent as intents
from checker.claims import Claim
from checker.config import Settings, place_of
from checker.errors import ConfigError, InputError, nearest
from checker.exempt import Exemptions, Weighed
from checker.findings import Assembler
from checker.fold import FoldTable
from checker.gain import reader as gain
from checker.lexicon import CompiledLexicon, Entry, Lexicon
from checker.lexicon.cache import load
from checker.locate import lexicon_root
from checker.model import Intent, Note, NotEvaluated, Partnership, Report, Scene, Speaker
from checker.rules import clauses, contacts, disclosure, patterns
from checker.rules import format as lengths
from checker.rules.terms import Terms
from checker.scan import Judge, Spellings
from checker.segment import Segmenter
from checker.value import replace
from checker.version import VERSION
from checker.views import FieldText
from checker.wording import SCENES, Wording

_GAIN = "gain"
MAX_CODE_POINTS = 5_000_000
"""Most code points in one note. A note has 1,000 characters; this is room for a whole file given by mistake."""
MAX_CLAIMS = 300
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
        lexicon: CompiledLexicon | None = None,
    ) -> None:
        """``today`` decides which of the user's exemptions still hold (None: all of them do).

        ``engine`` (``daachorse`` or ``pyahocorasick``) and ``segmenter`` (``rjieba`` or ``jieba``) default to the fastest
        that is installed. ``root`` is the folder of the packs, ``cache`` the folder of the compiled ones; a compiled
        ``lexicon`` that is given takes their place. Raises LexiconError where a pack is wrong, ConfigError where a pinned pack has another version.
        """
        self.settings = settings or Settings()
        name = engine or match.available()
        self.lexicon = lexicon or load(
            root or lexicon_root(),
            self.settings.packs,
            engine=name,
            cache=cache,
            more=partial(_kept_beside, engine=name),
        )
        self._require_pinned()
        self._fold = self.lexicon.fold
        words = Segmenter(segmenter)
        finder = match.matcher(
            () if self.lexicon.automaton and name == match.DaachorseMatcher.name else self.lexicon.spellings,
            name,
            self.lexicon.automaton or None,
        )
        self.terms = Terms(Spellings(self.lexicon, finder), Judge(self.lexicon, words), words)
        self._patterns = patterns.Patterns(self._fold, words, name, saved=self.lexicon.kept)
        self._contacts = contacts.Contacts(name, self.lexicon.kept)
        self._gain = gain.Reader(name, self.lexicon.kept(_GAIN))
        self._split = self.lexicon.split(name)
        self._classifier = self.lexicon.classifier(name) if self.settings.classifier else None
        self._exemptions = Exemptions(self.settings, self._fold, today)
        self._assembler = Assembler(self.lexicon)

    def _require_pinned(self) -> None:
        """Raise ConfigError where a pack is not of the version that the settings want."""
        packs = self.lexicon.packs
        for name, version in self.settings.pin.items():
            if name in packs and packs[name].version == version:
                continue
            where = place_of(self.settings, "pin", name) or "pin"
            if name not in packs:
                raise ConfigError(f"there is no pack {name!r}{nearest(name, packs)}", where=where)
            found = packs[name].version
            raise ConfigError(f"the pack {name!r} is version {found}, not {version} as approved", where=where)

    def check(self, note: Note) -> Report:
        """The report on ``note``. Raises InputError for a note of more than 5,000,000 code points or of no known industry."""
        weighed, intent, missing = self.weigh(note)
        return self._assembler.report(
            note=note,
            intent=intent,
            weighed=weighed,
            too_long=lengths.find(note),
            not_evaluated=missing,
            version=f"notegate {VERSION}",
        )

    def weigh(self, note: Note) -> tuple[list[Weighed], Intent, list[NotEvaluated]]:
        """All claims in ``note``, weighed and excused but not yet merged, with its intent and what was not evaluated.

        Raises InputError as :meth:`check` does.
        """
        for given, kind in ((note.scene, Scene), (note.speaker, Speaker), (note.partnership, Partnership)):
            if type(given) is not kind:  # a mere word would be taken for another one without a word
                known = ", ".join(f"{kind.__name__}.{one.name}" for one in kind)
                raise TypeError(f"{kind.__name__.lower()}={given!r}: must be one of {known}")
        size = sum(len(text) for _, text in note.fields())
        if size > MAX_CODE_POINTS:
            raise InputError(f"the note has {size:,} characters; at most {MAX_CODE_POINTS:,} are read", where=note.id)
        note = self._with_defaults(note)
        # A field that shows nothing is none: no claim could point at any of its words.
        fields = [field for field in self.fields(note) if field.text]
        reading = self._gain.read(fields)
        intent = intents.judge(note, reading)
        wording = self.wording(note, fields)
        claims, missing = self._claims(note, fields, wording)
        # A brief is addressed to the creator; what its writer gains is no secret.
        told, untold = (
            ([], []) if note.scene is Scene.BRIEF else disclosure.find(note, fields, intent, reading, wording)
        )
        return self._exemptions.weigh(note, fields, [*claims, *told], intent, wording), intent, [*missing, *untold]

    def fields(self, note: Note) -> list[FieldText]:
        """The note's fields, folded and ready for the rules."""
        title = self._fold.text(note.title)
        return [FieldText(name, self._fold.fold(text), self._split, title) for name, text in note.fields()]

    def check_many(self, notes: Iterable[Note]) -> Iterator[Report]:
        """Reports in the order of ``notes``, made one at a time as they are asked for."""
        return map(self.check, notes)

    def _with_defaults(self, note: Note) -> Note:
        """The note with what the settings say for notes that do not say it themselves."""
        settings = self.settings
        changes: dict[str, Any] = {}
        if settings.industry and note.industry is None:
            changes["industry"] = settings.industry
        if note.speaker is Speaker.UNKNOWN and settings.speaker is not Speaker.UNKNOWN:
            changes["speaker"] = settings.speaker
        if note.partnership is Partnership.UNKNOWN and settings.partnership is not Partnership.UNKNOWN:
            changes["partnership"] = settings.partnership
        return replace(note, **changes) if changes else note

    def wording(self, note: Note, fields: Sequence[FieldText]) -> Wording | None:
        """How the clauses of the note are worded. Topics are labels; scripts and orders it has not learnt from."""
        if self._classifier is None or note.scene not in SCENES:
            return None
        return Wording(
            self._classifier, {field.name: field.masked for field in fields if not field.name.startswith("topics/")}
        )

    def _claims(
        self, note: Note, fields: Sequence[FieldText], wording: Wording | None
    ) -> tuple[list[Claim], list[NotEvaluated]]:
        """What all rules see, field by field, and what could not be looked at."""
        wanted = _Wanted(note, fields, self.lexicon)
        claims: list[Claim] = []
        missing = [
            NotEvaluated(rule="xhs/overedit", reason=f"第 {number + 1} 张图片没有文字内容可查，请人工核对图片")
            for number, image in enumerate(note.images)
            if not image.text
        ]
        for field in fields:
            found = chain(
                self.terms.find(field, wanted), self._patterns.find(field, note.scene), self._contacts.find(field)
            )
            capped = list(islice(found, MAX_CLAIMS))
            if wording is not None:
                capped += islice(clauses.find(field, wording, capped), MAX_CLAIMS - len(capped))
            claims += capped
            if len(capped) == MAX_CLAIMS:
                missing.append(
                    NotEvaluated(rule="limit/claims", reason=f"{field.name} 命中超过 {MAX_CLAIMS} 处，其余未列出")
                )
        return claims, missing


def _kept_beside(lexicon: Lexicon, fold: FoldTable, *, engine: str) -> dict[str, bytes]:
    """What is made once and kept with the compiled lexicons. The sentences that must miss serve as ordinary text."""
    from checker.gain import sentences as gain_sentences  # noqa: PLC0415 - only when the lexicons are compiled
    from checker.rules.contacts import reading as contact_reading  # noqa: PLC0415 - likewise

    ordinary = "\n".join(fold.text(example.text) for example in lexicon.examples if not example.hit)
    return {
        **patterns.kept(fold, engine, ordinary),
        **contact_reading.kept(engine, ordinary),
        _GAIN: gain_sentences.gate_of(engine).save(),
    }


class _Wanted:
    """Whether a row applies to a note: its scene, and its industry where the row asks for one."""

    def __init__(self, note: Note, fields: Sequence[FieldText], lexicon: CompiledLexicon) -> None:
        self._note = note
        self._fields = fields
        self._lexicon = lexicon
        # A wrong name must be an error even where no row asks.
        self._industries = industries.of(note, fields, lexicon.industries) if note.industry else None

    def __call__(self, entry: Entry) -> bool:
        if self._note.scene not in entry.scenes:
            return False
        if not entry.industries:
            return True
        if self._industries is None:
            self._industries = industries.of(self._note, self._fields, self._lexicon.industries)
        return not entry.industries.isdisjoint(self._industries)
