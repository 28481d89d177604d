"""From what stands on the command line to the files to read: files, folders, patterns.

Folders are walked in sorted order, links followed, each folder and each file visited once: a loop of links ends.
"""

from __future__ import annotations

import fnmatch
import os
import re
from collections.abc import Iterable, Iterator
from pathlib import Path

from checker.errors import InputError

_MAGIC = re.compile(r"[*?\[]")
# Folders of other people's files, which no draft lies in.
_SKIPPED = frozenset({"node_modules", "__pycache__"})


def expand(arguments: Iterable[str], suffixes: Iterable[str]) -> Iterator[Path | InputError]:
    """Every file named by the arguments, once, in order.

    An argument that leads to nothing becomes an InputError naming the nearest path there is. In folders and for
    patterns only files with one of ``suffixes`` count; a file named outright is handed on whatever it is called.
    """
    known = frozenset(suffixes)
    seen: set[str] = set()
    for argument in arguments:
        for found in _expand_one(argument, known):
            if isinstance(found, InputError):
                yield found
            elif (real := os.path.realpath(found)) not in seen:
                seen.add(real)
                yield found


def _expand_one(argument: str, suffixes: frozenset[str]) -> Iterator[Path | InputError]:
    path = Path(argument)
    try:
        is_folder, exists = path.is_dir(), path.exists()
    except (OSError, ValueError) as error:  # a loop of links; a NUL in the name
        yield InputError(f"cannot be read: {error}", where=argument)
        return
    if is_folder:
        yield from _folder(path, suffixes)
    elif exists:
        yield path
    elif path.is_symlink():
        yield InputError("a link that leads nowhere", where=argument)
    elif _MAGIC.search(argument):
        yield from _pattern(argument, suffixes)
    else:
        yield InputError(f"there is no such file or folder{_nearest_path(path)}", where=argument)


def _folder(path: Path, suffixes: frozenset[str]) -> Iterator[Path | InputError]:
    empty = True
    for found in _walk(path, suffixes, set()):
        empty = False
        yield found
    if empty:
        yield InputError(f"no drafts in this folder (looked for {', '.join(sorted(suffixes))})", where=str(path))


def _walk(folder: Path, suffixes: frozenset[str], seen: set[str]) -> Iterator[Path | InputError]:
    """Files below ``folder``; hidden ones and the lock files of office programs are left out."""
    real = os.path.realpath(folder)
    if real in seen:
        return
    seen.add(real)
    try:
        children = sorted(folder.iterdir())
    except OSError as error:
        yield InputError(f"cannot be read: {error.strerror or error}", where=str(folder))
        return
    for child in children:
        if child.name.startswith((".", "~$")) or child.name in _SKIPPED:
            continue
        if child.is_dir():
            yield from _walk(child, suffixes, seen)
        elif child.suffix.lower() in suffixes:
            yield child


def _pattern(argument: str, suffixes: frozenset[str]) -> Iterator[Path | InputError]:
    """Files that match a pattern such as ``drafts/**/*.md``, for shells that do not expand it."""
    parts = Path(argument).parts
    fixed = next(number for number, part in enumerate(parts) if _MAGIC.search(part))
    base = Path(*parts[:fixed])
    wanted = parts[fixed:]
    empty = True
    if base.is_dir():
        for found in _walk(base, suffixes, set()):
            if isinstance(found, InputError) or _fits(found.relative_to(base).parts, wanted):
                empty = False
                yield found
    if empty:
        yield InputError("no draft matches this pattern", where=argument)


def _fits(names: tuple[str, ...], pattern: tuple[str, ...]) -> bool:
    """Whether the names of a path match; ``**`` stands for any number of them, everything else for one."""
    if not pattern:
        return not names
    if pattern[0] == "**":
        return any(_fits(names[count:], pattern[1:]) for count in range(len(names) + 1))
    return bool(names) and fnmatch.fnmatchcase(names[0], pattern[0]) and _fits(names[1:], pattern[1:])


def _nearest_path(path: Path) -> str:
    """A half-sentence naming the entry most like the first missing part of ``path``, or nothing."""
    parent = path.parent
    while not parent.is_dir():
        path, parent = parent, parent.parent
    try:
        names = sorted(child.name for child in parent.iterdir())[:10_000]
    except OSError:
        return ""
    import difflib  # noqa: PLC0415 - only when something is wrong

    close = difflib.get_close_matches(path.name, names, n=1, cutoff=0.6)
    return f"; did you mean {str(parent / close[0])!r}?" if close else ""
