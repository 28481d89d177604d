"""Values behave as frozen, keyword-only dataclasses do: each case is held against one that ``dataclasses`` made."""

from __future__ import annotations

import copy
import dataclasses
import pickle
import pprint
from dataclasses import FrozenInstanceError, dataclass, field
from typing import Any

import pytest

from checker import Note, Span
from checker.inputs.origin import Origin
from checker.model import Report, Verdict
from checker.value import Value, fresh, replace


class Point(Value):
    x: int
    y: int = 2
    tags: list[str] = fresh(default_factory=list)


@dataclass(frozen=True, kw_only=True)
class Like:
    x: int
    y: int = 2
    tags: list[str] = field(default_factory=list)


class Named(Point):
    name: str = ""


def test_values_are_told_apart_by_their_fields() -> None:
    assert Point(x=1) == Point(x=1, y=2, tags=[])
    assert Point(x=1) != Point(x=1, y=3)
    assert Point(x=1) != Like(x=1)
    assert Named(x=1) != Point(x=1)
    assert repr(Point(x=1)) == repr(Like(x=1)).replace("Like", "Point")
    assert hash(Span(field="body", start=1, end=2)) == hash(Span(field="body", start=1, end=2))
    with pytest.raises(TypeError):
        hash(Point(x=1))  # a list cannot be hashed, in a dataclass neither


def test_a_default_that_can_change_is_made_for_each() -> None:
    one, other = Point(x=1), Point(x=1)
    one.tags.append("a")
    assert other.tags == []


@pytest.mark.parametrize("given", [{}, {"x": 1, "z": 2}, {"z": 2}])
def test_wrong_fields(given: dict[str, Any]) -> None:
    with pytest.raises(TypeError, match=r"x|z"):
        Point(**given)
    with pytest.raises(TypeError):
        Like(**given)


def test_only_keywords_are_taken() -> None:
    with pytest.raises(TypeError):
        Note("id")  # type: ignore[misc]


def test_nothing_can_be_changed() -> None:
    point = Point(x=1)
    with pytest.raises(FrozenInstanceError, match="assign to field 'x'"):
        point.x = 2  # type: ignore[misc]
    with pytest.raises(FrozenInstanceError, match="delete field 'x'"):
        del point.x
    with pytest.raises(FrozenInstanceError):
        point.z = 2  # type: ignore[attr-defined]


def test_the_tools_of_dataclasses_work() -> None:
    assert dataclasses.is_dataclass(Point)
    assert [one.name for one in dataclasses.fields(Named)] == ["x", "y", "tags", "name"]
    assert [one.name for one in dataclasses.fields(Point)] == ["x", "y", "tags"]
    assert dataclasses.asdict(Point(x=1)) == dataclasses.asdict(Like(x=1))
    assert dataclasses.replace(Point(x=1), x=5) == replace(Point(x=1), x=5) == Point(x=5)
    assert dataclasses.fields(Point)[1].default == 2
    with pytest.raises(TypeError):
        replace(Point(x=1), z=5)


def test_a_dataclass_can_be_made_of_one_and_shown() -> None:
    @dataclass(frozen=True, kw_only=True)
    class Own(Note):
        brand: str = ""

    assert Own(id="a", brand="b").brand == "b"
    assert "id='a'" in pprint.pformat(Note(id="a"))
    assert Note.__match_args__ == ()


def test_every_value_can_be_asked_for_its_fields() -> None:
    kinds = {kind for kind in Value.__subclasses__() if kind.__module__.startswith("checker.")}
    assert Origin in kinds
    assert all(dataclasses.fields(kind) for kind in kinds)  # type: ignore[arg-type]


def test_what_was_worked_out_since_is_no_field() -> None:
    origin = Origin(path="notes/one.md", text="字")
    assert origin.positions
    assert replace(origin, path="b").path == "b"
    assert "字" not in repr(origin)


def test_copies() -> None:
    report = Report(note="1", verdict=Verdict.PASS)
    assert copy.deepcopy(report) == copy.copy(report) == pickle.loads(pickle.dumps(report)) == report
