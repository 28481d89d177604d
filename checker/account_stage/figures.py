"""The figures and wordings of the rule, read from ``lexicons/platform/account-stage.toml``."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal, InvalidOperation
from pathlib import Path
from typing import Any

from checker.errors import LexiconError
from checker.model import Confidence

FILE_NAME = "platform/account-stage.toml"


@dataclass(frozen=True, kw_only=True)
class Question:
    """One thing the source leaves open: what is asked, how the dates are computed here, what else it may mean."""

    id: str
    question: str
    ours: str
    other: str


@dataclass(frozen=True, kw_only=True)
class StageRules:
    """Every figure of the rule. Days are calendar days, money is yuan.

    ``announced`` is the day of the notice; ``warning_day`` and ``pending_day`` count from the anchor; ``appeal_days``
    from the second notice to its execution; ``hint_days`` are our own early reminders.
    """

    version: str
    announced: date
    warning_day: int
    pending_day: int
    appeal_days: int
    retention_amount: Decimal
    max_extension_days: int
    max_extensions: int
    hint_days: tuple[int, ...]
    low_activity_days: int
    confidence: Confidence
    states: Mapping[str, str]
    milestones: Mapping[str, str]
    reasons: Mapping[str, str]
    actions: Mapping[str, str]
    questions: Mapping[str, Question]


def load_stage_rules(path: Path) -> StageRules:
    """Read the figures from ``path``. Raises LexiconError, naming the file and the key, for anything unusable."""
    try:
        data = tomllib.loads(path.read_text("utf-8"))
        figures = {name: _figure(name, entry, data["source"]) for name, entry in data["figure"].items()}
        return StageRules(
            version=str(data["version"]),
            confidence=Confidence(data["source"][data["figure"]["warning_day"]["source"]]["confidence"]),
            states=data["state"],
            milestones=data["milestone"],
            reasons=data["reason"],
            actions=data["action"],
            questions={id: Question(id=id, **entry) for id, entry in data["reading"].items()},
            **figures,
        )
    except OSError as error:
        raise LexiconError(f"cannot be read: {error.strerror}", where=str(path)) from error
    except KeyError as error:
        raise LexiconError(f"{error.args[0]!r} is missing", where=str(path)) from error
    except (ValueError, TypeError, AttributeError, InvalidOperation) as error:
        raise LexiconError(f"not usable: {error}", where=str(path)) from error


_POSITIVE = frozenset({"warning_day", "pending_day", "appeal_days", "max_extension_days", "low_activity_days"})


def _figure(name: str, entry: Mapping[str, Any], sources: Mapping[str, Any]) -> Any:
    """The value of one figure, in the type the rule computes with. Every figure has to name a known source."""
    if entry["source"] not in sources:
        raise ValueError(f"figure.{name}: unknown source {entry['source']!r}")
    value = entry["value"]
    if name == "retention_amount":
        return Decimal(value)
    if name == "hint_days":
        return tuple(value)
    if name in _POSITIVE and (not isinstance(value, int) or value < 1):
        raise ValueError(f"figure.{name}: {value!r} is not a positive whole number")
    return value
