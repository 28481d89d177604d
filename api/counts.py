"""Counts of calls that the processes of one server share: a small file of SQLite beside them, gone when the server ends.

The library counts in the memory of one process, or in services of their own. The file is never synced: what it holds is
worth nothing after a power cut, and a killed process harms nothing.
"""

from __future__ import annotations

import math
import sqlite3
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from limits.storage import Storage
from limits.storage.base import SlidingWindowCounterSupport

_PATIENCE = 2.0
"""Seconds to wait for another process. Each of them writes for some microseconds."""


class SharedCounts(Storage, SlidingWindowCounterSupport):
    """A storage of the library ``limits`` in the file ``path``, for its sliding window counter.

    Raises ``sqlite3.Error`` where the file cannot be used.
    """

    STORAGE_SCHEME = None

    def __init__(self, path: Path) -> None:
        super().__init__()
        self._lock = threading.Lock()
        self._file = sqlite3.connect(path, timeout=_PATIENCE, isolation_level=None, check_same_thread=False)
        for pragma in ("journal_mode=WAL", "synchronous=OFF"):
            self._file.execute(f"PRAGMA {pragma}")
        self._file.execute(
            "CREATE TABLE IF NOT EXISTS counts (name TEXT PRIMARY KEY, count INTEGER NOT NULL, until REAL NOT NULL)"
        )

    @property
    def base_exceptions(self) -> type[Exception]:
        """What goes wrong in here."""
        return sqlite3.Error

    def acquire_sliding_window_entry(self, key: str, limit: int, expiry: int, amount: int = 1) -> bool:
        """Count ``amount`` calls if there is room for them in the ``expiry`` seconds before now."""
        now = time.time()
        with self._alone():
            before, left, count, _ = self._window(key, expiry, now)
            if math.floor(before * left / expiry + count) + amount > limit:
                return False
            self._add(_name(key, expiry, now), amount, until=now + 2 * expiry, now=now)
        return True

    def get_sliding_window(self, key: str, expiry: int) -> tuple[int, float, int, float]:
        """Calls of the window before, seconds for which they count, calls of this window, seconds for which those do."""
        with self._lock:
            return self._window(key, expiry, time.time())

    def clear_sliding_window(self, key: str, expiry: int) -> None:
        """Forget the calls of ``key``."""
        now = time.time()
        for at in (now, now - expiry):
            self.clear(_name(key, expiry, at))

    def incr(self, key: str, expiry: int, amount: int = 1) -> int:
        """Count ``amount`` more under ``key`` for ``expiry`` seconds; how many that makes."""
        now = time.time()
        with self._alone():
            self._add(key, amount, until=now + expiry, now=now)
            return self._count(key, now)

    def get(self, key: str) -> int:
        """How many are counted under ``key``."""
        with self._lock:
            return self._count(key, time.time())

    def get_expiry(self, key: str) -> float:
        """Until when ``key`` counts, in seconds since 1970."""
        with self._lock:
            found = self._file.execute("SELECT until FROM counts WHERE name = ?", (key,)).fetchone()
        return float(found[0]) if found else time.time()

    def check(self) -> bool:
        """Whether the file can be read."""
        try:
            self.get("")
        except sqlite3.Error:
            return False
        return True

    def reset(self) -> int | None:
        """Forget everything; how many counts there were."""
        with self._lock:
            return self._file.execute("DELETE FROM counts").rowcount

    def clear(self, key: str) -> None:
        """Forget one count."""
        with self._lock:
            self._file.execute("DELETE FROM counts WHERE name = ?", (key,))

    def _window(self, key: str, expiry: int, now: float) -> tuple[int, float, int, float]:
        before, count = (self._count(_name(key, expiry, at), now) for at in (now - expiry, now))
        left = expiry - now % expiry
        return before, left if before else 0.0, count, left + expiry

    def _count(self, name: str, now: float) -> int:
        query = "SELECT count FROM counts WHERE name = ? AND until > ?"
        found = self._file.execute(query, (name, now)).fetchone()
        return int(found[0]) if found else 0

    def _add(self, name: str, amount: int, *, until: float, now: float) -> None:
        changed = self._file.execute(
            "UPDATE counts SET count = count + ? WHERE name = ? AND until > ?", (amount, name, now)
        ).rowcount
        if not changed:
            self._file.execute("DELETE FROM counts WHERE until <= ?", (now,))
            self._file.execute("INSERT INTO counts VALUES (?, ?, ?)", (name, amount, until))

    @contextmanager
    def _alone(self) -> Iterator[None]:
        """What is read and written inside is one step for all processes."""
        with self._lock:
            self._file.execute("BEGIN IMMEDIATE")
            try:
                yield
            finally:
                self._file.execute("COMMIT")


def _name(key: str, expiry: int, at: float) -> str:
    return f"{key}/{int(at // expiry)}"
