"""The frame around accounts and orders: a list, the day to judge, and what counts as urgent."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from decimal import Decimal
from itertools import islice
from typing import Any, Generic, TypeVar

from checker.errors import InputError
from checker.inputs import values

from .problems import Problem, pointer, unfit, unknown_field

WITHIN = 30
LONGEST = 99_999
_MOST_UNKNOWN = 10
_Day = TypeVar("_Day")


@dataclass(frozen=True, kw_only=True)
class Envelope(Generic[_Day]):
    """What came: the entries as they are, the day to judge if one was given, ``within`` in days."""

    items: list[Mapping[str, Any]]
    as_of: _Day | None
    within: int

    @classmethod
    def of(cls, body: bytes, key: str, day: Callable[[object], _Day | None], *, expected: str) -> Envelope[_Day]:
        """The frame in ``body``, its entries under ``key``, its ``as_of`` as ``day`` reads it: ``expected`` says how.

        Raises Problem naming everything that is wrong by its place, with nothing of what was sent.
        """
        try:
            document = values.document_of(body, name="body")
        except InputError as error:
            raise Problem(400, str(error), slug="not-json") from None
        if not isinstance(document, dict):
            raise unfit([("", f"an object with {key!r} is expected")])
        known = (key, "as_of", "within")
        # Of many mistakes of one kind some are told: a megabyte of them is no reason to write ten.
        unknown = islice((name for name in document if name not in known), _MOST_UNKNOWN)
        wrong = [(pointer([name]), unknown_field(name, known)) for name in unknown]
        items, within = document.get(key), _days(document.get("within", WITHIN))
        if not isinstance(items, list):
            wrong.append((f"/{key}", "a list is expected"))
        else:
            others = (f"/{key}/{at}" for at, one in enumerate(items) if not isinstance(one, dict))
            wrong += [(at, "an object is expected") for at in islice(others, 1)]
        if within is None:
            wrong.append(("/within", f"a number of days from 0 to {LONGEST:,} is expected"))
        try:
            as_of = day(document.get("as_of"))
        except InputError:
            wrong.append(("/as_of", f"{expected} is expected"))
        if wrong:
            raise unfit(wrong)
        assert isinstance(items, list) and within is not None  # noqa: S101, PT018 - or something is wrong
        return cls(items=items, as_of=as_of, within=within)


def _days(value: object) -> int | None:
    """A number of days, which JSON may also write 30.0 or 3e1."""
    if isinstance(value, bool) or not isinstance(value, int | Decimal):
        return None
    # The bounds come first: an exponent makes a number of any length out of ten characters.
    return int(value) if 0 <= value <= LONGEST and value == int(value) else None
