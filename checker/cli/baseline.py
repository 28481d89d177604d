"""``notegate baseline``: start with what is there, and let nothing new in."""

from __future__ import annotations

import argparse
import datetime
import sys
from collections.abc import Iterator
from pathlib import Path

from checker import baseline, config
from checker.cli import BUG, DONE, FOUND, UNCHECKED
from checker.cli.options import SettingsFinder, add_note_defaults, add_settings, date
from checker.cli.session import Session
from checker.cli.terminal import output, say
from checker.config import FAIL_ON
from checker.errors import BugError, ConfigError, InputError
from checker.formats import Checked

HELP = """Keep a baseline: the findings that were there before, as fingerprints and nothing else.

create   write the baseline of these drafts; an existing one is not touched
update   write it again: new findings come in, those that are gone go out (--prune: only the latter)
check    say what is new and which entries nothing uses any more

`notegate check --baseline FILE` then shows the known findings as exempted. A sentence that moves stays known, one that
is changed does not. In git: echo 'notegate.baseline merge=union' >> .gitattributes"""


def register(parser: argparse.ArgumentParser) -> None:
    """Add the sub-commands."""
    commands = parser.add_subparsers(dest="action", required=True, metavar="create|update|check")
    for name, text in (
        ("create", "write a new baseline"),
        ("update", "write it again"),
        ("check", "compare it with the drafts"),
    ):
        command = commands.add_parser(name, help=text)
        command.add_argument("paths", metavar="PATH", nargs="+", help="files, folders or patterns: all that it is for")
        command.add_argument("--baseline", metavar="FILE", type=Path, help=f"default: {baseline.FILE_NAME}")
        if name == "update":
            command.add_argument("--prune", action="store_true", help="only take out what is gone")
        if name == "check":
            command.add_argument("--fail-on", choices=FAIL_ON, help="what makes a new finding count (default: error)")
        command.add_argument("--today", metavar="DATE", type=date, help="the day on which exemptions expire")
        add_settings(command)
        add_note_defaults(command)


def run(args: argparse.Namespace) -> int:
    """Run a sub-command. 2 when something could not be checked: then nothing is written, for it would be lost."""
    return _Run(args).run()


class _Run:
    """One call of the command."""

    def __init__(self, args: argparse.Namespace) -> None:
        self._args = args
        finder = SettingsFinder(args)
        settings = finder.at(Path(args.paths[0]))
        self._fail_on = settings.fail_on
        self._path: Path = args.baseline or settings.baseline or Path(baseline.FILE_NAME)
        self._failed = DONE
        self._session = Session(finder, today=args.today or datetime.date.today(), complain=self._complain)

    def run(self) -> int:
        """Check the drafts, then create, update or compare."""
        if self._args.action == "create":
            if self._path.exists():
                raise ConfigError("exists already; `notegate baseline update` writes it again", where=str(self._path))
            known = baseline.Baseline()
        else:
            known = baseline.read(self._path)
        found: set[str] = set()
        new: list[tuple[Checked, int]] = []
        for result in self._results():
            found |= baseline.fingerprints(result.report)
            left = known.apply(result.report).findings
            count = sum(1 for finding in left if config.fails(finding.severity, self._fail_on))
            if count:
                new.append((result, count))
        if self._failed:
            return self._failed
        if self._args.action == "check":
            return self._compared(new, known)
        entries = found & known.entries() if getattr(self._args, "prune", False) else found
        self._write(entries, known.entries())
        return DONE

    def _results(self) -> Iterator[Checked]:
        return self._session.check_files(self._session.files(self._args.paths))

    def _write(self, entries: set[str], before: set[str]) -> None:
        with output(self._path) as stream:
            stream.write(baseline.written(entries))
        sys.stdout.write(
            f"{self._path}: {len(entries)} entries ({len(entries - before)} new, {len(before - entries)} gone)\n"
        )

    def _compared(self, new: list[tuple[Checked, int]], known: baseline.Baseline) -> int:
        """Names what is new and what is unused; the words themselves are `notegate check`'s to show."""
        unused = known.unused()
        for result, count in new:
            origin = result.draft.origin
            row = "" if origin.row is None else f", row {origin.row}"
            sys.stdout.write(f"{origin.path}{row}: {count} not in the baseline\n")
        for where in unused:
            sys.stdout.write(f"{where}: nothing uses this entry any more\n")
        sys.stdout.write(f"{len(known)} entries, {len(unused)} unused; {sum(n for _, n in new)} new findings\n")
        return FOUND if new or unused else DONE

    def _complain(self, problem: InputError) -> None:
        self._failed = max(self._failed, BUG if isinstance(problem, BugError) else UNCHECKED)
        say(str(problem))
