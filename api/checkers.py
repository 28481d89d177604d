"""The checkers: one for callers without settings of their own, and one for each key that has some."""

from __future__ import annotations

import asyncio

from checker.config import Settings
from checker.engine import Checker


class Checkers:
    """Builds checkers when they are first asked for, and keeps them."""

    def __init__(self, settings: Settings) -> None:
        self._settings = settings
        self._default: Checker | None = None
        self._building = asyncio.Lock()

    async def of(self, key: None) -> Checker:
        """The checker for a caller."""
        del key
        if self._default is None:
            async with self._building:
                if self._default is None:
                    self._default = await asyncio.to_thread(Checker, self._settings)
        return self._default
