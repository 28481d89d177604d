"""Loads the compiled lexicons, from the cache when it holds them, else by compiling and keeping them there.

The cache is keyed by what goes in (every byte of the packs, this program's files, Unicode's version, the engine's). As
reading every byte takes longer than checking a note, the key itself is kept, by names, sizes and times of the files. A
damaged or foreign file is rebuilt without a word. Where there is no place to write, the lexicons are compiled each time.
"""

from __future__ import annotations

import os
import sys
import zlib
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from checker import keep
from checker.errors import LexiconError
from checker.lexicon.compiled import MAGIC, CompiledLexicon, compile_lexicon
from checker.match import DaachorseMatcher

if TYPE_CHECKING:
    from checker.fold import FoldTable
    from checker.lexicon.types import Lexicon

    More = Callable[[Lexicon, FoldTable], Mapping[str, bytes]]

_KEPT_FILES = 8
"""Artefacts kept in the cache; each set of packs makes one, older ones go."""
_TOLD = b"notegate-key-2\n"
_KEY = 32
"""Letters of a key."""
_TICK = 2_000_000_000
"""Nanoseconds within which two changes of a file may bear the same time: a key kept so soon after one is not trusted."""
_MAKERS = ("classifier.py", "fold.py", "gate.py", "match.py", "surroundings.py", "views.py", "lexicon", "rules", "gain")
"""What of this program the artefacts are made by."""


def load(
    root: Path,
    extra: Sequence[Path] = (),
    *,
    engine: str,
    cache: Path | None = None,
    more: More | None = None,
) -> CompiledLexicon:
    """The lexicons below ``root`` and the packs in ``extra``, compiled for ``engine``.

    ``cache``: the folder to keep them in; None for the user's own. ``more`` gives further sections to keep beside them,
    made from the lexicon and the fold table. Raises LexiconError where a pack is wrong.
    """
    extra = _once(extra)
    folder = keep.folder() if cache is None else cache
    path = folder / f"{_key(root, extra, engine, folder)}.lexicon" if folder is not None else None
    if path is not None:
        found = _read(path)
        if found is not None:
            return found
    data = build(root, extra, save_automaton=engine == DaachorseMatcher.name, more=more)
    if path is not None:
        keep.write(path, data, most=_KEPT_FILES)
    return CompiledLexicon(data)


def build(root: Path, extra: Sequence[Path] = (), *, save_automaton: bool = False, more: More | None = None) -> bytes:
    """Compile the packs below ``root`` and those in ``extra``. Raises LexiconError where one is wrong."""
    lexicon, fold = read_all(root, extra)
    return compile_all(lexicon, fold, root, save_automaton=save_automaton, more=more)


def compile_all(
    lexicon: Lexicon, fold: FoldTable, root: Path, *, save_automaton: bool = False, more: More | None = None
) -> bytes:
    """The artefact of ``lexicon`` with the folding data below ``root``."""
    from checker.lexicon.read import FOLDING  # noqa: PLC0415 - needed only to compile
    from checker.lexicon.spellings import (  # noqa: PLC0415 - likewise
        Sounds,
        may_be_spelled,
        read_split,
        read_syllables,
        read_words,
    )

    folding = root / FOLDING
    sounds = Sounds(folding)
    words = read_words(folding, sounds)
    otherwise = {**words, **read_split(folding)}
    folded = ((fold.text(written), whole) for written, whole in otherwise.items())
    split = {written: whole for written, whole in folded if written != whole}  # what folds to the word is no disguise
    sections = more(lexicon, fold) if more is not None else {}
    hidden = (word for word in words.values() if may_be_spelled(word, sounds))
    # The words that claims are made of first: wu di is rather 无敌 than 五帝.
    syllables = dict.fromkeys([*hidden, *read_syllables(folding, sounds)])
    return compile_lexicon(lexicon, fold, sounds, split, list(syllables), save_automaton=save_automaton, more=sections)


def read_all(root: Path, extra: Sequence[Path] = (), problems: list[str] | None = None) -> tuple[Lexicon, FoldTable]:
    """The packs below ``root`` and those in ``extra`` as read, with the fold table.

    Raises LexiconError where one is wrong, or adds the mistakes to ``problems`` if that is given.
    """
    from checker.lexicon.foldtable import build as build_table  # noqa: PLC0415 - loads OpenCC
    from checker.lexicon.read import FOLDING, pack_folders, read  # noqa: PLC0415 - needed only to compile

    fold = build_table(root / FOLDING)
    industries = root / "industries.csv"
    folders = _once([*pack_folders(root), *extra])
    return read(folders, industries if industries.is_file() else None, fold.text, problems), fold


def _once(folders: Sequence[Path]) -> list[Path]:
    """Each folder once, however often and by whatever path it is named: by settings and by the command line."""
    found: dict[str, Path] = {}
    for folder in folders:
        found.setdefault(os.path.realpath(folder), folder)
    return list(found.values())


def stamp(root: Path, extra: Sequence[Path] = ()) -> str:
    """The state of the packs, told by sizes and times of their files: cheap enough to be asked every second.

    A file that goes while this looks is as good as changed.
    """
    return _state((root, *extra), (".csv", ".toml"))[0]


def _state(places: Sequence[Path | str], suffixes: tuple[str, ...]) -> tuple[str, int]:
    """Each file in ``places`` with what changes when it does, and when one did last (nanoseconds)."""
    found: list[str] = []
    latest = 0
    for place in places:
        try:
            for path in sorted(keep.files(place, suffixes)):
                status = os.stat(path)  # noqa: PTH116 - see keep.files
                found.append(f"{path} {status.st_size} {status.st_mtime_ns} {status.st_ctime_ns}")
                latest = max(latest, status.st_mtime_ns, status.st_ctime_ns)
        except OSError as error:
            found.append(f"{place} {error.errno}")
    return "\n".join(found), latest


def _key(root: Path, extra: Sequence[Path], engine: str, folder: Path) -> str:
    """The name under which ``folder`` holds these packs compiled by this program for ``engine``."""
    program = os.path.dirname(os.path.dirname(__file__))  # noqa: PTH120 - see keep.files
    made_by, _ = _state([f"{program}/{room}" for room in _MAKERS], (".py",))  # another program makes other artefacts
    library = ""
    if engine == DaachorseMatcher.name:
        import daachorse  # noqa: PLC0415 - its saved form is its version's own

        native = os.path.join(os.path.dirname(daachorse.__file__), "daachorse.abi3.so")  # noqa: PTH118, PTH120 - likewise
        library, _ = _state([native], (".so",))
    packs, changed = _state((root, *extra), (".csv", ".toml"))
    # sys.version fixes Unicode's version too
    maker = "\n".join((sys.version, engine, library, made_by)).encode("utf-8", "surrogateescape")
    state = maker + packs.encode("utf-8", "surrogateescape")
    told = folder / f"{zlib.crc32(state):08x}.key"
    data = keep.read(told)
    body = keep.unsealed(_TOLD, data) if data is not None else None
    if body is not None and body[_KEY:] == state and told.stat().st_mtime_ns > changed + _TICK:
        return bytes(body[:_KEY]).decode()
    key = _key_of_content(maker, (root, *extra))
    keep.write(told, keep.sealed(_TOLD, key.encode() + state), most=_KEPT_FILES)
    return key


def _key_of_content(maker: bytes, folders: Sequence[Path]) -> str:
    import hashlib  # noqa: PLC0415 - only after a change

    state = hashlib.blake2b(MAGIC + maker, digest_size=_KEY // 2)
    for folder in folders:
        start = len(str(folder))
        for path in sorted(keep.files(folder, (".csv", ".toml"))):
            with open(path, "rb", buffering=0) as file:  # noqa: PTH123 - see keep.files
                content = file.read()
            state.update(f"{path[start:]}\0{len(content)}\0".encode("utf-8", "surrogateescape"))
            state.update(content)
    return state.hexdigest()


def _read(path: Path) -> CompiledLexicon | None:
    data = keep.mapped(path)
    try:
        return None if data is None else CompiledLexicon(data)
    except (LexiconError, ValueError, KeyError):
        return None
