from __future__ import annotations

from pathlib import Path

import pytest

from checker.cli import explain, rules, session

from .fake import FakeChecker


@pytest.fixture
def desk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty folder to work in, the fake checker, and no settings from outside."""
    for module in (session, explain, rules):
        monkeypatch.setattr(module, "Checker", FakeChecker)
    for name in ("NO_COLOR", "FORCE_COLOR", "NOTEGATE_TRACEBACK"):
        monkeypatch.delenv(name, raising=False)
    (tmp_path / "notegate.toml").write_text("", encoding="utf-8")
    folder = tmp_path / "desk"
    folder.mkdir()
    monkeypatch.chdir(folder)
    FakeChecker.built = 0
    return folder
