"""Why a claim is not held against the note."""

from __future__ import annotations

from typing import NamedTuple

from checker.claims import Claim
from checker.expressions import compiled
from checker.model import Basis, Severity

_ACCOUNT = "[a-z0-9]{4}|[0-9零〇一二三四五六七八九十壹贰叁肆伍陆柒捌玖幺两]{5}|@|://"


class Excuse(NamedTuple):
    """``by`` names the article or the circumstance, ``reason`` says it to the writer, with what proof to keep."""

    by: str
    reason: str
    basis: tuple[Basis, ...] = ()


def hard_contact(claim: Claim) -> bool:
    """A way to reach somebody that is a claim in any note: how its clause is worded speaks neither for nor against it."""
    return claim.category == "diversion" and claim.severity.personal is Severity.ERROR


def gives_account(claim: Claim) -> bool:
    """A number or account that stands in the note works, whatever is said about it."""
    return hard_contact(claim) and compiled(_ACCOUNT).search(claim.text + claim.term) is not None


class Weighed(NamedTuple):
    """A claim with its final severity and, where it is excused, why."""

    claim: Claim
    severity: Severity
    excuse: Excuse | None = None
