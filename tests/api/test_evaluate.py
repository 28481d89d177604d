"""Accounts and orders over HTTP: what is wrong is told at once, by its place, with nothing of what was sent."""

from __future__ import annotations

import json
import time
from typing import Any

import pytest

from tests.api import needs  # noqa: F401
from tests.api.problem import problem_of

pytestmark = pytest.mark.api
JSON = {"content-type": "application/json"}
KEYS = ("accounts", "orders")


@pytest.mark.parametrize("key", KEYS)
@pytest.mark.parametrize("number", ["1e300000", "1e-300000", "-1e300000", "1e999999999999999999", "1e" + "9" * 30])
def test_a_few_characters_that_mean_a_long_number_are_refused_at_once(client: Any, key: str, number: str) -> None:
    began = time.perf_counter()
    answer = client.post(f"/v1/{key}/evaluate", content=f'{{"{key}":[],"within":{number}}}', headers=JSON)
    assert [one["at"] for one in problem_of(answer, 422)["errors"]] == ["/within"]
    assert time.perf_counter() - began < 2


@pytest.mark.parametrize("number", ["1e300000000", "1e-300000000", "1e" + "9" * 30])
def test_an_amount_without_measure_costs_its_own_order(client: Any, number: str) -> None:
    order = '{{"id":"{0}","stage":"creating","amount":{1}}}'
    body = f'{{"orders":[{order.format("bad", number)},{order.format("good", "100.50")}]}}'
    document = client.post("/v1/orders/evaluate", content=body, headers=JSON).json()
    assert [one["id"] for one in document["orders"]] == ["good"]
    (wrong,) = document["errors"]
    assert "(bad)" in wrong["where"]
    assert "is not an amount such as 600.00" in wrong["message"]
    spend = f'{{"on":"2026-02-01","amount":{number},"kind":"cash"}}'
    account = f'{{"id":"a","qualified_on":"2026-01-01","spends":[{spend}]}}'
    document = client.post("/v1/accounts/evaluate", content=f'{{"accounts":[{account}]}}', headers=JSON).json()
    assert (document["accounts"], len(document["errors"])) == ([], 1)


@pytest.mark.parametrize("key", KEYS)
def test_days_may_be_written_as_json_writes_numbers(client: Any, key: str) -> None:
    for written, days in (("30.0", 30), ("3e1", 30), ("0", 0), ("99999", 99_999), ("0.0", 0)):
        answer = client.post(f"/v1/{key}/evaluate", content=f'{{"{key}":[],"within":{written}}}', headers=JSON)
        assert answer.json()["within"] == days
    for wrong in ("30.5", "-1", "100000", "1e5", "true", "null", '"30"', "[30]"):
        answer = client.post(f"/v1/{key}/evaluate", content=f'{{"{key}":[],"within":{wrong}}}', headers=JSON)
        assert [one["at"] for one in problem_of(answer, 422)["errors"]] == ["/within"]


@pytest.mark.parametrize("key", KEYS)
@pytest.mark.parametrize(
    ("document", "places"),
    [
        ({}, ["/{key}"]),
        ({"{key}": None}, ["/{key}"]),
        ({"{key}": {}}, ["/{key}"]),
        ({"{key}": [], "whithin": 3}, ["/whithin"]),
        ({"{key}": [], "a/b~c": 3}, ["/a~1b~0c"]),
        ({"{key}": [], "as_of": "soon"}, ["/as_of"]),
        ({"{key}": [], "as_of": "2026-02-31"}, ["/as_of"]),
        ({"{key}": [], "as_of": 1.5}, ["/as_of"]),
        ({"{key}": [{"id": "a"}, "x"]}, ["/{key}/1"]),
        ({"{key}": [None, 3, {}]}, ["/{key}/0"]),
        ({"{key}": "x", "as_off": "", "as_of": [], "within": {}}, ["/as_off", "/{key}", "/within", "/as_of"]),
        ([], [""]),
        ("x", [""]),
    ],
)
def test_what_is_wrong_is_told_by_its_place(client: Any, key: str, document: Any, places: list[str]) -> None:
    sent = json.dumps(document).replace("{key}", key)
    told = problem_of(client.post(f"/v1/{key}/evaluate", content=sent, headers=JSON), 422)
    assert told["type"] == "/problems/invalid"
    assert [one["at"] for one in told["errors"]] == [place.replace("{key}", key) for place in places]


@pytest.mark.parametrize("key", KEYS)
def test_what_is_no_json_is_a_400(client: Any, key: str) -> None:
    for sent in (b"", b"x", b"{", b"\xff\xfe\x00", b"NaN", b"[" * 100_000, f'{{"{key}":[],"{key}":[]}}'.encode()):
        told = problem_of(client.post(f"/v1/{key}/evaluate", content=sent, headers=JSON), 400)
        assert told["type"] == "/problems/not-json"


@pytest.mark.parametrize("key", KEYS)
def test_no_problem_shows_what_was_sent(client: Any, key: str) -> None:
    secret = "未公开的品牌合作"
    for document in (
        [secret],
        secret,
        {key: secret},
        {key: [secret]},
        {key: [], "as_of": secret},
        {key: [], "as_of": [secret]},
        {key: [], "within": secret},
    ):
        answer = client.post(f"/v1/{key}/evaluate", json=document)
        problem_of(answer, 422)
        assert secret not in answer.text


@pytest.mark.parametrize("key", KEYS)
def test_of_countless_mistakes_some_are_told(client: Any, key: str) -> None:
    document = {key: [1] * 1000, **{f"x{number}": 1 for number in range(1000)}}
    told = problem_of(client.post(f"/v1/{key}/evaluate", json=document), 422)
    assert len(told["errors"]) == 11
