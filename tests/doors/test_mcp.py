"""The agent's tools: their answers, and a real client that talks to them over stdio."""

from __future__ import annotations

import asyncio
import json
import os
import re
import subprocess
import sys
import threading
from datetime import datetime
from pathlib import Path
from typing import Any

import jsonschema
import pytest

from checker import Checker, Note, Settings, Speaker
from checker.cli import main
from checker.cli import mcp as command
from checker.doors.mcp import INSTRUCTIONS, Tools
from checker.errors import NotegateError
from checker.formats.shape import report_dict
from checker.inputs.values import SHANGHAI

ROOT = Path(__file__).resolve().parents[2]
NOW = datetime(2026, 6, 21, 12, tzinfo=SHANGHAI)
NAMES = ["check_note", "explain_rule", "list_rules", "account_stage", "order_status"]
BAD = "这支面霜是全网最*佳，褪敏，加➕V❤：shancha_520 领券，无效退款。"
ACCOUNT = {"id": "a", "industry": "金融", "deposit_industry": True, "qualified_on": "2026-01-01"}


@pytest.fixture(scope="module")
def tools(checker: Checker) -> Tools:
    return Tools(checker, Settings(), lambda: NOW)


def asked(tools: Tools, name: str, **arguments: Any) -> dict[str, Any]:
    answer = tools.call(name, arguments)
    jsonschema.Draft202012Validator(tools.by_name[name].output).validate(answer)
    return answer


def test_the_schemas_are_schemas(tools: Tools) -> None:
    assert list(tools.by_name) == NAMES
    for tool in tools.by_name.values():
        for schema in (tool.input, tool.output):
            jsonschema.Draft202012Validator.check_schema(schema)
            assert schema["type"] == "object"


def test_a_note_gets_the_report_of_every_door(tools: Tools, checker: Checker) -> None:
    answer = asked(
        tools, "check_note", title="面霜", body=BAD, topics=["护肤"], industry="化妆品", speaker="博主", id="n"
    )
    note = Note(id="n", title="面霜", body=BAD, topics=("护肤",), industry="化妆品", speaker=Speaker.CREATOR)
    assert answer == report_dict(checker.check(note))
    assert answer["verdict"] != "pass"
    assert all(finding["basis"] for finding in answer["findings"])
    assert asked(tools, "check_note", body="今天的天气不错。")["verdict"] == "pass"


def test_what_is_suggested_would_pass_and_dodges_nothing(tools: Tools, checker: Checker) -> None:
    bodies = [BAD, (ROOT / "examples" / "notes" / "note.md").read_text("utf-8"), "国家级配方，私信领取资料，限时抢购。"]
    suggested = {
        one["text"]
        for body in bodies
        for finding in asked(tools, "check_note", body=body, industry="cosmetics")["findings"]
        for one in finding["suggestions"]
    }
    assert "舒缓" in suggested
    for text in suggested:
        report = checker.check(Note(body=text))
        assert report.findings == (), text
        assert checker.lexicon.fold.steps_of(text) == (), text
    assert "another spelling is found" in INSTRUCTIONS


def test_rules_are_listed_and_explained(tools: Tools) -> None:
    listed = asked(tools, "list_rules")["rules"]
    assert [rule["id"] for rule in listed] == sorted(rule["id"] for rule in listed)
    assert {rule["category"] for rule in asked(tools, "list_rules", category="absolute")["rules"]} == {"absolute"}
    rule = asked(tools, "explain_rule", rule="ad-law/9-3")
    assert rule["help"]
    assert rule["advice"]
    assert rule["basis"][0]["title"].startswith("中华人民共和国广告法")


def test_accounts_and_orders(tools: Tools) -> None:
    given = json.loads((ROOT / "examples" / "orders.json").read_text("utf-8"))["orders"]
    answer = asked(tools, "order_status", orders=given, as_of="2026-06-21")
    assert answer["as_of"] == "2026-06-21T23:59:59+08:00"
    assert len(answer["orders"]) + len(answer["errors"]) == len(given)
    assert asked(tools, "order_status", orders=[])["as_of"] == NOW.isoformat()
    answer = asked(tools, "account_stage", accounts=[ACCOUNT, {"id": "b", "spnds": []}], within=7)
    assert (answer["as_of"], answer["within"]) == ("2026-06-21", 7)
    assert [one["id"] for one in answer["accounts"]] == ["a"]
    assert "spends" in answer["errors"][0]["message"]
    assert asked(tools, "account_stage", accounts=[ACCOUNT], as_of="2026-01-02")["accounts"][0]["day"] == 1


@pytest.mark.parametrize(
    ("name", "arguments", "said"),
    [
        ("check_notes", {}, "unknown tool 'check_notes'; did you mean 'check_note'?"),
        ("check_note", {"boddy": "x"}, "unknown argument 'boddy'; did you mean 'body'?"),
        ("check_note", {}, "'body' is missing"),
        ("check_note", {"body": 1}, "'body' must be a text"),
        ("check_note", {"body": "x", "topics": "x"}, "'topics' must be a list of texts"),
        ("check_note", {"body": "x", "scene": "x"}, "scene cannot be 'x'"),
        ("check_note", {"body": "x", "industry": "cosmetcs"}, "did you mean 'cosmetics'"),
        ("explain_rule", {"rule": "ad-law/93"}, "did you mean 'ad-law/9-"),
        ("explain_rule", {"rule": "zzz"}, "unknown rule 'zzz'; list_rules lists them"),
        ("list_rules", {"category": "absolut"}, "did you mean 'absolute'?"),
        ("account_stage", {"accounts": [], "as_of": "x"}, "as_of"),
        ("account_stage", {"accounts": [], "within": -1}, "'within' must be a number of days"),
        ("account_stage", {"accounts": [], "within": True}, "'within' must be a number of days"),
        ("order_status", {"orders": {}}, "orders"),
    ],
)
def test_what_is_wrong_is_said_with_the_nearest(tools: Tools, name: str, arguments: dict[str, Any], said: str) -> None:
    with pytest.raises(NotegateError, match=re.escape(said)):
        tools.call(name, arguments)


def test_without_the_sdk_it_says_what_to_install(monkeypatch: pytest.MonkeyPatch, capsys: Any) -> None:
    monkeypatch.setattr(command.importlib.util, "find_spec", lambda name: None)
    assert main(["mcp"]) == 2
    assert "pip install 'notegate[mcp]'" in capsys.readouterr().err


def test_now_is_in_shanghai() -> None:
    assert command.now().tzinfo is SHANGHAI


# --- a real client ----------------------------------------------------------------------------------------------------


@pytest.mark.mcp
def test_a_real_client(tmp_path: Path, shared_cache: Path, checker: Checker, monkeypatch: pytest.MonkeyPatch) -> None:
    mcp = pytest.importorskip("mcp")
    # The client waits ten seconds for its first answer; on a busy machine the server is not up by then.
    monkeypatch.setattr("mcp.client.session.DISCOVER_TIMEOUT_SECONDS", 120.0)
    (tmp_path / "notegate.toml").write_text('industry = "cosmetics"\n', encoding="utf-8")
    page = (ROOT / "docs" / "agents.md").read_text("utf-8")
    entry = json.loads(re.findall(r"```json\n(.*?)```", page, re.DOTALL)[0])["mcpServers"]["notegate"]
    assert entry["command"] == "notegate"
    environment = {**os.environ, "NOTEGATE_CACHE_DIR": str(shared_cache), "PYTHONPATH": str(ROOT)}
    server = mcp.StdioServerParameters(
        command=sys.executable, args=["-m", "checker.cli", *entry["args"]], env=environment, cwd=tmp_path
    )

    async def talk() -> None:
        async with mcp.Client(server) as client:
            listed = await client.list_tools()
            assert [tool.name for tool in listed.tools] == NAMES
            assert all(tool.output_schema and tool.annotations.read_only_hint for tool in listed.tools)
            # The client holds each answer against the schema of its tool.
            answer = await client.call_tool("check_note", {"body": BAD})
            assert not answer.is_error
            found = {finding["text"] for finding in answer.structured_content["findings"]}
            assert {"全网最*佳", "褪敏"} <= found
            assert json.loads(answer.content[0].text) == answer.structured_content
            for name, arguments in (
                ("explain_rule", {"rule": "ad-law/9-3"}),
                ("list_rules", {}),
                ("account_stage", {"accounts": [ACCOUNT], "as_of": "2026-06-21"}),
                ("order_status", {"orders": []}),
            ):
                answer = await client.call_tool(name, arguments)
                assert not answer.is_error
                assert answer.structured_content
            answer = await client.call_tool("explain_rule", {"rule": "zzz"})
            assert answer.is_error
            assert answer.content[0].text == "unknown rule 'zzz'; list_rules lists them"
            answer = await client.call_tool("order_status", {"orders": [], "within": True})
            assert answer.is_error

    asyncio.run(asyncio.wait_for(talk(), 240))


def request(id: int, method: str, params: dict[str, Any]) -> str:
    return json.dumps({"jsonrpc": "2.0", "id": id, "method": method, "params": params})


@pytest.mark.mcp
def test_every_line_gets_its_answer(tmp_path: Path, shared_cache: Path) -> None:
    """A client that gets none waits for ever: half a character, no JSON, no request."""
    pytest.importorskip("mcp")
    half = {"name": "check_note", "arguments": {"body": "\ud83d国家级面霜\ude00\ud83d"}}
    given = [
        request(1, "initialize", {"protocolVersion": "2025-06-18", "capabilities": {},
                                  "clientInfo": {"name": "t", "version": "0"}}),
        json.dumps({"jsonrpc": "2.0", "method": "notifications/initialized"}),
        request(2, "tools/call", half),
        "{broken",
        "",
        "[" * 100_000,
        '"x"',
        json.dumps({"jsonrpc": "2.0", "id": 3}),
        json.dumps({"jsonrpc": "2.0", "id": "\ud83d"}),
        json.dumps({"jsonrpc": "2.0", "id": True, "params": "["}),
        request(4, "ping", {}),
    ]  # fmt: skip
    environment = {**os.environ, "NOTEGATE_CACHE_DIR": str(shared_cache), "PYTHONPATH": str(ROOT)}
    process = subprocess.Popen(
        [sys.executable, "-m", "checker.cli", "mcp"],
        cwd=tmp_path, env=environment, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, encoding="utf-8",
    )  # fmt: skip
    assert process.stdin is not None
    assert process.stdout is not None
    too_long = threading.Timer(120, process.kill)
    too_long.start()
    process.stdin.write("".join(f"{line}\n" for line in given))
    process.stdin.flush()
    answers = [json.loads(process.stdout.readline() or "{}") for _ in range(len(given) - 2)]
    process.stdin.close()
    assert process.wait(60) == 0
    too_long.cancel()
    assert process.stdout.read() == ""
    process.stdout.close()
    by_id = {one["id"]: one for one in answers if one["id"] is not None}
    assert set(by_id) == {1, 2, 3, 4, "\ufffd"}
    (found, *_) = by_id[2]["result"]["structuredContent"]["findings"]
    assert (found["start"], found["end"], found["text"]) == (1, 4, "国家级")
    assert by_id[3]["error"]["code"] == by_id["\ufffd"]["error"]["code"] == -32600
    assert sorted(one["error"]["code"] for one in answers if one["id"] is None) == [-32700, -32700, -32600, -32600]
