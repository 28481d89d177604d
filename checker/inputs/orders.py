"""Co-creation orders from JSON, CSV or XLSX.

A table has one row per order, one row per event or note, or both mixed: rows with one id are one order, whatever their
order. One unusable row costs its own order and never another one.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from datetime import datetime
from pathlib import Path
from typing import Any, TypeVar

from checker.errors import InputError, nearest
from checker.inputs import values
from checker.inputs.records import Placed, entries, grouped, place_of, set_once, unique
from checker.inputs.tables import TABLE_SUFFIXES, header_key, read_table
from checker.order_rules import Event, EventType, Order, Party, Periods, PublishedNote, Record, Stage

Parsed = tuple[list[Order], list[InputError]]
_T = TypeVar("_T")

# fmt: off
STAGES = {
    "已申请": "applied", "申请": "applied", "报名中": "recruiting", "报名": "recruiting",
    "名单确认前": "list-pending", "待确认名单": "list-pending", "寄样": "sample", "寄样体验": "sample",
    "创作中": "creating", "笔记创作": "creating", "发布期": "publishing", "验收期": "acceptance", "已结算": "settled",
}
TYPES = {
    "取消申请": "cancel-request", "样品问题": "sample-problem", "未上传素材": "material-missing",
    "编辑未过审": "edit-failed-review", "已修改": "edit-fixed", "数据造假": "fake-data", "相似笔记": "similar-note",
    "账号封禁": "account-lost", "账号注销": "account-lost", "侵权": "infringement", "侵权申诉": "infringement-appeal",
    "不可抗力": "force-majeure", "未完成": "uncompleted", "售后发起": "after-sales-opened",
    "售后回复": "after-sales-replied", "售后完结": "after-sales-closed",
}
# fmt: on
PARTIES = {"商家": "merchant", "品牌": "merchant", "达人": "creator", "博主": "creator", "第三方": "third-party"}

_PERIODS = ("list_confirmed", "creating_from", "publish_from", "publish_until", "accept_until")
_ORDER = ("id", "amount", "stage", "confirmed_creators", "creators", "periods", "events", "notes")
_EVENT = ("type", "at", "creator", "by", "fault", "note", "reads", "confirmed")
_NOTE = ("id", "creator", "published_at", "reads", "text")
_RECORD = ("id", "violations")

_HEADERS = {
    "id": ("id", "order", "order_id", "订单", "订单id", "订单号"),
    "amount": ("amount", "金额", "订单金额"),
    "stage": ("stage", "阶段"),
    "confirmed_creators": ("confirmed_creators", "已确认达人", "确认达人"),
    "list_confirmed": ("list_confirmed", "名单确认时间"),
    "creating_from": ("creating_from", "创作开始时间"),
    "publish_from": ("publish_from", "发布期开始", "发布开始时间"),
    "publish_until": ("publish_until", "发布期截止", "发布截止时间"),
    "accept_until": ("accept_until", "验收期截止", "验收截止时间"),
    "type": ("type", "event", "事件", "事件类型"),
    "at": ("at", "time", "published_at", "时间", "事件时间", "发布时间"),
    "creator": ("creator", "达人", "博主", "创作者"),
    "by": ("by", "发起方"),
    "fault": ("fault", "责任方"),
    "note": ("note", "笔记", "笔记id"),
    "reads": ("reads", "阅读", "阅读数"),
    "confirmed": ("confirmed", "是否成立"),
    "text": ("text", "笔记正文", "正文"),
}
_COLUMNS = {header_key(word): name for name, words in _HEADERS.items() for word in words}
# Rows of a table that are no events.
_NOTE_ROW = frozenset({"note", "笔记"})
_RECORD_ROW = frozenset({"earlier-violation", "历史违规"})


def read_orders(path: Path) -> Parsed:
    """The orders of ``path`` and what is wrong with the others.

    Raises InputError when the file as a whole cannot be read.
    """
    if path.suffix.casefold() in TABLE_SUFFIXES:
        found, errors = grouped(read_table(path), str(path), _COLUMNS, _add_row)
        orders, others = unique([(where, _OrderReader(where).read(record)) for where, record in found], "order")
        return orders, errors + others
    return orders_from(values.read_json(path), name=str(path))


def orders_from(document: object, *, name: str) -> Parsed:
    """The orders of a JSON document: ``{"orders": [...]}`` or the bare list.

    Raises InputError when it is neither. ``name`` goes into the place of every error.
    """
    found = entries(document, "orders", name)
    return unique([(where, _OrderReader(where).read(entry)) for where, entry in found], "order")


class _OrderReader:
    """Reads one order, collecting everything that is wrong with it and how its times are written."""

    def __init__(self, where: str) -> None:
        self._where = where
        self._problems = values.Problems()
        self._without_offset: list[str] = []
        self._with_offset = 0

    def read(self, entry: object) -> Order | list[InputError]:
        """The order, or its problems."""
        with self._problems.at(self._where):
            record = values.mapping(entry)
            values.check_names(record, _ORDER)
            events = self._all(record, "events", self._event)
            notes = self._all(record, "notes", self._note)
            creators = self._all(record, "creators", self._record)
            stage = values.choice(record.get("stage"), "stage", Stage, STAGES)
            if stage is None:
                raise InputError(f"stage is missing; valid: {', '.join(Stage)}")
            order = Order(
                id=values.required(record.get("id"), "id"),
                amount=values.money(record.get("amount"), "amount"),
                stage=stage,
                confirmed_creators=tuple(
                    values.required(id, "confirmed_creators")
                    for id in values.listed(record.get("confirmed_creators"), "confirmed_creators")
                ),
                creators=creators,
                periods=self._periods(record.get("periods")),
                events=events,
                notes=notes,
                zone_assumed=bool(self._without_offset),
                where=self._where,
            )
        if self._with_offset:
            for where in self._without_offset:
                with self._problems.at(where):
                    raise InputError("mixed time zones: this time has no offset such as +08:00, others of the order do")
        return self._problems.found or order

    def _all(
        self, record: Mapping[str, Any], name: str, build: Callable[[Mapping[str, Any], str], _T]
    ) -> tuple[_T, ...]:
        found = []
        for index, item in enumerate(values.listed(record.get(name), name)):
            where = place_of(item, f"{self._where}, {name}[{index}]")
            with self._problems.at(where):
                found.append(build(values.mapping(item), where))
        return tuple(found)

    def _moment(self, value: object, name: str, where: str) -> datetime | None:
        found = values.moment(value, name)
        if found is None:
            return None
        if found[1]:
            self._with_offset += 1
        else:
            self._without_offset.append(where)
        return found[0]

    def _event(self, record: Mapping[str, Any], where: str) -> Event:
        values.check_names(record, _EVENT)
        type = values.choice(record.get("type"), "type", EventType, TYPES)
        if type is None:
            raise InputError("type is missing")
        at = self._moment(record.get("at"), "at", where)
        if at is None:
            raise InputError("at is missing")
        return Event(
            type=type,
            at=at,
            creator=values.text(record.get("creator"), "creator"),
            by=values.choice(record.get("by"), "by", Party, PARTIES),
            fault=values.choice(record.get("fault"), "fault", Party, PARTIES),
            note=values.text(record.get("note"), "note"),
            reads=values.whole(record.get("reads"), "reads"),
            confirmed=values.flag(record.get("confirmed"), "confirmed"),
            where=where,
        )

    def _note(self, record: Mapping[str, Any], where: str) -> PublishedNote:
        values.check_names(record, _NOTE)
        return PublishedNote(
            id=values.required(record.get("id"), "id"),
            creator=values.text(record.get("creator"), "creator"),
            published_at=self._moment(record.get("published_at"), "published_at", where),
            reads=values.whole(record.get("reads"), "reads") or 0,
            text=values.text(record.get("text"), "text"),
            where=where,
        )

    def _record(self, record: Mapping[str, Any], where: str) -> Record:
        values.check_names(record, _RECORD)
        times = []
        for value in values.listed(record.get("violations"), "violations"):
            at = self._moment(value, "violations", where)
            if at is None:
                raise InputError("violations: a time is missing")
            times.append(at)
        return Record(id=values.required(record.get("id"), "id"), violations=tuple(times), where=where)

    def _periods(self, value: object) -> Periods:
        if value is None:
            return Periods()
        record = values.mapping(value)
        values.check_names(record, _PERIODS)
        return Periods(**{name: self._moment(record.get(name), name, self._where) for name in _PERIODS})


def _add_row(record: dict[str, Any], cells: Mapping[str, str], where: str) -> None:
    """Add what one row says to its order. Raises InputError where it contradicts an earlier row."""
    get = cells.get
    for field in ("amount", "stage"):
        set_once(record, field, get(field))
    names = [name for name in re.split(r"[;；,，、\s]+", get("confirmed_creators", "")) if name]
    set_once(record, "confirmed_creators", names)
    for field in _PERIODS:
        if get(field):
            set_once(record.setdefault("periods", {}), field, get(field))
    kind = get("type", "").casefold()
    if kind in _NOTE_ROW:
        fields = {"id": get("note"), "published_at": get("at")} | {
            key: get(key) for key in ("creator", "reads", "text")
        }
        record.setdefault("notes", []).append(Placed(where, **fields))
    elif kind in _RECORD_ROW:
        creator = values.required(get("creator"), "creator")
        creators = record.setdefault("creators", [])
        known = next((one for one in creators if one["id"] == creator), None)
        if known is None:
            known = Placed(where, id=creator)
            creators.append(known)
        known.setdefault("violations", []).append(get("at"))
    elif kind:
        if kind not in TYPES and kind not in set(EventType):
            raise InputError(f"unknown event {kind!r}{nearest(kind, [*EventType, *TYPES, *_NOTE_ROW, *_RECORD_ROW])}")
        record.setdefault("events", []).append(Placed(where, **{key: get(key) for key in _EVENT}))
    elif get("at"):
        raise InputError("a time without an event")
