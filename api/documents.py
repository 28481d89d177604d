"""The frame around accounts and orders: a list, the day to judge, and what counts as urgent."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from checker.errors import InputError, nearest
from checker.inputs import values

WITHIN = 30
_LONGEST = 99_999


@dataclass(frozen=True, kw_only=True)
class Envelope:
    """What came: the entries as they are, ``as_of`` as written, ``within`` in days."""

    items: list[Any]
    as_of: object
    within: int

    @classmethod
    def of(cls, body: bytes, key: str) -> Envelope:
        """The frame in ``body``, its entries under ``key``. Raises InputError."""
        document = values.mapping(values.document_of(body, name="body"))
        known = (key, "as_of", "within")
        for name in document:
            if name not in known:
                raise InputError(f"unknown field {name[:40]!r}{nearest(name[:40], known)}")
        if not isinstance(document.get(key), list):
            raise InputError(f"{key!r} must be a list")
        within = document.get("within", WITHIN)
        if isinstance(within, Decimal) and within == within.to_integral_value():
            within = int(within)  # 30.0 is a whole number to JSON
        if isinstance(within, bool) or not isinstance(within, int) or not 0 <= within <= _LONGEST:
            raise InputError("'within' must be a number of days")
        return cls(items=document[key], as_of=document.get("as_of"), within=within)
