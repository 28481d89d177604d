"""The command line on the real engine: the examples, bad input on its way through, and a pack of one's own."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

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
