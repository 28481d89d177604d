"""The figures and wordings of the rules, read from ``lexicons/platform/order-rules.toml``."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path
from typing import Any

from checker.errors import LexiconError
from checker.order_rules.events import Party, Stage

FILE_NAME = "platform/order-rules.toml"


@dataclass(frozen=True, kw_only=True)
class Band:
    """Who may cancel in a stage, how (``self-service`` or ``appeal``), and the percentage that is refunded."""

    by: Party
    how: str
    refund_percent: int


@dataclass(frozen=True, kw_only=True)
class Share:
    """A fraction that has to be exceeded. Compared in integers: a third is no float."""

    numerator: int
    denominator: int

    def exceeded_by(self, part: int, whole: int) -> bool:
        """Whether ``part`` of ``whole`` is strictly more than the fraction."""
        return self.denominator * part > self.numerator * whole


@dataclass(frozen=True, kw_only=True)
class OrderRules:
    """Every figure of the rules."""

    version: str
    bands: Mapping[Stage, Band]
    affected_share: Share
    uncompleted_share: Share
    compensation_percent: int
    fix_window: timedelta
    appeal_window: timedelta
    ladder_months: tuple[int, ...]
    first_reply: timedelta
    close: timedelta
    similarity_percent: int
    similarity_characters: int
    stages: Mapping[str, str]
    outcomes: Mapping[str, str]
    violations: Mapping[str, str]
    reasons: Mapping[str, str]
    notes: Mapping[str, str]
    questions: Mapping[str, Mapping[str, str]]


def load_order_rules(path: Path) -> OrderRules:
    """Read the figures from ``path``. Raises LexiconError, naming the file and the key, for anything unusable."""
    try:
        data = tomllib.loads(path.read_text("utf-8"))
        value = {name: _figure(name, entry, data["source"]) for name, entry in data["figure"].items()}
        return OrderRules(
            version=str(data["version"]),
            bands={Stage(stage): _band(stage, entry, data["source"]) for stage, entry in data["cancel"].items()},
            affected_share=_share(*value["affected_share"]),
            uncompleted_share=_share(*value["uncompleted_share"]),
            compensation_percent=value["compensation_percent"],
            fix_window=timedelta(hours=value["fix_hours"]),
            appeal_window=timedelta(hours=value["appeal_hours"]),
            ladder_months=tuple(value["ladder_months"]),
            first_reply=timedelta(hours=value["first_reply_hours"]),
            close=timedelta(days=value["close_days"]),
            similarity_percent=value["similarity_percent"],
            similarity_characters=value["similarity_characters"],
            stages=data["stage"],
            outcomes=data["outcome"],
            violations=data["violation"],
            reasons=data["reason"],
            notes=data["note"],
            questions=data["reading"],
        )
    except OSError as error:
        raise LexiconError(f"cannot be read: {error.strerror}", where=str(path)) from error
    except KeyError as error:
        raise LexiconError(f"{error.args[0]!r} is missing", where=str(path)) from error
    except (ValueError, TypeError, AttributeError) as error:
        raise LexiconError(f"not usable: {error}", where=str(path)) from error


def _figure(name: str, entry: Mapping[str, Any], sources: Mapping[str, Any]) -> Any:
    """The value of one figure: a positive whole number or a list of them, with a source that is declared."""
    if entry["source"] not in sources:
        raise ValueError(f"figure.{name}: unknown source {entry['source']!r}")
    value = entry["value"]
    for number in value if isinstance(value, list) else [value]:
        if not isinstance(number, int) or number < 1:
            raise ValueError(f"figure.{name}: {number!r} is not a positive whole number")
    return value


def _share(numerator: int, denominator: int) -> Share:
    return Share(numerator=numerator, denominator=denominator)


def _band(stage: str, entry: Mapping[str, Any], sources: Mapping[str, Any]) -> Band:
    percent = entry["refund_percent"]
    if entry["source"] not in sources:
        raise ValueError(f"cancel.{stage}: unknown source {entry['source']!r}")
    if not isinstance(percent, int) or not 0 <= percent <= 100:
        raise ValueError(f"cancel.{stage}: {percent!r} is not a percentage")
    return Band(by=Party(entry["by"]), how=entry["how"], refund_percent=percent)
