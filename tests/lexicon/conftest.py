from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

MANIFEST = """
id = "{id}"
version = "2026.11.0"
title = {{ zh-CN = "测试", en = "test" }}
[category.absolute]
title = {{ zh-CN = "绝对化用语", en = "absolute claims" }}
severity = {{ commercial = "error", personal = "warning" }}
[rule."{id}/one"]
title = "一条规则"
category = "absolute"
basis = ["law"]
files = ["words.csv"]
help = "说明"
advice = "写事实"
[source.law]
title = "某法 第一条"
confidence = "law"
checked = 2026-11-22
"""
HEADER = "rule,category,term,match,variants,severity,scenes,industries,unless,instead,note,hit,miss"


@pytest.fixture
def make_pack(tmp_path: Path) -> Callable[..., Path]:
    """Write a pack of these rows below ``tmp_path``; returns the folder of packs."""

    def make(*rows: str, manifest: str = MANIFEST, examples: str = "", header: str = HEADER) -> Path:
        folder = tmp_path / "own"
        folder.mkdir(exist_ok=True)
        (folder / "pack.toml").write_text(manifest.format(id="own"), encoding="utf-8")
        (folder / "words.csv").write_text("\n".join([header, *rows]) + "\n", encoding="utf-8")
        if examples:
            (folder / "words.examples.csv").write_text(examples, encoding="utf-8")
        return tmp_path

    return make
