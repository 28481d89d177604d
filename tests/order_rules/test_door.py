"""``notegate orders``: every form the orders can come in, every format they can leave in, and the exit codes."""

import argparse
import csv
import io
import json
import subprocess
import sys
from pathlib import Path

import pytest

from checker.cli import main
from checker.cli import orders as door
from checker.errors import ConfigError, InputError
from checker.inputs.orders import orders_from, read_orders

ROOT = Path(__file__).resolve().parents[2]
EXAMPLE = ROOT / "examples" / "orders.json"
ORDER = {"id": "o", "amount": "10000.00", "stage": "sample", "confirmed_creators": ["c1", "c2", "c3"]}


def check(file, *options, as_of="2026-03-20T12:00:00+08:00"):
    parser = argparse.ArgumentParser()
    door.register(parser)
    return door.run(parser.parse_args(["check", str(file), "--as-of", as_of, *options]))


def written(tmp_path, *orders):
    path = tmp_path / "orders.json"
    path.write_text(json.dumps({"orders": list(orders)}, ensure_ascii=False), "utf-8")
    return path


def report(tmp_path, capsys, *orders, **options):
    code = check(written(tmp_path, *orders), "--format", "json", **options)
    return code, json.loads(capsys.readouterr().out)


def happened(type, at="2026-03-02T10:00:00+08:00", **fields):
    return {"type": type, "at": at} | fields


def test_the_json_form_keeps_its_names(tmp_path, capsys):
    notes = [
        {"id": "n1", "creator": "c1", "published_at": "2026-03-10T09:00:00+08:00", "reads": 500, "text": "甲"},
        {"id": "n2", "creator": "c2", "published_at": "2026-03-11T09:00:00+08:00", "reads": 300, "text": "乙"},
    ]
    events = [happened("infringement", creator="c2", note="n2", confirmed=True)]
    code, document = report(tmp_path, capsys, ORDER | {"notes": notes, "events": events})
    assert (code, document["errors"], document["as_of"]) == (0, [], "2026-03-20T12:00:00+08:00")
    (order,) = document["orders"]
    assert (order["id"], order["stage"], order["outcome"]) == ("o", "sample", "cancel-some")
    assert order["cancel"] == {
        "allowed": True,
        "by": "merchant",
        "how": "appeal",
        "refund_share": "0.75",
        "refund_amount": "7500.00",
    }
    assert order["settlement"]["total_reads"] == 800
    assert order["settlement"]["billable_reads"] == 500
    (excluded,) = order["settlement"]["excluded"]
    assert (excluded["note"], excluded["reads"], excluded["reason"].split()[0]) == ("n2", 300, "order/V4b")
    by_id = {one["id"]: one for one in order["creators"]}
    assert (by_id["c2"]["counted"], by_id["c2"]["violations"], by_id["c2"]["restriction"]) == (False, 1, "1 month")
    assert (by_id["c1"]["counted"], by_id["c1"]["violations"], by_id["c1"]["restriction"]) == (True, 0, None)
    assert order["compensation"] == {"may_apply": False, "amount": None}
    assert all({"id", "text"} == set(one) for one in order["readings"])


def test_shares_and_amounts_are_decimal_strings(tmp_path, capsys):
    _, document = report(tmp_path, capsys, ORDER | {"stage": "applied"}, ORDER | {"id": "p", "stage": "creating"})
    first, second = (one["cancel"] for one in document["orders"])
    assert (first["how"], first["refund_share"], first["refund_amount"]) == ("self-service", "1.00", "10000.00")
    assert (second["allowed"], second["by"], second["how"], second["refund_share"]) == (False, None, "none", None)


BAD = [
    {"amount": "-1"},
    {"amount": "ten"},
    {"amount": None},
    {"stage": "sampel"},
    {"stage": None},
    {"event": []},
    {"confirmed_creators": ["c1", ""]},
    {"confirmed_creators": "c1"},
    {"events": [happened("uncompletd", creator="c1")]},
    {"events": [happened("", creator="c1")]},
    {"events": [{"type": "uncompleted", "creator": "c1"}]},
    {"events": [happened("uncompleted", "2026-03-21T12:00:00+08:00", creator="c1")]},
    {"events": [happened("uncompleted", "2026-02-29T12:00:00+08:00", creator="c1")]},
    {"events": [happened("uncompleted", "2026-03-01T12:00:00+99:00", creator="c1")]},
    {"events": [happened("uncompleted", "2026-03-01T25:00:00+08:00", creator="c1")]},
    {"events": [happened("uncompleted", creator="c1")] * 2},
    {"events": [happened("uncompleted", creator="c1"), happened("uncompleted", "2026-03-02T10:00:00", creator="c2")]},
    {"notes": [{"id": "n1", "reads": "many"}]},
    {"notes": [{"id": ""}]},
    {"notes": ["n1"]},
    {"creators": [{"id": "c1", "violations": [""]}]},
    {
        "creators": [{"id": "c1", "violations": ["2026-01-02T10:00:00"]}],
        "events": [happened("uncompleted", creator="c1")],
    },
    {"periods": {"publish_untl": "2026-03-01T00:00:00+08:00"}},
    {"periods": []},
]


@pytest.mark.parametrize("fields", BAD)
def test_bad_input_is_named_and_costs_nobody_else(tmp_path, capsys, fields):
    code, document = report(tmp_path, capsys, ORDER | {"id": "good"}, ORDER | {"id": "bad"} | fields)
    assert code == 2
    assert [one["id"] for one in document["orders"]] == ["good"]
    (error,) = document["errors"]
    assert "orders[1] (bad)" in error["where"]
    assert error["message"]


def test_the_nearest_valid_word_is_named():
    _, errors = orders_from([ORDER | {"stage": "sampel"}], name="x.json")
    assert "did you mean 'sample'?" in errors[0].message


@pytest.mark.parametrize("document", [3, {}, {"orders": 3}])
def test_a_document_of_another_shape(document):
    with pytest.raises(InputError, match="expected"):
        orders_from(document, name="x.json")


def test_of_two_orders_with_one_id_neither_is_taken(tmp_path, capsys):
    code, document = report(tmp_path, capsys, ORDER, ORDER)
    assert (code, document["orders"], len(document["errors"])) == (2, [], 2)


def test_offsets_name_one_instant_whatever_the_zone(tmp_path, capsys):
    # 48 hours after 2026-03-01 10:00 in Shanghai, written in UTC; and one second more.
    failed = happened("edit-failed-review", "2026-03-01T10:00:00+08:00", creator="c1")
    for fixed, outcome in (("2026-03-03T02:00:00Z", "continues"), ("2026-03-03T02:00:01Z", "cancel-some")):
        events = [failed, happened("edit-fixed", fixed, creator="c1")]
        _, document = report(tmp_path, capsys, ORDER | {"stage": "publishing", "events": events})
        assert document["orders"][0]["outcome"] == outcome


def test_the_year_ends_in_shanghai(tmp_path, capsys):
    # 15:59:59 UTC on 31 December is the last second of the year in Shanghai.
    for at, count in (("2025-12-31T15:59:59Z", 0), ("2025-12-31T16:00:00Z", 1)):
        events = [happened("material-missing", at, creator="c1")]
        _, document = report(tmp_path, capsys, ORDER | {"events": events})
        assert document["orders"][0]["creators"][0]["violations"] == count


def test_times_without_an_offset_are_read_as_shanghai_and_that_is_said(tmp_path, capsys):
    _, document = report(
        tmp_path, capsys, ORDER | {"events": [happened("uncompleted", "2026-03-02 10:00", creator="c1")]}
    )
    assert "zone-assumed" in {one["id"] for one in document["orders"][0]["readings"]}


def table(tmp_path, text, encoding="utf-8"):
    path = tmp_path / "orders.csv"
    path.write_bytes(text.encode(encoding))
    return path


ROWS = """订单,金额,阶段,已确认达人,发布期截止,事件,时间,达人,责任方,笔记,阅读数,是否成立,笔记正文
o,10000.00,验收期,c1、c2;c3,2026-03-12 23:59:59,,,,,,,,
o,,,,,笔记,2026-03-10 09:00,c1,,n1,8000,,甲乙丙丁
o,,,,,笔记,2026-03-11 09:00,c2,,n2,1200,,子丑寅卯
o,,,,,侵权,2026-03-15 10:00,c2,,n2,,是,
o,,,,,历史违规,2026-01-15 10:00,c2,,,,,
o,,,,,历史违规,2026-02-15 10:00,c2,,,,,
p,5000,寄样,c1 c2 c3,,样品问题,2026-03-15 10:00,c1,商家,,,,
"""


@pytest.mark.parametrize("encoding", ["utf-8-sig", "gb18030"])
def test_one_row_per_event_and_note(tmp_path, capsys, encoding):
    assert check(table(tmp_path, ROWS, encoding), "--format", "json") == 0
    first, second = json.loads(capsys.readouterr().out)["orders"]
    assert (first["settlement"]["billable_reads"], second["outcome"]) == (8000, "continues")
    c2 = next(one for one in first["creators"] if one["id"] == "c2")
    assert (c2["violations"], c2["restriction"]) == (3, "long-term")


def test_a_workbook_says_the_same(tmp_path, capsys):
    openpyxl = pytest.importorskip("openpyxl", reason="needs openpyxl (extra 'xlsx')")
    book = openpyxl.Workbook()
    for row in csv.reader(ROWS.strip().split("\n")):
        book.active.append(row)
    book.save(tmp_path / "orders.xlsx")
    check(tmp_path / "orders.xlsx", "--format", "json")
    from_book = json.loads(capsys.readouterr().out)["orders"]
    check(table(tmp_path, ROWS), "--format", "json")
    assert from_book == json.loads(capsys.readouterr().out)["orders"]


@pytest.mark.parametrize(
    ("row", "message"),
    [
        ("bad,,,,,没做完,2026-03-15 10:00,c1", "unknown event"),
        ("bad,,,,,,2026-03-15 10:00,c1", "a time without an event"),
        ("bad,1,,,,,,", "in an earlier row"),
        ("bad,,,,2026-03-13,,,", "in an earlier row"),
        ("bad,,,,,历史违规,2026-03-15 10:00,", "creator is missing"),
        ("bad" + "," * 20 + "x", "has 21 cells"),
    ],
)
def test_one_bad_row_costs_only_its_order(tmp_path, row, message):
    head = ROWS.split("\n", maxsplit=1)[0]
    rows = [head, "bad,5000,寄样,c1,2026-03-12,,,", "good,5000,寄样,c1,,,,", row]
    orders, errors = read_orders(table(tmp_path, "\n".join(rows)))
    assert [order.id for order in orders] == ["good"]
    assert message in errors[0].message
    assert "row 4" in errors[0].where


def test_text_names_what_is_due(capsys):
    assert check(EXAMPLE) == 1
    out = capsys.readouterr().out
    assert "2026-03-22 08:00:00+08:00 前：售后首次回复的期限" in out
    assert "2026-03-22 10:00:00+08:00 前（云起）：发布后再次编辑未过审" in out
    assert out.index("咖啡共创") < out.index("春茶共创")
    assert "以蒲公英与平台通知为准" in out
    assert check(EXAMPLE, "--fail-on", "never") == 0
    assert check(EXAMPLE, "--within", "1") == 0


@pytest.mark.parametrize(("k", "words"), [(2, ["可申诉 1000.00"]), (0, ["无法判断"])])
def test_sheets(tmp_path, capsys, k, words):
    openpyxl = pytest.importorskip("openpyxl", reason="needs openpyxl (extra 'xlsx')")
    events = [happened("uncompleted", creator=f"c{number}") for number in range(1, k + 1)]
    extra = {} if k else {"confirmed_creators": [], "events": [happened("fake-data", creator="c1")]}
    path = written(tmp_path, ORDER | {"events": events} | extra, ORDER | {"id": "bad", "stage": "x"})
    out = tmp_path / "out.csv"
    assert check(path, "--format", "csv", "--output", str(out)) == 2
    rows = list(csv.reader(io.StringIO(out.read_text("utf-8-sig"))))
    assert all(word in "".join(rows[1]) for word in words)
    assert rows[2][1] == "未能检查"
    assert check(path, "--format", "xlsx", "--output", str(tmp_path / "o.xlsx")) == 2
    assert openpyxl.load_workbook(tmp_path / "o.xlsx").active["A2"].value == "o"


def test_the_calendar_has_the_windows_to_the_second(tmp_path):
    icalendar = pytest.importorskip("icalendar", reason="needs icalendar (extra 'calendar')")
    check(EXAMPLE, "--format", "ics", "--output", str(tmp_path / "o.ics"))
    events = icalendar.Calendar.from_ical((tmp_path / "o.ics").read_bytes()).walk("VEVENT")
    assert [event["DTSTART"].dt.isoformat() for event in events] == [
        "2026-03-22T00:00:00+00:00",
        "2026-03-22T02:00:00+00:00",
        "2026-03-27T00:00:00+00:00",
    ]
    assert all(event.walk("VALARM") for event in events)


def test_the_after_sales_clock_is_reported(tmp_path, capsys):
    events = [happened("after-sales-opened", "2026-03-17T12:00:00+08:00")]
    code, document = report(tmp_path, capsys, ORDER | {"events": events})
    (case,) = document["orders"][0]["after_sales"]
    assert (code, case["reply"], case["reply_by"], case["close"], case["verdict"]) == (
        1,
        "late",
        "2026-03-19T12:00:00+08:00",
        "due",
        "warn",
    )


def test_the_moment_to_judge():
    assert door.instant("2026-03-20").isoformat() == "2026-03-20T23:59:59+08:00"
    assert door.instant("2026-03-20T04:00:00Z").isoformat() == "2026-03-20T12:00:00+08:00"
    for text in ("soon", ""):
        with pytest.raises(argparse.ArgumentTypeError):
            door.instant(text)


def test_now_is_taken_where_nothing_is_said(tmp_path, capsys):
    parser = argparse.ArgumentParser()
    door.register(parser)
    door.run(parser.parse_args(["check", str(written(tmp_path, ORDER)), "--format", "json"]))
    assert json.loads(capsys.readouterr().out)["as_of"].endswith("+08:00")


def test_wrong_usage(capsys):
    with pytest.raises(ConfigError, match="did you mean 'text'"):
        check(EXAMPLE, "--format", "txt")
    assert main(["orders", "check", str(EXAMPLE), "--as-of", "soon"]) == 2


def test_without_rapidfuzz_only_identical_notes_are_found(monkeypatch, tmp_path, capsys):
    monkeypatch.setitem(sys.modules, "rapidfuzz", None)
    monkeypatch.setitem(sys.modules, "rapidfuzz.fuzz", None)
    notes = [
        {
            "id": f"n{number}",
            "creator": "c1",
            "published_at": f"2026-03-1{number}T09:00:00+08:00",
            "reads": 100,
            "text": text,
        }
        for number, text in enumerate(
            ["同一篇笔记的正文写在这里", "同一篇笔记的 正文写在这里！", "同一篇笔记的正文写在那里"]
        )
    ]
    _, document = report(tmp_path, capsys, ORDER | {"notes": notes})
    assert document["orders"][0]["settlement"]["billable_reads"] == 200
    assert "similarity-missing" in {one["id"] for one in document["orders"][0]["readings"]}


def test_the_command_as_a_process():
    command = [
        sys.executable,
        "-m",
        "checker.cli",
        "orders",
        "check",
        str(EXAMPLE),
        "--as-of",
        "2026-03-20T12:00:00+08:00",
    ]
    done = subprocess.run([*command, "--format", "json"], capture_output=True, cwd=ROOT, check=False)
    assert (done.returncode, done.stderr) == (1, b"")
    assert len(json.loads(done.stdout)["orders"]) == 3
