"""One value out of a record: JSON hands over types, a spreadsheet hands over text, both end here.

Every function raises InputError without a place; whoever knows the row adds it.
"""

from __future__ import annotations

import enum
import json
import re
import unicodedata
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from datetime import date, datetime, time, timedelta, timezone
from decimal import Decimal, InvalidOperation
from pathlib import Path
from typing import Any, NoReturn, TypeVar

from checker.errors import InputError, nearest
from checker.inputs.bounds import MAX_JSON_FILE_BYTES
from checker.inputs.decode import text_of

# China has had one time and no summer time since 1991; a fixed offset needs no time zone database.
SHANGHAI = timezone(timedelta(hours=8), "Asia/Shanghai")

_DAY = re.compile(r"(\d{4})\s*[-/.年]\s*(\d{1,2})\s*[-/.月]\s*(\d{1,2})(?:\s*日)?")
_TIME = re.compile(r"[T\s]\s*(\d{1,2}):(\d{2})(?::(\d{2})(?:\.(\d{1,6}))?)?\s*(Z|[+-]\d{2}:?\d{2})?", re.IGNORECASE)
_MONEY = re.compile(r"-?(?:\d{1,15}|\d{1,3}(?:,\d{3}){1,4})(?:\.\d{1,6})?")
_DIGITS = 15
_WHOLE = re.compile(r"-?\d{1,12}")
_TRUE = frozenset({"true", "yes", "y", "1", "是", "有", "对"})
_FALSE = frozenset({"false", "no", "n", "0", "否", "无", "不是"})
_UNKNOWN = frozenset({"", "unknown", "null", "未知", "不明", "不清楚", "待定"})
_TYPO = 0.85
_LONGEST_NAME = 40
_YEARS = range(2000, 2200)  # a slip of the finger outside them would leave the calendar when days are added

Choice = TypeVar("Choice", bound=enum.StrEnum)


def read_json(path: Path) -> object:
    """The document in ``path``: amounts exact (Decimal), no NaN, no key twice. Raises InputError naming the file."""
    try:
        with path.open("rb") as stream:
            data = stream.read(MAX_JSON_FILE_BYTES + 1)
    except OSError as error:
        raise InputError(f"cannot be opened: {error.strerror}", where=str(path)) from error
    if len(data) > MAX_JSON_FILE_BYTES:
        raise InputError(f"larger than {MAX_JSON_FILE_BYTES} bytes", where=str(path))
    return document_of(data, name=str(path))


def document_of(data: bytes, *, name: str) -> object:
    """The JSON document in ``data``, read as ``read_json`` does. Raises InputError naming ``name``."""
    try:
        return json.loads(
            text_of(data, where=name),
            parse_float=_exact,
            parse_int=_counted,
            parse_constant=_no_constant,
            object_pairs_hook=_no_key_twice,
        )
    except json.JSONDecodeError as error:
        raise InputError(f"not JSON: {error.msg}", where=f"{name}:{error.lineno}:{error.colno}") from error
    except RecursionError as error:
        raise InputError("not usable as JSON: nested too deeply", where=name) from error
    except ValueError as error:
        raise InputError(f"not usable as JSON: {error}", where=name) from error


class Problems:
    """Collects what is wrong with one record, so that a person sees all of it at once."""

    def __init__(self) -> None:
        self.found: list[InputError] = []

    @contextmanager
    def at(self, where: str) -> Iterator[None]:
        """Keep an InputError raised inside as a problem of ``where``, and go on after the block."""
        try:
            yield
        except InputError as error:
            self.found.append(InputError(error.message, where=where))


def mapping(value: object) -> Mapping[str, Any]:
    """``value`` as an object with fields."""
    if isinstance(value, Mapping):
        return value
    raise InputError(f"an object with fields is expected, not {_shown(value)}")


def listed(value: object, name: str) -> list[Any]:
    """``value`` as a list; nothing given is an empty one."""
    if value is None:
        return []
    if isinstance(value, list):
        return value
    raise InputError(f"{name}: a list is expected, not {_shown(value)}")


def check_names(given: Iterable[str], known: Iterable[str]) -> None:
    """Refuse a field that is nearly a known one; what is far from all of them belongs to somebody else."""
    known = list(known)
    for name in given:
        import difflib  # noqa: PLC0415 - only when something is wrong

        close = [] if name in known else difflib.get_close_matches(name, known, n=1, cutoff=_TYPO)
        if close:
            raise InputError(f"unknown field {name!r}; did you mean {close[0]!r}?")


def text(value: object, name: str) -> str:
    """``value`` as text; nothing given is empty. A number, as spreadsheets make of ids, is taken as it is written."""
    if value is None:
        return ""
    if isinstance(value, str):
        return value.strip()
    if isinstance(value, int) and not isinstance(value, bool):
        return str(value)
    raise InputError(f"{name}: a text is expected, not {_shown(value)}")


def required(value: object, name: str) -> str:
    """``value`` as text that may not be empty."""
    found = text(value, name)
    if not found:
        raise InputError(f"{name} is missing")
    return found


def day(value: object, name: str) -> date | None:
    """A calendar date in Asia/Shanghai; None when nothing is given.

    A time of day is dropped. One with the offset of another zone is refused: whether its day or ours is meant cannot
    be known.
    """
    written = text(value, name)
    if not written:
        return None
    found, clock, offset = _instant(written, name)
    if offset not in (None, SHANGHAI.utcoffset(None)):
        shown = datetime.combine(found, clock, timezone(offset)).astimezone(SHANGHAI).date()
        raise InputError(f"{name}: {written!r} is in another time zone; write the date in Asia/Shanghai ({shown})")
    return found


def required_day(value: object, name: str) -> date:
    """A calendar date that has to be given."""
    found = day(value, name)
    if found is None:
        raise InputError(f"{name} is missing")
    return found


def moment(value: object, name: str) -> tuple[datetime, bool] | None:
    """``(instant in Asia/Shanghai, whether the offset was written)``; None when nothing is given.

    A time without an offset is read as Asia/Shanghai, and the caller is told so. Fractions of a second are kept.
    """
    written = text(value, name)
    if not written:
        return None
    found, clock, offset = _instant(written, name)
    zone = SHANGHAI if offset is None else timezone(offset)
    return datetime.combine(found, clock, zone).astimezone(SHANGHAI), offset is not None


def money(value: object, name: str) -> Decimal:
    """An amount of yuan, exact. ``¥1,000.00`` and ``1000元`` are understood."""
    if isinstance(value, Decimal):
        # Only what has the size of an amount is written out: the zeros of 1e-300000000 would fill the memory.
        plain = value.is_finite() and -_DIGITS <= value.adjusted() <= _DIGITS
        value = format(value, "f") if plain else str(value)
    written = unicodedata.normalize("NFKC", required(value, name)[:64]).strip("¥元 ")
    if not _MONEY.fullmatch(written):
        raise InputError(f"{name}: {_shown(value)} is not an amount such as 600.00")
    return Decimal(written.replace(",", ""))


def whole(value: object, name: str) -> int | None:
    """A whole number; None when nothing is given."""
    written = text(value, name).replace(",", "")
    if not written:
        return None
    if not _WHOLE.fullmatch(written):
        raise InputError(f"{name}: {_shown(value)} is not a whole number")
    return int(written)


def flag(value: object, name: str) -> bool | None:
    """Yes, no or None for unknown."""
    if isinstance(value, bool):
        return value
    written = text(value, name).casefold()
    if written in _UNKNOWN:
        return None
    if written in _TRUE or written in _FALSE:
        return written in _TRUE
    raise InputError(f"{name}: {_shown(value)} is neither yes nor no; valid: true, false, 是, 否, or empty for unknown")


def choice(value: object, name: str, kinds: type[Choice], aliases: Mapping[str, str]) -> Choice | None:
    """One of the words of ``kinds``, or of its ``aliases`` (other spelling -> word); None when nothing is given."""
    written = text(value, name).casefold()
    if not written:
        return None
    word = aliases.get(written, written)
    try:
        return kinds(word)
    except ValueError:
        raise InputError(
            f"{name}: unknown {_shown(value)}{nearest(written, [*(one.value for one in kinds), *aliases])}"
        ) from None


def _instant(written: str, name: str) -> tuple[date, time, timedelta | None]:
    """``(day, time of day, offset from UTC)`` as written."""
    written = unicodedata.normalize("NFKC", written[:64]).strip()
    head = _DAY.match(written)
    rest = written[head.end() :] if head else ""
    tail = _TIME.fullmatch(rest) if rest else None
    if not head or (rest and not tail):
        raise InputError(f"{name}: {written!r} is not a date such as 2026-01-31")
    if int(head.group(1)) not in _YEARS:
        raise InputError(f"{name}: {written!r} lies outside the years {_YEARS.start} to {_YEARS.stop - 1}")
    try:
        found = date(*map(int, head.groups()))
        if not tail:
            return found, time(), None
        hour, minute, second, fraction, zone = tail.groups()
        clock = time(int(hour), int(minute), int(second or 0), int((fraction or "0").ljust(6, "0")))
    except ValueError as error:
        raise InputError(f"{name}: {written!r} does not exist: {error}") from error
    return found, clock, _offset(zone, name)


def _offset(zone: str | None, name: str) -> timedelta | None:
    if zone is None:
        return None
    if zone in "Zz":
        return timedelta()
    digits = zone[1:].replace(":", "")
    size = timedelta(hours=int(digits[:2]), minutes=int(digits[2:]))
    if size >= timedelta(hours=24) or int(digits[2:]) > 59:
        raise InputError(f"{name}: {zone!r} is not an offset from UTC")
    return -size if zone[0] == "-" else size


def _shown(value: object) -> str:
    shown = str(value) if isinstance(value, Decimal) else repr(value)
    return shown if len(shown) <= 60 else f"{shown[:57]}..."


def _exact(written: str) -> Decimal | str:
    """A number exactly as it is written. One beyond every exponent stays a text, which its own field then refuses."""
    try:
        return Decimal(written)
    except InvalidOperation:
        return written


def _counted(written: str) -> int | str:
    """The same of a whole number, which has more digits than Python takes."""
    try:
        return int(written)
    except ValueError:
        return written


def _no_constant(word: str) -> NoReturn:
    raise ValueError(f"{word} is not a number")


def _no_key_twice(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    found: dict[str, Any] = {}
    for key, value in pairs:
        if key in found:
            raise ValueError(f"the key {key[:_LONGEST_NAME]!r} stands twice in one object")
        found[key] = value
    return found
