"""Is anything super-linear? Hostile texts against ordinary text of the same size, side by side in one run.

    python -m benchmarks.hostile [--characters 100000]

Each line gives the time of one text as a ratio to ordinary text of as many characters, at the size asked for and at a
quarter of it: a ratio that grows with the size is super-linear.
"""

from __future__ import annotations

import argparse
import time

from benchmarks.corpus import corpus
from checker import Checker, Note

HOSTILE = {
    "最, over and over": "最",
    "zero-width characters": "\u200b",
    "combining marks": "\u0301",
    "one letter": "a",
    "one digit": "1",
    "blanks": " ",
    "加v, over and over": "加v",
    "加, over and over": "加",
    "a claim, over and over": "全网最低价",
    "a look-alike, over and over": "面包过",
    "noise between": "*最",
    "emoji between": "😀最",
    "opened brackets": "[",
    "at signs": "@",
    "quotation marks": "“",
    "digits and blanks": "1 ",
    "gifts": "感谢品牌",
    "days": "三天",
    "sentence marks": "。",
    "a trade's phrase, over and over": "破损流出。",
    "a charm, over and over": "魁星笔好，",
    "a charm and its power": "朱砂镇宅",
    "a claim under a title": "回购三次，",
    "traditional": "業界第一",
    "syllables": "wu di ding ji ",
    "letters of a channel": "t.e.l.e.",
    "clauses worded as claims": "考不过把学费退到卡里，",
    "clauses taken apart": "红/黄/蓝\n",
    "lone surrogates": "\ud800",
}


def main() -> None:
    """Print the ratios."""
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("--characters", type=int, default=100_000)
    size = arguments.parse_args().characters
    checker = Checker()
    ordinary = "\n".join(note.body for note in corpus(4000))
    checker.check(Note(body=ordinary[:20_000]))
    print(f"{'text':32}{f'{size // 4:,}':>12}{f'{size:,}':>12}   (x ordinary text of that size)")
    base = {length: _seconds(checker, ordinary[:length]) for length in (size // 4, size)}
    print(f"{'ordinary text':32}{1:>12.1f}{1:>12.1f}   ({base[size]:.2f} s)")
    for name, unit in HOSTILE.items():
        ratios = [_seconds(checker, (unit * length)[:length]) / base[length] for length in (size // 4, size)]
        print(f"{name:32}{ratios[0]:>12.1f}{ratios[1]:>12.1f}", flush=True)
    ratios = [_seconds(checker, ("破损流出。\n" * length)[:length], "啊" * length) / base[length] for length in base]
    print(f"{'phrases below a long title':32}{ratios[0]:>12.1f}{ratios[1]:>12.1f}", flush=True)


def _seconds(checker: Checker, body: str, title: str = "") -> float:
    start = time.perf_counter()
    checker.check(Note(title=title, body=body))
    return time.perf_counter() - start


if __name__ == "__main__":
    main()
