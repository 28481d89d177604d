"""A sheet may name a trade we have no rules for; its notes are checked without them, and that is said."""

from __future__ import annotations

from collections.abc import Mapping

from checker import industries
from checker.errors import InputError
from checker.inputs.origin import Draft
from checker.lexicon import Industry
from checker.value import replace


def is_known(name: str, known: Mapping[str, Industry]) -> bool:
    """Whether ``name`` is the id or an alias of an industry."""
    try:
        industries.named(name, known)
    except InputError:
        return False
    return True


class Trades:
    """Looks at the industry of each draft; each name is looked up once."""

    def __init__(self, known: Mapping[str, Industry]) -> None:
        self._industries = known
        self._known: dict[str, bool] = {}

    def sound(self, draft: Draft) -> tuple[Draft, InputError | None]:
        """The draft, without an industry that is none; what is to be said of it then."""
        name = draft.note.industry
        if not name:
            return draft, None
        known = self._known.get(name)
        if known is None:
            known = self._known[name] = is_known(name, self._industries)
        if known:
            return draft, None
        return draft._replace(note=replace(draft.note, industry=None)), _unknown(name, draft)


def _unknown(name: str, draft: Draft) -> InputError:
    message = f"unknown industry {name[:40]!r}: checked without the rules of its industry"
    return InputError(message, where=draft.origin.where)
