"""JSON and JSONL: shapes, broken rows, and the way back from a field to the file."""

from __future__ import annotations

import io
import json
from collections.abc import Callable, Iterator

import pytest

from checker.config import Settings
from checker.errors import InputError
from checker.inputs import Draft, json_notes
from checker.inputs.json_places import strings
from checker.model import Image, Note, Partnership, Span

Reader = Callable[[io.BytesIO, str, Settings], Iterator[Draft | InputError]]


def read(reader: Reader, data: bytes | str, name: str) -> list[Draft | InputError]:
    return list(reader(io.BytesIO(data.encode() if isinstance(data, str) else data), name, Settings()))


def read_json(data: bytes | str) -> list[Draft | InputError]:
    return read(json_notes.read_json, data, "n/all.json")


def read_jsonl(data: bytes | str) -> list[Draft | InputError]:
    return read(json_notes.read_jsonl, data, "n/all.jsonl")


def notes(found: list[Draft | InputError]) -> list[Note]:
    assert all(isinstance(one, Draft) for one in found), found
    return [one.note for one in found if isinstance(one, Draft)]


def test_one_note() -> None:
    assert notes(read_json('{"标题": "a", "正文": "b"}')) == [Note(id="all", title="a", body="b")]


@pytest.mark.parametrize("text", ['[{"title": "a"}, {"title": "b"}]', '{"notes": [{"title": "a"}, {"title": "b"}]}'])
def test_a_list_of_notes(text: str) -> None:
    assert notes(read_json(text)) == [Note(id="n/all.json#1", title="a"), Note(id="n/all.json#2", title="b")]


def test_an_empty_list_holds_no_notes() -> None:
    assert read_json("[]") == []


def test_all_fields_and_what_is_not_ours() -> None:
    item = {
        "id": 7,
        "title": "a",
        "body": None,
        "topics": ["#护肤[话题]#", {"name": "测评"}],
        "tags": "晒后 修护",
        "images": [{"text": "图一"}, "图二", ""],
        "合作": True,
        "likes": 3,
        "ok": False,
        "shop": "某店",
        "nested": {"x": 1},
        "none": None,
        "proofs": None,
    }
    (found,) = read_json(json.dumps(item, ensure_ascii=False))
    assert isinstance(found, Draft)
    assert found.note == Note(
        id="7",
        title="a",
        topics=("护肤", "测评", "晒后", "修护"),
        images=(Image(text="图一"), Image(text="图二")),
        partnership=Partnership.PAID,
    )
    assert found.extra == {"likes": "3", "ok": "False", "shop": "某店"}


def test_lines_are_notes_and_blank_lines_are_nothing() -> None:
    found = read_jsonl('{"title": "a"}\r\n\n  \n{"id": "x", "title": "b"}')
    assert notes(found) == [Note(id="n/all.jsonl#1", title="a"), Note(id="x", title="b")]
    assert [one.origin.row for one in found if isinstance(one, Draft)] == [1, 4]


def test_a_broken_line_costs_only_itself() -> None:
    lines = [
        b'{"title": "a"}',
        b'{"title": "a"',
        b"[1]",
        b'{"title": 3}',
        b'{"likes": 3}',
        b'{"title": "\xff"}',
        b'{"title": "x", "topics": [3]}',
        b'{"title": "x", "images": 3}',
        b'{"title": "x", "scene": ["ad"]}',
        b'{"title": "x", "n": ' + b"1" * 5000 + b"}",
        b"[" * 100_000,
        b'{"title": "x", "\xe6\xa0\x87\xe9\xa2\x98": "y"}',
        '{"title": "好"}'.encode(),
    ]
    found = read_jsonl(b"\n".join(lines))
    assert [str(one) for one in found if isinstance(one, InputError)] == [
        "n/all.jsonl:2: not valid JSON: Expecting ',' delimiter at column 14",
        'n/all.jsonl:3: a note is an object such as {"title": …, "body": …}, not a list',
        "n/all.jsonl:4: 'title' must be a text, not a number",
        "n/all.jsonl:5: nothing to check: no title and no body; known names: title/标题, body/正文/内容",
        "n/all.jsonl:6: not UTF-8: wrong byte at 11 of the line",
        "n/all.jsonl:7: 'topics' holds a number where a text belongs",
        "n/all.jsonl:8: 'images' must be a list of texts, not a number",
        "n/all.jsonl:9: 'scene' must be a text, not a list",
        "n/all.jsonl:10: not valid JSON: a number too long to read",
        "n/all.jsonl:11: JSON nested too deeply",
        "n/all.jsonl:12: 'title' and '标题' both hold the title; keep one",
    ]
    assert [one.note.title for one in found if isinstance(one, Draft)] == ["a", "好"]


def test_a_broken_note_of_a_list_costs_only_itself() -> None:
    found = read_json('[{"title": "a"}, 3, {"title": "b"}]')
    assert [type(one) for one in found] == [Draft, InputError, Draft]
    assert str(found[1]).startswith("n/all.json, note 2: a note is an object")


@pytest.mark.parametrize(
    ("data", "message"),
    [
        (b'{"title":\n "a",}', "n/all.json:2: not valid JSON"),
        (b"", "n/all.json:1: not valid JSON"),
        (b'"text"', "n/all.json: a note is an object"),
        (b"null", "n/all.json: a note is an object"),
        (b'{"title": "\xff"}', "n/all.json: not UTF-8 nor GB18030 nor Big5: wrong byte at 11"),
        (b'{"title": "a\0"}', "n/all.json: holds NUL bytes"),
        (b"[" * 100_000, "n/all.json: JSON nested too deeply"),
        (b'{"tilte": "a"}', "n/all.json: nothing to check: no title and no body; 'tilte' did you mean 'title'?"),
    ],
)
def test_a_file_that_cannot_be_read_is_one_error(data: bytes, message: str) -> None:
    (found,) = read_json(data)
    assert str(found).startswith(message)


def test_a_file_beyond_the_bound_is_an_error_that_names_it(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(json_notes, "MAX_JSON_FILE_BYTES", 10)
    assert [str(one) for one in read_json(b"[" + b" " * 10)] == [
        "n/all.json: longer than 10 bytes; JSONL (one note a line) is read at any length"
    ]


def test_a_line_beyond_the_bound_costs_only_itself(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(json_notes, "MAX_LINE_BYTES", 20)
    found = read_jsonl('{"title": "' + "x" * 50 + '"}\n{"title": "b"}\n')
    assert str(found[0]) == "n/all.jsonl:1: a line of more than 20 bytes"
    assert notes(found[1:]) == [Note(id="n/all.jsonl#2", title="b")]


def test_lone_surrogates_and_nuls_arrive_as_they_are() -> None:
    assert notes(read_jsonl(r'{"title": "\ud83d", "body": "a\u0000b"}'))[0].title == "\ud83d"
    assert notes(read_jsonl(r'{"title": "\ud83d", "body": "a\u0000b"}'))[0].body == "a\0b"


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "gb18030", "big5"])
def test_encodings_of_lines(encoding: str) -> None:
    first, second = ("全網最佳的面霜", "三天見效") if encoding == "big5" else ("全网最佳的面霜", "三天见效")
    data = f'{{"title": "{first}"}}\n{{"title": "{second}"}}\n'.encode(encoding)
    assert [note.title for note in notes(read_jsonl(data))] == [first, second]


def test_gb18030_that_begins_after_lines_of_ascii() -> None:
    data = b'{"title": "a"}\n' * 2_000 + '{"title": "全网最佳的面霜"}\n'.encode("gb18030")
    assert notes(read_jsonl(data))[-1].title == "全网最佳的面霜"


def test_a_wrong_byte_in_utf8_does_not_make_it_gb18030() -> None:
    line = '{"title": "全网最佳的面霜"}\n'.encode()
    found = read_jsonl(b'{"title": "\xb0\xa1"}\n' + line * 3)
    assert isinstance(found[0], InputError)
    assert [one.note.title for one in found[1:] if isinstance(one, Draft)] == ["全网最佳的面霜"] * 3


def test_lines_in_utf16_are_refused_with_advice() -> None:
    found = read_jsonl('{"title": "a"}'.encode("utf-16"))
    assert [str(one) for one in found] == ["n/all.jsonl: JSONL in UTF-16-LE; save it as UTF-8"]


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "gb18030"])
def test_encodings_of_a_document(encoding: str) -> None:
    assert notes(read_json('{"title": "全网最佳"}'.encode(encoding)))[0].title == "全网最佳"


def test_the_way_back_goes_through_escapes() -> None:
    text = (
        r'{"likes": [1, "x"], "t\u0069tle": "a\n\u6700佳\ud83d\ude00!",'
        r' "tags": ["\u62a4肤 测评"], "images": [{"text": "图"}]}'
    )
    (found,) = read_jsonl("\n" + text)
    assert isinstance(found, Draft)
    assert found.note.title == "a\n最佳😀!"
    region = found.origin.region(Span(field="title", start=2, end=4))
    assert (region.line, region.end_line, region.exact) == (2, 2, True)
    assert text[region.start : region.end] == r"\u6700佳"
    assert (region.column, region.end_column) == (region.start + 1, region.end + 1)
    after_emoji = found.origin.region(Span(field="title", start=5, end=6))
    assert text[after_emoji.start : after_emoji.end] == "!"
    second = found.origin.region(Span(field="topics/1", start=0, end=2))
    assert text[second.start : second.end] == "测评"
    image = found.origin.region(Span(field="images/0/text", start=0, end=1))
    assert text[image.start : image.end] == "图"


def test_the_way_back_into_a_document() -> None:
    text = '{"notes": [\n  {"title": "a", "extra": {"title": "no"}},\n  {"body": "x最佳"}\n]}'
    first, second = (one for one in read_json(text) if isinstance(one, Draft))
    assert first.origin.region(None)[:2] == (2, 3)
    region = second.origin.region(Span(field="body", start=1, end=3))
    assert (region.line, region.column, region.end_column) == (3, 14, 16)
    assert set(second.origin.offsets) == {"", "body"}
    assert len(second.origin.offsets) == 2


def test_a_field_that_is_not_there_points_at_the_note() -> None:
    (found,) = read_jsonl('{"title": "a"}')
    assert isinstance(found, Draft)
    assert found.origin.region(Span(field="body", start=1, end=2))[:2] == (1, 1)


def test_the_way_back_costs_one_walk_a_string() -> None:
    text = json.dumps({"body": "最" * 200_000})
    (found,) = read_jsonl(text)
    assert isinstance(found, Draft)
    for number in range(0, 200_000, 100):
        region = found.origin.region(Span(field="body", start=number, end=number + 1))
        assert region.start == len('{"body": "') + number * 6


def test_more_topics_than_anyone_has_are_an_error() -> None:
    (found,) = read_jsonl(json.dumps({"title": "a", "topics": "x " * 1001}))
    assert str(found) == "n/all.jsonl:1: 1,001 topics in one note; at most 1,000 are taken"


def test_strings_deeper_than_a_note_are_not_kept() -> None:
    deep = '{"a": ' * 8 + '"x"' + "}" * 8
    assert all(len(path) < 6 for path in strings(deep))
    assert strings('"alone"') == {(): 1}
    assert strings("3") == {}
