"""One checker for all the runs of a test: building it costs more than everything these tests do with it."""

from __future__ import annotations

import datetime

import pytest

from checker.cli import session
from checker.config import Settings
from checker.engine import Checker

_BUILT: list[tuple[Settings, datetime.date | None, Checker]] = []


def share_checkers(monkeypatch: pytest.MonkeyPatch, first: Checker) -> None:
    """Let the command line take checkers that were built before; they share the lexicons of ``first``."""

    def checker(settings: Settings, *, today: datetime.date | None = None) -> Checker:
        day = today if any(one.until for one in settings.exemptions) else None
        for known_settings, known_day, known in _BUILT:
            if (known_settings, known_day) == (settings, day):
                return known
        made = Checker(settings, today=today, lexicon=None if settings.packs or settings.pin else first.lexicon)
        _BUILT.append((settings, day, made))
        return made

    monkeypatch.setattr(session, "Checker", checker)
