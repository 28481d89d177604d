"""What a lexicon is made of: packs, categories, rules, entries and industries.

Named tuples, as they are made at every start: a dataclass takes ten times as long to define.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

from checker.classifier import Weights
from checker.model import Basis, Scene, Severity
from checker.surroundings import Network

VARIANTS = ("homophone", "pinyin", "split", "initials")
"""The families of disguise that a row can ask for; all others are undone everywhere."""

DEFAULT_SCENES = frozenset({Scene.NOTE, Scene.AD, Scene.LIVE, Scene.COMMENT})
"""Where a row without scenes applies. A brief is read by the rules made for briefs only."""


class SeverityPair(NamedTuple):
    """How much a claim weighs when the note clearly sells, and when it does not."""

    commercial: Severity
    personal: Severity


class Category(NamedTuple):
    """A family of claims (``absolute``, ``diversion``…) with its names by language and its default severity."""

    id: str
    title: Mapping[str, str]
    severity: SeverityPair
    pack: str


class Rule(NamedTuple):
    """A rule of a pack: what it forbids, on which basis, and what would pass."""

    id: str
    title: str
    category: str
    basis: tuple[Basis, ...]
    help: str
    advice: str
    pack: str
    files: tuple[str, ...] = ()


class Entry(NamedTuple):
    """One row of an entry file. ``term``, ``unless`` and ``near`` are folded; ``where`` is ``file:line``."""

    rule: str
    category: str
    term: str
    severity: SeverityPair
    word: bool = False
    near: tuple[str, ...] = ()
    near_within: int = 0
    variants: tuple[str, ...] = ()
    scenes: frozenset[Scene] = DEFAULT_SCENES
    industries: frozenset[str] = frozenset()
    unless: tuple[str, ...] = ()
    instead: tuple[str, ...] = ()
    note: str = ""
    where: str = ""


class Example(NamedTuple):
    """A sentence that must hit or must miss. ``entry`` is the row it belongs to, or None for a file's group of plain rows."""

    text: str
    hit: bool
    file: str
    where: str
    entry: Entry | None = None


class Industry(NamedTuple):
    """One row of ``industries.csv``."""

    id: str
    title: Mapping[str, str]
    aliases: tuple[str, ...] = ()
    evident: tuple[str, ...] = ()
    status: str = "ordinary"
    deposit: str = "unknown"
    must_not: str = ""
    papers: tuple[str, ...] = ()
    basis: str = ""
    note: str = ""


class Pack(NamedTuple):
    """A folder of entries with a manifest; ``digest`` is a hash over all its files."""

    id: str
    version: str
    title: Mapping[str, str]
    digest: str


class Lexicon(NamedTuple):
    """All packs together, read and validated."""

    packs: Mapping[str, Pack]
    categories: Mapping[str, Category]
    rules: Mapping[str, Rule]
    entries: tuple[Entry, ...]
    industries: Mapping[str, Industry]
    examples: tuple[Example, ...] = ()
    classes: tuple[Weights, ...] = ()
    network: Network | None = None
