"""``notegate check``: the gate."""

from __future__ import annotations

import argparse
import datetime
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from checker import config, formats
from checker.cli import BUG, DONE, FOUND, UNCHECKED
from checker.cli.options import SettingsFinder, add_colour, add_note_defaults, add_settings, date
from checker.cli.progress import Progress
from checker.cli.session import Session, size_of
from checker.cli.terminal import output, say, step_summary, wants_colour
from checker.config import FAIL_ON, Settings
from checker.errors import BugError, ConfigError, InputError
from checker.formats import FORMATS, Checked, Context

if TYPE_CHECKING:
    from checker.baseline import Baseline

HELP = """Check drafts before they are published.

Reads Markdown and text (with a front matter for title, topics, scene, industry, speaker, partnership), JSON, JSONL, CSV
and XLSX; column names may be Chinese or English. Standard output carries the report and nothing else.

  notegate check note.md
  notegate check drafts/ brand-sheet.xlsx --format csv --output checked.csv
  cat note.md | notegate check -"""

STDIN_NAME = "stdin"


def register(parser: argparse.ArgumentParser) -> None:
    """Add the options of ``check``."""
    parser.add_argument("paths", metavar="PATH", nargs="*", help="files, folders, patterns, or - for standard input")
    parser.add_argument("--format", metavar="NAME", help=f"one of {', '.join(FORMATS)} (default: text)")
    parser.add_argument(
        "--output",
        metavar="FILE",
        type=Path,
        help="write the report to FILE, whole or not at all, and never over what is checked",
    )
    parser.add_argument("--fail-on", choices=FAIL_ON, help="what makes the exit code 1 (default: error)")
    parser.add_argument("--quiet", action="store_true", help="no clean notes, no summary, no progress")
    parser.add_argument(
        "--workers",
        metavar="N",
        type=int,
        help="check large .parquet, .jsonl and .csv files on N processes, as jsonl or parquet; with --output the same "
        "command goes on where a run was stopped",
    )
    add_colour(parser)
    parser.add_argument("--fix", action="store_true", help="put in the suggestions that replace words (.md and .txt)")
    parser.add_argument("--baseline", metavar="FILE", type=Path, help="count only what this baseline does not know")
    parser.add_argument("--stdin-filename", metavar="NAME", help="the path that - stands for: its suffix, its settings")
    parser.add_argument(
        "--today", metavar="DATE", type=date, help="the day on which exemptions expire (default: today)"
    )
    add_settings(parser)
    parser.add_argument("--dump-config", action="store_true", help="print the settings in force, and check nothing")
    add_note_defaults(parser)


def run(args: argparse.Namespace) -> int:
    """Check everything that is named and return the exit code. Raises NotegateError for what stops the whole run."""
    finder = SettingsFinder(args)
    settings = finder.at(_first_place(args))
    if args.dump_config:
        sys.stdout.write(config.dump(settings))
        return DONE
    if not args.paths:
        raise ConfigError("nothing to check: name files or folders, or - for standard input")
    if args.paths.count("-") > 1:
        raise ConfigError("standard input can be read once: name - once")
    if args.fix and "-" in args.paths:
        raise ConfigError("--fix writes into files; standard input is none")
    if args.output is not None:
        _require_free(args)
    if args.workers is not None:
        from checker.cli.bulk import run_bulk  # noqa: PLC0415 - only a run of that size needs it

        return run_bulk(args, finder, settings)
    return _Run(args, finder, settings).run()


def _require_free(args: argparse.Namespace) -> None:
    """Raise ConfigError where the report cannot go to the output, or would go over a file that is named as a draft."""
    from checker.cli.former import same, side_file  # noqa: PLC0415 - only a run that writes a file needs it

    if args.output.is_dir():
        raise ConfigError("a folder; --output is the name of a file", where=str(args.output))
    for one in (args.output, side_file(args.output))[: 1 if args.workers is None else 2]:
        if any(same(one, Path(path)) for path in args.paths if path != "-"):
            raise ConfigError(f"--output would be written over what is checked: {one}; name another file")


def _first_place(args: argparse.Namespace) -> Path:
    """The path whose settings say how the whole run is reported."""
    for path in args.paths:
        if path != "-":
            return Path(path)
    return Path(args.stdin_filename or STDIN_NAME)


class _Run:
    """One call of the command."""

    def __init__(self, args: argparse.Namespace, finder: SettingsFinder, settings: Settings) -> None:
        self._args = args
        self._settings = settings
        self._format = formats.load(settings.format)
        self._problems: list[InputError] = []
        self._failed = False
        self._used: set[str] = set()
        self._progress: Progress | None = None
        self._before: list[Path] = []
        self._after: list[Path] = []
        self._finder = finder
        self._baseline_of: dict[str, Path | None] = {}
        self._baselines: dict[Path, Baseline] = {}
        self._session = Session(finder, today=args.today or datetime.date.today(), complain=self._complain)

    def run(self) -> int:
        """Write the report and return the exit code."""
        self._find()
        results = self._watched(self._results())
        binary, mark = (bool(getattr(self._format, name, False)) for name in ("BINARY", "MARK"))
        with output(self._args.output, binary=binary, mark=mark) as out:
            self._format.write(results, out, self._context())
        self._say_what_is_idle()
        if any(isinstance(problem, BugError) for problem in self._problems):
            return BUG
        if self._problems:
            return UNCHECKED
        return FOUND if self._failed else DONE

    def _say_what_is_idle(self) -> None:
        """Expired exemptions make the run fail; unused ones and unused baseline entries are told after a whole run."""
        for line in self._session.expired_exemptions():
            say(line)
            self._failed = self._failed or self._settings.fail_on != "never"
        if not any(Path(path).is_dir() for path in self._args.paths):
            return
        for line in self._session.idle_exemptions(self._used):
            say(line)
        for path, known in self._baselines.items():
            unused = len(known.unused())
            if unused:
                hint = "`notegate baseline update --prune` drops them"
                say(f"{path}: {unused} of {len(known)} entries are unused; {hint}")

    def _known_aside(self, result: Checked) -> Checked:
        """The result with what its baseline covers among the exempted."""
        file = result.draft.origin.path
        if file not in self._baseline_of:
            self._baseline_of[file] = self._args.baseline or self._finder.at(Path(file)).baseline
        path = self._baseline_of[file]
        if path is None:
            return result
        if path not in self._baselines:
            from checker import baseline  # noqa: PLC0415 - only a run with a baseline needs it

            self._baselines[path] = baseline.read(path)
        return result._replace(report=self._baselines[path].apply(result.report))

    def _context(self) -> Context:
        choice = "never" if self._args.output and self._args.color == "auto" else self._args.color
        return Context(
            problems=self._problems,
            rules=self._session.checker_for(self._settings).lexicon.rules,
            colour=wants_colour(choice, sys.stdout),
            quiet=self._args.quiet,
            fail_on=self._settings.fail_on,
            summary=step_summary(),
        )

    def _find(self) -> None:
        """The files that are named, before and after standard input, but for the report of a former run."""
        paths: list[str] = self._args.paths
        place = paths.index("-") if "-" in paths else len(paths)
        found = [self._session.files(some) for some in (paths[:place], paths[place + 1 :])]
        if self._args.output is None:
            self._before, self._after = found
            return
        from checker.cli.former import NOTHING_ELSE, without_former  # noqa: PLC0415 - only a run that writes a file needs it

        self._before, self._after = (without_former(some, [self._args.output]) for some in found)
        if any(found) and not (self._before or self._after or "-" in paths):
            self._complain(InputError(NOTHING_ELSE, where=str(self._args.output)))

    def _results(self) -> Iterator[Checked]:
        """Reports in the order of the arguments."""
        self._progress = self._started([*self._before, *self._after])
        yield from self._session.check_files(self._before)
        if "-" in self._args.paths:
            yield from self._session.check_stream(sys.stdin.buffer, self._args.stdin_filename or STDIN_NAME)
        yield from self._session.check_files(self._after)

    def _started(self, files: list[Path]) -> Progress | None:
        """A progress bar where one can be seen and the reports do not run past it."""
        seen = sys.stderr.isatty() and (self._args.output is not None or not sys.stdout.isatty())
        if self._args.quiet or not seen:
            return None
        return Progress(sys.stderr, sum(map(size_of, files)))

    def _watched(self, results: Iterable[Checked]) -> Iterator[Checked]:
        """The results as they pass, with an eye on what they mean for the exit code."""
        results = map(self._known_aside, results)
        if self._args.fix:
            from checker.cli.fix import Fixer  # noqa: PLC0415 - only a run that fixes needs it

            results = Fixer(self._finder, self._session, self._known_aside).fixed(results)
        for result in results:
            if any(config.fails(finding.severity, self._settings.fail_on) for finding in result.report.findings):
                self._failed = True
            self._used.update(one.by.removeprefix("user:") for one in result.report.exempted)
            if self._progress:
                self._progress.step(self._session.bytes_read)
            yield result
        if self._progress:
            self._progress.clear()

    def _complain(self, problem: InputError) -> None:
        if self._progress:
            self._progress.clear()
        self._problems.append(problem)
        say(str(problem))
