"""``notegate init``: a settings file and a word list to start from."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Mapping
from pathlib import Path

from checker.cli import DONE
from checker.errors import ConfigError

HELP = """Write a commented notegate.toml and a sample pack of your own words. Nothing that exists is overwritten."""

_SETTINGS = """\
# Settings of notegate. The file nearest to a checked draft counts.
# `notegate check --dump-config` shows what is in force.

packs = ["brand-words"]            # folders with words of your own, see brand-words/pack.toml
brands = []                        # your own names and marks, e.g. ["山茶小铺"]
competitors = []                   # names that must not be run down, e.g. ["某某牌"]

# For notes that do not say it themselves:
# industry = "cosmetics"           # an id or a Chinese name: 化妆品, 食品 …
# speaker = "brand"                # brand, own-shop, creator, institution
# partnership = "none"             # none, paid (something was received), declared (the label is there)
# scene = "note"                   # note, ad, live, brief, comment

fail-on = "error"                  # error, warning, info, never
format = "text"

# [pin]                            # stop when a pack is not the version you have approved
# ad-law = "2026.11.0"

# What you vouch for. The reason is mandatory and stays in every report.
# [[exemptions]]
# rule = "ad-law/9-3"              # a rule, a term, or both
# term = "最佳"
# within = "最佳拍档"               # only in a sentence that holds this text
# paths = ["campaign/*.md"]        # only in these files
# reason = "产品名，商标注册证见附件"
# author = "法务"
# until = 2027-06-30
"""

_PACK = """\
# A pack of your own words. Try it: notegate check --pack brand-words note.md
id = "brand-words"
version = "1"
title = { zh-CN = "品牌自有词表", en = "Our own words" }

[rule."brand-words/wording"]
title = "品牌用词规范"
category = "absolute"              # `notegate rules` shows the categories
basis = ["brand-guide"]
files = ["words.csv"]
help = "品牌手册不用的说法。"
advice = "改用品牌手册里的说法。"

[source.brand-guide]
title = "品牌手册"
confidence = "interpretation"      # law, platform, reported, secondary, interpretation
checked = 2026-11-22
"""

_WORDS = """\
rule,term,match,variants,severity,scenes,industries,unless,instead,note,hit,miss
brand-words/wording,顶配体验,,,warning,,,,完整体验,brand guide p. 4,,
"""

_EXAMPLES = """\
expect,text
hit,这次升级带来顶配体验
hit,门店里就能感受顶配体验
hit,顶配体验，周末来试
hit,把顶配体验带回家
hit,新款主打顶配体验
miss,这台电脑是顶配，跑起来很稳
miss,周末去门店体验了新款
miss,顶楼配了一个小花园
miss,体验课一共四十分钟
miss,配件要另外买，别忘了
"""

FILES: Mapping[str, str] = {
    "notegate.toml": _SETTINGS,
    "brand-words/pack.toml": _PACK,
    "brand-words/words.csv": _WORDS,
    "brand-words/words.examples.csv": _EXAMPLES,
}


def register(parser: argparse.ArgumentParser) -> None:
    """Add the options of ``init``."""
    parser.add_argument("folder", metavar="DIR", nargs="?", type=Path, default=Path(), help="where (default: here)")


def run(args: argparse.Namespace) -> int:
    """Write the files. Raises ConfigError when one of them exists: then none is written."""
    folder: Path = args.folder
    for name in FILES:
        if (folder / name).exists():
            raise ConfigError("exists already; nothing was written", where=str(folder / name))
    for name, text in FILES.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        with path.open("x", encoding="utf-8", newline="\n") as file:
            file.write(text)
        sys.stdout.write(f"wrote {path}\n")
    return DONE
