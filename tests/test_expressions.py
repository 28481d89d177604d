from __future__ import annotations

import os
import re
import subprocess
import sys
import threading
from pathlib import Path
from re import _compiler  # type: ignore[attr-defined]

import pytest

from checker import expressions, keep
from checker.expressions import Store


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "cache" / "kept.expressions"


@pytest.fixture
def parsed(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The sources that had to be compiled."""
    from re import _parser  # type: ignore[attr-defined]

    sources: list[str] = []
    plain = _parser.parse

    def parse(source: str, flags: int = 0, state: object = None) -> object:
        sources.append(source)
        return plain(source, flags, state)

    monkeypatch.setattr(_parser, "parse", parse)
    return sources


@pytest.mark.parametrize(
    ("source", "flags"),
    [
        ("(?P<claim>最.{0,3}佳)|(b)", 0),
        ("[\\ud800-\\udfff\U00010000-\U0010ffff]", 0),
        ("ab?", re.IGNORECASE),
        ("", 0),
        ("a\0(?P<一>b)", 0),
    ],
)
def test_a_restored_expression_is_the_same(path: Path, parsed: list[str], source: str, flags: int) -> None:
    made = re.compile(source, flags)
    first = Store(path)
    parsed.clear()
    built = first.pattern(source, flags)
    assert parsed == [source]
    first.save()
    parsed.clear()
    back = Store(path).pattern(source, flags)
    assert source not in parsed
    for other in (built, back):
        assert other == made
        assert (other.groupindex, other.groups, other.flags) == (made.groupindex, made.groups, made.flags)
        for text in ("最为佳", "b", "\ud800", "😀", "AB"):
            assert [match.span() for match in other.finditer(text)] == [match.span() for match in made.finditer(text)]


def test_flags_make_another_expression(path: Path) -> None:
    store = Store(path)
    assert store.pattern("a", re.IGNORECASE).fullmatch("A")
    assert not store.pattern("a").fullmatch("A")


def test_what_others_have_kept_stays_and_is_found(path: Path, parsed: list[str]) -> None:
    one, other = Store(path), Store(path)
    one.pattern("one")
    other.pattern("other")
    one.save()
    other.save()
    parsed.clear()
    one.pattern("other")
    Store(path).pattern("one")
    assert not {"one", "other"} & set(parsed)


def test_many_new_ones_are_saved_before_the_end(path: Path) -> None:
    store = Store(path)
    for number in range(expressions._SAVED_AFTER):
        assert not path.exists()
        store.pattern(f"a{number}")
    assert path.exists()


def test_the_oldest_go(monkeypatch: pytest.MonkeyPatch, path: Path) -> None:
    monkeypatch.setattr(expressions, "_MOST", 3)
    for letter in "abcde":
        store = Store(path)
        store.pattern(letter)
        store.save()
    assert [letter for letter in "abcde" if Store(path).known((letter, 0))] == ["c", "d", "e"]


def test_a_process_keeps_what_it_compiled_when_it_ends(tmp_path: Path) -> None:
    program = "from checker.expressions import compiled; compiled('一个[甲乙]')"
    environment = {
        **os.environ,
        "NOTEGATE_CACHE_DIR": str(tmp_path / "cache"),
        "PYTHONPATH": str(Path(keep.__file__).parents[1]),
    }
    subprocess.run([sys.executable, "-c", program], env=environment, check=True)
    (kept,) = (tmp_path / "cache").glob("*.expressions")
    assert "一个[甲乙]".encode() in kept.read_bytes()


@pytest.mark.parametrize("place", ["head", "part", "short", "empty"])
def test_a_damaged_file_is_as_good_as_none(path: Path, place: str) -> None:
    store = Store(path)
    store.pattern("abc[de]")
    store.save()
    whole = path.read_bytes()
    at = {"head": 30, "part": len(whole) - 10, "short": 0, "empty": 0}[place]
    harmed = whole[:at] + bytes([whole[at] ^ 1]) + whole[at + 1 :]
    path.write_bytes({"short": whole[:-1], "empty": b""}.get(place, harmed))
    again = Store(path)
    assert again.known(("abc[de]", 0)) is None
    assert again.pattern("abc[de]").fullmatch("abce")
    again.save()
    assert Store(path).known(("abc[de]", 0)) is not None


def test_a_file_of_another_python_is_not_read(monkeypatch: pytest.MonkeyPatch, path: Path) -> None:
    store = Store(path)
    store.pattern("abc")
    store.save()
    monkeypatch.setattr(expressions, "_build", lambda: b"another")
    assert Store(path).known(("abc", 0)) is None


def test_two_expressions_with_one_short_form(monkeypatch: pytest.MonkeyPatch, path: Path) -> None:
    monkeypatch.setattr(expressions, "_short", lambda _: 7)
    first = Store(path)
    first.pattern("a+")
    first.save()
    assert Store(path).pattern("b+").fullmatch("bb")


def test_nothing_is_kept_without_a_place() -> None:
    store = Store(None)
    assert store.pattern("a+").fullmatch("aa")
    store.save()


def test_another_re_is_left_alone(monkeypatch: pytest.MonkeyPatch, path: Path) -> None:
    store = Store(path)
    monkeypatch.delattr(_compiler, "_code")
    monkeypatch.setattr(store, "_plain", lambda source, flags: re.escape(source))
    assert store.pattern("a.") == "a\\."
    store.save()
    assert not path.exists()


def test_a_wrong_expression_is_said_to_be_wrong(path: Path) -> None:
    with pytest.raises(re.error, match="unterminated"):
        Store(path).pattern("(")


def test_threads_share_a_store(path: Path) -> None:
    store = Store(path)
    sources = [f"最{letter}{number}" for letter in "甲乙丙" for number in range(60)]
    wrong: list[str] = []

    def work() -> None:
        wrong.extend(source for source in sources if not store.pattern(source).fullmatch(source))

    threads = [threading.Thread(target=work) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert not wrong
    store.save()
    assert all(Store(path).known((source, 0)) for source in sources)


def test_a_file_that_goes_away_while_it_is_read_costs_nothing(monkeypatch: pytest.MonkeyPatch, path: Path) -> None:
    first = Store(path)
    first.pattern("a+")
    first.save()
    mapped = keep.mapped

    def gone(place: Path) -> memoryview | None:
        place.unlink()
        return mapped(place)

    monkeypatch.setattr(keep, "mapped", gone)
    store = Store(path)
    assert not path.exists()
    assert store.known(("a+", 0)) is None
    assert store.pattern("a+").fullmatch("aa")
