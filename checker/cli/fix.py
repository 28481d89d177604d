"""``check --fix``: put in what would pass, check again, and keep the file only where that made it better."""

from __future__ import annotations

import io
from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from pathlib import Path

from checker import fixing, inputs
from checker.cli.options import SettingsFinder
from checker.cli.session import Session, checked
from checker.cli.terminal import output, say
from checker.errors import InputError
from checker.formats import Checked
from checker.inputs import Draft

MOST_ROUNDS = 50
"""A fix can lay open the next one; a text that is still not settled after so many is left as it is then."""


class Fixer:
    """Fixes files one by one. ``known_aside`` takes what a baseline covers out of a report: that is not fixed."""

    def __init__(self, finder: SettingsFinder, session: Session, known_aside: Callable[[Checked], Checked]) -> None:
        self._finder = finder
        self._session = session
        self._known_aside = known_aside
        self._told: set[str] = set()

    def fixed(self, results: Iterable[Checked]) -> Iterator[Checked]:
        """Each result as it is after its file was fixed."""
        return map(self._fixed, results)

    def _fixed(self, result: Checked) -> Checked:
        """The result of the fixed file, which is written whole or not at all."""
        file = result.draft.origin.path
        if not fixing.edits(result.draft, result.report):
            if file not in self._told and fixing.spelled_otherwise(result.draft, result.report):
                self._told.add(file)
                say(f"{file}: not fixed: replacements are put into .md and .txt only")
            return result
        path = Path(file)
        try:
            data = path.read_bytes()
        except OSError as error:
            say(f"{path}: not fixed: cannot be read: {error.strerror or error}")
            return result
        count = 0
        for _ in range(MOST_ROUNDS):
            step = self._step(result, data)
            if step is None:
                break
            result, data, edits = step
            count += edits
        if not count:
            say(f"{path}: not fixed: nothing that could be put in makes it better")
            return result
        with output(path, binary=True) as stream:
            stream.write(data)
        say(f"{path}: {count} replaced")
        return result

    def _step(self, result: Checked, data: bytes) -> tuple[Checked, bytes, int] | None:
        """The next better state of a file: with all edits or, where they do not go together, with one of them."""
        wanted = fixing.edits(result.draft, result.report)
        singly = [[one] for one in wanted] if len(wanted) > 1 else []
        for edits in filter(None, [wanted, *singly]):
            text = result.draft.origin.text
            changed = fixing.encoded(fixing.applied(text, edits), data, text)
            again = None if changed is None else self._checked(changed, result.draft)
            if changed is not None and again is not None and fixing.better(result.report, again.report):
                return again, changed, len(edits)
        return None

    def _checked(self, data: bytes, before: Draft) -> Checked | None:
        """The report on the changed file, or None when it is no single note any more, or one that cannot be checked."""
        settings = self._finder.at(Path(before.origin.path))
        found = list(inputs.read_stream(io.BytesIO(data), before.origin.path, settings))
        if len(found) != 1 or not isinstance(found[0], Draft):
            return None
        draft = found[0]._replace(note=replace(found[0].note, industry=before.note.industry))
        again = checked(draft, self._session.checker_for(settings))
        return None if isinstance(again, InputError) else self._known_aside(again)
