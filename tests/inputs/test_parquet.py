"""Parquet: rows as anywhere else, a few hundred in memory at a time, damage named with its row."""

from __future__ import annotations

import io
from pathlib import Path
from typing import Any

import pytest

from checker import inputs
from checker.config import Settings
from checker.doors.bulk import parts
from checker.errors import InputError
from checker.inputs import Draft

pytestmark = pytest.mark.arrow
pa = pytest.importorskip("pyarrow", reason="needs pyarrow (extra 'arrow')")


def written(path: Path, columns: dict[str, Any], **options: Any) -> Path:
    import pyarrow.parquet as pq

    pq.write_table(pa.table(columns), path, **options)
    return path


def test_rows_and_the_columns_that_are_not_ours(tmp_path: Path) -> None:
    path = written(
        tmp_path / "a.parquet",
        {"标题": ["甲", None], "正文": ["一", "二"], "赞": [3, None], "标记": [["x"], ["y"]], "场景": ["直播", None]},
    )
    first, second = inputs.read(path, Settings())
    assert isinstance(first, Draft)
    assert isinstance(second, Draft)
    assert (first.note.id, first.note.title, first.note.body, first.note.scene) == (f"{path}#1", "甲", "一", "live")
    assert (second.note.title, second.note.scene) == ("", "note")
    assert (first.extra, second.extra) == ({"赞": "3"}, {"赞": ""})
    assert (first.origin.row, second.origin.row) == (1, 2)


def test_a_column_that_is_there_twice(tmp_path: Path) -> None:
    import pyarrow.parquet as pq

    text = pa.array(["好用"])
    for names, said in (
        (["body", "topics", "topics"], "two columns are called 'topics'; keep one"),
        (["body", "正文", "x"], "'body' and '正文' both hold the body; keep one"),
        (["body", "x", "x"], ""),
    ):
        pq.write_table(pa.Table.from_arrays([text] * 3, names), tmp_path / "a.parquet")
        (found,) = inputs.read(tmp_path / "a.parquet", Settings())
        assert (str(found) if isinstance(found, InputError) else "") == (said and f"{tmp_path}/a.parquet: {said}")
        cut = list(parts.cut(tmp_path / "a.parquet"))
        assert [str(one) for one in cut if isinstance(one, InputError)] == ([str(found)] if said else [])
    assert isinstance(found, Draft)
    assert found.extra == {}  # which of the two, nobody knows


def test_rows_are_numbered_on_through_the_batches(tmp_path: Path) -> None:
    size = 2 * 512 + 1
    path = written(
        tmp_path / "a.parquet",
        {"body": ["x"] * size, "scene": ["note"] * (size - 1) + ["nnote"]},
        row_group_size=700,
    )
    found = list(inputs.read(path, Settings()))
    assert [one.origin.row for one in found if isinstance(one, Draft)] == list(range(1, size))
    assert isinstance(found[-1], InputError)
    assert found[-1].where == f"{path}, row {size}"


def test_what_is_no_parquet_and_what_holds_no_notes(tmp_path: Path) -> None:
    (tmp_path / "a.parquet").write_bytes(b"PAR1 or not")
    (found,) = inputs.read(tmp_path / "a.parquet", Settings())
    assert str(found) == f"{tmp_path}/a.parquet: not a readable Parquet file"
    (found,) = inputs.read(written(tmp_path / "b.parquet", {"body": [1]}), Settings())
    assert "the column 'body' must hold a text, not int64" in str(found)
    (found,) = inputs.read(written(tmp_path / "c.parquet", {"x": ["1"]}), Settings())
    assert "nothing to check" in str(found)


def test_damage_in_the_middle_costs_the_rows_behind_it(tmp_path: Path) -> None:
    path = written(
        tmp_path / "a.parquet",
        {"body": [f"{number:0100d}" for number in range(4000)]},
        row_group_size=1000,
        compression="gzip",
        use_dictionary=False,
    )
    data = bytearray(path.read_bytes())
    place = len(data) // 2
    data[place : place + 4000] = bytes(4000)
    path.write_bytes(data)
    *sound, last = inputs.read(path, Settings())
    assert isinstance(last, InputError)
    assert last.message == f"damaged: the rows from {len(sound) + 1} on cannot be read"
    assert len(sound) >= 1000
    assert [one.note.body for one in sound if isinstance(one, Draft)] == [f"{n:0100d}" for n in range(len(sound))]


def test_a_pipe_can_be_read(tmp_path: Path) -> None:
    class Pipe(io.BytesIO):
        def seekable(self) -> bool:
            return False

    data = written(tmp_path / "a.parquet", {"body": ["一"]}).read_bytes()
    (found,) = inputs.read_stream(Pipe(data), "stdin.parquet", Settings())
    assert isinstance(found, Draft)
    assert found.note.body == "一"


def test_without_pyarrow_it_says_what_to_install(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def missing(name: str) -> None:
        raise ModuleNotFoundError(name="pyarrow")

    monkeypatch.setattr(inputs, "import_module", missing)
    path = written(tmp_path / "a.parquet", {"body": ["一"]})
    assert "pip install 'notegate[arrow]'" in str(next(iter(inputs.read(path, Settings()))))
