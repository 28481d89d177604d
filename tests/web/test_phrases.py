"""Whatever the engine can say has its words in every language of the form."""

from __future__ import annotations

import ast
import re
import string
import tomllib
from collections.abc import Iterator
from datetime import date, datetime
from pathlib import Path
from typing import Any

import pytest

from tests.api import needs  # noqa: F401

# isort: split
import checker
from api.web import language, phrases
from checker.engine import Checker
from checker.errors import InputError
from checker.model import Note, Partnership

pytestmark = pytest.mark.api

ENGLISH = language.language("en")
SIMPLIFIED = language.language("zh-CN")
TRADITIONAL = language.language("zh-TW")
CORE = Path(checker.__file__).parent
TEXTS = Path(language.__file__).parent / "engine_texts"
HAN = re.compile(r"[\u3400-\u9fff]")
QUOTED = re.compile("“[^”]*”|「[^」]*」")

SAID_BY = {
    "reason": ("exempt", "engine.py", "rules/disclosure.py"),
    "message": ("rules/clauses.py", "rules/disclosure.py", "rules/format.py"),
}
"""Where the engine gives a reason or a message of its own."""


def sources() -> dict[str, str]:
    return tomllib.loads((TEXTS / "en.sources.toml").read_text("utf-8"))


def named(node: ast.expr) -> str | None:
    """A text of the code with ``x`` for what is put in; None for what is no text."""
    if isinstance(node, ast.Constant) and isinstance(node.value, str):
        return node.value
    if isinstance(node, ast.JoinedStr):
        return "".join(part.value if isinstance(part, ast.Constant) else "x" for part in node.values)  # type: ignore[misc]
    return None


def trees(*names: str) -> Iterator[tuple[Path, ast.AST]]:
    for name in names:
        place = CORE / name
        for path in [place] if place.is_file() else sorted(place.rglob("*.py")):
            yield path, ast.parse(path.read_text("utf-8"))


def passed(keyword: str, *names: str) -> Iterator[tuple[Path, str]]:
    """Texts that the code passes as ``keyword``."""
    for path, tree in trees(*names):
        for node in ast.walk(tree):
            if isinstance(node, ast.keyword) and node.arg == keyword:
                text = named(node.value)
                if text and HAN.search(text):
                    yield path, text


def test_every_rule_of_the_house_has_its_english_words(checker: Checker) -> None:
    words = phrases.english_rules()
    assert set(words) == set(checker.lexicon.rules), "put the rule's words into api/web/engine_texts/en.rules.toml"
    for id, rule in checker.lexicon.rules.items():
        one = words[id]
        assert one.title
        assert bool(one.help) == bool(rule.help), id
        assert bool(one.advice) == bool(rule.advice), id
        for text in (one.title, one.help, one.advice):
            # Words a note would use stay Chinese, in quotation marks.
            assert not HAN.search(QUOTED.sub("", text)), (id, text)


def test_every_law_behind_a_rule_has_its_english_name(checker: Checker) -> None:
    titles = {one.title for rule in checker.lexicon.rules.values() for one in rule.basis}
    assert titles <= set(sources()), titles - set(sources())
    assert not [text for text in sources().values() if HAN.search(text)]


def test_categories_and_industries_have_their_english_names(checker: Checker) -> None:
    lexicon = checker.lexicon
    titles = [one.title for one in lexicon.categories.values()]
    titles += [one.title for one in lexicon.industries.values()]
    for title in titles:
        assert title["en"]
        assert not HAN.search(title["en"])
        assert ENGLISH.title(title) == title["en"]


def test_every_reason_and_message_in_the_code_has_its_english_words() -> None:
    found = [(path, text) for keyword, names in SAID_BY.items() for path, text in passed(keyword, *names)]
    # The articles' reasons are put together with a word on proof.
    legal = "exempt/legal.py"
    for path, tree in trees(legal):
        found += [
            (path, f"{named(node.elts[1])}（须能证明属实，请留存依据）")
            for node in ast.walk(tree)
            if isinstance(node, ast.Tuple) and len(node.elts) == 4 and (named(node.elts[0]) or "").startswith("E")
        ]
    assert len(found) > 50
    missing = [
        (path.name, text) for path, text in found if text not in ("xx", "x（自定豁免xx）") and not _english(text)
    ]
    assert not missing, "put them into api/web/engine_texts/en.sayings.toml"


def _english(text: str) -> bool:
    # What is put in may itself have to be a sentence of the engine.
    kind = "免费获得商品"
    tries = [text, text.replace("x", "7"), text.replace("（x：", f"（{kind}：").replace("（x）", f"（{kind}）")]
    tries += [text.replace("接近x", "接近绝对化用语")]
    tries += [text.replace("x约", "标题约"), text.replace("但x", "但正文有购买途径，请在显著处标明「广告」二字")]
    return any(phrases.english()(one) for one in tries)


def test_what_excuses_has_a_name_in_every_language() -> None:
    names = {
        named(node.value)
        for _, tree in trees("exempt")
        for node in ast.walk(tree)
        if isinstance(node, ast.keyword) and node.arg == "by"
    }
    known = {name for name in names if name and re.fullmatch("[a-z]+", name) and name != "x"}
    assert len(known) > 10
    assert {f"by.{name}" for name in known} <= set(SIMPLIFIED.texts)


@pytest.mark.parametrize(
    ("note", "says"),
    [
        (
            Note(id="1", title="面霜", body="品牌送了我一支面霜，很好用。链接在评论区，点击购买"),
            "mentions a gift, but in passing, which is no label (goods for nothing). The text has a way to buy",
        ),
        (Note(id="1", title="面霜", body="很好用", partnership=Partnership.PAID), "A gain was declared"),
        (Note(id="1", title="一" * 30, body="很好用"), "The title has about 30 characters"),
        (Note(id="1", title="话题", body="好", topics=tuple("abcdefghijklm")), "13 topics; the platform takes 10"),
    ],
)
def test_what_is_said_of_a_note_is_said_in_english(checker: Checker, note: Note, says: str) -> None:
    report = checker.check(note)
    said = [ENGLISH.engine(one.message) for one in report.findings]
    said += [ENGLISH.engine(one.reason) for one in report.not_evaluated]
    assert any(says in text for text in said), said


def test_a_sentence_in_a_sentence_is_said_too() -> None:
    whole = "文中显示作者得到利益（佣金或返利：「返佣」），但没有标明；另有 「寄拍」；文中有购买途径，法律还要求标明「广告」"
    assert ENGLISH.engine(whole) == (
        "The text shows that its writer gains (commission or rebate: “返佣”), and no label says so; also 「寄拍」. "
        "The text has a way to buy, so the law also wants the label “广告”"
    )
    proof = "表达目标追求，没有宣称已经达到（已提供证明：{said}；证书 7）"
    assert ENGLISH.engine(proof) == "An aim, not said to be reached (proof given: {said}；证书 7)"


def test_what_nobody_has_translated_stays_as_it_is_and_is_marked() -> None:
    own = "我们品牌自己的规则"
    assert ENGLISH.engine(own) == own
    assert ENGLISH.tongue(own) == "zh-CN"
    assert ENGLISH.tongue("“国家级”: an absolute claim") == ""
    assert SIMPLIFIED.tongue("row 3 is broken") == TRADITIONAL.tongue("row 3 is broken") == "en"
    assert SIMPLIFIED.tongue("第 3 行 id 缺失") == ""


def test_the_words_of_a_note_are_never_translated() -> None:
    assert ENGLISH.note_words("未标明") == "未标明"
    assert TRADITIONAL.note_words("国货") == "國貨"


@pytest.mark.parametrize("name", ["account-stage", "order-rules"])
def test_the_platforms_rules_are_whole_in_english(name: str) -> None:
    from checker.locate import lexicon_root

    def leaves(table: dict[str, Any], above: str = "") -> Iterator[tuple[str, str]]:
        for key, value in table.items():
            if isinstance(value, dict):
                yield from leaves(value, f"{above}{key}/")
            else:
                yield f"{above}{key}", value

    groups = ("reason", "action", "reading", "violation", "note")
    document = tomllib.loads((lexicon_root() / "platform" / f"{name}.toml").read_text("utf-8"))
    chinese = dict(leaves({key: value for key, value in document.items() if key in groups}))
    english = dict(leaves(tomllib.loads((TEXTS / f"en.{name}.toml").read_text("utf-8"))))
    assert set(english) == set(chinese)
    for key, text in english.items():
        assert not HAN.search(QUOTED.sub("", text)), key
        assert _fields(text) == _fields(chinese[key]), key


def _fields(text: str) -> set[str]:
    return {name for _, name, _, _ in string.Formatter().parse(text) if name}


def test_phrases_put_in_what_was_put_in() -> None:
    for path in TEXTS.glob("*.toml"):
        if path.stem.endswith((".sayings", ".errors")):
            for group in tomllib.loads(path.read_text("utf-8")).values():
                for key, text in group.items():
                    # A Chinese sentence may leave out what an English one repeats, never the other way round.
                    assert _fields(text) <= _fields(key), key


def unreadable() -> list[InputError]:
    """What a person may get wrong in a sheet of accounts or orders, as the readers say it."""
    from checker.account_stage import assess_all as stages
    from checker.account_stage import load_stage_rules
    from checker.inputs.accounts import accounts_from
    from checker.inputs.orders import orders_from
    from checker.inputs.values import SHANGHAI
    from checker.locate import lexicon_root
    from checker.order_rules import assess_all as steps
    from checker.order_rules import load_order_rules

    good = {"deposit_industry": True, "qualified_on": "2026-01-01"}
    accounts = [
        {**good},
        {**good, "id": "a", "qualified_on": "2026-13-01"},
        {**good, "id": "b", "qualified_on": "gestern"},
        {**good, "id": "c", "qualified_on": "1026-01-01"},
        {**good, "id": "d", "deposit_industry": "vielleicht"},
        {**good, "id": "e", "spends": [{"on": "2026-02-01", "amount": "viel", "kind": "cash"}]},
        {**good, "id": "f", "spends": [{"on": "2026-02-01", "amount": "1", "kind": "gold"}]},
        {**good, "id": "g", "spends": [{"on": "2025-02-01", "amount": "1", "kind": "cash"}]},
        {**good, "id": "h", "spends": [{"on": "2028-02-01", "amount": "1", "kind": "cash"}]},
        {**good, "id": "i", "spends": [{"on": "2026-02-01", "amount": "-1", "kind": "cash"}]},
        {**good, "id": "j", "spends": 3},
        {**good, "id": "k", "extensions": [{"granted_on": "2026-06-01"}]},
        {**good, "id": "l", "notices": [{"stage": "warning", "on": "2026-02-01"}]},
        {**good, "id": "m", "notices": [{"stage": "later", "on": "2026-06-01"}]},
        {**good, "id": "n", "qualifed_on": "2026-01-01"},
        {**good, "id": "o"},
        {**good, "id": "o"},
        {**good, "id": "p", "extensions": [{"granted_on": "2026-06-01", "days": "1.5"}]},
        {**good, "id": "q", "qualified_on": "2027-01-01"},
        {**good, "id": "r", "appeals": [{"on": "2026-07-01", "outcome": "open", "new_anchor": "2026-07-02"}]},
        "no object",
    ]
    found, errors = accounts_from({"accounts": accounts}, name="accounts")
    _, problems = stages(found, date(2026, 7, 10), load_stage_rules(lexicon_root() / "platform/account-stage.toml"))
    order = {"amount": "100", "confirmed_creators": ["x"]}
    at = "2026-03-01 10:00"
    orders = [
        {**order},
        {**order, "id": "a", "amount": "-1"},
        {**order, "id": "b", "stage": "soon"},
        {**order, "id": "c", "confirmed_creators": ["x", "x"]},
        {**order, "id": "d", "events": [{"type": "fake-data", "at": at}]},
        {**order, "id": "e", "events": [{"type": "fake-data", "at": at, "creator": "y"}]},
        {**order, "id": "f", "events": [{"type": "sample-problem", "at": at, "creator": "x"}]},
        {**order, "id": "g", "events": [{"type": "cancel-request", "at": at}]},
        {**order, "id": "h", "events": [{"type": "edit-fixed", "at": at, "creator": "x"}]},
        {**order, "id": "i", "events": [{"type": "fake-data", "at": "2029-03-01 10:00", "creator": "x"}]},
        {**order, "id": "j", "events": [{"type": "fake-data", "creator": "x"}]},
        {**order, "id": "k", "events": [{"at": at, "creator": "x"}]},
        {**order, "id": "l", "periods": {"publish_from": "2026-03-05", "publish_until": "2026-03-01"}},
        {**order, "id": "m", "stage": "applied", "events": [{"type": "infringement", "at": at, "creator": "x"}]},
    ]
    some, wrongs = orders_from({"orders": orders}, name="orders")
    when = datetime(2026, 7, 10, tzinfo=SHANGHAI)
    _, more = steps(some, when, load_order_rules(lexicon_root() / "platform/order-rules.toml"))
    return [*errors, *problems, *wrongs, *more]


def test_what_cannot_be_read_is_said_in_chinese() -> None:
    errors = unreadable()
    assert len(errors) > 25
    missing = [str(error) for error in errors if not phrases.chinese()(error.message)]
    assert not missing, "put them into api/web/engine_texts/zh-CN.errors.toml"
    for error in errors:
        assert ENGLISH.trouble(error) == str(error)
        assert HAN.search(TRADITIONAL.trouble(error))


@pytest.mark.parametrize(
    ("error", "chinese"),
    [
        ("#N/A", "消耗金额 是错误值 #N/A"),
        (None, "消耗金额 是没有保存结果的公式：请用表格软件打开文件，再保存一次"),
    ],
)
def test_a_cell_without_a_value_is_said_in_chinese(error: str | None, chinese: str) -> None:
    from checker.inputs import tables

    flaw = tables._UNSAVED if error is None else tables._named_error(error)
    row = tables.Row(number=2, line=None, cells={"消耗金额": ""}, faults={"消耗金额": flaw})
    assert SIMPLIFIED.trouble(InputError(row.fault_of(["账户", "消耗金额"]))) == chinese


def test_hints_are_said_and_what_may_be_filled_in_stays() -> None:
    error = InputError("stage: unknown 'x'; valid: applied, 报名中")
    assert SIMPLIFIED.trouble(error) == "stage：不认识 'x'；可以填：applied, 报名中"
    assert TRADITIONAL.trouble(error) == "stage：不認識 'x'；可以填：applied, 报名中"
    near = InputError("unknown field 'qualifed_on'; did you mean 'qualified_on'?")
    assert SIMPLIFIED.trouble(near) == "不认识的字段 'qualifed_on'；是不是 'qualified_on'？"


def test_the_place_is_said_too() -> None:
    error = InputError("id is missing", where="账户.csv, row 3 (甲)")
    assert SIMPLIFIED.trouble(error) == "账户.csv 第 3 行（甲）：缺少 id"
    assert TRADITIONAL.trouble(error, "账户.csv") == "账户.csv 第 3 行（甲）：缺少 id"
