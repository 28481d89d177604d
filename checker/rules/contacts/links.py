"""Web addresses, mail addresses and the passwords that shops hide links in. Read on the folded text as it stands."""

from __future__ import annotations

import functools
import re
from collections.abc import Iterator
from typing import NamedTuple

from checker.claims import ERROR, WARNING
from checker.expressions import compiled
from checker.lexicon.types import SeverityPair
from checker.rules.contacts import digits

_OWN = ("xiaohongshu.com", "xhslink.com", "xhscdn.com")
_PUBLIC = (".gov.cn", ".edu.cn", "12306.cn", "gov.hk", "gov.tw", "chsi.com.cn")
_TLD = (
    "com|cn|net|org|top|xyz|shop|cc|me|io|vip|co|tw|hk|app|link|site|store|club|info|tv|ly|gd|wang|ltd|fun|live"
    "|online|tech|jp|kr|us|uk|sg|"
    "example|test|ink|pro|icu|mobi|biz|asia|work|art|ai|gg|page|bio|one|space|world|gle"
)


class Found(NamedTuple):
    """A link in the folded text."""

    name: str
    start: int
    end: int
    severity: SeverityPair


@functools.cache
def _url() -> re.Pattern[str]:
    return compiled(
        r"(?:https?|hxxps?|ftp|weixin|taobao|tg)\s?:\s?//\s?[a-z0-9][!-~]{2,200}"
        r"|(?<![a-z0-9@._-])www\s?\.\s?[a-z0-9][!-~]{2,200}"
        rf"|(?<![a-z0-9@#._%-])(?:[a-z0-9](?:[a-z0-9-]{{0,30}})\.){{1,4}}(?:{_TLD})(?![a-z0-9_.-]?[a-z0-9])(?:/[!-~"
        r"]{0,200})?"
        rf"|(?<![a-z0-9@#._%-])(?:[a-z0-9](?:[a-z0-9-]{{0,30}})\.){{1,4}}(?:{_TLD})/[!-~]{{1,200}}"
    )


@functools.cache
def _spelled() -> re.Pattern[str]:
    dot = r"(?:\s?[点]\s?|\s?\(?dot\)?\s?|\s?[。·•]\s?|\s\.\s?|\.\s)"
    return compiled(
        rf"(?<![a-z0-9.])(?:[a-z0-9-]{{1,20}}\.){{0,3}}[a-z0-9][a-z0-9-]{{1,30}}{dot}(?:(?:com|cn|net|top|xyz|shop|vip)(?![a-z])(?:/[!-~]{{1,200}})?|(?:me|cc|io|co|tw|h"
        rf"k|app|link|example)/[!-~])"
    )


@functools.cache
def _mail() -> re.Pattern[str]:
    at = r"\s?(?:@|#|[(（](?:at|a|@)[)）]|\[(?:at|a)\]|艾特|\sat\s|爱特|圈 ?a|小老鼠|花a)\s?"
    dot = r"\s?(?:\.|点|dot|。|·|\(\.\))\s?"
    host = (
        r"(?:(?:qq|1 ?6 ?3|1 ?2 ?6|139|189|gmail|foxmail|outlook|hotmail|sina|sohu|yahoo|icloud|aliyun|live|proton|yeah)"
        rf"(?:{dot}(?:com|cn|net|tw|hk)(?:\.(?:cn|tw|hk))?)?(?:邮箱)?"
        rf"|[a-z0-9-]{{2,30}}(?:{dot}[a-z0-9-]{{2,20}}){{0,2}}{dot}(?:{_TLD}))"
    )
    return compiled(rf"(?<![a-z0-9._+-])[a-z0-9][a-z0-9._+-]{{1,40}}{at}{host}(?![a-z0-9])")


@functools.cache
def _password() -> re.Pattern[str]:
    # ¥AbC123xYz¥ and its brothers: the same mark, or brackets, around eight to fourteen letters and digits.
    mark = "¥$€£₤₳¢₴₰₲₵₡₫₩฿《》()/!~*"
    return compiled(
        rf"([¥$€£₤₳¢₴₰₲₵₡₫₩฿])([a-z0-9]{{8,14}})[{re.escape(mark)}]"
        r"|(?<![a-z0-9])[0-9]?[《(/:]([a-z0-9]{9,13})[》)/][^\n]{0,6}(?:复制|打开|淘|tb)"
    )


_COUNTS = "零一两三四五六"
_TIMES = compiled(f"([两三四五六])个({digits.DIGIT})")


@functools.cache
def _counted() -> re.Pattern[str]:
    between = "[，,、 -]{0,2}"
    part = f"(?:[两三四五六]个{digits.DIGIT}|{digits.DIGIT}{{1,11}})"
    return compiled(f"(?={digits.DIGIT}[^\\n]{{0,14}}[两三四五六]个{digits.DIGIT}){part}(?:{between}{part}){{2,9}}")


_JOINTS = "(?:前面|后面|后边|中间|然后|接着?|再|最后|后[四五六七八4-8]位|末[四4]位|尾号|剩下的?|其余|加上?|拨|按|打|是|就|[:，,、 ]){1,5}"
"""What people say between the pieces of a number that they cut."""
_COUNTED_PLACES = compiled("[后末][四五六七八4-8]位")


@functools.cache
def _cut() -> re.Pattern[str]:
    piece = f"{digits.DIGIT}{{1,8}}"
    return compiled(
        f"(?<!{digits.DIGIT})(?:(?:前面|前[三四五六3-6]位|头三位|开头|先)(?:是|拨|打|按)?)?"
        f"([1一幺壹][3-9三四五六七八九]{piece}(?:{_JOINTS}{digits.DIGIT}{piece}){{1,3}})(?![0-9元块个人件天年月日折斤米克])"
    )


@functools.cache
def _dot() -> re.Pattern[str]:
    """Where an address may be."""
    return compiled(r"\.\s?[a-z0-9][a-z]|//")


@functools.cache
def _at() -> re.Pattern[str]:
    """Where a mail address may be."""
    return compiled(r"(?:[@#]|\b(?:at|a)[)）\] ]|[艾爱]特|圈 ?a|小老鼠|花a)\s?[a-z0-9]")


@functools.cache
def _sign() -> re.Pattern[str]:
    return compiled("[《/:(¥$€£₤₳¢₴₰₲₵₡₫₩฿][a-z0-9]{8}")


def find(text: str) -> Iterator[Found]:
    """Every link in ``text`` that leads off the platform."""
    sign = _sign().search(text) is not None
    spelled = any(
        ending in text
        for ending in (
            "com",
            "cn",
            "net",
            "top",
            "xyz",
            "shop",
            "vip",
            "me/",
            "cc/",
            "io/",
            "co/",
            "tw/",
            "hk/",
            "app/",
            "link/",
            "example/",
        )
    )
    if _dot().search(text):
        yield from _addresses(text)
    if spelled:
        for match in _spelled().finditer(text):
            yield Found("web-address-spelled", match.start(), match.end(), ERROR)
    if "个" in text and _TIMES.search(text):
        yield from _counted_numbers(text)
    if any(word in text for word in ("后", "再", "接", "中间", "尾", "剩")):
        yield from _cut_numbers(text)
    if _at().search(text):
        for match in _mail().finditer(text):
            yield Found("mail-address", *match.span(), ERROR)
    if sign:
        for match in _password().finditer(text):
            body = match.group(2) or match.group(3)
            if any(c.isalpha() for c in body) and (any(c.isdigit() for c in body) or match.group(2)):
                yield Found("shop-password", match.start(), match.end(), ERROR)


def _counted_numbers(text: str) -> Iterator[Found]:
    """幺叁陆，四个零，捌捌壹壹: a number some digits of which are counted."""
    for match in _counted().finditer(text):
        written = _TIMES.sub(lambda found: found[2] * _COUNTS.index(found[1]), match.group())
        if digits.MOBILE.fullmatch(digits.value(written)):
            yield Found("counted-number", *match.span(), ERROR)


def _cut_numbers(text: str) -> Iterator[Found]:
    """前面177066，后面58321: a number cut in pieces, with words of order between them."""
    for match in _cut().finditer(text):
        written = _COUNTED_PLACES.sub("", match[1])
        if digits.MOBILE.fullmatch(digits.value(written)) and any(word in match[1] for word in "后再接间尾剩"):
            yield Found("cut-number", *match.span(), ERROR)


def _addresses(text: str) -> Iterator[Found]:
    for match in _url().finditer(text):
        address = match.group()
        host = re.sub(r"^[a-z]+\s?:\s?//\s?", "", address).split("/", 1)[0].split("?", 1)[0]
        if host.endswith(_OWN):
            continue
        public = host.endswith(_PUBLIC)
        if public or re.fullmatch(r"[0-9.]+|[0-9]{1,2}\.[a-z]{2}", host):  # 2.AI: a numbered line
            continue
        full = "://" in address or address.startswith("www") or "/" in address
        yield Found("web-address", match.start(), match.end(), ERROR if full else WARNING)
