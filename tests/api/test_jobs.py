"""Files in, the same files back: every row once, in order, with the answers beside it. On SQLite and on PostgreSQL."""

from __future__ import annotations

import csv
import io
import json
import warnings
import zipfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from tests.api import needs  # noqa: F401

# isort: split
import openpyxl
from sqlalchemy import select, update
from sqlalchemy.exc import OperationalError

from api.jobs import reading
from api.jobs.claims import MOST_STRIKES
from api.store.models import Job, JobChunk, JobPart
from checker.cli import main
from tests.api.problem import problem_of
from tests.api.working import done, results, send, work, worker

pytestmark = pytest.mark.api
OURS = ["verdict", "errors", "warnings", "infos", "findings", "instead", "exempted", "not_evaluated", "problem"]
SHEET = (
    "编号,标题,正文,备注,链接\r\n"
    'a1,防晒,"全网最低价,快来",=HYPERLINK("http://x"),@SUM(1)\r\n'
    "a2,散步,今天天气不错,平常,\r\n"
    'a3,"多\r\n行",加V：abc12345 领券,-2+3,\r\n'
).encode()


@pytest.fixture
def client(made: Callable[..., Any], database_url: str) -> Any:
    return made(database=database_url)


def read_csv(content: bytes) -> list[list[str]]:
    assert content.startswith(b"\xef\xbb\xbf")
    return list(csv.reader(io.StringIO(content.decode("utf-8-sig"), newline="")))


def read_xlsx(content: bytes) -> list[list[Any]]:
    return [list(row) for row in openpyxl.load_workbook(io.BytesIO(content)).active.iter_rows(values_only=True)]


def by_command_line(path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> str:
    monkeypatch.chdir(path.parent)
    main(["check", path.name, "--format", "jsonl", "--no-config"])
    return capsys.readouterr().out


def test_a_sheet_comes_back_with_the_answers(
    client: Any, tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    job = done(client, SHEET, "样品 表.csv")
    assert (job["state"], job["kind"], job["name"]) == ("done", "csv", "样品 表.csv")
    assert job["rows"] == {"total": 3, "read": 3, "done": 3, "bad": 0}
    assert sum(job["verdicts"].values()) == 3
    header, *rows = read_csv(results(client, job, "csv"))
    assert header == ["编号", "标题", "正文", "备注", "链接", *OURS, "other_columns"]
    assert [row[0] for row in rows] == ["a1", "a2", "a3"]
    # What a spreadsheet would run is defused; everything else is as it was sent.
    assert rows[0][2:5] == ["全网最低价,快来", '\'=HYPERLINK("http://x")', "'@SUM(1)"]
    assert rows[2][1:4] == ["多\r\n行", "加V：abc12345 领券", "'-2+3"]
    assert [row[5] for row in rows] == ["review", "pass", "block"]
    (tmp_path / "样品 表.csv").write_bytes(SHEET)
    expected = by_command_line(tmp_path / "样品 表.csv", capsys, monkeypatch)
    assert results(client, job, "jsonl").decode() == expected
    sheet = read_xlsx(results(client, job, "xlsx"))
    # XML knows one kind of line end.
    assert [[cell or "" for cell in row[:3]] for row in sheet] == [
        [cell.replace("\r\n", "\n") for cell in row[:3]] for row in [header, *rows]
    ]
    assert sheet[3][5] == "block"
    assert isinstance(sheet[3][6], int)
    assert sheet[3][6] >= 1


def test_a_workbook_comes_back_as_one(client: Any) -> None:
    book = openpyxl.Workbook()
    book.active.append(["title", "body", "budget", "when"])
    book.active.append(["面霜", "全网最低价", 600, "=1+1"])
    book.active.append(["散步", "好天气", 0.5, None])
    content = io.BytesIO()
    book.save(content)
    job = done(client, content.getvalue(), "brand.xlsx", scene="ad")
    back = results(client, job, "xlsx")
    sheet = read_xlsx(back)
    assert sheet[0][:5] == ["title", "body", "budget", "when", "verdict"]
    assert [row[:3] for row in sheet[1:]] == [["面霜", "全网最低价", "600"], ["散步", "好天气", "0.5"]]
    assert [row[4] for row in sheet[1:]] == ["block", "pass"]
    with zipfile.ZipFile(io.BytesIO(back)) as archive:
        assert archive.testzip() is None
        assert b"<f>" not in archive.read("xl/worksheets/sheet1.xml")
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        assert openpyxl.load_workbook(io.BytesIO(back)).active["A1"].font.bold


def test_lines_come_back_in_order_with_the_bad_ones_in_place(
    client: Any, tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    good = [
        json.dumps({"id": f"n{number}", "title": "t", "body": f"第{number}天 全网最低价", "shop": f"s{number}"})
        for number in range(300)
    ]
    lines = [*good[:270], "{broken", *good[270:], json.dumps({"title": "x", "body": "y", "scene": "banquet"})]
    content = "\n".join(lines).encode()
    job = done(client, content, "month.jsonl")
    assert job["rows"] == {"total": 302, "read": 302, "done": 302, "bad": 2}
    found = [json.loads(line) for line in results(client, job, "jsonl").splitlines()]
    assert len(found) == 302
    assert [one["id"] for one in found if "id" in one] == [f"n{number}" for number in range(300)]
    bad = {place: one for place, one in enumerate(found) if "status" in one}
    assert list(bad) == [270, 301]
    assert bad[270]["row"] == 271
    assert "JSON" in bad[270]["detail"]
    header, *rows = read_csv(results(client, job, "csv"))
    assert header[:5] == ["id", "title", "body", "topics", "shop"]
    assert [row[4] for row in rows if row[5]] == [f"s{number}" for number in range(300)]
    assert rows[301][header.index("problem")].startswith("scene cannot be")
    (tmp_path / "good.jsonl").write_text("\n".join(good))
    again = done(client, "\n".join(good).encode(), "good.jsonl")
    expected = by_command_line(tmp_path / "good.jsonl", capsys, monkeypatch)
    assert results(client, again, "jsonl").decode() == expected


def test_parquet(client: Any) -> None:
    arrow = pytest.importorskip("pyarrow", reason="needs pyarrow (extra 'arrow')")
    import pyarrow.parquet

    table = arrow.table(
        {"title": ["面霜", "散步"], "body": ["全网最低价", None], "reads": [5, 6], "topics": [["a", "b"], []]}
    )
    content = io.BytesIO()
    pyarrow.parquet.write_table(table, content)
    job = done(client, content.getvalue(), "notes.parquet")
    assert job["rows"] == {"total": 2, "read": 2, "done": 2, "bad": 0}
    assert [json.loads(line)["verdict"] for line in results(client, job, "jsonl").splitlines()] == ["review", "pass"]
    assert read_csv(results(client, job, "csv"))[1][:5] == ["notes.parquet#1", "面霜", "全网最低价", "#a #b", "5"]
    broken = done(client, content.getvalue()[:-20], "cut.parquet")
    assert broken["state"] == "failed"


SENT = {
    "id": "a", "标题": "面霜", "body": "很好用", "images": ["图一", "图二"], "scene": "ad", "industry": "cosmetics",
    "partnership": "paid", "proofs": ["ad-law/9-3"], "topics": ["护肤", "日常"], "mine": "keep me", "n": 5, "on": True,
    "nested": {"x": [1]}, "编号": "7",
}  # fmt: skip
KEPT = {
    "id": "a", "title": "面霜", "body": "很好用", "topics": "#护肤 #日常", "images": "图一\n图二", "scene": "ad",
    "industry": "cosmetics", "partnership": "paid", "proofs": "ad-law/9-3", "mine": "keep me", "n": "5", "on": "true",
    "nested": '{"x": [1]}', "编号": "7",
}  # fmt: skip


def rows_by_name(content: bytes) -> list[dict[str, str]]:
    header, *rows = read_csv(content)
    return [dict(zip(header, row, strict=True)) for row in rows]


def test_nothing_of_a_line_is_dropped(client: Any) -> None:
    lines = [
        "broken at once",
        json.dumps(SENT, ensure_ascii=False),
        json.dumps({**SENT, "id": "b", "scene": "banquet"}),
        json.dumps({"title": "t", "body": "b", "later": "x"}),
        "[1]",
        json.dumps({"id": 9, "title": "no text", "body": 5}),
    ]
    job = done(client, "\n".join(lines).encode(), "n.jsonl")
    assert job["rows"]["bad"] == 4
    content = results(client, job, "csv")
    assert read_csv(content)[0] == [*KEPT, *OURS, "other_columns"]
    rows = rows_by_name(content)
    assert {name: rows[1][name] for name in KEPT} == KEPT
    # One that could not be read comes back with what it held, and can be found.
    assert {name: rows[2][name] for name in KEPT} == {**KEPT, "id": "b", "scene": "banquet"}
    assert rows[2]["problem"].startswith("scene cannot be")
    assert (rows[0]["id"], rows[0]["other_columns"]) == ("n.jsonl#1", "line=broken at once")
    assert (rows[3]["id"], rows[3]["other_columns"]) == ("n.jsonl#4", "later=x")
    assert (rows[4]["id"], rows[4]["other_columns"]) == ("n.jsonl#5", "line=[1]")
    assert [rows[5][name] for name in ("id", "title", "body")] == ["9", "no text", "5"]
    sheet = read_xlsx(results(client, job, "xlsx"))
    assert [cell or "" for cell in sheet[2][: len(KEPT)]] == list(KEPT.values())


def test_nothing_of_a_parquet_row_is_dropped(client: Any) -> None:
    arrow = pytest.importorskip("pyarrow", reason="needs pyarrow (extra 'arrow')")
    import pyarrow.parquet

    rows = [SENT, {**SENT, "id": None, "scene": "banquet", "mine": None}]
    content = io.BytesIO()
    pyarrow.parquet.write_table(arrow.Table.from_pylist(rows), content)
    found = rows_by_name(results(client, done(client, content.getvalue(), "p.parquet"), "csv"))
    assert {name: found[0][name] for name in KEPT} == KEPT
    # The surest name of an id is "id", also where it is empty.
    assert {name: found[1][name] for name in KEPT} == {**KEPT, "id": "p.parquet#2", "scene": "banquet", "mine": ""}
    assert found[1]["problem"].startswith("scene cannot be")


@pytest.mark.parametrize("name", ["a.csv", "a.jsonl"])
def test_an_industry_nobody_knows_is_told_in_every_form(client: Any, name: str) -> None:
    lines = [{"title": "散步", "body": "好天气", "industry": industry} for industry in ("cosmetics", "zzz", "")]
    sheet = "title,body,industry\n" + "".join(",".join(one.values()) + "\n" for one in lines)
    content = "\n".join(map(json.dumps, lines)) if name == "a.jsonl" else sheet
    job = done(client, content.encode(), name)
    assert job["rows"] == {"total": 3, "read": 3, "done": 3, "bad": 1}
    assert job["verdicts"]["pass"] == 3
    told = [
        [one["reason"] for one in json.loads(line)["not_evaluated"]]
        for line in results(client, job, "jsonl").splitlines()
    ]
    (reason,) = told[1]
    assert reason.startswith("unknown industry 'zzz'")
    assert told[0] == told[2] == []
    assert [row["problem"] for row in rows_by_name(results(client, job, "csv"))] == ["", reason, ""]


@pytest.mark.parametrize(
    ("content", "name", "columns"),
    [
        ("编号,标题,正文\r\n".encode(), "a.csv", ["编号", "标题", "正文"]),
        ('"标题";"正文"\n\n\n'.encode("gb18030"), "a.csv", ["标题", "正文"]),
        ("title\tbody".encode("utf-16"), "a.tsv", ["title", "body"]),
        (b"\n\n", "a.jsonl", []),
    ],
)
def test_a_sheet_without_rows_comes_back_with_its_header(
    client: Any, content: bytes, name: str, columns: list[str]
) -> None:
    job = done(client, content, name)
    assert (job["state"], job["rows"]["total"]) == ("done", 0)
    assert read_csv(results(client, job, "csv")) == [[*columns, *OURS, "other_columns"]]
    assert read_xlsx(results(client, job, "xlsx"))[0][: len(columns)] == columns
    assert results(client, job, "jsonl") == b""


def test_a_workbook_without_rows_comes_back_with_its_header(client: Any) -> None:
    book = openpyxl.Workbook()
    book.active.append(["标题", None, "正文"])
    content = io.BytesIO()
    book.save(content)
    job = done(client, content.getvalue(), "a.xlsx")
    assert read_csv(results(client, job, "csv"))[0][:3] == ["标题", "正文", "verdict"]


@pytest.mark.parametrize("content", [bytes(range(32)) * 3, b"\x01\x02\x03", b"hello world", "你好".encode("utf-16")])
def test_a_table_in_which_nothing_could_be_checked_fails(client: Any, content: bytes) -> None:
    job = done(client, content, "a.csv")
    assert job["state"] == "failed"
    assert job["problem"]


def parquet_of(rows: int, **columns: Any) -> bytes:
    arrow = pytest.importorskip("pyarrow", reason="needs pyarrow (extra 'arrow')")
    import pyarrow.parquet

    content = io.BytesIO()
    table = arrow.table(
        {name: values if isinstance(values, list) else [values] * rows for name, values in columns.items()}
    )
    pyarrow.parquet.write_table(table, content, compression="zstd")
    return content.getvalue()


@pytest.mark.parametrize(
    ("columns", "why"),
    [
        # A text that stands in the file once is the value of every row.
        ({"title": "t", "body": "今天" * 5000}, "unpacks to more than 5000000 bytes"),
        ({"title": "t", "other": [{"a": ["x" * 10_000]}] * 900}, "unpacks to more than 5000000 bytes"),
        ({"title": "t", "topics": [["x"] * 1000] * 900}, "unpacks to more than 5000000 bytes"),
        ({"title": "t", "topics": [["x"] * 120_000] + [[]] * 899}, "a list of more than 100,000 items"),
        ({"title": "t" * 20_000_000, "body": "b"}, "unpacks to more than 5000000 bytes"),
    ],
    ids=["repeated", "nested", "many items", "a long list", "a long text"],
)
def test_a_parquet_file_that_unpacks_without_end_is_refused(
    made: Callable[..., Any], sqlite_url: str, columns: dict[str, Any], why: str
) -> None:
    client = made(database=sqlite_url, unpacked_bytes=5_000_000)
    content = parquet_of(900 if len(columns["title"]) < 9 else 1, **columns)
    assert len(content) < 100_000
    job = done(client, content, "bomb.parquet")
    assert job["state"] == "failed"
    assert why in job["problem"]


def test_a_workbook_that_repeats_a_text_without_end_is_refused(made: Callable[..., Any], sqlite_url: str) -> None:
    client = made(database=sqlite_url, unpacked_bytes=5_000_000)
    from api.jobs.results import _MAIN, _PARTS, _TYPE

    texts = "".join(f"<si><t>{text}</t></si>" for text in ("title", "body", "今天" * 5000))
    rows = "".join(
        f'<row><c t="s"><v>{one}</v></c><c t="s"><v>{two}</v></c></row>' for one, two in [(0, 1), *[(0, 2)] * 900]
    )
    shared = f'<Override PartName="/xl/sharedStrings.xml" ContentType="{_TYPE}.sharedStrings+xml"/></Types>'
    content = io.BytesIO()
    with zipfile.ZipFile(content, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, text in _PARTS.items():
            archive.writestr(name, text.replace("</Types>", shared))
        archive.writestr("xl/sharedStrings.xml", f'<sst xmlns="{_MAIN}">{texts}</sst>')
        archive.writestr(
            "xl/worksheets/sheet1.xml", f'<worksheet xmlns="{_MAIN}"><sheetData>{rows}</sheetData></worksheet>'
        )
    job = done(client, content.getvalue(), "bomb.xlsx")
    assert (job["state"], job["problem"]) == ("failed", "unpacks to more than 5000000 bytes")


@pytest.mark.parametrize("kind", ["csv", "jsonl", "parquet"])
def test_a_job_has_so_many_rows_and_no_more(made: Callable[..., Any], sqlite_url: str, kind: str) -> None:
    client = made(database=sqlite_url, job_rows=300)

    def content(rows: int) -> bytes:
        if kind == "parquet":
            return parquet_of(rows, title="t", body="b")
        return b"title,body\n" + b"a,b\n" * rows if kind == "csv" else b'{"title": "a", "body": "b"}\n' * rows

    assert done(client, content(300), f"a.{kind}")["rows"]["done"] == 300
    job = done(client, content(301), f"a.{kind}")
    assert (job["state"], job["problem"]) == ("failed", "more than 300 rows; send the file in parts")


def test_the_file_may_be_the_body_itself(client: Any) -> None:
    answer = client.post("/v1/jobs", content=SHEET, headers={"content-type": "text/csv; charset=utf-8"})
    assert answer.status_code == 202
    work(client)
    assert client.get(answer.headers["location"]).json()["rows"]["done"] == 3


def test_words_hold_for_rows_that_do_not_say(client: Any) -> None:
    rows = "标题,正文,合作\n面霜,很好用,无\n面霜,很好用,\n".encode()
    told = [
        json.loads(line)
        for line in results(client, done(client, rows, "a.csv", partnership="付费"), "jsonl").splitlines()
    ]
    kinds = [{finding["category"] for finding in one["findings"]} for one in told]
    assert "disclosure" not in kinds[0]
    assert "disclosure" in kinds[1]


@pytest.mark.parametrize(
    ("content", "name", "words"),
    [
        (b"", "a.csv", "empty"),
        (b"a,b\n1,2\n", "a.csv", "nothing to check"),
        (b"title,title\n1,2\n", "a.csv", "twice"),
        (b"PK\x03\x04 no workbook", "a.xlsx", "not a readable"),
        (b"\x00\xff\xfe" * 50, "a.parquet", "not a readable"),
    ],
)
def test_a_file_that_cannot_be_read_says_why(client: Any, content: bytes, name: str, words: str) -> None:
    answer = send(client, content, name)
    if not content:
        assert words in problem_of(answer, 422)["detail"]
        return
    work(client)
    job = client.get(answer.headers["location"]).json()
    assert job["state"] == "failed"
    assert words in job["problem"]
    assert job["links"]["results"] is None
    problem_of(client.get(f"{answer.headers['location']}/results"), 409)


def test_what_is_sent_wrong_is_refused(client: Any) -> None:
    problem_of(send(client, b"x", "a.exe"), 415)
    problem_of(client.post("/v1/jobs", json={}), 415)
    problem_of(client.post("/v1/jobs", data={"scene": "ad"}, files={"other": ("a.csv", b"x")}), 422)
    problem_of(send(client, SHEET, "a.csv", scene="banquet"), 422)
    problem_of(send(client, SHEET, "a.csv", sceen="ad"), 422)
    problem_of(send(client, SHEET, "a.csv", scene="x" * 5000), 413)
    told = problem_of(send(client, SHEET, "a.csv", industry="cosmetcs"), 422)
    assert [one["at"] for one in told["errors"]] == ["/industry"]
    assert "did you mean 'cosmetics'?" in told["detail"]
    problem_of(client.post("/v1/jobs", files=[("file", ("a.csv", SHEET)), ("file", ("b.csv", SHEET))]), 422)
    form = {"content-type": "multipart/form-data; boundary=x"}
    problem_of(client.post("/v1/jobs", content=b"no form at all", headers=form), 400)
    problem_of(client.post("/v1/jobs", content=b"--x\r\nContent-Disposition: form-data; name=file", headers=form), 400)
    problem_of(client.post("/v1/jobs", content=b"x", headers={"content-type": "multipart/form-data"}), 400)
    assert client.get("/v1/jobs").json()["jobs"] == []


def test_without_a_database_the_server_says_to_come_again(client: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    def lost(*_: Any, **__: Any) -> None:
        raise OperationalError("INSERT", {}, Exception("no connection: password=secret"))

    monkeypatch.setattr(client.app.state.service.jobs, "begin", lost)
    answer = send(client, SHEET, "a.csv")
    problem_of(answer, 503)
    assert answer.headers["retry-after"]
    assert "secret" not in answer.text


def test_a_file_that_is_too_large_is_refused_and_forgotten(made: Callable[..., Any], database_url: str) -> None:
    client = made(database=database_url, upload_bytes=3_000_000)
    problem_of(send(client, b"title,body\n" + b"a,b\n" * 1_000_000, "a.csv"), 413)

    def unannounced() -> Any:
        yield b"title,body\n"
        for _ in range(4000):
            yield b"a,b\n" * 250

    problem_of(client.post("/v1/jobs", content=unannounced(), headers={"content-type": "text/csv"}), 413)
    assert client.get("/v1/jobs").json()["jobs"] == []
    with client.app.state.service.database.read() as session:
        assert session.scalars(select(JobPart.number)).all() == []


def test_a_workbook_that_unpacks_without_end_is_refused(made: Callable[..., Any], database_url: str) -> None:
    client = made(database=database_url, unpacked_bytes=5_000_000)
    bomb = io.BytesIO()
    with zipfile.ZipFile(bomb, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("[Content_Types].xml", "<Types/>")
        archive.writestr("xl/worksheets/sheet1.xml", b"\x00" * 20_000_000)
    assert len(bomb.getvalue()) < 100_000
    job = done(client, bomb.getvalue(), "bomb.xlsx")
    assert job["state"] == "failed"
    assert "unpacks to more than" in job["problem"]


def test_an_idempotency_key_makes_one_job(client: Any) -> None:
    once = {"idempotency-key": "month-2026-11"}
    first = send(client, SHEET, "a.csv", headers=once)
    again = send(client, SHEET, "a.csv", headers=once)
    assert (again.status_code, again.headers["location"]) == (202, first.headers["location"])
    assert again.headers["idempotent-replayed"] == "true"
    problem_of(send(client, SHEET + b"x,y,z,,\r\n", "a.csv", headers=once), 422)
    problem_of(send(client, SHEET, "a.csv", headers=once, scene="ad"), 422)
    problem_of(send(client, SHEET, "a.csv", headers={"idempotency-key": ""}), 400)
    assert (
        send(client, SHEET, "a.csv", headers={"idempotency-key": "another"}).headers["location"]
        != first.headers["location"]
    )
    assert len(client.get("/v1/jobs").json()["jobs"]) == 2
    # A refused upload does not use the key up.
    problem_of(send(client, SHEET, "a.exe", headers={"idempotency-key": "third"}), 415)
    assert send(client, SHEET, "a.csv", headers={"idempotency-key": "third"}).status_code == 202


def test_cancelling_forgets_at_once(client: Any) -> None:
    waiting = send(client, SHEET, "a.csv").headers["location"]
    finished = done(client, SHEET, "b.csv")["links"]["self"]
    third = send(client, SHEET, "c.csv").headers["location"]
    for address in (waiting, third, finished):
        assert client.delete(address).status_code == 204
        assert client.delete(address).status_code == 204
        problem_of(client.get(f"{address}/results"), 410)
    assert client.get(third).json()["state"] == "cancelled"
    assert client.get(finished).json()["state"] == "expired"
    assert client.get(third).json()["name"] is None
    with client.app.state.service.database.read() as session:
        for table in (JobPart, JobChunk):
            assert session.scalars(select(table.job_id)).all() == []
        assert set(session.scalars(select(Job.sealed_key))) == {None}
    work(client)
    assert client.get(third).json()["state"] == "cancelled"


def test_what_a_worker_brings_in_after_a_cancel_is_refused(client: Any) -> None:
    address = send(client, SHEET, "a.csv").headers["location"]
    one = worker(client)
    one._read()
    chunk, _ = one._claims.chunk_to_check(now=0.0)
    client.delete(address)
    from api.jobs.claims import Counts

    assert one._claims.finish_chunk(chunk, b"x", Counts(rows=3), now=1.0) is False
    assert client.get(address).json()["rows"]["done"] == 0


def test_jobs_expire(made: Callable[..., Any], database_url: str) -> None:
    client = made(database=database_url, keep_results=60.0)
    job = done(client, SHEET, "a.csv")
    jobs = client.app.state.service.jobs
    import time

    assert jobs.sweep(now=time.time() + 30) == 0
    assert client.get(job["links"]["self"]).json()["state"] == "done"
    assert jobs.sweep(now=time.time() + 61) == 1
    assert client.get(job["links"]["self"]).json()["state"] == "expired"
    problem_of(client.get(job["links"]["results"]["csv"]), 410)
    jobs.sweep(now=time.time() + 9 * 24 * 3600)
    problem_of(client.get(job["links"]["self"]), 404)


def test_jobs_are_listed_page_by_page(client: Any) -> None:
    names = [f"{number}.csv" for number in range(5)]
    for name in names:
        send(client, SHEET, name)
    seen, after = [], ""
    while after is not None:
        page = client.get(f"/v1/jobs?limit=2{f'&after={after}' if after else ''}").json()
        seen += [job["name"] for job in page["jobs"]]
        after = page["next"]
    assert seen == names[::-1]
    problem_of(client.get("/v1/jobs?limit=0"), 422)
    problem_of(client.get("/v1/jobs?limit=many"), 422)
    problem_of(client.get("/v1/jobs?after=nothing"), 404)
    problem_of(client.get("/v1/jobs/nothing"), 404)
    problem_of(client.get(f"/v1/jobs/{'0' * 32}/results"), 404)
    problem_of(client.get(f"{client.get('/v1/jobs').json()['jobs'][0]['links']['self']}/results?format=pdf"), 422)


def test_results_before_the_end_are_not_given(client: Any) -> None:
    address = send(client, SHEET, "a.csv").headers["location"]
    answer = client.get(f"{address}/results")
    problem_of(answer, 409)
    assert answer.headers["retry-after"]


def test_rows_that_end_the_worker_again_and_again_are_handed_back(client: Any) -> None:
    address = send(client, SHEET, "a.csv").headers["location"]
    one = worker(client)
    one._read()
    with client.app.state.service.database.write() as session:
        session.execute(update(JobChunk).values(attempts=MOST_STRIKES))
    work(client)
    job = client.get(address).json()
    assert (job["state"], job["rows"]["bad"]) == ("done", 3)
    assert [json.loads(line)["row"] for line in results(client, job, "jsonl").splitlines()] == [2, 3, 4]


def test_a_file_that_ends_the_worker_again_and_again_fails(client: Any) -> None:
    address = send(client, SHEET, "a.csv").headers["location"]
    with client.app.state.service.database.write() as session:
        session.execute(update(Job).values(attempts=MOST_STRIKES))
    work(client)
    assert client.get(address).json()["state"] == "failed"


def test_reading_goes_on_where_it_broke_off(client: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(reading, "CHUNK_ROWS", 4)
    lines = [json.dumps({"id": f"n{number}", "title": "t", "body": "今天"}) for number in range(200)]
    address = send(client, "\n".join(lines).encode(), "a.jsonl").headers["location"]
    first = worker(client, lease=0.0)
    added = []

    def stop_after_three(*args: Any, **kwargs: Any) -> bool:
        added.append(args)
        if len(added) > 3:
            raise KeyboardInterrupt
        return type(first._claims).add_chunks(first._claims, *args, **kwargs)

    first._claims.add_chunks = stop_after_three  # type: ignore[method-assign]
    with pytest.raises(KeyboardInterrupt):
        first._read()
    work(client)
    job = client.get(address).json()
    assert job["rows"] == {"total": 200, "read": 200, "done": 200, "bad": 0}
    found = [json.loads(line)["id"] for line in results(client, job, "jsonl").splitlines()]
    assert found == [f"n{number}" for number in range(200)]


def test_too_many_jobs_at_once(client: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    from api.jobs import registry

    monkeypatch.setattr(registry, "MOST_UNFINISHED", 2)
    for _ in range(2):
        assert send(client, SHEET, "a.csv").status_code == 202
    problem_of(send(client, SHEET, "a.csv"), 429)
    work(client)
    assert send(client, SHEET, "a.csv").status_code == 202
