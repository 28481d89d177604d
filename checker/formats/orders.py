"""The orders' answers as JSON, as a sheet, as a calendar, and as a table for the terminal."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from decimal import Decimal
from typing import Any

from checker.errors import InputError
from checker.formats import ics
from checker.formats.grid import Grid, as_text
from checker.formats.terminal import visible
from checker.order_rules import AfterSales, CreatorStanding, Deadline, OrderAnswer, OrderRules, Refund
from checker.order_rules.ladder import Restriction

DISCLAIMER = "按公开转载的 2024-03 规则推算，以蒲公英与平台通知为准。"
_HEADER = (
    *("订单", "阶段", "结果", "可取消", "退款比例", "退款金额", "计费阅读", "补偿", "最近期限", "需处理"),
    *("达人", "不结算", "说明"),
)
_SHOWN = 10  # the last three columns are too long for a terminal
_CLOCKS = {"after-sales/reply": "售后首次回复的期限", "after-sales/close": "售后完结的期限"}
"""Deadlines that no article of the rules names."""
_HOW = {"self-service": "自助", "appeal": "申诉", "none": "否"}


@dataclass(frozen=True, kw_only=True)
class OrdersReport:
    """Everything one run found out. ``within`` is the number of days in which a deadline counts as urgent."""

    as_of: datetime
    within: int
    rules: OrderRules
    answers: Sequence[OrderAnswer]
    errors: Sequence[InputError] = ()

    def by_urgency(self) -> list[OrderAnswer]:
        """What needs somebody first, the nearest deadline before the others."""

        def urgency(answer: OrderAnswer) -> tuple[bool, bool, str, str]:
            nearest = answer.deadlines[0].at.isoformat() if answer.deadlines else ""
            return not self.urgent(answer), not nearest, nearest, answer.id

        return sorted(self.answers, key=urgency)

    def urgent(self, answer: OrderAnswer) -> bool:
        """Whether an order needs somebody."""
        return answer.needs_action(self.as_of, self.within)

    def needs_action(self) -> bool:
        """Whether any order needs somebody."""
        return any(map(self.urgent, self.answers))


def document(report: OrdersReport) -> dict[str, Any]:
    """The JSON form, orders in the order of the file. ``docs/order-rules.md`` explains the fields."""
    return {
        "as_of": report.as_of.isoformat(),
        "within": report.within,
        "rules": report.rules.version,
        "orders": [_order(answer, report) for answer in report.answers],
        "errors": [{"where": error.where, "message": error.message} for error in report.errors],
    }


def _order(answer: OrderAnswer, report: OrdersReport) -> dict[str, Any]:
    cancel, settled, paid = answer.cancel, answer.settlement, answer.compensation
    return {
        "id": answer.id,
        "stage": answer.stage.value,
        "cancel": {
            "allowed": cancel.allowed,
            "by": cancel.by.value if cancel.by else None,
            "how": cancel.how,
            "refund_share": _share(cancel.refund),
            "refund_amount": _money(cancel.refund.amount if cancel.refund else None),
        },
        "outcome": answer.outcome.value,
        "refund": {
            "share": _share(answer.refund),
            "amount": _money(answer.refund.amount if answer.refund else None),
        },
        "creators": [_creator(creator) for creator in answer.creators],
        "settlement": {
            "total_reads": settled.total_reads,
            "billable_reads": settled.billable_reads,
            "excluded": [
                {"note": one.note or None, "reads": one.reads, "reason": _reason(one.rule, report.rules)}
                for one in settled.excluded
            ],
        },
        "compensation": {"may_apply": paid.may_apply, "amount": _money(paid.amount)},
        "after_sales": [_case(case) for case in answer.after_sales],
        "deadlines": [
            {"what": one.what, "at": one.at.isoformat(), "creator": one.creator or None} for one in answer.deadlines
        ],
        "reasons": [{"id": one.id, "text": one.text} for one in answer.reasons],
        "readings": [{"id": one.id, "text": one.text} for one in answer.readings],
        "needs_action": report.urgent(answer),
    }


def _creator(creator: CreatorStanding) -> dict[str, Any]:
    restriction = creator.standing.restriction
    until = restriction.until if restriction else None
    return {
        "id": creator.id,
        "counted": creator.counted,
        "violations": creator.standing.violations,
        "restriction": restriction.label if restriction else None,
        "restricted_until": until.isoformat() if until else None,
        "running": [
            {"restriction": one.label, "until": one.until.isoformat() if one.until else None}
            for one in creator.standing.running
        ],
        "rules": list(creator.rules),
    }


def _case(case: AfterSales) -> dict[str, Any]:
    return {
        "opened_at": case.opened_at.isoformat(),
        "reply": case.reply.value,
        "reply_by": case.reply_by.isoformat(),
        "close": case.close.value,
        "close_by": case.close_by.isoformat(),
        "verdict": case.verdict,
    }


def _reason(rule: str, rules: OrderRules) -> str:
    return f"{rule} {rules.violations[rule]}"


def _share(refund: Refund | None) -> str | None:
    return format(refund.share, ".2f") if refund else None


def _money(amount: Decimal | None) -> str | None:
    return None if amount is None else format(amount, ".2f")


def grid(report: OrdersReport) -> Grid:
    """One row per order, the most urgent first; orders that could not be read come last with the reason."""
    rows: list[tuple[str, ...]] = []
    for answer in report.by_urgency():
        paid = answer.compensation
        amount = _money(paid.amount)
        billable = answer.settlement.billable_reads
        rows.append(
            (
                answer.id,
                report.rules.stages[answer.stage],
                report.rules.outcomes[answer.outcome],
                _HOW[answer.cancel.how],
                _share(answer.cancel.refund) or "",
                _money(answer.cancel.refund.amount if answer.cancel.refund else None) or "",
                "无法判断" if billable is None else str(billable),
                {True: f"可申诉 {amount}", False: "无", None: "无法判断"}[paid.may_apply],
                answer.deadlines[0].at.isoformat(sep=" ") if answer.deadlines else "",
                "是" if report.urgent(answer) else "否",
                "\n".join(map(_creator_line, answer.creators)),
                "\n".join(
                    f"{one.note} {one.reads}：{_reason(one.rule, report.rules)}" for one in answer.settlement.excluded
                ),
                "\n".join(one.text for one in (*answer.reasons, *answer.readings)),
            )
        )
    blank = [""] * (len(_HEADER) - 3)
    rows += [("", "未能检查", *blank, str(error)) for error in report.errors]
    return Grid(header=_HEADER, rows=rows)


def _how_long(restriction: Restriction) -> str:
    return "（长期）" if restriction.months is None else f" {restriction.months} 个月"


def _what(one: Deadline, rules: OrderRules) -> str:
    """What a deadline is for, in words."""
    return rules.violations.get(one.what, _CLOCKS.get(one.what, one.what))


def _deadline_line(one: Deadline, rules: OrderRules) -> str:
    whose = f"（{one.creator}）" if one.creator else ""
    return f"{one.at.isoformat(sep=' ')} 前{whose}：{_what(one, rules)}"


def _creator_line(creator: CreatorStanding) -> str:
    restriction = creator.standing.restriction
    counted = "计入完成" if creator.counted else "不计为完成"
    limit = f"，限制派单{_how_long(restriction)}" if restriction else ""
    return f"{creator.id}：{counted}，本年违规 {creator.standing.violations}{limit}"


def text(report: OrdersReport) -> str:
    """The table for the terminal, then what is behind each order that needs somebody."""
    table = grid(report)
    rows = [row[:_SHOWN] for row in table.rows if row[0]]
    lines = [as_text(Grid(header=table.header[:_SHOWN], rows=rows))]
    for answer in report.by_urgency():
        if report.urgent(answer):
            details = [
                *(one.text for one in answer.reasons),
                *(_deadline_line(one, report.rules) for one in answer.deadlines),
                *(_creator_line(creator) for creator in answer.creators if creator.rules),
            ]
            lines.append("".join(["\n", visible(answer.id), "\n", *(f"  {visible(one)}\n" for one in details)]))
    return "".join([f"{report.as_of.isoformat(sep=' ')}\n\n", *lines, f"\n{DISCLAIMER}\n"])


def calendar(
    report: OrdersReport, *, name: str = "共创订单期限", caution: str = DISCLAIMER, colon: str = "："
) -> bytes:
    """Every deadline of every order. Raises ConfigError without icalendar."""
    deadlines = [
        ics.Deadline(
            key=f"order/{answer.id}/{one.what}/{one.creator}/{one.at.isoformat()}",
            at=one.at,
            title=f"{answer.id}{colon}{_what(one, report.rules)}",
            description=f"{one.creator}\n{caution}".strip(),
        )
        for answer in report.answers
        for one in answer.deadlines
    ]
    return ics.calendar(deadlines, name=name, stamp=report.as_of)
