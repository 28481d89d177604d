"""``/``: the form for one note. What is typed is checked and forgotten; it is never stored and never part of an address.

The same form works with and without scripts: ``POST /`` answers with the whole page and the text marked in it,
``POST /check`` with the findings alone, which the scripts put into the page that is there.
"""

from __future__ import annotations

from fastapi import APIRouter, Request
from starlette.responses import HTMLResponse, Response

from checker.engine import Checker
from checker.errors import InputError
from checker.model import Partnership, Report, Scene
from checker.rules.format import MAX_BODY, MAX_TITLE, seen

from ..answers import report_bytes
from ..problems import Problem
from ..service import service_of
from .access import PageRoute, checker_for, told
from .forms import DraftForm, Pairs, pairs_of, value_of
from .language import LANGUAGES, Language, language
from .pages import NO_STORE, download, language_of, page, remember, rendered, switched
from .phrases import words_of
from .reports import as_page
from .rows import row
from .views import view

router = APIRouter(include_in_schema=False, route_class=PageRoute)
_REPORTS = {"html": "text/html; charset=utf-8", "json": "application/json"}


@router.get("/")
async def show(request: Request) -> Response:
    """The empty form."""
    checker = await checker_for(request)
    return switched(request) or _Desk(request, checker, language_of(request)).page()


@router.post("/")
async def checked(request: Request) -> Response:
    """The form as it was sent, with its findings; with ``lang`` in that language from now on."""
    checker = await checker_for(request)
    pairs = await _pairs(request)
    tag = value_of(pairs, "lang")
    desk = _Desk(request, checker, language(tag) if tag in LANGUAGES else language_of(request))
    answer = desk.checked(pairs)
    return remember(answer, request, desk.spoken) if tag in LANGUAGES else answer


@router.post("/check")
async def findings(request: Request) -> Response:
    """The verdict and the findings, as a piece of the page."""
    checker = await checker_for(request)
    spoken, found, failed, status = language_of(request), None, "", 200
    try:
        form = DraftForm.of(await _pairs(request))
        if not form.is_empty:
            found = view(_report(request, checker, form), form, checker.lexicon, spoken)
    except Problem as error:
        status, failed = told(error, spoken)
    except InputError as error:
        status, failed = 422, spoken.trouble(InputError(error.message))
    text = rendered("fragment.html", spoken, view=found, failed=failed)
    return HTMLResponse(text, status_code=status, headers={**NO_STORE, "Content-Language": spoken.tag})


@router.post("/report")
async def report(request: Request) -> Response:
    """The report as a file: a page to mail and print, or the JSON of the API."""
    checker = await checker_for(request)
    spoken, pairs = language_of(request), await _pairs(request)
    form = DraftForm.of(pairs)
    found = _report(request, checker, form)
    kind = value_of(pairs, "format")
    if kind not in _REPORTS:
        raise Problem(422, "problem.bad-form", slug="bad-form")
    if kind == "json":
        content: str | bytes = report_bytes(found)
    else:
        content = as_page(found, form.note, checker.lexicon, spoken)
    return download(content, name=f"notegate-report.{kind}", media_type=_REPORTS[kind])


@router.post("/row")
async def wrong_call(request: Request) -> Response:
    """A wrong call as a row for the lexicon; what makes no row is told as a sentence."""
    checker = await checker_for(request)
    pairs = await _pairs(request)
    try:
        content = row(
            expect=value_of(pairs, "expect"),
            rule=value_of(pairs, "rule"),
            words=value_of(pairs, "words"),
            sentence=value_of(pairs, "sentence"),
            unless=value_of(pairs, "unless"),
            entry=value_of(pairs, "entry"),
            scene=value_of(pairs, "scene"),
            rules=checker.lexicon.rules,
        )
    except Problem as error:
        status, words = told(error, language_of(request))
        return Response(words, status_code=status, media_type="text/plain; charset=utf-8", headers=dict(NO_STORE))
    return download(content, name="notegate-row.csv", media_type="text/csv; charset=utf-8")


class _Desk:
    """The page with the form on it, for one request."""

    def __init__(self, request: Request, checker: Checker, spoken: Language) -> None:
        self._request = request
        self._checker = checker
        self.spoken = spoken

    def checked(self, pairs: Pairs) -> Response:
        """The page for a form that was sent."""
        form = DraftForm()
        try:
            form = DraftForm.of(pairs)
            if form.is_empty:
                return self.page(form)
            found = _report(self._request, self._checker, form)
            return self.page(form, view=view(found, form, self._checker.lexicon, self.spoken))
        except Problem as error:
            status, words = told(error, self.spoken)
            return self.page(form, failed=words, status=status)
        except InputError as error:
            return self.page(form, failed=self.spoken.trouble(InputError(error.message)), status=422)

    def page(
        self, form: DraftForm | None = None, *, view: object = None, failed: str = "", status: int = 200
    ) -> Response:
        """The page; ``view`` is None while there is nothing to check."""
        lexicon, t = self._checker.lexicon, self.spoken
        rules = sorted(
            (t.title(lexicon.categories[one.category].title), one.id, t.engine(words_of(one, t.tag).title))
            for one in lexicon.rules.values()
        )
        form = form or DraftForm()
        return page(
            self._request,
            "check.html",
            spoken=t,
            status=status,
            form=form,
            view=view,
            failed=failed,
            scenes=[one.value for one in Scene],
            partnerships=[one.value for one in Partnership],
            industries=[(one.id, t.title(one.title)) for one in lexicon.industries.values()],
            rules=rules,
            most=service_of(self._request).settings.note_bytes,
            limits={"title": MAX_TITLE, "body": MAX_BODY},
            counts={"title": seen(form.title), "body": seen(form.body)},
        )


async def _pairs(request: Request) -> list[tuple[str, str]]:
    return await pairs_of(request, service_of(request).settings.note_bytes)


def _report(request: Request, checker: Checker, form: DraftForm) -> Report:
    found = checker.check(form.note)
    service_of(request).metrics.checked(found.verdict)
    return found
