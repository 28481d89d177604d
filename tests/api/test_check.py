"""Single checks and batches: the same report as the command line, clear errors, nothing of the draft in them."""

from __future__ import annotations

import asyncio
import io
import json
import sys
from typing import Any

import pytest

from checker.cli import main
from tests.api import needs  # noqa: F401 - first: leaves these tests out where parts are missing
from tests.api.problem import problem_of

pytestmark = pytest.mark.api

NOTE = {"id": "n1", "title": "防晒测评", "body": "這支防曬是全网最*佳，加➕V❤：shancha_520，无效退款🌸。"}
NOTES: list[dict[str, Any]] = [
    NOTE,
    {"id": "平淡", "title": "周末", "body": "今天在公园散步，天气不错。"},
    {"id": "all", "title": "t", "body": "孕妇可用，包瘦十斤", "topics": ["护肤", "减肥"], "scene": "ad", "industry": "化妆品",
     "partnership": "paid", "speaker": "brand", "images": ["全网第一"], "proofs": ["国妆特字G20200001"]},
    {"id": "odd", "title": "\u202e反\u0000转", "body": '<script>alert("最佳")</script>\u200b=cmd|\' /C calc\'!A0\t\x7f'},
]  # fmt: skip


def by_command_line(
    notes: list[dict[str, Any]], monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> list[str]:
    text = "".join(json.dumps(note) + "\n" for note in notes)
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(text.encode())))
    main(["check", "-", "--stdin-filename", "x.jsonl", "--format", "jsonl", "--no-config"])
    return capsys.readouterr().out.splitlines()


def test_a_report_is_that_of_the_command_line_byte_for_byte(
    client: Any, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    expected = by_command_line(NOTES, monkeypatch, capsys)
    assert len(expected) == len(NOTES)
    for note, line in zip(NOTES, expected, strict=True):
        answer = client.post("/v1/check", json=note)
        assert answer.status_code == 200
        assert answer.content == line.encode()
        assert answer.headers["content-type"] == "application/json"
        assert answer.headers["cache-control"] == "no-store"
    whole = client.post("/v1/check/batch", json={"notes": NOTES})
    assert whole.content == f'{{"reports":[{",".join(expected)}]}}'.encode()
    lines = "\n".join(json.dumps(note) for note in NOTES)
    streamed = client.post("/v1/check/batch", content=lines, headers={"content-type": "application/x-ndjson"})
    assert streamed.text.splitlines() == expected
    assert streamed.headers["content-type"] == "application/x-ndjson"


def test_the_finding_stands_where_the_words_stand(client: Any) -> None:
    report = client.post("/v1/check", json=NOTE).json()
    assert report["verdict"] == "block"
    for finding in report["findings"]:
        if finding["field"]:
            assert NOTE[finding["field"]][finding["start"] : finding["end"]] == finding["text"]
    assert {"全网最*佳"} <= {finding["text"] for finding in report["findings"]}


def test_the_status_speaks_of_the_call(client: Any) -> None:
    for body, verdict in (("今天下雨。", "pass"), ("本店全网最低价，加V：abc12345 下单", "block")):
        answer = client.post("/v1/check", json={"title": "", "body": body})
        assert (answer.status_code, answer.json()["verdict"]) == (200, verdict)


def test_null_is_as_good_as_nothing(client: Any) -> None:
    bare = {"title": "面霜", "body": "最好用的面霜，欢迎下单"}
    nothing = dict.fromkeys(("id", "topics", "scene", "industry", "partnership", "speaker", "images", "proofs"))
    assert client.post("/v1/check", json={**bare, **nothing}).json() == client.post("/v1/check", json=bare).json()
    assert client.post("/v1/check", json={**bare, "id": 17}).json()["id"] == "17"


@pytest.mark.parametrize(
    ("document", "at"),
    [
        ({"title": "a"}, "/body"),
        ({"body": "a"}, "/title"),
        ({"title": "a", "body": "b", "text": "c"}, "/text"),
        ({"title": 1, "body": "b"}, "/title"),
        ({"title": "a", "body": None}, "/body"),
        ({"title": "a", "body": "b", "topics": "护肤"}, "/topics"),
        ({"title": "a", "body": "b", "topics": ["x", 1]}, "/topics/1"),
        ({"title": "a", "body": "b", "scene": "banquet"}, "/scene"),
        ({"title": "a", "body": "b", "partnership": True}, "/partnership"),
        ({"title": "a", "body": "b", "topics": ["x"] * 1001}, "/topics"),
        ({"title": "a", "body": "b", "industry": "不存在的行业"}, "/industry"),
    ],
)
def test_an_unknown_or_missing_field_is_told_by_its_place(client: Any, document: Any, at: str) -> None:
    told = problem_of(client.post("/v1/check", json=document), 422)
    assert [one["at"] for one in told["errors"]] == [at]
    batch = client.post("/v1/check/batch", json={"notes": [{"title": "", "body": ""}, document]})
    assert [one["at"] for one in problem_of(batch, 422)["errors"]] == [f"/notes/1{at}"]


def test_an_unknown_field_is_told_with_the_nearest_one(client: Any) -> None:
    told = problem_of(client.post("/v1/check", json={"title": "a", "body": "b", "topisc": []}), 422)
    assert told["errors"] == [{"at": "/topisc", "message": "unknown field 'topisc'; did you mean 'topics'?"}]
    told = problem_of(client.post("/v1/check", json={"title": "a", "body": "b", "industry": "cosmetcs"}), 422)
    assert "did you mean 'cosmetics'?" in told["detail"]


def test_no_error_shows_the_draft(client: Any) -> None:
    secret = "未公开的新品爆料文案"
    for content, status in (
        ({"title": secret, "body": [secret]}, 422),
        ({"title": secret, "body": secret, "scene": secret}, 422),
        ({"title": secret}, 422),
        ([secret], 422),
        (secret, 422),
        (f'{{"title":"{secret}","body":"{secret}"', 400),
        (f'{{"title":"{secret}\\ud83d","body":""}}', 400),
        (f'{{"title":"{secret}","body":"" {secret}}}', 400),
    ):
        sent = content if status == 400 else json.dumps(content, ensure_ascii=False)
        for address in ("/v1/check", "/v1/check/batch"):
            answer = client.post(address, content=str(sent).encode(), headers={"content-type": "application/json"})
            problem_of(answer, status)
            assert secret not in answer.text
        line = client.post(
            "/v1/check/batch", content=str(sent).encode(), headers={"content-type": "application/x-ndjson"}
        )
        assert json.loads(line.text)["status"] == status
        assert secret not in line.text


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"{",
        b"\xff\xfe",
        b'{"title":"a","body":"' + b"\x00" + b'"}',
        b"[" * 100_000,
        b'{"title":' * 50_000,
        b'{"title":"\\ud83d","body":""}',
        b'{"title":"\xed\xa0\xbd","body":""}',
        b'{"title":"a","body":"b"} {"title":"a","body":"b"}',
        b"NaN",
    ],
    ids=["empty", "open", "bytes", "raw-nul", "deep-list", "deep-object", "surrogate", "raw-surrogate", "two", "nan"],
)
def test_what_is_no_json_is_told_so(client: Any, content: bytes) -> None:
    for address in ("/v1/check", "/v1/check/batch", "/v1/accounts/evaluate", "/v1/orders/evaluate"):
        answer = client.post(address, content=content, headers={"content-type": "application/json"})
        assert problem_of(answer, answer.status_code)
        assert answer.status_code in (400, 422)


def test_an_escaped_nul_is_a_character_like_any_other(client: Any) -> None:
    answer = client.post("/v1/check", json={"title": "a\x00b", "body": "\x00全网最低价\x00"})
    assert answer.status_code == 200
    assert "全网最低价" in [finding["text"] for finding in answer.json()["findings"]]


@pytest.mark.parametrize("kind", ["text/plain", "application/x-www-form-urlencoded", "application/xml", ""])
def test_another_kind_of_content_is_refused(client: Any, kind: str) -> None:
    for address in ("/v1/check", "/v1/check/batch"):
        answer = client.post(address, content=json.dumps(NOTE), headers={"content-type": kind})
        problem_of(answer, 415)
        assert "application/json" in answer.headers["accept"]


def test_ten_megabytes_are_too_many(client: Any) -> None:
    body = json.dumps({"title": "", "body": "好" * 3_400_000}, ensure_ascii=False).encode()
    assert len(body) > 10_000_000
    for address in ("/v1/check", "/v1/check/batch", "/v1/settings"):
        if address != "/v1/settings":
            problem_of(client.post(address, content=body, headers={"content-type": "application/json"}), 413)

    def unannounced() -> Any:
        for start in range(0, len(body), 1 << 16):
            yield body[start : start + (1 << 16)]

    answer = client.post("/v1/check", content=unannounced(), headers={"content-type": "application/json"})
    problem_of(answer, 413)
    problem_of(client.post("/v1/check/batch", json={"notes": [{"title": "", "body": ""}] * 1001}), 413)


def test_a_document_of_countless_mistakes_is_refused_without_counting_them_up(client: Any) -> None:
    many = {"title": "", "body": "", **{f"x{number}": 1 for number in range(5000)}}
    told = problem_of(client.post("/v1/check/batch", json={"notes": [1] * 5000}), 422)
    assert told["errors"] == [{"at": "/notes/0", "message": "Input should be an object"}]
    for address, document in (("/v1/check", many), ("/v1/check/batch", {"notes": [many]})):
        told = problem_of(client.post(address, json=document), 422)
        assert told["detail"] == "/: 5,000 places are not valid"


def test_one_line_out_for_each_line_in(client: Any) -> None:
    lines = [
        json.dumps({"title": "一", "body": "今天下雨"}),
        "{broken",
        "",
        json.dumps({"title": "三", "body": "x", "unknown": 1}),
        json.dumps({"title": "long", "body": "长" * 500_000}, ensure_ascii=False),
        json.dumps({"title": "五", "body": "x", "industry": "不存在的行业"}),
        json.dumps({"id": "last", "title": "六", "body": "全网最低价"}),
    ]
    answer = client.post(
        "/v1/check/batch", content="\r\n".join(lines).encode(), headers={"content-type": "application/x-ndjson"}
    )
    found = [json.loads(line) for line in answer.text.splitlines()]
    assert len(found) == len(lines)
    assert [one.get("verdict", one.get("status")) for one in found] == ["pass", 400, 400, 422, 413, 422, "review"]
    assert [found[0]["id"], found[-1]["id"]] == ["1", "last"]
    assert [one["line"] for one in found if "line" in one] == [2, 3, 4, 5, 6]
    marked = client.post(
        "/v1/check/batch", content=b"\xef\xbb\xbf" + lines[0].encode(), headers={"content-type": "application/x-ndjson"}
    )
    assert marked.json()["verdict"] == "pass"
    nothing = client.post("/v1/check/batch", content=b"", headers={"content-type": "application/x-ndjson"})
    assert (nothing.status_code, nothing.content) == (200, b"")


def test_answers_come_while_the_request_still_goes_on(client: Any) -> None:
    """The body is fed by hand: the next piece goes in only after the answers to the last one came out."""
    line = json.dumps({"title": "t", "body": "好" * 200}).encode() + b"\n"
    rounds, per_piece = 20, 50
    out: list[bytes] = []
    lines_seen: list[int] = []

    async def talk() -> None:
        sent = 0

        async def receive() -> dict[str, Any]:
            nonlocal sent
            # What was sent has been answered, all of it, before more is asked for.
            assert b"".join(out).count(b"\n") == sent * per_piece
            lines_seen.append(sent)
            sent += 1
            return {"type": "http.request", "body": line * per_piece, "more_body": sent < rounds}

        async def send(message: dict[str, Any]) -> None:
            out.append(message.get("body", b""))

        scope = {
            "type": "http", "http_version": "1.1", "method": "POST", "path": "/v1/check/batch", "raw_path": b"",
            "query_string": b"", "root_path": "", "scheme": "http", "server": ("testserver", 80), "client": ("t", 1),
            "headers": [(b"host", b"testserver"), (b"content-type", b"application/x-ndjson")], "app": client.app,
        }  # fmt: skip
        await client.app(scope, receive, send)

    asyncio.run(talk())
    assert lines_seen == list(range(rounds))
    assert b"".join(out).count(b"\n") == rounds * per_piece
