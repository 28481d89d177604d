from __future__ import annotations

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

from checker import keep
from checker.cli import expressions

TRACE = """
import re, sys
from re import _compiler
made = []
plain = _compiler.compile
_compiler.compile = lambda source, flags=0: (made.append(source), plain(source, flags))[1]
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
    path.write_bytes(path.read_bytes()[:-1])
    third, compiled_anew = run(tmp_path, shared_cache)
    assert third == first
    assert compiled_anew > 2 * compiled_again
    assert keep.unsealed(b"notegate-expressions-1\n", path.read_bytes()) is not None  # and made anew


def test_no_draft_is_kept(tmp_path: Path, shared_cache: Path) -> None:
    (tmp_path / "one.md").write_text("# 秘密\n尚未公开的紫罗兰系列\n", encoding="utf-8")
    run(tmp_path, shared_cache)
    assert "紫罗兰".encode() not in kept(shared_cache).read_bytes()


@pytest.mark.parametrize(
    ("source", "flags"),
    [("(?P<claim>最.{0,3}佳)|(b)", 0), ("[\\ud800-\\udfff\U00010000-\U0010ffff]", 0), ("ab?", re.IGNORECASE)],
)
def test_a_restored_expression_is_the_same(source: str, flags: int) -> None:
    made = re.compile(source, flags)
    key = (str, source, int(flags))
    cache = vars(re)["_cache"]
    body = expressions._saved([(source, int(flags))])
    del cache[key]
    expressions._restore(memoryview(body))
    back = cache[key]
    assert back is not made
    assert back == made
    assert (back.groupindex, back.groups, back.flags) == (made.groupindex, made.groups, made.flags)
    for text in ("最为佳", "b", "\ud800", "😀", "AB"):
        assert [match.span() for match in back.finditer(text)] == [match.span() for match in made.finditer(text)]


@pytest.mark.parametrize("missing", ["_cache", "_compiler", "_parser"])
def test_another_re_is_left_alone(monkeypatch: pytest.MonkeyPatch, shared_cache: Path, missing: str) -> None:
    monkeypatch.setenv("NOTEGATE_CACHE_DIR", str(shared_cache))
    monkeypatch.delattr(re, missing)
    assert expressions._path() is None
    expressions.load()
    expressions.save()
