"""``notegate check --workers N``: large files, on several processes, to be continued if it is stopped."""

from __future__ import annotations

import argparse
import contextlib
import datetime
import json
import sys
import tempfile
from collections.abc import Iterator
from importlib.util import find_spec
from pathlib import Path
from typing import BinaryIO, cast

from checker import baseline, config
from checker.cli import BUG, DONE, FOUND, UNCHECKED
from checker.cli.former import BAD_ROW, NOTHING_ELSE, is_report, side_file, without_former
from checker.cli.options import SettingsFinder
from checker.cli.progress import Progress
from checker.cli.session import Session, size_of
from checker.cli.terminal import output, say
from checker.doors.bulk import parts, worker
from checker.doors.bulk.folder import Folder
from checker.doors.bulk.run import Plan, Source, Step, run
from checker.errors import ConfigError, InputError
from checker.formats.places import problem_place
from checker.inputs.walk import expand
from checker.model import Severity

_NAMED = {"": None, "jsonl": worker.JSONL, "ndjson": worker.JSONL, "parquet": worker.PARQUET}
"""What the suffix of an output asks for; one that is not here asks for a report that is not made in parts."""
_SAID = 20
"""Problems told on standard error; the side file has them all."""
_RANKS = {one.rank: one for one in Severity}


def run_bulk(args: argparse.Namespace, finder: SettingsFinder, settings: config.Settings) -> int:
    """Check the files and return the exit code. Raises NotegateError for what stops the whole run."""
    for given, what in ((args.fix, "--fix"), ("-" in args.paths, "standard input")):
        if given:
            raise ConfigError(f"--workers and {what} do not go together")
    name = _format(args, settings)
    if args.workers < 1:
        raise ConfigError("--workers: at least 1")
    if name == worker.PARQUET and find_spec("pyarrow") is None:
        raise ConfigError("writing .parquet needs pyarrow: pip install 'notegate[arrow]'")
    return _Bulk(args, finder, settings, name).run()


def _format(args: argparse.Namespace, settings: config.Settings) -> str:
    """What is asked for, else what the output is called, else JSONL."""
    if args.format:
        if args.format not in worker.FORMATS:
            raise ConfigError(f"with --workers the format is {' or '.join(worker.FORMATS)}, not {args.format!r}")
        return str(args.format)
    suffix = args.output.suffix.lower().lstrip(".") if args.output else ""
    if suffix not in _NAMED:
        raise ConfigError(
            f"with --workers a report is {' or '.join(worker.FORMATS)}: give --output such a name, or --format; "
            f"for others leave --workers out"
        )
    return _NAMED[suffix] or (settings.format if settings.format in worker.FORMATS else worker.JSONL)


class _Bulk:
    """One call of the command."""

    def __init__(self, args: argparse.Namespace, finder: SettingsFinder, settings: config.Settings, name: str) -> None:
        self._args = args
        self._finder = finder
        self._fail_on = settings.fail_on
        self._format = name
        self._failed = False
        self._worst_problem = DONE
        self._problems = 0
        self._partly: set[tuple[Path, str]] = set()
        self._used: set[str] = set()
        self._baselines: dict[Path, baseline.Baseline] = {}
        self._today: datetime.date = args.today or datetime.date.today()
        self._session = Session(finder, today=self._today, complain=self._unread)
        self._side: BinaryIO | None = None
        self._early: list[InputError] = []
        self._progress: Progress | None = None
        self._sizes: dict[Path, int] = {}
        self._passed = 0
        self._written = [args.output, side_file(args.output)] if args.output else []

    def run(self) -> int:
        """Write the reports and return the exit code."""
        plan = self._plan()
        self._progress = self._started()
        output_file = self._args.output
        if output_file is None or (output_file.exists() and not output_file.is_file()):
            self._to_stream(plan)
        else:
            self._to_file(plan, output_file.resolve())
        self._clear()
        self._say_what_is_idle()
        return self._worst_problem or (FOUND if self._failed else DONE)

    def _plan(self) -> Plan:
        """The files, each with its settings. Raises NotegateError where these cannot be used."""
        sources = []
        expanded = list(expand(self._args.paths, parts.SUFFIXES))
        files = [one for one in expanded if isinstance(one, Path)]
        drafts = set(without_former(files, self._written))
        if files and not drafts:
            self._early.append(InputError(NOTHING_ELSE, where=str(self._args.output)))
        for found in expanded:
            if isinstance(found, InputError):
                self._early.append(found)
            elif found not in drafts:
                continue
            elif found.suffix.lower() not in parts.SUFFIXES:
                kinds = ", ".join(parts.SUFFIXES)
                self._early.append(InputError(f"--workers reads {kinds}; check it without", where=str(found)))
            else:
                settings = self._finder.at(found)
                packs = tuple(sorted(self._session.checker_for(settings).lexicon.versions.items()))
                known = self._args.baseline or settings.baseline
                if known is not None and known not in self._baselines:
                    self._baselines[known] = baseline.read(known)
                sources.append(Source(found, config.portable(settings), known, packs))
                self._sizes[found] = size_of(found)
        return Plan(
            sources=tuple(sources),
            workers=self._args.workers,
            format=self._format,
            today=self._today,
        )

    def _to_stream(self, plan: Plan) -> None:
        """To standard output or a pipe, where nothing can be continued."""
        with (
            tempfile.TemporaryDirectory(prefix="notegate-") as place,
            _folder(Path(place), plan) as folder,
            output(self._args.output, binary=True) as out,
        ):
            self._tell_early()
            run(plan, folder, cast("BinaryIO", out), self._step)

    def _to_file(self, plan: Plan, path: Path) -> None:
        """To a file that appears whole, beside a folder that is there until it does."""
        place = path.with_name(f".{path.name}.parts")
        side = side_file(path)
        if side.exists() and not is_report(side):
            message = "the list of bad rows would be written over this file, which is none; name another --output"
            raise ConfigError(message, where=str(side))
        with contextlib.ExitStack() as stack:
            try:
                folder = stack.enter_context(_folder(place, plan))
            except OSError as error:
                raise ConfigError(f"cannot be written: {error.strerror}", where=str(path.parent)) from error
            kept = len(list(place.glob("*.part")))
            if kept and not self._args.quiet:
                say(f"{path}: going on where an earlier run stopped ({kept} parts are finished)")
            with (place / "bad").open("wb") as self._side, (place / "result").open("wb") as out:
                self._tell_early()
                run(plan, folder, out, self._step)
            if path.exists():
                (place / "result").chmod(path.stat().st_mode)
            if self._problems:
                (place / "bad").replace(side)
                if self._problems > _SAID:
                    say(f"{self._problems - _SAID:,} more problems are in {side}")
            else:
                side.unlink(missing_ok=True)
            (place / "result").replace(path)
            folder.remove()

    def _tell_early(self) -> None:
        for problem in self._early:
            self._problem(worker.NOT_CHECKED, problem)

    def _unread(self, problem: InputError) -> None:
        self._problem(worker.NOT_CHECKED, problem)

    def _step(self, step: Step) -> None:
        """Take note of a part that has gone into the result."""
        summary = step.summary
        if summary.worst >= 0 and config.fails(_RANKS[summary.worst], self._fail_on):
            self._failed = True
        self._used.update(summary.used)
        if step.source.baseline is not None:
            self._baselines[step.source.baseline].meet(summary.met)
        for kind, message, where in summary.problems:
            # An industry that is none is said once a file: a whole sheet may be of a trade we have no rules for.
            if kind == worker.IN_PART and (step.source.path, message) in self._partly:
                continue
            self._partly.add((step.source.path, message))
            self._problem(kind, InputError(message, where=where))
        if self._progress:
            done = self._passed + int(step.share * self._sizes[step.source.path])
            self._progress.part(done, summary.reports, kept=step.kept)
        if step.share >= 1.0:
            self._passed += self._sizes[step.source.path]

    def _problem(self, kind: str, problem: InputError) -> None:
        self._worst_problem = max(self._worst_problem, BUG if kind == worker.BUG else UNCHECKED)
        self._problems += 1
        if self._side is not None:
            place = problem_place(problem)
            record = dict(zip(BAD_ROW, (place.path, place.line, kind, problem.message), strict=True))
            self._side.write(f"{json.dumps(record, ensure_ascii=False)}\n".encode("utf-8", "backslashreplace"))
        if self._side is None or self._problems <= _SAID:
            self._clear()
            say(str(problem))

    def _clear(self) -> None:
        if self._progress:
            self._progress.clear()

    def _started(self) -> Progress | None:
        seen = sys.stderr.isatty() and (self._args.output is not None or not sys.stdout.isatty())
        if self._args.quiet or not seen:
            return None
        return Progress(sys.stderr, sum(self._sizes.values()))

    def _say_what_is_idle(self) -> None:
        """As after any other run: expired exemptions fail it; what was of no use is told when folders were checked."""
        for line in self._session.expired_exemptions():
            say(line)
            self._failed = self._failed or self._fail_on != "never"
        if not any(Path(path).is_dir() for path in self._args.paths):
            return
        for line in self._session.idle_exemptions(self._used):
            say(line)
        for path, known in self._baselines.items():
            if unused := len(known.unused()):
                hint = "`notegate baseline update --prune` drops them"
                say(f"{path}: {unused} of {len(known)} entries are unused; {hint}")


@contextlib.contextmanager
def _folder(place: Path, plan: Plan) -> Iterator[Folder]:
    folder = Folder(place, plan.identity())
    try:
        yield folder
    finally:
        folder.close()
