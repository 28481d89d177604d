"""Builds the fold table: Unicode's own compatibility data, OpenCC's characters, and our files in ``lexicons/folding``."""

from __future__ import annotations

import csv
import unicodedata
from pathlib import Path

from checker.errors import LexiconError
from checker.fold import EMOJI, MAX_EXPANSION, FoldTable

KEPT = frozenset("，。！？：；（）、“”‘’《》〈〉「」『』【】〔〕…—～・")
"""Punctuation of ordinary Chinese text. It stays as it is: it ends sentences, and nearly every note holds it."""

_RANGES = ((0, 0x323B0), (0xE0000, 0xE01F0))
_BLANK = frozenset("\u115f\u1160\u17b4\u17b5\u2800\u3164\uffa0")  # letters and symbols that show nothing
_OPENCC = ("t2s", "tw2s", "hk2s")


def build(folder: Path | None) -> FoldTable:
    """The table for all of Unicode, with the look-alikes and emoji of ``folder`` (``lexicons/folding``) if given.

    Raises LexiconError naming file and line where a folding file is wrong.
    """
    replacements: dict[str, str] = {}
    steps: dict[str, str] = {}
    for low, high in _RANGES:
        for code in range(low, high):
            _fold_one(chr(code), replacements, steps)
    _fold_traditional(replacements, steps)
    if folder is not None:
        _fold_file(folder / "lookalikes.csv", "lookalike", replacements, steps)
        _fold_file(folder / "emoji.csv", EMOJI, replacements, steps)
    return FoldTable(_closed(replacements, steps), steps)


def _fold_one(character: str, replacements: dict[str, str], steps: dict[str, str]) -> None:
    category = unicodedata.category(character)
    if category in ("Cn", "Cs", "Co") or character in KEPT:
        return
    if category == "Cc":
        if not character.isspace():  # controls show nothing; and a NUL is the mark of what views blot out
            replacements[character], steps[character] = "", "zero-width"
        return
    if category in ("Mn", "Me"):
        variation = 0xFE00 <= ord(character) <= 0xFE0F or ord(character) >= 0xE0100
        replacements[character], steps[character] = "", "zero-width" if variation else "combining"
        return
    if category == "Cf" or character in _BLANK:
        replacements[character], steps[character] = "", "zero-width"
        return
    if category == "Zs":
        if character != " ":
            replacements[character], steps[character] = " ", "space"
        return
    new, step = _styled(character) or _compatible(character)
    if new != character and 0 < len(new) <= MAX_EXPANSION:
        replacements[character], steps[character] = new, step


def _styled(character: str) -> tuple[str, str] | None:
    """Letters and digits in circles, squares and flags, which compatibility normalisation leaves alone."""
    code = ord(character)
    for first in (0x1F150, 0x1F170, 0x1F1E6):  # negative circled, negative squared, regional indicators
        if first <= code < first + 26:
            return chr(ord("a") + code - first), "styled"
    if unicodedata.category(character) in ("No", "Nd") and not character.isascii():
        value = unicodedata.digit(character, None)
        if value is not None:
            return str(value), "width" if 0xFF10 <= code <= 0xFF19 else "digit"
    return None


def _compatible(character: str) -> tuple[str, str]:
    compatible = unicodedata.normalize("NFKC", character)
    if compatible != compatible.lstrip():  # a spacing accent would leave a blank behind
        return character, ""
    bare = compatible
    if unicodedata.category(character)[0] == "L":
        # Accents on Latin, Greek and Cyrillic letters; the marks of other scripts are part of the letter.
        base = unicodedata.normalize("NFD", compatible)
        if base[0] < "\u0530":
            bare = "".join(part for part in base if unicodedata.category(part) != "Mn")
    folded = bare.casefold()
    if compatible == character:
        return folded, "case" if bare == compatible else "accent"
    name = unicodedata.name(character, "")
    if "CIRCLED" in name or "PARENTHESIZED" in name or "MATHEMATICAL" in name or "SQUARED" in name:
        return folded, "styled"
    return folded, "width" if "FULLWIDTH" in name or "HALFWIDTH" in name else "compatibility"


def _fold_traditional(replacements: dict[str, str], steps: dict[str, str]) -> None:
    """One character at a time: the whole-string conversion depends on context (反覆 -> 反复, but 覆 stays)."""
    import opencc  # noqa: PLC0415 - heavy, and needed only while the lexicons are compiled

    han = [
        chr(code)
        for code in (*range(0x3400, 0x4DC0), *range(0x4E00, 0xA000), *range(0x20000, 0x323B0))
        if chr(code) not in replacements
    ]
    for name in _OPENCC:
        converted = opencc.OpenCC(name).convert("\n".join(han)).split("\n")
        for character, simplified in zip(han, converted, strict=True):
            if simplified != character and len(simplified) == 1 and character not in replacements:
                replacements[character], steps[character] = simplified, "t2s"


def _fold_file(path: Path, step: str, replacements: dict[str, str], steps: dict[str, str]) -> None:
    """Rows ``character,stands_for,note``; they win over Unicode's own data."""
    label = f"{path.parent.name}/{path.name}"
    if not path.is_file():
        return
    with path.open(encoding="utf-8-sig", newline="") as lines:
        reader = csv.DictReader(lines)
        for row in reader:
            where = f"{label}:{reader.line_num}"
            character, new = (row.get("character") or "").strip(), (row.get("stands_for") or "").strip()
            character = character.replace("\ufe0f", "")
            if len(character) != 1:
                raise LexiconError(f"{character!r} is not one code point", where=where)
            if not 0 < len(new) <= MAX_EXPANSION:
                raise LexiconError(f"{new!r} is not 1 to {MAX_EXPANSION} code points", where=where)
            if steps.get(character) in ("lookalike", EMOJI):
                raise LexiconError(f"{character!r} stands twice", where=where)
            replacements[character], steps[character] = new, step


def _closed(replacements: dict[str, str], steps: dict[str, str]) -> dict[str, str]:
    """Fold replacements that themselves fold, so that one pass is enough and folding twice changes nothing."""
    for character, new in replacements.items():
        final = new
        for _ in range(4):
            following = "".join(replacements.get(part, part) for part in final)
            if following == final:
                break
            final = following
        else:
            raise LexiconError(f"{character!r} folds in a circle")
        replacements[character] = final if len(final) <= MAX_EXPANSION else new
    for character in [c for c, new in replacements.items() if c == new]:
        del replacements[character], steps[character]
    return replacements
