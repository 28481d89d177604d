"""Every format that other programs read points at the same characters, in its own unit, through the real readers."""

from __future__ import annotations

import io
import json
import re
from pathlib import Path
from xml.etree import ElementTree

import pytest

from checker import inputs
from checker.config import Settings
from checker.errors import InputError
from checker.formats import Checked, Context, github, junit, rdjson, sarif
from checker.formats.places import Place, note_name, problem_place, reason, xml_safe
from checker.inputs import Draft, Origin
from checker.model import Note, Suggestion

from .reports import WHOLE_NOTE, checked, finding, report

WORDS = "最*佳"
# line ends, a mark at the start, a tab, emoji of one and of several code points, traditional characters
TEXTS = {
    "lf": ("# 标题\n全网最*佳\n", 2, 3, 6, 7),
    "crlf": ("# 标题\r\n\r\n全网最*佳\r\n", 3, 3, 6, 7),
    "bom": ("\ufeff# 标题\n\n\n全网最*佳", 4, 3, 6, 7),
    "bom in the line": ("\ufeff全网最*佳", 1, 3, 6, 7),
    "tab": ("a\n\t最*佳\t", 2, 2, 5, 2),
    "emoji": ("a\n😀👨‍👩‍👧最*佳", 2, 7, 10, 23),
    "traditional": ("a\n這裡的最*佳麵霜", 2, 4, 7, 10),
    "cr": ("a\r最*佳", 2, 1, 4, 1),
}


def made(tmp_path: Path, name: str, text: str) -> Checked:
    path = tmp_path / name
    path.write_bytes(text.encode())
    (draft,) = inputs.read(path, Settings())
    assert isinstance(draft, Draft)
    field, body = next((field, text) for field, text in draft.note.fields() if WORDS in text)
    one = finding(body, WORDS, field=field)
    assert one.span is not None
    one = finding(body, WORDS, field=field, suggestions=(Suggestion(text="好用", span=one.span),))
    return Checked(draft, report(one))


def written(module: object, *results: Checked, **context: object) -> str:
    out = io.StringIO()
    module.write(results, out, Context(**context))  # type: ignore[attr-defined]
    out.getvalue().encode()
    return out.getvalue()


@pytest.mark.parametrize("case", TEXTS)
def test_places(tmp_path: Path, case: str) -> None:
    text, line, start, end, first_byte = TEXTS[case]
    # The bytes are counted on the side: what stands before the words in their line, without a byte-order mark.
    here = re.split("\r\n|\r|\n", text.removeprefix("\ufeff"))[line - 1]
    assert len(here[: here.index(WORDS)].encode()) + 1 == first_byte
    last_byte = first_byte + len(WORDS.encode())
    result = made(tmp_path, "笔记 一.md", text)
    (one,) = json.loads(written(sarif, result))["runs"][0]["results"]
    region = one["locations"][0]["physicalLocation"]["region"]
    assert region == {"startLine": line, "startColumn": start, "endLine": line, "endColumn": end}
    assert one["fixes"][0]["artifactChanges"][0]["replacements"][0] == {
        "deletedRegion": region,
        "insertedContent": {"text": "好用"},
    }
    (diagnostic,) = json.loads(written(rdjson, result))["diagnostics"]
    place = {"start": {"line": line, "column": first_byte}, "end": {"line": line, "column": last_byte}}
    assert diagnostic["location"]["range"] == place
    assert diagnostic["suggestions"] == [{"range": place, "text": "好用"}]
    assert f"line={line},endLine={line},col={start},endColumn={end}," in written(github, result)
    assert f":{line}:{start}: error ad-law/9-3" in written(junit, result)


def test_a_line_of_json_points_at_its_characters_and_offers_no_replacement(tmp_path: Path) -> None:
    text = '{"title": "x"}\n{"title": "\\ud83d\\ude00\\u6700*佳"}\n'
    (tmp_path / "a.jsonl").write_text(text, encoding="utf-8")
    _, draft = inputs.read(tmp_path / "a.jsonl", Settings())
    assert isinstance(draft, Draft)
    one = finding(draft.note.title, WORDS, field="title")
    result = Checked(
        draft,
        report(finding(draft.note.title, WORDS, field="title", suggestions=(Suggestion(text="好", span=one.span),))),
    )
    (found,) = json.loads(written(sarif, result))["runs"][0]["results"]
    region = found["locations"][0]["physicalLocation"]["region"]
    assert region == {"startLine": 2, "startColumn": 24, "endLine": 2, "endColumn": 32}
    assert "fixes" not in found
    (diagnostic,) = json.loads(written(rdjson, result))["diagnostics"]
    assert diagnostic["location"]["range"]["end"] == {"line": 2, "column": 34}
    assert "suggestions" not in diagnostic


def test_a_row_of_a_sheet_is_pointed_at_as_a_whole() -> None:
    note = Note(id="A-1", body="全网最*佳")
    origin = Origin(path="d\\表.csv", row=3, line=5)
    one = finding(note.body, WORDS)
    result = Checked(
        Draft(note, origin), report(finding(note.body, WORDS, suggestions=(Suggestion(text="好", span=one.span),)))
    )
    (found,) = json.loads(written(sarif, result))["runs"][0]["results"]
    location = found["locations"][0]
    assert location["physicalLocation"]["region"] == {"startLine": 5}
    assert location["physicalLocation"]["artifactLocation"] == {"uri": "d/%E8%A1%A8.csv", "uriBaseId": "%SRCROOT%"}
    assert location["logicalLocations"] == [{"fullyQualifiedName": "A-1 (row 3) body"}]
    assert "fixes" not in found
    (diagnostic,) = json.loads(written(rdjson, result))["diagnostics"]
    assert diagnostic["location"] == {"path": "d/表.csv", "range": {"start": {"line": 5}}}
    assert diagnostic["message"].startswith("A-1 (row 3): ")
    assert "suggestions" not in diagnostic
    assert "::error file=d/表.csv,line=5,title=notegate ad-law/9-3::A-1 (row 3): 绝对化用语" in written(github, result)


def test_a_finding_about_the_whole_note_points_at_its_beginning() -> None:
    result = checked(WHOLE_NOTE)
    (found,) = json.loads(written(sarif, result))["runs"][0]["results"]
    assert found["locations"][0]["physicalLocation"]["region"] == {"startLine": 1}
    assert json.loads(written(rdjson, result))["diagnostics"][0]["location"]["range"] == {"start": {"line": 1}}
    assert "::warning file=d/note.md,line=1,title=" in written(github, result)


@pytest.mark.parametrize(
    ("where", "place"),
    [
        ("a.md", Place("a.md", None)),
        ("a:b.md:12", Place("a:b.md", 12)),
        ("d/a.csv, row 3", Place("d/a.csv", 3)),
        ("./a.csv, header", Place("a.csv", None)),
        ("C:\\d\\a.md:2", Place("C:/d/a.md", 2)),
        ("", Place("", None)),
    ],
)
def test_the_place_of_a_problem(where: str, place: Place) -> None:
    assert problem_place(InputError("x", where=where)) == place


def test_a_reason_is_one_line() -> None:
    one = finding()
    assert reason(one) == "绝对化用语 · 依据：广告法 第九条第三项"
    replaced = finding(suggestions=(Suggestion(text="好", span=one.span), Suggestion(text="删", span=one.span)))
    assert reason(replaced).endswith(" · 可改为：好 / 删")
    assert reason(finding(suggestions=(Suggestion(text="写感受"),))).endswith(" · 建议：写感受")


def test_a_note_is_named_by_its_id_and_row() -> None:
    assert note_name(checked(note=Note(id="", body="x"))) == "d/note.md"
    origin = Origin(path="a.csv", row=2)
    assert note_name(checked(note=Note(id="A", body="x"), origin=origin)) == "A (row 2)"


def test_what_xml_cannot_hold_goes() -> None:
    text = xml_safe("a\0b\x1b\ud800\ufffe\t\n最😀")
    assert text == "a\ufffdb\ufffd\ufffd\ufffd\t\n最😀"
    ElementTree.fromstring(f"<a>{text}</a>")
