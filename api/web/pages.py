"""A page as a response: the template, the language, and the headers that keep what is typed where it was typed."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from pathlib import Path
from types import MappingProxyType
from urllib.parse import quote

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from starlette.requests import Request
from starlette.responses import HTMLResponse, RedirectResponse, Response

from .language import COOKIE, LANGUAGES, Language, chosen, language

HEADERS: Mapping[str, str] = MappingProxyType(
    {
        # Scripts, styles and pictures are files of this server; nothing is inline, nothing comes from elsewhere.
        "Content-Security-Policy": (
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; "
            "form-action 'self'; frame-ancestors 'none'; base-uri 'none'"
        ),
        # Not `no-referrer`: with it a browser would send the forms of these very pages as if from nowhere.
        "Referrer-Policy": "same-origin",
        "X-Content-Type-Options": "nosniff",
        "X-Frame-Options": "DENY",
        "Cross-Origin-Opener-Policy": "same-origin",
        "Cross-Origin-Resource-Policy": "same-origin",
        "Permissions-Policy": "camera=(), geolocation=(), microphone=(), payment=(), usb=()",
    }
)
"""On every page and every file of the form."""
NO_STORE: Mapping[str, str] = MappingProxyType({**HEADERS, "Cache-Control": "no-store"})
"""On whatever may hold a draft."""
_YEAR = 365 * 24 * 3600


@cache
def _templates() -> Environment:
    return Environment(
        loader=FileSystemLoader(Path(__file__).parent / "templates"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )


def language_of(request: Request) -> Language:
    """The language in which a request is answered."""
    return chosen(request.cookies.get(COOKIE), request.headers.get("accept-language"))


def rendered(template: str, spoken: Language, **values: object) -> str:
    """A template as text; every value is escaped."""
    return _templates().get_template(template).render(t=spoken, languages=LANGUAGES, **values)


def page(
    request: Request, template: str, *, spoken: Language | None = None, status: int = 200, **values: object
) -> Response:
    """A page, which no cache keeps."""
    spoken = spoken or language_of(request)
    account = bool(getattr(request.state, "signed_in", False))
    text = rendered(template, spoken, path=request.url.path, signed_in=account, **values)
    return HTMLResponse(text, status_code=status, headers={**NO_STORE, "Content-Language": spoken.tag})


def download(content: str | bytes, *, name: str, media_type: str) -> Response:
    """A file to be saved, never shown."""
    headers = {**NO_STORE, "Content-Disposition": f"attachment; filename*=UTF-8''{quote(name)}"}
    return Response(content, media_type=media_type, headers=headers)


def remember(response: Response, request: Request, spoken: Language) -> Response:
    """Let the browser keep the language that was chosen."""
    response.set_cookie(
        COOKIE,
        spoken.tag,
        max_age=_YEAR,
        httponly=True,
        samesite="lax",
        secure=request.url.scheme == "https",
    )
    return response


def switched(request: Request) -> Response | None:
    """The answer to a page asked for with ``?lang=``: the same page without it, in that language from now on."""
    tag = request.query_params.get("lang")
    if tag not in LANGUAGES:
        return None
    return remember(RedirectResponse(request.url.path, status_code=303, headers=dict(NO_STORE)), request, language(tag))
