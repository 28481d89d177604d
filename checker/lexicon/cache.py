"""Loads the compiled lexicons, from the cache when it holds them, else by compiling and keeping them there.

The cache is keyed by what goes in (every byte of the packs, this program's version, Unicode's, the engine's). Its folder
belongs to the user alone; files appear whole or not at all (hooks run in parallel); a damaged or foreign file is rebuilt
without a word. Where there is no place to write, the lexicons are compiled each time.
"""

from __future__ import annotations

import contextlib
import hashlib
import os
import stat
import sys
from collections.abc import Sequence
from pathlib import Path

from checker.errors import LexiconError
from checker.fold import FoldTable
from checker.lexicon.compiled import MAGIC, CompiledLexicon, compile_lexicon
from checker.lexicon.read import FOLDING, digest, pack_folders, read
from checker.lexicon.types import Lexicon
from checker.match import DaachorseMatcher

_KEPT_FILES = 8
"""Artefacts kept in the cache; each set of packs makes one, older ones go."""


def load(root: Path, extra: Sequence[Path] = (), *, engine: str, cache: Path | None = None) -> CompiledLexicon:
    """The lexicons below ``root`` and the packs in ``extra``, compiled for ``engine``.

    ``cache``: the folder to keep them in; None for the user's own. Raises LexiconError where a pack is wrong.
    """
    folder = cache_folder() if cache is None else cache
    key = _key(root, extra, engine)
    path = folder / f"{key}.lexicon" if folder is not None else None
    if path is not None:
        found = _read(path)
        if found is not None:
            return found
    data = build(root, extra, save_automaton=engine == DaachorseMatcher.name)
    if path is not None:
        _write(path, data)
    return CompiledLexicon(data)


def build(root: Path, extra: Sequence[Path] = (), *, save_automaton: bool = False) -> bytes:
    """Compile the packs below ``root`` and those in ``extra``. Raises LexiconError where one is wrong."""
    lexicon, fold = read_all(root, extra)
    return compile_all(lexicon, fold, root, save_automaton=save_automaton)


def compile_all(lexicon: Lexicon, fold: FoldTable, root: Path, *, save_automaton: bool = False) -> bytes:
    """The artefact of ``lexicon`` with the folding data below ``root``."""
    from checker.lexicon.spellings import Sounds, read_split  # noqa: PLC0415 - needed only to compile

    folding = root / FOLDING
    split = {fold.text(parts): whole for parts, whole in read_split(folding).items()}
    return compile_lexicon(lexicon, fold, Sounds(folding), split, save_automaton=save_automaton)


def read_all(root: Path, extra: Sequence[Path] = (), problems: list[str] | None = None) -> tuple[Lexicon, FoldTable]:
    """The packs below ``root`` and those in ``extra`` as read, with the fold table.

    Raises LexiconError where one is wrong, or adds the mistakes to ``problems`` if that is given.
    """
    from checker.lexicon.foldtable import build as build_table  # noqa: PLC0415 - loads OpenCC

    fold = build_table(root / FOLDING)
    industries = root / "industries.csv"
    folders = [*pack_folders(root), *extra]
    return read(folders, industries if industries.is_file() else None, fold.text, problems), fold


def cache_folder() -> Path | None:
    """``NOTEGATE_CACHE_DIR``, else the user's cache folder; None when it is switched off or there is no home."""
    given = os.environ.get("NOTEGATE_CACHE_DIR")
    if given is not None:
        return Path(given) if given else None
    base = os.environ.get("LOCALAPPDATA") or os.environ.get("XDG_CACHE_HOME")
    if base:
        return Path(base) / "notegate"
    try:
        return Path.home() / ".cache" / "notegate"
    except RuntimeError:
        return None


def _key(root: Path, extra: Sequence[Path], engine: str) -> str:
    state = hashlib.blake2b(MAGIC, digest_size=16)
    state.update(sys.version.encode())  # fixes Unicode's version too
    state.update(engine.encode())
    if engine == DaachorseMatcher.name:
        import daachorse  # noqa: PLC0415 - its saved form is its version's own

        library = Path(daachorse.__file__).with_name("daachorse.abi3.so")
        if library.is_file():
            status = library.stat()
            state.update(f"{status.st_size} {status.st_mtime_ns}".encode())
    for source in Path(__file__).parent.glob("*.py"):  # a change of the compiler makes new artefacts
        state.update(str(source.stat().st_mtime_ns).encode())
    for folder in (root, *extra):
        state.update(digest(folder).encode())
    return state.hexdigest()


def _read(path: Path) -> CompiledLexicon | None:
    try:
        status = path.parent.stat()
        if hasattr(os, "getuid") and (status.st_uid != os.getuid() or status.st_mode & 0o077):
            return None  # somebody else could have written it
        return CompiledLexicon(path.read_bytes())
    except (OSError, LexiconError, ValueError, KeyError):
        return None


def _write(path: Path, data: bytes) -> None:
    """Best effort: without a cache everything works, only slower."""
    import tempfile  # noqa: PLC0415 - only when something was compiled

    with contextlib.suppress(OSError):
        path.parent.mkdir(mode=stat.S_IRWXU, parents=True, exist_ok=True)
        status = path.parent.stat()
        if hasattr(os, "getuid") and (status.st_uid != os.getuid() or status.st_mode & 0o077):
            return
        handle, temporary = tempfile.mkstemp(dir=path.parent, prefix=path.stem, suffix=".tmp")
        try:
            with os.fdopen(handle, "wb") as file:
                file.write(data)
            os.replace(temporary, path)
        except OSError:
            Path(temporary).unlink(missing_ok=True)
            raise
        kept = sorted(path.parent.glob("*.lexicon"), key=lambda found: found.stat().st_mtime, reverse=True)
        for old in kept[_KEPT_FILES:]:
            old.unlink(missing_ok=True)
