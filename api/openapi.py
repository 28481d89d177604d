"""The description of the API (OpenAPI 3.1), with examples. The routes read raw bodies, so what they take is told here.

A report's schema is the one that `notegate schema` prints; nothing about it is written twice.
"""

from __future__ import annotations

from functools import cache
from typing import Any

from fastapi import FastAPI
from fastapi.openapi.utils import get_openapi
from pydantic.json_schema import models_json_schema

from checker.formats.schema import report_schema
from checker.model import Partnership, Scene, Speaker
from checker.version import VERSION

from .custom import CustomIn
from .documents import LONGEST
from .jobs.reading import KINDS, MEDIA_TYPES
from .jobs.registry import RESULTS, State
from .jobs.results import MEDIA_TYPES as RESULT_TYPES
from .problems import MEDIA_TYPE, TITLES
from .schemas import EXAMPLE_NOTE, BatchIn, NoteIn

_TEXT = {"type": "string"}
_COUNT = {"type": "integer", "minimum": 0}
_PREFIX = "#/components/schemas/"
_LINES = "application/x-ndjson"
_DESCRIPTION = """Checks Xiaohongshu (小红书) drafts. Positions count code points in the text as it was sent, half-open.

The status code speaks of the call, never of the note: a note that must not go out is a 200 with the verdict `block`.
Errors are problem documents (RFC 9457). A single check is not stored; a file sent as a job is, encrypted, until it
expires. On a server that others can reach every call needs a key: `Authorization: Bearer ng_…`."""


def describe(app: FastAPI) -> None:
    """Give ``app`` the description."""

    @cache
    def made() -> dict[str, Any]:
        found = get_openapi(title="notegate", version=VERSION, description=_DESCRIPTION, routes=app.routes)
        found["paths"] = {path: one for path, one in found["paths"].items() if _is_told(path)}
        _complete(found)
        return found

    app.openapi = made  # type: ignore[method-assign]


def _is_told(path: str) -> bool:
    """The API; the pages of the form are for people."""
    return path.startswith("/v1/") or path in ("/healthz", "/readyz", "/metrics", "/problems/{slug}")


def _complete(description: dict[str, Any]) -> None:
    """Put in what the routes do not say of themselves."""
    _, models = models_json_schema(
        [(one, "validation") for one in (NoteIn, BatchIn, CustomIn)], ref_template=_PREFIX + "{model}"
    )
    components = description.setdefault("components", {})
    components["schemas"] = {**models["$defs"], **_report(), **_SCHEMAS}
    components["securitySchemes"] = {
        "key": {"type": "http", "scheme": "bearer", "description": "`notegate keys create`"}
    }
    for path, operations in description["paths"].items():
        for method, operation in operations.items():
            told = _OPERATIONS[(method, path)]
            operation["responses"] = _responses(told, path)
            for name in ("operationId", "requestBody", "parameters"):
                if name in told:
                    operation[name] = told[name]
            if path.startswith("/v1/"):
                operation["security"] = [{}, {"key": []}]


def _report() -> dict[str, Any]:
    """The schema of a report, its parts named so that they can stand beside others."""
    schema = _renamed(report_schema())
    parts = {f"Report.{name}": one for name, one in schema.pop("$defs").items()}
    schema.pop("$schema")
    return {"Report": schema, **parts}


def _renamed(value: Any) -> Any:
    if isinstance(value, dict):
        return {
            key: f"{_PREFIX}Report.{one.rpartition('/')[2]}" if key == "$ref" else _renamed(one)
            for key, one in value.items()
        }
    return [_renamed(one) for one in value] if isinstance(value, list) else value


def _ref(name: str) -> dict[str, str]:
    return {"$ref": f"{_PREFIX}{name}"}


def _object(properties: dict[str, Any], *, more: bool = False) -> dict[str, Any]:
    return {"type": "object", "properties": properties, "required": list(properties), "additionalProperties": more}


def _list(items: dict[str, Any]) -> dict[str, Any]:
    return {"type": "array", "items": items}


def _or_null(type: str) -> dict[str, Any]:
    return {"type": [type, "null"]}


def _takes(schema: dict[str, Any], example: Any, **others: Any) -> dict[str, Any]:
    content = {"application/json": {"schema": schema, "examples": {"example": {"value": example}}}, **others}
    return {"required": True, "content": content}


def _gives(status: str, description: str, schema: dict[str, Any] | None, **more: Any) -> dict[str, Any]:
    told: dict[str, Any] = {"description": description, **more}
    if schema is not None:
        told["content"] = {"application/json": {"schema": schema}}
    return {status: told}


def _responses(told: dict[str, Any], path: str) -> dict[str, Any]:
    """What an operation answers, with the problems that it can have."""
    found = dict(told["responses"])
    statuses = {*told.get("problems", ()), *((401, 403, 421, 429, 503) if path.startswith("/v1/") else (421,))}
    for status in sorted(statuses):
        found[str(status)] = {
            "description": TITLES[status],
            "content": {MEDIA_TYPE: {"schema": _ref("Problem")}},
        }
    return found


_SCHEMAS: dict[str, Any] = {
    "Problem": {
        **_object({"type": _TEXT, "title": _TEXT, "status": {"type": "integer"}, "detail": _TEXT}, more=True),
        "description": "RFC 9457. `type` leads to a page that says what it means; `errors` name places as JSON pointers.",
        "examples": [
            {
                "type": "/problems/invalid",
                "title": "The content is not valid",
                "status": 422,
                "detail": "/body: Field required",
                "errors": [{"at": "/body", "message": "Field required"}],
            }
        ],
    },
    "Reports": _object({"reports": _list(_ref("Report"))}),
    "Job": _object(
        {
            "id": _TEXT,
            "state": {"enum": [one.value for one in State]},
            "kind": {"enum": sorted(set(KINDS.values()))},
            "name": _or_null("string"),
            "created_at": {"type": "string", "format": "date-time"},
            "finished_at": {"type": ["string", "null"], "format": "date-time"},
            "expires_at": {"type": "string", "format": "date-time"},
            "rows": _object({"total": {"type": ["integer", "null"]}, "read": _COUNT, "done": _COUNT, "bad": _COUNT}),
            "verdicts": _object({"block": _COUNT, "review": _COUNT, "pass": _COUNT}),
            "problem": _or_null("string"),
            "links": _object({"self": _TEXT, "results": _or_null("object")}),
        }
    ),
    "Jobs": _object({"jobs": _list(_ref("Job")), "next": _or_null("string")}),
    "Rule": _object(
        {
            **dict.fromkeys(("id", "title", "category", "pack", "help", "advice"), _TEXT),
            "basis": _list(_ref("Report.basis")),
        }
    ),
    "Category": _object({"id": _TEXT, "title": {"type": "object", "additionalProperties": _TEXT}, "rules": _COUNT}),
    "Pack": _object({"id": _TEXT, "version": _TEXT, "title": {"type": "object", "additionalProperties": _TEXT}}),
    "Upload": {
        "type": "object",
        "required": ["file"],
        "additionalProperties": False,
        "properties": {
            "file": {
                "type": "string",
                "format": "binary",
                "contentMediaType": "application/octet-stream",
                "description": f"its name ends in one of {', '.join(KINDS)}",
            },
            "scene": {"enum": [one.value for one in Scene], "description": "for rows that do not say"},
            "industry": {**_TEXT, "maxLength": 60, "description": "an id or a name; any that is none is a 422"},
            "speaker": {"enum": [one.value for one in Speaker]},
            "partnership": {"enum": [one.value for one in Partnership]},
            "webhook_url": {**_TEXT, "description": "an https address that is told when the job ends"},
        },
    },
}
_ANSWER = {
    "type": "object",
    "properties": {"id": _TEXT},
    "required": ["id"],
    "additionalProperties": True,
}


def _evaluated(key: str) -> dict[str, Any]:
    errors = _list(_object({"where": _TEXT, "message": _TEXT}))
    return _object({"as_of": _TEXT, "within": _COUNT, "rules": _TEXT, key: _list(_ANSWER), "errors": errors})


_DAY = "2[01][0-9]{2}[-/.年](0?[1-9]|1[0-2])[-/.月](0?[1-9]|[12][0-9]|3[01])日?"
_CLOCK = "[T ]([01]?[0-9]|2[0-3]):[0-5][0-9](:[0-5][0-9]([.][0-9]{1,6})?)?"


def _to_evaluate(key: str, page: str) -> dict[str, Any]:
    what, zone = (
        ("day", "[+]08:?00") if key == "accounts" else ("day or moment", "(Z|[+-]([01][0-9]|2[0-3]):?[0-5][0-9])")
    )
    clock = f"({_CLOCK}({zone})?)?"
    return {
        "type": "object",
        "required": [key],
        "additionalProperties": False,
        "properties": {
            key: {**_list({"type": "object"}), "description": f"the fields are those of {page}"},
            "as_of": {
                "type": ["string", "null"],
                "pattern": f"^({_DAY}{clock})?$",
                "description": f"the {what} to judge, as 2026-06-21 (default: now); a day that does not exist is a 422",
            },
            "within": {**_COUNT, "maximum": LONGEST, "description": "the days that count as urgent (default: 30)"},
        },
    }


def _query(name: str, schema: dict[str, Any], description: str) -> dict[str, Any]:
    return {"name": name, "in": "query", "required": False, "schema": schema, "description": description}


def _in_path(name: str) -> dict[str, Any]:
    return {"name": name, "in": "path", "required": True, "schema": {**_TEXT, "pattern": "^[0-9a-z-]{1,64}$"}}


_IDEMPOTENCY = {
    "name": "Idempotency-Key",
    "in": "header",
    "required": False,
    "schema": {**_TEXT, "minLength": 1, "maxLength": 255, "pattern": "^[!-~]+$"},
    "description": "the same key with the same content makes one job, however often it is sent",
}
_ACCOUNT = {
    "id": "a-1",
    "industry": "金融",
    "deposit_industry": True,
    "qualified_on": "2026-01-01",
    "spends": [{"on": "2026-02-01", "amount": "600.00", "kind": "cash"}],
}
_ORDER = {"id": "o-1", "amount": "10000.00", "stage": "creating", "confirmed_creators": ["c1", "c2", "c3"]}
_BODY = (400, 413, 415, 422)
_OPERATIONS: dict[tuple[str, str], dict[str, Any]] = {
    ("post", "/v1/check"): {
        "operationId": "check",
        "requestBody": _takes(_ref("NoteIn"), EXAMPLE_NOTE),
        "responses": _gives("200", "the report of `notegate check --format jsonl`", _ref("Report")),
        "problems": _BODY,
    },
    ("post", "/v1/check/batch"): {
        "operationId": "check_batch",
        "requestBody": _takes(_ref("BatchIn"), {"notes": [EXAMPLE_NOTE]}, **{_LINES: {"schema": _TEXT}}),
        "responses": {
            "200": {
                "description": "the reports in the order of the notes; as NDJSON a report or a problem for each line",
                "content": {"application/json": {"schema": _ref("Reports")}, _LINES: {"schema": _TEXT}},
            }
        },
        "problems": _BODY,
    },
    ("post", "/v1/jobs"): {
        "operationId": "create_job",
        "parameters": [_IDEMPOTENCY],
        "requestBody": {
            "required": True,
            "content": {
                "multipart/form-data": {"schema": _ref("Upload")},
                **{kind: {"schema": {**_TEXT, "format": "binary", "contentMediaType": kind}} for kind in MEDIA_TYPES},
            },
        },
        "responses": _gives(
            "202",
            "taken; Location says where the job can be watched",
            _ref("Job"),
            headers={"Location": {"schema": _TEXT}, "Idempotent-Replayed": {"schema": _TEXT}},
        ),
        "problems": (*_BODY, 409),
    },
    ("get", "/v1/jobs"): {
        "operationId": "list_jobs",
        "parameters": [
            _query("after", {**_TEXT, "pattern": "^([0-9a-f]{32})?$"}, "the `next` of the page before"),
            _query("limit", {"type": "integer", "minimum": 1, "maximum": 200, "default": 50}, "jobs a page"),
        ],
        "responses": _gives("200", "the caller's jobs, the newest first", _ref("Jobs")),
        "problems": (404, 422),
    },
    ("get", "/v1/jobs/{id}"): {
        "operationId": "get_job",
        "parameters": [_in_path("id")],
        "responses": _gives("200", "where the job stands", _ref("Job")),
        "problems": (404,),
    },
    ("delete", "/v1/jobs/{id}"): {
        "operationId": "delete_job",
        "parameters": [_in_path("id")],
        "responses": _gives("204", "cancelled; its texts are gone", None),
        "problems": (404,),
    },
    ("get", "/v1/jobs/{id}/results"): {
        "operationId": "get_results",
        "parameters": [
            _in_path("id"),
            _query("format", {"enum": list(RESULTS), "default": "jsonl"}, "how to write them"),
        ],
        "responses": {
            "200": {
                "description": "every row once, in the order of the file",
                "content": {kind: {"schema": _TEXT} for kind in RESULT_TYPES.values()},
            }
        },
        "problems": (404, 406, 409, 410, 422),
    },
    ("get", "/v1/webhooks/secret"): {
        "operationId": "get_webhook_secret",
        "responses": _gives("200", "the secret, as Standard Webhooks libraries take it", _object({"secret": _TEXT})),
    },
    ("get", "/v1/rules"): {
        "operationId": "list_rules",
        "parameters": [
            _query("category", {"type": "string", "maxLength": 60}, "an id of /v1/categories; any other is a 422")
        ],
        "responses": _gives("200", "the rules", _object({"rules": _list(_ref("Rule"))})),
        "problems": (422,),
    },
    ("get", "/v1/categories"): {
        "operationId": "list_categories",
        "responses": _gives("200", "the categories", _object({"categories": _list(_ref("Category"))})),
    },
    ("get", "/v1/packs"): {
        "operationId": "list_packs",
        "responses": _gives("200", "the packs", _object({"packs": _list(_ref("Pack"))})),
    },
    ("post", "/v1/accounts/evaluate"): {
        "operationId": "evaluate_accounts",
        "requestBody": _takes(
            _to_evaluate("accounts", "docs/account-stage.md"), {"accounts": [_ACCOUNT], "as_of": "2026-06-21"}
        ),
        "responses": _gives(
            "200", "an answer for each account, and what is wrong with the others", _evaluated("accounts")
        ),
        "problems": _BODY,
    },
    ("post", "/v1/orders/evaluate"): {
        "operationId": "evaluate_orders",
        "requestBody": _takes(
            _to_evaluate("orders", "docs/order-rules.md"), {"orders": [_ORDER], "as_of": "2026-06-21"}
        ),
        "responses": _gives("200", "an answer for each order, and what is wrong with the others", _evaluated("orders")),
        "problems": _BODY,
    },
    ("get", "/v1/settings"): {
        "operationId": "get_settings",
        "responses": _gives(
            "200", "what the key carries", _object({"version": _COUNT, "config": _TEXT, "packs": {"type": "object"}})
        ),
    },
    ("put", "/v1/settings"): {
        "operationId": "put_settings",
        "requestBody": _takes(_ref("CustomIn"), CustomIn.model_config["json_schema_extra"]["examples"][0]),  # type: ignore[index]
        "responses": _gives("200", "in force now", _object({"version": _COUNT})),
        "problems": _BODY,
    },
    ("delete", "/v1/settings"): {"operationId": "delete_settings", "responses": _gives("204", "taken away", None)},
    ("get", "/healthz"): {
        "operationId": "get_health",
        "responses": _gives("200", "alive", _object({"status": _TEXT, "version": _TEXT})),
    },
    ("get", "/readyz"): {
        "operationId": "get_readiness",
        "responses": _gives("200", "ready", _object({"status": _TEXT, "version": _TEXT})),
        "problems": (503,),
    },
    ("get", "/metrics"): {
        "operationId": "get_metrics",
        "responses": {"200": {"description": "Prometheus' text format", "content": {"text/plain": {"schema": _TEXT}}}},
    },
    ("get", "/problems/{slug}"): {
        "operationId": "explain_problem",
        "parameters": [_in_path("slug")],
        "responses": _gives("200", "what it means", _object({"type": _TEXT, "meaning": _TEXT})),
        "problems": (404,),
    },
}
