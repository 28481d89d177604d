"""The other doors: suffixes, streams, tables as notes, names of fields, encodings, files and folders."""

from __future__ import annotations

import io
import os
from pathlib import Path

import pytest

from checker import inputs
from checker.config import Settings
from checker.errors import InputError
from checker.inputs import Draft, Origin, decode, fields, walk
from checker.model import Image, Note, Partnership, Scene, Span, Speaker

# --- suffixes and streams ---------------------------------------------------------------------------------------------


def from_stream(data: bytes, name: str) -> list[Draft | InputError]:
    return list(inputs.read_stream(io.BytesIO(data), name, Settings()))


def titles(found: list[Draft | InputError]) -> list[str]:
    return [one.note.title for one in found if isinstance(one, Draft)]


@pytest.mark.parametrize(
    ("data", "expected"),
    [
        (b"# a\nbody", ["a"]),
        (b"", [""]),
        (b' [{"title": "a"}, {"title": "b"}]', ["a", "b"]),
        (b'{"title": "a"}\n{"title": "b"}\n', ["a", "b"]),
        (b'{"title": "a"}', ["a"]),
        (b'{\n"title": "a"\n}', ["a"]),
        (b'\xef\xbb\xbf{"title": "a"}', ["a"]),
    ],
)
def test_a_nameless_stream_is_recognised_by_its_content(data: bytes, expected: list[str]) -> None:
    assert titles(from_stream(data, "stdin")) == expected


@pytest.mark.parametrize(
    ("name", "message"),
    [
        ("a.xls", "a.xls: not a kind of file that is read: .xls; save it as .xlsx or .csv"),
        ("a.jsnl", "a.jsnl: not a kind of file that is read: .jsnl; did you mean '.jsonl'?"),
        ("a.docx", "a.docx: not a kind of file that is read: .docx; valid: .csv"),
    ],
)
def test_an_unknown_suffix_names_the_nearest(name: str, message: str) -> None:
    (found,) = from_stream(b"", name)
    assert str(found).startswith(message)


def test_a_file_is_read_and_its_stream_shown(tmp_path: Path) -> None:
    path = tmp_path / "a.TXT"
    path.write_text("# 标题\n正文", encoding="utf-8")
    seen: list[object] = []
    (found,) = inputs.read(path, Settings(), opened=seen.append)
    assert isinstance(found, Draft)
    assert found.note == Note(id="a", title="标题", body="正文")
    assert len(seen) == 1
    assert list(inputs.read(path, Settings())) == [found]


def test_a_file_that_cannot_be_opened_is_an_error(tmp_path: Path) -> None:
    (found,) = inputs.read(tmp_path / "absent.md", Settings())
    assert str(found) == f"{tmp_path / 'absent.md'}: cannot be read: No such file or directory"


# --- tables -----------------------------------------------------------------------------------------------------------


def test_a_sheet_in_the_words_of_a_brands_staff() -> None:
    text = (
        "序号,笔记编号,标题,正文,话题1,话题2,图片文字,场景,行业,身份,合作,负责人\n"
        '1,A-1,标题一,"第一行\n第二行",#护肤 #测评,晒后,图上的字,广告,化妆品,博主,已声明,小王\n'
        "2,,标题二,正文二,,,,,,,无,\n"
    )
    first, second = from_stream(text.encode("gb18030"), "d/sheet.csv")
    assert isinstance(first, Draft)
    assert isinstance(second, Draft)
    assert first.note == Note(
        id="A-1",
        title="标题一",
        body="第一行\n第二行",
        topics=("护肤", "测评", "晒后"),
        images=(Image(text="图上的字"),),
        scene=Scene.AD,
        industry="化妆品",
        speaker=Speaker.CREATOR,
        partnership=Partnership.DECLARED,
    )
    header, line = (
        text.split("\n", maxsplit=1)[0],
        "1,A-1,标题一,第一行\n第二行,#护肤 #测评,晒后,图上的字,广告,化妆品,博主,已声明,小王",
    )
    assert first.extra == dict(zip(header.split(","), line.split(","), strict=True))  # the sheet goes back whole
    assert second.note == Note(id="d/sheet.csv#3", title="标题二", body="正文二", partnership=Partnership.NONE)
    assert (second.origin.row, second.origin.line) == (3, 4)


def test_broken_rows_of_a_sheet_cost_only_themselves() -> None:
    text = "title,合作\na,无\nb,maybe\nc,无,too much\nd,有\n"
    found = from_stream(text.encode(), "s.csv")
    assert titles(found) == ["a", "d"]
    errors = [str(one) for one in found if isinstance(one, InputError)]
    assert errors[0].startswith("s.csv, row 3: partnership cannot be 'maybe'")
    assert errors[1].startswith("s.csv, row 4: has 3 cells")


def test_an_unclosed_quote_costs_only_its_own_row() -> None:
    text = '标题,正文\na,一\nb,"二\nc,三\nd,"四\n五"\ne,六\n'
    found = from_stream(text.encode(), "s.csv")
    assert titles(found) == ["a", "c", "d", "e"]
    (error,) = [str(one) for one in found if isinstance(one, InputError)]
    assert error.startswith("s.csv, row 3: a quotation mark")


@pytest.mark.xlsx
def test_broken_rows_of_a_workbook_cost_only_themselves() -> None:
    openpyxl = pytest.importorskip("openpyxl")
    book = openpyxl.Workbook()
    for row in (["标题", "合作"], ["a", "无"], ["b", "maybe"], ["c", "无", "too much"], [None], ["d", "有"]):
        book.active.append(row)
    stream = io.BytesIO()
    book.save(stream)
    found = from_stream(stream.getvalue(), "s.xlsx")
    assert titles(found) == ["a", "d"]
    errors = [str(one) for one in found if isinstance(one, InputError)]
    assert errors[0].startswith("s.xlsx, row 3: partnership cannot be 'maybe'")
    assert errors[1].startswith("s.xlsx, row 4: has 3 cells")


@pytest.mark.parametrize(
    ("header", "message"),
    [
        ("标题,文案,内容", "s.csv, header: '文案' and '内容' both hold the body; keep one"),
        ("标体,负责人", "s.csv, header: nothing to check: no title and no body"),
        ("titel,负责人", "s.csv, header: nothing to check: no title and no body; 'titel' did you mean 'title'?"),
    ],
)
def test_a_header_that_cannot_be_understood_is_one_error(header: str, message: str) -> None:
    (found,) = from_stream(
        f"{header}\n{','.join('x' * (header.count(',') + 1))}\n{','.join('y' * 3)}\n".encode(), "s.csv"
    )
    assert str(found).startswith(message)


def test_a_table_in_a_pipe() -> None:
    read_end, write_end = os.pipe()
    os.write(write_end, "标题\na\n".encode())
    os.close(write_end)
    with os.fdopen(read_end, "rb") as stream:
        assert titles(list(inputs.read_stream(stream, "x.csv", Settings()))) == ["a"]


def test_a_damaged_workbook_is_an_error() -> None:
    (found,) = from_stream(b"PK\x03\x04 no", "s.xlsx")
    assert str(found).startswith("s.xlsx: ")
    assert isinstance(found, InputError)


# --- names of fields and values ---------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("name", "field"),
    [
        ("标题", "title"),
        (" Title ", "title"),
        ("ＴＩＴＬＥ", "title"),
        ("\ufeff标题", "title"),
        ("Note_ID", "id"),
        ("Tag-List", "topics"),
        ("图片文字12", "images"),
        ("标题2", None),
        ("价格", None),
    ],
)
def test_names_are_compared_without_case_width_and_blanks(name: str, field: str | None) -> None:
    assert fields.field_of(name) == field


@pytest.mark.parametrize("names", [names for field, names in fields.NAMES.items()])
def test_every_name_is_written_the_way_it_is_compared(names: tuple[str, ...]) -> None:
    assert [fields.plain(name) for name in names] == list(names)


def test_every_value_is_understood_as_written() -> None:
    for table, of in (
        (fields.SCENES, fields.scene_of),
        (fields.SPEAKERS, fields.speaker_of),
        (fields.PARTNERSHIPS, fields.partnership_of),
    ):
        for word, value in table.items():
            assert of(word, where="x") is value


@pytest.mark.parametrize(
    ("text", "expected"),
    [("有", Partnership.PAID), ("无", Partnership.NONE), ("已声明", Partnership.DECLARED), (" YES ", Partnership.PAID)],
)
def test_partnership_in_the_words_of_a_sheet(text: str, expected: Partnership) -> None:
    assert fields.partnership_of(text, where="x") is expected


def test_own_shop_with_its_dash() -> None:
    assert fields.speaker_of("Own-Shop", where="x") is Speaker.OWN_SHOP


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("#护肤[话题]# #测评[话题]#", ["护肤", "测评"]),
        ("护肤，测评、晒后;修护|敏感肌", ["护肤", "测评", "晒后", "修护", "敏感肌"]),
        ("", []),
        ("# ＃", []),
        ("[話題]x", ["x"]),
    ],
)
def test_topics_in_a_text(text: str, expected: list[str]) -> None:
    pieces = list(fields.topics_in(text))
    assert [piece.text for piece in pieces] == expected
    assert all(text[piece.start :].startswith(piece.text) for piece in pieces)


# --- encodings --------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "gb18030"])
def test_text_in_the_encodings_people_have(encoding: str) -> None:
    assert decode.text_of("全网最佳".encode(encoding), where="x") == "全网最佳"


@pytest.mark.parametrize(
    ("text", "encoding"),
    [
        ("冷氣太強，嘴唇乾到脫皮，這支潤唇膏是全網最便宜的", "big5"),
        ("冷氣太強，嘴唇乾到脫皮，這支潤唇膏是全網最便宜的", "gb18030"),
        ("空调太强，嘴唇干到脱皮，这支润唇膏是全网最便宜的", "gb18030"),
        ("佢哋嘅奶茶好飲，加我微信攞優惠碼", "big5hkscs"),
        ("最好", "gb18030"),
    ],
)
def test_what_windows_wrote_is_told_by_its_everyday_characters(text: str, encoding: str) -> None:
    assert decode.text_of(text.encode(encoding), where="x") == text


def test_utf16_big_endian_by_its_mark() -> None:
    assert decode.text_of(b"\xfe\xff" + "最".encode("utf-16-be"), where="x") == "最"


@pytest.mark.parametrize(
    ("data", "message"),
    [
        (b"\xef\xbb\xbfab\xff", "x: not UTF-8: wrong byte at 5"),
        (b"ab\xff", "x: not UTF-8 nor GB18030 nor Big5: wrong byte at 2"),
        (b"\xff\xfea", "x: not UTF-16-LE: wrong byte at 2"),
        (b"a\0b", "x: holds NUL bytes"),
    ],
)
def test_bytes_that_are_no_text(data: bytes, message: str) -> None:
    with pytest.raises(InputError) as caught:
        decode.text_of(data, where="x")
    assert str(caught.value).startswith(message)


# --- origins ----------------------------------------------------------------------------------------------------------


def test_a_span_in_plain_text_has_its_lines() -> None:
    origin = Origin(path="a.md", offsets={"body": 3}, text="# \n甲\n乙最\n佳")
    assert origin.region(Span(field="body", start=3, end=6)) == (3, 2, 4, 2, 6, 9, True)
    assert origin.positions.utf8_column(6) == 4


def test_a_note_as_a_whole_and_an_unknown_field_point_at_its_beginning() -> None:
    origin = Origin(path="a.csv", row=4, line=7)
    expected = (7, 1, 7, 1, 0, 0, False)
    assert origin.region(None) == expected
    assert origin.region(Span(field="body", start=3, end=6)) == expected


# --- files and folders ------------------------------------------------------------------------------------------------

SUFFIXES = (".md", ".csv")


def expanded(*arguments: object) -> list[str]:
    return [str(one) for one in walk.expand(map(str, arguments), SUFFIXES)]


@pytest.fixture
def tree(tmp_path: Path) -> Path:
    for name in ("b.md", "a.md", "x.py", ".hidden.md", "~$sheet.csv", "sub/c.CSV", ".git/d.md", "node_modules/e.md"):
        path = tmp_path / name
        path.parent.mkdir(exist_ok=True)
        path.touch()
    return tmp_path


def test_a_folder_gives_its_drafts_in_order(tree: Path) -> None:
    assert expanded(tree) == [str(tree / name) for name in ("a.md", "b.md", "sub/c.CSV")]


def test_a_file_is_given_once_and_whatever_its_suffix(tree: Path) -> None:
    (tree / "link.md").symlink_to(tree / "b.md")
    names = [tree / "b.md", tree, tree / "x.py", tree / "b.md"]
    assert expanded(*names) == [str(tree / name) for name in ("b.md", "a.md", "sub/c.CSV", "x.py")]


def test_a_loop_of_links_ends(tree: Path) -> None:
    (tree / "sub" / "loop").symlink_to(tree)
    (tree / "sub" / "again").symlink_to(tree / "sub")
    assert expanded(tree) == [str(tree / name) for name in ("a.md", "b.md", "sub/c.CSV")]


def test_a_link_to_itself_is_an_error(tmp_path: Path) -> None:
    (tmp_path / "self.md").symlink_to(tmp_path / "self.md")
    (found,) = walk.expand([str(tmp_path / "self.md")], SUFFIXES)
    assert isinstance(found, InputError)
    assert found.message == "a link that leads nowhere"


@pytest.mark.xlsx
def test_a_formula_without_a_saved_value_costs_its_row_where_it_counts() -> None:
    import openpyxl

    book = openpyxl.Workbook()
    for row in (
        ["编号", "标题", "正文", "备注"],
        ["1", "好", "=A2", ""],
        ["=A2", "好", "好", "=A3"],
        ["3", "好", "#N/A", ""],
    ):
        book.active.append(row)
    book.active["C4"].data_type = "e"
    stream = io.BytesIO()
    book.save(stream)
    first, second, third = from_stream(stream.getvalue(), "s.xlsx")
    said = "正文 is a formula without a saved value: open the file in a spreadsheet program, and save it there"
    assert str(first) == f"s.xlsx, row 2: {said}"
    assert isinstance(second, Draft)
    assert second.note.body == "好"
    assert str(third) == "s.xlsx, row 4: 正文 is the error #N/A"


@pytest.mark.parametrize("name", ["a\0b", "x" * 5000])
def test_a_name_no_file_can_have_is_an_error(name: str) -> None:
    (found,) = walk.expand([name], SUFFIXES)
    assert isinstance(found, InputError)


@pytest.mark.parametrize(
    ("pattern", "expected"),
    [
        ("*.md", ["a.md", "b.md"]),
        ("[a]*.md", ["a.md"]),
        ("**/*.CSV", ["sub/c.CSV"]),
        ("**/*.md", ["a.md", "b.md"]),
        ("s*/?.CSV", ["sub/c.CSV"]),
    ],
)
def test_patterns(tree: Path, pattern: str, expected: list[str]) -> None:
    assert expanded(tree / pattern) == [str(tree / name) for name in expected]


def test_a_file_may_be_named_like_a_pattern(tmp_path: Path) -> None:
    (tmp_path / "[1].md").touch()
    assert expanded(tmp_path / "[1].md") == [str(tmp_path / "[1].md")]


@pytest.mark.parametrize(
    ("argument", "message"),
    [
        ("a.dm", "there is no such file or folder; did you mean '{tree}/a.md'?"),
        ("sbu/c.CSV", "there is no such file or folder; did you mean '{tree}/sub'?"),
        ("nothing-like-it", "there is no such file or folder"),
        ("*.txt", "no draft matches this pattern"),
        ("none/*.md", "no draft matches this pattern"),
        (".git/hooks", "there is no such file or folder"),
    ],
)
def test_what_leads_nowhere_names_the_nearest(tree: Path, argument: str, message: str) -> None:
    assert expanded(tree / argument) == [f"{tree / argument}: {message.format(tree=tree)}"]


def test_a_folder_without_drafts_is_an_error(tmp_path: Path) -> None:
    assert expanded(tmp_path) == [f"{tmp_path}: no drafts in this folder (looked for .csv, .md)"]


def test_a_folder_that_cannot_be_read_is_an_error(tree: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    real = Path.iterdir

    def iterdir(path: Path) -> object:
        if path.name == "sub":
            raise PermissionError(13, "Permission denied")
        return real(path)

    monkeypatch.setattr(Path, "iterdir", iterdir)
    assert expanded(tree)[-1] == f"{tree / 'sub'}: cannot be read: Permission denied"
    assert expanded(tree / "**" / "c.csv") == [f"{tree / 'sub'}: cannot be read: Permission denied"]
    assert expanded(tree / "sub" / "x.md") == [f"{tree / 'sub' / 'x.md'}: there is no such file or folder"]
