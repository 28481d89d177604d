"""Loads the compiled lexicons, from the cache when it holds them, else by compiling and keeping them there.

The cache is keyed by what goes in (every byte of the packs, this program's version, Unicode's, the engine's). A damaged
or foreign file is rebuilt without a word. Where there is no place to write, the lexicons are compiled each time.
"""

from __future__ import annotations

import hashlib
import os
import sys
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


def load(
    root: Path,
    extra: Sequence[Path] = (),
    *,
    engine: str,
    cache: Path | None = None,
    salt: str = "",
    more: More | None = None,
) -> CompiledLexicon:
    """The lexicons below ``root`` and the packs in ``extra``, compiled for ``engine``.

    ``cache``: the folder to keep them in; None for the user's own. ``more`` gives further sections to keep beside them,
    made from the lexicon and the fold table; ``salt`` stands for what it is made of. Raises LexiconError where a pack
    is wrong.
    """
    folder = keep.folder() if cache is None else cache
    key = _key(root, extra, engine, salt)
    path = folder / f"{key}.lexicon" if folder is not None else None
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
    from checker.lexicon.spellings import Sounds, read_split  # noqa: PLC0415 - likewise

    folding = root / FOLDING
    split = {fold.text(parts): whole for parts, whole in read_split(folding).items()}
    sections = more(lexicon, fold) if more is not None else {}
    return compile_lexicon(lexicon, fold, Sounds(folding), split, save_automaton=save_automaton, more=sections)


def read_all(root: Path, extra: Sequence[Path] = (), problems: list[str] | None = None) -> tuple[Lexicon, FoldTable]:
    """The packs below ``root`` and those in ``extra`` as read, with the fold table.

    Raises LexiconError where one is wrong, or adds the mistakes to ``problems`` if that is given.
    """
    from checker.lexicon.foldtable import build as build_table  # noqa: PLC0415 - loads OpenCC
    from checker.lexicon.read import FOLDING, pack_folders, read  # noqa: PLC0415 - needed only to compile

    fold = build_table(root / FOLDING)
    industries = root / "industries.csv"
    folders = [*pack_folders(root), *extra]
    return read(folders, industries if industries.is_file() else None, fold.text, problems), fold


def stamp(root: Path, extra: Sequence[Path] = ()) -> str:
    """The state of the packs, told by sizes and times of their files: cheap enough to be asked every second.

    A file that goes while this looks is as good as changed.
    """
    found: list[str] = []
    for folder in (root, *extra):
        try:
            for path in sorted(keep.files(folder, (".csv", ".toml"))):
                status = os.stat(path)  # noqa: PTH116 - see keep.files
                found.append(f"{path} {status.st_size} {status.st_mtime_ns}")
        except OSError as error:
            found.append(f"{folder} {error.errno}")
    return "\n".join(found)


def _key(root: Path, extra: Sequence[Path], engine: str, salt: str) -> str:
    state = hashlib.blake2b(MAGIC, digest_size=16)
    state.update(sys.version.encode())  # fixes Unicode's version too
    state.update(f"{engine} {salt}".encode())
    if engine == DaachorseMatcher.name:
        import daachorse  # noqa: PLC0415 - its saved form is its version's own

        library = Path(daachorse.__file__).with_name("daachorse.abi3.so")
        if library.is_file():
            status = library.stat()
            state.update(f"{status.st_size} {status.st_mtime_ns}".encode())
    program = Path(__file__).parent.parent
    made_by = [
        *keep.files(program / "lexicon", (".py",)),
        *(f"{program}/{name}.py" for name in ("fold", "gate", "match")),
    ]
    for source in sorted(made_by):  # a change of the compiler makes new artefacts
        state.update(str(os.stat(source).st_mtime_ns).encode())  # noqa: PTH116 - see keep.files
    for folder in (root, *extra):
        start = len(str(folder))
        for path in sorted(keep.files(folder, (".csv", ".toml"))):
            with open(path, "rb", buffering=0) as file:  # noqa: PTH123 - see keep.files
                content = file.read()
            state.update(f"{path[start:]}\0{len(content)}\0".encode("utf-8", "surrogateescape"))
            state.update(content)
    return state.hexdigest()


def _read(path: Path) -> CompiledLexicon | None:
    data = keep.read(path)
    try:
        return None if data is None else CompiledLexicon(data)
    except (LexiconError, ValueError, KeyError):
        return None
