"""The compiled form of the lexicons: one artefact with everything a check needs, read in parts as they are needed.

Layout: magic, digest over all that follows, length of the table of sections, the table (JSON), the sections. Nothing in
it can run code (no pickle); a file whose digest differs is not used at all. The rows of the packs are the bulk of it
and a note touches few of them: they lie in small deflated blocks, so that there is little to read and to verify.
"""

from __future__ import annotations

import json
import zlib
from collections.abc import Mapping, Sequence
from functools import cached_property
from itertools import accumulate
from operator import add
from typing import TYPE_CHECKING, Any

from checker import classifier, keep
from checker.errors import LexiconError
from checker.fold import FoldTable
from checker.lexicon.types import Category, Entry, Industry, Lexicon, Pack, Rule, SeverityPair
from checker.match import AllFinder, DaachorseMatcher
from checker.model import Basis, Confidence, Scene, Severity
from checker.surroundings import Network
from checker.syllables import Syllables
from checker.syllables import save as save_syllables
from checker.views import SplitTable

if TYPE_CHECKING:
    from checker.lexicon.spellings import Sounds

MAGIC = b"notegate-lexicon-13\n"
_BLOCK = 64
"""Rows deflated together."""
_FIRST = 65
"""Steps are written as letters from here on."""
_PLACES = bytes(max(code - _FIRST, 0) for code in range(256))


class CompiledLexicon:
    """The lexicons as the engine reads them. Sections are decoded when first asked for, entries one by one."""

    def __init__(self, data: bytes | memoryview) -> None:
        """Raises LexiconError when ``data`` is not a whole, unharmed artefact of this version."""
        body = keep.unsealed(MAGIC, data)
        if body is None:
            raise LexiconError("not an artefact of this version, or damaged")
        width = int.from_bytes(body[:4], "big")
        self._table: dict[str, list[int]] = json.loads(bytes(body[4 : 4 + width]))
        self._body = body
        self._base = 4 + width
        self._entries: dict[int, Entry] = {}

    def _section(self, name: str) -> bytes:
        return bytes(self._view(name))

    def _view(self, name: str) -> memoryview:
        start, length = self._table[name]
        return self._body[self._base + start : self._base + start + length]

    def _json(self, name: str) -> Any:
        return json.loads(self._section(name))

    @cached_property
    def fold(self) -> FoldTable:
        """The fold table."""
        characters, replacements, codes, names, candidates = self._section("fold").split(b"\x1e")

        def tables() -> tuple[dict[str, str], dict[str, str]]:
            steps = names.decode().split("\x1f")
            keys = characters.decode()
            return (
                dict(zip(keys, replacements.decode().split("\x1f"), strict=True)),
                dict(zip(keys, map(steps.__getitem__, codes.translate(_PLACES)), strict=True)),
            )

        return FoldTable.kept(candidates.decode("utf-8", "surrogatepass"), tables)

    @cached_property
    def spellings(self) -> list[str]:
        """Every spelling that is looked for; the number of a hit is its place here."""
        text = self._section("spellings").decode()
        return text.split("\n") if text else []

    @cached_property
    def _references(self) -> list[str]:
        return self._section("references").decode().split("\n")

    @cached_property
    def _blocks(self) -> list[int]:
        """Where each block of entries begins, and where the last one ends."""
        widths: list[int] = self._json("blocks")
        return list(accumulate(widths, initial=0))

    def kept(self, name: str) -> memoryview | None:
        """A further section that was kept beside the lexicon, or None."""
        return self._view(name) if name in self._table else None

    def classifier(self, engine: str) -> classifier.Classifier:
        """What scores how clauses are worded; ``engine`` finds their pieces."""
        saved = self._section("pieces") if engine == DaachorseMatcher.name else b""
        return classifier.Classifier(self._view("classifier"), engine, saved, self._network)

    def _network(self) -> Network | None:
        view = self._view("surroundings")
        return Network.load(view) if view else None

    @property
    def automaton(self) -> bytes:
        """A saved daachorse automaton over :attr:`spellings`, or nothing."""
        return self._section("automaton")

    @cached_property
    def packs(self) -> Mapping[str, Pack]:
        """The packs by id."""
        return {name: Pack(**fields) for name, fields in self._json("packs").items()}

    @cached_property
    def versions(self) -> Mapping[str, str]:
        """Version and hash of each pack, as reports name them."""
        return {name: f"{pack.version}+{pack.digest[:8]}" for name, pack in self.packs.items()}

    @cached_property
    def categories(self) -> Mapping[str, Category]:
        """The categories by id."""
        return {
            name: Category(**{**fields, "severity": _pair(fields["severity"])})
            for name, fields in self._json("categories").items()
        }

    @cached_property
    def rules(self) -> Mapping[str, Rule]:
        """The rules by id."""
        return {name: _rule(fields) for name, fields in self._json("rules").items()}

    @cached_property
    def industries(self) -> Mapping[str, Industry]:
        """The industries by id."""
        found: dict[str, dict[str, Any]] = self._json("industries")
        return {name: _industry(fields) for name, fields in found.items()}

    def split(self, engine: str) -> SplitTable:
        """What is written otherwise and only together can be told; ``engine`` finds where to look."""
        pairs = self._section("pairs").decode()
        saved = self._section("paired") if engine == DaachorseMatcher.name else b""
        finder = AllFinder(() if saved else _paired(pairs), engine, saved)
        return SplitTable(
            lambda: dict(self._json("split")),
            pairs,
            finder.find,
            Syllables(self._view("syllables")),
            self._section("parts").decode(),
        )

    def entries_of(self, spelling: int) -> list[tuple[Entry, str]]:
        """The rows that ask for this spelling, each with the disguise it is (empty for the term itself)."""
        found = []
        for reference in self._references[spelling].split(","):
            number, _, step = reference.partition(":")
            found.append((self._entry(int(number)), step))
        return found

    def _entry(self, number: int) -> Entry:
        entry = self._entries.get(number)
        if entry is None:
            block, place = divmod(number, _BLOCK)
            start, end = self._blocks[block : block + 2]
            lines = zlib.decompress(self._view("entries")[start:end]).split(b"\n")
            # Threads may do the same work at the same time; the values are equal.
            entry = self._entries[number] = _entry(json.loads(lines[place]))
        return entry


def compile_lexicon(
    lexicon: Lexicon,
    fold: FoldTable,
    sounds: Sounds,
    split: Mapping[str, str],
    syllables: Sequence[str],
    *,
    save_automaton: bool,
    more: Mapping[str, bytes] | None = None,
) -> bytes:
    """The artefact of ``lexicon``. With ``save_automaton`` (needs daachorse) the automaton is stored ready to load.

    ``split`` and ``syllables`` are the words of :class:`SplitTable` and of :class:`Syllables`.
    """
    from checker.lexicon.spellings import spellings  # noqa: PLC0415 - needed only to compile

    references: dict[str, list[str]] = {}
    for number, entry in enumerate(lexicon.entries):
        references.setdefault(entry.term, []).append(f"{number}:")
    plain = frozenset(references)
    for number, entry in enumerate(lexicon.entries):
        for spelling, step in dict(spellings(entry, sounds)).items():
            if spelling not in plain:  # a term of its own keeps its own meaning
                references.setdefault(spelling, []).append(f"{number}:{step}")
    terms = sorted(references)
    rows = [_dump(_entry_fields(entry)) for entry in lexicon.entries]
    blocks = [zlib.compress(b"\n".join(rows[low : low + _BLOCK])) for low in range(0, len(rows), _BLOCK)]
    step_names = sorted(set(fold.steps.values()))
    characters = sorted(fold.replacements)
    otherwise = SplitTable(split)
    weights = classifier.save(lexicon.classes)
    return _pack(
        {
            "fold": b"\x1e".join(
                part.encode("utf-8", "surrogatepass")
                for part in (
                    "".join(characters),
                    "\x1f".join(fold.replacements[character] for character in characters),
                    "".join(chr(_FIRST + step_names.index(fold.steps[character])) for character in characters),
                    "\x1f".join(step_names),
                    fold.candidates,
                )
            ),
            "spellings": "\n".join(terms).encode(),
            "references": "\n".join(",".join(references[term]) for term in terms).encode(),
            "blocks": _dump(list(map(len, blocks))),
            "entries": b"".join(blocks),
            "automaton": DaachorseMatcher(terms).save() if save_automaton else b"",
            "packs": _dump({name: pack._asdict() for name, pack in lexicon.packs.items()}),
            "categories": _dump({name: category._asdict() for name, category in lexicon.categories.items()}),
            "rules": _dump({name: rule._asdict() for name, rule in lexicon.rules.items()}),
            "industries": _dump({name: industry._asdict() for name, industry in lexicon.industries.items()}),
            "split": _dump(dict(split)),
            "pairs": otherwise.pairs.encode(),
            "parts": otherwise.parts.encode(),
            "syllables": save_syllables(syllables, sounds.syllables),
            "classifier": weights,
            "surroundings": lexicon.network.save() if lexicon.network is not None else b"",
            "pieces": classifier.automaton(weights) if save_automaton else b"",
            "paired": AllFinder(_paired(otherwise.pairs), DaachorseMatcher.name).save() if save_automaton else b"",
            **(more or {}),
        }
    )


def _paired(characters: str) -> list[str]:
    """Each two of ``characters``, side by side."""
    return list(map(add, characters[::2], characters[1::2]))


def _pack(sections: Mapping[str, bytes]) -> bytes:
    table = {}
    position = 0
    for name, content in sections.items():
        table[name] = [position, len(content)]
        position += len(content)
    encoded = json.dumps(table).encode()
    body = len(encoded).to_bytes(4, "big") + encoded + b"".join(sections.values())
    return keep.sealed(MAGIC, body)


def _dump(value: object) -> bytes:
    return json.dumps(value, ensure_ascii=False, default=_plain, separators=(",", ":")).encode()


def _plain(value: object) -> object:
    if isinstance(value, frozenset):
        return sorted(value)
    return dict(vars(value))


def _pair(pair: list[str]) -> SeverityPair:
    return SeverityPair(commercial=Severity(pair[0]), personal=Severity(pair[1]))


def _rule(fields: dict[str, Any]) -> Rule:
    basis = tuple(Basis(**{**item, "confidence": Confidence(item["confidence"])}) for item in fields["basis"])
    return Rule(**{**fields, "basis": basis, "files": tuple(fields["files"])})


def _industry(fields: dict[str, Any]) -> Industry:
    values: dict[str, Any] = {
        name: tuple(value) if isinstance(value, list) else value for name, value in fields.items()
    }
    return Industry(**values)


def _entry_fields(entry: Entry) -> dict[str, object]:
    fields = {name: value for name, value in entry._asdict().items() if value not in ((), "", 0, frozenset())}
    fields["scenes"] = entry.scenes
    return fields


def _entry(fields: dict[str, Any]) -> Entry:
    for name in ("near", "variants", "unless", "instead"):
        if name in fields:
            fields[name] = tuple(fields[name])
    fields["severity"] = _pair(fields["severity"])
    fields["scenes"] = frozenset(map(Scene, fields["scenes"]))
    if "industries" in fields:
        fields["industries"] = frozenset(fields["industries"])
    return Entry(**fields)
