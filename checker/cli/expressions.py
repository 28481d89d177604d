"""Lets ``re`` itself find the expressions that are kept: modules compile some while they are imported.

Only the command does this, in its own process; to the library ``re`` stays as it is. Of what ``re`` is asked for, only
what it compiles before a draft is read is kept: an expression made later may hold a draft's words.
"""

from __future__ import annotations

import re
import sys
from typing import Any

from checker.expressions import Store, store


class _Hook:
    """Stands where ``re`` calls its compiler."""

    def __init__(self, kept: Store, compiling: Any) -> None:
        self._kept = kept
        self._compiling = compiling
        self.drafts_read = False

    def __call__(self, source: Any, flags: int = 0) -> re.Pattern[Any]:
        """What ``re`` calls to compile."""
        if not isinstance(source, str):
            return self._plain(source, flags)
        if self.drafts_read:
            return self._kept.known((source, int(flags))) or self._plain(source, flags)
        return self._kept.pattern(source, flags)

    def _plain(self, source: Any, flags: int) -> re.Pattern[Any]:
        compiled: re.Pattern[Any] = self._compiling(source, flags)
        return compiled


_hook: _Hook | None = None
"""Of this process, as ``re`` is."""


def load() -> None:
    """Let ``re`` find what is kept. To be called before the rules are imported."""
    global _hook  # noqa: PLW0603 - see there
    compiler: Any = sys.modules.get("re._compiler")
    if _hook is None and hasattr(compiler, "compile"):
        _hook = compiler.compile = _Hook(store(), compiler.compile)


def drafts_follow() -> None:
    """From now on keep only what ``checker.expressions`` compiles. To be called before a draft is read."""
    if _hook is not None:
        _hook.drafts_read = True
