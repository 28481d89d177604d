"""``notegate lsp``: the language server."""

from __future__ import annotations

import argparse
import datetime
from pathlib import Path

from checker import config
from checker.cli.options import SettingsFinder, add_note_defaults, add_settings, date
from checker.cli.session import Session
from checker.config import Settings
from checker.engine import Checker
from checker.errors import ConfigError, InputError

HELP = """Serve an editor over standard input and output: diagnostics while a note is written, replacements and
exemptions as code actions, reasons on hover. Needs the extra `lsp`."""


def register(parser: argparse.ArgumentParser) -> None:
    """Add the options of ``lsp``."""
    parser.add_argument("--stdio", action="store_true", help="what editors say; it is what happens anyway")
    parser.add_argument("--today", metavar="DATE", type=date, help="the day on which exemptions expire")
    add_settings(parser)
    add_note_defaults(parser)


def run(args: argparse.Namespace) -> int:
    """Serve until the editor leaves; 1 when it does so without a word. Raises ConfigError where pygls is not installed."""
    try:
        from checker.doors.lsp import serve  # noqa: PLC0415 - what it needs is an extra
    except ImportError as error:
        raise ConfigError("the language server needs pygls: pip install 'notegate[lsp]'") from error
    return serve(Judge(args))


class Judge:
    """Settings and checkers by path, made anew when a settings file has changed."""

    def __init__(self, args: argparse.Namespace) -> None:
        self._args = args
        self._seen: dict[Path, tuple[int, int]] = {}
        self._begin()

    def __call__(self, path: Path) -> tuple[Settings, Checker]:
        """The settings that hold for ``path``, and the checker for them."""
        file = None if self._args.no_config else self._args.config or config.find(path.parent)
        if file is not None and file.exists():
            status = file.stat()
            stamp = (status.st_mtime_ns, status.st_size)
            if self._seen.setdefault(file, stamp) != stamp:
                self._begin()
            self._seen[file] = stamp
        settings = self._finder.at(path)
        return settings, self._session.checker_for(settings)

    def _begin(self) -> None:
        self._finder = SettingsFinder(self._args)
        today = self._args.today or datetime.date.today()
        self._session = Session(self._finder, today=today, complain=_ignore)


def _ignore(problem: InputError) -> None:
    """Nothing is read from files here."""
