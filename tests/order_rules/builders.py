"""Short ways to write orders down, as the rule page does."""

from datetime import datetime
from decimal import Decimal
from pathlib import Path

from checker.inputs.values import SHANGHAI
from checker.order_rules import (
    Event,
    EventType,
    Order,
    Party,
    Periods,
    PublishedNote,
    Record,
    Stage,
    assess,
    load_order_rules,
)

FIGURES = Path(__file__).resolve().parents[2] / "lexicons" / "platform" / "order-rules.toml"
RULES = load_order_rules(FIGURES)
NOW = datetime(2026, 3, 20, 12, 0, tzinfo=SHANGHAI)


def t(text):
    """``03-02 10:00`` in 2026, or a full ISO time, in Shanghai."""
    return datetime.fromisoformat(text if text[:4].isdigit() else f"2026-{text}").replace(tzinfo=SHANGHAI)


def names(n):
    return tuple(f"c{number}" for number in range(1, n + 1))


def event(type, at="03-02 10:00", **fields):
    for name in ("by", "fault"):
        if name in fields:
            fields[name] = Party(fields[name])
    return Event(type=EventType(type), at=t(at), **fields)


def events(type, creators, at="03-02 10:00", **fields):
    return [event(type, at, creator=creator, **fields) for creator in creators]


def note(id, reads=0, at="03-10 09:00", creator="c1", text=""):
    return PublishedNote(id=id, creator=creator, published_at=t(at) if at else None, reads=reads, text=text)


def record(id, *violations):
    return Record(id=id, violations=tuple(map(t, violations)))


def periods(**times):
    return Periods(**{name: t(at) for name, at in times.items()})


def order(stage="sample", n=4, *, amount="10000.00", happened=(), notes=(), **fields):
    return Order(
        **(
            {
                "id": "o",
                "amount": Decimal(amount),
                "stage": Stage(stage),
                "confirmed_creators": names(n),
                "events": tuple(happened),
                "notes": tuple(notes),
            }
            | fields
        )
    )


def answer(*args, as_of=NOW, **fields):
    return assess(order(*args, **fields), as_of if isinstance(as_of, datetime) else t(as_of), RULES)


def creator(result, id):
    return next(one for one in result.creators if one.id == id)


def ids(remarks):
    return {one.id for one in remarks}
