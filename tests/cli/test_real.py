"""The command line on the real engine: the examples, bad input on its way through, and a pack of one's own."""

from __future__ import annotations

import csv
import json
from pathlib import Path

import pytest

from checker import Checker
from checker.cli import main

EXAMPLES = Path(__file__).parents[2] / "examples" / "notes"
Out = pytest.CaptureFixture[str]


@pytest.fixture
def real(tmp_path: Path, shared_cache: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("NOTEGATE_CACHE_DIR", str(shared_cache))
    (tmp_path / "notegate.toml").write_text("", encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    return tmp_path


def reports(capsys: Out) -> dict[str, dict[str, object]]:
    return {one["id"]: one for one in map(json.loads, capsys.readouterr().out.splitlines())}


@pytest.mark.xlsx
def test_the_examples(real: Path, capsys: Out) -> None:
    assert main(["check", str(EXAMPLES), "--no-config", "--format", "jsonl"]) == 1
    found = reports(capsys)
    clean = {"clean-note", "draft-01", "draft-03", "draft-05", "draft-08", "SC-1101", "SC-1105", "F-201", "F-206"}
    guilty = {"note", "zh-hant", "draft-02", "draft-04", "draft-07", "draft-09", "SC-1102", "SC-1104", "F-202", "F-204"}
    assert {name for name in clean if found[name]["verdict"] != "pass"} == set()
    assert {name for name in guilty if found[name]["verdict"] == "pass"} == set()
    assert len(found) == 24
    rules = {finding["rule"] for finding in found["zh-hant"]["findings"]}  # type: ignore[index,attr-defined]
    assert "net-11" in rules  # 點擊領獎: a listed phrase stands, however its clause is worded


def test_two_runs_are_equal_to_the_byte(real: Path, capsys: Out) -> None:
    main(["check", str(EXAMPLES), "--format", "jsonl"])
    first = capsys.readouterr().out
    main(["check", str(EXAMPLES), "--format", "jsonl"])
    assert capsys.readouterr().out == first


def test_surrogates_nuls_and_broken_lines_on_their_way_through(real: Path, capsys: Out) -> None:
    lines = [r'{"id": "a", "title": "国\ud83d家\u0000级", "body": "\udc00"}', "{", '{"id": "b", "title": "国家级面霜"}']
    (real / "a.jsonl").write_text("\n".join(lines), encoding="utf-8")
    assert main(["check", "a.jsonl", "--format", "jsonl"]) == 2
    assert set(reports(capsys)) == {"a", "b"}
    for name in ("text", "json", "csv"):
        assert main(["check", "a.jsonl", "--format", name, "--output", "o"]) == 2
        assert (real / "o").read_bytes().decode("utf-8")


@pytest.mark.parametrize("encoding", ["gb18030", "utf-8-sig", "utf-16"])
def test_what_windows_programs_write(real: Path, capsys: Out, encoding: str) -> None:
    (real / "a.txt").write_bytes("# 标题\r\n国家级配方的面霜\r\n".encode(encoding))
    main(["check", "a.txt", "--format", "jsonl"])
    findings = reports(capsys)["a"]["findings"]
    assert isinstance(findings, list)
    assert [one["text"] for one in findings] == ["国家级"]


def test_the_pack_that_init_writes_can_be_used(real: Path, capsys: Out) -> None:
    (real / "notegate.toml").unlink()
    assert main(["init"]) == 0
    (real / "a.md").write_text("这次升级带来顶配体验", encoding="utf-8")
    capsys.readouterr()
    main(["check", "a.md", "--format", "jsonl"])
    (finding,) = reports(capsys)["a"]["findings"]  # type: ignore[misc]
    assert (finding["rule"], finding["text"]) == ("brand-words/wording", "顶配体验")  # type: ignore[index]
    assert main(["explain", "brand-words/wording"]) == 0
    assert "品牌用词规范" in capsys.readouterr().out
    assert main(["rules"]) == 0
    assert "brand-words/wording" in capsys.readouterr().out


def test_a_text_is_explained_as_what_it_is(real: Path, capsys: Out) -> None:
    assert main(["explain", "--text", "最好用的面霜", "--title", "周末", "--partnership", "paid"]) == 0
    told = capsys.readouterr().out
    assert "[title]" in told
    assert "[intent] clear" in told
    assert "error xhs/disclosure" in told
    assert main(["explain", "--text", "x", "--partnership", "payd"]) == 2
    assert "did you mean 'paid'?" in capsys.readouterr().err


def test_a_pack_of_another_version_than_the_approved_one_stops(real: Path, capsys: Out) -> None:
    (real / "a.md").write_text("今天的天气不错。\n", encoding="utf-8")
    version = Checker().lexicon.packs["ad-law"].version
    for pinned, code, said in (
        (f'ad-law = "{version}"', 0, ""),
        ('ad-law = "1999.1"', 2, f"notegate.toml:2: the pack 'ad-law' is version {version}, not 1999.1 as approved"),
        ('ad-lav = "1999.1"', 2, "notegate.toml:2: there is no pack 'ad-lav'; did you mean 'ad-law'?"),
    ):
        (real / "notegate.toml").write_text(f"[pin]\n{pinned}\n", encoding="utf-8")
        assert main(["check", "a.md"]) == code
        error = capsys.readouterr().err
        assert said in error
        assert "notegate.toml" in error or not code


@pytest.mark.parametrize(
    ("name", "text", "said"),
    [
        ("a.csv", "标题,boddy\n口红,国家级\n", "a.csv, header: no body; 'boddy' did you mean 'body'?"),
        ("a.jsonl", '{"title": "口红", "bdy": "国家级"}\n', "no body; 'bdy' did you mean 'body'?"),
    ],
)
def test_a_text_whose_name_is_misspelt_does_not_go_unchecked(
    real: Path, capsys: Out, name: str, text: str, said: str
) -> None:
    (real / name).write_text(text, encoding="utf-8")
    assert main(["check", name]) == 2
    assert said in capsys.readouterr().err


@pytest.mark.parametrize("header", ["标题,正文内容", "標題,內文", "笔记标题,描述"])
def test_a_text_is_found_under_its_usual_names(real: Path, capsys: Out, header: str) -> None:
    (real / "a.csv").write_text(f"{header}\n口红,国家级面霜\n", encoding="utf-8")
    main(["check", "a.csv", "--format", "jsonl"])
    assert [one["text"] for one in json.loads(capsys.readouterr().out)["findings"]] == ["国家级"]


def test_a_sheet_comes_back_whole_and_can_be_checked_again(real: Path, capsys: Out) -> None:
    (real / "a.csv").write_text("title,正文,话题,负责人\n口红,国家级面霜,口红,小王\n", encoding="utf-8")
    main(["check", "a.csv", "--format", "csv", "--output", "b.csv"])
    (row,) = csv.DictReader((real / "b.csv").read_text("utf-8-sig").splitlines())
    assert [row[name] for name in ("title", "正文", "话题", "负责人")] == ["口红", "国家级面霜", "口红", "小王"]
    first = row["verdict"]
    main(["check", "b.csv", "--format", "csv", "--output", "c.csv"])
    (row,) = csv.DictReader((real / "c.csv").read_text("utf-8-sig").splitlines())
    assert (row["verdict"], row["正文"], row["负责人"]) == (first, "国家级面霜", "小王")


def test_the_report_is_not_written_over_what_is_checked(real: Path, capsys: Out) -> None:
    for name in ("a.csv", "a.md"):
        (real / name).write_text("标题,正文\n口红,国家级面霜\n", encoding="utf-8")
        for more in ((), ("--workers", "1")):
            assert main(["check", name, "--output", f"./{name}", *more]) == 2
            assert "would be written over what is checked" in capsys.readouterr().err
        assert (real / name).read_text("utf-8").startswith("标题")


def test_a_sheet_of_titles_is_checked(real: Path, capsys: Out) -> None:
    (real / "a.csv").write_text("标题,发布时间\n国家级面霜,周一\n", encoding="utf-8")
    main(["check", "a.csv", "--format", "jsonl"])
    assert "国家级" in capsys.readouterr().out


def test_a_long_note_goes_through_every_door(real: Path, capsys: Out) -> None:
    text = "今天的天气不错，适合出门走走。\n" * 30_000
    (real / "a.md").write_text(text, encoding="utf-8")
    (real / "b.json").write_text(json.dumps({"id": "b", "body": text + "国家级面霜"}), encoding="utf-8")
    assert main(["check", "a.md", "b.json", "--output", "o.txt"]) in (0, 1)
    assert (real / "o.txt").stat().st_size < 100_000


def test_a_row_with_an_unclosed_quote_is_named_and_the_others_are_checked(real: Path, capsys: Out) -> None:
    (real / "a.csv").write_text('id,正文\n1,第一\n2,"开\n3,国家级的面霜\n4,第四\n', encoding="utf-8")
    assert main(["check", "a.csv", "--format", "jsonl"]) == 2
    out, err = capsys.readouterr()
    assert [json.loads(line)["id"] for line in out.splitlines()] == ["1", "3", "4"]
    assert "a.csv, row 3: a quotation mark" in err


def test_eval_measures_the_published_packs_unless_others_are_named(real: Path, capsys: Out) -> None:
    (real / "notegate.toml").unlink()
    main(["init"])  # the sample pack knows 顶配体验, and the settings beside it name that pack
    text = "这次升级带来顶配体验"
    span = {"field": "body", "start": 6, "end": 10, "text": text[6:10], "category": "absolute", "must": True}
    labelled = {"id": "a", "title": "", "body": text, "partnership": "none", "spans": [span]}
    (real / "labelled.jsonl").write_text(json.dumps(labelled), encoding="utf-8")
    for options, recall in (([], 0.0), (["--pack", "brand-words"], 1.0), (["--config", "notegate.toml"], 1.0)):
        capsys.readouterr()
        assert main(["eval", "labelled.jsonl", "--format", "json", *options]) == 0
        assert json.loads(capsys.readouterr().out)["categories"]["absolute"]["recall"] == recall
