"""What the program keeps between runs, in a folder that belongs to the user alone.

Files appear whole or not at all (hooks run in parallel). Each begins with a mark of its kind and a digest over all the
rest, so that a damaged or foreign file is as good as none. Nothing kept can run code (no pickle).
"""

from __future__ import annotations

import contextlib
import os
import stat
import zlib
from collections.abc import Iterator
from pathlib import Path

_DIGEST = 8


def folder() -> Path | None:
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


def sealed(mark: bytes, body: bytes) -> bytes:
    """``body`` behind its mark and digest."""
    return mark + digest(body) + body


def unsealed(mark: bytes, data: bytes | memoryview) -> memoryview | None:
    """The body of what :func:`sealed` made; None for anything else."""
    head = len(mark)
    body = memoryview(data)[head + _DIGEST :]
    return body if data[:head] == mark and data[head : head + _DIGEST] == digest(body) else None


def digest(body: bytes | memoryview) -> bytes:
    """Its length and checksum: against damage, not against an attacker, from whom the folder's owner protects."""
    return len(body).to_bytes(4, "big") + zlib.crc32(body).to_bytes(4, "big")


def read(path: Path) -> bytes | None:
    """The content of a kept file; None when there is none, or when somebody else could have written it."""
    try:
        if not _own(path.parent):
            return None
        with open(path, "rb", buffering=0) as file:  # noqa: PTH123 - unbuffered: the file is read in one go
            return file.read()
    except OSError:
        return None


def mapped(path: Path) -> memoryview | None:
    """Like :func:`read`, without copying: for a large file of which most is only gone over once for its digest.

    Safe as long as files are replaced and never written into, which is how :func:`write` goes about it. Windows replaces
    no file that is mapped, so there it is read.
    """
    if os.name == "nt":
        data = read(path)
        return memoryview(data) if data is not None else None
    import mmap  # noqa: PLC0415 - only where something is kept

    try:
        if not _own(path.parent):
            return None
        with open(path, "rb", buffering=0) as file:  # noqa: PTH123 - see read
            return memoryview(mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ))
    except (OSError, ValueError):  # an empty file cannot be mapped
        return None


def write(path: Path, data: bytes, *, most: int) -> None:
    """Keep ``data``, best effort: without it everything works, only slower.

    At most ``most`` files with this suffix stay in the folder; the oldest go.
    """
    import tempfile  # noqa: PLC0415 - only when there is something to keep

    with contextlib.suppress(OSError):
        path.parent.mkdir(mode=stat.S_IRWXU, parents=True, exist_ok=True)
        if not _own(path.parent):
            return
        handle, temporary = tempfile.mkstemp(dir=path.parent, prefix=path.stem, suffix=".tmp")
        try:
            with os.fdopen(handle, "wb") as file:
                file.write(data)
            Path(temporary).replace(path)
        except OSError:
            Path(temporary).unlink(missing_ok=True)
            raise
        kept = sorted(path.parent.glob(f"*{path.suffix}"), key=lambda found: found.stat().st_mtime, reverse=True)
        for old in kept[most:]:
            old.unlink(missing_ok=True)


def files(place: Path | str, suffixes: tuple[str, ...]) -> Iterator[str]:
    """The files in a folder and below, or the one file that ``place`` is.

    As strings: this runs at every start, and path objects take twice as long.
    """
    if str(place).endswith(suffixes):
        yield str(place)
        return
    with os.scandir(place) as children:
        for child in children:
            if child.is_dir(follow_symlinks=False):
                if child.name != "__pycache__":
                    yield from files(child.path, suffixes)
            elif child.name.endswith(suffixes):
                yield child.path


def _own(place: Path) -> bool:
    """Whether nobody else can put anything there. A folder we make is the user's alone, one that is named may be read by others:
    the files in it may not.
    """
    status = place.stat()
    return not hasattr(os, "getuid") or (status.st_uid == os.getuid() and not status.st_mode & 0o022)
