"""Reads a form of the text as tokens: names of channels, numbers and accounts become one capital letter each."""

from __future__ import annotations

import functools
import re
from collections.abc import Callable
from typing import NamedTuple

from checker.expressions import compiled
from checker.gate import alternatives
from checker.rules.contacts import digits
from checker.rules.contacts.forms import Form
from checker.rules.contacts.names import (
    ACCOUNT,
    ENGLISH,
    FIRSTS,
    GROUP,
    MOBILE,
    NAMES,
    NUMBER,
    PLAIN_WORDS,
    READERS,
    SHORT,
    WORD,
)


class Tokens(NamedTuple):
    """A form of the text with its tokens: ``text[i]`` came from ``form.text[starts[i]:ends[i]]``."""

    form: Form
    text: str
    starts: list[int]
    ends: list[int]

    def folded(self, start: int, end: int) -> tuple[int, int]:
        """The folded span of the tokens ``[start, end)``."""
        places = self.form.places
        return places[self.starts[start]], places[self.ends[end - 1] - 1] + 1

    def written(self, start: int, end: int) -> str:
        """What stands there, without noise."""
        return self.form.text[self.starts[start] : self.ends[end - 1]]

    def term(self, start: int, end: int) -> str:
        """What it is recognised as: disguised names by their plain ones, numbers in digits."""
        parts: list[str] = []
        for place in range(start, end):
            token = self.text[place]
            written = self.form.text[self.starts[place] : self.ends[place]]
            if token in (MOBILE, NUMBER, SHORT):
                parts.append(digits.value(written))
            elif token in NAMES and disguised(token, written):
                parts.append(NAMES[token])
            else:
                parts.append(written)
        return "".join(parts)

    def steps(self, start: int, end: int) -> tuple[str, ...]:
        """Which disguises were undone in ``[start, end)`` beyond folding."""
        found: dict[str, None] = {}
        low, high = self.folded(start, end)
        if high - low != self.ends[end - 1] - self.starts[start]:
            found["noise"] = None
        for place in range(start, end):
            token = self.text[place]
            written = self.form.text[self.starts[place] : self.ends[place]]
            if token in (MOBILE, NUMBER, SHORT):
                if digits.spelled(written):
                    found["numeral"] = None
            elif token in NAMES and disguised(token, written):
                found[_disguise(written)] = None
        return tuple(found)


def disguised(token: str, written: str) -> bool:
    """Whether a token of a channel is not written by its plain name."""
    return written not in PLAIN_WORDS and not (token == GROUP and written.endswith("群"))


def _disguise(written: str) -> str:
    if any(part in written for part in ("亻", "讠", "力口", "力 口", "君羊", "君 羊", "禾")):
        return "split"
    bare = written.replace(" ", "")
    if bare.isascii() and bare.isalpha():
        return "initials" if len(bare) < 4 else "pinyin"
    return "pinyin" if any(c.isascii() and c.isalpha() for c in bare) and len(bare) > 2 else "homophone"


@functools.cache
def _start() -> re.Pattern[str]:
    return compiled(f"[{re.escape(''.join(sorted(set().union(*FIRSTS.values()))))}]")


_HAN_FIRST = compiled(r"(?:\(\?<[!=][^()]*\))*([㐀-鿿])(?![?*{])")
_LATIN_FIRST = "(?<![a-z0-9_])"


@functools.cache
def _by_first(name: str) -> dict[str, list[str]]:
    """The alternatives of a reader by the character they begin with; under "" and "a" those whose first is not told."""
    found: dict[str, list[str]] = {}
    for number, alternative in enumerate(alternatives(dict(READERS)[name])):
        first = _HAN_FIRST.match(alternative)
        key = first[1] if first else "a" if alternative.startswith(_LATIN_FIRST) else ""
        found.setdefault(key, []).append(f"{number:03}{alternative}")
    return found


@functools.cache
def _reader(character: str) -> Callable[[str, int], re.Match[str] | None]:
    """Reads the token that begins with ``character``; the group that matched tells which."""
    readers: list[str] = []
    for name, _ in READERS:
        if character not in FIRSTS[name]:
            continue
        by_first = _by_first(name)
        keys = ("", "a") if character.isascii() else ("", character)
        chosen = sorted(alternative for key in keys for alternative in by_first.get(key, ()))
        if chosen:
            joined = "|".join(alternative[3:] for alternative in chosen)
            readers.append(f"(?P<{name}>{joined})")
    return compiled("|".join(readers) or "(?!)").match


def read(form: Form) -> Tokens:
    """Read ``form`` from left to right; what is no token stays as it is."""
    text = form.text
    letters: list[str] = []
    starts: list[int] = []
    ends: list[int] = []
    done = skip = 0
    for place in [match.start() for match in _start().finditer(text)]:
        if place < max(done, skip):
            continue
        match = _reader(text[place])(text, place)
        if match is None:
            continue
        end = match.end()
        name = match.lastgroup or ""
        if name == "number":
            end = place + len(digits.alone(match.group()))
        token = _token_of(name, text[place:end], text, end)
        if token:
            letters += (text[done:place], token)
            starts.extend(range(done, place + 1))
            ends.extend(range(done + 1, place + 1))
            ends.append(end)
            done = end
        elif name == "number":
            skip = end  # a longer or other number; no part of it is one either
    letters.append(text[done:])
    starts.extend(range(done, len(text)))
    ends.extend(range(done + 1, len(text) + 1))
    return Tokens(form, "".join(letters), starts, ends)


_COUNTED = "元块人天个名件斤克次米公里年月日号分秒万千亿kgmlw粉"


def _token_of(name: str, written: str, text: str, end: int) -> str:
    if name == "number":
        if not digits.is_number(written):
            return ""
        if digits.is_mobile(written):
            return MOBILE
        length = len(digits.value(written))
        if length > 13 or (end < len(text) and text[end] in _COUNTED):
            return ""
        return NUMBER if length > 6 else SHORT
    if name == "account":
        bare = written.lstrip("@")
        if bare.isalpha():
            return WORD if len(bare) >= 4 and bare not in ENGLISH else ""
        if any(character.isalpha() for character in bare) and len(bare) >= 4:
            return ACCOUNT
        return ""
    return name
