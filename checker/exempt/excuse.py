"""Why a claim is not held against the note."""

from __future__ import annotations

from typing import NamedTuple

from checker.claims import Claim
from checker.model import Basis, Severity


class Excuse(NamedTuple):
    """``by`` names the article or the circumstance, ``reason`` says it to the writer, with what proof to keep."""

    by: str
    reason: str
    basis: tuple[Basis, ...] = ()


def hard_contact(claim: Claim) -> bool:
    """A number or account that stands in the note works, whatever is said about it."""
    return claim.category == "diversion" and claim.severity.personal is Severity.ERROR


class Weighed(NamedTuple):
    """A claim with its final severity and, where it is excused, why."""

    claim: Claim
    severity: Severity
    excuse: Excuse | None = None
