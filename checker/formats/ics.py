"""Deadlines as a calendar that phones, Outlook and 飞书 import, with alarms before each.

The same deadlines give the same bytes: an event's UID comes from what it is about, its stamp from the day of the check.
Importing a later check moves an event instead of doubling it: a later check is a higher revision of the same UID.

No METHOD: the file is nobody's invitation, and RFC 5546 wants an organizer in what is published.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from unicodedata import category

from checker.errors import ConfigError

# Nine in the morning: a whole-day event begins at midnight, so this is fifteen hours before the day.
_DAY_ALARMS = (timedelta(days=-6, hours=-15), timedelta(hours=-15))
_MOMENT_ALARMS = (timedelta(hours=-24), timedelta(hours=-2))
# Control characters, surrogates, and the two line ends that are no characters of a text.
_UNWRITABLE = frozenset(("Cc", "Cs", "Zl", "Zp"))


@dataclass(frozen=True, kw_only=True)
class Deadline:
    """One entry of the calendar. ``key`` identifies it from check to check; ``at`` is a whole day or an instant."""

    key: str
    at: date | datetime
    title: str
    description: str = ""


def calendar(deadlines: Iterable[Deadline], *, name: str, stamp: datetime) -> bytes:
    """RFC 5545 bytes, events in order of time. ``stamp`` is the time of the check.

    Raises ConfigError where icalendar is not installed.
    """
    try:
        from icalendar import Alarm, Calendar, Event  # noqa: PLC0415 - an extra, and slow to import
    except ImportError as error:
        raise ConfigError("writing .ics needs icalendar: pip install 'notegate[calendar]'") from error
    result = Calendar()
    result.add("prodid", "-//notegate//deadlines//ZH")
    result.add("version", "2.0")
    result.add("calscale", "GREGORIAN")
    result.add("x-wr-calname", name)
    for deadline in sorted(deadlines, key=lambda deadline: (deadline.at.isoformat(), deadline.key)):
        whole_day = not isinstance(deadline.at, datetime)
        at = deadline.at if whole_day else deadline.at.astimezone(UTC)  # type: ignore[union-attr]
        event = Event()
        event.add("uid", f"{hashlib.sha256(deadline.key.encode('utf-8', 'replace')).hexdigest()[:32]}@notegate")
        event.add("dtstamp", stamp.astimezone(UTC))
        event.add("sequence", max(0, int(stamp.timestamp()) // 60))
        event.add("dtstart", at)
        event.add("dtend", at + (timedelta(days=1) if whole_day else timedelta(minutes=15)))
        event.add("summary", _plain(deadline.title))
        event.add("description", _plain(deadline.description))
        event.add("transp", "TRANSPARENT")
        for before in _DAY_ALARMS if whole_day else _MOMENT_ALARMS:
            alarm = Alarm()
            alarm.add("action", "DISPLAY")
            alarm.add("description", _plain(deadline.title))
            alarm.add("trigger", before)
            event.add_component(alarm)
        result.add_component(event)
    if not result.subcomponents:  # RFC 5545, 3.6: a calendar holds at least one component
        from icalendar import Timezone, TimezoneStandard  # noqa: PLC0415 - as above

        zone, standard = Timezone(), TimezoneStandard()
        zone.add("tzid", "Asia/Shanghai")
        standard.add("dtstart", datetime(1991, 9, 15))  # local time, as the RFC wants it here
        standard.add("tzoffsetfrom", timedelta(hours=8))
        standard.add("tzoffsetto", timedelta(hours=8))
        zone.add_component(standard)
        result.add_component(zone)
    content: bytes = result.to_ical()
    return content


def _plain(text: str) -> str:
    """Without control characters and halves of characters, which a calendar file may not hold; line breaks stay and are escaped.

    What merely does not show stays too: families of emoji are held together by it, and 　 stands between Chinese names.
    """
    return "".join("\ufffd" if char != "\n" and category(char) in _UNWRITABLE else char for char in text)
