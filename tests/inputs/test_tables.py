"""Tables as people hand them over: encodings, separators, typed cells, broken rows, bombs."""

import datetime as dt
import io
import sys
import zipfile
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from checker.errors import InputError
from checker.inputs.tables import Limits, columns, header_key, read_csv, read_table, read_xlsx

TEXT = "账户,行业\na1,金融\n\na2,医疗健康\n"


def rows(data: bytes, **kwargs):
    return list(read_csv(io.BytesIO(data), name="t.csv", **kwargs))


def workbook(*values, sheets=1) -> io.BytesIO:
    book = pytest.importorskip("openpyxl", reason="needs openpyxl (extra 'xlsx')").Workbook()
    for row in values:
        book.active.append(list(row))
    stream = io.BytesIO()
    book.save(stream)
    return stream


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "gb18030", "gbk", "utf-16"])
def test_every_usual_encoding_gives_the_same_rows(encoding):
    got = rows(TEXT.encode(encoding))
    assert [(row.number, row.line, dict(row.cells)) for row in got] == [
        (2, 2, {"账户": "a1", "行业": "金融"}),
        (4, 4, {"账户": "a2", "行业": "医疗健康"}),
    ]


@pytest.mark.parametrize("encoding", ["big5", "cp950", "gb18030"])
def test_traditional_text_is_read_as_windows_wrote_it(encoding):
    got = rows("編號,標題,正文\r\n1,髮廊優惠,全網最便宜的染髮，週年慶只要八折\r\n".encode(encoding) + b"2,\xff,x\r\n")
    assert dict(got[0].cells) == {"編號": "1", "標題": "髮廊優惠", "正文": "全網最便宜的染髮，週年慶只要八折"}
    assert [row.number for row in got if row.problem] == [3]


def test_bytes_of_no_text_encoding_are_refused_with_the_files_name():
    with pytest.raises(InputError, match="neither UTF-8 nor GB18030") as caught:
        rows(b"a\n\xff\xff\xff")
    assert caught.value.where == "t.csv"


@pytest.mark.parametrize("mark", [b"", b"\xef\xbb\xbf"])
def test_one_wrong_byte_costs_its_own_row_only(mark):
    got = rows(mark + "账户\n甲\n".encode() + b"\xff\n" + "乙\n".encode())
    assert [(row.cells["账户"], bool(row.problem)) for row in got if not row.problem] == [("甲", False), ("乙", False)]
    assert [row.number for row in got if row.problem] == [3]


def test_the_encoding_is_told_by_the_lines_that_speak():
    assert rows(b"id,on\n" * 5 + "甲,1\n".encode("gb18030") * 1200)[-1].cells["id"] == "甲"


@pytest.mark.parametrize("encoding", ["utf-8", "gb18030"])
@pytest.mark.parametrize("shift", [0, 1, 2])
def test_a_line_that_is_longer_than_what_is_read_at_once_tells_its_encoding(encoding, shift):
    long = "a" * shift + "全网最低价" * 30_000
    got = rows(f"id,on\n{long},1\n乙,2\n".encode(encoding))
    assert got[0].problem.startswith("not readable as CSV: field larger than")
    assert got[1].cells == {"id": "乙", "on": "2"}


@pytest.mark.parametrize("separator", [",", ";", "\t"])
def test_the_separator_is_found_in_the_header(separator):
    assert rows(f"id{separator}on\nx{separator}1\n".encode())[0].cells == {"id": "x", "on": "1"}


def test_a_cell_with_line_breaks_counts_as_one_row_but_moves_the_line():
    got = rows(b'id,text\r\na,"one\r\ntwo"\r\nb,x\r\n')
    assert [(row.number, row.line) for row in got] == [(2, 2), (3, 4)]
    assert got[0].cells["text"] == "one\r\ntwo"


def test_short_rows_are_padded_and_long_rows_are_named_without_costing_the_next():
    got = rows(b"id,on\na\nb,1,surplus\nc,2,,\n")
    assert got[0].cells == {"id": "a", "on": ""}
    assert got[1].problem == "has 3 cells, the header has 2"
    assert (got[2].cells, got[2].problem) == ({"id": "c", "on": "2"}, "")


@pytest.mark.parametrize(
    ("broken", "swallowed"),
    [
        ('2,"未闭合', ["3,丙", "4,丁"]),
        ('2,"未闭合', ['3,"丙"', '4,"丁"']),
        ('2,"未闭合', ['3,"丙"', "4,丁"]),
        ('"2,未闭合', ["3,丙", "4,丁"]),
        ('2,"未闭合', ["3,丙", '4,"丁"']),
        ('2,"甲"乙"', ["3,丙", "4,丁"]),
    ],
)
def test_an_unclosed_quote_costs_only_its_own_row(broken, swallowed):
    data = "\n".join(["id,标题", "1,甲", broken, *swallowed, '5,"两\n行"', ""])
    first, second, *others = rows(data.encode())
    assert (first.number, dict(first.cells)) == (2, {"id": "1", "标题": "甲"})
    if second.problem:  # a quote that closes too early is read as a spreadsheet reads it
        assert (second.number, second.line) == (3, 3)
        assert "quotation mark" in second.problem
        assert "close it" in second.problem
    assert [(row.number, row.line, row.cells["id"], row.problem) for row in others] == [
        (4, 4, "3", ""),
        (5, 5, "4", ""),
        (6, 6, "5", ""),
    ]
    assert others[-1].cells["标题"] == "两\n行"


def test_many_unclosed_quotes_stay_linear_and_bounded():
    block = '0,"open\n' + "1,x\n" * 500
    got = rows(("id,text\n" + block * 200).encode())
    assert sum(1 for row in got if row.problem) == 200
    assert sum(1 for row in got if not row.problem) == 200 * 500


def test_an_unclosed_quote_in_the_last_row_is_named():
    got = rows('id,标题\n1,甲\n2,"乙\n'.encode())
    assert [(row.number, bool(row.problem)) for row in got] == [(2, False), (3, True)]


def test_a_monstrous_cell_costs_only_its_own_row():
    got = rows(b"id,on\n" + b"x" * 200_000 + b",1\nb,2\n")
    assert "not readable as CSV" in got[0].problem
    assert got[-1].cells == {"id": "b", "on": "2"}


def test_a_monstrous_header_is_an_error():
    with pytest.raises(InputError, match="row 1"):
        rows(b"x" * 200_000 + b",1\nb,2\n")


@pytest.mark.parametrize(
    ("data", "message"),
    [(b"", "empty"), (b"\n\n", "empty"), (b"id,id\n1,2\n", "twice"), (b"a" + b",b" * 600 + b"\n", "512 columns")],
)
def test_a_header_that_cannot_be_used(data, message):
    with pytest.raises(InputError, match=message):
        rows(data)


def test_columns_without_a_header_word_are_left_out():
    assert rows(b"id,,on\n1,2,3\n")[0].cells == {"id": "1", "on": "3"}


def test_files_over_the_bound_are_refused():
    with pytest.raises(InputError, match="larger than 4 bytes"):
        rows(b"id,on\n", limits=Limits(file_bytes=4))


def test_typed_cells_become_what_a_person_would_type():
    stream = workbook(
        ["id", "when", "at", "amount", "share", "flag", "none"],
        ["甲 ", dt.date(2026, 1, 1), dt.datetime(2026, 12, 31, 23, 59, 59), 600.0, 999.99, True, None],
    )
    assert next(read_xlsx(stream, name="t.xlsx")).cells == {
        "id": "甲",
        "when": "2026-01-01",
        "at": "2026-12-31 23:59:59",
        "amount": "600",
        "share": "999.99",
        "flag": "TRUE",
        "none": "",
    }


def test_rows_of_a_workbook_keep_the_spreadsheets_numbers():
    got = list(read_xlsx(workbook(["id"], [None], ["a"]), name="t.xlsx"))
    assert [(row.number, row.line, dict(row.cells)) for row in got] == [(3, None, {"id": "a"})]


def test_read_table_goes_by_suffix(tmp_path: Path):
    (tmp_path / "t.CSV").write_bytes(b"id\na\n")
    (tmp_path / "t.xlsx").write_bytes(workbook(["id"], ["a"]).getvalue())
    for name in ("t.CSV", "t.xlsx"):
        assert [dict(row.cells) for row in read_table(tmp_path / name)] == [{"id": "a"}]


@pytest.mark.parametrize(
    ("name", "message"),
    [
        ("t.xls", "save it as .xlsx"),
        ("t.xlxs", "did you mean"),
        ("t", "no suffix"),
        ("missing.csv", "cannot be opened"),
    ],
)
def test_what_is_not_a_table(tmp_path: Path, name, message):
    with pytest.raises(InputError, match=message):
        list(read_table(tmp_path / name))


def zipped(**parts: bytes) -> io.BytesIO:
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in parts.items():
            archive.writestr(f"{name}.xml", data)
    return stream


@pytest.mark.xlsx
@pytest.mark.parametrize(
    ("stream", "message"),
    [
        (io.BytesIO(b"not a zip"), "not a readable"),
        (zipped(a=b"<x/>"), "not a readable"),
        (zipped(bomb=b"0" * 2_000_000), "unpacks to more"),
        (zipped(lol=b'<?xml version="1.0"?><!DOCTYPE lolz [<!ENTITY lol "lol">]>'), "DOCTYPE"),
    ],
)
def test_dangerous_or_broken_workbooks_are_refused(stream, message):
    with pytest.raises(InputError, match=message):
        list(read_xlsx(stream, name="t.xlsx", limits=Limits(unpacked_bytes=1_000_000)))


def test_a_workbook_without_cells_is_empty():
    with pytest.raises(InputError, match="empty"):
        list(read_xlsx(workbook(), name="t.xlsx"))


def test_a_further_sheet_like_the_first_is_not_left_out_without_a_word():
    book = pytest.importorskip("openpyxl", reason="needs openpyxl (extra 'xlsx')").Workbook()
    sheets = [book.active, *map(book.create_sheet, ("十二月", "选项", "空白", "旧稿"))]
    contents = [
        [["标题", "正文"], ["a", "b"]],
        [[], ["正文", "备注"], ["c", "d"]],
        [["是"], ["否"]],
        [],
        [["正文"], ["e"]],
    ]
    for sheet, content in zip(sheets, contents, strict=True):
        for row in content:
            sheet.append(row)
    sheets[-1].sheet_state = "hidden"
    stream = io.BytesIO()
    book.save(stream)
    got = list(read_xlsx(stream, name="t.xlsx"))
    assert [(row.number, dict(row.cells), row.problem) for row in got] == [
        (2, {"标题": "a", "正文": "b"}, ""),
        (3, {}, "sheet '十二月' is not read, only the first one is: save it as a file of its own"),
    ]


def test_a_sheet_behind_one_with_a_header_alone_is_told_too():
    book = pytest.importorskip("openpyxl", reason="needs openpyxl (extra 'xlsx')").Workbook()
    book.active.append(["标题", "正文"])
    second = book.create_sheet("十二月")
    second.append(["标题", "正文"])
    second.append(["a", "b"])
    stream = io.BytesIO()
    book.save(stream)
    assert ["十二月" in row.problem for row in read_xlsx(stream, name="t.xlsx")] == [True]


def test_a_workbook_with_a_chart_only_has_no_rows():
    book = pytest.importorskip("openpyxl", reason="needs openpyxl (extra 'xlsx')").Workbook()
    from openpyxl.chart import BarChart

    book.create_chartsheet().add_chart(BarChart())
    book.remove(book.worksheets[0])
    stream = io.BytesIO()
    book.save(stream)
    with pytest.raises(InputError, match="no sheet"):
        list(read_xlsx(stream, name="t.xlsx"))


def test_without_openpyxl_the_message_says_what_to_install(monkeypatch):
    sheet = workbook(["id"])
    monkeypatch.setitem(sys.modules, "openpyxl", None)
    with pytest.raises(InputError, match=r"notegate\[xlsx\]"):
        list(read_xlsx(sheet, name="t.xlsx"))


def test_spellings_of_one_header_meet_and_the_filled_cell_counts():
    names = {header_key(word): "on" for word in ("date", "日期")} | {header_key("account_id"): "id"}
    row = rows("Account ID,Date,日 期,other\na,,2026-01-01,x\n".encode())[0]
    assert columns(row, names) == {"id": "a", "on": "2026-01-01"}


@settings(deadline=None)
@given(st.lists(st.lists(st.text(st.characters(codec="utf-8", exclude_characters="\r\n\0")), min_size=1, max_size=4)))
def test_no_table_of_text_ever_fails_for_its_rows(table):
    lines = ["a,b,c,d", *(",".join('"' + cell.replace('"', '""') + '"' for cell in row) for row in table)]
    got = rows("\n".join(lines).encode())
    filled = [row for row in table if any(cell.strip() for cell in row)]
    assert [list(row.cells.values())[: len(want)] for row, want in zip(got, filled, strict=True)] == [
        [cell.strip() for cell in want] for want in filled
    ]


def test_reading_may_end_early_and_after_its_stream():
    stream = io.BytesIO(TEXT.encode())
    read = read_csv(stream, name="t.csv")
    assert next(read).cells["账户"] == "a1"
    stream.close()
    read.close()


def sheet_of(*rows: str) -> str:
    """A sheet as XML, for what openpyxl does not write: the saved values of formulas."""
    cells = "".join(f'<row r="{number}">{row}</row>' for number, row in enumerate(rows, start=1))
    space = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
    return f'<?xml version="1.0"?><worksheet xmlns="{space}"><sheetData>{cells}</sheetData></worksheet>'


def with_sheet(xml: str) -> io.BytesIO:
    """A workbook with this as its only sheet."""
    source, stream = workbook(["x"]), io.BytesIO()
    with zipfile.ZipFile(source) as old, zipfile.ZipFile(stream, "w") as new:
        for part in old.namelist():
            new.writestr(part, xml if part.endswith("sheet1.xml") else old.read(part))
    return stream


def text_cell(place: str, text: str) -> str:
    return f'<c r="{place}" t="inlineStr"><is><t>{text}</t></is></c>'


@pytest.mark.xlsx
def test_a_cell_that_shows_no_text_of_its_own_has_a_fault():
    xml = sheet_of(
        text_cell("A1", "id") + text_cell("B1", "正文"),
        text_cell("A2", "saved") + '<c r="B2" t="str"><f>A2&amp;"x"</f><v>savedx</v></c>',
        text_cell("A3", "empty") + '<c r="B3" t="str"><f>IF(1,"")</f><v></v></c>',
        text_cell("A4", "unsaved") + '<c r="B4"><f>A4&amp;"x"</f><v></v></c>',
        text_cell("A5", "bare") + '<c r="B5"><f>A5</f></c>',
        text_cell("A6", "error") + '<c r="B6" t="e"><f>NA()</f><v>#N/A</v></c>',
        text_cell("A7", "#N/A") + text_cell("B7", "=SUM(1)"),
        '<c r="B8"><f>A5</f></c>',
    )
    got = list(read_xlsx(with_sheet(xml), name="t.xlsx"))
    assert [row.cells["正文"] for row in got] == ["savedx", "", "", "", "#N/A", "=SUM(1)", ""]
    assert [row.problem for row in got] == [""] * 7
    unsaved = "正文 is a formula without a saved value: open the file in a spreadsheet program, and save it there"
    assert [row.fault_of(["id", "正文"]) for row in got] == [
        "",
        "",
        unsaved,
        unsaved,
        "正文 is the error #N/A",
        "",
        unsaved,
    ]
    assert {row.fault_of(["id"]) for row in got} == {""}


@pytest.mark.xlsx
def test_a_header_that_is_a_formula_without_a_value_is_an_error():
    xml = sheet_of(text_cell("A1", "id") + '<c r="B1"><f>A1</f></c>', text_cell("A2", "x"))
    with pytest.raises(InputError, match="row 1: cell 2 is a formula without a saved value"):
        list(read_xlsx(with_sheet(xml), name="t.xlsx"))


@pytest.mark.xlsx
def test_formulas_are_found_wherever_the_sheet_is_cut_while_it_is_read():
    before = text_cell("A1", "id") + text_cell("B1", "正文")
    for filling in range(1 << 16, (1 << 16) + 40):
        start = len(sheet_of(before, text_cell("A2", "")).split("</t></is></c></row></sheetData>")[0].encode())
        xml = sheet_of(before, text_cell("A2", "x" * (filling - start - 45)) + '<c r="B2"><f>A2</f></c>')
        (row,) = read_xlsx(with_sheet(xml), name="t.xlsx")
        assert row.faults


@pytest.mark.xlsx
def test_the_first_sheet_that_is_shown_is_read():
    import openpyxl

    book = openpyxl.Workbook()
    hidden, shown, lists, old = book.active, *map(book.create_sheet, ("十二月", "选项", "旧稿"))
    for sheet, content in (
        (hidden, [["正文"], ["旧"]]),
        (shown, [["标题", "正文", "行业"], ["a", "b", "食品"]]),
        (lists, [["行业"], ["食品"]]),
        (old, [["内容"], ["e"]]),
    ):
        for row in content:
            sheet.append(row)
        sheet.sheet_state = "visible" if sheet is shown else "veryHidden" if sheet is old else "hidden"
    stream = io.BytesIO()
    book.save(stream)
    first, *others = read_xlsx(stream, name="t.xlsx", telling=lambda word: word in ("正文", "内容"))
    assert first.cells == {"标题": "a", "正文": "b", "行业": "食品"}
    assert [row.problem.split(" is not")[0] for row in others] == ["sheet 'Sheet'", "sheet '旧稿'"]
    assert [dict(row.cells) for row in read_xlsx(stream, name="t.xlsx")] == [first.cells]
