"""Our calendar files in a reader that shares no code with the writer: vobject.

What a phone shows is expected: days, instants, alarms, Chinese titles; nothing of the file format. The dates are those of
``account-stage.md`` (an anchor on 2026-01-01) and of ``private-live.md``, section 4 (48 hours, 7 days).
"""

from __future__ import annotations

import datetime
import json
from pathlib import Path

import pytest

from checker.cli import main
from checker.formats.ics import Deadline, calendar

pytestmark = [pytest.mark.calendar, pytest.mark.vobject]
DAY = datetime.timedelta(days=1)
HARD = "甲、乙；丙,丁\\戊“己”🚀" + "很长的名字" * 30


def events(content: bytes):
    import vobject

    (one,) = vobject.readComponents(content.decode("utf-8"))
    one.validate(raiseException=True)
    return one.contents["vevent"]


def rung(event):
    """When the alarms ring: their distances are counted from the start, which is midnight for a whole day."""
    start = event.dtstart.value
    if not isinstance(start, datetime.datetime):
        start = datetime.datetime.combine(start, datetime.time())
    assert [alarm.action.value for alarm in event.valarm_list] == ["DISPLAY", "DISPLAY"]
    return [start + alarm.trigger.value for alarm in event.valarm_list]


def checked(command: str, content: dict[str, object], as_of: str, tmp_path: Path) -> bytes:
    file, out = tmp_path / "in.json", tmp_path / "out.ics"
    file.write_text(json.dumps(content, ensure_ascii=False), "utf-8")
    main([command, "check", str(file), "--as-of", as_of, "--format", "ics", "--output", str(out)])
    return out.read_bytes()


def test_the_days_of_an_account_and_nine_in_the_morning_a_week_and_a_day_before(tmp_path: Path) -> None:
    account = {"id": "星河理财", "industry": "金融", "deposit_industry": True, "qualified_on": "2026-01-01"}
    found = events(checked("accounts", {"accounts": [account]}, "2026-06-21", tmp_path))
    assert [(one.dtstart.value.isoformat(), one.summary.value) for one in found] == [
        ("2026-06-30", "星河理财：待清退"),
        ("2026-07-06", "星河理财：申诉最后稳妥日"),
        ("2026-07-07", "星河理财：执行清退"),
    ]
    assert all(one.dtend.value - one.dtstart.value == DAY for one in found)
    assert [moment.isoformat() for moment in rung(found[0])] == ["2026-06-23T09:00:00", "2026-06-29T09:00:00"]


def test_the_instants_of_an_order_in_words(tmp_path: Path) -> None:
    order = {
        "id": "咖啡共创",
        "amount": "10000.00",
        "stage": "publishing",
        "confirmed_creators": ["云起"],
        "events": [{"type": "after-sales-opened", "at": "2026-03-20T08:00:00+08:00"}],
    }
    found = events(checked("orders", {"orders": [order]}, "2026-03-20T12:00:00+08:00", tmp_path))
    china = datetime.timezone(datetime.timedelta(hours=8))
    assert [(one.dtstart.value.astimezone(china).isoformat(), one.summary.value) for one in found] == [
        ("2026-03-22T08:00:00+08:00", "咖啡共创：售后首次回复的期限"),
        ("2026-03-27T08:00:00+08:00", "咖啡共创：售后完结的期限"),
    ]
    assert [found[0].dtstart.value - moment for moment in rung(found[0])] == [DAY, DAY / 12]


def test_long_and_awkward_words_survive_folding_and_escaping() -> None:
    told = f"{HARD}\n第二行；{HARD}"
    stamp = datetime.datetime(2026, 1, 1, tzinfo=datetime.UTC)
    content = calendar(
        [Deadline(key="k", at=datetime.date(2026, 2, 28), title=HARD, description=told)], name=HARD, stamp=stamp
    )
    (one,) = events(content)
    assert (one.summary.value, one.description.value) == (HARD, told)
    assert all(len(line) <= 75 for line in content.split(b"\r\n"))
    assert b"\n" not in content.replace(b"\r\n", b"")


def test_what_holds_characters_together_and_wide_blanks_stay() -> None:
    """A family of emoji is one picture by its joiners; a control character and half a character are no text."""
    stamp = datetime.datetime(2026, 1, 1, tzinfo=datetime.UTC)
    title = "望山\u3000置业👩\u200d👩\u200d👧\u00a0❤\ufe0f"
    content = calendar([Deadline(key="k", at=stamp.date(), title=f"{title}\x07\ud83d")], name="期限", stamp=stamp)
    (one,) = events(content)
    assert one.summary.value == f"{title}\ufffd\ufffd"


def test_a_later_check_is_a_higher_revision_of_the_same_events(tmp_path: Path) -> None:
    """RFC 5546, 2.1.5: of two revisions of a UID the one with the higher SEQUENCE counts."""

    def of(spent: str, as_of: str) -> dict[str, tuple[int, str]]:
        account = {"id": "星河理财", "industry": "金融", "deposit_industry": True, "qualified_on": "2026-01-01"}
        account["spends"] = [{"on": spent, "amount": "600.00", "kind": "cash"}]
        found = events(checked("accounts", {"accounts": [account]}, as_of, tmp_path))
        return {one.uid.value: (int(one.sequence.value), one.dtstart.value.isoformat()) for one in found}

    first, moved = of("2026-02-10", "2026-06-21"), of("2026-03-10", "2026-06-22")
    assert first.keys() == moved.keys()
    assert all(first[uid][0] < moved[uid][0] and first[uid][1] < moved[uid][1] for uid in first)


def test_the_file_is_nobodys_invitation(tmp_path: Path) -> None:
    """RFC 5546, 3.2.1: what is published names an organizer, which a deadline has none of."""
    account = {"id": "a", "industry": "金融", "deposit_industry": True, "qualified_on": "2026-01-01"}
    content = checked("accounts", {"accounts": [account]}, "2026-06-21", tmp_path)
    assert b"METHOD" not in content
    assert b"ORGANIZER" not in content


def test_a_calendar_without_deadlines_is_still_one() -> None:
    """RFC 5545, 3.6: a calendar holds at least one component; strict readers refuse one without."""
    import vobject

    content = calendar([], name="期限", stamp=datetime.datetime(2026, 1, 1, tzinfo=datetime.UTC))
    (one,) = vobject.readComponents(content.decode("utf-8"))
    assert [part.name for part in one.components()] == ["VTIMEZONE"]
