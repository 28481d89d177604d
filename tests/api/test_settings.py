"""What a key carries: exemptions, brands and packs of its own, linted like ours, for its calls and its jobs alone."""

from __future__ import annotations

import json
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from tests.api import needs  # noqa: F401

# isort: split
from checker import Checker, Note
from checker.cli import main
from tests.api.problem import problem_of
from tests.api.working import results, send, work

pytestmark = pytest.mark.api
EXEMPTION = '[[exemptions]]\nterm = "全网最低价"\nreason = "比价凭证存档"\n'
CHEAP = {"title": "", "body": "这支面霜全网最低价，欢迎下单。"}


@pytest.fixture(scope="module")
def own_pack(tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    """The pack that `notegate init` writes to start from."""
    import os

    folder = tmp_path_factory.mktemp("init")
    before = Path.cwd()
    os.chdir(folder)
    try:
        assert main(["init"]) == 0
    finally:
        os.chdir(before)
    pack = next(path.parent for path in folder.rglob("pack.toml"))
    return {path.name: path.read_text(encoding="utf-8") for path in pack.iterdir() if path.suffix in (".csv", ".toml")}


@pytest.fixture
def client(made: Callable[..., Any]) -> Any:
    return made(require_key=True)


@pytest.fixture
def mine(client: Any) -> dict[str, str]:
    return new_key(client)


def new_key(client: Any) -> dict[str, str]:
    _, text = client.app.state.service.keys.create("x", now=time.time())
    return {"authorization": f"Bearer {text}"}


def test_an_exemption_holds_for_its_key_alone(client: Any, mine: dict[str, str], checker: Checker) -> None:
    other = new_key(client)
    before = client.post("/v1/check", json=CHEAP, headers=mine).json()
    assert "全网最低价" in [finding["text"] for finding in before["findings"]]
    assert client.put("/v1/settings", json={"config": EXEMPTION}, headers=mine).json() == {"version": 1}
    after = client.post("/v1/check", json=CHEAP, headers=mine).json()
    (one,) = [one for one in after["exempted"] if one["finding"]["text"] == "全网最低价"]
    assert one["reason"].startswith("比价凭证存档")
    assert one["by"] == "user:notegate.toml:1"
    assert "全网最低价" not in [finding["text"] for finding in after["findings"]]
    assert client.post("/v1/check", json=CHEAP, headers=other).json() == before
    assert client.get("/v1/settings", headers=mine).json() == {"version": 1, "config": EXEMPTION, "packs": {}}
    assert client.delete("/v1/settings", headers=mine).status_code == 204
    assert client.post("/v1/check", json=CHEAP, headers=mine).json() == before


def test_a_pack_is_read_and_linted_as_ours_are(client: Any, mine: dict[str, str], own_pack: dict[str, str]) -> None:
    other = new_key(client)
    answer = client.put("/v1/settings", json={"packs": {"house-words": own_pack}}, headers=mine)
    assert answer.status_code == 200, answer.text
    packs = {pack["id"] for pack in client.get("/v1/packs", headers=mine).json()["packs"]}
    ours = {pack["id"] for pack in client.get("/v1/packs", headers=other).json()["packs"]}
    assert len(packs - ours) == 1
    rules = client.get("/v1/rules", headers=mine).json()["rules"]
    assert {rule["pack"] for rule in rules} & (packs - ours)


@pytest.mark.parametrize(
    ("document", "words"),
    [
        ({"config": "brands = "}, "TOML"),
        ({"config": "brand = ['x']"}, "did you mean 'brands'"),
        ({"config": "packs = ['/etc']"}, "packs"),
        ({"config": "baseline = '/etc/passwd'"}, "baseline"),
        ({"config": '[[exemptions]]\nterm = "最"\n'}, "reason"),
        ({"config": '[[exemptions]]\nrule = "ad-law/9-33"\nreason = "x"\n'}, "unknown rule"),
        ({"config": '[[exemptions]]\nterm = "最"\nreason = "x"\npaths = ["*.md"]\n'}, "paths"),
        ({"config": 'industry = "不存在的行业"'}, "unknown industry"),
        ({"packs": {"../evil": {}}}, "small letters"),
        ({"packs": {"ad-law": {}}}, "a pack of ours"),
        ({"packs": {"mine": {"../../x.csv": ""}}}, "pack.toml"),
        ({"packs": {"mine": {"run.py": ""}}}, "pack.toml"),
        ({"packs": {"mine": {}}}, "mine"),
        ({"packs": {"mine": {"pack.toml": "id = "}}}, "mine/pack.toml"),
    ],
)
def test_what_is_unsound_is_named_and_changes_nothing(
    client: Any, mine: dict[str, str], document: Any, words: str
) -> None:
    told = problem_of(client.put("/v1/settings", json=document, headers=mine), 422)
    assert any(words in one["message"] for one in told["errors"]), told
    # Where it stands is said as the caller knows it, not as a folder of the server's.
    assert "/tmp" not in json.dumps(told)
    assert client.get("/v1/settings", headers=mine).json()["version"] == 0


def test_what_the_linter_says_is_handed_on(
    client: Any, mine: dict[str, str], own_pack: dict[str, str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """What it says of packs is its own tests' business; it takes some seconds, which is why it is not asked here."""
    from api import custom

    asked = []

    class Linter:
        def __init__(self, root: Path, extra: list[Path]) -> None:
            asked.extend(sorted(path.name for path in extra[0].iterdir()))

        def problems(self, only: list[str]) -> list[str]:
            return [f"{only[0]}/words.csv:{number}: must hit, but does not" for number in range(2, 80)]

    monkeypatch.setattr(custom, "Linter", Linter)
    told = problem_of(client.put("/v1/settings", json={"packs": {"house-words": own_pack}}, headers=mine), 422)
    assert asked == sorted(own_pack)
    assert told["detail"] == "house-words/words.csv:2: must hit, but does not (78 in all)"
    assert len(told["errors"]) == 50
    assert client.get("/v1/settings", headers=mine).json()["version"] == 0


def test_a_job_is_checked_by_the_settings_of_its_beginning(client: Any, mine: dict[str, str]) -> None:
    client.put("/v1/settings", json={"config": EXEMPTION}, headers=mine)
    address = send(client, f"标题,正文\n面霜,{CHEAP['body']}\n".encode(), "a.csv", headers=mine).headers["location"]
    client.delete("/v1/settings", headers=mine)
    work(client)
    job = client.get(address, headers=mine).json()
    client.headers.update(mine)
    report = json.loads(results(client, job, "jsonl"))
    assert [one["finding"]["text"] for one in report["exempted"]] == ["全网最低价"]


def test_a_change_holds_at_once_in_all_processes_of_a_server(made: Callable[..., Any], tmp_path: Path) -> None:
    one, other = (made(require_key=True, news=str(tmp_path / "news")) for _ in range(2))
    who = new_key(one)
    for client in (one, other, one, other):
        assert [found["text"] for found in client.post("/v1/check", json=CHEAP, headers=who).json()["findings"]]
    for changer, asked in ((one, other), (other, one)):
        assert changer.put("/v1/settings", json={"config": EXEMPTION}, headers=who).status_code == 200
        for client in (asked, changer):
            assert len(client.post("/v1/check", json=CHEAP, headers=who).json()["exempted"]) == 1
        assert changer.delete("/v1/settings", headers=who).status_code == 204
        for client in (asked, changer):
            assert client.post("/v1/check", json=CHEAP, headers=who).json()["exempted"] == []


def test_what_was_looked_up_before_a_change_is_not_remembered_after_it(
    client: Any, mine: dict[str, str], monkeypatch: pytest.MonkeyPatch
) -> None:
    service = client.app.state.service
    verify = service.keys.verify

    def overtaken(text: str, *, now: float) -> Any:
        found = verify(text, now=now)
        monkeypatch.setattr(service.keys, "verify", verify)
        service.keys.set_settings(found.id, {"config": EXEMPTION, "packs": {}})
        service.gate.forget()
        return found

    service.gate.forget()
    monkeypatch.setattr(service.keys, "verify", overtaken)
    client.post("/v1/check", json=CHEAP, headers=mine)
    assert len(client.post("/v1/check", json=CHEAP, headers=mine).json()["exempted"]) == 1


def test_settings_belong_to_keys(made: Callable[..., Any]) -> None:
    client = made()
    for method in ("GET", "PUT", "DELETE"):
        problem_of(client.request(method, "/v1/settings"), 403)


def test_checkers_of_keys_are_few_and_the_same_as_the_core(client: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    from api import checkers

    monkeypatch.setattr(checkers, "_MOST", 2)
    service = client.app.state.service
    for number in range(4):
        who = new_key(client)
        client.put("/v1/settings", json={"config": f'brands = ["山茶{number}"]'}, headers=who)
        found = client.post("/v1/check", json={**CHEAP, "id": "x"}, headers=who).json()
        assert found["verdict"] == Checker().check(Note(id="x", **CHEAP)).verdict.value
    assert len(service.checkers._kept) == 2
