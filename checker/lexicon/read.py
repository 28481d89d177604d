"""Packs on disk -> a :class:`Lexicon`; every mistake is named with file, line and the nearest valid word."""

from __future__ import annotations

import datetime
import hashlib
import tomllib
from collections.abc import Callable, Iterable, Mapping, Sequence
from pathlib import Path
from typing import Any

from checker.errors import LexiconError, nearest
from checker.lexicon.learnt import CLASS, NETWORK, Learnt
from checker.lexicon.sheets import MANIFEST, Mistakes
from checker.lexicon.types import (
    DEFAULT_SCENES,
    VARIANTS,
    Category,
    Entry,
    Example,
    Industry,
    Lexicon,
    Pack,
    Rule,
    SeverityPair,
)
from checker.model import Basis, Confidence, Scene, Severity

COLUMNS = (
    "rule", "category", "term", "match", "variants", "severity", "scenes", "industries", "unless", "instead", "note",
    "hit", "miss",
)  # fmt: skip
INDUSTRY_COLUMNS = (
    "id", "title_zh", "title_en", "aliases", "evident", "status", "deposit", "must_not", "papers", "basis", "note",
)  # fmt: skip
EXAMPLES = ".examples.csv"
FOLDING = "folding"
PLATFORM = "platform"
MAX_TERM = 24
"""Longest term in code points; longer wording is a sentence, and belongs into the examples."""
_MOST_PROBLEMS = 40

Fold = Callable[[str], str]


def pack_folders(root: Path) -> list[Path]:
    """The packs below ``root``, sorted by name; ``folding`` and ``platform`` are data of other rooms."""
    return sorted(
        child for child in root.iterdir() if (child / MANIFEST).is_file() and child.name not in (FOLDING, PLATFORM)
    )


def digest(folder: Path) -> str:
    """A hash over the names and contents of all data files in ``folder``."""
    state = hashlib.blake2b(digest_size=16)
    for path in sorted(folder.rglob("*")):
        if path.suffix in (".csv", ".toml") and path.is_file():
            content = path.read_bytes()
            state.update(f"{path.relative_to(folder).as_posix()}\0{len(content)}\0".encode())
            state.update(content)
    return state.hexdigest()


def read(folders: Sequence[Path], industries: Path | None, fold: Fold, problems: list[str] | None = None) -> Lexicon:
    """Read the packs in ``folders`` and the industries; ``fold`` is applied to terms, look-alikes and neighbours.

    Raises LexiconError naming every mistake found (up to 40), each with ``file:line``. With ``problems`` they are added
    to that list instead, and what is sound is returned.
    """
    reader = _Reader(fold)
    if industries is not None:
        reader.read_industries(industries)
    manifests = [(folder, reader.read_manifest(folder)) for folder in folders]
    for folder, manifest in manifests:
        reader.read_categories(folder, manifest)
    for folder, manifest in manifests:
        reader.read_rules(folder, manifest)
    learnt = Learnt(reader.mistakes, reader.categories)
    for folder, manifest in manifests:
        learnt.read(folder, manifest)
        reader.read_entries(folder, manifest)
    if problems is not None:
        problems.extend(reader.mistakes.found)
    elif reader.mistakes.found:
        shown = reader.mistakes.found[:_MOST_PROBLEMS]
        more = len(reader.mistakes.found) - len(shown)
        raise LexiconError("\n".join(shown) + (f"\n… and {more} more" if more else ""))
    return Lexicon(
        packs=reader.packs,
        categories=reader.categories,
        rules=reader.rules,
        entries=tuple(reader.entries),
        industries=reader.industries,
        examples=tuple(reader.examples),
        classes=tuple(learnt.classes.values()),
        network=learnt.network,
    )


def split_list(cell: str) -> tuple[str, ...]:
    """The parts of a ``|`` list, without empty ones."""
    return tuple(part.strip() for part in cell.split("|") if part.strip())


def is_day(value: object) -> bool:
    """Whether ``value`` is a date, or written as one."""
    try:
        datetime.date.fromisoformat(str(value))
    except ValueError:
        return False
    return True


class _Reader:
    """Collects what the packs say and every mistake in them."""

    def __init__(self, fold: Fold) -> None:
        self.fold = fold
        self.mistakes = Mistakes()
        self.packs: dict[str, Pack] = {}
        self.categories: dict[str, Category] = {}
        self.rules: dict[str, Rule] = {}
        self.industries: dict[str, Industry] = {}
        self.entries: list[Entry] = []
        self.examples: list[Example] = []
        self._seen: dict[tuple[object, ...], str] = {}

    # -- manifests ---------------------------------------------------------------------------------------------------

    def read_manifest(self, folder: Path) -> Mapping[str, Any]:
        where = f"{folder.name}/{MANIFEST}"
        try:
            manifest = tomllib.loads((folder / MANIFEST).read_text(encoding="utf-8-sig"))
        except OSError as error:
            raise LexiconError(f"cannot be read: {error.strerror}", where=where) from error
        except UnicodeDecodeError as error:
            raise LexiconError(f"not UTF-8 (byte {error.start}); save it as UTF-8", where=where) from error
        except tomllib.TOMLDecodeError as error:
            raise LexiconError(str(error), where=where) from error
        self.mistakes.check_keys(
            manifest, ("id", "version", "title", "category", "rule", "source", CLASS, NETWORK), where
        )
        identity = str(manifest.get("id", folder.name))
        if identity in self.packs:
            self.mistakes.add(where, f"a pack with the id {identity!r} has been read already")
        self.packs[identity] = Pack(
            id=identity,
            version=str(manifest.get("version", "0")),
            title=manifest.get("title", {}),
            digest=digest(folder),
        )
        return manifest

    def read_categories(self, folder: Path, manifest: Mapping[str, Any]) -> None:
        where = f"{folder.name}/{MANIFEST}"
        for name, table in manifest.get("category", {}).items():
            self.mistakes.check_keys(table, ("title", "severity"), f"{where} [category.{name}]")
            if name in self.categories:
                self.mistakes.add(
                    where, f"category {name!r} is declared by pack {self.categories[name].pack!r} already"
                )
                continue
            severity = table.get("severity", {})
            pair = self._pair(
                f"{severity.get('commercial', 'error')}/{severity.get('personal', 'warning')}", where, Severity.WARNING
            )
            self.categories[name] = Category(
                id=name, title=table.get("title", {}), severity=pair, pack=str(manifest.get("id", folder.name))
            )

    def read_rules(self, folder: Path, manifest: Mapping[str, Any]) -> None:
        where = f"{folder.name}/{MANIFEST}"
        sources = self._sources(manifest, where)
        used: set[str] = set()
        for name, table in manifest.get("rule", {}).items():
            place = f'{where} [rule."{name}"]'
            self.mistakes.check_keys(table, ("title", "category", "basis", "files", "help", "advice"), place)
            if name in self.rules:
                self.mistakes.add(place, f"rule is declared by pack {self.rules[name].pack!r} already")
                continue
            category = str(table.get("category", ""))
            if category not in self.categories:
                self.mistakes.add(place, f"unknown category {category!r}{nearest(category, self.categories)}")
            basis = []
            for source in table.get("basis", ()):
                if source in sources:
                    basis.append(sources[source])
                    used.add(source)
                else:
                    self.mistakes.add(place, f"unknown source {source!r}{nearest(source, sources)}")
            if not basis:
                self.mistakes.add(place, "a rule needs at least one basis")
            self.rules[name] = Rule(
                id=name,
                title=str(table.get("title", "")),
                category=category,
                basis=tuple(basis),
                help=str(table.get("help", "")).strip(),
                advice=str(table.get("advice", "")).strip(),
                pack=str(manifest.get("id", folder.name)),
                files=tuple(table.get("files", ())),
            )
        for source in sorted(set(sources) - used):
            self.mistakes.add(f"{where} [source.{source}]", "no rule of this pack uses this source")

    def _sources(self, manifest: Mapping[str, Any], where: str) -> dict[str, Basis]:
        found = {}
        for name, table in manifest.get("source", {}).items():
            place = f"{where} [source.{name}]"
            self.mistakes.check_keys(table, ("title", "confidence", "checked"), place)
            confidence = str(table.get("confidence", ""))
            if confidence not in set(Confidence):
                self.mistakes.add(place, f"unknown confidence {confidence!r}{nearest(confidence, list(Confidence))}")
                confidence = Confidence.SECONDARY
            if "checked" not in table:
                self.mistakes.add(place, "the date 'checked' is missing")
            elif not is_day(table["checked"]):
                self.mistakes.add(place, f"'checked' must be a date such as 2026-11-22, not {table['checked']!r}")
            if not table.get("title"):
                self.mistakes.add(place, "the title is missing")
            found[name] = Basis(
                id=name,
                title=str(table.get("title", "")),
                confidence=Confidence(confidence),
                checked=str(table.get("checked", "")),
            )
        return found

    # -- rows --------------------------------------------------------------------------------------------------------

    def read_entries(self, folder: Path, manifest: Mapping[str, Any]) -> None:
        named: dict[str, set[str]] = {}
        for rule in self.rules.values():
            if rule.pack == manifest.get("id", folder.name):
                for name in rule.files:
                    named.setdefault(name, set()).add(rule.id)
        for name, rules in sorted(named.items()):
            path = self.mistakes.inside(folder, name, f"{folder.name}/{MANIFEST}")
            if path is None:
                continue
            for where, row in self.mistakes.rows(path, COLUMNS):
                self._entry(row, rules, f"{folder.name}/{name}", where)
            self._read_examples(folder, path)
        weighed = {table.get("file") for table in (*manifest.get(CLASS, {}).values(), manifest.get(NETWORK, {}))}
        for path in sorted(folder.glob("*.csv")):
            if not path.name.endswith(EXAMPLES) and path.name not in named and path.name not in weighed:
                self.mistakes.add(f"{folder.name}/{path.name}", "no rule of the manifest names this file")

    def _read_examples(self, folder: Path, path: Path) -> None:
        examples = path.with_name(path.stem + EXAMPLES)
        if not examples.is_file():
            return
        for where, row in self.mistakes.rows(examples, ("expect", "text")):
            if row["expect"] not in ("hit", "miss"):
                self.mistakes.add(where, f"expect is {row['expect']!r}{nearest(row['expect'], ('hit', 'miss'))}")
                continue
            self.examples.append(
                Example(text=row["text"], hit=row["expect"] == "hit", file=f"{folder.name}/{path.name}", where=where)
            )

    def _entry(self, row: Mapping[str, str], rules: set[str], file: str, where: str) -> None:
        rule = self.rules.get(row["rule"])
        if rule is None or rule.id not in rules:
            self.mistakes.add(where, f"rule {row['rule']!r} is not one of this file{nearest(row['rule'], rules)}")
            return
        category = self.categories.get(row["category"] or rule.category)
        if category is None and not row["category"]:
            return  # said once, of the rule
        if category is None:
            self.mistakes.add(where, f"unknown category {row['category']!r}{nearest(row['category'], self.categories)}")
            return
        term = self.fold(row["term"])
        if not self._good_term(term, row["term"], where):
            return
        word, near, near_within = self._match(row["match"], where)
        entry = Entry(
            rule=rule.id,
            category=category.id,
            term=term,
            word=word,
            near=near,
            near_within=near_within,
            variants=self._known(split_list(row["variants"]), VARIANTS, "variant", where),
            severity=self._pair(row["severity"], where, None) if row["severity"] else category.severity,
            scenes=self._scenes(row["scenes"], where),
            industries=frozenset(self._known(split_list(row["industries"]), self.industries, "industry", where)),
            unless=tuple(self.fold(look_alike) for look_alike in split_list(row["unless"])),
            instead=split_list(row["instead"]),
            note=row["note"],
            where=where,
        )
        for look_alike in entry.unless:
            if term not in look_alike and not entry.variants:
                self.mistakes.add(where, f"the look-alike {look_alike!r} does not contain the term {term!r}")
        key = (file.split("/", 1)[0], term, entry.category, word, near, entry.scenes, entry.industries)
        if key in self._seen:
            self.mistakes.add(where, f"the term {term!r} stands already in {self._seen[key]}")
        self._seen[key] = where
        self.entries.append(entry)
        for hit, cell in ((True, "hit"), (False, "miss")):
            self.examples.extend(
                Example(text=text, hit=hit, file=file, where=where, entry=entry) for text in split_list(row[cell])
            )

    def _good_term(self, term: str, written: str, where: str) -> bool:
        if not term:
            self.mistakes.add(where, "the term is empty")
        elif len(term) > MAX_TERM:
            self.mistakes.add(where, f"the term is longer than {MAX_TERM} characters")
        elif len(term) == 1:
            self.mistakes.add(where, f"a single character ({written!r}) is never an entry by itself")
        elif "\n" in term or "|" in term:
            self.mistakes.add(where, "a term may not hold a line break or a bar")
        else:
            return True
        return False

    def _match(self, cell: str, where: str) -> tuple[bool, tuple[str, ...], int]:
        if cell in ("", "part"):
            return False, (), 0
        if cell == "word":
            return True, (), 0
        kind, _, rest = cell.partition(":")
        distance, _, others = rest.partition(":")
        if kind == "near" and distance.isdecimal() and split_list(others):
            return False, tuple(self.fold(other) for other in split_list(others)), int(distance)
        self.mistakes.add(where, f"match is {cell!r}; valid: part, word, near:20:other|another")
        return False, (), 0

    def _scenes(self, cell: str, where: str) -> frozenset[Scene]:
        if not cell:
            return DEFAULT_SCENES
        if cell == "*":
            return frozenset(Scene)
        known = frozenset(Scene(name) for name in self._known(split_list(cell), list(Scene), "scene", where))
        return known or DEFAULT_SCENES

    def _known(self, names: tuple[str, ...], valid: Iterable[str], what: str, where: str) -> tuple[str, ...]:
        known = set(valid)
        for name in names:
            if name not in known:
                self.mistakes.add(where, f"unknown {what} {name!r}{nearest(name, known)}")
        return tuple(name for name in names if name in known)

    def _pair(self, cell: str, where: str, default: Severity | None) -> SeverityPair:
        parts = [part.strip() for part in cell.split("/")]
        valid = list(Severity)
        for part in parts:
            if part not in set(valid):
                self.mistakes.add(where, f"unknown severity {part!r}{nearest(part, valid)}")
                return SeverityPair(commercial=default or Severity.WARNING, personal=default or Severity.WARNING)
        return SeverityPair(commercial=Severity(parts[0]), personal=Severity(parts[-1]))

    # -- industries --------------------------------------------------------------------------------------------------

    def read_industries(self, path: Path) -> None:
        for where, row in self.mistakes.rows(path, INDUSTRY_COLUMNS):
            if row["id"] in self.industries:
                self.mistakes.add(where, f"industry {row['id']!r} stands twice")
                continue
            self.industries[row["id"]] = Industry(
                id=row["id"],
                title={"zh-CN": row["title_zh"], "en": row["title_en"]},
                aliases=split_list(row["aliases"]),
                evident=tuple(self.fold(word) for word in split_list(row["evident"])),
                status=row["status"] or "ordinary",
                deposit=row["deposit"] or "unknown",
                must_not=row["must_not"],
                papers=split_list(row["papers"]),
                basis=row["basis"],
                note=row["note"],
            )
