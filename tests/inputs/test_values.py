"""Single values: what people write, what it means, and what is refused."""

import contextlib
import json
import tracemalloc
from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from checker.errors import InputError
from checker.inputs import values


@pytest.mark.parametrize(
    "written",
    ["2026-01-31", "2026/1/31", "2026.1.31", "2026年1月31日", " 2026 年 1 月 31 日 ", "２０２６-01-31"],
)
def test_days_as_people_write_them(written):
    assert values.day(written, "on") == date(2026, 1, 31)


@pytest.mark.parametrize("written", ["2026-01-31 23:30", "2026-01-31T23:30:00+08:00", "2026-01-31T23:30:00.5+0800"])
def test_the_time_of_day_is_dropped_in_our_own_zone(written):
    assert values.day(written, "on") == date(2026, 1, 31)


def test_a_day_of_another_zone_is_refused_with_ours_named():
    with pytest.raises(InputError, match=r"Asia/Shanghai \(2026-02-01\)"):
        values.day("2026-01-31T23:30:00Z", "on")


@pytest.mark.parametrize(
    "written",
    ["2026-02-29", "2026-13-01", "soon", "2026-01-31x", 20260131.5, "2026-1-1 25:00", "9999-12-31", "0226-01-01"],
)
def test_what_is_no_day(written):
    with pytest.raises(InputError, match="on: "):
        values.day(written, "on")


def test_a_leap_day_exists_in_a_leap_year():
    assert values.day("2028-02-29", "on") == date(2028, 2, 29)
    assert values.day("", "on") is None


@pytest.mark.parametrize(
    ("written", "instant", "offset"),
    [
        ("2026-01-01T00:00:00+08:00", "2026-01-01T00:00:00+08:00", True),
        ("2025-12-31T16:00:00Z", "2026-01-01T00:00:00+08:00", True),
        ("2025-12-31 11:00:00-05:00", "2026-01-01T00:00:00+08:00", True),
        ("2026-01-01", "2026-01-01T00:00:00+08:00", False),
        ("2026/1/1 8:05", "2026-01-01T08:05:00+08:00", False),
    ],
)
def test_moments(written, instant, offset):
    found = values.moment(written, "at")
    assert (found[0].isoformat(), found[1]) == (instant, offset)


@pytest.mark.parametrize(
    "written", ["0001-01-01T00:00:00+23:00", "2026-01-01T00:00:00+08:75", "2026-01-01T00:00:00+24:00"]
)
def test_what_is_no_moment(written):
    with pytest.raises(InputError, match="at: "):
        values.moment(written, "at")


@pytest.mark.parametrize(
    ("written", "amount"),
    [
        ("600", "600"),
        ("600.00", "600.00"),
        ("1,234,567.89", "1234567.89"),
        ("￥１,000", "1000"),
        ("999.99元", "999.99"),
        (600, "600"),
        (Decimal("600.10"), "600.10"),
        ("-1", "-1"),
    ],
)
def test_amounts(written, amount):
    assert values.money(written, "amount") == Decimal(amount)


@pytest.mark.parametrize(
    "written", ["", None, "1e9", "1,00", "1.2.3", "six", True, 0.1, Decimal("1e999999"), Decimal("NaN"), "9" * 40]
)
def test_what_is_no_amount(written):
    with pytest.raises(InputError, match="amount"):
        values.money(written, "amount")


@pytest.mark.parametrize("written", ["1e-30000000", "-1e-30000000", "1e30000000", "0e-30000000", "0e30000000"])
def test_an_amount_is_refused_without_writing_out_its_zeros(written):
    tracemalloc.start()
    try:
        with pytest.raises(InputError, match="is not an amount"):
            values.money(Decimal(written), "amount")
        assert tracemalloc.get_traced_memory()[1] < 1_000_000
    finally:
        tracemalloc.stop()


def test_a_number_beyond_every_exponent_is_its_own_fields_mistake():
    written = ("1e99999999999999999999", "1e-99999999999999999999", "9" * 5000)
    *beyond, last = values.document_of(f"[{', '.join(written)}, 600.10]".encode(), name="x.json")
    assert values.money(last, "amount") == Decimal("600.10")
    for number in beyond:
        with pytest.raises(InputError, match=r"amount: '(1e|999)\S+ is not an amount"):
            values.money(number, "amount")


def test_a_key_that_stands_twice_is_told_short():
    with pytest.raises(InputError) as caught:
        values.document_of(json.dumps({"k" * 900: 1})[:-1].encode() + b', "' + b"k" * 900 + b'": 2}', name="x.json")
    assert len(str(caught.value)) < 120


@pytest.mark.parametrize(("written", "number"), [("1,200", 1200), (7, 7), ("-3", -3), ("", None), (None, None)])
def test_whole_numbers(written, number):
    assert values.whole(written, "reads") == number


@pytest.mark.parametrize("written", ["1.5", "many", True, [1], "9" * 20])
def test_what_is_no_whole_number(written):
    with pytest.raises(InputError, match="reads"):
        values.whole(written, "reads")


@pytest.mark.parametrize(
    ("written", "flag"),
    [
        (True, True),
        ("是", True),
        ("YES", True),
        (1, True),
        ("否", False),
        ("0", False),
        ("", None),
        ("未知", None),
        (None, None),
    ],
)
def test_flags(written, flag):
    assert values.flag(written, "banned") is flag


def test_long_values_are_not_repeated_in_full():
    with pytest.raises(InputError) as caught:
        values.flag("很" * 10_000, "banned")
    assert len(caught.value.message) < 200


def test_names_far_from_all_known_ones_belong_to_somebody_else():
    values.check_names(["remark", "店铺"], ["spends", "id"])
    with pytest.raises(InputError, match="did you mean 'spends'"):
        values.check_names(["spend"], ["spends", "id"])


@settings(deadline=None)
@given(st.text(max_size=80))
def test_no_text_breaks_a_reader(text):
    for read in (values.day, values.moment, values.money, values.whole, values.flag):
        with contextlib.suppress(InputError):
            read(text, "field")
