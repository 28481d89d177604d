"""``/sign-in``: a key opens a session in this browser, where the server needs one."""

from __future__ import annotations

from fastapi import APIRouter, Request
from starlette.responses import RedirectResponse, Response

from ..problems import Problem
from ..service import service_of
from .access import SIGN_IN, PageRoute
from .forms import pairs_of, value_of
from .pages import NO_STORE, page, switched

router = APIRouter(include_in_schema=False, route_class=PageRoute)
_MOST = 4_000


@router.get(SIGN_IN)
async def show(request: Request) -> Response:
    """The page that asks for a key."""
    return switched(request) or page(request, "sign_in.html", wrong=False)


@router.post(SIGN_IN)
async def enter(request: Request) -> Response:
    """Open a session."""
    key = value_of(await pairs_of(request, _MOST), "key")
    answer = RedirectResponse("/", status_code=303, headers=dict(NO_STORE))
    try:
        await service_of(request).gate.sign_in(request, key, answer)
    except Problem as error:
        if error.status != 401:
            raise
        return page(request, "sign_in.html", status=401, wrong=True)
    return answer


@router.post("/sign-out")
async def leave(request: Request) -> Response:
    """End the session."""
    answer = RedirectResponse(SIGN_IN, status_code=303, headers=dict(NO_STORE))
    service_of(request).gate.sign_out(answer)
    return answer
