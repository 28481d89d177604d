"""``/v1/rules``, ``/v1/categories``, ``/v1/packs``: what is checked, for this caller."""

from __future__ import annotations

from fastapi import APIRouter, Request
from starlette.responses import Response

from checker.doors.words import rule_dict
from checker.errors import nearest
from checker.lexicon import CompiledLexicon

from ..answers import answer, encoded
from ..keys import Scope
from ..problems import Problem
from ..service import service_of

router = APIRouter(tags=["catalog"])


@router.get("/v1/rules", summary="The rules", response_model=None)
async def rules(request: Request, category: str | None = None) -> Response:
    """All rules, or those of one category: what each forbids, on which basis, and what would pass."""
    lexicon = await _lexicon(request)
    if category is not None and category not in lexicon.categories:
        message = f"unknown category{nearest(category[:40], lexicon.categories)}"
        raise Problem(422, f"/category: {message}", slug="invalid", errors=[{"at": "/category", "message": message}])
    chosen = [rule for rule in lexicon.rules.values() if category in (None, rule.category)]
    chosen.sort(key=lambda rule: (rule.category, rule.id))
    return answer(encoded({"rules": [{**rule_dict(rule), "pack": rule.pack} for rule in chosen]}))


@router.get("/v1/categories", summary="The categories", response_model=None)
async def categories(request: Request) -> Response:
    """The categories that rules fall under."""
    lexicon = await _lexicon(request)
    found = [
        {
            "id": one.id,
            "title": dict(one.title),
            "rules": sum(rule.category == one.id for rule in lexicon.rules.values()),
        }
        for one in sorted(lexicon.categories.values(), key=lambda one: one.id)
    ]
    return answer(encoded({"categories": found}))


@router.get("/v1/packs", summary="The packs", response_model=None)
async def packs(request: Request) -> Response:
    """The packs of words in force, with the versions that stand in every report."""
    lexicon = await _lexicon(request)
    found = [
        {"id": pack.id, "version": lexicon.versions[pack.id], "title": dict(pack.title)}
        for _, pack in sorted(lexicon.packs.items())
    ]
    return answer(encoded({"packs": found}))


async def _lexicon(request: Request) -> CompiledLexicon:
    service = service_of(request)
    caller = await service.gate.admit(request, Scope.CATALOG)
    return (await service.checkers.of(caller)).lexicon
