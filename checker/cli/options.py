"""The options that several commands share, and the settings they lead to."""

from __future__ import annotations

import argparse
import datetime
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

from checker import config
from checker.config import Settings, UserExemption
from checker.errors import ConfigError, nearest
from checker.inputs import fields
from checker.value import replace


def add_settings(parser: argparse.ArgumentParser) -> None:
    """``--config``, ``--no-config`` and ``--pack``."""
    group = parser.add_argument_group("settings")
    group.add_argument("--config", metavar="FILE", type=Path, help="take the settings from FILE alone")
    group.add_argument("--no-config", action="store_true", help="take no settings from any file")
    group.add_argument(
        "--pack", metavar="DIR", type=Path, action="append", default=[], help="add a pack of words (may be repeated)"
    )


def add_note_defaults(parser: argparse.ArgumentParser) -> None:
    """``--scene``, ``--industry``, ``--speaker`` and ``--partnership``."""
    group = parser.add_argument_group("for notes that do not say (Chinese or English)")
    group.add_argument("--scene", metavar="WORD", help="note, ad, live, brief or comment")
    group.add_argument("--industry", metavar="WORD", help="an industry, such as cosmetics or 化妆品")
    group.add_argument("--speaker", metavar="WORD", help="brand, own-shop, creator or institution")
    group.add_argument("--partnership", metavar="WORD", help="none, paid or declared")


def add_colour(parser: argparse.ArgumentParser) -> None:
    """``--color``."""
    parser.add_argument(
        "--color", choices=("auto", "always", "never"), default="auto", help="colour the text (default: %(default)s)"
    )


class SettingsFinder:
    """Finds the settings for a path: those of the nearest file, or of the named one, below the command line's."""

    def __init__(self, args: argparse.Namespace) -> None:
        self._args = args
        self._overrides = _overrides(args)
        self._by_folder: dict[Path, Settings] = {}
        self._by_file: dict[Path | None, Settings] = {}

    def at(self, path: Path) -> Settings:
        """The settings that hold for ``path`` (a file or a folder). Raises ConfigError."""
        folder = path if path.is_dir() else path.parent
        found = self._by_folder.get(folder)
        if found is None:
            found = self._by_folder[folder] = self._from(self._file_for(folder))
        return found.for_path(path)

    def exemptions(self) -> Iterator[UserExemption]:
        """All exemptions of the settings read so far, whatever paths they are for."""
        for settings in self._by_file.values():
            yield from settings.exemptions

    def _file_for(self, folder: Path) -> Path | None:
        if self._args.no_config:
            return None
        named: Path | None = self._args.config
        return named or config.find(folder)

    def _from(self, file: Path | None) -> Settings:
        if file not in self._by_file:
            settings = config.load(file) if file else Settings()
            packs = (*settings.packs, *self._args.pack)
            self._by_file[file] = replace(settings, packs=packs, **self._overrides)
        return self._by_file[file]


def _overrides(args: argparse.Namespace) -> dict[str, Any]:
    """What the command line sets. Raises ConfigError for a pack that is no folder, InputError for a word unknown."""
    for pack in args.pack:
        if not pack.is_dir():
            raise ConfigError(f"--pack names no folder: {pack}")
    given = vars(args)
    found: dict[str, Any] = {}
    if given.get("scene"):
        found["scene"] = fields.scene_of(args.scene, where="--scene")
    if given.get("speaker"):
        found["speaker"] = fields.speaker_of(args.speaker, where="--speaker")
    if given.get("partnership"):
        found["partnership"] = fields.partnership_of(args.partnership, where="--partnership")
    if given.get("industry"):
        found["industry"] = args.industry
    if given.get("fail_on"):
        found["fail_on"] = args.fail_on
    if given.get("format"):
        found["format"] = args.format
    return found


def date(text: str) -> datetime.date:
    """A date on the command line. Raises ArgumentTypeError, which argparse turns into a usage error."""
    try:
        return datetime.date.fromisoformat(text)
    except ValueError:
        raise argparse.ArgumentTypeError(f"not a date such as 2026-12-31: {text!r}") from None


def one_of(given: str, valid: Iterable[str], what: str) -> str:
    """``given`` if it is one of ``valid``. Raises ConfigError naming the nearest."""
    if given not in valid:
        raise ConfigError(f"unknown {what} {given!r}{nearest(given, valid)}")
    return given
