"""One run of ``check``: drafts in, reports out, in order, and what could not be checked on the side."""

from __future__ import annotations

import datetime
import gc
import os
from collections.abc import Callable, Container, Iterable, Iterator, Sequence
from pathlib import Path
from typing import BinaryIO, NamedTuple

from checker import inputs
from checker.cli import bug_in_words
from checker.cli.options import SettingsFinder
from checker.config import Settings, UserExemption, place_of
from checker.engine import Checker
from checker.errors import BugError, ConfigError, InputError, NotegateError, nearest
from checker.formats import Checked
from checker.inputs import Draft
from checker.inputs.trades import Trades, is_known
from checker.inputs.walk import expand


class _Ready(NamedTuple):
    """A draft with the checker for it."""

    draft: Draft
    checker: Checker


class Session:
    """Reads and checks. ``complain`` is called with everything that could not be checked, as it is met."""

    def __init__(self, finder: SettingsFinder, *, today: datetime.date, complain: Callable[[InputError], None]) -> None:
        self._finder = finder
        self._today = today
        self._complain = complain
        self._checkers: list[tuple[Settings, Checker]] = []
        self._finished = 0
        self._size = 0
        self._open: BinaryIO | None = None

    def checker_for(self, settings: Settings) -> Checker:
        """The checker of these settings, built when first asked for. Raises LexiconError and ConfigError."""
        for known, checker in self._checkers:
            if known == settings:
                return checker
        checker = Checker(settings, today=self._today)
        gc.freeze()
        gc.enable()
        _require_known(settings, checker)
        self._checkers.append((settings, checker))
        return checker

    def files(self, arguments: Iterable[str]) -> list[Path]:
        """The files the arguments lead to; those that lead nowhere are complained of."""
        found = []
        for one in expand(arguments, inputs.SUFFIXES):
            if isinstance(one, InputError):
                self._complain(one)
            else:
                found.append(one)
        return found

    def check_files(self, files: Sequence[Path]) -> Iterator[Checked]:
        """The report on every note of the files."""
        return self._checked(self._drafts(files))

    def check_stream(self, stream: BinaryIO, name: str) -> Iterator[Checked]:
        """The report on every note of a stream; ``name`` stands for its path."""
        settings = self._finder.at(Path(name))
        return self._checked(self._sound(_read_stream(stream, name, settings), settings))

    def expired_exemptions(self) -> Iterator[str]:
        """What to say of the user's exemptions whose last day has passed."""
        for one in self._finder.exemptions():
            if _expired(one, self._today):
                yield f"{one.where}: {_name_of(one)} expired on {one.until}: renew it or take it out"

    def idle_exemptions(self, used: Container[str]) -> Iterator[str]:
        """What to say of those that still hold and are not among the ``used`` (places in settings files)."""
        for one in self._finder.exemptions():
            if not _expired(one, self._today) and one.where not in used:
                yield f"{one.where}: {_name_of(one)} excused nothing in this run"

    def bytes_read(self) -> int:
        """How far the reading of the files has come."""
        here = self._open.tell() if self._open is not None and not self._open.closed else 0
        return self._finished + here

    def _drafts(self, files: Sequence[Path]) -> Iterator[_Ready]:
        for file in files:
            settings = self._finder.at(file)
            yield from self._sound(inputs.read(file, settings, opened=self._note_open), settings)
            if self._open is not None:
                self._finished += self._size
                self._open = None

    def _note_open(self, stream: BinaryIO) -> None:
        self._open = stream
        self._size = os.fstat(stream.fileno()).st_size  # by the end the file may be gone

    def _sound(self, found: Iterable[Draft | InputError], settings: Settings) -> Iterator[_Ready]:
        """The drafts, each with its checker; the errors are complained of."""
        checker = self.checker_for(settings)
        trades = Trades(checker.lexicon.industries)
        said: set[str | None] = set()  # once a file: a whole sheet may be of a trade we have no rules for
        for one in found:
            if isinstance(one, InputError):
                self._complain(one)
                continue
            draft, problem = trades.sound(one)
            if problem is not None and one.note.industry not in said:
                said.add(one.note.industry)
                self._complain(problem)
            yield _Ready(draft, checker)

    def _checked(self, ready: Iterable[_Ready]) -> Iterator[Checked]:
        """Reports in order. A note that cannot be checked, or on which the program fails, costs only itself."""
        for one in ready:
            result = checked(one.draft, one.checker)
            if isinstance(result, InputError):
                self._complain(result)
            else:
                yield result


def _require_known(settings: Settings, checker: Checker) -> None:
    """Raise ConfigError when the settings name an industry or a rule that is none: it would silently do nothing."""
    lexicon = checker.lexicon
    if settings.industry is not None and not is_known(settings.industry, lexicon.industries):
        hint = nearest(settings.industry, lexicon.industries)
        where = place_of(settings, "industry") or "--industry"
        raise ConfigError(f"unknown industry {settings.industry!r}{hint}", where=where)
    for exemption in settings.exemptions:
        if exemption.rule and exemption.rule not in lexicon.rules:
            hint = nearest(exemption.rule, lexicon.rules)
            hint = hint if "did you mean" in hint else "; `notegate rules` lists them"
            raise ConfigError(f"unknown rule {exemption.rule!r}{hint}", where=exemption.where)


def _expired(one: UserExemption, today: datetime.date) -> bool:
    return one.until is not None and one.until < today


def _name_of(one: UserExemption) -> str:
    return f"the exemption for {' '.join(filter(None, (one.rule, one.term)))}"


def _read_stream(stream: BinaryIO, name: str, settings: Settings) -> Iterator[Draft | InputError]:
    """What ``inputs.read_stream`` gives; a stream that breaks off costs nothing beside it, as with files."""
    try:
        yield from inputs.read_stream(stream, name, settings)
    except OSError as error:
        yield InputError(f"cannot be read: {error.strerror or error}", where=name)


def checked(draft: Draft, checker: Checker) -> Checked | InputError:
    """The report on one note, or why there is none. Raises OSError where the machine fails: that is no fault of the note."""
    try:
        return Checked(draft=draft, report=checker.check(draft.note))
    except InputError as error:
        return InputError(error.message, where=draft.origin.where)
    except (OSError, NotegateError):
        raise
    except Exception as error:
        return BugError(bug_in_words(error), where=draft.origin.where)


def size_of(file: Path) -> int:
    """How many bytes ``file`` holds; 0 where it is gone."""
    try:
        return file.stat().st_size
    except OSError:
        return 0
