"""``notegate lexicon diff --notes``: which notes would now be judged otherwise?"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

from checker import inputs
from checker.config import Settings
from checker.engine import Checker
from checker.errors import InputError
from checker.formats import Checked
from checker.formats.places import note_name
from checker.formats.terminal import shortened, visible
from checker.inputs import Draft
from checker.inputs.walk import expand
from checker.model import Finding, Report


class Judged:
    """Notes checked by two folders of packs. ``problems`` holds what could not be checked."""

    def __init__(self, old: Path, new: Path, settings: Settings) -> None:
        self._settings = settings
        self._old, self._new = (Checker(settings, root=root) for root in (old, new))
        self.problems: list[InputError] = []
        self.notes = 0

    def lines(self, paths: Sequence[str]) -> Iterator[str]:
        """For each note that is judged otherwise: its verdicts, then what is new and what is gone."""
        for draft in self._drafts(paths):
            self.notes += 1
            try:
                before, after = self._old.check(draft.note), self._new.check(draft.note)
            except InputError as error:
                self.problems.append(InputError(error.message, where=draft.origin.path))
                continue
            gone, come = _counted(before.findings), _counted(after.findings)
            if gone != come:
                yield _head(draft, before, after)
                yield from (f"  - {line}" for line in sorted((gone - come).elements()))
                yield from (f"  + {line}" for line in sorted((come - gone).elements()))

    def _drafts(self, paths: Sequence[str]) -> Iterator[Draft]:
        for path in expand(paths, inputs.SUFFIXES):
            for one in [path] if isinstance(path, InputError) else inputs.read(path, self._settings):
                if isinstance(one, Draft):
                    yield one
                else:
                    self.problems.append(one)


def _head(draft: Draft, before: Report, after: Report) -> str:
    name = f"{draft.origin.path}" + (f" {note_name(Checked(draft, after))}" if draft.origin.row is not None else "")
    change = before.verdict if before.verdict is after.verdict else f"{before.verdict} -> {after.verdict}"
    return visible(f"{name}: {change}")


def _counted(findings: Iterable[Finding]) -> Counter[str]:
    return Counter(
        visible(f"{one.severity.value} {one.rule} {shortened(one.evidence.written)}".rstrip()) for one in findings
    )
