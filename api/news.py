"""Word among the processes of one server that what they remember of keys is no longer so.

It is the length of a small file beside them: a process that has changed something adds a byte, and whoever remembers
something looks first whether the length is still the same: some microseconds, where asking the database takes a millisecond.
"""

from __future__ import annotations

import logging
from pathlib import Path

_log = logging.getLogger("notegate")


class News:
    """What one process has heard. ``shared`` is the file; empty where there is one process."""

    def __init__(self, shared: str = "") -> None:
        self._file = Path(shared) if shared else None
        self._own = 0

    def tell(self) -> None:
        """Something has changed."""
        self._own += 1
        if self._file is not None:
            try:
                with self._file.open("ab") as file:
                    file.write(b".")
            except OSError as error:
                _log.warning("the other processes hear of a change some seconds later: %s", type(error).__name__)

    def heard(self) -> int:
        """Another number than before as soon as somebody has told."""
        if self._file is None:
            return self._own
        try:
            return self._own + self._file.stat().st_size
        except OSError:  # nobody has told anything yet
            return self._own
