"""The accounts' answers as JSON, as a sheet, as a calendar, and as a table for the terminal."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from checker.account_stage import Assessment, Dated, StageRules
from checker.errors import InputError
from checker.formats import ics
from checker.formats.grid import Grid, as_text
from checker.formats.terminal import visible
from checker.inputs.values import SHANGHAI

DISCLAIMER = "日期按公开报道的规则推算，以平台通知为准。"
_HEADER = ("账户", "状态", "天数", "下一节点", "日期", "剩余天数", "需处理", "可做的事", "其他理解", "说明")
_SHOWN = 8  # the last two columns are too long for a terminal


@dataclass(frozen=True, kw_only=True)
class AccountsReport:
    """Everything one run found out. ``within`` is the number of days in which something counts as urgent."""

    as_of: date
    within: int
    rules: StageRules
    answers: Sequence[Assessment]
    errors: Sequence[InputError] = ()

    def by_urgency(self) -> list[Assessment]:
        """What needs somebody first: no date at all before the nearest date, the quiet accounts last."""

        def urgency(answer: Assessment) -> tuple[bool, int, str]:
            needed = answer.needs_action(self.within)
            without_date = -1 if needed else 10**9
            return not needed, answer.next.days_left if answer.next else without_date, answer.id

        return sorted(self.answers, key=urgency)

    def needs_action(self) -> bool:
        """Whether any account needs somebody."""
        return any(answer.needs_action(self.within) for answer in self.answers)


def document(report: AccountsReport) -> dict[str, Any]:
    """The JSON form, accounts in the order of the file. ``docs/account-stage.md`` explains the fields."""
    return {
        "as_of": report.as_of.isoformat(),
        "within": report.within,
        "rules": report.rules.version,
        "accounts": [_account(answer, report.within) for answer in report.answers],
        "errors": [{"where": error.where, "message": error.message} for error in report.errors],
    }


def _account(answer: Assessment, within: int) -> dict[str, Any]:
    coming = answer.next
    return {
        "id": answer.id,
        "state": answer.state.value,
        "reason": answer.reason,
        "day": answer.day,
        "anchor": answer.anchor.isoformat() if answer.anchor else None,
        "next": coming
        and {"milestone": coming.milestone.value, "on": coming.on.isoformat(), "days_left": coming.days_left},
        "timeline": _timeline(answer.timeline),
        "actions": [
            {"id": action.id, "text": action.text, "by": action.by.isoformat() if action.by else None}
            for action in answer.actions
        ],
        "other_readings": [
            {"question": reading.question, "text": reading.text, "timeline": _timeline(reading.timeline)}
            for reading in answer.other_readings
        ],
        "needs_action": answer.needs_action(within),
        "recorded": answer.recorded,
        "confidence": answer.confidence.value,
    }


def _timeline(timeline: Sequence[Dated]) -> list[dict[str, str]]:
    return [{"milestone": dated.milestone.value, "on": dated.on.isoformat()} for dated in timeline]


def grid(report: AccountsReport) -> Grid:
    """One row per account, the most urgent first; accounts that could not be read come last with the reason."""
    milestones = report.rules.milestones
    rows: list[tuple[str, ...]] = []
    for answer in report.by_urgency():
        coming = answer.next
        readings = (
            f"{reading.question} {reading.text}："
            + "，".join(f"{milestones[dated.milestone]} {dated.on}" for dated in reading.timeline)
            for reading in answer.other_readings
        )
        rows.append(
            (
                answer.id,
                report.rules.states[answer.state],
                "" if answer.day is None else str(answer.day),
                milestones[coming.milestone] if coming else "",
                coming.on.isoformat() if coming else "",
                str(coming.days_left) if coming else "",
                "是" if answer.needs_action(report.within) else "否",
                "\n".join(action.text for action in answer.actions),
                "\n".join(readings),
                answer.reason,
            )
        )
    rows += [("", "未能检查", *[""] * 7, str(error)) for error in report.errors]
    return Grid(header=_HEADER, rows=rows)


def text(report: AccountsReport) -> str:
    """The table for the terminal, then what can be done for each account that needs somebody."""
    table = grid(report)
    rows = [row[: _SHOWN - 1] for row in table.rows if row[0]]
    lines = [as_text(Grid(header=table.header[: _SHOWN - 1], rows=rows))]
    for answer in report.by_urgency():
        if answer.needs_action(report.within):
            details = [answer.reason, *(action.text for action in answer.actions)]
            lines.append("".join(["\n", visible(answer.id), "\n", *(f"  {detail}\n" for detail in details if detail)]))
    return "".join([f"{report.as_of}\n\n", *lines, f"\n{DISCLAIMER}\n"])


def calendar(
    report: AccountsReport, *, name: str = "聚光账户节点", caution: str = DISCLAIMER, colon: str = "："
) -> bytes:
    """Every milestone still to come, so that a check once a month is enough. Raises ConfigError without icalendar."""
    deadlines = []
    for answer in report.by_urgency():
        actions = "\n".join(action.text for action in answer.actions)
        for dated in answer.timeline:
            if dated.on < report.as_of:
                continue
            deadlines.append(
                ics.Deadline(
                    key=f"account/{answer.id}/{dated.milestone}",
                    at=dated.on,
                    title=f"{answer.id}{colon}{report.rules.milestones[dated.milestone]}",
                    description=f"{actions}\n{caution}".strip(),
                )
            )
    midnight = datetime(report.as_of.year, report.as_of.month, report.as_of.day, tzinfo=SHANGHAI)
    return ics.calendar(deadlines, name=name, stamp=midnight)
