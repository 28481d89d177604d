"""The three languages of the form: its own texts, and what the engine says.

The texts lie in ``texts/<language>.toml``, one key per text, the same keys in each. What the engine says in simplified
Chinese (rules, reasons, advice) is turned into traditional characters for ``zh-TW`` and looked up (see ``phrases``) for
``en``; what it says in English, of files that cannot be read, is looked up for both kinds of Chinese. What stays in
another language, such as a brand's own rule, is marked as that for screen readers.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from types import MappingProxyType
from typing import Any

from checker.errors import NotegateError

from . import phrases

LANGUAGES: Mapping[str, str] = MappingProxyType({"zh-CN": "简体", "zh-TW": "繁體", "en": "English"})
"""The languages by tag, each with its name in itself; the first one is spoken when nothing is known."""
DEFAULT = "zh-CN"
COOKIE = "notegate-language"

# First of a row of characters that no text means anything by; they stand in for words that are not to be converted.
_STAND_IN = 0xF0000
_HAN = re.compile(r"[\u3400-\u9fff]")
_LATIN = re.compile("[A-Za-z]")
_QUOTES = str.maketrans("“”‘’", "「」『』")
# Characters are converted, words are not: the word list of OpenCC is one of software and would make 新增劑 of 添加劑, 稽核
# of 審核, and new names of laws. These are the few words and spellings that a reader of traditional Chinese expects.
_MEANT = (
    ("賬", "帳"),
    ("臺", "台"),
    ("發佈", "發布"),
    ("軟件", "軟體"),
    ("視頻", "影片"),
    ("登錄", "登入"),
    ("鏈接", "連結"),
    ("短信碼", "簡訊碼"),
    ("網絡兼職", "網路兼職"),
    ("文本文件", "文字檔"),
    ("字節", "位元組"),
    ("字符", "字元"),
    ("字段", "欄位"),
)


@dataclass(frozen=True)
class Language:
    """One language: ``tag`` is the BCP 47 tag, ``texts`` are the form's own texts by key."""

    tag: str
    texts: Mapping[str, str] = field(repr=False)

    def __call__(self, key: str, /, **values: object) -> str:
        """The text of ``key`` with ``values`` put in. Raises KeyError for a key that no language has."""
        return self.texts[key].format_map(values) if values else self.texts[key]

    def engine(self, text: str, *own: str) -> str:
        """What the engine says, for a reader of this language. ``own`` are words of the user, which stay as they are."""
        if self.tag == "en":
            said = phrases.english()(text)
            return text if said is None else said
        return self.note_words(text, *own)

    def note_words(self, text: str, *own: str) -> str:
        """Words that belong into a note, or that are written in one: Chinese in every language, in the reader's script.

        ``own`` are words of the user, which stay as they are.
        """
        if self.tag != "zh-TW":
            return text
        kept = [words for words in dict.fromkeys(own) if words and words in text]
        # The longest first: a word may contain another one.
        kept.sort(key=len, reverse=True)
        for number, words in enumerate(kept):
            text = text.replace(words, chr(_STAND_IN + number))
        text = _converted(text)
        for number, words in enumerate(kept):
            text = text.replace(chr(_STAND_IN + number), words)
        return text

    def trouble(self, error: NotegateError, *own: str) -> str:
        """Why something could not be read, with the place, which is often one of the user's names."""
        place, message = error.where or "", error.message
        if self.tag == "en":
            return f"{place}: {message}" if place else message
        said = phrases.chinese()(message) or message
        place = phrases.chinese()(place) or place
        # What may be filled in is understood as it stands there.
        said, valid, names = said.partition("可以填：")
        return self.note_words(f"{place}：{said}{valid}" if place else f"{said}{valid}", *own) + names

    def tongue(self, text: str) -> str:
        """The language in which ``text`` is written where it is not this one, by its characters; else empty."""
        han = len(_HAN.findall(text))
        if self.tag == "en":
            return "zh-CN" if han > len(_LATIN.findall(text)) else ""
        return "en" if not han and _LATIN.search(text) else ""

    def title(self, titles: Mapping[str, str]) -> str:
        """A title that data carry in several languages."""
        if self.tag == "zh-TW":
            return titles.get("zh-TW") or self.note_words(titles["zh-CN"])
        return titles.get(self.tag) or titles["zh-CN"]

    def script_texts(self) -> dict[str, str]:
        """The texts that the scripts show."""
        return {key: text for key, text in self.texts.items() if key.startswith("js.")}


@cache
def language(tag: str) -> Language:
    """The language called ``tag``, one of ``LANGUAGES``."""
    document = tomllib.loads((Path(__file__).parent / "texts" / f"{tag}.toml").read_text("utf-8"))
    return Language(tag, MappingProxyType(dict(_flat(document))))


def chosen(cookie: str | None, accepted: str | None) -> Language:
    """The language for a request: the one chosen before, else the best of ``Accept-Language``, else the default."""
    if cookie in LANGUAGES:
        return language(str(cookie))
    return language(_accepted(accepted or ""))


def _accepted(header: str) -> str:
    """The tag of the best language in an ``Accept-Language`` header. Who reads no Chinese is answered in English."""
    wanted = []
    for place, part in enumerate(header[:400].split(",")):
        tag, _, parameters = part.strip().partition(";")
        wanted.append((-_quality(parameters), place, tag.strip().lower()))
    tags = [tag for quality, _, tag in sorted(wanted) if tag and quality < 0]
    for tag in tags:
        known = _known(tag)
        if known:
            return known
    return "en" if tags and "*" not in tags else DEFAULT


def _quality(parameters: str) -> float:
    name, _, value = parameters.strip().partition("=")
    if name.strip() != "q":
        return 1.0
    try:
        return min(max(float(value), 0.0), 1.0)
    except ValueError:
        return 0.0


def _known(tag: str) -> str | None:
    subtags = tag.split("-")
    if subtags[0] == "en":
        return "en"
    if subtags[0] in ("zh", "yue"):
        traditional = not {"hant", "tw", "hk", "mo"}.isdisjoint(subtags) and "hans" not in subtags
        return "zh-TW" if traditional else "zh-CN"
    return None


def _converted(text: str) -> str:
    converted: str = _converter().convert(text)
    for read, meant in _MEANT:
        converted = converted.replace(read, meant)
    return converted.translate(_QUOTES)


@cache
def _converter() -> Any:
    from opencc import OpenCC  # noqa: PLC0415 - reads its dictionaries, and only traditional pages need them

    return OpenCC("s2tw")


def _flat(table: Mapping[str, Any], above: str = "") -> Iterable[tuple[str, str]]:
    for key, value in table.items():
        if isinstance(value, Mapping):
            yield from _flat(value, f"{above}{key}.")
        else:
            yield f"{above}{key}", str(value)
