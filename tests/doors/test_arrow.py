"""The kernel: every row comes back once, in order, in the one JSON shape, and what is wrong with it stays beside it."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from checker import Checker, InputError, Note, Report, config
from checker.cli import main
from checker.config import Settings
from checker.doors import judging
from checker.formats.schema import report_schema
from checker.formats.shape import report_dict
from checker.model import Partnership
from tests.formats import reports

pytestmark = pytest.mark.arrow
pa = pytest.importorskip("pyarrow", reason="needs pyarrow (extra 'arrow')")

BAD = "这支口红全网最低价"
NOTES = Path(__file__).parents[2] / "benchmarks" / "accuracy" / "held-out.jsonl"


def answers(checker: Checker, **columns: Any) -> list[dict[str, Any]]:
    from checker.doors.arrow import check_batch

    size = len(next(iter(columns.values())))
    batch = pa.RecordBatch.from_pydict({"id": [str(n) for n in range(size)], "title": [""] * size, **columns})
    found = check_batch(batch, checker)
    assert found.num_rows == size
    rows: list[dict[str, Any]] = found.to_pylist(maps_as_pydicts="strict")
    return rows


def test_the_shape_is_that_of_the_json_with_an_error_beside_it(checker: Checker) -> None:
    def keys(schema: dict[str, Any], root: dict[str, Any]) -> Any:
        schema = root["$defs"][schema["$ref"].rsplit("/", 1)[-1]] if "$ref" in schema else schema
        if schema.get("type") == "array":
            return [keys(schema["items"], root)]
        if "properties" in schema:
            return {name: keys(inner, root) for name, inner in schema["properties"].items()}
        return None

    def of(kind: Any) -> Any:
        if pa.types.is_list(kind):
            return [of(kind.value_type)]
        if pa.types.is_struct(kind):
            return {kind.field(n).name: of(kind.field(n).type) for n in range(kind.num_fields)}
        return None

    from checker.doors.arrow import ANSWER

    shape = report_schema()
    found = {field.name: of(field.type) for field in ANSWER}
    assert json.dumps(found) == json.dumps({**keys(shape, shape), "error": None})  # the same order too


def test_the_reports_are_those_of_the_checker_to_the_byte(checker: Checker) -> None:
    from checker.doors.arrow import check_batch, lines

    rows = [json.loads(line) for line in NOTES.read_text("utf-8").splitlines()]
    notes = [Note(id=row["id"], title=row["title"], body=row["body"], partnership=Partnership.PAID) for row in rows]
    batch = pa.RecordBatch.from_pylist(
        [{"id": one.id, "title": one.title, "body": one.body, "partnership": "有偿"} for one in notes]
    )
    expected = [
        json.dumps(report_dict(checker.check(one)), ensure_ascii=False, separators=(",", ":")) + "\n" for one in notes
    ]
    found = list(lines(check_batch(batch, checker)))
    assert found == expected
    assert any('"exempted":[{' in line for line in found)


def test_a_finding_about_the_whole_note_has_nulls_for_its_place() -> None:
    from checker.formats.arrow import batch_of, lines

    report = reports.report(reports.finding(), reports.WHOLE_NOTE)
    assert list(lines(batch_of([report]))) == [
        json.dumps(report_dict(report), ensure_ascii=False, separators=(",", ":")) + "\n"
    ]


def test_nulls_are_nothing(checker: Checker) -> None:
    (row, empty) = answers(checker, title=[None, None], body=[BAD, None], topics=[None, None], industry=[None, None])
    assert [one["text"] for one in row["findings"]] == ["全网最低价"]
    assert (empty["verdict"], empty["findings"], empty["error"]) == ("pass", [], None)


@pytest.mark.parametrize(
    "topics",
    [
        pa.array([["美妆", "全网最低价", None]]),
        pa.array(["#美妆 #全网最低价[话题]#"]),
        pa.array([["美妆", "全网最低价"]], pa.large_list(pa.large_string())),
        pa.array([["美妆", "全网最低价"]], pa.list_view(pa.string())),
        pa.array([["美妆", "全网最低价"]], pa.large_list_view(pa.string())),
        pa.ListArray.from_arrays([0, 2], pa.array(["美妆", "全网最低价"]).dictionary_encode()),
        pa.array([[{"name": "美妆"}, {"name": "全网最低价"}]]),
        pa.array(["美妆，全网最低价"]).dictionary_encode(),
        pa.array(["美妆，全网最低价"], pa.string_view()),
    ],
    ids=[
        "list",
        "text",
        "large",
        "list-view",
        "large-list-view",
        "list-of-dictionary",
        "structs",
        "dictionary",
        "view",
    ],
)
def test_topics_come_as_lists_or_as_one_text(checker: Checker, topics: Any) -> None:
    (row,) = answers(checker, body=["试色"], topics=topics)
    assert [(one["field"], one["text"]) for one in row["findings"]] == [("topics/1", "全网最低价")]


def test_every_other_column_says_what_it_says_in_a_file(checker: Checker, tmp_path: Path, shared_cache: Path) -> None:
    from checker.doors.arrow import check_batch, lines

    row = {
        "id": 7,
        "标题": "修护霜",
        "正文": "这支修护霜可以祛斑，无效退款",
        "话题": ["好物"],
        "images": ["活动价", "最后三天"],
        "scene": "广告",
        "industry": "化妆品",
        "speaker": "品牌方",
        "partnership": True,
        "proofs": ["国妆特字G20230001"],
        "likes": 3,
    }
    (tmp_path / "a.jsonl").write_text(json.dumps(row), encoding="utf-8")
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("NOTEGATE_CACHE_DIR", str(shared_cache))
        main(["check", str(tmp_path / "a.jsonl"), "--no-config", "--format", "jsonl", "--output", f"{tmp_path}/o"])
    found = "".join(lines(check_batch(pa.RecordBatch.from_pylist([row]), checker)))
    assert found == (tmp_path / "o").read_text("utf-8")
    assert '"findings":[{' in found


def test_the_settings_speak_for_notes_that_do_not(checker: Checker) -> None:
    own = Checker(Settings(industry="cosmetics"), lexicon=checker.lexicon)
    (row,) = answers(own, body=["这支护肤品能褪敏"])
    assert "褪敏" in {one["text"] for one in row["findings"]}


def test_a_broken_row_is_named_and_costs_only_itself(checker: Checker) -> None:
    broken = pa.array([BAD.encode(), b"\xe6\x9c", BAD.encode(), BAD.encode()]).cast(pa.binary())
    body = pa.Array.from_buffers(pa.string(), 4, broken.buffers())  # Arrow lets bytes pass that are no UTF-8
    rows = answers(checker, body=body, scene=["note", "note", "nnote", ""], industry=["", "", "", "cosmetcs"])
    assert [row["id"] for row in rows] == ["0", "1", "2", "3"]
    assert [row["verdict"] for row in rows] == ["review", None, None, "review"]
    assert rows[0]["error"] is None
    assert rows[1]["error"] == "'body': not UTF-8: wrong byte at 0"
    assert rows[1]["findings"] is None
    assert "scene cannot be 'nnote'; did you mean 'note'?" in rows[2]["error"]
    assert rows[3]["error"] == "unknown industry 'cosmetcs': checked without the rules of its industry"


class Failing(Checker):
    """Fails on one note, as a bug would."""

    def check(self, note: Note) -> Report:
        if "崩溃" in note.body:
            raise RuntimeError(note.body)
        return super().check(note)


def test_a_bug_costs_one_row_and_does_not_show_its_text(checker: Checker) -> None:
    failing = Failing(lexicon=checker.lexicon)
    rows = answers(failing, body=[BAD, "秘密崩溃", BAD])
    assert [row["verdict"] for row in rows] == ["review", None, "review"]
    assert rows[1]["error"].startswith("a bug in notegate: RuntimeError in ")
    assert "秘密" not in rows[1]["error"]


@pytest.mark.parametrize("size", [0, 1, 249, 250, 251, 501])
def test_every_row_comes_back_in_order_whatever_the_size(checker: Checker, size: int) -> None:
    from checker.doors.arrow import check_batch

    assert judging.SUB_BATCH == 250
    ids = [f"n{number}" for number in range(size)]
    text = pa.array([""] * size, pa.string())
    batch = pa.RecordBatch.from_arrays([pa.array(ids, pa.string()), text, text], ["id", "title", "body"])
    found = check_batch(batch, checker)
    assert found.column("id").to_pylist() == ids
    assert found.column("verdict").to_pylist() == ["pass"] * size


@pytest.mark.parametrize(
    ("columns", "said"),
    [
        ({"id": ["1"], "titel": [""], "body": [""]}, "no column 'title'.*did you mean 'titel'"),
        ({"title": [""], "body": [""]}, "no column 'id'.*columns: title, body"),
        ({"id": ["1"], "title": [""], "body": [3]}, "the column 'body' must hold a text, not int64"),
        ({"id": ["1"], "title": [""], "body": [""], "topics": [[1]]}, "'topics' must hold a text or a list of texts"),
        ({"id": ["1"], "title": [""], "body": [""], "正文": [""]}, "'body' and '正文' both hold the body"),
    ],
)
def test_a_wrong_table_is_refused_with_the_nearest(checker: Checker, columns: dict[str, Any], said: str) -> None:
    from checker.doors.arrow import check_batch

    with pytest.raises(InputError, match=said):
        check_batch(pa.RecordBatch.from_pydict(columns), checker)


def test_a_column_twice_is_refused_where_it_is_ours(checker: Checker) -> None:
    from checker.doors.arrow import check_batch

    text, names = pa.array([BAD]), ["id", "title", "body"]
    for twice in ("topics", "标签", "id", "scene", "body"):
        batch = pa.RecordBatch.from_arrays([text] * 5, [*names, twice, twice])
        with pytest.raises(InputError, match=f"{twice!r}") as caught:
            check_batch(batch, checker)
        assert caught.value.where == "the batch"
    (row,) = check_batch(pa.RecordBatch.from_arrays([text] * 5, [*names, "x", "x"]), checker).to_pylist()
    assert row["verdict"] == "review"


def test_half_a_character_becomes_the_replacement_character(checker: Checker) -> None:
    from checker.formats.arrow import batch_of

    report = checker.check(Note(id="\ud83d", body="国\ud83d家级面霜"))
    (row,) = batch_of([report]).to_pylist()
    assert row["id"] == "\ufffd"
    assert [one["text"] for one in row["findings"]] == [
        one.evidence.written.replace("\ud83d", "\ufffd") for one in report.findings
    ]
    assert row["findings"]


def test_one_checker_a_process(shared_cache: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    import pickle
    from types import MappingProxyType

    from checker.doors import arrow

    monkeypatch.setenv("NOTEGATE_CACHE_DIR", str(shared_cache))
    monkeypatch.setattr(arrow, "_built", [])
    settings = Settings(pin=MappingProxyType({}), industry="cosmetics")
    sent = pickle.loads(pickle.dumps(config.portable(settings)))
    assert arrow.checker_for(sent) is arrow.checker_for(settings)
    assert arrow.checker_for() is arrow.checker_for()
    assert arrow.checker_for() is not arrow.checker_for(settings)
