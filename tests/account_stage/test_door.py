"""``notegate accounts``: every form the accounts can come in, every format they can leave in, and the exit codes."""

import argparse
import csv
import io
import json
import subprocess
import sys
import xml.etree.ElementTree as ET
from pathlib import Path

import pytest

from checker.cli import accounts as door
from checker.cli import main
from checker.errors import ConfigError, InputError
from checker.formats import grid, ics
from checker.inputs.accounts import accounts_from, read_accounts

ROOT = Path(__file__).resolve().parents[2]
EXAMPLE = ROOT / "examples" / "accounts.csv"
ACCOUNT = {"id": "a", "industry": "金融", "deposit_industry": True, "qualified_on": "2026-01-01"}


def check(file, *options, as_of="2026-06-21"):
    """The exit code of ``accounts check``."""
    parser = argparse.ArgumentParser()
    door.register(parser)
    return door.run(parser.parse_args(["check", str(file), "--as-of", as_of, *options]))


def written(tmp_path, *accounts, name="accounts.json"):
    path = tmp_path / name
    path.write_text(json.dumps({"accounts": list(accounts)}, ensure_ascii=False), "utf-8")
    return path


def report(tmp_path, capsys, *accounts, as_of="2026-06-21", options=()):
    code = check(written(tmp_path, *accounts), "--format", "json", *options, as_of=as_of)
    return code, json.loads(capsys.readouterr().out)


def test_the_json_form_keeps_its_names(tmp_path, capsys):
    code, document = report(tmp_path, capsys, ACCOUNT | {"spends": [], "cleared_on": None, "banned": False})
    assert code == 1
    assert (document["as_of"], document["errors"]) == ("2026-06-21", [])
    (account,) = document["accounts"]
    assert {"id", "state", "day", "next", "timeline", "actions", "other_readings", "needs_action"} <= set(account)
    assert (account["id"], account["state"], account["day"], account["needs_action"]) == ("a", "warned", 171, True)
    assert account["next"] == {"milestone": "pending", "on": "2026-06-30", "days_left": 9}
    assert account["timeline"] == [
        {"milestone": "warning", "on": "2026-05-31"},
        {"milestone": "pending", "on": "2026-06-30"},
        {"milestone": "appeal-ends", "on": "2026-07-06"},
        {"milestone": "cleared", "on": "2026-07-07"},
    ]


@pytest.mark.parametrize(
    ("as_of", "within", "code"), [("2026-05-01", "30", 1), ("2026-05-01", "29", 0), ("2026-04-30", "30", 0)]
)
def test_exit_1_when_something_needs_action_within_the_days(tmp_path, capsys, as_of, within, code):
    assert check(written(tmp_path, ACCOUNT), "--within", within, as_of=as_of) == code
    assert check(written(tmp_path, ACCOUNT), "--within", within, "--fail-on", "never", as_of=as_of) == 0


def test_an_unknown_industry_is_an_answer_and_no_error(tmp_path, capsys):
    code, document = report(tmp_path, capsys, {"id": "u", "industry": "宠物占卜", "deposit_industry": None})
    assert (code, document["errors"], document["accounts"][0]["state"]) == (1, [], "undecided")
    assert document["accounts"][0]["reason"]


BAD = [
    {"spends": [{"on": "2026-06-22", "amount": "1.00", "kind": "cash"}]},
    {"spends": [{"on": "2026-06-01", "amount": "-1.00", "kind": "cash"}]},
    {"extensions": [{"granted_on": "2026-06-01", "days": 5}, {"granted_on": "2026-06-02", "days": 5}]},
    {"extensions": [{"granted_on": "2026-06-01", "days": 31}]},
    {"extensions": [{"granted_on": "2026-05-01", "days": 10}]},
    {"spends": [{"on": "2025-12-31", "amount": "1.00", "kind": "cash"}]},
    {"spends": [{"on": "2026-06-01", "amount": "600.00", "kind": "cash"}] * 2},
    {"spends": [{"on": "2026-06-01T23:30:00-05:00", "amount": "600.00", "kind": "cash"}]},
    {"spends": [{"on": "2026-02-29", "amount": "600.00", "kind": "cash"}]},
    {"spends": [{"on": "2026-06-01", "amount": "600.00", "kind": "cahs"}]},
    {"spends": [{"on": "2026-06-01", "amount": "six", "kind": "cash"}]},
    {"spends": [{"on": "2026-06-01", "kind": "cash"}]},
    {"spends": [{"amount": "1.00", "kind": "cash"}]},
    {"spends": ["2026-06-01"]},
    {"spends": {}},
    {"spend": []},
    {"extensions": [{"granted_on": "2026-06-01"}]},
    {"notices": [{"on": "2026-06-01"}]},
    {"notices": [{"stage": "warnin", "on": "2026-06-01"}]},
    {"appeals": [{"on": "2026-06-20", "outcome": "lost"}]},
    {"deposit_industry": "perhaps"},
    {"qualified_on": "soon"},
    {"qualified_on": None},
    {"banned": "maybe"},
]


@pytest.mark.parametrize("fields", BAD)
def test_bad_input_is_named_and_costs_nobody_else(tmp_path, capsys, fields):
    code, document = report(tmp_path, capsys, ACCOUNT | {"id": "good"}, ACCOUNT | {"id": "bad"} | fields)
    assert code == 2
    assert next(one for one in document["accounts"] if one["id"] == "good")["state"] == "warned"
    assert all("accounts[1] (bad)" in error["where"] and error["message"] for error in document["errors"])
    assert len(document["errors"]) == 1


def test_the_nearest_valid_word_is_named():
    _, errors = accounts_from(
        [ACCOUNT | {"spends": [{"on": "2026-06-01", "amount": 1, "kind": "cahs"}]}], name="x.json"
    )
    assert "did you mean 'cash'?" in errors[0].message
    assert errors[0].where == "x.json, accounts[0] (a), spends[0]"


@pytest.mark.parametrize("entry", [{}, 3, {"id": ""}, {"id": None}, {"id": ["a"]}])
def test_an_account_without_an_id_is_named_by_its_place(tmp_path, capsys, entry):
    code, document = report(tmp_path, capsys, entry)
    assert (code, document["accounts"]) == (2, [])
    assert "accounts[0]" in document["errors"][0]["where"]


def test_of_two_accounts_with_one_id_neither_is_taken(tmp_path, capsys):
    code, document = report(tmp_path, capsys, ACCOUNT, ACCOUNT | {"id": "b"}, ACCOUNT)
    assert (code, [one["id"] for one in document["accounts"]], len(document["errors"])) == (2, ["b"], 2)


@pytest.mark.parametrize(
    ("content", "message"),
    [
        (b"", "not JSON"),
        (b"{", "not JSON"),
        (b"[" * 100_000, "not usable|not JSON"),
        (b'{"accounts": NaN}', "NaN is not a number"),
        (b'{"accounts": [], "accounts": []}', "stands twice"),
        (b"3", "an object with fields"),
        (b"{}", "'accounts' is expected"),
        (b'{"accounts": 3}', "a list is expected"),
        (b"\xff\xff", "not UTF-8"),
    ],
)
def test_an_unreadable_file_is_one_error(tmp_path, content, message):
    path = tmp_path / "accounts.json"
    path.write_bytes(content)
    with pytest.raises(InputError, match=message) as caught:
        read_accounts(path)
    assert str(path) in caught.value.where


def test_a_missing_and_a_huge_file(tmp_path, monkeypatch):
    with pytest.raises(InputError, match="cannot be opened"):
        read_accounts(tmp_path / "none.json")
    monkeypatch.setattr("checker.inputs.values.MAX_JSON_FILE_BYTES", 10)
    with pytest.raises(InputError, match="larger than 10"):
        read_accounts(written(tmp_path, ACCOUNT))


def test_a_bare_list_and_chinese_words_are_understood():
    accounts, errors = accounts_from(
        [
            {
                "id": 7,
                "deposit_industry": "是",
                "qualified_on": "2026年1月1日",
                "spends": [{"on": "2026/6/5", "amount": "¥1,600.00元", "kind": "现金"}, {"on": "20", "amount": 1}][:1],
                "banned": "否",
            }
        ],
        name="x",
    )
    assert (errors, accounts[0].id, str(accounts[0].spends[0].amount)) == ([], "7", "1600.00")


def table(tmp_path, text, encoding="utf-8", name="accounts.csv"):
    path = tmp_path / name
    path.write_bytes(text.encode(encoding))
    return path


EVENTS = """账户,行业,保证金行业,资质通过日期,事件,日期,金额,消耗类型,天数,通知阶段,申诉结果,新起算日
a,金融,是,2026-01-01,消耗,2026-06-05,600.00,现金,,,,
a,,,,消耗,2026-06-20,400.00,现金,,,,
b,金融,是,,资质通过,2026-01-01,,,,,,
b,,,,延期,2026-06-20,,,15,,,
c,金融,是,2026-01-01,通知,2026-06-19,,,,待清退,,
c,,,,待清退通知,2026-06-20,,,,,,
c,,,,申诉,2026-06-20,,,,,通过,2026-06-21
d,金融,是,2026-01-01,清退,2026-06-19,,,,,,
d,,,,重新准入,2026-06-20,,,,,,
e,金融,是,2026-01-01,低活跃通知,2026-05-20,,,,,,
"""


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "gb18030"])
def test_one_row_per_event(tmp_path, capsys, encoding):
    assert check(table(tmp_path, EVENTS, encoding), "--format", "json") == 1
    found = {one["id"]: one for one in json.loads(capsys.readouterr().out)["accounts"]}
    assert {id: one["state"] for id, one in found.items()} == {
        "a": "active",
        "b": "extended",
        "c": "active",
        "d": "active",
        "e": "warned",
    }
    assert [found[id]["anchor"] for id in "acd"] == ["2026-06-20", "2026-06-21", "2026-06-20"]


def test_the_order_of_rows_does_not_matter(tmp_path, capsys):
    header, *rows = EVENTS.strip().split("\n")
    documents = []
    for lines in (rows, rows[::-1]):
        check(table(tmp_path, "\n".join([header, *lines])), "--format", "json")
        documents.append(sorted(json.loads(capsys.readouterr().out)["accounts"], key=lambda one: one["id"]))
    assert documents[0] == documents[1]


ACCOUNTS = """id,deposit_industry,qualified_on,spends,last_spend_on,last_spend_amount,kind,extension_granted_on,\
extension_days,warning_notice_on,pending_notice_on,appeal_on,appeal_outcome,banned
a,yes,2026-01-01,2026-06-05 600 cash; 2026-06-20 400.00 cash,,,,,,,,,,
b,yes,2026-01-01,,2026-05-20,300,cash,,,,,,,
c,yes,2026-01-01,,,,,2026-06-20,15,,,,,
d,yes,2025-06-01,,,,,,,2026-06-01,,,,
e,yes,2026-01-01,,,,,,,,2026-06-18,2026-06-19,open,no
f,,2026-01-01,,,,,,,,,,,
"""


def test_one_row_per_account(tmp_path, capsys):
    assert check(table(tmp_path, ACCOUNTS), "--format", "json") == 1
    found = {one["id"]: one["state"] for one in json.loads(capsys.readouterr().out)["accounts"]}
    assert found == {
        "a": "active",
        "b": "active",
        "c": "extended",
        "d": "warned",
        "e": "appealing",
        "f": "undecided",
    }


def test_a_workbook_says_the_same(tmp_path, capsys):
    openpyxl = pytest.importorskip("openpyxl", reason="needs openpyxl (extra 'xlsx')")
    book = openpyxl.Workbook()
    for row in csv.reader(EVENTS.strip().split("\n")):
        book.active.append(row)
    book.save(tmp_path / "accounts.xlsx")
    check(tmp_path / "accounts.xlsx", "--format", "json")
    from_book = json.loads(capsys.readouterr().out)["accounts"]
    check(table(tmp_path, EVENTS), "--format", "json")
    assert from_book == json.loads(capsys.readouterr().out)["accounts"]


@pytest.mark.parametrize(
    ("row", "message"),
    [
        ("bad,,,,消耗,2026-06-05,x,现金", "is not an amount"),
        ("bad,,,,消耗金,2026-06-05,1,现金", "unknown event"),
        ("bad,,,,,2026-06-05,,", "a date without an event"),
        ("bad,,,,资质通过,,,", "on is missing"),
        ("bad,,,2026-02-02,,,,", "2026-01-01' in an earlier row"),
        ("bad,,,,,,,,,,,,,,surplus", "has 15 cells"),
        (",,,,消耗,2026-06-05,1,现金", "id is missing"),
    ],
)
def test_one_bad_row_costs_only_its_account(tmp_path, capsys, row, message):
    head = EVENTS.split("\n", maxsplit=1)[0]
    rows = [head, "bad,金融,是,2026-01-01,,,,", "good,金融,是,2026-01-01,,,,", row]
    assert check(table(tmp_path, "\n".join(rows)), "--format", "json") == 2
    out, err = capsys.readouterr()
    document = json.loads(out)
    assert "good" in [one["id"] for one in document["accounts"]]
    assert message in document["errors"][0]["message"]
    assert "row 4" in document["errors"][0]["where"]
    assert "row 4" in err


def test_a_spends_cell_that_cannot_be_read(tmp_path):
    _, errors = read_accounts(table(tmp_path, "id,spends\na,2026-06-05\n"))
    assert "entries are separated by ';'" in errors[0].message


def test_a_misspelt_header_is_refused(tmp_path):
    with pytest.raises(InputError, match=r"did you mean .*qualified") as caught:
        read_accounts(table(tmp_path, "id,qualifed_on\na,2026-01-01\n"))
    assert caught.value.where.endswith("header")


def test_the_text_names_the_most_urgent_first_and_aligns_wide_characters(capsys):
    assert check(EXAMPLE) == 1
    out = capsys.readouterr().out
    lines = out.split("\n")
    column = [line for line in lines[2:10] if line]
    positions = {grid.width(line[: line.index("2026-")]) for line in column if "2026-" in line}
    assert len(positions) == 1
    assert out.index("明湖保险") < out.index("星河理财") < out.index("青禾体检") < out.index("晨光口腔")
    assert "以平台通知为准" in out


def test_text_of_an_account_cannot_steer_the_terminal(tmp_path, capsys):
    check(written(tmp_path, ACCOUNT | {"id": "a\x1b[31m\nb"}))
    out = capsys.readouterr().out
    assert "\x1b" not in out


def test_long_ids_are_cut(tmp_path, capsys):
    check(written(tmp_path, ACCOUNT | {"id": "很长的账户名" * 40}))
    assert "…" in capsys.readouterr().out


def test_sheets_run_no_formulas_and_keep_the_errors(tmp_path, capsys):
    openpyxl = pytest.importorskip("openpyxl", reason="needs openpyxl (extra 'xlsx')")
    path = written(tmp_path, ACCOUNT | {"id": "=cmd()"}, ACCOUNT | {"id": "bad", "qualified_on": "x"})
    out = tmp_path / "out.csv"
    assert check(path, "--format", "csv", "--output", str(out)) == 2
    assert out.read_bytes().startswith(b"\xef\xbb\xbf")
    rows = list(csv.reader(io.StringIO(out.read_text("utf-8-sig"))))
    assert rows[1][0] == "'=cmd()"
    assert rows[2][1] == "未能检查"
    book = tmp_path / "out.xlsx"
    check(path, "--format", "xlsx", "--output", str(book))
    sheet = openpyxl.load_workbook(book).active
    assert [cell.value for cell in sheet["A"]][1] == "'=cmd()"
    assert "f" not in {cell.data_type for row in sheet.iter_rows() for cell in row}
    assert sheet.freeze_panes == "A2"


def test_the_calendar_has_an_alarm_before_each_deadline_and_is_reproducible(tmp_path, capsys):
    icalendar = pytest.importorskip("icalendar", reason="needs icalendar (extra 'calendar')")
    contents = []
    for name in ("one.ics", "two.ics"):
        check(written(tmp_path, ACCOUNT), "--format", "ics", "--output", str(tmp_path / name))
        contents.append((tmp_path / name).read_bytes())
    assert contents[0] == contents[1]
    calendar = icalendar.Calendar.from_ical(contents[0])
    events = calendar.walk("VEVENT")
    assert [event["DTSTART"].dt.isoformat() for event in events] == ["2026-06-30", "2026-07-06", "2026-07-07"]
    for event in events:
        assert [alarm["TRIGGER"].dt.total_seconds() < 0 for alarm in event.walk("VALARM")] == [True, True]
    assert {event["DTSTAMP"].dt.isoformat() for event in events} == {"2026-06-20T16:00:00+00:00"}
    assert all(len(line) <= 75 for line in contents[0].split(b"\r\n"))


def test_a_later_check_moves_the_same_event(tmp_path):
    icalendar = pytest.importorskip("icalendar", reason="needs icalendar (extra 'calendar')")

    def uids(*spends):
        path = written(tmp_path, ACCOUNT | {"spends": list(spends)})
        check(path, "--format", "ics", "--output", str(tmp_path / "c.ics"))
        return [
            str(one["UID"]) for one in icalendar.Calendar.from_ical((tmp_path / "c.ics").read_bytes()).walk("VEVENT")
        ]

    assert set(uids()) < set(uids({"on": "2026-05-20", "amount": "5", "kind": "cash"}))


@pytest.mark.calendar
def test_control_characters_never_reach_the_calendar(tmp_path):
    check(written(tmp_path, ACCOUNT | {"id": "a\x07b\nc"}), "--format", "ics", "--output", str(tmp_path / "c.ics"))
    assert b"\x07" not in (tmp_path / "c.ics").read_bytes()


SVG = "{http://www.w3.org/2000/svg}"


@pytest.mark.parametrize("options", [(), ("--account", "a<&>\x07\ufffe")])
def test_the_pictures_are_well_formed_escaped_and_described(tmp_path, capsys, options):
    path = written(tmp_path, ACCOUNT | {"id": "a<&>\x07\ufffe"}, ACCOUNT | {"id": "b", "deposit_industry": False})
    check(path, "--format", "svg", *options)
    root = ET.fromstring(capsys.readouterr().out)
    assert root.get("role") == "img"
    assert (root.get("aria-labelledby"), root.find(f"{SVG}title").get("id")) == ("title desc", "title")
    assert "2026-06-30" in root.find(f"{SVG}desc").text
    assert "已预警" in "".join(root.itertext())
    assert min(int(text.get("font-size")) for text in root.iter(f"{SVG}text")) >= 14


@pytest.mark.parametrize("as_of", ["2026-01-01", "2026-05-31", "2026-07-07", "2027-01-01"])
def test_a_timeline_can_be_drawn_on_any_day(tmp_path, capsys, as_of):
    check(written(tmp_path, ACCOUNT), "--format", "svg", "--account", "a", as_of=as_of)
    assert "今天" in "".join(ET.fromstring(capsys.readouterr().out).itertext())


def test_a_picture_of_many_states_and_of_none(tmp_path, capsys):
    check(EXAMPLE, "--format", "svg")
    text = "".join(ET.fromstring(capsys.readouterr().out).itertext())
    assert "已预警 2" in text
    check(written(tmp_path), "--format", "svg")
    assert "没有账户" in capsys.readouterr().out
    gone = ACCOUNT | {"id": "g", "cleared_on": "2026-06-01"}
    check(written(tmp_path, gone | {"qualified_on": None}, ACCOUNT | {"deposit_industry": None}), "--format", "svg")
    assert "无法判断" in capsys.readouterr().out


def test_a_state_and_its_count_stay_on_one_line(tmp_path, capsys):
    """已达条件，等通知 has a comma of its own; the list of states breaks between states only."""
    old = {"id": "old", "qualified_on": "2025-06-01"}
    others = [{"id": f"o{known}", "deposit_industry": known} for known in (False, None)]
    check(written(tmp_path, ACCOUNT, *(ACCOUNT | one for one in (old, *others))), "--format", "svg")
    texts = [text.text for text in ET.fromstring(capsys.readouterr().out).iter(f"{SVG}text")]
    assert any("已达条件，等通知 1" in text for text in texts)
    assert all(line.endswith(("1", "，")) for line in texts[1:3])


def test_only_one_account(tmp_path, capsys):
    path = written(tmp_path, ACCOUNT, ACCOUNT | {"id": "b"})
    check(path, "--account", "b", "--format", "json")
    assert [one["id"] for one in json.loads(capsys.readouterr().out)["accounts"]] == ["b"]
    with pytest.raises(ConfigError, match="unknown account"):
        check(path, "--account", "zzz")
    future = ACCOUNT | {"qualified_on": "2027-01-01"}
    with pytest.raises(ConfigError, match="nothing to draw"):
        check(written(tmp_path, future), "--account", "a", "--format", "svg")


def test_wrong_usage(tmp_path, capsys):
    with pytest.raises(ConfigError, match="did you mean 'json'"):
        check(EXAMPLE, "--format", "jsn")
    for options in (["--within", "-1"], ["--as-of", "soon"]):
        assert main(["accounts", "check", str(EXAMPLE), *options]) == 2
    assert main(["accounts", "check", str(tmp_path / "none.csv")]) == 2
    assert "none.csv" in capsys.readouterr().err


def test_without_the_extras_the_message_says_what_to_install(monkeypatch):
    monkeypatch.setitem(sys.modules, "icalendar", None)
    monkeypatch.setitem(sys.modules, "openpyxl", None)
    with pytest.raises(ConfigError, match=r"notegate\[calendar\]"):
        check(EXAMPLE, "--format", "ics")
    with pytest.raises(ConfigError, match=r"notegate\[xlsx\]"):
        check(EXAMPLE, "--format", "xlsx")
    assert ics.Deadline(key="k", at=None, title="t").description == ""


def test_today_is_taken_in_shanghai(tmp_path, capsys):
    parser = argparse.ArgumentParser()
    door.register(parser)
    door.run(parser.parse_args(["check", str(written(tmp_path, ACCOUNT)), "--format", "json"]))
    assert len(json.loads(capsys.readouterr().out)["as_of"]) == 10


def test_the_command_as_a_process(tmp_path):
    command = [sys.executable, "-m", "checker.cli", "accounts", "check", str(EXAMPLE), "--as-of", "2026-06-21"]
    done = subprocess.run([*command, "--format", "json"], capture_output=True, cwd=ROOT, check=False)
    assert (done.returncode, done.stderr) == (1, b"")
    assert len(json.loads(done.stdout)["accounts"]) == 7
