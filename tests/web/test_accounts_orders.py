from __future__ import annotations

import base64
import csv
import html
import io
import re
import tempfile
from pathlib import Path
from typing import Any

import pytest

from tests.api import needs  # noqa: F401

pytestmark = pytest.mark.api

EXAMPLES = Path(__file__).parents[2] / "examples"
ACCOUNTS = (EXAMPLES / "accounts.csv").read_bytes()
ORDERS = (EXAMPLES / "orders.json").read_bytes()


def shown(page: str) -> str:
    return html.unescape(re.sub(r"<[^>]*>", "", page))


def hidden(page: str) -> dict[str, str]:
    """The controls of the form that makes files."""
    return {
        name: html.unescape(value)
        for name, value in re.findall(r'<input type="hidden" name="(\w+)" value="([^"]*)">', page)
    }


def sent(web: Any, address: str, name: str, data: bytes, as_of: str) -> Any:
    return web.post(address, files={"file": (name, data, "text/plain")}, data={"as_of": as_of, "within": "30"})


def test_a_sheet_of_accounts_becomes_a_table_and_pictures(web: Any) -> None:
    answer = sent(web, "/accounts", "accounts.csv", ACCOUNTS, "2026-06-21")
    assert answer.status_code == 200
    rows = re.findall(
        r'<th scope="row">(.*?)</th>.*?</svg>\s*(\S+?)</span>.*?<td>(.*?)</td><td class="number">(.*?)</td>',
        answer.text,
        re.DOTALL,
    )
    # The example's anchor for 星河理财 is 2026-01-01: warned on day 150, pending on day 180, 2026-06-30.
    assert ("星河理财", "已预警", "待清退", "2026-06-30") in rows
    assert answer.text.count("<svg xmlns") == 1 + 5  # two of the seven have no dates to draw
    ids = re.findall(r'\bid="([^"]*)"', answer.text)
    assert len(ids) == len(set(ids))
    assert "以平台通知为准" in shown(answer.text)


@pytest.mark.calendar
def test_the_calendar_is_made_of_what_the_page_carries(web: Any) -> None:
    carried = hidden(sent(web, "/accounts", "accounts.csv", ACCOUNTS, "2026-06-21").text)
    answer = web.post("/accounts/file", data={**carried, "format": "ics"})
    assert answer.headers["content-type"].startswith("text/calendar")
    assert answer.headers["content-disposition"].startswith("attachment")
    assert b"DTSTART;VALUE=DATE:20260630" in answer.content
    orders = hidden(sent(web, "/orders", "orders.json", ORDERS, "2026-03-20T12:00").text)
    assert b"BEGIN:VEVENT" in web.post("/orders/file", data={**orders, "format": "ics"}).content


def test_the_other_files_are_those_of_the_command(web: Any) -> None:
    carried = hidden(sent(web, "/accounts", "accounts.csv", ACCOUNTS, "2026-06-21").text)
    document = web.post("/accounts/file", data={**carried, "format": "json"}).json()
    assert document["as_of"] == "2026-06-21"
    assert {one["id"]: one["state"] for one in document["accounts"]}["星河理财"] == "warned"
    sheet = list(
        csv.reader(io.StringIO(web.post("/accounts/file", data={**carried, "format": "csv"}).text.lstrip("\ufeff")))
    )
    assert len(sheet) == 1 + len(document["accounts"])
    assert web.post("/accounts/file", data={**carried, "format": "svg"}).text.startswith("<svg")
    assert web.post("/accounts/file", data={**carried, "format": "exe"}).status_code == 422


def test_one_account_in_a_form(web: Any) -> None:
    fields = {"id": "甲", "deposit": "true", "qualified_on": "2026-01-01", "as_of": "2026-06-01", "within": "30"}
    page = web.post("/accounts", data=fields).text
    assert "已预警" in shown(page)
    assert "2026-06-30" in page
    assert 'value="2026-01-01"' in page
    spent = {**fields, "spend_on": "2026-05-20", "spend_amount": "300"}
    assert "正常" in shown(web.post("/accounts", data=spent).text)


def test_what_cannot_be_read_is_said_and_the_form_stays(web: Any) -> None:
    answer = web.post(
        "/accounts", data={"id": "甲", "deposit": "true", "qualified_on": "gestern", "as_of": "2026-06-01"}
    )
    assert "gestern" in shown(answer.text)
    assert web.post("/accounts", data={"id": "甲", "as_of": "nie"}).status_code == 422
    assert web.post("/accounts", data={"id": "甲", "within": "-3"}).status_code == 422
    broken = sent(web, "/accounts", "accounts.xlsx", b"PK no workbook", "2026-06-21")
    assert broken.status_code == 422
    assert "accounts.xlsx" in shown(broken.text)
    assert "notegate-" not in shown(broken.text).partition("accounts.xlsx")[0][-200:]
    assert sent(web, "/accounts", "a.csv", b"", "2026-06-21").status_code == 422
    assert sent(web, "/accounts", "a.csv", b"x" * 3_000_000, "2026-06-21").status_code == 413
    assert web.post("/accounts/file", data={"source": "*no base 64*", "format": "json"}).status_code == 422


def test_names_from_a_file_stay_texts(web: Any) -> None:
    data = '账户,保证金行业,资质通过日期\n<img src=x onerror=alert(1)>国,是,2026-01-01\nid="title",是,2026-01-01\n'.encode()
    for tag in ("zh-CN", "zh-TW", "en"):
        answer = web.post(
            "/accounts",
            files={"file": ('<b>"x.csv', data)},
            data={"as_of": "2026-06-21"},
            headers={"accept-language": tag},
        )
        assert answer.status_code == 200
        assert "<img" not in answer.text
        assert "<b>" not in answer.text
        assert "<img src=x onerror=alert(1)>国" in shown(answer.text)


def test_states_are_told_in_the_readers_language(web: Any) -> None:
    english = web.post(
        "/accounts",
        files={"file": ("a.csv", ACCOUNTS)},
        data={"as_of": "2026-06-21"},
        headers={"accept-language": "en"},
    )
    assert "to be cleared" in shown(english.text)
    traditional = web.post(
        "/accounts",
        files={"file": ("a.csv", ACCOUNTS)},
        data={"as_of": "2026-06-21"},
        headers={"accept-language": "zh-TW"},
    )
    assert "無法判斷" in shown(traditional.text)
    assert "远帆留学" in shown(traditional.text)


def test_orders_from_a_file(web: Any) -> None:
    answer = sent(web, "/orders", "orders.json", ORDERS, "2026-03-20T12:00")
    text = shown(answer.text)
    # The note failed review at 10:00 on the 20th: 48 hours to mend it. A complaint of 08:00 is to be answered within 48.
    assert "2026-03-22 10:00" in text
    assert "2026-03-22 08:00" in text
    assert "75% · ¥7500.00" in text
    carried = hidden(answer.text)
    assert web.post("/orders/file", data={**carried, "format": "json"}).json()["as_of"] == "2026-03-20T12:00:00+08:00"


def test_one_order_in_a_form(web: Any) -> None:
    fields = {
        "id": "春茶",
        "amount": "10000",
        "stage": "sample",
        "creators": "阿禾，小满 知夏",
        "as_of": "2026-03-03T12:00",
        "event_type": ["sample-problem", "sample-problem", ""],
        "event_at": ["2026-03-02T10:00", "2026-03-02T11:00", ""],
        "event_creator": ["阿禾", "小满", ""],
        "event_fault": ["merchant", "merchant", ""],
    }
    # Two of three confirmed creators are more than a third: everything is cancelled.
    assert "整单取消" in shown(web.post("/orders", data=fields).text)
    one = {**fields, "event_type": ["sample-problem", "", ""]}
    assert "整单取消" not in shown(web.post("/orders", data=one).text)
    assert web.post("/orders", data={**fields, "as_of": "bald"}).status_code == 422


def test_nothing_of_a_file_stays_on_the_server(web: Any, server: Any) -> None:
    import tempfile

    sent(web, "/accounts", "accounts.csv", ACCOUNTS, "2026-06-21")
    assert not list(Path(tempfile.gettempdir()).glob("notegate-*/file.csv"))
    assert "星河理财" not in server.log


@pytest.mark.parametrize("kind", ["json", "csv"])
def test_errors_name_the_file_and_no_path_of_the_server(web: Any, kind: str) -> None:
    sheets = {
        "/accounts": "id,deposit_industry,qualified_on,last_spend_on,last_spend_amount\nA,是,2026-01-01,2025-01-01,5\n",
        "/orders": "id,amount,stage,confirmed_creators,event,at,creator\nB,5,sample,x,fake-data,2026-01-01 10:00,y\n",
    }
    for address, sheet in sheets.items():
        page = sent(web, address, "表.csv", sheet.encode(), "2026-06-21").text
        assert "表.csv 第 2 行" in page
        source = base64.b64encode(sheet.encode()).decode()
        form = {"source": source, "name": "表.csv", "as_of": "2026-06-21", "format": kind}
        file = web.post(f"{address}/file", data=form).text
        assert "表.csv" in file
        for text in (page, file):
            assert "notegate-" not in text.replace("notegate-row", "")
            assert tempfile.gettempdir() not in text


@pytest.mark.parametrize(
    ("event", "says"),
    [
        ({"type": "cancel-request", "by": "merchant"}, "整单取消"),
        ({"type": "similar-note", "note": "n-2"}, "继续"),
        ({"type": "fake-data", "note": "n-1", "reads": "500"}, "500"),
        ({"type": "force-majeure", "by": "merchant"}, "整单取消"),
        ({"type": "cancel-request"}, "取消申请：缺少 by（发起方）；可以填：merchant、creator"),
    ],
)
def test_whatever_may_happen_to_an_order_can_be_filled_in(web: Any, event: dict[str, str], says: str) -> None:
    form = {
        "id": "甲",
        "amount": "1000",
        "stage": "applied" if event["type"] in ("cancel-request", "force-majeure") else "publishing",
        "creators": "小红 小蓝",
        "publish_from": "2026-06-01T00:00" if "note" in event else "2026-07-01T00:00",
        "publish_until": "2026-07-30T00:00",
        "as_of": "2026-06-21T12:00",
        "event_at": "2026-06-10T10:00",
        "event_creator": "小红",
        **{f"event_{name}": value for name, value in event.items()},
    }
    page = shown(web.post("/orders", data=form).text.partition('<div class="or">')[0])
    assert says in page
    if "缺少" not in says:
        assert "没能读懂的" not in page
