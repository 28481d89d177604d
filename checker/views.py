"""One field of a note as the rules read it: folded, masked for terms, and once more without noise where there is noise.

A *view* is a string to match against plus the way back to the folded text. Positions named ``start`` and ``end`` in the
rules are folded positions; only the engine turns them into spans of the original.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import cached_property
from itertools import pairwise
from operator import add

from checker.expressions import compiled
from checker.fold import Folded
from checker.syllables import Syllables

SENTENCE_END = "。！？!?；;\n\r"
CLAUSE_END = SENTENCE_END + "，,、：:…"
NOISE_STEP = "noise"
SPLIT_STEP = "split"
REPEAT_STEP = "repeat"
SOUND_STEP = "homophone"
SYLLABLE_STEP = "pinyin"

_HIDING = frozenset({SPLIT_STEP, SOUND_STEP, SYLLABLE_STEP})
"""What is undone only where it makes a word."""

_HAN = "㐀-䶿一-鿿豈-龎\U00020000-\U000323af"
_WORD = f"{_HAN}a-z0-9"
# What people slip between the characters of a word: anything that writes no sentence. Letters and digits are read apart.
_KANA = "\u3041-\u3096\u30a1-\u30fa"
_KEPT = f"{CLAUSE_END}（）“”‘’《》〈〉「」『』【】〔〕—\\x00".replace("\n", "\\n").replace("\r", "\\r")
_NOISE = f"[^{_WORD}{_KANA}{_KEPT}]"
# Looked at from its first character on: a look-behind in front would be tried at every character.
_JUNCTION = re.compile(f"{_NOISE}{{1,6}}(?=[{_WORD}])")
_IS_WORD = re.compile(f"[{_WORD}]")
# 最。低。价: marks that part single characters, two or more in a row, end no sentences.
_MARKS = "[。，、；：！？,!?;:…—]{1,2}"
_DOTTED = re.compile(f"{_MARKS}(?:[一-鿿]{_MARKS})+(?=[一-鿿])")
_DOTS = re.compile(_MARKS)
# 保【本】保【息】: brackets around one character between others are part of no quotation.
_ENCLOSED = re.compile("(?<=[一-鿿])[【「『〔]([一-鿿])[】」』〕]")
_LATIN = re.compile("[a-z0-9]+")
# 收c藏: a letter slipped in. Before these it is part of a word of its own: T恤, A股, 唱K的.
_LETTER_WORDS = frozenset(
    "恤歌位超股盘弹领字站图次光型罩人杯档座级款类组区楼门口线市照本牌面柱轮值币粉友店号码妹哥姐总君家形裙妆萌们等的键信群"
)
_MOST_SLIPPED = 3
_MOST_BESIDE = 3
"""Most characters around letters that make one word with them."""
_MOST_APART = 3
"""Syllables between blanks that make one word: tian hua ban."""
_REPEAT = re.compile(f"([{_HAN}a-z])\\1\\1+")
_SENTENCE = re.compile(f"[{re.escape(SENTENCE_END)}]")
_CLAUSE = re.compile(f"[{re.escape(CLAUSE_END)}]")
_REACH = 12
"""Characters kept on each side of a place where noise was removed: half the longest term is enough to span it."""

_LONGEST_TITLE = 200
"""Characters of a title that count for the claims of a body, each of which may read it. The platform allows 20."""
_LONGEST_SENTENCE = 200
"""Characters of a sentence looked at on each side of a claim. Without a bound a text of one endless sentence would be read
once for each of its claims."""

_TOKEN = re.compile(r"\[[^\[\]\s]{1,8}[rh]\]|\[话题\]|https?://[!-~]+|www\.[!-~]+|@[^\s@#，。！？,!?：:；;、]{1,20}")
_MASK = "\x00"


class View:
    """A string to match against. ``places[i]`` is the folded position of its i-th character (None: the same)."""

    __slots__ = ("_junctions", "ends", "junctions", "places", "text")

    def __init__(
        self,
        text: str,
        places: list[int] | None = None,
        junctions: Mapping[int, str] | None = None,
        ends: Mapping[int, int] | None = None,
    ) -> None:
        self.text = text
        self.places = places
        self.ends: Mapping[int, int] = ends or {}  # where a character stands for more than one folded position
        self.junctions: Mapping[int, str] = junctions or {}
        self._junctions = list(self.junctions)  # in the order of the text

    def folded_span(self, start: int, end: int) -> tuple[int, int]:
        """The folded span that the view's span ``[start, end)`` covers."""
        if self.places is None:
            return start, end
        return self.places[start], self.ends.get(end - 1, self.places[end - 1] + 1)

    def steps(self, start: int, end: int) -> tuple[str, ...]:
        """What was undone inside ``[start, end)`` to get this view."""
        if not self.junctions:
            return ()
        found = dict.fromkeys(self.junctions[place] for place in range(start + 1, end) if place in self.junctions)
        return tuple(found)

    def hides(self, start: int, end: int) -> bool:
        """Whether what was undone inside ``[start, end)`` is a disguise by all looks: a lone blank or sign is none yet."""
        places = self._junctions[bisect_right(self._junctions, start) : bisect_left(self._junctions, end)]
        return any(self.junctions[place] in _HIDING for place in places) or any(
            after - before == 1 for before, after in pairwise(places)
        )


class SplitTable:
    """What is written otherwise and only together can be told: two parts of one character, and well-known words.

    Characters taken apart have at most a blank between their parts (亻言). A word of which characters are exchanged for
    syllables or sound-alikes (zhuan运, 冶疗) is found by what is odd in it: the letters, or the exchanged character and the
    one beside it.
    """

    def __init__(
        self,
        wholes: Mapping[str, str] | Callable[[], Mapping[str, str]],
        pairs: str | None = None,
        find: Callable[[str], Iterable[tuple[int, int, int]]] | None = None,
        syllables: Syllables | None = None,
        parts: str | None = None,
    ) -> None:
        """``wholes`` maps what is written, folded, to the character or the word it stands for; or gives that when asked.

        ``pairs`` and ``parts`` are :attr:`pairs` and :attr:`parts` of the same, where they have been kept; ``find`` finds the
        pairs in a text, with where each begins, if there is something faster than looking up every two characters.
        ``syllables`` reads the letters of which ``wholes`` knows nothing.
        """
        self._given = wholes
        self._syllables = syllables
        self._kept_pairs = pairs
        self._kept_parts = parts
        self._find = find or self._looked_up

    @cached_property
    def _wholes(self) -> Mapping[str, str]:
        # Thousands of words; most notes need none of them.
        return self._given() if callable(self._given) else self._given

    @cached_property
    def parts(self) -> str:
        """The two parts of each character that may be taken apart, and it, behind a line end each."""
        if self._kept_parts is not None:
            return self._kept_parts
        return "".join(f"\n{written}{whole}" for written, whole in sorted(self._wholes.items()) if len(whole) == 1)

    @cached_property
    def _characters(self) -> dict[str, str]:
        """Two parts, and the character they make."""
        return {line[:2]: line[2] for line in self.parts.split("\n")[1:]}

    @cached_property
    def _parted(self) -> Callable[[str], Iterator[re.Match[str]]] | None:
        """Finds a first part before a second one. Whether the two make a character is looked up: thousands of
        alternatives would be tried one by one.
        """
        first, second = ("".join(sorted({pair[place] for pair in self._characters})) for place in (0, 1))
        return compiled(f"(?=([{first}]) ?([{second}]))").finditer if self._characters else None

    @cached_property
    def pairs(self) -> str:
        """The two characters by which each word with an exchanged one is found, one pair behind the other."""
        return self._kept_pairs if self._kept_pairs is not None else "".join(sorted(self._exchanged))

    @cached_property
    def _pairs(self) -> frozenset[str]:
        return frozenset(map(add, self.pairs[::2], self.pairs[1::2]))

    @cached_property
    def _exchanged(self) -> dict[str, list[tuple[int, str]]]:
        """The words with an exchanged character, by it and the one behind (or else before) it, and where these stand."""
        found: dict[str, list[tuple[int, str]]] = {}
        for written, word in self._wholes.items():
            if len(written) == len(word) > 1:
                place = 0
                while written[place] == word[place]:
                    place += 1
                if not written[place].isascii():
                    place = min(place, len(written) - 2)
                    found.setdefault(written[place : place + 2], []).append((place, written))
        return found

    def places(self, text: str) -> Iterator[tuple[int, int, str, str]]:
        """``(start, end, what it stands for, step)`` of each in ``text``."""
        if self._parted is not None:
            for match in self._parted(text):
                whole = self._characters.get(match[1] + match[2])
                if whole is not None:
                    yield match.start(), match.end(2), whole, SPLIT_STEP
        for place, end, _ in self._find(text):
            for offset, written in self._exchanged[text[place:end]]:
                if place >= offset and text.startswith(written, place - offset):
                    yield place - offset, place - offset + len(written), self._wholes[written], SOUND_STEP

    def _looked_up(self, text: str) -> Iterator[tuple[int, int, int]]:
        pairs = self._pairs
        for place, pair in enumerate(map(add, text, text[1:])):
            if pair in pairs:
                yield place, place + 2, 0

    @cached_property
    def neighbours(self) -> frozenset[str]:
        """Two characters that stand side by side in one of the words."""
        words = set(self._wholes.values())
        return frozenset(word[place : place + 2] for word in words for place in range(len(word) - 1))

    @cached_property
    def _letters(self) -> frozenset[str]:
        """All letters that stand in a word written otherwise."""
        return frozenset(run for written in self._wholes for run in _LATIN.findall(written))

    def spelled(self, text: str, start: int, end: int) -> tuple[int, int, str, str] | None:
        """The longest word that the letters ``[start, end)`` make with what stands around them, a blank between allowed."""
        return self._listed(text, start, end) or self._heard(text, start, end)

    def _heard(self, text: str, start: int, end: int) -> tuple[int, int, str, str] | None:
        """The everyday word that syllables ``[start, end)`` and the characters right beside them make."""
        if self._syllables is None:
            return None
        before = text[max(start - 2, 0) : start]
        stops = [end]
        while len(stops) < _MOST_APART and text.startswith(" ", stops[-1]):
            further = _LATIN.match(text, stops[-1] + 1)
            if further is None:
                break
            stops.append(further.end())
        for stop in reversed(stops):
            found = self._syllables.word(before, text[start:stop], text[stop : stop + 2])
            if found is not None:
                return start - found[0], stop + found[1], found[2], SYLLABLE_STEP
        return None

    def _listed(self, text: str, start: int, end: int) -> tuple[int, int, str, str] | None:
        low = start - text.startswith(" ", start - 1) if start else start
        high = end + text.startswith(" ", end)
        letters = text[start:end]
        # Letters beyond a blank may belong to the same syllable: zhu an.
        if letters not in self._letters and not (
            (low < start and _LATIN.match(text, low - 1)) or (high > end and _LATIN.match(text, high))
        ):
            return None
        if end - start == 1 and (_LATIN.match(text, end + 1) or _LATIN.match(text, max(start - 2, 0), start)):
            return None  # one of several: q.u.n
        for length in range(_MOST_BESIDE, -1, -1):
            for before in range(length, -1, -1):
                after = length - before
                if (before and low < before) or high + after > len(text):
                    continue
                whole = self._wholes.get(
                    (text[low - before : low] if before else "")
                    + letters
                    + (text[high : high + after] if after else "")
                )
                if whole is not None and len(whole) > 1:
                    return low - before if before else start, high + after if after else end, whole, SYLLABLE_STEP
        return None


class FieldText:
    """One field: its folded text and what the rules need of it, each made when first asked for."""

    def __init__(self, name: str, folded: Folded, split: SplitTable, title: str = "") -> None:
        """``title`` is the folded title of the note: it often names what the body praises. Its beginning is kept."""
        self.name = name
        self.title = title[:_LONGEST_TITLE]
        self.folded = folded
        self.text = folded.text
        self._split = split

    @cached_property
    def masked(self) -> str:
        """The folded text, as long as before, with emoji tokens, ``[话题]``, @names and URLs blotted out."""
        text = self.text
        if "[" not in text and "@" not in text and "http" not in text and "www" not in text:
            return text
        return _TOKEN.sub(_blotted, text)

    @cached_property
    def plain(self) -> View:
        """The masked text itself."""
        return View(self.masked)

    @cached_property
    def dense(self) -> View | None:
        """Only the places with noise, without it; None where there is none.

        Characters taken apart are joined, words partly in syllables are written out, threefold and longer repeats are
        reduced to one, and what people slip between characters is removed. Only hits that span such a place count here:
        the others stand in the plain view.
        """
        text = self.masked
        cuts: list[tuple[int, int, str, str]] = [
            (match.start(), match.end(), "", NOISE_STEP)
            for match in _JUNCTION.finditer(text)
            if _IS_WORD.match(text, match.start() - 1)
        ]
        # An emoji that stands for a character may be mere noise as well: both readings are tried.
        cuts += [(start, end, "", NOISE_STEP) for start, end in self.folded.emoji if start > 0 and end < len(text)]
        cuts += [(match.start() + 1, match.end(), "", REPEAT_STEP) for match in _REPEAT.finditer(text)]
        cuts += self._split.places(text)
        for run in _DOTTED.finditer(text):
            if run.start() and _is_han(text[run.start() - 1]):
                cuts += ((mark.start(), mark.end(), "", NOISE_STEP) for mark in _DOTS.finditer(text, *run.span()))
        if any(mark in text for mark in "【「『〔"):
            for one in _ENCLOSED.finditer(text):
                cuts += ((one.start(), one.start() + 1, "", NOISE_STEP), (one.end() - 1, one.end(), "", NOISE_STEP))
        letters: list[tuple[int, int, str, str]] = []
        for run in _LATIN.finditer(text):
            start, end = run.span()
            word = self._split.spelled(text, start, end)
            if word is not None:
                cuts.append(word)
            elif self._slipped(text, start, end):
                letters.append((start, end, "", NOISE_STEP))
        # Letters are part of other disguises (加v信), so the text without them is read for itself.
        return _one(
            _dense(text, sorted(cuts, key=lambda cut: (cut[0], -len(cut[2]), cut[1]))) if cuts else None,
            _dense(text, letters) if letters else None,
        )

    def _slipped(self, text: str, start: int, end: int) -> bool:
        """Whether the letters and digits ``[start, end)`` may have been slipped between two characters of a word."""
        before, after = text[start - 1 : start], text[end : end + 1]
        if end - start > _MOST_SLIPPED or not (before and after and _is_han(before) and _is_han(after)):
            return False
        return before + after in self._split.neighbours or (
            end - start == 1 and text[start] > "9" and after not in _LETTER_WORDS
        )

    @cached_property
    def _sentences(self) -> list[int]:
        return [match.start() for match in _SENTENCE.finditer(self.text)]

    @cached_property
    def _clauses(self) -> list[int]:
        return [match.start() for match in _CLAUSE.finditer(self.text)]

    def sentence(self, start: int, end: int) -> tuple[int, int]:
        """Folded span of the sentence (or sentences) around ``[start, end)``, without the mark that ends it."""
        return _between(self._sentences, start, end, len(self.text))

    def clause(self, start: int, end: int) -> tuple[int, int]:
        """Folded span of the clause around ``[start, end)``: commas and colons end it too."""
        return _between(self._clauses, start, end, len(self.text))


def _blotted(token: re.Match[str]) -> str:
    """As many marks as the token has characters; an @ stays, for those who look for names."""
    written = token.group()
    return (_MASK if written[0] != "@" else "@") + _MASK * (len(written) - 1)


def _is_han(character: str) -> bool:
    return "一" <= character <= "\u9fff"


def _between(marks: list[int], start: int, end: int, length: int) -> tuple[int, int]:
    before = bisect_left(marks, start) - 1
    after = bisect_left(marks, end)
    low = marks[before] + 1 if before >= 0 else 0
    high = marks[after] if after < len(marks) else length
    return max(low, start - _LONGEST_SENTENCE), min(high, end + _LONGEST_SENTENCE)


def _one(first: View | None, second: View | None) -> View | None:
    """Both views as one; a line end parts them."""
    if first is None or second is None or first.places is None or second.places is None:
        return first or second
    shift = len(first.text) + 1
    return View(
        f"{first.text}\n{second.text}",
        [*first.places, second.places[0], *second.places],
        {**first.junctions, **{place + shift: step for place, step in second.junctions.items()}},
        {**first.ends, **{place + shift: end for place, end in second.ends.items()}},
    )


def _dense(text: str, cuts: list[tuple[int, int, str, str]]) -> View:
    characters: list[str] = []
    places: list[int] = []
    junctions: dict[int, str] = {}
    ends: dict[int, int] = {}
    done = 0  # folded position up to which the view has been written

    def copy(low: int, high: int) -> None:
        characters.extend(text[low:high])
        places.extend(range(low, high))

    for start, end, whole, step in cuts:
        if start < done and (end <= done or whole):
            continue  # part of what another cut has written already
        begin = max(start, done)
        if begin - done > 2 * _REACH:
            if done:
                copy(done, done + _REACH)
            characters.append("\n")
            places.append(begin - _REACH)
            copy(begin - _REACH, begin)
        else:
            copy(done, begin)
        if whole:
            first = len(characters)
            characters.extend(whole)
            places.extend(range(begin, begin + len(whole) - 1))
            places.append(end - 1 if len(whole) > 1 else begin)
            ends[len(characters) - 1] = end
            for place in range(first, len(characters) + 1):
                junctions.setdefault(place, step)
            junctions[len(characters)] = step
        else:
            junctions[len(characters)] = step
        done = max(end, done)
    copy(done, min(done + _REACH, len(text)))
    return View("".join(characters), places, junctions, ends)
