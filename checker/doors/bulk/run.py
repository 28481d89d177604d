"""From files to one result, in order, with as many processes as asked for."""

from __future__ import annotations

import datetime
import json
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from dataclasses import dataclass, replace
from hashlib import blake2b
from multiprocessing import get_context
from pathlib import Path
from typing import BinaryIO, NamedTuple

from checker import config, keep
from checker.config import Settings
from checker.doors.bulk import parts, worker
from checker.doors.bulk.folder import Finished, Folder, Summary, read
from checker.errors import ConfigError, InputError
from checker.locate import lexicon_root
from checker.version import VERSION


class Source(NamedTuple):
    """A file and what it is checked with. ``packs`` are the versions every worker must come to."""

    path: Path
    settings: Settings
    baseline: Path | None
    packs: tuple[tuple[str, str], ...]


@dataclass(frozen=True, kw_only=True)
class Plan:
    """What is to be done."""

    sources: tuple[Source, ...]
    workers: int
    format: str
    today: datetime.date

    def identity(self) -> str:
        """Stands for everything the reports depend on besides the rows: settings, words, exemptions in force, program."""
        state = blake2b(digest_size=16)
        state.update(json.dumps([VERSION, self.format, parts.ROWS, parts.BYTES]).encode())
        folders = {Path(__file__).parents[2], lexicon_root()}
        for source in self.sources:
            settings = replace(source.settings, fail_on="never", format=self.format)
            folders.update(settings.packs)
            expired = [one.until is not None and one.until < self.today for one in settings.exemptions]
            state.update(f"\0{source.path}\0{config.dump(settings)}\0{expired}".encode("utf-8", "surrogateescape"))
            if source.baseline is not None:
                state.update(source.baseline.read_bytes())
        for folder in sorted(folders):
            for path in sorted(keep.files(folder, (".py", ".csv", ".toml"))):
                state.update(f"\0{path}\0".encode("utf-8", "surrogateescape") + Path(path).read_bytes())
        return state.hexdigest()


class Step(NamedTuple):
    """One finished part on its way into the result. ``share`` of its file is done; ``kept`` from an earlier run."""

    source: Source
    summary: Summary
    share: float
    kept: bool


def run(plan: Plan, folder: Folder, out: BinaryIO, tell: Callable[[Step], None]) -> None:
    """Write the reports of all files to ``out``, in order, and ``tell`` of every part that goes in.

    Raises NotegateError for what stops the whole run; what is finished stays in the folder.
    """
    contents = _contents(plan, folder, tell)
    if plan.format == worker.JSONL:
        for content in contents:
            out.write(content)
        return
    import pyarrow as pa  # noqa: PLC0415 - an extra, and slow to import

    from checker.formats.parquet import write_batches  # noqa: PLC0415

    write_batches((batch for content in contents for batch in pa.ipc.open_stream(content)), out)


def _contents(plan: Plan, folder: Folder, tell: Callable[[Step], None]) -> Iterator[bytes | memoryview]:
    for step, content in _steps(plan, folder):
        if step.summary.packs and step.summary.packs != step.source.packs:
            raise ConfigError("the word lists changed while the run was going; run it again")
        tell(step)
        if step.summary.reports:
            yield content


class _Waiting(NamedTuple):
    """A part that is being worked on, or that is there already."""

    source: Source
    share: float
    ready: Finished | None
    future: Future[None] | None = None
    place: Path = Path()
    made_from: str = ""

    def step(self) -> tuple[Step, bytes | memoryview]:
        """Wait until it is finished."""
        found = self.ready
        if found is None:
            assert self.future is not None  # noqa: S101 - for the type checker: it is one or the other
            self.future.result()
            found = read(self.place, self.made_from)
        if found is None:
            raise InputError("a finished part cannot be read back: is the disk full?", where=str(self.place))
        return Step(self.source, found.summary, self.share, self.future is None), found.content


def _steps(plan: Plan, folder: Folder) -> Iterator[tuple[Step, bytes | memoryview]]:
    """The parts in order. Few are under way at a time, so that the cutting never runs far ahead of the checking."""
    pool = ProcessPoolExecutor(plan.workers, mp_context=get_context("spawn"), initializer=worker.start)
    waiting: deque[_Waiting] = deque()
    try:
        for one in _begun(plan, folder, pool):
            waiting.append(one)
            if len(waiting) > 2 * plan.workers:
                yield waiting.popleft().step()
        while waiting:
            yield waiting.popleft().step()
    except BrokenProcessPool:
        message = "a worker process was killed (was there not enough memory?); the same command goes on from here"
        raise InputError(message) from None
    finally:
        pool.shutdown(wait=True, cancel_futures=True)


def _begun(plan: Plan, folder: Folder, pool: ProcessPoolExecutor) -> Iterator[_Waiting]:
    """Every part, handed to a worker unless it was finished before.

    Packs that changed while a run was going and were changed back leave parts that only their own packs tell apart.
    """
    for number, (source, part) in enumerate(_parts(plan.sources)):
        if isinstance(part, InputError):
            problem = (worker.NOT_CHECKED, part.message, part.where)
            yield _Waiting(source, 1.0, Finished(Summary(reports=0, problems=(problem,)), b""))
            continue
        digest = part.digest()
        ready = folder.find(number, digest)
        if ready is not None and ready.summary.packs == source.packs:
            yield _Waiting(source, part.share, ready)
            continue
        place, made_from = folder.place(number), f"{folder.run} {digest}"
        task = worker.Task(
            part=part,
            settings=source.settings,
            today=plan.today,
            baseline=source.baseline,
            format=plan.format,
            place=place,
            made_from=made_from,
        )
        yield _Waiting(source, part.share, None, pool.submit(worker.finish, task), place, made_from)


def _parts(sources: Iterable[Source]) -> Iterator[tuple[Source, parts.Part | InputError]]:
    for source in sources:
        for part in parts.cut(source.path):
            yield source, part
