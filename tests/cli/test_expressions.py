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
from checker.expressions import compiled

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
    path.write_bytes(path.read_bytes()[:-1])
    third, compiled_anew = run(tmp_path, shared_cache)
    assert third == first
    assert compiled_anew > 2 * compiled_again
    assert keep.unsealed(b"notegate-expressions-2\n", path.read_bytes()) is not None  # and made anew


def test_no_draft_is_kept(tmp_path: Path, shared_cache: Path) -> None:
    (tmp_path / "one.md").write_text("# 秘密\n尚未公开的紫罗兰系列\n", encoding="utf-8")
    run(tmp_path, shared_cache)
    assert "紫罗兰".encode() not in kept(shared_cache).read_bytes()


@pytest.mark.parametrize(
    ("source", "flags"),
    [("(?P<claim>最.{0,3}佳)|(b)", 0), ("[\\ud800-\\udfff\U00010000-\U0010ffff]", 0), ("ab?", re.IGNORECASE)],
)
def test_a_restored_expression_is_the_same(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, source: str, flags: int
) -> None:
    monkeypatch.setenv("NOTEGATE_CACHE_DIR", str(tmp_path / "cache"))
    plain = _compiler.compile
    made = plain(source, flags)
    asked = []

    def compiling(source: str, flags: int) -> re.Pattern[str]:
        asked.append(source)
        return plain(source, flags)

    path = tmp_path / "cache" / "kept.expressions"
    first = expressions._Store(path, compiling)
    assert first(source, flags) == made
    assert asked == [source]
    first.save()
    back = expressions._Store(path, compiling)(source, flags)
    assert asked == [source]
    assert back is not made
    assert back == made
    assert (back.groupindex, back.groups, back.flags) == (made.groupindex, made.groups, made.flags)
    for text in ("最为佳", "b", "\ud800", "😀", "AB"):
        assert [match.span() for match in back.finditer(text)] == [match.span() for match in made.finditer(text)]


def test_two_expressions_with_one_short_form(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr(expressions, "_short", lambda _: 7)
    path = tmp_path / "cache" / "kept.expressions"
    first = expressions._Store(path, _compiler.compile)
    first("a+", 0)
    first.save()
    assert expressions._Store(path, _compiler.compile)("b+", 0).fullmatch("bb")


def test_after_a_draft_only_the_rules_own_expressions_are_kept(tmp_path: Path) -> None:
    path = tmp_path / "cache" / "kept.expressions"
    store = expressions._Store(path, _compiler.compile)
    store("before", 0)
    store.drafts_follow()
    store("尚未公开", 0)
    compiled("规则自己的")
    store("规则自己的", 0)
    store.save()
    data = path.read_bytes()
    assert "尚未公开".encode() not in data
    assert b"before" in data
    assert "规则自己的".encode() in data


def test_another_re_is_left_alone(monkeypatch: pytest.MonkeyPatch, shared_cache: Path) -> None:
    monkeypatch.setenv("NOTEGATE_CACHE_DIR", str(shared_cache))
    monkeypatch.setattr(expressions, "_store", None)
    monkeypatch.delattr(_compiler, "_code")
    plain = _compiler.compile
    expressions.load()
    expressions.drafts_follow()
    expressions.save()
    assert _compiler.compile is plain
