"""The names people give to a note's fields, in Chinese and English, and how their values become a Note."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator, Mapping
from enum import StrEnum
from functools import lru_cache
from types import MappingProxyType
from typing import NamedTuple, TypeVar

from checker.config import Settings
from checker.errors import InputError, nearest
from checker.inputs.bounds import MAX_ITEMS, MAX_NOTE_CHARACTERS
from checker.model import Image, Note, Partnership, Scene, Speaker

NAMES: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {
        "id": ("id", "编号", "編號", "笔记编号", "笔记id", "noteid", "序号", "序號"),
        "title": ("title", "标题", "標題", "笔记标题", "headline"),
        "body": (
            "body", "正文", "内容", "內容", "文案", "笔记正文", "笔记内容", "笔记文案", "脚本",
            "正文内容", "正文內容", "内文", "內文", "描述", "笔记描述", "稿件", "稿件内容",
            "content", "text", "desc", "description", "caption",
        ),
        "topics": ("topics", "topic", "话题", "話題", "标签", "標籤", "tags", "hashtags", "taglist"),
        "images": (
            "images", "image", "图片文字", "圖片文字", "图片文案", "封面文字", "图片", "圖片",
            "imagetext", "imagestext", "ocr",
        ),
        "scene": ("scene", "场景", "場景", "类型", "類型", "内容类型"),
        "industry": ("industry", "行业", "行業", "类目", "品类"),
        "speaker": ("speaker", "身份", "发布者", "发布身份", "發布者", "账号类型"),
        "partnership": ("partnership", "合作", "合作声明", "合作聲明", "商业合作", "商業合作", "利益关系", "合作关系"),
        "proofs": ("proofs", "proof", "证明", "證明", "证明材料", "资质", "資質", "依据", "依據"),
    }
)  # fmt: skip
"""Field -> the names it goes by, the surest first. Compared without case, width, blanks, ``_`` and ``-``."""

LISTS = frozenset({"topics", "images", "proofs"})

SCENES: Mapping[str, Scene] = MappingProxyType(
    {
        **{one.value: one for one in Scene},
        **dict.fromkeys(("笔记", "筆記", "图文", "圖文", "视频", "視頻", "种草", "normal", "video"), Scene.NOTE),
        **dict.fromkeys(("广告", "廣告", "投流", "投放", "信息流", "聚光", "薯条", "advertisement"), Scene.AD),
        **dict.fromkeys(("直播", "直播间", "直播間", "直播预告", "livestream"), Scene.LIVE),
        **dict.fromkeys(("邀约", "邀約", "合作邀请", "合作邀約", "约稿", "接单", "招募", "invitation"), Scene.BRIEF),
        **dict.fromkeys(("评论", "評論", "评论区", "回复"), Scene.COMMENT),
    }
)
SPEAKERS: Mapping[str, Speaker] = MappingProxyType(
    {
        **{one.value: one for one in Speaker},
        **dict.fromkeys(("品牌", "品牌方", "官方", "官方号", "企业", "企業", "企业号", "专业号"), Speaker.BRAND),
        **dict.fromkeys(("自有店铺", "自家店铺", "店铺", "店鋪", "商家", "店主", "shop", "ownshop"), Speaker.OWN_SHOP),
        **dict.fromkeys(
            ("创作者", "創作者", "博主", "达人", "達人", "素人", "个人", "個人", "买手", "kol", "koc"), Speaker.CREATOR
        ),
        **dict.fromkeys(("机构", "機構", "mcn", "医院", "学校"), Speaker.INSTITUTION),
        **dict.fromkeys(("未知", "不详", "不確定", "不确定"), Speaker.UNKNOWN),
    }
)
PARTNERSHIPS: Mapping[str, Partnership] = MappingProxyType(
    {
        **{one.value: one for one in Partnership},
        **dict.fromkeys(
            ("无", "無", "没有", "沒有", "否", "非合作", "自费", "自購", "自购", "no", "false", "n"), Partnership.NONE
        ),
        **dict.fromkeys(
            (
                "有", "是", "付费", "付費", "有偿", "有償", "合作", "赠品", "贈品", "寄拍", "送测", "置换",
                "未声明", "未聲明", "未报备", "yes", "true", "y", "gifted", "undeclared", "undeclaredcommercial",
            ),
            Partnership.PAID,
        ),
        **dict.fromkeys(
            ("已声明", "已聲明", "声明", "已报备", "已報備", "报备", "已标注", "已標註", "labelled"),
            Partnership.DECLARED,
        ),
        **dict.fromkeys(("未知", "不详", "不确定", "不確定"), Partnership.UNKNOWN),
    }
)  # fmt: skip

_NOISE = re.compile(r"[\s_\-\u200b-\u200f\ufeff]+")
_NUMBER = re.compile(r"\d+$")
_TOPIC_MARK = re.compile(r"\[话题\]|\[話題\]")
_BETWEEN = re.compile(r"[\s,，、;；|#＃]+")
_Word = TypeVar("_Word", bound=StrEnum)


class Piece(NamedTuple):
    """One topic, one picture's text or one proof, with its place in the text it was cut from."""

    text: str
    start: int


def plain(name: str) -> str:
    """A name as it is compared: without case, width, blanks, invisible characters, ``_`` and ``-``."""
    return _NOISE.sub("", unicodedata.normalize("NFKC", name)).casefold()


_FIELD_OF = {name: field for field, names in NAMES.items() for name in names}


@lru_cache(maxsize=1024)
def field_of(name: str) -> str | None:
    """The field a column or key holds, or None. Lists may be numbered: ``话题1``, ``话题2``."""
    bare = plain(name)
    found = _FIELD_OF.get(bare)
    if found is None:
        listed = _FIELD_OF.get(_NUMBER.sub("", bare))
        found = listed if listed in LISTS else None
    return found


class Columns(NamedTuple):
    """Which of the given names hold what: field -> names in their order, and the names that are not ours."""

    fields: Mapping[str, tuple[str, ...]]
    others: tuple[str, ...]


def columns(names: Iterable[str], *, where: str) -> Columns:
    """The fields among the names of a header or an object; a list field may have several names.

    Of several ids the surest name wins and the others count as unknown. Raises InputError when two columns hold the
    same text, because one of them would go unchecked, and when nothing that can be checked is there.
    """
    try:
        return _columns(tuple(names))
    except InputError as error:
        raise InputError(error.message, where=where) from None


@lru_cache(maxsize=64)  # the objects of a file nearly always have the same keys
def _columns(given: tuple[str, ...]) -> Columns:
    found: dict[str, list[str]] = {}
    for name in given:
        field = field_of(name)
        if field is not None:
            found.setdefault(field, []).append(name)
    for field, same in found.items():
        if len(same) > 1 and field == "id":
            same[:] = sorted(same, key=lambda name: NAMES["id"].index(plain(name)))[:1]
        elif len(same) > 1 and field not in LISTS:
            raise InputError(f"{same[0]!r} and {same[1]!r} both hold the {field}; keep one")
    if not found.keys() & {"title", "body", "topics", "images"}:
        raise InputError(f"nothing to check: no title and no body{_nearest_name(given)}")
    if "body" not in found:
        # A sheet of titles is as good as any; one whose text would go unchecked for a misspelt name is not.
        from difflib import get_close_matches  # noqa: PLC0415 - takes a while, and most sheets have a body

        for name in given:
            if field_of(name) is None and get_close_matches(plain(name)[:40], NAMES["body"], n=1, cutoff=_LIKELY):
                raise InputError(f"no body; {name[:40]!r}{nearest(plain(name)[:40], NAMES['body'])[1:]}")
    used = {name for same in found.values() for name in same}
    fields = {field: tuple(same) for field, same in found.items()}
    return Columns(MappingProxyType(fields), tuple(name for name in given if name not in used))


_LIKELY = 0.75
"""From this similarity on a name is a misspelt one."""


def _nearest_name(given: Iterable[str]) -> str:
    for name in given:
        hint = nearest(plain(name)[:40], (*NAMES["title"], *NAMES["body"]))
        if "did you mean" in hint:
            return f"; {name!r}{hint[1:]}"
    return "; known names: title/标题, body/正文/内容"


def topics_in(text: str) -> Iterator[Piece]:
    """The topics in one text, parted by blanks, commas or ``#``, without the ``#`` and the platform's ``[话题]``."""
    bare = _TOPIC_MARK.sub(lambda match: "#" * len(match.group()), text)
    start = 0
    for gap in _BETWEEN.finditer(bare):
        if gap.start() > start:
            yield Piece(text[start : gap.start()], start)
        start = gap.end()
    if start < len(bare):
        yield Piece(text[start:], start)


def item_name(field: str, number: int) -> str:
    """The name by which a report points at the n-th item of a list field."""
    return f"{field}/{number}/text" if field == "images" else f"{field}/{number}"


def pieces_of(field: str, text: str) -> Iterator[Piece]:
    """What one text holds of a list field: several topics, one picture's text, one proof."""
    if field == "topics":
        yield from topics_in(text)
    elif text.strip():
        yield Piece(text, 0)


def scene_of(text: str, *, where: str) -> Scene:
    """The scene a word names, in either language. Raises InputError naming the nearest."""
    return _word("scene", SCENES, text, where)


def speaker_of(text: str, *, where: str) -> Speaker:
    """The speaker a word names, in either language. Raises InputError naming the nearest."""
    return _word("speaker", SPEAKERS, text, where)


def partnership_of(text: str, *, where: str) -> Partnership:
    """The partnership a word names, in either language. Raises InputError naming the nearest."""
    return _word("partnership", PARTNERSHIPS, text, where)


def _word(field: str, words: Mapping[str, _Word], text: str, where: str) -> _Word:
    bare = plain(text)
    found = words.get(bare) or words.get(text.strip().casefold())
    if found is None:
        raise InputError(f"{field} cannot be {text.strip()[:40]!r}{nearest(bare[:40], words)}", where=where)
    return found


def note_of(
    texts: Mapping[str, str], lists: Mapping[str, Iterable[str]], *, id: str, settings: Settings, where: str
) -> Note:
    """A Note from the texts and lists of its fields; what is missing or blank is taken from ``settings``.

    ``id`` is used when the note has none of its own. Raises InputError for a word that means nothing and for a note
    beyond the bound.
    """
    said = {field: text for field, text in texts.items() if text.strip()}
    title, body = texts.get("title", ""), texts.get("body", "")
    topics, images = tuple(lists.get("topics", ())), tuple(Image(text=text) for text in lists.get("images", ()))
    for field, items in (("topics", topics), ("images", images)):
        if len(items) > MAX_ITEMS:
            raise InputError(f"{len(items):,} {field} in one note; at most {MAX_ITEMS:,} are taken", where=where)
    bounded(len(title) + len(body) + sum(map(len, topics)) + sum(len(one.text) for one in images), where=where)
    return Note(
        id=said.get("id", id).strip(),
        title=title,
        body=body,
        topics=topics,
        images=images,
        scene=scene_of(said["scene"], where=where) if "scene" in said else settings.scene,
        industry=said["industry"].strip() if "industry" in said else settings.industry,
        speaker=speaker_of(said["speaker"], where=where) if "speaker" in said else settings.speaker,
        partnership=(
            partnership_of(said["partnership"], where=where) if "partnership" in said else settings.partnership
        ),
        proofs=tuple(lists.get("proofs", ())),
    )


def bounded(characters: int, *, where: str) -> None:
    """Raise InputError when a note is longer than we take."""
    if characters > MAX_NOTE_CHARACTERS:
        message = f"a note of {characters:,} characters; at most {MAX_NOTE_CHARACTERS:,} are taken"
        raise InputError(message, where=where)
