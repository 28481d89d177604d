"""Ad accounts from JSON, CSV or XLSX.

A table has one row per account, one row per event, or both mixed: rows with one id are one account, whatever their
order. One unusable row costs its own account, because an account with an event missing would get a wrong answer, and
never another one.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from typing import Any, TypeVar

from checker.account_stage import Account, Appeal, Extension, Notice, NoticeStage, Outcome, Spend, SpendKind
from checker.errors import InputError, nearest
from checker.inputs import values
from checker.inputs.records import Placed, entries, grouped, place_of, set_once, unique
from checker.inputs.tables import TABLE_SUFFIXES, header_key, read_table

Record = Mapping[str, Any]
Parsed = tuple[list[Account], list[InputError]]
_T = TypeVar("_T")

KINDS = {
    "现金": "cash",
    "现金消耗": "cash",
    "赠款": "bonus",
    "赠送": "bonus",
    "虚拟": "bonus",
    "未知": "unknown",
    "不明": "unknown",
}
STAGES = {"低活跃": "low-activity", "预警": "warning", "第一次": "warning", "待清退": "pending", "第二次": "pending"}
OUTCOMES = {
    "处理中": "open",
    "申诉中": "open",
    "通过": "accepted",
    "成功": "accepted",
    "驳回": "rejected",
    "失败": "rejected",
}

_FIELDS = (
    *("id", "industry", "deposit_industry", "qualified_on", "cleared_on", "readmitted_on", "banned", "record_zeroed"),
    *("spends", "extensions", "notices", "appeals"),
)
_SPEND = ("on", "amount", "kind")
_EXTENSION = ("granted_on", "days")
_NOTICE = ("stage", "on")
_APPEAL = ("on", "outcome", "new_anchor")

# Every spelling of a column. The first of each is the name the JSON form has; the rest is what people write in Excel.
_HEADERS = {
    "id": ("id", "account", "account_id", "账户", "账户id", "账号", "账户名称", "广告账户"),
    "industry": ("industry", "行业", "所属行业"),
    "deposit_industry": ("deposit_industry", "保证金行业", "是否保证金行业"),
    "qualified_on": ("qualified_on", "qualification_pass_date", "资质通过日期", "资质审核通过日期", "资质通过日"),
    "cleared_on": ("cleared_on", "清退日期", "执行清退日期"),
    "readmitted_on": ("readmitted_on", "重新准入日期", "重新通过日期"),
    "banned": ("banned", "封禁", "是否封禁"),
    "record_zeroed": ("record_zeroed", "违规记录清零", "记录清零"),
    "event": ("event", "type", "事件", "事件类型"),
    "on": ("on", "date", "日期", "事件日期"),
    "amount": ("amount", "金额", "消耗金额", "消耗"),
    "kind": ("kind", "消耗类型", "资金类型", "类型"),
    "days": ("days", "天数", "延期天数"),
    "stage": ("stage", "通知阶段", "阶段"),
    "outcome": ("outcome", "申诉结果", "结果"),
    "new_anchor": ("new_anchor", "新起算日", "新起算日期"),
    "last_spend_on": ("last_spend_on", "最近消耗日期", "最后消耗日期"),
    "last_spend_amount": ("last_spend_amount", "最近消耗金额", "最后消耗金额"),
    "spends": ("spends", "消耗记录", "消耗明细"),
    "extension_granted_on": ("extension_granted_on", "延期批准日期"),
    "extension_days": ("extension_days", "批准延期天数"),
    "low_activity_notice_on": ("low_activity_notice_on", "低活跃通知日期"),
    "warning_notice_on": ("warning_notice_on", "notice_150_date", "预警通知日期"),
    "pending_notice_on": ("pending_notice_on", "notice_180_date", "待清退通知日期"),
    "appeal_on": ("appeal_on", "申诉日期"),
    "appeal_outcome": ("appeal_outcome",),
    "appeal_new_anchor": ("appeal_new_anchor",),
}
_COLUMNS = {header_key(word): name for name, words in _HEADERS.items() for word in words}
_EVENTS = {
    "spend": "spends",
    "消耗": "spends",
    "extension": "extensions",
    "延期": "extensions",
    "notice": "notices",
    "通知": "notices",
    "appeal": "appeals",
    "申诉": "appeals",
    "low-activity": "low-activity",
    "低活跃通知": "low-activity",
    "warning": "warning",
    "预警通知": "warning",
    "pending": "pending",
    "待清退通知": "pending",
    "qualified": "qualified_on",
    "资质通过": "qualified_on",
    "cleared": "cleared_on",
    "清退": "cleared_on",
    "readmitted": "readmitted_on",
    "重新准入": "readmitted_on",
}
_ENTRY = re.compile(r"(?P<on>\S+)\s+(?P<amount>\S+)(?:\s+(?P<kind>\S+))?")


def read_accounts(path: Path) -> Parsed:
    """The accounts of ``path`` and what is wrong with the others.

    Raises InputError when the file as a whole cannot be read.
    """
    if path.suffix.casefold() in TABLE_SUFFIXES:
        found, errors = grouped(read_table(path), str(path), _COLUMNS, _add_row)
        accounts, others = unique([(where, _account(record, where)) for where, record in found], "account")
        return accounts, errors + others
    return accounts_from(values.read_json(path), name=str(path))


def accounts_from(document: object, *, name: str) -> Parsed:
    """The accounts of a JSON document: ``{"accounts": [...]}`` or the bare list.

    Raises InputError when it is neither. ``name`` goes into the place of every error.
    """
    return unique([(where, _account(entry, where)) for where, entry in entries(document, "accounts", name)], "account")


def _account(entry: object, where: str) -> Account | list[InputError]:
    """One account, or everything that is wrong with it."""
    problems = values.Problems()
    with problems.at(where):
        record = _known(entry, _FIELDS)
        spends = _events(record, "spends", _spend, problems, where)
        extensions = _events(record, "extensions", _extension, problems, where)
        notices = _events(record, "notices", _notice, problems, where)
        appeals = _events(record, "appeals", _appeal, problems, where)
        account = Account(
            id=values.required(record.get("id"), "id"),
            industry=values.text(record.get("industry"), "industry"),
            deposit_industry=values.flag(record.get("deposit_industry"), "deposit_industry"),
            qualified_on=values.day(record.get("qualified_on"), "qualified_on"),
            spends=spends,
            extensions=extensions,
            notices=notices,
            appeals=appeals,
            cleared_on=values.day(record.get("cleared_on"), "cleared_on"),
            readmitted_on=values.day(record.get("readmitted_on"), "readmitted_on"),
            banned=values.flag(record.get("banned"), "banned") or False,
            record_zeroed=values.flag(record.get("record_zeroed"), "record_zeroed") or False,
            where=where,
        )
    return problems.found or account


def _events(
    record: Record,
    name: str,
    build: Callable[[object, str], _T],
    problems: values.Problems,
    where: str,
) -> tuple[_T, ...]:
    """The events under ``name``; rows of a table bring the ``where`` of their own row along."""
    found = []
    for index, item in enumerate(values.listed(record.get(name), name)):
        place = place_of(item, f"{where}, {name}[{index}]")
        with problems.at(place):
            found.append(build(item, place))
    return tuple(found)


def _known(entry: object, names: tuple[str, ...]) -> Record:
    record = values.mapping(entry)
    values.check_names(record, names)
    return record


def _spend(entry: object, where: str) -> Spend:
    record = _known(entry, _SPEND)
    return Spend(
        on=values.required_day(record.get("on"), "on"),
        amount=values.money(record.get("amount"), "amount"),
        kind=values.choice(record.get("kind"), "kind", SpendKind, KINDS) or SpendKind.UNKNOWN,
        where=where,
    )


def _extension(entry: object, where: str) -> Extension:
    record = _known(entry, _EXTENSION)
    days = values.whole(record.get("days"), "days")
    if days is None:
        raise InputError("days is missing")
    return Extension(granted_on=values.required_day(record.get("granted_on"), "granted_on"), days=days, where=where)


def _notice(entry: object, where: str) -> Notice:
    record = _known(entry, _NOTICE)
    stage = values.choice(record.get("stage"), "stage", NoticeStage, STAGES)
    if stage is None:
        raise InputError("stage is missing")
    return Notice(stage=stage, on=values.required_day(record.get("on"), "on"), where=where)


def _appeal(entry: object, where: str) -> Appeal:
    record = _known(entry, _APPEAL)
    return Appeal(
        on=values.required_day(record.get("on"), "on"),
        outcome=values.choice(record.get("outcome"), "outcome", Outcome, OUTCOMES) or Outcome.OPEN,
        new_anchor=values.day(record.get("new_anchor"), "new_anchor"),
        where=where,
    )


def _add_row(record: dict[str, Any], cells: Mapping[str, str], where: str) -> None:
    """Add what one row says to its account. Raises InputError where it contradicts an earlier row."""
    for field in _FIELDS[1:8]:
        set_once(record, field, cells.get(field, ""))
    for name, event in _account_row_events(cells, where):
        record.setdefault(name, []).append(event)
    kind = cells.get("event", "").casefold() or ("spend" if cells.get("amount") else "")
    if kind:
        _add_event(record, kind, cells, where)
    elif cells.get("on"):
        raise InputError(f"a date without an event; valid: {', '.join(_EVENTS)}")


def _account_row_events(cells: Mapping[str, str], where: str) -> Iterator[tuple[str, Placed]]:
    """The events that a row for a whole account carries in columns of its own."""
    get = cells.get
    if get("last_spend_on") or get("last_spend_amount"):
        yield "spends", Placed(where, on=get("last_spend_on"), amount=get("last_spend_amount"), kind=get("kind"))
    for entry in filter(None, map(str.strip, re.split("[;；\n]", get("spends", "")))):
        match = _ENTRY.fullmatch(entry)
        if not match:
            raise InputError(f"spends: {entry!r} is not like '2026-06-05 600.00 cash'; entries are separated by ';'")
        yield "spends", Placed(where, **match.groupdict())
    if get("extension_granted_on") or get("extension_days"):
        yield "extensions", Placed(where, granted_on=get("extension_granted_on"), days=get("extension_days"))
    for stage in NoticeStage:
        on = get(f"{stage.replace('-', '_')}_notice_on")
        if on:
            yield "notices", Placed(where, stage=stage, on=on)
    if get("appeal_on"):
        new_anchor = get("appeal_new_anchor") or get("new_anchor")
        outcome = get("appeal_outcome") or get("outcome")
        yield "appeals", Placed(where, on=get("appeal_on"), outcome=outcome, new_anchor=new_anchor)


def _add_event(record: dict[str, Any], kind: str, cells: Mapping[str, str], where: str) -> None:
    """Add the event of an event row."""
    if kind not in _EVENTS:
        raise InputError(f"unknown event {kind!r}{nearest(kind, _EVENTS)}")
    field = _EVENTS[kind]
    get = cells.get
    match field:
        case "spends":
            event = Placed(where, on=get("on"), amount=get("amount"), kind=get("kind"))
        case "extensions":
            event = Placed(where, granted_on=get("on"), days=get("days"))
        case "notices":
            event = Placed(where, stage=get("stage"), on=get("on"))
        case "appeals":
            event = Placed(where, on=get("on"), outcome=get("outcome"), new_anchor=get("new_anchor"))
        case "low-activity" | "warning" | "pending":
            field, event = "notices", Placed(where, stage=field, on=get("on"))
        case _:
            return set_once(record, field, values.required(get("on"), "on"))
    record.setdefault(field, []).append(event)
    return None
