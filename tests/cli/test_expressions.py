from __future__ import annotations

import os
import re
import subprocess
import sys
from pathlib import Path
from re import _compiler  # type: ignore[attr-defined]

import pytest

from checker import keep
from checker.cli import expressions
from checker.expressions import Store

TRACE = """
import re, sys
from re import _parser
made = []
plain = _parser.parse
def parse(source, flags=0, state=None):
    made.append(source)
    return plain(source, flags, state)
_parser.parse = parse
from checker.cli import main
code = main(["check", "one.md", "--format", "jsonl"])
print(code, sum(len(str(source)) for source in made), file=sys.stderr)
"""


def run(folder: Path, cache: Path) -> tuple[str, int]:
    environment = {**os.environ, "NOTEGATE_CACHE_DIR": str(cache), "PYTHONPATH": str(Path(keep.__file__).parents[1])}
    done = subprocess.run(
        [sys.executable, "-c", TRACE], cwd=folder, env=environment, capture_output=True, encoding="utf-8", check=True
    )
    return done.stdout, int(done.stderr.split()[-1])


def kept(cache: Path) -> Path:
    (path,) = cache.glob("*.expressions")
    return path


def test_the_second_run_compiles_next_to_nothing_and_says_the_same(tmp_path: Path, shared_cache: Path) -> None:
    (tmp_path / "one.md").write_text("# 防晒测评\n这支防晒是国家级的，三天见效，加我微信。\n", encoding="utf-8")
    for old in shared_cache.glob("*.expressions"):
        old.unlink()
    first, compiled = run(tmp_path, shared_cache)
    second, compiled_again = run(tmp_path, shared_cache)
    assert first == second
    assert compiled_again < compiled / 2
    path = kept(shared_cache)
    whole = path.read_bytes()
    path.write_bytes(b"harmed" + whole[6:])
    third, compiled_anew = run(tmp_path, shared_cache)
    assert third == first
    assert compiled_anew > 2 * compiled_again
    assert path.read_bytes()[:6] == whole[:6]  # and made anew


def test_no_draft_is_kept(tmp_path: Path, shared_cache: Path) -> None:
    (tmp_path / "one.md").write_text("# 秘密\n尚未公开的紫罗兰系列\n", encoding="utf-8")
    run(tmp_path, shared_cache)
    assert "紫罗兰".encode() not in kept(shared_cache).read_bytes()


def test_after_a_draft_re_keeps_nothing(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    path = tmp_path / "cache" / "kept.expressions"
    store = Store(path)
    hook = expressions._Hook(store, _compiler.compile)
    hook("before", 0)
    hook.drafts_read = True
    assert hook("尚未公开", 0).fullmatch("尚未公开")
    assert hook(b"bytes").fullmatch(b"bytes")
    store.pattern("规则自己的")
    store.save()
    data = path.read_bytes()
    assert "尚未公开".encode() not in data
    assert b"before" in data
    assert "规则自己的".encode() in data


def test_the_hook_is_set_once(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(expressions, "_hook", None)
    monkeypatch.setattr(_compiler, "compile", _compiler.compile)  # put back afterwards
    plain = _compiler.compile
    expressions.load()
    hook = _compiler.compile
    expressions.load()
    expressions.drafts_follow()
    assert _compiler.compile is hook is not plain
    assert hook.drafts_read
    assert re.compile("a hook finds this").fullmatch("a hook finds this")
