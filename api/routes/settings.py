"""``/v1/settings``: the exemptions, brands and packs that belong to the caller's key."""

from __future__ import annotations

import asyncio
import dataclasses

from fastapi import APIRouter, Request
from pydantic import ValidationError
from starlette.responses import Response

from .. import bodies, custom
from ..answers import answer, encoded
from ..gate import Caller
from ..keys import Scope
from ..problems import Problem, from_validation
from ..service import Service, service_of

router = APIRouter(tags=["settings"])


@router.get("/v1/settings", summary="What my key carries", response_model=None)
async def shown(request: Request) -> Response:
    """The settings and packs as they were sent; `version` counts the changes."""
    service, caller = await _keyed(request)
    version, document = await asyncio.to_thread(service.keys.settings, caller.id)
    return answer(encoded({"version": version, **(document or {"config": "", "packs": {}})}))


@router.put("/v1/settings", summary="Give my key settings and packs", response_model=None)
async def changed(request: Request) -> Response:
    """They are read and linted first; whatever is wrong is named, and nothing is changed."""
    service, caller = await _keyed(request)
    bodies.require_kind(request, bodies.JSON, names="application/json")
    body = await bodies.read(request, custom.MOST_BYTES)
    try:
        document = custom.CustomIn.model_validate_json(body).model_dump()
    except ValidationError as error:
        raise from_validation(error, known=custom.CustomIn.model_fields) from None
    await asyncio.to_thread(custom.require_sound, document)
    version = await asyncio.to_thread(service.keys.set_settings, caller.id, document)
    service.gate.forget()
    # Made ready now, where somebody expects to wait, and not in their next call.
    await service.checkers.of(dataclasses.replace(caller, settings_version=version))
    return answer(encoded({"version": version}))


@router.delete("/v1/settings", status_code=204, summary="Take them away", response_model=None)
async def removed(request: Request) -> Response:
    """The key is as it was when it was made."""
    service, caller = await _keyed(request)
    await asyncio.to_thread(service.keys.set_settings, caller.id, None)
    service.gate.forget()
    return Response(status_code=204)


async def _keyed(request: Request) -> tuple[Service, Caller]:
    service = service_of(request)
    caller = await service.gate.admit(request, Scope.SETTINGS)
    if not caller.id:
        raise Problem(403, "settings belong to a key; call with one", slug="scope")
    return service, caller
