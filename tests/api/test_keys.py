"""Keys: made, rotated and revoked by the command, kept as digests, and asked for wherever others can reach the server."""

from __future__ import annotations

import json
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from tests.api import needs  # noqa: F401

# isort: split
from api.gate import COOKIE
from api.keys import Keys, Scope
from api.store.database import Database
from checker.cli import main
from checker.errors import ConfigError
from tests.api.problem import problem_of
from tests.api.working import send

pytestmark = pytest.mark.api
NOTE = {"title": "", "body": "今天"}


@pytest.fixture
def keys(database_url: str) -> Keys:
    return Keys(Database(database_url))


def bearer(text: str) -> dict[str, str]:
    return {"authorization": f"Bearer {text}"}


def test_a_key_is_known_by_its_digest_alone(keys: Keys, database_url: str, tmp_path: Path) -> None:
    key, text = keys.create("script", now=1.0)
    secret = text.rpartition("_")[2]
    assert len(secret) == 64
    assert keys.verify(text, now=2.0) == key
    assert [one.id for one in keys.all()] == [key.id]
    for wrong in (
        "",
        "ng_",
        text[:-1],
        text + "0",
        text.upper(),
        f"ng_{key.id}_{'0' * 64}",
        "ng_é_x",
        "ng_" + "a" * 500,
    ):
        assert keys.verify(wrong, now=2.0) is None
    if database_url.startswith("sqlite"):
        held = b"".join(path.read_bytes() for path in tmp_path.glob("notegate.db*"))
        assert key.id.encode() in held
        assert secret.encode() not in held
        assert bytes.fromhex(secret) not in held


def test_rotation_leaves_the_old_one_a_while(keys: Keys) -> None:
    key, old = keys.create("script", now=0.0)
    new = keys.rotate(key.id, grace=60.0, now=100.0)
    assert keys.verify(new, now=101.0) is not None
    assert keys.verify(old, now=159.0) is not None
    assert keys.verify(old, now=160.0) is None
    at_once = keys.rotate(key.id, grace=0.0, now=200.0)
    assert keys.verify(new, now=200.0) is None
    assert keys.verify(at_once, now=200.0) is not None
    keys.revoke(key.id, now=300.0)
    assert keys.verify(at_once, now=301.0) is None
    assert not keys.any()
    for act in (lambda: keys.revoke(key.id, now=1.0), lambda: keys.rotate(key.id, grace=0.0, now=1.0)):
        with pytest.raises(ConfigError, match="no key"):
            act()


def test_the_command(sqlite_url: str, capsys: pytest.CaptureFixture[str]) -> None:
    database = ["--database", sqlite_url]
    assert main(["keys", "create", "the brand's script", "--scope", "check", "--rate", "5/minute", *database]) == 0
    said = capsys.readouterr()
    text = said.out.strip()
    assert text.startswith("ng_")
    assert text not in said.err
    assert main(["keys", "list", "--format", "json", *database]) == 0
    (one,) = json.loads(capsys.readouterr().out)
    assert (one["name"], one["scopes"], one["rate"]) == ("the brand's script", ["check"], "5/minute")
    assert main(["keys", "rotate", one["id"], "--grace", "0", *database]) == 0
    new = capsys.readouterr().out.strip()
    assert (new != text, new.split("_")[1]) == (True, one["id"])
    assert main(["keys", "revoke", one["id"], *database]) == 0
    capsys.readouterr()
    assert main(["keys", "list", *database]) == 0
    listed = capsys.readouterr().out
    assert "revoked" in listed
    assert new.rpartition("_")[2] not in listed
    for wrong in (
        ["create", "x", "--scope", "everything"],
        ["create", "x", "--rate", "often"],
        ["create", " "],
        ["revoke", "none"],
    ):
        assert main(["keys", *wrong, *database]) == 2
        assert capsys.readouterr().out == ""
    assert main(["keys", "list", "--database", "mysql://x/y"]) == 2
    assert main(["keys", "list", "--database", "postgresql://nobody:password1@127.0.0.1:1/x"]) == 2
    assert "password1" not in capsys.readouterr().err


def test_where_a_key_is_needed_nothing_works_without(made: Callable[..., Any]) -> None:
    client = made(require_key=True)
    for method, path in (
        ("POST", "/v1/check"), ("POST", "/v1/check/batch"), ("POST", "/v1/jobs"), ("GET", "/v1/jobs"), ("GET", "/v1/jobs/x"),
        ("DELETE", "/v1/jobs/x"), ("GET", "/v1/jobs/x/results"), ("GET", "/v1/rules"), ("GET", "/v1/categories"),
        ("GET", "/v1/packs"), ("POST", "/v1/accounts/evaluate"), ("POST", "/v1/orders/evaluate"), ("GET", "/v1/settings"),
        ("PUT", "/v1/settings"), ("DELETE", "/v1/settings"), ("GET", "/v1/webhooks/secret"),
    ):  # fmt: skip
        answer = client.request(method, path)
        problem_of(answer, 401)
        assert answer.headers["www-authenticate"].startswith("Bearer")
    # Every call under /v1 that the description tells of was tried above.
    told = {path for path in client.get("/openapi.json").json()["paths"] if path.startswith("/v1/")}
    assert len(told) == 12
    assert client.get("/healthz").status_code == 200
    keys = client.app.state.service.keys
    _, text = keys.create("all", now=time.time())
    assert client.post("/v1/check", json=NOTE, headers=bearer(text)).status_code == 200
    for header in ("", "Bearer", "Bearer ", f"Basic {text}", f"Bearer {text}x", "Bearer ng_x_y", "Bearer \xff"):
        problem_of(client.post("/v1/check", json=NOTE, headers={"authorization": header.encode("latin-1")}), 401)


def test_a_wrong_key_is_refused_also_where_none_is_needed(client: Any) -> None:
    problem_of(client.post("/v1/check", json=NOTE, headers=bearer("ng_x_y")), 401)


def test_scopes(made: Callable[..., Any]) -> None:
    client = made(require_key=True)
    keys = client.app.state.service.keys
    _, text = keys.create("only accounts", [Scope.ACCOUNTS], now=time.time())
    assert client.post("/v1/accounts/evaluate", json={"accounts": []}, headers=bearer(text)).status_code == 200
    for method, path in (
        ("POST", "/v1/check"),
        ("GET", "/v1/jobs"),
        ("GET", "/v1/rules"),
        ("POST", "/v1/orders/evaluate"),
        ("GET", "/v1/settings"),
    ):
        problem_of(client.request(method, path, headers=bearer(text)), 403)


def test_each_key_sees_its_own_jobs(made: Callable[..., Any]) -> None:
    client = made(require_key=True)
    keys = client.app.state.service.keys
    mine, other = (bearer(keys.create(name, now=time.time())[1]) for name in ("mine", "other"))
    address = send(client, b"title,body\na,b\n", "a.csv", headers=mine).headers["location"]
    assert client.get(address, headers=mine).status_code == 200
    for path in (address, f"{address}/results"):
        problem_of(client.get(path, headers=other), 404)
    problem_of(client.delete(address, headers=other), 404)
    problem_of(client.get(f"/v1/jobs?after={address.rpartition('/')[2]}", headers=other), 404)
    assert client.get("/v1/jobs", headers=other).json()["jobs"] == []
    assert client.get(address, headers=mine).json()["state"] == "queued"
    secrets = {client.get("/v1/webhooks/secret", headers=who).json()["secret"] for who in (mine, other)}
    assert len(secrets) == 2


def test_rates(made: Callable[..., Any]) -> None:
    client = made(require_key=True, rate="3/minute")
    keys = client.app.state.service.keys
    usual = bearer(keys.create("usual", now=time.time())[1])
    more = bearer(keys.create("more", rate="5/minute", now=time.time())[1])
    for who, allowed in ((usual, 3), (more, 5)):
        for _ in range(allowed):
            assert client.post("/v1/check", json=NOTE, headers=who).status_code == 200
        answer = client.post("/v1/check", json=NOTE, headers=who)
        problem_of(answer, 429)
        assert 1 <= int(answer.headers["retry-after"]) <= 60


def test_keys_are_not_guessed(made: Callable[..., Any]) -> None:
    client = made(require_key=True)
    statuses = [client.get("/v1/packs", headers=bearer(f"ng_x_{number}")).status_code for number in range(40)]
    assert set(statuses[:30]) == {401}
    assert set(statuses[31:]) == {429}
    assert client.get("/v1/packs", headers=bearer("ng_x_y")).headers["retry-after"]


def test_wrong_keys_keep_nobody_out_who_has_a_good_one(made: Callable[..., Any]) -> None:
    """Behind a proxy all of them come from one address."""
    client = made(require_key=True)
    for number in range(40):
        client.get("/v1/packs", headers=bearer(f"ng_x_{number}"))
    _, text = client.app.state.service.keys.create("good", now=time.time())
    assert client.get("/v1/packs", headers=bearer(text)).status_code == 200
    problem_of(client.get("/v1/packs", headers=bearer("ng_x_y")), 429)


def test_a_session_of_the_form(made: Callable[..., Any]) -> None:
    from starlette.requests import Request
    from starlette.responses import Response

    client = made(require_key=True)
    service = client.app.state.service
    key, text = service.keys.create("form", now=time.time())
    answer = Response()
    request = Request(
        {"type": "http", "headers": [], "scheme": "http", "server": ("x", 80), "path": "/", "query_string": b""}
    )
    caller = client.portal.call(service.gate.sign_in, request, f" {text}\n", answer)
    assert caller.id == key.id
    cookie = answer.headers["set-cookie"]
    assert {"HttpOnly", "SameSite=strict", "Path=/"} <= {part.strip() for part in cookie.split(";")}
    assert text not in cookie
    session = {"cookie": f"{COOKIE}={cookie.split(';')[0].partition('=')[2]}"}
    assert client.post("/v1/check", json=NOTE, headers=session).status_code == 200
    problem_of(client.post("/v1/check", json=NOTE, headers={"cookie": session["cookie"][:-2] + "xx"}), 401)
    problem_of(client.post("/v1/check", json=NOTE, headers={"cookie": f"{COOKIE}=nonsense"}), 401)
    # A rotated secret ends the sessions that were opened with the one before.
    service.keys.rotate(key.id, grace=1000.0, now=time.time())
    service.gate.forget()
    problem_of(client.post("/v1/check", json=NOTE, headers=session), 401)


def test_a_revoked_key_ends(made: Callable[..., Any]) -> None:
    client = made(require_key=True)
    service = client.app.state.service
    key, text = service.keys.create("x", now=time.time())
    assert client.get("/v1/packs", headers=bearer(text)).status_code == 200
    service.keys.revoke(key.id, now=time.time())
    service.gate.forget()
    problem_of(client.get("/v1/packs", headers=bearer(text)), 401)
