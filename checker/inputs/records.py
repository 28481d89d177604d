"""What reading accounts and reading orders have in common: entries of a JSON document, rows put together by id."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import Any, Protocol, TypeVar

from checker.errors import InputError
from checker.inputs import values
from checker.inputs.tables import Row, columns, header_key


class _HasId(Protocol):
    @property
    def id(self) -> str: ...


_T = TypeVar("_T", bound=_HasId)
AddRow = Callable[[dict[str, Any], Mapping[str, str], str], None]


class Placed(dict[str, Any]):
    """A record out of a table: its filled fields, and the row it stood in."""

    def __init__(self, where: str, **fields: Any) -> None:
        super().__init__({name: value for name, value in fields.items() if value})
        self.where = where


def place_of(item: object, otherwise: str) -> str:
    """Where ``item`` stands: in its own row if it came out of a table."""
    return item.where if isinstance(item, Placed) else otherwise


def entries(document: object, key: str, name: str) -> Iterator[tuple[str, object]]:
    """``(where, entry)`` of ``{key: [...]}`` or of the bare list. Raises InputError when ``document`` is neither."""
    try:
        found = document if isinstance(document, list) else values.listed(values.mapping(document)[key], key)
    except KeyError:
        raise InputError(f"an object with {key!r} is expected", where=name) from None
    except InputError as error:
        raise InputError(error.message, where=name) from error
    for index, entry in enumerate(found):
        id = entry.get("id") if isinstance(entry, Mapping) else None
        yield f"{name}, {key}[{index}]" + (f" ({id})" if id else ""), entry


def grouped(
    rows: Iterable[Row], name: str, names: Mapping[str, str], add_row: AddRow
) -> tuple[list[tuple[str, dict[str, Any]]], list[InputError]]:
    """``(where, record)`` per id, in order of appearance, and what is wrong with rows.

    ``names`` says which header means which field; ``add_row(record, cells, where)`` adds a row to its record. An id
    with an unusable row has no record: with something missing its answer would be wrong.
    """
    records: dict[str, tuple[str, dict[str, Any]]] = {}
    errors: list[InputError] = []
    broken: set[str] = set()
    for index, row in enumerate(rows):
        if not index:
            _check_header(row, name, names)
        cells = columns(row, names)
        id = cells.pop("id", "")
        where = f"{name}, row {row.number}" + (f" ({id})" if id else "")
        problems = values.Problems()
        with problems.at(where):
            if problem := row.problem or row.fault_of(header for header in row.cells if header_key(header) in names):
                raise InputError(problem)
            values.required(id, "id")
            add_row(records.setdefault(id, (where, {"id": id}))[1], cells, where)
        if problems.found:
            errors += problems.found
            broken.add(id)
    return [record for id, record in records.items() if id not in broken], errors


def unique(parsed: Iterable[tuple[str, _T | list[InputError]]], kind: str) -> tuple[list[_T], list[InputError]]:
    """Sort good from bad. Of two with one id neither is taken: nobody can know which is right."""
    good = [(where, one) for where, one in parsed if not isinstance(one, list)]
    errors = [error for _, one in parsed if isinstance(one, list) for error in one]
    count = Counter(one.id for _, one in good)
    for where, one in good:
        if count[one.id] > 1:
            errors.append(InputError(f"the {kind} {one.id!r} stands here more than once", where=where))
    return [one for _, one in good if count[one.id] == 1], errors


def set_once(record: dict[str, Any], field: str, value: object) -> None:
    """Set a field that no row has set to something else. Raises InputError for a contradiction."""
    if value and record.setdefault(field, value) != value:
        raise InputError(f"{field}: {value!r} here, {record[field]!r} in an earlier row")


def _check_header(row: Row, name: str, names: Mapping[str, str]) -> None:
    try:
        values.check_names(map(header_key, row.cells), names)
    except InputError as error:
        raise InputError(error.message, where=f"{name}, header") from error
