"""The description of the API is true: what it says is taken is taken, and what comes back is what it says."""

from __future__ import annotations

import json
from typing import Any

import hypothesis
import jsonschema
import pytest

from tests.api import needs  # noqa: F401

# isort: split
import schemathesis
from schemathesis.specs.openapi.checks import positive_data_acceptance

from api.app import create_app
from api.openapi import _OPERATIONS
from api.problems import MEANINGS
from api.settings import ServerSettings

pytestmark = pytest.mark.api


# A text can have the right form and mean nothing: an industry that is none, a date that is none, a file that is none.
_MEANING = frozenset(
    {"/v1/check", "/v1/check/batch", "/v1/jobs", "/v1/rules", "/v1/accounts/evaluate", "/v1/orders/evaluate"}
)


@pytest.fixture(scope="module")
def described(tmp_path_factory: pytest.TempPathFactory) -> Any:
    url = f"sqlite:///{tmp_path_factory.mktemp('schema') / 'notegate.db'}"
    # Small bodies here, so that a few examples find the bounds too.
    return schemathesis.openapi.from_asgi("/openapi.json", create_app(ServerSettings(database=url)))


@pytest.mark.parametrize(("method", "path"), _OPERATIONS)
def test_every_operation_does_what_it_says(described: Any, method: str, path: str) -> None:
    """Schemathesis makes calls from the description, good and bad ones, and holds the answers against it."""

    @hypothesis.given(case=described[path][method].as_strategy())
    @hypothesis.settings(
        max_examples=8,
        deadline=None,
        derandomize=True,
        suppress_health_check=list(hypothesis.HealthCheck),
        database=None,
    )
    def hold(case: Any) -> None:
        case.call_and_validate(excluded_checks=[positive_data_acceptance] if path in _MEANING else None)

    hold()


def test_nothing_is_left_undescribed(client: Any) -> None:
    description = client.get("/openapi.json").json()
    told = {(method, path) for path, operations in description["paths"].items() for method in operations}
    assert told == set(_OPERATIONS)
    assert description["openapi"].startswith("3.1")


def test_the_examples_work(client: Any) -> None:
    description = client.get("/openapi.json").json()
    tried = 0
    for path, operations in description["paths"].items():
        for method, operation in operations.items():
            content = operation.get("requestBody", {}).get("content", {})
            for example in content.get("application/json", {}).get("examples", {}).values():
                answer = client.request(method, path, json=example["value"])
                tried += 1
                if path == "/v1/settings":
                    assert answer.status_code == 403
                    continue
                assert answer.status_code == 200, answer.text
                expected = operation["responses"]["200"]["content"]["application/json"]["schema"]
                components = {"components": description["components"]}
                jsonschema.Draft202012Validator({**expected, **components}).validate(answer.json())
                if "errors" in answer.json():
                    assert answer.json()["errors"] == []
    assert tried == 5


def test_every_kind_of_problem_has_its_page(client: Any) -> None:
    import re
    from pathlib import Path

    import api

    sources = "".join(path.read_text() for path in Path(api.__file__).parent.rglob("*.py") if "/web/" not in str(path))
    used = set(re.findall(r'slug="([a-z-]+)"', sources))
    assert used == set(MEANINGS)
    for slug in used:
        assert client.get(f"/problems/{slug}").json() == {"type": f"/problems/{slug}", "meaning": MEANINGS[slug]}


def test_what_the_framework_refuses_is_a_problem_too(client: Any) -> None:
    from tests.api.problem import problem_of

    problem_of(client.get("/v1/nothing"), 404)
    answer = client.get("/v1/check")
    problem_of(answer, 405)
    assert answer.headers["allow"] == "POST"
    assert client.post("/v1/settings").headers["allow"] == "DELETE, GET, HEAD, PUT"
    assert client.head("/v1/check").headers["allow"] == "POST"
    assert json.loads(client.get("/problems/nothing").text)["status"] == 404


def test_a_slash_at_the_end_of_an_address_changes_nothing(client: Any) -> None:
    note = {"title": "", "body": "全网最低价"}
    for path in ("/v1/check/", "/v1/check//"):
        answer = client.post(path, json=note, follow_redirects=False)
        assert (answer.status_code, answer.json()["verdict"]) == (200, "review")
    assert client.get("/upload/", follow_redirects=False).status_code == 200
    assert client.get("/v1/nothing/", follow_redirects=False).json()["status"] == 404


@pytest.mark.parametrize(
    "path", ["/", "/upload", "/static/form.css", "/healthz", "/v1/rules", "/v1/jobs/", "/openapi.json", "/v1/nothing"]
)
def test_head_is_get_without_the_body(client: Any, path: str) -> None:
    told, whole = client.head(path), client.get(path)
    assert (told.status_code, told.content) == (whole.status_code, b"")
    assert told.headers.get("content-length") == whole.headers.get("content-length")
    assert told.headers["content-type"] == whole.headers["content-type"]
    if path == "/healthz":  # counted as what it was
        assert 'method="HEAD",route="/healthz"' in client.get("/metrics").text


def test_the_description_says_which_texts_are_taken(client: Any) -> None:
    """What a pattern can say of them; the rest stands in words."""
    import re

    description = client.get("/openapi.json").json()
    schemas = description["components"]["schemas"]
    packs = schemas["CustomIn"]["properties"]["packs"]
    for pattern, good, bad in (
        (packs["propertyNames"]["pattern"], "house-words", "../x"),
        (packs["additionalProperties"]["propertyNames"]["pattern"], "words.csv", "../a.csv"),
    ):
        assert re.search(pattern, good)
        assert not re.search(pattern, bad)
    (after,) = (one for one in description["paths"]["/v1/jobs"]["get"]["parameters"] if one["name"] == "after")
    assert re.search(after["schema"]["pattern"], "")
    assert client.get("/v1/jobs?after=").status_code == 200
    for key in ("accounts", "orders"):
        operation = description["paths"][f"/v1/{key}/evaluate"]["post"]
        assert "503" in operation["responses"]
        pattern = operation["requestBody"]["content"]["application/json"]["schema"]["properties"]["as_of"]["pattern"]
        for written in (
            "", "2026-06-21", "2026/6/1", "2026年6月21日", "2026-06-21T23:00", "2026-06-21 23:00:01.5+08:00",
            "1999-01-01", "2026-13-01", "2026-06-32", "2026-06-21x", "x", "20260621",
        ):  # fmt: skip
            taken = client.post(f"/v1/{key}/evaluate", json={key: [], "as_of": written}).status_code == 200
            assert bool(re.search(pattern, written)) is taken, written
