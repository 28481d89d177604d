"""The checkers: one for callers without settings of their own, and one for each key that has some.

A checker is built when it is first asked for, in a thread, once however many ask. Those of keys are kept by the version
of their settings, the least used go first. When the packs' files change, new checkers take the place of the old ones,
which finish what they have begun: no call waits, and no report mixes two versions.
"""

from __future__ import annotations

import asyncio
import datetime
from collections import OrderedDict
from collections.abc import Callable

from checker.config import Settings
from checker.doors.fresh import Fresh
from checker.engine import Checker
from checker.errors import NotegateError
from checker.lexicon import cache
from checker.locate import lexicon_root

from . import custom
from .gate import Caller
from .keys import Keys

_MOST = 8
"""Checkers of keys that are kept; each has a compiled lexicon of its own, some ten megabytes."""


class Checkers:
    """The checkers of one process."""

    def __init__(self, settings: Settings, keys: Callable[[], Keys]) -> None:
        self._settings = settings
        self._keys = keys
        self._default: tuple[datetime.date | None, Fresh] | None = None
        self._kept: OrderedDict[tuple[str, int], Checker] = OrderedDict()
        self._building = asyncio.Lock()

    async def of(self, caller: Caller) -> Checker:
        """The checker for a caller. Raises LexiconError and ConfigError where the server's own packs are wrong."""
        if caller.settings_version:
            return await self._of_key(caller)
        default = self._default
        if default is not None and default[0] == self._day():
            return default[1].checker
        async with self._building:
            day = self._day()
            if self._default is None or self._default[0] != day:
                self._default = (day, await asyncio.to_thread(self._fresh, day))
            return self._default[1].checker

    async def renew(self) -> NotegateError | OSError | None:
        """Take the packs as their files are now. Why they are not taken, if they were changed and are wrong."""
        if self._default is None:
            return None
        fresh = self._default[1]
        before = fresh.problem
        if await asyncio.to_thread(fresh.refresh):
            self._kept.clear()  # those of keys are made again when they are asked for
        return fresh.problem if fresh.problem is not before else None

    def _fresh(self, day: datetime.date | None) -> Fresh:
        return Fresh(
            lambda: Checker(self._settings, today=day), lambda: cache.stamp(lexicon_root(), self._settings.packs)
        )

    def ready(self) -> bool:
        """Whether the first checker stands."""
        return self._default is not None

    def _day(self) -> datetime.date | None:
        """Today, where an exemption has a last day."""
        dated = any(one.until is not None for one in self._settings.exemptions)
        return datetime.date.today() if dated else None

    async def _of_key(self, caller: Caller) -> Checker:
        name = (caller.id, caller.settings_version)
        if name not in self._kept:
            async with self._building:
                if name not in self._kept:
                    self._kept[name] = await asyncio.to_thread(self._built, caller.id)
                    while len(self._kept) > _MOST:
                        self._kept.popitem(last=False)
        self._kept.move_to_end(name)
        return self._kept[name]

    def _built(self, id: str) -> Checker:
        _, document = self._keys().settings(id)
        return custom.checker_of(document, self._settings, today=datetime.date.today())
