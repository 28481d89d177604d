"""A stretch of text as the contact patterns read it: without what people slip between the characters of a cue."""

from __future__ import annotations

import functools
import re
from collections.abc import Iterable, Iterator

from checker.views import FieldText

# Between words people slip spaces, dots, bars, symbols, emoji. Colons, quotation marks, commas and sentence marks are
# kept: they tell where a name or an account begins.
_HAN = "㐀-䶿一-鿿〇\U00020000-\U000323af"
_KEPT = '，。！？；、…!?;:,\\n\\r“”‘’"「」『』【】《》\\x00'
_NOISE = f"[^{_HAN}a-z0-9{_KEPT}]"
_ID_MARKS = frozenset("_-.@/")
# A plus sign in front of these stands for 加.
_PLUS_TARGETS = "赖vw微薇威维葳蔚崴唯围伟韦巍惟煨偎√徽卫绿q扣企秋群裙君我个t心"


@functools.cache
def _junction() -> re.Pattern[str]:
    return re.compile(
        f"(?<=[{_HAN}a-z0-9]){_NOISE}{{1,8}}(?=[{_HAN}a-z0-9])|{_NOISE}{{1,8}}(?=:)|(?<=:){_NOISE}{{1,8}}"
    )


@functools.cache
def _token() -> re.Pattern[str]:
    return re.compile(r"\[[^\[\]\s]{1,8}[rh]\]|\[话题\]")


@functools.cache
def _enclosed() -> re.Pattern[str]:
    # 加【微】信, 加“微”“信”: one character in marks of its own is part of a word taken apart.
    return re.compile(f"[【「“『《]([{_HAN}a-z])[】」”』》]")


_EMPTY = ("【】", "「」", "“”", "『』", "《》")
"""Brackets around nothing are noise."""
_PARTS = {
    "扌口": "扣", "扌立": "拉", "扌戈": "找", "木几": "机", "彳敫": "微", "彳散": "微", "亻散": "微", "钅连": "链", "讠舌": "话", "辶井": "进",
    "辶隹": "进", "扌斗": "抖", "氵匋": "淘", "讠平": "评", "讠仑": "论", "扌白": "拍", "亻尔": "你", "讠旬": "询", "氵主": "注", "宀各": "客",
    "耳关": "联", "氵由": "油", "车专": "转", "亻寸": "付", "讠丁": "订", "石马": "码", "礻土": "社", "竹弟": "第", "辶关": "送", "衤君": "裙",
    "hao": "号",
}  # fmt: skip
"""Characters of contacts taken apart, and 号 in syllables behind the name of a channel; 亻言, 力口, 君羊 and 禾厶 are read as they are: they tell a disguise."""
_COMMAS = "[，、。,.]"


@functools.cache
def _parts() -> re.Pattern[str]:
    pairs = "|".join(f"{pair[0]} ?{pair[1]}" for pair in _PARTS if len(pair) == 2)
    return re.compile(f"{pairs}|(?<=[微薇威维葳卫信芯众主频q群裙机账帐v扣]) ?hao(?![a-z])")


@functools.cache
def _parted() -> re.Pattern[str]:
    # 电、话、打、我: commas that part single characters, three or more in a row, part no clauses; nor do those between the
    # pieces of an account that follows: 薇，号，是，lin，2209，88.
    return re.compile(
        f"{_COMMAS}(?<=[{_HAN}].)(?:[{_HAN}]{_COMMAS}){{2,}}(?:[a-z0-9]{{1,6}}{_COMMAS}){{0,6}}(?=[{_HAN}a-z0-9])"
    )


_CHANNELS = (
    "discord", "douyin", "facebook", "instagram", "kakao", "line", "messenger", "shopee", "signal", "skype", "taobao",
    "telegram", "wechat", "weibo", "weixin", "whatsapp", "xianyu", "zalo",
)  # fmt: skip
_SLIPPED = "[ .·•*_|/~-]"
_REMOVED = "\x01"
"""Takes the place of what goes without a trace."""


@functools.cache
def _lettered() -> re.Pattern[str]:
    # L. I. N. E and Tele-gram: the letters of a channel's name, with up to three marks between any two.
    names = "|".join(f"{_SLIPPED}{{0,3}}".join(name) for name in _CHANNELS)
    return re.compile(f"(?<![a-z0-9])(?:{names})(?![a-z0-9])")


_GREEN = "💚💬🗨🟢"
"""WeChat by its colour and its bubbles, before an account: 💚 bubu0316. Elsewhere they adorn."""


@functools.cache
def _green_before() -> re.Pattern[str]:
    return re.compile(r"[ :：]{0,3}(?:[a-z]{2,14}[0-9]{3,8}|[a-z][a-z0-9]{0,12}_[a-z0-9_]{1,14})(?![a-z0-9_])")


class Form:
    """Text to match against; ``places[i]`` is the folded position of its i-th character."""

    __slots__ = ("places", "text")

    def __init__(self, text: str, places: list[int]) -> None:
        self.text = text
        self.places = places


def forms(field: FieldText, low: int, high: int) -> Iterator[Form]:
    """The readings of ``field.text[low:high]``: with emoji read as the characters they stand for, and without them."""
    text = _greened(field, low, high)
    if "[" in text:
        text = _token().sub(lambda found: "\x00" * len(found.group()), text)
    yield _squeezed(text, low, ())
    emoji = [(start - low, end - low) for start, end in field.folded.emoji if low <= start and end <= high]
    if emoji:
        yield _squeezed(text, low, emoji)


def _greened(field: FieldText, low: int, high: int) -> str:
    """The text from ``low`` to ``high``, with 微 where a green emoji stands before an account."""
    text = field.text[low:high]
    for start, end in field.folded.emoji:
        if low <= start and end <= high and _green_before().match(field.text, end):
            first, last = field.folded.span(start, end)
            if field.folded.original[first:last].rstrip("\ufe0f") in _GREEN:
                text = text[: start - low] + "微" * (end - start) + text[end - low :]
    return text


def _squeezed(text: str, low: int, emoji: Iterable[tuple[int, int]]) -> Form:
    text = text.replace("：", ":")
    if any(pair in text for pair in _EMPTY):
        for pair in _EMPTY:
            text = text.replace(pair, "~~")
    if any(mark in text for mark in "【「“『《"):
        text = _enclosed().sub(r"~\1~", text)
    if emoji:
        # A symbol that is always noise takes the place of each emoji; the length stays.
        characters = list(text)
        for start, end in emoji:
            characters[start:end] = "~" * (end - start)
        text = "".join(characters)
    text = _lettered().sub(_run_together, _parted().sub(_uncommaed, text))
    pieces: list[str] = []
    places: list[int] = []
    done = 0
    for match in _junction().finditer(text):
        start, end = match.span()
        kept = _instead(text, start, end)
        pieces.append(text[done:start])
        places.extend(range(low + done, low + start))
        if kept:
            pieces.append(kept)
            places.append(low + start + match.group().find(kept) if kept in match.group() else low + start)
        done = end
    pieces.append(text[done:])
    places.extend(range(low + done, low + len(text)))
    return _joined(Form("".join(pieces), places))


def _run_together(name: re.Match[str]) -> str:
    return re.sub(_SLIPPED, _REMOVED, name.group())


def _uncommaed(run: re.Match[str]) -> str:
    return re.sub(_COMMAS, "~", run.group())


def _joined(form: Form) -> Form:
    """``form`` with the characters that were taken apart put together; each stands where its first part stood."""
    text, places = form.text, form.places
    found = list(_parts().finditer(text))
    if not found:
        return form
    for match in reversed(found):
        start, end = match.span()
        text = text[:start] + _PARTS[match.group().replace(" ", "")] + text[end:]
        places = places[: start + 1] + places[end:]
    return Form(text, places)


def _instead(text: str, start: int, end: int) -> str:
    """What stays of the noise ``text[start:end]``: a plus that means 加, one mark or blank between Latin characters."""
    noise = text[start:end]
    if noise[0] == _REMOVED:
        return ""
    if "+" in noise and end < len(text) and text[end] in _PLUS_TARGETS:
        return "+"
    latin_after = end < len(text) and text[end].isascii()
    if "@" in noise:
        return "@"
    if start and text[start - 1].isascii() and latin_after and ":" not in text[start - 1] + text[end]:
        return noise if noise in _ID_MARKS else " "
    return ""
