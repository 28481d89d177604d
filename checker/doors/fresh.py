"""A checker whose packs may change while it runs: a server, a worker of a cluster, an editor kept open for days.

A checker never changes, so whoever holds one gets a whole report by one version of the packs. A change of the files makes
a second checker; callers who ask from then on get that one, and those who have the first finish with it. Packs with a
mistake are not taken: the last good ones stay, and :attr:`Fresh.problem` says what is wrong.
"""

from __future__ import annotations

import threading
from collections.abc import Callable

from checker.engine import Checker
from checker.errors import NotegateError


class Fresh:
    """Holds the newest checker. Safe to share between threads."""

    def __init__(self, build: Callable[[], Checker], stamp: Callable[[], str]) -> None:
        """``build`` makes a checker of the packs as they are; ``stamp`` tells their state cheaply (see ``cache.stamp``).

        Raises what ``build`` raises: without packs that hold there is nothing to start with.
        """
        self._build = build
        self._stamp = stamp
        self._refreshing = threading.Lock()
        self._seen = stamp()  # before the build: what changes in between is seen the next time
        self.checker = build()
        """The checker to take, once for each report or batch."""
        self.problem: NotegateError | OSError | None = None
        """Why the packs as they are now were not taken; None where they were."""

    def refresh(self) -> bool:
        """Take the packs as they are now, if they have changed and hold. Whether :attr:`checker` is another one now.

        Takes as long as a build; whoever calls meanwhile goes on with the checker that is there.
        """
        if not self._refreshing.acquire(blocking=False):
            return False
        try:
            state = self._stamp()
            if state == self._seen:
                return False
            try:
                made = self._build()
            except (NotegateError, OSError) as problem:
                self._seen, self.problem = state, problem
                return False
            if self._stamp() != state:
                return False  # still being copied: half of these packs may be old, so the next call looks again
            self._seen, self.checker, self.problem = state, made, None
            return True
        finally:
            self._refreshing.release()
