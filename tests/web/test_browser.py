"""The form as people meet it: a real Chromium, real typing, and nothing may leave the server or go wrong on the way."""

from __future__ import annotations

import io
import json
import re
import time
from pathlib import Path
from typing import Any

import pytest

from tests.api import needs  # noqa: F401 - first: leaves these tests out where parts are missing
from tests.web.hostile import FORMULA, RIGHT_TO_LEFT, SCRIPTS

pytestmark = [pytest.mark.api, pytest.mark.browser]

PHONE = {"viewport": {"width": 390, "height": 844}, "is_mobile": True, "has_touch": True}
SHEET = Path(__file__).parents[2] / "examples" / "notes" / "brand-sheet.xlsx"
DRAFT = "🌸👩‍👩‍👧品牌寄的這支逆龄面霜，全網最*佳✨\n第二行：3️⃣天见效😀\n想要的➕V❤：shancha_520"


def until(page: Any, so: str) -> None:
    """Wait until an expression holds. Playwright's own way of waiting asks the page to evaluate a text, which it must not."""
    end = time.monotonic() + 20
    while not page.evaluate(f"() => Boolean({so})"):
        assert time.monotonic() < end, f"never: {so}"
        page.wait_for_timeout(25)


def write(page: Any, control: str, text: str) -> None:
    """Put a text in and wait for the answer about it."""
    page.wait_for_selector("html.js")
    page.fill(f"#{control}", text)
    settled(page)


def settled(page: Any) -> None:
    """Wait until what is shown is about the text that stands there."""
    until(page, "!document.querySelector('#results[aria-busy]')")


def marked(page: Any, control: str = "body") -> list[str]:
    """The words that are marked in a control."""
    return page.eval_on_selector_all(
        f"#{control} >> xpath=.. >> css=mark", "marks => marks.map(one => one.textContent)"
    )


def reported(page: Any, title: str, body: str) -> list[str]:
    """What the API marks in the body, as text."""
    answer = page.request.post(page.url + "v1/check", data={"title": title, "body": body})
    return [one["text"] for one in answer.json()["findings"] if one["field"] == "body"]


def value(page: Any, control: str = "body") -> str:
    return page.input_value(f"#{control}")


def verdict(page: Any) -> str:
    return page.inner_text("#verdict .verdict-word")


# -- typing and marks ---------------------------------------------------------------------------------------------------


def test_typing_is_checked_and_the_verdict_follows(visit: Any) -> None:
    page = visit().page
    page.wait_for_selector("html.js")
    assert verdict(page) == "还没有文字"
    page.click("#title")
    page.keyboard.type("周末的")
    page.keyboard.press("Enter")
    assert page.evaluate("document.activeElement.id") == "body"
    page.keyboard.type("这支面霜全网最低价，放心买")
    page.wait_for_selector(".mark")
    assert marked(page) == ["全网最低价"]
    assert verdict(page) in ("需要修改", "需要人工复核")
    assert page.get_attribute("#verdict", "aria-live") == "polite"
    page.fill("#body", "")
    page.fill("#title", "")
    until(page, "document.querySelector('.verdict-word').textContent === '还没有文字'")
    assert marked(page) == []


def test_marks_lie_on_the_right_characters_between_emoji_and_traditional_ones(visit: Any) -> None:
    page = visit().page
    write(page, "body", DRAFT)
    words = reported(page, "", DRAFT)
    assert len(words) >= 4
    assert "全網最*佳" in words
    assert sorted(marked(page)) == sorted(words)
    layer = page.eval_on_selector("#body >> xpath=.. >> css=.back", "back => back.textContent")
    assert layer == DRAFT + "\u200b"


def test_both_layers_of_a_field_break_their_lines_at_the_same_places(visit: Any) -> None:
    page = visit(**PHONE).page
    long = (DRAFT + "长长的一句话没有标点也要换行abcdefghijklmnopqrstuvwxyz0123456789\t制表  空格\n") * 6
    write(page, "body", long)
    # Without a bar inside and with equal boxes and equal fonts the same text breaks alike.
    alike = """() => {
      const area = document.getElementById("body"), back = area.previousElementSibling;
      const one = getComputedStyle(area), two = getComputedStyle(back);
      const names = ["fontFamily", "fontSize", "fontWeight", "lineHeight", "letterSpacing", "wordSpacing", "tabSize",
        "whiteSpaceCollapse", "textWrapMode", "overflowWrap", "wordBreak", "lineBreak", "paddingLeft", "paddingRight",
        "paddingTop", "borderLeftWidth", "textIndent", "direction", "textSpacingTrim"];
      const a = area.getBoundingClientRect(), b = back.getBoundingClientRect();
      return { scrolls: area.scrollHeight - area.clientHeight, differ: names.filter(name => one[name] !== two[name]),
        boxes: [a.left - b.left, a.top - b.top, a.width - b.width, a.height - b.height] };
    }"""
    found = page.evaluate(alike)
    assert found == {"scrolls": 0, "differ": [], "boxes": [0, 0, 0, 0]}


def test_a_word_being_composed_is_not_checked_before_it_is_there(visit: Any) -> None:
    visitor = visit()
    page = visitor.page
    page.wait_for_selector("html.js")
    page.click("#body")
    keyboard = visitor.context.new_cdp_session(page)
    keyboard.send("Input.imeSetComposition", {"text": "guojiaji", "selectionStart": 8, "selectionEnd": 8})
    page.wait_for_timeout(600)
    assert not [call for call in visitor.calls if call.endswith("/check")]
    keyboard.send("Input.insertText", {"text": "全网最低价"})
    page.wait_for_selector(".mark")
    assert marked(page) == ["全网最低价"]


def test_marks_move_with_the_text_before_the_answer_comes(visit: Any) -> None:
    page = visit().page
    write(page, "body", "这支面霜全网最低价，放心买")
    page.route("**/check", lambda route: None)  # no answer any more
    page.eval_on_selector("#body", "area => area.setSelectionRange(0, 0)")
    page.focus("#body")
    page.keyboard.type("🌸新的开头，")
    assert marked(page) == ["全网最低价"]
    page.unroute_all(behavior="ignoreErrors")


def test_title_and_body_are_counted_as_a_reader_counts(visit: Any) -> None:
    page = visit().page
    page.wait_for_selector("html.js")
    page.fill("#title", "👩‍👩‍👧🇨🇳é面霜")
    assert page.inner_text("#title-count") == "约 5 / 20"
    page.fill("#title", "字" * 23)
    assert page.inner_text("#title-count") == "约 23 / 20，多 3"
    page.fill("#body", "字" * 1001)
    assert page.inner_text("#body-count") == "约 1001 / 1000，多 1"


def test_an_older_answer_never_replaces_a_newer_one(visit: Any) -> None:
    visitor = visit()
    page = visitor.page
    page.wait_for_selector("html.js")
    held: list[Any] = []
    page.route("**/check", lambda route: held.append(route) if not held else route.continue_())
    page.fill("#body", "全网最低价，放心买")
    end = time.monotonic() + 20
    while not held:
        assert time.monotonic() < end, "never checked"
        page.wait_for_timeout(25)
    write(page, "body", "周末的面包")
    assert verdict(page) == "未发现问题"
    held[0].abort()
    page.wait_for_timeout(200)
    assert verdict(page) == "未发现问题"
    visitor.wrongs.clear()  # Chromium tells of the request that was given up


def test_a_lost_server_is_told_and_the_text_stays(visit: Any) -> None:
    visitor = visit()
    page = visitor.page
    page.wait_for_selector("html.js")
    page.route("**/check", lambda route: route.abort())
    page.fill("#body", "全网最低价，放心买")
    until(page, "document.querySelector('.verdict-word').textContent === '没有检查成'")
    assert value(page) == "全网最低价，放心买"
    page.unroute_all()
    write(page, "body", "全网最低价，放心买！")
    assert verdict(page) in ("需要修改", "需要人工复核")
    visitor.wrongs.clear()  # the requests that were cut off


def hold(page: Any) -> list[Any]:
    """From now on each check waits until somebody lets it go on."""
    held: list[Any] = []

    def keep(route: Any) -> None:
        held.append(route)

    page.route("**/check", keep)
    return held


def sent(page: Any, held: list[Any]) -> None:
    """Wait until a check is held."""
    end = time.monotonic() + 20
    while not held:
        assert time.monotonic() < end, "never checked"
        page.wait_for_timeout(25)


def test_an_answer_about_the_text_before_marks_its_words_where_they_stand_now(visit: Any) -> None:
    visitor = visit()
    page = visitor.page
    page.wait_for_selector("html.js")
    held = hold(page)
    page.fill("#body", "周末全网最低价，放心买")
    sent(page, held)
    page.eval_on_selector("#body", "area => area.setSelectionRange(0, 0)")
    # While a word is composed nothing new is checked.
    keyboard = visitor.context.new_cdp_session(page)
    keyboard.send("Input.imeSetComposition", {"text": "jintian", "selectionStart": 7, "selectionEnd": 7})
    assert value(page) == "jintian周末全网最低价，放心买"
    held[0].continue_()
    page.wait_for_selector(".mark")
    assert marked(page) == ["全网最低价"]
    page.locator('[data-act="delete"]').first.click()
    assert value(page).endswith("周末，放心买")
    page.unroute_all(behavior="ignoreErrors")


def test_an_answer_that_comes_while_a_button_is_held_down_does_not_take_it_away(visit: Any) -> None:
    page = visit().page
    write(page, "body", "周末全网最低价，放心买")
    held = hold(page)
    page.focus("#title")
    page.keyboard.type("好")
    sent(page, held)
    page.locator('[data-act="delete"]').first.hover()
    page.mouse.down()
    page.wait_for_timeout(300)  # leaving the title asks once more
    for one in held:
        one.continue_()
    page.wait_for_timeout(300)
    assert marked(page) == ["全网最低价"]
    page.unroute_all()
    page.mouse.up()
    assert value(page) == "周末，放心买"
    settled(page)
    assert page.locator(".card").count() == 0


def test_the_focus_stays_on_a_button_when_its_card_comes_anew(visit: Any) -> None:
    page = visit().page
    write(page, "body", "周末全网最低价，放心买")
    page.eval_on_selector("#title", "area => { area.value = '好'; area.dispatchEvent(new Event('input')); }")
    page.locator('[data-act="delete"]').first.focus()
    settled(page)
    assert page.evaluate("document.activeElement.dataset.act") == "delete"
    page.keyboard.press(" ")
    assert value(page) == "周末，放心买"


def test_a_text_that_was_checked_before_the_server_was_lost_is_checked_again(visit: Any) -> None:
    visitor = visit()
    page = visitor.page
    write(page, "body", "全网最低价，放心买")
    page.route("**/check", lambda route: route.abort())
    page.focus("#body")
    page.keyboard.press("Control+End")
    page.keyboard.type("啊")
    until(page, "document.querySelector('.verdict-word').textContent === '没有检查成'")
    page.unroute_all()
    page.keyboard.press("Backspace")
    until(page, "document.querySelector('.verdict-word').textContent !== '没有检查成'")
    assert value(page) == "全网最低价，放心买"
    assert marked(page) == ["全网最低价"]
    visitor.wrongs.clear()  # the request that was cut off


def test_what_is_too_long_is_told_without_being_sent(visit: Any) -> None:
    visitor = visit()
    page = visitor.page
    write(page, "body", "全网最低价，放心买")
    sent = len(visitor.calls)
    write(page, "body", "字" * 120_000)
    assert verdict(page) == "没有检查成"
    assert "太长" in page.inner_text("#verdict")
    assert page.locator(".card").count() == 0
    assert len(visitor.calls) == sent


# -- findings -----------------------------------------------------------------------------------------------------------


def test_replace_and_undo(visit: Any) -> None:
    page = visit().page
    before = "🌸这支面霜无添加，很好闻😀"
    page.select_option("#industry", "food")
    write(page, "body", before)
    button = page.locator('[data-act="replace"]').first
    new = button.get_attribute("data-text")
    assert new == "配料简单"
    button.click()
    assert value(page) == "🌸这支面霜配料简单，很好闻😀"
    assert "配料简单" in page.inner_text(".notice-text")
    assert page.evaluate("document.activeElement.className") == "notice-undo"
    until(page, "!document.querySelector('.card')")
    page.keyboard.press("Enter")
    assert value(page) == before
    settled(page)
    assert page.locator(".card").count() == 1


def test_on_a_touch_screen_replacing_brings_up_no_keyboard(visit: Any) -> None:
    page = visit(**PHONE).page
    before = "🌸周末全网最低价，放心买😀"
    write(page, "body", before)
    page.evaluate("document.activeElement.blur()")
    page.locator('[data-act="delete"]').first.tap()
    assert value(page) == "🌸周末，放心买😀"
    assert page.evaluate("document.activeElement.tagName") == "BUTTON"
    page.tap(".notice-undo")
    assert value(page) == before
    settled(page)
    page.locator('[data-act="show"]').first.tap()
    assert page.evaluate("document.activeElement.tagName") == "BUTTON"
    assert page.locator(".mark--current").first.is_visible()


def test_a_change_taken_back_before_the_answer_came_leaves_its_mark(visit: Any) -> None:
    page = visit().page
    write(page, "body", "🌸周末全网最低价，放心买😀")
    asked = []
    page.on("request", lambda request: asked.append(request.url))
    # In one go, so that the check of the text without the words is not even sent.
    page.evaluate(
        "() => { document.querySelector('[data-act=\"delete\"]').click(); document.querySelector('.notice-undo').click(); }"
    )
    settled(page)
    assert asked == []
    assert marked(page) == ["全网最低价"]
    page.locator('[data-act="show"]').first.click()
    assert page.locator(".mark--current").count() == 1


def test_the_browsers_own_undo_works_too(visit: Any) -> None:
    page = visit().page
    write(page, "body", "周末全网最低价，放心买")
    page.locator('[data-act="delete"]').first.click()
    assert value(page) == "周末，放心买"
    page.focus("#body")
    page.keyboard.press("Control+z")
    assert value(page) == "周末全网最低价，放心买"


def test_undo_survives_typing_elsewhere_and_ends_where_it_would_harm(visit: Any) -> None:
    page = visit().page
    write(page, "body", "周末全网最低价，放心买")
    page.locator('[data-act="delete"]').first.click()
    page.focus("#body")
    page.keyboard.press("Control+End")
    page.keyboard.type("啦")
    page.click(".notice-undo")
    assert value(page) == "周末全网最低价，放心买啦"
    page.wait_for_selector(".card")
    page.select_option("#industry", "food")
    write(page, "body", "无添加的酸奶")
    page.locator('[data-act="replace"]').first.click()
    page.eval_on_selector("#body", "area => area.setSelectionRange(1, 2)")
    page.focus("#body")
    page.keyboard.type("改")
    assert page.is_hidden(".notice-undo")


def test_all_replacements_at_once_and_back(visit: Any) -> None:
    page = visit().page
    before = "无添加的酸奶，零添加的果汁😀"
    page.select_option("#industry", "food")
    write(page, "body", before)
    page.click("#replace-all")
    assert value(page) == "配料简单的酸奶，配料简单的果汁😀"
    page.click(".notice-undo")
    assert value(page) == before


def test_the_cleaned_text_is_copied(visit: Any) -> None:
    visitor = visit(permissions=["clipboard-read", "clipboard-write"])
    page = visitor.page
    page.fill("#title", "面霜")
    write(page, "body", "周末全网最低价，放心买")
    page.locator('[data-act="delete"]').first.click()
    page.click("#copy")
    until(page, "document.querySelector('.notice-text').textContent === '已复制'")
    assert page.evaluate("navigator.clipboard.readText()") == "面霜\n\n周末，放心买"


def test_a_finding_and_its_words_point_at_each_other(visit: Any) -> None:
    page = visit().page
    write(page, "body", "🌸周末全网最低价，放心买")
    page.locator('[data-act="show"]').first.click()
    selected = page.eval_on_selector("#body", "area => area.value.slice(area.selectionStart, area.selectionEnd)")
    assert selected == "全网最低价"
    assert page.eval_on_selector_all(".mark--current", "all => all.map(one => one.textContent)") == ["全网最低价"]
    assert page.locator(".card--current").count() == 1


def test_what_a_reader_opened_stays_open(visit: Any) -> None:
    page = visit().page
    write(page, "body", "周末全网最低价，放心买。")
    page.click(".more > summary")
    assert "依据" in page.inner_text(".more summary")
    assert page.locator(".sources li").first.is_visible()
    write(page, "body", "周末全网最低价，放心买。再写一句")
    assert page.locator(".sources li").first.is_visible()


def test_reports_are_downloaded(visit: Any) -> None:
    page = visit().page
    write(page, "body", "周末全网最低价，放心买")
    for kind in ("html", "json"):
        with page.expect_download() as found:
            page.click(f'button[value="{kind}"]')
        assert found.value.suggested_filename == f"notegate-report.{kind}"
        assert "全网最低价" in Path(found.value.path()).read_text("utf-8")
    assert value(page) == "周末全网最低价，放心买"


def test_a_wrong_call_becomes_a_row_to_copy_or_keep(visit: Any) -> None:
    visitor = visit()
    page = visitor.page
    write(page, "body", "第一句。超市卖全网最低价的牌子。第三句")
    page.click(".more > summary")
    page.locator('[data-act="wrong"]').first.click()
    until(page, "document.getElementById('row-preview').textContent.includes('全网最低价')")
    row = page.inner_text("#row-preview")
    assert row.startswith("rule,category,term,")
    assert page.input_value("#row-unless") == "市卖全网最低价的牌"
    assert "超市卖全网最低价的牌子" in row
    assert "第一句" not in row
    page.fill("#row-unless", "别的")
    until(page, "document.getElementById('row-preview').classList.contains('trouble')")
    page.fill("#row-unless", "全网最低价的牌子")
    until(page, "document.getElementById('row-preview').textContent.includes('全网最低价的牌子,')")
    with page.expect_download() as found:
        page.click('#row-form button:not([type="button"])')
    assert found.value.suggested_filename == "notegate-row.csv"
    page.keyboard.press("Escape")
    assert page.is_hidden("#row")
    visitor.wrongs.clear()  # Chromium tells of the answer 422 to the row that was none


def test_a_missed_claim_is_taken_from_the_selection(visit: Any) -> None:
    page = visit().page
    write(page, "body", "🌸周末的面包真好吃")
    page.click("#missed")
    assert "选中" in page.inner_text(".notice-text")
    page.focus("#body")
    page.eval_on_selector("#body", "area => area.setSelectionRange(5, 7)")
    page.click("#missed")
    assert page.input_value("#row-words") == "面包"
    assert page.input_value("#row-sentence") == "🌸周末的面包真好吃"
    assert page.is_hidden("#row-unless")


def test_more_images_and_topics_are_marked_where_they_stand(visit: Any) -> None:
    page = visit().page
    page.wait_for_selector("html.js")
    page.click(".images > summary")
    page.click("#more-images")
    write(page, "image-1", "图上写着全网最低价，放心买")
    assert marked(page, "image-1") == ["全网最低价"]
    write(page, "topics", "#护肤 🌸 #最佳面霜")
    assert "最佳" in "".join(marked(page, "topics"))


# -- hostile drafts --------------------------------------------------------------------------------------------------------


def test_hostile_drafts_stay_texts(visit: Any) -> None:
    page = visit().page
    text = "\n".join([*SCRIPTS, RIGHT_TO_LEFT, FORMULA]) + "\n周末全网最低价，放心买"
    page.wait_for_selector("html.js")
    page.fill("#title", SCRIPTS[1])
    page.fill("#topics", SCRIPTS[0])
    write(page, "body", text)
    assert "全网最低价" in marked(page)
    assert value(page) == text
    for card in page.locator('.card [data-act="show"]').all():
        card.click()
    assert page.evaluate("window.broken") is None
    assert page.locator("img, iframe, base, main script").count() == 0


def test_a_hostile_finding_stays_a_text_in_the_notice_and_the_row(visit: Any) -> None:
    page = visit().page
    write(page, "body", "<img src=x onerror=window.broken=1>全网最低价<script>window.broken=1</script>")
    page.click(".more > summary")
    page.locator('[data-act="wrong"]').first.click()
    until(page, "document.getElementById('row-preview').textContent.includes('onerror')")
    page.click("#row-close")
    page.locator('[data-act="delete"]').first.click()
    assert page.evaluate("window.broken") is None
    assert page.locator("img").count() == 0


# -- languages, phone, no scripts -------------------------------------------------------------------------------------------


def test_choosing_a_language_keeps_the_draft(visit: Any) -> None:
    page = visit(locale="en-GB").page
    write(page, "body", "周末全网最低价，放心买")
    assert verdict(page) in ("Needs changes", "Needs a person's look")
    page.click("text=繁體")
    page.wait_for_selector("html[lang=zh-TW].js")
    assert value(page) == "周末全网最低价，放心买"
    page.wait_for_selector(".mark")
    assert marked(page) == ["全网最低价"]
    assert verdict(page) in ("需要修改", "需要人工複核")


def test_enter_never_changes_the_language(visit: Any) -> None:
    page = visit(java_script_enabled=False).page
    page.focus('input[name="scene"]')
    page.keyboard.press("Enter")
    page.wait_for_load_state()
    assert page.get_attribute("html", "lang") == "zh-CN"
    assert not page.context.cookies()


def test_on_a_phone_nothing_is_wider_than_the_screen_and_the_verdict_stays(visit: Any) -> None:
    visitor = visit(**PHONE)
    page = visitor.page
    write(page, "body", DRAFT * 3)
    page.evaluate("window.scrollTo(0, 1500)")
    box = page.locator("#verdict").bounding_box()
    assert 0 <= box["y"] < 60
    page.click(".verdict-jump")
    page.wait_for_timeout(100)
    heading = page.locator("#findings-heading").bounding_box()
    assert box["height"] - 5 <= heading["y"] < 400
    for address in ("/", "/upload", "/accounts", "/orders", "/sign-in"):
        visitor.open(address)
        assert page.evaluate("document.documentElement.scrollWidth") <= 390, address
        small = page.eval_on_selector_all(
            "button, .act, .pill, select, .menu a, input:not([type=radio]):not([type=hidden])",
            "all => all.map(one => [one.textContent.trim().slice(0, 20) || one.name, one.getBoundingClientRect().height])"
            ".filter(([, height]) => height > 0 && height < 32)",
        )
        assert small == [], address


def test_beside_a_long_text_the_verdict_never_leaves_the_screen(visit: Any) -> None:
    page = visit().page
    write(page, "body", "全网最低价，放心买。\n" * 60)
    for place in (0, 700, 100_000):
        page.evaluate(f"window.scrollTo(0, {place})")
        box = page.locator("#verdict").bounding_box()
        assert 0 <= box["y"] <= 300


def test_without_scripts_a_note_is_checked(visit: Any) -> None:
    page = visit(java_script_enabled=False).page
    page.fill("#title", "面霜")
    page.fill("#body", "周末\n全网最低价，放心买")
    page.click("form .primary")
    assert [one.inner_text() for one in page.locator(".marked mark").all()] == ["全网最低价"]
    assert value(page) == "周末\n全网最低价，放心买"
    assert verdict(page) in ("需要修改", "需要人工复核")
    assert page.locator("#copy").is_hidden()
    with page.expect_download() as found:
        page.click('button[value="html"]')
    assert found.value.suggested_filename == "notegate-report.html"


# -- the other pages ----------------------------------------------------------------------------------------------------------


def checked_sheet(visit: Any) -> Any:
    """The page on which a sheet has been sent and checked."""
    page = visit("/upload").page
    page.wait_for_selector("html.js")
    page.set_input_files("#file", SHEET)
    page.click("#start")
    page.wait_for_selector("#job-results:not([hidden])", timeout=120_000)
    return page


def test_a_sheet_goes_in_and_comes_back(visit: Any) -> None:
    page = checked_sheet(visit)
    assert re.search(r"检查完了：\d+ 行", page.inner_text("#job-state"))
    assert page.locator("#job-counts li").count() == 4
    assert page.get_attribute("#job-results .act--main", "data-format") == "xlsx"
    with page.expect_download() as found:
        page.click("#job-results .act--main")
    import openpyxl

    back = openpyxl.load_workbook(io.BytesIO(Path(found.value.path()).read_bytes())).worksheets[0]
    sent = openpyxl.load_workbook(SHEET).worksheets[0]
    header = [cell.value for cell in back[1]]
    assert "verdict" in header
    assert back.max_row == sent.max_row
    page.click("#job-delete")
    until(page, "document.getElementById('job-state').textContent === '已删除'")


def test_a_job_is_found_again_when_the_page_is_loaded_anew(visit: Any) -> None:
    page = checked_sheet(visit)
    page.reload()
    page.wait_for_selector("#job-results:not([hidden])")
    assert page.inner_text("#job-name") == SHEET.name
    page.click("#job-delete")
    until(page, "document.getElementById('job-state').textContent === '已删除'")
    page.reload()
    page.wait_for_selector("html.js")
    assert page.is_visible("#upload")
    assert page.is_hidden("#job")


@pytest.mark.parametrize(
    ("name", "content", "said"),
    [
        ("a.xlsx", b"no workbook", "不是能读取的 .xlsx 工作簿"),
        ("a.csv", "标题,boddy\n口红,国家级\n".encode(), "没有正文；'boddy' 是不是 'body'？"),
    ],
)
def test_why_a_file_cannot_be_read_is_said_in_the_readers_language(
    visit: Any, name: str, content: bytes, said: str
) -> None:
    page = visit("/upload").page
    page.wait_for_selector("html.js")
    page.set_input_files("#file", {"name": name, "mimeType": "application/octet-stream", "buffer": content})
    page.click("#start")
    until(page, f"document.getElementById('job-state').textContent.includes({json.dumps(said)})")


def test_a_file_of_another_kind_is_refused_at_once(visit: Any) -> None:
    visitor = visit("/upload")
    page = visitor.page
    page.wait_for_selector("html.js")
    page.set_input_files("#file", {"name": "sheet.exe", "mimeType": "text/plain", "buffer": b"x"})
    page.click("#start")
    assert "只收" in page.inner_text("#job-state")
    assert not [call for call in visitor.calls if call.startswith("POST")]
    page.click("#job-again")
    assert page.is_visible("#upload")


def test_accounts_and_orders_in_the_browser(visit: Any) -> None:
    visitor = visit("/accounts")
    page = visitor.page
    examples = Path(__file__).parents[2] / "examples"
    page.set_input_files("#file", examples / "accounts.csv")
    page.fill("#file-as-of", "2026-06-21")
    page.click("form[enctype] .primary")
    assert page.locator("tbody tr").count() == 7
    assert page.locator(".picture svg[role=img]").first.is_visible()
    with page.expect_download() as found:
        page.click('button[value="ics"]')
    assert found.value.suggested_filename == "accounts.ics"
    visitor.open("/orders")
    page.wait_for_selector("html.js")
    rows = page.locator(".event").count()
    page.click("#more-events")
    assert page.locator(".event").count() == rows + 1
    ids = page.eval_on_selector_all("[id]", "all => all.map(one => one.id)")
    assert len(ids) == len(set(ids))
    page.fill("#amount", "10000")
    page.select_option("#stage", "sample")
    page.click("form:not([enctype]) .primary >> nth=-1")
    assert "75%" in page.inner_text(".facts")


# -- everybody ------------------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_nothing_serious(visit: Any, scheme: str) -> None:
    from axe_playwright_python.sync_playwright import Axe

    axe = Axe()
    visitor = visit(color_scheme=scheme, **(PHONE if scheme == "dark" else {}))
    page = visitor.page

    def serious(name: str) -> list[str]:
        # axe brings its own styles along when it looks at colours; the page's policy refuses them, and says so.
        found = axe.run(page).response["violations"]
        visitor.wrongs[:] = [wrong for wrong in visitor.wrongs if "inline style" not in wrong]
        return [
            f"{name}: {one['id']} {one['nodes'][0]['html'][:120]} {one['nodes'][0]['failureSummary'][:200]}"
            for one in found
            if one["impact"] in ("serious", "critical")
        ]

    wrongs = serious("empty form")
    write(page, "body", DRAFT)
    page.eval_on_selector_all("details", "all => all.forEach(one => { one.open = true })")
    wrongs += serious("findings")
    page.locator('[data-act="wrong"]').first.click()
    page.wait_for_selector("#row[open]")
    wrongs += serious("dialog")
    page.click("#row-close")
    page.locator('[data-act="delete"]').first.click()
    wrongs += serious("notice")
    for address in ("/upload", "/accounts", "/orders", "/sign-in"):
        visitor.open(address)
        wrongs += serious(address)
    examples = Path(__file__).parents[2] / "examples"
    for address, name in (("/accounts", "accounts.csv"), ("/orders", "orders.json")):
        visitor.open(address)
        page.set_input_files("#file", examples / name)
        page.click("form[enctype] .primary")
        page.wait_for_selector("#result")
        wrongs += serious(f"{address} with answers")
    assert wrongs == []


def test_everything_can_be_reached_with_the_keyboard(visit: Any) -> None:
    page = visit().page
    page.wait_for_selector("html.js")
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.className") == "skip"
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.id") == "title"
    write(page, "body", "周末全网最低价，放心买")
    page.focus("#title")
    reached = set()
    for _ in range(30):
        page.keyboard.press("Tab")
        reached.add(
            page.evaluate("(one => one.id || one.dataset.act || one.name || one.tagName)(document.activeElement)")
        )
    assert {
        "body",
        "topics",
        "scene",
        "partnership",
        "industry",
        "delete",
        "show",
        "copy",
        "format",
        "missed",
    } <= reached
